import { Problem } from '../../openapi/problem.ts'
import type { Queryable } from '../store/store.ts'

/** A place that holds stock. */
export type StockLocation = {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly country: string
  /** Its GS1 global location number, where it has one. */
  readonly gln?: string
  readonly timeZone: string
}

/** The tenant's locations of these ids, or all of them. */
export async function readLocations(
  db: Queryable,
  tenant: string,
  ids?: readonly string[],
): Promise<StockLocation[]> {
  const { rows } = await db.query<Omit<StockLocation, 'gln'> & { readonly gln: string | null }>({
    name: 'crossdock-read-locations',
    text: `select id, type, name, country, gln, time_zone as "timeZone" from crossdock.location
           where tenant = $1 and ($2::text[] is null or id = any($2)) order by id`,
    values: [tenant, ids ?? null],
  })
  return rows.map(({ gln, ...location }) => ({ ...location, ...(gln !== null && { gln }) }))
}

/** Throws `not-found`, naming them, when one of these is no location of the tenant. */
export async function refuseUnknownLocations(
  db: Queryable,
  tenant: string,
  ids: readonly string[],
): Promise<void> {
  const wanted = [...new Set(ids)]
  const known = new Set((await readLocations(db, tenant, wanted)).map(({ id }) => id))
  const unknown = wanted.filter(id => !known.has(id))
  if (unknown.length === 0) return
  throw new Problem('not-found', { detail: `There is no location ${unknown.join(', ')}.` })
}

/** The store a shopper chose to collect at; throws `order-invalid` when there is none of that id. */
export async function pickupStore(
  db: Queryable,
  tenant: string,
  locationId: string,
): Promise<StockLocation> {
  const [location] = await readLocations(db, tenant, [locationId])
  if (location !== undefined && location.type === 'store') return location
  throw new Problem('order-invalid', {
    errors: [
      {
        pointer: '/delivery/locationId',
        keyword: 'store',
        detail: `${locationId} is not a store where orders can be collected`,
      },
    ],
  })
}
