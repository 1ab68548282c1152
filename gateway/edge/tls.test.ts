import { X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { Agent } from 'node:https'
import { connect as connectTcp } from 'node:net'
import { connect } from 'node:tls'
import t from 'tap'
import { eventually, sendRaw, toyGateway, toys } from '../gateway.suite.ts'
import { revocationList, selfSigned } from '../tokens/certificate.suite.ts'
import { thumbprintOf } from '../tokens/client-certificate.ts'
import { claims, identityOf, sign, testIssuer, tokenGateway } from '../tokens/tokens.suite.ts'
import { askTls, certificateFiles } from './edge.suite.ts'

const strict = 'max-age=31536000'

await t.test('by TLS the same operations are served behind the same guards', async t => {
  const { server, tls } = certificateFiles(t)
  const { gateway, ask, port, key, calls, services, policyFile } = await toyGateway(t, {
    options: { tls, cleartext: 'refuse' },
  })
  const url = gateway.tlsUrl() ?? ''
  t.match(url, /^https:\/\/127\.0\.0\.1:\d+$/)
  const ca = [server.cert]
  const headers = { authorization: `Bearer ${key}` }

  const found = await askTls(url, { ca, headers })
  t.match(found, { status: 200, headers: { 'strict-transport-security': strict } })
  t.equal(calls.length, 1)
  for (const [path, status] of [
    ['/nowhere', 404],
    ['/toys/v1//toys', 400],
    ['/livez', 200],
    ['/toys/v1/toys?api_key=' + key, 400],
  ] as const) {
    const answer = await askTls(url, { ca, path, headers })
    t.match(answer, { status, headers: { 'strict-transport-security': strict } }, path)
  }
  t.match(await askTls(url, { ca }), { status: 401 })

  const raw = await new Promise<string>(resolve => {
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', ca }, () =>
      socket.write('rubbish\r\n\r\n'),
    )
    let text = ''
    socket.on('data', chunk => (text += chunk.toString())).on('close', () => resolve(text))
  })
  t.match(
    raw,
    /^HTTP\/1\.1 400 .*strict-transport-security: max-age=31536000.*problem\+json|^HTTP\/1\.1 400 .*problem\+json.*strict-transport-security/s,
  )

  const plain = await ask('GET', '/livez')
  t.equal(plain.status, 200)
  t.notOk(plain.headers['strict-transport-security'], 'said by TLS only')
  const wrong = `GET / HTTP/1.1\r\nhost: a\r\n\r\n`
  t.equal(
    await sendRaw(Number(new URL(url).port), wrong).catch(() => ''),
    '',
    'HTTP at the TLS port',
  )
  t.match(await askTls(url, { ca, headers }), { status: 200 }, 'and others go on')
  t.match(await sendRaw(port, `GET /toys/v1/toys HTTP/1.1\r\nhost: a\r\n\r\n`), /^HTTP\/1\.1 403 /)

  await gateway.replace({
    apis: [
      {
        contract: toys,
        served: {
          handlers: {
            listToys: async () => ({ toys: [] }),
            getToy: async () => ({}),
            makeToy: async () => ({}),
            breakToy: async () => undefined,
            receiveHook: async () => ({}),
          },
          policies: policyFile,
        },
      },
    ],
    services,
  })
  t.equal((await askTls(url, { ca, headers })).text, '{"toys":[]}', 'the next generation')
})

await t.test('TLS before 1.2 is refused, and a handshake has to come', async t => {
  const { server, tls } = certificateFiles(t)
  const { gateway } = await toyGateway(t, { options: { tls, timeouts: { headersMs: 1_000 } } })
  const url = gateway.tlsUrl() ?? ''
  const ca = [server.cert]
  for (const [version, taken] of [
    ['TLSv1', false],
    ['TLSv1.1', false],
    ['TLSv1.2', true],
    ['TLSv1.3', true],
  ] as const) {
    const asked = askTls(url, {
      ca,
      path: '/livez',
      minVersion: version,
      maxVersion: version,
      ciphers: 'DEFAULT:@SECLEVEL=0',
    })
    t.equal(
      await asked.then(
        ({ status }) => status === 200,
        () => false,
      ),
      taken,
      version,
    )
  }
  for (const ciphers of ['AES128-SHA', 'ECDHE-ECDSA-AES128-SHA', 'AES128-GCM-SHA256']) {
    const asked = askTls(url, {
      ca,
      path: '/livez',
      maxVersion: 'TLSv1.2',
      ciphers: `${ciphers}:@SECLEVEL=0`,
    })
    await t.rejects(asked, `${ciphers}: without forward secrecy or authentication`)
  }
  const silent = connectTcp(Number(new URL(url).port), '127.0.0.1')
  silent.on('error', () => {})
  await new Promise(resolve => silent.resume().on('close', resolve))
  t.pass('who says nothing is cut off')
})

