import type { StorePickup } from '../../openapi/generated/pos.v1.d.ts'
import type { Order } from '../../openapi/generated/service.v1.d.ts'
import type { ShopOrder } from '../../openapi/generated/storefront.v1.d.ts'
import type { Answer } from './client.ts'
import type { Chapter } from './chapter.ts'
import { placed, sneakersToCollect } from './checkout.ts'
import { workOf } from './parcel.ts'
import type { Stage } from './stage.ts'
import { atLeast, available } from './stock.ts'

/** Click and collect, with a store that cannot find the shoes. */
export const pickupRerouted: Chapter = {
  title: 'Click and collect, and a store that says no',
  about:
    'A shopper orders sneakers to collect in Berlin. The shelf there is empty, whatever the computer says; the next store does it.',
  needs: ['switchboard'],
  async tell(stage) {
    for (const locationId of ['ST-BERLIN', 'ST-HAMBURG', 'ST-MUNICH']) {
      await atLeast(stage, { sku: 'SNEAKER-42', locationId }, 3)
    }
    const inBerlin = await available(stage, { sku: 'SNEAKER-42', locationId: 'ST-BERLIN' })
    const { orderId } = await placed(stage, sneakersToCollect(stage.reference('pickup')))
    const asked = await askedStore(stage, orderId, 'ST-BERLIN')

    stage.say('Berlin looks for the shoes, does not find them and says so in its own system:')
    const task = asked.externalRefs.find(({ system }) => system === 'store')?.id
    await stage.systems.move('store', `/tasks/${task}/reject`, { reason: 'not-found-on-shelf' })
    const pickup = await askedStore(stage, orderId, 'ST-HAMBURG')
    stage.claim('Hamburg is asked next, and Berlin never again for this order', {
      expected: { attempt: 2, excludedLocations: ['ST-BERLIN'] },
      found: { attempt: pickup.attempt, excludedLocations: pickup.excludedLocations },
    })
    stage.claim('what was promised in Berlin is free again', {
      expected: inBerlin,
      found: await available(stage, { sku: 'SNEAKER-42', locationId: 'ST-BERLIN' }),
    })

    stage.say('In Hamburg the till has it on its list; the staff put it aside:')
    const pickups = `/pos/v1/pickups/${pickup.id}`
    await stage.till.get<StorePickup>(pickups, { show: ['status', 'articles', 'customerName'] })
    await handOver(stage, `${pickups}/acceptance`)
    await handOver(stage, `${pickups}/readiness`)
    const { body: ready } = await stage.shop.wait<ShopOrder>(`/storefront/v1/orders/${orderId}`, {
      what: 'the shopper to be told that it is ready',
      is: ({ status }) => status === 'readyToCollect',
      show: ['status', 'delivery.storeId', 'delivery.collectCode', 'delivery.collectBy'],
    })
    const { collectCode = '' } = ready.delivery
    stage.claim('the shopper is sent to Hamburg, with a code for the counter', {
      expected: { storeId: 'ST-HAMBURG', code: true },
      found: { storeId: ready.delivery.storeId, code: collectCode !== '' },
    })

    const wrong = collectCode === '000000' ? '000001' : '000000'
    const stranger = await handOver(stage, `${pickups}/collection`, { collectCode: wrong })
    stage.claim('nobody gets the shoes with another code', {
      expected: 409,
      found: stranger.status,
      seenIn: stranger,
    })
    const collected = await handOver(stage, `${pickups}/collection`, { collectCode })
    stage.claim('with the right one they are handed over', {
      expected: [200, 'collected'],
      found: [collected.status, collected.body.status],
      seenIn: collected,
    })

    const { body: order } = await stage.service.wait<Order>(`/service/v1/orders/${orderId}`, {
      what: 'the money to be taken',
      is: ({ paymentStatus }) => paymentStatus === 'captured',
      show: ['state', 'paymentStatus', 'fulfilmentOrders.locationId', 'fulfilmentOrders.state'],
    })
    stage.claim('the order is fulfilled: Berlin superseded, Hamburg collected', {
      expected: ['fulfilled', 'superseded', 'pickedUp'],
      found: [order.state, ...order.fulfilmentOrders.map(({ state }) => state)],
    })
    const [held] = await stage.systems.documents('payment', { reference: `${orderId}:authorise` })
    stage.claim('the shopper paid once, when collecting', {
      expected: { amount: '8995', captured: '8995' },
      found: { amount: held?.facts['amount'], captured: held?.facts['captured'] },
    })
  },
}

/** Waits until a store has the task, and gives the work as the order sees it. */
async function askedStore(stage: Stage, orderId: string, locationId: string) {
  const { body } = await stage.service.wait<Order>(`/service/v1/orders/${orderId}`, {
    what: `${locationId} to be asked`,
    is: order => workOf(order)?.locationId === locationId && workOf(order)?.state === 'submitted',
    show: ['state', 'fulfilmentOrders.locationId', 'fulfilmentOrders.state'],
  })
  const work = workOf(body)
  if (work === undefined) throw new Error('the order has no work')
  return work
}

function handOver(
  { till }: Stage,
  path: string,
  body?: { readonly collectCode: string },
): Promise<Answer<StorePickup>> {
  return till.post<StorePickup>(path, body, { show: ['status', 'collectBy'] })
}
