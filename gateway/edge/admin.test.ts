import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import t, { type Test } from 'tap'
import { adminServer, type AdminOptions } from '../admin.ts'
import { type ConfigError, loadConfig } from '../config.ts'
import { ask, eventually, sendRaw, toyGateway } from '../gateway.suite.ts'
import { openLog } from '../log.ts'
import { selfSigned } from '../tokens/certificate.suite.ts'
import { adminServerOptions } from './admin-guard.ts'
import { askTls, certificateFiles } from './edge.suite.ts'

const pages = ['/metrics', '/status', '/upstreams', '/policies/would-block', '/livez', '/readyz']
const token = 'a-token-for-the-operators'

const bounds = ({
  headersTimeout,
  requestTimeout,
  keepAliveTimeout,
}: typeof adminServerOptions) => ({
  headersTimeout,
  requestTimeout,
  keepAliveTimeout,
})

async function admin(t: Test, options: Pick<AdminOptions, 'token' | 'tls'> = {}) {
  const toy = await toyGateway(t)
  const server = adminServer({ ...toy.gateway, ...options })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const scheme = options.tls === undefined ? 'http' : 'https'
  return { ...toy, server, adminPort: port, adminUrl: `${scheme}://127.0.0.1:${port}` }
}

await t.test('what is for operators is on no listener for callers', async t => {
  const { ask: asCaller, adminPort } = await admin(t)
  const admins = ['/metrics', '/upstreams', '/policies/would-block']
  for (const path of admins) {
    for (const [target, headers] of [
      [path, {}],
      [path, { host: `127.0.0.1:${adminPort}` }],
      [
        path,
        { 'x-forwarded-host': `127.0.0.1:${adminPort}`, 'x-forwarded-port': String(adminPort) },
      ],
      [`${path}/`, {}],
      [`//127.0.0.1:${adminPort}${path}`, {}],
      [`http://127.0.0.1:${adminPort}${path}`, {}],
      [`/..${path}`, {}],
      [path.toUpperCase(), {}],
      [`/admin${path}`, {}],
    ] as const) {
      const answer = await asCaller('GET', target, { headers })
      t.ok(
        [400, 404].includes(answer.status),
        `${target} ${JSON.stringify(headers)} ${answer.status}`,
      )
      t.notMatch(answer.text, /crossdock_|consumers|upstreams":/)
    }
  }
})

await t.test(
  'without a token only this machine is heard, and of it no page of another site',
  async t => {
    const { adminUrl } = await admin(t)
    for (const path of pages) t.equal((await ask(adminUrl, 'GET', path, {})).status, 200, path)
    for (const host of ['localhost', 'localhost:3001', '127.0.0.1:1', '[::1]:3001']) {
      t.equal((await ask(adminUrl, 'GET', '/status', { headers: { host } })).status, 200, host)
    }
    for (const host of [
      'attacker.example',
      'attacker.example:3001',
      'localhost.attacker.example',
      '127.0.0.1.nip.io',
      'a@127.0.0.1',
    ]) {
      const answer = await ask(adminUrl, 'GET', '/status', { headers: { host } })
      t.ok([400, 403].includes(answer.status), `${host} ${answer.status}`)
      t.notMatch(answer.text, 'systems')
    }
  },
)

await t.test('with a token it has to be sent, except for what a load balancer asks', async t => {
  const { adminUrl } = await admin(t, { token })
  for (const [authorization, status] of [
    [`Bearer ${token}`, 200],
    [undefined, 401],
    ['', 401],
    [token, 401],
    [`Basic ${token}`, 401],
    [`Bearer ${token}x`, 401],
    [`Bearer ${token.slice(0, -1)}`, 401],
    ['Bearer ', 401],
  ] as const) {
    const headers = { ...(authorization !== undefined && { authorization }), host: 'admin.example' }
    for (const path of ['/metrics', '/status', '/nowhere', '/livez/', '/livez?x']) {
      const answer = await ask(adminUrl, 'GET', path, { headers })
      const expected = status === 401 ? 401 : path === '/nowhere' || path === '/livez/' ? 404 : 200
      t.equal(answer.status, expected, `${authorization} ${path}`)
      if (status === 401) t.match(answer.headers['www-authenticate'], /^Bearer/)
    }
    for (const path of ['/livez', '/readyz']) {
      t.equal((await ask(adminUrl, 'GET', path, { headers })).status, 200)
    }
  }
})

await t.test('a start that would open it to the network without a token is refused', t => {
  const faults = (env: Record<string, string>): readonly string[] => {
    try {
      loadConfig({ env, cwd: tmpdir() })
      return []
    } catch (error) {
      return (error as ConfigError).faults
    }
  }
  for (const ADMIN_HOST of [
    '0.0.0.0',
    '::',
    '10.0.0.1',
    'admin.example',
    '127.0.0.1.example',
    '1127.0.0.1',
  ]) {
    t.match(faults({ ADMIN_HOST }), [/needs ADMIN_TOKEN/], ADMIN_HOST)
    t.strictSame(faults({ ADMIN_HOST, ADMIN_TOKEN: token }), [])
  }
  for (const ADMIN_HOST of ['127.0.0.1', '127.8.8.8', '::1', 'localhost']) {
    t.strictSame(faults({ ADMIN_HOST }), [], ADMIN_HOST)
  }
  t.match(faults({ ADMIN_TOKEN: 'short' }), [/ADMIN_TOKEN must be/])
  t.notMatch(faults({ ADMIN_TOKEN: 'short' }).join(), 'short"', 'a secret is not repeated')
  t.match(faults({ TLS_PORT: '8443' }), [/TLS_PORT needs TLS_CERTIFICATE and TLS_KEY/])
  t.match(faults({ TLS_KEY: 'key.pem' }), [/TLS_PORT says where/])
  t.match(faults({ TLS_CLIENT_CERTIFICATE: 'require' }), [/needs TLS_CLIENT_CA/])
  t.match(faults({ CROSSDOCK_CLEARTEXT: 'maybe' }), [/CROSSDOCK_CLEARTEXT must be one of/])
  t.end()
})

await t.test('it has its own time-outs and limits', async t => {
  const { server, adminPort } = await admin(t)
  t.match(server, { ...bounds(adminServerOptions), timeout: 60_000, maxConnections: 100 })
  const large = `GET /livez HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(9_000)}\r\n\r\n`
  t.match(await sendRaw(adminPort, large), /^HTTP\/1\.1 431 /)

  const quick = createServer({
    ...adminServerOptions,
    headersTimeout: 100,
    connectionsCheckingInterval: 20,
  })
  quick.listen(0, '127.0.0.1')
  await once(quick, 'listening')
  t.teardown(() => quick.close())
  const silent = connect((quick.address() as AddressInfo).port, '127.0.0.1')
  silent.write('GET / HTTP/1.1\r\n')
  await once(silent.resume(), 'close')
  t.pass('who does not finish is cut off')
})

await t.test('the admin listener can speak TLS, and then nothing else', async t => {
  const { server: certificate, tls, write } = certificateFiles(t)
  const log = openLog({ level: 'silent' })
  const { adminUrl, adminPort } = await admin(t, { token, tls: { ...tls, log } })
  const headers = { authorization: `Bearer ${token}` }
  const ca = [certificate.cert]
  const metrics = await askTls(adminUrl, { ca, path: '/metrics', headers })
  t.match(metrics, { status: 200, text: /crossdock_/ })
  t.equal((await askTls(adminUrl, { ca, path: '/metrics' })).status, 401)
  t.equal((await askTls(adminUrl, { ca, path: '/livez' })).status, 200)
  await t.rejects(
    askTls(adminUrl, { path: '/livez' }),
    'its certificate is one that can be checked',
  )
  await t.rejects(askTls(adminUrl, { ca, path: '/livez', maxVersion: 'TLSv1.1' }))
  await t.rejects(ask(`http://127.0.0.1:${adminPort}`, 'GET', '/livez', {}), 'no cleartext')

  const next = selfSigned('next')
  write('server.pem', next.cert)
  write('server-key.pem', next.key)
  await eventually(
    async () =>
      (await askTls(adminUrl, { ca: [...ca, next.cert], path: '/livez' })).fingerprint !==
      metrics.fingerprint,
  )
})

await t.test('settings of TLS that need each other say so', t => {
  const faults = (env: Readonly<Record<string, string>>) => {
    try {
      loadConfig({ env, cwd: tmpdir() })
    } catch (error) {
      return (error as ConfigError).faults
    }
    return []
  }
  t.match(faults({ ADMIN_TLS_KEY: 'key.pem' }), [/need each other/])
  t.match(faults({ TLS_CLIENT_CRL: 'revoked.pem' }), [/TLS_CLIENT_CERTIFICATE asks for them/])
  t.end()
})
