import type { StoreLabels } from '../../openapi/canonical/scanned-label.ts'
import type {
  FulfilmentState,
  NewOrder,
  Order,
  OrderState,
  Pickup,
  TenderMethod,
} from '../../openapi/generated/orders.d.ts'
import type {
  CounterOrder,
  CounterReturn,
  CounterSale,
  GiftCardSale,
  HandedIn,
  operations,
  PickupRejection,
  PickupStatus,
  StorePickup,
} from '../../openapi/generated/pos.v1.d.ts'
import type { NewReturn, ReturnLine } from '../../openapi/generated/returns.d.ts'
import type { Call, Handlers } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { Inventory } from '../../process-apis/inventory/index.ts'
import type { Orders } from '../../process-apis/orders/index.ts'
import type { Returns } from '../../process-apis/returns/index.ts'
import { type Dialect, orderPath } from '../caller-operation.ts'
import { channelOrders } from '../channel-orders.ts'
import {
  channelReturns,
  creditOf,
  payoutStatus,
  reasonsOf,
  type ReturnWithMoney,
} from '../channel-returns.ts'
import { translatingProblems } from '../translate-pointers.ts'
import { giftCardLines, soldCards, takeCardsBack } from '../gift-cards.ts'
import { pointsOf } from '../points.ts'
import { present } from '../present.ts'
import { labelled } from './labelled.ts'

/** Point of sale API v1: what tills and store apps need, in their words. Pickups are the store's, whichever channel sold them. */
export function posV1({
  orders,
  returns,
  inventory,
  labels,
}: {
  readonly orders: Orders
  readonly returns: Returns
  readonly inventory: Inventory
  /** How the stores' own labels are read. Default: there are none. */
  readonly labels?: StoreLabels
}): Handlers<operations> {
  const own = channelOrders(orders, dialect)
  const cards = channelOrders(orders, { ...dialect, pointers: cardPointers })
  const { withMoney } = channelReturns(returns, own, returnPointers)
  return {
    async listPickups(call, { storeId, status = allStatuses, limit, cursor }) {
      const { items, nextCursor } = await orders.listPickups(
        call,
        present({ locationId: storeId, state: statesIn(status), limit, cursor }),
      )
      return present({ pickups: items.map(toStorePickup), nextCursor })
    },
    async getPickup(call, { pickupId }) {
      return toStorePickup(await readPickup(call, pickupId))
    },
    acceptPickup: (call, { pickupId }) => report(call, pickupId, { state: 'acknowledged' }),
    rejectPickup: (call, { pickupId, reason, note }) =>
      report(call, pickupId, { state: 'rejected', reason: rejectionReason(reason, note) }),
    readyPickup: (call, { pickupId }) => report(call, pickupId, { state: 'readyForPickup' }),
    async collectPickup(call, { pickupId, collectCode }) {
      const { pickupCode } = await readPickup(call, pickupId)
      if (pickupCode !== collectCode) {
        throw new Problem('state-conflict', {
          detail: 'This is not the code of this pickup. Nothing was handed over.',
        })
      }
      return report(call, pickupId, { state: 'pickedUp' })
    },
    async getAvailability(call, { sku, storeId }) {
      const { channel } = call.principal
      const { items } = await inventory.getAvailability(call, { sku, channel })
      return {
        articles: items.map(({ sku: article, locations = [] }) => ({
          sku: article,
          here: locations.find(({ locationId }) => locationId === storeId)?.available ?? 0,
          elsewhere: locations
            .filter(({ locationId, available }) => locationId !== storeId && available > 0)
            .map(({ locationId, available }) => ({ locationId, available })),
        })),
        asOf: items[0]?.asOf ?? new Date().toISOString(),
      }
    },
    async placeOrder(call, sale) {
      const answer = await own.place(call, toOrder(sale, labels))
      return answer.status === 202 ? answer : { ...answer, body: toCounterOrder(answer.body) }
    },
    async getOrder(call, { orderId }) {
      return toCounterOrder(await own.get(call, orderId))
    },
    getOperation: (call, { operationId }) => own.operation(call, operationId),
    async sellGiftCards(call, sale) {
      const answer = await cards.place(call, toCardOrder(sale))
      return answer.status === 202 ? answer : { ...answer, body: toCounterOrder(answer.body) }
    },
    refundGiftCards: (call, back) => takeCardsBack({ returns, own }, call, back),
    checkGiftCard: (call, card) => orders.checkGiftCard(call, card),
    lookUpMember: (call, member) => orders.getMember(call, member),
    async findReturnables(call, { reference }) {
      const { items } = await orders.findOrders(call, { reference, limit: 20 })
      const found = items.map(async ({ id, channelOrderId }) => {
        const { lines } = await returns.checkEligibility(call, { orderId: id, method: 'inStore' })
        return present({
          orderId: id,
          orderNumber: channelOrderId,
          articles: lines
            .filter(({ returnable }) => returnable > 0)
            .map(({ orderLineId, sku, title, returnable, until, value }) =>
              present({ lineId: orderLineId, sku, title, quantity: returnable, until, value }),
            ),
        })
      })
      return { orders: await Promise.all(found) }
    },
    takeReturn: (call, handedIn) =>
      translatingProblems(returnPointers, async () => {
        const wish = toReturn(call.principal.channel, handedIn)
        return toCounterReturn(await withMoney(call, await returns.requestReturn(call, wish)))
      }),
    getReturn: async (call, { returnId }) =>
      toCounterReturn(await withMoney(call, await returns.getReturn(call, { returnId }))),
    receiveReturn: (call, { returnId, storeId, articles }) =>
      translatingProblems(returnPointers, async () => {
        const document = await returns.receiveReturn(call, {
          returnId,
          locationId: storeId,
          lines: articles.map(({ lineId, quantity, arrived, condition, putTo }) =>
            present({
              lineId,
              quantity,
              reception: arrived,
              inspection: condition && present({ condition, disposition: putTo }),
            }),
          ),
        })
        return toCounterReturn(await withMoney(call, document))
      }),
  }

  async function readPickup(call: Call, pickupId: string): Promise<Pickup> {
    const { items } = await orders.listPickups(call, { fulfilmentOrderId: pickupId })
    const [pickup] = items
    if (pickup === undefined || statuses[pickup.state] === undefined) throw new Problem('not-found')
    return pickup
  }

  /** Asked twice, it is done once; and there is nothing left to turn down in what is cancelled. */
  async function report(call: Call, pickupId: string, update: Update): Promise<StorePickup> {
    const before = toStorePickup(await readPickup(call, pickupId))
    const wanted = statuses[update.state]
    const cancelledAlready = wanted === 'rejected' && before.status === 'cancelled'
    if (before.status === wanted || cancelledAlready) return before
    const at = new Date().toISOString()
    await orders
      .updateFulfilment(call, { fulfilmentOrderId: pickupId, ...update, at })
      .catch((error: unknown) => {
        if (Problem.from(error).code !== 'state-conflict') throw error
        throw new Problem('state-conflict', {
          detail: `The pickup is ${before.status}: it cannot become ${wanted} from there.`,
          cause: error,
        })
      })
    return toStorePickup(await readPickup(call, pickupId))
  }
}

