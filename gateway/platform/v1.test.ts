import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import t, { type Test } from 'tap'
import { loadContract } from '../../openapi/contract.ts'
import { openStore } from '../../process-apis/store/store.ts'
import { loadConfig } from '../config.ts'
import { ask as askAt, eventually, type AskOptions } from '../gateway.suite.ts'
import type { Audience } from '../host/audiences.ts'
import { keyStore } from '../keys/key-store.ts'
import { keyPattern } from '../keys/key.ts'
import { openLog } from '../log.ts'
import { surroundings } from '../product.suite.ts'
import { runningServer } from '../running-server.ts'

const { systems, keys, env } = await surroundings()
const config = loadConfig({ env, cwd: tmpdir() })
const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
t.teardown(() => server.stop())
const store = openStore({ url: systems.databaseUrl, connections: 4 })
t.teardown(() => store.close())
const ask = (method: string, path: string, options: AskOptions) =>
  askAt(server.baseUrl, method, path, options)
const as = (audience: Audience, method: string, path: string, options: AskOptions = {}) =>
  ask(method, path, { ...options, key: keys[audience] })

const base = '/platform/v1/applications'
const feed = { name: 'Acme order feed', audience: 'partner' }

/** A key of its own for every request: whoever wants to repeat one says so. */
const once = (key = randomBytes(8).toString('hex')) => ({ 'idempotency-key': `"${key}"` })
const operator = (method: string, path: string, body?: object, headers = {}) =>
  as('operator', method, `${base}${path}`, { body, headers: { ...once(), ...headers } })

async function makeApplication(changes: object = {}) {
  const made = await operator('POST', '', {
    ...feed,
    name: `Feed ${randomBytes(4).toString('hex')}`,
    ...changes,
  })
  t.equal(made.status, 201, made.text)
  return made.json as { id: string; name: string; scopes: string[] }
}

async function makeKey(applicationId: string, body: object = {}) {
  const made = await operator('POST', `/${applicationId}/keys`, body)
  t.equal(made.status, 201, made.text)
  return made.json as { apiKey: string; key: { id: string } }
}

const mine = (key: string) => ask('GET', '/platform/v1/application', { key })

await t.test('an application is made, found, changed, switched off and on again', async t => {
  const made = await operator('POST', '', feed)
  t.match(made, { status: 201, headers: { location: /^\/platform\/v1\/applications\/app_/ } })
  const { id } = made.json
  t.match(made.json, { ...feed, channel: 'partner', plan: 'partner', environment: 'test' })
  t.strictSame((await as('operator', 'GET', String(made.headers.location))).json, made.json)

  const { apiKey } = await makeKey(id)
  t.match((await mine(apiKey)).json, { id, plan: 'partner' })
  const changed = await operator('PATCH', `/${id}`, { plan: 'sandbox', scopes: ['keys:read'] })
  t.match(changed.json, { id, plan: 'sandbox', scopes: ['keys:read'] }, changed.text)
  await eventually(async () => (await mine(apiKey)).json.plan === 'sandbox')

  const off = await operator('POST', `/${id}/disable`)
  t.match(off.json, { state: 'disabled', disabledAt: String })
  await eventually(async () => (await mine(apiKey)).status === 401)
  t.strictSame((await operator('POST', `/${id}/disable`)).json, off.json, 'twice is once')
  t.match((await operator('POST', `/${id}/enable`)).json, { state: 'enabled' })
  await eventually(async () => (await mine(apiKey)).status === 200)
})

await t.test(
  'asked for twice, an application is made once; another of its name is refused',
  async t => {
    const name = 'Twice'
    const [one, two] = [
      await operator('POST', '', { ...feed, name }),
      await operator('POST', '', { ...feed, name }),
    ]
    t.equal(one.status, 201)
    t.equal(two.status, 200)
    t.strictSame(two.json, one.json)
    t.match((await operator('POST', '', { ...feed, name, plan: 'sandbox' })).json, {
      status: 409,
      code: 'state-conflict',
      detail: /with another plan/,
    })
  },
)