await t.test('a certificate is replaced while connections live on', async t => {
  const { server, tls, write } = certificateFiles(t)
  const { gateway, key, logged } = await toyGateway(t, { options: { tls } })
  const url = gateway.tlsUrl() ?? ''
  const headers = { authorization: `Bearer ${key}` }
  const next = selfSigned('next')
  const ca = [server.cert, next.cert]
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ca })
  t.teardown(() => agent.destroy())
  const before = await askTls(url, { agent, headers })

  writeFileSync(tls.certificate, next.cert)
  await eventually(() =>
    logged().some(({ msg }) => /not usable; the old one stays/.test(String(msg))),
  )
  const fresh = await askTls(url, { ca, headers })
  t.equal(fresh.fingerprint, before.fingerprint, 'half of a change counts for nothing')
  write('server-key.pem', next.key)
  await eventually(
    async () => (await askTls(url, { ca, headers })).fingerprint !== before.fingerprint,
  )
  const after = await askTls(url, { ca, headers })
  t.equal(after.fingerprint, new X509Certificate(next.cert).fingerprint256)
  t.ok(logged().some(({ msg }) => msg === 'the certificate was replaced'))

  const [free] = Object.values(agent.freeSockets).flat()
  const still = await askTls(url, { agent, headers })
  t.match(still, { status: 200, fingerprint: before.fingerprint }, 'an open connection lives on')
  t.ok(free && !free.destroyed)
  write('server.pem', 'rubbish')
  await eventually(() => logged().filter(({ msg }) => /not usable/.test(String(msg))).length === 2)
  t.equal((await askTls(url, { ca, headers })).status, 200)
})

await t.test('a client certificate can be asked for, and required', async t => {
  const [client, stranger] = [selfSigned('client'), selfSigned('stranger')]
  for (const clientCertificate of ['request', 'require'] as const) {
    const { server, tls } = certificateFiles(t, { authorities: client.cert, clientCertificate })
    const { gateway } = await toyGateway(t, { options: { tls } })
    const call = (own?: object) =>
      askTls(gateway.tlsUrl() ?? '', { ca: [server.cert], path: '/livez', ...own }).then(
        ({ status }) => status,
        () => 0,
      )
    t.equal(await call(client), 200)
    const others = clientCertificate === 'request' ? 200 : 0
    t.equal(await call(), others, `${clientCertificate}: none`)
    t.equal(await call(stranger), others, `${clientCertificate}: one nobody vouches for`)
  }
  const { tls } = certificateFiles(t)
  await t.rejects(toyGateway(t, { options: { tls: { ...tls, clientCertificate: 'require' } } }), {
    name: 'CertificateError',
  })
  await t.rejects(toyGateway(t, { options: { tls: { ...tls, key: tls.certificate } } }), {
    name: 'CertificateError',
  })
})

await t.test('a token that is bound to a certificate is good on its connection only', async t => {
  const [client, other] = [selfSigned('client'), selfSigned('other')]
  const issuer = await testIssuer(t)
  const { server, tls } = certificateFiles(t, { authorities: client.cert + other.cert })
  const { gateway, list } = await tokenGateway(t, {
    identity: identityOf(issuer.url),
    toys: { options: { tls } },
  })
  const call = async (token: string, own?: object) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await askTls(gateway.tlsUrl() ?? '', { ca: [server.cert], headers, ...own })).status
  }
  const cnf = { 'x5t#S256': thumbprintOf(new X509Certificate(client.cert)) }
  const bound = await sign(claims(issuer.url, { cnf }), issuer.first)
  t.equal(await call(bound, client), 200)
  t.equal(await call(bound, other), 401, 'another certificate of the same authority')
  t.equal(await call(bound), 401, 'none')
  t.equal((await list(bound)).status, 401, 'no TLS')
  t.equal(await call(bound, client), 200)
})

