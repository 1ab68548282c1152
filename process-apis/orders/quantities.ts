import type { Order, OrderLine } from '../../openapi/generated/orders.d.ts'

type Quantities = OrderLine['quantities']
type Counter = keyof Quantities

/** What may become less: work goes elsewhere, and what was to come back has come, or does not. */
type Shrinking = 'allocated' | 'released' | 'returnRequested'

/** Which counters change, and which way. What was ordered never does. */
export type QuantityChange = {
  readonly [Name in Exclude<Counter, 'ordered'>]?: Name extends Shrinking ? 1 | -1 : 1
}

/**
 * Moves the quantity ledger of some lines: each change says which counters grow or shrink by how much. Throws when the ledger
 * would no longer add up: that is a mistake of ours, never the caller's.
 */
export function moveQuantities(
  order: Order,
  lines: readonly { readonly lineId: string; readonly quantity: number }[],
  change: QuantityChange,
): Order {
  const byLine = new Map<string, number>()
  for (const { lineId, quantity } of lines) {
    byLine.set(lineId, (byLine.get(lineId) ?? 0) + quantity)
  }
  return {
    ...order,
    lines: order.lines.map(line => {
      const quantity = byLine.get(line.lineId)
      if (quantity === undefined) return line
      const quantities = { ...line.quantities }
      for (const [counter, sign] of Object.entries(change) as [Counter, number][]) {
        quantities[counter] += sign * quantity
      }
      const broken = brokenRule(quantities)
      if (broken !== undefined) {
        throw new Error(
          `line ${line.lineId} of ${order.id}: ${broken} ${JSON.stringify(quantities)}`,
        )
      }
      return { ...line, quantities }
    }),
  }
}

/** The order with its work's lines counted as allocated. */
export function allocated(
  order: Order,
  work: readonly { readonly lines: readonly { lineId: string; quantity: number }[] }[],
): Order {
  return moveQuantities(
    order,
    work.flatMap(({ lines }) => lines),
    { allocated: 1 },
  )
}

/** The rule of the ledger that these quantities break, if any. */
export function brokenRule(q: Quantities): string | undefined {
  if (Object.values(q).some(count => count < 0)) return 'a counter is negative'
  if (q.shipped + q.pickedUp > q.ordered - q.cancelled - q.substitutedOut) {
    return 'more was handed over than ordered'
  }
  if (q.delivered > q.shipped) return 'more was delivered than shipped'
  if (q.returnRequested > q.shipped + q.pickedUp - q.returnReceived) {
    return 'more is to be returned than was handed over'
  }
  return undefined
}

/** A line of which nothing has happened yet, but for how many were ordered. */
export const noQuantities = {
  cancelled: 0,
  substitutedOut: 0,
  allocated: 0,
  released: 0,
  picked: 0,
  shipped: 0,
  pickedUp: 0,
  delivered: 0,
  returnRequested: 0,
  returnReceived: 0,
  returnDismissed: 0,
  damaged: 0,
  writtenOff: 0,
  refunded: 0,
}
