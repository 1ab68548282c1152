import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import type { ProcessContext } from '../process-apis/context.ts'
import { openDurable, type Durable } from '../process-apis/durable/durable.ts'
import { events } from '../process-apis/events/index.ts'
import { publishEvents } from '../process-apis/events/publish.ts'
import { inbound } from '../process-apis/inbound/index.ts'
import { keepChecking } from '../process-apis/inventory/check-stock.ts'
import { lookAlikes } from '../process-apis/inbound/look-alikes.ts'
import { inventory } from '../process-apis/inventory/index.ts'
import { keepPublishing } from '../process-apis/inventory/keep-publishing.ts'
import { operations } from '../process-apis/operations/index.ts'
import { keepPolling } from '../process-apis/polling/keep-polling.ts'
import { orders } from '../process-apis/orders/index.ts'
import { suppliers } from '../process-apis/suppliers/index.ts'
import { keepFollowingProvider } from '../process-apis/finance/follow-provider.ts'
import { keepAuthorisationsAlive } from '../process-apis/orders/renew-authorisation.ts'
import { returns } from '../process-apis/returns/index.ts'
import { queues } from '../process-apis/queues.ts'
import { openStore } from '../process-apis/store/store.ts'
import { adminServer, type AdminOptions } from './admin.ts'
import { apis } from './apis.ts'
import { app, type Gateway } from './app.ts'
import { auditLog } from './audit/audit-log.ts'
import { answerCache } from './cache/answer-cache.ts'
import { cacheMetrics } from './cache/cache-metrics.ts'
import { ConfigError } from './config.ts'
import type { Config } from './settings.ts'
import { broughtScopes, readContractFolder } from './contracts/contract-folder.ts'
import type { TlsOptions } from './edge/tls-listener.ts'
import { revocationCanary } from './keys/canary.ts'
import { sharedMetrics } from './host/metrics-relay.ts'
import { gathered } from './host/relay.ts'
import { startPhases } from './host/start-phases.ts'
import { exposedKeys } from './keys/exposed-keys.ts'
import { keyring } from './keys/keyring.ts'
import { keyPeppers } from './keys/pepper.ts'
import { limitMetrics } from './limits/limit-metrics.ts'
import { measuredLoad } from './limits/load.ts'
import { misses } from './limits/misses.ts'
import { quotaLedger } from './limits/quota-ledger.ts'
import type { Logger } from './log.ts'
import type { Api } from './generation.ts'
import { isDeprecated } from './lifecycle/is-deprecated.ts'
import { revisionsOf } from './lifecycle/revisions-of.ts'
import { platformV1 } from './platform/v1.ts'
import { mergedReports, observedPolicies, type WouldBlockReport } from './observed/would-block.ts'
import { PolicyError } from './policy-file.ts'
import { rateStore } from './policies/rate-store.ts'
import { settle } from './host/settle.ts'
import { compileTheRest } from './reload/compiled-contract.ts'
import { contractStore } from './reload/contract-store.ts'
import { placeholderValues, readGoverned, type Governed } from './reload/governed.ts'
import { heeded, reloader, withRevision, type ToRun } from './reload/reloader.ts'
import { appliedLine, revisionStore } from './reload/revision-store.ts'
import { withRevisions } from './reload/with-revisions.ts'
import { queueMetrics, queueReader, systemHealth } from './queue-metrics.ts'
import { readScopes } from './scopes.ts'
import { countedTransitions } from './governance/catalogue/counted-transitions.ts'
import { layerCalls } from './governance/catalogue/layer-calls.ts'
import { evidenceKey } from './governance/evidence/evidence-key.ts'
import type { Engines } from './governance/engines.ts'
import { openGovernance } from './governance/open-governance.ts'
import { insightV1 } from './sight/insight.ts'
import { openSight } from './sight/open-sight.ts'
import { principalAssertions } from './tokens/principal-assertion.ts'
import { openTokens } from './tokens/tokens.ts'
import { stockMetrics } from './stock-metrics.ts'
import { upstreamMetrics } from './upstreams/upstream-metrics.ts'
import { upstreams } from './upstreams/upstreams.ts'
import { webhookReader } from './webhook-reader.ts'
import { openWebhookSending } from './webhooks/open-webhook-sending.ts'

/** One server process with everything in it: gateway, APIs, processes, connectors, worker. */
export type RunningServer = {
  /** Where the API answers. */
  readonly baseUrl: string
  /** Where the admin listener answers. */
  readonly adminUrl: string
  /** Where the API answers over TLS, if it does. */
  readonly tlsUrl: string | undefined
  readonly gateway: Gateway
  /** Stops in order, without dropping a request or a transition; gives how many requests had to be cut. */
  readonly stop: () => Promise<number>
}

