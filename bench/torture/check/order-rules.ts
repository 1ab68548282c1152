import { sum, toMinor } from '../../../openapi/canonical/money.ts'
import type { Order } from '../../../openapi/generated/orders.d.ts'
import { brokenRule } from '../../../process-apis/orders/quantities.ts'
import type { EventRow, OrderRow } from '../facts.ts'
import { isAccepted, type Rule } from './world.ts'

/** Each order by itself: its state, its story, its figures. */
export const orderRules: readonly Rule[] = [
  {
    name: 'the state is what happened',
    *broken({ orders }) {
      for (const row of orders) {
        const wrong = wrongState(row)
        if (wrong !== undefined) yield { orderId: row.id, what: wrong }
      }
    },
  },
  {
    name: 'events are numbered without gaps',
    *broken({ orders, eventsOf }) {
      for (const { id: orderId, events } of orders) {
        const numbers = eventsOf(orderId).map(({ sequence }) => sequence)
        const gap = numbers.findIndex((number, i) => number !== i + 1)
        if (gap >= 0) {
          yield { orderId, what: `event ${gap + 1} is missing or double: ${numbers.join(' ')}` }
        }
        if (numbers.length !== events) {
          yield { orderId, what: `the order counts ${events} events, there are ${numbers.length}` }
        }
      }
    },
  },
  {
    name: 'events tell a story that can be',
    *broken({ orders, eventsOf }) {
      for (const { id: orderId, document } of orders) {
        const story = eventsOf(orderId)
        for (const what of [
          ...impossibleOrder(story, document),
          ...impossibleWork(story, document),
        ]) {
          yield { orderId, what }
        }
      }
    },
  },
  {
    name: 'the ledger of every line adds up',
    *broken({ orders }) {
      for (const { id: orderId, document } of orders) {
        for (const { lineId, quantities } of document.lines) {
          const rule = brokenRule(quantities)
          if (rule !== undefined) yield { orderId, what: `line ${lineId}: ${rule}` }
        }
      }
    },
  },
  {
    name: 'totals are the sums of their lines',
    *broken({ orders }) {
      for (const { id: orderId, document } of orders) {
        const { lines, shipping, totals, currency } = document
        const charged = [
          ...lines.map(({ amounts }) => amounts),
          ...(shipping === undefined ? [] : [shipping.amounts]),
        ]
        const untied = charged.find(
          ({ net, tax, total }) => toMinor(net) + toMinor(tax) !== toMinor(total),
        )
        const total = sum(
          currency,
          charged.map(one => one.total),
        )
        const tax = sum(
          currency,
          charged.map(one => one.tax),
        )
        if (untied !== undefined) yield { orderId, what: 'net + tax is not the total of a line' }
        if (total.amount !== totals.total.amount || tax.amount !== totals.tax.amount) {
          yield {
            orderId,
            what: `totals say ${totals.total.amount} with ${totals.tax.amount} tax, lines ${total.amount} with ${tax.amount}`,
          }
        }
      }
    },
  },
]

function wrongState({ state, version, document }: OrderRow): string | undefined {
  if (document.state !== state) return `the row says ${state}, the document ${document.state}`
  if (document.version !== version) {
    return `the row is version ${version}, the document ${document.version}`
  }
  const expected = expectedState(document)
  return expected.includes(state) ? undefined : `is ${state}, should be ${expected.join(' or ')}`
}

/** What the state has to be when nothing is going on any more. */
function expectedState(order: Order): readonly string[] {
  if (order.rejection !== undefined) return ['rejected']
  if (!isAccepted(order)) return ['decided']
  const open = order.lines.filter(({ quantities: q }) => q.ordered > q.cancelled)
  if (open.length === 0) return ['cancelled']
  const handedOver = open.map(({ quantities: q }) => q.shipped + q.pickedUp)
  const owed = open.map(
    ({ quantities: q }, i) => q.ordered - q.cancelled - q.substitutedOut - (handedOver[i] ?? 0),
  )
  if (owed.every(pieces => pieces === 0)) return ['fulfilled', 'closed']
  if (handedOver.some(pieces => pieces > 0)) return ['partiallyFulfilled']
  return ['accepted', 'processing']
}

