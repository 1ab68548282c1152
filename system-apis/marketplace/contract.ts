import type { operations } from '../../openapi/generated/marketplace.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What every marketplace connector does: the operations of openapi/system/marketplace.yaml. */
export type Marketplace = Handlers<operations>
