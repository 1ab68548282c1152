import type { Operation } from '../openapi/generated/orders.d.ts'
import { type PointerWords, translateDocument } from './translate-pointers.ts'

/** How one API speaks about the order process: where its resources are, and how it calls what was sent. */
export type Dialect = {
  /** The path its contract is served under, e.g. `/storefront/v1`. */
  readonly basePath: string
  /** Absent where canonical words are spoken. */
  readonly pointers?: PointerWords
}

/** An operation as callers of one API see it: its links lead through that API, its problem points into what they sent. */
export function callerOperation({ basePath, pointers }: Dialect, operation: Operation): Operation {
  const { id, orderId, problem } = operation
  return {
    ...operation,
    ...(problem !== undefined &&
      pointers !== undefined && { problem: translateDocument(pointers, problem) }),
    links: {
      self: `${basePath}/operations/${id}`,
      ...(orderId !== undefined && { result: orderPath(basePath, orderId) }),
    },
  }
}

/** Where an order is read through this API. */
export function orderPath(basePath: string, orderId: string): string {
  return `${basePath}/orders/${orderId}`
}
