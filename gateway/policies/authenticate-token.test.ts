import { randomUUID } from 'node:crypto'
import t, { type Test } from 'tap'
import { eventually, toyGateway } from '../gateway.suite.ts'
import {
  audience,
  claims,
  identityOf,
  sign,
  testIssuer,
  testKey,
  tokenGateway,
  tokenPolicies,
  tokenToys,
} from '../tokens/tokens.suite.ts'

async function start(t: Test, options?: string) {
  const issuer = await testIssuer(t)
  const gateway = await tokenGateway(t, {
    identity: identityOf(issuer.url),
    ...(options && { options }),
  })
  return {
    ...gateway,
    issuer,
    token: (changes?: object, header?: object) =>
      sign(claims(issuer.url, changes), issuer.first, header),
  }
}

await t.test('a token of a trusted issuer lets its holder in, with what it says', async t => {
  const { list, token, calls } = await start(t)
  t.match(await list(await token({ customer_id: 'cust-1' })), { status: 200 })
  t.strictSame(calls[0]?.call.principal, {
    tenant: 'acme',
    application: 'login:shop',
    environment: 'test',
    channel: 'toys',
    scopes: ['toys:read', 'toys:write'],
    subject: 'ada',
    client: 'shop',
    customer: 'cust-1',
  })
})

await t.test('keys and tokens are two ways in; without either nobody is let in', async t => {
  const { ask, list, token } = await start(t)
  t.match(await ask('GET', '/toys/v1/toys'), { status: 200 })
  t.match(await list(await token()), { status: 200 })
  const nobody = await ask('GET', '/toys/v1/toys', { key: null })
  t.match(nobody.json, { status: 401 })
  t.match(
    nobody.headers['www-authenticate'],
    /^Bearer realm="crossdock", resource_metadata="http:\/\/127\.0\.0\.1:\d+\/\.well-known\/oauth-protected-resource", DPoP realm="crossdock", algs="ES256 [^"]*"/,
  )
  t.notMatch(nobody.headers['www-authenticate'], /error/)
  const both = await ask('GET', '/toys/v1/toys', { headers: { 'x-api-key': await token() } })
  t.match(both.json, { status: 401 })
})

await t.test('a token that is worth nothing is refused, and does not become nobody', async t => {
  const { list, token, issuer } = await start(t)
  const now = Math.floor(Date.now() / 1000)
  const other = await testKey('ES256', issuer.first.jwk.kid)
  const good = await token()
  const [header = '', payload = '', signature = ''] = good.split('.')
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url')
  const refused: Record<string, string | Promise<string>> = {
    'signed by somebody else under the same kid': sign(claims(issuer.url), other),
    'of another issuer': token({ iss: 'https://elsewhere.example' }),
    'of an issuer that only looks the same': token({ iss: `${issuer.url}/` }),
    'for another audience': token({ aud: 'https://other.example' }),
    'without an audience': token({ aud: undefined }),
    'for an audience that is a list of others': token({ aud: ['a', 'b'] }),
    expired: token({ exp: now - 60, iat: now - 120 }),
    'without an end': token({ exp: undefined }),
    'that ends in words': token({ exp: 'tomorrow' }),
    'that ends too late': token({ exp: now + 200_000 }),
    'not valid yet': token({ nbf: now + 120 }),
    'issued in the future': token({ iat: now + 120 }),
    'without jti': token({ jti: undefined }),
    'without sub': token({ sub: undefined }),
    'without client_id': token({ client_id: undefined }),
    'without a tenant': token({ tenant: undefined }),
    'with a tenant that is no text': token({ tenant: { $ne: '' } }),
    'with a customer that is no text': token({ customer_id: 7 }),
    'that is an ID token': token({}, { typ: 'JWT' }),
    'without a type': token({}, { typ: undefined }),
    'with an extension': token({}, { crit: ['exp'], exp: 1 }).catch(
      () => `${header}x.${payload}.${signature}`,
    ),
    'that is a list': sign('[]', issuer.first),
    'that is not JSON': sign('{', issuer.first),
    unsigned: `${unsigned}.${payload}.${signature}`,
    'unsigned, with no third part': `${unsigned}.${payload}.`,
    'in another spelling': `${good}=`,
    'with bits that do not count': respelt(good),
    'with a space': `${header}.${payload}.%20${signature}`,
    'of five parts': `${good}.a.b`,
    'with something at its end': `${good}A`,
    'too long': token({ padding: 'x'.repeat(8_000) }),
    'nothing of a token': 'abc',
  }
  for (const [what, text] of Object.entries(refused)) {
    const answer = await list(await text)
    t.match(answer.json, { status: 401, code: 'unauthenticated' }, what)
    t.match(
      answer.headers['www-authenticate'],
      /^Bearer realm="crossdock", error="invalid_token", error_description="[^"]+"/,
      what,
    )
  }
  t.match(await list(good), { status: 200 })
  t.match(
    await list(await token({ aud: ['a', audience] })),
    { status: 200 },
    'one of several audiences',
  )
  t.match(await list(await token({}, { typ: 'application/AT+JWT' })), { status: 200 })
})

