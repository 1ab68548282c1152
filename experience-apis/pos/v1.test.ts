import t from 'tap'
import type { Pickup } from '../../openapi/generated/orders.d.ts'
import type { CounterSale } from '../../openapi/generated/pos.v1.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { keepingContract } from '../../process-apis/keeping-contract.suite.ts'
import {
  anOrder,
  callOf,
  processPort,
  type ProcessState,
  requestExamples,
  shortLine,
} from '../process-port.suite.ts'
import { posV1 } from './v1.ts'

const call = callOf('pos')
const pickupId = 'ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J'

function pos(state: Partial<ProcessState>) {
  const port = processPort(state)
  return { ...port, api: keepingContract('pos.v1', posV1(port)) }
}

const pickup = (changes: Partial<Pickup> = {}): Pickup => ({
  fulfilmentOrderId: pickupId,
  orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
  channelOrderId: '10045',
  locationId: 'ST-1',
  state: 'submitted',
  lines: [{ lineId: '1', sku: 'MUG-WHITE', title: 'Mug white', quantity: 2 }],
  customerName: 'Ada Lovelace',
  pickupCode: '7K4Q2P',
  updatedAt: '2026-11-21T09:30:01.000Z',
  ...changes,
})

await t.test('a store’s work list is in the store’s words', async t => {
  const { api, asked } = pos({ pickups: [pickup()] })
  t.same(await api.listPickups(call, { storeId: 'ST-1', status: ['new', 'ready'], limit: 10 }), {
    pickups: [
      {
        pickupId,
        orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
        orderNumber: '10045',
        storeId: 'ST-1',
        status: 'new',
        articles: [{ sku: 'MUG-WHITE', title: 'Mug white', quantity: 2 }],
        customerName: 'Ada Lovelace',
        updatedAt: '2026-11-21T09:30:01.000Z',
      },
    ],
  })
  t.same(asked('listPickups'), [
    { locationId: 'ST-1', state: ['submitted', 'readyForPickup'], limit: 10 },
  ])
})

await t.test('what is not the store’s yet is not shown to it', async t => {
  const { api, asked } = pos({ pickups: [pickup({ state: 'planned' })] })
  await t.rejects(api.getPickup(call, { pickupId }), { code: 'not-found' })
  await t.rejects(api.acceptPickup(call, { pickupId }), { code: 'not-found' })
  t.same(asked('updateFulfilment'), [])
  await pos({}).api.listPickups(call, { storeId: 'ST-1' })
  const all = pos({})
  await all.api.listPickups(call, { storeId: 'ST-1' })
  const [query] = all.asked('listPickups') as { state: string[] }[]
  t.notOk(query?.state.includes('planned'))
})

await t.test('a pickup goes through the store’s hands', async t => {
  const { api, asked } = pos({ pickups: [pickup()] })
  t.match(await api.acceptPickup(call, { pickupId }), { status: 'accepted' })
  t.match(await api.readyPickup(call, { pickupId }), { status: 'ready' })
  t.match(await api.collectPickup(call, { pickupId, collectCode: '7K4Q2P' }), {
    status: 'collected',
  })
  t.match(asked('updateFulfilment'), [
    { fulfilmentOrderId: pickupId, state: 'acknowledged', at: /Z$/ },
    { state: 'readyForPickup' },
    { state: 'pickedUp' },
  ])
})

await t.test('asked twice, it is done once', async t => {
  const { api, asked } = pos({ pickups: [pickup()] })
  const reason = { reason: 'notOnShelf', note: 'Shelf is empty.' } as const
  t.match(await api.rejectPickup(call, { pickupId, ...reason }), { status: 'rejected' })
  t.match(await api.rejectPickup(call, { pickupId, ...reason }), { status: 'rejected' })
  t.match(asked('updateFulfilment'), [
    { state: 'rejected', reason: 'Not on the shelf: Shelf is empty.' },
  ])
  t.equal(asked('updateFulfilment').length, 1)
})

await t.test('there is nothing to turn down in what was cancelled', async t => {
  const { api, asked } = pos({ pickups: [pickup({ state: 'cancelled' })] })
  t.match(await api.rejectPickup(call, { pickupId, reason: 'noStaff' }), { status: 'cancelled' })
  t.same(asked('updateFulfilment'), [])
})

await t.test('the wrong code hands nothing over', async t => {
  const { api, asked } = pos({ pickups: [pickup({ state: 'readyForPickup' })] })
  await t.rejects(api.collectPickup(call, { pickupId, collectCode: '000000' }), {
    code: 'state-conflict',
  })
  t.same(asked('updateFulfilment'), [])
})

await t.test('what the process does not allow is refused in the store’s words', async t => {
  const refusal = new Problem('state-conflict', { detail: 'The fulfilment order is submitted.' })
  const { api } = pos({ pickups: [pickup()], refusal })
  await t.rejects(api.readyPickup(call, { pickupId }), {
    code: 'state-conflict',
    detail: 'The pickup is new: it cannot become ready from there.',
  })
})

