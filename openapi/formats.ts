import { fullFormats } from 'ajv-formats/dist/formats.js'
import { isCountry } from './canonical/country.ts'
import { minorDigits } from './canonical/currency.ts'
import { isGtin } from './canonical/gtin.ts'

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
  uri: fromAjv('uri'),
  'uri-reference': fromAjv('uri-reference'),
  hostname: fromAjv('hostname'),
  ipv4: fromAjv('ipv4'),
  ipv6: fromAjv('ipv6'),
  currency: code => minorDigits(code) !== undefined,
  country: isCountry,
  gtin: isGtin,
}

/** What is expected, in words, for each format. */
export const formatWords: Readonly<Record<string, string>> = {
  'date-time': 'must be an RFC 3339 instant such as 2026-11-21T09:30:00Z',
  date: 'must be a day such as 2026-11-21',
  email: 'must be an e-mail address',
  uuid: 'must be a UUID such as 8e03978e-40d5-43e8-bc93-6894a57f9324',
  uri: 'must be an absolute URI',
  'uri-reference': 'must be a URI or a relative reference',
  hostname: 'must be a host name',
  ipv4: 'must be an IPv4 address',
  ipv6: 'must be an IPv6 address',
  currency: 'must be an active ISO 4217 currency code in capitals, such as EUR',
  country: 'must be an ISO 3166-1 alpha-2 country code in capitals, such as DE',
  gtin: 'must be a GTIN of 8, 12, 13 or 14 digits with a right check digit',
}

/**
 * RFC 3339 with capital T and Z (section 5.6 lets an application ask for them). A leap second is refused although the RFC
 * has it: neither JavaScript nor a smoothed clock can hold it. https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
function isDateTime(text: string): boolean {
  const match =
    /^(.{10})T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|[+-](\d\d):(\d\d))$/.exec(text) ?? undefined
  if (match === undefined) return false
  const [, date = '', hour, minute, second, offsetHour = '0', offsetMinute = '0'] = match
  return (
    isDate(date) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    Number(offsetHour) < 24 &&
    Number(offsetMinute) < 60
  )
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (match === null) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  if (month < 1 || month > 12 || day < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
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
