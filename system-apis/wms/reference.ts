import { Problem } from '../../openapi/problem.ts'
import type { components } from '../../openapi/generated/wms.d.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { httpClient } from '../http.ts'
import { instantText, listOf, members, object, shape, text, wholeNumber } from '../shape.ts'
import { verifyStandardWebhook } from '../standard-webhooks.ts'
import type { InboundMessage } from '../webhook.ts'
import type { Wms } from './contract.ts'

export type ReferenceWmsOptions = HttpOptions & {
  /** The WMS's access token. */
  readonly token: string
  /** What the WMS signs its events with: `whsec_` and base64. */
  readonly webhookSecret: string
}

/** The reference WMS. */
export const reference: Connector<Wms, ReferenceWmsOptions> = {
  options: httpOptions({ token: text, webhookSecret: { type: 'string', pattern: '^whsec_' } }),

  open({ token, url, timeoutMs, connections }, name) {
    const headers = { authorization: `Bearer ${token}` }
    const http = httpClient({ system: name, headers, refusal, url, timeoutMs, connections })

    return {
      async submitFulfilmentOrder(call, order) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/workOrders',
          body: toWorkOrder(order),
          answers: { 201: workOrder },
        })
        return fromWorkOrder(body)
      },

      async findFulfilmentOrder(call, { reference: clientRef }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/workOrders',
          query: { clientRef },
          answers: { 200: workOrders },
        })
        const [found] = body.workOrders
        return found === undefined
          ? { found: false }
          : { found: true, document: fromWorkOrder(found) }
      },

      async cancelFulfilmentOrder(call, { documentId, reference: clientRef, reason }) {
        const answer = await http(call, {
          method: 'POST',
          path: `/workOrders/${encodeURIComponent(documentId)}/cancel`,
          body: { clientRef, reason },
          answers: { 200: workOrder, 409: tooLate },
        })
        return answer.status === 200
          ? { outcome: 'cancelled', document: fromWorkOrder(answer.body) }
          : {
              outcome: 'refused',
              reason: answer.body.detail,
              document: fromWorkOrder(answer.body.workOrder),
            }
      },

      async listStock(call, { locationId: site, cursor: after, limit: size }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/stock',
          query: { site, after, size },
          answers: { 200: stock },
        })
        return {
          entries: body.items.map(fromStockItem),
          ...(body.after !== undefined && { next: body.after }),
        }
      },
    }
  },

  webhook: ({ webhookSecret }, name) => ({
    verify: (headers, rawBody) =>
      verifyStandardWebhook(headers, rawBody, { secrets: [webhookSecret] }),
    translate(rawBody, headers) {
      const event = read(rawBody)
      const from = {
        system: name,
        eventId: headers['webhook-id'] ?? '',
        occurredAt: event.at,
        sequence: event.version,
        at: event.at,
      }
      return [event.event === 'workOrder.status' ? fromMove(event, from) : fromCount(event, from)]
    },
  }),
}

type Schemas = components['schemas']

type ReferenceParcel = { carrierCode: string; trackingNo: string }
type ReferenceWorkOrder = {
  id: string
  clientRef: string
  status: string
  reason?: string
  parcel?: ReferenceParcel
  changedAt: string
}
type ReferenceStockItem = { site: string; item: string; onHand: number; changedAt: string }

type Move = {
  event: 'workOrder.status'
  clientRef: string
  status: string
  reason?: string
  parcel?: ReferenceParcel
  version: number
  at: string
}
type Count = {
  event: 'stock.counted'
  site: string
  item: string
  onHand: number
  version: number
  at: string
}
type Envelope = Pick<
  Extract<InboundMessage, { at: string }>,
  'system' | 'eventId' | 'occurredAt'
> & {
  sequence: number
  at: string
}

