import t from 'tap'
import { eventually } from '../gateway.suite.ts'
import { json, petGateway, upstreamServer, type PetGateway } from './upstream.suite.ts'

const rex = { name: 'Rex' }
const get = (pets: PetGateway) => pets.ask('GET', '/pets/v1/pets/1')
const state = 'crossdock_upstream_breaker_state{upstream="pets.v1",operation="getPet"}'

/** A clock that only a test moves. */
function clock() {
  let ms = 1_000_000
  return { now: () => ms, pass: (by: number) => (ms += by) }
}

const forward = {
  retries: { attempts: 0 },
  breaker: { minimumCalls: 4, errorPercent: 50, openMs: 5_000, probes: 2, windowSeconds: 10 },
}

await t.test('a breaker opens, tries again with a few real requests, and closes', async t => {
  let well = false
  const server = await upstreamServer(t, (_request, response) =>
    json(response, well ? 200 : 500, rex),
  )
  const { now, pass } = clock()
  const pets = await petGateway(t, {
    forward: { url: server.url, ...forward },
    upstreams: { now },
  })
  for (let times = 0; times < 3; times++) await get(pets)
  t.equal(await pets.metric(state), 0, 'three calls say nothing yet')
  await get(pets)
  t.equal(await pets.metric(state), 2)

  const refused = await get(pets)
  t.match([refused.status, refused.json.code], [503, 'system-unavailable'])
  t.equal(refused.headers['retry-after'], '5')
  t.equal(server.requests.length, 4, 'nobody is asked while it is open')
  t.equal((await pets.ask('DELETE', '/pets/v1/pets/1')).status, 504, 'another operation is asked')

  pass(5_001)
  t.equal(await pets.metric(state), 1)
  const asked = server.requests.length
  t.equal((await get(pets)).status, 503, 'a probe that fails')
  t.equal(server.requests.length, asked + 1)
  t.equal((await get(pets)).headers['retry-after'], '10', 'opens it for twice as long')
  t.equal(server.requests.length, asked + 1)

  pass(10_001)
  well = true
  t.equal((await get(pets)).status, 200)
  t.equal(await pets.metric(state), 1, 'one good probe of two')
  t.equal((await get(pets)).status, 200)
  t.equal(await pets.metric(state), 0)
  t.equal((await get(pets)).status, 200)
  const changes = pets.logged().filter(line => line['breaker'] !== undefined)
  t.same(
    changes.map(line => line['breaker']),
    ['open', 'half-open', 'open', 'half-open', 'closed'],
  )
})

await t.test('no more probes at once than it may take', async t => {
  const waiting: (() => void)[] = []
  let well = false
  const server = await upstreamServer(t, (_request, response) => {
    if (well) waiting.push(() => json(response, 200, rex))
    else json(response, 500, rex)
  })
  const { now, pass } = clock()
  const pets = await petGateway(t, { forward: { url: server.url, ...forward }, upstreams: { now } })
  for (let times = 0; times < 4; times++) await get(pets)
  pass(5_001)
  well = true
  const before = server.requests.length
  const statuses: number[] = []
  for (let times = 0; times < 10; times++) {
    void get(pets).then(({ status }) => statuses.push(status))
  }
  await eventually(() => statuses.length === 8)
  t.same(new Set(statuses), new Set([503]))
  t.equal(waiting.length, 2)
  for (const answer of waiting) answer()
  await eventually(() => statuses.length === 10)
  t.same(statuses.slice(8), [200, 200])
  t.equal(server.requests.length, before + 2)
})

await t.test('slow calls open it as well; old failures are forgotten', async t => {
  const server = await upstreamServer(t, (_request, response) => {
    setTimeout(() => json(response, 200, rex), 30)
  })
  const slow = await petGateway(t, {
    forward: { url: server.url, breaker: { minimumCalls: 3, slowMs: 10, slowPercent: 100 } },
  })
  for (let times = 0; times < 3; times++) t.equal((await get(slow)).status, 200)
  t.equal((await get(slow)).status, 503)

  let fails = true
  const flaky = await upstreamServer(t, (_request, response) =>
    json(response, fails ? 500 : 200, rex),
  )
  const { now, pass } = clock()
  const pets = await petGateway(t, { forward: { url: flaky.url, ...forward }, upstreams: { now } })
  for (let times = 0; times < 3; times++) await get(pets)
  pass(11_000)
  await get(pets)
  fails = false
  t.equal((await get(pets)).status, 200, 'three of the four were too long ago')
})

await t.test('what is known of a server outlives a reload, unless the options changed', async t => {
  const server = await upstreamServer(t, (_request, response) => json(response, 500, rex))
  const pets = await petGateway(t, { forward: { url: server.url, ...forward } })
  for (let times = 0; times < 4; times++) await get(pets)
  t.equal(await pets.metric(state), 2)
  const connections = server.connections()

  await pets.reload({ url: server.url, ...forward, timeouts: { totalMs: 20_000 } })
  t.equal(await pets.metric(state), 2)
  t.equal((await get(pets)).status, 503)
  t.equal(server.requests.length, 4)
  t.equal((await pets.ask('DELETE', '/pets/v1/pets/1')).status, 504)
  t.equal(server.connections(), connections, 'and its connections go on')

  const other = await upstreamServer(t)
  await pets.reload({ url: other.url, ...forward, breaker: { enabled: false } })
  t.equal((await get(pets)).status, 200)
  t.match(pets.upstreams.report(), [{ targets: [{ url: `${other.url}/` }], breakers: {} }])
  t.notMatch(await pets.metrics(), `127.0.0.1:${server.port}`, 'of the old one nothing is left')
})
