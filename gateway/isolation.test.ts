import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { loadContract, type ContractOperation } from '../openapi/contract.ts'
import { raiseException } from '../process-apis/exceptions/raise-exception.ts'
import { openStore } from '../process-apis/store/store.ts'
import { loadConfig } from './config.ts'
import { ask, eventually, type Asked } from './gateway.suite.ts'
import { keyPeppers } from './keys/pepper.ts'
import { keyStore } from './keys/key-store.ts'
import { openLog } from './log.ts'
import { surroundings } from './product.suite.ts'
import { runningServer } from './running-server.ts'
import { readScopes } from './scopes.ts'
import { audience, claims, sign, testIssuer } from './tokens/tokens.suite.ts'

/*
 * No caller sees or changes what is another's. For every operation of every contract that is served, and every parameter
 * that can name a thing: what exists for somebody else is answered byte for byte like what does not exist.
 */

// Thousands of requests, on a machine that is busy with other tests.
t.setTimeout(240_000)

const scopes = [...readScopes()]
const issuer = await testIssuer(t)
const policies = mkdtempSync(join(tmpdir(), 'crossdock-policies-'))
t.teardown(() => rmSync(policies, { recursive: true }))
cpSync(join(import.meta.dirname, '..', 'policies'), policies, { recursive: true })
writeFileSync(
  join(policies, 'identity.yaml'),
  `networks: [127.0.0.0/8]
issuers:
  - name: login
    issuer: ${issuer.url}
    audiences: [${audience}]
    algorithms: [ES256]
    environment: test
    claims:
      tenant: { claim: tenant }
      channel: { claim: channel }
      plan: { value: internal }
      customer: { claim: customer, optional: true }
      partner: { claim: partner, optional: true }
`,
)
// The web shop's applications answer for a supplier as well, so that there is a purchase order to look for.
const sourcing = join(policies, 'sourcing.yaml')
writeFileSync(
  sourcing,
  readFileSync(sourcing, 'utf8')
    .replace('ST-MUNICH]', 'ST-MUNICH, SUP-WEB]')
    .replace(
      'suppliers: {}',
      'suppliers: { SUP-WEB: { name: Web, channels: [web], acknowledgeWithinMinutes: 60, whenSilent: escalate } }',
    ),
)
const { env, systems } = await surroundings()
const config = loadConfig({ env: { ...env, CROSSDOCK_POLICIES: policies }, cwd: tmpdir() })
const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
t.teardown(() => server.stop())
const store = openStore({ url: systems.databaseUrl, connections: 2 })
t.teardown(() => store.close())

/** Contract and operationId, path and method of everything that is served. */
const operations = server.gateway
  .operations()
  .map(({ contract, operationId, method, path }) => ({
    contract,
    ...(loadContract(contract).operations.find(
      one => one.operationId === operationId,
    ) as ContractOperation),
    verb: method,
    route: path,
  }))
  .filter(({ rawBody }) => !rawBody)
  // A stream of events does not end; it is read as its list is, which is asked below.
  .filter(({ responses }) => !JSON.stringify(responses).includes('text/event-stream'))

let requests = 0

type Who = (contract: string) => Promise<string> | string

const channels: Record<string, string> = { 'pos.v1': 'pos', 'marketplace.v1': 'marketplace' }
const channelOf = (contract: string) => channels[contract] ?? 'web'

/** Contracts that take API keys only: nobody who is bound to a customer or partner comes in there. */
const keyOnly = new Set(
  operations
    .filter(({ security }) => !security.some(({ scheme }) => scheme === 'accessToken'))
    .map(({ contract }) => contract),
)
const keys = keyStore({ pool: store.pool, peppers: keyPeppers(config) })

