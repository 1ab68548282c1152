import t from 'tap'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { call, mugs, once, orderProcess } from './orders.suite.ts'

const shop = await orderProcess()
const { orders, store } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })

async function accepted(input: NewOrder): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  return now(answer.body)
}
async function now({ id }: Pick<Order, 'id'>): Promise<Order> {
  await shop.settled(id)
  return orders.getOrder(call(), { orderId: id })
}
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}
const buyer = {
  organizationId: 'org-4711',
  name: 'Lovelace Engines Ltd',
  locationId: 'site-berlin',
  purchaseOrderNumber: 'PO-2026-118',
  taxId: 'DE123456789',
}
const onInvoice = (more: Partial<NewOrder> = {}) =>
  mugs({ buyer, payment: { method: 'invoice', terms: 'NET30' }, ...more })
/** What the ERP was sent. */
const booking = async ({ id }: Order): Promise<string> => {
  const { rows } = await store.pool.query<{ row: string }>(
    `select s::text as row from reference_erp.sales_order s where external_ref = $1`,
    [id],
  )
  return rows[0]?.row ?? ''
}

await t.test(
  'an organisation pays by invoice: no card is asked, the ERP knows its number and the terms',
  async t => {
    const order = await accepted(onInvoice())
    t.match(order, {
      state: 'processing',
      paymentStatus: 'pending',
      buyer,
      tenders: [
        {
          method: 'invoice',
          state: 'planned',
          amount: euros('29.90'),
          terms: { code: 'NET30', dueDays: 30 },
        },
      ],
    })
    t.same(await shop.documents('payment', `${order.id}:authorise`), [])
    const sent = await booking(order)
    for (const word of ['org-4711', 'Lovelace Engines Ltd', 'PO-2026-118', 'NET30']) {
      t.ok(sent.includes(word), word)
    }
    const at = new Date().toISOString()
    const fulfilmentOrderId = order.fulfilmentOrders[0]?.id ?? ''
    await orders.updateFulfilment(call(), { fulfilmentOrderId, state: 'shipped', at })
    const shipped = await now(order)
    t.match(shipped, { state: 'fulfilled', paymentStatus: 'pending' }, 'it is invoiced, not paid')
    t.ok(shipped.externalRefs.some(({ type }) => type === 'invoice'))
  },
)

await t.test('what is cancelled is not invoiced', async t => {
  const order = await accepted(onInvoice())
  const lines = [{ lineId: '1', quantity: 1 }]
  const preview = await orders.previewCancellation(call(), { orderId: order.id, lines })
  t.match(preview.money, [{ method: 'invoice', how: 'notInvoiced', amount: euros('12.50') }])
  await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'x', lines })
  t.match(await now(order), {
    tenders: [{ amount: euros('17.40') }],
    owed: { total: euros('17.40') },
  })
  await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'x' })
  t.match(await now(order), { state: 'cancelled', paymentStatus: 'voided' })
})

await t.test('more on an invoice is on the invoice', async t => {
  const order = await accepted(onInvoice())
  const change = await orders.requestChange(call(), {
    orderId: order.id,
    reason: 'x',
    actions: [{ type: 'addItem', sku: 'BAG-TOTE', quantity: 1 }],
  })
  await orders.decideChange(call(once()), {
    orderId: order.id,
    changeId: change.id,
    decision: 'confirm',
  })
  t.match(await now(order), { tenders: [{ method: 'invoice', amount: euros('43.90') }] })
})

await t.test('an invoice needs an organisation and terms that were agreed', async t => {
  const { buyer: _nobody, ...nobody } = onInvoice()
  t.match(await problemOf(orders.placeOrder(call(once()), nobody)), {
    code: 'order-invalid',
    errors: [{ pointer: '/buyer' }],
  })
  const terms = onInvoice({ payment: { method: 'invoice', terms: 'NEVER' } })
  t.match(await problemOf(orders.placeOrder(call(once()), terms)), {
    code: 'order-invalid',
    errors: [{ pointer: '/payment/terms', detail: 'must be one of NET14, NET30' }],
  })
})

await t.test(
  'an organisation may pay by card as well, and is the ERP’s customer all the same',
  async t => {
    const order = await accepted(mugs({ buyer }))
    t.match(order, { paymentStatus: 'authorised', tenders: [{ method: 'token' }] })
    t.ok((await booking(order)).includes('org-4711'))
  },
)

await t.test('a guest is nobody’s customer number; who is registered goes by theirs', async t => {
  const guest = await accepted(
    mugs({ customer: { name: 'Ada Lovelace', email: 'ada@example.com', guest: true } }),
  )
  t.equal(guest.customer?.guest, true)
  t.notOk(guest.customer?.id)
  t.match(await booking(guest), /Ada Lovelace/)
  const registered = await accepted(mugs({ customer: { id: 'cus-77', name: 'Ada Lovelace' } }))
  t.match(await booking(registered), /cus-77/)
  const both = mugs({ buyer, customer: { guest: true } })
  t.match(await problemOf(orders.placeOrder(call(once()), both)), {
    code: 'order-invalid',
    errors: [{ pointer: '/customer/guest' }],
  })
})
