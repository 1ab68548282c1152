import type { operations } from '../../openapi/generated/store.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What every store connector does: the operations of openapi/system/store.yaml. */
export type StoreSystem = Handlers<operations>
