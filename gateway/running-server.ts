import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ProcessContext } from '../process-apis/context.ts'
import { openDurable, type Durable } from '../process-apis/durable/durable.ts'
import { inbound } from '../process-apis/inbound/index.ts'
import { inventory } from '../process-apis/inventory/index.ts'
import { orders } from '../process-apis/orders/index.ts'
import { orderTransitions } from '../process-apis/orders/transitions.ts'
import { queues } from '../process-apis/queues.ts'
import { openStore } from '../process-apis/store/store.ts'
import { openSystems, openWebhooks } from '../system-apis/connectors.ts'
import { readSystemsFile } from '../system-apis/systems-file.ts'
import { adminServer } from './admin.ts'
import { apis } from './apis.ts'
import { app, type Gateway } from './app.ts'
import { ConfigError, type Config } from './config.ts'
import { keyring } from './keys/keyring.ts'
import { keyPeppers } from './keys/pepper.ts'
import type { Logger } from './log.ts'
import { readPlans } from './plans.ts'
import { PolicyError } from './policy-file.ts'
import { rateStore } from './policies/rate-store.ts'
import { readProcessPolicies } from './process-policies.ts'
import { queueMetrics, queueReader, systemHealth } from './queue-metrics.ts'
import { readScopes } from './scopes.ts'
import { webhookReader } from './webhook-reader.ts'

/** One server process with everything in it: gateway, APIs, processes, connectors, worker. */
export type RunningServer = {
  /** Where the API answers. */
  readonly baseUrl: string
  /** Where the admin listener answers. */
  readonly adminUrl: string
  readonly gateway: Gateway
  /** Stops in order, without dropping a request or a transition; gives how many requests had to be cut. */
  readonly stop: () => Promise<number>
}

export type RunningServerOptions = {
  readonly config: Config
  readonly log: Logger
}

/**
 * Starts a server: policies → database → systems → processes → APIs → listeners. Everything that is wrong in files
 * is found before the database is touched; whatever was opened is closed again when a later part fails.
 */
export async function runningServer({ config, log }: RunningServerOptions): Promise<RunningServer> {
  const url = config.databaseUrl
  if (url === undefined) {
    throw new ConfigError([
      'DATABASE_URL is not set. `npm start` starts a PostgreSQL of its own and sets it; a server by itself needs it.',
    ])
  }
  const plans = readPlans(join(config.policies, 'plans.yaml'))
  const policies = readProcessPolicies(config.policies)
  const { systems, webhooks } = connectSystems(config)

  const ending: (() => Promise<unknown>)[] = []
  try {
    const store = openStore({
      url,
      connections: config.databaseConnections,
      onError: error => log.warn({ err: error }, 'an idle database connection failed'),
    })
    ending.push(store.close)
    const keys = await keyring({
      pool: store.pool,
      peppers: keyPeppers(config),
      onError: error => log.warn({ err: error }, 'changes of keys are not heard of'),
    })
    ending.push(keys.close)

    const toContext = (durable: Durable): ProcessContext => ({
      store,
      durable,
      systems,
      policies,
      log,
    })
    const durable = await openDurable({
      store,
      url,
      transitions: orderTransitions,
      queues,
      context: toContext,
      log,
    })
    ending.push(() => durable.stop(config.drainSeconds * 1000))

    const readQueues = queueReader(durable)
    const context = toContext(durable)
    const layers = { orders: orders(context), inventory: inventory(context) }
    const gateway = await app({
      apis: apis({ ...layers, inbound: inbound({ context, orders: layers.orders }) }, config),
      events: readEvents(),
      services: {
        keys,
        plans,
        scopes: readScopes(),
        rates: rateStore(),
        webhooks: webhookReader({ webhooks, tenant: config.tenant }),
        log,
      },
      health: {
        database: () => store.pool.query('select 1'),
        systems: async () => systemHealth(await readQueues(), Object.keys(systems)),
      },
      log,
      trustedProxies: config.trustedProxies,
      floodLimitPerMinute: config.floodLimitPerMinute,
    })
    queueMetrics(gateway.metrics.registry, readQueues)

    const admin = adminServer(gateway)
    admin.listen({ port: config.adminPort, host: config.adminHost })
    await once(admin, 'listening')
    ending.push(async () => admin.close())
    const baseUrl = await gateway.listen(config)
    const { port } = admin.address() as AddressInfo

    return {
      baseUrl,
      adminUrl: `http://${config.adminHost}:${port}`,
      gateway,
      async stop() {
        const cut = await gateway.stop({
          noticeMs: config.noticeSeconds * 1000,
          drainMs: config.drainSeconds * 1000,
        })
        await end(ending)
        return cut
      },
    }
  } catch (error) {
    await end(ending)
    throw error
  }
}

/** What was opened last is closed first. */
async function end(ending: (() => Promise<unknown>)[]): Promise<void> {
  for (const close of ending.splice(0).toReversed()) await close()
}

/** Opens every connector of policies/systems.yaml; what is wrong there is a fault of the policies like any other. */
function connectSystems(config: Config) {
  const valueOf = (name: string) =>
    name.startsWith('secret.')
      ? config.secret(name.slice('secret.'.length))
      : name === 'referenceSystemsUrl'
        ? config.referenceSystemsUrl
        : undefined
  try {
    const systems = readSystemsFile(join(config.policies, 'systems.yaml'), valueOf)
    return { systems: openSystems(systems), webhooks: openWebhooks(systems) }
  } catch (error) {
    throw new PolicyError((error as Error).message.split('\n'), { cause: error })
  }
}

function readEvents(): object {
  const file = new URL('../openapi/generated/events.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as object
}
