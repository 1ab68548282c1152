import t from 'tap'
import { reserve } from '../inventory/reservation.ts'
import { openStore } from '../store/store.ts'
import { externalRef, withReference } from './external-reference.ts'
import { changeOrder, loadOrder } from './order-store.ts'
import { readingOrders } from './reading.suite.ts'

// What many transactions make of the same order while they are committed together.

const { store, url, write } = await readingOrders()
/** Beside it, for what is committed without going through what `store` has in mind. */
const other = openStore({ url })
t.teardown(() => other.close())

const cause = { tenant: 'demo', correlationId: 'test', actor: 'crossdock' }
const told = { type: 'retail.test.done.v1', data: {} }

/** Notes a reference on an order; with `events` it tells of it. */
const note = (id: string, name: string, events: readonly (typeof told)[] = [], where = store) =>
  where.transaction(tx =>
    changeOrder(tx, id, cause, order => ({
      order: withReference(order, externalRef('erp', 'note', name)),
      events,
    })),
  )

const notesOf = async (id: string) => {
  const order = await loadOrder(store.pool, 'demo', id)
  return { version: order.version, notes: order.externalRefs.map(ref => ref.id).toSorted() }
}

const names = (count: number) => Array.from({ length: count }, (_, i) => `n${i + 10}`)

await t.test('changes that are committed together build upon each other', async t => {
  const { id } = await write()
  await Promise.all(names(20).map(name => note(id, name)))
  t.same(await notesOf(id), { version: 21, notes: names(20) })
})

await t.test('changes of an order that nobody here knows yet do not undo each other', async t => {
  const { id } = await write()
  // Behind the back of this process, so that all of them have to read it.
  await store.pool.query(
    `update crossdock."order" set id = $2, document = jsonb_set(document, '{id}', to_jsonb($2::text)) where id = $1`,
    [id, `${id}X`],
  )
  await Promise.all(names(20).map(name => note(`${id}X`, name)))
  t.same(await notesOf(`${id}X`), { version: 21, notes: names(20) })
})

await t.test('what another process committed meanwhile is not overwritten', async t => {
  const { id } = await write()
  await note(id, 'here')
  await other.pool.query(
    `update crossdock."order" set version = version + 1,
       document = document || jsonb_build_object('version', version + 1, 'channelOrderId', 'theirs') where id = $1`,
    [id],
  )
  await Promise.all(names(5).map(name => note(id, name)))
  t.same(await notesOf(id), { version: 8, notes: ['here', ...names(5)].toSorted() })
  t.equal((await loadOrder(store.pool, 'demo', id)).channelOrderId, 'theirs')
})

await t.test('what was made from a change that failed is made again without it', async t => {
  const { id } = await write()
  const failing = store.transaction(async tx => {
    await changeOrder(tx, id, cause, order => ({
      order: withReference(order, externalRef('erp', 'note', 'never')),
      events: [],
    }))
    // Refused by PostgreSQL: a reservation of nothing.
    await tx.query('select 1/0')
  })
  const others = names(5).map(name => note(id, name))
  await t.rejects(failing, /division by zero/)
  await Promise.all(others)
  t.same(await notesOf(id), { version: 6, notes: names(5) })
})

await t.test('events of one order are numbered without gaps, whoever tells', async t => {
  const { id } = await write()
  await Promise.all([
    ...names(10).map(name => note(id, name, [told, told])),
    ...names(10).map(name =>
      other.transaction(async tx => {
        // Statement by statement, under locks.
        await tx.query('select 1')
        await changeOrder(tx, id, cause, order => ({
          order: withReference(order, externalRef('crm', 'note', name)),
          events: [told],
        }))
      }),
    ),
  ])
  const { rows } = await store.pool.query<{ sequence: number }>(
    'select sequence from crossdock.event where subject = $1 order by sequence',
    [id],
  )
  t.same(
    rows.map(row => row.sequence),
    Array.from({ length: 31 }, (_, i) => i + 1),
  )
  t.equal((await notesOf(id)).version, 21)
})

await t.test('who holds an order for long holds up nobody else', async t => {
  const [held, free] = [await write(), await write()]
  const release = Promise.withResolvers<void>()
  const locked = Promise.withResolvers<void>()
  const holder = store.transaction(async tx => {
    await tx.query('select 1 from crossdock."order" where id = $1 for update', [held.id])
    locked.resolve()
    await release.promise
  })
  await locked.promise
  const waits = note(held.id, 'late')
  await note(free.id, 'at once')
  t.same((await notesOf(free.id)).notes, ['at once'])
  release.resolve()
  await Promise.all([holder, waits])
  t.same((await notesOf(held.id)).notes, ['late'])
})

await t.test('nor does who holds stock for long', async t => {
  const order = await write()
  await store.pool.query(
    `insert into crossdock.stock_position (tenant, sku, location_id, on_hand)
     values ('demo', 'held', 'WH', 9), ('demo', 'free', 'WH', 9)`,
  )
  const take = (sku: string) =>
    store.transaction(tx =>
      reserve(tx, {
        tenant: 'demo',
        orderId: order.id,
        wanted: [{ lineId: '1', sku, locationId: 'WH', quantity: 1 }],
      }),
    )
  const release = Promise.withResolvers<void>()
  const locked = Promise.withResolvers<void>()
  const holder = store.transaction(async tx => {
    await tx.query(`select 1 from crossdock.stock_position where sku = 'held' for update`)
    locked.resolve()
    await release.promise
  })
  await locked.promise
  const waits = take('held')
  t.same(await take('free'), [])
  release.resolve()
  await holder
  t.same(await waits, [])
})

await t.test('one that PostgreSQL refuses fails alone', async t => {
  const bad = write({ createdAt: 'no time at all' })
  const [, ...good] = await Promise.all([t.rejects(bad), ...names(5).map(() => write())])
  for (const { id } of good) t.equal((await notesOf(id)).version, 1)
})

await t.test('one channel order is one order, also when both come at once', async t => {
  const placed = () => write({ channelOrderId: 'twice' })
  const ends = await Promise.allSettled([placed(), placed(), placed()])
  t.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1)
  await t.rejects(placed(), { name: 'Refused', by: 'new_order' })
})