/** Somebody with every scope, bound to what `changes` says. */
function holder(changes: { readonly tenant?: string; readonly [claim: string]: unknown }): Who {
  const { tenant = 'demo' } = changes
  const key = keys
    .saveApplication({
      tenant,
      name: `isolation-${tenant}`,
      audience: 'operator',
      channel: 'web',
      environment: 'test',
      plan: 'internal',
      scopes,
    })
    .then(({ id: applicationId }) => keys.createKey({ applicationId }))
  return async contract =>
    keyOnly.has(contract)
      ? (await key).text
      : sign(
          claims(issuer.url, {
            tenant,
            channel: channelOf(contract),
            scope: scopes.join(' '),
            ...changes,
          }),
          issuer.first,
        )
}

const checkout = {
  email: 'ada@example.com',
  name: 'Ada Lovelace',
  currency: 'EUR',
  items: [{ sku: 'MUG-WHITE', quantity: 1 }],
  delivery: { method: 'collect', storeId: 'ST-BERLIN' },
  paymentToken: 'tok_visa',
}

/** Things that exist, by the name of the parameter that names them. */
type Things = Readonly<Record<string, string>>

/** Has somebody place an order in each channel and gives everything that has a name then. */
async function placed(who: Who, number: string): Promise<Readonly<Record<string, Things>>> {
  const byContract: Record<string, Things> = {}
  for (const contract of ['storefront.v1', 'pos.v1', 'marketplace.v1', 'partner.v1']) {
    const channel = channelOf(contract)
    const base = contract === 'partner.v1' ? '/partner/v1' : '/storefront/v1'
    const token = await who(contract)
    const answer = await send('POST', `${base}/orders`, token, {
      body:
        contract === 'partner.v1'
          ? { ...(exampleOf(contract, 'placeOrder') as object), poNumber: number }
          : { ...checkout, orderNumber: `${number}-${channel}` },
      headers: { prefer: 'respond-async' },
    })
    if (answer.status !== 202) throw new Error(answer.text)
    const { id: operationId, orderId } = answer.json as { id: string; orderId: string }
    await eventually(async () => {
      const { json } = await send('GET', `${base}/operations/${operationId}`, token)
      return json.state === 'succeeded'
    })
    let pickupId = ''
    await eventually(async () => {
      const { rows } = await store.pool.query<{ id: string }>(
        `select id from crossdock.fulfilment_order where order_id = $1`,
        [orderId],
      )
      pickupId = rows[0]?.id ?? ''
      return pickupId !== ''
    })
    byContract[contract] = {
      // What is bought on terms is not paid back before it is paid.
      ...(contract !== 'partner.v1' && (await returned(orderId, pickupId))),
      orderId,
      operationId,
      pickupId,
      fulfilmentOrderId: pickupId,
      reference: orderId,
      subject: orderId,
    }
  }
  return byContract
}

/** Has the order handed over, something paid back, its goods returned and claimed, and gives what these are called. */
async function returned(orderId: string, pickupId: string): Promise<Things> {
  const token = await own('orders')
  for (const state of ['readyForPickup', 'pickedUp']) {
    await eventually(async () => {
      const path = `/orders/v1/fulfilment-orders/${pickupId}/updates`
      const body = { state, at: new Date().toISOString() }
      return (await send('POST', path, token, { body })).status === 200
    })
  }
  let refundId = ''
  await eventually(async () => {
    const body = { reason: 'goodwill', amount: { currency: 'EUR', amount: '1.00' } }
    const path = `/returns/v1/orders/${orderId}/refunds`
    const { json } = await send('POST', path, await own('returns'), { body })
    refundId = (json as { id?: string }).id ?? ''
    return refundId !== ''
  })
  const article = { lineId: '1', quantity: 1, reason: 'defective' }
  const back = await send('POST', '/pos/v1/returns', await own('pos.v1'), {
    body: {
      storeId: 'ST-BERLIN',
      orderId,
      articles: [{ ...article, condition: 'damaged', putTo: 'returnToVendor' }],
    },
  })
  const { returnId } = back.json as { returnId: string }
  const claims = await send(
    'GET',
    `/returns/v1/supplier-claims?returnId=${returnId}`,
    await own('returns'),
  )
  const [supplierClaim] = (claims.json as { items: { id: string }[] }).items
  const claim = await send('POST', '/returns/v1/claims', await own('returns'), {
    body: { orderId, type: 'refund', reason: 'missing', lines: [{ lineId: '1', quantity: 1 }] },
  })
  return {
    returnId,
    refundId,
    claimId: (claim.json as { id: string }).id,
    supplierClaimId: supplierClaim?.id ?? '',
  }
}

