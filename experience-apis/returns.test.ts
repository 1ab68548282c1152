import t from 'tap'
import { Problem } from '../openapi/problem.ts'
import { call, mugs, once } from '../process-apis/orders/orders.suite.ts'
import { keepingContract } from '../process-apis/keeping-contract.suite.ts'
import { returnsProcess } from '../process-apis/returns/returns.suite.ts'
import { marketplaceV1 } from './marketplace/v1.ts'
import { posV1 } from './pos/v1.ts'
import { serviceV1 } from './service/v1.ts'
import { storefrontV1 } from './storefront/v1.ts'

const shop = await returnsProcess()
const storefront = keepingContract('storefront.v1', storefrontV1(shop))
const pos = keepingContract('pos.v1', posV1(shop))
const service = keepingContract('service.v1', serviceV1(shop))
const marketplace = keepingContract('marketplace.v1', marketplaceV1(shop))

const euros = (amount: string) => ({ currency: 'EUR', amount })
/** A call of an application of that channel, with a key of its own. */
const as = (channel: string) => {
  const { principal } = call()
  return call({ principal: { ...principal, channel, application: `app_${channel}` }, ...once() })
}
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}

await t.test('storefront: the shopper asks, gets a label, follows it, and is paid', async t => {
  const order = await shop.delivered()
  const { id: orderId } = order
  t.match(await storefront.checkReturn(as('storefront'), { orderId }), {
    items: [{ lineId: '1', sku: 'MUG-WHITE', quantity: 2, value: euros('25.00') }],
    fee: euros('3.90'),
  })
  const asked = await storefront.requestReturn(as('storefront'), {
    orderId,
    items: [{ lineId: '1', quantity: 2, reason: 'damaged' }],
  })
  t.match(asked, {
    status: 'approved',
    items: [{ lineId: '1', status: 'expected' }],
    label: { ready: false },
    links: { cancel: `/storefront/v1/returns/${asked.returnId}/cancellation` },
  })
  const { returnId } = asked
  await shop.returnWhen(returnId, ({ label }) => label?.state === 'ready')
  t.match(await storefront.getReturn(as('storefront'), { returnId }), {
    label: { ready: true, carrier: 'Swift', trackingNumber: /^SW/ },
  })
  await service.receiveReturn(as('service'), {
    returnId,
    locationId: 'WH-BERLIN',
    lines: [
      { lineId: '1', reception: 'received', quantity: 2, inspection: { condition: 'damaged' } },
    ],
  })
  await shop.returnWhen(returnId, ({ state }) => state === 'closed')
  t.match(await storefront.listReturns(as('storefront'), { orderId }), {
    returns: [
      {
        returnId,
        status: 'done',
        items: [{ status: 'accepted' }],
        refunds: [{ amount: euros('29.90'), status: 'paid' }],
      },
    ],
  })
  t.match(
    await problemOf(storefront.getReturn(as('app'), { returnId })),
    { code: 'not-found' },
    'another channel’s is not there',
  )
  t.match(
    await problemOf(
      storefront.requestReturn(as('storefront'), {
        orderId,
        items: [{ lineId: '7', quantity: 1, reason: 'unwanted' }],
      }),
    ),
    { code: 'order-invalid', errors: [{ pointer: '/items/0/lineId' }] },
  )
})

await t.test('storefront: declined with the reason; kept after all; claimed', async t => {
  const order = await shop.delivered()
  const { id: orderId } = order
  const many = await storefront.requestReturn(as('storefront'), {
    orderId,
    items: [{ lineId: '1', quantity: 5, reason: 'unwanted' }],
  })
  t.match(many, { status: 'declined', reasons: [/2 pieces can come back, not 5/] })
  const kept = await storefront.requestReturn(as('storefront'), {
    orderId,
    items: [{ lineId: '1', quantity: 1, reason: 'unwanted' }],
  })
  t.match(await storefront.cancelReturn(as('storefront'), { returnId: kept.returnId }), {
    status: 'cancelled',
    items: [{ status: 'kept' }],
  })
  t.match(
    await storefront.openClaim(as('storefront'), {
      orderId,
      items: [{ lineId: '1', quantity: 1 }],
      problem: 'missing',
      wish: 'moneyBack',
    }),
    { status: 'done', reasons: [] },
  )
  t.match(await shop.refundWhen(orderId, 'succeeded'), { amount: euros('12.50') })
})

