import type { FulfilmentOrder, Order, Refund, Tender } from '../../openapi/generated/orders.d.ts'
import type { Return } from '../../openapi/generated/returns.d.ts'
import { receiveOrder } from '../../process-apis/orders/new-order.ts'
import { withDerivedState } from '../../process-apis/orders/order-state.ts'
import type {
  DocumentRow,
  EventRow,
  Facts,
  MovementRow,
  OperationRow,
  OrderRow,
  PlaceRequest,
  ReservationRow,
} from './facts.ts'

/** Names of what is in `flawlessRun`, for tests to plant faults at. */
export const shipped = orderNamed('SHIPPED')
export const cancelled = orderNamed('CANCELLED')
export const rejected = orderNamed('REJECTED')
export const open = orderNamed('OPEN')
/** Shipped by a supplier. */
export const supplied = orderNamed('SUPPLIED')
export const purchaseOrder = 'pur_SUPPLIED'

/** A change of the open order that was made. */
export const change = 'chg_OPEN'

/** One mug of the shipped order comes back, and its money is refunded. */
export const returned = 'ret_SHIPPED'
export const refunded = 'rfd_SHIPPED'
export const refundReference = `${refunded}:${shipped.orderId}:1`

function orderNamed(name: string) {
  return {
    orderId: `ord_${name}`,
    key: `key-${name}`,
    work: `ful_${name}`,
    handover: `shp_${name}`,
    placing: `opn_${name}-place`,
  }
}

type Name = ReturnType<typeof orderNamed>

/** A small run in which every promise was kept: an order shipped, one shipped by a supplier, one cancelled, one rejected, one on its way. */
export function flawlessRun(): Facts {
  const runs = [shippedOrder(), suppliedOrder(), cancelledOrder(), rejectedOrder(), openOrder()]
  const all = <Item>(part: (one: Part) => readonly Item[]) => runs.flatMap(part)
  return {
    requests: all(one => [one.request]),
    cancellations: [
      {
        orderId: cancelled.orderId,
        attempts: [{ at: 9, milliseconds: 20, to: 'server 1', status: 200 }],
        outcome: 'cancelled',
      },
    ],
    returnRequests: [
      {
        key: 'return-SHIPPED',
        orderId: shipped.orderId,
        kind: 'return',
        attempts: [{ at: 20, milliseconds: 9, to: 'server 1', status: 201, digest: 'return' }],
        outcome: 'made',
        id: returned,
      },
    ],
    edits: [
      {
        orderId: open.orderId,
        wish: 'elsewhere',
        changeId: change,
        decision: 'confirm',
        outcome: 'made',
      },
    ],
    holds: [
      { orderId: cancelled.orderId, type: 'manual', end: 'cancel', outcome: 'decided' },
      { orderId: open.orderId, type: 'manual', end: 'release', outcome: 'decided' },
    ],
    purchaseOrders: [{ id: purchaseOrder, acknowledged: 'yes', shipped: 'yes', pieces: 2 }],
    deliveries: [{ reference: 'GR-1', sku: 'CAP-NAVY', quantity: 3, outcome: 'booked' }],
    orders: all(one => [one.order]),
    returns: [{ id: returned, orderId: shipped.orderId, state: 'closed', document: mugBack() }],
    claims: [],
    operations: all(one => one.operations),
    steps: [
      {
        operationId: shipped.placing,
        name: 'authorise payment',
        state: 'done',
        reference: `${shipped.orderId}:authorise`,
        startedAt: 1,
        finishedAt: 2,
      },
    ],
    events: all(one => one.events),
    keys: all(({ request, order }) => [
      { key: request.key, operation: 'placeOrder', subject: order.id },
    ]),
    positions: [
      { sku: 'MUG-WHITE', locationId: 'WH-BERLIN', onHand: 9, reserved: 2, backorderLimit: 0 },
      { sku: 'MUG-WHITE', locationId: 'SUP-NORD', onHand: 0, reserved: 0, backorderLimit: 0 },
      { sku: 'CAP-NAVY', locationId: 'WH-BERLIN', onHand: 3, reserved: 0, backorderLimit: 0 },
    ],
    movements: [
      movement(1, 10, 10, 'opening', 'opening'),
      movement(2, -2, 8, 'shipped', shipped.handover),
      movement(3, 1, 9, 'return restock', `${returned}:1:4`),
      { ...movement(4, 2, 2, 'opening', 'opening'), locationId: 'SUP-NORD' },
      { ...movement(5, -2, 0, 'shipped', supplied.handover), locationId: 'SUP-NORD' },
      { ...movement(6, 3, 3, 'receipt', 'GR-1'), sku: 'CAP-NAVY' },
    ],
    reservations: all(one => one.reservations),
    exceptions: [],
    documents: [
      ...all(one => one.documents),
      document('wms', 'stock', 'WH-BERLIN|MUG-WHITE', 'MUG-WHITE', '8', {
        site: 'WH-BERLIN',
        onHand: 8,
      }),
    ],
    oversold: [],
    stuck: [],
    late: [],
    undeliveredWebhooks: 0,
    deaths: [],
  }
}

