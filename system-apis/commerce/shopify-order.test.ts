import fc from 'fast-check'
import t, { type Test } from 'tap'
import { allocate, divideRounded, toMoney } from '../../openapi/canonical/money.ts'
import { Problem } from '../../openapi/problem.ts'
import { isSoundOrder } from '../new-order.suite.ts'
import { shopify } from './shopify.ts'
import { fromShopifyOrder, type ShopifyOrderOptions } from './shopify-order.ts'

await t.test('an order of a shop whose prices contain the tax', t => {
  const order = translated(t, vendorOrder())
  t.match(order, {
    channel: 'shopify',
    channelOrderId: '820982911946154508',
    placedAt: '2026-11-20T09:28:00.000Z',
    customer: {
      id: '115310627314723954',
      email: 'ada@example.com',
      name: 'Ada Lovelace',
      phone: '+49 30 123456',
      guest: true,
    },
    currency: 'EUR',
    lines: [
      {
        sku: 'MUG-WHITE',
        title: 'Mug - white',
        quantity: 2,
        unitPrice: eur('12.50'),
        channelLineId: '866550311766439020',
        amounts: { net: eur('21.01'), tax: eur('3.99'), total: eur('25.00') },
      },
    ],
    shippingAmounts: { tax: eur('0.78'), total: eur('4.90') },
    delivery: {
      method: 'shipToHome',
      serviceLevel: 'Standard',
      address: {
        name: 'Ada Lovelace',
        lines: ['Lindenstraße 4', '3. OG'],
        locality: 'Berlin',
        region: 'BE',
        postalCode: '10969',
        country: 'DE',
      },
    },
    payment: { method: 'collectedByChannel', reference: '#1001', amount: eur('29.90') },
    notes: 'Please ring twice',
  })
  t.end()
})

await t.test('tax comes on top where prices do not contain it', t => {
  const order = translated(
    t,
    vendorOrder({
      taxes_included: false,
      line_items: [line({ price: '10.00', tax_lines: [{ price: '0.65' }, { price: '0.39' }] })],
      shipping_lines: [{ title: 'Ground', price: '5.00', tax_lines: [{ price: '0.52' }] }],
      total_price: '16.56',
    }),
  )
  t.match(order, {
    lines: [{ amounts: { net: eur('10.00'), tax: eur('1.04'), total: eur('11.04') } }],
    shippingAmounts: { tax: eur('0.52'), total: eur('5.52') },
  })
  t.end()
})

await t.test('who remits the tax is told where it is the channel', t => {
  const taxed = (...liable: (boolean | null)[]) =>
    fromShopifyOrder(
      vendorOrder({
        line_items: liable.map(channel_liable =>
          line({ price: '1.00', tax_lines: [{ price: '0.10', channel_liable }] }),
        ),
        shipping_lines: [],
        total_price: `${liable.length}.00`,
      }),
    )
  t.match(taxed(null, false), { order: { taxCollectedBy: undefined }, unknownValues: [] })
  t.match(taxed(true, true), { order: { taxCollectedBy: 'channel' }, unknownValues: [] })
  t.match(taxed(true, false), { unknownValues: [{ value: 'some taxes only' }] })
  t.end()
})

await t.test('a discount spread over the lines is taken from each, and from the delivery', t => {
  const discount = (amount: string) => ({ amount, discount_application_index: 0 })
  const order = translated(
    t,
    vendorOrder({
      line_items: [
        line({ price: '10.00', discount_allocations: [discount('3.34'), discount('1.00')] }),
        line({ price: '10.00', discount_allocations: [discount('3.33')] }),
        line({ price: '10.00', discount_allocations: [discount('3.33')] }),
      ],
      shipping_lines: [
        { title: 'Free', price: '4.90', discount_allocations: [discount('4.90')], tax_lines: [] },
        { title: 'Gone', price: '9.90', is_removed: true, tax_lines: [] },
      ],
      total_price: '19.00',
    }),
  )
  t.same(
    order.lines.map(({ amounts }) => amounts?.total.amount),
    ['5.66', '6.67', '6.67'],
  )
  t.equal(order.shippingAmounts, undefined)
  t.end()
})

