import type { UnbrokeredDemand } from '../../openapi/generated/inventory.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { cursors, page } from '../store/cursor.ts'
import { anything } from './availability-rule.ts'
import type { Inventory } from './contract.ts'
import { refuseUnknownLocations } from './location.ts'
import { forgetKeptBack } from './nothing-kept-back.ts'

const word = /^.{1,100}$/
const position = cursors({ parts: [word, word, word] })

/**
 * What a channel has sold and not handed to us, as it stands there now: what it is told to be replaces what was told before, and
 * an older telling is stale. It ends by itself, so that a channel which falls silent does not keep stock from all others for ever.
 */
export function putUnbrokeredDemand({ store }: ProcessContext): Inventory['putUnbrokeredDemand'] {
  return async ({ principal: { tenant } }, { channel, at, complete = true, lines, ...rest }) => {
    const { endsInSeconds = 86_400 } = rest
    const named = new Set<string>()
    const twice = lines.findIndex(({ sku, locationId = anything }) => {
      const name = `${sku} ${locationId}`
      return named.has(name) || !named.add(name)
    })
    if (twice >= 0) {
      const detail = 'is there already, for the same location'
      throw new Problem('request-invalid', {
        errors: [{ pointer: `/lines/${twice}/sku`, keyword: 'unique', detail }],
      })
    }
    const counts = await store.of(tenant).transaction(async tx => {
      tx.outdates({ tenant, entity: 'stock' })
      await refuseUnknownLocations(
        tx,
        tenant,
        lines.flatMap(({ locationId }) => locationId ?? []),
      )
      const { rowCount: newest } = await tx.query(
        `insert into crossdock.unbrokered_report as r (tenant, channel, said_at) values ($1, $2, $3)
         on conflict (tenant, channel) do update set said_at = excluded.said_at where r.said_at < excluded.said_at`,
        [tenant, channel, at],
      )
      if (newest === 0) return { outcome: 'stale' as const, open: 0 }
      const { rows } = await tx.query<{ open: number }>(
        `with said as (
           select sku, coalesce("locationId", '*') as location_id, quantity
           from jsonb_to_recordset($4::jsonb) as l(sku text, "locationId" text, quantity int)
         ), gone as (
           delete from crossdock.unbrokered_demand d
           where d.tenant = $1 and d.channel = $2 and not exists (
             select from said where said.sku = d.sku and said.location_id = d.location_id and said.quantity > 0)
             and ($6 or exists (select from said where said.sku = d.sku))
         ), kept as (
           insert into crossdock.unbrokered_demand (tenant, sku, channel, location_id, quantity, said_at, ends_at)
           select $1, sku, $2, location_id, quantity, $3, now() + $5 * interval '1 second'
           from said where quantity > 0
           on conflict (tenant, sku, channel, location_id) do update
             set quantity = excluded.quantity, said_at = excluded.said_at, ends_at = excluded.ends_at
           returning quantity
         )
         select coalesce(sum(quantity), 0)::int as open from kept`,
        [tenant, channel, at, JSON.stringify(lines), endsInSeconds, complete],
      )
      return { outcome: 'accepted' as const, open: rows[0]?.open ?? 0 }
    })
    forgetKeptBack(tenant)
    return { channel, ...counts }
  }
}

/** What is sold elsewhere and not ours yet, by SKU. */
export function listUnbrokeredDemand({ store }: ProcessContext): Inventory['listUnbrokeredDemand'] {
  return async ({ principal: { tenant } }, { sku, channel, limit = 50, cursor }) => {
    const after = position.read(cursor)
    const { rows } = await store.of(tenant).pool.query<Row>(
      `select sku, channel, location_id as "locationId", quantity, said_at as at, ends_at as "endsAt"
       from crossdock.unbrokered_demand
       where tenant = $1 and ends_at > now() and ($2::text is null or sku = $2) and ($3::text is null or channel = $3)
         and ($4::text is null or (sku, channel, location_id) > ($4, $5, $6))
       order by sku, channel, location_id limit $7`,
      [
        tenant,
        sku ?? null,
        channel ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        after?.[2] ?? null,
        limit + 1,
      ],
    )
    return page(
      rows,
      limit,
      last => position.write(last.sku, last.channel, last.locationId),
      toDemand,
    )
  }
}

type Row = {
  readonly sku: string
  readonly channel: string
  readonly locationId: string
  readonly quantity: number
  readonly at: Date
  readonly endsAt: Date
}

function toDemand({ locationId, at, endsAt, ...row }: Row): UnbrokeredDemand {
  return {
    ...row,
    ...(locationId !== anything && { locationId }),
    at: at.toISOString(),
    endsAt: endsAt.toISOString(),
  }
}
