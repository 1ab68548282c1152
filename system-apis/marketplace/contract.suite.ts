import t from 'tap'
import { sum } from '../../openapi/canonical/money.ts'
import { keepsEffect, newReference, problemOf, type Rig } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import type { Marketplace } from './contract.ts'

/** What a marketplace must let a test do beside its contract. */
export type MarketplaceRig = Rig<Marketplace> & {
  /** A buyer orders something there; gives the order's id. */
  readonly buy: () => Promise<string>
}

const at = '2026-11-21T09:30:00Z'
const orderId = 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T'
const parcel = { carrier: 'Swift', trackingNumber: 'SW0000020001' }

/** What every marketplace promises. */
export async function marketplaceSuite(name: string, rig: MarketplaceRig): Promise<void> {
  const { buy } = rig
  const find = (marketplace: Marketplace, call: ReturnType<typeof testCall>, reference: string) =>
    marketplace.findAcknowledgement(call, { reference })
  const confirm = (marketplace: Marketplace, channelOrderId: string, reference: string) =>
    marketplace.confirmShipment(testCall(), {
      channelOrderId,
      reference,
      shippedAt: at,
      parcel,
      lines: [{ channelLineId: '1', quantity: 1 }],
    })

  await keepsEffect(`${name}: acknowledgeOrder`, rig, {
    prepare: buy,
    write: (marketplace, call, reference, channelOrderId) =>
      marketplace.acknowledgeOrder(call, { channelOrderId, reference, orderId, at }),
    find,
    refuse: (marketplace, call, reference) =>
      marketplace.acknowledgeOrder(call, { channelOrderId: 'M-0', reference, orderId, at }),
  })
  await keepsEffect(`${name}: confirmShipment`, rig, {
    prepare: buy,
    write: (marketplace, call, reference, channelOrderId) =>
      marketplace.confirmShipment(call, {
        channelOrderId,
        reference,
        shippedAt: at,
        parcel,
        lines: [{ channelLineId: '1', quantity: 1 }],
      }),
    find,
  })
  await keepsEffect(`${name}: cancelOrder`, rig, {
    prepare: buy,
    write: (marketplace, call, reference, channelOrderId) =>
      marketplace.cancelOrder(call, { channelOrderId, reference, reason: 'No stock' }),
    find,
  })

  await t.test(`${name} keeps the marketplace contract`, async t => {
    const marketplace = rig.open()

    await t.test('an order is a canonical order whose amounts add up', async t => {
      const channelOrderId = await buy()
      const { document } = await marketplace.getOrder(testCall(), { channelOrderId })
      t.match(document, { state: 'open', order: { channelOrderId, delivery: { address: Object } } })
      if (document === undefined) return
      const { currency, lines, shipping, payment } = document.order
      const parts = lines.flatMap(({ amounts }) => (amounts === undefined ? [] : [amounts.total]))
      const total = sum(currency, [...parts, ...(shipping === undefined ? [] : [shipping])])
      t.match(payment, { method: 'collectedByChannel', amount: total })
    })

    await t.test('an order nobody placed is not found', async t => {
      t.same(await marketplace.getOrder(testCall(), { channelOrderId: 'M-0' }), { found: false })
    })

    await t.test('every order is listed once, however small the pages', async t => {
      const placed = [await buy(), await buy(), await buy()]
      const listed: string[] = []
      let cursor: string | undefined
      do {
        const page = await marketplace.searchOrders(testCall(), {
          limit: 2,
          ...(cursor !== undefined && { cursor }),
        })
        listed.push(...page.orders.map(({ order }) => order.channelOrderId ?? ''))
        cursor = page.next
      } while (cursor !== undefined)
      t.equal(new Set(listed).size, listed.length)
      t.ok(placed.every(id => listed.includes(id)))
    })

    await t.test('money goes back once for a reference, and never more than was paid', async t => {
      const channelOrderId = await buy()
      const { document } = await marketplace.getOrder(testCall(), { channelOrderId })
      const { currency = '', payment } = document?.order ?? {}
      const paid = payment?.method === 'collectedByChannel' ? payment.amount : undefined
      if (paid === undefined) throw new Error('the marketplace has not collected it')
      const reference = newReference('rfd')
      const some = { currency, amount: '1.00' }
      const wish = { channelOrderId, reference, amount: some, reason: 'return' as const, lines: [] }
      t.same(await marketplace.findRefund(testCall(), { reference }), { found: false })
      const refund = await marketplace.refundOrder(testCall(), wish)
      t.match(refund, { reference, amount: some, status: /success|pending/ })
      t.same(await marketplace.refundOrder(testCall(), wish), refund)
      t.same(await marketplace.findRefund(testCall(), { reference }), {
        found: true,
        document: refund,
      })
      const more = { ...wish, reference: newReference('rfd'), amount: paid }
      t.match(await problemOf(marketplace.refundOrder(testCall(), more)), {
        code: 'system-refused',
      })
    })

    await t.test('acknowledged, then shipped, and then not to be cancelled', async t => {
      const channelOrderId = await buy()
      const state = async () =>
        (await marketplace.getOrder(testCall(), { channelOrderId })).document?.state
      await marketplace.acknowledgeOrder(testCall(), {
        channelOrderId,
        reference: newReference(),
        orderId,
        at,
      })
      t.equal(await state(), 'acknowledged')
      await confirm(marketplace, channelOrderId, newReference())
      t.equal(await state(), 'shipped')
      const problem = await problemOf(
        marketplace.cancelOrder(testCall(), {
          channelOrderId,
          reference: newReference(),
          reason: 'No stock',
        }),
      )
      t.equal(problem.code, 'system-refused')
    })
  })
}