/** Has something ordered that only a supplier has, and gives the id of its purchase order. */
async function dropShipped(who: Who): Promise<string> {
  await store.pool.query(
    `update crossdock.stock_position set on_hand = reserved where sku = 'BACKPACK-20L'`,
  )
  await store.pool.query(
    `insert into crossdock.stock_position (tenant, sku, location_id, on_hand)
     values ('demo', 'BACKPACK-20L', 'SUP-WEB', 100)`,
  )
  await send('POST', '/storefront/v1/orders', await who('storefront.v1'), {
    body: {
      ...checkout,
      items: [{ sku: 'BACKPACK-20L', quantity: 1 }],
      delivery: {
        method: 'ship',
        address: {
          lines: ['Lindenstraße 4'],
          locality: 'Berlin',
          postalCode: '10969',
          country: 'DE',
        },
      },
    },
  })
  let purchaseOrderId = ''
  await eventually(async () => {
    const { json } = await send(
      'GET',
      '/supplier/v1/purchase-orders?state=open',
      await who('supplier.v1'),
    )
    purchaseOrderId = (json as { items: { id: string }[] }).items[0]?.id ?? ''
    return purchaseOrderId !== ''
  })
  return purchaseOrderId
}

const things = (all: Readonly<Record<string, Things>>, contract: string): Things =>
  (all[contract] ?? all['storefront.v1']) as Things

const own = holder({})
const demo = await placed(own, 'own')
const [application] = await keys.listApplications()
const [key] = await keys.listKeys(application?.id ?? '')
const correlationId = 'isolation-explained-1'
await send('GET', '/storefront/v1/availability?sku=MUG-WHITE', await own('storefront.v1'), {
  headers: { 'x-correlation-id': correlationId, 'crossdock-explain': '1' },
})
const caseId = await store.transaction(tx =>
  raiseException(tx, {
    tenant: 'demo',
    category: 'unexpectedState',
    severity: 'low',
    reason: 'For the isolation test',
  }),
)
/** Stock kept, moved, counted and compared. */
async function stockThings(): Promise<Things> {
  const token = await own('inventory')
  const made = async (path: string, body: object): Promise<string> => {
    const { json, text } = await send('POST', `/inventory/v1${path}`, token, { body })
    const { id } = json as { id?: string }
    if (id === undefined) throw new Error(`${path}: ${text}`)
    return id
  }
  const at = new Date().toISOString()
  const lines = [{ sku: 'CAP-NAVY', quantity: 1 }]
  return {
    holdId: await made('/holds', {
      reference: 'cart-1',
      reason: 'cart',
      lines: [{ ...lines[0], locationId: 'ST-BERLIN' }],
    }),
    transferId: await made('/transfers', {
      reference: 'T-1',
      from: 'ST-BERLIN',
      to: 'ST-HAMBURG',
      expectedAt: at,
      lines,
    }),
    countId: await made('/cycle-counts', {
      reference: 'C-1',
      locationId: 'ST-BERLIN',
      countedAt: at,
      lines: [{ sku: 'CAP-NAVY', counted: 9_999 }],
    }),
    checkId: await made('/checks', { repair: false }),
  }
}