await t.test('the currency is the one the shopper paid in', t => {
  const set = (shop: string, presentment: string) => ({
    shop_money: { amount: shop, currency_code: 'EUR' },
    presentment_money: { amount: presentment, currency_code: 'JPY' },
  })
  const order = translated(
    t,
    vendorOrder({
      presentment_currency: 'JPY',
      line_items: [
        line({
          price: '12.50',
          quantity: 3,
          price_set: set('12.50', '2000'),
          tax_lines: [{ price: '3.41', price_set: set('3.41', '545') }],
          discount_allocations: [{ amount: '1.25', amount_set: set('1.25', '200') }],
        }),
      ],
      shipping_lines: [{ title: 'Air', price: '3.00', price_set: set('3.00', '480.0') }],
      total_price: '39.25',
      total_price_set: set('39.25', '6280'),
    }),
  )
  t.match(order, {
    currency: 'JPY',
    lines: [
      {
        unitPrice: jpy('2000'),
        amounts: { net: jpy('5255'), tax: jpy('545'), total: jpy('5800') },
      },
    ],
    shippingAmounts: { total: jpy('480') },
    payment: { amount: jpy('6280') },
  })
  const eur = (amount: string) => ({ currency: 'EUR', amount })
  t.match(
    order,
    {
      lines: [{ settlementAmounts: { net: eur('32.84'), tax: eur('3.41'), total: eur('36.25') } }],
      settlement: { amount: eur('39.25'), shippingAmounts: { total: eur('3.00') } },
    },
    'and what the shop has it for stands beside it',
  )
  t.end()
})

await t.test('a shop in yen has no decimals', t => {
  const order = translated(
    t,
    vendorOrder({
      currency: 'JPY',
      line_items: [line({ price: '1980', quantity: 2, tax_lines: [{ price: '360' }] })],
      shipping_lines: [],
      total_price: '3960',
    }),
  )
  t.match(order, { lines: [{ amounts: { net: jpy('3600'), total: jpy('3960') } }] })
  t.notOk('settlement' in order, 'and one currency')
  t.end()
})

await t.test(
  'tips, gift cards, duties and fees are no goods: nothing of them is handed over',
  t => {
    const one = (amount: string) => ({
      shop_money: { amount, currency_code: 'EUR' },
      presentment_money: { amount, currency_code: 'EUR' },
    })
    const order = translated(
      t,
      vendorOrder({
        line_items: [
          line({ price: '10.00' }),
          line({ price: '2.00', title: 'Tip', sku: null, tip_payment_gateway: null }),
          line({ price: '50.00', gift_card: true, sku: null }),
        ],
        shipping_lines: [],
        original_total_duties_set: one('3.00'),
        original_total_additional_fees_set: one('0.50'),
        total_tip_received: '2.00',
        total_price: '65.50',
      }),
    )
    t.match(
      order.lines.map(({ type, alreadyFulfilled }) => [type, alreadyFulfilled]),
      [
        [undefined, undefined],
        ['tip', 1],
        ['giftCardSale', 1],
        ['fee', 1],
        ['fee', 1],
      ],
    )
    const tipped = vendorOrder({
      line_items: [line({ price: '10.00' })],
      shipping_lines: [],
      total_tip_received: '1.50',
      total_price: '11.50',
    })
    t.match(translated(t, tipped).lines.at(-1), { type: 'tip', amounts: { total: eur('1.50') } })
    t.end()
  },
)

