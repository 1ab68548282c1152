import t from 'tap'
import { call, callOf, inventoryProcess } from './inventory.suite.ts'

const stock = await inventoryProcess()
const { getAvailability, queryAvailability, putAvailabilityRule, deleteAvailabilityRule } = stock
const { listAvailabilityRules, putInboundSupply, listInboundSupply, holdStock, count } = stock

const rule = (ruleId: string, more: object) => putAvailabilityRule(call, { ruleId, ...more })
const ask = async (sku: string, more: object = {}) => {
  const { items } = await getAvailability(call, { sku: [sku], explain: true, ...more })
  return items[0]
}

await t.test('a buffer is kept back from its channel and from no other', async t => {
  await count('MUG', 20)
  await rule('mug-marketplace', { sku: 'MUG', locationId: 'WH', channel: 'marketplace', buffer: 5 })
  t.match(await ask('MUG', { channel: 'marketplace' }), {
    available: 15,
    explain: { onHand: 20, channelBuffer: 5 },
  })
  t.match(await ask('MUG', { channel: 'web' }), { available: 20, explain: { channelBuffer: 0 } })
  t.match(await ask('MUG'), { available: 20 })
})

await t.test('what the rules keep back cannot be held for that channel either', async t => {
  const hold = (reference: string, quantity: number, channel?: string) =>
    holdStock(call, {
      reference,
      reason: 'cart',
      ...(channel !== undefined && { channel }),
      lines: [{ sku: 'MUG', locationId: 'WH', quantity }],
    })
  await t.rejects(hold('too-much', 16, 'marketplace'), {
    code: 'insufficient-stock',
    errors: [{ pointer: '/lines/0/quantity', detail: 'MUG at WH: 16 wanted, 15 available' }],
  })
  t.match(await hold('enough', 15, 'marketplace'), { state: 'hard', channel: 'marketplace' })
  await t.rejects(hold('one-more', 1, 'marketplace'), { code: 'insufficient-stock' })
  t.match(await hold('web', 5, 'web'), { state: 'hard' }, 'the buffer is there for others')
})

await t.test(
  'of several rules the most specific counts: SKU before location before channel',
  async t => {
    await count('SPEC', 50)
    await rule('any', { safetyStock: 1 })
    t.match(await ask('SPEC'), { available: 49, explain: { safetyStock: 1 } })
    await rule('at-wh', { locationId: 'WH', safetyStock: 2 })
    t.match(await ask('SPEC'), { explain: { safetyStock: 2 } })
    await rule('of-spec', { sku: 'SPEC', safetyStock: 4 })
    t.match(await ask('SPEC'), { explain: { safetyStock: 4 } })
    await rule('spec-web', { sku: 'SPEC', channel: 'web', safetyStock: 7 })
    t.match(await ask('SPEC', { channel: 'web' }), { available: 43, explain: { safetyStock: 7 } })
    t.match(await ask('SPEC', { channel: 'pos' }), { explain: { safetyStock: 4 } })
    for (const ruleId of ['any', 'at-wh', 'of-spec', 'spec-web']) {
      await deleteAvailabilityRule(call, { ruleId })
    }
    t.match(await ask('SPEC', { channel: 'web' }), { available: 50 })
  },
)

// https://docs.hotwax.co: online ATP = ATP − safety stock per location − threshold over all − excluded facilities.
await t.test('the published example of a retailer comes out to the piece', async t => {
  for (const locationId of ['WH', 'ST', 'ST2', 'DEPOT']) await count('ATP', 25, locationId)
  await rule('atp-safety', { sku: 'ATP', safetyStock: 5 })
  await rule('atp-threshold', { sku: 'ATP', channel: 'web', buffer: 10 })
  await rule('atp-excluded', { sku: 'ATP', locationId: 'ST2', channel: 'web', excluded: true })
  // 100 − 4 × 5 − 10 − what lies where nothing is sold from: 20 in the depot and 20 in the store.
  t.match(await ask('ATP', { channel: 'web' }), {
    available: 30,
    explain: { onHand: 100, safetyStock: 20, channelBuffer: 10, excluded: 40 },
  })
  t.match(await ask('ATP', { channel: 'pos' }), { available: 60 })
})

await t.test('every answer adds up', async t => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
  t.comment(`SEED=${seed}`)
  let state = seed
  const upTo = (most: number) => (state = (state * 48_271 + 11) % 2_147_483_647) % (most + 1)
  for (let i = 0; i < 15; i++) {
    for (const locationId of ['WH', 'ST', 'DEPOT']) await count(`R${i}`, upTo(30), locationId)
    await rule(`r${i}-a`, { sku: `R${i}`, locationId: 'ST', buffer: upTo(9) })
    await rule(`r${i}-b`, { sku: `R${i}`, safetyStock: upTo(4) })
  }
  const { items } = await queryAvailability(call, {
    skus: Array.from({ length: 15 }, (_, i) => `R${i}`),
    channel: 'web',
    explain: true,
  })
  for (const { sku, available, locations = [] } of items) {
    t.equal(
      available,
      locations.reduce((sum, one) => sum + one.available, 0),
      sku,
    )
    for (const { locationId, available: here, explain: e } of locations) {
      if (e === undefined) continue
      const left = e.onHand - e.reserved - e.safetyStock - e.channelBuffer + e.inbound
      t.equal(here, Math.max(0, left) - e.excluded, `${sku} at ${locationId}`)
    }
  }
})