await t.test('what a token says of its key is not asked', async t => {
  const { list, issuer } = await start(t)
  const mallory = await testKey('ES256')
  const hostile = [
    { jku: `${issuer.url}/evil` },
    { x5u: `${issuer.url}/evil` },
    { jwk: mallory.jwk },
    { x5c: ['MIIB'] },
    { kid: '../../../../dev/null' },
    { kid: "' or 1=1 --" },
    { kid: `${issuer.url}/evil` },
    { kid: '__proto__' },
    { kid: issuer.first.jwk.kid, jwk: mallory.jwk },
  ]
  for (const header of hostile) {
    const answer = await list(await sign(claims(issuer.url), mallory, header))
    t.match(answer.json, { status: 401 }, JSON.stringify(header))
  }
  t.notOk(issuer.state.asked.includes('/evil'))
  const announced = await sign(claims(issuer.url), issuer.first, { jku: `${issuer.url}/evil` })
  t.match(await list(announced), { status: 200 }, 'some issuers name their own key set: ignored')
})

await t.test(
  'a key verifies with its own algorithm only, and never as a shared secret',
  async t => {
    const rsa = await testKey('RS256')
    const issuer = await testIssuer(t)
    issuer.state.keys = [issuer.first.jwk, rsa.jwk]
    const { list } = await tokenGateway(t, { identity: identityOf(issuer.url) })
    t.match(await list(await sign(claims(issuer.url), rsa)), { status: 200 })
    t.match(await list(await sign(claims(issuer.url), { ...rsa, alg: 'PS256' })), { status: 401 })
    const { createHmac } = await import('node:crypto')
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const pem = (await import('node:crypto'))
      .createPublicKey({ key: rsa.jwk, format: 'jwk' })
      .export({ type: 'spki', format: 'pem' })
    for (const alg of ['HS256', 'none', 'None', 'rs256']) {
      const signed = `${part({ alg, typ: 'at+jwt', kid: rsa.jwk.kid })}.${part(claims(issuer.url))}`
      const mac = createHmac('sha256', pem).update(signed).digest('base64url')
      t.match(await list(`${signed}.${mac}`), { status: 401 }, alg)
    }
  },
)

await t.test('each issuer has its own list of algorithms', async t => {
  const [one, two] = [await testIssuer(t, 'RS256'), await testIssuer(t, 'RS256')]
  const second = identityOf(two.url)
    .slice(identityOf('').indexOf('  - name'))
    .replace('name: login', 'name: other')
    .replace(/algorithms: .*/, 'algorithms: [ES256]')
  const { list } = await tokenGateway(t, { identity: identityOf(one.url) + second })
  t.match(await list(await sign(claims(one.url), one.first)), { status: 200 })
  t.match(await list(await sign(claims(two.url), two.first)), { status: 401 })
  const es = await testKey('ES256')
  two.state.keys = [es.jwk]
  const { list: again } = await tokenGateway(t, { identity: identityOf(one.url) + second })
  t.match(await again(await sign(claims(two.url), es)), { status: 200 })
})

