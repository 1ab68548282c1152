import { newId } from '../../openapi/canonical/id.ts'
import { compare } from '../../openapi/canonical/money.ts'
import type { GiftCard as Issued } from '../../openapi/generated/payment.d.ts'
import type { GiftCard, Order, OrderLine, Refund } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { pieceAmounts } from './allocation.ts'
import { causeOf } from './cause.ts'
import { changeOrder } from './order-store.ts'
import { keptOf } from './owed.ts'
import type { Pieces } from './refund-allocation.ts'

type Input = { readonly orderId: string }

/**
 * Makes the gift cards that were sold, each once, when they were paid. They are written into the order first, so that two that
 * come for them make the same.
 */
export const issueGiftCards: Transition<ProcessContext, Input> = {
  kind: 'issue-gift-cards',
  version: 1,
  queue: 'payment',
  async run(run, { systems: { payment } }, { orderId }) {
    const due = await run.transact('plan gift cards', async tx => {
      let cards: readonly GiftCard[] = []
      await changeOrder(tx, orderId, causeOf(run), order => {
        const lines = order.lines.map(withPlanned)
        cards = lines.flatMap(({ giftCards = [] }) => giftCards).filter(isPlanned)
        return lines.some((line, i) => line !== order.lines[i])
          ? { order: { ...order, lines }, events: [] }
          : undefined
      })
      return cards
    })
    if (due.length === 0) return run.commit(async () => ({ skipped: 'all were made' }))
    const made = new Map<string, Issued>()
    for (const { id: reference, amount } of due) {
      const card = await run.step(`make gift card ${reference}`, {
        reference,
        do: call => payment.issueGiftCard(call, { reference, amount }),
        find: async call => (await payment.findGiftCard(call, { reference })).document,
      })
      made.set(reference, card)
    }
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), order => {
        const active = changeCards(order, card => {
          const issued = made.get(card.id)
          return issued === undefined || card.state !== 'planned'
            ? card
            : { ...card, state: 'active', token: issued.token, at: issued.at }
        })
        const events = due.map(({ id, amount }) => ({
          type: 'retail.giftCard.activated.v1',
          data: { orderId, giftCardId: id, amount },
        }))
        return { order: active, events }
      })
      return { giftCards: made.size }
    })
  },
}

/** Whether an order has gift cards that were sold and not made yet. */
export function awaitsGiftCards({ lines }: Pick<Order, 'lines'>): boolean {
  return lines.some(line => {
    const { giftCards = [] } = line
    return giftCards.some(isPlanned) || withPlanned(line) !== line
  })
}

function isPlanned({ state }: GiftCard): boolean {
  return state === 'planned'
}

/** The line with a card for each piece that is kept; a piece is worth what it was sold for. */
function withPlanned(line: OrderLine): OrderLine {
  const { type, giftCards = [] } = line
  if (type !== 'giftCardSale' || giftCards.length >= keptOf(line)) return line
  const missing = Array.from({ length: keptOf(line) - giftCards.length }, (_, i): GiftCard => ({
    id: newId('gft'),
    state: 'planned',
    amount: pieceAmounts(line, giftCards.length + i, 1).total,
  }))
  return { ...line, giftCards: [...giftCards, ...missing] }
}

function changeCards(order: Order, change: (card: GiftCard) => GiftCard): Order {
  return {
    ...order,
    lines: order.lines.map(line =>
      line.giftCards === undefined ? line : { ...line, giftCards: line.giftCards.map(change) },
    ),
  }
}

/** The cards that a refund takes back: those of the pieces after the ones that were refunded before. */
function cardsOf(order: Order, pieces: Pieces, refundedBefore: (line: OrderLine) => number) {
  return pieces.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find(one => one.lineId === lineId)
    if (line === undefined) return []
    const from = refundedBefore(line)
    return (line.giftCards ?? []).slice(from, from + quantity)
  })
}

/** Refuses to pay back a gift card of which something was used: its bearer would have it twice. */
export async function refuseUsedCards(
  { systems: { payment } }: Pick<ProcessContext, 'systems'>,
  call: Call,
  order: Order,
  pieces: Pieces,
): Promise<void> {
  for (const { state, token, amount } of cardsOf(order, pieces, one => one.quantities.refunded)) {
    if (state !== 'active' || token === undefined) continue
    const { available } = await payment.checkBalance(call, { token })
    if (available !== undefined && compare(available, amount) >= 0) continue
    throw new Problem('state-conflict', {
      detail: 'Something of the gift card was used: it cannot be paid back.',
    })
  }
}

/** Takes the gift cards of a refund back, before any of its money goes; throws `system-refused` when one was used meanwhile. */
export async function takeCardsBack(
  run: Run,
  { systems: { payment } }: Pick<ProcessContext, 'systems'>,
  order: Order,
  { lines, id: refundId }: Refund,
): Promise<readonly string[]> {
  const later = (order.refunds ?? []).slice(
    (order.refunds ?? []).findIndex(({ id }) => id === refundId),
  )
  const refundedBefore = ({ lineId, quantities }: OrderLine) =>
    quantities.refunded -
    later
      .flatMap(one => one.lines)
      .filter(one => one.lineId === lineId)
      .reduce((total, { quantity }) => total + quantity, 0)
  const taken: string[] = []
  for (const card of cardsOf(order, lines, refundedBefore)) {
    const { id, token, state } = card
    const reference = `${refundId}:${id}`
    const name = `take gift card back ${id}`
    if (token === undefined || (state !== 'active' && !run.began(name))) continue
    const { outcome } = await run.step(name, {
      reference,
      do: call => payment.deactivateGiftCard(call, { reference, token }),
      find: async call => (await payment.findDeactivation(call, { reference })).document,
    })
    if (outcome === 'refused') {
      throw new Problem('system-refused', { detail: 'Something of the gift card was used.' })
    }
    taken.push(id)
  }
  return taken
}

/** The order with gift cards nobody can pay with any more. */
export function withCardsTaken(order: Order, ids: readonly string[]): Order {
  if (ids.length === 0) return order
  return changeCards(order, card =>
    ids.includes(card.id) ? { ...card, state: 'deactivated' } : card,
  )
}
