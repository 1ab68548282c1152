import { createHash } from 'node:crypto'
import type {
  MarketplaceSale,
  OrderBatchItem,
  OrderBatchResult,
} from '../../openapi/generated/marketplace.v1.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ChannelOrders } from '../channel-orders.ts'

/** How many of a batch are placed at the same time: it shares the server with single orders. */
const atOnce = 8

/** Places each sale of a batch for itself; what is wrong with one is that one's. */
export async function submitBatch(
  sales: readonly MarketplaceSale[],
  place: (sale: MarketplaceSale) => ReturnType<ChannelOrders['place']>,
): Promise<OrderBatchResult> {
  const results: OrderBatchItem[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let i = next++; i < sales.length; i = next++) {
      const sale = sales[i] as MarketplaceSale
      results[i] = await placeOne(sale, i, place)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, sales.length) }, work))
  const count = (outcome: OrderBatchItem['outcome']) =>
    results.filter(one => one.outcome === outcome).length
  return {
    accepted: count('accepted'),
    duplicates: count('duplicate'),
    pending: count('pending'),
    refused: count('refused'),
    results,
  }
}

async function placeOne(
  sale: MarketplaceSale,
  index: number,
  place: (sale: MarketplaceSale) => ReturnType<ChannelOrders['place']>,
): Promise<OrderBatchItem> {
  const { marketplaceOrderId } = sale
  try {
    const { status, body, headers } = await place(sale)
    if (status === 202) {
      const { id: operationId, orderId } = body
      const known = orderId === undefined ? {} : { orderId }
      return { marketplaceOrderId, outcome: 'pending', operationId, ...known }
    }
    const again = headers?.['idempotent-replayed'] === 'true'
    return { marketplaceOrderId, outcome: again ? 'duplicate' : 'accepted', orderId: body.id }
  } catch (error) {
    const problem = Problem.from(error)
    const { orderId } = problem.extensions ?? {}
    // The same order, told in other words: the first one stands.
    if (problem.code === 'duplicate-order' || problem.code === 'idempotency-key-reused') {
      const known = typeof orderId === 'string' ? { orderId } : {}
      return { marketplaceOrderId, outcome: 'duplicate', ...known }
    }
    // What went wrong here is nothing the caller can read anything into, but may be sent again.
    if (problem.code === 'internal') throw error
    const errors = problem.errors?.map(fault => ({
      ...fault,
      pointer: `/orders/${index}${fault.pointer}`,
    }))
    const document = { ...problem.document(), ...(errors !== undefined && { errors }) }
    return { marketplaceOrderId, outcome: 'refused', problem: document }
  }
}

/** A batch needs no key: each of its orders is known by its number at the marketplace. */
export function keyedBySale(call: Call, sale: MarketplaceSale): Call {
  const fingerprint = createHash('sha256').update(JSON.stringify(sale)).digest('base64url')
  const key = `batch:${sale.marketplaceOrderId}`
  return { ...call, idempotency: { key, fingerprint } }
}
