import type { Command } from 'commander'
import type { ApplicationsOptions, CreateKeyOptions, RollKeyOptions } from '../commands/keys.ts'

/** `crossdock keys …` */
export function declare(keys: Command): void {
  keys
    .command('create')
    .description('Make a key; it is shown once')
    .option('--application <id>', 'the application it belongs to')
    .option(
      '--audience <kind>',
      'storefront, pos, marketplace, partner, service, supplier, operator or governance',
    )
    .option('--name <name>', 'instead of its id: the application of this name, made when it is new')
    .option('--tenant <tenant>', 'whose data it sees (default: CROSSDOCK_TENANT)')
    .option('--live', 'a live key instead of a test key')
    .option('--channel <channel>', 'the channel its orders come from (default: by audience)')
    .option('--plan <plan>', 'a plan of policies/plans.yaml (default: by audience)')
    .option('--scopes <scopes>', 'separated by commas (default: by audience)')
    .option(
      '--role <role>',
      'of the governance board, in place of scopes: author, reviewer, owner, boardMember, securitySteward, consumerRepresentative, platformOperator or auditor',
    )
    .option('--expires <date>', 'when it ends, such as 2027-01-31')
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  crossdock keys create --audience partner --name "Acme" --expires 2027-01-31\n  crossdock keys create --application app_01K9…',
    )
    .action(async (options: CreateKeyOptions) => {
      const { createKey } = await import('../commands/keys.ts')
      process.exitCode = await createKey(options)
    })

  keys
    .command('list')
    .description('Applications and their keys, never the keys themselves')
    .option('--application <id>', 'only this one')
    .option('--state <state>', 'only keys that are active, expired or revoked')
    .option('--json', 'print them as JSON')
    .addHelpText(
      'after',
      '\nA key that was rolled is "safe to cut" when the new one is in use and it was not used since.\n' +
        '\nExample:\n  crossdock keys list --state active',
    )
    .action(async (options: { application?: string; state?: string; json?: boolean }) => {
      const { listKeys } = await import('../commands/keys.ts')
      process.exitCode = await listKeys(options)
    })

  keys
    .command('show')
    .description('One key: its state, and for which operations it was last used')
    .argument('<key-id>', 'the id from "keys list", or the key itself')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  crossdock keys show mfrggzdfmztwq2lk')
    .action(async (id: string, options: { json?: boolean }) => {
      const { showKey } = await import('../commands/keys.ts')
      process.exitCode = await showKey(id, options)
    })

  keys
    .command('roll')
    .description('Replace a key; the old one works on for a while, never longer than it would have')
    .argument('<key-id>', 'the id from "keys list", or the key itself')
    .option(
      '--overlap <time>',
      'how long the old one still works: 30m, 24h, 7d; 0 ends it at once',
      '24h',
    )
    .option('--expires <date>', 'when the new one ends, such as 2027-01-31 (default: never)')
    .option('--json', 'print the new key as JSON')
    .addHelpText(
      'after',
      '\nThe quota belongs to the application: rolling neither resets nor doubles it.\n' +
        '\nExample:\n  crossdock keys roll mfrggzdfmztwq2lk --overlap 7d',
    )
    .action(async (id: string, options: RollKeyOptions) => {
      const { rollKey } = await import('../commands/keys.ts')
      process.exitCode = await rollKey(id, options)
    })

  keys
    .command('expire')
    .description('Say when a key ends; an end can be brought forward, never put off')
    .argument('<key-id>', 'the id from "keys list", or the key itself')
    .requiredOption('--at <date>', 'such as 2027-01-31, 2027-01-31T18:00:00Z, or now')
    .option('--json', 'print the key as JSON')
    .addHelpText('after', '\nExample:\n  crossdock keys expire mfrggzdfmztwq2lk --at 2027-01-31')
    .action(async (id: string, options: { at: string; json?: boolean }) => {
      const { expireKey } = await import('../commands/keys.ts')
      process.exitCode = await expireKey(id, options)
    })

  keys
    .command('applications')
    .description('Applications, newest first; or switch one off or on again')
    .option('--tenant <tenant>', 'only of this tenant')
    .option('--environment <environment>', 'only live or test ones')
    .option('--audience <kind>', 'only of this kind of caller')
    .option('--disable <id>', 'switch every key of this one off, on every server within a second')
    .option('--enable <id>', 'switch them on again')
    .option('--json', 'print them as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  crossdock keys applications --audience partner\n  crossdock keys applications --disable app_01K9…',
    )
    .action(async (options: ApplicationsOptions) => {
      const { listApplications } = await import('../commands/keys.ts')
      process.exitCode = await listApplications(options)
    })

  keys
    .command('revoke')
    .description('End a key for good, on every server within a second')
    .argument('<key-id>', 'the id from "keys list", or the key itself')
    .option('--json', 'print the result as JSON')
    .action(async (id: string, options: { json?: boolean }) => {
      const { revokeKey } = await import('../commands/keys.ts')
      process.exitCode = await revokeKey(id, options)
    })
}
