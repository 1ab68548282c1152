import { tmpdir } from 'node:os'
import { Writable } from 'node:stream'
import t from 'tap'
import { openStore } from '../../process-apis/store/store.ts'
import { withoutPersonalData } from '../../openapi/personal-data.ts'
import { loadConfig } from '../config.ts'
import { ask, eventually, type AskOptions } from '../gateway.suite.ts'
import { newKey } from '../keys/key.ts'
import { flushLog, openLog } from '../log.ts'
import { surroundings } from '../product.suite.ts'
import { runningServer } from '../running-server.ts'
import { collector } from './collector.suite.ts'

t.setTimeout(120_000)

// A secret and a personal value are put wherever a request can hold something; then everything that is kept of
// requests is searched for them.

const secret = 'canary-secret-7f3a9c2e'
const person = 'canary.person@example.com'
const canary = /canary/i

const { env, keys } = await surroundings()
const { url, texts } = await collector(t)
const lines: string[] = []
const log = openLog({
  level: 'trace',
  destination: new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  }),
})
const config = loadConfig({
  env: { ...env, OTEL_EXPORTER_OTLP_ENDPOINT: url, CROSSDOCK_EXPLAIN_ONE_IN: '1' },
  cwd: tmpdir(),
})
const server = await runningServer({ config, log })
const store = openStore({ url: String(env['DATABASE_URL']), connections: 2 })
t.teardown(() => store.close())

const problems: string[] = []
async function send(method: string, path: string, options: AskOptions = {}) {
  const answer = await ask(server.baseUrl, method, path, { key: keys.storefront, ...options })
  if (answer.status >= 400) problems.push(answer.text)
  return answer
}

const newOrder = {
  email: person,
  name: `${secret} Lovelace`,
  currency: 'EUR',
  items: [{ sku: 'MUG-WHITE', quantity: 1 }],
  delivery: {
    method: 'ship',
    address: { lines: [person], locality: secret, postalCode: '10969', country: 'DE' },
  },
  paymentToken: 'tok_visa',
}
const orders = '/storefront/v1/orders'
let number = 0
const once = () => ({ 'idempotency-key': `"${secret}-${++number}"` })

