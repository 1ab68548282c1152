import type { Order } from '../../openapi/generated/orders.d.ts'
import type { RowKind } from '../store/row-kind.ts'
import type { Transaction } from '../store/store.ts'

type Numbered = {
  readonly tenant: string
  readonly organizationId: string
  readonly number: string
  readonly orderId: string
}

/** A purchase order number that one order of an organisation has. Two that come at the same moment meet at the table's key. */
const taken: RowKind<Numbered> = {
  name: 'purchase_order_number',
  rank: 7,
  columns: 'tenant text, "organizationId" text, number text, "orderId" text',
  refuses: rows => `
    select r.unit from ${rows} r
    join crossdock.purchase_order_number n
      on n.tenant = r.tenant and n.organization_id = r."organizationId" and n.number = r.number
    union all
    select r.unit from ${rows} r
    join ${rows} first
      on first.tenant = r.tenant and first."organizationId" = r."organizationId"
        and first.number = r.number and first.unit < r.unit`,
  writes: rows => [
    `insert into crossdock.purchase_order_number (tenant, organization_id, number, order_id)
     select tenant, "organizationId", number, "orderId" from ${rows}`,
  ],
}

const freed: RowKind<Numbered> = {
  name: 'purchase_order_number_freed',
  columns: 'tenant text, "organizationId" text, number text, "orderId" text',
  writes: rows => [
    `delete from crossdock.purchase_order_number n using ${rows} r
     where n.tenant = r.tenant and n.organization_id = r."organizationId" and n.number = r.number
       and n.order_id = r."orderId"`,
  ],
}

/** Names of the check and of the key that refuse a number that was used before. */
export const takenNumber = { check: taken.name, key: 'purchase_order_number_pkey' } as const

/** Takes the order's purchase order number in its organisation, with the order's commit or not at all. */
export function takeNumber(tx: Transaction, order: Order): void {
  for (const row of numberOf(order)) tx.write(taken, row)
}

/** What was refused has bought nothing: its number may be used again. */
export function freeNumber(tx: Transaction, order: Order): void {
  for (const row of numberOf(order)) tx.write(freed, row)
}

function numberOf({ id, tenant, buyer }: Order): Numbered[] {
  if (buyer?.purchaseOrderNumber === undefined) return []
  const { organizationId, purchaseOrderNumber } = buyer
  return [{ tenant, organizationId, number: purchaseOrderNumber, orderId: id }]
}
