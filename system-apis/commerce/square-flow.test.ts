import t from 'tap'
import { receiveMessage } from '../../process-apis/inbound/receive-message.ts'
import { call } from '../../process-apis/orders/orders.suite.ts'
import { returnsProcess } from '../../process-apis/returns/returns.suite.ts'
import { isSoundMessage } from '../new-order.suite.ts'
import type { InboundMessage } from '../webhook.ts'
import { openSquare, refundOf, returnOf, sale } from './square.suite.ts'

const shop = await returnsProcess()
const square = await openSquare(t)
const { vendor, told, about, event } = square
const euros = (amount: string) => ({ currency: 'EUR', amount })
const cents = (amount: number) => ({ amount, currency: 'EUR' })

/** Takes in what one webhook says; gives what came of each of its messages. */
async function take(body: string) {
  const outcomes = []
  for (const message of await told(body)) {
    isSoundMessage(t, message)
    outcomes.push(await receive(message))
  }
  return outcomes
}
const receive = (message: InboundMessage) =>
  receiveMessage(shop.context, shop.orders, call(), message)
const orderOf = async (id: string) => {
  const { items } = await shop.orders.findOrders(call(), { reference: id } as never)
  const [one, ...more] = items
  if (one === undefined || more.length > 0) throw new Error(`${items.length} orders ${id}`)
  return shop.order(one.id)
}
const returnsOf = async (orderId: string) =>
  (await shop.returns.listReturns(call(), { orderId })).items
const keep = (...orders: Parameters<typeof vendor.orders.set>[1][]) => {
  for (const order of orders) vendor.orders.set(order.id, order)
}
const casesLike = async (reason: string) => {
  const { rows } = await shop.store.pool.query<{ category: string; state: string }>(
    `select category, state from crossdock.exception_case where reason like $1`,
    [`%${reason}%`],
  )
  return rows
}

await t.test('a sale over the counter is in the books, and nothing is to be sent', async t => {
  const one = sale('S-1')
  keep(one)
  t.match(await take(about(one, 'order.created')), [{ outcome: 'accepted' }])
  const { id } = await orderOf('S-1')
  await shop.settled(id)
  t.match(await orderOf('S-1'), {
    channel: 'square',
    paymentStatus: 'captured',
    state: 'fulfilled',
    lines: [{ sku: 'MUG-WHITE', channelLineId: 'line-mug', quantities: { shipped: 2 } }],
    totals: { total: euros('25.00'), tax: euros('3.99') },
  })
  t.equal((await shop.documents('erp', id)).length, 1, 'the ERP has its sales order')
  t.match(await take(about(one)), [{ outcome: 'duplicate' }], 'told again, it is the same')
})

await t.test('goods handed in and paid back: return, refund, credit memo, each once', async t => {
  const back = returnOf('S-1', 'R-1')
  keep(back)
  const { id } = await orderOf('S-1')
  const body = about(back, 'order.created')
  t.match(
    (await take(body)).map(({ outcome }) => outcome),
    ['duplicate', 'accepted', 'accepted'],
  )
  t.match(
    (await take(body)).map(({ outcome }) => outcome),
    ['duplicate', 'duplicate', 'duplicate'],
  )
  const again = await take(event('refund.updated', { refund: refundOf(back) }))
  t.ok(again.every(({ outcome }) => outcome === 'duplicate'))
  await shop.settled(id)

  const [document, ...others] = await returnsOf(id)
  t.same(others, [])
  t.match(document, {
    state: 'received',
    method: 'inStore',
    locationId: 'ST-BERLIN',
    channelReturnId: 'R-1/ret-1',
    lines: [{ quantity: 1, note: 'Chipped', reception: 'received' }],
  })
  const [refund, ...more] = await shop.refundsOf(id)
  t.same(more, [])
  t.match(refund, { state: 'succeeded', amount: euros('12.50'), returnId: document?.id })
  t.match(await shop.documents('erp', refund?.id ?? ''), [{ type: 'creditMemo' }])
  t.match(await orderOf('S-1'), { tenders: [{ refunded: euros('12.50') }] })

  // Looked at in the store: it is back on the shelf, and paid for no second time.
  const before = await shop.onHand('MUG-WHITE', 'ST-BERLIN')
  await shop.returns.inspectReturn(call(), {
    returnId: document?.id ?? '',
    lines: [{ lineId: '1', condition: 'new' }],
  })
  await shop.settled(id)
  t.equal(await shop.onHand('MUG-WHITE', 'ST-BERLIN'), before + 1)
  t.equal((await shop.refundsOf(id)).length, 1)
})

await t.test('a return of a sale nobody has told of brings its sale with it', async t => {
  keep(sale('S-2'), returnOf('S-2', 'R-2'))
  t.match(
    (await take(about({ id: 'R-2' }))).map(({ outcome }) => outcome),
    ['accepted', 'accepted', 'accepted'],
  )
  t.match(await take(about({ id: 'S-2' }, 'order.created')), [{ outcome: 'duplicate' }])
  const { id } = await orderOf('S-2')
  t.match(await shop.refundsOf(id), [{ amount: euros('12.50') }])
})

