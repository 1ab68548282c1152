import type { Command } from 'commander'
import type { BrownoutOptions, DeprecateOptions } from '../commands/contracts-life.ts'
import type { AskingOptions } from '../commands/running-client.ts'
import { board } from './asking.ts'

/** The end of an API: announced, practised, reached; and that a consumer does not need it any more. */
export function declareLife(contracts: Command): void {
  board(
    contracts
      .command('deprecate')
      .description('Announce the end of an API: its answers say so from then on')
      .argument('<api>', 'such as pets.v1')
      .requiredOption('--sunset <date>', 'from when on it answers 410')
      .requiredOption('--reason <text>', 'why; kept with it'),
    'contracts deprecate pets.v1 --sunset 2027-06-30 --successor pets.v2 --reason "Version 2 knows owners"',
    'Consumers of others are told 180 days before, our own 30, unless all have acknowledged or it is waived (--finding notice).',
  )
    .option('--since <date>', 'since when it is deprecated (default: now)')
    .option('--successor <api>', 'another API of ours, a path or an https URL')
    .option('--documentation <url>', 'a page for people who have to move')
    .action(async (api: string, options: DeprecateOptions) => {
      const { deprecateApi } = await import('../commands/contracts-life.ts')
      process.exitCode = await deprecateApi(api, options)
    })

  board(
    contracts
      .command('brownout')
      .description('Refuse a share of the requests of a deprecated API for a while')
      .argument('<api>', 'such as pets.v1')
      .requiredOption('--from <instant>', 'when it begins')
      .requiredOption('--to <instant>', 'when it ends')
      .requiredOption('--reason <text>', 'why; kept with it'),
    'contracts brownout pets.v1 --from 2027-06-01T08:00:00Z --to 2027-06-01T09:00:00Z --reason "A month before"',
  )
    .option('--share <share>', 'of the requests, above 0, at most 1 (default: all)')
    .option('--exempt <application...>', 'who notices nothing')
    .action(async (api: string, options: BrownoutOptions) => {
      const { brownoutApi } = await import('../commands/contracts-life.ts')
      process.exitCode = await brownoutApi(api, options)
    })

  board(
    contracts
      .command('retire')
      .description('End an API: it answers 410. Exit code 1: it is still used, and by whom')
      .argument('<api>', 'such as pets.v1')
      .requiredOption('--reason <text>', 'why; kept with it'),
    'contracts retire pets.v1 --reason "Everybody has moved"',
  ).action(async (api: string, options: AskingOptions & { reason: string }) => {
    const { retireApi } = await import('../commands/contracts-life.ts')
    process.exitCode = await retireApi(api, options)
  })

  board(
    contracts
      .command('acknowledge')
      .description('Say that a consumer does not need an API any more')
      .argument('<api>', 'such as pets.v1')
      .requiredOption('--reason <text>', 'why; kept with it'),
    'contracts acknowledge pets.v1 --consumer app_01K9… --reason "Acme has moved to version 2"',
  )
    .option('--consumer <application>', 'for which one (default: the one whose key it is)')
    .action(async (api: string, options: AskingOptions & { reason: string }) => {
      const { acknowledgeEnd } = await import('../commands/contracts-life.ts')
      process.exitCode = await acknowledgeEnd(api, options)
    })
}
