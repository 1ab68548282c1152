import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../gateway/host/free-port.ts'
import type { Scenario } from '../measure/scenario.ts'
import { startCrossdock } from '../peers/crossdock.ts'
import { load, refuseWithoutLoad, warm } from '../peers/load.ts'
import type { RunningPeer } from '../peers/peer.ts'

const methods = ['GET', 'POST'] as const

/** What taking down the shapes of calls costs: usage is counted, with it and without, one after the other in each round. */
export const shapesCost: Scenario = {
  name: 'shapes',
  title:
    'What it costs to take down what callers send and receive, for impact and drift: processor time to that without it',
  rows: [...methods],
  figures: [
    { name: 'to without', unit: '×' },
    { name: 'CPU', unit: 'µs' },
    { name: 'CPU without', unit: 'µs' },
    { name: 'per second', unit: '/s' },
  ],
  goals: { 'GET: to without': '≤ 1.05×', 'POST: to without': '≤ 1.05×' },
  async setup({ folder: stageFolder }) {
    refuseWithoutLoad()
    const start = async (seen: 'usage' | 'shapes'): Promise<Running> => {
      const folder = join(stageFolder, `shapes-${seen}`)
      mkdirSync(folder)
      const port = await freePort()
      const gateway = await startCrossdock({ port, upstream: '', folder }, { how: 'answer', seen })
      for (const method of methods) await warm(gateway, method, { folder })
      return { gateway, folder }
    }
    const without = await start('usage')
    const recording = await start('shapes')
    return {
      async run() {
        const figures: Record<string, number> = {}
        for (const method of methods) {
          const measured = async ({ gateway, folder }: Running) =>
            load(gateway, method, { seconds: 1, folder })
          const before = await measured(without)
          const on = await measured(recording)
          const again = await measured(without)
          const off = (before.processorUs + again.processorUs) / 2
          figures[`${method}: to without`] = on.processorUs / off
          figures[`${method}: CPU`] = on.processorUs
          figures[`${method}: CPU without`] = off
          figures[`${method}: per second`] = on.perSecond
        }
        return figures
      },
      async close() {
        for (const { gateway } of [without, recording]) await gateway.stop()
      },
    }
  },
}

type Running = { readonly gateway: RunningPeer; readonly folder: string }
