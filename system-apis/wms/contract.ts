import type { operations } from '../../openapi/generated/wms.d.ts'
import type { Handlers } from '../../openapi/operation.ts'

/** What every WMS connector does: the operations of openapi/system/wms.yaml. */
export type Wms = Handlers<operations>
