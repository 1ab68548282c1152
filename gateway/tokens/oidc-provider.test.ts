import { hash, randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
// @ts-expect-error It has no types.
import Provider from 'oidc-provider'
import t, { type Test } from 'tap'
import {
  audience,
  identityOf,
  localServer,
  sign,
  testKey,
  tokenGateway,
  type TestKey,
} from './tokens.suite.ts'

const scope = 'toys:read toys:write'

/** A real identity provider on this machine. It keeps its address when it rotates its keys, stops or starts again. */
async function provider(t: Test) {
  let answer: RequestListener | undefined
  const url = await localServer(t, (request, response) => {
    if (answer === undefined) request.socket.destroy()
    else answer(request, response)
  })

  function run(...keys: readonly TestKey[]): void {
    const jwks = keys.map(({ privateKey, jwk }) => ({
      ...privateKey.export({ format: 'jwk' }),
      kid: jwk.kid,
      alg: jwk['alg'],
      use: 'sig',
    }))
    const one = new Provider(url, {
      jwks: { keys: jwks },
      clients: [
        {
          client_id: 'shop',
          client_secret: 'shop-secret',
          grant_types: ['client_credentials'],
          redirect_uris: [],
          response_types: [],
          id_token_signed_response_alg: keys[0]?.jwk['alg'],
          scope,
        },
      ],
      scopes: scope.split(' '),
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        dPoP: { enabled: true },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: (_ctx: unknown, resource: string) => ({
            audience: resource,
            scope,
            accessTokenFormat: 'jwt',
            accessTokenTTL: 600,
            jwt: { sign: { alg: keys[0]?.jwk['alg'], kid: keys[0]?.jwk.kid } },
          }),
        },
      },
      extraTokenClaims: () => ({ tenant: 'acme' }),
    })
    one.on('server_error', (_ctx: unknown, error: Error) => t.fail(error.stack ?? error.message))
    answer = one.callback()
  }

  async function token(resource = audience, holder?: TestKey): Promise<string> {
    const response = await fetch(`${url}/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from('shop:shop-secret').toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
        ...(holder && { dpop: await proof('POST', `${url}/token`, holder) }),
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource, scope }),
    })
    const answered = (await response.json()) as { access_token?: string; token_type?: string }
    t.equal(answered.token_type, holder ? 'DPoP' : 'Bearer', JSON.stringify(answered))
    return answered.access_token ?? ''
  }
  return { url, run, token, stop: () => (answer = undefined) }
}

const proof = (method: string, url: string, holder: TestKey, token?: string) =>
  sign(
    {
      jti: randomUUID(),
      htm: method,
      htu: url,
      iat: Math.floor(Date.now() / 1000),
      ...(token !== undefined && { ath: hash('sha256', token, 'base64url') }),
    },
    holder,
    { typ: 'dpop+jwt', kid: undefined, jwk: open(holder) },
  )

const open = ({ jwk: { kty, crv, x, y } }: TestKey) => ({ kty, crv, x, ...(y && { y }) })

await t.test('a client of a real provider gets a token and calls with it', async t => {
  const idp = await provider(t)
  idp.run(await testKey('ES256'))
  const { list, ask, calls } = await tokenGateway(t, { identity: identityOf(idp.url) })

  const found = await ask('GET', '/.well-known/oauth-protected-resource', { key: null })
  t.same(found.json.authorization_servers, [idp.url])
  t.match(await list(await idp.token()), { status: 200 })
  t.match(calls[0]?.call.principal, { application: 'login:shop', tenant: 'acme', subject: 'shop' })
  t.match(await list(await idp.token('https://other.example')), { status: 401 })
})

await t.test('a token for a key of the client is taken with a proof only', async t => {
  const idp = await provider(t)
  idp.run(await testKey('Ed25519'))
  const { list, ask, url } = await tokenGateway(t, { identity: identityOf(idp.url) })
  const holder = await testKey('ES256')
  const token = await idp.token(audience, holder)
  const target = `${url}/toys/v1/toys`
  const headers = {
    authorization: `DPoP ${token}`,
    dpop: await proof('GET', target, holder, token),
  }
  t.match(await ask('GET', '/toys/v1/toys', { key: null, headers }), { status: 200 })
  t.match(await ask('GET', '/toys/v1/toys', { key: null, headers }), { status: 401 }, 'once')
  t.match(await list(token), { status: 401 }, 'not as Bearer')
})

await t.test('the provider rotates its key, stops for hours, and starts again', async t => {
  const idp = await provider(t)
  const [first, second, third] = [
    await testKey('RS256'),
    await testKey('RS256'),
    await testKey('RS256'),
  ]
  idp.run(first)
  const clock = { ms: Date.now() }
  const { list, another } = await tokenGateway(t, {
    identity: identityOf(idp.url),
    now: () => clock.ms,
  })
  const before = await idp.token()
  t.match(await list(before), { status: 200 })

  idp.run(second, first)
  const after = await idp.token()
  t.match(await list(after), { status: 200 }, 'the first token of the new key')
  t.match(await list(before), { status: 200 }, 'the old key is still listed')

  idp.stop()
  // The tokens are good for ten minutes: so the clock goes on between them, and they are made to be of each moment.
  for (let hours = 1; hours <= 12; hours += 1) {
    clock.ms = Date.now() + hours * 3_600_000
    const text = await sign(
      {
        iss: idp.url,
        aud: audience,
        sub: 'shop',
        client_id: 'shop',
        jti: randomUUID(),
        tenant: 'acme',
        scope,
        iat: Math.floor(clock.ms / 1000),
        exp: Math.floor(clock.ms / 1000) + 600,
      },
      second,
    )
    t.match(await list(text), { status: 200 }, `${hours} h`)
  }
  clock.ms = Date.now()
  t.match(await (await another()).list(after), { status: 200 }, 'a server that starts meanwhile')

  idp.run(third, second)
  clock.ms = Date.now() + 31_000
  t.match(await list(await idp.token()), { status: 200 })
})
