import t from 'tap'
import { call, callOf, inventoryProcess } from './inventory.suite.ts'
import { observeMoves } from '../orders/observed-moves.suite.ts'

const stock = await inventoryProcess()
const { holdStock, getHold, confirmHold, releaseHold, commitHold, transferHold } = stock
const { getAvailability, count, books, events, store } = stock
const onlyListedMoves = await observeMoves(store)

type Line = { sku: string; locationId: string; quantity: number }
const line = (sku: string, quantity: number, locationId = 'WH'): Line => ({
  sku,
  locationId,
  quantity,
})
let made = 0
const hold = (lines: Line[], more: object = {}) =>
  holdStock(call, { reference: `cart-${(made += 1)}`, reason: 'cart', lines, ...more })
const free = async (sku: string, locationId?: string) => {
  const { items } = await getAvailability(call, { sku: [sku], ...(locationId && { locationId }) })
  return items[0]?.available
}
/** Lets the time of a hold be over, as if nobody had looked for long. */
const runOut = (holdId: string) =>
  store.pool.query(
    `update crossdock.reservation set expires_at = now() - interval '1 s' where hold_id = $1 and state = 'soft'`,
    [holdId],
  )

await t.test('everything is held or nothing, and the same reference is the same hold', async t => {
  await count('A', 5)
  await count('B', 1)
  const both = [line('A', 2), line('B', 2)]
  await t.rejects(hold(both), {
    code: 'insufficient-stock',
    errors: [{ pointer: '/lines/1/quantity', detail: 'B at WH: 2 wanted, 1 available' }],
  })
  t.equal(await free('A'), 5)
  const first = await hold([line('A', 2)], { reference: 'once' })
  t.match(first, {
    state: 'hard',
    reference: 'once',
    lines: [{ sku: 'A', quantity: 2, state: 'hard' }],
  })
  t.same(await hold([line('A', 2)], { reference: 'once' }), first)
  t.equal(await free('A'), 3)
  t.same(await getHold(call, { holdId: first.id }), first)
  await t.rejects(getHold(callOf('other'), { holdId: first.id }), { code: 'not-found' })
})

// T28: one SKU on two lines.
await t.test('two lines of one SKU count together', async t => {
  await count('TWO', 3)
  await t.rejects(hold([line('TWO', 2), line('TWO', 2)]), { code: 'insufficient-stock' })
  t.match(await hold([line('TWO', 2), line('TWO', 1)]), { state: 'hard' })
})

// T24, T34: many callers at once, and none of them is told what is not so.
await t.test('a hundred callers for ten pieces: ten win, and the books agree', async t => {
  await count('HOT', 10)
  const results = await Promise.allSettled(
    Array.from({ length: 100 }, () => hold([line('HOT', 1)])),
  )
  t.equal(results.filter(({ status }) => status === 'fulfilled').length, 10)
  t.match(await books('HOT'), { onHand: 10, reserved: 10, sum: 10 })
})

// T38: expired, and no sweeper has come by.
await t.test('whose time is over is free when it is read, and cannot leave any more', async t => {
  await count('SOFT', 2)
  const mine = await hold([line('SOFT', 2)], { expiresInSeconds: 600 })
  t.match(mine, { state: 'soft' })
  t.equal(await free('SOFT'), 0)
  await runOut(mine.id)
  t.equal(await free('SOFT'), 2)
  t.match(await getHold(call, { holdId: mine.id }), { state: 'expired' })
  await t.rejects(commitHold(call, { holdId: mine.id, reason: 'sold' }), { code: 'state-conflict' })
  t.match(await books('SOFT'), { onHand: 2 }, 'nothing has left')
  t.match(await hold([line('SOFT', 1)]), { state: 'hard' }, 'it does not stand in anybody’s way')
})

await t.test('what ran out is won again if it is still there, and not twice', async t => {
  await count('AGAIN', 3)
  const mine = await hold([line('AGAIN', 2)], { expiresInSeconds: 600 })
  await runOut(mine.id)
  t.match(await confirmHold(call, { holdId: mine.id }), { state: 'hard', lines: [{ quantity: 2 }] })
  t.match(await books('AGAIN'), { reserved: 2 })
  t.match(await confirmHold(call, { holdId: mine.id }), { state: 'hard' })
  t.match(await books('AGAIN'), { reserved: 2 })

  const late = await hold([line('AGAIN', 1)], { expiresInSeconds: 600 })
  await runOut(late.id)
  await hold([line('AGAIN', 1)])
  await t.rejects(confirmHold(call, { holdId: late.id }), { code: 'insufficient-stock' })
  t.match(await getHold(call, { holdId: late.id }), { state: 'expired' })
  t.match(await books('AGAIN'), { reserved: 3 })
})

