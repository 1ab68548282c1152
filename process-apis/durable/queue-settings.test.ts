import fc from 'fast-check'
import t from 'tap'
import { budget } from './queue-settings.ts'

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
t.comment(`seed ${seed}`)

t.test(
  'T75: however the time passes between calls, no more go than the vendor allows',
  async () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0.0056, 0.0167, 0.5, 2, 10, 250),
        fc.array(
          fc.record({
            waitMs: fc.integer({ min: 0, max: 60_000 }),
            wanted: fc.integer({ min: 1, max: 40 }),
          }),
          { minLength: 1, maxLength: 60 },
        ),
        (perSecond, steps) => {
          let now = 0
          const rate = budget(() => now)
          const sent: { at: number; count: number }[] = []
          for (const { waitMs, wanted } of steps) {
            now += waitMs
            const { take } = rate.take(wanted, perSecond)
            if (take > 0) sent.push({ at: now, count: take })
          }
          // In any window: what flows in while it lasts, and what was saved up before, at most a fortieth of a second or one.
          const saved = Math.max(1, perSecond / 40)
          return sent.every(({ at: from }, i) => {
            let count = 0
            return sent.slice(i).every(({ at, count: more }) => {
              count += more
              return count <= saved + ((at - from) / 1_000) * perSecond + 1e-6
            })
          })
        },
      ),
      { seed, numRuns: 500 },
    )
  },
)

t.test('T75: who waits as long as it is told may go then, and not a call sooner', async t => {
  let now = 0
  const rate = budget(() => now)
  const perSecond = 2
  while (rate.take(1, perSecond).take > 0);
  for (const already of [0, 100, 400]) {
    now += already
    const { take, waitMs } = rate.take(1, perSecond)
    t.equal(take, 0)
    now += waitMs - 1
    t.equal(rate.take(1, perSecond).take, 0, 'what has passed already is not counted twice')
    now += 1
    t.equal(rate.take(1, perSecond).take, 1)
  }
})

t.test('T73: one call in 179 seconds is one call in 179 seconds', async t => {
  let now = 0
  const rate = budget(() => now)
  let calls = 0
  for (; now < 3_600_000; now += 1_000) calls += rate.take(20, 0.0056).take
  t.ok(calls <= 21, `${calls} calls in an hour`)
  t.ok(calls >= 19, `${calls} calls in an hour`)
})
