import { assert, constantFrom, date, property } from 'fast-check'
import t from 'tap'
import { isTimeZone, momentOf, periodOf } from './calendar.ts'

const hour = 3_600_000
const utc = (text: string) => Date.parse(`${text}Z`)

await t.test('a day is as long as clocks make it', async t => {
  const lengthOf = (zone: string, at: string) => {
    const { start, end } = periodOf('day', zone, utc(at))
    return (end - start) / hour
  }
  t.equal(lengthOf('Europe/Berlin', '2026-03-29T12:00'), 23, 'clocks go forward')
  t.equal(lengthOf('Europe/Berlin', '2026-10-25T12:00'), 25, 'clocks go back')
  t.equal(lengthOf('Europe/Berlin', '2026-06-01T12:00'), 24)
  t.equal(lengthOf('Australia/Lord_Howe', '2026-10-04T05:00'), 23.5, 'by half an hour')
  t.equal(lengthOf('Africa/Cairo', '2026-04-24T12:00'), 23, 'at midnight, which is skipped')
  t.equal(periodOf('day', 'Africa/Cairo', utc('2026-04-24T12:00')).start, utc('2026-04-23T22:00'))
})

await t.test('a month is as long as the calendar and clocks make it', async t => {
  t.strictSame(periodOf('month', 'Europe/Berlin', utc('2026-10-31T23:30')), {
    start: utc('2026-10-31T23:00'),
    end: utc('2026-11-30T23:00'),
  })
  const { start, end } = periodOf('month', 'Europe/Berlin', utc('2026-03-10T00:00'))
  t.equal((end - start) / hour, 31 * 24 - 1)
  t.equal(periodOf('month', 'UTC', utc('2028-02-29T10:00')).end, utc('2028-03-01T00:00'))
})

await t.test(
  'what clocks show twice is the first time, what they skip is the moment after',
  async t => {
    t.equal(momentOf('Europe/Berlin', utc('2026-10-25T02:30')), utc('2026-10-25T00:30'))
    t.equal(momentOf('Europe/Berlin', utc('2026-03-29T02:30')), utc('2026-03-29T01:00'))
    t.ok(isTimeZone('Asia/Kolkata'))
    t.notOk(isTimeZone('Mars/Olympus'))
  },
)

await t.test('periods cover all of time without gap or overlap', async t => {
  const zones = constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'America/St_Johns',
    'Africa/Cairo',
  )
  const moments = date({
    min: new Date('2012-01-02'),
    max: new Date('2040-01-01'),
    noInvalidDate: true,
  })
  assert(
    property(zones, constantFrom('day', 'month'), moments, (zone, kind, moment) => {
      const at = moment.getTime()
      const { start, end } = periodOf(kind, zone, at)
      if (at < start || at >= end) return false
      const next = periodOf(kind, zone, end)
      return next.start === end && periodOf(kind, zone, end - 1).start === start
    }),
    { numRuns: 200 },
  )
  t.pass('200 random moments')
})
