import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startProduct } from '../measure/product.ts'
import type { Scenario } from '../measure/scenario.ts'

/** From the command to the first request that can be taken. */
export const start: Scenario = {
  name: 'start',
  title: 'Start to ready: PostgreSQL, migrations, reference systems, demonstration data, server',
  figures: [
    { name: 'cold', unit: 's', goal: '≤ 15 s' },
    { name: 'warm', unit: 's', goal: '≤ 5 s' },
  ],
  setup: async stage => ({
    async run() {
      const folder = join(stage.folder, 'start')
      rmSync(folder, { recursive: true, force: true })
      const cold = await startProduct(folder)
      await cold.stop()
      const warm = await startProduct(folder)
      await warm.stop()
      return { cold: cold.readyMs / 1_000, warm: warm.readyMs / 1_000 }
    },
  }),
}
