import pg from 'pg'
import t from 'tap'
import { eventually } from './gateway.suite.ts'
import { product } from './product.suite.ts'

// What people do when things go wrong, through the public door: the whole product, and systems that say no.
const { as, ask, systems } = await product()
const pool = new pg.Pool({ connectionString: systems.databaseUrl, max: 1 })
t.teardown(() => pool.end())

const address = {
  name: 'Ada Lovelace',
  lines: ['Lindenstraße 4'],
  locality: 'Berlin',
  postalCode: '10969',
  country: 'DE',
}

let orders = 0
async function place(changes: object = {}): Promise<string> {
  const placed = await as('storefront', 'POST', '/storefront/v1/orders', {
    body: {
      email: 'ada@example.com',
      name: 'Ada Lovelace',
      currency: 'EUR',
      items: [{ sku: 'MUG-WHITE', quantity: 2 }],
      delivery: { method: 'ship', address },
      paymentToken: 'tok_visa',
      ...changes,
    },
    headers: { 'idempotency-key': `"ops-${(orders += 1)}"` },
  })
  t.equal(placed.status, 201, placed.text)
  return placed.json.orderId
}

const get = (path: string) => as('operator', 'GET', `/operations/v1${path}`)
const send = (method: 'POST' | 'PUT', path: string, body?: object) =>
  as('operator', method, `/operations/v1${path}`, body === undefined ? {} : { body })
/** The key of another person: one who may agree. */
async function secondPerson(): Promise<string> {
  const made = await as('operator', 'POST', '/platform/v1/applications', {
    body: { name: 'Grace', audience: 'operator', scopes: ['exceptions:read', 'exceptions:write'] },
    headers: { 'idempotency-key': '"grace"' },
  })
  t.equal(made.status, 201, made.text)
  const key = await as('operator', 'POST', `/platform/v1/applications/${made.json.id}/keys`, {
    body: {},
    headers: { 'idempotency-key': '"grace-key"' },
  })
  t.equal(key.status, 201, key.text)
  return key.json.apiKey
}

const refuse = (system: string, words?: string) =>
  systems.admin('PUT', `/${system}/faults`, { mode: 'refuse', ...(words && { words }) })
const heal = (system: string) => systems.admin('DELETE', `/${system}/faults`)

/** The open case of an order with that system's refusal. */
async function caseOf(orderId: string): Promise<ReturnType<JSON['parse']>> {
  // The orders here are all alike, which is another kind of case.
  const find = async () =>
    (await get(`/exceptions?orderId=${orderId}&state=open`)).json.cases.find(
      ({ category }: { category: string }) => category !== 'possibleDuplicate',
    )
  await eventually(async () => (await find()) !== undefined)
  return find()
}

async function act(caseId: string, request: object, reason = 'It was put right.') {
  const preview = await send('POST', `/exceptions/${caseId}/previews`, request)
  t.equal(preview.status, 200, preview.text)
  const acted = await send('POST', `/exceptions/${caseId}/actions`, {
    ...request,
    reason,
    digest: preview.json.digest,
  })
  return { preview: preview.json, acted }
}

const resolved = (caseId: string) =>
  eventually(async () => (await get(`/exceptions/${caseId}`)).json.state === 'resolved')

await t.test('a refusal becomes a case with its exact reason, class, owner and clock', async t => {
  await refuse('erp', 'Customer 4711 is blocked.')
  const orderId = await place()
  const found = await caseOf(orderId)
  t.match(found, {
    category: 'postingRefused',
    cause: 'refusal',
    title: 'A system refused',
    severity: 'high',
    state: 'open',
    orderId,
    reason: /Customer 4711 is blocked/,
    owner: 'order-management',
    overdue: false,
    amount: { currency: 'EUR' },
    channel: 'web',
  })
  t.equal(
    Date.parse(found.dueAt) - Date.parse(found.raisedAt),
    60 * 60_000,
    'an hour for the bad ones',
  )
  const detail = (await get(`/exceptions/${found.id}`)).json
  t.same(detail.actions, ['retry', 'correct', 'skip', 'compensate'])
  t.ok(detail.advice.length > 10)

  const letters = (await get('/dead-letters?queue=erp&code=system-refused')).json.deadLetters
  const letter = letters.find((one: { subject: string }) => one.subject === orderId)
  t.match(letter, { kind: 'post-sales-order', caseId: found.id, reason: /4711/ })
  t.match((await get(`/dead-letters/${letter.operationId}`)).json.steps, [
    { name: 'book sales order', state: 'refused', reason: /4711/ },
  ])
  t.match((await get('/overview')).json, {
    headline: /^Orders at risk: \d+, EUR [\d.]+, web, .*erp/,
    ordersAtRisk: 1,
    bySeverity: { high: 1 },
    deadLetters: 1,
  })
  await heal('erp')
})

