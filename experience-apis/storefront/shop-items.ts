import { sum } from '../../openapi/canonical/money.ts'
import type { Order, OrderBundle, OrderLine } from '../../openapi/generated/orders.d.ts'
import type { ShopOrder, ShopStatus } from '../../openapi/generated/storefront.v1.d.ts'
import { present } from '../present.ts'

type StatusOf = (line: OrderLine) => ShopStatus
type ShopItem = ShopOrder['items'][number]

/** What was bought, as the shopper bought it: a bundle as one item, where the first of its components stands. */
export function shopItems(order: Order, statusOf: StatusOf): readonly ShopItem[] {
  const { lines, bundles = [] } = order
  const shown = new Set<string>()
  return lines.flatMap(line => {
    if (line.type !== 'item') return []
    const bundle = bundles.find(({ lineId }) => lineId === line.bundleId)
    if (bundle === undefined) return [shopItem(line, statusOf)]
    if (shown.has(bundle.lineId)) return []
    shown.add(bundle.lineId)
    return [bundleItem(order, bundle, statusOf)]
  })
}

function shopItem(line: OrderLine, statusOf: StatusOf): ShopItem {
  return present({
    lineId: line.lineId,
    sku: line.sku,
    title: line.title,
    quantity: line.quantities.ordered,
    measure: line.measure,
    estimatedQuantity: line.estimated,
    price: line.unitPrice,
    total: line.amounts.total,
    expectedAt: line.promise?.expectedAt,
    insteadOf: line.substitutes,
    cancelledQuantity: line.quantities.cancelled || undefined,
    status: statusOf(line),
  })
}

function bundleItem({ lines, currency }: Order, bundle: OrderBundle, statusOf: StatusOf): ShopItem {
  const { lineId, sku, title, quantity, unitPrice: price } = bundle
  const parts = lines.filter(line => line.bundleId === lineId)
  const components = parts.map(line =>
    present({
      lineId: line.lineId,
      sku: line.sku,
      title: line.title,
      quantity: line.quantities.ordered,
      total: line.amounts.total,
      cancelledQuantity: line.quantities.cancelled || undefined,
      status: statusOf(line),
    }),
  )
  // The last that a component is expected is when the bundle is whole.
  const expected = parts.flatMap(({ promise }) => promise?.expectedAt ?? []).toSorted()
  return present({
    lineId,
    sku,
    title,
    quantity,
    components,
    price,
    total: sum(
      currency,
      parts.map(({ amounts }) => amounts.total),
    ),
    expectedAt: expected.at(-1),
    status: together(components.map(({ status }) => status)),
  })
}

/** The status of several that are one to the shopper: what they all are, or else what the least of them is, with what has left said. */
function together(statuses: readonly ShopStatus[]): ShopStatus {
  const kept: readonly ShopStatus[] = statuses.filter(status => status !== 'cancelled')
  const [first = 'cancelled'] = kept
  if (kept.every(status => status === first)) return first
  if (kept.some(status => gone.has(status))) return 'partlyShipped'
  return order.find(status => kept.includes(status)) ?? first
}

const gone: ReadonlySet<ShopStatus> = new Set([
  'partlyShipped',
  'shipped',
  'delivered',
  'collected',
])

/** From the one that is furthest from being done. */
const order: readonly ShopStatus[] = [
  'onHold',
  'received',
  'cancelling',
  'confirmed',
  'preparing',
  'readyToCollect',
  'rejected',
]
