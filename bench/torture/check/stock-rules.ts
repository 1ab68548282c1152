import type { Order } from '../../../openapi/generated/orders.d.ts'
import type { ReservationRow } from '../facts.ts'
import { fact, grouped, isAccepted, type Rule } from './world.ts'

/** Stock is never promised twice, and never moves without a reason. */
export const stockRules: readonly Rule[] = [
  {
    name: 'what is on hand is the sum of what moved',
    *broken({ facts }) {
      const moved = grouped(facts.movements, placeOf)
      for (const position of facts.positions) {
        const place = placeOf(position)
        let balance = 0
        for (const one of (moved.get(place) ?? []).toSorted((a, b) => a.position - b.position)) {
          balance += one.quantity
          if (one.balance !== balance) {
            yield {
              what: `${place}: the balance after ${one.reference} is ${one.balance}, not ${balance}`,
            }
          }
          if (one.balance < 0) yield { what: `${place}: ${one.balance} after ${one.reference}` }
        }
        if (balance !== position.onHand) {
          yield { what: `${place}: ${position.onHand} on hand, movements say ${balance}` }
        }
      }
    },
  },
  {
    name: 'what is reserved is the sum of live reservations',
    *broken({ facts }) {
      const live = grouped(facts.reservations.filter(isLive), placeOf)
      for (const position of facts.positions) {
        const place = placeOf(position)
        const promised = (live.get(place) ?? []).reduce((all, { quantity }) => all + quantity, 0)
        if (promised !== position.reserved) {
          yield { what: `${place}: ${position.reserved} reserved, reservations say ${promised}` }
        }
      }
    },
  },
  {
    name: 'nothing is promised twice',
    *broken({ facts }) {
      for (const position of facts.positions) {
        const { onHand, reserved, backorderLimit } = position
        if (reserved > onHand + backorderLimit) {
          yield { what: `${placeOf(position)}: ${reserved} promised of ${onHand}` }
        }
      }
      for (const { sku, locationId, reserved, onHand, at } of facts.oversold) {
        yield {
          what: `${locationId} ${sku}: ${reserved} promised of ${onHand} at ${new Date(at).toISOString()}`,
        }
      }
    },
  },
  {
    name: 'promises are those of open lines',
    *broken({ orders, reservationsOf, facts, orderOf }) {
      for (const { id: orderId, document } of orders) {
        const reservations = reservationsOf(orderId)
        for (const line of document.lines) {
          const own = reservations.filter(({ lineId }) => lineId === line.lineId)
          const promised = pieces(own.filter(isLive))
          const owed = isAccepted(document) ? remaining(line) : 0
          if (promised !== owed && !isBackordered(document)) {
            yield { orderId, what: `line ${line.lineId}: ${promised} promised, ${owed} owed` }
          }
          const left = pieces(own.filter(({ state }) => state === 'committed'))
          const gone = line.quantities.shipped + line.quantities.pickedUp
          if (left !== gone) {
            yield { orderId, what: `line ${line.lineId}: ${left} taken from stock, ${gone} left` }
          }
        }
      }
      for (const { id, orderId } of facts.reservations) {
        if (orderOf(orderId) === undefined) yield { what: `${id} is promised to nobody` }
      }
    },
  },
  {
    name: 'every departure is taken from stock once',
    *broken({ work, facts }) {
      const taken = grouped(facts.movements, ({ reference }) => reference)
      for (const { order, work: one } of work) {
        for (const { id, lines } of one.shipments) {
          const left = -pieces(taken.get(id) ?? [])
          if (left !== pieces(lines)) {
            yield {
              orderId: order.id,
              what: `handover ${id}: ${pieces(lines)} left, stock lost ${left}`,
            }
          }
        }
      }
    },
  },
  {
    name: 'a delivery is counted once',
    *broken({ facts }) {
      const counted = grouped(facts.movements, ({ reference }) => reference)
      for (const { reference, quantity, outcome } of facts.deliveries) {
        const found = pieces(counted.get(reference) ?? [])
        if (found === quantity || (outcome === 'unknown' && found === 0)) continue
        yield { what: `${reference}: ${quantity} pieces came, ${found} were counted` }
      }
    },
  },
  {
    name: 'nobody waits for what is there',
    *broken({ orders, facts, isExplained }) {
      const sources = new Set(['WH-BERLIN', 'ST-BERLIN', 'ST-HAMBURG', 'ST-MUNICH'])
      const free = new Map<string, number>()
      for (const { sku, locationId, onHand, reserved } of facts.positions) {
        if (!sources.has(locationId)) continue
        free.set(sku, (free.get(sku) ?? 0) + Math.max(0, onHand - reserved))
      }
      const now = new Date(facts.orders.length === 0 ? 0 : Date.now()).toISOString()
      for (const { id: orderId, document, state } of orders) {
        if (!isAccepted(document) || state === 'cancelRequested') continue
        // Who has the goods on paper did not find them: a person decides.
        if (isExplained(orderId, 'nobodyFulfils')) continue
        for (const { lineId, sku, promise, quantities } of document.lines) {
          if (promise === undefined || (promise.availableAt ?? '') > now) continue
          const there = free.get(sku) ?? 0
          if (there === 0 || remaining({ quantities }) === 0) continue
          yield { orderId, what: `line ${lineId} waits for ${sku}, ${there} are there` }
        }
      }
    },
  },
  {
    name: 'the warehouse counts the same',
    *broken({ facts, documents }) {
      const theirs = new Map(
        documents('wms', 'stock').map(count => [
          `${fact(count, 'site')} ${count.reference}`,
          Number(fact(count, 'onHand')),
        ]),
      )
      const back = grouped(
        facts.movements.filter(
          ({ reference, reason }) => reference.startsWith('ret_') || reason === 'receipt',
        ),
        placeOf,
      )
      for (const position of facts.positions) {
        const count = theirs.get(placeOf(position))
        // What customers bring back, and what is delivered, we count ourselves.
        const returned = pieces(back.get(placeOf(position)) ?? [])
        if (count !== undefined && count !== position.onHand - returned) {
          yield {
            what: `${placeOf(position)}: ${position.onHand} on hand, the warehouse has ${count}`,
          }
        }
      }
    },
  },
]

function placeOf({ locationId, sku }: { readonly locationId: string; readonly sku: string }) {
  return `${locationId} ${sku}`
}

function isLive({ state }: ReservationRow): boolean {
  return state === 'soft' || state === 'hard'
}

function pieces(lines: readonly { readonly quantity: number }[]): number {
  return lines.reduce((all, { quantity }) => all + quantity, 0)
}

function remaining({ quantities: q }: Pick<Order['lines'][number], 'quantities'>): number {
  return q.ordered - q.cancelled - q.substitutedOut - q.shipped - q.pickedUp
}

function isBackordered({ holds }: Order): boolean {
  return holds.some(({ type }) => type === 'backorder' || type === 'preorder')
}
