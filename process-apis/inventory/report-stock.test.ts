import t from 'tap'
import { call, callOf, inventoryProcess } from './inventory.suite.ts'
import { usualStockPolicy } from './stock-policy.ts'

const stock = await inventoryProcess({
  ...usualStockPolicy,
  snapshots: { maxEmptiedShare: 0.5, maxEmptied: 2 },
})
const { reportStock, replayReports, takeSnapshot, setStock, holdStock, commitHold } = stock
const { count, books, cases, events, store } = stock

const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 9, 0, second)).toISOString()
let made = 0
/** A report of the till of ST about one SKU. */
const said = (sku: string, more: object) => ({
  eventId: `evt-${(made += 1)}`,
  sku,
  locationId: 'ST',
  at: at(made),
  ...more,
})
type Said = ReturnType<typeof said> & { onHand: number }
const report = async (entries: object[], system = 'pos') => {
  const { items } = await reportStock(call, { system, entries: entries as Said[] })
  return items.map(({ outcome }) => outcome)
}

await t.test(
  'a count and changes are taken as they come, each with its movement and event',
  async t => {
    t.same(
      await report([
        said('A', { onHand: 20, sequence: 1 }),
        said('A', { quantity: -3, sequence: 2, reason: 'sold' }),
        said('A', { quantity: 5, sequence: 3, reason: 'receipt' }),
      ]),
      ['accepted', 'accepted', 'accepted'],
    )
    t.match(await books('A', 'ST'), { onHand: 22, sum: 22 })
    t.match(await events('demo/ST/A'), [
      { sequence: 1, type: 'retail.stock.changed.v1', data: { quantity: 20, onHand: 20 } },
      { sequence: 2, data: { quantity: -3, onHand: 17, reason: 'sold', version: 2 } },
      { sequence: 3, data: { quantity: 5, onHand: 22 } },
    ])
  },
)

await t.test('whatever the order they come in, the end is the same', async t => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
  t.comment(`SEED=${seed}`)
  let state = seed
  const upTo = (most: number) => (state = (state * 48_271 + 11) % 2_147_483_647) % (most + 1)
  for (let round = 0; round < 12; round++) {
    const sku = `S${round}`
    const history = [
      said(sku, { onHand: 10, sequence: 1 }),
      said(sku, { quantity: -2, sequence: 2 }),
      said(sku, { quantity: -1, sequence: 3 }),
      said(sku, { onHand: 30, sequence: 4 }),
      said(sku, { quantity: 4, sequence: 5 }),
      said(sku, { quantity: -9, sequence: 6 }),
    ]
    // Shuffled, and some of them twice.
    const shuffled = [...history, ...history.slice(0, upTo(5))]
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = upTo(i)
      const [a, b] = [shuffled[i], shuffled[j]]
      if (a !== undefined && b !== undefined) [shuffled[i], shuffled[j]] = [b, a]
    }
    const cut = upTo(shuffled.length - 1)
    await report(shuffled.slice(0, cut).length > 0 ? shuffled.slice(0, cut) : history.slice(0, 1))
    await report(shuffled.slice(cut))
    t.match(
      await books(sku, 'ST'),
      { onHand: 25, sum: 25 },
      shuffled.map(one => one.eventId).join(),
    )
  }
})

await t.test(
  'the same again is a duplicate, and what is older than what is known is stale',
  async t => {
    const newer = said('OLD', { onHand: 7, sequence: 9 })
    t.same(await report([newer, newer]), ['accepted', 'duplicate'], 'in one call')
    t.same(await report([newer]), ['duplicate'])
    t.same(await report([said('OLD', { onHand: 9, sequence: 8 })]), ['stale'])
    t.same(await report([said('OLD', { quantity: -1, sequence: 7 })]), ['stale'])
    t.match(await books('OLD', 'ST'), { onHand: 7 })
    const byTime = said('CLOCK', { onHand: 4, at: at(50) })
    t.same(await report([byTime, said('CLOCK', { onHand: 5, at: at(40) })]), ['accepted', 'stale'])
    const { rows } = await store.pool.query(
      `select outcome, count(*)::int from crossdock.stock_report where sku = 'OLD' group by 1 order by 1`,
    )
    t.same(
      rows,
      [
        { outcome: 'accepted', count: 1 },
        { outcome: 'stale', count: 2 },
      ],
      'every report is kept with what became of it',
    )
  },
)

