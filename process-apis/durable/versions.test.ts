import t from 'tap'
import { Problem } from '../../openapi/problem.ts'
import { bench, known, type Ledger, until } from './durable.suite.ts'
import type { Transition } from './transition.ts'

// Code changes while transitions are in flight: the names of the steps are the contract, and an old journal is finished by the new code.

/** The version of the code that runs: as a release changes it. */
let release = 1
const booking: Transition<Ledger, { order: string }> = {
  kind: 'book',
  get version() {
    return release
  },
  queue: 'erp',
  async run(run, ledger, { order }) {
    await run.step('book first', ledger.effect(`${order}:first`))
    if (release > 1) await run.step('book between', ledger.effect(`${order}:between`))
    await run.step('book last', ledger.effect(`${order}:last`))
    return run.commit(async () => ({ release }))
  },
}
const { open, enqueue, suffix, store } = await bench<Ledger>(t, [booking as Transition<Ledger>])
const stateOf = async (id: string) => {
  const { rows } = await store.pool.query<{ state: string; reason: string | null }>(
    `select state, problem->>'detail' as reason from crossdock.operation where id = $1`,
    [id],
  )
  return rows[0]
}

await t.test(
  'a journal of the former release is finished by the new one, step by step',
  async t => {
    release = 1
    const { durable, ledger } = await open(t)
    const lost = Array.from({ length: 3 }, () => new Problem('system-unavailable'))
    ledger.script(`${suffix('old')}:last`, lost)
    const id = await enqueue(durable, 'book', 'old')
    await until(async () => (await stateOf(id))?.state === 'waiting')
    t.same(ledger.booked(suffix('old')), ['first'])
    release = 2
    t.match(await durable.outcome(known(id), 60_000), {
      state: 'succeeded',
      result: { release: 2 },
    })
    t.same(ledger.booked(suffix('old')), ['first', 'between', 'last'])
    t.equal(
      ledger.calls(suffix('old')).filter(one => one === 'do first').length,
      1,
      'what was done is not done again',
    )
  },
)

await t.test('what a newer release has begun waits for who knows it', async t => {
  release = 2
  const { durable: newer } = await open(t, { works: false })
  const id = await enqueue(newer, 'book', 'new')
  release = 1
  const { durable, ledger } = await open(t)
  await until(async () => (await stateOf(id))?.state === 'waiting')
  t.same(ledger.calls(suffix('new')), [], 'nothing of it is done meanwhile')
  release = 2
  t.match(await durable.outcome(known(id), 60_000), { state: 'succeeded' })
  t.same(ledger.booked(suffix('new')), ['first', 'between', 'last'])
})
