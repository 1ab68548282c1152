import { loadContract } from '../../openapi/contract.ts'
import { apis, type Layers } from '../apis.ts'
import { app } from '../app.ts'
import { answerCache } from '../cache/answer-cache.ts'
import { loadConfig } from '../config.ts'
import type { Config } from '../settings.ts'
import { broughtScopes, readContractFolder } from '../contracts/contract-folder.ts'
import { noLifecycle } from '../lifecycle/lifecycle-file.ts'
import { openLog } from '../log.ts'
import type { Upstreams } from '../policies/upstreams.ts'
import { rateStore } from '../policies/rate-store.ts'
import { PolicyError } from '../policy-file.ts'
import { readGoverned, type Governed } from '../reload/governed.ts'
import { readScopes } from '../scopes.ts'
import { upstreams } from '../upstreams/upstreams.ts'

export type CheckOptions = {
  /** Default: the configured one. */
  readonly folder?: string | undefined
  readonly json?: boolean
}

/**
 * Reads every policy file as a start would, without starting: each with file, line and entry of what is wrong.
 * Something wrong: exit code 1.
 */
export async function checkPolicies({ folder, json = false }: CheckOptions): Promise<number> {
  const config = loadConfig()
  const faults = await policyFaults(folder ?? config.policies, config)

  if (json) process.stdout.write(`${JSON.stringify({ faults })}\n`)
  else if (faults.length === 0) process.stdout.write('Every policy file is in order.\n')
  else process.stdout.write(`${faults.join('\n')}\n`)
  return faults.length === 0 ? 0 : 1
}

/** Everything that is wrong in a folder of policies. */
export async function policyFaults(folder: string, config: Config): Promise<readonly string[]> {
  let governed: Governed | undefined
  const faults = await faultsOf(() => (governed = read(folder, config)))
  // The lists of the APIs are looked at all the same: who mends files wants to know everything at once.
  return [...faults, ...(await faultsOf(() => mountAll(folder, governed, config)))]
}

async function faultsOf(work: () => unknown): Promise<readonly string[]> {
  try {
    await work()
    return []
  } catch (error) {
    return error instanceof PolicyError ? error.faults : (error as Error).message.split('\n')
  }
}

/** Where the systems are and what opens them is known where they run, not where files are checked. */
function read(folder: string, config: Config): Governed {
  return readGoverned({
    folder,
    valueOf: name =>
      name === 'referenceSystemsUrl'
        ? (config.referenceSystemsUrl ?? 'http://127.0.0.1:1')
        : (config.secret(name.slice('secret.'.length)) ?? 'whsec_bm90IGtub3duIGhlcmU='),
  })
}

/** Mounts every API with handlers that are never called: what a start compiles is compiled. */
async function mountAll(
  folder: string,
  governed: Governed | undefined,
  config: Config,
): Promise<void> {
  const log = openLog({ level: 'silent' })
  // Each by its contract: a layer that is forgotten does not compile.
  const layers: Record<keyof Layers, object> = {
    orders: unused('orders'),
    returns: unused('returns'),
    inventory: unused('inventory'),
    suppliers: unused('suppliers'),
    inbound: unused('inbound'),
    operations: unused('operations.v1'),
    events: unused('event-log'),
    platform: unused('platform.v1'),
    insight: unused('insight.v1'),
    governance: unused('governance.v1'),
  }
  const table = apis(layers as Layers, { policies: folder })
  const taken = table.map(({ contract }) => contract.name)
  const brought = readContractFolder({ folder: config.contracts, policies: folder, taken })
  const gateway = await app({
    apis: [...table, ...brought],
    lifecycle: governed?.lifecycle ?? noLifecycle,
    services: {
      keys: { caller: () => undefined },
      plans: governed?.plans ?? new Map(),
      scopes: new Set([...readScopes(), ...broughtScopes(brought)]),
      rates: rateStore(),
      webhooks: () => Promise.reject(new Error('nothing is served')),
      upstreams: unreached(config),
      audit: { append: () => Promise.reject(new Error('nothing is served')) },
      answers: answerCache({ maxBytes: 2 ** 20 }),
      log,
    },
    health: { database: () => Promise.resolve() },
    log,
    processMetrics: false,
  })
  await gateway.stop()
}

/** Looks at what a list says of upstreams, and at none of them. Their secrets are known where they are called. */
function unreached(config: Config): Upstreams {
  const { open } = upstreams({
    log: openLog({ level: 'silent' }),
    secret: name => config.secret(name) ?? 'known-where-it-runs',
    folder: config.policies,
  })
  return { open: options => ({ ...open(options), start() {}, stop() {} }) }
}

function unused(contract: string): object {
  return Object.fromEntries(
    loadContract(contract).operations.map(({ operationId }) => [
      operationId,
      () => Promise.reject(new Error('nothing is served')),
    ]),
  )
}
