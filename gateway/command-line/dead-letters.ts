import type { Command } from 'commander'
import type { AskingOptions } from '../commands/running-client.ts'
import { asking } from './asking.ts'

/** `crossdock dead-letters` */
export function declareDeadLetters(crossdock: Command): void {
  asking(crossdock.command('dead-letters').description('Work that was given up, newest first'))
    .option('--queue <queue>', 'only of this queue')
    .option('--kind <kind>', 'only of this kind of work')
    .option('--code <code>', 'only with this problem code')
    .option('--limit <count>', 'how many at most')
    .action(async (options: AskingOptions) => {
      const { listDeadLetters } = await import('../commands/runs.ts')
      process.exitCode = await listDeadLetters(options)
    })
}