await t.test('applications are listed newest first, filtered, page by page', async t => {
  const names: string[] = []
  for (let made = 0; made < 5; made++) {
    const { name } = await makeApplication({ audience: 'supplier', scopes: [] })
    names.unshift(name)
  }
  const found: string[] = []
  let cursor: string | undefined
  do {
    const query: string = `?audience=supplier&state=enabled&limit=2${cursor ? `&cursor=${cursor}` : ''}`
    const { status, json, text } = await operator('GET', query)
    t.equal(status, 200, text)
    found.push(...json.applications.map(({ name }: { name: string }) => name))
    cursor = json.nextCursor
  } while (cursor !== undefined)
  t.strictSame(
    found.filter(name => name !== 'sandbox-supplier'),
    names,
  )
  t.equal((await operator('GET', '?cursor=bm9uc2Vuc2U')).status, 400)
  t.strictSame((await operator('GET', '?environment=live')).json, { applications: [] })
  const named = await operator('GET', `?name=${encodeURIComponent(names[0] as string)}`)
  t.equal(named.json.applications.length, 1)
})

await t.test(
  'a key is shown once, and a repeated request neither shows nor makes another',
  async t => {
    const { id } = await makeApplication()
    const headers = once()
    const path = `/${id}/keys`
    const made = await operator('POST', path, {}, headers)
    t.match(made.json, { apiKey: keyPattern, key: { applicationId: id, state: 'active' } })
    const keyId = made.json.key.id

    const again = await operator('POST', path, {}, headers)
    t.match(again.json, { status: 409, code: 'key-given-once', keyId })
    t.notMatch(again.text, keyPattern)
    t.match((await operator('POST', path, { expiresAt: '2100-01-01T00:00:00Z' }, headers)).json, {
      status: 422,
      code: 'idempotency-key-reused',
    })
    const missing = await as('operator', 'POST', `${base}${path}`, { body: {} })
    t.match(missing.json, { status: 400, code: 'idempotency-key-missing' })

    const crowd = once()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => operator('POST', path, {}, crowd)),
    )
    const statuses = answers.map(({ status }) => status)
    t.strictSame(
      statuses.toSorted((a, b) => a - b),
      [201, 409, 409, 409, 409, 409],
    )
    const listed = await operator('GET', path)
    t.equal(listed.json.keys.length, 2)
    for (const answer of [listed, await operator('GET', `${path}/${keyId}`)]) {
      t.notMatch(answer.text, keyPattern, 'the text is in no other answer')
      t.notMatch(answer.text, /hash|pepper/i)
    }
  },
)

await t.test(
  'a key says what it was last used for, and when the old one is safe to cut',
  async t => {
    const { id } = await makeApplication({ scopes: ['keys:read', 'orders:read'] })
    const old = await makeKey(id)
    t.equal((await mine(old.apiKey)).status, 200)
    const path = `/${id}/keys/${old.key.id}`
    await eventually(async () => (await operator('GET', path)).json.uses.length > 0)
    t.match((await operator('GET', path)).json, {
      key: { state: 'active', lastUsedAt: String },
      uses: [{ operation: 'platform.v1:getOwnApplication', lastUsedAt: String }],
    })

    const headers = once()
    const rolled = await operator('POST', `${path}/roll`, { overlapSeconds: 3_600 }, headers)
    t.match(rolled.json, {
      apiKey: keyPattern,
      replaced: { id: old.key.id, state: 'active', expiresAt: String, safeToCut: false },
    })
    const fresh = rolled.json.key.id
    t.equal(rolled.json.replaced.replacedBy, fresh)
    t.equal((await mine(old.apiKey)).status, 200, 'both work')
    t.equal((await mine(rolled.json.apiKey)).status, 200)
    t.match((await operator('POST', `${path}/roll`, { overlapSeconds: 3_600 }, headers)).json, {
      code: 'key-given-once',
      keyId: fresh,
    })
    t.match((await operator('POST', `${path}/roll`, {})).json, {
      code: 'state-conflict',
      detail: new RegExp(`replaced by ${fresh} before`),
    })

    const next = `/${id}/keys/${fresh}`
    const cut = await operator('POST', `${next}/roll`, { overlapSeconds: 0 })
    t.match(cut.json, { replaced: { state: 'revoked' } })
    await eventually(async () => (await mine(rolled.json.apiKey)).status === 401)
    t.equal((await mine(cut.json.apiKey)).status, 200)
  },
)