const parcel = object({ carrierCode: text, trackingNo: text })
const workOrderSchema = object(
  { id: text, clientRef: text, status: text, reason: text, parcel, changedAt: instantText },
  ['reason', 'parcel'],
)
const workOrder = shape<ReferenceWorkOrder>(workOrderSchema)
const workOrders = members<{ workOrders: ReferenceWorkOrder[] }>({
  workOrders: listOf(workOrderSchema),
})
const tooLate = members<{ detail: string; workOrder: ReferenceWorkOrder }>({
  detail: text,
  workOrder: workOrderSchema,
})
const stock = members<{ items: ReferenceStockItem[]; after?: string }>(
  {
    items: listOf(object({ site: text, item: text, onHand: wholeNumber, changedAt: instantText })),
    after: text,
  },
  ['after'],
)
const anyRefusal = members<{ detail: string }>({ detail: text })

const event = shape<Move | Count>({
  type: 'object',
  oneOf: [
    object(
      {
        event: { const: 'workOrder.status' },
        clientRef: text,
        status: text,
        reason: text,
        parcel,
        version: wholeNumber,
        at: instantText,
      },
      ['reason', 'parcel'],
    ),
    object({
      event: { const: 'stock.counted' },
      site: text,
      item: text,
      onHand: wholeNumber,
      version: wholeNumber,
      at: instantText,
    }),
  ],
})

function refusal(body: unknown): string | undefined {
  return anyRefusal.is(body) ? body.detail : undefined
}

function toWorkOrder(order: Schemas['NewWarehouseOrder']): object {
  const { recipient } = order
  return {
    clientRef: order.reference,
    orderRef: order.orderId,
    site: order.locationId,
    ...(order.serviceLevel !== undefined && { service: order.serviceLevel }),
    lines: order.lines.map(({ lineId, sku, title, quantity }) => ({
      lineKey: lineId,
      item: sku,
      ...(title !== undefined && { name: title }),
      qty: quantity,
    })),
    shipTo: { ...order.shippingAddress, ...recipient },
  }
}

function fromWorkOrder(from: ReferenceWorkOrder): Schemas['WarehouseOrder'] {
  const state = states[from.status]
  return {
    id: from.id,
    reference: from.clientRef,
    state: state ?? 'unknown',
    ...(state === undefined && { raw: from.status }),
    ...(from.reason !== undefined && { reason: from.reason }),
    ...(from.parcel !== undefined && { parcel: fromParcel(from.parcel) }),
    updatedAt: from.changedAt,
  }
}

const states: Record<string, Schemas['WarehouseOrder']['state']> = {
  NEW: 'submitted',
  ACCEPTED: 'acknowledged',
  REJECTED: 'rejected',
  PICKING: 'picking',
  PICKED: 'picking',
  PACKED: 'packed',
  SHIPPED: 'shipped',
  CANCELLED: 'cancelled',
}

function fromParcel({ carrierCode, trackingNo }: ReferenceParcel): Schemas['Parcel'] {
  return { carrier: carrierCode, trackingNumber: trackingNo }
}

function fromStockItem(from: ReferenceStockItem): Schemas['StockEntry'] {
  return { sku: from.item, locationId: from.site, onHand: from.onHand, asOf: from.changedAt }
}

function read(rawBody: Uint8Array): Move | Count {
  let body: unknown
  try {
    body = JSON.parse(Buffer.from(rawBody).toString('utf8'))
  } catch (cause) {
    throw new Problem('request-invalid', { detail: 'The body is not JSON.', cause })
  }
  if (event.is(body)) return body
  throw new Problem('request-invalid', { detail: event.faults(body).slice(0, 300) })
}

function fromMove(move: Move, from: Envelope): InboundMessage {
  const state = states[move.status]
  return {
    type: 'fulfilmentUpdated',
    ...from,
    reference: move.clientRef,
    state: state ?? 'unknown',
    ...(state === undefined && { raw: move.status }),
    ...(move.reason !== undefined && { reason: move.reason }),
    ...(move.parcel !== undefined && {
      shipment: { ...fromParcel(move.parcel), shippedAt: move.at },
    }),
  }
}

function fromCount({ item, site, onHand, version }: Count, from: Envelope): InboundMessage {
  return {
    type: 'stockChanged',
    ...from,
    sku: item,
    locationId: site,
    onHand,
    version: String(version),
  }
}
