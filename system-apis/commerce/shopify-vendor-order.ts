import { Problem } from '../../openapi/problem.ts'
import { amountText, listOf, object, shape, text, wholeNumber } from '../shape.ts'
import { withoutNulls } from '../without-nulls.ts'

/** The order, if it is one, without its nulls. Throws `request-invalid` naming what is wrong. */
export function readShopifyOrder(vendorOrder: unknown): ShopifyOrder {
  const order = withoutNulls(vendorOrder, ['tip_payment_gateway'])
  if (shopifyOrder.is(order)) return order
  throw invalidOrder(nameOf(order), shopifyOrder.faults(order).slice(0, 500))
}

/** The problem with an order that is not what Shopify documents. */
export function invalidOrder(name: string, detail: string): Problem {
  return new Problem('request-invalid', { detail: `Shopify order ${name}: ${detail}` })
}

/**
 * The id of a resource as text. Its JSON number may be larger than a double can hold, so the global id, which ends in it,
 * comes first.
 */
export function idOf({ admin_graphql_api_id: globalId, id }: ShopifyResource): string | undefined {
  const inGlobal = /^gid:\/\/shopify\/\w+\/(\d+)/.exec(globalId ?? '')?.[1]
  return inGlobal ?? (Number.isSafeInteger(id) ? String(id) : undefined)
}

/** What names a thing of Shopify's. */
export type ShopifyResource = { readonly id?: number; readonly admin_graphql_api_id?: string }

/** A decimal in the shop's currency and one in the currency the shopper saw. */
export type ShopifyMoneySet = {
  readonly shop_money?: ShopifyMoney
  readonly presentment_money?: ShopifyMoney
}

type ShopifyMoney = { readonly amount: string; readonly currency_code: string }

/** An amount in the shop's currency, with the set beside it that newer versions of the API have. */
export type ShopifyPrice = { readonly price?: string; readonly price_set?: ShopifyMoneySet }

/** One tax on one line. */
export type ShopifyTax = ShopifyPrice & { readonly channel_liable?: boolean }

/** Part of a discount, as it falls on one line. */
export type ShopifyAllocation = {
  readonly amount?: string
  readonly amount_set?: ShopifyMoneySet
}

/** One position of the order: goods, but also a tip or a gift card that is sold. */
export type ShopifyLine = ShopifyResource &
  ShopifyPrice & {
    readonly title?: string
    readonly name?: string
    readonly sku?: string
    readonly variant_id?: number
    readonly quantity: number
    readonly fulfillable_quantity?: number
    readonly fulfillment_status?: string
    readonly fulfillment_service?: string
    readonly requires_shipping?: boolean
    readonly gift_card?: boolean
    /** There, if only as null, on tips and on nothing else. */
    readonly tip_payment_gateway?: string | null
    readonly properties?: readonly { readonly name?: string; readonly value?: unknown }[]
    readonly tax_lines?: readonly ShopifyTax[]
    readonly discount_allocations?: readonly ShopifyAllocation[]
  }

/** A way of delivery that was paid for. */
export type ShopifyShippingLine = ShopifyPrice & {
  readonly title?: string
  readonly code?: string
  readonly is_removed?: boolean
  readonly discounted_price?: string
  readonly discounted_price_set?: ShopifyMoneySet
  readonly tax_lines?: readonly ShopifyTax[]
  readonly discount_allocations?: readonly ShopifyAllocation[]
}

/** Where somebody lives. */
export type ShopifyAddress = {
  readonly name?: string
  readonly first_name?: string
  readonly last_name?: string
  readonly company?: string
  readonly address1?: string
  readonly address2?: string
  readonly city?: string
  readonly zip?: string
  readonly province?: string
  readonly province_code?: string
  readonly country_code?: string
  readonly phone?: string
}

/**
 * What is read of an order as the webhooks `orders/*` and the REST Admin API write it; it has much more.
 * https://shopify.dev/docs/api/admin-rest/latest/resources/order
 */
