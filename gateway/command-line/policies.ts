import type { Command } from 'commander'
import type { ApplyOptions } from '../commands/policies-apply.ts'
import { waitOption } from './asking.ts'

const folderArgument = ['[folder]', 'where the files are (default: CROSSDOCK_POLICIES)'] as const

/** `crossdock policies …` */
export function declare(policies: Command): void {
  policies
    .command('check')
    .description('Check every policy file as a start would')
    .argument(...folderArgument)
    .option('--json', 'print the faults as JSON')
    .action(async (folder: string | undefined, options: { json?: boolean }) => {
      const { checkPolicies } = await import('../commands/policies-check.ts')
      process.exitCode = await checkPolicies({ folder, ...options })
    })

  policies
    .command('diff')
    .description('Show what applying the files would change. Exit code 1: something')
    .argument(...folderArgument)
    .option('--json', 'print it as JSON')
    .action(async (folder: string | undefined, options: { json?: boolean }) => {
      const { diffPolicies } = await import('../commands/policies-apply.ts')
      process.exitCode = await diffPolicies(folder, options)
    })

  policies
    .command('apply')
    .description('Make the files count on every server, without a restart')
    .argument(...folderArgument)
    .option('--note <text>', 'why, for the history')
    .option(...waitOption)
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nThe files are checked, stored as a revision and taken over by every server, which wins over the files beside it from then on.\n' +
        '\nExamples:\n  crossdock policies diff\n  crossdock policies apply --note "more for partners"\n  crossdock policies rollback',
    )
    .action(async (folder: string | undefined, options: ApplyOptions) => {
      const { applyPolicies } = await import('../commands/policies-apply.ts')
      process.exitCode = await applyPolicies(folder, options)
    })

  policies
    .command('history')
    .description('What was applied when, by whom and why, and what runs')
    .option('--json', 'print it as JSON')
    .action(async (options: { json?: boolean }) => {
      const { listRevisions } = await import('../commands/policies-apply.ts')
      process.exitCode = await listRevisions(options)
    })

  policies
    .command('rollback')
    .description('Apply an earlier revision again')
    .argument(
      '[revision]',
      'its number, or "files" for the files beside each server (default: the one before)',
    )
    .option('--note <text>', 'why, for the history')
    .option(...waitOption)
    .option('--json', 'print the result as JSON')
    .action(async (revision: string | undefined, options: ApplyOptions) => {
      const { rollbackPolicies } = await import('../commands/policies-apply.ts')
      process.exitCode = await rollbackPolicies(revision, options)
    })

  policies
    .command('would-block')
    .description(
      'What entries with observe: true would have refused since the server began, by consumer',
    )
    .option('--admin-url <url>', 'its admin listener (default: that of the Crossdock running here)')
    .option('--application <id>', 'only this one')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  crossdock policies would-block --application app_01K9…')
    .action(async (options: { adminUrl?: string; application?: string; json?: boolean }) => {
      const { printWouldBlock } = await import('../commands/policies-would-block.ts')
      process.exitCode = await printWouldBlock(options)
    })

  policies
    .command('kinds')
    .description('Every kind of policy with its options')
    .argument('[kind]', 'only this one')
    .option('--json', 'print their schemas as JSON')
    .action(async (kind: string | undefined, options: { json?: boolean }) => {
      const { showKinds } = await import('../commands/policies-kinds.ts')
      process.exitCode = showKinds(kind, options)
    })
}
