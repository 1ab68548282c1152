/**
 * Takes e-mail addresses and numbers of payment cards out of words that a stranger wrote: what another system says
 * when it refuses, what a driver says of a value. Contracts say where personal data stands; words have no contract.
 */
export function withoutPersonalData(words: string): string {
  const mailless = words.includes('@') ? words.replaceAll(mailAddress, removed) : words
  return mailless.replaceAll(cardLike, digits => (isCardNumber(digits) ? removed : digits))
}

const removed = '[removed]'
const mailAddress = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const cardLike = /(?<![\d.:-])\d(?:[ -]?\d){12,18}(?![\d.:-])/g

/** The check digit of card numbers: ISO/IEC 7812-1 annex B. */
function isCardNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '')
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const weighed = index % 2 === 0 ? digit : digit * 2
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0
}
