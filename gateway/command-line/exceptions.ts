import type { Command } from 'commander'
import type { ActOptions, ListCasesOptions } from '../commands/exceptions.ts'
import type { AskingOptions } from '../commands/running-client.ts'
import { asking } from './asking.ts'

/** `crossdock exceptions …` */
export function declare(exceptions: Command): void {
  asking(exceptions.command('ls').description('Cases, newest first'))
    .option('--state <state>', 'open, resolved or all', 'open')
    .option('--category <category>', 'only this kind of trouble')
    .option('--cause <cause>', 'only with this cause, such as refusal or connection')
    .option('--severity <severity>', 'low, medium or high')
    .option('--owner <owner>', 'only what this person or team looks after')
    .option('--group <group>', 'only cases alike, as "exceptions groups" lists them')
    .option('--order <id>', 'only of this order')
    .option('--channel <channel>', 'only of this channel')
    .option('--overdue', 'only those whose time is up')
    .option('--limit <count>', 'how many at most')
    .option('--cursor <cursor>', 'where the next page begins')
    .action(async (options: ListCasesOptions) => {
      const { listCases } = await import('../commands/exceptions.ts')
      process.exitCode = await listCases(options)
    })

  asking(exceptions.command('groups').description('Open cases by what is behind them')).action(
    async (options: AskingOptions) => {
      const { listGroups } = await import('../commands/exceptions.ts')
      process.exitCode = await listGroups(options)
    },
  )

  asking(
    exceptions.command('show').description('One case with its history').argument('<case>'),
  ).action(async (caseId: string, options: AskingOptions) => {
    const { showCase } = await import('../commands/exceptions.ts')
    process.exitCode = await showCase(caseId, options)
  })

  for (const [action, description] of [
    ['retry', 'Try the work again'],
    ['correct', 'Change fields, then try again'],
    ['skip', 'Let go of the work; what waits behind it goes on'],
    ['compensate', 'Undo what it has done, or cancel the order'],
  ] as const) {
    const command = asking(exceptions.command(action).description(description).argument('<case>'))
      .option('--reason <text>', 'why; kept with it')
      .option('--dry-run', 'only show what it would do')
    if (action === 'retry' || action === 'correct') {
      command.option('--from-step <name>', 'ask again from this step on')
    }
    if (action === 'correct') {
      command.requiredOption(
        '--set <pointer=value...>',
        'a field and its new value, such as /delivery/address/postalCode=10969; null clears',
      )
    }
    command.action(async (caseId: string, options: ActOptions) => {
      const { act } = await import('../commands/exceptions.ts')
      process.exitCode = await act(caseId, action, options)
    })
  }

  asking(
    exceptions
      .command('assign')
      .description('Say who looks after a case; without a name, its team again')
      .argument('<case>')
      .argument('[owner]'),
  ).action(async (caseId: string, owner: string | undefined, options: AskingOptions) => {
    const { assign } = await import('../commands/exceptions.ts')
    process.exitCode = await assign(caseId, owner, options)
  })

  asking(
    exceptions
      .command('comment')
      .description('Write something down about a case')
      .argument('<case>')
      .argument('<text>'),
  ).action(async (caseId: string, text: string, options: AskingOptions) => {
    const { comment } = await import('../commands/exceptions.ts')
    process.exitCode = await comment(caseId, text, options)
  })

  asking(exceptions.command('resolve').description('Close a case').argument('<case>'))
    .requiredOption('--reason <text>', 'how it was settled')
    .action(async (caseId: string, options: AskingOptions & { reason: string }) => {
      const { resolve } = await import('../commands/exceptions.ts')
      process.exitCode = await resolve(caseId, options)
    })

  asking(exceptions.command('actions').description('What waits for a second person'))
    .option('--state <state>', 'awaitingApproval, running, done, failed or refused')
    .action(async (options: AskingOptions & { state?: string }) => {
      const { listActions } = await import('../commands/exceptions.ts')
      process.exitCode = await listActions(options)
    })

  for (const [name, decision] of [
    ['approve', 'approve'],
    ['refuse', 'refuse'],
  ] as const) {
    asking(
      exceptions
        .command(name)
        .description(`${name === 'approve' ? 'Agree to' : 'Refuse'} what another person proposed`)
        .argument('<action>'),
    )
      .requiredOption('--reason <text>', 'why')
      .action(async (actionId: string, options: AskingOptions & { reason: string }) => {
        const { decide } = await import('../commands/exceptions.ts')
        process.exitCode = await decide(actionId, decision, options)
      })
  }
}