await t.test('T17: what one line is, the next is not', t => {
  const kinds = [
    line({ price: '2.00', title: 'Tip', sku: null, tip_payment_gateway: null }),
    line({ price: '10.00' }),
    line({ price: '50.00', gift_card: true, sku: null }),
    line({ price: '10.00', fulfillment_service: 'another-service' }),
    line({ price: '10.00' }),
    line({ price: '10.00', fulfillment_status: 'fulfilled' }),
    line({ price: '10.00' }),
  ]
  const { order } = fromShopifyOrder(
    vendorOrder({ line_items: kinds, shipping_lines: [], total_price: '102.00' }),
  )
  t.same(
    order.lines.map(({ type = 'item', alreadyFulfilled = 0 }) => `${type} ${alreadyFulfilled}`),
    ['tip 1', 'item 0', 'giftCardSale 1', 'item 1', 'item 0', 'item 1', 'item 0'],
  )
  t.end()
})

await t.test('what the parts leave unexplained stands on a line of its own, and is told', t => {
  const vendor = vendorOrder({ total_price: '29.91' })
  const { order, unknownValues } = fromShopifyOrder(vendor)
  isSoundOrder(t, order)
  t.match(order.lines.at(-1), { type: 'rounding', amounts: { total: eur('0.01') } })
  t.same(unknownValues, [{ field: 'total_price', value: '29.91, but its parts make 29.90' }])
  t.end()
})

await t.test(
  'whatever the shop sells, discounts and taxes, the order ties to the minor unit',
  t => {
    const currencies = fc.constantFrom('EUR', 'JPY', 'KWD')
    const item = fc.record({
      price: fc.bigInt({ min: 0n, max: 99_999n }),
      quantity: fc.integer({ min: 1, max: 9 }),
      rate: fc.constantFrom(0n, 7n, 19n, 25n),
    })
    const shopOrder = fc.record({
      currency: currencies,
      included: fc.boolean(),
      items: fc.array(item, { minLength: 1, maxLength: 6 }),
      percent: fc.bigInt({ min: 0n, max: 100n }),
    })
    fc.assert(
      fc.property(shopOrder, ({ currency, included, items, percent }) => {
        const gross = items.map(({ price, quantity }) => price * BigInt(quantity))
        const all = gross.reduce((a, b) => a + b, 0n)
        const discount = toMoney(currency, (all * percent) / 100n)
        const shares = allocate(discount, gross)
        let total = 0n
        const lines = items.map(({ price, quantity, rate }, i) => {
          const off = BigInt(shares[i]?.amount.replace('.', '') ?? 0)
          const shown = (gross[i] ?? 0n) - off
          const tax = divideRounded(shown * rate, included ? 100n + rate : 100n, 'halfUp')
          total += included ? shown : shown + tax
          return line({
            price: toMoney(currency, price).amount,
            quantity,
            tax_lines: [{ price: toMoney(currency, tax).amount }],
            discount_allocations: [{ amount: shares[i]?.amount }],
          })
        })
        const { order, unknownValues } = fromShopifyOrder(
          vendorOrder({
            currency,
            taxes_included: included,
            line_items: lines,
            shipping_lines: [],
            total_price: toMoney(currency, total).amount,
          }),
        )
        const payment = order.payment as { amount: object }
        return (
          unknownValues.length === 0 &&
          order.lines.length === items.length &&
          JSON.stringify(payment.amount) === JSON.stringify(toMoney(currency, total))
        )
      }),
    )
    t.end()
  },
)

await t.test('money that is not there, or gone again, is told', t => {
  const told = (financial_status: string) =>
    fromShopifyOrder(vendorOrder({ financial_status, payment_gateway_names: ['manual'] }))
      .unknownValues
  for (const status of ['paid', 'authorized', 'partially_refunded']) t.same(told(status), [])
  for (const status of ['pending', 'partially_paid', 'refunded', 'voided', 'expired']) {
    t.same(told(status), [{ field: 'financial_status', value: `${status} (manual)` }])
  }
  t.same(told('moonlit'), [{ field: 'financial_status', value: 'moonlit' }])
  t.end()
})

