import type { operations } from '../../openapi/generated/inventory.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What the inventory process does: the operations of openapi/process/inventory.yaml. */
export type Inventory = Handlers<operations>
