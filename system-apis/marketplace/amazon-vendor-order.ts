import { Problem } from '../../openapi/problem.ts'
import { amountText, listOf, object, shape, text, wholeNumber } from '../shape.ts'
import { withoutNulls } from '../without-nulls.ts'

/** The order, if it is one. Throws `request-invalid` naming what is wrong. */
export function readAmazonOrder(vendorOrder: unknown): AmazonOrder {
  const order = withoutNulls(vendorOrder)
  if (amazonOrder.is(order)) return order
  const name = named.is(order) ? order.orderId : '(without orderId)'
  throw invalidOrder(name, amazonOrder.faults(order).slice(0, 500))
}

/** The problem with an order that is not what Amazon documents. */
export function invalidOrder(orderId: string, detail: string): Problem {
  return new Problem('request-invalid', { detail: `Amazon order ${orderId}: ${detail}` })
}

/** What is read of an order of the Orders API 2026-01-01; it may have more. */
export type AmazonOrder = {
  readonly orderId: string
  readonly createdTime: string
  readonly lastUpdatedTime: string
  readonly orderAliases?: readonly { readonly aliasId: string }[]
  readonly programs?: readonly string[]
  readonly associatedOrders?: readonly {
    readonly orderId?: string
    readonly associationType?: string
  }[]
  readonly salesChannel: { readonly channelName: string; readonly marketplaceId?: string }
  readonly buyer?: {
    readonly buyerName?: string
    readonly buyerEmail?: string
    readonly buyerCompanyName?: string
    readonly buyerPurchaseOrderNumber?: string
  }
  readonly recipient?: {
    readonly deliveryAddress?: AmazonAddress
    readonly deliveryPreference?: {
      readonly dropOffLocation?: string
      readonly addressInstruction?: string
    }
  }
  readonly proceeds?: {
    readonly grandTotal?: AmazonMoney
    readonly breakdowns?: readonly {
      readonly type: string
      readonly status?: string
      readonly subtotal: AmazonMoney
    }[]
  }
  readonly payment?: { readonly paymentExecutions?: readonly { readonly paymentMethod?: string }[] }
  readonly fulfillment?: {
    readonly fulfillmentStatus: string
    readonly fulfilledBy?: string
    readonly fulfillmentServiceLevel?: string
  }
  readonly orderItems: readonly AmazonItem[]
  readonly packages?: readonly {
    readonly packageReferenceId: string
    readonly trackingNumber?: string
    readonly shipTime?: string
  }[]
}

/** A decimal text and its ISO 4217 code. */
export type AmazonMoney = { readonly amount: string; readonly currencyCode: string }

/** Where a recipient is. */
export type AmazonAddress = {
  readonly name?: string
  readonly companyName?: string
  readonly addressLine1?: string
  readonly addressLine2?: string
  readonly addressLine3?: string
  readonly city?: string
  readonly stateOrRegion?: string
  readonly postalCode?: string
  readonly countryCode?: string
  readonly phone?: string
  readonly addressType?: string
}

/** One line of an order. */
export type AmazonItem = {
  readonly orderItemId: string
  readonly quantityOrdered: number
  readonly programs?: readonly string[]
  readonly product: {
    readonly asin?: string
    readonly title?: string
    readonly sellerSku?: string
    readonly price?: { readonly unitPrice?: AmazonMoney }
  }
  readonly proceeds?: {
    readonly proceedsTotal?: AmazonMoney
    readonly breakdowns?: readonly {
      readonly type: string
      readonly subtotal: AmazonMoney
      readonly detailedBreakdowns?: readonly {
        readonly subtype?: string
        readonly value?: AmazonMoney
      }[]
    }[]
  }
  readonly cancellation?: {
    readonly cancellationRequest?: { readonly requester?: string; readonly cancelReason?: string }
    readonly cancellationExecution?: {
      readonly cancelledBy?: string
      readonly cancelReason?: string
    }
  }
  readonly tax?: { readonly taxCollections?: readonly { readonly model?: string }[] }
  readonly fulfillment?: {
    readonly quantityFulfilled?: number
    readonly packing?: {
      readonly giftOption?: { readonly giftMessage?: string; readonly giftWrapLevel?: string }
    }
    readonly shipping?: { readonly shippingConstraints?: Readonly<Record<string, unknown>> }
  }
}

