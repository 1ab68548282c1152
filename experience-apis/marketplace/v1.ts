import type {
  MarketplaceOrderStatus,
  MarketplaceReturn,
  MarketplaceReturnStatusReport,
  MarketplaceSale,
  MarketplaceShipment,
  operations,
} from '../../openapi/generated/marketplace.v1.d.ts'
import type { NewOrder, Order, OrderState, Shipment } from '../../openapi/generated/orders.d.ts'
import type { RefundState, ReturnLine, ReturnState } from '../../openapi/generated/returns.d.ts'
import type { Handlers } from '../../openapi/operation.ts'
import type { Inventory } from '../../process-apis/inventory/index.ts'
import type { Orders } from '../../process-apis/orders/index.ts'
import type { Returns } from '../../process-apis/returns/index.ts'
import { type Dialect, orderPath } from '../caller-operation.ts'
import { channelOrders } from '../channel-orders.ts'
import { channelReturns, type ReturnWithMoney } from '../channel-returns.ts'
import { present } from '../present.ts'
import { translatingProblems } from '../translate-pointers.ts'
import { keyedBySale, submitBatch } from './order-batch.ts'

/** Marketplace API v1: what a marketplace, or the feed that speaks for it, needs in its words. */
export function marketplaceV1({
  orders,
  returns,
  inventory,
}: {
  readonly orders: Orders
  readonly returns: Returns
  readonly inventory: Inventory
}): Handlers<operations> {
  const own = channelOrders(orders, dialect)
  const sentBack = channelReturns(returns, own, returnPointers)
  return {
    async submitOrder(call, sale) {
      const answer = await own.place(call, toOrder(sale))
      return answer.status === 202 ? answer : { ...answer, body: toStatus(answer.body) }
    },
    submitOrders: (call, { orders: sales }) =>
      submitBatch(sales, sale => own.place(keyedBySale(call, sale), toOrder(sale))),
    async getOrder(call, { orderId }) {
      return toStatus(await own.get(call, orderId))
    },
    async cancelOrder(call, { orderId, reason }) {
      const answer = await own.cancel(call, orderId, reason)
      return answer.status === 202 ? answer : { ...answer, body: toStatus(answer.body) }
    },
    getOperation: (call, { operationId }) => own.operation(call, operationId),
    async reportReturn(call, { marketplaceReturnId, orderId, returnItems }) {
      const order = await own.get(call, orderId)
      const told = await sentBack.request(call, {
        orderId,
        channelReturnId: marketplaceReturnId,
        method: 'byMail',
        resolution: 'refund',
        lines: returnItems.map(({ orderItemId, quantity, reason, note }) =>
          present({ orderLineId: lineOf(order, orderItemId), quantity, reason, note }),
        ),
      })
      return toMarketplaceReturn(order, told)
    },
    async getReturn(call, { returnId }) {
      const told = await sentBack.get(call, returnId)
      return toMarketplaceReturn(await own.get(call, told.document.orderId ?? ''), told)
    },
    async reportReturnStatus(call, { returnId, status, carrier, trackingNumber }) {
      const told = await sentBack.get(call, returnId)
      const order = await own.get(call, told.document.orderId ?? '')
      const { state } = told.document
      const step = statusSteps[status]
      // What comes late changes nothing.
      if (step === undefined || !step.from.includes(state)) return toMarketplaceReturn(order, told)
      const document =
        step.to === 'inTransit'
          ? await returns.reportTransit(call, present({ returnId, carrier, trackingNumber }))
          : await returns.cancelReturn(call, { returnId, note: `The marketplace: ${status}` })
      return toMarketplaceReturn(order, await sentBack.withMoney(call, document))
    },
    async reportRefund(call, { returnId, outcome, reference }) {
      const { document, refunds } = await sentBack.get(call, returnId)
      const orderId = document.orderId ?? ''
      for (const { id: refundId, state } of refunds) {
        if (state !== 'pending') continue
        await returns.reportRefund(
          call,
          present({
            orderId,
            refundId,
            outcome: outcome === 'paid' ? ('succeeded' as const) : ('failed' as const),
            reference,
          }),
        )
      }
      return toMarketplaceReturn(
        await own.get(call, orderId),
        await sentBack.withMoney(call, document),
      )
    },
    async reportDemand(call, { items, ...report }) {
      const lines = items.map(({ sellerSku, quantity }) => ({ sku: sellerSku, quantity }))
      const { channel } = call.principal
      const said = await translatingProblems(demandPointers, () =>
        inventory.putUnbrokeredDemand(call, { ...report, channel, lines }),
      )
      return { outcome: said.outcome, quantity: said.open }
    },
    async getAvailability(call, { sellerSku }) {
      const { channel } = call.principal
      const { items } = await inventory.getAvailability(call, { sku: sellerSku, channel })
      return {
        offers: items.map(({ sku, available }) => ({ sellerSku: sku, quantity: available })),
        asOf: items[0]?.asOf ?? new Date().toISOString(),
      }
    },
  }
}

