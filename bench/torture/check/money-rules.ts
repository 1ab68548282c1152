import { toMinor } from '../../../openapi/canonical/money.ts'
import type { Order, Shipment } from '../../../openapi/generated/orders.d.ts'
import type { DocumentRow } from '../facts.ts'
import { fact, isAccepted, type Rule, tendersAtProvider } from './world.ts'

/** Ours, the payment provider's and the ERP's books agree, to the minor unit. */
export const moneyRules: readonly Rule[] = [
  {
    name: 'an accepted order is authorised once, for its total',
    *broken({ orders, approvedFor }) {
      for (const { id: orderId, document } of orders) {
        if (!isAccepted(document)) continue
        const { tenders, totals, changes = [] } = document
        const approved = new Map(approvedFor(orderId).map(one => [one.id, one]))
        for (const { id, amount, transactions } of tendersAtProvider(document)) {
          const ours = transactions.find(({ type }) => type === 'authorise')?.pspReference ?? ''
          const held = approved.get(ours)
          approved.delete(ours)
          if (held === undefined) yield { orderId, what: `nobody has approved its ${id}` }
          else if (BigInt(fact(held, 'amount')) !== toMinor(amount)) {
            yield {
              orderId,
              what: `${held.id} holds ${fact(held, 'amount')}, not ${amount.amount}`,
            }
          }
        }
        for (const twice of approved.values()) {
          if (fact(twice, 'voided') === fact(twice, 'amount')) continue
          yield { orderId, what: `${twice.id} is held for it as well, as ${twice.reference}` }
        }
        if (changes.some(({ state }) => state === 'confirmed')) continue
        const first = tenders.filter(({ renews }) => renews === undefined)
        const paid = first.reduce((sum, { amount }) => sum + toMinor(amount), 0n)
        // What is cancelled is taken off an invoice.
        const invoiced = first.some(({ method }) => method === 'invoice')
        if (!invoiced && paid !== toMinor(totals.total)) {
          yield { orderId, what: `its tenders are ${paid}, its total ${totals.total.amount}` }
        }
      }
    },
  },
  {
    name: 'what was captured is what was handed over',
    *broken(world) {
      for (const { id: orderId, document } of world.orders) {
        const atProvider = tendersAtProvider(document)
        const wanted = atProvider.length === 0 ? 0n : handedOverMinor(document)
        const captured = world
          .approvedFor(orderId)
          .reduce((sum, one) => sum + BigInt(fact(one, 'captured')), 0n)
        if (captured !== wanted) {
          yield { orderId, what: `${captured} was captured, goods for ${wanted} handed over` }
        }
        for (const { id } of wanted === 0n ? [] : handoversOf(document)) {
          const first = world.documentsOf('payment', 'capture', `${id}:capture`)
          const anew = world.documentsOf('payment', 'capture', `${id}:capture:renewed`)
          if (first.length > 1 || first.length + anew.length === 0) {
            yield { orderId, what: `${first.length} captures for handover ${id}` }
          }
        }
        const ours = atProvider.reduce((sum, tender) => sum + toMinor(tender.captured), 0n)
        if (ours !== captured) {
          yield { orderId, what: `the order says ${ours} was captured, it was ${captured}` }
        }
      }
    },
  },
  {
    name: 'nobody pays for what they do not get',
    *broken({ orders, approvedFor }) {
      for (const { id: orderId, document, state } of orders) {
        const isOver = state === 'rejected' || state === 'cancelled'
        if (!isOver && state !== 'fulfilled') continue
        for (const held of approvedFor(orderId)) {
          const [amount = '', captured = '', voided = ''] = sums.map(name => fact(held, name))
          if (
            isOver
              ? captured !== '0' || voided !== amount
              : BigInt(captured) + BigInt(voided) !== BigInt(amount)
          ) {
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
    name: 'what others collect is not collected by us',
    *broken({ orders, facts }) {
      const elsewhere = new Set(
        orders.flatMap(({ id, document }) =>
          document.tenders.length > 0 && tendersAtProvider(document).length === 0 ? [id] : [],
        ),
      )
      for (const one of facts.documents) {
        const orderId = fact(one, 'order')
        if (one.type !== 'authorization' || !elsewhere.has(orderId)) continue
        if (one.reference.endsWith(':exchange:back')) continue
        yield { orderId, what: `${one.id} was asked for, and somebody else has the money` }
      }
    },
  },
  {
    name: 'one sales order in the ERP for each accepted order',
    *broken({ orders, documentsOf, operationsOf }) {
      for (const { id: orderId, document, state } of orders) {
        const first = documentsOf('erp', 'salesOrder', orderId)
        // What is left after pieces were taken off is booked anew, and what was booked before is cancelled.
        const anew = document.externalRefs.flatMap(({ type, version }) =>
          type === 'salesOrder' && version !== undefined
            ? [documentsOf('erp', 'salesOrder', version)]
            : [],
        )
        for (const twice of [first, ...anew].filter(documents => documents.length > 1)) {
          yield { orderId, what: `booked ${twice.length} times: ${names(twice)}` }
        }
        const all = [first, ...anew].flat()
        const standing = all.filter(one => one.state !== 'Cancelled')
        if (standing.length > 1) yield { orderId, what: `booked twice: ${names(standing)}` }
        const booked = standing.length > 0 ? standing : all
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
          if (fact(one, 'total') !== (document.owed ?? document.totals).total.amount) {
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
 * What the goods that left cost, in minor units: whole lines by their amounts, without the product's own way of sharing
 * them; where a piece was taken off, the first pieces as the order has had them since it was priced.
 */
function handedOverMinor(order: Order): bigint {
  const gone = order.lines.filter(({ quantities: q }) => q.shipped + q.pickedUp > 0)
  if (gone.length === 0) return 0n
  const goods = gone.reduce((total, line) => total + goneMinor(line), 0n)
  return order.shipping === undefined ? goods : goods + toMinor(order.shipping.amounts.total)
}

function goneMinor({ amounts, allocation = [], quantities: q }: Order['lines'][number]): bigint {
  const gone = q.shipped + q.pickedUp
  if (gone === q.ordered) return toMinor(amounts.total)
  const each = allocation.flatMap(({ quantity, net, tax }) =>
    Array.from({ length: quantity }, () => toMinor(net) + toMinor(tax)),
  )
  return each.slice(0, gone).reduce((total, piece) => total + piece, 0n)
}

const sums = ['amount', 'captured', 'voided'] as const

function names(documents: readonly DocumentRow[]): string {
  return documents.map(({ id, state }) => `${id} (${state})`).join(', ')
}
