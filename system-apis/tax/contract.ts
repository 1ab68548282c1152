import type { operations } from '../../openapi/generated/tax.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What every tax connector does: the operations of openapi/system/tax.yaml. */
export type Tax = Handlers<operations>
