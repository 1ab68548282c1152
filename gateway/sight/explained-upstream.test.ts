import t from 'tap'
import { answerCache } from '../cache/answer-cache.ts'
import { json, petGateway, petsPolicies, upstreamServer } from '../upstreams/upstream.suite.ts'
import { explanation, type Explained, type Explanation } from './explanation.ts'
import { sight } from './sight.ts'

await t.test('what cache and upstream did is part of the explanation', async t => {
  let lost = 1
  const server = await upstreamServer(t, (request, response) => {
    if (lost-- > 0) request.socket.destroy()
    else json(response, 200, { name: 'Rex' }, { 'cache-control': 'max-age=60' })
  })
  const kept: Explanation[] = []
  const explanations = {
    samples: () => true,
    record: (one: Explained) => void kept.push(explanation(one)),
  }
  const pets = await petGateway(t, {
    forward: { url: server.url, retries: { attempts: 2, backoffMs: 1 } },
    policies: petsPolicies.replace(
      '- kind: validate-response',
      '- kind: cache\n- kind: validate-response',
    ),
    services: { answers: answerCache({ maxBytes: 1_000_000 }) },
    options: { sight: sight({ explanations }) },
  })
  const explained = async () => {
    t.equal((await pets.ask('GET', '/pets/v1/pets/rex')).status, 200)
    return kept.at(-1)?.decisions ?? []
  }
  const first = await explained()
  const stages = first.map(({ stage }) => stage)
  const order = ['route', 'authenticate-key', 'authorise', 'validate-request', 'upstream', 'answer']
  t.strictSame(
    stages.filter(stage => order.includes(stage)),
    order,
  )
  const upstream = first.find(({ stage }) => stage === 'upstream')
  t.match(upstream, { outcome: 'tried', facts: { tries: 2 } }, 'one was lost, one answered')
  t.ok(Number(upstream?.tookMs) > 0)
  const cacheOf = (decisions: Explanation['decisions']) =>
    decisions.filter(({ stage }) => stage === 'cache').map(({ outcome }) => outcome)
  t.strictSame(cacheOf(first), ['miss'])

  const second = await explained()
  t.strictSame(cacheOf(second), ['hit'])
  t.notOk(second.some(({ stage }) => stage === 'upstream'))
  t.match(second.at(-1), { stage: 'answer', facts: { cache: /^crossdock; hit; ttl=\d+$/ } })
  t.equal(server.requests.length, 2)
})
