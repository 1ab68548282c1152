import t from 'tap'
import { convert } from '../../openapi/canonical/fx.ts'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { until } from '../durable/durable.suite.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { operations } from '../operations/index.ts'
import { returnsProcess } from '../returns/returns.suite.ts'
import type { CurrencyPolicy } from './currencies.ts'
import { call, mugs, once } from './orders.suite.ts'

/*
 * Orders in more than one currency: the shopper's, the one that the channel settles in, the one of the legal entity's books (EUR).
 */
const at = '2026-11-01T00:00:00Z'
const shop = await returnsProcess(
  {},
  {
    currencies: {
      rates: [
        { from: 'USD', to: 'EUR', rate: '0.8631', source: 'table', at },
        { from: 'GBP', to: 'EUR', rate: '1.1384', source: 'table', at },
        { from: 'JPY', to: 'EUR', rate: '0.00556', source: 'table', at },
        { from: 'KWD', to: 'EUR', rate: '2.8115', source: 'table', at },
        // Not of after the order: nobody knew it then.
        { from: 'USD', to: 'EUR', rate: '9.9', source: 'table', at: '2126-01-01T00:00:00Z' },
      ],
      posting: {
        default: 'presentment',
        channels: { shopify: 'settlement', square: 'functional', none: 'functional' },
      },
    },
  },
)
const { orders, store } = shop
/** The policy as it is now: what has been decided of an order does not change with it. */
const policy = shop.context.policies.currencies as {
  -readonly [K in keyof CurrencyPolicy]: CurrencyPolicy[K]
}
const of = (currency: string) => (amount: string) => ({ currency, amount })
const [usd, eur, gbp, isk, jpy, kwd] = ['USD', 'EUR', 'GBP', 'ISK', 'JPY', 'KWD'].map(of) as [
  ReturnType<typeof of>,
  ReturnType<typeof of>,
  ReturnType<typeof of>,
  ReturnType<typeof of>,
  ReturnType<typeof of>,
  ReturnType<typeof of>,
]

// A hoodie comes from the warehouse and a cap from a store: two parcels.
await store.pool.query(
  `update crossdock.stock_position set on_hand = case
     when sku = 'CAP-NAVY' and location_id = 'WH-BERLIN' then 0
     when sku = 'HOODIE-GREY-L' and location_id <> 'WH-BERLIN' then 0 else on_hand end`,
)

type Amount = ReturnType<typeof of>
const amounts = (money: Amount, net: string, tax: string, total: string) => ({
  net: money(net),
  tax: money(tax),
  total: money(total),
})

async function accepted(input: NewOrder): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  return now(answer.body.id)
}
async function now(orderId: string): Promise<Order> {
  await shop.settled(orderId)
  return orders.getOrder(call(), { orderId })
}
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => Problem.from(error),
  )
async function shipped(order: Order): Promise<Order> {
  for (const { id } of order.fulfilmentOrders) {
    const at = new Date().toISOString()
    await orders.updateFulfilment(call(), { fulfilmentOrderId: id, state: 'shipped', at })
  }
  return now(order.id)
}
type Document = {
  currencyCode?: string
  grossTotal: string
  lines: { lineNo: string; netAmount: string; vatAmount: string; grossAmount: string }[]
  otherCurrencies?: { currencyCode: string; exchangeRate: string; grossTotal: string }[]
}
/** What the ERP has of an order, oldest first. */
const booked = async (kind: 'sales_order' | 'invoice' | 'credit_memo', order: Order) => {
  const of = kind === 'sales_order' ? 'no' : 'sales_order'
  const { rows } = await store.pool.query<{ document: Document }>(
    `select d.document from reference_erp.${kind} d
     where d.${of} in (select no from reference_erp.sales_order where external_ref like $1 || '%') order by d.no`,
    [order.id],
  )
  return rows.map(({ document }) => document)
}
/** What a channel has sold in one currency and pays out in another. */
const sold = (
  channel: string,
  money: Amount,
  settles: Amount | undefined,
  [quantity, line, inOther]: [number, [string, string, string], [string, string, string]?],
  more: Partial<NewOrder> = {},
): NewOrder =>
  mugs({
    channel,
    currency: money('1').currency,
    shipping: undefined as never,
    lines: [
      {
        sku: 'MUG-WHITE',
        quantity,
        amounts: amounts(money, ...line),
        ...(settles !== undefined &&
          inOther !== undefined && { settlementAmounts: amounts(settles, ...inOther) }),
      },
    ],
    payment: { method: 'collectedByChannel', reference: 'PAY-1', amount: money(line[2]) },
    ...(settles !== undefined &&
      inOther !== undefined && { settlement: { amount: settles(inOther[2]) } }),
    ...more,
  })