export type RunningServerOptions = {
  readonly config: Config
  readonly log: Logger
  /** Engines of the governance board that differ from the product's. */
  readonly engines?: Partial<Engines>
}

/**
 * Starts a server: policies → database → systems → processes → APIs → listeners. Everything that is wrong in files
 * is found before the database is touched; whatever was opened is closed again when a later part fails.
 */
export async function runningServer({
  config,
  log,
  engines,
}: RunningServerOptions): Promise<RunningServer> {
  const url = config.databaseUrl
  if (url === undefined) {
    throw new ConfigError([
      'DATABASE_URL is not set. `npm start` starts a PostgreSQL of its own and sets it; a server by itself needs it.',
    ])
  }
  const valueOf = placeholderValues(config)
  const { policies: folder, policySource: source } = config
  const own = attempt(() => readGoverned({ folder, valueOf }))
  const brought = readContractFolder({ folder: config.contracts, policies: folder, taken: [] })
  // With wrong files only an applied revision can be started with.
  if (own instanceof PolicyError && source === 'files') throw own

  const phases = startPhases({ log })
  const ending: (() => Promise<unknown>)[] = []
  try {
    phases.begin('database')
    const store = openStore({
      url,
      connections: config.databaseConnections,
      onError: error => log.warn({ err: error }, 'an idle database connection failed'),
    })
    ending.push(store.close)
    const seen = await openSight({ config, pool: store.pool, log })
    ending.push(seen.close)
    const newest = await revisionStore(store).newest()
    const revision = newest && heeded(newest, source)
    if (own instanceof PolicyError && revision?.files === undefined) throw own
    let governed =
      revision?.files === undefined
        ? (own as Governed)
        : await withRevision({ revision, folder }, async toRun =>
            readGoverned({ ...toRun, valueOf }),
          )
    if (revision !== undefined && source === 'applied') {
      log.info({ revision: revision.number }, appliedLine(revision))
    }
    const peppers = keyPeppers(config)
    phases.begin('keys')
    const keys = await keyring({
      pool: store.pool,
      peppers,
      onError: error => log.warn({ err: error }, 'changes of keys are not heard of'),
    })
    ending.push(keys.close)
    const exposed = exposedKeys({ store, peppers, keys, revoke: config.revokeExposedKeys, log })
    ending.push(exposed.close)
    const load = measuredLoad({ delayMs: config.shedDelayMs })
    ending.push(async () => load.close())
    const { redisUrl, replicas } = config
    const redis = redisUrl === undefined ? undefined : await withRedis(redisUrl)
    const shared = redis?.redisCounters({ url: redis.url, replicas, log })
    if (shared !== undefined) ending.push(shared.close)
    const rates = rateStore({
      ledger: quotaLedger({
        pool: store.pool,
        onError: error => log.warn({ err: error }, 'unused quota could not be given back'),
      }),
      ...(shared !== undefined && { shared }),
      ...(replicas !== undefined && { replicas }),
    })
    ending.push(rates.close)
    const limits = { rates, load }
    const scopes = new Set([...readScopes(), ...broughtScopes(brought)])
    const principal = principalAssertions({ secrets: peppers, issuer: config.publicUrl })
    const tokens = openTokens({
      pool: store.pool,
      scopes,
      nonceSecret: peppers[0]?.secret,
      ...(redis !== undefined && { usedProofs: redis.redisProofs({ url: redis.url, log }) }),
      log,
    })
    ending.push(tokens.close)

    const calls = layerCalls({ pool: store.pool, log })
    ending.push(calls.close)
    // Transitions run for longer than a set of policies: they go by the one of the moment.
    const toContext = (durable: Durable): ProcessContext => ({
      store,
      durable,
      get systems() {
        return governed.connected.systems
      },
      get policies() {
        return governed.processes
      },
      log,
    })
    phases.begin('durable core')
    const durable = await openDurable({
      store,
      url,
      transitions: countedTransitions(calls),
      queues,
      context: toContext,
      onPhase: what => phases.begin(`durable core: ${what}`),
      log,
    })
    ending.push(() => durable.stop(config.drainSeconds * 1000))
    phases.begin('what is looked after all the time')
    await keepAuthorisationsAlive(durable)
    await keepFollowingProvider(durable, { tenant: config.tenant })
    await keepChecking({ durable, stock: governed.processes.stock })
    ending.push(keepPublishing(toContext(durable)).close)
    ending.push(
      keepPolling({
        context: toContext(durable),
        polls: () => governed.connected.polls,
        tenant: config.tenant,
      }).close,
    )

    if (config.natsUrl !== undefined) {
      const { natsStream } = await import('../process-apis/events/nats.ts')
      const stream = natsStream({ url: config.natsUrl, stream: config.natsStream })
      ending.push(publishEvents({ store, stream, log }).close)
    }
    const withinMinutes = () => governed.processes.operations.lookAlikes.withinMinutes
    ending.push(
      publishEvents({
        store,
        stream: lookAlikes({ store, withinMinutes }),
        types: ['retail.order.accepted.v1'],
        sinceMinutes: 60,
        idle: () => withinMinutes() === 0,
        pauseMs: 1_000,
        log,
      }).close,
    )
    const sending = openWebhookSending({
      store,
      peppers,
      policy: () => governed.webhooks,
      policies: () => governed.processes,
      loopback: config.demonstration,
      log,
    })
    ending.push(sending.close)
    /** Open streams of events are ended before the server waits for requests to end. */
    const streaming = new AbortController()

    const readQueues = queueReader(durable)
    /** What outlives every set of policies. */
    const behind = upstreams({ log, secret: config.secret, folder })
    ending.push(behind.close)
    const kept = cacheMetrics()
    const answers = answerCache({
      maxBytes: config.cacheMegabytes * 2 ** 20,
      onOutcome: kept.count,
    })
    store.onChange(answers.outdated)
    const audit = auditLog(store.pool)
    const observed = observedPolicies()
    const lasting = {
      ...limits,
      keys,
      scopes,
      principal,
      upstreams: behind,
      answers,
      audit,
      misses: misses(),
      observed,
      log,
    }
    const known = contractStore(store.pool)
    const governing = openGovernance({
      config,
      store,
      services: lasting,
      governed: () => governed,
      flushUsage: async () => void (await Promise.all([seen.usage.flush(), calls.flush()])),
      flushShapes: seen.flushShapes,
      key: evidenceKey(config),
      ...(engines !== undefined && { engines }),
      log,
    })
    ending.push(governing.close)
    const toServed = async (
      { plans, processes, lifecycle: written, identity, connected }: Governed,
      { folder: policies, contracts }: ToRun,
    ) => {
      const { systems, webhooks } = connected
      const contextOf = (api: string): ProcessContext => ({
        store,
        durable,
        systems: calls.each(api, systems),
        policies: processes,
        log,
      })
      const ordering = orders(contextOf('orders'))
      const layers = {
        orders: ordering,
        returns: returns(contextOf('returns'), calls.counted('returns', 'orders', ordering)),
        inventory: inventory(contextOf('inventory')),
      }
      const insight = insightV1({ store, ...seen })
      const lifecycle = await governing.registry.lifecycle(written)
      const names: string[] = []
      const running: Api[] = []
      const platform = platformV1({
        store,
        peppers,
        webhooks: sending.services,
        plans: () => plans,
        scopes,
        isDeprecated: audience => isDeprecated({ audience, names, lifecycle }),
        revisionsOf: application => revisionsOf(application, { apis: running, lifecycle }),
      })
      const table = apis(
        {
          ...layers,
          inbound: inbound({
            context: contextOf('inbound'),
            orders: calls.counted('inbound', 'orders', ordering),
          }),
          operations: operations(contextOf('operations.v1')),
          events: events({ store, stopping: streaming.signal }),
          suppliers: suppliers(contextOf('suppliers')),
          platform,
          insight,
          governance: governing.handlers,
        },
        { policies, calls },
      )
      const taken = table.map(({ contract }) => contract.name)
      names.push(...taken)
      const inForce = await governing.inForce({
        table,
        policies,
        folder: config.contracts,
        contracts,
      })
      for (const scope of broughtScopes(inForce.apis)) scopes.add(scope)
      sending.serve(table)
      running.push(...(await withRevisions({ ...inForce, lifecycle, known })))
      return {
        apis: running,
        lifecycle,
        services: {
          ...lasting,
          plans,
          tokens: await tokens.readerFor({
            ...identity,
            resource: identity.resource ?? config.publicUrl,
          }),
          webhooks: webhookReader({ webhooks, tenant: config.tenant }),
        },
      }
    }
    phases.begin('contracts')
    const gateway = await withRevision({ revision, folder }, async toRun =>
      app({
        ...(await toServed(governed, toRun)),
        events: readEvents(),
        health: {
          database: () => store.pool.query('select 1'),
          systems: async () =>
            systemHealth(await readQueues(), Object.keys(governed.connected.systems)),
        },
        log,
        sight: seen.sight,
        trustedProxies: config.trustedProxies,
        floodLimitPerMinute: config.floodLimitPerMinute,
        lane: config.lane,
        cleartext: config.cleartext,
        onExposed: exposed.seen,
        clients: {
          connections: config.connections,
          connectionsPerAddress: config.connectionsPerAddress,
        },
        tls: tlsOf(config),
        publicUrl: config.publicUrl,
        securityContacts: config.securityContacts,
      }),
    )
    exposed.countIn(gateway.metrics.registry)
    queueMetrics(gateway.metrics.registry, readQueues)
    stockMetrics(gateway.metrics.registry, store)
    limitMetrics({ registry: gateway.metrics.registry, load, shared })
    upstreamMetrics(gateway.metrics.registry, behind)
    observed.countIn(gateway.metrics.registry)
    kept.show(gateway.metrics.registry, answers.usedBytes)
    sending.begin(gateway.metrics.registry)
    if (config.canarySeconds > 0) {
      const { registry } = gateway.metrics
      const everySeconds = config.canarySeconds
      const { pool } = store
      ending.push(
        revocationCanary({ pool, peppers, keyring: keys, registry, everySeconds, log }).close,
      )
    }

    const { expose } = gateway.metrics
    const everywhere = sharedMetrics(async () => (await expose()).text)
    ending.push(async () => everywhere.close())
    const ownReport = async () => JSON.stringify(observed.report())
    const reports = gathered('would-block', ownReport)
    ending.push(async () => reports.close())
    const wouldBlock = async () => {
      const found = await reports.all()
      const parts = found?.parts.map(({ text }) => JSON.parse(text) as WouldBlockReport)
      return parts === undefined ? observed.report() : mergedReports(parts)
    }
    const exposeAll = async () => ({ ...(await expose()), text: await everywhere.all() })
    const admin = adminServer({
      ...gateway,
      exposeAll,
      upstreams: behind.report,
      wouldBlock,
      token: config.adminToken,
      tls: adminTlsOf(config, log),
    })
    phases.begin('listeners')
    admin.listen({ port: config.adminPort, host: config.adminHost })
    await once(admin, 'listening')
    ending.push(async () => admin.close())
    const baseUrl = await gateway.listen(config)
    compileTheRest(settle)
    const { port } = admin.address() as AddressInfo
    const reloading = reloader({
      store,
      source,
      folder,
      started: revision,
      async run(toRun) {
        const next = readGoverned({ ...toRun, valueOf, previous: governed })
        await gateway.replace(await toServed(next, toRun))
        governed = next
      },
      log,
    })
    ending.push(reloading.close)
    phases.end()

    return {
      baseUrl,
      adminUrl: `${config.adminTlsKey === undefined ? 'http' : 'https'}://${config.adminHost}:${port}`,
      tlsUrl: gateway.tlsUrl(),
      gateway,
      async stop() {
        streaming.abort()
        const cut = await gateway.stop({
          noticeMs: config.noticeSeconds * 1000,
          drainMs: config.drainSeconds * 1000,
        })
        await end(ending)
        return cut
      },
    }
  } catch (error) {
    phases.begin(`closing after a failure: ${String(error)}`)
    await end(ending).finally(phases.end)
    throw error
  }
}

