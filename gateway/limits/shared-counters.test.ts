import { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import { eventually, toyGateway } from '../gateway.suite.ts'
import { compileLine } from '../policies/limit-line.ts'
import type { GovernedOperation } from '../policies/policy.ts'
import type { Plan, PlanLimit } from '../policies/plan.ts'
import { rateStore, type RateStore } from '../policies/rate-store.ts'
import type { Decision } from '../policies/rate-decision.ts'
import { ownRedis, slowProxy, testRedis } from './redis.suite.ts'
import { redisCounters, type RedisCounters, type RedisCountersOptions } from './shared-counters.ts'

t.setTimeout(120_000)
const redis = await testRedis(t)
const skip = redis === undefined && 'there is no Redis on this machine'
const ours = await ownRedis(t)
const skipOwn = ours === undefined && 'there is no redis-server on this machine'
const taker = { tenant: 'acme', application: 'app_shop' }
/** A busy machine answers late: what is tested is not how fast it is. */
const patient = { timeoutMs: 5_000, beatMs: 50 }
let prefixes = 0

type Node = {
  readonly store: RateStore
  readonly counters: RedisCounters
  readonly logged: () => readonly Record<string, unknown>[]
}

async function node(t: Test, options: Partial<RedisCountersOptions> = {}): Promise<Node> {
  const lines: Record<string, unknown>[] = []
  const write = (fields: object, message: string) => lines.push({ ...fields, message })
  const counters = redisCounters({
    url: redis?.url ?? '',
    prefix: redis?.prefix ?? '',
    ...patient,
    log: { info: write, error: write },
    ...options,
  })
  t.teardown(counters.close)
  await eventually(counters.reachable)
  const store = rateStore({ shared: counters })
  return { store, counters, logged: () => lines }
}

const lineOf = (limits: readonly PlanLimit[], operationId = 'listToys', cost = 1) =>
  compileLine({ name: 'default', limits }, {
    contract: 'toys.v1',
    operationId,
    cost,
  } as GovernedOperation)
/** Comes back so slowly that nothing does during a test. */
const slow = (burst: number, name = 'rate'): PlanLimit => ({
  name,
  quota: burst + 1,
  windowSeconds: 86_400,
  burst,
})
const own = () => `${redis?.prefix}${(prefixes += 1)}:`

const decided = (requests: readonly (Decision | Promise<Decision>)[]) =>
  Promise.all(requests.map(async request => request))

async function count(requests: readonly (Decision | Promise<Decision>)[]): Promise<number> {
  return (await decided(requests)).filter(({ exceeded }) => exceeded.length === 0).length
}

await t.test('two servers together let through what the limit says', { skip }, async t => {
  const prefix = own()
  const nodes = [await node(t, { prefix }), await node(t, { prefix })]
  const line = lineOf([slow(20)])
  const requests = Array.from({ length: 50 }, () =>
    nodes.map(({ store }) => store.take(taker, line)),
  ).flat()
  t.equal(await count(requests), 20)
  const made = await decided(requests)
  const states = made.filter(({ exceeded }) => exceeded.length === 0).map(({ state }) => state)
  t.equal(
    new Set(states.map(state => /r=(\d+)/.exec(state)?.[1])).size,
    20,
    'each says what is left',
  )
})

await t.test('a refused request uses nothing up on any server', { skip }, async t => {
  const prefix = own()
  const [a, b] = [await node(t, { prefix }), await node(t, { prefix })]
  const both = lineOf([slow(20), slow(3, 'making')], 'makeToy')
  const one = lineOf([slow(20)])
  t.equal(await count(Array.from({ length: 30 }, () => a.store.take(taker, both))), 3)
  t.match(await b.store.take(taker, both), { exceeded: ['making'], state: /"rate";r=17;/ })
  t.equal(await count(Array.from({ length: 30 }, () => b.store.take(taker, one))), 17)
  const dear = lineOf([slow(22)], 'dear', 5)
  const other = { tenant: 'acme', application: 'app_dear' }
  t.equal(await count(Array.from({ length: 9 }, () => a.store.take(other, dear))), 4)
})

await t.test('requests at the same time are counted over all servers', { skip }, async t => {
  const prefix = own()
  const [a, b] = [await node(t, { prefix }), await node(t, { prefix })]
  const line = lineOf([{ name: 'slots', concurrent: 3 }])
  const first = await a.store.take(taker, line)
  await b.store.take(taker, line)
  await b.store.take(taker, line)
  t.match(await a.store.take(taker, line), { exceeded: ['slots'], state: '"slots";r=0' })
  first.release?.()
  first.release?.()
  await eventually(async () => (await b.store.take(taker, line)).exceeded.length === 0)
  t.match(await a.store.take(taker, line), { exceeded: ['slots'] }, 'given back once, not twice')
})

await t.test('a Redis that has forgotten is told what the servers know', { skip }, async t => {
  const prefix = own()
  const { store } = await node(t, { prefix })
  const line = lineOf([slow(10)])
  t.equal(await count(Array.from({ length: 8 }, () => store.take(taker, line))), 8)
  const client = new Redis(redis?.url ?? '')
  const keys = await client.keys(`${prefix}*rate*`)
  t.equal(keys.length, 1)
  await client.del(keys)
  client.disconnect()
  t.equal(await count(Array.from({ length: 8 }, () => store.take(taker, line))), 2)
})

await t.test('a peak keeps what was used, for all servers', { skip }, async t => {
  const prefix = own()
  const nodes = [await node(t, { prefix }), await node(t, { prefix })]
  const [a, b] = nodes.map(({ store }) => store) as [RateStore, RateStore]
  const plan = (peak: PlanLimit): Plan => ({
    name: 'default',
    limits: [slow(10)],
    phases: [
      { from: -Infinity, until: Date.now() - 1_000, limits: [slow(10)] },
      { from: Date.now() - 1_000, until: Infinity, limits: [peak] },
    ],
  })
  const operation = { contract: 'toys.v1', operationId: 'listToys' } as GovernedOperation
  const before = lineOf([slow(10)])
  const after = compileLine(plan(slow(20)), operation)
  t.equal(await count(Array.from({ length: 6 }, () => a.take(taker, before))), 6)
  t.equal(await count(Array.from({ length: 30 }, () => b.take(taker, after))), 14)
})

await t.test(
  'Redis killed in the middle: no request fails, shares are kept, an alarm is raised, and it is used again by itself',
  { skip: skipOwn },
  async t => {
    const url = ours?.url ?? ''
    const nodes = [await node(t, { url }), await node(t, { url })]
    const line = lineOf([slow(20)])
    const counters = nodes.map(one => one.counters)
    const [first] = nodes.map(({ store }) => store) as [RateStore]
    await eventually(() => counters.every(one => one.replicas() === 2))
    t.equal(await count(Array.from({ length: 4 }, () => first.take(taker, line))), 4)

    let passes = 0
    let killed: Promise<void> | undefined
    for (let round = 0; round < 40; round++) {
      if (round === 5) killed = ours?.kill()
      const made = await decided(
        nodes.map(({ store }) => store.take({ ...taker, application: `app_${round}` }, line)),
      )
      passes += made.filter(({ exceeded }) => exceeded.length === 0).length
    }
    await killed
    t.equal(passes, 80, 'whatever happened to Redis, nobody under a limit was refused')
    await eventually(() => counters.every(one => one.shared() === 0))
    const fresh = { ...taker, application: 'app_alone' }
    const each = await Promise.all(
      nodes.map(({ store }) => count(Array.from({ length: 30 }, () => store.take(fresh, line)))),
    )
    t.strictSame(each, [10, 10], 'each server grants its share')
    t.ok(
      (await count(Array.from({ length: 30 }, () => first.take(taker, line)))) <= 8,
      'what was used while it was shared is not there again',
    )
    for (const { logged } of nodes) {
      const alarms = logged().filter(({ incident }) => incident === 'limits-not-shared')
      t.match(alarms, [{ replicas: 2 }], 'said once')
    }

    await ours?.start()
    await eventually(() => counters.every(one => one.shared() === 1))
    t.equal(
      await count(
        nodes.flatMap(({ store }) => Array.from({ length: 30 }, () => store.take(fresh, line))),
      ),
      0,
      'what was used alone counts when it is shared again: 10 and 10 of 20',
    )
  },
)

await t.test(
  'a slow Redis is waited for once, not by every request',
  { skip: skipOwn },
  async t => {
    const proxy = await slowProxy(t, ours?.url ?? '')
    const one = await node(t, { url: proxy.url, timeoutMs: 200, replicas: 4, prefix: 'slow:' })
    const { counters } = one
    const line = lineOf([slow(40)])
    const take = (application: string) => one.store.take({ ...taker, application }, line)
    t.match(await take('a'), { exceeded: [] })
    proxy.delayMs = 3_000
    await Promise.all([take('b'), take('c'), take('d')])
    t.equal(counters.shared(), 0)
    let waited = 0
    for (let request = 0; request < 200; request++) {
      const taken = take(`e${request}`)
      if (taken instanceof Promise) waited += 1
    }
    t.equal(waited, 0, 'nobody waits any more')
    t.equal(await count(Array.from({ length: 40 }, () => take('f'))), 10, 'the configured share')
    proxy.delayMs = 0
    await eventually(() => counters.shared() === 1)
    t.type(take('g'), Promise)
  },
)

await t.test('through the door: two gateways, one limit', { skip }, async t => {
  const prefix = own()
  const plans: Plan[] = [{ name: 'default', limits: [slow(5, 'application')] }]
  const stores = [await node(t, { prefix }), await node(t, { prefix })].map(({ store }) => store)
  const gateways = await Promise.all(
    stores.map(rates => toyGateway(t, { plans, services: { rates } })),
  )
  const keys = gateways.map(({ addCaller }) => addCaller({ application: 'app_shared' }))
  const statuses: number[] = []
  for (let asked = 0; asked < 4; asked++) {
    for (const [index, { ask }] of gateways.entries()) {
      const { status, headers } = await ask('GET', '/toys/v1/toys', { key: keys[index] ?? null })
      statuses.push(status)
      t.match(headers, { ratelimit: /^"application";r=\d;t=\d+$/ })
    }
  }
  t.strictSame(statuses, [200, 200, 200, 200, 200, 429, 429, 429])
})