/** Work that another system has refused, what somebody did about it, and a plan for the rest. */
async function operationsThings(): Promise<Things> {
  const token = await own('operations.v1')
  const api = async <Answer>(method: string, path: string, body?: object) =>
    (await send(method, `/operations/v1${path}`, token, { body })).json as Answer
  await systems.admin('PUT', '/crm/faults', { mode: 'refuse' })
  for (const orderNumber of ['refused-1', 'refused-2']) {
    const body = { ...checkout, orderNumber }
    await send('POST', '/storefront/v1/orders', await own('storefront.v1'), { body })
  }
  let dead: { operationId: string }[] = []
  let about: { id: string; operationId?: string }[] = []
  await eventually(async () => {
    dead = (await api<{ deadLetters: typeof dead }>('GET', '/dead-letters')).deadLetters
    const { cases } = await api<{ cases: typeof about }>('GET', '/exceptions?state=open')
    about = cases.filter(({ operationId }) => operationId !== undefined)
    return dead.length >= 2 && about.length >= 2
  })
  await systems.admin('DELETE', '/crm/faults')
  const [first, second] = about
  const request = { action: 'skip' }
  const { digest } = await api<{ digest: string }>(
    'POST',
    `/exceptions/${first?.id}/previews`,
    request,
  )
  const reason = 'For the isolation test'
  const action = await api<{ id: string }>('POST', `/exceptions/${first?.id}/actions`, {
    ...request,
    digest,
    reason,
  })
  const run = await api<{ id: string }>('POST', '/runs', {
    kind: 'resolve',
    reason,
    caseIds: [second?.id],
  })
  return {
    actionId: action.id,
    runId: run.id,
    deadLetterId:
      dead.find(({ operationId }) => operationId === second?.operationId)?.operationId ?? '',
  }
}

const named: Things = {
  ...(await stockThings()),
  ...(await operationsThings()),
  ...(await financeThings()),
  ...(await webhookThings()),
  caseId: caseId ?? '',
  correlationId,
  application: application?.id ?? '',
  applicationId: application?.id ?? '',
  keyId: key?.id ?? '',
  locationId: 'ST-BERLIN',
  storeId: 'ST-BERLIN',
  sku: 'MUG-WHITE',
  purchaseOrderId: await dropShipped(own),
  holdType: 'manual',
  changeId: 'chg_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
  // Nothing was proposed: a name that its parameter allows.
  proposalId: 'sub_01K9ZD3Y8A2B4C6D8E0F2G4H6J',
  substitutionId: 'sub_01K9ZD3Y8A2B4C6D8E0F2G4H6J',
}

/** Where events are sent, one that waits there, and what is to be sent once more. */
async function webhookThings(): Promise<Things> {
  const token = await own('platform.v1')
  const made = await send('POST', '/platform/v1/webhooks', token, {
    // Nobody listens there.
    body: { url: 'http://127.0.0.1:9/', eventTypes: ['retail.order.*'] },
  })
  const { webhook } = made.json as { webhook: { id: string } }
  const deliveryId = 'whd_01K9ZD3Y7Q5V8T2M4N6P8R0S1T'
  await store.pool.query(
    `insert into crossdock.webhook_delivery
       (id, webhook_id, tenant, event_id, event_at, transaction, position, type, subject, state)
     values ($1, $2, 'demo', 'evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B', now(), '1', 1, 'retail.order.accepted.v1', 'ord_1', 'delivered')`,
    [deliveryId, webhook.id],
  )
  const replay = await send('POST', `/platform/v1/webhooks/${webhook.id}/replays`, token, {
    body: { which: 'failed', from: '2026-01-01T00:00:00Z' },
  })
  return { webhookId: webhook.id, deliveryId, replayId: (replay.json as { id: string }).id }
}

