import t from 'tap'
import { newKey } from '../keys/key.ts'
import { toyGateway } from '../gateway.suite.ts'

await t.test('a key is taken from either header', async t => {
  const { ask, key } = await toyGateway(t)
  for (const headers of [
    { authorization: `Bearer ${key}` },
    { authorization: `bearer  ${key}` },
    { 'x-api-key': key },
  ]) {
    t.match(await ask('GET', '/toys/v1/toys', { key: null, headers }), { status: 200 })
  }
})

await t.test('without a key: 401 that says how, and no error code', async t => {
  const { ask, calls } = await toyGateway(t)
  const answer = await ask('GET', '/toys/v1/toys', { key: null })
  t.match(answer.json, { status: 401, code: 'unauthenticated', type: '/problems/unauthenticated' })
  t.equal(answer.headers['www-authenticate'], 'Bearer realm="crossdock"')
  t.equal(calls.length, 0)
})

await t.test(
  'with a key that is worth nothing: 401 invalid_token, the same for every reason',
  async t => {
    const { ask, key } = await toyGateway(t)
    const wrong = [
      newKey('test').text,
      key.slice(0, -1) + (key.endsWith('0') ? '1' : '0'),
      key.toUpperCase(),
      `${key}x`,
      'xd_test_',
    ]
    for (const text of wrong) {
      const bearer = await ask('GET', '/toys/v1/toys', { key: text })
      t.match(bearer.json, { status: 401, detail: 'The API key is not valid.' }, text)
      t.match(
        bearer.headers['www-authenticate'],
        /^Bearer realm="crossdock", error="invalid_token"$/,
      )
      const header = await ask('GET', '/toys/v1/toys', {
        key: null,
        headers: { 'x-api-key': text },
      })
      t.match(header.json, { status: 401, detail: 'The API key is not valid.' }, text)
    }
  },
)

await t.test('a key is not taken from anywhere else', async t => {
  const { ask, key } = await toyGateway(t)
  for (const headers of [
    { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
    { authorization: key },
    { cookie: `api_key=${key}` },
  ]) {
    t.match(await ask('GET', '/toys/v1/toys', { key: null, headers }), { status: 401 })
  }
  t.match(await ask('GET', `/toys/v1/toys?api_key=${key}`, { key: null }), { status: 401 })
  const both = { authorization: `Bearer ${key}`, 'x-api-key': key }
  t.match((await ask('GET', '/toys/v1/toys', { key: null, headers: both })).json, {
    status: 401,
    detail: /one header only/,
  })
})
