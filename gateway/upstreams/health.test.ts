import t from 'tap'
import { eventually } from '../gateway.suite.ts'
import { json, petGateway, upstreamServer, type PetGateway } from './upstream.suite.ts'

const rex = { name: 'Rex' }
const get = (pets: PetGateway) => pets.ask('GET', '/pets/v1/pets/1')
const healthOf = (pets: PetGateway) =>
  pets.upstreams.report()[0]?.targets.map(({ healthy }) => healthy)

await t.test('requests are shared by weight', async t => {
  const servers = [await upstreamServer(t), await upstreamServer(t)]
  const [heavy, light] = servers
  const pets = await petGateway(t, {
    forward: { targets: [{ url: heavy?.url, weight: 3 }, { url: light?.url }] },
  })
  for (let times = 0; times < 40; times++) t.equal((await get(pets)).status, 200)
  t.same(
    servers.map(({ requests }) => requests.length),
    [30, 10],
  )
})

await t.test('a server whose health page fails is left alone, until it is well again', async t => {
  let sick = true
  const flaky = await upstreamServer(t, (request, response) => {
    if (request.url === '/healthz') json(response, sick ? 500 : 200, {})
    else json(response, 200, rex)
  })
  const steady = await upstreamServer(t, (request, response) =>
    json(response, 200, request.url === '/healthz' ? {} : rex),
  )
  const pets = await petGateway(t, {
    forward: {
      targets: [{ url: flaky.url }, { url: steady.url }],
      health: { path: '/healthz', intervalMs: 10, unhealthyAfter: 2, healthyAfter: 2 },
    },
  })
  await eventually(() => healthOf(pets)?.[0] === false)
  const asked = () => flaky.requests.filter(({ url }) => url !== '/healthz').length
  const before = asked()
  for (let times = 0; times < 6; times++) await get(pets)
  t.equal(asked(), before)
  t.equal(
    await pets.metric(
      `crossdock_upstream_healthy{upstream="pets.v1",target="127.0.0.1:${flaky.port}"}`,
    ),
    0,
  )

  sick = false
  await eventually(() => healthOf(pets)?.[0] === true)
  for (let times = 0; times < 6; times++) await get(pets)
  t.equal(asked(), before + 3)

  await pets.gateway.stop()
  const looks = steady.requests.length
  await new Promise(resolve => setTimeout(resolve, 60))
  t.ok(steady.requests.length <= looks + 1, 'nobody looks when nothing is served any more')
})

await t.test('a server that fails requests rests, and is asked again after that', async t => {
  let ms = 0
  let fails = true
  const flaky = await upstreamServer(t, (request, response) => {
    if (fails) request.socket.destroy()
    else json(response, 200, rex)
  })
  const steady = await upstreamServer(t)
  const pets = await petGateway(t, {
    forward: {
      targets: [{ url: flaky.url }, { url: steady.url }],
      health: { unhealthyAfter: 2, ejectMs: 10_000 },
      retries: { budgetPercent: 100, backoffMs: 1 },
    },
    upstreams: { now: () => ms },
  })
  for (let times = 0; times < 10; times++) t.equal((await get(pets)).status, 200)
  t.equal(flaky.requests.length, 2)
  fails = false
  ms += 10_001
  for (let times = 0; times < 10; times++) await get(pets)
  t.equal(flaky.requests.length, 7)
})

await t.test('when all are unhealthy they are asked all the same, or nobody is', async t => {
  for (const whenAllUnhealthy of ['try', 'refuse']) {
    let fails = true
    const server = await upstreamServer(t, (request, response) => {
      if (fails) request.socket.destroy()
      else json(response, 200, rex)
    })
    const pets = await petGateway(t, {
      forward: {
        url: server.url,
        health: { unhealthyAfter: 1, whenAllUnhealthy },
        retries: { attempts: 0 },
      },
    })
    await get(pets)
    t.same(healthOf(pets), [false])
    fails = false
    const answer = await get(pets)
    t.equal(answer.status, whenAllUnhealthy === 'try' ? 200 : 503, whenAllUnhealthy)
    t.equal(server.requests.length, whenAllUnhealthy === 'try' ? 2 : 1)
  }
})