await t.test('retry: previewed, done once, seen through, and the case settles itself', async t => {
  await refuse('erp')
  const orderId = await place()
  const { id } = await caseOf(orderId)
  await heal('erp')
  const { preview, acted } = await act(id, { action: 'retry', fromStep: 'book sales order' })
  t.match(preview, {
    needsSecondPerson: false,
    documents: [{ system: 'erp', type: 'salesOrder', effect: 'create' }],
    money: [],
  })
  t.match(acted.json, { action: 'retry', state: 'running', caseId: id })
  await resolved(id)
  t.match((await get(`/exceptions/${id}`)).json, {
    resolution: /tried again and done/,
    actions: [],
    notes: [{ kind: 'acted', text: /retry: It was put right/ }, { kind: 'resolved' }],
  })
  t.match((await get(`/actions?caseId=${id}`)).json.actions, [{ state: 'done' }])
  t.equal((await systems.documents('erp', orderId)).length, 1, 'booked once')
  const again = await send('POST', `/exceptions/${id}/actions`, {
    action: 'retry',
    fromStep: 'book sales order',
    reason: 'It was put right.',
    digest: preview.digest,
  })
  t.equal(again.json.id, acted.json.id, 'the same again is the same action')
})

await t.test('a retry that is refused again says so, and the case stays open', async t => {
  await refuse('erp', 'Account is closed.')
  const { id } = await caseOf(await place())
  const { acted } = await act(id, { action: 'retry' })
  t.equal(acted.json.state, 'running')
  await eventually(
    async () => (await get(`/actions?caseId=${id}`)).json.actions[0].state === 'failed',
  )
  t.match((await get(`/actions?caseId=${id}`)).json.actions, [{ outcome: /Account is closed/ }])
  t.equal((await get(`/exceptions/${id}`)).json.state, 'open')
  await heal('erp')
  await act(id, { action: 'retry' })
  await resolved(id)
})

await t.test('nobody does what they did not see: a stale preview is refused', async t => {
  await refuse('erp', 'Closed for stocktaking.')
  const { id } = await caseOf(await place())
  const seen = (await send('POST', `/exceptions/${id}/previews`, { action: 'retry' })).json
  const other = await send('POST', `/exceptions/${id}/actions`, {
    action: 'skip',
    reason: 'Never mind.',
    digest: seen.digest,
  })
  t.match(other.json, { status: 409, code: 'state-conflict', detail: /preview/ })
  t.match(
    (await send('POST', `/exceptions/${id}/previews`, { action: 'retry', fromStep: 'fly' })).json,
    {
      status: 422,
      errors: [{ pointer: '/fromStep', detail: /book sales order/ }],
    },
  )
  await heal('erp')
  await act(id, { action: 'retry' })
  await resolved(id)
})

