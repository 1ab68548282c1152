import { divideRounded, type Money, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Order, PaymentTransaction, Tender } from '../../openapi/generated/orders.d.ts'
import { inCurrency, otherCurrencies } from './equivalents.ts'
import { handoverAmounts } from './handover-amounts.ts'
import { owedTotals } from './owed.ts'
import { isEnded } from './refund-allocation.ts'

/** An amount in the order's own currency, and the same in another one. */
type Both = { readonly own: bigint; readonly other: bigint }

/**
 * The order with every movement of its money in its other currencies too, fixed by the commit that tells of it. A capture
 * comes to what the pieces come to that were handed over for it; what goes back comes to its share of what was taken. So when
 * all was taken, or all was given back, that is so in each currency, to the coin. Orders of one currency stay as they are.
 */
export function withBookedMovements(order: Order): Order {
  const currencies = otherCurrencies(order)
  if (currencies.length === 0) return order
  let booked = order
  for (const [t, { transactions }] of order.tenders.entries()) {
    for (const [i, movement] of transactions.entries()) {
      if (!moves(movement)) continue
      const has = new Set(movement.equivalents?.map(({ currency }) => currency))
      const missing = currencies.filter(currency => !has.has(currency))
      if (missing.length === 0) continue
      const more = missing.map(currency => toMoney(currency, bookedAs(booked, movement, currency)))
      const equivalents = [...(movement.equivalents ?? []), ...more]
      booked = withMovementAt(booked, t, i, { ...movement, equivalents })
    }
  }
  return booked
}

/** Whether money has moved, or is held by a bank that may keep it. */
function moves({ type, status }: PaymentTransaction): boolean {
  if (type === 'chargeback') return status === 'pending' || status === 'success'
  return (type === 'capture' || type === 'refund') && status === 'success'
}

function withMovementAt(order: Order, t: number, i: number, movement: PaymentTransaction): Order {
  return {
    ...order,
    tenders: order.tenders.map((tender, at) =>
      at === t
        ? {
            ...tender,
            transactions: tender.transactions.map((one, n) => (n === i ? movement : one)),
          }
        : tender,
    ),
  }
}

function bookedAs(order: Order, movement: PaymentTransaction, currency: string): bigint {
  const amount = toMinor(movement.amount)
  const taken = takenOf(order, currency)
  if (movement.type === 'capture') {
    return notNegative(worthOf(order, currency, taken.own + amount) - taken.other)
  }
  if (movement.type === 'refund') {
    return notNegative(taken.other - worthOf(order, currency, taken.own - amount))
  }
  return shareOf(leftOf(order, currency), amount) ?? worthOf(order, currency, amount)
}

function notNegative(minor: bigint): bigint {
  return minor > 0n ? minor : 0n
}

/** What so much of what is left comes to: all of it, all; undefined where nothing is left. */
export function shareOf({ own, other }: Both, amount: bigint): bigint | undefined {
  if (own <= 0n) return undefined
  return amount >= own ? other : divideRounded(amount * other, own, 'halfUp')
}

/**
 * What so much money taken for an order comes to in another of its currencies: along the handovers in their order, each of
 * which comes to what its pieces do, up to all that is owed.
 */
function worthOf(order: Order, currency: string, amount: bigint): bigint {
  let before: Both = { own: 0n, other: 0n }
  for (const mark of marksOf(order, currency)) {
    const width = mark.own - before.own
    if (amount <= mark.own && width > 0n) {
      const into = (amount - before.own) * (mark.other - before.other)
      return before.other + divideRounded(into, width, 'halfUp')
    }
    before = mark
  }
  // What was taken beyond what is owed, or what nothing is owed for, is worth as much as the order's money is.
  const [all, same] = [order, inCurrency(order, currency)].map(({ totals }) =>
    toMinor(totals.total),
  )
  if (all === undefined || same === undefined || all <= 0n) return before.other
  return before.other + divideRounded((amount - before.own) * same, all, 'halfUp')
}

/** How much was to be taken after each handover, and in all. */
function marksOf(order: Order, currency: string): Both[] {
  const other = inCurrency(order, currency)
  const handovers = order.fulfilmentOrders
    .flatMap(({ shipments }) => shipments)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const marks: Both[] = []
  let reached: Both = { own: 0n, other: 0n }
  for (const [i, handover] of handovers.entries()) {
    const earlier = handovers.slice(0, i)
    reached = {
      own: reached.own + toMinor(handoverAmounts(order, handover, earlier).total),
      other: reached.other + toMinor(handoverAmounts(other, handover, earlier).total),
    }
    marks.push(reached)
  }
  return [
    ...marks,
    { own: toMinor(owedTotals(order).total), other: toMinor(owedTotals(other).total) },
  ]
}

/** What was taken and not given back because it was too much. What was refunded counts as taken. */
function takenOf(order: Order, currency: string, only?: string): Both {
  const tenders = order.tenders.filter(({ id }) => only === undefined || id === only)
  const movements = tenders.flatMap(({ transactions }) => transactions)
  const moved = (type: PaymentTransaction['type']) =>
    total(
      movements.filter(one => one.type === type && one.status === 'success'),
      currency,
    )
  const refunded = refundsOf(order, currency, 'paid', only)
  const [captured, given, back] = [moved('capture'), moved('refund'), moved('refundReversal')]
  return {
    own: captured.own - given.own + back.own + refunded.own,
    other: captured.other - given.other + back.other + refunded.other,
  }
}

/** What was taken and neither went back, nor is about to, nor is with a bank: of the order, or of one means of payment. */
export function leftOf(order: Order, currency: string, only?: Tender['id']): Both {
  const taken = takenOf(order, currency, only)
  const going = refundsOf(order, currency, 'living', only)
  const banks = total(
    order.tenders
      .filter(({ id }) => only === undefined || id === only)
      .flatMap(({ transactions }) => transactions)
      .filter(one => one.type === 'chargeback' && moves(one)),
    currency,
  )
  return { own: taken.own - going.own - banks.own, other: taken.other - going.other - banks.other }
}

function refundsOf(
  { refunds = [] }: Order,
  currency: string,
  which: 'paid' | 'living',
  only: string | undefined,
): Both {
  const parts = refunds
    .flatMap(({ allocations }) => allocations)
    .filter(({ tenderId }) => only === undefined || tenderId === only)
    .filter(part => (which === 'paid' ? part.state === 'succeeded' : !isEnded(part)))
  return total(parts, currency)
}

type Booked = { readonly amount: Money; readonly equivalents?: readonly Money[] }

/** The sum of those that are booked in that currency. */
function total(amounts: readonly Booked[], currency: string): Both {
  let [own, other] = [0n, 0n]
  for (const { amount, equivalents = [] } of amounts) {
    const same = equivalents.find(one => one.currency === currency)
    if (same === undefined) continue
    own += toMinor(amount)
    other += toMinor(same)
  }
  return { own, other }
}

/** What an amount of an order's money comes to in another of its currencies, by what the whole order comes to. */
export function proportional(order: Order, currency: string, amount: Money): Money {
  const [all, same] = [order, inCurrency(order, currency)].map(({ totals }) =>
    toMinor(totals.total),
  )
  if (all === undefined || same === undefined || all <= 0n) return toMoney(currency, 0n)
  return toMoney(currency, divideRounded(toMinor(amount) * same, all, 'halfUp'))
}
