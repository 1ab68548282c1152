import type { NewOrder, Order, OrderLine, Refund } from '../openapi/generated/orders.d.ts'
import type { Call } from '../openapi/operation.ts'
import { Problem } from '../openapi/problem.ts'
import type { Returns } from '../process-apis/returns/index.ts'
import type { ChannelOrders } from './channel-orders.ts'
import { payoutStatus } from './channel-returns.ts'
import { present } from './present.ts'

type NewLine = NewOrder['lines'][number]

/** A gift card as channels sell it. */
type CardToSell = {
  readonly amount: NonNullable<NewLine['unitPrice']>
  readonly card?: string
  readonly topUp?: boolean
  readonly recipient?: NonNullable<NewLine['giftCard']>['recipient']
  readonly message?: string
}

/** The lines of an order by which gift cards are sold. They are numbered by themselves, so that items keep their numbers. */
export function giftCardLines(cards: readonly CardToSell[]): NewLine[] {
  return cards.map(({ amount, card, topUp, recipient, message }, i) =>
    present({
      lineId: `card-${i + 1}`,
      type: 'giftCardSale' as const,
      sku: 'GIFTCARD',
      quantity: 1,
      unitPrice: amount,
      giftCard: present({ token: card, topUp, recipient, message }),
    }),
  )
}

/** A gift card that was sold, as channels see it. */
type SoldCard = {
  readonly lineId: string
  readonly amount: OrderLine['amounts']['total']
  readonly status: 'waiting' | 'ready' | 'takenBack'
  readonly code?: string
}

/**
 * The gift cards of an order, undefined where it has none. With `codes` those that are neither plastic nor sent to somebody have the
 * code that is to be printed.
 */
export function soldCards(order: Order, codes: 'codes' | 'noCodes'): SoldCard[] | undefined {
  const sold = order.lines.filter(({ type }) => type === 'giftCardSale')
  if (sold.length === 0) return undefined
  return sold.flatMap(({ lineId, amounts, quantities, giftCard, giftCards }) => {
    if (giftCards === undefined) {
      const status = quantities.cancelled < quantities.ordered ? 'waiting' : 'takenBack'
      return [{ lineId, amount: amounts.total, status } as const]
    }
    const isPrinted =
      codes === 'codes' && giftCard?.token === undefined && giftCard?.recipient === undefined
    return giftCards.map(({ amount, state, token }) =>
      present({
        lineId,
        amount,
        status: cardStatus[state],
        code: isPrinted && state === 'active' ? token : undefined,
      }),
    )
  })
}

const cardStatus = { planned: 'waiting', active: 'ready', deactivated: 'takenBack' } as const

/** Takes gift cards of an own order back, those that nothing of was used. */
export async function takeCardsBack(
  { returns, own }: { readonly returns: Returns; readonly own: Pick<ChannelOrders, 'get'> },
  call: Call,
  { orderId, lineId, quantity }: { orderId: string; lineId: string; quantity: number },
): Promise<{ amount: Refund['amount']; status: ReturnType<typeof payoutStatus> }> {
  const { lines } = await own.get(call, orderId)
  const line = lines.find(one => one.lineId === lineId && one.type === 'giftCardSale')
  if (line === undefined) {
    const detail = 'is no gift card of the order'
    throw new Problem('order-invalid', {
      errors: [{ pointer: '/lineId', keyword: 'known', detail }],
    })
  }
  if ((line.giftCards ?? []).length === 0) {
    throw new Problem('state-conflict', {
      detail: 'The gift card was not made yet: cancel it instead.',
    })
  }
  const refund = await returns.refundOrder(call, {
    orderId,
    reason: 'other',
    lines: [{ lineId, quantity }],
  })
  return { amount: refund.amount, status: payoutStatus(refund) }
}
