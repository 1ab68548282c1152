import { formats } from '../openapi/formats.ts'

/** Whether there is anything in a text. */
export function isText(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== ''
}

/** Whether a vendor's text is an e-mail address as the canonical model takes it. */
export function isEmail(value: string | undefined): value is string {
  return value !== undefined && formats['email']?.(value) === true
}

/** Whether a vendor's text is a telephone number as the canonical model takes it. */
export function isPhone(value: string | undefined): value is string {
  return isText(value) && /^[+0-9(][-+0-9 ().,/#xextEXT]{2,39}$/.test(value)
}

/** Whether a vendor's text is an RFC 3339 instant. */
export function isInstant(value: string | undefined): value is string {
  return value !== undefined && formats['date-time']?.(value) === true
}
