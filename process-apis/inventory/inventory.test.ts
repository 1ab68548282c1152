import t from 'tap'
import { newId } from '../../openapi/canonical/id.ts'
import type { Call } from '../../openapi/operation.ts'
import { testDatabase } from '../../gateway/host/test-database.ts'
import type { ProcessContext } from '../context.ts'
import { keepingContract } from '../keeping-contract.suite.ts'
import { openStore } from '../store/store.ts'
import { inventory } from './index.ts'
import { reserve } from './reservation.ts'
import { seedInventory } from './seed-inventory.ts'

const database = await testDatabase()
const store = openStore({ url: database.url })
t.teardown(async () => {
  await store.close()
  await database.drop()
})

// Reading and counting stock needs the store and the sourcing policy, nothing else of the context.
const context = {
  store,
  policies: { sourcing: { shipToHome: { locations: ['WH'], maxLocations: 1 } } },
} as unknown as ProcessContext
const { getAvailability, queryAvailability, setStock, listMovements, listLocations } =
  keepingContract('inventory', inventory(context))

const callAs = (tenant: string, idempotencyKey?: string): Call => ({
  correlationId: crypto.randomUUID(),
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  principal: {
    tenant,
    application: `app-of-${tenant}`,
    environment: 'test',
    channel: 'web',
    scopes: [],
  },
  deadline: performance.now() + 10_000,
  ...(idempotencyKey !== undefined && {
    idempotency: { key: idempotencyKey, fingerprint: 'same' },
  }),
})
const call = callAs('demo')

await store.pool.query(
  `insert into crossdock.location (tenant, id, type, name, country, time_zone)
   select tenant, id, type, id, 'DE', 'Europe/Berlin'
   from unnest(array['demo', 'other']) as tenant,
     (values ('WH', 'warehouse'), ('ST', 'store'), ('DEPOT', 'warehouse')) as l(id, type)`,
)

const count = (sku: string, onHand: number, locationId = 'WH') =>
  setStock(call, { sku, locationId, onHand, reason: 'count' })

/** A promise to an order that exists, as intake makes it. */
const promise = (sku: string, quantity: number, expiresInSeconds?: number) =>
  store.transaction(async tx => {
    const orderId = newId('ord')
    const wanted = [{ lineId: '1', sku, locationId: 'WH', quantity }]
    await reserve(tx, {
      tenant: 'demo',
      orderId,
      wanted,
      ...(expiresInSeconds !== undefined && { expiresInSeconds }),
    })
    await tx.query(
      `insert into crossdock."order" (id, tenant, channel, state, version, events, document)
       values ($1, 'demo', 'web', 'received', 1, 0, '{}')`,
      [orderId],
    )
  })

await t.test(
  'what is promised or kept back is deducted, and each deduction is explained',
  async t => {
    await count('mug', 20)
    await promise('mug', 2)
    await store.pool.query(`update crossdock.stock_position set safety_stock = 1 where sku = 'mug'`)
    const { items } = await getAvailability(call, { sku: ['mug'], explain: true })
    const explain = {
      onHand: 20,
      reserved: 2,
      safetyStock: 1,
      channelBuffer: 0,
      unbrokered: 0,
      excluded: 0,
      inbound: 0,
    }
    t.match(items, [
      {
        sku: 'mug',
        available: 17,
        explain,
        locations: [{ locationId: 'WH', available: 17, explain }],
      },
    ])
  },
)

await t.test('it explains only when asked to', async t => {
  const { items } = await getAvailability(call, { sku: ['mug'] })
  t.same(Object.keys(items[0] ?? {}), ['sku', 'available', 'asOf', 'locations'])
})

await t.test('a promise whose time is over counts as free', async t => {
  await count('soft', 5)
  await promise('soft', 2, 600)
  await promise('soft', 3, -1)
  const { items } = await getAvailability(call, { sku: ['soft'], explain: true })
  t.match(items, [{ available: 3, explain: { onHand: 5, reserved: 2 } }])
})

