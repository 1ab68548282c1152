import t from 'tap'
import { eventually } from '../gateway.suite.ts'
import { json, petGateway, upstreamServer, type PetGateway } from './upstream.suite.ts'

const get = (pets: PetGateway, path = '/pets/v1/pets/1') => pets.ask('GET', path)
const mirrored = (pets: PetGateway) => pets.upstreams.report()[0]?.mirror
const outcomesOf = (pets: PetGateway) => mirrored(pets)?.outcomes as Record<string, number>

await t.test('safe requests go to the mirror too, and the answers are compared', async t => {
  let theirs: unknown = { name: 'Rex' }
  let status = 200
  const server = await upstreamServer(t, (request, response) => {
    if (request.method === 'POST') json(response, 201, { name: 'Rex' })
    else if (request.url === '/pets/v1/pets') json(response, 200, [{ name: 'Rex', tags: ['a'] }])
    else json(response, 200, { name: 'Rex', age: 3 })
  })
  const mirror = await upstreamServer(t, (_request, response) => json(response, status, theirs))
  const pets = await petGateway(t, {
    forward: { url: server.url, mirror: { url: mirror.url, ignore: ['/age', '/*/price'] } },
  })

  t.equal((await get(pets)).status, 200)
  await eventually(() => outcomesOf(pets)['same'] === 1)
  t.equal(mirror.requests[0]?.url, '/pets/v1/pets/1')
  t.ok(mirror.requests[0]?.headers['x-correlation-id'])

  theirs = [{ name: 'Max', tags: 'a', price: 1 }, {}]
  await get(pets, '/pets/v1/pets')
  await eventually(() => outcomesOf(pets)['different'] === 1)
  theirs = { name: 'Rex', colour: 'brown' }
  await get(pets)
  await eventually(() => outcomesOf(pets)['different'] === 2)
  status = 500
  await get(pets)
  await eventually(() => outcomesOf(pets)['different'] === 3)

  const found = mirrored(pets)?.differences.map(({ operation, pointer, kind, count }) =>
    [operation, pointer, kind, count].join(' '),
  )
  t.same(found?.toSorted(), [
    'getPet /colour added 1',
    'getPet status changed 1',
    'listPets  length 1',
    'listPets /*/name changed 1',
    'listPets /*/tags type 1',
  ])
  const series = 'crossdock_upstream_mirrored_total{upstream="pets.v1",outcome="different"}'
  t.equal(await pets.metric(series), 3)
  t.notMatch(JSON.stringify([pets.upstreams.report(), pets.logged()]), 'brown', 'never a value')

  const before = mirror.requests.length
  t.equal((await pets.ask('POST', '/pets/v1/pets', { body: { name: 'Rex' } })).status, 201)
  t.equal((await get(pets)).status, 200)
  await eventually(() => mirror.requests.length > before)
  t.ok(
    mirror.requests.every(({ method }) => method === 'GET'),
    'a write is never mirrored',
  )
})

await t.test('nobody waits for a mirror, and no more than a few requests are with it', async t => {
  const server = await upstreamServer(t)
  const stuck = await upstreamServer(t, () => {})
  const pets = await petGateway(t, {
    forward: {
      url: server.url,
      mirror: { url: stuck.url, concurrency: 2, timeoutMs: 300 },
    },
  })
  for (let times = 0; times < 10; times++) t.equal((await get(pets)).status, 200)
  t.ok(stuck.requests.length <= 2)
  await eventually(() => outcomesOf(pets)['failed'] === 2)
  t.equal(outcomesOf(pets)['left-out'], 8)
})
