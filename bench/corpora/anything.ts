import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { recorder, type Recorder } from '../../gateway/edge/edge.suite.ts'
import { freePort } from '../../gateway/host/free-port.ts'
import { newKey } from '../../gateway/keys/key.ts'
import { governedGateway, type GovernedGatewayOptions } from '../measure/governed-gateway.ts'

export type Anything = {
  readonly port: number
  readonly key: string
  /** What was sent on: nothing of it is repaired by a parser before it is looked at. */
  readonly upstream: Recorder
  readonly stop: () => Promise<void>
}

/**
 * The gateway in front of an upstream that keeps every byte, with an API that takes any method, query and body at
 * `/corpus/v1/things/{id}` without looking into them: what is wrong with a request then is so for every API.
 */
export async function anything(
  settings: Pick<GovernedGatewayOptions, 'handlerOf' | 'sight' | 'timeouts'> & {
    /** Header fields that are sent on. */
    readonly requestHeaders?: readonly string[]
  } = {},
): Promise<Anything> {
  const { requestHeaders, ...rest } = settings
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-corpus-'))
  const endings: (() => unknown)[] = [() => rmSync(folder, { recursive: true })]
  const upstream = await recorder({ teardown: end => void endings.push(end as () => unknown) })
  const port = await freePort()
  const key = newKey('test').text
  const governance = writeGovernance(folder, {
    url: upstream.url,
    requestHeaders,
    isOwn: rest.handlerOf !== undefined,
  })
  const gateway = await governedGateway({ port, ...governance, key, logLevel: 'warn', ...rest })
  endings.push(() => gateway.stop({ drainMs: 100 }))
  return {
    port,
    key,
    upstream,
    async stop() {
      for (const end of endings.toReversed()) await end()
    },
  }
}

function writeGovernance(
  at: string,
  {
    url,
    requestHeaders,
    isOwn,
  }: {
    readonly url: string
    readonly requestHeaders: readonly string[] | undefined
    /** Handlers say what is answered, and theirs is JSON. */
    readonly isOwn: boolean
  },
) {
  const contracts = join(at, 'contracts')
  const policies = join(at, 'policies')
  mkdirSync(contracts)
  mkdirSync(policies)
  const operation = (method: string) => ({
    operationId: `${method}Thing`,
    summary: method,
    security: [{ key: [] }],
    ...(['post', 'put', 'patch'].includes(method) && { requestBody: { content: { '*/*': {} } } }),
    responses: isOwn
      ? {
          200: {
            description: 'What came.',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
          400: { description: 'It is wrong.' },
          404: { description: 'It is not there.' },
        }
      : { default: { description: 'Anything.', content: { '*/*': {} } } },
  })
  const methods = ['get', 'post', 'put', 'patch', 'delete', 'options']
  const contract = {
    openapi: '3.1.0',
    info: { title: 'Anything', version: '1.0.0' },
    servers: [{ url: '/corpus/v1' }],
    components: {
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-API-Key' } },
    },
    paths: {
      '/things/{id}': {
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'q', in: 'query', schema: { type: 'string' } },
          ...(requestHeaders ?? []).map(name => ({
            name,
            in: 'header',
            schema: { type: 'string' },
          })),
        ],
        ...Object.fromEntries(methods.map(method => [method, operation(method)])),
      },
    },
  }
  writeFileSync(join(contracts, 'corpus.v1.yaml'), stringify(contract))
  const forward = {
    url,
    retries: { attempts: 0 },
    breaker: { enabled: false },
    ...(requestHeaders !== undefined && { requestHeaders }),
  }
  const list = [
    { kind: 'authenticate-key' },
    { kind: 'authorise' },
    { kind: 'validate-request', options: { unknownQuery: 'ignore' } },
    { kind: 'validate-response', options: { mode: 'report' } },
    ...(isOwn ? [] : [{ kind: 'forward', options: forward }]),
  ]
  writeFileSync(join(policies, 'corpus.yaml'), stringify(list))
  return { contracts, policies }
}

export type Exchange = {
  readonly text: string
  /** Whether the gateway ended it before the time was over. */
  readonly isEnded: boolean
}

/** Sends the pieces one after another, and gives what comes back until the other side ends the connection. */
export function exchange(
  port: number,
  pieces: readonly Buffer[],
  patienceMs = 10_000,
): Promise<Exchange> {
  return new Promise(resolve => {
    let text = ''
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => send(0))
    const send = (index: number) => {
      const piece = pieces[index]
      if (piece === undefined || !socket.writable) return
      socket.write(piece, () => setImmediate(() => send(index + 1)))
    }
    const end = (isEnded: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ text, isEnded })
    }
    const timer = setTimeout(() => end(false), patienceMs)
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
    socket.on('error', () => {})
    socket.on('close', () => end(true))
  })
}