await t.test('a revoked client certificate is no longer good, also where it was', async t => {
  const [good, bad] = [selfSigned('good'), selfSigned('bad')]
  const lists = (revoked: boolean) =>
    revocationList(good, { revoked: false }) + revocationList(bad, { revoked })
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  const { server, tls, write } = certificateFiles(t, {
    authorities: good.cert + bad.cert,
    revocations: lists(false),
    clientCertificate: 'require',
  })
  const { gateway, key, logged, calls } = await toyGateway(t, {
    handlers: {
      listToys: async () => {
        await held
        return { toys: [] }
      },
    },
    options: { tls },
  })
  const url = gateway.tlsUrl() ?? ''
  const call = (own: object) =>
    askTls(url, { ca: [server.cert], path: '/livez', ...own }).then(
      ({ status }) => status,
      () => 0,
    )
  t.equal(await call(good), 200)
  t.equal(await call(bad), 200)
  const agent = (own: object) => {
    const made = new Agent({ keepAlive: true, maxSockets: 1, ca: [server.cert], ...own })
    t.teardown(() => made.destroy())
    return made
  }
  const [idle, busy] = [agent(bad), agent(bad)]
  t.equal(await call({ agent: idle }), 200)
  const [open] = Object.values(idle.freeSockets).flat()
  const asked = askTls(url, { agent: busy, headers: { authorization: `Bearer ${key}` } })
  await eventually(() => calls.length === 1)

  write('revoked.pem', lists(true))
  await eventually(() => logged().some(({ msg }) => msg === 'the certificate was replaced'))
  await eventually(() => open?.destroyed === true)
  release()
  t.match(
    await asked,
    { status: 200, headers: { connection: 'close' } },
    'what is in flight is answered',
  )
  t.equal(await call({ agent: idle }), 0, 'nobody comes again')
  t.equal(await call(bad), 0)
  t.equal(await call(good), 200)
  t.match((await gateway.metrics.expose()).text, /tls_revocation_list_ends_seconds 25\d{8}/)

  write('revoked.pem', 'rubbish')
  await eventually(() => logged().some(({ msg }) => /not usable/.test(String(msg))))
  t.equal(await call(good), 200)
  t.equal(await call(bad), 0, 'the old list stays')
  write('revoked.pem', revocationList(bad, { revoked: true }))
  await eventually(async () => (await call(good)) === 0)
  t.pass('whose authority has no list is not vouched for')
  const old = { revoked: false, nextUpdate: '210101000000Z' }
  write('revoked.pem', revocationList(good, old) + revocationList(bad, old))
  await eventually(() => logged().some(({ msg }) => /out of date/.test(String(msg))))
  t.equal(await call(good), 0, 'nor is anybody by a list that is out of date')
})

await t.test('a token bound to a certificate ends with it', async t => {
  const client = selfSigned('client')
  const issuer = await testIssuer(t)
  const { server, tls } = certificateFiles(t, {
    authorities: client.cert,
    revocations: revocationList(client, { revoked: true }),
  })
  const { gateway } = await tokenGateway(t, {
    identity: identityOf(issuer.url),
    toys: { options: { tls } },
  })
  const cnf = { 'x5t#S256': thumbprintOf(new X509Certificate(client.cert)) }
  const bound = await sign(claims(issuer.url, { cnf }), issuer.first)
  const headers = { authorization: `Bearer ${bound}` }
  const url = gateway.tlsUrl() ?? ''
  t.equal((await askTls(url, { ca: [server.cert], headers, ...client })).status, 401)
})

await t.test('a stop waits for what is in flight by TLS', async t => {
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  const { server, tls } = certificateFiles(t)
  const { gateway, key, calls } = await toyGateway(t, {
    handlers: {
      listToys: async () => {
        await held
        return { toys: [] }
      },
    },
    options: { tls },
  })
  const url = gateway.tlsUrl() ?? ''
  const headers = { authorization: `Bearer ${key}` }
  const asked = askTls(url, { ca: [server.cert], headers })
  await eventually(() => calls.length === 1)
  t.match((await gateway.metrics.expose()).text, /requests_in_flight 1/)
  const stopped = gateway.stop({ drainMs: 60_000 })
  await eventually(() =>
    askTls(url, { ca: [server.cert], path: '/livez' }).then(
      () => false,
      () => true,
    ),
  )
  release()
  const { status, headers: answered } = await asked
  t.equal(status, 200)
  t.equal(answered.connection, 'close')
  t.equal(await stopped, 0)
})
