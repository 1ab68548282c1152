import t from 'tap'
import { bench, type Ledger, until } from './durable.suite.ts'
import type { Transition } from './transition.ts'

const { open, enqueue } = await bench(t, [transition('ask', 'work'), transition('follow', 'erp')])

/** What runs now, by kind, and what it waits for. */
const running = new Map<string, number>()
const most = new Map<string, number>()
let go = Promise.withResolvers<void>()
let round = 0

/** Runs until it is told to go on; what follows takes a moment. */
function transition(kind: string, queue: string): Transition<Ledger> {
  return {
    kind,
    version: 1,
    queue,
    async run(run) {
      const now = (running.get(kind) ?? 0) + 1
      running.set(kind, now)
      most.set(kind, Math.max(most.get(kind) ?? 0, now))
      if (kind === 'ask') await go.promise
      else await new Promise(resolve => setTimeout(resolve, 100))
      running.set(kind, (running.get(kind) ?? 1) - 1)
      return run.commit(async () => ({}))
    },
  }
}

/** Begins something that somebody waits for, and so many things that nobody does, in a process that is so busy. */
async function begin(t: Parameters<typeof open>[0], busy: number, count = 12) {
  round += 1
  most.clear()
  go = Promise.withResolvers()
  const { durable, operation } = await open(t, {
    busy: () => busy,
    queues: { work: { concurrency: 4 }, erp: { concurrency: 4, system: true } },
  })
  const asked = await durable.transaction('demo', tx =>
    durable.begin(tx, operation('ask', `${round}-0`)),
  )
  const answer = durable.run(asked)
  await until(() => running.get('ask') === 1)
  // It looks every now and then whether there is time.
  await new Promise(resolve => setTimeout(resolve, 120))
  const following: string[] = []
  for (let i = 1; i <= count; i++) following.push(await enqueue(durable, 'follow', `${round}-${i}`))
  const done = async () => {
    const found = await Promise.all(following.map(id => durable.find('demo', id)))
    return found.filter(one => one?.state === 'succeeded').length
  }
  return { durable, answer, done }
}

await t.test('what nobody waits for gives way while there is no time for both', async t => {
  const { answer, done } = await begin(t, 1)
  await until(async () => (await done()) >= 2)
  t.equal(most.get('follow'), 1, 'one after the other, so that all goes on')
  go.resolve()
  t.match(await answer, { state: 'succeeded' })
  await until(async () => (await done()) === 12)
  t.equal(most.get('follow'), 4, 'as soon as nobody waits')
})

await t.test('it does not give way for long', async t => {
  const { done } = await begin(t, 1, 60)
  await until(async () => (await done()) === 60)
  t.equal(most.get('follow'), 4)
  t.equal(running.get('ask'), 1, 'somebody still waits')
  go.resolve()
})

await t.test('nor where there is time for both', async t => {
  const { done } = await begin(t, 0.2)
  await until(() => most.get('follow') === 4)
  t.equal(running.get('ask'), 1)
  await until(async () => (await done()) === 12)
  go.resolve()
})
