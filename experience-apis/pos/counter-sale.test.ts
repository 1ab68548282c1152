import t from 'tap'
import { eventually } from '../../gateway/gateway.suite.ts'
import { product } from '../../gateway/product.suite.ts'

// A till over HTTP: several means of payment, and what is not there.
const { as, systems } = await product()
const euros = (amount: string) => ({ currency: 'EUR', amount })
let keys = 0
const sell = (more: object) =>
  as('pos', 'POST', '/pos/v1/orders', {
    body: {
      storeId: 'ST-BERLIN',
      receiptNumber: `r-${(keys += 1)}`,
      currency: 'EUR',
      articles: [{ sku: 'MUG-WHITE', quantity: 2 }],
      handover: { method: 'collect', storeId: 'ST-BERLIN' },
      ...more,
    },
    headers: { 'idempotency-key': `"sale-${keys}"` },
  })

await t.test('a gift card, cash and the terminal pay one sale', async t => {
  await systems.admin('POST', '/payment/stored-value', {
    source: 'gc_counter',
    amount: { value: '1000', currency: 'EUR' },
  })
  const sold = await sell({
    payments: [
      { method: 'giftCard', token: 'gc_counter', amount: euros('10.00') },
      { method: 'cash', amount: euros('5.00') },
    ],
    paymentToken: 'tok_visa',
  })
  // 202 where the machine is busy: it is the same order then.
  t.ok([201, 202].includes(sold.status), sold.text)
  let order = sold.json
  await eventually(async () => {
    order = (await as('pos', 'GET', `/pos/v1/orders/${sold.json.orderId}`)).json
    return order.status === 'confirmed'
  })
  const paid = order.paid.map(
    ({ method, amount }: { method: string; amount: { amount: string } }) =>
      `${method} ${amount.amount}`,
  )
  t.same(paid.toSorted(), ['card 10.00', 'cash 5.00', 'giftCard 10.00'])
  t.same(order.total, euros('25.00'))
})

await t.test('how it is paid has to be said, and adds up', async t => {
  t.equal((await sell({})).status, 400)
  const token = await sell({ payments: [{ method: 'card' }] })
  t.equal(token.status, 400, 'a card goes by its token')
  const short = await sell({ payments: [{ method: 'cash', amount: euros('1.00') }] })
  t.match(short.json, { status: 422, errors: [{ pointer: /^\/payments/ }] }, short.text)
})

await t.test(
  'what is not there is refused, also to who would wait where the shop takes no orders of it',
  async t => {
    const articles = [{ sku: 'MUG-WHITE', quantity: 90_000 }]
    const address = { lines: ['Lindenstraße 4'], locality: 'Berlin', country: 'DE' }
    const sale = { handover: { method: 'sendHome', address }, paymentToken: 'tok_visa' }
    const refused = { status: 409, errors: [{ pointer: '/articles/0/quantity' }] }
    t.match((await sell({ ...sale, articles })).json, refused)
    const patient = [{ ...articles[0], backorder: true }]
    t.match((await sell({ ...sale, articles: patient })).json, refused)
  },
)