type Part = {
  readonly request: PlaceRequest
  readonly order: OrderRow
  readonly operations: readonly OperationRow[]
  readonly events: readonly EventRow[]
  readonly reservations: readonly ReservationRow[]
  readonly documents: readonly DocumentRow[]
}

function shippedOrder(): Part {
  const work = workOf(shipped, 'shipped', [
    {
      id: shipped.handover,
      shippedAt: '2026-11-21T10:00:00.000Z',
      lines: [{ lineId: '1', sku: 'MUG-WHITE', quantity: 2 }],
    },
  ])
  const order = withRefund(taken(shipped, work, 'captured', { shipped: 2 }))
  return {
    request: request(shipped, 201),
    order: row(order, 9),
    operations: [placing(shipped, 'succeeded'), telling(shipped, 'orderAccepted')],
    events: story(shipped, [
      ...acceptance,
      'retail.salesOrder.posted.v1',
      'retail.fulfilmentOrder.submitted.v1',
      'retail.fulfilmentOrder.shipped.v1',
      'retail.payment.captured.v1',
      'retail.invoice.posted.v1',
    ]),
    reservations: [reservation(shipped, 'committed')],
    documents: [
      ...accepted(shipped, { captured: '2990' }),
      document('erp', 'salesOrder', 'SO-1', shipped.orderId, 'Invoiced', { total: '29.90' }),
      document('wms', 'workOrder', 'WO-1', shipped.work, 'SHIPPED'),
      document('carrier', 'label', 'LBL-1', `${shipped.work}:label`, 'announced'),
      document('payment', 'capture', 'mov_1', `${shipped.handover}:capture`, 'done'),
      document('erp', 'invoice', 'INV-1', shipped.handover, 'Posted', { total: '29.90' }),
      document('payment', 'refund', 'mov_9', refundReference, 'done', { amount: '1250' }),
      document('erp', 'creditMemo', 'CM-1', refunded, 'Posted', { total: '12.50' }),
    ],
  }
}

