import t from 'tap'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { call, mugs, once, orderProcess } from './orders.suite.ts'
import {
  agreedPrices,
  organizationFindings,
  type OrganizationPolicy,
  piecesOf,
} from './organizations.ts'

const euros = (amount: string) => ({ currency: 'EUR', amount })
const site = {
  name: 'Works Hamburg',
  address: { lines: ['Speicherstadt 12'], locality: 'Hamburg', postalCode: '20457', country: 'DE' },
}
const organizations: OrganizationPolicy = {
  organizations: {
    'org-5100': {
      name: 'Babbage Instruments Ltd',
      partners: ['babbage'],
      terms: ['NET14', 'NET30'],
      purchaseOrderNumber: { required: true, unique: true },
      priceList: 'babbage',
      locations: { 'site-hamburg': { ...site, terms: ['NET14'] }, 'site-kiel': site },
    },
    'org-5200': {
      name: 'Lovelace Engines Ltd',
      partners: ['lovelace'],
      terms: ['NET14'],
      locations: {},
    },
  },
  priceLists: {
    babbage: {
      currency: 'EUR',
      prices: [
        { sku: 'MUG-WHITE', unitPrice: '11.90' },
        { sku: 'MUG-WHITE', from: 10, unitPrice: '10.40' },
      ],
    },
  },
}
const shop = await orderProcess({
  organizations,
  sourcing: { shipToHome: { locations: ['WH-BERLIN'], maxLocations: 1, whenNobody: 'cancel' } },
})
const { orders } = shop

let numbers = 0
const buyer = (more: Partial<NonNullable<NewOrder['buyer']>> = {}) => ({
  organizationId: 'org-5100',
  locationId: 'site-kiel',
  purchaseOrderNumber: `PO-${(numbers += 1)}`,
  ...more,
})
const asked = (more: Partial<NewOrder> = {}): NewOrder =>
  mugs({
    buyer: buyer(),
    lines: [{ sku: 'MUG-WHITE', quantity: 2 }],
    payment: { method: 'invoice', terms: 'NET30' },
    ...more,
  })
const as = (partner: string): Call => {
  const { principal } = call()
  return call({ ...once(), principal: { ...principal, partner } })
}
async function placed(input: NewOrder, by = call(once())): Promise<Order> {
  const answer = await orders.placeOrder(by, input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  return answer.body
}
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}

await t.test('an organisation pays the prices of its own list, and the line says so', async t => {
  t.match(await placed(asked()), {
    lines: [
      { unitPrice: euros('11.90'), priceList: 'babbage', amounts: { total: euros('23.80') } },
    ],
  })
  const many = await placed(asked({ lines: [{ sku: 'MUG-WHITE', quantity: 10 }] }))
  t.match(many.lines, [{ unitPrice: euros('10.40'), priceList: 'babbage' }], 'from ten pieces')
  const parts = [4, 6].map(quantity => ({ sku: 'MUG-WHITE', quantity }))
  const split = await placed(asked({ lines: parts }))
  t.match(split.lines, [{ unitPrice: euros('10.40') }, { unitPrice: euros('10.40') }])
})

await t.test(
  'what its list does not have, and what others buy, has the channel’s price',
  async t => {
    const other = await placed(asked({ lines: [{ sku: 'BAG-TOTE', quantity: 1 }] }))
    t.match(other.lines, [{ unitPrice: euros('14.00') }])
    t.notOk(other.lines[0]?.priceList)
    const none = await placed(asked({ buyer: buyer({ organizationId: 'org-unknown' }) }))
    t.match(none.lines, [{ unitPrice: euros('12.50') }])
    t.notOk(none.lines[0]?.priceList)
    t.match(await problemOf(placed(asked({ currency: 'GBP', shipping: undefined as never }))), {
      code: 'order-invalid',
      errors: [{ pointer: '/currency', detail: "must be EUR, as the organisation's price list" }],
    })
  },
)