export type ShopifyOrder = ShopifyResource & {
  readonly name?: string
  readonly created_at: string
  readonly processed_at?: string
  readonly updated_at?: string
  readonly cancelled_at?: string
  readonly test?: boolean
  readonly currency: string
  readonly presentment_currency?: string
  readonly taxes_included?: boolean
  readonly duties_included?: boolean
  readonly total_price: string
  readonly total_price_set?: ShopifyMoneySet
  readonly total_tip_received?: string
  readonly original_total_duties_set?: ShopifyMoneySet
  readonly original_total_additional_fees_set?: ShopifyMoneySet
  readonly financial_status?: string
  readonly payment_gateway_names?: readonly string[]
  readonly email?: string
  readonly contact_email?: string
  readonly phone?: string
  readonly note?: string
  readonly note_attributes?: readonly { readonly name?: string; readonly value?: unknown }[]
  readonly po_number?: string
  readonly customer?: ShopifyResource & {
    readonly email?: string
    readonly first_name?: string
    readonly last_name?: string
    readonly phone?: string
    readonly state?: string
  }
  readonly billing_address?: ShopifyAddress
  readonly shipping_address?: ShopifyAddress
  readonly line_items: readonly ShopifyLine[]
  readonly shipping_lines?: readonly ShopifyShippingLine[]
}

function nameOf(order: unknown): string {
  const named = members(order)
  const name = named['name'] ?? named['admin_graphql_api_id'] ?? named['id']
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '(without name)'
}

function members(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const optional = (properties: Record<string, object>) => object(properties, Object.keys(properties))
const texts = (...names: string[]) => Object.fromEntries(names.map(name => [name, text]))
const flag = { type: 'boolean' }
const count = { ...wholeNumber, minimum: 0, maximum: 99_999 }
const money = object({ amount: amountText, currency_code: text })
const moneySet = optional({ shop_money: money, presentment_money: money })
const resource = { id: wholeNumber, admin_graphql_api_id: text }
const price = { price: amountText, price_set: moneySet }
const charges = {
  ...price,
  tax_lines: listOf(optional({ ...price, channel_liable: { type: 'boolean' } })),
  discount_allocations: listOf(optional({ amount: amountText, amount_set: moneySet })),
}
const nameAndValue = listOf(optional({ name: text, value: {} }))
const address = optional(
  texts(
    'name',
    'first_name',
    'last_name',
    'company',
    'address1',
    'address2',
    'city',
    'zip',
    'province',
    'province_code',
    'country_code',
    'phone',
  ),
)

const line = {
  ...resource,
  ...charges,
  ...texts('title', 'name', 'sku', 'fulfillment_status', 'fulfillment_service'),
  variant_id: wholeNumber,
  quantity: count,
  fulfillable_quantity: count,
  requires_shipping: flag,
  gift_card: flag,
  tip_payment_gateway: {},
  properties: nameAndValue,
}
const shippingLine = {
  ...charges,
  ...texts('title', 'code'),
  is_removed: flag,
  discounted_price: amountText,
  discounted_price_set: moneySet,
}
const order = {
  ...resource,
  ...texts('name', 'created_at', 'processed_at', 'updated_at', 'cancelled_at'),
  ...texts('currency', 'presentment_currency', 'financial_status'),
  ...texts('email', 'contact_email', 'phone', 'note', 'po_number'),
  test: flag,
  taxes_included: flag,
  duties_included: flag,
  total_price: amountText,
  total_price_set: moneySet,
  total_tip_received: amountText,
  original_total_duties_set: moneySet,
  original_total_additional_fees_set: moneySet,
  payment_gateway_names: listOf(text),
  note_attributes: nameAndValue,
  customer: optional({
    ...resource,
    ...texts('email', 'first_name', 'last_name', 'phone', 'state'),
  }),
  billing_address: address,
  shipping_address: address,
  line_items: {
    ...listOf(
      object(
        line,
        Object.keys(line).filter(name => name !== 'quantity'),
      ),
    ),
    minItems: 1,
    maxItems: 480,
  },
  shipping_lines: listOf(optional(shippingLine)),
}
const needed = new Set(['created_at', 'currency', 'total_price', 'line_items'])

const shopifyOrder = shape<ShopifyOrder>(
  object(
    order,
    Object.keys(order).filter(name => !needed.has(name)),
  ),
)