await t.test('an unknown SKU has 0, and the answer keeps the order asked', async t => {
  const { items } = await getAvailability(call, { sku: ['nothing', 'mug', 'nothing'] })
  t.match(items, [
    { sku: 'nothing', available: 0 },
    { sku: 'mug', available: 17 },
  ])
  t.equal(items.length, 2)
  t.notOk(items[0]?.locations)
})

await t.test('over all locations it adds up; at one location it is what is there', async t => {
  await count('both', 3)
  await count('both', 4, 'ST')
  t.match(await getAvailability(call, { sku: ['both'] }), {
    items: [
      {
        available: 7,
        locations: [
          { locationId: 'ST', available: 4 },
          { locationId: 'WH', available: 3 },
        ],
      },
    ],
  })
  const { items } = await getAvailability(call, {
    sku: ['both'],
    locationId: 'ST',
    channel: 'pos',
  })
  t.match(items, [{ locationId: 'ST', channel: 'pos', available: 4 }])
  t.notOk(items[0]?.locations)
})

await t.test('stock where nothing is sold from is not promised', async t => {
  await count('deep', 3)
  await count('deep', 9, 'DEPOT')
  const { items } = await getAvailability(call, { sku: ['deep'], explain: true })
  t.match(items, [{ available: 3, explain: { onHand: 12, excluded: 9 } }])
})

await t.test('a thousand SKUs are answered at once', async t => {
  await store.pool.query(
    `insert into crossdock.stock_position (tenant, sku, location_id, on_hand)
     select 'demo', 'many-' || i, 'WH', i from generate_series(1, 1000) i`,
  )
  const skus = Array.from({ length: 1_000 }, (_, i) => `many-${i + 1}`)
  const { items } = await queryAvailability(call, { skus })
  t.equal(items.length, 1_000)
  t.match(items.at(-1), { sku: 'many-1000', available: 1_000 })
})

await t.test('another tenant sees nothing of it', async t => {
  const other = callAs('other')
  t.match(await getAvailability(other, { sku: ['mug'] }), { items: [{ available: 0 }] })
  t.same(await listMovements(other, { sku: 'mug' }), { items: [] })
})

await t.test(
  'a count is a movement, an event and an audit entry; the same again is nothing',
  async t => {
    await count('cup', 10)
    const second = await count('cup', 7)
    const third = await count('cup', 7)
    t.match(second, { sku: 'cup', locationId: 'WH', onHand: 7, reserved: 0, available: 7 })
    t.same(third, second)

    const { items } = await listMovements(call, { sku: 'cup' })
    t.match(items, [
      { quantity: -3, balance: 7, reason: 'count' },
      { quantity: 10, balance: 10, reason: 'count' },
    ])
    const subject = 'demo/WH/cup'
    const events = await store.pool.query(
      `select type, sequence, data from crossdock.event where subject = $1 order by position`,
      [subject],
    )
    t.match(events.rows, [
      { type: 'retail.stock.changed.v1', sequence: 1, data: { onHand: 10, quantity: 10 } },
      { type: 'retail.stock.changed.v1', sequence: 2, data: { onHand: 7, quantity: -3 } },
    ])
    t.equal(events.rowCount, 2)
    const audit = await store.pool.query(
      `select actor, action from crossdock.audit_entry where subject = $1`,
      [subject],
    )
    t.same(audit.rows, Array(2).fill({ actor: 'app-of-demo', action: 'setStock' }))
  },
)

await t.test('events are numbered without a gap, whatever is promised in between', async t => {
  await count('gap', 5)
  await promise('gap', 1)
  await promise('gap', 1)
  await count('gap', 4)
  const { rows } = await store.pool.query(
    `select sequence from crossdock.event where subject = 'demo/WH/gap' order by position`,
  )
  t.same(rows, [{ sequence: 1 }, { sequence: 2 }])
})

