import type { Command } from 'commander'
import type {
  CheckOwnerOptions,
  ListOwnershipOptions,
  ListRefusedOptions,
  ShowLedgerOptions,
} from '../commands/ownership.ts'
import { asking } from './asking.ts'

/** `crossdock ownership …` */
export function declare(ownership: Command): void {
  asking(ownership.command('ls').description('Who owns what now, who did and who will'))
    .option('--entity <entity>', 'only of this entity, such as stockPosition')
    .option('--at <instant>', 'as of then (default: now)')
    .action(async (options: ListOwnershipOptions) => {
      const { listOwnership } = await import('../commands/ownership.ts')
      process.exitCode = await listOwnership(options)
    })

  asking(
    ownership
      .command('check')
      .description('Whose a field group is; exit code 1: not that of --system')
      .argument('<entity>')
      .argument('<field>')
      .argument('[at]', 'an instant (default: now)'),
  )
    .option('--system <system>', 'whether this one may write it')
    .option('--location <location>', 'there')
    .option('--legal-entity <entity>', 'of this company')
    .option('--region <region>', 'in this region')
    .action(
      async (entity: string, field: string, at: string | undefined, options: CheckOwnerOptions) => {
        const { checkOwner } = await import('../commands/ownership.ts')
        process.exitCode = await checkOwner(entity, field, at, options)
      },
    )

  asking(
    ownership
      .command('ledger')
      .description('Each cut-over: what both sides told, what still differs'),
  )
    .option('--entity <entity>', 'only of this entity')
    .option('--days <days>', 'how many days before and after are counted (default: 7)')
    .action(async (options: ShowLedgerOptions) => {
      const { showLedger } = await import('../commands/ownership.ts')
      process.exitCode = await showLedger(options)
    })

  asking(
    ownership
      .command('refused')
      .description('What was told by whoever does not own it, newest first'),
  )
    .option('--entity <entity>', 'only of this entity')
    .option('--field <field>', 'only of this field group')
    .option('--system <system>', 'only told by this one')
    .option('--subject <subject>', 'only about this one, such as WH-BERLIN/MUG-WHITE')
    .option('--shadow', 'only the dry run of an owner to come')
    .option('--state <state>', 'only open, applied or dropped')
    .option('--limit <count>', 'how many at most')
    .option('--cursor <cursor>', 'where the next page begins')
    .action(async (options: ListRefusedOptions) => {
      const { listRefused } = await import('../commands/ownership.ts')
      process.exitCode = await listRefused(options)
    })
}
