import type { ShopOrder } from '../../openapi/generated/storefront.v1.d.ts'
import type { Chapter } from './chapter.ts'
import { heard } from './heard.ts'
import { documentOf, handedOut, sellMugs, settled, ship, workOf } from './parcel.ts'

/** The main job, from the checkout to the invoice. */
export const orderShipped: Chapter = {
  title: 'A parcel',
  about:
    'The web shop sells two mugs. One request; ERP, warehouse, CRM, payment and the shop itself follow, each at its own pace.',
  needs: ['switchboard'],
  async tell(stage) {
    const sold = await sellMugs(stage)
    const { orderId } = sold
    stage.claim('the shopper pays what the shop showed, tax included', {
      expected: { currency: 'EUR', amount: '29.90' },
      found: sold.total,
    })

    stage.say('Behind the answer every system gets what it needs, in its own words:')
    const order = await handedOut(stage, orderId)
    const bookings = await stage.systems.documents('erp', { reference: orderId })
    stage.claim('the ERP has booked one sales order, over the same amount', {
      expected: ['29.90'],
      found: bookings.map(({ facts }) => facts['total']),
    })
    const work = await stage.systems.documents('wms', { reference: workOf(order)?.id ?? '' })
    stage.claim('the warehouse has one work order', {
      expected: ['NEW'],
      found: work.map(({ state }) => state),
    })
    const authorised = { reference: `${orderId}:authorise` }
    const [held] = await stage.systems.documents('payment', authorised)
    stage.claim('the money is held, not taken: nothing has left yet', {
      expected: { amount: '2990', captured: '0' },
      found: { amount: held?.facts['amount'], captured: held?.facts['captured'] },
    })

    stage.say(
      'People in the warehouse pick, pack and ship. Each move comes back as a signed webhook:',
    )
    await ship(stage, order)
    const { body: seen } = await stage.shop.wait<ShopOrder>(`/storefront/v1/orders/${orderId}`, {
      what: 'the shop to see the parcel',
      is: ({ status }) => status === 'shipped',
      show: ['status', 'delivery.parcels.carrier', 'delivery.parcels.trackingNumber'],
    })
    stage.claim('the shopper can track one parcel', {
      expected: 1,
      found: seen.delivery.parcels.filter(({ trackingNumber }) => trackingNumber).length,
    })

    const shipped = await settled(stage, orderId)
    const [taken] = await stage.systems.documents('payment', authorised)
    stage.claim('the payment provider has captured 29.90 EUR, once', {
      expected: '2990',
      found: taken?.facts['captured'],
    })
    const shipment = workOf(shipped)?.shipments[0]?.id ?? ''
    const invoices = await stage.systems.documents('erp', { reference: shipment })
    stage.claim('the ERP has invoiced the shipment, to the cent', {
      expected: [{ id: documentOf(shipped, 'erp', 'invoice'), total: '29.90' }],
      found: invoices.map(({ id, facts }) => ({ id, total: facts['total'] })),
    })
    const activities = await heard(stage, { system: 'crm', orderId, times: 2 })
    stage.claim('the CRM knows that it was accepted and shipped', {
      expected: 2,
      found: activities.length,
    })
    const messages = await heard(stage, { system: 'commerce', orderId, times: 2 })
    stage.claim('the shop was told both, under its own order number', {
      expected: [sold.orderNumber, sold.orderNumber],
      found: messages.map(({ facts }) => facts['order']),
    })
    stage.kept.shippedOrderId = orderId
  },
}
