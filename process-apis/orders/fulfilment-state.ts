import type { FulfilmentState } from '../../openapi/generated/orders.d.ts'

/**
 * Where a fulfilment order may go from each state; what is not listed is refused. The words and their order are those of
 * the canonical model. A pickup task skips picking when the store reports it ready at once.
 */
const next: Readonly<Record<FulfilmentState, readonly FulfilmentState[]>> = {
  // A report may overtake the answer to our submission, and the reports before it.
  planned: [
    'submitted',
    'acknowledged',
    'picking',
    'packed',
    'shipped',
    'readyForPickup',
    'pickedUp',
    'rejected',
    'cancelRequested',
    'cancelled',
    'superseded',
    'onHold',
  ],
  submitted: [
    'acknowledged',
    'picking',
    'packed',
    'shipped',
    'readyForPickup',
    'pickedUp',
    'rejected',
    'cancelRequested',
    'cancelled',
    'superseded',
    'onHold',
  ],
  acknowledged: [
    'picking',
    'packed',
    'shipped',
    'readyForPickup',
    'pickedUp',
    'rejected',
    'cancelRequested',
    'cancelled',
    'superseded',
    'onHold',
  ],
  picking: [
    'shortPicked',
    'packed',
    'shipped',
    'readyForPickup',
    'pickedUp',
    'cancelRequested',
    'onHold',
  ],
  shortPicked: ['picking', 'packed', 'shipped', 'rejected', 'cancelRequested'],
  packed: ['shipped', 'readyForPickup', 'pickedUp', 'cancelRequested'],
  shipped: ['delivered', 'deliveryFailed', 'returningToSender', 'lost'],
  delivered: [],
  readyForPickup: ['pickedUp', 'pickupExpired', 'cancelRequested'],
  pickedUp: [],
  pickupExpired: [],
  rejected: ['superseded', 'cancelled'],
  superseded: [],
  onHold: ['planned', 'submitted', 'cancelled', 'cancelRequested'],
  scheduled: ['planned', 'submitted', 'cancelled'],
  cancelRequested: ['cancelled', 'cancelRefused', 'shipped', 'pickedUp', 'readyForPickup'],
  cancelled: [],
  cancelRefused: ['picking', 'packed', 'shipped', 'readyForPickup', 'pickedUp'],
  deliveryFailed: ['shipped', 'delivered', 'returningToSender', 'lost'],
  returningToSender: ['lost'],
  lost: [],
  unknown: [],
}

/** How far along a state is: a report of an earlier one that comes late is stale, not wrong. */
const progress: Partial<Record<FulfilmentState, number>> = {
  planned: 0,
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

/** What a reported state means for a fulfilment order that is in `from`. */
export type Move = 'move' | 'repeated' | 'stale' | 'refused'

export function judgeMove(from: FulfilmentState, to: FulfilmentState): Move {
  if (from === to) return 'repeated'
  if (next[from].includes(to)) return 'move'
  // A late word about work that is nobody's any more; only goods that moved all the same are trouble.
  if (ended.has(from) && !departed.has(to) && to !== 'readyForPickup' && to !== 'unknown') {
    return 'stale'
  }
  // Whether it goes on is being asked; the answer counts, not how far it is.
  if (from === 'cancelRequested' && meanwhile.has(to)) return 'stale'
  const [was, reported] = [progress[from], progress[to]]
  return was !== undefined && reported !== undefined && reported < was ? 'stale' : 'refused'
}

/** What may be reported while a cancellation is asked for, and makes no difference to its answer. */
const meanwhile: ReadonlySet<FulfilmentState> = new Set([
  'acknowledged',
  'picking',
  'shortPicked',
  'packed',
  'rejected',
])

/** States in which the work was taken from a location. */
const ended: ReadonlySet<FulfilmentState> = new Set([
  'rejected',
  'superseded',
  'cancelled',
  'pickupExpired',
])

/** States in which nobody works on it any more. */
export const settled: ReadonlySet<FulfilmentState> = new Set([
  'shipped',
  'delivered',
  'pickedUp',
  'pickupExpired',
  'superseded',
  'cancelled',
  'lost',
  'returningToSender',
])

/** States in which the goods have left and cannot be called back. */
export const departed: ReadonlySet<FulfilmentState> = new Set([
  'shipped',
  'delivered',
  'pickedUp',
  'deliveryFailed',
  'returningToSender',
  'lost',
])
