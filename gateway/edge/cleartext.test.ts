import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import t, { type Test } from 'tap'
import { ask as askAt, toyGateway } from '../gateway.suite.ts'
import { cleartextGuard, type Cleartext } from './cleartext.ts'

const correlated = { 'x-correlation-id': 'the-same-for-all' }

await t.test(
  'over cleartext good and bad credentials get the same answer, and none too',
  async t => {
    const { ask, key, addCaller, calls, logged } = await toyGateway(t, {
      options: { cleartext: 'refuse' },
    })
    const without = addCaller({ scopes: [] })
    const answers = new Set<string>()
    const sent: readonly Record<string, string>[] = [
      {},
      { authorization: `Bearer ${key}` },
      { authorization: `Bearer ${without}` },
      { authorization: `Bearer ${key.slice(0, -1)}x` },
      { authorization: 'Basic dTpw' },
      { 'x-api-key': key },
      { 'x-api-key': 'nonsense' },
      { cookie: `session=${key}` },
      { 'x-forwarded-proto': 'https', authorization: `Bearer ${key}` },
      { forwarded: 'proto=https', authorization: `Bearer ${key}` },
    ]
    for (const headers of sent) {
      for (const [method, path, body] of [
        ['GET', '/toys/v1/toys', undefined],
        ['GET', '/toys/v1/toys/toy-1', undefined],
        ['POST', '/toys/v1/toys', { name: 'Robot', quantity: 1 }],
        ['GET', '/nowhere', undefined],
        ['GET', '/docs', undefined],
        ['GET', '/livez/', undefined],
        ['GET', `/toys/v1/toys?api_key=${key}`, undefined],
        ['OPTIONS', '*', undefined],
      ] as const) {
        const answer = await ask(method, path, {
          headers: { ...correlated, ...headers },
          body,
          key: null,
        })
        t.equal(answer.status, 403, `${method} ${path}`)
        const { date: _date, ...rest } = answer.headers
        answers.add(JSON.stringify([answer.status, rest, answer.text]))
      }
    }
    t.equal(answers.size, 1, [...answers].join('\n'))
    t.match([...answers][0], /cleartext-refused/)
    t.notMatch(
      [...answers][0],
      /location|www-authenticate/i,
      'nothing leads on, nothing asks for more',
    )
    t.equal(calls.length, 0)
    t.notMatch(JSON.stringify(logged()), key)
    t.equal((await ask('GET', '/livez', { key: null })).status, 200, 'a load balancer may look')
    t.equal((await ask('GET', '/readyz', { key: null })).status, 200)
  },
)

await t.test('a trusted proxy may say that its caller came by https', async t => {
  const { ask } = await toyGateway(t, {
    options: { cleartext: 'refuse', trustedProxies: ['127.0.0.1'] },
  })
  for (const [proto, status] of [
    ['https', 200],
    ['HTTPS', 200],
    ['http, https', 200],
    ['http', 403],
    ['https, http', 403],
    ['httpss', 403],
    ['', 403],
    [undefined, 403],
  ] as const) {
    const headers = proto === undefined ? {} : { 'x-forwarded-proto': proto }
    t.equal((await ask('GET', '/toys/v1/toys', { headers })).status, status, proto ?? 'nothing')
  }
})

await t.test(
  'this machine needs no TLS, unless a trusted proxy on it says who had none',
  async t => {
    const { ask } = await toyGateway(t)
    t.equal((await ask('GET', '/toys/v1/toys')).status, 200, 'as `npm start` has it')
    const behind = await toyGateway(t, { options: { trustedProxies: ['127.0.0.0/8'] } })
    t.equal((await behind.ask('GET', '/toys/v1/toys')).status, 200)
    const far = await behind.ask('GET', '/toys/v1/toys', {
      headers: { 'x-forwarded-proto': 'http' },
    })
    t.equal(far.status, 403)
  },
)

await t.test('another machine does', async t => {
  const own = Object.values(networkInterfaces())
    .flat()
    .find(found => found?.family === 'IPv4' && !found.internal)?.address
  if (own === undefined) {
    t.comment('this machine has no address but its own')
    return
  }
  for (const [options, status] of [
    [{}, 403],
    [{ cleartext: 'allow' }, 200],
    [{ cleartext: 'refuse' }, 403],
  ] as const) {
    const { gateway, key } = await toyGateway(t, { options })
    const { port } = await otherAddress(t, gateway.server, own)
    const answer = await askAt(`http://${own}:${port}`, 'GET', '/toys/v1/toys', { key })
    t.equal(answer.status, status, JSON.stringify(options))
  }
})

/** The listeners of the suite are on 127.0.0.1: this one hands over to them. */
async function otherAddress(t: Test, server: ReturnType<typeof createServer>, host: string) {
  const listening = createServer((request, response) => server.emit('request', request, response))
  await new Promise<void>(resolve => listening.listen(0, host, resolve))
  t.teardown(() => {
    listening.closeAllConnections()
    listening.close()
  })
  return listening.address() as AddressInfo
}

await t.test('an address is the same one in every notation', t => {
  const readAlong = (cleartext: Cleartext, remoteAddress: string, trustedProxies: string[] = []) =>
    cleartextGuard({ cleartext, trustedProxies })?.({
      socket: { remoteAddress },
      headers: trustedProxies.length === 0 ? {} : { 'x-forwarded-proto': 'https' },
      url: '/',
    } as never)
  for (const address of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1', '::FFFF:127.0.0.1']) {
    t.equal(readAlong('loopback', address), false, address)
    t.equal(readAlong('refuse', address), true, address)
  }
  for (const address of [
    '10.0.0.1',
    '::ffff:10.0.0.1',
    '::',
    '0.0.0.0',
    'fe80::1',
    '',
    '128.0.0.1',
  ]) {
    t.equal(readAlong('loopback', address), true, address)
  }
  t.equal(readAlong('refuse', '10.1.2.3', ['10.0.0.0/8']), false)
  t.equal(readAlong('refuse', '::ffff:10.1.2.3', ['10.0.0.0/8']), false)
  t.equal(readAlong('refuse', '11.1.2.3', ['10.0.0.0/8', '::1']), true)
  t.equal(readAlong('refuse', '2001:db8::5', ['2001:db8::/64']), false)
  t.equal(readAlong('allow', '8.8.8.8'), undefined, 'nobody looks')
  t.end()
})
