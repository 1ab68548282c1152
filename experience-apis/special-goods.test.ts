import t from 'tap'
import { isGtin } from '../openapi/canonical/gtin.ts'
import { eventually } from '../gateway/gateway.suite.ts'
import { product } from '../gateway/product.suite.ts'

// Gift cards, points, what is weighed and what is sold as one, over HTTP as tills and web shops see them.
const { as, systems } = await product()
type Channel = 'pos' | 'storefront'
type Shown = { orderId: string; status: string } & Record<string, never>
const euros = (amount: string) => ({ currency: 'EUR', amount })
let keys = 0
const post = (who: Channel | 'operator', path: string, body: object, method = 'POST') =>
  as(who, method, path, { body, headers: { 'idempotency-key': `"special-${(keys += 1)}"` } })
const shown = async (who: Channel, orderId: string): Promise<Shown> =>
  (await as(who, 'GET', `/${who}/v1/orders/${orderId}`)).json as Shown
/** Waits until an order is as wanted; 202 where the machine is busy is the same order then. */
async function placed(
  who: Channel,
  path: string,
  body: object,
  wanted: (order: Record<string, unknown>) => boolean = ({ status }) => status !== 'received',
) {
  const answer = await post(who, `/${who}/v1${path}`, body)
  if (answer.status > 202) throw new Error(`${answer.status} ${answer.text}`)
  let order = answer.json
  await eventually(async () => {
    order = await shown(who, answer.json.orderId)
    return wanted(order)
  })
  return order
}
const till = (more: object) => ({
  storeId: 'ST-BERLIN',
  receiptNumber: `r-${(keys += 1)}`,
  currency: 'EUR',
  payments: [{ method: 'cash' }],
  ...more,
})
const cards = (order: Record<string, unknown>) =>
  (order['giftCards'] ?? []) as { status: string; code?: string; lineId: string }[]
const areReady = (order: Record<string, unknown>) =>
  cards(order).length > 0 && cards(order).every(({ status }) => status === 'ready')
const balance = async (who: Channel, token: string) =>
  post(who, `/${who}/v1/gift-card-balances`, { token })
const address = {
  name: 'Ada Lovelace',
  lines: ['Lindenstraße 4'],
  locality: 'Berlin',
  postalCode: '10969',
  country: 'DE',
}
const shop = (more: object) => ({
  email: 'ada@example.com',
  name: 'Ada Lovelace',
  currency: 'EUR',
  paymentToken: 'tok_visa',
  ...more,
})
const sell = (code: string, name: string, price: string) =>
  systems.admin('POST', '/commerce/products', {
    code,
    name,
    taxCategory: 'standard',
    prices: { EUR: price },
  })

