import t from 'tap'
import { until } from './durable.suite.ts'
import type { OperationRecord } from './record.ts'
import { type Claimed, worker } from './worker.ts'

const log = { info() {}, warn() {}, error() {} }

/** A worker whose deliveries come when the test hands them over, and whose work ends when it says so. */
function begin(t: { teardown(fn: () => unknown): void }, concurrency: number) {
  const asked: number[] = []
  const deliveries: PromiseWithResolvers<Claimed>[] = []
  const running = new Map<string, () => void>()
  let most = 0
  const one = worker({
    name: 'erp',
    settings: { concurrency },
    claim(limit) {
      asked.push(limit)
      const delivery = Promise.withResolvers<Claimed>()
      deliveries.push(delivery)
      return delivery.promise
    },
    async execute({ id }) {
      const { promise, resolve } = Promise.withResolvers<void>()
      running.set(id, resolve)
      most = Math.max(most, running.size)
      await promise
      running.delete(id)
      return { state: 'succeeded', result: null }
    },
    giveBack: async () => {},
    comesLater: () => false,
    heeded: () => ({ paused: false, ratePerSecond: undefined }),
    log,
  })
  t.teardown(() => {
    one.stop()
    for (const delivery of deliveries) delivery.resolve({ claimed: [], more: false })
    for (const end of running.values()) end()
  })
  return {
    asked,
    most: () => most,
    running: () => [...running.keys()].toSorted(),
    end: (id: string) => running.get(id)?.(),
    /** The process adds an operation that it is to run itself. */
    add(id: string) {
      const held = one.reserve()
      if (held) one.start(operation(id))
      return held
    },
    deliver(ids: readonly string[], more = false) {
      const claimed = ids.map(id => ({ operation: operation(id), journal: [] }))
      deliveries.at(-1)?.resolve({ claimed, more })
    },
    fail: () => deliveries.at(-1)?.reject(new Error('no connection')),
  }
}

const operation = (id: string) => ({ id }) as OperationRecord

await t.test('what comes while deliveries are taken does not begin in their places', async t => {
  const queue = begin(t, 2)
  t.same(queue.asked, [2])
  t.equal(queue.add('own'), true)
  t.same(queue.running(), [], 'both places are asked for')
  queue.deliver(['first', 'second'], true)
  await until(() => queue.running().length > 0)
  t.same(queue.running(), ['first', 'second'])
  queue.end('first')
  await until(() => queue.running().includes('own'))
  t.same(queue.running(), ['own', 'second'])
  t.equal(queue.most(), 2, 'never more at once than the queue may have')
  t.ok(
    queue.asked.every(limit => limit > 0),
    `asked for ${queue.asked.join(', ')}: nobody is asked for less than one`,
  )
})

await t.test('what is not needed for deliveries is for what came meanwhile', async t => {
  const queue = begin(t, 2)
  queue.add('own')
  queue.add('other')
  queue.deliver(['first'])
  await until(() => queue.running().length === 2)
  t.same(queue.running(), ['first', 'own'])
  queue.end('first')
  await until(() => queue.running().includes('other'))
  t.equal(queue.most(), 2)
})

await t.test('a queue that cannot be read keeps nobody from its places', async t => {
  const queue = begin(t, 1)
  queue.add('own')
  queue.fail()
  await until(() => queue.running().includes('own'))
  t.equal(queue.most(), 1)
})
