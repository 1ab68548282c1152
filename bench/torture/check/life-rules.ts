import { toMinor } from '../../../openapi/canonical/money.ts'
import type { FulfilmentOrder, Order } from '../../../openapi/generated/orders.d.ts'
import type { PurchaseOrderRow } from '../facts.ts'
import { fact, goneOf, grouped, isAccepted, type Rule } from './world.ts'

type Change = NonNullable<Order['changes']>[number]

/** What becomes of orders on their way: changed, held, shipped by others, exchanged, claimed. */
export const lifeRules: readonly Rule[] = [
  {
    name: 'a change is made once, as its caller was told, and paid once',
    *broken({ facts, orders, orderOf, documentsOf }) {
      for (const { orderId, changeId, outcome, decision } of facts.edits) {
        const changes = orderOf(orderId)?.document.changes ?? []
        const change = changes.find(({ id }) => id === changeId)
        if (changeId === undefined) continue
        const state = change?.state ?? 'not there'
        const isMade = state === 'confirmed'
        if (outcome !== 'unknown' && isMade !== (outcome === 'made')) {
          yield { orderId, what: `${changeId} was ${outcome} to its caller, and is ${state}` }
        }
        if (decision === 'decline' && isMade) {
          yield { orderId, what: `${changeId} was declined and made all the same` }
        }
      }
      for (const { id: orderId, document } of orders) {
        for (const change of document.changes ?? []) {
          if (change.state === 'applying') {
            yield { orderId, what: `${change.id} is still being made` }
          }
          for (const what of wrongPieces(document, change)) yield { orderId, what }
          const held = documentsOf('payment', 'authorization', `${change.id}:authorise`)
          const kept = held.filter(
            one => one.state === 'approved' && fact(one, 'voided') !== fact(one, 'amount'),
          )
          if (change.state !== 'confirmed' && kept.length > 0) {
            yield { orderId, what: `${change.id} is ${change.state}, its money is held` }
          }
          for (const one of change.state === 'confirmed' ? held : []) {
            if (BigInt(fact(one, 'amount')) === toMinor(change.preview.delta)) continue
            yield { orderId, what: `${one.id} is over ${fact(one, 'amount')} for ${change.id}` }
          }
        }
      }
    },
  },
  {
    name: 'a hold ends as it was decided',
    *broken({ facts, orderOf }) {
      for (const { orderId, type, end, outcome } of facts.holds) {
        const order = orderOf(orderId)
        if (order === undefined || (outcome !== 'decided' && outcome !== 'placed')) continue
        const { document, state } = order
        const isOver = outcome === 'decided' || end.startsWith('expire')
        const hasLeft = end.endsWith('cancel') && goneOf(document) > 0
        const isOpen = state !== 'cancelled' && !hasLeft
        if (isOver && isOpen && document.holds.some(one => one.type === type)) {
          yield { orderId, what: `${type}: "${end}", and it is still held` }
        }
        const isCancelled = isOver && end.endsWith('cancel') && state !== 'rejected'
        if (isCancelled && state !== 'cancelled' && goneOf(document) === 0) {
          yield { orderId, what: `${type}: "${end}", and it is ${state}` }
        }
      }
    },
  },
  {
    name: 'nothing is handed out before a person has looked at it',
    *broken({ orders, eventsOf }) {
      for (const { id: orderId, document } of orders) {
        if (!isAccepted(document)) continue
        const story = eventsOf(orderId)
        const at = (type: string) => story.findIndex(one => one.type === type)
        const accepted = at('retail.order.accepted.v1')
        const held = story.findIndex(
          ({ type, data }) => type === 'retail.order.held.v1' && data['hold'] === 'fraudReview',
        )
        if (held < 0 || held > accepted) continue
        const released = at('retail.order.holdReleased.v1')
        const handedOut = at('retail.fulfilmentOrder.submitted.v1')
        if (handedOut >= 0 && (released < 0 || handedOut < released)) {
          yield { orderId, what: 'it was handed out before it was looked at' }
        }
      }
    },
  },
  {
    name: 'the supplier’s books and ours agree',
    *broken({ facts, work }) {
      const books = new Map(facts.purchaseOrders.map(row => [row.id, row]))
      for (const { order, work: one } of work) {
        if (one.type !== 'supplier') continue
        const id = one.purchaseOrder?.id
        const row = id === undefined ? undefined : books.get(id)
        for (const what of wrongBooks(one, row)) yield { orderId: order.id, what }
        books.delete(id ?? '')
      }
      for (const id of books.keys()) yield { what: `${id} is a purchase order of nothing` }
    },
  },
  {
    name: 'an exchange is one order, one credit and one difference',
    *broken({ facts, orderOf, keysOf, orders, documentsOf }) {
      const placed = grouped(
        orders.flatMap(({ id }) => keysOf(id).map(key => ({ key, id }))),
        ({ key }) => key,
      )
      for (const { id, orderId: of, document } of facts.returns) {
        const { exchange } = document
        if (exchange === undefined) continue
        const about = of === null ? {} : { orderId: of }
        const ours = (placed.get(`${id}:exchange`) ?? []).filter(one => {
          const order = orderOf(one.id)
          return order !== undefined && isAccepted(order.document)
        })
        const wanted = exchange.state === 'ordered' ? 1 : 0
        if (ours.length !== wanted) {
          yield { ...about, what: `${id}: ${exchange.state}, ${ours.length} orders instead` }
        }
        if (exchange.state !== 'ordered') continue
        if (ours[0] !== undefined && ours[0].id !== exchange.orderId) {
          yield { ...about, what: `${id} says ${exchange.orderId}, it is ${ours[0].id}` }
        }
        const { returned, replacement, net } = exchange
        if (returned === undefined || replacement === undefined || net === undefined) {
          yield { ...about, what: `${id} is ordered, and nobody knows what it cost` }
          continue
        }
        const [back, taken] = [toMinor(returned), toMinor(replacement)]
        if (back - taken !== toMinor(net)) {
          yield { ...about, what: `${id}: ${back} less ${taken} is not ${net.amount}` }
        }
        const credit = documentsOf('payment', 'storeCredit', `${id}:exchange`)
        const credited = credit.reduce((sum, one) => sum + BigInt(fact(one, 'amount')), 0n)
        const owed = back < taken ? back : taken
        if (credited !== owed || credit.length > 1) {
          yield { ...about, what: `${id}: ${credited} were credited for ${owed}` }
        }
      }
    },
  },
  {
    name: 'a claim is settled once',
    *broken({ facts, orderOf, keysOf, orders }) {
      const sent = new Set(orders.flatMap(({ id }) => keysOf(id)))
      for (const { id, orderId, state, document } of facts.claims) {
        const { refundId, replacementOrderId } = document
        const settled = [refundId, replacementOrderId].filter(one => one !== undefined)
        if (state === 'approved') yield { orderId, what: `${id} is approved, and nothing is done` }
        if (settled.length !== (state === 'resolved' ? 1 : 0)) {
          yield { orderId, what: `${id} is ${state}: ${settled.join(' and ') || 'nothing'}` }
        }
        const order = replacementOrderId === undefined ? undefined : orderOf(replacementOrderId)
        if (replacementOrderId !== undefined && order?.document.totals.total.amount !== '0.00') {
          yield { orderId, what: `${id}: ${replacementOrderId} is not there for nothing` }
        }
        if (sent.has(id) && state === 'declined') {
          yield { orderId, what: `${id} was declined and sent all the same` }
        }
      }
    },
  },
  {
    name: 'what the marketplace says it paid is paid',
    *broken({ facts, orderOf }) {
      for (const { orderId, kind, id, paid } of facts.returnRequests) {
        if (kind !== 'marketplace' || id === undefined) continue
        const refunds = orderOf(orderId)?.document.refunds ?? []
        const states = refunds.filter(({ returnId }) => returnId === id).map(one => one.state)
        if (paid !== true && states.includes('succeeded')) {
          yield { orderId, what: `${id}: nobody says it was paid, and it has succeeded` }
        }
      }
    },
  },
]

