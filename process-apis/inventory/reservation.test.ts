import t from 'tap'
import { newId } from '../../openapi/canonical/id.ts'
import { testDatabase } from '../../gateway/host/test-database.ts'
import { openStore } from '../store/store.ts'
import { availableOf, countStock, readPositions } from './position.ts'
import { commitStock, harden, release, reserve, type Wanted } from './reservation.ts'

const database = await testDatabase()
const store = openStore({ url: database.url })
t.teardown(async () => {
  await store.close()
  await database.drop()
})

const tenant = 'demo'
const stock = (sku: string, onHand: number, locationId = 'WH') =>
  store.transaction(tx =>
    countStock(tx, { tenant, sku, locationId, onHand, reason: 'count', reference: newId('aud') }),
  )
const want = (lineId: string, sku: string, quantity: number, locationId = 'WH'): Wanted => ({
  lineId,
  sku,
  locationId,
  quantity,
})
const available = async (sku: string) =>
  (await readPositions(store.pool, tenant, [sku])).map(one => availableOf(one))

/** Reserves for an order that exists, as intake does. */
const reserveFor = (orderId: string, wanted: Wanted[], expiresInSeconds?: number) =>
  store.transaction(async tx => {
    const short = await reserve(tx, {
      tenant,
      orderId,
      wanted,
      ...(expiresInSeconds !== undefined && { expiresInSeconds }),
    })
    await tx.query(
      `insert into crossdock."order" (id, tenant, channel, state, version, events, document)
       values ($1, $2, 'web', 'received', 1, 0, '{}') on conflict do nothing`,
      [orderId, tenant],
    )
    return short
  })

await t.test('everything is promised or nothing', async t => {
  await stock('a1', 5)
  await stock('a2', 1)
  const orderId = newId('ord')
  const short = await reserveFor(orderId, [want('1', 'a1', 2), want('2', 'a2', 2)])
  t.same(short, [{ sku: 'a2', locationId: 'WH', wanted: 2, available: 1 }])
  t.same(await available('a1'), [5], 'the other line was not taken either')
})

await t.test('of several promises for one line no more is given back than was asked', async t => {
  await stock('pieces', 9)
  const orderId = newId('ord')
  t.same(await reserveFor(orderId, [want('1', 'pieces', 2)]), [])
  t.same(await reserveFor(orderId, [want('1', 'pieces', 3)]), [])
  const give = (quantity: number) =>
    store.transaction(tx =>
      release(tx, { orderId, locationId: 'WH', pieces: [{ lineId: '1', quantity }], reason: 'no' }),
    )
  t.same(
    (await give(3)).map(({ quantity }) => quantity),
    [3],
  )
  t.same(await available('pieces'), [7], 'the other one stays')
  t.same(
    (await give(1)).map(({ quantity }) => quantity),
    [1],
  )
  t.same(await available('pieces'), [8], 'and so does what is left of it')
  await store.transaction(tx =>
    commitStock(tx, {
      tenant,
      orderId,
      locationId: 'WH',
      lines: [{ lineId: '1', quantity: 1 }],
      reference: newId('shp'),
      reason: 'shipped',
    }),
  )
  t.match(await readPositions(store.pool, tenant, ['pieces']), [{ onHand: 8, reserved: 0 }])
  t.same(await give(5), [], 'nothing is promised any more')
})

await t.test('two lines of one SKU count together', async t => {
  await stock('b', 3)
  const short = await reserveFor(newId('ord'), [want('1', 'b', 2), want('2', 'b', 2)])
  t.same(short, [{ sku: 'b', locationId: 'WH', wanted: 4, available: 3 }])
  t.same(await reserveFor(newId('ord'), [want('1', 'b', 2), want('2', 'b', 1)]), [])
  t.same(await available('b'), [0])
})

await t.test('fifty callers for the last unit: one wins', async t => {
  await stock('last', 1)
  const results = await Promise.all(
    Array.from({ length: 50 }, () => reserveFor(newId('ord'), [want('1', 'last', 1)])),
  )
  t.equal(results.filter(short => short.length === 0).length, 1)
  const [position] = await readPositions(store.pool, tenant, ['last'])
  t.match(position, { onHand: 1, reserved: 1 })
})