await t.test('a token needs the scopes of the operation', async t => {
  const { ask, token } = await start(t)
  const authorization = `Bearer ${await token({ scope: 'toys:read' })}`
  const forbidden = await ask('DELETE', '/toys/v1/toys/toy-1', {
    key: null,
    headers: { authorization },
  })
  t.match(forbidden.json, { status: 403, detail: 'The token needs the scope toys:write.' })
  t.match(forbidden.headers['www-authenticate'], 'error="insufficient_scope", scope="toys:write"')
})

await t.test('a verified token is remembered until it ends, and not a moment longer', async t => {
  const clock = { ms: Date.now() }
  const issuer = await testIssuer(t)
  const { list } = await tokenGateway(t, { identity: identityOf(issuer.url), now: () => clock.ms })
  const token = await sign(claims(issuer.url, {}, clock.ms), issuer.first)
  t.match(await list(token), { status: 200 })
  clock.ms += 329_000
  t.match(await list(token), { status: 200 }, 'within the skew of its clock')
  clock.ms += 2_000
  t.match((await list(token)).json, { status: 401, detail: 'The access token has expired.' })
})

await t.test('a token bound to a key needs a proof for each request', async t => {
  const { ask, list, issuer, url } = await start(t)
  const holder = await testKey('ES256')
  const bound = await sign(claims(issuer.url, { cnf: { jkt: holder.thumbprint } }), issuer.first)
  const as = async (changes: object = {}, header: object = {}, key = holder, token = bound) => ({
    authorization: `DPoP ${token}`,
    dpop: await proof(url, token, key, changes, header),
  })
  const send = (headers: Record<string, string>) =>
    ask('GET', '/toys/v1/toys?limit=1', { key: null, headers })

  t.match(await send(await as()), { status: 200 })
  t.match(
    await send(await as({ htu: `${url.replace('http:', 'HTTP:')}/toys/v1/toys?limit=9#x` })),
    { status: 200 },
  )
  const asBearer = await list(bound)
  t.match(asBearer.json, { status: 401, detail: /bound to a key/ })
  t.match(asBearer.headers['www-authenticate'], /DPoP realm="crossdock", error="invalid_token"/)
  t.match(await send({ authorization: `DPoP ${await sign(claims(issuer.url), issuer.first)}` }), {
    status: 401,
  })

  const once = await as()
  t.match(await send(once), { status: 200 })
  const now = Math.floor(Date.now() / 1000)
  const mallory = await testKey('ES256')
  const wrong: Record<string, Record<string, string>> = {
    'used twice': once,
    missing: { authorization: `DPoP ${bound}` },
    'sent twice': { ...(await as()), dpop: `${(await as()).dpop}, ${(await as()).dpop}` },
    'by another key': await as({}, {}, mallory),
    'naming the right key, made by another': await as({}, { jwk: open(holder.jwk) }, mallory),
    'for another method': await as({ htm: 'POST' }),
    'for a method in small letters': await as({ htm: 'get' }),
    'for another path': await as({ htu: `${url}/toys/v1/toys/toy-1` }),
    'for another host': await as({ htu: 'http://elsewhere.example/toys/v1/toys' }),
    'for another token': await as({ ath: 'x'.repeat(43) }),
    'for no token': await as({ ath: undefined }),
    'too old': await as({ iat: now - 90 }),
    'from the future': await as({ iat: now + 60 }),
    'without a time': await as({ iat: undefined }),
    'without a jti': await as({ jti: undefined }),
    'of another type': await as({}, { typ: 'at+jwt' }),
    'with a private key in it': await as({}, { jwk: holder.privateKey.export({ format: 'jwk' }) }),
    'signed with a secret': await as({}, { jwk: { kty: 'oct', k: 'AAAA' } }),
  }
  for (const [what, headers] of Object.entries(wrong)) {
    const answer = await send(headers)
    t.match(answer.json, { status: 401, code: 'unauthenticated' }, what)
    t.match(
      answer.headers['www-authenticate'],
      /^DPoP realm="crossdock", error="invalid_dpop_proof", error_description="[^"]+", algs="ES256 /,
      what,
    )
  }
})

