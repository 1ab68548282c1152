import { newId } from '../../openapi/canonical/id.ts'
import { toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Money, Order, Tender } from '../../openapi/generated/orders.d.ts'
import { handoverAmounts } from './handover-amounts.ts'
import { handoversBefore } from './handovers.ts'
import { comingIn, heldOn, isAtProvider, takenWith } from './tenders.ts'

/** How much is taken with which tender. */
export type Share = { readonly tenderId: string; readonly amount: Money }

/**
 * The order with the money of a handover about to be taken, written in the commit of the handover itself: what is about to be
 * taken nobody lets go of.
 */
export function withCapturePlanned(order: Order, handoverId: string): Order {
  const shares = sharesFor(order, handoverId)
  if (shares.length === 0) return order
  const at = new Date().toISOString()
  return {
    ...order,
    tenders: order.tenders.map(tender => {
      const share = shares.find(({ tenderId }) => tenderId === tender.id)
      if (share === undefined) return tender
      const planned: Tender['transactions'][number] = {
        id: newId('ptx'),
        type: 'capture',
        status: 'initial',
        amount: share.amount,
        psp: 'payment',
        handoverId,
        at,
      }
      return { ...tender, transactions: [...tender.transactions, planned] }
    }),
  }
}

/** What is about to be taken for a handover; reckoned now for one from before such plans were written. */
export function plannedFor(order: Order, handoverId: string): readonly Share[] {
  const planned = order.tenders.flatMap(({ id: tenderId, transactions }) =>
    transactions
      .filter(one => isPlanned(one, handoverId))
      .map(({ amount }) => ({ tenderId, amount })),
  )
  return planned.length > 0 ? planned : sharesFor(order, handoverId)
}

/**
 * The order without what is about to be taken for a handover, and for those after it: they reckoned with what this one leaves,
 * and may have planned for more than is held.
 */
export function beforePlanned(order: Order, handoverId: string): Order {
  const { tenders } = withoutPlanned(order, handoverId)
  return {
    ...order,
    tenders: tenders.map((tender, i) => {
      const { transactions = [] } = order.tenders[i] ?? {}
      const own = transactions.findIndex(one => isPlanned(one, handoverId))
      if (own < 0) return tender
      const later = new Set(
        transactions
          .slice(own + 1)
          .filter(({ type, status }) => type === 'capture' && status === 'initial'),
      )
      return { ...tender, transactions: tender.transactions.filter(one => !later.has(one)) }
    }),
  }
}

/** The order without what is about to be taken for a handover. */
export function withoutPlanned(order: Order, handoverId: string): Order {
  return {
    ...order,
    tenders: order.tenders.map(tender =>
      tender.transactions.some(one => isPlanned(one, handoverId))
        ? {
            ...tender,
            transactions: tender.transactions.filter(one => !isPlanned(one, handoverId)),
          }
        : tender,
    ),
  }
}

function isPlanned(
  { type, status, handoverId }: Tender['transactions'][number],
  wanted: string,
): boolean {
  return type === 'capture' && status === 'initial' && handoverId === wanted
}

/**
 * Who pays for a handover: balances before cards, each as far as it goes; what is left falls to the last card, which is
 * authorised anew for it. What was paid when the order was placed is not taken again.
 */
function sharesFor(order: Order, handoverId: string): readonly Share[] {
  const { currency, tenders } = order
  const { handover, earlier } = handoversBefore(order, handoverId)
  const { total } = handoverAmounts(order, handover, earlier)
  const due = earlier.reduce(
    (all, one, i) => all + toMinor(handoverAmounts(order, one, earlier.slice(0, i)).total),
    toMinor(total),
  )
  let open = due - tenders.reduce((all, tender) => all + takenWith(tender) + comingIn(tender), 0n)
  if (open > toMinor(total)) open = toMinor(total)
  const providers = tenders.filter(isAtProvider)
  const payers = [
    ...providers.filter(({ method }) => method !== 'token'),
    ...providers.filter(({ method }) => method === 'token'),
  ]
  const plan = new Map<string, bigint>()
  for (const tender of payers) {
    const held = heldOn(tender)
    const minor = held < open ? held : open
    if (minor <= 0n) continue
    open -= minor
    plan.set(tender.id, minor)
  }
  const last = payers.findLast(({ method }) => method === 'token') ?? payers.at(-1)
  if (open > 0n && last !== undefined) plan.set(last.id, (plan.get(last.id) ?? 0n) + open)
  return [...plan].map(([tenderId, minor]) => ({ tenderId, amount: toMoney(currency, minor) }))
}