/** What a bank has taken back, and what the payment provider has paid out. */
async function financeThings(): Promise<Things> {
  const asked = async <Answer>(contract: string, method: string, path: string, body?: object) =>
    (await send(method, path, await own(contract), { body })).json as Answer
  type Paid = {
    state: string
    paymentStatus: string
    fulfilmentOrders: { id: string }[]
    tenders: { transactions: { type: string; pspReference: string }[] }[]
  }
  const address = {
    lines: ['Lindenstraße 4'],
    locality: 'Berlin',
    postalCode: '10969',
    country: 'DE',
  }
  const { orderId } = await asked<{ orderId: string }>(
    'storefront.v1',
    'POST',
    '/storefront/v1/orders',
    { ...checkout, orderNumber: 'disputed-1', delivery: { method: 'ship', address } },
  )
  const path = `/orders/v1/orders/${orderId}`
  let order = await asked<Paid>('orders', 'GET', path)
  await eventually(async () => {
    order = await asked('orders', 'GET', path)
    return order.state === 'processing'
  })
  const [work] = order.fulfilmentOrders
  await asked('orders', 'POST', `/orders/v1/fulfilment-orders/${work?.id ?? ''}/updates`, {
    state: 'shipped',
    at: new Date().toISOString(),
  })
  await eventually(async () => {
    order = await asked('orders', 'GET', path)
    return order.paymentStatus === 'captured'
  })
  const held = order.tenders[0]?.transactions.find(({ type }) => type === 'authorise')
  await systems.admin('POST', '/payment/disputes', { authorization: held?.pspReference })
  await systems.admin('POST', '/payment/payouts', { currency: 'EUR' })
  type Found = { id: string }[]
  let disputes: Found = []
  let payouts: Found = []
  await eventually(async () => {
    const listed = (what: string) => asked('operations.v1', 'GET', `/operations/v1/${what}`)
    disputes = ((await listed('disputes')) as { disputes: Found }).disputes
    payouts = ((await listed('payouts')) as { payouts: Found }).payouts
    return disputes.length > 0 && payouts.length > 0
  })
  return { disputeId: disputes[0]?.id ?? '', payoutId: payouts[0]?.id ?? '' }
}

/** Names of what belongs to no tenant, or is made by being named. */
const ofNobody = new Set([
  'queue',
  'ruleId',
  'bundleSku',
  // It is the loyalty programme's.
  'memberId',
  'channel',
  // The board belongs to the installation: whoever is of another tenant is refused whatever it names.
  'api',
  'revisionId',
  'commentId',
  'waiverId',
  'fingerprint',
])

await t.test('the things that are looked for are there: their owner sees them', async t => {
  for (const [name, value] of Object.entries(named)) t.not(value, '', name)
  for (const { contract, operationId, parameters, verb, route } of operations) {
    const inPath = parameters.filter(({ in: place }) => place === 'path')
    if (verb !== 'GET' || inPath.length === 0) continue
    const known = { ...named, ...things(demo, contract) }
    const path = filled(route, known)
    const { status, text } = await send('GET', path, await own(contract))
    // What a test cannot make is at least a name that its parameter allows.
    if (inPath.every(({ name }) => name in known))
      t.match(status, 200, `${contract} ${operationId} ${text}`)
  }
})

await t.test('another tenant: what exists is answered like what does not', async t => {
  const other = holder({ tenant: 'other' })
  await probe(t, other, contract => ({ ...named, ...things(demo, contract) }), true)
})