function tlsOf(config: Config): TlsOptions | undefined {
  const { tlsPort, tlsCertificate: certificate, tlsKey: key } = config
  if (tlsPort === undefined || certificate === undefined || key === undefined) return undefined
  const { tlsClientCertificate: clientCertificate, tlsClientAuthorities: clientAuthorities } =
    config
  const { tlsClientRevocations: revocationLists } = config
  return { certificate, key, clientAuthorities, clientCertificate, revocationLists }
}

function adminTlsOf(config: Config, log: Logger): AdminOptions['tls'] {
  const { adminTlsCertificate: certificate, adminTlsKey: key } = config
  return certificate === undefined || key === undefined ? undefined : { certificate, key, log }
}

function attempt(read: () => Governed): Governed | PolicyError {
  try {
    return read()
  } catch (error) {
    if (error instanceof PolicyError) return error
    throw error
  }
}

/** What was opened last is closed first. */
async function end(ending: (() => Promise<unknown>)[]): Promise<void> {
  for (const close of ending.splice(0).toReversed()) await close()
}

function readEvents(): object {
  const file = new URL('../openapi/generated/events.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as object
}

/** What works with Redis, loaded only where there is one: its client is a megabyte that most servers have no use for. */
async function withRedis(url: string) {
  const [{ redisCounters }, { redisProofs }] = await Promise.all([
    import('./limits/shared-counters.ts'),
    import('./tokens/used-proofs.ts'),
  ])
  return { url, redisCounters, redisProofs }
}
