import t from 'tap'
import { json, petGateway, upstreamServer, type PetGateway } from './upstream.suite.ts'

const rex = { name: 'Rex' }
const get = (pets: PetGateway, key: string) => pets.ask('GET', '/pets/v1/pets/1', { key })
const quiet = { retries: { attempts: 0 }, breaker: { enabled: false } }

await t.test('a share of the consumers is on the canary, always the same ones', async t => {
  const steady = await upstreamServer(t)
  const next = await upstreamServer(t)
  const pets = await petGateway(t, {
    forward: { url: steady.url, canary: { url: next.url, percent: 30 } },
  })
  const keys = Array.from({ length: 100 }, (_, at) => pets.addKey(`app_${at}`))
  for (const key of keys) await get(pets, key)
  const share = next.requests.length
  t.ok(share > 10 && share < 50, `${share} of 100 consumers`)
  t.equal(steady.requests.length, 100 - share)
  for (const key of keys) await get(pets, key)
  t.equal(next.requests.length, 2 * share, 'the second time the same ones')

  await pets.reload({ url: steady.url, canary: { url: next.url, percent: 60 } })
  const before = next.requests.length
  for (const key of keys) await get(pets, key)
  t.ok(next.requests.length - before > share, 'with a larger share there are more')
})

await t.test('answers that break the contract end the trial by themselves', async t => {
  const steady = await upstreamServer(t)
  const wrong = await upstreamServer(t, (_request, response) => json(response, 200, { nam: 'Rex' }))
  const forward = {
    url: steady.url,
    ...quiet,
    canary: { url: wrong.url, percent: 100, minimumCalls: 5 },
  }
  const pets = await petGateway(t, { forward })
  for (let times = 0; times < 5; times++) t.equal((await get(pets, pets.key)).status, 502)
  for (let times = 0; times < 5; times++) t.equal((await get(pets, pets.key)).status, 200)
  t.equal(wrong.requests.length, 5)
  t.match(pets.upstreams.report()[0]?.canary, {
    state: 'rolled back',
    rollback: { reason: 'contract-errors', percent: /^\d+$/ },
  })
  t.match(
    pets.logged().find(line => line['incident'] === 'canary-rolled-back'),
    { upstream: 'pets.v1', canary: wrong.url, reason: 'contract-errors' },
  )
  t.equal(await pets.metric('crossdock_upstream_canary{upstream="pets.v1"}'), 0)

  await pets.reload({ ...forward, timeouts: { totalMs: 20_000 } })
  await get(pets, pets.key)
  t.equal(wrong.requests.length, 5, 'a reload does not forget it')
  await pets.reload({ ...forward, canary: { ...forward.canary, trial: 2 } })
  await get(pets, pets.key)
  t.equal(wrong.requests.length, 6, 'a new trial begins anew')
})

await t.test('so do more 5xx than the others have', async t => {
  const failing = await upstreamServer(t, (_request, response) => json(response, 500, rex))
  const well = await upstreamServer(t)
  const other = await petGateway(t, {
    forward: {
      url: well.url,
      ...quiet,
      canary: { url: failing.url, percent: 100, minimumCalls: 5 },
    },
  })
  for (let times = 0; times < 5; times++) t.equal((await get(other, other.key)).status, 503)
  t.equal((await get(other, other.key)).status, 200)
  t.match(other.upstreams.report()[0]?.canary, { rollback: { reason: 'server-errors' } })

  const steady = await upstreamServer(t, (_request, response) => json(response, 500, rex))
  const pets = await petGateway(t, {
    forward: {
      url: steady.url,
      ...quiet,
      canary: { url: failing.url, percent: 50, minimumCalls: 30, serverErrorPercent: 10 },
    },
  })
  for (let at = 0; at < 100; at++) await get(pets, pets.addKey(`app_${at}`))
  t.ok(failing.requests.length > 40)
  t.match(
    pets.upstreams.report()[0]?.canary,
    { state: 'on trial' },
    'as bad as the others is not worse',
  )
})

await t.test('a canary that cannot be reached costs its consumers nothing', async t => {
  const steady = await upstreamServer(t)
  const gone = await upstreamServer(t)
  await gone.close()
  const pets = await petGateway(t, {
    forward: { url: steady.url, canary: { url: gone.url, percent: 100, minimumCalls: 5 } },
  })
  for (let times = 0; times < 8; times++) t.equal((await get(pets, pets.key)).status, 200)
  t.match(pets.upstreams.report()[0]?.canary, { rollback: { reason: 'server-errors' } })
})