/** The same from a supplier: no warehouse, and no carrier of ours. */
function suppliedOrder(): Part {
  const handover = {
    id: supplied.handover,
    shippedAt: '2026-11-21T10:00:00.000Z',
    lines: [{ lineId: '1', sku: 'MUG-WHITE', quantity: 2 }],
  }
  const work: FulfilmentOrder = {
    ...workOf(supplied, 'shipped', [handover]),
    type: 'supplier',
    locationId: 'SUP-NORD',
    purchaseOrder: {
      id: purchaseOrder,
      issuedAt: '2026-11-21T09:00:00.000Z',
      acknowledgeBy: '2026-11-22T09:00:00.000Z',
      ordered: handover.lines,
    },
  }
  const order = taken(supplied, work, 'captured', { shipped: 2 })
  return {
    request: request(supplied, 201),
    order: row(order, 9),
    operations: [placing(supplied, 'succeeded'), telling(supplied, 'orderAccepted')],
    events: story(supplied, [
      ...acceptance,
      'retail.salesOrder.posted.v1',
      'retail.fulfilmentOrder.submitted.v1',
      'retail.fulfilmentOrder.shipped.v1',
      'retail.payment.captured.v1',
      'retail.invoice.posted.v1',
    ]),
    reservations: [{ ...reservation(supplied, 'committed'), locationId: 'SUP-NORD' }],
    documents: [
      ...accepted(supplied, { captured: '2990' }),
      document('erp', 'salesOrder', 'SO-5', supplied.orderId, 'Invoiced', { total: '29.90' }),
      document('payment', 'capture', 'mov_5', `${supplied.handover}:capture`, 'done'),
      document('erp', 'invoice', 'INV-5', supplied.handover, 'Posted', { total: '29.90' }),
    ],
  }
}

function withRefund(order: Order): Order {
  const amount = euros('12.50')
  const at = '2026-11-21T12:00:00.000Z'
  const refund: Refund = {
    id: refunded,
    reason: 'return',
    returnId: returned,
    state: 'succeeded',
    policy: 'originalProportional',
    lines: [],
    adjustments: [],
    amount,
    allocations: [
      {
        tenderId: `tnd_${shipped.orderId}`,
        to: 'original',
        amount,
        state: 'succeeded',
        attempt: 1,
        at,
      },
    ],
    requestedBy: 'service',
    requestedAt: at,
  }
  const tenders = order.tenders.map(tender => ({ ...tender, refunded: amount }))
  return { ...order, tenders, refunds: [refund] }
}

function mugBack(): Return {
  const at = '2026-11-21T12:00:00.000Z'
  const line = {
    lineId: '1',
    orderLineId: '1',
    sku: 'MUG-WHITE',
    quantity: 1,
    reason: 'unwanted',
    reception: 'received',
    acceptance: 'accepted',
    disposition: 'restock',
    inspection: { at, by: 'service', stockLocationId: 'WH-BERLIN' },
  }
  // What the rules read of it; the rest of a return says nothing to them.
  return { id: returned, orderId: shipped.orderId, lines: [line] } as unknown as Return
}

function cancelledOrder(): Part {
  const order = taken(cancelled, workOf(cancelled, 'cancelled'), 'voided', { cancelled: 2 })
  return {
    request: request(cancelled, 201),
    order: row(order, 10),
    operations: [placing(cancelled, 'succeeded'), telling(cancelled, 'orderAccepted')],
    events: story(cancelled, [
      ...acceptance,
      'retail.salesOrder.posted.v1',
      'retail.fulfilmentOrder.submitted.v1',
      'retail.order.cancelRequested.v1',
      'retail.order.cancelled.v1',
      'retail.payment.voided.v1',
      'retail.salesOrder.cancelled.v1',
    ]),
    reservations: [reservation(cancelled, 'released')],
    documents: [
      ...accepted(cancelled, { voided: '2990' }),
      document('erp', 'salesOrder', 'SO-2', cancelled.orderId, 'Cancelled', { total: '29.90' }),
      document('wms', 'workOrder', 'WO-2', cancelled.work, 'CANCELLED'),
      document('carrier', 'label', 'LBL-2', `${cancelled.work}:label`, 'voided'),
      document('payment', 'void', 'mov_2', `${cancelled.orderId}:void`, 'done'),
    ],
  }
}

