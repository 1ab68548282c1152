import t from 'tap'
import type { NewOrder } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { receiveOrder } from './new-order.ts'
import { withDerivedState } from './order-state.ts'

const legalEntities = {
  default: 'DE01',
  entities: { DE01: { name: 'Shop', timeZone: 'Europe/Berlin', region: 'eu' } },
}
const euros = (amount: string) => ({ currency: 'EUR', amount })
const order: NewOrder = {
  channel: 'storefront',
  currency: 'EUR',
  lines: [{ sku: 'MUG-WHITE', quantity: 2, unitPrice: euros('12.50') }],
  delivery: {
    method: 'shipToHome',
    address: { lines: ['Lindenstraße 4'], locality: 'Berlin', country: 'DE' },
  },
  payment: { method: 'token', token: 'tok_visa' },
}
const receive = (input: NewOrder, now = new Date('2026-11-21T23:30:00Z')) =>
  receiveOrder(input, { tenant: 'demo', correlationId: 'c-1', legalEntities, now })
const faultsOf = (input: NewOrder) => {
  try {
    receive(input)
    return []
  } catch (error) {
    return Problem.from(error).errors?.map(({ pointer, keyword }) => `${pointer} ${keyword}`)
  }
}

t.test('an order is received with nothing promised and its money provisional', async t => {
  t.match(receive(order), {
    version: 1,
    state: 'received',
    legalEntity: 'DE01',
    region: 'eu',
    lines: [{ lineId: '1', quantities: { ordered: 2, shipped: 0 } }],
    totals: { items: euros('25.00'), total: euros('25.00') },
  })
})

t.test('its business date is the day where the seller is', async t => {
  t.equal(receive(order).businessDate, '2026-11-22')
})

t.test(
  'T70: orders between midnight and two are of their own day, in every zone and season',
  async t => {
    const day = (placedAt: string, timeZone: string) => {
      const entities = { X: { name: 'X', timeZone, region: 'eu' } }
      const policy = { default: 'X', entities }
      const input = { ...order, placedAt }
      return receiveOrder(input, { tenant: 'demo', correlationId: 'c', legalEntities: policy })
        .businessDate
    }
    t.equal(day('2026-07-01T00:30:00+02:00', 'Europe/Berlin'), '2026-07-01')
    t.equal(day('2026-07-01T01:59:59+02:00', 'Europe/Berlin'), '2026-07-01')
    t.equal(day('2026-06-30T23:59:59+02:00', 'Europe/Berlin'), '2026-06-30')
    t.equal(
      day('2026-10-25T02:30:00+01:00', 'Europe/Berlin'),
      '2026-10-25',
      'the hour there is twice',
    )
    t.equal(day('2026-01-01T00:00:00+08:00', 'Asia/Shanghai'), '2026-01-01')
    t.equal(day('2026-01-01T00:30:00-10:00', 'Pacific/Honolulu'), '2026-01-01')
  },
)

t.test('T72: the day is asked for with each order, not remembered from the first', async t => {
  const at = (instant: string) => receive(order, new Date(instant)).businessDate
  t.equal(at('2026-11-21T22:59:59Z'), '2026-11-21')
  t.equal(at('2026-11-21T23:00:00Z'), '2026-11-22')
  t.equal(at('2026-11-22T23:00:00Z'), '2026-11-23')
})

t.test('a delivery needs its place', async t => {
  t.same(faultsOf({ ...order, delivery: { method: 'shipToHome' } }), ['/delivery/address required'])
  t.same(faultsOf({ ...order, delivery: { method: 'clickAndCollect' } }), [
    '/delivery/locationId required',
  ])
})

t.test('one order, one currency', async t => {
  t.same(
    faultsOf({
      ...order,
      shipping: { currency: 'USD', amount: '4.90' },
      lines: [{ sku: 'A', quantity: 1, unitPrice: { currency: 'GBP', amount: '1.00' } }],
    }),
    ['/shipping/currency currency', '/lines/0/unitPrice/currency currency'],
  )
  t.same(faultsOf({ ...order, currency: 'EUX' }), ['/currency currency'])
})

t.test('line ids are unique, also against those we number', async t => {
  t.same(
    faultsOf({
      ...order,
      lines: [
        { lineId: '2', sku: 'A', quantity: 1 },
        { sku: 'B', quantity: 1 },
      ],
    }),
    ['/lines/1/lineId unique'],
  )
})

t.test('what a channel collected ties to its lines to the minor unit', async t => {
  const line = {
    sku: 'A',
    quantity: 1,
    amounts: { net: euros('10.00'), tax: euros('1.90'), total: euros('11.90') },
  }
  const collected = (amount: string): NewOrder => ({
    ...order,
    lines: [line],
    shipping: euros('4.90'),
    payment: { method: 'collectedByChannel', reference: 'x', amount: euros(amount) },
  })
  t.same(faultsOf(collected('16.80')), [])
  t.same(faultsOf(collected('16.81')), ['/payment/amount/amount sum'])
  t.same(
    faultsOf({
      ...collected('16.80'),
      lines: [{ ...line, amounts: { ...line.amounts, total: euros('11.91') } }],
    }),
    ['/lines/0/amounts/total sum'],
  )
  t.same(faultsOf({ ...collected('16.80'), lines: [{ sku: 'A', quantity: 1 }] }), [
    '/lines/0/amounts required',
  ])
})

t.test('yen have no decimals', async t => {
  const yen = receive({
    ...order,
    currency: 'JPY',
    lines: [{ sku: 'A', quantity: 3, unitPrice: { currency: 'JPY', amount: '5980' } }],
  })
  t.same(yen.totals.total, { currency: 'JPY', amount: '17940' })
})

t.test('a telephone number as it was given, and as everybody can dial it', async t => {
  const given = (phone: string) =>
    withDerivedState(receive({ ...order, customer: { name: 'Ada', phone } })).customer
  t.same(given('030 123456'), { name: 'Ada', phone: '030 123456', phoneE164: '+4930123456' })
  t.match(given('+33 6 12 34 56 78'), { phoneE164: '+33612345678' }, 'it says its own country')
  t.same(given('12'), { name: 'Ada', phone: '12' }, 'what is no number stays as it is')
})

t.test('a number is read anew whenever it changes', async t => {
  const taken = withDerivedState(receive({ ...order, customer: { phone: '030 123456' } }))
  const told = { ...taken, customer: { ...taken.customer, phone: '030 654321' } }
  t.match(withDerivedState(told).customer, { phoneE164: '+4930654321' })
  const { phone: _cleared, ...nothing } = taken.customer ?? {}
  t.same(withDerivedState({ ...taken, customer: nothing }).customer, {})
})

t.test('a GTIN is kept as 14 digits, however long it came', async t => {
  const gtins = ['96385074', '036000291452', '4006381333931', '04006381333931']
  const { lines } = receive({
    ...order,
    lines: gtins.map(gtin => ({ sku: gtin, gtin, quantity: 1, unitPrice: euros('1.00') })),
  })
  t.same(
    lines.map(({ gtin }) => gtin),
    ['00000096385074', '00036000291452', '04006381333931', '04006381333931'],
  )
})