await t.test('another tenant: no list holds what is not its own', async t => {
  const other = holder({ tenant: 'other' })
  const ours = [...Object.values(named), ...Object.values(demo).flatMap(all => Object.values(all))]
  const ids = new Set(ours.filter(id => /[A-Z0-9]{20}|^[a-z2-7]{16}$/.test(id)))
  t.ok(ids.size >= 15, `${ids.size} things`)
  let lists = 0
  let seen = 0
  for (const { contract, operationId, parameters, verb, route } of operations) {
    if (verb !== 'GET' || route.includes('{')) continue
    const query = parameters
      .filter(({ in: place, required }) => place === 'query' && required)
      .map(({ name }) => `${name}=${named[name] ?? 'x'}`)
    const ask = async (who: Who) => {
      const { status, text } = await send('GET', `${route}?${query.join('&')}`, await who(contract))
      return status === 200 ? text : undefined
    }
    const [mine, theirs] = [await ask(own), await ask(other)]
    if (mine === undefined || theirs === undefined) continue
    lists += 1
    for (const id of ids) {
      if (mine.includes(id)) seen += 1
      t.notOk(theirs.includes(id), `${contract} ${operationId} ${id}`)
    }
  }
  t.ok(lists >= 20, `${lists} lists`)
  t.ok(seen >= 15, `${seen} things stand in what their owner is shown`)
})

await t.test('another customer: what exists is answered like what does not', async t => {
  const ada = holder({ customer: 'cust-ada', sub: 'ada' })
  const bob = holder({ customer: 'cust-bob', sub: 'bob' })
  const hers = await placed(ada, 'ada')
  await probe(t, bob, contract => things(hers, contract))

  const order = await send(
    'GET',
    `/storefront/v1/orders/${hers['storefront.v1']?.['orderId'] ?? ''}`,
    await ada('storefront.v1'),
  )
  t.equal(order.status, 200, 'she sees hers')
  const found = async (who: Who) =>
    (
      (await send('GET', '/orders/v1/orders', await who('orders'))).json as {
        items: { customer: { id: string } }[]
      }
    ).items
  t.same(new Set((await found(ada)).map(({ customer }) => customer.id)), new Set(['cust-ada']))
  t.same(await found(bob), [])
  t.ok((await found(own)).length >= 6, 'who is bound to nobody sees all of the tenant')

  const forBob = await send('POST', '/storefront/v1/orders', await ada('storefront.v1'), {
    body: { ...checkout, customerId: 'cust-bob' },
  })
  t.match(forBob.json, { status: 403, errors: [{ pointer: '/customerId' }] })
  const taken = await send('POST', '/storefront/v1/orders', await bob('storefront.v1'), {
    body: { ...checkout, orderNumber: 'ada-web' },
  })
  t.match(taken.json, { status: 409, code: 'duplicate-order' })
  t.notMatch(taken.text, /ord_/, 'that a number is taken is told, not whose order it is')
})

await t.test('one Idempotency-Key of two customers of one client is two keys', async t => {
  const ada = holder({ customer: 'cust-ada', sub: 'ada' })
  const bob = holder({ customer: 'cust-bob', sub: 'bob' })
  const headers = { 'idempotency-key': '"the-same"' }
  const place = async (who: Who) =>
    send('POST', '/storefront/v1/orders', await who('storefront.v1'), { body: checkout, headers })
  const [first, second, again] = [await place(ada), await place(bob), await place(ada)]
  t.match([first.status, second.status, again.status], [201, 201, 201])
  t.not(first.json.orderId, second.json.orderId)
  t.equal(first.json.orderId, again.json.orderId)
})

await t.test('another partner: what exists is answered like what does not', async t => {
  const acme = holder({ partner: 'acme', sub: 'acme' })
  const bolt = holder({ partner: 'bolt', sub: 'bolt' })
  const theirs = await placed(acme, 'acme')
  await probe(t, bolt, contract => things(theirs, contract))
  const found = async (who: Who) =>
    (
      (await send('GET', '/orders/v1/orders', await who('orders'))).json as {
        items: { partner: string }[]
      }
    ).items
  t.same(new Set((await found(acme)).map(({ partner }) => partner)), new Set(['acme']))
  t.same(await found(bolt), [])
})

