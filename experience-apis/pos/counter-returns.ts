import type { CounterReturn, HandedIn } from '../../openapi/generated/pos.v1.d.ts'
import type { NewReturn, ReturnLine } from '../../openapi/generated/returns.d.ts'
import { creditOf, payoutStatus, reasonsOf, type ReturnWithMoney } from '../channel-returns.ts'
import { present } from '../present.ts'

/** Where the words of a return are. */
export const returnPointers = {
  '/lines': '/articles',
  '/lines/*/orderLineId': '/articles/*/lineId',
  '/lines/*/inspection': '/articles/*/condition',
  '/locationId': '/storeId',
  '/exchange': '/takeInstead',
  '/currency': '/currency',
  '/orderId': '/orderId',
}

/** Goods that come back to a store, whichever channel sold them. */
export function toReturn(channel: string, handedIn: HandedIn): NewReturn {
  const { storeId, receiptNumber, orderId, currency, articles, payout } = handedIn
  const { takeInstead, paymentToken } = handedIn
  return present({
    orderId,
    channel,
    // Tills of different stores may count alike.
    channelReturnId: receiptNumber === undefined ? undefined : `${storeId}/${receiptNumber}`,
    method: 'inStore',
    locationId: storeId,
    currency,
    resolution: payout === undefined ? undefined : resolutions[payout],
    lines: articles.map(({ lineId, sku, quantity, reason, condition, putTo, note }) =>
      present({
        orderLineId: lineId,
        sku,
        quantity,
        reason,
        note,
        inspection: condition && present({ condition, disposition: putTo }),
      }),
    ),
    exchange: takeInstead && present({ lines: takeInstead, paymentToken }),
  })
}

const resolutions = {
  moneyBack: 'refund',
  storeCredit: 'storeCredit',
  exchange: 'exchange',
  none: 'none',
} as const

/** A return in words for a till. */
export function toCounterReturn({ document, refunds }: ReturnWithMoney): CounterReturn {
  const { id, orderId, unlinked, state, lines, storeCredit } = document
  const credit =
    storeCredit === undefined
      ? []
      : [
          present({
            amount: storeCredit.amount,
            status: storeCredit.state === 'issued' ? ('paid' as const) : ('underWay' as const),
            storeCredit: storeCredit.token,
          }),
        ]
  return present({
    returnId: id,
    orderId,
    blind: unlinked,
    status: state,
    articles: lines.map(line =>
      present({
        lineId: line.lineId,
        sku: line.sku,
        title: line.title,
        quantity: line.quantity,
        status: articleStatus(line),
        putTo: line.disposition,
      }),
    ),
    reasons: reasonsOf(document),
    payouts: [
      ...refunds.map(refund =>
        present({
          amount: refund.amount,
          status: payoutStatus(refund),
          storeCredit: creditOf(refund),
        }),
      ),
      ...credit,
    ],
  })
}

function articleStatus({
  reception,
  acceptance,
}: ReturnLine): CounterReturn['articles'][number]['status'] {
  if (reception === 'awaiting' || reception === 'inTransit') return 'expected'
  if (reception !== 'received') return 'missing'
  switch (acceptance) {
    case 'pending':
      return 'here'
    case 'manual':
      return 'toDecide'
    case 'accepted':
    case 'rejected':
      return acceptance
  }
}