await t.test(
  'a card from the rack is sold at the till, gets more, pays, and comes back',
  async t => {
    await systems.admin('POST', '/payment/blank-cards', { source: 'gc_till_1' })
    const unknown = await balance('pos', 'gc_nothing')
    const blank = await balance('pos', 'gc_till_1')
    const bare = ({ json }: typeof blank) => ({ ...json, correlationId: '', instance: '' })
    t.same(bare(blank), bare(unknown), 'what was not sold yet is what there is not')
    t.equal(blank.status, 404)

    const path = '/gift-cards/sales'
    const sale = till({ cards: [{ amount: euros('25.00'), card: 'gc_till_1' }] })
    const sold = await placed('pos', path, sale, areReady)
    t.match(sold, {
      status: 'done',
      articles: [],
      total: euros('25.00'),
      taxIncluded: euros('0.00'),
    })
    t.equal(cards(sold)[0]?.code, undefined, 'the code is on the card')
    t.same((await balance('pos', 'gc_till_1')).json, { available: euros('25.00') })

    const again = await post(
      'pos',
      `/pos/v1${path}`,
      till({ cards: [{ amount: euros('25.00'), card: 'gc_till_1' }] }),
    )
    if (again.status === 422) t.match(again.json.errors, [{ pointer: '/cards/0/card' }])
    t.equal(again.status === 422 || again.status === 202, true, again.text)

    const more = await placed(
      'pos',
      path,
      till({
        cards: [{ amount: euros('10.00'), card: 'gc_till_1', topUp: true }],
      }),
      areReady,
    )
    t.same((await balance('storefront', 'gc_till_1')).json, { available: euros('35.00') })

    const back = await post('pos', `/pos/v1/orders/${more.orderId}/gift-card-refunds`, {
      lineId: 'card-1',
      quantity: 1,
    })
    t.match(back, { status: 201, json: { amount: euros('10.00') } }, back.text)
    await eventually(async () => cards(await shown('pos', more.orderId))[0]?.status === 'takenBack')
    t.same((await balance('pos', 'gc_till_1')).json, { available: euros('25.00') })

    await placed(
      'pos',
      '/orders',
      till({
        articles: [{ sku: 'MUG-WHITE', quantity: 1 }],
        handover: { method: 'collect', storeId: 'ST-BERLIN' },
        payments: [
          { method: 'giftCard', token: 'gc_till_1', amount: euros('5.00') },
          { method: 'cash' },
        ],
      }),
      ({ status }) => status === 'confirmed',
    )
    const used = await post('pos', `/pos/v1/orders/${sold.orderId}/gift-card-refunds`, {
      lineId: 'card-1',
      quantity: 1,
    })
    t.match(used, { status: 409, json: { code: 'state-conflict' } }, 'something of it was used')
  },
)

await t.test('a new card is printed at the till, and sent by the web shop', async t => {
  const printed = await placed(
    'pos',
    '/gift-cards/sales',
    till({ cards: [{ amount: euros('15.00') }] }),
    areReady,
  )
  const [{ code = '' } = { code: '' }] = cards(printed)
  t.same((await balance('pos', code)).json, { available: euros('15.00') })
  t.equal((await as('storefront', 'GET', `/storefront/v1/orders/${printed.orderId}`)).status, 404)

  const bought = await placed(
    'storefront',
    '/orders',
    shop({
      buyGiftCards: [
        { amount: euros('30.00'), recipient: { email: 'grace@example.com' }, message: 'For you' },
        { amount: euros('5.00'), card: 'gc_demo' },
      ],
    }),
    areReady,
  )
  t.match(bought, {
    status: 'delivered',
    items: [],
    total: euros('35.00'),
    delivery: { method: 'ship', parcels: [] },
    giftCards: [{ amount: euros('30.00') }, { amount: euros('5.00') }],
  })
  t.notMatch(JSON.stringify(bought), 'gc_', 'the shop does not see what can be paid with')
  t.same((await balance('storefront', 'gc_demo')).json, { available: euros('55.00') })
  const wrong = await post('storefront', '/storefront/v1/orders', shop({}))
  t.equal(wrong.status, 400, 'there has to be something to buy')
})

await t.test('points are looked up, spent and earned at the till and in the web shop', async t => {
  await systems.admin('POST', '/loyalty/members', { no: 'M-COUNTER', points: 1_000 })
  const member = await as('pos', 'GET', '/pos/v1/members/M-COUNTER?currency=EUR')
  t.same(member.json, { memberId: 'M-COUNTER', points: 1_000, worth: euros('10.00') })
  t.equal((await as('storefront', 'GET', '/storefront/v1/members/M-NOBODY')).status, 404)
  const order = await placed(
    'pos',
    '/orders',
    till({
      articles: [{ sku: 'MUG-WHITE', quantity: 2 }],
      handover: { method: 'collect', storeId: 'ST-BERLIN' },
      loyalty: { memberId: 'M-COUNTER', redeemPoints: 500 },
    }),
    ({ status }) => status === 'confirmed',
  )
  t.match(order, {
    total: euros('20.00'),
    points: { memberId: 'M-COUNTER', earned: 0, spent: 500 },
  })
  const { json } = await as('storefront', 'GET', '/storefront/v1/members/M-COUNTER')
  t.same(json, { memberId: 'M-COUNTER', points: 500 })
  const poor = await post(
    'pos',
    '/pos/v1/orders',
    till({
      articles: [{ sku: 'MUG-WHITE', quantity: 2 }],
      handover: { method: 'collect', storeId: 'ST-BERLIN' },
      loyalty: { memberId: 'M-COUNTER', redeemPoints: 501 },
    }),
  )
  t.ok([402, 202].includes(poor.status), 'nobody spends what they have not')
})