/** Asks every operation for what is there and for what is not, and compares the answers. */
async function probe(
  t: Test,
  who: Who,
  thingsOf: (contract: string) => Things,
  byTenant = false,
): Promise<void> {
  let compared = 0
  for (const operation of operations) {
    const { contract, operationId, parameters, requestBody, verb, route } = operation
    if (keyOnly.has(contract) && !byTenant) continue
    const there = thingsOf(contract)
    const token = await who(contract)
    for (const { in: place, name } of parameters) {
      const exists = there[name]
      if (exists === undefined) {
        // A parameter that names a thing must be looked for above: that is what makes this test complete.
        const isKnown = name in named || ofNobody.has(name)
        if (place === 'path') t.ok(isKnown, `${contract} ${operationId} ${name}`)
        continue
      }
      if (place !== 'path' && place !== 'query') continue
      const absent = absentLike(exists)
      const answers: Asked[] = []
      for (const value of [exists, absent]) {
        const path = filled(route, { ...named, ...there, [name]: value })
        const query = parameters
          .filter(one => one.in === 'query' && (one.required || one.name === name))
          .map(one => `${one.name}=${one.name === name ? value : (named[one.name] ?? 'x')}`)
        const body = requestBody === undefined ? undefined : exampleOf(contract, operationId)
        answers.push(await send(verb, `${path}?${query.join('&')}`, token, { body }))
      }
      const [one, two] = answers.map((answer, index) =>
        normal(answer, index === 0 ? exists : absent),
      )
      t.equal(one, two, `${contract} ${operationId} ${name}`)
      // A request that says nothing would be answered alike for the wrong reason.
      const told = place === 'path' ? [403, 404] : [200, 403, 404]
      t.ok(told.includes(answers[0]?.status ?? 0), `${operationId} ${answers[0]?.text}`)
      compared += 1
    }
  }
  t.ok(compared >= 25, `${compared} comparisons`)
}

/** A name of the same form that nothing has. */
function absentLike(name: string): string {
  // A type of hold names nothing by itself: the order before it does.
  if (name === 'manual') return name
  const end = /^[a-z2-7]+$/.test(name) ? 'aaaa' : /\d/.test(name.slice(-4)) ? '0000' : 'ABSE'
  return name.slice(0, -4) + end
}

/** Status, headers and body without what differs between any two requests. */
function normal({ status, headers, text }: Asked, id: string): string {
  const {
    date: _date,
    'x-correlation-id': correlationId = '',
    ratelimit: _limit,
    // A digest of the body, which is compared itself.
    etag: _digest,
    // Whether it asked the same before: each caller's answers are its own.
    'cache-status': _cache,
    age: _age,
    ...rest
  } = headers
  const body = text
    .replaceAll(String(correlationId), '<correlation>')
    // Where an empty page goes on: at the moment of asking.
    .replace(/("items":\[\],"nextCursor":)"[^"]+"/, '$1"<now>"')
    .replaceAll(id, '<id>')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
  return JSON.stringify({ status, rest, body }).replaceAll(id, '<id>')
}

function filled(route: string, values: Things): string {
  return route.replaceAll(/{(\w+)}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'x'))
}

/** What the contract itself gives as a good body. */
function exampleOf(contract: string, operationId: string): unknown {
  const { document } = loadContract(contract)
  const paths = (document as unknown as { paths: Record<string, Record<string, never>> }).paths
  for (const item of Object.values(paths)) {
    for (const one of Object.values(item) as { operationId?: string; requestBody?: unknown }[]) {
      if (one.operationId !== operationId) continue
      const { content } = one.requestBody as {
        content: Record<
          string,
          { example?: unknown; examples?: Record<string, { value: unknown }> }
        >
      }
      const media = content['application/json']
      return media?.example ?? Object.values(media?.examples ?? {})[0]?.value
    }
  }
  return undefined
}

function send(
  method: string,
  path: string,
  token: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Asked> {
  requests += 1
  return ask(server.baseUrl, method, path, {
    body,
    key: token,
    headers: {
      ...(method !== 'GET' && { 'idempotency-key': `"isolation-${requests}"` }),
      ...headers,
    },
  })
}
