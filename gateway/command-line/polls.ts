import type { Command } from 'commander'
import type { SyncPollOptions } from '../commands/polls.ts'
import type { AskingOptions } from '../commands/running-client.ts'
import { asking } from './asking.ts'

/** `crossdock polls …` */
export function declare(polls: Command): void {
  asking(
    polls
      .command('ls', { isDefault: true })
      .description('Until when everything is taken in, and how far behind that is'),
  ).action(async (options: AskingOptions) => {
    const { listPolls } = await import('../commands/polls.ts')
    process.exitCode = await listPolls(options)
  })

  asking(
    polls
      .command('sync')
      .description('Ask a system now, and for everything since a point in time')
      .argument('<system>', 'its name in policies/systems.yaml'),
  )
    .option('--feed <name>', 'only this, such as orders')
    .option('--from <instant>', 'everything that changed since then')
    .requiredOption('--reason <text>', 'why; kept with it')
    .action(async (system: string, options: SyncPollOptions) => {
      const { syncPoll } = await import('../commands/polls.ts')
      process.exitCode = await syncPoll(system, options)
    })
}
