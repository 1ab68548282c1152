import type { operations } from '../../openapi/generated/erp.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What every ERP connector does: the operations of openapi/system/erp.yaml. */
export type Erp = Handlers<operations>
