import type { Command } from 'commander'
import type { AskingOptions } from '../commands/running-client.ts'
import type { PlanOptions } from '../commands/runs.ts'
import { asking } from './asking.ts'

/** `crossdock runs …` */
export function declare(runs: Command): void {
  asking(runs.command('ls').description('Runs, newest first; or one').argument('[run]')).action(
    async (runId: string | undefined, options: AskingOptions) => {
      const { showRuns } = await import('../commands/runs.ts')
      process.exitCode = await showRuns(runId, options)
    },
  )

  for (const [kind, description] of [
    ['retry', 'Try the work of many cases again'],
    ['skip', 'Let go of the work of many cases'],
    ['compensate', 'Undo what the work of many cases has done'],
    ['resolve', 'Close many cases'],
  ] as const) {
    selecting(asking(runs.command(kind).description(description))).action(
      async (options: PlanOptions) => {
        const { planRun } = await import('../commands/runs.ts')
        process.exitCode = await planRun(kind, options)
      },
    )
  }

  asking(runs.command('confirm').description('Begin a run and follow it').argument('<run>')).action(
    async (runId: string, options: AskingOptions) => {
      const { confirmRun } = await import('../commands/runs.ts')
      process.exitCode = await confirmRun(runId, options)
    },
  )

  asking(runs.command('cancel').description('Stop a run').argument('<run>')).action(
    async (runId: string, options: AskingOptions) => {
      const { cancelRun } = await import('../commands/runs.ts')
      process.exitCode = await cancelRun(runId, options)
    },
  )
}

/** Takes what says which work a run is about. */
function selecting(command: Command): Command {
  return command
    .requiredOption('--reason <text>', 'why; kept with it')
    .option('--group <group>', 'cases alike, as "exceptions groups" lists them')
    .option('--case <id...>', 'these cases')
    .option('--category <category>', 'this kind of trouble')
    .option('--cause <cause>', 'with this cause')
    .option('--queue <queue>', 'work of this queue')
    .option('--kind <kind>', 'this kind of work')
    .option('--code <code>', 'with this problem code')
    .option('--from <instant>', 'raised not before this')
    .option('--to <instant>', 'raised before this')
    .option('-y, --yes', 'confirm it at once and follow it')
}
