import { Problem } from '../../openapi/problem.ts'
import { listOf, object, shape, text } from '../shape.ts'
import { withoutNulls } from '../without-nulls.ts'

/** The order, if it is one, without its nulls. Throws `request-invalid` naming what is wrong. */
export function readSquareOrder(vendorOrder: unknown): SquareOrder {
  const order = withoutNulls(vendorOrder)
  if (squareOrder.is(order)) return order
  const name = named.is(order) ? order.id : '(without id)'
  throw invalidOrder(name, squareOrder.faults(order).slice(0, 500))
}

/** The problem with an order that is not what Square documents. */
export function invalidOrder(name: string, detail: string): Problem {
  return new Problem('request-invalid', { detail: `Square order ${name}: ${detail}`.slice(0, 500) })
}

/** A whole number of the currency's smallest coin. */
export type SquareMoney = { readonly amount: number; readonly currency: string }

/**
 * What is read of an order; it may have more. A sale, a return of earlier sales, or both, which is an exchange.
 * https://developer.squareup.com/reference/square/objects/Order
 */
export type SquareOrder = {
  readonly id: string
  readonly location_id: string
  readonly state?: string
  readonly reference_id?: string
  readonly ticket_name?: string
  readonly customer_id?: string
  readonly created_at?: string
  readonly updated_at?: string
  readonly closed_at?: string
  readonly line_items?: readonly SquareLine[]
  readonly service_charges?: readonly SquareServiceCharge[]
  readonly fulfillments?: readonly SquareFulfillment[]
  readonly returns?: readonly SquareReturn[]
  readonly refunds?: readonly SquareRefund[]
  readonly tenders?: readonly SquareTender[]
  readonly rounding_adjustment?: { readonly amount_money?: SquareMoney }
  readonly total_money?: SquareMoney
  readonly total_tip_money?: SquareMoney
  readonly net_amount_due_money?: SquareMoney
}

type SquareArticle = {
  readonly uid?: string
  readonly name?: string
  readonly variation_name?: string
  readonly catalog_object_id?: string
  readonly item_type?: string
  readonly note?: string
  readonly quantity: string
  readonly quantity_unit?: SquareUnit
  readonly total_tax_money?: SquareMoney
  readonly total_money?: SquareMoney
}

/** What `quantity` counts, where it is not pieces: one of the units below, whichever is there. */
export type SquareUnit = {
  readonly measurement_unit?: Readonly<Record<string, unknown>>
  readonly precision?: number
}

/** One position that was sold. */
export type SquareLine = SquareArticle & {
  readonly base_price_money?: SquareMoney
  readonly gross_sales_money?: SquareMoney
}

/** One position that is given back. */
export type SquareReturnLine = SquareArticle & { readonly source_line_item_uid?: string }

/** A charge on the whole order, or spread over its lines. */
export type SquareServiceCharge = {
  readonly uid?: string
  readonly name?: string
  readonly treatment_type?: string
  readonly total_money?: SquareMoney
  readonly applied_money?: SquareMoney
  readonly total_tax_money?: SquareMoney
}

/** How the goods reach the shopper. */
export type SquareFulfillment = {
  readonly type?: string
  readonly state?: string
  readonly line_item_application?: string
  readonly entries?: readonly { readonly line_item_uid?: string; readonly quantity?: string }[]
  readonly pickup_details?: SquareFulfillmentDetails
  readonly shipment_details?: SquareFulfillmentDetails
  readonly delivery_details?: SquareFulfillmentDetails
}

/** For whom, and what they wrote. */
export type SquareFulfillmentDetails = {
  readonly note?: string
  readonly shipping_note?: string
  readonly shipping_type?: string
  readonly recipient?: {
    readonly display_name?: string
    readonly email_address?: string
    readonly phone_number?: string
    readonly address?: SquareAddress
  }
}

/** Where a recipient is. */
export type SquareAddress = {
  readonly address_line_1?: string
  readonly address_line_2?: string
  readonly address_line_3?: string
  readonly locality?: string
  readonly administrative_district_level_1?: string
  readonly postal_code?: string
  readonly country?: string
  readonly first_name?: string
  readonly last_name?: string
  readonly organization?: string
}

