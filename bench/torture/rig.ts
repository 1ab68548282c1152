import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { prepareDemonstration, type SandboxKeys } from '../../gateway/host/demonstration.ts'
import { seedInventory } from '../../process-apis/inventory/seed-inventory.ts'
import { migrate } from '../../process-apis/store/migrate.ts'
import { openStore } from '../../process-apis/store/store.ts'
import { type Random, randomFrom } from '../random.ts'
import { breakThings, planBreakages } from './breakages.ts'
import { check, type Finding } from './check.ts'
import { count, type Counters } from './count.ts'
import { sendDeliveries } from './deliveries.ts'
import { openDesk } from './desk.ts'
import { openTortureDatabase, type TortureDatabase } from './database.ts'
import type { Facts, Stuck } from './facts.ts'
import { failPoints, type FailPoints, type SagaReport, sagaReports } from './fail-points.ts'
import { healSystems, spoilSystems } from './faults.ts'
import { type Goods, supplierStock, torturedGoods } from './goods.ts'
import { openObserver, type Observer } from './observer.ts'
import { torturedPolicies } from './policies.ts'
import { startProxy, type Proxy } from './proxy.ts'
import { type Replicas, startReplicas } from './replicas.ts'
import { sendReturners } from './returners.ts'
import { sendShoppers, type Shoppers } from './shoppers.ts'
import { sendStaff } from './staff.ts'
import { openSupplier } from './supplier.ts'
import { startSystems, type TorturedSystems } from './systems.ts'

export type TortureOptions = {
  readonly seed: number
  readonly orders: number
  /** How long orders come in. */
  readonly seconds: number
  readonly replicas: number
  readonly kills: number
  readonly pauses: number
  /** How many lives of servers end at a fail point of their own. */
  readonly failPoints: number
  /** Only where PostgreSQL is the rig's own. */
  readonly postgresRestarts: number
  /** How long after the last fault everything has to be done. */
  readonly recoverSeconds: number
  /** A PostgreSQL to work on. Default: one of its own. */
  readonly databaseUrl: string | undefined
  /** Absolute path of the rig's folder: its PostgreSQL, the log of the servers. */
  readonly folder: string
  readonly keep: boolean
  readonly progress: (line: string) => void
}

export type TortureResult = {
  readonly facts: Facts
  readonly findings: readonly Finding[]
  readonly counters: Counters
  readonly sagas: readonly SagaReport[]
}

