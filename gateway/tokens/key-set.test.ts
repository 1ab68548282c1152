import { createServer, type AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { eventually } from '../gateway.suite.ts'
import {
  claims,
  identityOf,
  localServer,
  sign,
  testIssuer,
  testKey,
  tokenGateway,
  type TestKey,
} from './tokens.suite.ts'

const hour = 3_600_000

/** An issuer and a gateway that share a clock which only the test moves. */
async function start(t: Test) {
  const clock = { ms: Date.now() }
  const issuer = await testIssuer(t)
  const gateway = await tokenGateway(t, { identity: identityOf(issuer.url), now: () => clock.ms })
  const token = (key: TestKey = issuer.first, changes = {}) =>
    sign(claims(issuer.url, changes, clock.ms), key)
  return { ...gateway, clock, issuer, token }
}

await t.test('the first token of a new key is taken', async t => {
  const { list, token, issuer } = await start(t)
  t.match(await list(await token()), { status: 200 })
  const next = await testKey()
  issuer.state.keys = [next.jwk]
  t.match(await list(await token(next)), { status: 200 })
  t.equal(issuer.state.fetches, 2)
})

await t.test(
  'a key that the issuer takes back is dead with the next refresh, and what it signed with it',
  async t => {
    const { list, token, issuer, clock } = await start(t)
    const old = await token(issuer.first, { exp: Math.floor(clock.ms / 1000) + 3_600 })
    t.match(await list(old), { status: 200 })
    const next = await testKey()
    issuer.state.keys = [next.jwk]
    clock.ms += 301_000
    t.match(await list(await token(next)), { status: 200 })
    t.match(await list(old), { status: 401 })
  },
)

await t.test('a provider that is down for a day costs nobody a good token', async t => {
  const { list, token, issuer, clock, another } = await start(t)
  t.match(await list(await token()), { status: 200 })
  issuer.state.down = true
  for (let hours = 0; hours < 23; hours += 1) {
    clock.ms += hour
    for (const text of [await token(), await token()]) t.match(await list(text), { status: 200 })
  }
  const restarted = await another()
  t.match(await restarted.list(await token()), { status: 200 }, 'also after a restart')

  const stranger = await token(await testKey())
  t.match((await list(stranger)).json, { status: 503, code: 'unavailable' }, 'it cannot be told')
  clock.ms += 2 * hour
  t.match(await list(await token()), { status: 503 }, 'after a day the keys do not count any more')
  issuer.state.down = false
  clock.ms += 6_000
  t.match(await list(await token()), { status: 200 })
})

await t.test(
  'a provider that is down at the start is asked again, and nobody gets 401 meanwhile',
  async t => {
    const clock = { ms: Date.now() }
    const issuer = await testIssuer(t)
    issuer.state.down = true
    const { list } = await tokenGateway(t, {
      identity: identityOf(issuer.url),
      now: () => clock.ms,
    })
    const text = await sign(claims(issuer.url), issuer.first)
    const answer = await list(text)
    t.match(answer, { status: 503, headers: { 'retry-after': /^\d+$/ } })
    issuer.state.down = false
    clock.ms += 6_000
    t.match(await list(text), { status: 200 })
  },
)

await t.test(
  'made-up keys cost one fetch in 30 seconds, and a real rotation still gets in',
  async t => {
    const { list, token, issuer, clock } = await start(t)
    t.match(await list(await token()), { status: 200 })
    const before = issuer.state.fetches
    const mallory = await testKey()
    const madeUp = (kid: string) => sign(claims(issuer.url, {}, clock.ms), mallory, { kid })
    const flood = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => list(await madeUp(`kid-${index}`))),
    )
    t.same([...new Set(flood.map(({ status }) => status))], [401])
    t.equal(issuer.state.fetches - before, 1)
    for (let seconds = 0; seconds < 120; seconds += 3) {
      clock.ms += 3_000
      t.match(await list(await madeUp(`later-${seconds}`)), { status: 401 })
    }
    const fetched = issuer.state.fetches - before
    t.ok(fetched >= 4 && fetched <= 5, `${fetched} fetches in two minutes`)

    const next = await testKey()
    issuer.state.keys = [issuer.first.jwk, next.jwk]
    clock.ms += 31_000
    t.match(await list(await token(next)), { status: 200 })
    t.match(await list(await token()), { status: 200 })
  },
)

await t.test('who keeps sending an old kid takes nobody’s turn', async t => {
  const { list, token, issuer, clock } = await start(t)
  t.match(await list(await token()), { status: 200 })
  const retired = await testKey()
  for (let index = 0; index < 5; index += 1) {
    t.match(await list(await token(retired)), { status: 401 })
    clock.ms += 31_000
  }
  const next = await testKey()
  t.match(await list(await token(retired)), { status: 401 })
  issuer.state.keys = [issuer.first.jwk, next.jwk]
  t.match(await list(await token(next)), { status: 200 }, 'its turn was not taken')
})

