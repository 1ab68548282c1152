import type { operations } from '../../openapi/generated/suppliers.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What the supplier process does: the operations of openapi/process/suppliers.yaml. */
export type Suppliers = Handlers<operations>
