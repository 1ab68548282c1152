import t from 'tap'
import { newKey } from '../keys/key.ts'
import { toyGateway, toyPolicies } from '../gateway.suite.ts'

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
  const both = { authorization: `Bearer ${key}`, 'x-api-key': key }
  t.match((await ask('GET', '/toys/v1/toys', { key: null, headers: both })).json, {
    status: 401,
    detail: /one header only/,
  })
})

await t.test(
  'a key in the URL is refused wherever it stands, told where it belongs, and never logged',
  async t => {
    const { ask, key, logged } = await toyGateway(t)
    const spelt = key.replaceAll('_', '%5F')
    for (const target of [
      `/toys/v1/toys?api_key=${key}`,
      `/toys/v1/toys?limit=1&access_token=${key}`,
      `/toys/v1/toys?name=${key}`,
      `/toys/v1/toys?api_key=${spelt}`,
      `/nowhere?api_key=${key}`,
      `/toys/v1/docs?key=${key}`,
      '/toys/v1/toys?access_token=eyJhbGciOiJub25lIn0.e30.',
    ]) {
      const refused = await ask('GET', target)
      t.match(refused.json, { status: 400, code: 'request-invalid' }, target)
      t.match(refused.json.errors[0], {
        pointer: /^\?(api_key|access_token|name|key)$/,
        keyword: 'credential',
        detail: /Authorization: Bearer/,
      })
      t.notMatch(refused.text, key.slice(0, 24))
    }
    t.match(await ask('GET', '/toys/v1/toys?name=xd_box'), { status: 200 }, 'what only looks alike')
    t.notMatch(JSON.stringify(logged()), key.split('_')[3])
    t.notMatch(JSON.stringify(logged()), 'eyJhbGciOiJub25lIn0')
  },
)

await t.test('a key of the other environment is refused, and told so', async t => {
  const { ask, addCaller, key } = await toyGateway(t, {
    policies: toyPolicies.replace(
      '- kind: authenticate-key',
      '- kind: authenticate-key\n  options: { environments: [live] }',
    ),
  })
  const live = addCaller({ environment: 'live' })
  t.match(await ask('GET', '/toys/v1/toys', { key: live }), { status: 200 })
  for (const text of [key, newKey('test').text]) {
    t.match((await ask('GET', '/toys/v1/toys', { key: text })).json, {
      status: 401,
      detail: 'This is a test key; only live keys are taken here.',
    })
  }
})
