import type { Command } from 'commander'
import type { PlanOptions } from '../commands/runs.ts'
import { asking } from './asking.ts'

/** `crossdock events …` */
export function declare(events: Command): void {
  asking(
    events
      .command('replay')
      .description('Send events to the event stream again; who knows them by their id drops them'),
  )
    .requiredOption('--reason <text>', 'why; kept with it')
    .option('--from <instant>', 'not before this')
    .option('--to <instant>', 'before this')
    .option('--type <type...>', 'only of these types')
    .option('--subject <id>', 'only of this aggregate')
    .option('-y, --yes', 'confirm it at once and follow it')
    .action(async (options: PlanOptions) => {
      const { planRun } = await import('../commands/runs.ts')
      process.exitCode = await planRun('replayEvents', options)
    })
}