await t.test('what is gone, or is another’s to send, is not ours to hand over', t => {
  const handedOver = (change: object) => {
    const vendor = vendorOrder({
      line_items: [line({ price: '1.00', quantity: 3, ...change })],
      shipping_lines: [],
      total_price: '3.00',
    })
    const { order, unknownValues } = fromShopifyOrder(vendor)
    return [order.lines[0]?.alreadyFulfilled ?? 0, unknownValues.map(({ value }) => value)]
  }
  t.same(handedOver({}), [0, []])
  t.same(handedOver({ fulfillment_status: 'fulfilled', fulfillable_quantity: 0 }), [3, []])
  t.same(handedOver({ fulfillment_status: 'partial', fulfillable_quantity: 1 }), [2, []])
  t.same(handedOver({ fulfillment_status: 'not_eligible' }), [3, []])
  t.same(handedOver({ requires_shipping: false }), [3, []])
  t.same(handedOver({ fulfillment_service: 'snow-devil' }), [3, ['snow-devil']])
  t.same(handedOver({ fulfillment_status: 'in_orbit' }), [0, ['in_orbit']])
  t.end()
})

await t.test('a pick-up whose name is mapped is click and collect at that store', t => {
  const vendor = vendorOrder({
    shipping_address: null,
    shipping_lines: [{ title: 'Berlin Mitte', code: 'pickup', price: '0.00' }],
    total_price: '25.00',
  })
  const stores = { 'Berlin Mitte': 'ST-BERLIN' }
  t.same(translated(t, vendor, { stores }).delivery, {
    method: 'clickAndCollect',
    locationId: 'ST-BERLIN',
  })
  const { unknownValues } = fromShopifyOrder(vendor)
  t.same(unknownValues, [{ field: 'shipping_address', value: 'Berlin Mitte, pickup' }])
  t.end()
})

await t.test(
  'a product without a SKU keeps Shopify’s number, and a shopper with an account is no guest',
  t => {
    const { order, unknownValues } = fromShopifyOrder(
      vendorOrder({
        line_items: [line({ price: '25.00', sku: '', variant_id: 49148385 })],
        customer: { id: 7, state: 'enabled', first_name: 'Ada', last_name: null },
        shipping_lines: [],
        total_price: '25.00',
      }),
    )
    isSoundOrder(t, order)
    t.match(order, { lines: [{ sku: 'shopify-49148385' }], customer: { id: '7', guest: false } })
    t.match(unknownValues, [{ field: 'line_items[0].sku' }])
    t.end()
  },
)

await t.test('what the shopper wrote reaches the people who pack', t => {
  const vendor = vendorOrder({
    po_number: '4711',
    note_attributes: [
      { name: 'Delivery day', value: 'Tuesday' },
      { name: '_tracking', value: 'abc' },
    ],
  })
  Object.assign(vendor.line_items[0] ?? {}, {
    properties: [{ name: 'Engraving', value: 'For E.' }],
  })
  t.equal(
    translated(t, vendor).notes,
    'Please ring twice\nPurchase order: 4711\nDelivery day: Tuesday\nEngraving of MUG-WHITE: For E.',
  )
  t.end()
})