await t.test('a key ends when it is told to, and a revoked one at once', async t => {
  const { id } = await makeApplication({ scopes: ['keys:read'] })
  const { apiKey, key } = await makeKey(id, { expiresAt: '2100-01-01T00:00:00Z' })
  const path = `/${id}/keys/${key.id}`
  const put = (expiresAt: string) => operator('PUT', `${path}/expiry`, { expiresAt })
  t.match((await put('2090-01-01T00:00:00Z')).json, { expiresAt: '2090-01-01T00:00:00.000Z' })
  t.match((await put('2095-01-01T00:00:00Z')).json, { code: 'state-conflict' })
  t.match((await put('2000-01-01T00:00:00Z')).json, { state: 'expired' })
  t.equal((await put('2000-01-01T00:00:00Z')).status, 200, 'twice is once')
  await eventually(async () => (await mine(apiKey)).status === 401)

  const other = await makeKey(id)
  t.equal((await mine(other.apiKey)).status, 200)
  const revoked = await operator('POST', `/${id}/keys/${other.key.id}/revocation`)
  t.match(revoked.json, { state: 'revoked', revokedAt: String })
  t.strictSame(
    (await operator('POST', `/${id}/keys/${other.key.id}/revocation`)).json,
    revoked.json,
  )
  await eventually(async () => (await mine(other.apiKey)).status === 401)
  const alive = await operator('GET', `/${id}/keys?state=active`)
  t.strictSame(alive.json, { keys: [] })
  t.equal((await operator('GET', `/${id}/keys?limit=1`)).json.keys.length, 1)
  t.match((await operator('POST', `/${id}/keys`, { expiresAt: '2001-01-01T00:00:00Z' })).json, {
    status: 400,
    errors: [{ pointer: '/expiresAt' }],
  })
})

await t.test('nobody hands out a scope it does not hold', async t => {
  t.match((await operator('POST', '', { ...feed, scopes: ['systems:write'] })).json, {
    status: 403,
    detail: /you lack systems:write/,
  })
  t.match((await operator('POST', '', { ...feed, scopes: ['orders:fly'], plan: 'none' })).json, {
    status: 400,
    errors: [{ pointer: '/scopes/0' }, { pointer: '/plan' }],
  })
  const weak = await makeApplication({
    audience: 'operator',
    scopes: ['applications:read', 'applications:write', 'keys:read', 'keys:write'],
  })
  const strong = await makeApplication({ scopes: ['orders:write'] })
  const { apiKey } = await makeKey(weak.id)
  const asWeak = (method: string, path: string, body?: object) =>
    ask(method, `${base}${path}`, { key: apiKey, body, headers: once() })
  const { key } = await makeKey(strong.id)
  for (const refused of [
    await asWeak('PATCH', `/${weak.id}`, { scopes: ['orders:write'] }),
    await asWeak('POST', '', { ...feed, name: 'Ladder', scopes: ['orders:write'] }),
    await asWeak('POST', `/${strong.id}/keys`, {}),
    await asWeak('POST', `/${strong.id}/keys/${key.id}/roll`, {}),
  ]) {
    t.match(refused.json, { status: 403, detail: /you lack orders:write/ }, refused.text)
  }
  t.equal((await asWeak('GET', `/${strong.id}/keys`)).status, 200, 'it may look')
  const kept = await asWeak('PATCH', `/${strong.id}`, { scopes: ['orders:write', 'keys:read'] })
  t.match(kept, { status: 200 }, 'and leave what is there')
  t.equal((await asWeak('POST', `/${strong.id}/keys/${key.id}/revocation`)).status, 200)
})