await t.test('what is added later is priced by its list too', async t => {
  const order = await placed(asked())
  await shop.settled(order.id)
  const change = await orders.requestChange(call(), {
    orderId: order.id,
    reason: 'x',
    actions: [{ type: 'addItem', sku: 'MUG-WHITE', quantity: 10 }],
  })
  t.match(change.preview.added, [{ unitPrice: euros('10.40'), priceList: 'babbage' }])
})

await t.test('what comes in a line’s place is priced by its list too', async t => {
  const substitution = { preference: 'options', options: ['MUG-WHITE'], approval: 'notNeeded' }
  const order = await placed(
    asked({ lines: [{ sku: 'MUG-ENAMEL', quantity: 2, substitution } as never] }),
  )
  await shop.settled(order.id)
  await orders.updateFulfilment(call(), {
    fulfilmentOrderId: order.fulfilmentOrders[0]?.id ?? '',
    state: 'rejected',
    reason: 'Broken pallet',
    at: new Date().toISOString(),
  })
  await shop.settled(order.id)
  const { lines } = await orders.getOrder(call(), { orderId: order.id })
  t.match(lines[1], { substitutes: '1', unitPrice: euros('11.90'), priceList: 'babbage' })
})

await t.test('an order goes to its location when it has no address', async t => {
  const delivery = { method: 'shipToHome' as const }
  const order = await placed(asked({ delivery }))
  t.same(order.delivery, { method: 'shipToHome', address: site.address })
  const nowhere = buyer({ locationId: 'site-moon' })
  t.match(await problemOf(placed(asked({ buyer: nowhere }))), {
    code: 'order-invalid',
    errors: [{ pointer: '/buyer/locationId', detail: 'must be one of site-hamburg, site-kiel' }],
  })
})

await t.test('it pays by its own terms, and a location by its own', async t => {
  const at = (locationId: string, terms: string) =>
    placed(asked({ buyer: buyer({ locationId }), payment: { method: 'invoice', terms } }))
  t.match(await at('site-hamburg', 'NET14'), { tenders: [{ terms: { code: 'NET14' } }] })
  t.match(await problemOf(at('site-hamburg', 'NET30')), {
    errors: [{ pointer: '/payment/terms', detail: 'must be one of NET14' }],
  })
  t.match(await problemOf(placed(asked({ buyer: { organizationId: 'org-5200' } }))), {
    errors: [{ pointer: '/payment/terms', detail: 'must be one of NET14' }],
  })
})

await t.test('a purchase order number is asked for and used once', async t => {
  const { purchaseOrderNumber: _none, ...unnumbered } = buyer()
  t.match(await problemOf(placed(asked({ buyer: unnumbered }))), {
    code: 'order-invalid',
    errors: [{ pointer: '/buyer/purchaseOrderNumber' }],
  })
  const one = asked()
  const by = call(once())
  const first = await placed(one, by)
  t.equal((await placed(one, by)).id, first.id, 'the same Idempotency-Key gets the same order')
  t.match(await problemOf(placed(one)), {
    code: 'duplicate-order',
    extensions: { orderId: first.id },
  })
  const others = { organizationId: 'org-5200', purchaseOrderNumber: 'PO-TWICE' }
  const payment = { method: 'invoice' as const, terms: 'NET14' }
  const theirs = await placed(asked({ buyer: others, payment }))
  const again = await placed(asked({ buyer: others, payment }))
  t.not(theirs.id, again.id, 'who does not ask for it may use a number twice')
})

await t.test('of many orders with one number at the same moment one is taken', async t => {
  const [work] = (await placed(asked())).fulfilmentOrders
  const left = () => shop.available('MUG-WHITE', work?.locationId ?? '')
  const before = await left()
  const one = asked()
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => placed(one)))
  t.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const answer of answers) {
    if (answer.status === 'rejected') t.equal(Problem.from(answer.reason).code, 'duplicate-order')
  }
  t.equal(await left(), before - 2, 'the others reserved nothing')
})