await t.test('a rule holds in its time only, and a question may be about another time', async t => {
  await count('SALE', 10)
  await rule('sale', {
    sku: 'SALE',
    channel: 'marketplace',
    excluded: true,
    validFrom: '2031-11-27T00:00:00Z',
    validUntil: '2031-12-01T00:00:00Z',
  })
  const at = (instant: string) => ask('SALE', { channel: 'marketplace', at: instant })
  t.match(await ask('SALE', { channel: 'marketplace' }), { available: 10 })
  t.match(await at('2031-11-28T00:00:00Z'), { available: 0, explain: { excluded: 10 } })
  t.match(await at('2031-12-01T00:00:00Z'), { available: 10 })
  await t.rejects(
    rule('backwards', {
      buffer: 1,
      validFrom: '2031-12-01T00:00:00Z',
      validUntil: '2031-11-01T00:00:00Z',
    }),
    { code: 'request-invalid', errors: [{ pointer: '/validUntil' }] },
  )
})

await t.test('deliveries count from the time they are promised for', async t => {
  await count('SOON', 2)
  const line = (locationId: string, quantity: number, expectedAt: string) => ({
    sku: 'SOON',
    locationId,
    quantity,
    expectedAt,
  })
  const first = '2031-01-10T08:00:00.000Z'
  await putInboundSupply(call, {
    reference: 'PO-1',
    lines: [line('WH', 100, first), line('ST', 5, '2031-01-20T08:00:00.000Z')],
  })
  t.match(await ask('SOON'), { available: 2, explain: { inbound: 0 } }, 'not now')
  t.match(await ask('SOON', { at: '2031-01-09T00:00:00Z' }), { available: 2 })
  t.match(await ask('SOON', { at: first }), { available: 102, explain: { inbound: 100 } })
  t.match(await ask('SOON', { at: '2031-02-01T00:00:00Z' }), {
    available: 107,
    locations: [
      { locationId: 'WH', available: 102 },
      { locationId: 'ST', available: 5 },
    ],
  })
  t.match(await listInboundSupply(call, { sku: 'SOON' }), {
    items: [{ reference: 'PO-1', state: 'open', lines: [{ locationId: 'ST' }, { quantity: 100 }] }],
  })
  const less = { reference: 'PO-1', lines: [line('WH', 40, first)] }
  t.match(await putInboundSupply(call, less), { state: 'open' }, 'said again, it is replaced')
  t.match(await ask('SOON', { at: '2031-02-01T00:00:00Z' }), { available: 42 })
  t.match(await putInboundSupply(call, { reference: 'PO-1', lines: [] }), { state: 'cancelled' })
  t.match(await ask('SOON', { at: '2031-02-01T00:00:00Z' }), { available: 2 })
  await t.rejects(
    putInboundSupply(call, { reference: 'PO-2', lines: [line('NOWHERE', 1, first)] }),
    {
      code: 'not-found',
    },
  )
})

await t.test('a thousand SKUs with rules are two questions to the database', async t => {
  await stock.store.pool.query(
    `insert into crossdock.stock_position (tenant, sku, location_id, on_hand)
     select 'demo', 'many-' || i, l, i from generate_series(1, 1000) i, unnest(array['WH', 'ST']) l`,
  )
  await rule('many', { channel: 'web', locationId: 'WH', buffer: 3 })
  let asked = 0
  const { of } = stock.store
  Object.assign(stock.store, {
    of: (tenant: string) => {
      const { pool } = of(tenant)
      return {
        ...of(tenant),
        pool: { query: (...question: [string]) => ((asked += 1), pool.query(...question)) },
      }
    },
  })
  const skus = Array.from({ length: 1_000 }, (_, i) => `many-${i + 1}`)
  const { items } = await queryAvailability(call, { skus, channel: 'web', explain: true })
  t.equal(items.length, 1_000)
  t.match(items.at(-1), { available: 1_997, explain: { onHand: 2_000, channelBuffer: 3 } })
  Object.assign(stock.store, { of })
  t.equal(asked, 2, 'positions, and what is kept back')
})

await t.test('rules are the tenant’s own', async t => {
  await rule('mine', { note: 'ours', buffer: 1 })
  t.same(await listAvailabilityRules(callOf('other'), {}), { items: [] })
  await t.rejects(deleteAvailabilityRule(callOf('other'), { ruleId: 'mine' }), {
    code: 'not-found',
  })
  t.match(
    (await listAvailabilityRules(call, {})).items.find(({ id }) => id === 'mine'),
    {
      note: 'ours',
      buffer: 1,
    },
  )
  const bound = { ...call, principal: { ...call.principal, partner: 'p' } }
  await t.rejects(putAvailabilityRule(bound, { ruleId: 'x', buffer: 1 }), { code: 'forbidden' })
})