await t.test(
  'keys that nobody should use are not used; a set without a good one changes nothing',
  async t => {
    const { list, token, issuer, clock } = await start(t)
    t.match(await list(await token()), { status: 200 })
    const bad = await testKey()
    const { privateKey: weak } = (await import('node:crypto')).generateKeyPairSync('rsa', {
      modulusLength: 1024,
    })
    const short = {
      alg: 'RS256',
      privateKey: weak,
      jwk: { ...weak.export({ format: 'jwk' }), kid: 'short' },
      thumbprint: '',
    }
    const { kty, n, e } = short.jwk
    const unusable: unknown[] = [
      { ...bad.jwk, use: 'enc' },
      { ...bad.jwk, key_ops: ['encrypt'] },
      { ...bad.jwk, alg: 'ES384' },
      { ...bad.jwk, d: 'AAAA' },
      { ...bad.jwk, x: `${String(bad.jwk.x)}=` },
      { ...bad.jwk, x: bad.jwk.y },
      { kty, n, e, kid: 'short' },
      { kty, n, e: 'AQ', kid: 'short' },
      { kty: 'oct', k: 'c2VjcmV0', kid: 'c2VjcmV0' },
      { kty: 'OKP', crv: 'Ed25519', kid: 'weak', x: Buffer.alloc(32).toString('base64url') },
      null,
      'key',
    ]
    issuer.state.keys = unusable
    clock.ms += 301_000
    t.match(await list(await token(bad)), { status: 503 })
    t.match(await list(await token()), { status: 200 }, 'the last good set counts on')
    issuer.state.keys = [...unusable, issuer.first.jwk]
    clock.ms += 301_000
    t.match(await list(await token(bad)), { status: 401 })
    t.match(await list(await token()), { status: 200 })
  },
)

await t.test('a set that is due is fetched behind the requests: nobody waits for it', async t => {
  const clock = { ms: Date.now() }
  const key = await testKey()
  const { promise: go, resolve } = Promise.withResolvers<void>()
  let fetches = 0
  const url: string = await localServer(t, ({ url: path }, response) => {
    const say = (answer: object) => response.end(JSON.stringify(answer))
    if (path !== '/jwks') say({ issuer: url, jwks_uri: `${url}/jwks` })
    else if ((fetches += 1) === 1) say({ keys: [key.jwk] })
    else void go.then(() => say({ keys: [key.jwk] }))
  })
  const { list } = await tokenGateway(t, { identity: identityOf(url), now: () => clock.ms })
  const token = () => sign(claims(url, {}, clock.ms), key)
  t.match(await list(await token()), { status: 200 })
  clock.ms += 301_000
  const before = performance.now()
  for (let asked = 0; asked < 3; asked++) t.match(await list(await token()), { status: 200 })
  t.ok(performance.now() - before < 4_000, 'sooner than the fetch is given up')
  await eventually(() => fetches === 2)
  t.match(await list(await token()), { status: 200 }, 'while the issuer thinks about it')
  resolve()
})

await t.test('what was verified is not verified again, not even without the key', async t => {
  const { list, token, issuer, clock } = await start(t)
  const now = Math.floor(clock.ms / 1000)
  const longest = { iat: now + 20, exp: now + 86_420 }
  const [used, unused] = [await token(issuer.first, longest), await token(issuer.first, longest)]
  t.match(await list(used), { status: 200 })
  issuer.state.down = true
  clock.ms += 86_405_000
  t.match(await list(unused), { status: 503 }, 'the keys are too old to verify with')
  t.match(await list(used), { status: 200 })
})

await t.test('an issuer inside is not asked unless its network was allowed', async t => {
  let heard = 0
  const inner = createServer(socket => {
    heard += 1
    socket.destroy()
  })
  await new Promise<void>(resolve => inner.listen(0, '127.0.0.1', resolve))
  t.teardown(() => inner.close())
  const url = `https://127.0.0.1:${(inner.address() as AddressInfo).port}`
  const closed = await tokenGateway(t, { identity: identityOf(url).replace(/^networks:.*$/m, '') })
  const asked = async () => sign(claims(url), await testKey())
  t.match(await closed.list(await asked()), { status: 503 })
  t.equal(heard, 0, 'no packet')
  const allowed = await tokenGateway(t, { identity: identityOf(url) })
  t.match(await allowed.list(await asked()), { status: 503 })
  t.ok(heard > 0)

  // Nor is one outside that leads inside.
  const inside = await testIssuer(t)
  const open: string = await localServer(t, (request, response) => {
    if (request.url === '/jwks') {
      response.writeHead(302, { location: `${inside.url}/jwks` })
      response.end()
    } else response.end(JSON.stringify({ issuer: open, jwks_uri: `${open}/jwks` }))
  })
  const led = await tokenGateway(t, { identity: identityOf(open) })
  t.match(await led.list(await sign(claims(open), inside.first)), { status: 503 })
  t.strictSame(inside.state.asked, [])
})

await t.test('keys can be fixed, and nothing is fetched then', async t => {
  const issuer = await testIssuer(t)
  const jwks = JSON.stringify({ keys: [issuer.first.jwk] })
  const identity = identityOf(issuer.url, `    keys: { jwks: ${jwks} }\n`)
  const { list } = await tokenGateway(t, { identity })
  t.match(await list(await sign(claims(issuer.url), issuer.first)), { status: 200 })
  t.match(await list(await sign(claims(issuer.url), await testKey())), { status: 401 })
  t.equal(issuer.state.asked.length, 0)
})
