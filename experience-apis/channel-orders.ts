import type { NewOrder, Operation, Order } from '../openapi/generated/orders.d.ts'
import type { Call } from '../openapi/operation.ts'
import { Problem } from '../openapi/problem.ts'
import type { Orders } from '../process-apis/orders/index.ts'
import { callerOperation, type Dialect, orderPath } from './caller-operation.ts'
import { present } from './present.ts'
import { translateDocument, translatingProblems } from './translate-pointers.ts'

/**
 * The order process as one channel sees it. Whose an order is, is decided here and nowhere else: the channel that placed
 * it. What another channel placed is answered like what does not exist.
 */
export type ChannelOrders = {
  place(call: Call, order: Omit<NewOrder, 'channel'>): Promise<Done<201> | UnderWay>
  get(call: Call, orderId: string): Promise<Order>
  /** `lines`: which, and how many pieces of them. Default everything that is left. */
  cancel(
    call: Call,
    orderId: string,
    reason: string,
    lines?: Parameters<Orders['cancelOrder']>[1]['lines'],
  ): Promise<Done<200> | UnderWay>
  operation(call: Call, operationId: string): Promise<Operation>
}

/** It is done. */
export type Done<Status> = Answer<Status, Order>

/** It goes on without the caller. */
export type UnderWay = Answer<202, Operation>

type Answer<Status, Body> = {
  readonly status: Status
  readonly body: Body
  readonly headers?: Readonly<Record<string, string>>
}

/** Opens the order process for the channels of one API, in that API's dialect. */
export function channelOrders(orders: Orders, dialect: Required<Dialect>): ChannelOrders {
  const { basePath, pointers } = dialect
  return {
    place: (call, order) =>
      translatingProblems(pointers, async () => {
        const answer = await orders.placeOrder(call, { ...order, channel: call.principal.channel })
        if (answer.status === 202) return underWay(answer)
        const location = orderPath(basePath, answer.body.id)
        return { ...answer, body: inDialect(answer.body), headers: { ...answer.headers, location } }
      }),
    get,
    cancel: (call, orderId, reason, lines) =>
      translatingProblems(pointers, async () => {
        await get(call, orderId)
        const answer = await orders.cancelOrder(call, present({ orderId, reason, lines }))
        return answer.status === 202
          ? underWay(answer)
          : { ...answer, body: inDialect(answer.body) }
      }),
    async operation(call, operationId) {
      const operation = await orders.getOperation(call, { operationId })
      if (operation.orderId === undefined) throw new Problem('not-found')
      await get(call, operation.orderId)
      return callerOperation(dialect, operation)
    },
  }

  async function get(call: Call, orderId: string): Promise<Order> {
    const order = await orders.getOrder(call, { orderId })
    if (order.channel !== call.principal.channel) throw new Problem('not-found')
    return inDialect(order)
  }

  function inDialect(order: Order): Order {
    const { rejection } = order
    if (rejection === undefined) return order
    return { ...order, rejection: translateDocument(pointers, rejection) }
  }

  function underWay(answer: UnderWay): UnderWay {
    const body = callerOperation(dialect, answer.body)
    const location = `${basePath}/operations/${body.id}`
    return { ...answer, body, headers: { ...answer.headers, location } }
  }
}