await t.test('the number of an order that was refused may be used again', async t => {
  const one = asked()
  const refused = await problemOf(placed({ ...one, expectedTotal: euros('1.00') }))
  t.equal(refused.code, 'price-changed')
  t.ok(await placed(one))
})

await t.test('who is bound orders for its own organisation only', async t => {
  t.ok(await placed(asked(), as('babbage')))
  t.match(await problemOf(placed(asked(), as('lovelace'))), {
    code: 'forbidden',
    errors: [{ pointer: '/buyer/organizationId' }],
  })
  const { principal } = call()
  const shopper = call({ ...once(), principal: { ...principal, customer: 'cus-1' } })
  t.equal((await problemOf(placed(asked(), shopper))).code, 'forbidden')
  const unknown = asked({ buyer: buyer({ organizationId: 'org-unknown' }) })
  t.ok(await placed(unknown, as('lovelace')), 'one without an entry is known by its order')
})

t.test('a price is valid from its first instant until just before its last', async t => {
  const priceLists = {
    babbage: {
      currency: 'EUR',
      prices: [
        { sku: 'MUG-WHITE', unitPrice: '3.00', validUntil: '2026-01-01T00:00:00Z' },
        {
          sku: 'MUG-WHITE',
          unitPrice: '2.00',
          validFrom: '2026-01-01T00:00:00Z',
          validUntil: '2026-02-01T00:00:00Z',
        },
      ],
    },
  }
  const order = { buyer: buyer(), currency: 'EUR' }
  const list = {
    currency: 'EUR',
    prices: [{ sku: 'MUG-WHITE', known: true, unitPrice: euros('12.50') }],
  }
  const at = (instant: string) => {
    const policy = { ...organizations, priceLists }
    return agreedPrices(policy, order, list, new Map(), new Date(instant)).prices[0]?.unitPrice
  }
  t.same(at('2025-12-31T23:59:59.999Z'), euros('3.00'))
  t.same(at('2026-01-01T00:00:00Z'), euros('2.00'))
  t.same(at('2026-01-31T23:59:59.999Z'), euros('2.00'))
  t.same(at('2026-02-01T00:00:00Z'), euros('12.50'), 'then the channel’s again')
})

t.test('pieces of a bundle count as the bundle', async t => {
  const line = (sku: string, ordered: number, bundleId?: string) => ({
    type: 'item' as const,
    sku,
    quantities: { ordered },
    ...(bundleId !== undefined && { bundleId }),
  })
  const order = {
    lines: [line('MUG-WHITE', 6, '1'), line('MUG-WHITE', 2)],
    bundles: [{ lineId: '1', sku: 'MUG-SET', quantity: 3 }],
  }
  t.same(
    piecesOf(order as never),
    new Map([
      ['MUG-WHITE', 2],
      ['MUG-SET', 3],
    ]),
  )
})

t.test('two prices for one purchase are told of', async t => {
  const prices = [
    { sku: 'A', unitPrice: '1.00', validUntil: '2026-01-01T00:00:00Z' },
    { sku: 'A', unitPrice: '2.00', validFrom: '2026-01-01T00:00:00Z' },
    { sku: 'A', unitPrice: '3.00', validFrom: '2026-03-01T00:00:00Z' },
    {
      sku: 'B',
      unitPrice: '1.00',
      validFrom: '2026-01-01T00:00:00Z',
      validUntil: '2026-01-01T00:00:00Z',
    },
  ]
  const found = organizationFindings(
    { organizations: {}, priceLists: { x: { currency: 'EUR', prices } } },
    [],
  )
  t.match(found, [
    [['priceLists', 'x', 'prices', 2], /another price of A/],
    [['priceLists', 'x', 'prices', 3], /never valid/],
  ])
  t.equal(found.length, 2)
})
