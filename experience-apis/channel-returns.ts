import type { Refund } from '../openapi/generated/orders.d.ts'
import type { NewReturn, Return } from '../openapi/generated/returns.d.ts'
import type { Call } from '../openapi/operation.ts'
import { Problem } from '../openapi/problem.ts'
import type { Returns } from '../process-apis/returns/index.ts'
import type { ChannelOrders } from './channel-orders.ts'
import { type PointerWords, translatingProblems } from './translate-pointers.ts'

/**
 * The returns process as one channel sees it: returns of the orders it placed. What belongs to another channel's order is
 * answered like what does not exist.
 */
export type ChannelReturns = {
  request(call: Call, wish: Omit<NewReturn, 'channel'>): Promise<ReturnWithMoney>
  get(call: Call, returnId: string): Promise<ReturnWithMoney>
  list(call: Call, orderId: string): Promise<readonly ReturnWithMoney[]>
  /** A return with the money that came of it. */
  withMoney(call: Call, document: Return): Promise<ReturnWithMoney>
}

export type ReturnWithMoney = { readonly document: Return; readonly refunds: readonly Refund[] }

/** Opens the returns process for the channels of one API. */
export function channelReturns(
  returns: Returns,
  own: Pick<ChannelOrders, 'get'>,
  pointers: PointerWords,
): ChannelReturns {
  return {
    request: (call, wish) =>
      translatingProblems(pointers, async () => {
        if (wish.orderId !== undefined) await own.get(call, wish.orderId)
        const { channel } = call.principal
        return withMoney(call, await returns.requestReturn(call, { ...wish, channel }))
      }),
    async get(call, returnId) {
      const document = await returns.getReturn(call, { returnId })
      if (document.orderId === undefined) throw new Problem('not-found')
      await own.get(call, document.orderId)
      return withMoney(call, document)
    },
    async list(call, orderId) {
      await own.get(call, orderId)
      const { items } = await returns.listReturns(call, { orderId })
      const refunds = await refundsOf(call, orderId, items)
      return items.map(document => ({ document, refunds: ofReturn(refunds, document) }))
    },
    withMoney,
  }

  async function withMoney(call: Call, document: Return): Promise<ReturnWithMoney> {
    const refunds = await refundsOf(call, document.orderId, [document])
    return { document, refunds: ofReturn(refunds, document) }
  }

  async function refundsOf(
    call: Call,
    orderId: string | undefined,
    documents: readonly Return[],
  ): Promise<readonly Refund[]> {
    const none = documents.every(({ refundIds = [] }) => refundIds.length === 0)
    if (orderId === undefined || none) return []
    return (await returns.listRefunds(call, { orderId })).items
  }
}

function ofReturn(refunds: readonly Refund[], { refundIds = [] }: Return): readonly Refund[] {
  return refunds.filter(({ id }) => refundIds.includes(id))
}

/** Why a return was not authorised at once, in words for people. */
export function reasonsOf({ decision, state }: Return): readonly string[] {
  if (state === 'declined' && decision.note !== undefined) return [decision.note]
  return state === 'declined' || state === 'requested'
    ? decision.reasons.map(({ detail }) => detail)
    : []
}

/** How far the money is, in words for people. */
export function payoutStatus({ state }: Refund): 'underWay' | 'paid' | 'delayed' {
  if (state === 'succeeded') return 'paid'
  return state === 'manual' || state === 'failed' || state === 'retry' ? 'delayed' : 'underWay'
}

/** The credit that came of a refund, if one did. */
export function creditOf({ allocations }: Refund): string | undefined {
  return allocations.find(({ storeCredit }) => storeCredit !== undefined)?.storeCredit
}
