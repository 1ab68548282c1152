import type { CancelledLine, FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'
import { picked } from './bundle-lines.ts'
import { fulfilmentOf } from './fulfilment-order.ts'
import { departed, settled } from './fulfilment-state.ts'
import { remainingOf } from './order-state.ts'
import { keptOf } from './owed.ts'
import { alreadyGone, type Stopped } from './stop-work.ts'

/** Which pieces of which lines. Absent where everything is meant that is left. */
export type Selection = readonly { readonly lineId: string; readonly quantity?: number }[]

/** So many pieces of a line. */
export type Pieces = { readonly lineId: string; readonly quantity: number }

/** How far each piece can be called back, and what has to be stopped for it. */
export type CallBack = {
  readonly lines: readonly CancelledLine[]
  /** Work that has to stop as a whole, with the pieces of it that are not wanted any more. */
  readonly work: readonly { readonly id: string; readonly lines: readonly Pieces[] }[]
}

/** The pieces a selection means; throws `order-invalid` for what is not in the order. What was cancelled before is not meant again. */
export function selected(order: Order, selection: Selection | undefined): readonly Pieces[] {
  if (selection === undefined) {
    return order.lines
      .filter(line => keptOf(line) > 0)
      .map(line => ({ lineId: line.lineId, quantity: keptOf(line) }))
  }
  const faults: Fault[] = []
  const wanted = new Map<string, number>()
  for (const { lineId, quantity, index: i } of picked(order, selection)) {
    const line = order.lines.find(one => one.lineId === lineId)
    if (line === undefined) {
      faults.push({
        pointer: `/lines/${i}/lineId`,
        keyword: 'known',
        detail: 'is not in the order',
      })
      continue
    }
    const pieces = quantity ?? keptOf(line)
    const sum = (wanted.get(lineId) ?? 0) + pieces
    if (sum > keptOf(line)) {
      const detail = `must not be more than the ${keptOf(line)} that were not cancelled`
      faults.push({ pointer: `/lines/${i}/quantity`, keyword: 'maximum', detail })
    }
    wanted.set(lineId, sum)
  }
  if (faults.length > 0) throw new Problem('order-invalid', { errors: faults })
  return [...wanted]
    .filter(([, quantity]) => quantity > 0)
    .map(([lineId, quantity]) => ({ lineId, quantity }))
}

/**
 * What becomes of pieces that are not wanted any more: those nobody works on come first, then those of the work that is least
 * advanced. `stopped` says of which work it is known whether it stops; of all other that has not left it is hoped.
 */
export function planCallBack(
  order: Order,
  pieces: readonly Pieces[],
  stopped: ReadonlyMap<string, Stopped> = new Map(),
): CallBack {
  const open = order.fulfilmentOrders
    .filter(isWorkedOn)
    .toSorted((a, b) => advance(a.state) - advance(b.state))
  const handedOver = order.lines.some(
    ({ quantities }) => quantities.shipped + quantities.pickedUp > 0,
  )
  const taken = new Map<string, Pieces[]>()
  const lines = pieces.map(({ lineId, quantity }): CancelledLine => {
    const line = order.lines.find(one => one.lineId === lineId)
    if (line === undefined) return { lineId, requested: quantity, cancelled: 0 }
    if (line.type !== 'item') {
      // What is only paid is charged with the first handover.
      return handedOver
        ? { lineId, requested: quantity, cancelled: 0, refusedBecause: 'It is charged already' }
        : { lineId, requested: quantity, cancelled: quantity }
    }
    const inWork = (work: FulfilmentOrder) =>
      work.lines.filter(one => one.lineId === lineId).reduce((sum, one) => sum + one.quantity, 0)
    const left = remainingOf(line)
    const worked = open.reduce((sum, work) => sum + inWork(work), 0)
    let cancelled = Math.min(quantity, Math.max(0, left - worked))
    let because = left < quantity ? goneBecause(order, lineId) : undefined
    for (const work of open) {
      const some = Math.min(inWork(work), quantity - cancelled)
      if (some <= 0) continue
      const answer = stopped.get(work.id)
      if (answer?.outcome === 'refused') {
        because = answer.because ?? `${work.locationId} does not stop any more`
        continue
      }
      cancelled += some
      taken.set(work.id, [...(taken.get(work.id) ?? []), { lineId, quantity: some }])
    }
    return {
      lineId,
      requested: quantity,
      cancelled,
      ...(cancelled < quantity && { refusedBecause: because ?? 'It has left already' }),
    }
  })
  return { lines, work: [...taken].map(([id, some]) => ({ id, lines: some })) }
}

/** How a cancellation ends: all of it, some of it, or nothing. */
export function outcomeOf(lines: readonly CancelledLine[]): 'accepted' | 'partly' | 'refused' {
  if (lines.every(({ requested, cancelled }) => cancelled === requested)) return 'accepted'
  return lines.some(({ cancelled }) => cancelled > 0) ? 'partly' : 'refused'
}

/** The work of an order that somebody is at, or is about to be. */
export function isWorkedOn({ state }: FulfilmentOrder): boolean {
  return !settled.has(state) && !departed.has(state) && state !== 'rejected'
}

function goneBecause(order: Order, lineId: string): string | undefined {
  const gone = order.fulfilmentOrders.find(
    ({ id, state }) =>
      departed.has(state) && fulfilmentOf(order, id).lines.some(line => line.lineId === lineId),
  )
  return gone === undefined ? undefined : alreadyGone(gone)
}

/** What is being stopped already comes first; then whatever is least far. */
function advance(state: FulfilmentOrder['state']): number {
  return ranks.indexOf(state)
}

const ranks: readonly FulfilmentOrder['state'][] = [
  'cancelRequested',
  'planned',
  'scheduled',
  'onHold',
  'submitted',
  'acknowledged',
  'picking',
  'shortPicked',
  'packed',
  'readyForPickup',
  'cancelRefused',
]