await t.test(
  'pos: an online order is found by its tracking number and taken back at the counter',
  async t => {
    const placed = await shop.orders.placeOrder(call(once()), mugs())
    if (placed.status !== 201) throw new Error('not accepted')
    const { id: orderId, fulfilmentOrders } = placed.body
    await shop.settled(orderId)
    await shop.orders.updateFulfilment(call(), {
      fulfilmentOrderId: fulfilmentOrders[0]?.id ?? '',
      state: 'shipped',
      shipment: {
        carrier: 'Swift',
        trackingNumber: 'SWCOUNTER1',
        shippedAt: new Date().toISOString(),
      },
      at: new Date().toISOString(),
    })
    await shop.settled(orderId)
    const found = await pos.findReturnables(as('pos'), { reference: 'SWCOUNTER1' })
    t.match(found.orders, [{ orderId, articles: [{ lineId: '1', quantity: 2 }] }])
    t.same(await pos.findReturnables(as('pos'), { reference: 'NOBODY' }), { orders: [] })

    const before = await shop.onHand('MUG-WHITE', 'ST-BERLIN')
    const till = as('pos')
    const handedIn = {
      storeId: 'ST-BERLIN',
      receiptNumber: 'R-1',
      orderId,
      articles: [
        { lineId: '1', quantity: 1, reason: 'unwanted' as const, condition: 'new' as const },
      ],
    }
    const taken = await pos.takeReturn(till, handedIn)
    t.match(taken, { status: 'inspected', articles: [{ status: 'accepted', putTo: 'restock' }] })
    t.equal(await shop.onHand('MUG-WHITE', 'ST-BERLIN'), before + 1)
    await shop.returnWhen(taken.returnId, ({ state }) => state === 'closed')
    t.match(await pos.getReturn(as('pos'), { returnId: taken.returnId }), {
      payouts: [{ amount: euros('12.50'), status: 'paid' }],
    })
    const again = await pos.takeReturn(as('pos'), handedIn)
    t.equal(again.returnId, taken.returnId, 'a till that was offline may send it again')
  },
)

await t.test('pos: blind, and an announced return that is brought to the store', async t => {
  const blind = await pos.takeReturn(as('pos'), {
    storeId: 'ST-BERLIN',
    currency: 'EUR',
    articles: [{ sku: 'MUG-BLACK', quantity: 1, reason: 'unwanted', condition: 'new' }],
  })
  t.match(blind, { blind: true, status: 'inspected' })
  await shop.returnWhen(blind.returnId, ({ state }) => state === 'closed')
  t.match(await pos.getReturn(as('pos'), { returnId: blind.returnId }), {
    payouts: [{ amount: euros('12.50'), status: 'paid', storeCredit: /^sc_/ }],
  })

  const order = await shop.delivered()
  const { returnId } = await storefront.requestReturn(as('storefront'), {
    orderId: order.id,
    items: [{ lineId: '1', quantity: 1, reason: 'unwanted' }],
    handInAt: 'ST-BERLIN',
  })
  const brought = await pos.receiveReturn(as('pos'), {
    returnId,
    storeId: 'ST-BERLIN',
    articles: [{ lineId: '1', quantity: 1, arrived: 'received', condition: 'used' }],
  })
  t.match(brought, { status: 'received', articles: [{ status: 'toDecide' }] })
  t.ok((await shop.casesOf(order.id)).includes('returnToDecide'))
  t.match(
    await service.inspectReturn(as('service'), {
      returnId,
      lines: [{ lineId: '1', condition: 'used', acceptance: 'accepted', disposition: 'outlet' }],
    }),
    { state: 'inspected', lines: [{ acceptance: 'accepted', disposition: 'outlet' }] },
  )
  // A quarter is kept back of what was used.
  t.match(await shop.refundWhen(order.id, 'succeeded'), { amount: euros('9.37') })
})

