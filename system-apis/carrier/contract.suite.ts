import t from 'tap'
import type { NewReturnShipment, NewShipment } from '../../openapi/generated/carrier.d.ts'
import { keepsEffect, newReference, type Rig } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import type { Carrier } from './contract.ts'

/** What a carrier must let a test do beside its contract. */
export type CarrierRig = Rig<Carrier> & {
  /** The carrier takes the parcel; then it delivers it. */
  readonly scan: (documentId: string, what: 'collected' | 'delivered') => Promise<void>
}

function returnShipment(reference: string, service = 'standard'): NewReturnShipment {
  const { fromLocationId, to, ...rest } = shipment(reference, service)
  return { ...rest, from: to, toLocationId: fromLocationId }
}

function shipment(reference: string, service = 'standard'): NewShipment {
  return {
    reference,
    service,
    fromLocationId: 'WH-BERLIN',
    to: {
      name: 'Ada Lovelace',
      lines: ['Lindenstraße 4'],
      locality: 'Berlin',
      postalCode: '10969',
      country: 'DE',
    },
    packages: [{ weightGrams: 800 }],
  }
}

/** What every carrier promises. */
export async function carrierSuite(name: string, rig: CarrierRig): Promise<void> {
  await keepsEffect(`${name}: bookShipment`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (carrier, call, reference) => carrier.bookShipment(call, shipment(reference)),
    find: (carrier, call, reference) => carrier.findShipment(call, { reference }),
    refuse: (carrier, call, reference) =>
      carrier.bookShipment(call, shipment(reference, 'teleport')),
  })

  await keepsEffect(`${name}: bookReturnShipment`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (carrier, call, reference) =>
      carrier.bookReturnShipment(call, returnShipment(reference)),
    find: (carrier, call, reference) => carrier.findShipment(call, { reference }),
    refuse: (carrier, call, reference) =>
      carrier.bookReturnShipment(call, returnShipment(reference, 'teleport')),
  })

  await t.test(`${name} keeps the carrier contract`, async t => {
    const carrier = rig.open()
    const book = async () => {
      const reference = newReference('shp')
      const { id, trackingNumber } = await carrier.bookShipment(testCall(), shipment(reference))
      return { reference, documentId: id, trackingNumber }
    }
    const cancel = ({ documentId, reference }: { documentId: string; reference: string }) =>
      carrier.cancelShipment(testCall(), {
        documentId,
        reference: `${reference}:cancel`,
        reason: 'Packed something else',
      })

    await t.test(
      'a booking is cancelled while the carrier does not have it, and again',
      async t => {
        const booked = await book()
        t.match(await cancel(booked), { outcome: 'cancelled', document: { state: 'cancelled' } })
        t.match(await cancel(booked), { outcome: 'cancelled', document: { state: 'cancelled' } })
      },
    )

    await t.test('a parcel on its way is not cancelled', async t => {
      const booked = await book()
      await rig.scan(booked.documentId, 'collected')
      t.match(await cancel(booked), { outcome: 'refused', document: { state: 'inTransit' } })
    })

    await t.test('a parcel can be followed', async t => {
      const { documentId, trackingNumber } = await book()
      t.match(await carrier.getTracking(testCall(), { trackingNumber }), {
        found: true,
        document: { state: 'booked', trackingNumber },
      })
      await rig.scan(documentId, 'collected')
      await rig.scan(documentId, 'delivered')
      const { document } = await carrier.getTracking(testCall(), { trackingNumber })
      t.equal(document?.state, 'delivered')
      t.same(
        document?.events.map(({ state }) => state),
        ['inTransit', 'delivered'],
      )
    })

    await t.test('a number nobody gave is not found', async t => {
      t.same(await carrier.getTracking(testCall(), { trackingNumber: 'XX1' }), { found: false })
    })
  })
}
