import { toMinor } from '../../../openapi/canonical/money.ts'
import type { Order, Shipment } from '../../../openapi/generated/orders.d.ts'
import type { DocumentRow } from '../facts.ts'
import { fact, isAccepted, type Rule } from './world.ts'

/** Ours, the payment provider's and the ERP's books agree, to the minor unit. */
export const moneyRules: readonly Rule[] = [
  {
    name: 'an accepted order is authorised once, for its total',
    *broken({ orders, documentsOf }) {
      for (const { id: orderId, document } of orders) {
        if (!isAccepted(document) || toMinor(document.totals.total) === 0n) continue
        const held = documentsOf('payment', 'authorization', `${orderId}:authorise`)
        const approved = held.filter(({ state }) => state === 'approved')
        if (held.length !== 1 || approved.length !== 1) {
          yield { orderId, what: `${approved.length} of ${held.length} authorisations approved` }
        }
        for (const one of approved) {
          const total = toMinor(document.totals.total)
          if (BigInt(fact(one, 'amount')) !== total) {
            yield { orderId, what: `${one.id} holds ${fact(one, 'amount')}, the order is ${total}` }
          }
        }
      }
    },
  },
  {
    name: 'what was captured is what was handed over',
    *broken(world) {
      for (const { id: orderId, document } of world.orders) {
        const handedOver = handedOverMinor(document)
        const [held] = world.documentsOf('payment', 'authorization', `${orderId}:authorise`)
        const captured = BigInt(fact(held, 'captured'))
        if (captured !== handedOver) {
          yield { orderId, what: `${captured} was captured, goods for ${handedOver} handed over` }
        }
        for (const { id } of handoversOf(document)) {
          const captures = world.documentsOf('payment', 'capture', `${id}:capture`)
          if (captures.length !== 1) {
            yield { orderId, what: `${captures.length} captures for handover ${id}` }
          }
        }
        for (const tender of document.tenders) {
          if (toMinor(tender.captured) !== captured) {
            yield { orderId, what: `the order says ${tender.captured.amount} was captured` }
          }
        }
      }
    },
  },
  {
    name: 'nobody pays for what they do not get',
    *broken({ orders, documentsOf }) {
      for (const { id: orderId, document, state } of orders) {
        if (state !== 'rejected' && state !== 'cancelled') continue
        for (const held of documentsOf('payment', 'authorization', `${orderId}:authorise`)) {
          if (held.state !== 'approved') continue
          const [amount, captured, voided] = sums.map(name => fact(held, name))
          if (captured !== '0' || voided !== amount) {
            yield {
              orderId,
              what: `${state}, but of ${held.id} over ${amount} ${captured} is captured and ${voided} given back`,
            }
          }
        }
        if (document.tenders.some(tender => tender.state === 'authorised')) {
          yield { orderId, what: `${state}, but its tender is still authorised` }
        }
      }
    },
  },
  {
    name: 'one sales order in the ERP for each accepted order',
    *broken({ orders, documentsOf, operationsOf }) {
      for (const { id: orderId, document, state } of orders) {
        const booked = documentsOf('erp', 'salesOrder', orderId)
        if (booked.length > 1) {
          yield { orderId, what: `booked ${booked.length} times: ${names(booked)}` }
        }
        if (!isAccepted(document)) {
          if (booked.length > 0)
            yield { orderId, what: `never accepted, but booked: ${names(booked)}` }
          continue
        }
        if (state === 'cancelled') {
          const open = booked.filter(one => one.state !== 'Cancelled')
          if (open.length > 0) yield { orderId, what: `cancelled, but the ERP has ${names(open)}` }
          continue
        }
        if (booked.length === 0) {
          const [posting] = operationsOf(orderId).filter(({ kind }) => kind === 'post-sales-order')
          yield { orderId, what: `not booked; its posting is ${posting?.state ?? 'not there'}` }
        }
        for (const one of booked) {
          if (one.state === 'Cancelled')
            yield { orderId, what: `${one.id} is cancelled in the ERP` }
          if (fact(one, 'total') !== document.totals.total.amount) {
            yield { orderId, what: `${one.id} is over ${fact(one, 'total')}` }
          }
        }
      }
    },
  },
  {
    name: 'one invoice for each handover',
    *broken(world) {
      for (const { id: orderId, document } of world.orders) {
        const handovers = handoversOf(document)
        let invoiced = 0n
        for (const { id } of handovers) {
          const invoices = world.documentsOf('erp', 'invoice', id)
          if (invoices.length !== 1) {
            yield { orderId, what: `${invoices.length} invoices for handover ${id}` }
          }
          for (const one of invoices) {
            invoiced += toMinor({ currency: document.currency, amount: fact(one, 'total') })
          }
        }
        if (handovers.length > 0 && invoiced !== handedOverMinor(document)) {
          yield {
            orderId,
            what: `${invoiced} was invoiced, goods for ${handedOverMinor(document)} handed over`,
          }
        }
      }
    },
  },
]

/** Every departure of goods of an order. */
export function handoversOf({ fulfilmentOrders }: Order): readonly Shipment[] {
  return fulfilmentOrders.flatMap(({ shipments }) => shipments)
}

/**
 * What the goods that left cost, in minor units. Reckoned here from whole lines only, without the product's own way of
 * sharing a line's amount: the rig hands over whole lines.
 */
function handedOverMinor(order: Order): bigint {
  const gone = order.lines.filter(({ quantities: q }) => q.shipped + q.pickedUp > 0)
  if (gone.length === 0) return 0n
  const goods = gone.reduce((total, { amounts }) => total + toMinor(amounts.total), 0n)
  return order.shipping === undefined ? goods : goods + toMinor(order.shipping.amounts.total)
}

const sums = ['amount', 'captured', 'voided'] as const

function names(documents: readonly DocumentRow[]): string {
  return documents.map(({ id, state }) => `${id} (${state})`).join(', ')
}