await t.test('the till sells what its labels say, to the gram and to the coin', async t => {
  await sell('CHEESE', 'Cheese', '0.01249')
  const counted = await post(
    'operator',
    '/inventory/v1/stock/ST-BERLIN/CHEESE',
    { onHand: 20_000, reason: 'count' },
    'PUT',
  )
  t.equal(counted.status, 200, counted.text)
  const measure = { scale: 3, unit: 'KGM' }
  const price = euros('0.01249')
  const sale = (article: object) =>
    post(
      'pos',
      '/pos/v1/orders',
      till({
        articles: [{ sku: 'CHEESE', ...article }],
        handover: { method: 'collect', storeId: 'ST-BERLIN' },
      }),
    )
  const wrong = await sale({ scannedCode: '(01)90614141000015(3203)000350', measure })
  t.match(wrong, { status: 422, json: { errors: [{ pointer: '/articles/0/scannedCode' }] } })
  const weight = await sale({ scannedCode: '(01)90614141000015(3103)000350' })
  t.match(
    weight.json,
    { articles: [{ quantity: 350, measure }], total: euros('4.37') },
    weight.text,
  )
  const body = '281234500437'
  const codes = Array.from({ length: 10 }, (_, digit) => `${body}${digit}`)
  const scannedCode = codes.find(isGtin)
  const labelled = await sale({ scannedCode, price, measure })
  t.match(labelled.json, { articles: [{ quantity: 350 }], total: euros('4.37') }, labelled.text)
  const unpriced = await sale({ scannedCode })
  t.match(unpriced, { status: 422, json: { errors: [{ detail: /price/ }] } })
  t.equal(
    (await sale({ quantity: 3, scannedCode, price, measure })).status,
    400,
    'one or the other',
  )
})

await t.test('a bundle is one item to the shopper, with what is in it', async t => {
  await sell('SET-TEA', 'Two mugs and a bag', '30.00')
  const put = await post(
    'operator',
    '/inventory/v1/bundles/SET-TEA',
    {
      title: 'Two mugs and a bag',
      components: [
        { sku: 'MUG-BLACK', quantity: 2 },
        { sku: 'BAG-TOTE', quantity: 1 },
      ],
    },
    'PUT',
  )
  t.equal(put.status, 200, put.text)
  const stock = await as('storefront', 'GET', '/storefront/v1/availability?sku=SET-TEA')
  t.match(stock.json, { items: [{ sku: 'SET-TEA', inStock: true }] })
  const order = await placed(
    'storefront',
    '/orders',
    shop({
      items: [
        { sku: 'SET-TEA', quantity: 1, price: euros('30.00') },
        { sku: 'MUG-WHITE', quantity: 1 },
      ],
      delivery: { method: 'ship', address },
      totalShown: euros('42.50'),
    }),
  )
  t.match(order, {
    total: euros('42.50'),
    items: [
      {
        lineId: '1',
        sku: 'SET-TEA',
        quantity: 1,
        total: euros('30.00'),
        components: [
          { lineId: '1.1', sku: 'MUG-BLACK', quantity: 2, total: euros('19.23') },
          { lineId: '1.2', sku: 'BAG-TOTE', quantity: 1, total: euros('10.77') },
        ],
      },
      { lineId: '2', sku: 'MUG-WHITE' },
    ],
  })
  const short = await post(
    'storefront',
    '/storefront/v1/orders',
    shop({
      items: [
        { sku: 'MUG-WHITE', quantity: 1 },
        { sku: 'SET-TEA', quantity: 9_000 },
      ],
      delivery: { method: 'ship', address },
    }),
  )
  t.match(short, { status: 409, json: { errors: [{ pointer: '/items/1/quantity' }] } }, short.text)
})
