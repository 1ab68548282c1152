import { loadContract, lookUp } from '../openapi/contract.ts'
import type { Availability } from '../openapi/generated/inventory.d.ts'
import type { Operation, Order, Pickup } from '../openapi/generated/orders.d.ts'
import type { Claim, Refund, Return } from '../openapi/generated/returns.d.ts'
import type { Call } from '../openapi/operation.ts'
import { Problem } from '../openapi/problem.ts'
import type { Inventory } from '../process-apis/inventory/index.ts'
import { keepingContract } from '../process-apis/keeping-contract.suite.ts'
import type { Orders } from '../process-apis/orders/index.ts'
import type { Returns } from '../process-apis/returns/index.ts'

/** What tests of an experience API say about the processes behind it, and see of what was asked of them. */
export type ProcessState = {
  orders: Order[]
  operations: Operation[]
  pickups: Pickup[]
  availability: Availability[]
  /** What placing an order comes to; the first order if absent. */
  outcome?: Problem | Operation
  returned: Return[]
  refunds: Refund[]
  /** Why a report about a pickup is refused. */
  refusal?: Problem
  readonly asked: { operation: string; input: object }[]
}

/** Processes that give what they are told to and note what they are asked. What is asked of them must keep their contracts. */
export function processPort(state: Partial<ProcessState> = {}) {
  const told: ProcessState = {
    orders: [],
    operations: [],
    pickups: [],
    availability: [],
    returned: [],
    refunds: [],
    asked: [],
    ...state,
  }
  const note = (operation: string, input: object) => told.asked.push({ operation, input })
  const found = <Found>(one: Found | undefined): Found => {
    if (one === undefined) throw new Problem('not-found')
    return one
  }
  const orderOf = (orderId: string) => found(told.orders.find(({ id }) => id === orderId))

  const orders: Orders = {
    async placeOrder(_call, input) {
      note('placeOrder', input)
      const { outcome } = told
      if (outcome instanceof Problem) throw outcome
      if (outcome !== undefined) return { status: 202, body: outcome }
      return {
        status: 201,
        body: found(told.orders[0]),
        headers: { 'idempotent-replayed': 'true' },
      }
    },
    async cancelOrder(_call, input) {
      note('cancelOrder', input)
      const [operation] = told.operations
      if (operation !== undefined) return { status: 202, body: operation }
      return { status: 200, body: orderOf(input.orderId) }
    },
    async updateFulfilment(_call, input) {
      note('updateFulfilment', input)
      if (told.refusal !== undefined) throw told.refusal
      const { fulfilmentOrderId, state: reported } = input
      told.pickups = told.pickups.map(pickup =>
        pickup.fulfilmentOrderId === fulfilmentOrderId
          ? { ...pickup, state: reported === 'rejected' ? 'superseded' : reported }
          : pickup,
      )
      return { status: 200, body: anOrder() }
    },
    previewCancellation: () => Promise.reject(new Problem('not-found')),
    requestChange: () => Promise.reject(new Problem('not-found')),
    decideChange: async (_call, { orderId }) => ({ status: 200, body: orderOf(orderId) }),
    placeHold: async (_call, { orderId }) => orderOf(orderId),
    decideHold: async (_call, { orderId }) => orderOf(orderId),
    async decideSubstitution(_call, input) {
      note('decideSubstitution', input)
      return orderOf(input.orderId)
    },
    planSourcing: () => Promise.reject(new Problem('not-found')),
    async checkGiftCard(_call, input) {
      note('checkGiftCard', input)
      return { available: { currency: 'EUR', amount: '50.00' } }
    },
    async getMember(_call, input) {
      note('getMember', input)
      return { memberId: input.memberId, points: 1_000 }
    },
    getOrder: async (_call, { orderId }) => orderOf(orderId),
    async findOrders(_call, input) {
      note('findOrders', input)
      return { items: told.orders, nextCursor: 'bmV4dA' }
    },
    getTimeline: async (_call, { orderId }) => ({
      orderId: orderOf(orderId).id,
      items: [{ at: '2026-11-21T09:30:00.000Z', kind: 'request', title: 'Order placed' }],
    }),
    getOperation: async (_call, { operationId }) =>
      found(told.operations.find(({ id }) => id === operationId)),
    async listPickups(_call, input) {
      note('listPickups', input)
      const { fulfilmentOrderId } = input
      return {
        items: told.pickups.filter(
          pickup =>
            fulfilmentOrderId === undefined || pickup.fulfilmentOrderId === fulfilmentOrderId,
        ),
      }
    },
    async listExceptions(_call, input) {
      note('listExceptions', input)
      return { items: [], nextCursor: 'bmV4dA' }
    },
    listEvents: async () => ({ items: [], nextCursor: 'bmV4dA' }),
  }

  // The rest of inventory is not for channels.
  const inventory = {
    async getAvailability(_call: Call, input: Parameters<Inventory['getAvailability']>[1]) {
      note('getAvailability', input)
      return { items: told.availability }
    },
    async putUnbrokeredDemand(_call: Call, input: Parameters<Inventory['putUnbrokeredDemand']>[1]) {
      note('putUnbrokeredDemand', input)
      if (told.refusal !== undefined) throw told.refusal
      const open = input.lines.reduce((all, { quantity }) => all + quantity, 0)
      return { channel: input.channel, outcome: 'accepted', open }
    },
  } as unknown as Inventory

  const returnOf = (returnId: string) => found(told.returned.find(({ id }) => id === returnId))
  const noted =
    (operation: string) =>
    async (_call: Call, input: object): Promise<Return> => {
      note(operation, input)
      return 'returnId' in input ? returnOf(String(input.returnId)) : found(told.returned[0])
    }
  const returns: Partial<Returns> = {
    async checkEligibility(_call, { orderId }) {
      return {
        orderId: orderOf(orderId).id,
        outcome: 'authorised',
        reasons: [],
        lines: [
          {
            orderLineId: '1',
            sku: 'MUG-WHITE',
            returnable: 2,
            value: { currency: 'EUR', amount: '25.00' },
          },
          {
            orderLineId: '2',
            sku: 'GIFTCARD',
            returnable: 0,
            value: { currency: 'EUR', amount: '0.00' },
          },
        ],
        fees: [{ kind: 'returnShippingFee', amount: { currency: 'EUR', amount: '3.90' } }],
        refund: { currency: 'EUR', amount: '21.10' },
      }
    },
    requestReturn: noted('requestReturn'),
    getReturn: async (_call, { returnId }) => returnOf(returnId),
    listReturns: async () => ({ items: told.returned }),
    cancelReturn: noted('cancelReturn'),
    reportTransit: noted('reportTransit'),
    receiveReturn: noted('receiveReturn'),
    listRefunds: async () => ({ items: told.refunds, refundable: [] }),
    async refundOrder(_call, input) {
      note('refundOrder', input)
      return found(told.refunds[0])
    },
    async reportRefund(_call, input) {
      note('reportRefund', input)
      return found(told.refunds[0])
    },
    async openClaim(_call, input) {
      note('openClaim', input)
      return example<Claim>('returns', 'ApprovedClaim')
    },
  }

  return {
    told,
    returns: keepingContract('returns', returns as Returns),
    orders: keepingContract('orders', orders),
    inventory: keepingContract('inventory', inventory),
    /** What was asked of one operation. */
    asked: (operation: string) =>
      told.asked.filter(one => one.operation === operation).map(({ input }) => input),
  }
}