await t.test('systems count by their own sequences', async t => {
  t.same(await report([said('BOTH', { onHand: 7, sequence: 900 })]), ['accepted'])
  t.same(await report([said('BOTH', { onHand: 6, sequence: 3 })], 'erp'), ['accepted'])
  t.match(await books('BOTH', 'ST'), { onHand: 6 })
})

// T34: a feed and sales at the same time.
await t.test('counts and departures at the same time leave nothing out', async t => {
  await count('RACE', 100, 'ST')
  const lines = [{ sku: 'RACE', locationId: 'ST', quantity: 1 }]
  const sell = async (i: number) => {
    const hold = await holdStock(call, { reference: `race-${i}`, reason: 'sale', lines })
    await commitHold(call, { holdId: hold.id, reason: 'sold' })
  }
  await Promise.all(
    Array.from({ length: 30 }, (_, i) => [
      sell(i),
      report([said('RACE', { quantity: i % 2 === 0 ? -1 : 2 })]),
    ]).flat(),
  )
  t.match(await books('RACE', 'ST'), { onHand: 100 - 30 - 15 + 30, reserved: 0, sum: 85 })
})

// T36: compare and set.
await t.test('a count that was made before a sale does not undo it', async t => {
  await count('CAS', 10, 'ST')
  await report([said('CAS', { quantity: -1 })])
  const late = { sku: 'CAS', locationId: 'ST', onHand: 12, reason: 'count', expected: 10 }
  await t.rejects(setStock(call, late), { code: 'state-conflict', detail: /^9 are on hand/ })
  t.match(await setStock(call, { ...late, expected: 9 }), { onHand: 12 })
})

await t.test('what cannot be taken is kept, told once, and replayed in its order', async t => {
  const elsewhere = (more: object) => ({ ...said('NEW', more), locationId: 'POPUP' })
  const [first, third, second] = [
    elsewhere({ onHand: 5, sequence: 1 }),
    elsewhere({ quantity: -1, sequence: 3 }),
    elsewhere({ onHand: 8, sequence: 2 }),
  ]
  t.same(await report([third, first, second]), ['refused', 'refused', 'refused'])
  t.equal((await cases('inboundRefused')).length, 1)
  t.match(await replayReports(call, { system: 'pos' }), {
    items: [{ outcome: 'refused' }, { outcome: 'refused' }, { outcome: 'refused' }],
  })
  await store.pool.query(
    `insert into crossdock.location (tenant, id, type, name, country, time_zone)
     values ('demo', 'POPUP', 'store', 'Pop-up', 'DE', 'Europe/Berlin')`,
  )
  const { items } = await replayReports(call, { system: 'pos', locationId: 'POPUP' })
  t.match(items, [
    { eventId: first.eventId, outcome: 'accepted', onHand: 5 },
    { eventId: second.eventId, outcome: 'accepted', onHand: 8 },
    { eventId: third.eventId, outcome: 'accepted', onHand: 7 },
  ])
  t.same((await replayReports(call, { system: 'pos' })).items, [], 'nothing is left to replay')
  t.same(await report([first]), ['duplicate'])
  t.match(await books('NEW', 'POPUP'), { onHand: 7, sum: 7 })
})

await t.test('a complete snapshot empties what it does not name, and is taken once', async t => {
  for (const [sku, onHand] of [
    ['P1', 5],
    ['P2', 5],
    ['P3', 5],
  ] as const)
    await count(sku, onHand, 'ST2')
  const now = new Date(Date.now() + 1_000).toISOString()
  const snapshot = {
    system: 'erp',
    snapshotId: 'night-1',
    locationId: 'ST2',
    at: now,
    complete: true,
    entries: [
      { sku: 'P1', onHand: 5 },
      { sku: 'P2', onHand: 4 },
    ],
  }
  t.match(await takeSnapshot(call, snapshot), { accepted: 2, stale: 0, emptied: 1, kept: 0 })
  t.match(await books('P3', 'ST2'), { onHand: 0, sum: 0 })
  t.match(await takeSnapshot(call, snapshot), { accepted: 0, duplicate: 2, emptied: 0 })
  const older = { ...snapshot, snapshotId: 'night-0', at: at(0), complete: false }
  t.match(await takeSnapshot(call, older), { accepted: 0, stale: 2 })
  await t.rejects(takeSnapshot(call, { ...snapshot, locationId: 'NOWHERE' }), { code: 'not-found' })
})

