import { checkDigit } from './gtin.ts'

/**
 * Whether this is a GS1 global location number: 13 digits, the last of which checks the others.
 * https://www.gs1.org/standards/id-keys/gln
 */
export function isGln(text: string): boolean {
  return /^\d{13}$/.test(text) && text.at(-1) === checkDigit(text.slice(0, -1))
}
