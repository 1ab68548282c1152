import t from 'tap'
import type { NewWarehouseOrder } from '../../openapi/generated/wms.d.ts'
import { keepsEffect, newReference, problemOf, type Rig } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import type { Wms } from './contract.ts'

/** What a warehouse must let a test do beside its contract. */
export type WmsRig = Rig<Wms> & {
  /** Where it has a site with stock. */
  readonly locationId: string
  /** The people in the warehouse take the order so far. */
  readonly moveTo: (documentId: string, state: 'picking' | 'packed' | 'shipped') => Promise<void>
}

function order(reference: string, locationId: string): NewWarehouseOrder {
  return {
    reference,
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    locationId,
    serviceLevel: 'standard',
    lines: [
      { lineId: '1', sku: 'MUG-WHITE', title: 'Mug, white', quantity: 2 },
      { lineId: '2', sku: 'SNEAKER-42', quantity: 1 },
    ],
    shippingAddress: {
      name: 'Ada Lovelace',
      lines: ['Lindenstraße 4'],
      locality: 'Berlin',
      postalCode: '10969',
      country: 'DE',
    },
    recipient: { name: 'Ada Lovelace', email: 'ada@example.com' },
  }
}

/** What every WMS promises. */
export async function wmsSuite(name: string, rig: WmsRig): Promise<void> {
  const { locationId, moveTo } = rig

  await keepsEffect(`${name}: submitFulfilmentOrder`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (wms, call, reference) => wms.submitFulfilmentOrder(call, order(reference, locationId)),
    find: (wms, call, reference) => wms.findFulfilmentOrder(call, { reference }),
    refuse: (wms, call, reference) => wms.submitFulfilmentOrder(call, order(reference, 'NOWHERE')),
  })

  await t.test(`${name} keeps the WMS contract`, async t => {
    const wms = rig.open()
    const submit = async () => {
      const reference = newReference('ful')
      const { id } = await wms.submitFulfilmentOrder(testCall(), order(reference, locationId))
      return { reference, documentId: id }
    }
    const cancel = ({ documentId, reference }: { documentId: string; reference: string }) =>
      wms.cancelFulfilmentOrder(testCall(), {
        documentId,
        reference: `${reference}:cancel`,
        reason: 'Changed their mind',
      })

    await t.test('what was submitted is submitted', async t => {
      const { reference } = await submit()
      t.match(await wms.findFulfilmentOrder(testCall(), { reference }), {
        document: { reference, state: 'submitted' },
      })
    })

    await t.test('an order can be cancelled while it is being picked, and again', async t => {
      const submitted = await submit()
      await moveTo(submitted.documentId, 'picking')
      t.match(await cancel(submitted), { outcome: 'cancelled', document: { state: 'cancelled' } })
      t.match(await cancel(submitted), { outcome: 'cancelled', document: { state: 'cancelled' } })
      t.match(await wms.findFulfilmentOrder(testCall(), { reference: submitted.reference }), {
        document: { state: 'cancelled' },
      })
    })

    await t.test('once picking has finished the order goes on', async t => {
      const submitted = await submit()
      await moveTo(submitted.documentId, 'packed')
      t.match(await cancel(submitted), {
        outcome: 'refused',
        reason: String,
        document: { state: 'packed' },
      })
    })

    await t.test('what was shipped has a parcel, and has left the stock', async t => {
      const before = await onHand(wms, locationId)
      const { reference, documentId } = await submit()
      await moveTo(documentId, 'shipped')
      t.match(await wms.findFulfilmentOrder(testCall(), { reference }), {
        document: { state: 'shipped', parcel: { carrier: String, trackingNumber: String } },
      })
      const after = await onHand(wms, locationId)
      t.equal(after.get('MUG-WHITE'), (before.get('MUG-WHITE') ?? 0) - 2)
      t.equal(after.get('SNEAKER-42'), (before.get('SNEAKER-42') ?? 0) - 1)
    })

    await t.test('the stock is the same whole, however small the pages', async t => {
      t.same(await onHand(wms, locationId, 3), await onHand(wms, locationId, 1_000))
    })

    await t.test('there is no stock where there is no site', async t => {
      t.same(await wms.listStock(testCall(), { locationId: 'NOWHERE' }), { entries: [] })
    })

    await t.test('a cancellation of nothing is refused', async t => {
      const problem = await problemOf(
        cancel({ documentId: 'WO-0', reference: newReference('ful') }),
      )
      t.equal(problem.code, 'system-refused')
    })
  })
}

async function onHand(wms: Wms, locationId: string, limit = 1_000): Promise<Map<string, number>> {
  const stock = new Map<string, number>()
  let cursor: string | undefined
  do {
    const page = await wms.listStock(testCall(), {
      locationId,
      limit,
      ...(cursor !== undefined && { cursor }),
    })
    for (const entry of page.entries) stock.set(entry.sku, entry.onHand)
    cursor = page.next
  } while (cursor !== undefined)
  return stock
}
