import t from 'tap'
import { until } from '../durable/durable.suite.ts'
import { call, inventoryWithSystems } from './inventory.suite.ts'
import { keepPublishing } from './keep-publishing.ts'
import { usualStockPolicy } from './stock-policy.ts'

const { systems, store, ...stock } = await inventoryWithSystems(usualStockPolicy)
const { publishStock, followAvailability, putAvailabilityRule, reportStock } = stock
const { setStock, holdStock, releaseHold } = stock

const count = (sku: string, onHand: number) =>
  setStock(call, { sku, locationId: 'WH-BERLIN', onHand, reason: 'count' })
const hold = (sku: string, quantity: number, more: object = {}) =>
  holdStock(call, {
    reference: `hold-${sku}-${quantity}-${Math.random()}`,
    reason: 'cart',
    lines: [{ sku, locationId: 'WH-BERLIN', quantity }],
    ...more,
  })
/** What the shop can sell of a SKU. */
const sellable = async (sku: string) => {
  const documents = await systems.documents('commerce', sku)
  return documents.find(({ type }) => type === 'sellable')?.facts['sellable']
}
const publish = (more: object = {}) => publishStock(call, { channel: 'storefront', ...more })
/** Tells the shop until so many differences were told, or thresholds crossed. */
const published = async (wanted: { told?: number; crossed?: number }, more: object = {}) => {
  const sum = { told: 0, crossed: 0 }
  await until(async () => {
    const { told, crossed } = await publish(more)
    sum.told += told
    sum.crossed += crossed
    return sum.told >= (wanted.told ?? 0) && sum.crossed >= (wanted.crossed ?? 0)
  })
  return sum
}
const settled = () =>
  until(async () => {
    const { rows } = await store.pool.query(
      `select 1 from crossdock.operation where kind = 'tell-stock' and state in ('pending', 'running', 'waiting')`,
    )
    return rows.length === 0
  })
const publication = async (sku: string) => {
  const { rows } = await store.pool.query(
    `select revision, quantity, told, state from crossdock.stock_publication where sku = $1`,
    [sku],
  )
  return rows[0]
}

/** Follows until so many SKUs were told: what is committed is shown once every transaction before it is over, also of others. */
async function follow(after: string | undefined, skus: number) {
  const told = new Map<string, number>()
  let cursor = after
  await until(async () => {
    const { items, nextCursor } = await followAvailability(call, {
      channel: 'storefront',
      ...(cursor !== undefined && { after: cursor }),
    })
    for (const { sku, available } of items) told.set(sku, available)
    cursor = nextCursor
    return told.size >= skus
  })
  return { changed: [...told].toSorted(([a], [b]) => (a < b ? -1 : 1)), nextCursor: cursor }
}

await t.test(
  'a feed tells each SKU that something happened to, and nothing is skipped',
  async t => {
    const begin = await follow(undefined, 0)
    t.same(begin.changed, [], 'it begins now')
    await count('F1', 10)
    await count('F2', 5)
    const soft = await hold('F2', 2, { expiresInSeconds: 600 })
    const first = await follow(begin.nextCursor, 2)
    t.same(first.changed, [
      ['F1', 10],
      ['F2', 3],
    ])
    const { nextCursor } = await follow(first.nextCursor, 0)
    await releaseHold(call, { holdId: soft.id, reason: 'given up' })
    const second = await follow(nextCursor, 1)
    t.same(second.changed, [['F2', 5]])

    await hold('F1', 4, { expiresInSeconds: 600 })
    const held = await follow(second.nextCursor, 1)
    t.same(held.changed, [['F1', 6]])
    await store.pool.query(
      `update crossdock.reservation set expires_at = now() where sku = 'F1' and state = 'soft'`,
    )
    t.same(
      (await follow(held.nextCursor, 1)).changed,
      [['F1', 10]],
      'time that runs out is news too',
    )
    await t.rejects(followAvailability(call, { after: 'bm90IG91cnM' }), {
      code: 'request-invalid',
      errors: [{ pointer: '?after' }],
    })
  },
)

await t.test('changes at the same time are all told to whoever follows', async t => {
  let { nextCursor } = await followAvailability(call, {})
  const seen = new Set<string>()
  let done = false
  const writing = Promise.all(
    Array.from({ length: 40 }, (_, i) => count(`PAR-${i}`, i + 1)),
  ).finally(() => (done = true))
  await until(async () => {
    const answer = await followAvailability(call, { after: nextCursor })
    for (const { sku } of answer.items) seen.add(sku)
    nextCursor = answer.nextCursor
    return done && seen.size >= 40
  })
  await writing
  t.equal(seen.size, 40)
})

await t.test('a shop is told what it can sell, and only what has changed', async t => {
  await count('SHOP', 12)
  await putAvailabilityRule(call, { ruleId: 'shop', sku: 'SHOP', channel: 'storefront', buffer: 2 })
  const { told } = await publish({ all: true })
  t.ok(told > 1)
  await settled()
  t.equal(await sellable('SHOP'), 10)
  t.match(await publish({ all: true }), { told: 0 }, 'it knows')
  t.match(await publish(), { told: 0 })

  await hold('SHOP', 3)
  t.match(await published({ told: 1 }), { told: 1 })
  await settled()
  t.equal(await sellable('SHOP'), 7)
  t.match(await publication('SHOP'), { revision: 2, quantity: 7, told: 7, state: 'told' })
})

