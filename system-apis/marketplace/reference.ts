import type { components } from '../../openapi/generated/marketplace.d.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { httpClient } from '../http.ts'
import {
  amountText,
  instantText,
  listOf,
  members,
  object,
  shape,
  text,
  wholeNumber,
} from '../shape.ts'
import type { Marketplace } from './contract.ts'

export type ReferenceMarketplaceOptions = HttpOptions & {
  /** The merchant's access token. */
  readonly token: string
}

/** The reference marketplace. Price and tax of its orders are decided there; the money is collected there. */
export const reference: Connector<Marketplace, ReferenceMarketplaceOptions> = {
  options: httpOptions({ token: text }),

  open({ token, ...options }, name) {
    const headers = { authorization: `Bearer ${token}` }
    const http = httpClient({ system: name, headers, refusal, ...options })

    const say = async (
      call: Parameters<Marketplace['acknowledgeOrder']>[0],
      channelOrderId: string,
      body: object,
    ) => {
      const answer = await http(call, {
        method: 'POST',
        path: `/orders/${encodeURIComponent(channelOrderId)}/messages`,
        body,
        answers: { 201: message },
      })
      return fromMessage(answer.body)
    }

    return {
      async searchOrders(call, { updatedAfter: changedSince, cursor: after, limit: size }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/orders',
          query: { changedSince, after, size },
          answers: { 200: orders },
        })
        return {
          orders: body.orders.map(fromOrder),
          ...(body.after !== undefined && { next: body.after }),
        }
      },

      async getOrder(call, { channelOrderId }) {
        const answer = await http(call, {
          method: 'GET',
          path: `/orders/${encodeURIComponent(channelOrderId)}`,
          answers: { 200: order, 404: anyRefusal },
        })
        if (answer.status === 404) return { found: false }
        return { found: true, document: fromOrder(answer.body) }
      },

      acknowledgeOrder: (call, { channelOrderId, reference: key, orderId, at }) =>
        say(call, channelOrderId, {
          key,
          topic: 'confirmed',
          theirOrder: orderId,
          at: new Date(at).toISOString(),
        }),

      confirmShipment: (call, { channelOrderId, reference: key, shippedAt, parcel, lines }) =>
        say(call, channelOrderId, {
          key,
          topic: 'shipped',
          tracking: { company: parcel.carrier, number: parcel.trackingNumber },
          positions: lines.map(({ channelLineId, quantity }) => ({
            position: channelLineId,
            pieces: quantity,
          })),
          at: new Date(shippedAt).toISOString(),
        }),

      cancelOrder: (call, { channelOrderId, reference: key, reason }) =>
        say(call, channelOrderId, { key, topic: 'cannot-deliver', note: reason }),

      async refundOrder(call, { channelOrderId, reference: key, amount, reason, lines }) {
        const { body } = await http(call, {
          method: 'POST',
          path: `/orders/${encodeURIComponent(channelOrderId)}/refunds`,
          body: {
            key,
            value: amount.amount,
            currency: amount.currency,
            why: reason,
            positions: lines.map(({ channelLineId, quantity }) => ({
              position: channelLineId,
              pieces: quantity,
            })),
          },
          answers: { 201: refund },
        })
        return fromRefund(body)
      },

      async findRefund(call, { reference: key }) {
        const answer = await http(call, {
          method: 'GET',
          path: `/refunds/${encodeURIComponent(key)}`,
          answers: { 200: refund, 404: anyRefusal },
        })
        if (answer.status === 404) return { found: false }
        return { found: true, document: fromRefund(answer.body) }
      },

      async findAcknowledgement(call, { reference: key }) {
        const answer = await http(call, {
          method: 'GET',
          path: `/messages/${encodeURIComponent(key)}`,
          answers: { 200: message, 404: anyRefusal },
        })
        if (answer.status === 404) return { found: false }
        return { found: true, document: fromMessage(answer.body) }
      },
    }
  },
}

type Schemas = components['schemas']

type ReferenceAmounts = { net: string; tax: string; gross: string }
type ReferencePosition = ReferenceAmounts & {
  position: string
  article: string
  name?: string
  pieces: number
}
type ReferenceOrder = {
  number: string
  state: string
  changedAt: string
  boughtAt: string
  currency: string
  buyer: { name: string }
  deliverTo: {
    name: string
    street: string[]
    city: string
    state?: string
    zip?: string
    country: string
  }
  positions: ReferencePosition[]
  shipping?: ReferenceAmounts
  total: string
}
type ReferenceMessage = { id: string; key: string; topic: Topic; createdAt: string }
type Topic = 'confirmed' | 'shipped' | 'cannot-deliver'