const dialect: Required<Dialect> = {
  basePath: '/marketplace/v1',
  pointers: {
    '/channelOrderId': '/marketplaceOrderId',
    '/placedAt': '/purchasedAt',
    '/customer': '/buyer',
    '/currency': '/currency',
    '/lines': '/orderItems',
    '/lines/*/channelLineId': '/orderItems/*/orderItemId',
    '/lines/*/sku': '/orderItems/*/sellerSku',
    '/delivery': '/shipTo',
    '/delivery/address': '/shipTo',
    '/delivery/serviceLevel': '/shipService',
    '/delivery/promise': '/deliverBy',
    '/payment': '/total',
    '/payment/reference': '/paymentReference',
    '/payment/amount': '/total',
    '/shipping': '/shipping',
    '/shippingAmounts': '/shipping',
    '/taxCollectedBy': '/taxCollectedBy',
    '/fulfilledBy': '/fulfilledBy',
  },
}

function toOrder(sale: MarketplaceSale): Omit<NewOrder, 'channel'> {
  const { marketplaceOrderId, buyer, deliverBy } = sale
  return present({
    channelOrderId: marketplaceOrderId,
    placedAt: sale.purchasedAt,
    customer: buyer,
    currency: sale.currency,
    lines: sale.orderItems.map(({ orderItemId, sellerSku, gtin, title, quantity, amounts }) =>
      present({ channelLineId: orderItemId, sku: sellerSku, gtin, title, quantity, amounts }),
    ),
    delivery: present({
      method: 'shipToHome',
      address: sale.shipTo,
      serviceLevel: sale.shipService,
      promise: deliverBy === undefined ? undefined : { latest: deliverBy },
    }),
    payment: {
      method: 'collectedByChannel',
      reference: sale.paymentReference ?? marketplaceOrderId,
      amount: sale.total,
    },
    shippingAmounts: sale.shipping,
    taxCollectedBy: sale.taxCollectedBy,
    fulfilledBy: sale.fulfilledBy === 'seller' ? 'merchant' : 'channel',
  })
}

function toStatus(order: Order): MarketplaceOrderStatus {
  const { id, channelOrderId = id, fulfilmentOrders } = order
  return present({
    orderId: id,
    marketplaceOrderId: channelOrderId,
    status: statuses[order.state],
    orderItems: orderItems(order),
    total: order.totals.total,
    shipments: fulfilmentOrders
      .flatMap(({ shipments }) => shipments)
      .map(shipment => toShipment(order, shipment)),
    rejection: order.rejection,
    updatedAt: order.updatedAt,
    links: { self: orderPath(dialect.basePath, id) },
  })
}

/** What the marketplace sold: a bundle is one item, of which as much has left as its components make. */
function orderItems({ lines, bundles = [] }: Order): MarketplaceOrderStatus['orderItems'] {
  const goods = lines.filter(({ type }) => type === 'item')
  const whole = bundles.map(({ lineId, channelLineId, sku, quantity, components }) => {
    const of = (count: (line: Order['lines'][number]) => number) =>
      Math.min(
        ...components.map(part => {
          const line = goods.find(one => one.lineId === part.lineId)
          return line === undefined ? 0 : Math.floor(count(line) / part.quantity)
        }),
      )
    return {
      at: goods.findIndex(({ bundleId }) => bundleId === lineId),
      item: present({
        orderItemId: channelLineId,
        sellerSku: sku,
        quantity,
        shipped: of(({ quantities }) => quantities.shipped + quantities.pickedUp),
        cancelled: of(({ quantities }) => quantities.cancelled),
      }),
    }
  })
  return goods.flatMap(({ channelLineId, bundleId, sku, quantities }, i) => {
    if (bundleId !== undefined) return whole.flatMap(({ at, item }) => (at === i ? [item] : []))
    return [
      present({
        orderItemId: channelLineId,
        sellerSku: sku,
        quantity: quantities.ordered,
        shipped: quantities.shipped + quantities.pickedUp,
        cancelled: quantities.cancelled,
      }),
    ]
  })
}

