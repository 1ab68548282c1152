import { newId } from '../../openapi/canonical/id.ts'
import type { GoodsReceipt } from '../../openapi/generated/inventory.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Inventory } from './contract.ts'
import { receiveSupply } from './inbound-supply.ts'
import { refuseUnknownLocations } from './location.ts'
import { moveStock } from './move-stock.ts'
import { setAside } from './set-aside.ts'
import { insertDocument, readDocument } from './stock-document.ts'

/** Goods have come: booked once for a reference, against the delivery they were promised by. */
export function receiveGoods({ store }: ProcessContext): Inventory['receiveGoods'] {
  return async (call, { reference, supplyReference, locationId, lines }) => {
    const { tenant, application } = call.principal
    const by = { actor: application, correlationId: call.correlationId }
    return store.of(tenant).transaction(async tx => {
      await refuseUnknownLocations(tx, tenant, [locationId])
      const content = {
        locationId,
        lines,
        ...(supplyReference !== undefined && { supplyReference }),
      }
      const document = { id: newId('cnt'), reference, state: 'booked', content }
      const fresh = await insertDocument(tx, tenant, 'receipt', document)
      const receipt = fresh
        ? content
        : (await readDocument<typeof content>(tx, tenant, 'receipt', { reference })).content
      const source = { tenant, locationId: receipt.locationId, reason: 'receipt', reference }
      const onHand = await moveStock(tx, source, receipt.lines, by)
      if (fresh) {
        for (const { sku, damaged = 0 } of lines) {
          await setAside(tx, source, { sku, quantity: damaged, why: 'damaged' }, by.correlationId)
        }
        if (supplyReference !== undefined) {
          await receiveSupply(tx, tenant, supplyReference, locationId, lines)
        }
      }
      return {
        reference,
        ...('supplyReference' in receipt && { supplyReference: receipt.supplyReference }),
        locationId: receipt.locationId,
        lines: receipt.lines.map(({ sku, quantity, damaged = 0 }) => ({
          sku,
          quantity,
          damaged,
          onHand: onHand.get(sku) ?? 0,
        })),
      } satisfies GoodsReceipt
    })
  }
}
