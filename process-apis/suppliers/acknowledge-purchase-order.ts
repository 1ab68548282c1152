import { newId } from '../../openapi/canonical/id.ts'
import type { FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { PurchaseOrderAcknowledgement } from '../../openapi/generated/suppliers.d.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { followUp, type Origin, originOfCall } from '../orders/follow-up.ts'
import { changeFulfilment } from '../orders/fulfilment-order.ts'
import { purchaseOrderEvent } from '../orders/issue-purchase-order.ts'
import { notifyCustomer } from '../orders/notify-customer.ts'
import type { OrderChange } from '../orders/order-store.ts'
import { rerouteFulfilment } from '../orders/reroute-fulfilment.ts'
import type { Transaction } from '../store/store.ts'
import { answer, conflict } from './answer-purchase-order.ts'
import type { Suppliers } from './contract.ts'
import type { ownWork } from './purchase-order.ts'

type Work = ReturnType<typeof ownWork>
type Lines = FulfilmentOrder['lines']

/** The supplier takes it on, whole or in part, with a date or another one. What it does not take goes to somebody else. */
export function acknowledgePurchaseOrder(
  context: ProcessContext,
): Suppliers['acknowledgePurchaseOrder'] {
  return async (call, { purchaseOrderId, ...given }) =>
    answer(context, call, purchaseOrderId, async (tx, order, work) => {
      if (work.state !== 'submitted' && work.state !== 'acknowledged') {
        throw conflict(work, 'acknowledged')
      }
      const { took, rest } = shared(work, given)
      const origin = originOfCall(call)
      const { order: noted, events } = await note(tx, context, origin, order, work, given, took)
      if (rest.length === 0) return { order: noted, events }
      const change = await passOn(tx, context, origin, noted, work, rest)
      return { order: change.order, events: [...events, ...change.events] }
    })
}

/** What the supplier takes of its lines, and what it leaves; throws `order-invalid` with a pointer where that makes no sense. */
function shared({ lines }: Work, given: PurchaseOrderAcknowledgement) {
  const said = given.lines ?? lines
  const faults = said.flatMap(({ lineId, quantity }, i): Fault[] => {
    const asked = lines.find(line => line.lineId === lineId)?.quantity
    if (asked === undefined || said.findIndex(one => one.lineId === lineId) < i) {
      const detail = 'must be a line of the purchase order, once'
      return [{ pointer: `/lines/${i}/lineId`, keyword: 'line', detail }]
    }
    if (quantity <= asked) return []
    const detail = `must not be more than ${asked}, which is asked for`
    return [{ pointer: `/lines/${i}/quantity`, keyword: 'quantity', detail }]
  })
  const quantityOf = (lineId: string) => said.find(one => one.lineId === lineId)?.quantity ?? 0
  const part = (of: (line: Lines[number]) => number): Lines =>
    lines.map(line => ({ ...line, quantity: of(line) })).filter(({ quantity }) => quantity > 0)
  const took = part(({ lineId }) => quantityOf(lineId))
  if (faults.length === 0 && took.length === 0) {
    const detail = 'must leave something to ship; to take nothing on, decline it'
    faults.push({ pointer: '/lines', keyword: 'quantity', detail })
  }
  if (faults.length > 0) throw new Problem('order-invalid', { errors: faults })
  return { took, rest: part(({ lineId, quantity }) => quantity - quantityOf(lineId)) }
}

/** The answer itself. A repeated one changes nothing; another date than before is a delay. */
async function note(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  order: Order,
  { id, purchaseOrder: terms, state, locationId }: Work,
  { supplierReference, expectedShipAt }: PurchaseOrderAcknowledgement,
  took: Lines,
): Promise<OrderChange> {
  const date = expectedShipAt === undefined ? undefined : new Date(expectedShipAt).toISOString()
  const moved = date !== undefined && date !== terms.expectedShipAt
  const noted = changeFulfilment(order, id, one => ({
    ...one,
    state: 'acknowledged',
    lines: took,
    purchaseOrder: {
      ...terms,
      acknowledgedAt: terms.acknowledgedAt ?? new Date().toISOString(),
      ...(supplierReference !== undefined && { supplierReference }),
      ...(date !== undefined && { expectedShipAt: date }),
    },
  }))
  if (moved) {
    const due = { orderId: order.id, fulfilmentOrderId: id }
    const delayMs = Math.max(0, Date.parse(date) - Date.now())
    await followUp(tx, context, origin, 'purchase-order-due', due, delayMs)
    const promised = order.delivery.promise?.latest
    if (promised !== undefined && date > new Date(promised).toISOString()) {
      await raiseException(tx, {
        tenant: order.tenant,
        category: 'supplierLate',
        severity: 'medium',
        orderId: order.id,
        reason: `${locationId} ships on ${date}, after what the shopper was promised.`,
        correlationId: origin.correlationId,
      })
    }
  }
  if (moved && state === 'acknowledged') {
    const day = date.slice(0, 10)
    await notifyCustomer(tx, context, origin, order, 'shipmentDelayed', `${id}:${day}`)
  }
  const about = { lines: took, ...(date !== undefined && { expectedShipAt: date }) }
  if (state === 'acknowledged') {
    return { order: noted, events: moved ? [purchaseOrderEvent('delayed', noted, id, about)] : [] }
  }
  return { order: noted, events: [purchaseOrderEvent('acknowledged', noted, id, about)] }
}

/** What the supplier leaves becomes work of its own, turned down by it, so that it goes the way of all work that is. */
async function passOn(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  order: Order,
  { purchaseOrder: _terms, ...work }: Work,
  rest: Lines,
): Promise<OrderChange> {
  const left: FulfilmentOrder = {
    ...work,
    id: newId('ful'),
    state: 'submitted',
    lines: rest,
    shipments: [],
    externalRefs: [],
  }
  const split = { ...order, fulfilmentOrders: [...order.fulfilmentOrders, left] }
  const reason = 'The supplier takes on a part only'
  return rerouteFulfilment(tx, context, origin, split, left.id, reason)
}
