import t from 'tap'
import { median, percentile } from './figures.ts'

t.test('a percentile is one of the samples', async t => {
  const samples = [15, 20, 35, 40, 50]
  t.equal(percentile(samples, 0.3), 20)
  t.equal(percentile(samples, 0.5), 35)
  t.equal(percentile(samples, 1), 50)
  t.equal(percentile([7], 0.99), 7)
  t.throws(() => percentile([], 0.5), RangeError)
})

t.test('the median is the middle, whatever the order', async t => {
  t.equal(median([3, 1, 2]), 2)
  t.equal(median([4, 1, 2, 3]), 2.5)
  t.throws(() => median([]), RangeError)
})
