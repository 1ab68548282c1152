import { allocate, sum, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type {
  LineAmounts,
  Money,
  Order,
  OrderLine,
  Refund,
  RefundPolicy,
  Tender,
} from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { pieceAmounts } from './allocation.ts'
import { disputedOn, takenWith } from './tenders.ts'

/** Pieces of an order's lines. */
export type Pieces = readonly { readonly lineId: string; readonly quantity: number }[]

/** What is to be paid back, before it is known who gets it. */
export type RefundContents = Pick<Refund, 'lines' | 'shipping' | 'adjustments' | 'amount'>

/**
 * What pieces carry of an order's money, read from the allocation that was fixed when the order was priced: the pieces after
 * those refunded before, so that all refunds of a line add up to it exactly. With the last piece goes what was rounded on
 * the whole order, so that whoever returns everything gets everything.
 */
export function refundContents(
  order: Order,
  {
    pieces,
    shipping = false,
    adjustments = [],
  }: {
    readonly pieces: Pieces
    /** Whether the delivery is paid back, as far as it was not. Default no. */
    readonly shipping?: boolean
    readonly adjustments?: Refund['adjustments']
  },
): RefundContents {
  const { currency } = order
  const wanted = merged(pieces)
  const lines = [...wanted].map(([lineId, quantity]) => refundLine(order, lineId, quantity))
  const rounding = order.lines.filter(
    line => line.type === 'rounding' && line.quantities.refunded === 0 && !wanted.has(line.lineId),
  )
  if (lines.length > 0 && everything(order, wanted)) {
    for (const { lineId, quantities } of rounding) {
      lines.push(refundLine(order, lineId, quantities.ordered))
    }
  }
  const delivery = shipping ? shippingLeft(order) : undefined
  const amount = sum(currency, [
    ...lines.map(({ amounts }) => amounts.total),
    ...(delivery === undefined ? [] : [delivery.total]),
    ...adjustments.map(one => one.amount),
  ])
  return { lines, ...(delivery !== undefined && { shipping: delivery }), adjustments, amount }
}

function merged(pieces: Pieces): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>()
  for (const { lineId, quantity } of pieces) {
    wanted.set(lineId, (wanted.get(lineId) ?? 0) + quantity)
  }
  return wanted
}

function refundLine(order: Order, lineId: string, quantity: number): Refund['lines'][number] {
  const line = order.lines.find(one => one.lineId === lineId)
  if (line === undefined) throw new Problem('not-found')
  const { refunded, ordered } = line.quantities
  if (refunded + quantity > ordered) {
    throw new Problem('state-conflict', {
      detail: `Line ${lineId} has ${ordered - refunded} pieces that were not refunded, not ${quantity}.`,
    })
  }
  return { lineId, quantity, amounts: pieceAmounts(line, refunded, quantity) }
}

/** Whether nothing that was paid for is left after these pieces. */
function everything({ lines }: Order, wanted: ReadonlyMap<string, number>): boolean {
  return lines.every(({ lineId, type, quantities: { ordered, cancelled, refunded } }) => {
    if (type === 'rounding') return true
    return refunded + (wanted.get(lineId) ?? 0) >= ordered - cancelled
  })
}

/** What was not paid back of the delivery. */
function shippingLeft({ currency, shipping, refunds = [] }: Order): LineAmounts | undefined {
  if (shipping === undefined) return undefined
  const given = refunds.flatMap(refund => (refund.shipping === undefined ? [] : [refund.shipping]))
  const left = (part: keyof LineAmounts) =>
    toMoney(
      currency,
      toMinor(shipping.amounts[part]) -
        toMinor(
          sum(
            currency,
            given.map(amounts => amounts[part]),
          ),
        ),
    )
  const total = left('total')
  return toMinor(total) <= 0n ? undefined : { net: left('net'), tax: left('tax'), total }
}

/**
 * What can still be given back on a tender: captured, less what was refunded, what refunds under way hold, and what banks have
 * taken back (`gone`; default: also what is not decided yet). Nobody gets the same money twice.
 */
export function refundable(
  tender: Tender,
  { refunds = [] }: Order,
  gone: bigint = disputedOn(tender),
): Money {
  const held = refunds
    .flatMap(({ allocations }) => allocations)
    .filter(one => one.tenderId === tender.id && one.state !== 'succeeded' && !isEnded(one))
    .map(({ amount }) => amount)
  const { currency } = tender.captured
  const left = takenWith(tender) - gone - toMinor(sum(currency, held))
  return toMoney(currency, left < 0n ? 0n : left)
}

/** Whether a part of a refund is not paid any more, since a bank has paid it. */
export function isEnded({ state, heldBy }: Refund['allocations'][number]): boolean {
  return state === 'failed' && heldBy !== undefined
}

/** One means of payment and how much can be given back on it. */
export type Giving = {
  readonly tenderId: string
  readonly method: Tender['method']
  readonly refundable: Money
}

/** What a tender gives. */
export type Share = { readonly tenderId: string; readonly amount: Money }

/**
 * Spreads an amount over means of payment, exactly and never above what each can give. Throws `state-conflict` when all
 * together cannot.
 */
export function spread(amount: Money, giving: readonly Giving[], policy: RefundPolicy): Share[] {
  const { currency } = amount
  const open = giving.filter(one => toMinor(one.refundable) > 0n)
  const most = sum(
    currency,
    open.map(one => one.refundable),
  )
  if (toMinor(amount) < 0n) throw new RangeError('a refund is not negative')
  if (toMinor(amount) === 0n) return []
  if (toMinor(amount) > toMinor(most)) {
    throw new Problem('state-conflict', {
      detail: `${amount.amount} ${currency} is more than was captured and not refunded yet: ${most.amount} ${currency}.`,
    })
  }
  switch (policy) {
    case 'originalProportional':
    case 'toStoreCredit':
      return proportionally(amount, open)
    case 'cardFirst':
      return inTurn(
        amount,
        open.toSorted((a, b) => Number(isBalance(a)) - Number(isBalance(b))),
      )
    case 'lifo':
      return inTurn(amount, open.toReversed())
  }
}

/**
 * By what is left on each. Largest remainder gives a coin more than its share only to who has a fraction of one left, so
 * that nobody gives more than it has.
 */
function proportionally(amount: Money, open: readonly Giving[]): Share[] {
  const parts = allocate(
    amount,
    open.map(one => toMinor(one.refundable)),
  )
  return open.flatMap(({ tenderId }, i) => {
    const part = parts[i]
    return part === undefined || toMinor(part) === 0n ? [] : [{ tenderId, amount: part }]
  })
}

function inTurn({ currency, ...amount }: Money, open: readonly Giving[]): Share[] {
  let left = toMinor({ currency, ...amount })
  return open.flatMap(({ tenderId, refundable: most }) => {
    const has = toMinor(most)
    const part = left < has ? left : has
    left -= part
    return part === 0n ? [] : [{ tenderId, amount: toMoney(currency, part) }]
  })
}

function isBalance({ method }: Giving): boolean {
  return method === 'giftCard' || method === 'storeCredit'
}

/** How many pieces of a line were handed over and not refunded. */
export function handedOverAndKept({ quantities }: OrderLine): number {
  return Math.max(0, quantities.shipped + quantities.pickedUp - quantities.refunded)
}