await t.test('a sale from another shelf is an order that names its store', async t => {
  const [sale] = requestExamples<CounterSale>('pos.v1', 'placeOrder')
  const order = anOrder({ channel: 'pos', channelOrderId: 'STORE-MITTE/2026-11-21-0042' })
  const { api, asked } = pos({ orders: [order] })
  t.match(await api.placeOrder(call, sale as CounterSale), {
    status: 201,
    headers: { location: `/pos/v1/orders/${order.id}` },
    body: {
      orderId: order.id,
      receiptNumber: '2026-11-21-0042',
      status: 'confirmed',
      articles: [{ sku: 'MUG-WHITE', quantity: 2 }],
      total: { amount: '29.90' },
      links: { self: `/pos/v1/orders/${order.id}` },
    },
  })
  t.match(asked('placeOrder'), [
    {
      channel: 'pos',
      channelOrderId: 'STORE-MITTE/2026-11-21-0042',
      customer: { name: 'Ada Lovelace', guest: true },
      lines: [{ sku: 'MUG-WHITE', quantity: 1, unitPrice: { amount: '12.50' } }],
      delivery: { method: 'shipToHome', address: { locality: 'Berlin' } },
      payment: { method: 'token', token: 'tok_terminal' },
      notes: 'Sold in STORE-MITTE by s-17.',
    },
  ])
})

await t.test('paid by several means, and what is not there is ordered', async t => {
  const [, sale] = requestExamples<CounterSale>('pos.v1', 'placeOrder')
  const euros = (amount: string) => ({ currency: 'EUR', amount })
  const order = anOrder({ channel: 'pos' })
  const [line] = order.lines
  const promise = {
    kind: 'backorder' as const,
    since: '2026-11-21T09:30:00.000Z',
    expectedAt: '2026-11-28T09:30:00.000Z',
  }
  const [tender] = order.tenders
  if (line === undefined || tender === undefined) throw new Error('an order has both')
  const split = {
    ...order,
    lines: [{ ...line, promise }],
    tenders: [
      { ...tender, method: 'giftCard' as const, amount: euros('10.00') },
      { ...tender, method: 'cash' as const, amount: euros('19.90') },
    ],
  }
  const { api, asked } = pos({ orders: [split] })
  t.match(await api.placeOrder(call, sale as CounterSale), {
    status: 201,
    body: {
      paid: [
        { method: 'giftCard', amount: euros('10.00') },
        { method: 'cash', amount: euros('19.90') },
      ],
      waiting: [{ sku: 'MUG-WHITE', expectedAt: promise.expectedAt }],
    },
  })
  await api.placeOrder(call, { ...(sale as CounterSale), paymentToken: 'tok_terminal' })
  const card = { method: 'card' as const, token: 'tok_other' }
  await api.placeOrder(call, { ...(sale as CounterSale), payments: [card] })
  const gift = { method: 'giftCard', token: 'gc_demo', amount: euros('10.00') }
  t.match(asked('placeOrder'), [
    {
      lines: [{ sku: 'MUG-WHITE', quantity: 2, whenShort: 'backorder' }],
      payment: { method: 'split', tenders: [gift, { method: 'cash' }] },
    },
    {
      payment: { tenders: [gift, { method: 'cash' }, { method: 'token', token: 'tok_terminal' }] },
    },
    { payment: { method: 'split', tenders: [{ method: 'token', token: 'tok_other' }] } },
  ])
})

await t.test('a refusal points into what the till sent', async t => {
  const [sale] = requestExamples<CounterSale>('pos.v1', 'placeOrder')
  const { api } = pos({ outcome: shortLine() })
  await t.rejects(api.placeOrder(call, sale as CounterSale), {
    code: 'insufficient-stock',
    errors: [{ pointer: '/articles/0/quantity' }],
  })
})

await t.test('a till sees its own channel’s sales only', async t => {
  const order = anOrder({ channel: 'storefront' })
  const { api } = pos({ orders: [order] })
  await t.rejects(api.getOrder(call, { orderId: order.id }), { code: 'not-found' })
})

await t.test('who has it: here, and where else', async t => {
  const asOf = '2026-11-21T09:30:00.000Z'
  const { api } = pos({
    availability: [
      {
        sku: 'MUG-WHITE',
        available: 19,
        asOf,
        locations: [
          { locationId: 'ST-1', available: 2 },
          { locationId: 'ST-2', available: 0 },
          { locationId: 'WH', available: 17 },
        ],
      },
      { sku: 'MUG-PINK', available: 0, asOf },
    ],
  })
  t.same(await api.getAvailability(call, { sku: ['MUG-WHITE', 'MUG-PINK'], storeId: 'ST-1' }), {
    articles: [
      { sku: 'MUG-WHITE', here: 2, elsewhere: [{ locationId: 'WH', available: 17 }] },
      { sku: 'MUG-PINK', here: 0, elsewhere: [] },
    ],
    asOf,
  })
})
