import t from 'tap'
import { eventually } from './gateway.suite.ts'
import { product } from './product.suite.ts'

// What comes in twice, late, broken or many at a time: never lost, never doubled, never silent.
const { as } = await product()
const euros = (amount: string) => ({ currency: 'EUR', amount })
const operator = (method: string, path: string, options = {}) =>
  as('operator', method, path, options)

let keys = 0
const placeAs = (audience: 'storefront' | 'operator', body: object, path: string) =>
  as(audience, 'POST', path, { body, headers: { 'idempotency-key': `"in-${(keys += 1)}"` } })

const checkout = (email: string, changes: object = {}) => ({
  email,
  currency: 'EUR',
  items: [
    { sku: 'MUG-WHITE', quantity: 2 },
    { sku: 'BAG-TOTE', quantity: 1 },
  ],
  delivery: {
    method: 'ship',
    address: { lines: ['Lindenstraße 4'], locality: 'Berlin', postalCode: '10969', country: 'DE' },
  },
  paymentToken: 'tok_visa',
  ...changes,
})

const casesOf = async (category: string, orderId?: string) => {
  const about = orderId === undefined ? '' : `&orderId=${orderId}`
  return (await operator('GET', `/operations/v1/exceptions?category=${category}${about}`)).json
    .cases
}

await t.test(
  'T10: a retry on a new cart is another order and a case for a person, never dropped',
  async t => {
    const first = await placeAs('storefront', checkout('eve@example.com'), '/storefront/v1/orders')
    const second = await placeAs(
      'storefront',
      checkout(' Eve@Example.com'.trim(), {
        items: [
          { sku: 'BAG-TOTE', quantity: 1 },
          { sku: 'MUG-WHITE', quantity: 2 },
        ],
      }),
      '/storefront/v1/orders',
    )
    t.equal(first.status, 201, first.text)
    t.equal(second.status, 201, 'it is taken')
    const { orderId } = second.json
    await eventually(async () => (await casesOf('possibleDuplicate', orderId)).length === 1)
    t.match(await casesOf('possibleDuplicate', orderId), [
      {
        cause: 'duplicate',
        severity: 'medium',
        reason: new RegExp(`looks like order ${first.json.orderId}`),
      },
    ])
    const other = await placeAs(
      'storefront',
      checkout('mallory@example.com'),
      '/storefront/v1/orders',
    )
    const more = await placeAs(
      'storefront',
      checkout('eve@example.com', { items: [{ sku: 'MUG-WHITE', quantity: 1 }] }),
      '/storefront/v1/orders',
    )
    const third = await placeAs('storefront', checkout('eve@example.com'), '/storefront/v1/orders')
    await eventually(async () => {
      const { json } = await operator('GET', `/events/v1/events?subject=${third.json.orderId}`)
      return json.items.length >= 4
    })
    t.same(await casesOf('possibleDuplicate', other.json.orderId), [], 'another customer')
    t.same(await casesOf('possibleDuplicate', more.json.orderId), [], 'other goods')
  },
)
await t.test(
  'orders of a batch are taken one by one, each with its result at its place',
  async t => {
    const sale = (marketplaceOrderId: string, total = '25.00') => ({
      marketplaceOrderId,
      purchasedAt: '2026-11-21T09:12:00Z',
      currency: 'EUR',
      orderItems: [
        {
          orderItemId: '1',
          sellerSku: 'MUG-WHITE',
          quantity: 2,
          amounts: { net: euros('21.01'), tax: euros('3.99'), total: euros('25.00') },
        },
      ],
      total: euros(total),
      fulfilledBy: 'marketplace',
    })
    const submit = (sales: object[]) =>
      as('marketplace', 'POST', '/marketplace/v1/order-batches', { body: { orders: sales } })
    const ids = Array.from({ length: 20 }, (_, i) => `batch-${i}`)
    const sales = [...ids.map(id => sale(id)), sale('batch-wrong', '24.00'), sale('batch-0')]
    const first = await submit(sales)
    t.match(first.json, { accepted: 20, refused: 1, duplicates: 1 }, first.text)
    t.same(
      first.json.results.map((one: { marketplaceOrderId: string }) => one.marketplaceOrderId),
      sales.map(({ marketplaceOrderId }) => marketplaceOrderId),
      'in the order they were sent',
    )
    t.match(first.json.results[20], {
      outcome: 'refused',
      problem: { code: 'order-invalid', errors: [{ pointer: /^\/orders\/20\/total/ }] },
    })
    const again = await submit(sales)
    t.match(again.json, { accepted: 0, duplicates: 21, refused: 1 }, 'sent again it takes nothing')
    t.same(
      again.json.results.slice(0, 20).map((one: { orderId: string }) => one.orderId),
      first.json.results.slice(0, 20).map((one: { orderId: string }) => one.orderId),
    )
    t.match((await submit([])).json, { status: 400 })
  },
)

