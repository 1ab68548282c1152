import type { Command } from 'commander'
import type { ListPayoutsOptions, ShowPayoutOptions } from '../commands/payouts.ts'
import type { AskingOptions } from '../commands/running-client.ts'
import { asking } from './asking.ts'

/** `crossdock payouts …` */
export function declare(payouts: Command): void {
  asking(payouts.command('ls').description('Payouts, newest first'))
    .option('--state <state>', 'only in this state, such as paid or failed')
    .option('--differing', 'only those that are not what they should be')
    .option('--currency <currency>', 'only of this currency')
    .option('--from <instant>', 'issued then or later')
    .option('--to <instant>', 'issued before then')
    .option('--limit <count>', 'how many at most')
    .option('--cursor <cursor>', 'where the next page begins')
    .action(async (options: ListPayoutsOptions) => {
      const { listPayouts } = await import('../commands/payouts.ts')
      process.exitCode = await listPayouts(options)
    })

  asking(payouts.command('show').description('One payout with its lines').argument('<payout>'))
    .option('--match <match>', 'only lines that match so, such as notKnown')
    .option('--limit <count>', 'how many lines at most')
    .option('--cursor <cursor>', 'where the next page of lines begins')
    .action(async (payoutId: string, options: ShowPayoutOptions) => {
      const { showPayout } = await import('../commands/payouts.ts')
      process.exitCode = await showPayout(payoutId, options)
    })

  asking(payouts.command('import').description('Take in what changed at the payment provider'))
    .option('--since <instant>', 'what changed then or later (default: thirty days back)')
    .action(async (options: AskingOptions & { since?: string }) => {
      const { importPayouts } = await import('../commands/payouts.ts')
      process.exitCode = await importPayouts(options)
    })
}