await t.test('a partner sees itself only, and looks after its own keys', async t => {
  const { id } = (await as('partner', 'GET', '/platform/v1/application')).json
  const other = await makeApplication()
  const { key } = await makeKey(other.id)
  const partner = (method: string, path: string, body?: object) =>
    as('partner', method, `${base}${path}`, { body, headers: once() })

  t.equal((await partner('GET', '')).status, 403)
  t.equal((await partner('GET', `/${id}`)).status, 403)
  t.equal((await partner('PATCH', `/${id}`, { plan: 'internal' })).status, 403)
  for (const hidden of [
    await partner('GET', `/${other.id}/keys`),
    await partner('POST', `/${other.id}/keys`, {}),
    await partner('GET', `/${other.id}/keys/${key.id}`),
    await partner('POST', `/${other.id}/keys/${key.id}/roll`, {}),
    await partner('PUT', `/${other.id}/keys/${key.id}/expiry`, {
      expiresAt: '2100-01-01T00:00:00Z',
    }),
    await partner('POST', `/${other.id}/keys/${key.id}/revocation`),
    await partner('GET', `/${id}/keys/${key.id}`),
    await partner('POST', `/${id}/keys/${key.id}/revocation`),
  ]) {
    t.match(hidden.json, { status: 404, code: 'not-found' })
  }
  const own = await partner('POST', `/${id}/keys`, {})
  t.equal(own.status, 201, own.text)
  t.equal((await mine(own.json.apiKey)).json.id, id)
  t.equal((await partner('POST', `/${id}/keys/${own.json.key.id}/revocation`)).status, 200)
})

await t.test('another tenant is not there, and live ones are not for test keys', async t => {
  const direct = keyStore({ pool: store.pool, peppers: config.keyPeppers })
  const foreign = { ...feed, channel: 'x', plan: 'partner', scopes: [], tenant: 'other' }
  const elsewhere = await direct.saveApplication({ ...foreign, environment: 'test' })
  const live = await direct.saveApplication({ ...foreign, tenant: 'demo', environment: 'live' })
  for (const { id } of [elsewhere, live]) {
    const key = await direct.createKey({ applicationId: id })
    for (const hidden of [
      await operator('GET', `/${id}`),
      await operator('PATCH', `/${id}`, { plan: 'sandbox' }),
      await operator('POST', `/${id}/disable`),
      await operator('GET', `/${id}/keys`),
      await operator('POST', `/${id}/keys`, {}),
      await operator('POST', `/${id}/keys/${key.id}/roll`, {}),
      await operator('POST', `/${id}/keys/${key.id}/revocation`),
    ]) {
      t.match(hidden.json, { status: 404, code: 'not-found' })
    }
    t.match(await direct.findKey(key.id), { state: 'active', replacedBy: undefined })
  }
  const { json } = await operator('GET', '?limit=200')
  t.notMatch(JSON.stringify(json), elsewhere.id)
  t.notMatch(JSON.stringify(json), live.id)
  t.match((await operator('POST', '', { ...feed, name: 'Live', environment: 'live' })).json, {
    status: 403,
    detail: 'A live application takes a live key.',
  })

  const { id: liveOperator } = await direct.saveApplication({
    tenant: 'demo',
    name: 'Head',
    audience: 'operator',
    channel: 'operations',
    environment: 'live' as const,
    plan: 'service',
    scopes: ['applications:read'],
  })
  const { text } = await direct.createKey({ applicationId: liveOperator })
  const all = await ask('GET', `${base}?limit=200`, { key: text })
  t.match(all.text, live.id, 'a live key sees both')
  t.match(all.text, /sandbox-operator/)
  t.notMatch(all.text, elsewhere.id)
})