await t.test('what is no such order is refused, and the place is named', t => {
  const cases: [object, RegExp][] = [
    [{ total_price: 29.9 }, /total_price must be string/],
    [{ total_price: '29.905' }, /total_price: 29.905 has more decimals than EUR has/],
    [{ currency: 'XXQ' }, /XXQ is not an ISO 4217 currency/],
    [{ presentment_currency: 'USD' }, /total_price is not there in USD/],
    [{ line_items: [] }, /line_items must NOT have fewer/],
    [{ line_items: [line({ price: '1.00', quantity: 1.5 })] }, /quantity must be integer/],
    [{ line_items: [line({})] }, /line_items\[0\].price is not there/],
    [{ processed_at: 'yesterday' }, /no instant/],
    [{ id: 2 ** 60, admin_graphql_api_id: null }, /no id/],
  ]
  for (const [change, expected] of cases) {
    const problem = refused(vendorOrder(change))
    t.match(problem, { code: 'request-invalid', detail: expected })
    t.match(problem.detail, /#1001/)
  }
  for (const nonsense of [undefined, null, 7, [], {}]) {
    t.equal(refused(nonsense).code, 'request-invalid')
  }
  t.end()
})

await t.test('orders are found in answers and lists; cancelled ones and tests are not taken', t => {
  const { find, translate } = shopify.orderFiles ?? {}
  const one = vendorOrder()
  for (const document of [one, [one], { order: one }, { orders: [one] }]) {
    t.same(find?.(document), [one])
  }
  for (const nothing of [undefined, {}, { orders: [] }, 'text']) t.same(find?.(nothing), [])
  t.match(translate?.(one), { channelOrderId: '820982911946154508', order: Object })
  const cancelled = vendorOrder({ cancelled_at: '2026-11-20T12:00:00Z' })
  t.match(translate?.(cancelled), { notTaken: /cancelled/ })
  t.match(translate?.(vendorOrder({ test: true })), { notTaken: /test mode/ })
  t.end()
})

/** An invented order with the members that Shopify writes; the amounts of the default one add up. */
function vendorOrder(changes: object = {}) {
  return {
    id: Number('820982911946154508'),
    admin_graphql_api_id: 'gid://shopify/Order/820982911946154508',
    name: '#1001',
    created_at: '2026-11-20T10:28:30+01:00',
    processed_at: '2026-11-20T10:28:00+01:00',
    updated_at: '2026-11-20T10:28:31+01:00',
    cancelled_at: null,
    cancel_reason: null,
    test: false,
    currency: 'EUR',
    taxes_included: true,
    total_price: '29.90',
    total_tip_received: '0.00',
    original_total_duties_set: null,
    financial_status: 'paid',
    fulfillment_status: null,
    payment_gateway_names: ['shopify_payments'],
    email: 'ada@example.com',
    phone: null,
    note: ' Please ring twice ',
    note_attributes: [],
    customer: {
      id: Number('115310627314723954'),
      admin_graphql_api_id: 'gid://shopify/Customer/115310627314723954',
      state: 'disabled',
      first_name: 'Ada',
      last_name: 'Lovelace',
    },
    shipping_address: {
      name: 'Ada Lovelace',
      address1: 'Lindenstraße 4',
      address2: '3. OG',
      city: 'Berlin',
      zip: '10969',
      province: 'Berlin',
      province_code: 'BE',
      country: 'Germany',
      country_code: 'DE',
      phone: '+49 30 123456',
      company: null,
      latitude: 52.5,
    },
    line_items: [
      {
        ...line({ price: '12.50', quantity: 2, tax_lines: [{ price: '3.99', rate: 0.19 }] }),
        admin_graphql_api_id: 'gid://shopify/LineItem/866550311766439020',
      },
    ],
    shipping_lines: [
      {
        title: 'Standard',
        code: 'std',
        price: '4.90',
        discounted_price: '4.90',
        discount_allocations: [],
        tax_lines: [{ price: '0.78', rate: 0.19 }],
      },
    ],
    ...changes,
  }
}

function line(changes: object) {
  return {
    id: 866550311,
    name: 'Mug - white',
    title: 'Mug',
    sku: 'MUG-WHITE',
    quantity: 1,
    fulfillment_service: 'manual',
    fulfillment_status: null,
    requires_shipping: true,
    gift_card: false,
    properties: [],
    tax_lines: [],
    discount_allocations: [],
    ...changes,
  }
}

function translated(t: Test, vendor: unknown, options?: ShopifyOrderOptions) {
  const { order, unknownValues } = fromShopifyOrder(vendor, options)
  isSoundOrder(t, order)
  t.same(unknownValues, [], 'all of it is known')
  return order
}

function refused(vendor: unknown): Problem {
  try {
    fromShopifyOrder(vendor)
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('it was not refused')
}

function eur(amount: string) {
  return { currency: 'EUR', amount }
}

function jpy(amount: string) {
  return { currency: 'JPY', amount }
}
