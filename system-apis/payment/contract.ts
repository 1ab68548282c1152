import type { operations } from '../../openapi/generated/payment.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What every payment connector does: the operations of openapi/system/payment.yaml. */
export type Payment = Handlers<operations>
