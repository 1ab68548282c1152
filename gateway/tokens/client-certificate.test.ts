import { X509Certificate } from 'node:crypto'
import { createServer, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { selfSigned } from './certificate.suite.ts'
import { thumbprintOf } from './client-certificate.ts'
import { claims, identityOf, sign, testIssuer, tokenGateway } from './tokens.suite.ts'

const [server, client, stranger] = [selfSigned(), selfSigned('client'), selfSigned('stranger')]
const x5t = thumbprintOf(new X509Certificate(client.cert))

/** A gateway behind a TLS listener that asks its clients for a certificate. */
async function start(t: Test, options?: string) {
  const issuer = await testIssuer(t)
  const { gateway, list } = await tokenGateway(t, {
    identity: identityOf(issuer.url),
    ...(options !== undefined && { options }),
  })
  const listener = createServer(
    { ...server, ca: [client.cert], requestCert: true, rejectUnauthorized: false },
    (incoming, outgoing) => void gateway.server.emit('request', incoming, outgoing),
  )
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    listener.closeAllConnections()
    listener.close()
  })
  const { port } = listener.address() as AddressInfo

  function call(token: string, own?: typeof client): Promise<number> {
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          port,
          host: '127.0.0.1',
          path: '/toys/v1/toys',
          headers: { authorization: `Bearer ${token}` },
          ca: [server.cert],
          agent: false,
          ...own,
        },
        answer => {
          answer.resume()
          resolve(answer.statusCode ?? 0)
        },
      )
      asked.on('error', reject)
      asked.end()
    })
  }
  return {
    call,
    list,
    token: (changes?: object) => sign(claims(issuer.url, changes), issuer.first),
  }
}

await t.test('a token bound to a client certificate is taken on its connection only', async t => {
  const { call, list, token } = await start(t)
  const bound = await token({ cnf: { 'x5t#S256': x5t } })
  t.equal(await call(bound, client), 200)
  t.equal(await call(bound), 401, 'no certificate')
  t.equal(await call(bound, stranger), 401, 'a certificate nobody vouches for')
  t.equal((await list(bound)).status, 401, 'no TLS')
  const forged = await token({
    cnf: { 'x5t#S256': thumbprintOf(new X509Certificate(stranger.cert)) },
  })
  t.equal(await call(forged, stranger), 401, 'its own, that nobody vouches for')
  t.equal(await call(await token(), client), 200, 'a token that is not bound')
})

await t.test('an entry may take nothing but bound tokens', async t => {
  const { call, token } = await start(t, '{ clientCertificate: require }')
  t.equal(await call(await token({ cnf: { 'x5t#S256': x5t } }), client), 200)
  t.equal(await call(await token(), client), 401)
})
