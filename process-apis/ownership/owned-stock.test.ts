import t from 'tap'
import { call, inventoryProcess } from '../inventory/inventory.suite.ts'
import { ownership } from './index.ts'
import type { OwnershipPolicy } from './owner.ts'

// Hundreds of reports, on a machine that is busy with other tests.
t.setTimeout(120_000)

/** The old ERP owns the warehouse's stock until the cut-over, the new one from then on; stores belong to the till. */
const cutOver = '2026-11-01T00:00:00.000Z'
const policy: OwnershipPolicy = {
  roles: { 'erp-old': 'erp', 'erp-new': 'erp', till: 'store', shop: 'commerce' },
  entities: {
    stockPosition: {
      onHand: [
        { owner: 'erp-old', until: cutOver },
        { owner: 'erp-new', from: '2026-11-01T01:00:00+01:00' },
        { owner: 'role:store', location: 'ST' },
        { owner: 'anybody', location: 'ST2' },
        { owner: 'nobody', location: 'DEPOT' },
      ],
    },
  },
}
const stock = await inventoryProcess({}, policy)
const { store, books, cases } = stock
const desk = ownership(stock.context)

let made = 0
const at = (minutes: number) => new Date(Date.parse(cutOver) + minutes * 60_000).toISOString()
type Told = {
  readonly eventId?: string
  readonly onHand?: number
  readonly quantity?: number
  readonly sequence?: number
  readonly originRevision?: number
  readonly locationId?: string
}
/** What a system says of one SKU so many minutes after the cut-over. */
const said = (sku: string, minutes: number, more: Told) => ({
  eventId: `own-${(made += 1)}`,
  sku,
  locationId: 'WH',
  at: at(minutes),
  ...more,
})
const report = async (system: string, ...entries: ReturnType<typeof said>[]) => {
  const { items } = await stock.reportStock(call, { system, entries: entries as never })
  return items.map(({ outcome }) => outcome)
}
const refusedOf = async (filter: object) =>
  (await desk.listRefusedWrites(call, filter as never)).refusedWrites

await t.test('before the cut-over the old system writes, from it on the new one', async t => {
  t.same(await report('erp-old', said('HALF', -1, { onHand: 5 })), ['accepted'])
  t.same(await report('erp-new', said('HALF', -1, { onHand: 50 })), ['notOwner'])
  t.match(await books('HALF'), { onHand: 5, sum: 5 })
  t.same(await report('erp-new', said('HALF', 0, { onHand: 6 })), ['accepted'], 'half open')
  t.same(await report('erp-old', said('HALF', 0, { onHand: 60 })), ['notOwner'])
  t.match(await books('HALF'), { onHand: 6, sum: 6 })
})

await t.test('what was so before counts as before, however late it comes', async t => {
  t.same(await report('erp-new', said('LATE', 5, { quantity: -1 })), ['accepted'])
  t.same(await report('erp-old', said('LATE', -5, { onHand: 10 })), ['accepted'])
  t.match(await books('LATE'), { onHand: 9 }, 'and what came after it is still in')
  t.same(await report('erp-new', said('LATE', 10, { onHand: 20 })), ['accepted'])
  t.same(await report('erp-old', said('LATE', -4, { onHand: 11 })), ['stale'])
  t.same(await report('erp-old', said('LATE', -4, { quantity: 1 })), ['stale'], 'a change too')
  t.match(await books('LATE'), { onHand: 20, sum: 20 })
})

await t.test(
  'a refused write says what it would have changed, and a person is asked once',
  async t => {
    await report('erp-new', said('DIFF', 1, { onHand: 7 }))
    await report(
      'erp-old',
      said('DIFF', 2, { onHand: 9 }),
      said('DIFF', 3, { quantity: -2 }),
      said('DIFF', 4, { onHand: 7 }),
    )
    t.match(await refusedOf({ subject: 'WH/DIFF' }), [
      { differences: [], at: at(4) },
      { differences: [{ pointer: '/onHand', before: 7, after: 5 }], at: at(3) },
      {
        entity: 'stockPosition',
        field: 'onHand',
        system: 'erp-old',
        owners: ['erp-new'],
        shadow: false,
        state: 'open',
        differences: [{ pointer: '/onHand', before: 7, after: 9 }],
      },
    ])
    t.match(await cases('notOwner'), [
      {
        reason: 'erp-old writes stockPosition.onHand, which it does not own.',
        detail: { entity: 'stockPosition', field: 'onHand', system: 'erp-old' },
      },
    ])
    t.equal((await cases('notOwner')).length, 1, 'one case for the group, not for each write')
  },
)

