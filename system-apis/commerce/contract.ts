import type { operations } from '../../openapi/generated/commerce.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What every commerce connector does: the operations of openapi/system/commerce.yaml. */
export type Commerce = Handlers<operations>
