import t, { type Test } from 'tap'
import { priorities } from '../policies/plan.ts'
import { measuredLoad } from './load.ts'

/** A load with a clock of its own: `pass` lets a measurement come so many milliseconds late. */
function simulated(t: Test, delayMs = 100) {
  let now = 0
  let inFlight = 0
  const load = measuredLoad({ delayMs, everyMs: 100, now: () => now, leastInFlight: 100 })
  // It is measured when this test says so.
  load.close()
  t.teardown(load.close)
  load.follow(() => inFlight)
  return {
    load,
    setInFlight: (count: number) => (inFlight = count),
    pass(lateMs = 0) {
      now += 100 + lateMs
      load.measure()
    },
    served: () => priorities.filter(priority => !load.sheds(priority)),
  }
}

await t.test('the further behind the event loop is, the more classes are turned away', async t => {
  const { pass, served } = simulated(t)
  t.strictSame(served(), priorities)
  const seen: number[] = []
  for (let lateMs = 0; lateMs <= 1_000; lateMs += 10) {
    for (let times = 0; times < 20; times++) pass(lateMs)
    const now = served()
    t.strictSame(now, priorities.slice(priorities.length - now.length), 'the highest are left')
    seen.push(now.length)
  }
  t.strictSame([...new Set(seen)], [5, 4, 3, 2, 1, 0])
  for (let times = 0; times < 20; times++) pass()
  t.strictSame(served(), priorities, 'and all are taken again')
})

await t.test('one long step is forgiven to all but the lowest', async t => {
  const { pass, served } = simulated(t)
  for (let times = 0; times < 5; times++) pass()
  pass(350)
  t.strictSame(served(), ['partner', 'app', 'checkout', 'pos'])
  pass()
  t.strictSame(served(), priorities)
})

await t.test('when answers take longer than usual, fewer are taken at the same time', async t => {
  const { load, pass, served, setInFlight } = simulated(t)
  const pace = load.pace('toys.v1', 'listToys')
  const round = (durationMs: number) => {
    for (let answer = 0; answer < 50; answer++) pace.observe(durationMs)
    pass()
  }
  for (let times = 0; times < 20; times++) round(50)
  setInFlight(400)
  t.strictSame(served(), priorities)
  for (let times = 0; times < 6; times++) round(500)
  t.equal(load.reading().limit, 100, 'down to what is always taken')
  t.strictSame(served(), [], 'with 400 in flight')
  setInFlight(60)
  t.strictSame(
    served(),
    ['partner', 'app', 'checkout', 'pos'],
    'a part is left for who matters more',
  )
  setInFlight(95)
  t.strictSame(served(), ['pos'])
  setInFlight(0)
  for (let times = 0; times < 200; times++) round(50)
  setInFlight(400)
  t.strictSame(served(), priorities, 'and the limit comes back by itself')
})

await t.test('another mix of operations is no load: each has a pace of its own', async t => {
  const { load, pass } = simulated(t)
  const [quick, slow] = ['getToy', 'makeToy'].map(name => load.pace('toys.v1', name))
  for (let times = 0; times < 20; times++) {
    for (let answer = 0; answer < 50; answer++) quick?.observe(25)
    for (let answer = 0; answer < 10; answer++) slow?.observe(900)
    pass()
  }
  const { limit } = load.reading()
  for (let times = 0; times < 20; times++) {
    for (let answer = 0; answer < 60; answer++) slow?.observe(900)
    pass()
  }
  t.ok(load.reading().limit >= limit)
})

await t.test('switched off it turns nobody away', async t => {
  const { pass, served, setInFlight } = simulated(t, 0)
  setInFlight(1_000_000)
  for (let times = 0; times < 20; times++) pass(5_000)
  t.strictSame(served(), priorities)
})