await t.test('HEAD is proved as HEAD', async t => {
  const { ask, issuer, url } = await start(t)
  const holder = await testKey('ES256')
  const bound = await sign(claims(issuer.url, { cnf: { jkt: holder.thumbprint } }), issuer.first)
  const headers = {
    authorization: `DPoP ${bound}`,
    dpop: await proof(url, bound, holder, { htm: 'HEAD' }),
  }
  t.match(await ask('HEAD', '/toys/v1/toys', { key: null, headers }), { status: 200 })
})

await t.test(
  'an entry decides whether tokens must be bound, and whether proofs carry a nonce',
  async t => {
    const required = await start(t, '{ dpop: require, dpopNonce: true }')
    const { ask, list, issuer, url } = required
    const bearer = await list(await required.token())
    t.match(bearer.json, { status: 401, detail: 'The access token must be bound to a key (DPoP).' })
    t.match(bearer.headers['www-authenticate'], /^DPoP realm/)
    const holder = await testKey('Ed25519')
    const bound = await sign(claims(issuer.url, { cnf: { jkt: holder.thumbprint } }), issuer.first)
    const send = async (changes: object) =>
      ask('GET', '/toys/v1/toys', {
        key: null,
        headers: { authorization: `DPoP ${bound}`, dpop: await proof(url, bound, holder, changes) },
      })
    const first = await send({})
    t.match(first.headers['www-authenticate'], /^DPoP realm="crossdock", error="use_dpop_nonce"/)
    const nonce = first.headers['dpop-nonce']
    t.type(nonce, 'string')
    t.match(await send({ nonce }), { status: 200 })
    t.match(await send({ nonce: `${String(nonce)}x` }), { status: 401 })

    const off = await start(t, '{ dpop: off }')
    const refused = await off.ask('GET', '/toys/v1/toys', {
      key: null,
      headers: { authorization: `DPoP ${await off.token()}` },
    })
    t.match(refused.json, { status: 401, detail: 'DPoP is not taken here.' })
    t.notMatch(refused.headers['www-authenticate'], /DPoP realm/)
  },
)

await t.test('a token with a confirmation that cannot be checked is refused', async t => {
  const { list, token } = await start(t)
  for (const cnf of [
    {},
    { kid: 'a' },
    { jkt: 7 },
    { jkt: 'short' },
    'x',
    null,
    { 'x5t#S256': 'A'.repeat(43) },
  ]) {
    t.match(await list(await token({ cnf })), { status: 401 }, JSON.stringify(cnf))
  }
})

await t.test('a revoked token is dead on every server within a second', async t => {
  const { another, list, token, store, issuer } = await start(t)
  const servers = [{ list }, await another()]
  const kinds = {
    token: await token({ jti: 'jti-1' }),
    subject: await token({ sub: 'bob' }),
    client: await token({ client_id: 'feed' }),
  }
  const values = { token: 'jti-1', subject: 'bob', client: 'feed' }
  const bystander = await token()
  for (const kind of ['token', 'subject', 'client'] as const) {
    for (const server of servers) t.match(await server.list(kinds[kind]), { status: 200 })
    const began = performance.now()
    await store.revoke({ issuer: issuer.url, kind, value: values[kind], issuedBefore: new Date() })
    for (const server of servers) {
      await eventually(async () => (await server.list(kinds[kind])).status === 401)
    }
    t.ok(performance.now() - began < 1_000, `${kind}: ${Math.round(performance.now() - began)} ms`)
    t.match((await list(kinds[kind])).json, { detail: 'The access token was revoked.' })
  }
  t.match(await list(bystander), { status: 200 })
  const later = Math.floor(Date.now() / 1000) + 31
  t.match(await list(await token({ sub: 'bob', iat: later })), { status: 401 }, 'not yet issued')

  await store.revoke({
    issuer: issuer.url,
    kind: 'key',
    value: issuer.first.jwk.kid,
    issuedBefore: undefined,
  })
  await eventually(async () => (await list(bystander)).status === 401)
  t.match(await list(await token()), { status: 401 }, 'nor what the key signs from now on')
})