await t.test('correct: fields are validated, diffed, audited, and the work goes on', async t => {
  await refuse('carrier', 'No such postal code: 10969.')
  const orderId = await place()
  const { id } = await caseOf(orderId)
  const wrong = await send('POST', `/exceptions/${id}/previews`, {
    action: 'correct',
    changes: [
      { pointer: '/delivery/address/country', value: 'Germany' },
      { pointer: '/totals/total/amount', value: '0.01' },
    ],
  })
  t.match(
    wrong.json,
    { status: 422, errors: [{ pointer: '/changes/1/pointer' }] },
    'money is not for correcting',
  )
  const broken = await send('POST', `/exceptions/${id}/previews`, {
    action: 'correct',
    changes: [{ pointer: '/delivery/address/country', value: 'Germany' }],
  })
  t.match(broken.json, { status: 422, errors: [{ pointer: /^\/changes\/0\/value/ }] })

  await heal('carrier')
  const { preview, acted } = await act(id, {
    action: 'correct',
    changes: [{ pointer: '/delivery/address/postalCode', value: '10961' }],
  })
  t.match(preview.changes, [
    { pointer: '/delivery/address/postalCode', before: '10969', after: '10961' },
  ])
  t.match(acted.json, { action: 'correct', pointers: ['/delivery/address/postalCode'] })
  await resolved(id)
  const order = (await as('operator', 'GET', `/orders/v1/orders/${orderId}`)).json
  t.equal(order.delivery.address.postalCode, '10961')
  // An event is shown when everything that was written before it is.
  let events: unknown[] = []
  await eventually(async () => {
    const query = `subject=${orderId}&type=retail.order.corrected.v1`
    events = (await as('operator', 'GET', `/orders/v1/events?${query}`)).json.items
    return events.length > 0
  })
  t.match(events, [{ data: { orderId, pointers: ['/delivery/address/postalCode'] } }])
  const { json: done } = await get(`/actions?caseId=${id}`)
  t.notMatch(JSON.stringify(done), '10961', 'what was personal is not kept with the action')
})

await t.test(
  'the money a preview shows is what moves, to the cent, or it says that it is not',
  async t => {
    const orderId = await place({ items: [{ sku: 'MUG-WHITE', quantity: 3 }] })
    const read = async () => (await as('operator', 'GET', `/orders/v1/orders/${orderId}`)).json
    await eventually(async () => (await read()).state === 'processing')
    await refuse('payment', 'The account is closed.')
    const [work] = (await read()).fulfilmentOrders
    const shipped = await as(
      'operator',
      'POST',
      `/orders/v1/fulfilment-orders/${work.id}/updates`,
      {
        body: {
          state: 'shipped',
          at: new Date().toISOString(),
          lines: [{ lineId: '1', sku: 'MUG-WHITE', quantity: 1 }],
        },
      },
    )
    t.equal(shipped.status, 200, shipped.text)
    let id = ''
    await eventually(async () => {
      const { json } = await get(`/exceptions?orderId=${orderId}&state=open`)
      const refused = json.cases.find((one: { operationId?: string }) => one.operationId)
      id = refused?.id ?? ''
      return id !== ''
    })
    const retry = (await send('POST', `/exceptions/${id}/previews`, { action: 'retry' })).json
    const one = { effect: 'capture', amount: { currency: 'EUR', amount: '12.50' }, exact: true }
    t.match(retry.money, [one], JSON.stringify(retry))
    t.equal(retry.money.length, 1)
    await heal('payment')
    await act(id, { action: 'retry' })
    await resolved(id)
    const { tenders } = await read()
    const captured = tenders.map(
      (tender: { captured: { amount: string } }) => tender.captured.amount,
    )
    t.ok(captured.includes('12.50'), `and that was taken: ${captured.join(' and ')}`)
  },
)

await t.test('skip: the work is let go of, and what waits behind it goes on', async t => {
  await refuse('crm', 'No such contact.')
  const orderId = await place()
  const found = await caseOf(orderId)
  const { preview, acted } = await act(found.id, { action: 'skip' }, 'The CRM is wrong.')
  t.match(preview, { documents: [{ effect: 'none' }], warnings: [/goes on/] })
  t.equal(acted.json.state, 'done')
  t.match((await get(`/exceptions/${found.id}`)).json, {
    state: 'resolved',
    resolution: 'Skipped: The CRM is wrong.',
  })
  t.equal(
    (await get(`/dead-letters/${found.operationId}`)).status,
    404,
    'it is no dead letter any more',
  )
  await heal('crm')
})