await t.test('every act is kept with who did it, and no key is', async t => {
  const { id } = await makeApplication()
  const { apiKey, key } = await makeKey(id)
  await operator('POST', `/${id}/keys/${key.id}/revocation`, undefined, {
    'x-correlation-id': 'audit-4711-abc',
  })
  const { rows } = await store.pool.query(
    `select actor, action, subject, correlation_id from crossdock.audit_entry
     where subject in ($1, $2) order by position`,
    [id, key.id],
  )
  t.strictSame(
    rows.map(({ action, subject }) => [action, subject]),
    [
      ['createApplication', id],
      ['createKey', key.id],
      ['revokeKey', key.id],
    ],
  )
  t.match(rows, [{ actor: /^app_/ }, { actor: /^app_/ }, { correlation_id: 'audit-4711-abc' }])
  const all = await store.pool.query('select * from crossdock.audit_entry')
  t.notMatch(JSON.stringify(all.rows), apiKey.split('_')[3])
  t.notMatch(JSON.stringify(all.rows), keyPattern)
})

await t.test('no act of the contract is left out of the audit log', async t => {
  const { id } = await makeApplication()
  const { key } = await makeKey(id)
  for (const [method, path, body] of [
    ['PATCH', `/${id}`, { plan: 'sandbox' }],
    ['POST', `/${id}/disable`, undefined],
    ['POST', `/${id}/enable`, undefined],
    ['POST', `/${id}/keys/${key.id}/roll`, { overlapSeconds: 60 }],
    ['PUT', `/${id}/keys/${key.id}/expiry`, { expiresAt: new Date().toISOString() }],
    ['POST', `/${id}/keys/${key.id}/revocation`, undefined],
  ] as const) {
    const done = await operator(method, path, body)
    t.ok(done.status < 300, `${method} ${path} ${done.text}`)
  }
  const webhookId = await everyActOnAWebhook(t)
  const { rows } = await store.pool.query<{ action: string }>(
    `select distinct action from crossdock.audit_entry where subject in ($1, $2, $3) or subject in
       (select key_id from crossdock.api_key where application_id = $1)`,
    [id, key.id, webhookId],
  )
  const acts = loadContract('platform.v1')
    .operations.filter(({ idempotency }) => idempotency !== 'safe')
    .map(({ operationId }) => operationId)
  t.ok(acts.length >= 8)
  const written = new Set(rows.map(({ action }) => action))
  for (const act of acts) t.ok(written.has(act), act)
})

/** Does with a webhook what can be done with it, and gives its id. */
async function everyActOnAWebhook(t: Test): Promise<string> {
  const act = async (method: string, path: string, body?: object) => {
    const done = await as('operator', method, `/platform/v1/webhooks${path}`, {
      ...(body !== undefined && { body }),
      headers: once(),
    })
    t.ok(done.status < 300, `${method} ${path} ${done.text}`)
    return done.json as { id: string; webhook: { id: string } }
  }
  // Nobody listens there.
  const address = { url: 'http://127.0.0.1:9/', eventTypes: ['retail.dispute.*'] }
  const { id } = (await act('POST', '', address)).webhook
  await act('PATCH', `/${id}`, { description: 'Disputes' })
  await act('POST', `/${id}/pause`, { reason: 'for a moment' })
  await act('POST', `/${id}/resume`, { from: 'backlog' })
  await act('POST', `/${id}/secret/roll`, { overlapSeconds: 60 })
  await act('POST', `/${id}/test`, {})
  const delivery = 'whd_01K9ZD3Y7Q5V8T2M4N6P8R0S1V'
  await store.pool.query(
    `insert into crossdock.webhook_delivery
       (id, webhook_id, tenant, event_id, event_at, transaction, position, type, subject, state)
     values ($1, $2, 'demo', 'evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5C', now(), '1', 1, 'retail.dispute.opened.v1', 'ord_1', 'failed')`,
    [delivery, id],
  )
  await act('POST', `/${id}/deliveries/${delivery}/redelivery`)
  for (const what of ['confirmation', 'cancellation']) {
    const replay = await act('POST', `/${id}/replays`, {
      which: 'failed',
      from: '2026-01-01T00:00:00Z',
    })
    await act('POST', `/${id}/replays/${replay.id}/${what}`)
  }
  await act('DELETE', `/${id}`)
  return id
}
