import type { operations } from '../../openapi/generated/orders.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What the order process does: the operations of openapi/process/orders.yaml. */
export type Orders = Handlers<operations>
