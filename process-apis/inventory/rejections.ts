import { newId } from '../../openapi/canonical/id.ts'
import type { StockRejection } from '../../openapi/generated/inventory.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transaction } from '../store/store.ts'
import type { Inventory } from './contract.ts'
import { refuseUnknownLocations } from './location.ts'
import { moveStock } from './move-stock.ts'
import { readPositions } from './position.ts'
import { setAside } from './set-aside.ts'
import type { CountedBy } from './set-stock.ts'
import { insertDocument, readDocument } from './stock-document.ts'
import { type RejectionEffect, type StockPolicy, usualStockPolicy } from './stock-policy.ts'

type Said = Pick<StockRejection, 'locationId' | 'reason'> & {
  readonly reference: string
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}

/** A location could not find or sell something: what that says about its stock, once for a reference. */
export function rejectStock({ store, policies }: ProcessContext): Inventory['rejectStock'] {
  return async (call, said) => {
    const { tenant, application } = call.principal
    const by = { actor: application, correlationId: call.correlationId }
    return store.of(tenant).transaction(async tx => {
      await refuseUnknownLocations(tx, tenant, [said.locationId])
      return applyRejection(tx, tenant, policies.stock, said, by)
    })
  }
}

/** Does to stock what a rejection says about it. */
async function applyRejection(
  tx: Transaction,
  tenant: string,
  policy: StockPolicy = usualStockPolicy,
  { reference, locationId, reason, lines }: Said,
  by: CountedBy,
): Promise<StockRejection> {
  const effect = effectOf(policy, reason)
  const content = {
    locationId,
    reason,
    effect,
    lines: lines.map(line => ({ ...line, onHand: 0, setAside: 0 })),
  }
  const id = newId('cnt')
  if (
    !(await insertDocument(tx, tenant, 'rejection', { id, reference, state: 'booked', content }))
  ) {
    const known = await readDocument<typeof content>(tx, tenant, 'rejection', { reference })
    return { reference, ...known.content }
  }
  const source = { tenant, locationId, reason: 'rejected', reference }
  const aside = new Map<string, number>()
  if (effect === 'unsellable') {
    for (const { sku, quantity } of lines) {
      const kept = await setAside(
        tx,
        source,
        { sku, quantity, why: 'unsellable' },
        by.correlationId,
      )
      aside.set(sku, (aside.get(sku) ?? 0) + kept)
    }
  }
  const there = await onHandOf(tx, tenant, locationId, lines)
  const onHand = await moveStock(tx, source, lost(effect, lines, there), by)
  const rejected = {
    ...content,
    lines: lines.map(({ sku, quantity }) => ({
      sku,
      quantity,
      onHand: onHand.get(sku) ?? there.get(sku) ?? 0,
      setAside: aside.get(sku) ?? 0,
    })),
  }
  await tx.query(
    `update crossdock.stock_document set document = $3 where tenant = $1 and id = $2`,
    [tenant, id, JSON.stringify(rejected)],
  )
  return { reference, ...rejected }
}

/** As applyRejection, for work that a location turned down; costs nothing where the reason says nothing about stock. */
export async function applyWorkRejection(
  tx: Transaction,
  policy: StockPolicy = usualStockPolicy,
  {
    tenant,
    correlationId,
    ...said
  }: Said & { readonly tenant: string; readonly correlationId: string },
): Promise<void> {
  if (effectOf(policy, said.reason) === 'none') return
  await applyRejection(tx, tenant, policy, said, { actor: 'crossdock', correlationId })
}

/** What is not there after all; never more than there was by the books. */
function lost(effect: RejectionEffect, lines: Said['lines'], there: ReadonlyMap<string, number>) {
  if (effect === 'unsellable' || effect === 'none') return []
  const wanted = new Map<string, number>()
  for (const { sku, quantity } of lines) wanted.set(sku, (wanted.get(sku) ?? 0) + quantity)
  return [...wanted].map(([sku, quantity]) => {
    const books = Math.max(0, there.get(sku) ?? 0)
    return { sku, quantity: -(effect === 'notInStock' ? books : Math.min(books, quantity)) }
  })
}

async function onHandOf(
  tx: Transaction,
  tenant: string,
  locationId: string,
  lines: Said['lines'],
): Promise<ReadonlyMap<string, number>> {
  const skus = [...new Set(lines.map(({ sku }) => sku))].toSorted()
  await tx.query(
    `select 1 from crossdock.stock_position where tenant = $1 and location_id = $2 and sku = any($3)
     order by sku for update`,
    [tenant, locationId, skus],
  )
  const positions = await readPositions(tx, tenant, skus, [locationId])
  return new Map(positions.map(({ sku, onHand }) => [sku, onHand]))
}

/** Reasons are people's and systems' words: `DAMAGED`, `Not on the shelf: bay is empty`. What is not listed says nothing about stock. */
function effectOf({ rejections }: StockPolicy, reason: string): RejectionEffect {
  const word = (reason.split(':')[0] ?? '').trim().toLowerCase().replaceAll(/[-_]+/g, ' ')
  return Object.hasOwn(rejections, word) ? (rejections[word] ?? 'none') : 'none'
}