await t.test('above the configured amount a second person has to agree', async t => {
  const euros = (amount: string) => ({ currency: 'EUR', amount })
  const dear = async () => {
    const placed = await as('operator', 'POST', '/orders/v1/orders', {
      body: {
        channel: 'storefront',
        currency: 'EUR',
        lines: [{ sku: 'SNEAKER-42', quantity: 3, unitPrice: euros('89.95') }],
        delivery: { method: 'shipToHome', address },
        payment: { method: 'token', token: 'tok_visa' },
        unknownValues: [{ field: 'giftWrap', value: 'RAINBOW' }],
      },
      headers: { 'idempotency-key': `"dear-${(orders += 1)}"` },
    })
    t.equal(placed.status, 201, placed.text)
    // Everybody is told of the order first: else things would change under the proposal.
    const orderId = placed.json.id
    await eventually(async () => {
      const { json } = await as('operator', 'GET', `/orders/v1/orders/${orderId}`)
      return json.externalRefs.length >= 2 && json.fulfilmentOrders[0].externalRefs.length > 0
    })
    await eventually(async () => {
      const { rows } = await pool.query(
        `select 1 from crossdock.operation where subject = $1 and state in ('pending', 'running', 'waiting')
           and coalesce(due_at, now()) < now() + interval '1 minute'`,
        [orderId],
      )
      return rows.length === 0
    })
    return caseOf(orderId)
  }
  const decide = (key: string, actionId: string, decision: 'approve' | 'refuse') =>
    ask('POST', `/operations/v1/actions/${actionId}/decision`, {
      key,
      body: { decision, reason: 'Looked at it.' },
    })
  const { id, orderId, category } = await dear()
  t.equal(category, 'unknownValue')
  const request = { action: 'compensate' }
  const { preview, acted } = await act(id, request, 'The customer was misled.')
  t.match(preview, {
    needsSecondPerson: true,
    money: [{ effect: 'void', amount: euros('269.85'), exact: false, text: /^At most/ }],
    stock: [{ effect: 'release', sku: 'SNEAKER-42', quantity: 3 }],
  })
  t.match(acted.json, { state: 'awaitingApproval', amount: euros('269.85') })
  const own = await send('POST', `/actions/${acted.json.id}/decision`, {
    decision: 'approve',
    reason: 'I am sure.',
  })
  t.match(own.json, { status: 409, detail: /second person/ })
  t.match((await get('/actions?state=awaitingApproval')).json.actions, [{ id: acted.json.id }])
  t.equal((await get('/overview')).json.awaitingApproval, 1)
  t.equal((await send('POST', `/exceptions/${id}/resolution`, { reason: 'x' })).status, 409, 'busy')

  const other = await secondPerson()
  const agreed = await decide(other, acted.json.id, 'approve')
  t.match(agreed.json, { state: 'running', decisionReason: 'Looked at it.' })
  await resolved(id)
  await eventually(async () => {
    const { json } = await as('operator', 'GET', `/orders/v1/orders/${orderId}`)
    return json.state === 'cancelled'
  })

  const kept = await dear()
  const proposed = (await act(kept.id, request)).acted.json
  t.match((await decide(other, proposed.id, 'refuse')).json, { state: 'refused' })
  t.equal((await get(`/exceptions/${kept.id}`)).json.state, 'open', 'nothing was done')
  await send('POST', `/exceptions/${kept.id}/resolution`, { reason: 'Kept.' })
})

await t.test(
  'cases alike are one group; a run mends them all: plan, estimate, confirm, progress',
  async t => {
    await refuse('erp', 'The period 2026-11 is closed.')
    const ids = [await place(), await place(), await place()]
    for (const id of ids) await caseOf(id)
    const { groups } = (await get('/exception-groups')).json
    const group = groups.find((one: { reason: string }) => /period/.test(one.reason))
    t.match(group, { cases: 3, orders: 3, cause: 'refusal', amount: [{ currency: 'EUR' }] })

    const plan = { kind: 'retry', reason: 'The period was opened.', group: group.group }
    const planned = await send('POST', '/runs', plan)
    t.match(planned.json, {
      state: 'planned',
      total: 3,
      done: 0,
      estimate: { items: 3, needsSecondPerson: false, money: group.amount },
    })
    t.equal((await send('POST', '/runs', plan)).json.id, planned.json.id, 'planned once')
    t.equal(
      (await get(`/exceptions?group=${group.group}&state=open`)).json.cases.length,
      3,
      'nothing done yet',
    )
    await heal('erp')
    t.match((await send('POST', `/runs/${planned.json.id}/confirmation`)).json, {
      state: 'running',
    })
    await eventually(async () => (await get(`/runs/${planned.json.id}`)).json.state === 'finished')
    t.match((await get(`/runs/${planned.json.id}`)).json, { done: 3, failed: 0 })
    await eventually(
      async () =>
        (await get(`/exceptions?group=${group.group}&state=open`)).json.cases.length === 0,
    )
    for (const id of ids) t.equal((await systems.documents('erp', id)).length, 1)
  },
)

