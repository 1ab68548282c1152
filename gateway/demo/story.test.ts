import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import t from 'tap'
import type { Claim } from './record.ts'
import { stage } from './stage.ts'
import { story } from './story.ts'
import { mute } from './teller.ts'
import { TookTooLong } from './until.ts'

const keys = {
  storefront: 'k-shop',
  pos: 'k-till',
  marketplace: 'k-market',
  partner: 'k-partner',
  service: 'k-service',
  supplier: 'k-supplier',
  operator: 'k-operator',
  governance: 'g',
}

await t.test(
  'a claim holds only for what is the same, and names the call that showed it',
  async t => {
    const { set, record } = await small(t)
    const { correlationId } = await set.shop.get('/thing')
    t.ok(set.claim('alike', { expected: { a: [1] }, found: { a: [1] } }))
    t.notOk(set.claim('not alike', { expected: { a: [1] }, found: { a: [1], b: 2 } }))
    t.match(record.claims, [
      { claim: 'alike', ok: true, correlationId },
      { claim: 'not alike', ok: false, found: { a: [1], b: 2 }, correlationId },
    ])
    t.match(record.calls, [{ who: 'web shop', method: 'GET', path: '/thing', status: 200 }])
  },
)

await t.test('what is waited for is asked again until it comes, and told once', async t => {
  const { set, record } = await small(t)
  const { body } = await set.service.wait<{ asked: number }>('/counter', {
    what: 'the third answer',
    is: ({ asked }) => asked === 3,
  })
  t.same(body, { asked: 3 })
  t.equal(record.calls.length, 1)
})

await t.test('waiting has an end', async t => {
  const { set } = await small(t)
  const waiting = set.service.wait('/thing', { what: 'Godot', is: () => false, withinMs: 80 })
  await t.rejects(waiting, new TookTooLong('Godot', 80, undefined).message)
})

await t.test('keys are shown to the server and to nobody else', async t => {
  const { set, record, seen } = await small(t)
  await set.till.post('/thing', { a: 1 })
  t.equal(seen.at(-1), 'Bearer k-till')
  t.notMatch(JSON.stringify(record), 'k-till')
})

await t.test('a server whose systems are not simulated hears no story', async t => {
  const { url } = await smallServer(t)
  const server = { baseUrl: url, keys, isOfDataFolder: false, processes: () => [] }
  const record = await story({ server, teller: mute }).tell()
  t.notOk(record.ok, 'nothing was checked')
  t.equal(record.failed, 0)
  t.ok(record.chapters.length > 0)
  t.ok(record.chapters.every(({ leftOut }) => leftOut !== undefined))
})

await t.test('what a chapter broke on purpose is repaired when it fails half way', async t => {
  const { url, bodies } = await smallServer(t)
  const switchboard = { url, token: 'k-board' }
  const server = { baseUrl: url, keys, switchboard, isOfDataFolder: false, processes: () => [] }
  const record = await story({ server, teller: mute, only: [4] }).tell()
  t.notOk(record.ok)
  const faults = bodies.filter(({ path }) => path === '/admin/erp/faults')
  t.same(
    faults.map(({ body }) => body),
    [{ faults: [] }, { mode: 'down' }, { faults: [] }],
  )
})

await t.test('a chapter that cannot go on is a failed claim, and the next one is told', async t => {
  const { url } = await smallServer(t)
  const switchboard = { url, token: 'k-board' }
  const server = { baseUrl: url, keys, switchboard, isOfDataFolder: false, processes: () => [] }
  const record = await story({ server, teller: mute, only: [1, 5] }).tell()
  t.notOk(record.ok)
  t.same(
    record.chapters.map(({ number, claims }) => [number, claims.some(({ ok }) => !ok)]),
    [
      [1, true],
      [5, true],
    ],
  )
})

/** A stage before a server that knows two things. */
async function small(t: Test) {
  const { url, seen } = await smallServer(t)
  const record = { calls: [], claims: [] as Claim[] }
  const server = { baseUrl: url, keys, isOfDataFolder: false, processes: () => [] }
  const set = stage({ server, teller: mute, run: 'demo-test', kept: {}, record })
  return { set, record, seen }
}

type Test = { teardown(end: () => unknown): void }

async function smallServer(t: Test) {
  const seen: (string | undefined)[] = []
  const bodies: { path: string; body: unknown }[] = []
  let asked = 0
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { url: path = '', method, headers } = request
    seen.push(headers.authorization)
    const sent = await text(request)
    if (sent !== '') bodies.push({ path, body: JSON.parse(sent) })
    if (method === 'POST' && path.endsWith('/orders')) return void response.destroy()
    const body =
      path === '/counter' ? { asked: (asked += 1) } : { items: [{ sku: 'X', available: 99 }] }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, bodies }
}
