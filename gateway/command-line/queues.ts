import type { Command } from 'commander'
import type { SetQueueOptions } from '../commands/queues.ts'
import type { AskingOptions } from '../commands/running-client.ts'
import { asking } from './asking.ts'

/** `crossdock queues …` */
export function declare(queues: Command): void {
  asking(
    queues.command('ls', { isDefault: true }).description('Depth, pace, limits and time to drain'),
  ).action(async (options: AskingOptions) => {
    const { listQueues } = await import('../commands/queues.ts')
    process.exitCode = await listQueues(options)
  })

  for (const [name, paused] of [
    ['pause', true],
    ['resume', false],
    ['limit', undefined],
  ] as const) {
    const command = asking(
      queues
        .command(name)
        .description(
          {
            pause: 'Stop taking from a queue',
            resume: 'Go on',
            limit: 'Set the budget of a system',
          }[name],
        )
        .argument('<queue>'),
    ).requiredOption('--reason <text>', 'why; shown with the queue')
    if (name === 'limit')
      command.requiredOption('--rate <count>', 'a second, over all servers; or none')
    command.action(async (queue: string, options: SetQueueOptions) => {
      const { setQueue } = await import('../commands/queues.ts')
      process.exitCode = await setQueue(queue, paused, options)
    })
  }
}
