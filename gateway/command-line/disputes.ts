import type { Command } from 'commander'
import type { ListDisputesOptions } from '../commands/disputes.ts'
import type { AskingOptions } from '../commands/running-client.ts'
import { asking } from './asking.ts'

/** `crossdock disputes …` */
export function declare(disputes: Command): void {
  asking(disputes.command('ls').description('Disputes, newest first'))
    .option('--state <state>', 'only in this state, such as evidenceDue')
    .option('--reason <reason>', 'only for this reason, such as fraud')
    .option('--order <id>', 'only of this order')
    .option(
      '--due-before <instant>',
      'only those the bank waits for an answer to until before then',
    )
    .option('--limit <count>', 'how many at most')
    .option('--cursor <cursor>', 'where the next page begins')
    .action(async (options: ListDisputesOptions) => {
      const { listDisputes } = await import('../commands/disputes.ts')
      process.exitCode = await listDisputes(options)
    })

  asking(
    disputes.command('show').description('One dispute with its evidence').argument('<dispute>'),
  ).action(async (disputeId: string, options: AskingOptions) => {
    const { showDispute } = await import('../commands/disputes.ts')
    process.exitCode = await showDispute(disputeId, options)
  })

  asking(
    disputes.command('submit').description('Contest it: send the evidence').argument('<dispute>'),
  )
    .option('--note <text>', 'what the evidence does not say by itself')
    .action(async (disputeId: string, options: AskingOptions & { note?: string }) => {
      const { submitDispute } = await import('../commands/disputes.ts')
      process.exitCode = await submitDispute(disputeId, options)
    })

  asking(
    disputes.command('accept').description('Let the customer have the money').argument('<dispute>'),
  )
    .requiredOption('--reason <text>', 'why; kept with it')
    .action(async (disputeId: string, options: AskingOptions & { reason: string }) => {
      const { acceptDispute } = await import('../commands/disputes.ts')
      process.exitCode = await acceptDispute(disputeId, options)
    })

  asking(
    disputes.command('look-up').description('Ask the payment provider now').argument('<dispute>'),
  ).action(async (disputeId: string, options: AskingOptions) => {
    const { lookUpDispute } = await import('../commands/disputes.ts')
    process.exitCode = await lookUpDispute(disputeId, options)
  })
}