function toShipment({ lines }: Order, shipment: Shipment): MarketplaceShipment {
  const { carrier, trackingNumber, shippedAt } = shipment
  return present({
    carrier,
    trackingNumber,
    shippedAt,
    orderItems: shipment.lines.map(({ lineId, sku, quantity }) => {
      const line = lines.find(one => one.lineId === lineId)
      // A component is only a part of the marketplace's item.
      const orderItemId = line?.bundleId === undefined ? line?.channelLineId : undefined
      return present({ orderItemId, sellerSku: sku, quantity })
    }),
  })
}

/** The order's state in words for a marketplace. */
const returnPointers = {
  '/lines': '/returnItems',
  '/lines/*/orderLineId': '/returnItems/*/orderItemId',
  '/channelReturnId': '/marketplaceReturnId',
}

const demandPointers = {
  '/lines': '/items',
  '/lines/*/sku': '/items/*/sellerSku',
}

/** The line that a marketplace's item is; an item nobody knows is named as it came, and refused. */
function lineOf({ lines, bundles = [] }: Order, orderItemId: string): string {
  const line = [...bundles, ...lines].find(
    ({ channelLineId, lineId }) => (channelLineId ?? lineId) === orderItemId,
  )
  return line?.lineId ?? 'unknown'
}

/** What the statuses a marketplace tells of make of a return, and from where. */
const statusSteps: Readonly<
  Record<
    MarketplaceReturnStatusReport['status'],
    { readonly to: 'inTransit' | 'cancelled'; readonly from: readonly ReturnState[] } | undefined
  >
> = {
  created: undefined,
  carrierNotified: undefined,
  pickedFromCustomer: { to: 'inTransit', from: ['authorised'] },
  inTransit: { to: 'inTransit', from: ['authorised'] },
  delivered: { to: 'inTransit', from: ['authorised'] },
  customerCancelled: { to: 'cancelled', from: ['requested', 'authorised'] },
  cancelled: { to: 'cancelled', from: ['requested', 'authorised'] },
}

function toMarketplaceReturn(
  { lines: sold }: Order,
  { document, refunds }: ReturnWithMoney,
): MarketplaceReturn {
  return present({
    returnId: document.id,
    marketplaceReturnId: document.channelReturnId,
    orderId: document.orderId,
    status: returnStatuses[document.state],
    returnItems: document.lines.map(line =>
      present({
        orderItemId: sold.find(({ lineId }) => lineId === line.orderLineId)?.channelLineId,
        sellerSku: line.sku,
        quantity: line.quantity,
        status: returnItemStatus(line),
      }),
    ),
    refunds: refunds.map(({ amount, state }) => ({
      amount,
      status: refundStatus(state),
    })),
  })
}

function refundStatus(state: RefundState): MarketplaceReturn['refunds'][number]['status'] {
  if (state === 'succeeded') return 'paid'
  return state === 'manual' || state === 'failed' || state === 'retry' ? 'failed' : 'toBePaid'
}

const returnStatuses: Readonly<Record<ReturnState, MarketplaceReturn['status']>> = {
  requested: 'created',
  authorised: 'created',
  declined: 'rejected',
  inTransit: 'inTransit',
  received: 'partiallyProcessed',
  inspected: 'processed',
  closed: 'processed',
  cancelled: 'cancelled',
  expired: 'cancelled',
}

function returnItemStatus({
  reception,
  acceptance,
}: ReturnLine): MarketplaceReturn['returnItems'][number]['status'] {
  if (reception === 'awaiting' || reception === 'inTransit') return 'awaited'
  if (reception !== 'received') return 'missing'
  return acceptance === 'accepted' || acceptance === 'rejected' ? acceptance : 'received'
}

const statuses: Readonly<Record<OrderState, MarketplaceOrderStatus['status']>> = {
  draft: 'received',
  received: 'received',
  accepted: 'accepted',
  processing: 'accepted',
  partiallyFulfilled: 'partiallyShipped',
  fulfilled: 'shipped',
  closed: 'shipped',
  rejected: 'rejected',
  cancelRequested: 'cancelling',
  cancelled: 'cancelled',
}