await t.test(
  'a server that cannot hear of revocations asks, and without the database says 503',
  async t => {
    const { list, token, store, pool, issuer } = await start(t)
    const text = await token({ jti: 'jti-2' })
    t.match(await list(text), { status: 200 })
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'crossdock tokens' and datname = current_database()`,
    )
    await store.revoke({
      issuer: issuer.url,
      kind: 'token',
      value: 'jti-2',
      issuedBefore: undefined,
    })
    await eventually(async () => (await list(text)).status === 401)

    const fresh = await token()
    t.match(await list(fresh), { status: 200 })
    await pool.query('alter table crossdock.token_revocation rename to hidden')
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'crossdock tokens' and datname = current_database()`,
    )
    await eventually(async () => (await list(fresh)).status === 503)
    await pool.query('alter table crossdock.hidden rename to token_revocation')
    await eventually(async () => (await list(fresh)).status === 200)
  },
)

await t.test('what a contract promises is taken, and nothing else', async t => {
  await t.rejects(toyGateway(t, { contract: tokenToys }), {
    message: /no entry takes accessToken, which listToys of toys\.v1 promises/,
  })
  await t.rejects(toyGateway(t, { policies: tokenPolicies() }), {
    message: /authenticate-token takes accessToken, which listToys of toys\.v1 does not promise/,
  })
  const { ask } = await toyGateway(t, { contract: tokenToys, policies: tokenPolicies() })
  const headers = { authorization: 'Bearer a.b.c' }
  const answer = await ask('GET', '/toys/v1/toys', { key: null, headers })
  t.match(answer.json, { status: 401 }, 'without an issuer nobody can have a token')
  t.equal(answer.headers['www-authenticate'], 'Bearer realm="crossdock", error="invalid_token"')
  const nobody = await ask('GET', '/.well-known/oauth-protected-resource', { key: null })
  t.equal(nobody.status, 404)
})

await t.test('clients find out by themselves who gives tokens', async t => {
  const { ask, issuer, url } = await start(t)
  const { json, headers } = await ask('GET', '/.well-known/oauth-protected-resource', { key: null })
  t.match(json, {
    resource: url,
    authorization_servers: [issuer.url],
    scopes_supported: ['toys:read', 'toys:write', 'webhooks:receive'],
    bearer_methods_supported: ['header'],
  })
  t.match(headers['content-type'], /^application\/json/)
})

/** A proof of RFC 9449 for a GET of the toys. */
async function proof(
  url: string,
  token: string,
  holder: Awaited<ReturnType<typeof testKey>>,
  changes: object = {},
  header: object = {},
): Promise<string> {
  const { hash } = await import('node:crypto')
  return sign(
    {
      jti: randomUUID(),
      htm: 'GET',
      htu: `${url}/toys/v1/toys`,
      iat: Math.floor(Date.now() / 1000),
      ath: hash('sha256', token, 'base64url'),
      ...changes,
    },
    holder,
    { typ: 'dpop+jwt', kid: undefined, jwk: open(holder.jwk), ...header },
  )
}

function open({ kty, crv, x, y }: Awaited<ReturnType<typeof testKey>>['jwk']): object {
  return { kty, crv, x, ...(y !== undefined && { y }) }
}

/** The same bytes with another last letter: what is left over of it does not stand for anything. */
function respelt(token: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const last = letters.indexOf(token.slice(-1))
  return token.slice(0, -1) + letters.charAt((last & 0b110000) | ((last + 1) & 0b001111))
}