await t.test('an order of one currency is as it always was', async t => {
  const order = await shipped(await accepted(mugs()))
  t.notOk('currencies' in order)
  t.notOk(order.tenders[0]?.transactions.some(one => 'equivalents' in one))
  const [document] = await booked('sales_order', order)
  t.notOk('otherCurrencies' in (document as object))
  const { rows } = await store.pool.query(
    `select 1 from crossdock.step s join crossdock.operation o on o.id = s.operation_id
     where o.subject = $1 and s.name = 'freeze posting basis'`,
    [order.id],
  )
  t.same(rows, [], 'and nothing is decided of it')
})

await t.test(
  'T51: 4,400 krónur that a channel settles as 25.00 pounds are booked and credited as 25.00 pounds',
  async t => {
    const given = sold('shopify', isk, gbp, [
      2,
      ['3548', '852', '4400'],
      ['20.16', '4.84', '25.00'],
    ])
    const [line] = given.lines
    const lines = line === undefined ? [] : [{ ...line, channelLineId: '1' }]
    const input = { ...given, channelOrderId: 'isk-1', lines }
    const order = await shipped(await accepted(input))
    t.match(order, {
      currency: 'ISK',
      totals: { total: isk('4400') },
      currencies: {
        settlement: 'GBP',
        functional: 'EUR',
        posting: { basis: 'settlement', currency: 'GBP' },
        equivalents: [
          { currency: 'GBP', totals: { total: gbp('25.00') }, fx: { source: 'channel' } },
          { currency: 'EUR', totals: { total: eur('28.46') }, fx: { from: 'GBP', rate: '1.1384' } },
        ],
      },
    })
    const [document] = await booked('sales_order', order)
    t.match(document, {
      currencyCode: 'GBP',
      grossTotal: '25.00',
      lines: [{ netAmount: '20.16', vatAmount: '4.84', grossAmount: '25.00' }],
      otherCurrencies: [
        { currencyCode: 'ISK', grossTotal: '4400' },
        { currencyCode: 'EUR', grossTotal: '28.46', exchangeRate: '1.1384' },
      ],
    })

    const told = await orders.getTimeline(call(), { orderId: order.id })
    const titles = told.items.map(({ title }) => title)
    for (const title of [
      '4400 ISK are 25.00 GBP (settlement)',
      '4400 ISK are 28.46 EUR (functional)',
      'Its documents are booked in GBP (settlement)',
    ]) {
      t.ok(titles.includes(title), title)
    }

    // Whatever policy says from now on, its documents stay in pounds.
    policy.posting = { default: 'presentment' }
    t.teardown(() => {
      policy.posting = {
        default: 'presentment',
        channels: { shopify: 'settlement', square: 'functional', none: 'functional' },
      }
    })
    for (const nth of [1, 2]) {
      await receiveMessage(shop.context, orders, call(), {
        type: 'refundIssued',
        system: 'commerce',
        channel: 'shopify',
        channelOrderId: 'isk-1',
        channelRefundId: `isk-1-${nth}`,
        eventId: `isk-1-${nth}`,
        occurredAt: new Date().toISOString(),
        at: new Date().toISOString(),
        lines: [{ channelLineId: '1', quantity: 1 }],
        amount: isk('2200'),
      })
      await shop.refundWhen(order.id, 'succeeded')
    }
    const back = await now(order.id)
    t.match(await booked('credit_memo', back), [
      { currencyCode: 'GBP', grossTotal: '12.50', otherCurrencies: [{ grossTotal: '2200' }, {}] },
      { currencyCode: 'GBP', grossTotal: '12.50', otherCurrencies: [{ grossTotal: '2200' }, {}] },
    ])
    t.same(
      back.refunds?.map(({ equivalents = [] }) => equivalents.map(({ amount }) => amount.amount)),
      [
        ['12.50', '14.23'],
        ['12.50', '14.23'],
      ],
    )
  },
)

