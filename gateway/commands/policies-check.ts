import { join } from 'node:path'
import { loadContract } from '../../openapi/contract.ts'
import { openSystems, openWebhooks } from '../../system-apis/connectors.ts'
import { readSystemsFile } from '../../system-apis/systems-file.ts'
import { apis, type Layers } from '../apis.ts'
import { app } from '../app.ts'
import { loadConfig, type Config } from '../config.ts'
import { openLog } from '../log.ts'
import { readPlans } from '../plans.ts'
import type { Plan } from '../policies/policy.ts'
import { rateStore } from '../policies/rate-store.ts'
import { PolicyError } from '../policy-file.ts'
import { readProcessPolicies } from '../process-policies.ts'
import { readScopes } from '../scopes.ts'

/**
 * Reads every policy file as a start would, without starting: each with file, line and entry of what is wrong.
 * Something wrong: exit code 1.
 */
export async function checkPolicies({
  json = false,
}: {
  readonly json?: boolean
}): Promise<number> {
  const config = loadConfig()
  const file = (name: string) => join(config.policies, name)
  let plans: ReadonlyMap<string, Plan> = new Map()
  const faults = [
    ...(await faultsOf(() => (plans = readPlans(file('plans.yaml'))))),
    ...(await faultsOf(() => readProcessPolicies(config.policies))),
    ...(await faultsOf(() => openConfigured(file('systems.yaml'), config))),
    ...(await faultsOf(() => compileChains(config, plans))),
  ]

  if (json) process.stdout.write(`${JSON.stringify({ faults })}\n`)
  else if (faults.length === 0) process.stdout.write('Every policy file is in order.\n')
  else process.stdout.write(`${faults.join('\n')}\n`)
  return faults.length === 0 ? 0 : 1
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
function openConfigured(path: string, config: Config): void {
  const systems = readSystemsFile(path, name =>
    name === 'referenceSystemsUrl'
      ? (config.referenceSystemsUrl ?? 'http://127.0.0.1:1')
      : (config.secret(name.slice('secret.'.length)) ?? 'whsec_bm90IGtub3duIGhlcmU='),
  )
  openSystems(systems)
  openWebhooks(systems)
}

/** Mounts every API with handlers that are never called: what a start compiles is compiled. */
async function compileChains(config: Config, plans: ReadonlyMap<string, Plan>): Promise<void> {
  const log = openLog({ level: 'silent' })
  const gateway = await app({
    apis: apis(
      {
        orders: unused('orders'),
        inventory: unused('inventory'),
        inbound: unused('inbound'),
      } as Layers,
      config,
    ),
    services: {
      keys: { caller: () => undefined },
      plans,
      scopes: readScopes(),
      rates: rateStore(),
      webhooks: () => Promise.reject(new Error('nothing is served')),
      log,
    },
    health: { database: () => Promise.resolve() },
    log,
    processMetrics: false,
  })
  await gateway.stop()
}

function unused(contract: string): object {
  return Object.fromEntries(
    loadContract(contract).operations.map(({ operationId }) => [
      operationId,
      () => Promise.reject(new Error('nothing is served')),
    ]),
  )
}
