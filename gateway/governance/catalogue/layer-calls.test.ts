import t from 'tap'
import { openStore } from '../../../process-apis/store/store.ts'
import { testDatabase } from '../../host/test-database.ts'
import { layerCalls } from './layer-calls.ts'
import { dependenciesOf, dependentsOf, readEdges } from './read-traffic.ts'

// Who calls whom, counted where layers meet.

t.setTimeout(120_000)

const database = await testDatabase()
const store = openStore({ url: database.url, connections: 2 })
t.teardown(async () => {
  await store.close()
  await database.drop()
})
const now = new Date('2027-03-01T12:00:00Z')
const log = { warn() {} }
const open = (pool: Parameters<typeof layerCalls>[0]['pool'] = store.pool, clock = now) =>
  layerCalls({ pool, log, clock: () => clock.getTime() })

const erp = {
  book: async (_call: object, input: { readonly number: number }) => input.number,
  find: async () => undefined,
}

await t.test('each call counts, of every process, and nothing else changes', async t => {
  const [one, other] = [open(), open()]
  const systems = { erp, tax: { quote: () => Promise.reject(new Error('away')) } }
  const own = one.each('orders', systems)
  t.equal(await own.erp.book({}, { number: 7 }), 7)
  await own.erp.book({}, { number: 8 })
  await t.rejects(own.tax.quote(), { message: 'away' }, 'a call that fails is a call')
  const orders = other.counted('shop.v1', 'orders', { read: async () => 1 })
  await orders.read()
  t.equal(one.each('orders', systems), own, 'made once')
  await Promise.all([one.flush(), other.flush()])
  await own.erp.find()
  await one.close()
  await other.close()
  t.match(await readEdges(store.pool, now), [
    { caller: 'orders', api: 'erp', calls: 3, operations: ['book', 'find'], lastSeen: now },
    { caller: 'orders', api: 'tax', calls: 1, operations: ['quote'] },
    { caller: 'shop.v1', api: 'orders', calls: 1, operations: ['read'] },
  ])
})

await t.test('what could not be written waits, and what is old is forgotten', async t => {
  let isAway = true
  const calls = open({
    query: ((...input: [string]) =>
      isAway ? Promise.reject(new Error('away')) : store.pool.query(...input)) as never,
  })
  const counted = calls.counted('pos.v1', 'orders', { read: async () => 1 })
  await counted.read()
  await calls.flush()
  await counted.read()
  isAway = false
  await calls.close()
  const edges = await readEdges(store.pool, now)
  t.match(
    edges.find(({ caller }) => caller === 'pos.v1'),
    { calls: 2 },
  )
  t.same(await readEdges(store.pool, new Date('2027-04-15')), [], 'it looks back for a month')
})

await t.test('what it leads to is told apart from what it calls itself', t => {
  const edge = (caller: string, api: string, calls: number) => ({
    caller,
    api,
    calls,
    lastSeen: now,
    operations: [`${api}Work`],
  })
  const edges = [
    edge('shop.v1', 'orders', 5),
    edge('orders', 'erp', 3),
    edge('returns', 'erp', 100),
    edge('returns', 'orders', 2),
    edge('orders', 'returns', 1),
    edge('pos.v1', 'stock', 4),
  ]
  t.match(dependenciesOf('shop.v1', edges), [
    { api: 'orders', calls: 5 },
    { api: 'erp', calls: 103, through: ['orders', 'returns'], work: ['erpWork'] },
    { api: 'returns', calls: 1, through: ['orders'] },
  ])
  t.same(
    dependenciesOf('orders', edges).map(({ api }) => api),
    ['erp', 'returns'],
    'it does not depend on itself',
  )
  t.same(dependentsOf('erp', edges), ['orders', 'returns', 'shop.v1'])
  t.same(dependentsOf('shop.v1', edges), [])
  t.end()
})
