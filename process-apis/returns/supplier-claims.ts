import type { ProcessContext } from '../context.ts'
import { causeOfCall } from '../orders/cause.ts'
import { supplierClaimDocuments } from './aggregate.ts'
import type { Returns } from './contract.ts'
import { moveStock } from './return-stock.ts'
import { refuseClaimMove } from './supplier-claim-state.ts'

/** What became of a claim on a supplier; shipped, the goods leave the stock that was kept for it. */
export function updateSupplierClaim(context: ProcessContext): Returns['updateSupplierClaim'] {
  return (call, { supplierClaimId, state, supplierReference, credit, note }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      const cause = causeOfCall(call)
      let moved = false as boolean
      const document = await supplierClaimDocuments.change(tx, supplierClaimId, cause, current => {
        moved = current.state !== state
        if (!moved) return undefined
        refuseClaimMove(current.state, state)
        const next = {
          ...current,
          state,
          ...(supplierReference !== undefined && { supplierReference }),
          ...(credit !== undefined && { credit }),
          ...(note !== undefined && { note }),
        }
        return {
          document: next,
          events: [{ type: `retail.supplierClaim.${state}.v1`, data: { claim: next } }],
        }
      })
      if (!moved || state !== 'shipped') return document
      const { id, locationId, lines } = document
      for (const [i, { sku, quantity }] of [...lines.entries()].toSorted(([, a], [, b]) =>
        a.sku < b.sku ? -1 : 1,
      )) {
        await moveStock(tx, cause, {
          sku,
          quantity: -quantity,
          locationId,
          reason: 'returned to vendor',
          reference: `${id}:${i}`,
        })
      }
      return document
    })
}
