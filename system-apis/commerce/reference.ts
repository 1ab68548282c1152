import type { components } from '../../openapi/generated/commerce.d.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { httpClient } from '../http.ts'
import { amountText, instantText, listOf, members, object, text, wholeNumber } from '../shape.ts'
import type { Commerce } from './contract.ts'

export type ReferenceCommerceOptions = HttpOptions & {
  /** The shop's access token. */
  readonly token: string
}

/** The reference shop: prices by channel and currency, and messages about orders, each under its own key. */
export const reference: Connector<Commerce, ReferenceCommerceOptions> = {
  options: httpOptions({ token: text }),

  open({ token, ...options }, name) {
    const headers = { authorization: `Bearer ${token}` }
    const http = httpClient({ system: name, headers, refusal, ...options })

    const say: Say = async (call, body) => {
      const answer = await http(call, {
        method: 'POST',
        path: '/order-messages',
        body,
        answers: { 201: message },
      })
      return fromMessage(answer.body)
    }
    const find: Find = async (call, { reference: key }) => {
      const answer = await http(call, {
        method: 'GET',
        path: `/order-messages/${encodeURIComponent(key)}`,
        answers: { 200: message, 404: anyRefusal },
      })
      if (answer.status === 404) return { found: false }
      return { found: true, document: fromMessage(answer.body) }
    }

    return {
      async checkPrices(call, { channel, currency, skus }) {
        const { body } = await http(call, {
          method: 'POST',
          effect: 'read',
          path: '/catalogue/prices',
          body: { shop: channel, currency, codes: skus },
          answers: { 200: priceList },
        })
        const byCode = new Map(body.products.map(product => [product.code, product]))
        return { currency, prices: skus.map(sku => toPrice(sku, currency, byCode.get(sku))) }
      },
      acknowledgeOrder: (call, acknowledgement) => say(call, toReceipt(acknowledgement)),
      findAcknowledgement: find,
      updateOrder: (call, update) => say(call, toProgress(update)),
      findOrderUpdate: find,
      async setStock(call, { reference: key, channel, sku, locationId, available, expected }) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/stock-levels',
          body: {
            key,
            shop: channel,
            code: sku,
            place: locationId ?? '*',
            sellable: available,
            ...(expected !== undefined && { ifSellable: expected }),
          },
          answers: { 201: stockLevel },
        })
        return fromStockLevel(body)
      },
      async findStock(call, { reference: key }) {
        const answer = await http(call, {
          method: 'GET',
          path: `/stock-levels/${encodeURIComponent(key)}`,
          answers: { 200: stockLevel, 404: anyRefusal },
        })
        if (answer.status === 404) return { found: false }
        return { found: true, document: fromStockLevel(answer.body) }
      },
    }
  },
}

type Schemas = components['schemas']
type Call = Parameters<Commerce['findOrderUpdate']>[0]
type Say = (call: Call, body: object) => Promise<Schemas['Acknowledgement']>
type Find = Commerce['findAcknowledgement']

type ReferenceProduct = {
  code: string
  name: string
  barcode: string
  taxCategory: string
  price: string
}
type ReferenceMessage = { id: string; key: string; createdAt: string }

const priceList = members<{ products: ReferenceProduct[] }>({
  products: listOf(
    object({ code: text, name: text, barcode: text, taxCategory: text, price: amountText }),
  ),
})
const message = members<ReferenceMessage>({ id: text, key: text, createdAt: instantText })
type ReferenceStockLevel = ReferenceMessage & { applied: boolean; sellable: number }
const stockLevel = members<ReferenceStockLevel>({
  id: text,
  key: text,
  applied: { type: 'boolean' },
  sellable: wholeNumber,
  createdAt: instantText,
})
const anyRefusal = members<{ errors: Record<string, string[]> }>({
  errors: { type: 'object', additionalProperties: listOf(text) },
})

function refusal(body: unknown): string | undefined {
  return anyRefusal.is(body) ? Object.values(body.errors).flat()[0] : undefined
}

function toPrice(
  sku: string,
  currency: string,
  product: ReferenceProduct | undefined,
): Schemas['PriceEntry'] {
  if (product === undefined) return { sku, known: false }
  return {
    sku,
    known: true,
    title: product.name,
    gtin: product.barcode,
    taxClass: product.taxCategory,
    unitPrice: { currency, amount: product.price },
  }
}

function toReceipt(from: Schemas['NewAcknowledgement']): object {
  return {
    key: from.reference,
    topic: 'receipt',
    shop: from.channel,
    order: from.channelOrderId,
    theirOrder: from.orderId,
    state: from.outcome,
    ...(from.reason !== undefined && { note: from.reason }),
    at: new Date(from.at).toISOString(),
  }
}

function toProgress(from: Schemas['NewOrderUpdate']): object {
  return {
    key: from.reference,
    topic: 'progress',
    shop: from.channel,
    order: from.channelOrderId,
    theirOrder: from.orderId,
    state: from.status,
    ...(from.parcel !== undefined && {
      tracking: { company: from.parcel.carrier, number: from.parcel.trackingNumber },
    }),
    ...(from.reason !== undefined && { note: from.reason }),
    at: new Date(from.at).toISOString(),
  }
}

function fromStockLevel(level: ReferenceStockLevel): Schemas['StockLevel'] {
  const { id, key, applied, sellable, createdAt } = level
  return {
    id,
    reference: key,
    outcome: applied ? 'set' : 'differs',
    available: sellable,
    at: createdAt,
  }
}

function fromMessage({ id, key, createdAt }: ReferenceMessage): Schemas['Acknowledgement'] {
  return { id, reference: key, at: createdAt }
}
