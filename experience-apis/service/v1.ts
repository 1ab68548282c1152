import type { Order } from '../../openapi/generated/orders.d.ts'
import type { operations, OrderSummary } from '../../openapi/generated/service.v1.d.ts'
import type { Call, Handlers } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { Inventory } from '../../process-apis/inventory/index.ts'
import type { Orders } from '../../process-apis/orders/index.ts'
import type { Returns } from '../../process-apis/returns/index.ts'
import { callerOperation, type Dialect } from '../caller-operation.ts'
import { present } from '../present.ts'

/** Service desk API v1: the whole tenant, whichever channel sold it. An order goes by any of its numbers. */
export function serviceV1({
  orders,
  returns,
  inventory,
}: {
  readonly orders: Orders
  readonly returns: Returns
  readonly inventory: Inventory
}): Handlers<operations> {
  return {
    async searchOrders(call, query) {
      const { items, nextCursor } = await orders.findOrders(call, query)
      return present({ orders: items.map(toSummary), nextCursor })
    },
    getOrder: find,
    async getTimeline(call, { reference, system }) {
      const { id } = await find(call, present({ reference, system }))
      const { orderId, items } = await orders.getTimeline(call, { orderId: id })
      return { orderId, entries: items }
    },
    cancelOrder: async (call, { orderId, reason, lines }) =>
      underWay(await orders.cancelOrder(call, present({ orderId, reason, lines }))),
    previewCancellation: (call, { orderId, lines }) =>
      orders.previewCancellation(call, present({ orderId, lines })),
    placeHold: (call, hold) => orders.placeHold(call, hold),
    decideHold: (call, decision) => orders.decideHold(call, decision),
    requestChange: (call, change) => orders.requestChange(call, change),
    decideChange: async (call, decision) => underWay(await orders.decideChange(call, decision)),
    async getOperation(call, { operationId }) {
      return callerOperation(dialect, await orders.getOperation(call, { operationId }))
    },
    explainAvailability: (call, { sku, locationId, channel }) =>
      inventory.getAvailability(call, present({ sku, locationId, channel, explain: true })),
    async listReturns(call, query) {
      const { items, nextCursor } = await returns.listReturns(call, query)
      return present({ returns: items, nextCursor })
    },
    requestReturn: returns.requestReturn,
    getReturn: returns.getReturn,
    authoriseReturn: returns.authoriseReturn,
    declineReturn: returns.declineReturn,
    cancelReturn: returns.cancelReturn,
    receiveReturn: returns.receiveReturn,
    inspectReturn: returns.inspectReturn,
    closeReturn: returns.closeReturn,
    checkReturn: (call, { orderId }) => returns.checkEligibility(call, { orderId }),
    listRefunds: returns.listRefunds,
    refundOrder: returns.refundOrder,
    approveRefund: returns.approveRefund,
    retryRefund: returns.retryRefund,
    openClaim: returns.openClaim,
    getClaim: returns.getClaim,
    decideClaim: returns.decideClaim,
    async listExceptions(call, query) {
      const { items, nextCursor } = await orders.listExceptions(call, query)
      return present({ cases: items, nextCursor })
    },
  }

  async function find(call: Call, name: { reference: string; system?: string }): Promise<Order> {
    const { items } = await orders.findOrders(call, { ...name, limit: 1 })
    const [newest] = items
    if (newest === undefined) throw new Problem('not-found')
    return newest
  }
}

type Answer = Awaited<ReturnType<Orders['cancelOrder']>>

/** What goes on without the caller is asked after here. */
function underWay(answer: Answer): Answer {
  if (answer.status === 200) return answer
  const body = callerOperation(dialect, answer.body)
  const location = `${dialect.basePath}/operations/${body.id}`
  return { ...answer, body, headers: { ...answer.headers, location } }
}

/** It speaks canonical words: nothing to translate but where things are. */
const dialect: Dialect = { basePath: '/service/v1' }

function toSummary(order: Order): OrderSummary {
  return present({
    orderId: order.id,
    channel: order.channel,
    channelOrderId: order.channelOrderId,
    state: order.state,
    fulfilmentStatus: order.fulfilmentStatus,
    paymentStatus: order.paymentStatus,
    onHold: order.holds.length > 0,
    customerName: order.customer?.name,
    total: order.totals.total,
    placedAt: order.placedAt,
  })
}
