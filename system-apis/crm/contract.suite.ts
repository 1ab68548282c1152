import t from 'tap'
import type { NewActivity } from '../../openapi/generated/crm.d.ts'
import { keepsEffect, newReference, type Rig } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import type { Crm } from './contract.ts'

function activity(reference: string): NewActivity {
  return {
    reference,
    kind: 'orderAccepted',
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    customer: { email: 'ada@example.com', name: 'Ada Lovelace' },
    subject: 'Order 10045 was accepted',
    at: '2026-11-21T09:30:00Z',
  }
}

/** What every CRM promises. */
export async function crmSuite(name: string, rig: Rig<Crm>): Promise<void> {
  await keepsEffect(`${name}: recordActivity`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (crm, call, reference) => crm.recordActivity(call, activity(reference)),
    find: (crm, call, reference) => crm.findActivity(call, { reference }),
  })

  await keepsEffect(`${name}: sendNotification`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (crm, call, reference) =>
      crm.sendNotification(call, {
        reference,
        kind: 'pickupReminder',
        customer: { email: 'ada@example.com' },
        subject: 'Your order 10045 waits for you',
        at: '2026-11-21T09:30:00Z',
      }),
    find: (crm, call, reference) => crm.findNotification(call, { reference }),
  })

  await t.test(`${name} keeps the CRM contract`, async t => {
    const crm = rig.open()

    await t.test('an activity is kept as the kind it is', async t => {
      const reference = newReference()
      const written = await crm.recordActivity(testCall(), activity(reference))
      t.match(written, { id: String, reference, kind: 'orderAccepted' })
    })

    await t.test('a correction is an entry of its own', async t => {
      const wrong = newReference()
      const right = newReference()
      const first = await crm.recordActivity(testCall(), activity(wrong))
      const second = await crm.recordActivity(testCall(), {
        ...activity(right),
        kind: 'correction',
        subject: 'It was not accepted after all',
        corrects: wrong,
      })
      t.not(second.id, first.id)
      t.match(await crm.findActivity(testCall(), { reference: wrong }), { document: first })
    })
  })
}
