import t from 'tap'
import { eventually, sendRaw, toyGateway } from '../gateway.suite.ts'
import { petGateway, petsContract } from '../upstreams/upstream.suite.ts'
import { recorder } from './edge.suite.ts'

const claimed = {
  'x-forwarded-for': '203.0.113.9, 198.51.100.7',
  'x-forwarded-host': 'internal.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-port': '443',
  'x-forwarded-server': 'internal',
  'x-forwarded-user': 'root',
  'x-forwarded-client-cert': 'Hash=0000',
  'x-forwarded-prefix': '/admin',
  'x-real-ip': '203.0.113.9',
  'x-client-ip': '203.0.113.9',
  'x-cluster-client-ip': '203.0.113.9',
  'true-client-ip': '203.0.113.9',
  'cf-connecting-ip': '203.0.113.9',
  forwarded: 'for=203.0.113.9;host=internal.example;proto=https',
  'x-original-url': '/admin',
  'x-rewrite-url': '/admin',
  'x-http-method-override': 'DELETE',
  'x-http-method': 'DELETE',
  'x-method-override': 'DELETE',
  'crossdock-principal': 'e30.e30.e30',
  'x-user': 'root',
  'x-tenant': 'other',
  'x-tenant-id': 'other',
  'x-ssl-client-verify': 'SUCCESS',
  'x-ssl-client-s-dn': 'CN=root',
  'ssl-client-cert': 'x',
  'proxy-authorization': 'Basic cm9vdA==',
  'remote-user': 'root',
  x_forwarded_for: '203.0.113.9',
  x_real_ip: '203.0.113.9',
  crossdock_principal: 'e30.e30.e30',
  content_length: '99',
  transfer_encoding: 'chunked',
  'keep-alive': 'timeout=999',
  te: 'trailers',
  'proxy-connection': 'keep-alive',
}

await t.test('what a caller says of itself is not sent on, but rebuilt', async t => {
  const upstream = await recorder(t)
  const pets = await petGateway(t, { forward: { url: upstream.url } })
  await pets.ask('GET', '/pets/v1/pets/a', { headers: claimed })
  const [request] = upstream.requests()
  const fields = new Map(
    request?.fields.map(field => {
      const [name = '', ...rest] = field.split(':')
      return [name.toLowerCase(), rest.join(':').trim()]
    }),
  )
  t.equal(fields.size, request?.fields.length, 'nothing is there twice')
  for (const name of Object.keys(claimed)) {
    const rebuilt = { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' }[name]
    if (rebuilt !== undefined) t.equal(fields.get(name), rebuilt, name)
    else if (name === 'x-forwarded-host') t.match(fields.get(name), /^(localhost|127\.0\.0\.1)/)
    else if (name === 'forwarded')
      t.match(fields.get(name), /^for=127\.0\.0\.1;host="(localhost|127[^"]*)";proto=http$/)
    else t.notOk(fields.has(name), name)
  }
  t.notMatch(request?.fields.join('\n'), /203\.0\.113|internal|root|\badmin\b/)
})

await t.test('nor is it when somebody lists it by name', async t => {
  const listed = [
    'X-Forwarded-User',
    'x-real-ip',
    'proxy-authorization',
    'x-http-method-override',
    'x-original-url',
    'te',
  ]
  const upstream = await recorder(t)
  const pets = await petGateway(t, {
    // Some servers read an underscore as a hyphen.
    contract: petsContract.replaceAll('X-Shelf', 'X_Real_IP'),
    forward: { url: upstream.url, requestHeaders: [...listed, 'x-tenant'] },
  })
  await pets.ask('GET', '/pets/v1/pets', { headers: claimed })
  const head = upstream.requests()[0]?.fields.join('\n') ?? ''
  t.match(head, /^x-tenant: other$/im, 'what is nobody’s is')
  for (const name of [...listed, 'x_real_ip']) t.notMatch(head, new RegExp(`^${name}:`, 'im'), name)
})

