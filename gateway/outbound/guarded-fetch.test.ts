import type { LookupAddress } from 'node:dns'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { isPublic } from './addresses.ts'
import { guardedFetch, type GuardedFetchOptions } from './guarded-fetch.ts'

const local = ['127.0.0.0/8', '::1/128']

await t.test('an address that only we can reach is not public, by whatever name', t => {
  const inside = [
    '127.0.0.1 127.255.255.255 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1',
    '192.0.0.192 198.18.0.1 203.0.113.9 224.0.0.1 240.0.0.1 255.255.255.255',
    ':: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:a9fe:a9fe ::127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 fe80::1 fc00::1',
    'fd00:ec2::254 fec0::1 ff02::1 2001:db8::1 2002:7f00:1:: 2001:0:7f00:1:: 100::1 not-an-address 127.1',
  ]
  for (const address of inside.join(' ').split(' ')) t.notOk(isPublic(address), address)
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])
    t.ok(isPublic(address), address)
  t.end()
})

await t.test(
  'what somebody else chose is not reached inside, and no packet goes there',
  async t => {
    const { port, heard } = await server(t, (_request, response) => response.end('{}'))
    const refused = [
      `http://127.0.0.1:${port}/`,
      `https://127.0.0.1:${port}/`,
      `http://localhost:${port}/`,
      `http://[::1]:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://2130706433:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://0177.0.0.1:${port}/`,
      `http://127.1:${port}/`,
      `https://169.254.169.254/latest/meta-data/`,
      `file:///etc/passwd`,
      `gopher://127.0.0.1:${port}/`,
      `https://user:secret@example.com/`,
      `//127.0.0.1/`,
      `http://example.com/`,
    ]
    const fetch = guardedFetch({ lookup: answering([{ address: '127.0.0.1', family: 4 }]) })
    for (const url of refused) await t.rejects(fetch(url), { name: 'OutboundError' }, url)
    t.equal(heard(), 0)
  },
)

await t.test(
  'every address of a name is looked at, and the one looked at is connected to',
  async t => {
    const { port, heard } = await server(t, (_request, response) => response.end('{}'))
    const mixed = answering([
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ])
    await t.rejects(guardedFetch({ lookup: mixed })(`https://idp.example:${port}/`), /10\.0\.0\.1/)

    let asked = 0
    const rebinding = ((host: string, options: object, done: (...found: unknown[]) => void) => {
      asked += 1
      answering([{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }])(
        host,
        options as never,
        done as never,
      )
    }) as typeof mixed
    const fetch = guardedFetch({ lookup: rebinding, networks: local })
    t.match(await fetch(`http://idp.example:${port}/keys`), { status: 200 })
    t.equal(asked, 1, 'a name is looked up once')
    t.equal(heard(), 1)
    const nowhere = guardedFetch({ lookup: answering([]) })
    await t.rejects(nowhere('https://idp.example/'), /has no address/)
  },
)

await t.test('only a loopback address that was allowed is asked over http', async t => {
  const { port } = await server(t, (_request, response) => response.end('{"a":1}'))
  const answer = await guardedFetch({ networks: local })(`http://127.0.0.1:${port}/`)
  t.equal(answer.body.toString(), '{"a":1}')
  const fetch = guardedFetch({ networks: ['10.0.0.0/8'] })
  await t.rejects(fetch('http://10.0.0.1/'), /must be https/)
  t.throws(() => guardedFetch({ networks: ['10.0.0.0/33'] }), /is not a network/)
  const other = guardedFetch({ networks: local, ports: [443] })
  await t.rejects(other(`http://127.0.0.1:${port}/`), /only the ports 443/)
})

await t.test('redirects, endless, broken and slow answers are given up', async t => {
  let endless = 0
  const { url } = await server(t, (request, response) => {
    if (request.url === '/redirect') return response.writeHead(302, { location: '/' }).end()
    if (request.url === '/broken') {
      response.writeHead(200, { 'content-length': '100' })
      response.write('abc')
      return setTimeout(() => response.destroy(), 10)
    }
    if (request.url === '/slow') return undefined
    response.writeHead(200)
    const more = () => {
      endless += 1
      if (!response.destroyed && endless < 10_000) response.write(Buffer.alloc(1024), more)
    }
    return more()
  })
  const fetch = guardedFetch({ networks: local, bytes: 4096, timeoutMs: 20_000 })
  await t.rejects(fetch(`${url}/redirect`), /redirects, which is not followed/)
  await t.rejects(fetch(`${url}/endless`), /more than 4096 bytes/)
  t.ok(endless < 10_000)
  await t.rejects(fetch(`${url}/broken`), /OutboundError|broke off|could not be asked/)
  const hasty = guardedFetch({ networks: local, timeoutMs: 300 })
  await t.rejects(hasty(`${url}/slow`), /did not answer in time/)
  const never = guardedFetch({ timeoutMs: 50, lookup: (() => {}) as never })
  await t.rejects(never('https://idp.example/'), /did not answer in time/)
})

await t.test('a body is sent as it is given', async t => {
  const { url } = await server(t, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => response.end(Buffer.concat(chunks)))
  })
  const fetch = guardedFetch({ networks: local })
  const answer = await fetch(url, { method: 'POST', body: '{"ü":1}' })
  t.equal(answer.body.toString(), '{"ü":1}')
})

function answering(
  addresses: readonly LookupAddress[],
): NonNullable<GuardedFetchOptions['lookup']> {
  return ((_host: string, _options: object, done: (error: null, found: unknown) => void) =>
    done(null, addresses)) as never
}

async function server(t: Test, answer: RequestListener) {
  let count = 0
  const listening = createServer((request, response) => {
    count += 1
    answer(request, response)
  })
  listening.on('connection', () => {})
  await new Promise<void>(resolve => listening.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    listening.closeAllConnections()
    listening.close()
  })
  const { port } = listening.address() as AddressInfo
  return { port, url: `http://127.0.0.1:${port}`, heard: () => count }
}
