import { isZero, subtract, sum, zero } from '../openapi/canonical/money.ts'
import type {
  LineAmounts,
  Money,
  NewOrder,
  NewOrderLine,
} from '../openapi/generated/canonical.d.ts'

export type ChargeLineOptions = {
  /** Names the charge within its order: `tip`. */
  readonly lineId: string
  readonly type: Exclude<NewOrderLine['type'], undefined | 'item'>
  readonly title: string
  readonly amounts: LineAmounts
}

/** A line for something that was paid for and is no goods. There is nothing of it to hand over. */
export function chargeLine({ lineId, type, title, amounts }: ChargeLineOptions): NewOrderLine {
  const { total } = amounts
  return {
    lineId,
    type,
    sku: lineId,
    title,
    quantity: 1,
    ...(!total.amount.startsWith('-') && { unitPrice: total }),
    amounts,
    alreadyFulfilled: 1,
  }
}

/** What lines and delivery leave unexplained of the total that a channel has collected; undefined when they tie. */
export function unexplained(
  total: Money,
  { lines, shippingAmounts }: Pick<NewOrder, 'lines' | 'shippingAmounts'>,
): Money | undefined {
  const { currency } = total
  const parts = lines.map(({ amounts }) => amounts?.total ?? zero(currency))
  const difference = subtract(
    total,
    sum(currency, [...parts, shippingAmounts?.total ?? zero(currency)]),
  )
  return isZero(difference) ? undefined : difference
}

/** The line that makes an order tie to its channel's total where its parts do not, for everybody to see. */
export function differenceLine(difference: Money): NewOrderLine {
  return chargeLine({
    lineId: 'unexplained-difference',
    type: 'rounding',
    title: 'Difference between the channel’s total and its parts',
    amounts: { net: difference, tax: zero(difference.currency), total: difference },
  })
}
