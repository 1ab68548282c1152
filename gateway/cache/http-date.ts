const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const monthOf = new Map(
  months
    .toLowerCase()
    .split('|')
    .map((name, index) => [name, index]),
)

const imf = new RegExp(
  `^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\\d{2}) (${months}) (\\d{4}) (\\d{2}):(\\d{2}):(\\d{2}) GMT$`,
  'i',
)
const rfc850 = new RegExp(
  `^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\\d{2})-(${months})-(\\d{2}) (\\d{2}):(\\d{2}):(\\d{2}) GMT$`,
  'i',
)
const asctime = new RegExp(
  `^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (${months}) ([ \\d]\\d) (\\d{2}):(\\d{2}):(\\d{2}) (\\d{4})$`,
  'i',
)

/**
 * Milliseconds since 1970 of an HTTP-date in any of its three forms, undefined for everything else. `Date.parse` takes
 * much that is none. Capital and small letters count as the same: senders have mixed them up. https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export function readHttpDate(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const one = imf.exec(text)
  if (one !== null) return time(one[3], one[2], one[1], one[4], one[5], one[6])
  const two = rfc850.exec(text)
  if (two !== null) return time(fullYear(two[3]), two[2], two[1], two[4], two[5], two[6])
  const three = asctime.exec(text)
  if (three !== null) return time(three[6], three[1], three[2], three[3], three[4], three[5])
  return undefined
}

function time(...[year, month = '', ...rest]: readonly (string | undefined)[]): number | undefined {
  const [day = 0, hour = 0, minute = 0, second = 0] = rest.map(Number)
  if (hour > 23 || minute > 59 || second > 60) return undefined
  const at = Date.UTC(
    Number(year),
    monthOf.get(month.toLowerCase()) ?? 0,
    day,
    hour,
    minute,
    second,
  )
  return new Date(at).getUTCDate() === day || second === 60 ? at : undefined
}

/** A year of two digits that seems to be more than fifty years ahead is of the past. */
function fullYear(digits = ''): string {
  const now = new Date().getUTCFullYear()
  const year = Math.floor(now / 100) * 100 + Number(digits)
  return String(year > now + 50 ? year - 100 : year)
}
