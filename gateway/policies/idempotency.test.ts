import t from 'tap'
import { toyGateway } from '../gateway.suite.ts'
import { canonicalJson } from './canonical-json.ts'

const body = { name: 'Robot', quantity: 1 }

await t.test('where the contract asks for a key, a request without one is refused', async t => {
  const { ask, calls } = await toyGateway(t)
  const { json } = await ask('POST', '/toys/v1/toys', { body })
  t.match(json, { status: 400, code: 'idempotency-key-missing' })
  t.equal(calls.length, 0)
})

await t.test('quoted and bare are the same key', async t => {
  const { ask, calls } = await toyGateway(t)
  for (const key of ['"8e03978e-40d5"', '8e03978e-40d5']) {
    await ask('POST', '/toys/v1/toys', { body, headers: { 'idempotency-key': key } })
    t.equal(calls.at(-1)?.call.idempotency.key, '8e03978e-40d5')
  }
})

await t.test('what is no key is refused', async t => {
  const { ask } = await toyGateway(t)
  for (const key of [
    '""',
    '"open',
    '"a\\b"',
    '"a" ;x',
    'two words',
    '"a" "b"',
    'a, b',
    'x'.repeat(256),
    '"\u00e9"',
  ]) {
    const { json } = await ask('POST', '/toys/v1/toys', {
      body,
      headers: { 'idempotency-key': key },
    })
    t.match(json, { status: 400, errors: [{ pointer: 'header Idempotency-Key' }] }, key)
  }
  const twice = { 'idempotency-key': ['"a"', '"b"'] }
  t.match(await ask('POST', '/toys/v1/toys', { body, headers: twice }), { status: 400 })
})

await t.test('the fingerprint is of what is asked, not of how it is written', async t => {
  const { ask, calls } = await toyGateway(t)
  const fingerprint = async (text: string) => {
    const headers = { 'idempotency-key': 'k', 'content-type': 'application/json' }
    await ask('POST', '/toys/v1/toys', { body: text, headers })
    return calls.at(-1)?.call.idempotency.fingerprint as string
  }
  const first = await fingerprint('{"name":"Robot","quantity":1}')
  t.match(first, /^[0-9a-f]{64}$/)
  t.equal(await fingerprint('{ "quantity": 1.0, "name": "\\u0052obot" }'), first)
  t.not(await fingerprint('{"name":"Robot","quantity":2}'), first)
})

await t.test('an operation that needs no key gets none', async t => {
  const { ask, calls } = await toyGateway(t)
  await ask('GET', '/toys/v1/toys', { headers: { 'idempotency-key': 'abc' } })
  t.equal(calls[0]?.call.idempotency, undefined)
})

await t.test('where a key is optional it is taken, and one that is none is refused', async t => {
  const { ask, calls } = await toyGateway(t)
  const end = (headers: Record<string, string>) => ask('DELETE', '/toys/v1/toys/toy-1', { headers })
  t.equal((await end({})).status, 204)
  t.equal(calls.at(-1)?.call.idempotency, undefined)
  t.equal((await end({ 'idempotency-key': '"once"' })).status, 204)
  t.equal(calls.at(-1)?.call.idempotency.key, 'once')
  t.equal((await end({ 'idempotency-key': 'a, b' })).status, 400)
  t.equal(calls.length, 2)
})

await t.test('canonical JSON is the text of RFC 8785', async t => {
  // https://www.rfc-editor.org/rfc/rfc8785#section-3.2.2 and #section-3.2.3
  const text = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`
  t.equal(
    canonicalJson(JSON.parse(text)),
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
  const sorted = JSON.parse(String.raw`{
    "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis"
  }`) as object
  t.strictSame(
    [...canonicalJson(sorted).matchAll(/:"([^"]+)"/g)].map(([, value]) => value),
    [
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ],
  )
})
