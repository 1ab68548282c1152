import { isGtin, toGtin14 } from './gtin.ts'

/** What the stores print on labels of their own: EAN-13 beginning with 02 or 20 to 29, whose digits each retailer shares out. */
export type StoreLabels = Readonly<
  Record<
    string,
    {
      /** So many digits for the article after the two of the prefix. */
      readonly item: number
      /** What the digits before the check digit are. */
      readonly value: 'weight' | 'price'
      /** How many of them stand behind the point. */
      readonly decimals: number
      /** UN/ECE Recommendation 20 unit of a weight. Default KGM. */
      readonly unit?: string
      /** Whether a check digit of the price stands before it. It is passed over: the check digit of the code says the same. */
      readonly verifier?: boolean
    }
  >
>

/** A number of `steps` × 10^-`scale`. */
export type Decimals = { readonly steps: number; readonly scale: number }

/** What a label says of a trade item. */
export type Label = {
  /** 14 digits. */
  readonly gtin?: string
  /** The store's own number of the article. */
  readonly item?: string
  readonly count?: number
  readonly weight?: Decimals & { readonly unit: string }
  /** What the item costs, in the currency of the store. */
  readonly price?: Decimals
}

/**
 * What a scanner has read of a label: a GTIN, a GS1 element string (raw with FNC1, or as it is printed, with brackets), or a label of
 * the store's own. Undefined where it is none of them, or says what is not known here: nothing is guessed of what is paid.
 * https://ref.gs1.org/standards/genspecs/
 */
export function readLabel(scanned: string, storeLabels: StoreLabels = {}): Label | undefined {
  const symbology = /^\](C1|e0|d2|Q3|J1)/.exec(scanned)
  const text = symbology === null ? scanned : scanned.slice(symbology[0].length)
  if (text.startsWith('(')) return fromElements(printed(text))
  if (symbology !== null || text.includes(separator)) return fromElements(raw(text))
  if (!isGtin(text)) return fromElements(raw(text))
  const ean = text.padStart(13, '0')
  const rule = ean.length === 13 ? storeLabels[ean.slice(0, 2)] : undefined
  if (rule === undefined) {
    // Who has no rule for the store's own numbers cannot know what is in them.
    const restricted = ean.length === 13 && /^(02|2\d)/.test(ean)
    const gtin = toGtin14(text)
    return restricted || gtin === undefined ? undefined : { gtin }
  }
  const { item, value, decimals: scale, unit = 'KGM', verifier = false } = rule
  const from = 2 + item + (verifier ? 1 : 0)
  const steps = Number(ean.slice(from, 12))
  return {
    item: ean.slice(2, 2 + item),
    ...(value === 'weight' ? { weight: { steps, scale, unit } } : { price: { steps, scale } }),
  }
}

/** FNC1, as a scanner sends it between elements. */
const separator = '\u001d'

type Element = readonly [identifier: string, value: string]

/** The elements of a string as people read it: `(01)90614141000015(3103)000350`. */
function printed(text: string): readonly Element[] | undefined {
  const elements = [...text.matchAll(/\((\d{2,4})\)([^()]+)/g)]
  const whole = elements.map(([all]) => all).join('')
  return whole === text ? elements.map(([, id = '', value = '']) => [id, value]) : undefined
}

function raw(text: string): readonly Element[] | undefined {
  const elements: Element[] = []
  let rest = text
  while (rest !== '') {
    if (rest.startsWith(separator)) {
      rest = rest.slice(1)
      continue
    }
    const known = identifiers.find(({ pattern }) => pattern.test(rest))
    const id = known?.pattern.exec(rest)?.[0]
    if (known === undefined || id === undefined) return undefined
    const behind = rest.slice(id.length)
    const end = behind.indexOf(separator)
    const value = known.fixed
      ? behind.slice(0, known.length)
      : behind.slice(0, end < 0 ? behind.length : end)
    elements.push([id, value])
    rest = behind.slice(value.length)
  }
  return elements
}

type Identifier = { readonly pattern: RegExp; readonly fixed: boolean; readonly length: number }
const fixed = (pattern: RegExp, length: number): Identifier => ({ pattern, fixed: true, length })
const upTo = (pattern: RegExp, length: number): Identifier => ({ pattern, fixed: false, length })

/** THE TABLE of application identifiers a label of the trade may have. What is not here is not read past. */
const identifiers: readonly Identifier[] = [
  fixed(/^00/, 18),
  fixed(/^0[12]/, 14),
  fixed(/^1[1235-7]/, 6),
  fixed(/^20/, 2),
  fixed(/^3[1-6]\d[0-9]/, 6),
  upTo(/^(10|21|22)/, 20),
  upTo(/^3[07]/, 8),
  upTo(/^392\d/, 15),
  upTo(/^(240|241|250|251)/, 30),
]

const weights: Readonly<Record<string, string>> = { '310': 'KGM', '320': 'LBR', '357': 'ONZ' }

function fromElements(elements: readonly Element[] | undefined): Label | undefined {
  if (elements === undefined || elements.length === 0) return undefined
  const said = new Map<string, string>()
  for (const [id, value] of elements) {
    const known = identifiers.find(({ pattern }) => pattern.exec(id)?.[0] === id)
    const fits = known?.fixed === true ? value.length === known.length : true
    if (known === undefined || !fits || value.length > known.length) return undefined
    // The same thing said twice in two ways says nothing.
    if ((said.get(id) ?? value) !== value) return undefined
    said.set(id, value)
  }
  let label: Label = {}
  for (const [id, value] of said) {
    const unit = weights[id.slice(0, 3)]
    if (id === '01') {
      const gtin = toGtin14(value)
      if (gtin === undefined) return undefined
      label = { ...label, gtin }
    } else if (id === '30') {
      if (!/^\d+$/.test(value)) return undefined
      label = { ...label, count: Number(value) }
    } else if (id.length === 4 && (unit !== undefined || id.startsWith('392'))) {
      const amount = { steps: Number(value), scale: Number(id[3]) }
      // Two weights, such as net and in another unit, are for a person to choose from.
      if (!/^\d+$/.test(value) || (unit !== undefined && label.weight !== undefined))
        return undefined
      label =
        unit === undefined ? { ...label, price: amount } : { ...label, weight: { ...amount, unit } }
    }
  }
  return label.gtin === undefined ? undefined : label
}
