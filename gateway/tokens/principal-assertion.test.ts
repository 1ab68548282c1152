import { randomBytes } from 'node:crypto'
import { createLocalJWKSet, createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import t from 'tap'
import { toyGateway } from '../gateway.suite.ts'
import type { Caller } from '../policies/callers.ts'
import { petGateway, upstreamServer } from '../upstreams/upstream.suite.ts'
import { isIdentityHeader, principalAssertions } from './principal-assertion.ts'

const caller: Caller = {
  plan: 'channel',
  keyId: 'abc',
  principal: {
    tenant: 'acme',
    application: 'login:shop',
    environment: 'live',
    channel: 'web',
    scopes: ['orders:read', 'orders:write'],
    subject: 'ada',
    client: 'shop',
    customer: 'cust-1',
  },
}
const secrets = [{ secret: randomBytes(32) }, { secret: randomBytes(32) }]
const pets = 'https://pets.internal'

await t.test('an upstream verifies who calls with the keys that are published', async t => {
  const principal = principalAssertions({ secrets, issuer: 'https://api.example.com' })
  const { ask } = await toyGateway(t, { services: { principal } })
  const published = await ask('GET', '/.well-known/jwks.json', { key: null })
  t.match(published.headers['content-type'], 'application/jwk-set+json')
  t.equal(published.json.keys.length, 2)
  t.notMatch(published.text, '"d"', 'nothing secret in it')

  const text = principal.assertionFor(caller, pets)
  const { payload } = await jwtVerify(text, createLocalJWKSet(published.json as never), {
    issuer: 'https://api.example.com',
    audience: pets,
    typ: 'principal+jwt',
    algorithms: ['ES256'],
  })
  t.match(payload, {
    sub: 'ada',
    tenant: 'acme',
    application: 'login:shop',
    environment: 'live',
    channel: 'web',
    plan: 'channel',
    scope: 'orders:read orders:write',
    client_id: 'shop',
    customer: 'cust-1',
  })
  t.equal(Number(payload.exp) - Number(payload.iat), 60)
  await t.rejects(
    jwtVerify(text, createLocalJWKSet(published.json as never), {
      audience: 'https://other.internal',
    }),
  )
})

await t.test(
  'every server and every start signs with the same key, until the secret is rotated',
  async t => {
    const [one, two] = [principalAssertions({ secrets }), principalAssertions({ secrets })]
    t.same(one.jwks, two.jwks)
    await jwtVerify(one.assertionFor(caller, pets), createLocalJWKSet(two.jwks as never))
    const rotated = principalAssertions({ secrets: [{ secret: randomBytes(32) }, ...secrets] })
    await jwtVerify(one.assertionFor(caller, pets), createLocalJWKSet(rotated.jwks as never))
    t.not(
      decodeProtectedHeader(rotated.assertionFor(caller, pets)).kid,
      decodeProtectedHeader(one.assertionFor(caller, pets)).kid,
    )
    t.throws(() => principalAssertions({ secrets: [] }), /takes a secret/)
  },
)

await t.test('a real upstream hears who calls from us alone, and can prove it', async t => {
  const upstream = await upstreamServer(t)
  const principal = principalAssertions({ secrets })
  const forged = ['X-Consumer-Id', 'X-Forwarded-User', 'Remote-User', 'Crossdock-Principal']
  const { ask, url, key } = await petGateway(t, {
    forward: { url: upstream.url, requestHeaders: [...forged, 'X-Extra'], audience: pets },
    services: { principal },
  })
  await ask('GET', '/pets/v1/pets/7', {
    key,
    headers: {
      ...Object.fromEntries(forged.map(name => [name, 'forged'])),
      x_forwarded_user: 'forged',
      'x-extra': 'listed',
    },
  })
  const [{ headers } = { headers: {} as Record<string, string | undefined> }] = upstream.requests
  t.match(headers, { 'x-extra': 'listed' })
  t.notMatch(JSON.stringify(headers), 'forged')
  const keys = createRemoteJWKSet(new URL(`${url}/.well-known/jwks.json`))
  const { payload } = await jwtVerify(headers['crossdock-principal'] ?? '', keys, {
    audience: pets,
    typ: 'principal+jwt',
  })
  t.match(payload, { iss: 'crossdock', tenant: String, application: String })
})

await t.test('a caller’s assertion is made once and lives half a minute more at least', t => {
  const clock = { ms: 1_800_000_000_000 }
  const { assertionFor } = principalAssertions({ secrets, now: () => clock.ms })
  const first = assertionFor(caller, pets)
  clock.ms += 29_000
  t.equal(assertionFor(caller, pets), first)
  t.not(assertionFor(caller, 'https://other.internal'), first)
  t.not(assertionFor({ ...caller }, 'https://pets.internal/'), first)
  clock.ms += 2_000
  t.not(assertionFor(caller, pets), first)
  t.end()
})

await t.test('names that say who calls are known, in every spelling', t => {
  for (const name of [
    'Crossdock-Principal',
    'crossdock_principal',
    'X-Forwarded-User',
    'x_forwarded_user',
    'X-Forwarded-Preferred-Username',
    'X-Auth-Request-Email',
    'X-Consumer-ID',
    'X-Consumer-Custom-ID',
    'X-Credential-Identifier',
    'X-Anonymous-Consumer',
    'Remote-User',
    'REMOTE_USER',
    'X-Remote-User',
    'X-Authenticated-Userid',
    'X-Userinfo',
    'X-Amzn-Oidc-Identity',
    'X-MS-Client-Principal-Name',
    'X-SSL-Client-Cert',
    'X-Forwarded-Client-Cert',
    'Client-Cert',
  ]) {
    t.ok(isIdentityHeader(name), name)
  }
  for (const name of ['Accept', 'X-Shelf', 'X-Client-Version', 'X-Correlation-Id', 'Remote-Debug'])
    t.notOk(isIdentityHeader(name), name)
  t.end()
})
