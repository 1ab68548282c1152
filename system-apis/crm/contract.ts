import type { operations } from '../../openapi/generated/crm.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What every CRM connector does: the operations of openapi/system/crm.yaml. */
export type Crm = Handlers<operations>
