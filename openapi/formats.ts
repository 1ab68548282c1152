import { fullFormats } from 'ajv-formats/dist/formats.js'
import { isCountry } from './canonical/country.ts'
import { minorDigits } from './canonical/currency.ts'
import { isGln } from './canonical/gln.ts'
import { isGtin } from './canonical/gtin.ts'
import { isHostname, isInternationalHostname } from './hostname.ts'
import { isIri, isIriReference, isUri, isUriReference } from './uri.ts'

type Check = (text: string) => boolean

/**
 * Every `format` a contract may use: a name that is not here stops the start. All of them are asserted, not annotated.
 * Ours where ajv-formats lets through what the standard does not, or what JavaScript cannot hold afterwards.
 */
export const formats: Readonly<Record<string, Check>> = {
  'date-time': isDateTime,
  date: isDate,
  email: isEmail,
  uuid: text => /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text),
  uri: isUri,
  'uri-reference': isUriReference,
  'uri-template': isUriTemplate,
  iri: isIri,
  'iri-reference': isIriReference,
  hostname: isHostname,
  'idn-hostname': isInternationalHostname,
  'idn-email': isEmail,
  ipv4: fromAjv('ipv4'),
  ipv6: fromAjv('ipv6'),
  time: isTime,
  duration: text => duration.test(text),
  regex: isRegex,
  'json-pointer': fromAjv('json-pointer'),
  'relative-json-pointer': fromAjv('relative-json-pointer'),
  decimal: text => /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && !/^-[0.]+$/.test(text),
  quantity: text => /^(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(text),
  byte: text => /^(?:[\w+/-]{4})*(?:[\w+/-]{2}==|[\w+/-]{3}=)?$/.test(text),
  binary: () => true,
  password: () => true,
  currency: code => minorDigits(code) !== undefined,
  country: isCountry,
  gtin: isGtin,
  gln: isGln,
}

/** The formats of numbers: https://spec.openapis.org/oas/v3.1.1.html#data-type-format */
export const numberFormats: Readonly<Record<string, (value: number) => boolean>> = {
  int32: value => Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** 31,
  // Beyond 2^53 JSON.parse has rounded already, and what comes out is not what was sent.
  int64: value => Number.isSafeInteger(value),
  float: Number.isFinite,
  double: Number.isFinite,
}

/** What is expected, in words, for each format. */
export const formatWords: Readonly<Record<string, string>> = {
  'date-time': 'must be an RFC 3339 instant such as 2026-11-21T09:30:00Z',
  date: 'must be a day such as 2026-11-21',
  email: 'must be an e-mail address',
  uuid: 'must be a UUID such as 8e03978e-40d5-43e8-bc93-6894a57f9324',
  uri: 'must be an absolute URI',
  'uri-reference': 'must be a URI or a relative reference',
  'uri-template': 'must be a URI template of RFC 6570',
  iri: 'must be an absolute IRI',
  'iri-reference': 'must be an IRI or a relative reference',
  hostname: 'must be a host name',
  'idn-hostname': 'must be a host name; letters of every script are allowed',
  'idn-email': 'must be an e-mail address',
  time: 'must be an RFC 3339 time with its offset, such as 09:30:00Z',
  duration: 'must be an ISO 8601 duration such as P1DT12H',
  regex: 'must be a regular expression of ECMA-262',
  'json-pointer': 'must be a JSON pointer such as /lines/0/sku',
  'relative-json-pointer': 'must be a relative JSON pointer such as 1/sku',
  decimal: 'must be a decimal number as text, such as 12.50',
  quantity: 'must be a quantity as text: not negative, at most 6 decimals, such as 1.250',
  byte: 'must be Base64',
  binary: 'must be bytes',
  password: 'must be text',
  ipv4: 'must be an IPv4 address',
  ipv6: 'must be an IPv6 address',
  currency: 'must be an active ISO 4217 currency code in capitals, such as EUR',
  country: 'must be an ISO 3166-1 alpha-2 country code in capitals, such as DE',
  gtin: 'must be a GTIN of 8, 12, 13 or 14 digits with a right check digit',
  gln: 'must be a GLN of 13 digits with a right check digit',
}