await t.test(
  'service: finds, decides, pays goodwill, with a second person above the limit',
  async t => {
    const order = await shop.delivered({ lines: [{ sku: 'MUG-WHITE', quantity: 6 }] })
    const { id: orderId } = order
    const asked = await storefront.requestReturn(as('storefront'), {
      orderId,
      items: [{ lineId: '1', quantity: 1, reason: 'other', note: 'My cat does not like it' }],
    })
    t.match(asked, { status: 'waitingForApproval', reasons: [/person/] })
    const { returns } = await service.listReturns(as('service'), { state: 'requested', orderId })
    t.match(returns, [{ id: asked.returnId }])
    await service.authoriseReturn(as('service'), { returnId: asked.returnId, waiveFees: true })
    t.match(await storefront.getReturn(as('storefront'), { returnId: asked.returnId }), {
      status: 'approved',
    })
    const refund = await service.refundOrder(as('service'), {
      orderId,
      reason: 'goodwill',
      amount: euros('60.00'),
    })
    t.equal(refund.state, 'requested')
    await service.approveRefund(as('lead'), { orderId, refundId: refund.id })
    await shop.refundWhen(orderId, 'succeeded')
    t.match(await service.listRefunds(as('service'), { orderId }), {
      items: [{ state: 'succeeded' }],
      refundable: [{ amount: euros('19.90') }],
    })
  },
)

await t.test(
  'marketplace: its return, our goods, its refund, and only then our credit memo',
  async t => {
    const amounts = { net: euros('21.01'), tax: euros('3.99'), total: euros('25.00') }
    const placed = await shop.orders.placeOrder(
      as('marketplace'),
      mugs({
        channel: 'marketplace',
        channelOrderId: '902-1',
        lines: [{ sku: 'MUG-WHITE', quantity: 2, channelLineId: 'item-1', amounts }],
        payment: { method: 'collectedByChannel', reference: '902-1', amount: euros('25.00') },
        shipping: undefined as never,
      }),
    )
    if (placed.status !== 201) throw new Error('not accepted')
    const { id: orderId, fulfilmentOrders } = placed.body
    await shop.settled(orderId)
    await shop.orders.updateFulfilment(call(), {
      fulfilmentOrderId: fulfilmentOrders[0]?.id ?? '',
      state: 'shipped',
      at: new Date().toISOString(),
    })
    await shop.settled(orderId)
    const report = {
      marketplaceReturnId: 'RMA-1',
      orderId,
      returnItems: [{ orderItemId: 'item-1', quantity: 1, reason: 'other' as const }],
    }
    const told = await marketplace.reportReturn(as('marketplace'), report)
    t.match(told, { status: 'created', marketplaceReturnId: 'RMA-1' }, 'the marketplace decides')
    const { returnId } = told
    t.equal((await marketplace.reportReturn(as('marketplace'), report)).returnId, returnId)
    const second = { ...report, marketplaceReturnId: 'RMA-2' }
    const twice = await Promise.all([
      marketplace.reportReturn(as('marketplace'), second),
      marketplace.reportReturn(as('marketplace'), second),
    ])
    t.equal(twice[0].returnId, twice[1].returnId, 'also at the same moment')
    t.match(
      await marketplace.reportReturnStatus(as('marketplace'), { returnId, status: 'inTransit' }),
      { status: 'inTransit', returnItems: [{ status: 'awaited' }] },
    )
    await service.receiveReturn(as('service'), {
      returnId,
      locationId: 'WH-BERLIN',
      lines: [
        { lineId: '1', reception: 'received', quantity: 1, inspection: { condition: 'new' } },
      ],
    })
    t.match(
      await marketplace.reportReturnStatus(as('marketplace'), { returnId, status: 'inTransit' }),
      { status: 'processed' },
      'what comes late changes nothing',
    )
    const refund = await shop.refundWhen(orderId, 'pending')
    await shop.settled(orderId)
    t.match(refund, {
      reason: 'marketplace',
      allocations: [{ to: 'channel', amount: euros('12.50') }],
    })
    t.match(await marketplace.getReturn(as('marketplace'), { returnId }), {
      refunds: [{ amount: euros('12.50'), status: 'toBePaid' }],
    })
    t.same(await shop.documents('erp', refund.id), [])
    const paid = { returnId, outcome: 'paid' as const, reference: 'ADJ-1' }
    t.match(await marketplace.reportRefund(as('marketplace'), paid), {
      refunds: [{ status: 'paid' }],
    })
    await marketplace.reportRefund(as('marketplace'), paid)
    await shop.settled(orderId)
    t.match(await shop.documents('erp', refund.id), [
      { type: 'creditMemo', facts: { total: '12.50' } },
    ])
    t.match(await shop.order(orderId), { tenders: [{ refunded: euros('12.50') }] })
  },
)
