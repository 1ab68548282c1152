import type { operations } from '../../openapi/generated/returns.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What the returns process does: the operations of openapi/process/returns.yaml. */
export type Returns = Handlers<operations>
