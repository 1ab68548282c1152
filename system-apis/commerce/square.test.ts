import { existsSync, readFileSync } from 'node:fs'
import t from 'tap'
import { problemOf } from '../conformance.suite.ts'
import { isSoundMessage, isSoundOrder } from '../new-order.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import { fromSquareOrder } from './square-order.ts'
import { openSquare, refundOf, returnOf, sale } from './square.suite.ts'
import { square } from './square.ts'

const euros = (amount: string) => ({ currency: 'EUR', amount })
const cents = (amount: number) => ({ amount, currency: 'EUR' })
const skus = { 'VAR-MUG': 'MUG-WHITE' }
const options = { locations: { 'L-MITTE': 'ST-BERLIN' }, shippingCharges: ['Shipping'] }
const translated = (more: object = {}) => fromSquareOrder(sale('S-1', more), skus, options)
const [line] = sale('S-1').line_items ?? []

await t.test('everything that was paid for is a line of its kind, to the cent', t => {
  const { order, unknownValues } = translated({
    line_items: [
      line,
      { ...line, uid: 'gift', item_type: 'GIFT_CARD', quantity: '1', total_money: cents(5000) },
      { uid: 'any', item_type: 'CUSTOM_AMOUNT', quantity: '1', total_money: cents(150) },
    ],
    service_charges: [
      { uid: 'sc-1', name: 'Shipping', total_money: cents(490), total_tax_money: cents(78) },
      { uid: 'sc-2', name: 'Wrapping', total_money: cents(200) },
      { name: 'In the lines', treatment_type: 'APPORTIONED_TREATMENT', total_money: cents(99) },
    ],
    total_tip_money: cents(100),
    rounding_adjustment: { amount_money: cents(-2) },
    total_money: cents(2500 + 5000 + 150 + 490 + 200 + 100 - 2),
  })
  isSoundOrder(t, order)
  t.same(unknownValues, [])
  t.match(order, {
    lines: [
      { sku: 'MUG-WHITE', amounts: { net: euros('21.01'), tax: euros('3.99') } },
      { type: 'giftCardSale', sku: 'gift-card', alreadyFulfilled: 1 },
      { type: 'fee', sku: 'custom-amount' },
      { type: 'fee', title: 'Wrapping', channelLineId: 'sc-2' },
      { type: 'tip' },
      { type: 'rounding', amounts: { total: euros('-0.02') } },
    ],
    shippingAmounts: { total: euros('4.90'), tax: euros('0.78') },
    payment: { amount: euros('84.38') },
  })
  t.end()
})

await t.test('what is not explained of the total is told', t => {
  const { order, unknownValues } = translated({ total_money: cents(2600) })
  isSoundOrder(t, order)
  t.match(order.lines.at(-1), { type: 'rounding', amounts: { total: euros('1.00') } })
  t.match(unknownValues, [{ field: 'total_money', value: /26\.00, but its parts make 25\.00/ }])
  t.end()
})

await t.test('what is to be sent goes to its address, what is collected to its store', t => {
  const recipient = {
    display_name: 'Ada Lovelace',
    email_address: 'ada@example.com',
    phone_number: '+49 30 1234567',
    address: {
      address_line_1: 'Torstraße 1',
      locality: 'Berlin',
      postal_code: '10119',
      country: 'DE',
      first_name: 'Ada',
      last_name: 'Lovelace',
    },
  }
  const ship = (state: string, more: object = {}) => ({
    fulfillments: [{ type: 'SHIPMENT', state, shipment_details: { recipient }, ...more }],
  })
  t.match(translated(ship('PROPOSED')).order, {
    customer: { email: 'ada@example.com', name: 'Ada Lovelace', guest: true },
    delivery: { method: 'shipToHome', address: { locality: 'Berlin', country: 'DE' } },
    lines: [{ alreadyFulfilled: undefined }],
  })
  t.match(translated(ship('COMPLETED')).order.lines, [{ alreadyFulfilled: 2 }])
  const part = {
    line_item_application: 'ENTRY_LIST',
    entries: [{ uid: 'e', line_item_uid: 'line-mug', quantity: '1' }],
  }
  t.match(translated(ship('COMPLETED', part)).order.lines, [{ alreadyFulfilled: 1 }])
  t.match(translated({ fulfillments: [{ type: 'PICKUP', state: 'PROPOSED' }] }).order, {
    delivery: { method: 'clickAndCollect', locationId: 'ST-BERLIN' },
  })
  const elsewhere = translated({
    location_id: 'L-NEW',
    fulfillments: [{ type: 'PICKUP', state: 'PROPOSED' }],
  })
  t.match(elsewhere.unknownValues, [{ field: 'location_id', value: 'L-NEW' }])
  t.end()
})

