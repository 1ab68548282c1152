import fc from 'fast-check'
import t from 'tap'
import type { Order, OrderLine } from '../../openapi/generated/orders.d.ts'
import { moveQuantities, noQuantities, type QuantityChange } from './quantities.ts'

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
t.comment(`seed ${seed}`)

type Quantities = OrderLine['quantities']

/** The changes that the order process makes, and some that it must not. */
const changes: readonly QuantityChange[] = [
  { allocated: 1 },
  { released: 1 },
  { allocated: -1 },
  { allocated: -1, released: -1 },
  { picked: 1, shipped: 1 },
  { picked: 1, pickedUp: 1 },
  { delivered: 1 },
  { cancelled: 1 },
  { substitutedOut: 1 },
  { returnRequested: 1 },
  { returnRequested: -1 },
  { returnRequested: -1, returnReceived: 1 },
  { returnReceived: 1 },
  { returnDismissed: 1 },
  { damaged: 1 },
  { writtenOff: 1 },
  { refunded: 1 },
]
const shrinking = new Set(['allocated', 'released', 'returnRequested'])

const orderOf = (ordered: readonly number[]) =>
  ({
    id: 'ord_test',
    lines: ordered.map((quantity, i) => ({
      lineId: String(i),
      quantities: { ...noQuantities, ordered: quantity },
    })),
  }) as unknown as Order

/** The ledger’s rules as the canonical model writes them down. */
function holds(q: Quantities): boolean {
  return (
    Object.values(q).every(count => Number.isInteger(count) && count >= 0) &&
    q.shipped + q.pickedUp <= q.ordered - q.cancelled - q.substitutedOut &&
    q.delivered <= q.shipped &&
    q.returnRequested <= q.shipped + q.pickedUp - q.returnReceived
  )
}

t.test('whatever is moved, the rules of the ledger hold, or nothing is moved', async () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
      fc.array(
        fc.record({
          change: fc.constantFrom(...changes),
          line: fc.nat(2),
          quantity: fc.integer({ min: 1, max: 4 }),
        }),
        { maxLength: 60 },
      ),
      (ordered, moves) => {
        let order = orderOf(ordered)
        for (const { change, line, quantity } of moves) {
          const before = order
          const frozen = JSON.stringify(before)
          const lines = [{ lineId: String(line % ordered.length), quantity }]
          try {
            order = moveQuantities(order, lines, change)
          } catch {
            if (JSON.stringify(before) !== frozen) return false
          }
          if (!order.lines.every(one => holds(one.quantities))) return false
          if (!order.lines.every((one, i) => onlyGrew(before.lines[i], one))) return false
        }
        return order.lines.every(({ quantities }, i) => quantities.ordered === ordered[i])
      },
    ),
    { seed, numRuns: 2_000 },
  )
})

t.test('each rule is one of its own', async t => {
  const order = moveQuantities(orderOf([2]), [{ lineId: '0', quantity: 1 }], {
    picked: 1,
    shipped: 1,
  })
  const refused: readonly (readonly [QuantityChange, number, RegExp])[] = [
    [{ shipped: 1 }, 2, /more was handed over than ordered/],
    [{ pickedUp: 1 }, 2, /more was handed over than ordered/],
    [{ cancelled: 1 }, 2, /more was handed over than ordered/],
    [{ substitutedOut: 1 }, 2, /more was handed over than ordered/],
    [{ delivered: 1 }, 2, /more was delivered than shipped/],
    [{ returnRequested: 1 }, 2, /more is to be returned than was handed over/],
    [{ returnReceived: 1 }, 2, /more is to be returned than was handed over/],
    [{ allocated: -1 }, 1, /a counter is negative/],
  ]
  for (const [change, quantity, words] of refused) {
    t.throws(
      () => moveQuantities(order, [{ lineId: '0', quantity }], change),
      { message: words },
      JSON.stringify(change),
    )
  }
})

function onlyGrew(before: OrderLine | undefined, { quantities }: OrderLine): boolean {
  return Object.entries(before?.quantities ?? {}).every(
    ([name, count]) => shrinking.has(name) || quantities[name as keyof Quantities] >= count,
  )
}
