import { existsSync } from 'node:fs'
import t from 'tap'
import { problemOf } from '../conformance.suite.ts'
import { isSoundMessage } from '../new-order.suite.ts'
import { fromFinancialEvents, readFinancialEvents } from './amazon-finances.ts'
import { fromReturnsReport } from './amazon-returns.ts'
import { amazonOrder, openNotifier, refundEvent, sandboxAnswers } from './amazon.suite.ts'

const envelope = {
  system: 'amazon',
  eventId: 'note-1',
  channel: 'marketplace-amazon',
  occurredAt: '2026-11-25T10:00:05.000Z',
}
const euros = (amount: string) => ({ currency: 'EUR', amount })
const charge = (ChargeType: string, CurrencyAmount: number, CurrencyCode = 'EUR') => ({
  ChargeType,
  ChargeAmount: { CurrencyCode, CurrencyAmount },
})
const ledger = (...charges: object[]) =>
  fromFinancialEvents(
    readFinancialEvents({
      RefundEventList: [refundEvent('B-1', {}, { ItemChargeAdjustmentList: charges })],
    }),
    envelope,
  )

await t.test('only who has the key is let in', async t => {
  const { webhook, key, orderChange } = await openNotifier(t)
  const body = Buffer.from(JSON.stringify(orderChange('B-1')))
  const given = (value: string | undefined) => () => webhook.verify({ 'x-api-key': value }, body)
  t.doesNotThrow(given(key))
  for (const wrong of [undefined, '', `${key} `, key.slice(1)]) {
    t.throws(given(wrong), { code: 'unauthenticated' })
  }
  const { webhook: closed } = await openNotifier(t, {
    webhookSecrets: ['another-key-of-some-length'],
  })
  t.throws(() => closed.verify({ 'x-api-key': key }, body), { code: 'unauthenticated' })
})

await t.test('money of the ledger is exact, whatever JSON made of it', t => {
  t.match(ledger(charge('Principal', -0.1), charge('Tax', -0.2)), [{ amount: euros('0.30') }])
  t.match(ledger(charge('Principal', -1234567.89)), [{ amount: euros('1234567.89') }])
  const refused = (detail: RegExp, ...charges: object[]) =>
    t.throws(() => ledger(...charges), { code: 'request-invalid', detail })
  refused(/more decimals than EUR/, charge('Principal', -10.505))
  refused(/no exact decimal/, charge('Principal', -1e21))
  refused(/no exact decimal/, charge('Principal', -12345678901234.56))
  refused(/several currencies/, charge('Principal', -1), charge('Tax', -1, 'USD'))
  refused(/not an ISO 4217/, charge('Principal', -1, 'EURO'))
  t.throws(() => readFinancialEvents({ RefundEventList: 'none' }), { code: 'request-invalid' })
  t.end()
})

await t.test('one event of the ledger is one message, however often it is listed', t => {
  const [first] = ledger(charge('Principal', -10))
  t.match(first, { eventId: 'ledger:adj-B-1', channelRefundId: 'adj-B-1' })
  t.same(ledger(charge('Principal', -10)), [first])
  const nameless = refundEvent('B-1', {}, { OrderAdjustmentItemId: undefined })
  t.match(fromFinancialEvents({ RefundEventList: [nameless] }, envelope), [
    { channelRefundId: 'B-1/2026-11-25T10:00:00.000Z' },
  ])
  t.match(ledger(charge('Goodwill', -3)), [{ lines: [], amount: euros('3.00') }])
  t.match(ledger(charge('Principal', -10), charge('Moonlight', -1)), [
    { amount: euros('11.00'), unknownValues: [{ value: 'Moonlight' }] },
  ])
  t.end()
})

const returned = (rows: string, type = 'GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE') =>
  fromReturnsReport(type, rows, envelope)

await t.test('a tab-delimited report says the same as the XML one', t => {
  const head =
    'Order ID\tOrder date\tReturn request date\tReturn request status\tAmazon RMA ID\tA-to-Z Claim\tMerchant SKU\tReturn quantity\tReturn Reason'
  const row = (sku: string, status = 'Approved', reason = 'AMZ-PG-APP-TOO-SMALL', rma = 'R-1') =>
    `B-1\t20-Nov-2026\t24-Nov-2026\t${status}\t${rma}\tY\t${sku}\t2\t${reason}`
  const messages = returned([head, row('MUG-WHITE'), row('TEE-BLACK-M'), ''].join('\r\n'))
  messages.forEach(message => isSoundMessage(t, message))
  t.match(messages, [
    {
      channelOrderId: 'B-1',
      channelReturnId: 'B-1/R-1',
      state: 'open',
      lines: [
        { sku: 'MUG-WHITE', quantity: 2, reason: 'sizeTooSmall' },
        { sku: 'TEE-BLACK-M', quantity: 2 },
      ],
      note: 'A-to-z Guarantee claim',
    },
  ])
  t.equal(messages.length, 1, 'one authorisation is one return')
  t.match(returned([head, row('MUG-WHITE', 'Denied')].join('\n')), [
    { state: 'cancelled', lines: [] },
  ])
  t.match(returned([head, row('MUG-WHITE', 'Teleported', 'CR-GHOSTS')].join('\n')), [
    {
      state: 'open',
      lines: [{ reason: 'unknown' }],
      unknownValues: [{ value: 'teleported' }, { value: 'GHOSTS' }],
    },
  ])
  t.throws(() => returned([head, row('')].join('\n')), { code: 'request-invalid' })
  t.same(returned(head), [])
  t.end()
})