await t.test('twice is once, also when the answer was lost', async t => {
  await count('AMBI', 4)
  await systems.admin('PUT', '/commerce/faults', { mode: 'commit-then-500', count: 1 })
  await published({ told: 1 })
  await settled()
  await systems.admin('DELETE', '/commerce/faults')
  t.equal(await sellable('AMBI'), 4)
  const { rows } = await store.pool.query(
    `select s.reference from crossdock.step s join crossdock.operation o on o.id = s.operation_id
     where o.kind = 'tell-stock' and o.input->>'sku' = 'AMBI'`,
  )
  t.match(rows, [{ reference: /^stk_[\w-]{22}:1$/ }], 'one reference for the position and revision')
  const changes = await systems.documents('commerce', String(rows[0].reference))
  t.equal(changes.length, 1)
})

await t.test('a revision that was overtaken is not told any more', async t => {
  await systems.admin('PUT', '/commerce/faults', { mode: 'down' })
  for (const onHand of [9, 8, 7]) {
    await count('FAST', onHand)
    await published({ told: 1 })
  }
  await systems.admin('DELETE', '/commerce/faults')
  await settled()
  t.equal(await sellable('FAST'), 7)
  t.match(await publication('FAST'), { revision: 3, told: 7 })
})

// T36 on the way out: compare and set.
await t.test('what somebody else set is seen, and set over', async t => {
  await count('CAS', 6)
  await published({ told: 1 })
  await settled()
  await systems.admin('POST', '/commerce/stock', { shop: 'storefront', code: 'CAS', sellable: 99 })
  await count('CAS', 5)
  await published({ told: 1 })
  await settled()
  t.equal(await sellable('CAS'), 5)
  t.match(await publication('CAS'), { quantity: 5, told: 5, state: 'told', revision: 3 })
})

await t.test('what the shop says back is an echo and changes nothing', async t => {
  await count('ECHO', 6)
  await published({ told: 1 })
  await settled()
  const at = new Date(Date.now() + 1_000).toISOString()
  const said = (eventId: string, onHand: number, originRevision: number) => ({
    eventId,
    sku: 'ECHO',
    locationId: 'WH-BERLIN',
    onHand,
    originRevision,
    at,
  })
  const { items } = await reportStock(call, {
    system: 'commerce',
    entries: [said('e1', 6, 1), said('e2', 4, 9)] as Parameters<typeof reportStock>[1]['entries'],
  })
  t.match(items, [{ outcome: 'echo' }, { outcome: 'accepted', onHand: 4 }])
})

await t.test('thresholds are told when they are crossed, once', async t => {
  await putAvailabilityRule(call, { ruleId: 'low', sku: 'LOW', lowAt: 3 })
  const told = async () => {
    const { rows } = await store.pool.query(
      `select type, sequence, data from crossdock.event where subject = 'demo/storefront/LOW/level' order by sequence`,
    )
    return rows
  }
  await count('LOW', 10)
  t.match(await publish(), { crossed: 0 })
  await count('LOW', 3)
  t.match(await published({ crossed: 1 }), { crossed: 1 })
  await count('LOW', 2)
  t.match(await publish(), { crossed: 0 }, 'low already')
  await hold('LOW', 2)
  t.match(await published({ crossed: 1 }), { crossed: 1 })
  await count('LOW', 50)
  t.match(await published({ crossed: 1 }), { crossed: 1 })
  t.match(await told(), [
    {
      type: 'retail.stock.low.v1',
      sequence: 1,
      data: { channel: 'storefront', sku: 'LOW', available: 3, lowAt: 3 },
    },
    { type: 'retail.stock.out.v1', sequence: 2, data: { available: 0 } },
    { type: 'retail.stock.replenished.v1', sequence: 3, data: { available: 48 } },
  ])
})

await t.test('a channel without a shop has its thresholds all the same', async t => {
  await publishStock(call, { channel: 'pos', all: true })
  await count('POS', 1)
  await until(async () => (await publishStock(call, { channel: 'pos' })).looked === 1)
  t.notOk(await publication('POS'))
})

await t.test('channels of the policy are told by themselves', async t => {
  const stockPolicy = {
    ...usualStockPolicy,
    publications: { everySeconds: 0.05, channels: ['storefront'] },
  }
  const own = { ...stock.context, policies: { ...stock.context.policies, stock: stockPolicy } }
  const [one, two] = [keepPublishing(own), keepPublishing(own)]
  t.teardown(() => Promise.all([one.close(), two.close()]))
  await count('SELF', 21)
  await until(async () => (await sellable('SELF')) === 21)
  t.match(await publication('SELF'), { revision: 1 }, 'once, however many servers do so')
})