/** A call of an application of this channel. */
export function callOf(channel: string): Call {
  return {
    correlationId: 'test',
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    principal: { tenant: 'demo', application: 'app', environment: 'test', channel, scopes: [] },
    deadline: performance.now() + 10_000,
  }
}

/** The accepted order of the contract's example, changed as told. */
export function anOrder(changes: Partial<Order> = {}): Order {
  return { ...example<Order>('orders', 'AcceptedOrder'), ...changes }
}

/** The running operation of the contract's example, changed as told. */
export function anOperation(changes: Partial<Operation> = {}): Operation {
  return { ...example<Operation>('orders', 'RunningOperation'), ...changes }
}

/** The refusal of a line, as the order process words it. */
export function shortLine(): Problem {
  return new Problem('insufficient-stock', {
    errors: [{ pointer: '/lines/0/quantity', keyword: 'available', detail: '1 available' }],
  })
}

function example<Value>(contract: string, name: string): Value {
  const { document } = loadContract(contract)
  return lookUp<{ value: Value }>(document, { $ref: `#/components/examples/${name}` }).value
}

/** The examples a contract gives for the body of an operation. */
export function requestExamples<Body>(contract: string, operationId: string): Body[] {
  const { document } = loadContract(contract)
  const paths = Object.values(document['paths'] as Record<string, Record<string, RawOperation>>)
  const operation = paths
    .flatMap(path => Object.values(path))
    .find(one => one.operationId === operationId)
  const { example: single, examples = {} } =
    operation?.requestBody?.content['application/json'] ?? {}
  const values = Object.values(examples).map(({ value }) => value)
  return (single === undefined ? values : [single]) as Body[]
}

type RawOperation = {
  readonly operationId?: string
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json'?: {
        readonly example?: unknown
        readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
      }
    }
  }
}
