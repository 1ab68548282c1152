import type { ColumnType, Generated } from 'kysely'

/** What Kysely knows of the tables that are searched through it. Hand-written statements name their columns themselves. */
export type Tables = {
  'crossdock.order': OrderRow
  'crossdock.operation': OperationRow
  'crossdock.event': EventRow
  'crossdock.exception_case': ExceptionRow
  'crossdock.external_reference': ExternalReferenceRow
  'crossdock.fulfilment_order': FulfilmentOrderRow
  'crossdock.stock_movement': StockMovementRow
  'crossdock.return': ReturnRow
  'crossdock.supplier_claim': SupplierClaimRow
}

type Instant = ColumnType<Date, Date | string | undefined, Date | string>

type OrderRow = {
  id: string
  tenant: string
  channel: string
  channel_order_id: string | null
  customer_id: Generated<string | null>
  partner: Generated<string | null>
  state: string
  version: number
  document: unknown
  created_at: Instant
  updated_at: Instant
}

type OperationRow = {
  seq: Generated<number>
  id: string
  tenant: string
  kind: string
  queue: string
  subject: string
  state: string
  attempts: number
  due_at: Instant | null
  problem: unknown
  created_at: Instant
  updated_at: Instant
  finished_at: Instant | null
}

type EventRow = {
  position: Generated<number>
  transaction: string
  id: string
  tenant: string
  type: string
  subject: string
  sequence: number
  correlation_id: string
  causation_id: string | null
  data: unknown
  at: Instant
}

type ExceptionRow = {
  id: string
  tenant: string
  category: string
  severity: string
  state: string
  order_id: string | null
  operation_id: string | null
  reason: string
  detail: unknown
  raised_at: Instant
  resolved_at: Instant | null
}

type ExternalReferenceRow = {
  tenant: string
  system: string
  type: string
  id: string
  aggregate_id: string
  order_id: string
  version: string | null
  seen_at: Instant
}

type FulfilmentOrderRow = {
  id: string
  tenant: string
  order_id: string
  location_id: string
  type: string
  state: string
  updated_at: Instant
}

type ReturnRow = {
  id: string
  tenant: string
  order_id: string | null
  channel: string
  channel_return_id: string | null
  location_id: string | null
  tracking_number: string | null
  state: string
  document: unknown
  created_at: Instant
}

type SupplierClaimRow = {
  id: string
  tenant: string
  return_id: string | null
  state: string
  document: unknown
  created_at: Instant
}

type StockMovementRow = {
  position: Generated<number>
  tenant: string
  sku: string
  location_id: string
  quantity: number
  balance: number
  reason: string
  reference: string
  at: Instant
}