await t.test(
  'T13, T15, T16: pages say whether there is more, and know their own cursors',
  async t => {
    for (const word of ['ONE', 'TWO', 'THREE', 'FOUR']) {
      const placed = await placeAs(
        'operator',
        {
          channel: 'paging',
          currency: 'EUR',
          lines: [{ sku: 'MUG-WHITE', quantity: 1, unitPrice: euros('12.50') }],
          delivery: {
            method: 'shipToHome',
            address: {
              lines: ['Lindenstraße 4'],
              locality: 'Berlin',
              postalCode: '10969',
              country: 'DE',
            },
          },
          payment: { method: 'token', token: 'tok_visa' },
          unknownValues: [{ field: 'colour', value: word }],
        },
        '/orders/v1/orders',
      )
      t.equal(placed.status, 201, placed.text)
    }
    const list = '/operations/v1/exceptions?category=unknownValue&channel=paging'
    const first = (await operator('GET', `${list}&limit=2`)).json
    t.equal(first.cases.length, 2)
    const last = (await operator('GET', `${list}&limit=2&cursor=${first.nextCursor}`)).json
    t.equal(last.cases.length, 2)
    t.equal(
      last.nextCursor,
      undefined,
      'a full last page is the last: nobody asks for an empty one',
    )
    t.equal((await operator('GET', `${list}&limit=201`)).status, 400, 'nothing is capped silently')
    const foreign = await operator('GET', `/operations/v1/runs?cursor=${first.nextCursor}`)
    t.match(foreign.json, { status: 400, errors: [{ pointer: '?cursor' }] })
  },
)

await t.test('T14: windows are half open, what is on the boundary is counted once', async t => {
  const list = '/events/v1/events?type=retail.order.accepted.v1&limit=200'
  const all: { id: string; time: string }[] = (await operator('GET', list)).json.items
  const middle = all[3]?.time ?? ''
  const idsOf = async (window: string): Promise<string[]> =>
    (await operator('GET', `${list}&${window}`)).json.items.map(({ id }: { id: string }) => id)
  const both = [...(await idsOf(`to=${middle}`)), ...(await idsOf(`from=${middle}`))]
  t.same(both.toSorted(), [...new Set(both)].toSorted(), 'none twice')
  t.ok(
    all.every(({ id }) => both.includes(id)),
    'none left out',
  )
})

await t.test(
  'T20: whoever pages while others write sees everything that was there, once',
  async t => {
    const list = '/orders/v1/orders?limit=3'
    const before: { id: string }[] = (await operator('GET', '/orders/v1/orders?limit=200')).json
      .items
    const seen: string[] = []
    let cursor = ''
    for (let page = 0; cursor !== 'end'; page++) {
      const { json } = await operator('GET', `${list}${cursor}`)
      seen.push(...json.items.map(({ id }: { id: string }) => id))
      cursor = json.nextCursor === undefined ? 'end' : `&cursor=${json.nextCursor}`
      if (page < 3) {
        const mail = `paging-${page}@example.com`
        const placed = await placeAs('storefront', checkout(mail), '/storefront/v1/orders')
        t.equal(placed.status, 201, placed.text)
      }
    }
    t.same(
      seen,
      before.map(({ id }) => id),
    )
  },
)
