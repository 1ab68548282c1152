/**
 * A GTIN of 8, 12, 13 or 14 digits as 14 digits with leading zeros, the form it is kept in; undefined when the length or
 * the check digit is wrong. https://www.gs1.org/services/how-calculate-check-digit-manually
 */
export function toGtin14(gtin: string): string | undefined {
  if (!/^(\d{8}|\d{12,14})$/.test(gtin)) return undefined
  const digits = gtin.padStart(14, '0')
  return digits.at(-1) === checkDigit(digits.slice(0, -1)) ? digits : undefined
}

/** Whether this is a GTIN with a right check digit. */
export function isGtin(gtin: string): boolean {
  return toGtin14(gtin) !== undefined
}

/** The check digit of GS1 numbers: modulo 10 with the weights 3 and 1 from the right. */
export function checkDigit(body: string): string {
  let sum = 0
  for (const [index, digit] of body.split('').toReversed().entries())
    sum += Number(digit) * (index % 2 === 0 ? 3 : 1)
  return String((10 - (sum % 10)) % 10)
}
