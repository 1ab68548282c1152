import { assert, array, integer, property, record } from 'fast-check'
import t from 'tap'
import { rateOf } from './rate-limit.ts'
import { rateStore, type RateDecision } from './rate-store.ts'

const limits = record({
  quota: integer({ min: 2, max: 40 }),
  windowSeconds: integer({ min: 1, max: 20 }),
  share: integer({ min: 1, max: 99 }),
}).map(({ quota, windowSeconds, share }) => ({
  name: 'limit',
  quota,
  windowSeconds,
  burst: Math.max(1, Math.min(quota - 1, Math.floor((quota * share) / 100))),
}))

/** Milliseconds between one request and the next; mostly none, so that limits are reached. */
const gaps = array(
  integer({ min: 0, max: 9 }).chain(kind => integer({ min: 0, max: kind < 7 ? 20 : 4000 })),
  { minLength: 50, maxLength: 400 },
)

await t.test('no window of any position ever sees more than the quota', async t => {
  assert(
    property(limits, gaps, (limit, steps) => {
      let now = 0
      const store = rateStore({ now: () => now })
      const passed: number[] = []
      for (const step of steps) {
        now += step
        const { exceeded } = store.take(['a'], [rateOf(limit)]) as RateDecision
        if (exceeded.length === 0) passed.push(now)
      }
      return passed.every(
        (start, index) =>
          passed.slice(index).filter(at => at <= start + limit.windowSeconds * 1000).length <=
          limit.quota,
      )
    }),
    { numRuns: 300 },
  )
  t.pass('300 random limits and arrivals')
})

await t.test('what the store says is left does pass, and not one more', async t => {
  assert(
    property(limits, gaps, (limit, steps) => {
      let now = 0
      const store = rateStore({ now: () => now })
      const take = () => store.take(['a'], [rateOf(limit)]) as RateDecision
      for (const step of steps.slice(0, 30)) {
        now += step
        take()
      }
      now += 1
      const { exceeded, states } = take()
      const [{ remaining, moreInMs } = { remaining: -1, moreInMs: -1 }] = states
      if (exceeded.length > 0 && remaining !== 0) return false
      for (let left = remaining; left > 0; left--) if (take().exceeded.length > 0) return false
      if (take().exceeded.length === 0) return false
      const { moreInMs: waitMs } = take().states[0] as { moreInMs: number }
      now += waitMs + 1e-6
      return moreInMs >= 0 && take().exceeded.length === 0
    }),
    { numRuns: 300 },
  )
  t.pass('300 random limits and arrivals')
})

await t.test('over a long time the whole quota can be used', async t => {
  let now = 0
  const store = rateStore({ now: () => now })
  const rate = rateOf({ name: 'a', quota: 100, windowSeconds: 10, burst: 10 })
  let passed = 0
  for (; now <= 100_000; now += 10) {
    if ((store.take(['a'], [rate]) as RateDecision).exceeded.length === 0) passed += 1
  }
  t.ok(passed >= 900 && passed <= 910, `${passed} of 9 a second, and the burst`)
})

await t.test('sweeping forgets only who is at full quota', async t => {
  let now = 0
  const store = rateStore({ now: () => now, sweepAbove: 100 })
  const rate = { intervalMs: 1000, burst: 2 }
  store.take(['patient'], [rate])
  store.take(['patient'], [rate])
  now = 500
  for (let other = 0; other < 1_000; other++) store.take([`other ${other}`], [rate])
  t.strictSame((store.take(['patient'], [rate]) as RateDecision).exceeded, [0])
})