type Update = { readonly state: FulfilmentState; readonly reason?: string }

/** Where the words of a sale of gift cards are. */
const cardPointers = {
  '/channelOrderId': '/receiptNumber',
  '/customer': '/customer',
  '/currency': '/currency',
  '/lines': '/cards',
  '/lines/*/unitPrice': '/cards/*/amount',
  '/lines/*/giftCard': '/cards/*',
  '/lines/*/giftCard/token': '/cards/*/card',
  '/delivery': '/storeId',
  '/delivery/locationId': '/storeId',
  '/payment': '/paymentToken',
  '/payment/token': '/paymentToken',
  '/payment/tenders': '/payments',
  '/cashRounding': '/cashRounding',
}

const dialect: Required<Dialect> = {
  basePath: '/pos/v1',
  pointers: {
    '/channelOrderId': '/receiptNumber',
    '/customer': '/customer',
    '/currency': '/currency',
    '/lines': '/articles',
    '/lines/*/unitPrice': '/articles/*/price',
    '/delivery': '/handover',
    '/delivery/locationId': '/handover/storeId',
    '/lines/*/whenShort': '/articles/*/backorder',
    '/payment': '/paymentToken',
    '/payment/token': '/paymentToken',
    '/payment/tenders': '/payments',
    '/cashRounding': '/cashRounding',
    '/shipping': '/shippingPrice',
    '/loyalty': '/loyalty',
  },
}

/** What a store calls the state of a pickup. Undefined where it is not, or not any more, the store's to see. */
const statuses: Readonly<Record<FulfilmentState, PickupStatus | undefined>> = {
  planned: undefined,
  scheduled: undefined,
  onHold: undefined,
  unknown: undefined,
  submitted: 'new',
  acknowledged: 'accepted',
  picking: 'accepted',
  shortPicked: 'accepted',
  packed: 'accepted',
  cancelRefused: 'accepted',
  readyForPickup: 'ready',
  pickedUp: 'collected',
  pickupExpired: 'expired',
  rejected: 'rejected',
  superseded: 'rejected',
  // The store was asked to stop.
  cancelRequested: 'cancelled',
  cancelled: 'cancelled',
  shipped: undefined,
  delivered: undefined,
  deliveryFailed: undefined,
  returningToSender: undefined,
  lost: undefined,
}

