import { newId } from '../../openapi/canonical/id.ts'
import { compare } from '../../openapi/canonical/money.ts'
import type { GiftCard, Order, OrderLine, Refund } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run } from '../durable/transition.ts'
import { pieceAmounts } from './allocation.ts'
import { type Asker, noteWrongGuess, secondsToWait } from './gift-card-guesses.ts'
import { keptOf } from './owed.ts'
import { paymentPolicy } from './payment-policy.ts'
import type { Pieces } from './refund-allocation.ts'

/**
 * Refuses an order of which a gift card cannot be activated, or cannot get more, before anything is paid. Why is not told, and a
 * wrong card counts as a guess: nobody finds cards by buying them.
 */
export async function refuseUnfitCards(
  run: Run,
  context: Pick<ProcessContext, 'systems' | 'store' | 'policies'>,
  { lines }: Order,
  asker: Asker,
): Promise<void> {
  for (const [i, { lineId, giftCard, amounts }] of lines.entries()) {
    const { token, topUp = false } = giftCard ?? {}
    if (token === undefined) continue
    // Who guesses too much is told the same of a right card as of a wrong one.
    const isGuessing = (await secondsToWait(context, asker)) > 0
    const { state, available } = isGuessing
      ? { state: undefined, available: undefined }
      : await run.read(`look at gift card ${lineId}`, call =>
          context.systems.payment.checkBalance(call, { token }),
        )
    const fits = topUp
      ? state === 'active' && available?.currency === amounts.total.currency
      : state === 'blank'
    if (fits) continue
    await noteWrongGuess(context, asker)
    const detail = topUp ? 'is no card that more can be put on' : 'is no card that can be activated'
    throw new Problem('order-invalid', {
      errors: [{ pointer: `/lines/${i}/giftCard/token`, keyword: 'known', detail }],
    })
  }
}

/** Whether an order has gift cards that were sold and not made yet. */
export function awaitsGiftCards({ lines }: Pick<Order, 'lines'>): boolean {
  return lines.some(line => {
    const { giftCards = [] } = line
    return giftCards.some(isPlanned) || withPlanned(line) !== line
  })
}

/** Whether a card is to be made. */
export function isPlanned({ state }: GiftCard): boolean {
  return state === 'planned'
}

/** The line with a card for each piece that is kept; a piece is worth what it was sold for. */
export function withPlanned(line: OrderLine): OrderLine {
  const { type, giftCards = [] } = line
  if (type !== 'giftCardSale' || giftCards.length >= keptOf(line)) return line
  const missing = Array.from({ length: keptOf(line) - giftCards.length }, (_, i): GiftCard => ({
    id: newId('gft'),
    state: 'planned',
    amount: pieceAmounts(line, giftCards.length + i, 1).total,
    ...(line.giftCard?.token !== undefined && { token: line.giftCard.token }),
    ...(line.giftCard?.topUp !== undefined && { topUp: line.giftCard.topUp }),
  }))
  return { ...line, giftCards: [...giftCards, ...missing] }
}

/** The order with each of its gift cards changed. */
export function changeCards(order: Order, change: (card: GiftCard) => GiftCard): Order {
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

/** Refuses to pay back a gift card of which something was used: its bearer would have it twice. Or any, where policy says so. */
export async function refuseUsedCards(
  context: Pick<ProcessContext, 'systems' | 'policies'>,
  call: Call,
  order: Order,
  pieces: Pieces,
): Promise<void> {
  const { payment } = context.systems
  const cards = cardsOf(order, pieces, one => one.quantities.refunded)
  if (cards.length > 0 && paymentPolicy(context).giftCards.refund === 'never') {
    throw new Problem('state-conflict', { detail: 'Gift cards are not paid back.' })
  }
  for (const { state, token, amount } of cards) {
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
    const { id, token, state, amount } = card
    const reference = `${refundId}:${id}`
    const name = `take gift card back ${id}`
    if (token === undefined || (state !== 'active' && !run.began(name))) continue
    const { outcome } = await run.step(name, {
      reference,
      // What was put on it besides stays its bearer's.
      do: call => payment.deactivateGiftCard(call, { reference, token, amount }),
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

/** The order as everybody is told of it: whoever has a card's token can pay with it. */
export function withoutCardTokens(order: Order): Order {
  if (!order.lines.some(({ giftCard }) => giftCard?.token !== undefined)) return order
  return {
    ...order,
    lines: order.lines.map(line => {
      if (line.giftCard?.token === undefined) return line
      const { token: _secret, ...giftCard } = line.giftCard
      return { ...line, giftCard }
    }),
  }
}