function rejectedOrder(): Part {
  const order: Order = {
    ...received(rejected, workOf(rejected, 'cancelled')),
    rejection: {
      type: '/problems/payment-declined',
      title: 'Declined',
      status: 402,
      code: 'payment-declined',
    },
  }
  return {
    request: request(rejected, 402),
    order: row(order, 3),
    operations: [placing(rejected, 'failed')],
    events: story(rejected, [
      'retail.order.received.v1',
      'retail.reservation.made.v1',
      'retail.order.rejected.v1',
    ]),
    reservations: [reservation(rejected, 'released')],
    documents: [
      document('payment', 'authorization', 'auth_3', `${rejected.orderId}:authorise`, 'declined', {
        order: rejected.orderId,
        amount: '2990',
        captured: '0',
        voided: '0',
      }),
    ],
  }
}

function openOrder(): Part {
  const order = withChange(taken(open, workOf(open, 'submitted'), 'authorised', {}))
  return {
    request: request(open, 201),
    order: row(order, 6),
    operations: [placing(open, 'succeeded'), telling(open, 'orderAccepted')],
    events: story(open, [
      ...acceptance,
      'retail.salesOrder.posted.v1',
      'retail.fulfilmentOrder.submitted.v1',
    ]),
    reservations: [reservation(open, 'hard')],
    documents: [
      ...accepted(open, {}),
      document('erp', 'salesOrder', 'SO-4', open.orderId, 'Open', { total: '29.90' }),
      document('wms', 'workOrder', 'WO-4', open.work, 'NEW'),
      document('carrier', 'label', 'LBL-4', `${open.work}:label`, 'announced'),
    ],
  }
}

/** It goes to another address. */
function withChange(order: Order): Order {
  const nothing = euros('0.00')
  const owed = euros('29.90')
  return {
    ...order,
    changes: [
      {
        id: change,
        state: 'confirmed',
        reason: 'They moved',
        by: 'service',
        requestedAt: '2026-11-21T12:00:00.000Z',
        orderVersion: 1,
        actions: [],
        preview: { owedNow: owed, owedThen: owed, delta: nothing, cancelled: [], added: [] },
      },
    ],
  }
}

const acceptance = [
  'retail.order.received.v1',
  'retail.reservation.made.v1',
  'retail.payment.authorised.v1',
  'retail.order.accepted.v1',
]

const euros = (amount: string) => ({ currency: 'EUR', amount })

/** Two mugs at 12.50 and 4.90 for delivery: 29.90. */
function received({ orderId }: Name, work: FulfilmentOrder): Order {
  const order = receiveOrder(
    {
      channel: 'web',
      currency: 'EUR',
      lines: [{ sku: 'MUG-WHITE', quantity: 2, unitPrice: euros('12.50') }],
      shipping: euros('4.90'),
      delivery: {
        method: 'shipToHome',
        address: { lines: ['Lindenstraße 4'], locality: 'Berlin', country: 'DE' },
      },
      payment: { method: 'token', token: 'tok_visa' },
    },
    {
      tenant: 'demo',
      correlationId: 'test',
      legalEntities: {
        default: 'DE01',
        entities: { DE01: { name: 'Shop', timeZone: 'Europe/Berlin', region: 'eu' } },
      },
    },
  )
  return { ...order, id: orderId, fulfilmentOrders: [work] }
}

function taken(
  name: Name,
  work: FulfilmentOrder,
  money: 'authorised' | 'captured' | 'voided',
  moved: Partial<Record<'shipped' | 'cancelled', number>>,
): Order {
  const order = received(name, work)
  const sumOf = (state: string) => euros(money === state ? '29.90' : '0.00')
  const tender: Tender = {
    id: `tnd_${name.orderId}`,
    method: 'token',
    state: money,
    amount: euros('29.90'),
    authorised: euros('29.90'),
    captured: sumOf('captured'),
    voided: sumOf('voided'),
    refunded: euros('0.00'),
    transactions: [
      {
        id: `${name.orderId}:authorise`,
        type: 'authorise',
        status: 'success',
        psp: 'payment',
        amount: euros('29.90'),
        at: order.createdAt,
        pspReference: `auth_${name.orderId}`,
      },
    ],
  }
  return {
    ...order,
    acceptedAt: order.createdAt,
    tenders: [tender],
    lines: order.lines.map(line => ({ ...line, quantities: { ...line.quantities, ...moved } })),
  }
}

