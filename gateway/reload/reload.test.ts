import { Agent, request } from 'node:http'
import { writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t from 'tap'
import { eventually, toyGateway, toyPolicies, toys } from '../gateway.suite.ts'
import { lifecycleOf, served } from '../lifecycle/lifecycle.suite.ts'
import type { ToyGateway } from '../gateway.suite.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

t.setTimeout(240_000)

const reloads = 1_000
const warmUp = 50
const clients = 6

await t.test(
  `${reloads} reloads under load: no request fails, none sees two generations, memory stays flat`,
  { timeout: 240_000 },
  async t => {
    const toy = await toyGateway(t)
    // Handlers, a policy and the lifecycle of each generation carry its number: an answer must have it three times.
    const replace = async (number: number) => {
      writeFileSync(
        toy.policyFile,
        `- kind: cors\n  options: { origins: ['https://shop.example.com'], exposedHeaders: [G-${number}] }${toyPolicies}`,
      )
      await toy.gateway.replace({
        apis: [served(toys, toy.policyFile, `G-${number}`)],
        lifecycle: lifecycleOf(
          t,
          `toys.v1: { state: deprecated, deprecatedAt: 2026-01-01, documentation: https://docs.example.com/G-${number} }`,
        ),
      })
    }
    await replace(0)
    const load = openLoad(toy)
    const clientsDone = Array.from({ length: clients }, load.run)
    for (let number = 1; number <= warmUp; number++) await replace(number)
    const before = heapBytes()
    for (let number = warmUp + 1; number <= reloads; number++) await replace(number)
    await eventually(() => load.seen.has(`G-${reloads}`))
    load.stop()
    await Promise.all(clientsDone)
    load.close()
    const grownBytes = heapBytes() - before

    t.strictSame(load.faults, [], 'every request was answered by one generation')
    t.ok(load.count() > reloads, `${load.count()} requests`)
    t.ok(load.seen.size > reloads / 10, `answers of ${load.seen.size} generations`)
    // One generation that is not let go of is some megabytes.
    t.ok(grownBytes < 48_000_000, `the heap grew by ${Math.round(grownBytes / 1e6)} MB`)
    t.comment(`${load.count()} requests, heap ${Math.round(grownBytes / 1e6)} MB more`)
  },
)

await t.test('what is in flight finishes on the generation it began on', async t => {
  const toy = await toyGateway(t)
  const held = Promise.withResolvers<void>()
  const first = served(toys, toy.policyFile)
  await toy.gateway.replace({
    apis: [
      {
        contract: toys,
        served: {
          policies: toy.policyFile,
          handlers: {
            ...first.served?.handlers,
            getToy: async () => {
              await held.promise
              return { toyId: 'toy-1', name: 'old' }
            },
          },
        },
      },
    ],
  })
  const old = toy.ask('GET', '/toys/v1/toys/toy-1')
  await eventually(async () => /in_flight 1\n/.test((await toy.gateway.metrics.expose()).text))
  await toy.gateway.replace({ apis: [served(toys, toy.policyFile, 'new')] })
  t.match((await toy.ask('GET', '/toys/v1/toys/toy-1')).json, { name: 'new' })
  held.resolve()
  t.match((await old).json, { name: 'old' })
})

await t.test(
  'a change that is not right leaves the running one untouched and says where',
  async t => {
    const toy = await toyGateway(t)
    const wrong: readonly [string, RegExp][] = [
      ['- kind: no-such-kind', /toys\.yaml:1 there is no policy kind no-such-kind/],
      [
        '- kind: cors\n  options:\n    origins: [https://a.example]\n    origin: b',
        /toys\.yaml:4 .*does not know origin; it takes origins.*\/0\/options\/origin/,
      ],
      ["- kind: authorise\n  options: { alsoRequire: ['toys:eat'] }", /toys\.yaml:1 .*toys:eat/],
      ['- kind: cors\n  options: { origins: [1] }', /toys\.yaml:2 .*\/0\/options\/origins\/0/],
      ['- kind: validate-request\n  operations: [nothing]', /toys\.yaml:2 .*no operation nothing/],
      ['- kind: [', /toys\.yaml:\d+ /],
    ]
    for (const [text, message] of wrong) {
      writeFileSync(toy.policyFile, `${text}${toyPolicies}`)
      await t.rejects(
        toy.gateway.replace({ apis: [served(toys, toy.policyFile, 'new')] }),
        message,
        text,
      )
      t.match((await toy.ask('GET', '/toys/v1/toys/toy-1')).json, { name: 'Robot' })
    }
  },
)

/** Clients that ask over kept connections as fast as they are answered. */
function openLoad({ url, key }: ToyGateway) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const faults: string[] = []
  const seen = new Set<string>()
  let count = 0
  let stopped = false
  const headers = { authorization: `Bearer ${key}`, origin: 'https://shop.example.com' }

  function once(): Promise<void> {
    return new Promise((resolve, reject) => {
      const asked = request(`${url}/toys/v1/toys/toy-1`, { agent, headers }, response => {
        let text = ''
        response.setEncoding('utf8').on('data', chunk => (text += chunk))
        response.on('end', () => {
          const name = /"name":"([^"]+)"/.exec(text)?.[1] ?? ''
          const policy = response.headers['access-control-expose-headers']
          const life = /\/(G-\d+)>/.exec(String(response.headers['link']))?.[1]
          if (response.statusCode !== 200 || policy !== name || life !== name) {
            faults.push(`${response.statusCode} ${name} ${policy} ${life} ${text}`)
          }
          seen.add(name)
          count += 1
          resolve()
        })
        response.on('error', reject)
      })
      asked.on('error', reject)
      asked.end()
    })
  }

  return {
    faults,
    seen,
    count: () => count,
    close: () => agent.destroy(),
    stop: () => {
      stopped = true
    },
    async run() {
      while (!stopped) await once().catch((error: Error) => void faults.push(error.message))
    },
  }
}

function heapBytes(): number {
  collect()
  collect()
  return process.memoryUsage().heapUsed
}
