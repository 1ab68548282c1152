import type { Carrier } from '../system-apis/carrier/contract.ts'
import type { Commerce } from '../system-apis/commerce/contract.ts'
import type { Crm } from '../system-apis/crm/contract.ts'
import type { Erp } from '../system-apis/erp/contract.ts'
import type { Loyalty } from '../system-apis/loyalty/contract.ts'
import type { Marketplace } from '../system-apis/marketplace/contract.ts'
import type { Payment } from '../system-apis/payment/contract.ts'
import type { StoreSystem } from '../system-apis/store/contract.ts'
import type { Tax } from '../system-apis/tax/contract.ts'
import type { Wms } from '../system-apis/wms/contract.ts'

/** One connector per role, chosen by policies/systems.yaml. Processes know the contracts, never the vendors. */
export type Systems = {
  readonly erp: Erp
  readonly crm: Crm
  readonly wms: Wms
  readonly store: StoreSystem
  readonly commerce: Commerce
  readonly marketplace: Marketplace
  readonly payment: Payment
  readonly tax: Tax
  readonly carrier: Carrier
  readonly loyalty: Loyalty
}
