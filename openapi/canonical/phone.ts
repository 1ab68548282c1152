import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import { LRUCache } from 'lru-cache'

/**
 * A telephone number as everybody can dial it: `+` and up to 15 digits (ITU-T E.164). One that does not say its country is read
 * as people of `country` (ISO 3166-1 alpha-2) write it. Undefined where that cannot be a number.
 * https://www.itu.int/rec/T-REC-E.164
 */
export function e164(given: string, country?: string): string | undefined {
  const key = `${country ?? ''} ${given}`
  const known = numbers.get(key)
  if (known !== undefined) return known.number
  const at = country !== undefined && isSupportedCountry(country) ? country : undefined
  const number = read(given, at)
  numbers.set(key, { number })
  return number
}

function read(given: string, country: CountryCode | undefined): string | undefined {
  const parsed = parsePhoneNumberFromString(given, {
    ...(country !== undefined && { defaultCountry: country }),
    extract: false,
  })
  return parsed?.isPossible() === true ? parsed.number : undefined
}

/** An order is written several times, and its number read each time. */
const numbers = new LRUCache<string, { readonly number: string | undefined }>({ max: 2_000 })