const allStatuses: readonly PickupStatus[] = [
  'new',
  'accepted',
  'ready',
  'collected',
  'expired',
  'rejected',
  'cancelled',
]

function statesIn(wanted: readonly PickupStatus[]): FulfilmentState[] {
  const states = Object.keys(statuses) as FulfilmentState[]
  return states.filter(state => {
    const status = statuses[state]
    return status !== undefined && wanted.includes(status)
  })
}

function toStorePickup(pickup: Pickup): StorePickup {
  const status = statuses[pickup.state]
  if (status === undefined) throw new Problem('not-found')
  return present({
    pickupId: pickup.fulfilmentOrderId,
    orderId: pickup.orderId,
    orderNumber: pickup.channelOrderId,
    storeId: pickup.locationId,
    status,
    articles: pickup.lines.map(({ sku, gtin, title, quantity }) =>
      present({ sku, gtin, title, quantity }),
    ),
    customerName: pickup.customerName,
    readySince: pickup.readyAt,
    collectBy: pickup.expiresAt,
    updatedAt: pickup.updatedAt,
  })
}

const returnPointers = {
  '/lines': '/articles',
  '/lines/*/orderLineId': '/articles/*/lineId',
  '/lines/*/inspection': '/articles/*/condition',
  '/locationId': '/storeId',
  '/exchange': '/takeInstead',
  '/currency': '/currency',
  '/orderId': '/orderId',
}

/** Goods that come back to a store, whichever channel sold them. */
function toReturn(channel: string, handedIn: HandedIn): NewReturn {
  const { storeId, receiptNumber, orderId, currency, articles, payout } = handedIn
  const { takeInstead, paymentToken } = handedIn
  return present({
    orderId,
    channel,
    // Tills of different stores may count alike.
    channelReturnId: receiptNumber === undefined ? undefined : `${storeId}/${receiptNumber}`,
    method: 'inStore',
    locationId: storeId,
    currency,
    resolution: payout === undefined ? undefined : resolutions[payout],
    lines: articles.map(({ lineId, sku, quantity, reason, condition, putTo, note }) =>
      present({
        orderLineId: lineId,
        sku,
        quantity,
        reason,
        note,
        inspection: condition && present({ condition, disposition: putTo }),
      }),
    ),
    exchange: takeInstead && present({ lines: takeInstead, paymentToken }),
  })
}

const resolutions = {
  moneyBack: 'refund',
  storeCredit: 'storeCredit',
  exchange: 'exchange',
  none: 'none',
} as const

function toCounterReturn({ document, refunds }: ReturnWithMoney): CounterReturn {
  const { id, orderId, unlinked, state, lines, storeCredit } = document
  const credit =
    storeCredit === undefined
      ? []
      : [
          present({
            amount: storeCredit.amount,
            status: storeCredit.state === 'issued' ? ('paid' as const) : ('underWay' as const),
            storeCredit: storeCredit.token,
          }),
        ]
  return present({
    returnId: id,
    orderId,
    blind: unlinked,
    status: state,
    articles: lines.map(line =>
      present({
        lineId: line.lineId,
        sku: line.sku,
        title: line.title,
        quantity: line.quantity,
        status: articleStatus(line),
        putTo: line.disposition,
      }),
    ),
    reasons: reasonsOf(document),
    payouts: [
      ...refunds.map(refund =>
        present({
          amount: refund.amount,
          status: payoutStatus(refund),
          storeCredit: creditOf(refund),
        }),
      ),
      ...credit,
    ],
  })
}

function articleStatus({
  reception,
  acceptance,
}: ReturnLine): CounterReturn['articles'][number]['status'] {
  if (reception === 'awaiting' || reception === 'inTransit') return 'expected'
  if (reception !== 'received') return 'missing'
  switch (acceptance) {
    case 'pending':
      return 'here'
    case 'manual':
      return 'toDecide'
    case 'accepted':
    case 'rejected':
      return acceptance
  }
}

const rejectionWords: Readonly<Record<PickupRejection['reason'], string>> = {
  notOnShelf: 'Not on the shelf',
  damaged: 'Damaged',
  noStaff: 'Nobody there to do it',
  other: 'Other reason',
}

function rejectionReason(reason: PickupRejection['reason'], note: string | undefined): string {
  return note === undefined ? rejectionWords[reason] : `${rejectionWords[reason]}: ${note}`
}