await t.test('the rest of what it tells is applied, and the same again is a duplicate', async t => {
  const theirs = said('MIXED', 3, { onHand: 4, locationId: 'ST' })
  const ours = said('MIXED', 3, { onHand: 4 })
  t.same(await report('till', theirs, ours), ['accepted', 'notOwner'])
  t.same(await report('till', theirs, ours), ['duplicate', 'duplicate'])
  t.equal((await refusedOf({ subject: 'WH/MIXED' })).length, 1)
  t.same(await report('shop', said('MIXED', 4, { onHand: 1, locationId: 'ST2' })), ['accepted'])
  t.same(await report('till', said('MIXED', 4, { onHand: 1, locationId: 'DEPOT' })), ['notOwner'])
})

await t.test('snapshots keep to it too, what they leave out as well', async t => {
  await report('erp-new', said('SNAP', 1, { onHand: 3 }))
  const snapshot = { system: 'erp-old', locationId: 'WH', at: at(60), complete: true }
  const taken = await stock.takeSnapshot(call, { ...snapshot, snapshotId: 's1', entries: [] })
  t.match(taken, { accepted: 0, emptied: 0 })
  const named = await stock.takeSnapshot(call, {
    ...snapshot,
    complete: false,
    snapshotId: 's2',
    entries: [{ sku: 'SNAP', onHand: 0 }],
  })
  t.match(named, { accepted: 0, notOwner: 1 })
  t.match(await books('SNAP'), { onHand: 3 })
})

await t.test(
  'what a coming owner tells is its dry run: compared, and nobody is bothered',
  async t => {
    const before = (await cases('notOwner')).length
    await report('erp-old', said('DRY', -30, { onHand: 8 }))
    t.same(
      await report('erp-new', said('DRY', -20, { onHand: 8 }), said('DRY', -10, { onHand: 3 })),
      ['notOwner', 'notOwner'],
    )
    t.match(await books('DRY'), { onHand: 8 })
    t.match(await refusedOf({ subject: 'WH/DRY', shadow: true }), [
      { differences: [{ before: 8, after: 3 }] },
      { differences: [] },
    ])
    t.equal((await cases('notOwner')).length, before)
  },
)

await t.test('the ledger shows both sides of the cut-over, and what still differs', async t => {
  await report('erp-new', said('LEDGER', 1, { onHand: 7 }))
  await report('erp-old', said('LEDGER', 2, { onHand: 9 }))
  const { cutOvers } = await desk.listCutOvers(call, { days: 1 } as never)
  const [one] = cutOvers
  t.equal(cutOvers.length, 1)
  t.match(one, {
    entity: 'stockPosition',
    at: cutOver,
    state: 'done',
    old: { owners: ['erp-old'], after: 0 },
    new: { owners: ['erp-new'], before: 0 },
    shadow: { told: 3, differing: 2 },
  })
  t.ok((one?.old.before ?? 0) >= 3 && (one?.new.after ?? 0) >= 5 && (one?.refusedSince ?? 0) >= 4)
  const differs = one?.differing.find(({ subject }) => subject === 'WH/LEDGER')
  t.match(differs, { system: 'erp-old', differences: [{ before: 7, after: 9 }] })
  await report('erp-new', said('LEDGER', 3, { onHand: 9 }))
  const [then] = (await desk.listCutOvers(call, { days: 1 } as never)).cutOvers
  t.notOk(
    then?.differing.some(({ subject }) => subject === 'WH/LEDGER'),
    'it agrees by now',
  )
})

await t.test('who owns it can be asked for any instant and place', async t => {
  const ask = (more: object) =>
    desk.findOwner(call, { entity: 'stockPosition', field: 'onHand', ...more } as never)
  t.match(await ask({ at: at(-1) }), { owners: ['erp-old'], until: cutOver })
  t.match(await ask({ at: at(0), system: 'erp-old' }), { owners: ['erp-new'], allowed: false })
  t.match(await ask({ location: 'ST', system: 'till' }), { owners: ['role:store'], allowed: true })
  await t.rejects(ask({ entity: 'weather' }), { code: 'not-found' })
  const { ownership: entries } = await desk.listOwnership(call, { at: at(0) } as never)
  t.match(entries.slice(0, 2), [{ state: 'past' }, { state: 'current' }])
})

await t.test('the very same version again is repeated, an older one stale', async t => {
  const one = { locationId: 'ST', sequence: 7, onHand: 4 }
  t.same(await report('till', said('TIE', 1, one)), ['accepted'])
  t.same(await report('till', said('TIE', 2, one)), ['repeated'])
  t.same(await report('till', said('TIE', 3, { ...one, sequence: 6 })), ['stale'])
  t.same(await report('till', said('TIME', 1, { locationId: 'ST', onHand: 2 })), ['accepted'])
  t.same(
    await report('till', said('TIME', 1, { locationId: 'ST', onHand: 2 })),
    ['repeated'],
    'without versions by the time',
  )
})

