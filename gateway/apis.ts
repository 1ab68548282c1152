import { join } from 'node:path'
import { marketplaceV1 } from '../experience-apis/marketplace/v1.ts'
import { operationsV1 } from '../experience-apis/operations/v1.ts'
import { partnerV1 } from '../experience-apis/partner/v1.ts'
import { posV1 } from '../experience-apis/pos/v1.ts'
import { serviceV1 } from '../experience-apis/service/v1.ts'
import { storefrontV1 } from '../experience-apis/storefront/v1.ts'
import { supplierV1 } from '../experience-apis/supplier/v1.ts'
import { loadContract } from '../openapi/contract.ts'
import type { Events } from '../process-apis/events/index.ts'
import type { Inbound } from '../process-apis/inbound/index.ts'
import type { Inventory } from '../process-apis/inventory/index.ts'
import type { Operations } from '../process-apis/operations/index.ts'
import type { Orders } from '../process-apis/orders/index.ts'
import type { Returns } from '../process-apis/returns/index.ts'
import type { Suppliers } from '../process-apis/suppliers/index.ts'
import type { Api } from './generation.ts'
import type { LayerCalls } from './governance/catalogue/layer-calls.ts'
import type { Governance } from './governance/v1.ts'
import { readLabelPolicy } from './label-policy.ts'
import type { LooseHandler } from './mount.ts'
import type { Platform } from './platform/v1.ts'
import type { Insight } from './sight/insight.ts'

/** What the experience APIs are made of. */
export type Layers = {
  readonly orders: Orders
  readonly returns: Returns
  readonly inventory: Inventory
  readonly inbound: Inbound
  readonly operations: Operations
  readonly events: Events
  readonly suppliers: Suppliers
  readonly platform: Platform
  readonly insight: Insight
  readonly governance: Governance
}

/**
 * THE TABLE: every API there is. A served one has handlers and a policy file; the system APIs are called as
 * functions by the processes, so the gateway shows their contracts and routes nothing to them.
 */
export function apis(
  {
    orders,
    returns,
    inventory,
    inbound,
    operations,
    events,
    suppliers,
    platform,
    insight,
    governance,
  }: Layers,
  {
    policies,
    calls,
  }: {
    readonly policies: string
    /** Absent: nobody counts who calls whom. */
    readonly calls?: Pick<LayerCalls, 'counted'>
  },
): readonly Api[] {
  /** What an API is made of, with its calls counted. */
  const of = (caller: string) => {
    const counted = <Handlers extends object>(api: string, handlers: Handlers) =>
      calls?.counted(caller, api, handlers) ?? handlers
    return {
      orders: counted('orders', orders),
      returns: counted('returns', returns),
      inventory: counted('inventory', inventory),
      suppliers: counted('suppliers', suppliers),
    }
  }
  const served = (contract: string, handlers: object, file: string): Api => ({
    contract: loadContract(contract),
    served: {
      handlers: handlers as Readonly<Record<string, LooseHandler>>,
      policies: join(policies, file),
      isTested: true,
    },
  })
  const document = (contract: string): Api => ({ contract: loadContract(contract) })

  return [
    served('storefront.v1', storefrontV1(of('storefront.v1')), 'storefront.yaml'),
    served('pos.v1', posV1({ ...of('pos.v1'), labels: readLabelPolicy(policies) }), 'pos.yaml'),
    served('marketplace.v1', marketplaceV1(of('marketplace.v1')), 'marketplace.yaml'),
    served('service.v1', serviceV1(of('service.v1')), 'service.yaml'),
    served('operations.v1', operationsV1({ operations }), 'operations-api.yaml'),
    served('partner.v1', partnerV1(of('partner.v1')), 'partner.yaml'),
    served('supplier.v1', supplierV1(of('supplier.v1')), 'supplier.yaml'),
    served('event-log', events, 'event-log.yaml'),
    served('orders', orders, 'orders.yaml'),
    served('returns', returns, 'returns-api.yaml'),
    served('inventory', inventory, 'inventory.yaml'),
    served('suppliers', suppliers, 'suppliers.yaml'),
    served('inbound', inbound, 'inbound.yaml'),
    served('platform.v1', platform, 'platform.yaml'),
    served('insight.v1', insight, 'insight.yaml'),
    served('governance.v1', governance, 'governance-api.yaml'),
    document('erp'),
    document('crm'),
    document('wms'),
    document('store'),
    document('commerce'),
    document('marketplace'),
    document('payment'),
    document('tax'),
    document('carrier'),
    document('loyalty'),
  ]
}
