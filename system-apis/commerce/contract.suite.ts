import t from 'tap'
import { keepsEffect, type Rig } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import type { Commerce } from './contract.ts'

/** What a shop must hold for its test. */
export type CommerceRig = Rig<Commerce> & {
  /** A product it sells, with its price in each currency. */
  readonly sold: { readonly sku: string; readonly prices: Readonly<Record<string, string>> }
}

const order = {
  channel: 'storefront',
  channelOrderId: '10045',
  orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
  at: '2026-11-21T09:30:00Z',
}

/** What every commerce system promises. */
export async function commerceSuite(name: string, rig: CommerceRig): Promise<void> {
  await keepsEffect(`${name}: acknowledgeOrder`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (commerce, call, reference) =>
      commerce.acknowledgeOrder(call, { ...order, reference, outcome: 'accepted' }),
    find: (commerce, call, reference) => commerce.findAcknowledgement(call, { reference }),
  })

  await keepsEffect(`${name}: updateOrder`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (commerce, call, reference) =>
      commerce.updateOrder(call, {
        ...order,
        reference,
        status: 'shipped',
        parcel: { carrier: 'Swift', trackingNumber: 'SW0000020001' },
      }),
    find: (commerce, call, reference) => commerce.findOrderUpdate(call, { reference }),
  })

  await t.test(`${name} keeps the commerce contract`, async t => {
    t.afterEach(() => rig.heal())
    const commerce = rig.open()
    const { sku, prices } = rig.sold

    for (const [currency, amount] of Object.entries(prices)) {
      await t.test(`a price in ${currency}`, async t => {
        const answer = await commerce.checkPrices(testCall(), {
          channel: 'storefront',
          currency,
          skus: [sku],
        })
        t.match(answer, {
          currency,
          prices: [
            { sku, known: true, title: String, taxClass: String, unitPrice: { currency, amount } },
          ],
        })
      })
    }

    await t.test('one entry per SKU asked for, in that order, known or not', async t => {
      const skus = ['NO-SUCH-THING', sku, 'NOR-THIS']
      const { prices: given } = await commerce.checkPrices(testCall(), {
        channel: 'storefront',
        currency: 'EUR',
        skus,
      })
      t.same(
        given.map(entry => entry.sku),
        skus,
      )
      t.same(
        given.map(entry => entry.known),
        [false, true, false],
      )
    })

    await t.test('asking leaves nothing unknown behind it, whatever happens', async t => {
      await rig.fault({ mode: 'down', count: 1 })
      await t.rejects(
        commerce.checkPrices(testCall(), { channel: 'storefront', currency: 'EUR', skus: [sku] }),
        { code: 'system-unavailable', effectUnknown: false },
      )
    })
  })
}

/** What a commerce system promises that keeps stock levels. `overwrite` changes one behind our back. */
export async function stockLevelSuite(
  name: string,
  rig: Rig<Commerce>,
  overwrite: (sku: string, available: number) => Promise<unknown>,
): Promise<void> {
  await keepsEffect(`${name}: setStock`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (commerce, call, reference) =>
      commerce.setStock(call, { reference, channel: 'storefront', sku: 'MUG-WHITE', available: 7 }),
    find: (commerce, call, reference) => commerce.findStock(call, { reference }),
  })

  await t.test(`${name} sets a stock level only over what it was told before`, async t => {
    const commerce = rig.open()
    let revision = 0
    const set = (available: number, expected?: number) =>
      commerce.setStock(testCall(), {
        reference: `cas-${process.pid}-${(revision += 1)}`,
        channel: 'storefront',
        sku: 'CAS',
        available,
        ...(expected !== undefined && { expected }),
      })
    t.match(await set(5), { outcome: 'set', available: 5 })
    t.match(await set(4, 5), { outcome: 'set', available: 4 })
    t.match(await set(9, 5), { outcome: 'differs', available: 4 })
    await overwrite('CAS', 50)
    t.match(await set(3, 4), { outcome: 'differs', available: 50 })
    const again = {
      reference: `cas-${process.pid}-1`,
      channel: 'storefront',
      sku: 'CAS',
      available: 5,
    }
    t.match(await commerce.setStock(testCall(), again), { outcome: 'set', available: 5 })
    t.match(await set(3, 50), { outcome: 'set', available: 3 }, 'the repeat changed nothing')
  })
}