await t.test('words nobody has mapped are told, and nothing goes out by mistake', t => {
  const { order, unknownValues } = translated({
    state: 'FROZEN',
    line_items: [{ ...line, catalog_object_id: 'VAR-NEW', item_type: 'DONATION' }],
    fulfillments: [{ type: 'CATAPULT', state: 'FLYING' }],
    tenders: [{ ...sale('S').tenders?.[0], card_details: { status: 'AUTHORIZED' } }],
  })
  isSoundOrder(t, order)
  t.same(
    unknownValues.map(({ field, value }) => `${field} ${value}`),
    [
      'state FROZEN',
      'line_items[0].item_type DONATION',
      'fulfillments[0].type CATAPULT',
      'fulfillments[0].state FLYING',
      'line_items[0].catalog_object_id VAR-NEW',
      'tenders[0].card_details.status AUTHORIZED',
    ],
  )
  t.match(order.lines, [{ sku: 'square-VAR-NEW', alreadyFulfilled: 2 }])
  t.end()
})

await t.test('what is weighed is counted in steps of its scale', t => {
  const weighed = (quantity: string, unit: object, precision?: number) =>
    translated({
      line_items: [
        {
          ...line,
          quantity,
          quantity_unit: { measurement_unit: unit, ...(precision && { precision }) },
        },
      ],
    })
  t.match(weighed('1.75', { type: 'TYPE_WEIGHT', weight_unit: 'IMPERIAL_POUND' }, 2).order.lines, [
    { quantity: 175, measure: { scale: 2, unit: 'LBR' }, unitPrice: undefined },
  ])
  t.match(weighed('0.5', { weight_unit: 'METRIC_KILOGRAM' }).order.lines, [
    { quantity: 500, measure: { scale: 3, unit: 'KGM' } },
  ])
  t.match(weighed('2', { custom_unit: { name: 'bunch', abbreviation: 'b' } }, 1), {
    order: { lines: [{ quantity: 20, measure: undefined }] },
    unknownValues: [{ value: /bunch/ }],
  })
  t.end()
})

await t.test('what is no order as Square documents it is refused', t => {
  const refused = (more: object, detail: RegExp) =>
    t.throws(() => translated(more), { code: 'request-invalid', detail })
  refused({ total_money: { amount: 25.5, currency: 'EUR' } }, /total_money\/amount/)
  refused({ total_money: { amount: 2 ** 53, currency: 'EUR' } }, /total_money\/amount/)
  refused({ total_money: { amount: 2500, currency: 'USD' } }, /is in EUR, the order is in USD/)
  refused({ line_items: [{ ...line, quantity: 'many' }] }, /quantity/)
  refused({ location_id: 7 }, /location_id/)
  t.end()
})

await t.test('only what is paid is taken; drafts and what sells nothing are not', async t => {
  const { told, about, vendor, event } = await openSquare(t)
  const says = async (more: object) => {
    vendor.orders.set('S-1', sale('S-1', more))
    return (await told(about({ id: 'S-1' }))).map(({ type }) => type)
  }
  t.same(await says({ state: 'OPEN', tenders: [], net_amount_due_money: cents(2500) }), [])
  t.same(await says({ state: 'DRAFT' }), [])
  t.same(await says({ line_items: [] }), [])
  t.same(await says({ state: 'OPEN' }), ['orderPlaced'])
  t.same(await says({ state: 'OPEN', net_amount_due_money: cents(100) }), [])
  t.same(await says({ state: 'CANCELED' }), ['orderCancelled'])
  t.same(
    await told(event('payment.updated', { payment: { order_id: 'S-1' } })).then(one => one.length),
    1,
  )
  t.same(await told(event('customer.created', {})), [], 'nothing to do with orders')
  t.same(await told(event('payment.created', { payment: {} })), [], 'a payment without order')
})

await t.test(
  'a refund that names its sale itself is told of that; one of none to a person',
  async t => {
    const { told, event, vendor } = await openSquare(t)
    vendor.orders.set('S-1', sale('S-1'))
    const refund = refundOf({ id: 'S-1' })
    t.match(await told(event('refund.updated', { refund })), [
      { type: 'orderPlaced' },
      { type: 'refundIssued', channelOrderId: 'S-1', lines: [], amount: euros('12.50') },
    ])
    t.match(await told(event('refund.updated', { refund: { ...refund, order_id: undefined } })), [
      { type: 'refundIssued', channelOrderId: /^unlinked-/ },
    ])
    const odd = { ...refund, status: 'BEAMED' }
    t.match(await told(event('refund.updated', { refund: odd })), [
      { type: 'orderPlaced' },
      { amount: euros('0.00'), unknownValues: [{ field: 'refund.status', value: 'BEAMED' }] },
    ])
  },
)

