import type { operations } from '../../openapi/generated/carrier.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What every carrier connector does: the operations of openapi/system/carrier.yaml. */
export type Carrier = Handlers<operations>