const optional = (properties: Record<string, object>) => object(properties, Object.keys(properties))
const texts = (...names: string[]) => Object.fromEntries(names.map(name => [name, text]))
const count = { ...wholeNumber, minimum: 0, maximum: 99_999 }
const id = { type: 'string', minLength: 1, maxLength: 200 }
const money = object({ amount: amountText, currencyCode: text })
const anyObject = { type: 'object' }

const item = object(
  {
    orderItemId: id,
    quantityOrdered: count,
    programs: listOf(text),
    product: optional({
      ...texts('asin', 'title', 'sellerSku'),
      price: optional({ unitPrice: money }),
    }),
    proceeds: optional({
      proceedsTotal: money,
      breakdowns: listOf(
        object(
          {
            type: text,
            subtotal: money,
            detailedBreakdowns: listOf(optional({ subtype: text, value: money })),
          },
          ['detailedBreakdowns'],
        ),
      ),
    }),
    cancellation: optional({
      cancellationRequest: optional(texts('requester', 'cancelReason')),
      cancellationExecution: optional(texts('cancelledBy', 'cancelReason')),
    }),
    tax: optional({ taxCollections: listOf(optional({ model: text })) }),
    fulfillment: optional({
      quantityFulfilled: count,
      packing: optional({ giftOption: optional(texts('giftMessage', 'giftWrapLevel')) }),
      shipping: optional({ shippingConstraints: anyObject }),
    }),
  },
  ['programs', 'proceeds', 'cancellation', 'tax', 'fulfillment'],
)

const amazonOrder = shape<AmazonOrder>(
  object(
    {
      orderId: id,
      createdTime: text,
      lastUpdatedTime: text,
      orderAliases: listOf(object({ aliasId: text })),
      programs: listOf(text),
      associatedOrders: listOf(optional(texts('orderId', 'associationType'))),
      salesChannel: object({ channelName: text, marketplaceId: text }, ['marketplaceId']),
      buyer: optional(
        texts('buyerName', 'buyerEmail', 'buyerCompanyName', 'buyerPurchaseOrderNumber'),
      ),
      recipient: optional({
        deliveryAddress: optional(
          texts(
            'name',
            'companyName',
            'addressLine1',
            'addressLine2',
            'addressLine3',
            'city',
            'stateOrRegion',
            'postalCode',
            'countryCode',
            'phone',
            'addressType',
          ),
        ),
        deliveryPreference: optional(texts('dropOffLocation', 'addressInstruction')),
      }),
      proceeds: optional({
        grandTotal: money,
        breakdowns: listOf(object({ type: text, status: text, subtotal: money }, ['status'])),
      }),
      payment: optional({ paymentExecutions: listOf(optional({ paymentMethod: text })) }),
      fulfillment: object(
        { fulfillmentStatus: text, fulfilledBy: text, fulfillmentServiceLevel: text },
        ['fulfilledBy', 'fulfillmentServiceLevel'],
      ),
      orderItems: { ...listOf(item), minItems: 1, maxItems: 480 },
      packages: listOf(
        object({ packageReferenceId: text, trackingNumber: text, shipTime: text }, [
          'trackingNumber',
          'shipTime',
        ]),
      ),
    },
    [
      'orderAliases',
      'programs',
      'associatedOrders',
      'buyer',
      'recipient',
      'proceeds',
      'payment',
      'fulfillment',
      'packages',
    ],
  ),
)

const named = shape<{ orderId: string }>(object({ orderId: text }))