/**
 * RFC 3339 with capital T and Z (section 5.6 lets an application ask for them). A leap second is refused although the RFC
 * has it: neither JavaScript nor a smoothed clock can hold it. https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
function isDateTime(text: string): boolean {
  const { length } = text
  if (length < 20 || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return false
  if (!isDay(text) || !isBelow(24, text, 11) || !isBelow(60, text, 14) || !isBelow(60, text, 17))
    return false
  let at = 19
  if (text[at] === '.') {
    const start = ++at
    while (isDigit(text, at)) at++
    if (at === start || at - start > 9) return false
  }
  if (text[at] === 'Z') return at === length - 1
  return (
    (text[at] === '+' || text[at] === '-') &&
    at === length - 6 &&
    text[at + 3] === ':' &&
    isBelow(24, text, at + 1) &&
    isBelow(60, text, at + 4)
  )
}

function isDate(text: string): boolean {
  return text.length === 10 && isDay(text)
}

/** Whether a text begins with a day of the calendar. Read by character: every instant there is comes through here. */
function isDay(text: string): boolean {
  if (text[4] !== '-' || text[7] !== '-') return false
  const century = twoDigits(text, 0)
  const year = century * 100 + twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  if (!(year >= 0) || !(month >= 1 && month <= 12) || !(day >= 1)) return false
  if (day <= 28) return true
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
}

const isBelow = (limit: number, text: string, at: number) => twoDigits(text, at) < limit

/** NaN where two digits do not stand there. */
function twoDigits(text: string, at: number): number {
  if (!isDigit(text, at) || !isDigit(text, at + 1)) return Number.NaN
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** RFC 3339 full-time. Of itself it is held by nothing, so a leap second passes where there can be one: 23:59:60 in UTC. */
function isTime(text: string): boolean {
  const match = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/.exec(text)
  if (match === null) return false
  const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map(Number)
  const [offsetHour, offsetMinute] = [Number(match[5] ?? 0), Number(match[6] ?? 0)]
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return false
  if (second < 60) return true
  const offset = (offsetHour * 60 + offsetMinute) * (match[4] === '-' ? -1 : 1)
  return (hour * 60 + minute - offset + 2 * 1440) % 1440 === 1439
}

/** https://www.rfc-editor.org/rfc/rfc3339#appendix-A: days and hours together, but nothing left out between two of them. */
const duration =
  /^P(?:(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)|\d+W)$/

/** https://www.rfc-editor.org/rfc/rfc6570#section-2 */
function isUriTemplate(text: string): boolean {
  const name = '(?:\\w|%[\\da-f]{2})(?:\\.?(?:\\w|%[\\da-f]{2}))*'
  const one = `${name}(?::[1-9]\\d{0,3}|\\*)?`
  const expression = new RegExp(`^[+#./;?&=,!@|]?${one}(?:,${one})*$`, 'i')
  const parts = text.split(/[{}]/)
  // Braces come in turns, so that every second part is an expression.
  return (
    text.replace(/[^{}]/g, '').replaceAll('{}', '') === '' &&
    parts.every((part, index) =>
      index % 2 === 1
        ? expression.test(part)
        : !/[\p{Cc} "<>\\^`|\ufdd0-\ufdef\ufffe\uffff]|%(?![\da-f]{2})/iu.test(part),
    )
  )
}

function isRegex(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== ''
  } catch {
    return false
  }
}

/** An addr-spec without quoting and comments, as mail is really sent to: https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2 */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)]
  return (
    at > 0 &&
    local.length <= 64 &&
    text.length <= 254 &&
    /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local) &&
    /^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])$/u.test(
      domain,
    )
  )
}

function fromAjv(name: keyof typeof fullFormats): Check {
  const format = fullFormats[name]
  if (format instanceof RegExp) return text => format.test(text)
  if (typeof format === 'function') return text => format(text)
  throw new Error(`ajv-formats has no check of ${name}`)
}
