import type { Bundle } from '../../openapi/generated/inventory.d.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import type { ProcessContext } from '../context.ts'
import { cursors, page } from '../store/cursor.ts'
import type { Transaction } from '../store/store.ts'
import { forgetNoBundles } from './bundles-of.ts'
import { type BundleRow, bundleColumns, toBundle } from './bundle-row.ts'
import type { Inventory } from './contract.ts'

const position = cursors({ parts: [/^\S.{0,99}$/] })

/** Every bundle of the tenant, page by page. */
export function listBundles({ store }: ProcessContext): Inventory['listBundles'] {
  return async ({ principal: { tenant } }, { limit = 50, cursor }) => {
    const [after = ''] = position.read(cursor) ?? []
    const { rows } = await store.of(tenant).pool.query<BundleRow>(
      `select ${bundleColumns} from crossdock.bundle where tenant = $1 and sku > $2
       order by sku limit $3`,
      [tenant, after, limit + 1],
    )
    return page(rows, limit, last => position.write(last.sku), toBundle)
  }
}

/** What a bundle is made of. */
export function getBundle({ store }: ProcessContext): Inventory['getBundle'] {
  return async ({ principal: { tenant } }, { bundleSku }) => {
    const { rows } = await store
      .of(tenant)
      .pool.query<BundleRow>(
        `select ${bundleColumns} from crossdock.bundle where tenant = $1 and sku = $2`,
        [tenant, bundleSku],
      )
    return only(rows)
  }
}

/** Makes a bundle or says anew what it is made of. What was ordered before keeps what it was ordered with. */
export function putBundle({ store }: ProcessContext): Inventory['putBundle'] {
  return async (call, { bundleSku: sku, title = null, components, returns = 'components' }) => {
    const { tenant, application } = call.principal
    refuseNonsense(sku, components)
    const bundle = await store.of(tenant).transaction(async tx => {
      tx.outdates({ tenant, entity: 'stock', keys: [sku] })
      await lockBundles(tx, tenant)
      await refuseNested(tx, tenant, sku, components)
      await refuseCounted(tx, tenant, sku)
      const { rows } = await tx.query<BundleRow>(
        `insert into crossdock.bundle as b (tenant, sku, title, components, returns)
         values ($1, $2, $3, $4, $5)
         on conflict (tenant, sku) do update set
           title = $3, components = $4, returns = $5,
           version = b.version + case when (b.title, b.components, b.returns)
             is distinct from ($3, $4::jsonb, $5) then 1 else 0 end,
           updated_at = case when (b.title, b.components, b.returns)
             is distinct from ($3, $4::jsonb, $5) then now() else b.updated_at end
         returning ${bundleColumns}`,
        [tenant, sku, title, JSON.stringify(components), returns],
      )
      const made = only(rows)
      await appendAuditEntry(tx, {
        tenant,
        actor: application,
        action: 'putBundle',
        subject: sku,
        correlationId: call.correlationId,
        data: made,
      })
      return made
    })
    forgetNoBundles(tenant)
    return bundle
  }
}

/** Ends a bundle; its components are sold by themselves as before. */
export function deleteBundle({ store }: ProcessContext): Inventory['deleteBundle'] {
  return async (call, { bundleSku: sku }) => {
    const { tenant, application } = call.principal
    return store.of(tenant).transaction(async tx => {
      tx.outdates({ tenant, entity: 'stock', keys: [sku] })
      const { rows } = await tx.query<BundleRow>(
        `delete from crossdock.bundle where tenant = $1 and sku = $2 returning ${bundleColumns}`,
        [tenant, sku],
      )
      const gone = only(rows)
      await appendAuditEntry(tx, {
        tenant,
        actor: application,
        action: 'deleteBundle',
        subject: sku,
        correlationId: call.correlationId,
        data: gone,
      })
      return gone
    })
  }
}

/** Bundles are few and seldom made: one after the other, so that none comes to be within another. */
async function lockBundles(tx: Transaction, tenant: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext($1))`, [`crossdock bundles ${tenant}`])
}

function refuseNonsense(sku: string, components: Bundle['components']): void {
  const errors: Fault[] = []
  const seen = new Set([sku])
  for (const [i, component] of components.entries()) {
    if (seen.has(component.sku)) {
      const detail = component.sku === sku ? 'is the bundle itself' : 'is in it already'
      errors.push({ pointer: `/components/${i}/sku`, keyword: 'unique', detail })
    }
    seen.add(component.sku)
    // One that says its part says nothing beside others that do not.
    if ((component.share === undefined) !== (components[0]?.share === undefined)) {
      const detail = 'is said of all components, or of none'
      errors.push({ pointer: `/components/${i}/share`, keyword: 'required', detail })
    }
  }
  if (errors.length > 0) throw new Problem('request-invalid', { errors })
}

async function refuseNested(
  tx: Transaction,
  tenant: string,
  sku: string,
  components: Bundle['components'],
): Promise<void> {
  const { rows } = await tx.query<{ sku: string }>(
    `select sku from crossdock.bundle where tenant = $1
       and (sku = any($2) or sku <> $3 and components @> jsonb_build_array(jsonb_build_object('sku', $3::text)))`,
    [tenant, components.map(one => one.sku), sku],
  )
  const [other] = rows
  if (other === undefined) return
  throw new Problem('state-conflict', {
    detail: `${other.sku} is a bundle too: a bundle is made of articles only.`,
  })
}

async function refuseCounted(tx: Transaction, tenant: string, sku: string): Promise<void> {
  const { rows } = await tx.query<{ locationId: string }>(
    `select location_id as "locationId" from crossdock.stock_position
     where tenant = $1 and sku = $2 and (on_hand <> 0 or reserved <> 0) order by 1 limit 1`,
    [tenant, sku],
  )
  const [counted] = rows
  if (counted === undefined) return
  throw new Problem('state-conflict', {
    detail: `There is stock of ${sku} at ${counted.locationId}: a bundle has none of its own.`,
  })
}

function only(rows: readonly BundleRow[]): Bundle {
  const [row] = rows
  if (row === undefined) throw new Problem('not-found')
  return toBundle(row)
}