/** Runs the product under load while everything breaks, lets it recover, and checks what is left. */
export async function torture(options: TortureOptions): Promise<TortureResult> {
  const ending: (() => Promise<unknown>)[] = []
  const interruption = Promise.withResolvers<never>()
  const interrupt = () => interruption.reject(new Error('Interrupted.'))
  for (const signal of signals) process.once(signal, interrupt)
  // A paused server would outlive us: whatever happens, all of them are ended.
  try {
    return await Promise.race([run(options, ending), interruption.promise])
  } finally {
    for (const end of ending.toReversed()) await end().catch(() => undefined)
    for (const signal of signals) process.off(signal, interrupt)
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Everything that stands while a run goes on. */
type Stage = {
  readonly database: TortureDatabase
  readonly systems: TorturedSystems
  readonly replicas: Replicas
  readonly proxy: Proxy
  readonly observer: Observer
  readonly points: FailPoints
  readonly goods: Goods
  readonly keys: SandboxKeys
}

async function run(
  options: TortureOptions,
  ending: (() => Promise<unknown>)[],
): Promise<TortureResult> {
  const { seed, orders, seconds, kills, pauses, progress } = options
  const duringMs = seconds * 1_000
  const stage = await build(options, ending)
  const { database, systems, replicas, observer } = stage
  progress(`${options.replicas} servers are up; ${orders} orders over ${seconds} s, seed ${seed}`)

  let over = false
  ending.push(async () => void (over = true))
  await spoilSystems(systems, seed)
  const staff = sendStaff(systems, seed)
  ending.push(staff.stop)
  const { goods, keys } = stage
  const asking = {
    seed,
    someone: (random: Random) => someone(stage, random),
    isOver: () => over,
  }
  const returners = sendReturners({
    ...asking,
    stores: goods.stores,
    key: keys.service,
    marketplaceKey: keys.marketplace,
  })
  const desk = openDesk({ ...asking, goods, key: keys.service })
  const supplier = openSupplier({ ...asking, key: keys.supplier })
  ending.push(supplier.stop)
  const deliveries = sendDeliveries({ ...asking, goods, key: keys.operator, duringMs, orders })
  const shoppers = sendShoppers({
    ...asking,
    orders,
    duringMs,
    goods,
    keys: { storefront: keys.storefront, orders: keys.operator, marketplace: keys.marketplace },
    loadGiftCard: card => systems.move('/payment/stored-value', card),
    async afterwards(i, orderId, checkout) {
      if (checkout.isReviewed) await desk.review(i, orderId)
      const fate = randomFrom(seed, `afterwards ${i}`).next()
      if (fate < 0.16) await desk.edit(i, orderId)
      else if (fate < 0.28) await desk.hold(i, orderId)
      await returners.come(i, orderId, checkout)
    },
  })
  const postgresRestarts = database.restart === undefined ? 0 : options.postgresRestarts
  const plan = planBreakages({
    seed,
    kills,
    pauses,
    postgresRestarts,
    replicas: options.replicas,
    duringMs,
  })
  const telling = tellWhile(() => over, stage, shoppers, progress)
  const [, broken] = await Promise.all([
    shoppers.come,
    breakThings(plan, {
      untilMs: duringMs * 1.05 + 5_000,
      replicas,
      restartPostgres: async () => database.restart?.(),
      watchDeath: observer.watchDeath,
      progress,
    }),
  ])
  // Who was born to die does so now.
  stage.points.stop()
  await Promise.all(replicas.all.filter(one => one.isArmed()).map(one => one.kill()))
  const reports = await systems.report()
  await healSystems(systems)
  const lastFault = performance.now()
  progress('nothing breaks any more; waiting until everything is done')
  const stuck = await recover(
    options,
    stage,
    () => shoppers.areGone() && staff.isIdle() && supplier.isIdle(),
  )
  const recoveryMs = performance.now() - lastFault
  over = true
  await Promise.all([shoppers.gone, deliveries.done, telling])
  await Promise.all([staff.stop(), supplier.stop()])

  const facts: Facts = {
    ...(await observer.collect(systems)),
    requests: shoppers.placed,
    cancellations: shoppers.cancelled,
    returnRequests: returners.asked,
    edits: desk.edits,
    holds: desk.holds,
    purchaseOrders: supplier.books,
    deliveries: deliveries.booked,
    oversold: observer.oversold,
    stuck,
    late: observer.late(),
    undeliveredWebhooks: await systems.waitingWebhooks(),
    deaths: [...replicas.ownDeaths],
  }
  const deaf = await replicas.stop()
  if (deaf > 0) progress(`${deaf} servers did not stop on SIGTERM`)
  return {
    facts,
    findings: check(facts),
    counters: count({
      facts,
      breakages: broken,
      failPoints: stage.points.hits,
      reports,
      takeOvers: observer.takeOvers,
      deathsAtWork: observer.deathsAtWork(),
      startsMs: replicas.startsMs,
      recoveryMs,
    }),
    sagas: sagaReports(facts, stage.points.hits),
  }
}

async function build(
  {
    seed,
    orders,
    seconds,
    replicas: servers,
    failPoints: pointCount,
    databaseUrl,
    folder,
    keep,
    progress,
  }: TortureOptions,
  ending: (() => Promise<unknown>)[],
): Promise<Stage> {
  mkdirSync(folder, { recursive: true })
  const database = await openTortureDatabase({
    url: databaseUrl,
    folder: join(folder, 'postgres'),
    keep,
    progress,
  })
  ending.push(database.close)
  await migrate(database.url)
  const goods = torturedGoods(orders)
  const { data } = goods
  const store = openStore({ url: database.url, connections: 1 })
  try {
    await seedInventory(store, 'demo', supplierStock(goods, orders))
  } finally {
    await store.close()
  }
  const releasedAt = new Date(Date.now() + seconds * 600)
  const policies = torturedPolicies(join(folder, 'policies'), goods, releasedAt)
  const pepper = { id: 'torture', secret: randomBytes(32) }
  const keys = await prepareDemonstration({
    databaseUrl: database.url,
    peppers: [pepper],
    data,
    kept: {},
  })

  const started: { replicas?: Replicas } = {}
  let turn = 0
  const proxy = await startProxy({
    target: () => ({ port: portOf(started.replicas?.all[(turn += 1) % servers]?.url) }),
    lossRate: 0.08,
    random: randomFrom(seed, 'proxy'),
  })
  ending.push(proxy.close)
  const systems = await startSystems({
    databaseUrl: database.url,
    webhookUrl: `${proxy.url}/webhooks/v1`,
    seed,
    goods: data,
  })
  ending.push(systems.stop)
  const observer = openObserver(database.url)
  ending.push(observer.close)
  const points = failPoints({
    seed,
    count: pointCount,
    duringMs: seconds * 1_000,
    atOnce: Math.max(1, Math.floor(servers / 2)),
  })
  const compiled = getCompileCacheDir()
  const replicas = await startReplicas({
    count: servers,
    folder,
    failPoints: points,
    onFailPoint: observer.watchDeath,
    waits: observer.waits,
    environment: {
      DATABASE_URL: database.url,
      CROSSDOCK_DATABASE_CONNECTIONS: '12',
      CROSSDOCK_DATA: folder,
      CROSSDOCK_POLICIES: policies,
      // What was compiled once is not compiled again by every life.
      ...(compiled !== undefined && { NODE_COMPILE_CACHE: dirname(compiled) }),
      CROSSDOCK_FLOOD_LIMIT: '0',
      KEY_PEPPER: `${pepper.id}:${pepper.secret.toString('base64url')}`,
      LOG_LEVEL: 'warn',
      CROSSDOCK_REFERENCE_SYSTEMS_URL: systems.url,
      CROSSDOCK_SECRET_REFERENCE_TOKEN: systems.token,
      CROSSDOCK_SECRET_REFERENCE_WEBHOOK: systems.webhookSecret,
    },
  })
  ending.push(replicas.end)
  started.replicas = replicas
  return {
    database,
    systems,
    replicas,
    proxy,
    observer,
    points,
    goods,
    keys,
  }
}

/** Any server, dead or alive, and now and then the way that loses answers. */
function someone({ replicas, proxy }: Stage, random: Random) {
  return random.chance(0.2) ? { name: 'proxy', url: proxy.url } : random.pick(replicas.all)
}

/** Waits until nothing is left to do, or the time for it is over; gives what is not done then. */
async function recover(
  { recoverSeconds }: TortureOptions,
  { observer, systems }: Stage,
  areIdle: () => boolean,
): Promise<Stuck[]> {
  const end = performance.now() + recoverSeconds * 1_000
  let calm = 0
  let left: Stuck[] = []
  while (performance.now() < end) {
    left = await observer.unfinished()
    const waiting = await systems.waitingWebhooks()
    // What one round finds done, the next may find begun anew: several quiet ones in a row.
    calm = areIdle() && left.length === 0 && waiting === 0 ? calm + 1 : 0
    if (calm === 3) return []
    await sleep(250)
  }
  return left
}

async function tellWhile(
  isOver: () => boolean,
  { observer, replicas }: Stage,
  { placed }: Shoppers,
  progress: (line: string) => void,
): Promise<void> {
  for (let tick = 1; !isOver(); tick++) {
    await sleep(250)
    if (tick % 20 !== 0) continue
    const states = await observer.states().catch(() => undefined)
    const counted =
      states === undefined
        ? 'database away'
        : Object.entries(states)
            .map(([state, number]) => `${number} ${state}`)
            .join(', ')
    const decided = placed.filter(({ outcome }) => outcome !== 'unknown').length
    const servers = replicas.all.map(one => one.state()).join('/')
    const lives = `${replicas.startsMs.length} lives`
    progress(`${placed.length} asked for, ${decided} decided · ${counted} · ${servers} · ${lives}`)
  }
}

function portOf(url: string | undefined): number {
  // Before there is a server, and with nobody there: a port on which nobody answers.
  return url === undefined ? 9 : Number(new URL(url).port)
}