await t.test('orders that want the same SKUs in another order do not block each other', async t => {
  await stock('x', 1_000)
  await stock('y', 1_000)
  const results = await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      reserveFor(
        newId('ord'),
        i % 2 === 0
          ? [want('1', 'x', 1), want('2', 'y', 1)]
          : [want('1', 'y', 1), want('2', 'x', 1)],
      ),
    ),
  )
  t.ok(results.every(short => short.length === 0))
  t.same(await available('x'), [940])
})

await t.test(
  'T25: one SKU on several lines, in any order, of many at once: nobody blocks',
  async t => {
    for (const sku of ['k1', 'k2']) await stock(sku, 500)
    const results = await Promise.all(
      Array.from({ length: 60 }, (_, i) => {
        const [a, b] = i % 2 === 0 ? ['k1', 'k2'] : ['k2', 'k1']
        return reserveFor(newId('ord'), [
          want('1', a, 1),
          want('2', b, 1),
          want('3', a, 2),
          want('4', b, 2),
          want('5', a, 1),
        ])
      }),
    )
    t.ok(
      results.every(short => short.length === 0),
      'no deadlock, nothing refused',
    )
    t.same([await available('k1'), await available('k2')], [[290], [290]])
  },
)

await t.test('a soft promise that ran out is free at once, without a sweeper', async t => {
  await stock('soft', 1)
  const first = newId('ord')
  t.same(await reserveFor(first, [want('1', 'soft', 1)], -1), [])
  t.same(await available('soft'), [1], 'it counts as free when read')
  t.same(await reserveFor(newId('ord'), [want('1', 'soft', 1)], 60), [], 'and can be won')
  t.same(
    await store.transaction(tx => harden(tx, first)),
    [want('1', 'soft', 1)],
    'the first must win it again',
  )
})

await t.test('released stock is free again, goods that left are not', async t => {
  await stock('r', 4)
  const [one, two] = [newId('ord'), newId('ord')]
  await reserveFor(one, [want('1', 'r', 2)])
  await reserveFor(two, [want('1', 'r', 2)])
  await store.transaction(tx => release(tx, { orderId: one, reason: 'cancelled' }))
  t.same(await available('r'), [2])
  const leave = () =>
    store.transaction(tx =>
      commitStock(tx, {
        tenant,
        orderId: two,
        locationId: 'WH',
        lines: [{ lineId: '1', quantity: 2 }],
        reference: 'shp_1',
        reason: 'shipped',
      }),
    )
  await leave()
  await leave()
  const [position] = await readPositions(store.pool, tenant, ['r'])
  t.match(position, { onHand: 2, reserved: 0 })
  const { rows } = await store.pool.query(
    `select sum(quantity)::int as sum, count(*)::int as count from crossdock.stock_movement where sku = 'r'`,
  )
  t.same(rows, [{ sum: 2, count: 2 }], 'the balance is the sum of its movements')
})

// T29: of 10 and 10, 7 and 6 have left; then the rest is given up.
await t.test(
  'what left of a line is gone, the rest stays promised until it is given back',
  async t => {
    for (const sku of ['p1', 'p2']) await stock(sku, 100)
    const orderId = newId('ord')
    await reserveFor(orderId, [want('1', 'p1', 10), want('2', 'p2', 10)])
    const leave = (reference: string, first: number, second: number) =>
      store.transaction(tx =>
        commitStock(tx, {
          tenant,
          orderId,
          locationId: 'WH',
          lines: [
            { lineId: '1', quantity: first },
            { lineId: '2', quantity: second },
          ],
          reference,
          reason: 'shipped',
        }),
      )
    await leave('shp_1', 5, 6)
    await leave('shp_2', 2, 0)
    const positions = await readPositions(store.pool, tenant, ['p1', 'p2'])
    t.match(positions, [
      { onHand: 93, reserved: 3 },
      { onHand: 94, reserved: 4 },
    ])
    await store.transaction(tx => release(tx, { orderId, reason: 'cancelled' }))
    t.same(await available('p1'), [93])
    t.same(await available('p2'), [94])
    const { rows } = await store.pool.query(
      `select state, sum(quantity)::int as quantity from crossdock.reservation where order_id = $1 group by 1 order by 1`,
      [orderId],
    )
    t.same(rows, [
      { state: 'committed', quantity: 13 },
      { state: 'released', quantity: 7 },
    ])
  },
)
