import type { Bundle } from '../../openapi/generated/inventory.d.ts'
import type { Queryable } from '../store/store.ts'
import { type BundleRow, bundleColumns, toBundle } from './bundle-row.ts'

/** What is sold as one, by its SKU. */
export type Bundles = ReadonlyMap<string, Bundle>

/**
 * Tenants of which a moment ago there were no bundles: their orders are not made to look. Whoever makes one here is heeded at
 * once (`forgetNoBundles`), another server's after this time at the latest.
 */
const rememberedMs = 250
const without = new Map<string, number>()
let changes = 0

/** The bundles among these SKUs. */
export async function bundlesOf(
  db: Queryable,
  tenant: string,
  skus: readonly string[],
): Promise<Bundles> {
  const asked = performance.now()
  const remembered = without.get(tenant)
  if (remembered !== undefined && asked - remembered < rememberedMs) return none
  const before = changes
  const { rows } = await db.query<BundleRow & { isAny: boolean }>({
    name: 'crossdock-bundles-of',
    text: `select ${bundleColumns}, true as "isAny" from crossdock.bundle where tenant = $1 and sku = any($2)
           union all
           select '', 0, null, '[]', '', now(), exists (select from crossdock.bundle where tenant = $1)`,
    values: [tenant, skus],
  })
  if (rows.some(({ isAny }) => isAny) || before !== changes) without.delete(tenant)
  else without.set(tenant, asked)
  const found = rows.filter(({ sku }) => sku !== '').map(({ isAny: _any, ...row }) => toBundle(row))
  return new Map(found.map(bundle => [bundle.sku, bundle]))
}

const none: Bundles = new Map()

/** There may be a bundle from now on. */
export function forgetNoBundles(tenant: string): void {
  changes += 1
  without.delete(tenant)
}

/** These SKUs and the bundles that they are in: what happens to a component happens to its bundles. */
export async function withTheirBundles(
  db: Queryable,
  tenant: string,
  skus: readonly string[],
): Promise<string[]> {
  if (skus.length === 0) return []
  const { rows } = await db.query<{ sku: string }>({
    name: 'crossdock-bundles-with',
    text: `select distinct b.sku from unnest($2::text[]) as s(sku)
           join crossdock.bundle b on b.tenant = $1
             and b.components @> jsonb_build_array(jsonb_build_object('sku', s.sku))`,
    values: [tenant, skus],
  })
  return [...new Set([...skus, ...rows.map(({ sku }) => sku)])]
}
