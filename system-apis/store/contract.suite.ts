import t from 'tap'
import type { NewPickupTask } from '../../openapi/generated/store.d.ts'
import { keepsEffect, newReference, type Rig } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import type { StoreSystem } from './contract.ts'

/** What a store system must let a test do beside its contract. */
export type StoreRig = Rig<StoreSystem> & {
  /** A store it knows. */
  readonly locationId: string
  /** What the people in the store do with the task. */
  readonly act: (
    documentId: string,
    action: 'accept' | 'reject' | 'ready' | 'collect',
  ) => Promise<void>
}

function task(reference: string, locationId: string): NewPickupTask {
  return {
    reference,
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    locationId,
    lines: [{ lineId: '1', sku: 'MUG-WHITE', title: 'Mug, white', quantity: 1 }],
    recipient: { name: 'Ada Lovelace', email: 'ada@example.com' },
    pickupCode: '7K4Q2P',
    expiresAt: '2026-11-28T11:00:00Z',
  }
}

/** What every store system promises. */
export async function storeSuite(name: string, rig: StoreRig): Promise<void> {
  const { locationId, act } = rig

  await keepsEffect(`${name}: createPickupTask`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (store, call, reference) => store.createPickupTask(call, task(reference, locationId)),
    find: (store, call, reference) => store.findPickupTask(call, { reference }),
    refuse: (store, call, reference) => store.createPickupTask(call, task(reference, 'NOWHERE')),
  })

  await t.test(`${name} keeps the store contract`, async t => {
    const store = rig.open()
    const create = async () => {
      const reference = newReference('ful')
      const { id } = await store.createPickupTask(testCall(), task(reference, locationId))
      return { reference, documentId: id }
    }
    const state = async (reference: string) =>
      (await store.findPickupTask(testCall(), { reference })).document
    const cancel = ({ documentId, reference }: { documentId: string; reference: string }) =>
      store.cancelPickupTask(testCall(), {
        documentId,
        reference: `${reference}:cancel`,
        reason: 'Changed their mind',
      })

    await t.test('accepted, ready, collected', async t => {
      const { reference, documentId } = await create()
      t.match(await state(reference), { state: 'submitted', locationId })
      await act(documentId, 'accept')
      t.match(await state(reference), { state: 'acknowledged' })
      await act(documentId, 'ready')
      t.match(await state(reference), { state: 'readyForPickup' })
      await act(documentId, 'collect')
      t.match(await state(reference), { state: 'pickedUp' })
    })

    await t.test('a store that rejects says why', async t => {
      const { reference, documentId } = await create()
      await act(documentId, 'reject')
      t.match(await state(reference), { state: 'rejected', reason: String })
    })

    await t.test('a task can be cancelled while it waits for the shopper, and again', async t => {
      const created = await create()
      await act(created.documentId, 'ready')
      t.match(await cancel(created), { outcome: 'cancelled', document: { state: 'cancelled' } })
      t.match(await cancel(created), { outcome: 'cancelled', document: { state: 'cancelled' } })
    })

    await t.test('what was collected is not cancelled', async t => {
      const created = await create()
      await act(created.documentId, 'collect')
      t.match(await cancel(created), {
        outcome: 'refused',
        reason: String,
        document: { state: 'pickedUp' },
      })
    })
  })
}
