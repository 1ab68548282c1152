import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../gateway/host/free-port.ts'
import { residentMb } from '../measure/resident.ts'
import type { Scenario } from '../measure/scenario.ts'
import { shop, startCrossdock } from '../peers/crossdock.ts'
import { load, orderId, refuseWithoutLoad, warm } from '../peers/load.ts'
import type { RunningPeer } from '../peers/peer.ts'

/** Ten operations in a contract of their own, and a hundred in each of a hundred contracts. */
const sizes = [
  { name: '10 operations', contracts: 1, each: 10 },
  { name: '10,000 operations', contracts: 100, each: 100 },
] as const

/** The same read of ten operations, with nothing but them mounted and with many more. */
export const growthOperations: Scenario = {
  name: 'growth-operations',
  title:
    'Reading through a gateway with more and more operations: ten of them asked in turn, then every one, most of them for the first time',
  rows: sizes.map(({ name }) => name),
  figures: [
    { name: 'CPU', unit: 'µs' },
    { name: 'to 10', unit: '×' },
    { name: 'CPU, every one', unit: 'µs' },
    { name: 'per second', unit: '/s' },
    { name: 'memory', unit: 'MB' },
    { name: 'start', unit: 's' },
  ],
  goals: { '10,000 operations: to 10': '≤ 1.2×' },
  async setup({ folder: stageFolder }) {
    refuseWithoutLoad()
    const running: {
      name: string
      gateway: RunningPeer
      startSeconds: number
      ten: { folder: string; lua: string }
      everyOne: { folder: string; lua: string }
    }[] = []
    for (const { name, contracts, each } of sizes) {
      const folder = join(stageFolder, `operations-${contracts * each}`)
      mkdirSync(folder)
      const begin = performance.now()
      const gateway = await startCrossdock(
        { port: await freePort(), upstream: '', folder },
        { how: 'answer', contracts: shops(contracts, each) },
      )
      const startSeconds = (performance.now() - begin) / 1_000
      const every = Math.floor((contracts * each) / 10)
      const paths = Array.from(
        { length: contracts * each },
        (_, index) =>
          `/shop${index % contracts}/v1/orders${Math.floor(index / contracts)}/${orderId}`,
      )
      const script = (file: string, some: readonly string[]) => {
        writeFileSync(join(folder, file), some.join('\n'))
        return { folder, lua: inTurn(join(folder, file)) }
      }
      const ten = script(
        'ten',
        paths.filter((_path, index) => index % every === 0),
      )
      running.push({ name, gateway, startSeconds, ten, everyOne: script('every-one', paths) })
      await warm(gateway, 'GET', ten)
    }
    return {
      async run() {
        const figures: Record<string, number> = {}
        let few = Number.NaN
        for (const { name, gateway, startSeconds, ten, everyOne } of running) {
          const loaded = await load(gateway, 'GET', { seconds: 2, ...ten })
          const every = await load(gateway, 'GET', { seconds: 1, ...everyOne })
          if (name === sizes[0].name) few = loaded.processorUs
          Object.assign(figures, {
            [`${name}: CPU`]: loaded.processorUs,
            [`${name}: to 10`]: loaded.processorUs / few,
            [`${name}: per second`]: loaded.perSecond,
            [`${name}: CPU, every one`]: every.processorUs,
            [`${name}: memory`]: residentMb(gateway.pid),
            [`${name}: start`]: startSeconds,
          })
        }
        return figures
      },
      async close() {
        for (const { gateway } of running) await gateway.stop()
      },
    }
  },
}

/** A script that asks for each path of a file in turn. */
const inTurn = (file: string) => `
local paths = {}
for path in io.lines("${file}") do paths[#paths + 1] = path end
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format(nil, paths[at])
end
`

/** Contracts whose operations all read an order, by their names. */
function shops(contracts: number, each: number): ReadonlyMap<string, object> {
  const all = new Map<string, object>()
  for (let number = 0; number < contracts; number++) {
    const document = shop()
    const { '/orders/{orderId}': read = {} } = document.paths
    document.servers = [{ url: `/shop${number}/v1` }]
    document.paths = Object.fromEntries(
      Array.from({ length: each }, (_, index) => [
        `/orders${index}/{orderId}`,
        { get: { ...read['get'], operationId: `getOrder${index}` } },
      ]),
    )
    all.set(`shop${number}`, document)
  }
  return all
}