await t.test('what a channel rounded part by part is brought to what it pays out', async t => {
  // 0.99 three times are 3.00 dollars; the channel says 0.86 for each, and pays 2.59.
  const input = sold('shopify', usd, undefined, [1, ['1.00', '0.00', '1.00']])
  const line = (lineId: string) => ({
    ...input.lines[0],
    lineId,
    sku: 'MUG-WHITE',
    quantity: 1,
    amounts: amounts(usd, '0.84', '0.16', '1.00'),
    settlementAmounts: amounts(eur, '0.72', '0.14', '0.86'),
  })
  const order = await accepted({
    ...input,
    lines: [line('a'), line('b'), line('c')],
    payment: { method: 'collectedByChannel', reference: 'PAY-2', amount: usd('3.00') },
    settlement: { amount: eur('2.59') },
  })
  const [equivalent] = order.currencies?.equivalents ?? []
  t.same(equivalent?.totals.total, eur('2.59'))
  t.same(
    equivalent?.lines.map(({ amounts: { total } }) => total.amount),
    ['0.87', '0.86', '0.86'],
  )
})

await t.test('what makes no sense of a settlement is refused, with its place', async t => {
  const good = sold('shopify', isk, gbp, [1, ['3548', '852', '4400'], ['20.16', '4.84', '25.00']])
  const faults = async (more: Partial<NewOrder>) =>
    (await problemOf(orders.placeOrder(call(once()), { ...good, ...more })))?.document()['errors']
  t.match(await faults({ settlement: { amount: isk('4400') } }), [
    { pointer: '/settlement/amount/currency' },
    { pointer: '/lines/0/settlementAmounts' },
  ])
  t.match(await faults({ payment: { method: 'token', token: 'tok_visa' } }), [
    { pointer: '/settlement' },
  ])
  const { settlement: _none, ...without } = good
  t.match((await problemOf(orders.placeOrder(call(once()), without)))?.document()['errors'], [
    { pointer: '/lines/0/settlementAmounts', detail: 'needs `settlement` of the order' },
  ])
})

await t.test(
  'a shop’s order in dollars is booked in dollars, with what it is in euros beside it',
  async t => {
    const order = await accepted(
      mugs({
        currency: 'USD',
        lines: [
          { sku: 'HOODIE-GREY-L', quantity: 3 },
          { sku: 'CAP-NAVY', quantity: 1 },
        ],
        shipping: usd('5.29'),
      }),
    )
    const total = order.totals.total
    const [equivalent] = order.currencies?.equivalents ?? []
    t.match(equivalent, { currency: 'EUR', fx: { rate: '0.8631', source: 'table' } })
    const [document] = await booked('sales_order', order)
    t.match(document, {
      currencyCode: 'USD',
      grossTotal: total.amount,
      otherCurrencies: [{ currencyCode: 'EUR', grossTotal: equivalent?.totals.total.amount }],
    })

    // Two parcels: each invoice has what its pieces come to, and the money that was taken comes to the same.
    t.equal(order.fulfilmentOrders.length, 2)
    const sent = await shipped(order)
    const invoices = await booked('invoice', sent)
    const captures = sent.tenders.flatMap(({ transactions }) =>
      transactions.filter(({ type }) => type === 'capture'),
    )
    t.same(
      captures.map(({ equivalents }) => equivalents?.[0]?.amount),
      invoices.map(({ otherCurrencies: [other] = [] }) => other?.grossTotal),
    )
    const cents = (text = '0') => Number(text.replace('.', ''))
    t.equal(
      invoices.reduce(
        (all, { otherCurrencies: [other] = [] }) => all + cents(other?.grossTotal),
        0,
      ),
      cents(equivalent?.totals.total.amount),
    )
  },
)

