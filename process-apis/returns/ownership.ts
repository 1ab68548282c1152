import type { Call, Principal } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { Orders } from '../orders/index.ts'
import type { Returns } from './contract.ts'

/**
 * Whose a return is follows from whose its order is, which the order process decides: who is bound to a customer or a partner
 * returns and sees that one's goods only, and another's are answered like what does not exist. A new operation does not
 * compile before it has a rule. Deciding, receiving and paying back is for callers that are bound to nobody.
 */
export function ownReturns(returns: Returns, orders: Pick<Orders, 'getOrder'>): Returns {
  const own = async (call: Call, orderId: string | undefined): Promise<void> => {
    if (orderId === undefined) throw new Problem('not-found')
    await orders.getOrder(call, { orderId })
  }
  const ofReturn = async (call: Call, returnId: string): Promise<void> => {
    await own(call, (await returns.getReturn(call, { returnId })).orderId)
  }

  const bound: Returns = {
    async checkEligibility(call, input) {
      await own(call, input.orderId)
      return returns.checkEligibility(call, input)
    },
    async requestReturn(call, input) {
      await own(call, input.orderId)
      return returns.requestReturn(call, input)
    },
    // list-returns.ts asks the database for the caller's own only.
    listReturns: returns.listReturns,
    async getReturn(call, input) {
      await ofReturn(call, input.returnId)
      return returns.getReturn(call, input)
    },
    async cancelReturn(call, input) {
      await ofReturn(call, input.returnId)
      return returns.cancelReturn(call, input)
    },
    async reportTransit(call, input) {
      await ofReturn(call, input.returnId)
      return returns.reportTransit(call, input)
    },
    async listRefunds(call, input) {
      await own(call, input.orderId)
      return returns.listRefunds(call, input)
    },
    async openClaim(call, input) {
      await own(call, input.orderId)
      return returns.openClaim(call, input)
    },
    async getClaim(call, input) {
      const claim = await returns.getClaim(call, input)
      await own(call, claim.orderId)
      return claim
    },
    authoriseReturn: () => Promise.reject(closed()),
    declineReturn: () => Promise.reject(closed()),
    receiveReturn: () => Promise.reject(closed()),
    inspectReturn: () => Promise.reject(closed()),
    closeReturn: () => Promise.reject(closed()),
    refundOrder: () => Promise.reject(closed()),
    approveRefund: () => Promise.reject(closed()),
    retryRefund: () => Promise.reject(closed()),
    reportRefund: () => Promise.reject(closed()),
    decideClaim: () => Promise.reject(closed()),
    listSupplierClaims: () => Promise.reject(closed()),
    updateSupplierClaim: () => Promise.reject(closed()),
  }

  const either = <Handler extends (call: Call, input: never) => unknown>(
    open: Handler,
    guarded: Handler,
  ): Handler =>
    ((call: Call, input: never) =>
      isBound(call.principal) ? guarded(call, input) : open(call, input)) as Handler

  return Object.fromEntries(
    (Object.keys(bound) as (keyof Returns)[]).map(name => [
      name,
      either(returns[name] as never, bound[name] as never),
    ]),
  ) as unknown as Returns
}

/** Whether the caller is to see less than its tenant. */
function isBound({ customer, partner }: Principal): boolean {
  return customer !== undefined || partner !== undefined
}

function closed(): Problem {
  return new Problem('forbidden', {
    detail: 'This is for callers that are not bound to one customer or partner.',
  })
}
