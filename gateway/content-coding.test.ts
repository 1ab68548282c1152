import { createHash } from 'node:crypto'
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import t from 'tap'
import { recorder } from './edge/edge.suite.ts'
import { toyGateway, toyPolicies } from './gateway.suite.ts'
import { petGateway } from './upstreams/upstream.suite.ts'

const coders = {
  gzip: gzipSync,
  'X-GZIP': gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
} as const

const headers = (coding: string) => ({
  'idempotency-key': 'a',
  'content-type': 'application/json',
  'content-encoding': coding,
})

await t.test('a coded body is checked as what it stands for', async t => {
  const { ask, calls } = await toyGateway(t)
  const good = { name: 'Robot', quantity: 1 }
  for (const [coding, code] of Object.entries(coders)) {
    const made = await ask('POST', '/toys/v1/toys', {
      body: code(JSON.stringify(good)),
      headers: headers(coding),
    })
    t.equal(made.status, 201, coding)
    t.strictSame(calls.at(-1)?.input, good, coding)
    const wrong = await ask('POST', '/toys/v1/toys', {
      body: code(JSON.stringify({ ...good, quantity: 0 })),
      headers: headers(coding),
    })
    t.match(wrong.json, { status: 400, errors: [{ pointer: '/quantity' }] }, coding)
    const repeated = await ask('POST', '/toys/v1/toys', {
      body: code('{"name":"a","name":"b","quantity":1}'),
      headers: headers(coding),
    })
    t.match(repeated.json, { status: 400, errors: [{ keyword: 'repeated' }] }, coding)
  }
  const plain = await ask('POST', '/toys/v1/toys', { body: good, headers: headers('identity') })
  t.equal(plain.status, 201)
})

await t.test('what is larger than it may be, or was made to be, is refused', async t => {
  const policies = toyPolicies.replace('bytes: 4096', 'bytes: 1000000')
  const { ask, calls } = await toyGateway(t, { policies })
  const before = process.memoryUsage().arrayBuffers
  for (const [coding, code] of Object.entries(coders)) {
    for (const [body, why] of [
      [code(Buffer.alloc(50_000_000, ' ')), 'beyond the limit'],
      [code(Buffer.alloc(900_000, ' ')), 'within the limit, but a thousand times its size'],
    ] as const) {
      const refused = await ask('POST', '/toys/v1/toys', { body, headers: headers(coding) })
      t.match(refused.json, { status: 413, code: 'payload-too-large' }, `${coding}: ${why}`)
    }
  }
  t.ok(process.memoryUsage().arrayBuffers - before < 100_000_000, 'nobody held what it stood for')
  // Very much alike, and still what somebody may mean.
  const body = gzipSync(JSON.stringify({ name: 'Robot', quantity: 1 }) + ' '.repeat(60_000))
  t.ok(body.length < 600)
  t.equal((await ask('POST', '/toys/v1/toys', { body, headers: headers('gzip') })).status, 201)
  t.equal(calls.length, 1)
})

await t.test('a coding that is not known, or not kept, is told apart', async t => {
  const { ask, calls } = await toyGateway(t)
  const body = gzipSync('{"name":"Robot","quantity":1}')
  for (const coding of ['compress', 'gzip, gzip', 'gzip, identity', 'toString', '*']) {
    const answer = await ask('POST', '/toys/v1/toys', { body, headers: headers(coding) })
    t.match(
      answer,
      { status: 415, headers: { 'accept-encoding': 'gzip, deflate, br, zstd, identity' } },
      coding,
    )
    t.notOk(answer.headers['accept'], 'it is not about the media type')
  }
  const type = await ask('POST', '/toys/v1/toys', {
    body,
    headers: { ...headers('gzip'), 'content-type': 'text/plain' },
  })
  t.match(type, { status: 415, headers: { accept: 'application/json' } })
  t.notOk(type.headers['accept-encoding'], 'it is not about the coding')

  for (const [coding, broken] of [
    ['gzip', '{"name":"Robot","quantity":1}'],
    ['gzip', body.subarray(0, -9)],
    ['br', body],
    ['deflate', deflateRawSync('{}')],
    ['zstd', body],
  ] as const) {
    const answer = await ask('POST', '/toys/v1/toys', { body: broken, headers: headers(coding) })
    t.match(answer.json, { status: 400, errors: [{ pointer: '', keyword: 'coding' }] }, coding)
  }
  const nobody = await ask('POST', '/toys/v1/toys', { body, headers: headers('gzip'), key: null })
  t.equal(nobody.status, 401, 'nothing is inflated for who is not known')
  t.equal(calls.length, 0)
})

await t.test(
  'what a connected system has signed is taken as it was sent, or not at all',
  async t => {
    let heard = 0
    const { ask } = await toyGateway(t, {
      webhooks: async () => {
        heard += 1
        throw new Error('not reached')
      },
    })
    const answer = await ask('POST', '/toys/v1/hooks/erp', {
      body: gzipSync('{}'),
      headers: headers('gzip'),
      key: null,
    })
    t.match(answer, { status: 415, headers: { 'accept-encoding': 'identity' } })
    t.equal(heard, 0)
  },
)

await t.test('an upstream is sent what was checked, and no field that says otherwise', async t => {
  const upstream = await recorder(t)
  const { ask } = await petGateway(t, { forward: { url: upstream.url } })
  const text = '{"name":"Rex"}'
  const body = gzipSync(text)
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`
  const coded = { 'content-encoding': 'gzip', 'content-digest': digest }
  await ask('PUT', '/pets/v1/pets/a', {
    body,
    headers: { ...coded, 'content-type': 'application/json' },
  })
  await ask('PUT', '/pets/v1/pets/a/photo', {
    body,
    headers: { ...coded, 'content-type': 'image/png' },
  })
  const [checked, passed] = upstream.requests()
  t.equal(checked?.body, text)
  const fields = checked?.fields.join('\n') ?? ''
  t.notMatch(fields, /content-encoding|content-digest/i)
  t.match(fields, new RegExp(`content-length: ${text.length}`, 'i'))
  t.equal(passed?.body, body.toString('latin1'), 'what nobody looks into goes on as it is')
  t.match(passed?.fields.join('\n'), /content-encoding: gzip/i)
})
