/** Whether this is a host name as DNS has it; labels that start with xn-- have to stand for something. RFC 1123, RFC 5890 */
export function isHostname(text: string): boolean {
  return (
    text.length <= 253 &&
    text
      .split('.')
      .every(label => /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i.test(label) && isMeant(label))
  )
}

/** A host name with the letters of every script, by the rules of IDNA 2008. https://www.rfc-editor.org/rfc/rfc5891#section-4 */
export function isInternationalHostname(text: string): boolean {
  const labels = text.split(/[.。．｡]/)
  const isPlain = (label: string) => /^[\x21-\x7e]*$/.test(label)
  if (labels.every(isPlain) && !labels.some(label => /^xn--/i.test(label))) {
    return isHostname(labels.join('.'))
  }
  const meant = labels.map(label =>
    /^xn--/i.test(label) ? (fromPunycode(label.slice(4).toLowerCase()) ?? label) : label,
  )
  if (meant.some(label => rightToLeft.test(label)) && !meant.every(runsOneWay)) return false
  let length = labels.length - 1
  for (const label of labels) {
    if (isPlain(label) ? !isHostname(label) : !isAllowed(label)) return false
    const encoded = isPlain(label) ? label : `xn--${toPunycode(label)}`
    if (encoded.length > 63) return false
    length += encoded.length
  }
  return length <= 253
}

const rightToLeft =
  /(?![\u06f0-\u06f9])[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** In a name that runs from right to left somewhere, each label runs in one direction. https://www.rfc-editor.org/rfc/rfc5893#section-2 */
function runsOneWay(label: string): boolean {
  if (!rightToLeft.test(label)) return !/^\p{Nd}/u.test(label)
  if (/^[\p{Nd}\p{M}]/u.test(label)) return false
  const others = label.replaceAll(new RegExp(rightToLeft, 'gu'), '')
  return (
    !/\p{L}/u.test(others) && !(/[0-9\u06f0-\u06f9]/.test(label) && /[\u0660-\u0669]/.test(label))
  )
}

/** A label with hyphens in the third and fourth place is an A-label, or nothing. */
function isMeant(label: string): boolean {
  if (label.slice(2, 4) !== '--') return true
  if (!/^xn--/i.test(label)) return false
  const plain = fromPunycode(label.slice(4).toLowerCase())
  return plain !== undefined && /\P{ASCII}/u.test(plain) && isAllowed(plain)
}

/** https://www.rfc-editor.org/rfc/rfc5892: letters, digits and marks, and what its sections 2.6 and appendix A say of some. */
function isAllowed(label: string): boolean {
  if (label === '' || label !== label.normalize('NFC') || label !== label.toLowerCase())
    return false
  if (label.startsWith('-') || label.endsWith('-') || label.slice(2, 4) === '--') return false
  if (
    /^\p{M}/u.test(label) ||
    !/^[\p{L}\p{M}\p{Nd}\-\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u3007\u30fb\u200c\u200d]*$/u.test(
      label,
    )
  )
    return false
  if (
    /[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u.test(
      label,
    )
  )
    return false
  if (
    label.replace(/[\u00df\u03c2]/g, '') !== label.replace(/[\u00df\u03c2]/g, '').normalize('NFKC')
  )
    return false
  return contexts.every(([letter, context]) => !letter.test(label) || context(label))
}

const contexts: readonly (readonly [RegExp, (label: string) => boolean])[] = [
  [/\u00b7/, label => !/(^|[^l])\u00b7|\u00b7([^l]|$)/.test(label)],
  [/\u0375/, label => !/\u0375(?!\p{Script=Greek})/u.test(label)],
  [/[\u05f3\u05f4]/, label => !/(?<!\p{Script=Hebrew})[\u05f3\u05f4]/u.test(label)],
  [
    /\u30fb/,
    label =>
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(
        label.replaceAll('\u30fb', ''),
      ),
  ],
  [/[\u0660-\u0669]/, label => !/[\u06f0-\u06f9]/.test(label)],
  [
    /[\u200c\u200d]/,
    label => {
      const virama =
        '\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca\\u0e3a\\u0f84\\u1039\\u103a'
      const joined = new RegExp(`[${virama}][\\u200c\\u200d]`, 'gu')
      // Between joining letters of Arabic script a non-joiner is what makes two words of one.
      const between = /(?<=\p{Script=Arabic}\p{Mn}*)\u200c(?=\p{Mn}*\p{Script=Arabic})/gu
      return !/[\u200c\u200d]/.test(label.replace(joined, '').replace(between, ''))
    },
  ],
]

// https://www.rfc-editor.org/rfc/rfc3492#section-5
const [base, least, most, skew, damp, startBias, startPoint] = [36, 1, 26, 38, 700, 72, 128]

function fromPunycode(text: string): string | undefined {
  const hyphen = text.lastIndexOf('-')
  const points = Array.from(
    text.slice(0, Math.max(0, hyphen)),
    letter => letter.codePointAt(0) ?? 0,
  )
  let [point, index, bias] = [startPoint, 0, startBias]
  let at = hyphen + 1
  if (hyphen === 0 || at === text.length) return undefined
  while (at < text.length) {
    const before = index
    let weight = 1
    for (let k = base; ; k += base) {
      const digit = Number.parseInt(text[at++] ?? '', 36)
      if (Number.isNaN(digit)) return undefined
      // Punycode counts letters first, then digits; parseInt the other way round.
      const value = digit < 10 ? digit + 26 : digit - 10
      index += value * weight
      const threshold = Math.min(most, Math.max(least, k - bias))
      if (value < threshold) break
      weight *= base - threshold
    }
    bias = adapted(index - before, points.length + 1, before === 0)
    point += Math.floor(index / (points.length + 1))
    index %= points.length + 1
    if (point > 0x10ffff) return undefined
    points.splice(index++, 0, point)
  }
  return String.fromCodePoint(...points)
}

function toPunycode(text: string): string {
  const points = Array.from(text, letter => letter.codePointAt(0) ?? 0)
  const basic = points.filter(code => code < startPoint)
  let encoded = basic.length === 0 ? '' : `${String.fromCodePoint(...basic)}-`
  let [point, delta, bias, handled] = [startPoint, 0, startBias, basic.length]
  while (handled < points.length) {
    const next = Math.min(...points.filter(code => code >= point))
    delta += (next - point) * (handled + 1)
    point = next
    for (const code of points) {
      if (code < point) delta++
      if (code !== point) continue
      let rest = delta
      for (let k = base; ; k += base) {
        const threshold = Math.min(most, Math.max(least, k - bias))
        if (rest < threshold) break
        encoded += digitOf(threshold + ((rest - threshold) % (base - threshold)))
        rest = Math.floor((rest - threshold) / (base - threshold))
      }
      encoded += digitOf(rest)
      bias = adapted(delta, handled + 1, handled === basic.length)
      delta = 0
      handled++
    }
    delta++
    point++
  }
  return encoded
}

const digitOf = (value: number) => (value < 26 ? value + 10 : value - 26).toString(36)

function adapted(delta: number, count: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? damp : 2))
  rest += Math.floor(rest / count)
  let k = 0
  for (; rest > ((base - least) * most) / 2; k += base) rest = Math.floor(rest / (base - least))
  return k + Math.floor(((base - least + 1) * rest) / (rest + skew))
}