await t.test('a secret and a personal value occur nowhere but where they belong', async t => {
  for (const value of [secret, person, newKey('live').text.replace(/_[^_]+_/, `_${'canary'}_`)]) {
    const inPath = encodeURIComponent(value)
    await send('GET', `${orders}/${inPath}`)
    await send('GET', `${orders}/${inPath}`, { key: null })
    await send('GET', `${orders}/${inPath}/nothing`)
    await send('GET', `/operations/${inPath}`, { key: keys.service })
    await send('GET', `/${inPath}`)
    await send('GET', `/storefront/v1/${inPath}/x`)
    await send('GET', `/service/v1/orders/${inPath}`, { key: keys.service })
    await send('GET', `/service/v1/orders?reference=${inPath}`, { key: keys.service })
    await send('GET', `/storefront/v1/availability?sku=${inPath}`)
    await send('GET', `/storefront/v1/availability?sku=MUG-WHITE&other=${inPath}`)
    await send('GET', `/storefront/v1/availability?api_key=${inPath}`)
    await send('GET', '/storefront/v1/availability?sku=MUG-WHITE', {
      headers: {
        cookie: `session=${value}; other=${value}`,
        'user-agent': value,
        referer: `https://example.com/${value}`,
        'x-customer': value,
        prefer: `handling=${value}`,
        accept: `application/json;v=${secret}`,
        'x-forwarded-for': '192.0.2.1',
        tracestate: `x=${value}`,
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      },
    })
    for (const headers of [
      { authorization: `Bearer ${value}` },
      { authorization: `Basic ${Buffer.from(value).toString('base64')}` },
      { authorization: value },
      { 'x-api-key': value },
    ]) {
      await send('GET', '/storefront/v1/availability?sku=MUG-WHITE', { headers, key: null })
    }
    await send('POST', orders, { body: value, headers: { 'content-type': 'text/plain' } })
    await send('POST', orders, {
      body: `{"${value}`,
      headers: { 'content-type': 'application/json' },
    })
    for (const body of [
      { ...newOrder, currency: value },
      { ...newOrder, items: [{ sku: value, quantity: value }] },
      { ...newOrder, paymentToken: { value } },
      { ...newOrder, delivery: { method: value } },
      { ...newOrder, note: value, email: [value] },
      { ...newOrder, items: [{ sku: 'MUG-WHITE', quantity: 1, remark: value }] },
    ]) {
      await send('POST', orders, { body, headers: once() })
    }
  }

  const declined = await send('POST', orders, {
    body: { ...newOrder, paymentToken: 'tok_declined' },
    headers: once(),
  })
  t.equal(declined.status, 402)
  const placed = await send('POST', orders, { body: newOrder, headers: once() })
  t.equal(placed.status, 201, placed.text)
  const { orderId } = placed.json as { orderId: string }
  await send('GET', `${orders}/${orderId}`)

  const found = await send('GET', `/service/v1/orders/${orderId}`, { key: keys.service })
  t.equal(found.status, 200)
  await eventually(async () => {
    const { rows } = await store.pool.query<{ open: string }>(
      `select count(*)::text as open from crossdock.operation
       where state in ('pending', 'running', 'waiting') and subject like 'ord\\_%'
         and coalesce(due_at, now()) < now() + interval '1 minute'`,
    )
    return rows[0]?.open === '0'
  })
  await server.stop()
  await flushLog(log)

  const log_ = lines.join('')
  t.ok(lines.length > 50)
  t.notMatch(log_, canary, 'logs')
  t.ok(texts.length > 0)
  t.notMatch(texts.join(''), canary, 'traces')
  const { rows: explained } = await store.pool.query('select * from crossdock.request_explanation')
  t.ok(explained.length > 30)
  t.notMatch(JSON.stringify(explained), canary, 'explanations')
  const { rows: audited } = await store.pool.query(`select * from crossdock.audit_entry`)
  t.ok(audited.length > 0)
  t.notMatch(JSON.stringify(audited), canary, 'audit')
  t.ok(
    audited.some(({ action, subject }) => action === 'getOrder' && subject === orderId),
    'whose order was seen is known all the same',
  )
  const { rows: dead } = await store.pool.query(
    `select reason, detail::text from crossdock.exception_case
     union all select problem::text, waiting_for from crossdock.operation where problem is not null
     union all select problem::text, null from crossdock.step where problem is not null`,
  )
  t.notMatch(JSON.stringify(dead), canary, 'dead letters')
  const { rows: counted } = await store.pool.query('select * from crossdock.usage')
  t.notMatch(JSON.stringify(counted), canary, 'usage')

  const aboutOperations = problems.filter(text => /"code":"(?!not-found)/.test(text))
  t.ok(aboutOperations.length > 20)
  for (const text of aboutOperations) t.notMatch(text, canary, `problems ${text.slice(0, 300)}`)
  t.ok(problems.some(text => text.includes('"instance":"/service/v1/orders/:reference"')))
  t.notOk(
    problems.some(text => /"instance":"\/[a-z]+\/v1\/orders\/[^:"/]*canary[^"/]*"/.test(text)),
  )
  for (const text of problems) {
    const { instance: _path, ...problem } = JSON.parse(text)
    t.notMatch(
      JSON.stringify(problem),
      canary,
      'not even of a path that nobody knows, but the path itself',
    )
  }
})

await t.test('what a stranger’s words say of a person is taken out of them', async t => {
  t.equal(
    withoutPersonalData(
      'Customer ada.lovelace@example.co.uk with card 4111 1111 1111 1111 is blocked',
    ),
    'Customer [removed] with card [removed] is blocked',
  )
  t.equal(withoutPersonalData('müller@bücher.example'), '[removed]')
  const harmless =
    'order 1234567890123 at 2026-11-21T09:30:00.000Z took 12345678901234.5 ms, ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T @ DC-MAIN'
  t.equal(withoutPersonalData(harmless), harmless)
})
