import t from 'tap'
import { newId } from '../../openapi/canonical/id.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { callOf, pickupWork, readingOrders } from './reading.suite.ts'

const { store, orders, write } = await readingOrders()
const timeline = async (orderId: string) => (await orders.getTimeline(callOf(), { orderId })).items
const titles = async (orderId: string) => (await timeline(orderId)).map(({ title }) => title)

/** An operation as the durable core leaves it, with its journal. */
async function operation(
  subject: string,
  kind: string,
  {
    queue = 'orders',
    state = 'succeeded',
    result = {},
    problem,
    waitingFor,
    steps = [],
  }: {
    queue?: string
    state?: string
    result?: object
    problem?: object
    waitingFor?: string
    steps?: readonly { name: string; state?: string; reference?: string; outcome?: object }[]
  } = {},
) {
  const id = newId('opn')
  await store.transaction(async tx => {
    await tx.query(
      `insert into crossdock.operation (id, tenant, kind, version, queue, subject, state, input, job_id, attempts,
       result, problem, waiting_for, correlation_id, traceparent, finished_at)
     values ($1, 'demo', $2, 1, $3, $4, $5, '{}', gen_random_uuid(), 1, $6, $7, $8, 'test', 'test',
       case when $5 = 'waiting' then null else now() end)`,
      [id, kind, queue, subject, state, result, problem ?? null, waitingFor ?? null],
    )
    for (const [position, step] of steps.entries()) {
      const { name, state: stepState = 'done', reference, outcome } = step
      await tx.query(
        `insert into crossdock.step (operation_id, name, position, state, reference, token, outcome, finished_at)
       values ($1, $2, $3, $4, $5, 1, $6, case when $4 = 'intent' then null else now() end)`,
        [id, name, position, stepState, reference ?? null, outcome ?? null],
      )
    }
  })
  return id
}

await t.test('an order tells its story in the order it happened', async t => {
  const { id } = await write({ channelOrderId: '10045' }, [
    { type: 'retail.order.received.v1', data: {} },
  ])
  const placing = await operation(id, 'place-order', {
    steps: [
      { name: 'check prices' },
      { name: 'authorise payment', reference: `${id}:authorise`, outcome: { status: 'success' } },
    ],
  })
  await operation(id, 'post-sales-order', {
    queue: 'erp',
    steps: [{ name: 'book sales order', reference: id }],
  })
  await store.pool.query(
    `insert into crossdock.external_reference (tenant, system, type, id, aggregate_id, order_id)
     values ('demo', 'erp', 'salesOrder', 'SO-10001', $1, $1)`,
    [id],
  )
  const items = await timeline(id)
  t.same(
    items.map(({ title }) => title),
    [
      'Order placed through web',
      'Order received',
      'Prices checked',
      'Payment authorised',
      'Accepting the order: done',
      'Order booked in the ERP',
      'Booking the order in the ERP: done',
      'Sales order SO-10001 in the ERP',
    ],
  )
  t.match(items[0], { kind: 'request', detail: 'Its number there is 10045. By app_web.' })
  t.match(items[4], { kind: 'transition', operationId: placing })
  t.match(items[3], { kind: 'step', system: 'payment', reference: `${id}:authorise` })
  t.match(items[7], { kind: 'system', system: 'erp', reference: 'SO-10001' })
})

await t.test(
  'a refusal is told with its reason, and only what was done is told as undone',
  async t => {
    const { id } = await write()
    const declined = { status: 'failure', reason: 'Insufficient funds' }
    await operation(id, 'place-order', {
      state: 'failed',
      problem: {
        code: 'payment-declined',
        title: 'The payment was declined',
        detail: 'Insufficient funds',
      },
      steps: [
        { name: 'authorise payment', outcome: declined },
        { name: 'undo authorise payment' },
        { name: 'hold a parcel' },
        { name: 'undo hold a parcel' },
      ],
    })
    const items = await timeline(id)
    t.match(items, [
      {},
      { title: 'Order received' },
      { title: 'Authorise payment: refused', detail: 'Insufficient funds' },
      { title: 'Hold a parcel: done' },
      { title: 'Take back: hold a parcel: done' },
      { title: 'Accepting the order: refused', detail: 'Insufficient funds' },
    ])
    t.equal(items.length, 6)
  },
)

await t.test('what is under way says what it waits for', async t => {
  const { id } = await write()
  await operation(id, 'post-sales-order', {
    queue: 'erp',
    state: 'waiting',
    waitingFor: 'A connected system is not available',
    steps: [{ name: 'book sales order', state: 'intent', reference: id }],
  })
  await operation(id, 'update-commerce', { result: { skipped: 'cancelled' } })
  const items = await timeline(id)
  t.match(
    items.find(({ kind }) => kind === 'transition'),
    {
      title: 'Booking the order in the ERP: will be tried again',
      detail: 'A connected system is not available',
    },
  )
  t.match(
    items.find(({ kind }) => kind === 'step'),
    { title: 'Book sales order: no answer yet', system: 'erp' },
  )
  t.ok(items.some(({ title }) => title === 'Telling the shop: not needed any more'))
})

await t.test('cases, requests and moves between locations are part of it', async t => {
  const work = pickupWork()
  const { id } = await write({ fulfilmentOrders: [work] }, [
    { type: 'retail.order.received.v1', data: {} },
    { type: 'retail.fulfilmentOrder.rerouted.v1', data: { from: 'ST-1', to: 'ST-2' } },
  ])
  await raiseException(store.pool, {
    tenant: 'demo',
    category: 'fundsHeld',
    severity: 'high',
    orderId: id,
    reason: 'The payment provider does not give the money back.',
  })
  await store.pool.query(
    `update crossdock.exception_case set resolved_at = now() where order_id = $1`,
    [id],
  )
  await appendAuditEntry(store.pool, {
    tenant: 'demo',
    actor: 'app_till',
    action: 'retail.fulfilmentOrder.readyForPickup.v1',
    subject: work.id,
    correlationId: 'test',
  })
  const items = await timeline(id)
  t.match(
    items.findLast(({ kind }) => kind === 'event'),
    { title: 'Work given to another location', detail: 'ST-1 → ST-2' },
  )
  t.match(
    items.filter(({ kind }) => kind === 'exception'),
    [
      { title: 'A person is needed: funds held', detail: /does not give the money back/ },
      { title: 'Settled: funds held' },
    ],
  )
  t.match(
    items.findLast(({ kind }) => kind === 'request'),
    { title: 'app_till: ready to collect' },
  )
})

await t.test('ids in the names of steps are not read out', async t => {
  const { id } = await write()
  const work = newId('ful')
  await operation(id, 'cancel-order', {
    steps: [{ name: `stop ${work}` }, { name: `cancel parcel of ${work}` }],
  })
  t.same((await titles(id)).slice(2, 4), [
    'Work on it stopped',
    'Parcel cancelled with the carrier',
  ])
})

await t.test('another tenant’s order has no timeline', async t => {
  const { id } = await write()
  await t.rejects(orders.getTimeline(callOf('other'), { orderId: id }), { code: 'not-found' })
})
