/** A stretch of time, in milliseconds of the wall clock; `end` is not part of it. */
export type Period = { readonly start: number; readonly end: number }

export type PeriodKind = 'day' | 'month'

/**
 * The calendar day or month in a time zone that `at` falls in. A day on which clocks change has 23 or 25 hours, and
 * one whose midnight is skipped starts with its first moment. Asked once a period and zone: not a hot path.
 */
export function periodOf(kind: PeriodKind, timeZone: string, at: number): Period {
  const { year, month, day } = localDate(timeZone, at)
  return kind === 'day'
    ? { start: startOf(timeZone, year, month, day), end: startOf(timeZone, year, month, day + 1) }
    : { start: startOf(timeZone, year, month, 1), end: startOf(timeZone, year, month + 1, 1) }
}

/** The first moment at which clocks in a time zone show `local` (as if it were UTC, in milliseconds) or later. */
export function momentOf(timeZone: string, local: number): number {
  // No zone is further from UTC than 14 hours; the answer stands to the second, as every change of clocks does.
  let before = Math.floor(local / 1000) - 15 * 3600
  let after = before + 30 * 3600
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (shown(timeZone, middle * 1000) >= local) after = middle
    else before = middle
  }
  return after * 1000
}

/** Whether the runtime knows a time zone of that name. https://www.iana.org/time-zones */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const startOf = (timeZone: string, year: number, month: number, day: number) =>
  momentOf(timeZone, Date.UTC(year, month - 1, day))

function localDate(timeZone: string, at: number): { year: number; month: number; day: number } {
  const date = new Date(shown(timeZone, at))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** What a clock in the zone shows, as if it were UTC. */
function shown(timeZone: string, at: number): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  return format
}