await t.test('while a refund is pending nothing is booked; when it is through, it is', async t => {
  const pending = returnOf('S-3', 'R-3').refunds?.[0]
  const waits = returnOf('S-3', 'R-3', { refunds: [{ ...pending, status: 'PENDING' }] })
  keep(sale('S-3'), waits)
  const created = event('refund.created', { refund: refundOf(waits, { status: 'PENDING' }) })
  t.match(
    (await told(created)).map(({ type }) => type),
    ['orderPlaced', 'returnReported'],
  )
  await take(created)
  const { id } = await orderOf('S-3')
  t.same(await shop.refundsOf(id), [])
  // The order still says pending: the refund's own message is the newer one.
  await take(event('refund.updated', { refund: refundOf(waits, { id: 'pay-S-3_refund-R-3' }) }))
  t.match(await shop.refundsOf(id), [{ state: 'succeeded', amount: euros('12.50') }])

  const failed = returnOf('S-3', 'R-3b', {
    refunds: [{ ...pending, id: 'refund-R-3b', status: 'REJECTED' }],
  })
  keep(failed)
  t.match(
    (await told(about(failed))).map(({ type }) => type),
    ['orderPlaced', 'returnReported'],
    'money that did not move is not told',
  )
})

await t.test('an amount without goods is money alone', async t => {
  const custom = returnOf('S-4', 'R-4', {
    returns: [
      {
        uid: 'ret-1',
        source_order_id: 'S-4',
        return_line_items: [
          { uid: 'c-1', quantity: '1', item_type: 'CUSTOM_AMOUNT', total_money: cents(300) },
        ],
        return_amounts: { total_money: cents(300) },
      },
    ],
    refunds: [{ id: 'r', status: 'APPROVED', reason: 'Late', amount_money: cents(300) }],
  })
  keep(sale('S-4'), custom)
  await take(about(custom))
  const { id } = await orderOf('S-4')
  t.same(await returnsOf(id), [])
  t.match(await shop.refundsOf(id), [
    { amount: euros('3.00'), note: 'Late', adjustments: [{ kind: 'goodwill' }] },
  ])
})

await t.test('an exchange is a return, its credit and a new sale', async t => {
  const tee = {
    uid: 'line-tee',
    catalog_object_id: 'VAR-TEE',
    quantity: '1',
    name: 'Tee',
    item_type: 'ITEM',
    base_price_money: cents(1990),
    total_tax_money: cents(318),
    total_money: cents(1990),
  }
  const exchange = returnOf('S-5', 'X-5', {
    line_items: [tee],
    refunds: [],
    tenders: [{ id: 'pay-x', payment_id: 'pay-x', type: 'CARD', amount_money: cents(740) }],
    total_money: cents(1990),
    net_amounts: { total_money: cents(740) },
  })
  keep(sale('S-5'), exchange)
  t.match(
    (await told(about(exchange))).map(({ type }) => type),
    ['orderPlaced', 'orderPlaced', 'returnReported', 'refundIssued'],
  )
  await take(about(exchange))
  const [old, fresh] = [await orderOf('S-5'), await orderOf('X-5')]
  await shop.settled(old.id)
  t.match(await shop.refundsOf(old.id), [{ amount: euros('12.50'), state: 'succeeded' }])
  t.match(fresh, {
    lines: [{ sku: 'TEE-BLACK-M' }],
    totals: { total: euros('19.90') },
    paymentStatus: 'captured',
  })
  t.match(await returnsOf(old.id), [{ state: 'received' }])
})

await t.test('two sales given back in one order are two returns and two refunds', async t => {
  const both = returnOf('S-6', 'R-6', {
    returns: ['S-6', 'S-7'].map(source => ({
      ...returnOf(source, 'R-6').returns?.[0],
      uid: `of-${source}`,
    })),
    refunds: ['S-6', 'S-7'].map(source => ({
      id: `r-${source}`,
      tender_id: `pay-${source}`,
      status: 'APPROVED',
      amount_money: cents(1250),
    })),
  })
  keep(sale('S-6'), sale('S-7'), both)
  await take(about(both))
  for (const source of ['S-6', 'S-7']) {
    const { id } = await orderOf(source)
    t.match(await returnsOf(id), [{ channelReturnId: `R-6/of-${source}` }])
    t.match(await shop.refundsOf(id), [{ amount: euros('12.50') }])
  }
})

await t.test('what was handed back without its sale is shown to a person', async t => {
  const [one] = returnOf('none', 'R-8').returns ?? []
  const blind = returnOf('none', 'R-8', { returns: [{ ...one, source_order_id: undefined }] })
  keep(blind)
  const outcomes = await take(about(blind))
  t.match(outcomes, [{ outcome: 'ignored' }, { outcome: 'ignored' }])
  t.match(await casesLike('unlinked-R-8'), [
    { category: 'inboundRefused' },
    { category: 'inboundRefused' },
  ])
})

await t.test('shuffled and repeated, it comes to the same', async t => {
  const back = returnOf('S-9', 'R-9')
  keep(sale('S-9'), back)
  const bodies = [
    about({ id: 'S-9' }, 'order.created'),
    about({ id: 'S-9' }),
    about(back, 'order.created'),
    event('refund.created', { refund: refundOf(back) }),
    event('refund.updated', { refund: refundOf(back) }),
  ]
  const messages = (await Promise.all([...bodies, ...bodies].map(told))).flat()
  // A fixed disorder: refunds first, sales last.
  for (const message of messages.toReversed()) await receive(message)
  const { id } = await orderOf('S-9')
  await shop.settled(id)
  t.equal((await returnsOf(id)).length, 1)
  t.match(await shop.refundsOf(id), [{ amount: euros('12.50'), state: 'succeeded' }])
  t.match(await orderOf('S-9'), { tenders: [{ refunded: euros('12.50') }] })
  t.ok(
    (await casesLike('S-9')).every(({ state }) => state === 'resolved'),
    'what waited for its order is settled',
  )
})
