import t from 'tap'
import { recorded } from '../impact/impact.suite.ts'
import { driftOf, type DriftReport } from './drift.ts'
import { latencyHistogram, type Histogram, type Pace } from './pace.ts'
import { suggestedContract } from './suggest.ts'
import { bucketBoundsMs } from '../../sight/usage.ts'

// How fast and how large answers are, against what is promised and what they were.

const contract = (slo: string) => `openapi: 3.1.0
info: { title: Gifts, version: 1.4.2 }
${slo}
security: []
paths:
  /gifts/{giftId}:
    get:
      operationId: getGift
      parameters: [{ name: giftId, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: The gift } }
  /news:
    get:
      operationId: followNews
      responses: { '200': { description: News, content: { text/event-stream: {} } } }
`
const silent = contract('x-owner: gifts')
const promising = contract('x-slo: { latencyP95Ms: 200, availability: 99, answerBytes: 20000 }')

/** Requests that took so long each. */
const took = (...durations: readonly (readonly [ms: number, times: number])[]): Histogram => {
  const bounds = [0, ...bucketBoundsMs, Infinity]
  return latencyHistogram(
    bounds.slice(1).map((bound, index) => {
      const inside = durations.filter(([ms]) => ms > (bounds[index] ?? 0) && ms <= bound)
      return inside.reduce((sum, [, times]) => sum + times, 0)
    }),
  )
}
const none: Histogram = []
const pace = (changes: Partial<Pace>): Pace => ({
  method: 'GET',
  path: '/gifts/{id}',
  latency: { now: took([5, 100]), before: took([5, 1000]) },
  size: { now: none, before: none },
  ...changes,
})
const judge = (text: string, changes: Partial<Pace>): DriftReport =>
  driftOf({ traffic: recorded(text, []), contract: text, pace: [pace(changes)] })
const told = (report: DriftReport) =>
  report.findings
    .filter(({ kind }) => kind.startsWith('answer-'))
    .map(({ kind, about = '' }) => `${kind} ${about}`)

await t.test('as fast as promised, and as before, is no drift', t => {
  for (const text of [silent, promising]) {
    const report = judge(text, {})
    t.same(told(report), [])
    t.match(report, { calls: 100, drifting: 0, withinBudget: true })
  }
  t.end()
})

await t.test('slower than promised uses up the budget, and the promise can follow', t => {
  const report = judge(promising, { latency: { now: took([5, 80], [450, 20]), before: none } })
  t.same(told(report), ['answer-slower x-slo'])
  // Of the twenty that are too slow five were allowed to be.
  t.match(report, { calls: 100, drifting: 15, withinBudget: false })
  const [finding] = report.findings
  t.match(finding, {
    method: 'GET',
    path: '/gifts/{id}',
    pointer: '/x-slo',
    calls: 15,
    text: /^the 95th percentile is 4\d\d ms, and the contract promises 200 ms$/,
  })
  const { contract: suggested, applied } = suggestedContract(
    promising,
    report,
    recorded(promising, []),
  )
  t.match(applied, [{ pointer: '/paths/~1gifts~1{giftId}/get/x-slo' }])
  t.match(suggested, /version: 1\.5\.0/)
  t.match(suggested, /latencyP95Ms: 200, availability: 99, answerBytes: 20000/, 'others keep it')
  const again = driftOf({
    traffic: recorded(suggested, []),
    contract: suggested,
    pace: [pace({ latency: { now: took([5, 80], [450, 20]), before: none } })],
  })
  t.same(told(again), [], suggested)
  t.end()
})

await t.test('twice as slow as it was is told, where it is enough to know and to notice', t => {
  const before = took([40, 1000])
  const slow = judge(silent, { latency: { now: took([150, 100]), before } })
  t.same(told(slow), ['answer-slower usual'])
  t.equal(slow.withinBudget, false)
  t.match(slow.findings[0]?.text, /and was \d+ ms$/)
  const { left } = suggestedContract(silent, slow, recorded(silent, []))
  t.ok(left.includes(String(slow.findings[0]?.fingerprint)), 'no promise is broken: people decide')

  t.same(told(judge(silent, { latency: { now: took([60, 100]), before } })), [], 'not twice')
  t.same(told(judge(silent, { latency: { now: took([150, 49]), before } })), [], 'few')
  t.same(told(judge(silent, { latency: { now: took([150, 100]), before: took([40, 9]) } })), [])
  const quick = { now: took([10, 100]), before: took([1, 1000]) }
  t.same(told(judge(silent, { latency: quick })), [], 'nobody waits for ten milliseconds')
  t.end()
})

await t.test('larger than promised, or four times as large as it was', t => {
  const sizes = (bytes: number, times: number): Histogram => [
    [bytes / 2 ** 0.25, 0],
    [bytes, times],
  ]
  const size = { now: sizes(65_536, 100), before: sizes(8_192, 500) }
  t.same(told(judge(silent, { size })), ['answer-larger usual'])
  t.same(told(judge(silent, { size: { ...size, before: sizes(32_768, 500) } })), [])
  const report = judge(promising, { size })
  t.same(told(report), ['answer-larger x-slo'])
  const { contract: suggested } = suggestedContract(promising, report, recorded(promising, []))
  t.match(suggested, /answerBytes: 66000/)
  t.end()
})

await t.test('a stream lasts as long as its reader wants', t => {
  const long = { now: took([29_000, 100]), before: took([5, 1000]) }
  t.same(told(judge(promising, { path: '/news', latency: long })), [])
  t.end()
})
