import { isZero, subtract, sum, toMinor } from '../../openapi/canonical/money.ts'
import type { MoneyEffect } from '../../openapi/generated/operations.v1.d.ts'
import type { Money, MoneyBack, Order } from '../../openapi/generated/orders.d.ts'
import { planCallBack, selected } from '../orders/call-back.ts'
import { withoutPieces } from '../orders/cancel-order.ts'
import { moneyBack } from '../orders/money-back.ts'
import { owedTotals } from '../orders/owed.ts'
import { plannedFor } from '../orders/plan-capture.ts'

type Moved = Exclude<MoneyEffect['effect'], 'keep'>

/** Which money a piece of work is about, where its input says so. */
export type AboutMoney = {
  readonly kind: string
  readonly handoverId?: string | null
  readonly refundId?: string | null
}

/**
 * What a piece of work moves. What is about to move was written into the order before (plan-capture.ts, money-back.ts, refunds),
 * so it is exact; where nothing says so yet it is the most it can be, and says that.
 */
export function moneyOfWork(order: Order, effect: Moved, work: AboutMoney): MoneyEffect[] {
  const { handoverId, refundId } = work
  if (effect === 'capture' && handoverId) {
    const shares = plannedFor(order, handoverId)
    return told(effect, total(order, shares), true)
  }
  if (effect === 'refund' && refundId) {
    const refund = order.refunds?.find(({ id }) => id === refundId)
    const open = refund?.allocations.filter(({ state }) => state !== 'succeeded') ?? []
    return refund === undefined ? [] : told(effect, total(order, open), true)
  }
  if (work.kind === 'void-payment') {
    return [
      ...told('void', planned(order, 'void'), true),
      ...told('refund', planned(order, 'refund'), true),
    ]
  }
  if (work.kind === 'cancel-order') return moneyOfCancellation(order)
  if (effect === 'authorise')
    return told(effect, order.totals.total, order.acceptedAt !== undefined)
  return told(effect, mostOf(order, effect), false)
}

/** What goes back when all that can be called back is; what is being handed out may stay with who has it. */
export function moneyOfCancellation(order: Order): MoneyEffect[] {
  const { lines } = planCallBack(order, selected(order, undefined))
  const { total: owed } = owedTotals(withoutPieces(order, lines))
  const back = moneyBack(order, owed)
  const certain = order.fulfilmentOrders.every(({ state }) => settledStates.has(state))
  const of = (...ways: MoneyBack['how'][]) =>
    total(
      order,
      back.filter(({ how }) => ways.includes(how)),
    )
  return [
    ...told('void', of('void'), certain),
    ...told('refund', of('refund', 'byChannel', 'notInvoiced'), certain),
  ]
}

/** States in which nobody can say any more that it was too late. */
const settledStates: ReadonlySet<string> = new Set([
  'planned',
  'onHold',
  'rejected',
  'superseded',
  'cancelled',
  'shipped',
  'delivered',
  'pickedUp',
])

function planned(order: Order, type: 'void' | 'refund'): Money {
  return total(
    order,
    order.tenders.flatMap(({ transactions }) =>
      transactions.filter(one => one.type === type && one.status === 'initial'),
    ),
  )
}

/** What an effect moves at most. */
function mostOf({ currency, tenders }: Order, effect: Moved): Money {
  const all = (of: (tender: Order['tenders'][number]) => Money) => sum(currency, tenders.map(of))
  return effect === 'refund'
    ? all(({ captured, refunded }) => subtract(captured, refunded))
    : all(({ authorised, captured, voided }) => subtract(subtract(authorised, captured), voided))
}

function total({ currency }: Order, parts: readonly { readonly amount: Money }[]): Money {
  return sum(
    currency,
    parts.map(({ amount }) => amount),
  )
}

const words = {
  authorise: 'is asked for again',
  capture: 'is taken',
  refund: 'is given back',
  void: 'is set free',
}

function told(effect: Moved, amount: Money, exact: boolean): MoneyEffect[] {
  if (isZero(amount) || toMinor(amount) < 0n) return []
  const text = `${exact ? '' : 'At most '}${amount.amount} ${amount.currency} ${words[effect]}.`
  return [{ effect, amount, exact, text }]
}