await t.test('released once, free once', async t => {
  await count('REL', 4)
  const mine = await hold([line('REL', 3)])
  t.match(await releaseHold(call, { holdId: mine.id, reason: 'given up' }), { state: 'released' })
  t.match(await releaseHold(call, { holdId: mine.id, reason: 'given up' }), { state: 'released' })
  t.match(await books('REL'), { onHand: 4, reserved: 0 })
  await t.rejects(confirmHold(call, { holdId: mine.id }), { code: 'state-conflict' })
  t.match(await events(mine.id), [
    { type: 'retail.stock.held.v1', sequence: 1, data: { holdId: mine.id } },
    {
      type: 'retail.stock.freed.v1',
      sequence: 2,
      data: { reason: 'given up', lines: [{ sku: 'REL', quantity: 3 }] },
    },
  ])
})

await t.test('what left is a movement, once, and cannot be given back', async t => {
  await count('GONE', 5)
  await count('GONE', 5, 'ST')
  const mine = await hold([line('GONE', 2), line('GONE', 1, 'ST')], { expiresInSeconds: 60 })
  const leave = () => commitHold(call, { holdId: mine.id, reason: 'sold' })
  t.match(await leave(), { state: 'committed' })
  t.match(await leave(), { state: 'committed' })
  t.match(await books('GONE'), { onHand: 3, reserved: 0, sum: 3 })
  t.match(await books('GONE', 'ST'), { onHand: 4, reserved: 0, sum: 4 })
  await t.rejects(releaseHold(call, { holdId: mine.id, reason: 'late' }), {
    code: 'state-conflict',
  })
})

await t.test('a hold moves to another location as a whole or stays', async t => {
  await count('MOVE', 2)
  await count('MOVE', 1, 'ST')
  await count('MOVE', 5, 'ST2')
  const mine = await hold([line('MOVE', 2)], { expiresInSeconds: 600 })
  await t.rejects(transferHold(call, { holdId: mine.id, locationId: 'ST' }), {
    code: 'insufficient-stock',
  })
  t.match(await books('MOVE'), { onHand: 2, reserved: 2 })
  t.match(await books('MOVE', 'ST'), { onHand: 1, reserved: 0 })

  const there = await transferHold(call, { holdId: mine.id, locationId: 'ST2' })
  t.match(there, {
    state: 'soft',
    lines: [
      { locationId: 'WH', state: 'transferred' },
      { locationId: 'ST2', state: 'soft' },
    ],
  })
  t.ok(Math.abs(Date.parse(there.expiresAt ?? '') - Date.parse(mine.expiresAt ?? '')) < 2_000)
  t.match(await books('MOVE'), { onHand: 2, reserved: 0 }, 'what lies there is not moved')
  t.match(await books('MOVE', 'ST2'), { onHand: 5, reserved: 2 })
  t.same(await transferHold(call, { holdId: mine.id, locationId: 'ST2' }), there, 'twice is once')
  await commitHold(call, { holdId: mine.id, reason: 'pickedUp' })
  t.match(await books('MOVE', 'ST2'), { onHand: 3, reserved: 0, sum: 3 })
})

// T26: nothing that happens to holds makes what is promised negative or leaves something behind.
await t.test(
  'whatever happens to holds at once, promises are the sum of the live ones',
  async t => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
    t.comment(`SEED=${seed}`)
    let state = seed
    const upTo = (most: number) => (state = (state * 48_271 + 11) % 2_147_483_647) % (most + 1)
    for (const locationId of ['WH', 'ST']) await count('CHAOS', 30, locationId)
    const holds = await Promise.allSettled(
      Array.from({ length: 25 }, () =>
        hold([line('CHAOS', 1 + upTo(2), upTo(1) === 0 ? 'WH' : 'ST')], { expiresInSeconds: 60 }),
      ),
    )
    const ids = holds.flatMap(one => (one.status === 'fulfilled' ? [one.value.id] : []))
    const things = [
      (holdId: string) => releaseHold(call, { holdId, reason: 'chaos' }),
      (holdId: string) => commitHold(call, { holdId, reason: 'sold' }),
      (holdId: string) => transferHold(call, { holdId, locationId: 'WH' }),
      (holdId: string) => transferHold(call, { holdId, locationId: 'ST' }),
      (holdId: string) => confirmHold(call, { holdId }),
      (holdId: string) => runOut(holdId),
    ]
    const happening: Promise<unknown>[] = []
    for (const holdId of [...ids, ...ids]) {
      const thing = things[upTo(things.length - 1)]
      if (thing !== undefined) happening.push(thing(holdId))
    }
    await Promise.allSettled(happening)
    for (const locationId of ['WH', 'ST']) {
      const { onHand, reserved, sum } = await books('CHAOS', locationId)
      const { rows } = await store.pool.query(
        `select coalesce(sum(quantity), 0)::int as live from crossdock.reservation
       where sku = 'CHAOS' and location_id = $1 and state in ('soft', 'hard')`,
        [locationId],
      )
      t.equal(reserved, rows[0].live, `${locationId}: the sum of the live ones`)
      t.equal(onHand, sum, `${locationId}: the sum of the movements`)
      t.ok(reserved >= 0 && reserved <= onHand, `${locationId}: ${reserved} of ${onHand}`)
    }
  },
)

await t.test('no state went where the model does not let it go', onlyListedMoves)
