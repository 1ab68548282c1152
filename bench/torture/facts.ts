import type { Order } from '../../openapi/generated/orders.d.ts'
import type { Claim, Return } from '../../openapi/generated/returns.d.ts'

/** Everything that is known about a run when it is over: what was asked for, and what every party recorded. */
export type Facts = {
  readonly requests: readonly PlaceRequest[]
  readonly cancellations: readonly CancelRequest[]
  readonly returnRequests: readonly ReturnRequest[]
  readonly edits: readonly EditRequest[]
  readonly holds: readonly HoldRequest[]
  /** The books of the supplier. */
  readonly purchaseOrders: readonly PurchaseOrderRow[]
  readonly deliveries: readonly DeliveryRow[]
  readonly orders: readonly OrderRow[]
  readonly returns: readonly ReturnRow[]
  readonly claims: readonly ClaimRow[]
  readonly operations: readonly OperationRow[]
  readonly steps: readonly StepRow[]
  readonly events: readonly EventRow[]
  readonly keys: readonly KeyRow[]
  readonly positions: readonly PositionRow[]
  readonly movements: readonly MovementRow[]
  readonly reservations: readonly ReservationRow[]
  readonly exceptions: readonly ExceptionRow[]
  /** What the connected systems have. */
  readonly documents: readonly DocumentRow[]
  /** Positions that were found promising more than there is while the run went on. */
  readonly oversold: readonly Oversold[]
  /** What had not come to its end when the time to recover was over. */
  readonly stuck: readonly Stuck[]
  /** Operations that were not over some seconds after their time had come, and what kept them. */
  readonly late: readonly Late[]
  /** Events of the connected systems that nobody has taken. */
  readonly undeliveredWebhooks: number
  /** Servers that ended although nobody ended them. */
  readonly deaths: readonly string[]
}

/** Somebody who wants to buy something, and every try to get it. */
export type PlaceRequest = {
  readonly key: string
  /** How it is bought: see checkouts.ts. */
  readonly kind?: string
  readonly items: readonly { readonly sku: string; readonly quantity: number }[]
  readonly attempts: readonly Attempt[]
  /** What the client knows in the end; `unknown` when it gave up asking. */
  readonly outcome: 'accepted' | 'refused' | 'unknown'
  readonly orderId?: string
  /** The problem code of a refusal. */
  readonly code?: string
}

export type CancelRequest = {
  readonly orderId: string
  readonly attempts: readonly Attempt[]
  readonly outcome: 'cancelled' | 'refused' | 'unknown'
}

/** Somebody who takes a piece off an order, sends something back, wants something else, complains, or is given money. */
export type ReturnRequest = {
  readonly key: string
  readonly orderId: string
  readonly kind: 'piece' | 'return' | 'goodwill' | 'exchange' | 'claim' | 'marketplace'
  readonly attempts: readonly Attempt[]
  readonly outcome: 'made' | 'refused' | 'unknown'
  /** Of the return, the claim or the refund; a piece has none. */
  readonly id?: string
  /** Whether the marketplace says that it paid its customer. */
  readonly paid?: boolean
}

/** An order that is to be another way. */
export type EditRequest = {
  readonly orderId: string
  readonly wish: string
  readonly changeId?: string
  readonly decision: 'confirm' | 'decline'
  readonly outcome: 'made' | 'refused' | 'unknown'
}

/** An order that nothing is handed out of for a while. */
export type HoldRequest = {
  readonly orderId: string
  readonly type: string
  readonly end: string
  /** `late`: what was decided could not be done any more. */
  readonly outcome: 'placed' | 'decided' | 'late' | 'refused' | 'unknown'
}

/** What a supplier has in its own books about a purchase order: what it said and was heard. */
export type PurchaseOrderRow = {
  readonly id: string
  readonly acknowledged?: 'yes' | 'no' | 'unknown'
  readonly declined?: 'yes' | 'no' | 'unknown'
  readonly shipped?: 'yes' | 'no' | 'unknown'
  /** What it took on. */
  readonly pieces?: number
}

/** Goods that came. */
export type DeliveryRow = {
  readonly reference: string
  readonly sku: string
  readonly quantity: number
  readonly outcome: 'booked' | 'unknown'
}

/** One request on the wire and what came back. */
export type Attempt = {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly milliseconds: number
  /** Which replica was asked, or `proxy`. */
  readonly to: string
  /** 0: no answer; `broken` says why. */
  readonly status: number
  readonly broken?: string
  readonly code?: string
  readonly orderId?: string
  readonly operationId?: string
  /** A digest of the body of a 201. */
  readonly digest?: string
  readonly replayed?: boolean
}

export type OrderRow = {
  readonly id: string
  readonly state: string
  readonly version: number
  /** The number of its last event. */
  readonly events: number
  readonly document: Order
}

export type ReturnRow = {
  readonly id: string
  readonly orderId: string | null
  readonly state: string
  readonly document: Return
}

export type ClaimRow = {
  readonly id: string
  readonly orderId: string
  readonly state: string
  readonly document: Claim
}

export type OperationRow = {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly state: string
  readonly attempts: number
  /** Attempts that ended by a crash, a take-over or an error nobody expected. */
  readonly failures: number
  readonly input: Readonly<Record<string, unknown>>
  readonly result: unknown
  readonly problem: { readonly code: string; readonly detail?: string } | null
  readonly waitingFor: string | null
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly dueAt: number | null
  /** When it was to begin, where that was later than it was written: what waits for that is not late. */
  readonly plannedAt: number | null
  readonly finishedAt: number | null
}

export type StepRow = {
  readonly operationId: string
  readonly name: string
  readonly state: string
  readonly reference: string | null
  readonly startedAt: number
  readonly finishedAt: number | null
}

export type EventRow = {
  readonly subject: string
  readonly sequence: number
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  readonly at: number
}

export type KeyRow = { readonly key: string; readonly operation: string; readonly subject: string }

export type PositionRow = {
  readonly sku: string
  readonly locationId: string
  readonly onHand: number
  readonly reserved: number
  readonly backorderLimit: number
}

export type MovementRow = {
  readonly position: number
  readonly sku: string
  readonly locationId: string
  readonly quantity: number
  readonly balance: number
  readonly reason: string
  readonly reference: string
}

export type ReservationRow = {
  readonly id: string
  readonly orderId: string
  readonly lineId: string
  readonly sku: string
  readonly locationId: string
  readonly quantity: number
  readonly state: string
}

export type ExceptionRow = {
  readonly category: string
  readonly orderId: string | null
  readonly operationId: string | null
  readonly reason: string
  readonly raisedAt: number
}

/** A document of a connected system, as its switchboard lists it. */
export type DocumentRow = {
  readonly system: string
  readonly type: string
  readonly id: string
  readonly reference: string
  readonly state: string
  readonly createdAt: number
  readonly facts: Readonly<Record<string, unknown>>
}

export type Oversold = {
  readonly at: number
  readonly sku: string
  readonly locationId: string
  readonly onHand: number
  readonly reserved: number
}

export type Stuck = {
  readonly operationId: string
  readonly kind: string
  readonly subject: string
  readonly state: string
  readonly waitingFor: string | null
}

/** What an operation that took long was found doing or waiting for, and for how many seconds. */
export type Late = {
  readonly operationId: string
  readonly kind: string
  readonly subject: string
  readonly reasons: Readonly<Record<string, number>>
}
