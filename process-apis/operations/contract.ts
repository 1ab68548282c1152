import type { operations } from '../../openapi/generated/operations.v1.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** The operations process: what people do when things go wrong. Its words are those of openapi/experience/operations.v1.yaml. */
export type Operations = Handlers<operations>