/** Money that was given for the order. */
export type SquareTender = {
  readonly id?: string
  readonly payment_id?: string
  readonly type?: string
  readonly amount_money?: SquareMoney
  readonly card_details?: { readonly status?: string }
}

/** What is returned of one earlier sale; of none, where `source_order_id` is absent. */
export type SquareReturn = {
  readonly uid?: string
  readonly source_order_id?: string
  readonly return_line_items?: readonly SquareReturnLine[]
  readonly return_service_charges?: readonly SquareServiceCharge[]
  readonly return_amounts?: { readonly total_money?: SquareMoney }
}

/** Money that was given back, as the order has it. */
export type SquareRefund = {
  readonly id: string
  readonly tender_id?: string
  readonly status?: string
  readonly reason?: string
  readonly created_at?: string
  readonly amount_money?: SquareMoney
}

const optional = (properties: Record<string, object>) => object(properties, Object.keys(properties))
const texts = (...names: string[]) => Object.fromEntries(names.map(name => [name, text]))
const id = { type: 'string', minLength: 1, maxLength: 190 }
/** Beyond what a double holds exactly, an amount has lost its end on the way. */
const money = object({
  amount: {
    type: 'integer',
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
  },
  currency: text,
})
const quantity = { type: 'string', pattern: '^\\d{1,12}(\\.\\d{1,5})?$' }
const unit = optional({
  measurement_unit: { type: 'object' },
  precision: { type: 'integer', minimum: 0, maximum: 5 },
})
const article = {
  ...texts('uid', 'name', 'variation_name', 'catalog_object_id', 'item_type', 'note'),
  quantity_unit: unit,
  total_tax_money: money,
  total_money: money,
}
const details = optional({
  ...texts('note', 'shipping_note', 'shipping_type'),
  recipient: optional({
    ...texts('display_name', 'email_address', 'phone_number'),
    address: optional(
      texts(
        'address_line_1',
        'address_line_2',
        'address_line_3',
        'locality',
        'administrative_district_level_1',
        'postal_code',
        'country',
        'first_name',
        'last_name',
        'organization',
      ),
    ),
  }),
})
const serviceCharge = optional({
  ...texts('uid', 'name', 'treatment_type'),
  total_money: money,
  applied_money: money,
  total_tax_money: money,
})

const lineMembers = { ...article, base_price_money: money, gross_sales_money: money }
const returnLineMembers = { ...article, source_line_item_uid: text }
const orderMembers = {
  ...texts('state', 'reference_id', 'ticket_name', 'customer_id'),
  ...texts('created_at', 'updated_at', 'closed_at'),
  line_items: {
    ...listOf(object({ quantity, ...lineMembers }, Object.keys(lineMembers))),
    maxItems: 480,
  },
  service_charges: listOf(serviceCharge),
  fulfillments: listOf(
    optional({
      ...texts('type', 'state', 'line_item_application'),
      entries: listOf(optional(texts('line_item_uid', 'quantity'))),
      pickup_details: details,
      shipment_details: details,
      delivery_details: details,
    }),
  ),
  returns: {
    ...listOf(
      optional({
        ...texts('uid', 'source_order_id'),
        return_line_items: listOf(
          object({ quantity, ...returnLineMembers }, Object.keys(returnLineMembers)),
        ),
        return_service_charges: listOf(serviceCharge),
        return_amounts: optional({ total_money: money }),
      }),
    ),
    maxItems: 100,
  },
  refunds: listOf(
    object({ id, ...texts('tender_id', 'status', 'reason', 'created_at'), amount_money: money }, [
      'tender_id',
      'status',
      'reason',
      'created_at',
      'amount_money',
    ]),
  ),
  tenders: listOf(
    optional({
      ...texts('id', 'payment_id', 'type'),
      amount_money: money,
      card_details: optional({ status: text }),
    }),
  ),
  rounding_adjustment: optional({ amount_money: money }),
  total_money: money,
  total_tip_money: money,
  net_amount_due_money: money,
}

const squareOrder = shape<SquareOrder>(
  object({ id, location_id: text, ...orderMembers }, Object.keys(orderMembers)),
)
const named = shape<{ id: string }>(object({ id: text }))