/** Order events that may come at most once, and those that cannot come after them. */
const once: Readonly<Record<string, readonly string[]>> = {
  'retail.order.received.v1': ['retail.order.received.v1'],
  'retail.order.accepted.v1': ['retail.order.accepted.v1', 'retail.order.rejected.v1'],
  'retail.order.rejected.v1': ['retail.order.accepted.v1', 'retail.order.rejected.v1'],
  'retail.order.cancelled.v1': [
    'retail.order.cancelled.v1',
    'retail.order.cancelRequested.v1',
    'retail.payment.captured.v1',
    'retail.invoice.posted.v1',
    'retail.fulfilmentOrder.shipped.v1',
    'retail.fulfilmentOrder.pickedUp.v1',
  ],
  'retail.payment.voided.v1': ['retail.payment.voided.v1', 'retail.payment.captured.v1'],
  'retail.salesOrder.posted.v1': ['retail.salesOrder.posted.v1'],
  'retail.salesOrder.cancelled.v1': [
    'retail.salesOrder.cancelled.v1',
    'retail.salesOrder.posted.v1',
    'retail.invoice.posted.v1',
  ],
}

const beforeAcceptance = new Set([
  'retail.order.held.v1',
  'retail.order.received.v1',
  'retail.order.rejected.v1',
  'retail.order.accepted.v1',
  'retail.payment.authorised.v1',
  'retail.reservation.made.v1',
  'retail.reservation.released.v1',
])

/**
 * Money is let go of and the booking made anew when pieces are taken off or the order is changed, and each of several means
 * of payment lets go of its own: these may come again, and be followed by others.
 */
const repeatable = new Set([
  'retail.payment.voided.v1',
  'retail.salesOrder.posted.v1',
  'retail.salesOrder.cancelled.v1',
])

function* impossibleOrder(story: readonly EventRow[], order: Order): Generator<string> {
  const { cancellations = [], changes = [], tenders, state } = order
  // Pieces may have been taken off before all of it was cancelled.
  const isPartial =
    cancellations.length > (state === 'cancelled' ? 1 : 0) ||
    changes.length > 0 ||
    tenders.length > 1
  const types = story.map(({ type }) => type)
  if (types[0] !== 'retail.order.received.v1') yield `it begins with ${types[0] ?? 'nothing'}`
  const accepted = types.indexOf('retail.order.accepted.v1')
  const authorised = types.filter(type => type === 'retail.payment.authorised.v1').length
  const means = tenders.length
  if (authorised > means) {
    yield `authorised ${authorised} times, for ${means} means of payment`
  }
  for (const [i, type] of types.entries()) {
    if (!beforeAcceptance.has(type) && (accepted < 0 || i < accepted)) {
      yield `${type} without having been accepted`
    }
    for (const later of types.slice(i + 1)) {
      if (isPartial && repeatable.has(type)) continue
      if (once[type]?.includes(later) === true) yield `${later} after ${type}`
    }
  }
}

/** How far along each told state of a piece of work is: what is told later is further along. */
const progress: Readonly<Record<string, number>> = {
  submitted: 1,
  acknowledged: 2,
  picking: 3,
  shortPicked: 3,
  packed: 4,
  readyForPickup: 5,
  shipped: 6,
  pickedUp: 6,
  delivered: 7,
}
const ended = new Set(['rejected', 'pickupExpired'])

function* impossibleWork(story: readonly EventRow[], { fulfilmentOrders }: Order) {
  for (const { id, state } of fulfilmentOrders) {
    const told = story
      .filter(
        ({ type, data }) => type.includes('fulfilmentOrder') && data['fulfilmentOrderId'] === id,
      )
      .map(({ type }) => type.split('.')[2] ?? '')
      .filter(one => one in progress || ended.has(one))
    let furthest = 0
    let end: string | undefined
    for (const now of told) {
      // Its submission is told when the answer comes; the work itself may have been quicker.
      if (now === 'submitted') continue
      if (end !== undefined) yield `${id} was ${now} after it was ${end}`
      if (ended.has(now)) end = now
      const step = progress[now] ?? furthest
      if (now in progress && step <= furthest && now !== 'picking') {
        yield `${id} became ${now} when it was further along already`
      }
      furthest = Math.max(furthest, step)
    }
    if (told.filter(now => now === 'submitted').length > 1) yield `${id} was submitted twice`
    const gone = told.includes('shipped') || told.includes('pickedUp')
    const says = ['shipped', 'pickedUp', 'delivered'].includes(state)
    if (gone !== says) yield `${id} is ${state}, its events say ${told.join(', ') || 'nothing'}`
  }
}