await t.test('a retry with its key does not undo what happened in between', async t => {
  const retried = callAs('demo', 'key-1')
  const set = () =>
    setStock(retried, { sku: 'key', locationId: 'WH', onHand: 8, reason: 'receipt' })
  await set()
  await count('key', 6)
  t.match(await set(), { onHand: 6 })
})

await t.test('a count below what is promised is taken as it is', async t => {
  await count('short', 3)
  await promise('short', 3)
  t.match(await count('short', 1), { onHand: 1, reserved: 3, available: 0 })
})

await t.test(
  'counts that come at the same time are all booked, and the balance is their sum',
  async t => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => count('race', i + 1)))
    const { rows } = await store.pool.query(
      `select p.on_hand as on_hand, sum(m.quantity)::int as sum,
            count(*)::int = (select count(*)::int from crossdock.event where subject = 'demo/WH/race') as told
     from crossdock.stock_position p join crossdock.stock_movement m using (tenant, sku, location_id)
     where p.sku = 'race' group by 1`,
    )
    t.equal(rows[0].on_hand, rows[0].sum)
    t.equal(rows[0].told, true)
  },
)

await t.test('two tenants may call things alike', async t => {
  const other = callAs('other')
  const same = { sku: 'mug', locationId: 'WH', onHand: 4, reason: 'count' }
  t.match(await setStock(other, same), { onHand: 4 })
})

await t.test('a place nobody knows is not found', async t => {
  await t.rejects(count('mug', 1, 'NOWHERE'), { code: 'not-found' })
})

await t.test('movements are read page by page, each once', async t => {
  for (const onHand of [1, 2, 3, 4, 5]) await count('pages', onHand)
  const seen: number[] = []
  let cursor: string | undefined
  do {
    const answer = await listMovements(call, {
      sku: 'pages',
      limit: 2,
      ...(cursor !== undefined && { cursor }),
    })
    seen.push(...answer.items.map(({ balance }) => balance))
    cursor = answer.nextCursor
  } while (cursor !== undefined)
  t.same(seen, [5, 4, 3, 2, 1])
  for (const forged of ['x', 'WyIxIiwiMiJd', 'WyItMSJd', 'bnVsbA']) {
    await t.rejects(listMovements(call, { sku: 'pages', cursor: forged }), {
      code: 'request-invalid',
      errors: [{ pointer: '?cursor' }],
    })
  }
})

await t.test('a movement is never changed or taken away', async t => {
  await count('books', 5)
  for (const change of [
    'update crossdock.stock_movement set quantity = 1',
    'delete from crossdock.stock_movement',
    'truncate crossdock.stock_movement',
  ]) {
    await t.rejects(store.pool.query(change), { code: '42501' }, change)
  }
  t.match(await listMovements(call, { sku: 'books' }), { items: [{ quantity: 5 }] })
})

await t.test('a location may have its GLN, and another number is none', async t => {
  const seeded = { type: 'store', name: 'Four', country: 'DE', timeZone: 'Europe/Berlin' }
  const seed = (id: string, gln: string) =>
    seedInventory(store, 'with-gln', { locations: [{ ...seeded, id, gln }], products: [] })
  await seed('ST4', '4012345000009')
  await t.rejects(seed('ST5', '4012345000008'), { message: /4012345000008 of ST5 is no GLN/ })
  const { items } = await listLocations(callAs('with-gln'), {})
  t.match(items, [{ id: 'ST4', gln: '4012345000009' }])
  t.equal(items.length, 1)
})

await t.test('locations are listed', async t => {
  const { items } = await listLocations(call, {})
  t.match(items, [
    { id: 'DEPOT', type: 'warehouse' },
    { id: 'ST', type: 'store', timeZone: 'Europe/Berlin' },
    { id: 'WH', type: 'warehouse' },
  ])
})
