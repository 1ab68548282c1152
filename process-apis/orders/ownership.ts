import type { Order } from '../../openapi/generated/orders.d.ts'
import type { Call, Principal } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Orders } from './contract.ts'
import { orderOfFulfilment } from './order-store.ts'
import { noOrganizations, refuseOthersOrganization } from './organizations.ts'

/**
 * Whose an order is, within its tenant, decided here and nowhere else, for every operation of the contract: who is bound to
 * a customer or a partner sees and changes only that one's orders, and what is another's is answered like what does not
 * exist. A new operation does not compile before it has a rule. Callers that are bound to nobody pass as they are.
 */
export function ownOrders(
  orders: Orders,
  { store, policies }: Pick<ProcessContext, 'store' | 'policies'>,
): Orders {
  const own = async (call: Call, orderId: string): Promise<Order> => {
    const order = await orders.getOrder(call, { orderId })
    if (isOf(call.principal, order)) return order
    throw new Problem('not-found')
  }

  const bound: Orders = {
    async placeOrder(call, input) {
      refuseOthersOrganization(policies.organizations ?? noOrganizations, call.principal, input)
      return withoutOthersNames(() =>
        orders.placeOrder(call, { ...input, ...customerOf(call.principal, input.customer) }),
      )
    },
    getOrder: (call, { orderId }) => own(call, orderId),
    async cancelOrder(call, input) {
      await own(call, input.orderId)
      return orders.cancelOrder(call, input)
    },
    async previewCancellation(call, input) {
      await own(call, input.orderId)
      return orders.previewCancellation(call, input)
    },
    async requestChange(call, input) {
      await own(call, input.orderId)
      return orders.requestChange(call, input)
    },
    async decideChange(call, input) {
      await own(call, input.orderId)
      return orders.decideChange(call, input)
    },
    // Whether an order may go out is not for its customer or partner to decide.
    placeHold: () => Promise.reject(closed()),
    decideHold: () => Promise.reject(closed()),
    async getTimeline(call, input) {
      await own(call, input.orderId)
      return orders.getTimeline(call, input)
    },
    async getOperation(call, input) {
      const operation = await orders.getOperation(call, input)
      if (operation.orderId === undefined) throw new Problem('not-found')
      await own(call, operation.orderId)
      return operation
    },
    async updateFulfilment(call, input) {
      const { principal } = call
      if (principal.customer !== undefined) throw closed()
      await own(
        call,
        await orderOfFulfilment(
          store.of(principal.tenant).pool,
          principal.tenant,
          input.fulfilmentOrderId,
        ),
      )
      return orders.updateFulfilment(call, input)
    },
    // find-orders.ts asks the database for the caller's own only: a page that was thinned out afterwards would tell of the rest.
    findOrders: orders.findOrders,
    async decideSubstitution(call, input) {
      await own(call, input.orderId)
      return orders.decideSubstitution(call, input)
    },
    // It shows stock, nobody's order.
    planSourcing: orders.planSourcing,
    // Whoever has the card may ask, and a customer for the own points (balances.ts).
    checkGiftCard: orders.checkGiftCard,
    getMember: orders.getMember,
    listPickups: () => Promise.reject(closed()),
    listExceptions: () => Promise.reject(closed()),
    listEvents: () => Promise.reject(closed()),
  }

  const either = <Handler extends (call: Call, input: never) => unknown>(
    open: Handler,
    guarded: Handler,
  ): Handler =>
    ((call: Call, input: never) =>
      isBound(call.principal) ? guarded(call, input) : open(call, input)) as Handler

  return {
    placeOrder: either(orders.placeOrder, bound.placeOrder),
    cancelOrder: either(orders.cancelOrder, bound.cancelOrder),
    previewCancellation: either(orders.previewCancellation, bound.previewCancellation),
    requestChange: either(orders.requestChange, bound.requestChange),
    decideChange: either(orders.decideChange, bound.decideChange),
    placeHold: either(orders.placeHold, bound.placeHold),
    decideHold: either(orders.decideHold, bound.decideHold),
    updateFulfilment: either(orders.updateFulfilment, bound.updateFulfilment),
    getOrder: either(orders.getOrder, bound.getOrder),
    findOrders: either(orders.findOrders, bound.findOrders),
    getTimeline: either(orders.getTimeline, bound.getTimeline),
    getOperation: either(orders.getOperation, bound.getOperation),
    decideSubstitution: either(orders.decideSubstitution, bound.decideSubstitution),
    planSourcing: either(orders.planSourcing, bound.planSourcing),
    checkGiftCard: either(orders.checkGiftCard, bound.checkGiftCard),
    getMember: either(orders.getMember, bound.getMember),
    listPickups: either(orders.listPickups, bound.listPickups),
    listExceptions: either(orders.listExceptions, bound.listExceptions),
    listEvents: either(orders.listEvents, bound.listEvents),
  }
}

/** Whether the caller is to see less than its tenant. */
function isBound({ customer, partner }: Principal): boolean {
  return customer !== undefined || partner !== undefined
}

/** What a caller that is bound to one customer or partner has no part in. */
function closed(): Problem {
  return new Problem('forbidden', {
    detail: 'This is for callers that are not bound to one customer or partner.',
  })
}

function isOf({ customer, partner }: Principal, order: Order): boolean {
  return (
    (customer === undefined || order.customer?.id === customer) &&
    (partner === undefined || order.partner === partner)
  )
}

type Customer = Parameters<Orders['placeOrder']>[1]['customer']

/** Who is a customer orders as that customer, whether the request says so or not. */
function customerOf(
  { customer: id }: Principal,
  given: Customer,
): { readonly customer?: NonNullable<Customer> } {
  if (id === undefined) return {}
  if (given?.id !== undefined && given.id !== id) {
    const detail = 'must be the customer the access token is for, or left out'
    throw new Problem('forbidden', {
      detail: 'An order can be placed for the customer of the access token only.',
      errors: [{ pointer: '/customer/id', keyword: 'owner', detail }],
    })
  }
  return { customer: { ...given, id, guest: false } }
}

/** The order that has a number already may be another customer's: that there is one is all that is told. */
async function withoutOthersNames<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const problem = Problem.from(error)
    if (problem.code !== 'duplicate-order') throw error
    throw new Problem('duplicate-order', {
      detail: 'The order number was used before.',
      cause: error,
    })
  }
}
