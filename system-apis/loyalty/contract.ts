import type { operations } from '../../openapi/generated/loyalty.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What every loyalty connector does: the operations of openapi/system/loyalty.yaml. */
export type Loyalty = Handlers<operations>