await t.test('an XML report is read for what it is, and for nothing else', t => {
  const xml = (body: string) => `<AmazonEnvelope><Message>${body}</Message></AmazonEnvelope>`
  const type = 'GET_XML_RETURNS_DATA_BY_RETURN_DATE'
  const article = (sku: string) =>
    `<item_details><merchant_sku>${sku}</merchant_sku><return_quantity>1</return_quantity></item_details>`
  const details = (articles: string) =>
    `<return_details>${articles}<order_id>B-1</order_id><amazon_rma_id/></return_details>`
  t.match(returned(xml(details(article('A&amp;B &#xE9;') + article('<![CDATA[C & D]]>'))), type), [
    { lines: [{ sku: 'A&B é' }, { sku: 'C & D' }] },
  ])
  t.throws(() => returned(xml('<return_details><order_id>B-1'), type), { code: 'request-invalid' })
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${xml(details(article('&a;')))}`
  t.throws(() => returned(bomb, type), { code: 'request-invalid', detail: /entities/ })
  t.end()
})

await t.test(
  'returns of what Amazon ships are let pass where nobody said what stands for its stock',
  t => {
    const report = 'order-id\tsku\tquantity\nB-1\tMUG-WHITE\t1'
    t.same(returned(report, 'GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA'), [])
    t.end()
  },
)

await t.test('a report is fetched from Amazon only, whatever code it is written in', async t => {
  const { vendor, told, reportDone } = await openNotifier(t)
  const flat = 'GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE'
  const rows = 'Order ID\tMerchant SKU\tReturn quantity\tResolution\nB-1\tMUG-WHITE\t1\tZurück'
  vendor.reports.set('latin', { body: Buffer.from(rows, 'latin1') })
  t.match(await told(reportDone(flat, 'latin')), [{ lines: [{ note: 'Zurück' }] }])
  t.match(vendor.requests.at(-1), { path: '/files/latin', token: undefined }, 'no token goes there')

  vendor.reports.set('elsewhere', { body: rows, url: 'http://169.254.169.254/latest/meta-data' })
  t.match(await problemOf(told(reportDone(flat, 'elsewhere'))), { code: 'system-answer-invalid' })
  vendor.reports.set('evil', { body: rows, url: 'https://amazonaws.com.example/x' })
  t.match(await problemOf(told(reportDone(flat, 'evil'))), { code: 'system-answer-invalid' })

  const before = vendor.requests.length
  t.same(await told(reportDone(flat, 'latin', 'CANCELLED')), [])
  t.same(await told(reportDone('GET_MERCHANT_LISTINGS_ALL_DATA', 'latin')), [])
  t.equal(vendor.requests.length, before, 'nothing is fetched that nobody needs')
})

await t.test('what no notification is, is refused; what is of no interest is let pass', async t => {
  const { told, transaction, orderChange, vendor } = await openNotifier(t)
  t.match(await problemOf(told({ hello: 'world' })), { code: 'request-invalid' })
  const other = { ...orderChange('B-1'), Payload: { PricingHealthNotification: {} } }
  t.same(await told(other), [])
  t.same(await told(transaction('B-1', 'Transfer', { RelatedIdentifiers: [] })), [])
  t.match(await problemOf(told(orderChange('B-1'))), { code: 'system-unavailable' })

  vendor.orders.set('B-1', amazonOrder('B-1'))
  vendor.ledger.set('B-1', [{}])
  const strange = await told(transaction('B-1', 'Moonlight'))
  t.match(
    strange.map(({ type }) => type),
    ['orderPlaced'],
    'of a name nobody knows the ledger tells',
  )
})

const models = new URL('../../../shared/corpora/vendor-specs/amazon/', import.meta.url)
await t.test(
  'all that the published models have of orders, refunds and returns is understood',
  async t => {
    const [finances, external, orders] = [
      new URL('finances-api-model/financesV0.json', models),
      new URL('external-fulfillment/externalFulfillmentReturns_2024-09-11.json', models),
      new URL('orders-api-model/orders_2026-01-01.json', models),
    ]
    if (!existsSync(finances) || !existsSync(orders)) {
      t.comment('skipped: the corpora are not beside this checkout')
      return
    }
    let told = 0
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('FinancialEvents' in value) {
        for (const message of fromFinancialEvents(
          readFinancialEvents(value.FinancialEvents),
          envelope,
        )) {
          isSoundMessage(t, message)
          told += 1
        }
        return
      }
      Object.values(value).forEach(look)
    }
    sandboxAnswers(finances).forEach(look)
    t.ok(told >= 1, `${told} events of the ledger give money back`)

    const { vendor, told: says, orderChange } = await openNotifier(t)
    let [back, seen] = [0, 0]
    for (const one of sandboxAnswers(external).flatMap(returnsIn)) {
      for (const message of await says(one)) {
        isSoundMessage(t, message)
        t.match(message, { type: 'returnReported', unknownValues: undefined })
        back += 1
      }
    }
    t.ok(back >= 5, `${back} returns of external fulfilment`)
    const taken: string[] = []
    for (const order of sandboxAnswers(orders).flatMap(ordersOf)) {
      vendor.orders.set(order.orderId, order)
      seen += 1
      for (const message of await says(orderChange(order.orderId))) {
        isSoundMessage(t, message)
        taken.push(message.type)
      }
    }
    t.ok(seen > 5 && taken.includes('orderPlaced'), `${seen} orders, ${taken.length} messages`)
  },
)

function ordersOf(value: unknown): ReturnType<typeof amazonOrder>[] {
  if (typeof value !== 'object' || value === null) return []
  if ('orderId' in value && 'orderItems' in value) return [value as ReturnType<typeof amazonOrder>]
  return Object.values(value).flatMap(ordersOf)
}

function returnsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  if ('numberOfUnits' in value || 'returns' in value) return [value]
  return Object.values(value).flatMap(returnsIn)
}