await t.test('what Connection names goes no further, and cannot take away what we say', async t => {
  const upstream = await recorder(t)
  const pets = await petGateway(t, { forward: { url: upstream.url } })
  await pets.ask('GET', '/pets/v1/pets?limit=1', {
    headers: {
      connection:
        'X-Shelf, x-forwarded-for, X-Correlation-Id, traceparent, Authorization, Host, via, accept',
      'x-shelf': 'hidden',
      accept: 'application/json',
    },
  })
  const head = upstream.requests()[0]?.fields.join('\n') ?? ''
  t.notMatch(head, /hidden/)
  for (const name of ['host', 'x-forwarded-for', 'x-correlation-id', 'traceparent', 'via']) {
    t.match(head, new RegExp(`^${name}: .+`, 'im'), name)
  }
})

await t.test('nobody is somebody else by a header', async t => {
  const { ask, calls, logged, key } = await toyGateway(t)
  await ask('GET', '/toys/v1/toys/toy-1', { headers: claimed })
  t.equal(calls[0]?.operation, 'getToy', 'a method is the one of the request line')
  t.match(calls[0]?.call.principal, { tenant: 'acme' })
  t.equal((await ask('GET', '/toys/v1/toys', { headers: claimed, key: null })).status, 401)
  await eventually(() => logged().filter(({ address }) => address !== undefined).length >= 2)
  t.notMatch(JSON.stringify(logged()), /203\.0\.113|198\.51\.100/)
  t.notMatch(JSON.stringify(logged()), key)
})

await t.test('a trusted proxy is believed as far as it speaks for itself', async t => {
  const addressOf = async (trustedProxies: readonly string[], forwardedFor: string) => {
    const { ask, logged } = await toyGateway(t, { options: { trustedProxies } })
    await ask('GET', '/toys/v1/toys', { headers: { 'x-forwarded-for': forwardedFor } })
    await eventually(() => logged().some(({ address }) => address !== undefined))
    return logged().find(({ address }) => address !== undefined)?.['address']
  }
  t.equal(await addressOf([], '203.0.113.9'), '127.0.0.1', 'nobody is')
  t.equal(await addressOf(['10.0.0.0/8'], '203.0.113.9'), '127.0.0.1', 'another is')
  t.equal(await addressOf(['127.0.0.1'], '203.0.113.9'), '203.0.113.9')
  t.equal(
    await addressOf(['127.0.0.1'], '1.1.1.1, 203.0.113.9'),
    '203.0.113.9',
    'not what its caller said',
  )
  t.equal(
    await addressOf(['127.0.0.1', '203.0.113.0/24'], '8.8.8.8, 1.1.1.1, 203.0.113.9'),
    '1.1.1.1',
    'two of them',
  )
})

await t.test('what a trusted proxy says goes on to an upstream in our words', async t => {
  const upstream = await recorder(t)
  const pets = await petGateway(t, {
    forward: { url: upstream.url },
    options: { trustedProxies: ['127.0.0.1'] },
  })
  await pets.ask('GET', '/pets/v1/pets/a', {
    headers: {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'api.example.com',
    },
  })
  const head = upstream.requests()[0]?.fields.join('\n') ?? ''
  t.match(head, /^x-forwarded-for: 203\.0\.113\.9$/m)
  t.match(head, /^x-forwarded-proto: https$/m)
  t.match(head, /^forwarded: for=203\.0\.113\.9;host="api\.example\.com";proto=https$/m)
  for (const strange of ['"; drop', 'a\tb', 'x'.repeat(2_000), '[::1', 'a,b', '"><script>']) {
    const answer = await pets.ask('GET', '/pets/v1/pets/a', {
      headers: {
        'x-forwarded-proto': 'https',
        'x-forwarded-host': strange,
        'x-forwarded-for': strange,
      },
    })
    t.ok(answer.status < 500, `${strange} ${answer.status}`)
  }
  t.ok(upstream.requests().every(({ fault }) => fault === undefined))
})

await t.test('HTTP/1.0 without a Host is sent on as HTTP/1.1 with ours', async t => {
  const upstream = await recorder(t)
  const pets = await petGateway(t, { forward: { url: upstream.url } })
  const answer = await sendRaw(
    pets.port,
    `GET /pets/v1/pets/a HTTP/1.0\r\nauthorization: Bearer ${pets.key}\r\n\r\n`,
  )
  t.match(answer, /^HTTP\/1\.1 200 /)
  t.match(upstream.requests(), [{ line: 'GET /pets/v1/pets/a HTTP/1.1', fault: undefined }])
})
