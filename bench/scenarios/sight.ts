import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../gateway/host/free-port.ts'
import type { Scenario } from '../measure/scenario.ts'
import { startCrossdock } from '../peers/crossdock.ts'
import { load, refuseWithoutLoad, warm } from '../peers/load.ts'
import type { RunningPeer } from '../peers/peer.ts'
import type { Seen } from '../peers/programs/crossdock.ts'

const rows: Readonly<Record<string, Seen>> = {
  nothing: 'nothing',
  'access log': 'access log',
  usage: 'usage',
  'every request explained': 'explained',
  'every request traced': 'traced',
  'as the product has it': 'all',
}

/** What seeing a request costs: the same read with one thing on, and with everything as the product has it. */
export const sightCost: Scenario = {
  name: 'sight',
  title:
    'What it costs to see requests: log, usage, explanations, traces; processor time to that without any of them',
  rows: Object.keys(rows),
  figures: [
    { name: 'to nothing', unit: '×' },
    { name: 'CPU', unit: 'µs' },
    { name: 'per second', unit: '/s' },
  ],
  goals: { 'usage: to nothing': '≤ 1.05×' },
  async setup({ folder: stageFolder }) {
    refuseWithoutLoad()
    const running: { name: string; gateway: RunningPeer; folder: string }[] = []
    for (const [name, seen] of Object.entries(rows)) {
      const folder = join(stageFolder, `sight-${seen.replaceAll(' ', '-')}`)
      mkdirSync(folder)
      const gateway = await startCrossdock(
        { port: await freePort(), upstream: '', folder },
        { how: 'answer', seen },
      )
      running.push({ name, gateway, folder })
      await warm(gateway, 'GET', { folder })
    }
    return {
      async run() {
        const figures: Record<string, number> = {}
        let unseen = Number.NaN
        for (const { name, gateway, folder } of running) {
          const { processorUs, perSecond } = await load(gateway, 'GET', { seconds: 1, folder })
          if (name === 'nothing') unseen = processorUs
          figures[`${name}: to nothing`] = processorUs / unseen
          figures[`${name}: CPU`] = processorUs
          figures[`${name}: per second`] = perSecond
        }
        return figures
      },
      async close() {
        for (const { gateway } of running) await gateway.stop()
      },
    }
  },
}