await t.test('T19: a snapshot that is older than what is known takes nothing away', async t => {
  const hour = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()
  await store.pool.query(
    `insert into crossdock.location (tenant, id, type, name, country, time_zone)
     values ('demo', 'SHELF', 'store', 'Shelf', 'DE', 'Europe/Berlin')`,
  )
  for (const sku of ['S1', 'S2']) {
    await report([{ ...said(sku, { onHand: 5 }), locationId: 'SHELF', at: hour(1) }])
  }
  const snapshot = {
    system: 'pos',
    locationId: 'SHELF',
    complete: true,
    entries: [{ sku: 'S1', onHand: 9 }],
  }
  const late = { ...snapshot, snapshotId: 'late', at: hour(0) }
  t.match(await takeSnapshot(call, late), { accepted: 0, stale: 1, emptied: 0 })
  t.match([await books('S1', 'SHELF'), await books('S2', 'SHELF')], [{ onHand: 5 }, { onHand: 5 }])
  const current = { ...snapshot, snapshotId: 'current', at: hour(2) }
  t.match(await takeSnapshot(call, current), { accepted: 1, emptied: 1 })
  t.match([await books('S1', 'SHELF'), await books('S2', 'SHELF')], [{ onHand: 9 }, { onHand: 0 }])
})

await t.test('a snapshot that leaves out too much is not believed', async t => {
  for (let i = 0; i < 8; i++) await count(`Q${i}`, 3, 'DEPOT')
  const outcome = await takeSnapshot(call, {
    system: 'erp',
    snapshotId: 'broken',
    locationId: 'DEPOT',
    at: new Date(Date.now() + 1_000).toISOString(),
    complete: true,
    entries: [{ sku: 'Q0', onHand: 3 }],
  })
  t.match(outcome, { accepted: 1, emptied: 0, kept: 7 })
  t.match(await books('Q5', 'DEPOT'), { onHand: 3 })
  t.match(await cases('stockDrift'), [{ detail: { unnamed: 7, of: 8 } }])
})

await t.test('a snapshot of 3,000 SKUs is taken in one call', async t => {
  const entries = Array.from({ length: 3_000 }, (_, i) => ({ sku: `BIG-${i}`, onHand: i % 50 }))
  const snapshot = { system: 'erp', snapshotId: 'big', locationId: 'WH', at: at(0), entries }
  t.match(await takeSnapshot(call, snapshot), { accepted: 3_000 })
  t.match(await books('BIG-2999', 'WH'), { onHand: 49, sum: 49 })
})

await t.test('a count below what is promised is an exception, and is measured', async t => {
  await count('OVER', 5, 'ST')
  await holdStock(call, {
    reference: 'over',
    reason: 'cart',
    lines: [{ sku: 'OVER', locationId: 'ST', quantity: 4 }],
  })
  const before = await stock.getStockHealth(call, {})
  await report([said('OVER', { onHand: 1 })])
  await report([said('OVER', { onHand: 1, at: at(59) })])
  t.match(await cases('oversold'), [
    {
      reason: 'More of OVER is promised at ST than is there',
      detail: { onHand: 1, reserved: 4, short: 3 },
    },
  ])
  const after = await stock.getStockHealth(call, {})
  t.equal(after.oversoldUnits - before.oversoldUnits, 3)
  t.match(after, { oversoldPositions: 1, openCases: 1 })
  t.equal(after.oversoldRate, after.oversoldUnits / after.promisedUnits)
  t.match(await stock.getStockHealth(callOf('other'), {}), { oversoldUnits: 0, oversoldRate: 0 })
})

await t.test('another tenant’s reports are its own', async t => {
  const one = said('TENANT', { onHand: 3 }) as Said
  await report([one])
  const { items } = await reportStock(callOf('other'), { system: 'pos', entries: [one] })
  t.match(items, [{ outcome: 'accepted', onHand: 3 }])
  t.match(await books('TENANT', 'ST'), { onHand: 3 })
})