function toOrder(sale: CounterSale, labels: StoreLabels | undefined): Omit<NewOrder, 'channel'> {
  const articles = labelled(sale, labels)
  return present({
    ...soldAt(sale),
    lines: articles.map(({ sku, quantity, measure, estimated, price, backorder }) =>
      present({
        sku,
        quantity,
        measure,
        estimated,
        unitPrice: price,
        whenShort: backorder === true ? 'backorder' : undefined,
      }),
    ),
    delivery: toDelivery(sale.handover),
    shipping: sale.shippingPrice,
    loyalty: sale.loyalty,
  })
}

/** Gift cards are handed over where they are sold. */
function toCardOrder(sale: GiftCardSale): Omit<NewOrder, 'channel'> {
  return {
    ...soldAt(sale),
    lines: giftCardLines(sale.cards),
    delivery: { method: 'clickAndCollect', locationId: sale.storeId },
  }
}

/** What every receipt says. */
function soldAt(sale: CounterSale | GiftCardSale) {
  const { storeId, receiptNumber, staffId, customer } = sale
  return present({
    channelOrderId: receiptNumber === undefined ? undefined : `${storeId}/${receiptNumber}`,
    customer:
      customer === undefined ? undefined : { ...customer, guest: customer.id === undefined },
    currency: sale.currency,
    payment: toPayment(sale),
    cashRounding: sale.cashRounding,
    notes: staffId === undefined ? `Sold in ${storeId}.` : `Sold in ${storeId} by ${staffId}.`,
  })
}

/** Each means pays what is said, the terminal what they leave. */
function toPayment({
  paymentToken: token,
  payments = [],
}: Pick<CounterSale, 'paymentToken' | 'payments'>): NewOrder['payment'] {
  const terminal = token === undefined ? [] : [{ method: 'token' as const, token }]
  const [first] = terminal
  if (payments.length === 0 && first !== undefined) return first
  const parts = payments.map(({ method, ...part }) => ({
    method: method === 'card' ? ('token' as const) : method,
    ...part,
  }))
  return { method: 'split', tenders: [...parts, ...terminal] }
}

/** What a till calls the means of payment. */
const means: Readonly<Partial<Record<TenderMethod, 'card' | 'giftCard' | 'storeCredit' | 'cash'>>> =
  { token: 'card', giftCard: 'giftCard', storeCredit: 'storeCredit', cash: 'cash' }

function toDelivery(handover: CounterSale['handover']): NewOrder['delivery'] {
  switch (handover.method) {
    case 'sendHome':
      return { method: 'shipToHome', address: handover.address }
    case 'collect':
      return { method: 'clickAndCollect', locationId: handover.storeId }
  }
}

function toCounterOrder(order: Order): CounterOrder {
  const { id, channelOrderId, totals } = order
  const waiting = order.lines.flatMap(({ sku, promise }) =>
    promise === undefined ? [] : [present({ sku, expectedAt: promise.expectedAt })],
  )
  const paid = order.tenders.map(({ method, amount }) => ({
    method: means[method] ?? ('other' as const),
    amount,
  }))
  return present({
    orderId: id,
    // Tills of different stores may count alike: the order's number names the store before it.
    receiptNumber: channelOrderId?.slice(channelOrderId.indexOf('/') + 1),
    status: orderStatuses[order.state](order),
    articles: order.lines
      .filter(({ type }) => type === 'item')
      .map(({ sku, gtin, title, quantities, measure, bundleId }) =>
        present({
          sku,
          gtin,
          title,
          quantity: quantities.ordered,
          measure,
          bundleSku: order.bundles?.find(({ lineId }) => lineId === bundleId)?.sku,
        }),
      ),
    total: totals.total,
    taxIncluded: totals.tax,
    giftCards: soldCards(order, 'codes'),
    points: pointsOf(order),
    paid: paid.length === 0 ? undefined : paid,
    waiting: waiting.length === 0 ? undefined : waiting,
    rejection: order.rejection,
    links: { self: orderPath(dialect.basePath, id) },
  })
}

/** The order's state in words for a till. */
const orderStatuses: Readonly<Record<OrderState, (order: Order) => CounterOrder['status']>> = {
  draft: () => 'received',
  received: () => 'received',
  accepted: ({ holds }) => (holds.length > 0 ? 'onHold' : 'confirmed'),
  processing: ({ fulfilmentOrders }) =>
    fulfilmentOrders.some(({ state }) => state === 'readyForPickup') ? 'onItsWay' : 'confirmed',
  partiallyFulfilled: () => 'onItsWay',
  fulfilled: () => 'done',
  closed: () => 'done',
  rejected: () => 'rejected',
  cancelRequested: () => 'cancelling',
  cancelled: () => 'cancelled',
}
