import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { keyring } from '../../../gateway/keys/keyring.ts'
import { shapeStore } from '../../../gateway/governance/shapes/shape-store.ts'
import { shapes, type Shapes } from '../../../gateway/governance/shapes/shapes.ts'
import { explanations } from '../../../gateway/sight/explanations.ts'
import { sight, type Sight } from '../../../gateway/sight/sight.ts'
import { startTracing } from '../../../gateway/sight/tracing.ts'
import { usage } from '../../../gateway/sight/usage.ts'
import { governedGateway } from '../../measure/governed-gateway.ts'
import { order } from '../messages.ts'

/** Crossdock as one of the gateways that are measured: `crossdock.ts '{…}'`. */
export type CrossdockOptions = {
  readonly port: number
  /** Folders. */
  readonly contracts: string
  readonly policies: string
  readonly key: string
  /** To an upstream, or from here. */
  readonly how: 'forward' | 'answer'
  /** What is seen of each request beside the metrics; default: the access log. */
  readonly seen?: Seen
  /** A database with further keys, and the pepper they were hashed with, in base64. */
  readonly keys?: { readonly databaseUrl: string; readonly pepper: string }
}

/** `all`: access log, usage, shapes, one in a hundred explained and traced, as the product has it. */
export type Seen = 'nothing' | 'access log' | 'usage' | 'explained' | 'traced' | 'shapes' | 'all'

const {
  seen = 'access log',
  keys,
  how,
  ...options
} = JSON.parse(process.argv[2] ?? '{}') as CrossdockOptions
const short = order(3)
const long = order(8)
const getOrder = async () => short
const placeOrder = async () => long

const gateway = await governedGateway({
  ...options,
  logLevel: ['access log', 'all'].includes(seen) ? 'info' : 'warn',
  ...(how === 'answer' && { handlerOf: id => (id === 'placeOrder' ? placeOrder : getOrder) }),
  ...(keys !== undefined && { keys: await keysOf(keys) }),
  ...sightOf(seen),
})
process.once('SIGTERM', () => void gateway.stop({ drainMs: 100 }).finally(() => process.exit(0)))

function keysOf({ databaseUrl, pepper }: NonNullable<CrossdockOptions['keys']>) {
  const secret = Buffer.from(pepper, 'base64')
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  // What keys are used for is written at the end, when the database is gone.
  return keyring({ pool, peppers: [{ id: 'bench', secret }], noteUseSeconds: 3_600 })
}

/** What the database would be told is thrown away: a process of its own writes that. */
function sightOf(what: Seen): { readonly sight?: Sight } {
  const pool = { query: async () => ({ rows: [], rowCount: 0 }) } as unknown as pg.Pool
  const log = { warn() {} }
  const all = what === 'all'
  if (what === 'traced' || all) void trace(all ? 0.01 : 1)
  if (what === 'nothing' || what === 'access log') return {}
  return {
    sight: sight({
      ...((what === 'usage' || what === 'shapes' || all) && { usage: usage({ pool, log }) }),
      ...((what === 'explained' || all) && {
        explanations: explanations({ pool, log, oneIn: all ? 100 : 1, perMinute: 10_000_000 }),
      }),
      ...((what === 'shapes' || all) && { shapes: recorded(pool, log) }),
    }),
  }
}

function recorded(pool: pg.Pool, log: { warn(): void }): Shapes {
  const recording = shapes({ process: 'bench' })
  shapeStore({ pool, log, shapes: recording })
  return recording
}

/** To a collector that takes everything and looks at nothing. */
async function trace(ratio: number): Promise<void> {
  const collector = createServer((request, response) => {
    request.resume().once('end', () => response.end('{}'))
  })
  await new Promise<void>(resolve => collector.listen(0, '127.0.0.1', resolve))
  const { port } = collector.address() as AddressInfo
  await startTracing({
    endpoint: `http://127.0.0.1:${port}`,
    headers: {},
    serviceName: 'bench',
    ratio,
    onError() {},
  })
}