await t.test('what Square did not sign for us is not taken', async t => {
  const { webhook, event, sign, options: its } = await openSquare(t)
  const body = event('order.updated', { order_updated: { order_id: 'S-1' } })
  const given = (signature: string | undefined) => () =>
    webhook.verify({ 'x-square-hmacsha256-signature': signature }, Buffer.from(body))
  t.doesNotThrow(given(sign(body)))
  t.doesNotThrow(given(sign(body, 'sq-key-old')), 'while one key replaces another')
  const refused = { code: 'unauthenticated' }
  t.throws(given(sign(body, 'another')), refused)
  t.throws(given(undefined), refused)
  t.throws(given(sign(`${body} `)), refused)
  const elsewhere = square.webhook?.(
    { ...its, notificationUrl: 'https://other.example/webhooks/v1/square' },
    'square',
  )
  const headers = { 'x-square-hmacsha256-signature': sign(body) }
  t.throws(() => elsewhere?.verify(headers, Buffer.from(body)), refused, 'sent to somebody else')
})

await t.test('a message is read in full, or is to be sent again', async t => {
  const { vendor, told, about } = await openSquare(t)
  t.match(await problemOf(told(about({ id: 'S-1' }))), {
    code: 'system-unavailable',
    retryable: true,
  })
  vendor.isDown = true
  t.match(await problemOf(told(about({ id: 'S-1' }))), { retryable: true })
  vendor.isDown = false
  vendor.orders.set('S-1', sale('S-1', { line_items: 'none' }))
  t.match(await problemOf(told(about({ id: 'S-1' }))), { code: 'system-answer-invalid' })
  t.ok(vendor.requests.every(({ version }) => version === '2025-08-20'))
})

await t.test("another seller's messages are let pass", async t => {
  const { told, vendor, about } = await openSquare(t, { merchantId: 'SOMEBODY-ELSE' })
  vendor.orders.set('S-1', sale('S-1'))
  t.same(await told(about({ id: 'S-1' })), [])
  t.same(vendor.requests, [])
})

await t.test('Square is told nothing: it stands for no role', async t => {
  const { options: its } = await openSquare(t)
  const commerce = square.open(its, 'square')
  const asked = { channel: 'square', currency: 'EUR', skus: ['MUG-WHITE'] }
  t.match(await problemOf(commerce.checkPrices(testCall(), asked)), { code: 'not-implemented' })
})

const api = new URL('../../../shared/corpora/vendor-specs/square/api.json', import.meta.url)
await t.test('every order, refund and return that Square publishes is understood', async t => {
  if (!existsSync(api)) {
    t.comment('skipped: the corpora are not beside this checkout')
    return
  }
  const { components } = JSON.parse(readFileSync(api, 'utf8')) as { components: Schemas }
  const examples = Object.values(components.schemas).flatMap(({ example }) => example ?? [])
  let taken = 0
  let found = 0
  for (const order of examples.flatMap(ordersOf)) {
    found += 1
    const { channelOrderId, ...rest } = square.orderFiles?.translate(order) ?? {}
    t.ok(channelOrderId)
    if (!('order' in rest)) continue
    taken += 1
    isSoundOrder(t, rest.order)
  }
  t.ok(found >= 7 && taken >= 1, `${taken} of ${found} orders are paid for`)

  const { vendor, told, event } = await openSquare(t)
  let refunds = 0
  for (const refund of examples.flatMap(refundsOf)) {
    const { order_id: id = 'none', amount_money: paid } = refund as Refund
    const inItsCurrency = (order: object) =>
      JSON.parse(JSON.stringify(order).replaceAll('"EUR"', `"${paid.currency}"`))
    vendor.orders.set(id, inItsCurrency(returnOf('S-1', id, { refunds: [] })))
    vendor.orders.set('S-1', inItsCurrency(sale('S-1')))
    for (const message of await told(event('refund.updated', { refund }))) {
      isSoundMessage(t, message)
      if (message.type === 'refundIssued') refunds += 1
    }
  }
  t.ok(refunds >= 3, `${refunds} refunds have moved money`)
  const events = examples.filter(isEvent)
  for (const one of events) {
    const id = orderIdOf(one)
    if (id !== undefined) vendor.orders.set(id, sale(id))
    for (const message of await told(JSON.stringify(one))) isSoundMessage(t, message)
  }
  t.ok(events.length >= 50, `${events.length} kinds of events are let pass or taken`)
})

type Refund = {
  readonly order_id?: string
  readonly amount_money: { readonly currency: string }
}
type Schemas = { readonly schemas: Readonly<Record<string, { readonly example?: unknown }>> }

/** The orders anywhere in an example. */
function ordersOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const isOrder = 'location_id' in value && 'id' in value && 'line_items' in value
  return isOrder ? [value] : Object.values(value).flatMap(ordersOf)
}

/** The refunds of payments in an example; those of terminals name no order. */
function refundsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const isRefund = 'payment_id' in value && 'order_id' in value && !('tip_money' in value)
  return isRefund && 'id' in value && String(value.id).includes('_')
    ? [value]
    : Object.values(value).flatMap(refundsOf)
}

function isEvent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return ['event_id', 'type', 'data'].every(member => member in value)
}

function orderIdOf(value: unknown): string | undefined {
  return /"order_id":"([^"]+)"/.exec(JSON.stringify(value))?.[1]
}