await t.test('a run can be cancelled; what is gone meanwhile is told item by item', async t => {
  await refuse('crm', 'The mailbox is full.')
  const found = await caseOf(await place())
  const planned = await send('POST', '/runs', {
    kind: 'skip',
    reason: 'Full.',
    caseIds: [found.id],
  })
  t.match((await send('POST', `/runs/${planned.json.id}/cancellation`)).json, {
    state: 'cancelled',
  })
  t.equal((await send('POST', `/runs/${planned.json.id}/confirmation`)).status, 409)
  const other = await send('POST', '/runs', {
    kind: 'retry',
    reason: 'Emptied.',
    caseIds: [found.id],
  })
  await act(found.id, { action: 'skip' })
  await send('POST', `/runs/${other.json.id}/confirmation`)
  await eventually(async () => (await get(`/runs/${other.json.id}`)).json.state === 'finished')
  t.match((await get(`/runs/${other.json.id}`)).json, {
    done: 0,
    failed: 1,
    failures: [{ subject: found.id, reason: /resolved/ }],
  })
  t.equal(
    (await send('POST', '/runs', { kind: 'retry', reason: 'All.' })).status,
    409,
    'everything is no selection',
  )
  const replay = { kind: 'replayEvents', reason: 'Lost.', from: '2026-01-01T00:00:00Z' }
  t.match((await send('POST', '/runs', replay)).json, { status: 409, detail: /listEvents/ })
  await heal('crm')
})

await t.test('a run that moves much money takes another person than its planner', async t => {
  await refuse('erp', 'The branch is closed.')
  const orderId = await place({ items: [{ sku: 'MUG-WHITE', quantity: 21 }] })
  const { id } = await caseOf(orderId)
  const plan = { kind: 'compensate', reason: 'Never mind.', caseIds: [id] }
  const planned = (await send('POST', '/runs', plan)).json
  t.match(planned.estimate, {
    items: 1,
    money: [{ currency: 'EUR', amount: '262.50' }],
    needsSecondPerson: true,
  })
  const own = await send('POST', `/runs/${planned.id}/confirmation`)
  t.match(own.json, { status: 409, detail: /second person/ })
  await heal('erp')
  await send('POST', `/runs/${planned.id}/cancellation`)
  await act(id, { action: 'retry' })
  await resolved(id)
})

await t.test(
  'cases are assigned, commented, resolved with a reason, filtered, and paged',
  async t => {
    await refuse('crm', 'Duplicate contact.')
    const { id } = await caseOf(await place())
    const owned = await send('PUT', `/exceptions/${id}/owner`, { owner: 'ada' })
    t.match(owned.json, { owner: 'ada', notes: [{ kind: 'assigned', text: 'To ada.' }] })
    t.match((await get('/exceptions?owner=ada')).json.cases, [{ id }])
    await send('POST', `/exceptions/${id}/comments`, { text: 'Asked the CRM team.' })
    const twice = await send('POST', `/exceptions/${id}/comments`, { text: 'Asked the CRM team.' })
    t.equal(twice.json.notes.length, 2, 'said once')
    t.equal(
      (await send('PUT', `/exceptions/${id}/owner`, { owner: null })).json.owner,
      'order-management',
    )
    const closed = await send('POST', `/exceptions/${id}/resolution`, { reason: 'Merged by hand.' })
    t.match(closed.json, { state: 'resolved', resolution: 'Merged by hand.' })
    t.match((await get('/exceptions?category=postingRefused&severity=high&limit=1')).json, {
      cases: [{}],
      nextCursor: /./,
    })
    const seen: string[] = []
    let cursor = ''
    do {
      const { json } = await get(`/exceptions?limit=3${cursor}`)
      seen.push(...json.cases.map((one: { id: string }) => one.id))
      cursor = json.nextCursor === undefined ? '' : `&cursor=${json.nextCursor}`
    } while (cursor !== '')
    t.same(seen, [...new Set(seen)].toSorted().toReversed(), 'every case once, newest first')
    t.equal((await get('/exceptions?overdue=true')).json.cases.length, 0)
    await heal('crm')
  },
)

