import { isGln } from '../../openapi/canonical/gln.ts'
import type { ProcessStore } from '../store/store.ts'
import { countStock } from './position.ts'

/** Places and what lies there, as a demonstration starts with. */
export type InventorySeed = {
  readonly locations: readonly {
    readonly id: string
    readonly type: string
    readonly name: string
    readonly country: string
    /** Its GS1 global location number, where it has one. */
    readonly gln?: string
    readonly timeZone: string
  }[]
  readonly products: readonly {
    readonly sku: string
    readonly stock: Readonly<Record<string, number>>
  }[]
}

/** Writes places and opening stock that are not there yet; what has moved since is left alone. */
export async function seedInventory(
  store: ProcessStore,
  tenant: string,
  { locations, products }: InventorySeed,
): Promise<void> {
  for (const { id, gln } of locations) {
    if (gln !== undefined && !isGln(gln)) throw new Error(`${gln} of ${id} is no GLN.`)
  }
  await store.of(tenant).transaction(async tx => {
    await tx.query(
      `insert into crossdock.location (tenant, id, type, name, country, gln, time_zone)
       select $1, l.id, l.type, l.name, l.country, l.gln, l."timeZone"
       from jsonb_to_recordset($2::jsonb)
         as l(id text, type text, name text, country text, gln text, "timeZone" text)
       on conflict do nothing`,
      [tenant, JSON.stringify(locations)],
    )
    const { rows } = await tx.query<{ key: string }>(
      `select location_id || '/' || sku as key from crossdock.stock_position where tenant = $1`,
      [tenant],
    )
    const known = new Set(rows.map(({ key }) => key))
    for (const { sku, stock } of products) {
      for (const [locationId, onHand] of Object.entries(stock)) {
        if (known.has(`${locationId}/${sku}`)) continue
        const count = { tenant, sku, locationId, onHand, reason: 'opening', reference: 'opening' }
        await countStock(tx, count)
      }
    }
  })
}