await t.test(
  'later rates change nothing of an order: what is added comes by the one it was accepted by',
  async t => {
    const order = await accepted(
      mugs({ currency: 'USD', lines: [{ sku: 'MUG-WHITE', quantity: 1 }], shipping: usd('5.00') }),
    )
    const rates = policy.rates
    policy.rates = [
      ...rates,
      { from: 'USD', to: 'EUR', rate: '0.5', source: 'crash', at: '2026-11-20T00:00:00Z' },
    ]
    t.teardown(() => {
      policy.rates = rates
    })
    const change = await orders.requestChange(call(), {
      orderId: order.id,
      reason: 'x',
      actions: [
        { type: 'addItem', sku: 'BAG-TOTE', quantity: 1 },
        { type: 'changeShipping', shipping: usd('10.00') },
      ],
    })
    await orders.decideChange(call(once()), {
      orderId: order.id,
      changeId: change.id,
      decision: 'confirm',
    })
    const changed = await now(order.id)
    const [before] = order.currencies?.equivalents ?? []
    const [after] = changed.currencies?.equivalents ?? []
    t.same(after?.fx, before?.fx)
    t.same(after?.lines[0], before?.lines[0], 'what was there is as it was')
    t.equal(after?.lines.length, 2)
    t.same(after?.shipping?.total, eur('8.63'))
    const documents = await booked('sales_order', changed)
    t.equal(documents.at(-1)?.otherCurrencies?.[0]?.grossTotal, after?.totals.total.amount)
    const [later] =
      (
        await accepted(
          mugs({
            currency: 'USD',
            lines: [{ sku: 'MUG-WHITE', quantity: 1 }],
            shipping: usd('5.00'),
          }),
        )
      ).currencies?.equivalents ?? []
    t.match(later?.fx, { rate: '0.5', source: 'crash' })
  },
)

await t.test('what the provider says it pays out stands beside what is booked', async t => {
  const order = await shipped(
    await accepted(
      mugs({
        currency: 'USD',
        lines: [{ sku: 'MUG-WHITE', quantity: 1 }],
        shipping: usd('5.00'),
        payment: { method: 'token', token: 'tok_settles_EUR_0.8700' },
      }),
    ),
  )
  const [equivalent] = order.currencies?.equivalents ?? []
  const capture = order.tenders[0]?.transactions.find(({ type }) => type === 'capture')
  t.same(capture?.equivalents, [equivalent?.totals.total], 'by the rate of the order')
  const paidOut = convert(capture?.amount ?? usd('0.00'), { from: 'USD', to: 'EUR', rate: '0.87' })
  t.match(capture?.settled, { amount: paidOut, fx: { rate: '0.8700', source: 'provider' } })
  t.not(paidOut.amount, equivalent?.totals.total.amount)
})

await t.test(
  'T56: yen, dinars and euros side by side: no factor of ten or of a hundred',
  async t => {
    const yen = await shipped(
      await accepted(sold('square', jpy, undefined, [1, ['9091', '909', '10000']])),
    )
    t.match(await booked('invoice', yen), [
      { grossTotal: '55.60', otherCurrencies: [{ currencyCode: 'JPY', grossTotal: '10000' }] },
    ])
    const dinars = await accepted(
      sold('square', kwd, jpy, [1, ['11.223', '1.122', '12.345'], ['5693', '569', '6262']]),
    )
    t.match(dinars.currencies?.equivalents, [
      { currency: 'JPY', totals: { total: jpy('6262') } },
      { currency: 'EUR', totals: { total: eur('34.71') } },
    ])
  },
)

await t.test('without a rate the order is taken, and its booking waits for a person', async t => {
  const order = await accepted(sold('none', of('CHF'), undefined, [1, ['10.00', '0.00', '10.00']]))
  t.match(order.currencies, { functional: 'EUR', equivalents: [] })
  t.same(await booked('sales_order', order), [])
  const desk = operations(shop.context)
  const { cases } = await desk.listCases(call(), { orderId: order.id } as never)
  const [about] = cases
  const caseId = about?.id ?? ''
  t.match(about?.reason, /there is no rate from CHF/)

  policy.rates = [...policy.rates, { from: 'CHF', to: 'EUR', rate: '1.07', source: 'table', at }]
  const request = { caseId, action: 'retry' as const }
  const { digest } = await desk.previewAction(call(), request)
  await desk.actOnCase(call(), { ...request, digest, reason: 'The rate is in the table now.' })
  await until(async () => (await booked('sales_order', order)).length === 1)
  t.match(await booked('sales_order', order), [
    { currencyCode: 'EUR', grossTotal: '10.70', otherCurrencies: [{ currencyCode: 'CHF' }] },
  ])
  t.match((await now(order.id)).currencies, { posting: { basis: 'functional', currency: 'EUR' } })
})
