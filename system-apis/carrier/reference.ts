import type { components } from '../../openapi/generated/carrier.d.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { httpClient } from '../http.ts'
import { instantText, listOf, members, object, shape, text } from '../shape.ts'
import { standardWebhook, webhookSecretText } from '../standard-webhooks.ts'
import type { Carrier } from './contract.ts'

export type ReferenceCarrierOptions = HttpOptions & {
  /** The shipper's access token. */
  readonly token: string
  /** What the carrier signs its events with: `whsec_` and base64. Default: none is taken. */
  readonly webhookSecret?: string
}

/** The reference parcel carrier, Swift. */
export const reference: Connector<Carrier, ReferenceCarrierOptions> = {
  options: httpOptions({ token: text, webhookSecret: webhookSecretText }, ['webhookSecret']),

  open({ token, webhookSecret: _secret, ...options }, name) {
    const headers = { authorization: `Bearer ${token}` }
    const http = httpClient({ system: name, headers, refusal, ...options })

    return {
      async bookShipment(call, shipment) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/labels',
          body: toLabel(shipment),
          answers: { 201: label },
        })
        return fromLabel(body)
      },

      async bookReturnShipment(call, { from, toLocationId, ...shipment }) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/labels',
          // Swift's return labels name our site and the customer as those of the way out do.
          body: {
            ...toLabel({ ...shipment, fromLocationId: toLocationId, to: from }),
            returns: true,
          },
          answers: { 201: label },
        })
        return fromLabel(body)
      },

      async findShipment(call, { reference: shipperRef }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/labels',
          query: { shipperRef },
          answers: { 200: labels },
        })
        const [found] = body.labels
        return found === undefined ? { found: false } : { found: true, document: fromLabel(found) }
      },

      async cancelShipment(call, { documentId }) {
        const answer = await http(call, {
          method: 'DELETE',
          path: `/labels/${encodeURIComponent(documentId)}`,
          answers: { 200: label, 409: collected },
        })
        return answer.status === 200
          ? { outcome: 'cancelled', document: fromLabel(answer.body) }
          : {
              outcome: 'refused',
              reason: answer.body.fault.text,
              document: fromLabel(answer.body.label),
            }
      },

      async getTracking(call, { trackingNumber }) {
        const answer = await http(call, {
          method: 'GET',
          path: `/tracking/${encodeURIComponent(trackingNumber)}`,
          answers: { 200: tracked, 404: anyRefusal },
        })
        if (answer.status === 404) return { found: false }
        return { found: true, document: fromTracked(answer.body) }
      },
    }
  },

  webhook: ({ webhookSecret }, name) =>
    standardWebhook({ secret: webhookSecret, event: scanned }, (event, eventId) => {
      const { trackingNumber, stage, at, place } = event
      const { state: milestone, raw } = fromStage(stage)
      return [
        {
          type: 'parcelTracked',
          system: name,
          eventId,
          occurredAt: at,
          trackingNumber,
          events: [
            {
              at,
              milestone,
              raw,
              description: stages[stage]?.words ?? stage,
              ...(place !== undefined && { place }),
            },
          ],
          at,
        },
      ]
    }),
}

type Schemas = components['schemas']

type ReferenceLabel = {
  id: string
  shipperRef: string
  stage: string
  trackingNumber: string
  createdAt: string
}
type ReferenceScan = { stage: string; at: string; place?: string }

const labelMembers = {
  id: text,
  shipperRef: text,
  stage: text,
  trackingNumber: text,
  createdAt: instantText,
}
const label = shape<ReferenceLabel>(object(labelMembers))
const labels = members<{ labels: ReferenceLabel[] }>({ labels: listOf(object(labelMembers)) })
const collected = members<{ fault: { text: string }; label: ReferenceLabel }>({
  fault: object({ text }),
  label: object(labelMembers),
})
const tracked = members<ReferenceLabel & { scans: ReferenceScan[] }>({
  ...labelMembers,
  scans: listOf(object({ stage: text, at: instantText, place: text }, ['place'])),
})
const scanned = members<ReferenceScan & { event: 'parcel.scanned'; trackingNumber: string }>(
  {
    event: { const: 'parcel.scanned' },
    trackingNumber: text,
    stage: text,
    at: instantText,
    place: text,
  },
  ['place'],
)
const anyRefusal = members<{ fault: { text: string } }>({ fault: object({ text }) })

function refusal(body: unknown): string | undefined {
  return anyRefusal.is(body) ? body.fault.text : undefined
}

/** Swift has two products; a service it does not know is sent as it is, and refused. */
const products: Readonly<Record<string, string>> = {
  economy: 'standard',
  scheduled: 'standard',
  standard: 'standard',
  expedited: 'express',
  'second-day': 'express',
  'next-day': 'express',
  'same-day': 'express',
  priority: 'express',
  express: 'express',
}

function toLabel(shipment: Schemas['NewShipment']): object {
  return {
    shipperRef: shipment.reference,
    product: Object.hasOwn(products, shipment.service)
      ? products[shipment.service]
      : shipment.service,
    fromSite: shipment.fromLocationId,
    to: shipment.to,
    parcels: shipment.packages.map(({ weightGrams }) => ({ grams: weightGrams })),
  }
}

function fromLabel(from: ReferenceLabel): Schemas['BookedShipment'] {
  const state = stages[from.stage]?.shipment
  return {
    id: from.id,
    reference: from.shipperRef,
    state: state ?? 'unknown',
    ...(state === undefined && { raw: from.stage }),
    carrier: 'Swift',
    trackingNumber: from.trackingNumber,
    createdAt: from.createdAt,
  }
}

function fromTracked(from: ReferenceLabel & { scans: ReferenceScan[] }): Schemas['Tracking'] {
  return {
    trackingNumber: from.trackingNumber,
    ...fromStage(from.stage),
    events: from.scans.map(({ stage, at, place }) => ({
      at,
      ...fromStage(stage),
      description: stages[stage]?.words ?? stage,
      ...(place !== undefined && { place }),
    })),
  }
}

/** The carrier's word in ours; its own is kept, whether it is known or not. */
function fromStage(stage: string): { state: Schemas['TrackingState']; raw: string } {
  return { state: stages[stage]?.tracking ?? 'unknown', raw: stage }
}

const stages: Record<
  string,
  {
    shipment: Schemas['BookedShipment']['state']
    tracking: Schemas['TrackingState']
    words: string
  }
> = {
  announced: { shipment: 'booked', tracking: 'booked', words: 'Announced' },
  collected: { shipment: 'inTransit', tracking: 'inTransit', words: 'Collected' },
  sorting: { shipment: 'inTransit', tracking: 'inTransit', words: 'In the sorting centre' },
  out: { shipment: 'inTransit', tracking: 'outForDelivery', words: 'Out for delivery' },
  delivered: { shipment: 'delivered', tracking: 'delivered', words: 'Delivered' },
  failed: { shipment: 'inTransit', tracking: 'deliveryFailed', words: 'Nobody at home' },
  voided: { shipment: 'cancelled', tracking: 'cancelled', words: 'Cancelled' },
}
