import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import t from 'tap'
import { selfSigned } from '../tokens/certificate.suite.ts'
import { json, petGateway } from './upstream.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'crossdock-tls-'))
t.teardown(() => rmSync(folder, { recursive: true }))
const server = selfSigned()
const clients = [selfSigned('first'), selfSigned('second')]
writeFileSync(join(folder, 'server.pem'), server.cert)
for (const [at, { cert, key }] of clients.entries()) {
  writeFileSync(join(folder, `client-${at}.pem`), cert)
  writeFileSync(join(folder, `client-${at}.key`), key)
}

const shown: (string | undefined)[] = []
const upstream = createServer(
  { ...server, ca: clients.map(({ cert }) => cert), requestCert: true, rejectUnauthorized: false },
  ({ socket }, response) => {
    const certificate = (socket as TLSSocket).getPeerCertificate()
    shown.push((certificate.subject as { CN?: string } | undefined)?.CN)
    json(response, 200, { name: 'Rex' })
  },
)
await new Promise<void>(resolve => upstream.listen(0, '127.0.0.1', resolve))
t.teardown(() => {
  upstream.closeAllConnections()
  upstream.close()
})
const { port } = upstream.address() as AddressInfo
const forward = { url: `https://localhost:${port}`, retries: { attempts: 0 } }
const options = { upstreams: { folder } }

await t.test('a certificate that nobody vouches for is not talked to', async t => {
  const pets = await petGateway(t, { forward, ...options })
  const answer = await pets.ask('GET', '/pets/v1/pets/1')
  t.match([answer.status, answer.json.code], [503, 'system-unavailable'])
  t.same(shown, [])
})

await t.test('nor one of another name', async t => {
  const tls = { ca: 'server.pem', serverName: 'pets.example.com' }
  const pets = await petGateway(t, { forward: { ...forward, tls }, ...options })
  t.equal((await pets.ask('GET', '/pets/v1/pets/1')).status, 503)
  t.same(shown, [])
})

await t.test('connections of one identity are never used for another', async t => {
  const as = (client: number) => ({
    ...forward,
    tls: { ca: 'server.pem', certificate: `client-${client}.pem`, key: `client-${client}.key` },
  })
  const pets = await petGateway(t, { forward: as(0), ...options })
  t.equal((await pets.ask('GET', '/pets/v1/pets/1')).status, 200)
  t.equal((await pets.ask('GET', '/pets/v1/pets/1')).status, 200)
  await pets.reload(as(1))
  t.equal((await pets.ask('GET', '/pets/v1/pets/1')).status, 200)
  await pets.reload({ ...forward, tls: { ca: 'server.pem' } })
  t.equal((await pets.ask('GET', '/pets/v1/pets/1')).status, 200)
  t.same(shown, ['first', 'first', 'second', undefined])
})
