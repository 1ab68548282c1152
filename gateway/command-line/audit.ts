import type { Command } from 'commander'
import type { AuditListOptions, AuditVerifyOptions } from '../commands/audit.ts'

/** `crossdock audit …` */
export function declare(audit: Command): void {
  audit
    .command('verify')
    .description(
      'Compute the chain of hashes again; exit code 1 names the first entry that is wrong',
    )
    .option(
      '--head <sequence:hash>',
      'an end of the chain that was kept elsewhere: it must still be there',
    )
    .option('--json', 'print the result as JSON')
    .action(async (options: AuditVerifyOptions) => {
      const { verifyAudit } = await import('../commands/audit.ts')
      process.exitCode = await verifyAudit(options)
    })

  withAuditFilter(audit.command('list').description('The newest entries, newest first'))
    .option('--limit <count>', 'how many at most (default: 50)')
    .option('--json', 'print them as JSON')
    .action(async (options: AuditListOptions) => {
      const { listAudit } = await import('../commands/audit.ts')
      process.exitCode = await listAudit(options)
    })

  withAuditFilter(
    audit
      .command('export')
      .description('Every entry as a line of JSON, oldest first, with its hashes'),
  ).action(async (options: AuditListOptions) => {
    const { exportAudit } = await import('../commands/audit.ts')
    process.exitCode = await exportAudit(options)
  })
}

/** Takes what says which entries. */
function withAuditFilter(command: Command): Command {
  return command
    .option('--tenant <tenant>', 'only this tenant')
    .option('--actor <actor>', 'only this application or person')
    .option('--action <action>', 'only this operation, such as revokeKey')
    .option('--subject <id>', 'only what was done to this')
    .option('--correlation <id>', 'only what belongs to this request')
    .option('--since <instant>', 'not before, such as 2026-11-21T09:30:00Z')
    .option('--until <instant>', 'before')
}
