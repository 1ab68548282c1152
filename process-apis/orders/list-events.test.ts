import t from 'tap'
import type { CloudEvent } from '../../openapi/generated/orders.d.ts'
import { until } from '../durable/durable.suite.ts'
import { appendEvents } from '../events/outbox.ts'
import type { Queryable } from '../store/store.ts'
import { callOf, readingOrders } from './reading.suite.ts'

const { store, orders } = await readingOrders()
const list = orders.listEvents
const call = callOf()
const tell = (tx: Queryable, subject: string, type = 'retail.test.done.v1', after = 0) =>
  appendEvents(
    tx,
    { tenant: 'demo', subject, correlationId: 'test', causationId: 'opn_1' },
    [{ type, data: { subject } }],
    after,
  )

/** Reads on from a cursor until so many events came: a transaction of any other database may hold them back for a moment. */
async function follow(after: string | undefined, count: number, query: object = {}) {
  const seen: CloudEvent[] = []
  let nextCursor = after
  await until(async () => {
    const cursor = nextCursor === undefined ? {} : { after: nextCursor }
    const answer = await list(call, { limit: 7, ...query, ...cursor })
    seen.push(...answer.items)
    nextCursor = answer.nextCursor
    return seen.length >= count
  })
  return seen
}

const subjectsOf = (events: readonly CloudEvent[]) => events.map(({ subject }) => subject)
const end = async () => (await list(call, { limit: 200 })).nextCursor

await t.test('an event is a CloudEvent', async t => {
  await store.transaction(tx => tell(tx, 'first'))
  t.match(await follow(undefined, 1), [
    {
      specversion: '1.0',
      id: /^evt_/,
      source: '/crossdock',
      type: 'retail.test.done.v1',
      subject: 'first',
      time: /^\d{4}-.*Z$/,
      datacontenttype: 'application/json',
      sequence: '1',
      correlationid: 'test',
      causationid: 'opn_1',
      data: { subject: 'first' },
    },
  ])
})

await t.test('where nothing is new the cursor still leads on', async t => {
  const after = await end()
  const nothing = await list(call, { after })
  t.same(nothing.items, [])
  await store.transaction(tx => tell(tx, 'second'))
  t.same(subjectsOf(await follow(after, 1)), ['second'])
  t.same(subjectsOf(await follow(nothing.nextCursor, 1)), ['second'])
})

await t.test('what commits late is not skipped', async t => {
  const after = await end()
  const late = await store.pool.connect()
  await late.query('begin')
  await tell(late, 'began early')
  await store.transaction(tx => tell(tx, 'overtook'))
  const meanwhile = await list(call, { after })
  t.same(meanwhile.items, [], 'nothing is shown past one that may still come')
  await late.query('commit')
  late.release()
  t.same(subjectsOf(await follow(meanwhile.nextCursor, 2)), ['began early', 'overtook'])
})

await t.test('with many writers at once a reader gets every event once', async t => {
  const subjects = Array.from({ length: 200 }, (_, i) => `many-${i}`)
  const [seen] = await Promise.all([
    follow(await end(), subjects.length),
    ...subjects.map((subject, i) =>
      store.transaction(async tx => {
        await tell(tx, subject)
        await tx.query(`select pg_sleep($1)`, [(i % 5) / 500])
      }),
    ),
  ])
  t.same(subjectsOf(seen).toSorted(), subjects.toSorted())
})

await t.test('type and subject narrow it down; others see nothing', async t => {
  await store.transaction(async tx => {
    await tell(tx, 'narrow', 'retail.test.begun.v1')
    await tell(tx, 'narrow', 'retail.test.ended.v1', 1)
  })
  const types = async (count: number, query: object) =>
    (await follow(undefined, count, query)).map(({ type, sequence }) => `${type} ${sequence}`)
  t.same(await types(2, { subject: 'narrow' }), [
    'retail.test.begun.v1 1',
    'retail.test.ended.v1 2',
  ])
  t.same(await types(1, { type: 'retail.test.ended.v1' }), ['retail.test.ended.v1 2'])
  t.same((await list(callOf('other'), {})).items, [])
  await t.rejects(list(call, { after: 'nonsense' }), { code: 'request-invalid' })
})
