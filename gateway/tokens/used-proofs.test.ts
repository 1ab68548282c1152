import { createHash, randomUUID } from 'node:crypto'
import t from 'tap'
import { ask } from '../gateway.suite.ts'
import { ownRedis } from '../limits/redis.suite.ts'
import { claims, identityOf, sign, testIssuer, testKey, tokenGateway } from './tokens.suite.ts'
import { redisProofs } from './used-proofs.ts'

t.setTimeout(120_000)
const redis = await ownRedis(t)
const skip = redis === undefined && 'there is no redis-server on this machine'
const resource = 'https://api.example.com'

async function twoServers(t: Parameters<typeof testIssuer>[0], url: string | undefined) {
  const issuer = await testIssuer(t)
  const holder = await testKey('ES256')
  const errors: object[] = []
  const log = { error: (fields: object) => void errors.push(fields) }
  const first = await tokenGateway(t, {
    identity: identityOf(issuer.url, `resource: ${resource}\n`),
    ...(url !== undefined && {
      usedProofs: () => redisProofs({ url, log }),
    }),
  })
  const second = await first.another()
  const token = await sign(claims(issuer.url, { cnf: { jkt: holder.thumbprint } }), issuer.first)
  const { kty, crv, x, y } = holder.jwk
  const makeProof = () =>
    sign(
      {
        jti: randomUUID(),
        htm: 'GET',
        htu: `${resource}/toys/v1/toys`,
        iat: Math.floor(Date.now() / 1000),
        ath: createHash('sha256').update(token).digest('base64url'),
      },
      holder,
      { typ: 'dpop+jwt', kid: undefined, jwk: { kty, crv, x, y } },
    )
  const send = async (server: { readonly url: string }, dpop: string) => {
    const headers = { authorization: `DPoP ${token}`, dpop }
    return (await ask(server.url, 'GET', '/toys/v1/toys', { headers })).status
  }
  return { first, second, makeProof, send, errors }
}

await t.test('a proof that was used with one server is used up with all', { skip }, async t => {
  const { first, second, makeProof, send, errors } = await twoServers(t, redis?.url)
  for (let round = 0; round < 5; round++) {
    const proof = await makeProof()
    t.equal(await send(first, proof), 200)
    t.equal(await send(second, proof), 401)
    t.equal(await send(first, proof), 401)
    t.equal(await send(second, await makeProof()), 200)
  }
  const proof = await makeProof()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => send(index % 2 === 0 ? first : second, proof)),
  )
  t.equal(answers.filter(status => status === 200).length, 1, 'also at the same moment')

  await redis?.kill()
  const meanwhile = await makeProof()
  t.equal(await send(first, meanwhile), 200, 'without Redis nobody is refused')
  t.equal(await send(first, meanwhile), 401, 'and each server knows its own')
  t.match(errors, [{ incident: 'proofs-not-shared' }])
  await redis?.start()
})

await t.test('without Redis each server knows its own', async t => {
  const { first, second, makeProof, send } = await twoServers(t, undefined)
  const proof = await makeProof()
  t.equal(await send(first, proof), 200)
  t.equal(await send(first, proof), 401)
  t.equal(await send(second, proof), 200)
})
