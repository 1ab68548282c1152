import type { GiftCard, Order } from '../../openapi/generated/orders.d.ts'
import type { GiftCard as Issued } from '../../openapi/generated/payment.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { causeOf } from './cause.ts'
import { originOf } from './follow-up.ts'
import { changeCards, isPlanned, withPlanned } from './gift-cards.ts'
import { notifyCustomer } from './notify-customer.ts'
import { changeOrder } from './order-store.ts'

type Input = { readonly orderId: string }

/**
 * Makes the gift cards that were sold, each once, when they were paid. They are written into the order first, so that two that
 * come for them make the same.
 */
export const issueGiftCards: Transition<ProcessContext, Input> = {
  kind: 'issue-gift-cards',
  version: 1,
  queue: 'payment',
  async run(run, context, { orderId }) {
    const { payment } = context.systems
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
    for (const { id: reference, amount, token, topUp } of due) {
      const wanted = {
        reference,
        amount,
        ...(token !== undefined && { token }),
        ...(topUp !== undefined && { topUp }),
      }
      const card = await run.step(`make gift card ${reference}`, {
        reference,
        do: call => payment.issueGiftCard(call, wanted),
        find: async call => (await payment.findGiftCard(call, { reference })).document,
      })
      made.set(reference, card)
    }
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), async order => {
        for (const { id } of due) {
          if (isSent(order, id))
            await notifyCustomer(tx, context, originOf(run), order, 'giftCardReady', id)
        }
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

/** Whether a card is for somebody to whom it is sent. */
function isSent({ lines }: Order, giftCardId: string): boolean {
  return lines.some(
    ({ giftCard, giftCards = [] }) =>
      giftCard?.recipient !== undefined && giftCards.some(({ id }) => id === giftCardId),
  )
}