await t.test('a clock that is ahead makes nobody else stale', async t => {
  const ahead = new Date(Date.now() + 3_600_000).toISOString()
  const now = () => new Date().toISOString()
  const place = { locationId: 'ST2' }
  t.same(await report('shop', { ...said('SKEW', 0, { ...place, onHand: 5 }), at: ahead }), [
    'accepted',
  ])
  t.same(await report('till', { ...said('SKEW', 0, { ...place, onHand: 6 }), at: now() }), [
    'accepted',
  ])
  t.match(await books('SKEW', 'ST2'), { onHand: 6 })
  t.same(
    await report('shop', { ...said('SKEW', 0, { ...place, onHand: 5 }), at: at(0) }),
    ['stale'],
    'what is older by its own clock is',
  )
})

await t.test('what a system is to own later it cannot write by saying it is later', async t => {
  const soon: OwnershipPolicy = {
    roles: {},
    entities: {
      stockPosition: {
        onHand: [
          { owner: 'old', until: '2096-01-01T00:00:00Z' },
          { owner: 'new', from: '2096-01-01T00:00:00Z' },
        ],
      },
    },
  }
  const other = await inventoryProcess({}, soon)
  const entry = { ...said('FUTURE', 0, { onHand: 5 }), at: '2096-06-01T00:00:00Z' }
  const { items } = await other.reportStock(call, { system: 'new', entries: [entry] as never })
  t.match(items, [{ outcome: 'notOwner' }])
})

await t.test(
  'an echo is of one value and revision; the same value by somebody else is a change',
  async t => {
    await report('till', said('ECHO', 1, { locationId: 'ST', onHand: 3, sequence: 1 }))
    await store.pool.query(
      `insert into crossdock.stock_publication
       (tenant, system, channel, sku, location_id, revision, quantity, state, told_at, told)
     values ('demo', 'till', 'till', 'ECHO', 'ST', 4, 5, 'told', $1, 5)`,
      [at(2)],
    )
    const back = (minutes: number, more: Told) =>
      said('ECHO', minutes, { locationId: 'ST', ...more })
    t.same(await report('till', back(3, { onHand: 5, originRevision: 4 })), ['echo'])
    t.same(await report('till', back(4, { onHand: 5 })), ['echo'], 'nothing else was told since')
    t.match(await books('ECHO', 'ST'), { onHand: 3 })
    t.same(
      await report('till', back(5, { onHand: 5, originRevision: 3 })),
      ['accepted'],
      'another revision',
    )
    t.same(await report('till', back(6, { onHand: 9 })), ['accepted'])
    t.same(await report('till', back(7, { onHand: 5 })), ['accepted'], 'somebody set it back')
    t.match(await books('ECHO', 'ST'), { onHand: 5, sum: 5 })
    const { rows } = await store.pool.query(
      `select 1 from crossdock.stock_report where sku = 'ECHO' and outcome = 'echo'`,
    )
    t.equal(rows.length, 2, 'written down')
  },
)

/** What the owner of each moment told, in its order: the last count and what changed since. */
function inOrder(history: readonly Write[]): number {
  const owned = history
    .filter(({ system, minute }) => system === (minute < 0 ? 'erp-old' : 'erp-new'))
    .toSorted((a, b) => a.minute - b.minute)
  let onHand = 0
  for (const write of owned) onHand = write.onHand ?? onHand + (write.quantity ?? 0)
  return onHand
}

type Write = {
  readonly system: string
  readonly minute: number
  readonly eventId: string
  readonly onHand?: number
  readonly quantity?: number
}

await t.test(
  'whatever the order two owners’ reports come in around a cut-over, the end is that of the owners’ history',
  async t => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
    t.comment(`SEED=${seed}`)
    let state = (seed % 2_147_483_646) + 1
    const upTo = (most: number) => (state = (state * 48_271) % 2_147_483_647) % (most + 1)
    for (let round = 0; round < 12; round++) {
      const sku = `P${round}`
      // Each moment belongs to one write, so that every order by time is one order.
      const history = Array.from({ length: 14 }, (_, i): Write => ({
        system: upTo(1) === 0 ? 'erp-old' : 'erp-new',
        minute: (i - 7) * 10 + upTo(9),
        eventId: `p${round}-${i}`,
        ...(upTo(2) === 0 ? { onHand: upTo(50) } : { quantity: upTo(12) - 6 }),
      }))
      const sent = [...history, ...history.filter(() => upTo(3) === 0)]
      for (let i = sent.length - 1; i > 0; i--) {
        const j = upTo(i)
        const [a, b] = [sent[i], sent[j]]
        if (a !== undefined && b !== undefined) [sent[i], sent[j]] = [b, a]
      }
      for (const { system, minute, eventId, ...what } of sent) {
        await report(system, { ...said(sku, minute, what), eventId })
      }
      const expected = inOrder(history)
      t.match(await books(sku), { onHand: expected, sum: expected }, JSON.stringify(sent))
      const foreign = history.filter(one => one.system !== (one.minute < 0 ? 'erp-old' : 'erp-new'))
      t.equal((await refusedOf({ subject: `WH/${sku}` })).length, foreign.length, 'none is lost')
    }
  },
)
