import type { InboundSupply } from '../../openapi/generated/inventory.d.ts'
import type { ProcessContext } from '../context.ts'
import { cursors, page } from '../store/cursor.ts'
import type { Queryable, Transaction } from '../store/store.ts'
import type { Inventory } from './contract.ts'
import { refuseUnknownLocations } from './location.ts'

const referencePart = /^[A-Za-z0-9_.:-]{1,100}$/
const instantText = /^[0-9T:.Z-]{1,40}$/
const position = cursors({ parts: [instantText, referencePart] })

/** Replaces what was promised by a delivery. What has come of it already stays received. */
export function putInboundSupply({ store }: ProcessContext): Inventory['putInboundSupply'] {
  return async ({ principal: { tenant } }, { reference, lines }) =>
    store.of(tenant).transaction(async tx => {
      await refuseUnknownLocations(
        tx,
        tenant,
        lines.map(({ locationId }) => locationId),
      )
      await tx.query(
        `with said as (
           select sku, "locationId", sum(quantity)::int as quantity, min("expectedAt") as "expectedAt"
           from jsonb_to_recordset($3::jsonb)
             as l(sku text, "locationId" text, quantity int, "expectedAt" timestamptz)
           group by 1, 2
         ), withdrawn as (
           update crossdock.inbound_supply s set closed_at = now(), updated_at = now()
           where s.tenant = $1 and s.reference = $2 and s.closed_at is null
             and not exists (select from said where said.sku = s.sku and said."locationId" = s.location_id)
         )
         insert into crossdock.inbound_supply as s (tenant, reference, sku, location_id, quantity, expected_at)
         select $1, $2, sku, "locationId", quantity, "expectedAt" from said
         on conflict (tenant, reference, sku, location_id) do update set
           quantity = excluded.quantity, expected_at = excluded.expected_at, updated_at = now(),
           closed_at = case when s.received >= excluded.quantity then coalesce(s.closed_at, now()) end`,
        [tenant, reference, JSON.stringify(lines)],
      )
      const [supply] = await readSupplies(tx, tenant, [reference])
      return supply ?? { reference, state: 'cancelled', lines: [] }
    })
}

/** What has not come yet, soonest first. */
export function listInboundSupply({ store }: ProcessContext): Inventory['listInboundSupply'] {
  return async ({ principal: { tenant } }, { sku, limit = 50, cursor }) => {
    const after = position.read(cursor)
    const { pool } = store.of(tenant)
    const { rows } = await pool.query<{ reference: string; soonest: Date }>(
      `select reference, min(expected_at) as soonest from crossdock.inbound_supply
       where tenant = $1 and closed_at is null and ($2::text is null or sku = $2)
       group by reference
       having $3::timestamptz is null or (min(expected_at), reference) > ($3::timestamptz, $4)
       order by soonest, reference limit $5`,
      [tenant, sku ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    )
    const supplies = await readSupplies(
      pool,
      tenant,
      rows.map(({ reference }) => reference),
    )
    const byReference = new Map(supplies.map(supply => [supply.reference, supply]))
    return page(
      rows,
      limit,
      last => position.write(last.soonest.toISOString(), last.reference),
      ({ reference }) => byReference.get(reference) ?? { reference, state: 'cancelled', lines: [] },
    )
  }
}

/** What is promised to come by then and has not, by SKU and location. */
export async function inboundUntil(
  db: Queryable,
  tenant: string,
  skus: readonly string[],
  at: string,
): Promise<readonly { sku: string; locationId: string; quantity: number }[]> {
  const { rows } = await db.query<{ sku: string; locationId: string; quantity: number }>({
    name: 'crossdock-inbound-until',
    text: `select sku, location_id as "locationId", sum(quantity - received)::int as quantity
           from crossdock.inbound_supply
           where tenant = $1 and sku = any($2) and closed_at is null and received < quantity and expected_at <= $3
           group by 1, 2 order by 1, 2`,
    values: [tenant, skus, at],
  })
  return rows
}

/** Books what came of a delivery. What was not promised is left to whoever counts. */
export async function receiveSupply(
  tx: Transaction,
  tenant: string,
  reference: string,
  locationId: string,
  lines: readonly { readonly sku: string; readonly quantity: number }[],
): Promise<void> {
  await tx.query(
    `update crossdock.inbound_supply s
     set received = s.received + l.quantity, updated_at = now(),
         closed_at = case when s.received + l.quantity >= s.quantity then now() end
     from (
       select sku, sum(quantity)::int as quantity
       from jsonb_to_recordset($4::jsonb) as l(sku text, quantity int) group by 1
     ) l
     where s.tenant = $1 and s.reference = $2 and s.location_id = $3 and s.sku = l.sku`,
    [tenant, reference, locationId, JSON.stringify(lines)],
  )
}

type SupplyRow = {
  readonly reference: string
  readonly sku: string
  readonly locationId: string
  readonly quantity: number
  readonly received: number
  readonly expectedAt: Date
  readonly closed: boolean
}

async function readSupplies(
  db: Queryable,
  tenant: string,
  references: readonly string[],
): Promise<InboundSupply[]> {
  const { rows } = await db.query<SupplyRow>(
    `select reference, sku, location_id as "locationId", quantity, received, expected_at as "expectedAt",
            closed_at is not null as closed
     from crossdock.inbound_supply where tenant = $1 and reference = any($2)
     order by reference, sku, location_id`,
    [tenant, references],
  )
  return [...Map.groupBy(rows, ({ reference }) => reference)].map(([reference, lines]) => ({
    reference,
    state: stateOf(lines),
    lines: lines.map(({ sku, locationId, quantity, received, expectedAt }) => ({
      sku,
      locationId,
      quantity,
      received,
      expectedAt: expectedAt.toISOString(),
    })),
  }))
}

function stateOf(lines: readonly SupplyRow[]): InboundSupply['state'] {
  const came = lines.some(({ received }) => received > 0)
  if (lines.some(({ closed }) => !closed)) return came ? 'partiallyReceived' : 'open'
  return came ? 'received' : 'cancelled'
}
