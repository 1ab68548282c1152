import type { Operation, ShopOrder, Checkout } from '../../openapi/generated/storefront.v1.d.ts'
import type { Answer } from './client.ts'
import type { CallOptions } from './caller.ts'
import type { Stage } from './stage.ts'

export const euros = (amount: string) => ({ currency: 'EUR', amount })

const shopper = { email: 'ada@example.com', name: 'Ada Lovelace' }

/** Two white mugs to a home in Berlin, 29.90 EUR with delivery. */
export function mugs(orderNumber: string, more: Partial<Checkout> = {}): Checkout {
  return {
    orderNumber,
    ...shopper,
    currency: 'EUR',
    items: [{ sku: 'MUG-WHITE', quantity: 2, price: euros('12.50') }],
    delivery: {
      method: 'ship',
      address: {
        name: shopper.name,
        lines: ['Lindenstraße 4'],
        locality: 'Berlin',
        postalCode: '10969',
        country: 'DE',
      },
    },
    shippingPrice: euros('4.90'),
    paymentToken: 'tok_visa',
    ...more,
  }
}

/** One pair of sneakers, to be collected in the store in Berlin. */
export function sneakersToCollect(orderNumber: string): Checkout {
  return {
    orderNumber,
    ...shopper,
    currency: 'EUR',
    items: [{ sku: 'SNEAKER-42', quantity: 1, price: euros('89.95') }],
    delivery: { method: 'collect', storeId: 'ST-BERLIN' },
    paymentToken: 'tok_visa',
  }
}

/** Sends a checkout once; the order's number is its idempotency key too, so that sending it again is no second order. */
export function send(
  { shop }: Stage,
  input: Checkout,
  options: CallOptions = {},
): Promise<Answer<ShopOrder | Operation>> {
  return shop.post('/storefront/v1/orders', input, {
    show: ['orderId', 'status', 'total', 'state'],
    ...options,
    headers: { 'Idempotency-Key': `"${input.orderNumber}"` },
  })
}

/** Checks out and follows the order until it is confirmed, also where that takes longer (202). Throws when it is refused. */
export async function placed(
  stage: Stage,
  input: Checkout,
  options?: CallOptions,
): Promise<ShopOrder> {
  const { status, body, broken } = await send(stage, input, options)
  if (status === 201) return body as ShopOrder
  if (status !== 202) {
    throw new Error(`the order was not taken: ${broken ?? `${status} ${JSON.stringify(body)}`}`)
  }
  const { id } = body as Operation
  const { body: operation } = await stage.shop.wait<Operation>(`/storefront/v1/operations/${id}`, {
    what: 'the order to be confirmed',
    is: ({ state }) => state === 'succeeded' || state === 'failed',
    show: ['state', 'orderId'],
  })
  const { body: order } = await stage.shop.get<ShopOrder>(
    `/storefront/v1/orders/${operation.orderId}`,
    { show: ['status', 'total'] },
  )
  return order
}