function workOf(
  { work }: Name,
  state: FulfilmentOrder['state'],
  shipments: FulfilmentOrder['shipments'] = [],
): FulfilmentOrder {
  return {
    id: work,
    type: 'warehouse',
    locationId: 'WH-BERLIN',
    state,
    lines: [{ lineId: '1', sku: 'MUG-WHITE', quantity: 2 }],
    attempt: 1,
    excludedLocations: [],
    shipments,
    externalRefs: [],
  }
}

function row(order: Order, events: number): OrderRow {
  const document = withDerivedState(order)
  return { id: order.id, state: document.state, version: document.version, events, document }
}

function request({ key, orderId }: Name, status: 201 | 402): PlaceRequest {
  const items = [{ sku: 'MUG-WHITE', quantity: 2 }]
  const sent = { at: 1, milliseconds: 40, to: 'server 1', status }
  return status === 201
    ? {
        key,
        items,
        outcome: 'accepted',
        orderId,
        attempts: [
          { at: 0, milliseconds: 5, to: 'server 2', status: 0, broken: 'ECONNRESET' },
          { ...sent, orderId, digest: `digest of ${orderId}` },
        ],
      }
    : {
        key,
        items,
        outcome: 'refused',
        code: 'payment-declined',
        attempts: [{ ...sent, code: 'payment-declined' }],
      }
}

function placing({ placing: id, orderId }: Name, state: string): OperationRow {
  return operation(id, 'place-order', orderId, state, { orderId })
}

function telling({ orderId }: Name, kind: string): OperationRow {
  return operation(`opn_${orderId}-crm`, 'record-activity', orderId, 'succeeded', { orderId, kind })
}

function operation(
  id: string,
  kind: string,
  subject: string,
  state: string,
  input: OperationRow['input'],
): OperationRow {
  return {
    id,
    kind,
    subject,
    state,
    input,
    attempts: 1,
    failures: 0,
    result: null,
    problem: null,
    waitingFor: null,
    createdAt: 1,
    dueAt: null,
    plannedAt: null,
    finishedAt: 2,
  }
}

function story({ orderId, work }: Name, types: readonly string[]): EventRow[] {
  return types.map((type, i) => ({
    subject: orderId,
    sequence: i + 1,
    type,
    data: { orderId, ...(type.includes('fulfilmentOrder') && { fulfilmentOrderId: work }) },
    at: i + 1,
  }))
}

/** What every accepted order leaves behind. */
function accepted({ orderId }: Name, money: { captured?: string; voided?: string }): DocumentRow[] {
  return [
    document('payment', 'authorization', `auth_${orderId}`, `${orderId}:authorise`, 'approved', {
      order: orderId,
      amount: '2990',
      captured: '0',
      voided: '0',
      ...money,
    }),
    document('commerce', 'receipt', `MSG-${orderId}`, `${orderId}:acknowledge`, 'accepted'),
    document('crm', 'activity', `ACT-${orderId}`, `opn_${orderId}-crm`, 'order placed'),
  ]
}

function document(
  system: string,
  type: string,
  id: string,
  reference: string,
  state: string,
  facts: DocumentRow['facts'] = {},
): DocumentRow {
  return { system, type, id, reference, state, createdAt: 5, facts }
}

function movement(
  position: number,
  quantity: number,
  balance: number,
  reason: string,
  reference: string,
): MovementRow {
  return {
    position,
    sku: 'MUG-WHITE',
    locationId: 'WH-BERLIN',
    quantity,
    balance,
    reason,
    reference,
  }
}

function reservation({ orderId }: Name, state: string): ReservationRow {
  return {
    id: `res_${orderId}`,
    orderId,
    lineId: '1',
    sku: 'MUG-WHITE',
    locationId: 'WH-BERLIN',
    quantity: 2,
    state,
  }
}
