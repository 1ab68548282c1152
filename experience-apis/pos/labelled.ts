import { compare, timesQuantity, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import { minorDigits } from '../../openapi/canonical/currency.ts'
import {
  type Decimals,
  type Label,
  readLabel,
  type StoreLabels,
} from '../../openapi/canonical/scanned-label.ts'
import type { CounterSale } from '../../openapi/generated/pos.v1.d.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'

type Article = CounterSale['articles'][number]
type Counted = Article & { readonly quantity: number }

/** The articles of a sale with the quantities that their labels say; throws `order-invalid` for labels that do not say one. */
export function labelled(
  { articles, currency }: Pick<CounterSale, 'articles' | 'currency'>,
  labels: StoreLabels | undefined,
): readonly Counted[] {
  const errors: Fault[] = []
  const counted = articles.map((article, i): Counted => {
    const { scannedCode, quantity = 1 } = article
    if (scannedCode === undefined) return { ...article, quantity }
    const read = readLabel(scannedCode, labels)
    const said =
      read === undefined ? 'is no label that is known here' : saidBy(read, article, currency)
    if (typeof said !== 'string') return { ...article, ...said }
    errors.push({ pointer: `/articles/${i}/scannedCode`, keyword: 'label', detail: said })
    return { ...article, quantity }
  })
  if (errors.length > 0) throw new Problem('order-invalid', { errors })
  return counted
}

type Said = Pick<Counted, 'quantity' | 'measure'>

/** How much a label says it is, or what is wrong about it. A weight counts before a price that is printed beside it. */
function saidBy({ weight, price, count = 1 }: Label, article: Article, currency: string) {
  if (weight !== undefined) return inSteps(weight, article)
  if (price === undefined) return within({ quantity: count })
  return comingTo(price, article, currency)
}

function within<Given extends Said>(said: Given): Given | string {
  const { quantity } = said
  return quantity >= 1 && quantity <= 99_999 ? said : 'says a quantity that is not sold'
}

/** A weight in the steps the article is sold by; in those of the label, where the till does not say. */
function inSteps(
  { steps, scale, unit }: NonNullable<Label['weight']>,
  { measure }: Article,
): Said | string {
  if (measure === undefined) return within({ quantity: steps, measure: { scale, unit } })
  if (measure.unit !== unit) return `is in ${unit}, not in ${measure.unit}`
  const finer = measure.scale - scale
  const quantity = finer >= 0 ? steps * 10 ** finer : steps / 10 ** -finer
  if (!Number.isInteger(quantity)) return 'is finer than the article is sold by'
  return within({ quantity, measure })
}

/** So many steps as cost what the label says: the shopper pays the price that is printed, to the coin. */
function comingTo(label: Decimals, { price, measure }: Article, currency: string): Said | string {
  if (price === undefined || measure === undefined) {
    return 'has a price: `price` and `measure` have to say what one step is and costs'
  }
  const digits = minorDigits(currency) ?? 2
  const wanted = toMoney(
    currency,
    BigInt(label.steps) * 10n ** BigInt(Math.max(0, digits - label.scale)),
  )
  if (label.scale > digits) return `has more decimals than ${currency}`
  const [whole = '0', fraction = ''] = price.amount.split('.')
  const fine = Number(BigInt(whole + fraction.padEnd(6, '0'))) / 10 ** (6 - digits)
  if (fine === 0) return 'has a price, and the article costs nothing'
  const near = Math.round(Number(toMinor(wanted)) / fine)
  const quantity = [near, near - 1, near + 1].find(
    steps => steps > 0 && compare(timesQuantity(price, steps), wanted) === 0,
  )
  if (quantity === undefined) return `says ${wanted.amount} ${currency}, which no quantity comes to`
  return within({ quantity, measure })
}