const amounts = { net: amountText, tax: amountText, gross: amountText }
const orderSchema = object(
  {
    number: text,
    state: text,
    changedAt: instantText,
    boughtAt: instantText,
    currency: text,
    buyer: object({ name: text }),
    deliverTo: object(
      { name: text, street: listOf(text), city: text, state: text, zip: text, country: text },
      ['state', 'zip'],
    ),
    positions: listOf(
      object({ position: text, article: text, name: text, pieces: wholeNumber, ...amounts }, [
        'name',
      ]),
    ),
    shipping: object(amounts),
    total: amountText,
  },
  ['shipping'],
)
const order = shape<ReferenceOrder>(orderSchema)
const orders = members<{ orders: ReferenceOrder[]; after?: string }>(
  { orders: listOf(orderSchema), after: text },
  ['after'],
)
const message = members<ReferenceMessage>({
  id: text,
  key: text,
  topic: { enum: ['confirmed', 'shipped', 'cannot-deliver'] },
  createdAt: instantText,
})
type ReferenceRefund = {
  id: string
  key: string
  state: string
  note?: string
  value: string
  currency: string
  createdAt: string
}
const refund = members<ReferenceRefund>(
  {
    id: text,
    key: text,
    state: text,
    note: text,
    value: amountText,
    currency: text,
    createdAt: instantText,
  },
  ['note'],
)
const anyRefusal = members<{ messages: { message: string }[] }>({
  messages: listOf(object({ message: text })),
})

function refusal(body: unknown): string | undefined {
  return anyRefusal.is(body) ? body.messages[0]?.message : undefined
}

function fromOrder(from: ReferenceOrder): Schemas['MarketplaceOrder'] {
  const state = states[from.state]
  return {
    state: state ?? 'unknown',
    ...(state === undefined && { raw: from.state }),
    updatedAt: from.changedAt,
    order: toNewOrder(from),
  }
}

const states: Record<string, Schemas['MarketplaceOrder']['state']> = {
  new: 'open',
  confirmed: 'acknowledged',
  shipped: 'shipped',
  cancelled: 'cancelled',
}

function toNewOrder(from: ReferenceOrder): Schemas['NewOrder'] {
  const { number, currency, deliverTo, shipping } = from
  const money = (amount: string) => ({ currency, amount })
  return {
    channel: 'marketplace',
    channelOrderId: number,
    placedAt: from.boughtAt,
    customer: { name: from.buyer.name },
    currency,
    lines: from.positions.map(({ position, article, name, pieces, net, tax, gross }) => ({
      lineId: position,
      channelLineId: position,
      sku: article,
      ...(name !== undefined && { title: name }),
      quantity: pieces,
      amounts: { net: money(net), tax: money(tax), total: money(gross) },
    })),
    delivery: {
      method: 'shipToHome',
      address: {
        name: deliverTo.name,
        lines: deliverTo.street,
        locality: deliverTo.city,
        ...(deliverTo.state !== undefined && { region: deliverTo.state }),
        ...(deliverTo.zip !== undefined && { postalCode: deliverTo.zip }),
        country: deliverTo.country,
      },
    },
    payment: { method: 'collectedByChannel', reference: number, amount: money(from.total) },
    ...(shipping !== undefined && { shipping: money(shipping.gross) }),
    expectedTotal: money(from.total),
  }
}

function fromRefund(from: ReferenceRefund): Schemas['MarketplaceRefund'] {
  const { id, key, state, note, value, currency, createdAt } = from
  const status = refundStates[state]
  return {
    id,
    reference: key,
    status: status ?? 'unknown',
    ...(status === undefined && { raw: state }),
    ...(note !== undefined && { reason: note }),
    amount: { currency, amount: value },
    at: createdAt,
  }
}

const refundStates: Readonly<Record<string, Schemas['MarketplaceRefund']['status']>> = {
  paid: 'success',
  waiting: 'pending',
  declined: 'failure',
}

function fromMessage({
  id,
  key,
  topic,
  createdAt,
}: ReferenceMessage): Schemas['MarketplaceAction'] {
  return { id, reference: key, kind: kinds[topic], at: createdAt }
}

const kinds: Record<Topic, Schemas['MarketplaceAction']['kind']> = {
  confirmed: 'acknowledgement',
  shipped: 'shipment',
  'cannot-deliver': 'cancellation',
}