await t.test(
  'queues show depth, limits and time to drain; they can be paused and resumed',
  async t => {
    const { queues } = (await get('/queues')).json
    t.match(
      queues.find((one: { queue: string }) => one.queue === 'erp'),
      { system: true, state: 'closed', concurrency: 8, paused: false, timeToDrainSeconds: 0 },
    )
    t.match(
      (await send('PUT', '/queues/erp/settings', { paused: true, reason: 'The ERP is moved.' }))
        .json,
      { paused: true, state: 'paused', reason: 'The ERP is moved.' },
    )
    const orderId = await place()
    await eventually(async () => {
      const now = (await get('/queues')).json.queues
      return now.find((one: { queue: string }) => one.queue === 'erp').due === 1
    })
    t.same(await systems.documents('erp', orderId), [], 'nothing is sent to it')
    const resumed = await send('PUT', '/queues/erp/settings', {
      paused: false,
      ratePerSecond: 20,
      reason: 'It is back.',
    })
    t.match(resumed.json, { paused: false, ratePerSecond: 20 })
    await eventually(async () => (await systems.documents('erp', orderId)).length === 1)
    t.equal((await send('PUT', '/queues/nowhere/settings', { reason: 'x' })).status, 404)
    await send('PUT', '/queues/erp/settings', { ratePerSecond: null, reason: 'As ever.' })
  },
)

await t.test(
  'a system that is down needs nobody: its work waits, and goes on by itself',
  async t => {
    await systems.admin('PUT', '/erp/faults', { mode: 'down' })
    const orderId = await place()
    const erp = async () =>
      (await get('/queues')).json.queues.find((one: { queue: string }) => one.queue === 'erp')
    await eventually(async () => (await erp()).state !== 'closed')
    t.ok((await get('/overview')).json.queuesDown.includes('erp'))
    const { cases } = (await get(`/exceptions?orderId=${orderId}&category=postingRefused`)).json
    t.same(cases, [], 'no case: it is nobody’s business')
    await heal('erp')
    await eventually(async () => (await systems.documents('erp', orderId)).length === 1)
    await eventually(async () => (await erp()).state === 'closed')
  },
)

await t.test('only who may, may; and everything is in the audit log', async t => {
  t.equal((await as('storefront', 'GET', '/operations/v1/exceptions')).status, 403)
  t.equal((await as('service', 'GET', '/operations/v1/exceptions')).status, 200)
  const { json } = await as('service', 'GET', '/operations/v1/exceptions?limit=1')
  const id = json.cases[0].id
  const refused = await as('service', 'POST', `/operations/v1/exceptions/${id}/resolution`, {
    body: { reason: 'No.' },
  })
  t.equal(refused.status, 403)
  const { rows } = await pool.query<{ action: string }>(
    `select distinct action from crossdock.audit_entry where tenant = 'demo'`,
  )
  const audited = new Set(rows.map(({ action }) => action))
  const expected =
    'actOnCase decideAction assignCase commentCase resolveCase planRun confirmRun cancelRun setQueue getCase previewAction'
  for (const action of expected.split(' ')) {
    t.ok(audited.has(action), `${action} is written down`)
  }
  t.equal((await get('/exceptions/exc_01K9ZE0A1B2C3D4E5F6G7H8J9K')).status, 404)
})