/** What was added is a line of the order, once, and only if it was confirmed. */
function* wrongPieces({ lines }: Order, { id, state, preview }: Change): Generator<string> {
  for (const { lineId } of preview.added) {
    // Two that are asked for at the same time number their lines alike.
    const there = lines.filter(line => line.lineId === lineId && (line.addedBy ?? id) === id).length
    if (there !== (state === 'confirmed' ? 1 : 0)) {
      yield `${id} is ${state}, its line ${lineId} is there ${there} times`
    }
  }
}

const left = new Set(['shipped', 'delivered', 'deliveryFailed', 'returningToSender', 'lost'])
const turnedDown = new Set(['rejected', 'superseded', 'cancelled'])

function* wrongBooks(
  { id, state, lines, shipments }: FulfilmentOrder,
  row: PurchaseOrderRow | undefined,
): Generator<string> {
  const { shipped = 'no', declined = 'no', acknowledged = 'no', pieces } = row ?? {}
  if (shipments.length > 1) yield `${id} left ${shipments.length} times`
  if (left.has(state) && shipped === 'no') yield `${id} is ${state}, its supplier has it`
  if (shipped === 'yes' && !left.has(state)) yield `its supplier has shipped ${id}, it is ${state}`
  if (declined === 'yes' && !turnedDown.has(state)) yield `${id} was declined, it is ${state}`
  const ours = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const isLive = acknowledged === 'yes' && !turnedDown.has(state)
  if (isLive && pieces !== undefined && ours > pieces) {
    yield `its supplier took on ${pieces} pieces of ${id}, it is over ${ours}`
  }
}
