import type { LookupAddress } from 'node:dns'
import { createServer } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import t from 'tap'
import { isPublic } from '../outbound/addresses.ts'
import { guardedFetch, type GuardedFetchOptions } from '../outbound/guarded-fetch.ts'

// What is known of the ways round a guard against server-side request forgery, beyond what stands beside it:
// https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html

/** A name server that says what it is told. */
function answering(...addresses: readonly string[]) {
  const asked: string[] = []
  const found: LookupAddress[] = addresses.map(address => ({
    address,
    family: address.includes(':') ? 6 : 4,
  }))
  const lookup = ((host: string, _options: object, done: (error: null, all: unknown) => void) => {
    asked.push(host)
    done(null, found)
  }) as unknown as NonNullable<GuardedFetchOptions['lookup']>
  return { lookup, asked }
}

const inside = [
  ['this machine', '127.0.0.1', '127.0.0.53', '127.255.255.254', '0.0.0.0', '0.1.2.3', '::1', '::'],
  [
    'a private network',
    '10.0.0.1',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.0.1',
    'fc00::1',
    'fd12:3456:789a::1',
  ],
  ['a shared network', '100.64.0.1', '100.127.255.254'],
  [
    'link-local, and metadata of clouds',
    '169.254.169.254',
    '169.254.170.2',
    '169.254.0.1',
    'fe80::1',
    'fe80::a9fe:a9fe',
    'fd00:ec2::254',
    '100.100.100.200',
    '192.0.0.192',
  ],
  [
    'IPv4 in IPv6',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:169.254.169.254',
    '::ffff:0:127.0.0.1',
    '::127.0.0.1',
    '64:ff9b::169.254.169.254',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2002:a9fe:a9fe::1',
    '2001:0:5ef5:79fd::1',
    '::ffff:8.8.8.8',
  ],
  [
    'nobody',
    '192.0.2.1',
    '198.51.100.1',
    '203.0.113.1',
    '198.18.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '224.0.0.1',
    '239.255.255.250',
    'ff02::1',
    'ff05::2',
    '2001:db8::1',
    '3fff::1',
    '100::1',
    'fec0::1',
    '5f00::1',
  ],
] as const

await t.test('a name that leads inside is not asked, whichever of its addresses does', async t => {
  for (const [what, ...addresses] of inside) {
    for (const address of addresses) {
      t.notOk(isPublic(address), `${what}: ${address}`)
      for (const found of [[address], ['93.184.216.34', address], [address, '2606:4700::1111']]) {
        const { lookup } = answering(...found)
        const fetch = guardedFetch({ lookup })
        await t.rejects(
          fetch('https://hooks.example/'),
          { name: 'OutboundError', message: /not on the internet/ },
          found.join(),
        )
      }
    }
  }
})

await t.test('no notation of an address inside is taken for a name', async t => {
  let heard = 0
  const server = createTcpServer(socket => {
    heard += 1
    socket.destroy()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const { port } = server.address() as AddressInfo
  const { lookup, asked } = answering('127.0.0.1')
  const fetch = guardedFetch({ lookup })
  for (const host of [
    '2130706433',
    '0x7f000001',
    '0x7F.0.0.1',
    '0x7f.1',
    '017700000001',
    '0177.0.0.1',
    '0177.1',
    '127.1',
    '127.0.1',
    '0',
    '0.0',
    '00.00.00.00',
    '0x0',
    '127.000.000.001',
    '127.0.0.1.',
    '2852039166',
    '0xa9fea9fe',
    '0251.0376.0251.0376',
    '169.254.43518',
    '[::]',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0000::1]',
    '①②⑦.⓪.⓪.①',
    '１２７.０.０.１',
    '127。0。0。1',
    '%31%32%37.0.0.1',
    '127.0.0.1%2e',
    'localhost',
    'LOCALHOST',
    'localhost.',
    'ｌｏｃａｌｈｏｓｔ',
    'localhost.localdomain',
    '127.0.0.1.nip.io',
    'metadata.google.internal',
    'instance-data',
  ]) {
    for (const scheme of ['http', 'https']) {
      await t.rejects(
        fetch(`${scheme}://${host}:${port}/`),
        { name: 'OutboundError' },
        `${scheme} ${host}`,
      )
    }
  }
  t.notOk(
    asked.some(host => /^[\d.]+$/.test(host)),
    'an address is not looked up',
  )
  for (const url of [
    `https://good.example:443@127.0.0.1:${port}/`,
    `https://good.example@127.0.0.1:${port}/`,
    `https://127.0.0.1:${port}\\@good.example/`,
    `https://good.example\\@127.0.0.1:${port}/`,
    `https://127.0.0.1:${port}#@good.example/`,
    `https://127.0.0.1:${port}?@good.example/`,
    `https:127.0.0.1:${port}`,
    `https:/127.0.0.1:${port}`,
    `https:///127.0.0.1:${port}`,
    `\thttps://127.0.0.1:${port}`,
    `ht\ntps://127.0.0.1:${port}`,
    `file:///etc/passwd`,
    `ftp://127.0.0.1:${port}`,
    `gopher://127.0.0.1:${port}/_GET`,
    `dict://127.0.0.1:${port}`,
    `ldap://127.0.0.1:${port}`,
    `data:application/json,{}`,
    `blob:x`,
    `javascript:0`,
    `unix:/var/run/docker.sock`,
    `//127.0.0.1:${port}`,
    '',
    ' ',
    'https://',
    'https://[',
    'https://[::1',
    `wss://127.0.0.1:${port}`,
  ]) {
    await t.rejects(fetch(url), { name: 'OutboundError' }, url)
  }
  t.equal(heard, 0, 'no packet')
})

await t.test('what was looked at is what is asked, and by the name that was given', async t => {
  const hosts: unknown[] = []
  const server = createServer((request, response) => {
    hosts.push(request.headers.host)
    response.end('{}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const { port } = server.address() as AddressInfo
  const { lookup, asked } = answering('127.0.0.1')
  const fetch = guardedFetch({ lookup, networks: ['127.0.0.0/8'] })
  for (let round = 0; round < 3; round++) await fetch(`http://hooks.example:${port}/`)
  t.strictSame(
    hosts,
    Array.from({ length: 3 }, () => `hooks.example:${port}`),
  )
  t.equal(asked.length, 3, 'once for each request: no connection of another name is used again')
})

await t.test('a redirect is not followed, wherever it leads', async t => {
  let heard = 0
  const server = createServer((request, response) => {
    heard += 1
    const [, status = '302'] = (request.url ?? '').split('/')
    response.writeHead(Number(status), {
      location: 'http://169.254.169.254/latest/meta-data/',
      refresh: '0; url=http://127.0.0.1/',
    })
    response.end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const { port } = server.address() as AddressInfo
  const fetch = guardedFetch({ networks: ['127.0.0.0/8'] })
  const all = [300, 301, 302, 303, 307, 308]
  for (const status of all) {
    await t.rejects(fetch(`http://127.0.0.1:${port}/${status}`), /redirects, which is not followed/)
  }
  t.equal(heard, all.length)
})
