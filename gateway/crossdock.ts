#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import type { ApplicationsOptions, CreateKeyOptions, RollKeyOptions } from './commands/keys.ts'
import type { AuditListOptions, AuditVerifyOptions } from './commands/audit.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { ImportOptions } from './commands/orders-import.ts'
import type {
  BrownoutOptions,
  CommentOptions,
  DeprecateOptions,
  ShowOptions,
  SignOffOptions,
  SubmitOptions,
  WaiveOptions,
} from './commands/contracts-board.ts'
import type { CatalogueOptions, ScorecardOptions } from './commands/contracts-catalogue.ts'
import type { DiffCommandOptions } from './commands/contracts-diff.ts'
import type { LintCommandOptions } from './commands/contracts-lint.ts'
import type {
  DriftCommandOptions,
  ImpactCommandOptions,
  ShapesExportOptions,
} from './commands/contracts-traffic.ts'
import type { ListDisputesOptions } from './commands/disputes.ts'
import type { ActOptions, ListCasesOptions } from './commands/exceptions.ts'
import type { ListPayoutsOptions, ShowPayoutOptions } from './commands/payouts.ts'
import type { AskingOptions } from './commands/running-client.ts'
import type { PlanOptions } from './commands/runs.ts'
import type { SetQueueOptions } from './commands/queues.ts'
import type { TraceOptions } from './commands/orders-trace.ts'
import type { RevokeTokensOptions } from './commands/tokens.ts'

// Exit codes: 0 it went well, 1 it found something wrong, 2 it could not be done (usage, configuration, input and output).
// Every command is a file in commands/, loaded when it is called: help is instant.

const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
) as { version: string }

type ApplyOptions = { json?: boolean; note?: string; timeout?: string }

const crossdock = new Command('crossdock')
  .description('A governed API gateway and canonical API layer for retail.')
  .version(version)
  .helpCommand(false)
  .exitOverride()
  .showHelpAfterError('(--help shows how)')
  .addHelpText(
    'after',
    `
Settings come from the environment, then from crossdock.yaml in the working directory; "crossdock config" lists them.

Examples:
  crossdock start
  crossdock keys create --audience storefront --name "Our web shop"
  crossdock orders trace SO-10001`,
  )

crossdock
  .command('start')
  .description('Run everything on this machine until Ctrl-C')
  .option('-q, --quiet', 'say only what goes wrong')
  .option('--json', 'print what runs where as one line of JSON when it is ready')
  .addHelpText('after', '\nExamples:\n  crossdock start\n  PORT=8080 crossdock start --quiet')
  .action(async (options: { quiet?: boolean; json?: boolean }) => {
    const { start } = await import('./commands/start.ts')
    process.exitCode = await start(options)
  })

crossdock
  .command('dev')
  .description('The same, and replace the servers whenever a source changes')
  .action(async () => {
    const { start } = await import('./commands/start.ts')
    process.exitCode = await start({ watch: true })
  })

crossdock
  .command('migrate')
  .description('Bring the database to the present schema')
  .option('--json', 'print the migrations that ran as JSON')
  .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… crossdock migrate')
  .action(async (options: { json?: boolean }) => {
    const { migrateDatabase } = await import('./commands/migrate.ts')
    process.exitCode = await migrateDatabase(options)
  })

const keys = crossdock.command('keys').description('API keys of applications')

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
    const { createKey } = await import('./commands/keys.ts')
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
    const { listKeys } = await import('./commands/keys.ts')
    process.exitCode = await listKeys(options)
  })

keys
  .command('show')
  .description('One key: its state, and for which operations it was last used')
  .argument('<key-id>', 'the id from "keys list", or the key itself')
  .option('--json', 'print it as JSON')
  .addHelpText('after', '\nExample:\n  crossdock keys show mfrggzdfmztwq2lk')
  .action(async (id: string, options: { json?: boolean }) => {
    const { showKey } = await import('./commands/keys.ts')
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
    const { rollKey } = await import('./commands/keys.ts')
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
    const { expireKey } = await import('./commands/keys.ts')
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
    const { listApplications } = await import('./commands/keys.ts')
    process.exitCode = await listApplications(options)
  })

keys
  .command('revoke')
  .description('End a key for good, on every server within a second')
  .argument('<key-id>', 'the id from "keys list", or the key itself')
  .option('--json', 'print the result as JSON')
  .action(async (id: string, options: { json?: boolean }) => {
    const { revokeKey } = await import('./commands/keys.ts')
    process.exitCode = await revokeKey(id, options)
  })

const audit = crossdock
  .command('audit')
  .description('Who did and saw what: the log that can only be added to')

audit
  .command('verify')
  .description('Compute the chain of hashes again; exit code 1 names the first entry that is wrong')
  .option(
    '--head <sequence:hash>',
    'an end of the chain that was kept elsewhere: it must still be there',
  )
  .option('--json', 'print the result as JSON')
  .action(async (options: AuditVerifyOptions) => {
    const { verifyAudit } = await import('./commands/audit.ts')
    process.exitCode = await verifyAudit(options)
  })

withAuditFilter(audit.command('list').description('The newest entries, newest first'))
  .option('--limit <count>', 'how many at most (default: 50)')
  .option('--json', 'print them as JSON')
  .action(async (options: AuditListOptions) => {
    const { listAudit } = await import('./commands/audit.ts')
    process.exitCode = await listAudit(options)
  })

withAuditFilter(
  audit
    .command('export')
    .description('Every entry as a line of JSON, oldest first, with its hashes'),
).action(async (options: AuditListOptions) => {
  const { exportAudit } = await import('./commands/audit.ts')
  process.exitCode = await exportAudit(options)
})

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

crossdock
  .command('explain')
  .description('Why a request was answered as it was: every decision, in order')
  .argument('<correlation-id>', 'X-Correlation-Id of the answer, or correlationId of the problem')
  .option('--url <url>', 'the running Crossdock (default: the one of the data folder)')
  .option('--key <key>', 'a key that may read it (default: CROSSDOCK_KEY, or the operator’s)')
  .option('--json', 'print it as JSON')
  .addHelpText('after', '\nExample:\n  crossdock explain 8e03978e-40d5-43e8-bc93-6894a57f9324')
  .action(async (correlationId: string, options: ExplainOptions) => {
    const { explainRequest } = await import('./commands/explain.ts')
    process.exitCode = await explainRequest(correlationId, options)
  })

const tokens = crossdock.command('tokens').description('Access tokens of identity providers')

tokens
  .command('revoke')
  .description('End access tokens, on every server within a second')
  .requiredOption('--issuer <url>', 'whose tokens, as in policies/identity.yaml')
  .option('--token <jti>', 'the one token with this jti')
  .option('--subject <sub>', 'the tokens of this person or program')
  .option('--client <client-id>', 'the tokens of this client')
  .option('--key <kid>', 'everything this signing key signs, now and later; kid or thumbprint')
  .option(
    '--issued-before <instant>',
    'of subject and client: those issued until then (default: now)',
  )
  .option('--always', 'of subject and client: also those that are issued later')
  .option('--reason <text>', 'kept with it')
  .option('--json', 'print it as JSON')
  .addHelpText(
    'after',
    '\nExample:\n  crossdock tokens revoke --issuer https://login.example.com --subject ada',
  )
  .action(async (options: RevokeTokensOptions) => {
    const { revokeTokens } = await import('./commands/tokens.ts')
    process.exitCode = await revokeTokens(options)
  })

tokens
  .command('list')
  .description('What was revoked and has not ended by itself since')
  .option('--json', 'print it as JSON')
  .action(async (options: { json?: boolean }) => {
    const { listRevocations } = await import('./commands/tokens.ts')
    process.exitCode = await listRevocations(options)
  })

const orders = crossdock.command('orders').description('Orders in flight')

orders
  .command('trace')
  .description('Everything that happened to an order')
  .argument(
    '<reference>',
    'our id, the channel’s number, or a document number of any connected system',
  )
  .option('--system <name>', 'whose number it is, where two systems might use the same')
  .option('--url <url>', 'the running Crossdock (default: the one of the data folder)')
  .option(
    '--key <key>',
    'a key that may read orders (default: the sandbox key of the service desk)',
  )
  .option('--json', 'print it as JSON')
  .addHelpText(
    'after',
    '\nExamples:\n  crossdock orders trace ord_01K9…\n  crossdock orders trace SO-10001 --system erp',
  )
  .action(async (reference: string, options: TraceOptions) => {
    const { traceOrder } = await import('./commands/orders-trace.ts')
    process.exitCode = await traceOrder(reference, options)
  })

orders
  .command('import')
  .description('Take orders from files that a connected system gave')
  .argument('<file...>', 'answers of its API, lists of orders, or its published examples, as JSON')
  .requiredOption('--connector <name>', 'the connector that understands them')
  .option('--dry-run', 'translate and check only; nothing is sent')
  .option('--url <url>', 'the running Crossdock (default: the one of the data folder)')
  .option('--key <key>', 'a key that may write orders (default: CROSSDOCK_KEY, or the operator’s)')
  .option('--json', 'print what became of each order as JSON')
  .addHelpText(
    'after',
    '\nImporting twice imports once. Exit code 1: an order was refused, or its total is another one.\n' +
      '\nExample:\n  crossdock orders import --connector <name> orders.json --dry-run',
  )
  .action(async (files: string[], options: ImportOptions) => {
    const { importOrders } = await import('./commands/orders-import.ts')
    process.exitCode = await importOrders(files, options)
  })

const exceptions = crossdock
  .command('exceptions')
  .description('What a person must look at, and what can be done about it')

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
    const { listCases } = await import('./commands/exceptions.ts')
    process.exitCode = await listCases(options)
  })

asking(exceptions.command('groups').description('Open cases by what is behind them')).action(
  async (options: AskingOptions) => {
    const { listGroups } = await import('./commands/exceptions.ts')
    process.exitCode = await listGroups(options)
  },
)

asking(
  exceptions.command('show').description('One case with its history').argument('<case>'),
).action(async (caseId: string, options: AskingOptions) => {
  const { showCase } = await import('./commands/exceptions.ts')
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
    const { act } = await import('./commands/exceptions.ts')
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
  const { assign } = await import('./commands/exceptions.ts')
  process.exitCode = await assign(caseId, owner, options)
})

asking(
  exceptions
    .command('comment')
    .description('Write something down about a case')
    .argument('<case>')
    .argument('<text>'),
).action(async (caseId: string, text: string, options: AskingOptions) => {
  const { comment } = await import('./commands/exceptions.ts')
  process.exitCode = await comment(caseId, text, options)
})

asking(exceptions.command('resolve').description('Close a case').argument('<case>'))
  .requiredOption('--reason <text>', 'how it was settled')
  .action(async (caseId: string, options: AskingOptions & { reason: string }) => {
    const { resolve } = await import('./commands/exceptions.ts')
    process.exitCode = await resolve(caseId, options)
  })

asking(exceptions.command('actions').description('What waits for a second person'))
  .option('--state <state>', 'awaitingApproval, running, done, failed or refused')
  .action(async (options: AskingOptions & { state?: string }) => {
    const { listActions } = await import('./commands/exceptions.ts')
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
      const { decide } = await import('./commands/exceptions.ts')
      process.exitCode = await decide(actionId, decision, options)
    })
}

const disputes = crossdock
  .command('disputes')
  .description('Money that banks take back: evidence, acceptance, what came of it')

asking(disputes.command('ls').description('Disputes, newest first'))
  .option('--state <state>', 'only in this state, such as evidenceDue')
  .option('--reason <reason>', 'only for this reason, such as fraud')
  .option('--order <id>', 'only of this order')
  .option('--due-before <instant>', 'only those the bank waits for an answer to until before then')
  .option('--limit <count>', 'how many at most')
  .option('--cursor <cursor>', 'where the next page begins')
  .action(async (options: ListDisputesOptions) => {
    const { listDisputes } = await import('./commands/disputes.ts')
    process.exitCode = await listDisputes(options)
  })

asking(
  disputes.command('show').description('One dispute with its evidence').argument('<dispute>'),
).action(async (disputeId: string, options: AskingOptions) => {
  const { showDispute } = await import('./commands/disputes.ts')
  process.exitCode = await showDispute(disputeId, options)
})

asking(
  disputes.command('submit').description('Contest it: send the evidence').argument('<dispute>'),
)
  .option('--note <text>', 'what the evidence does not say by itself')
  .action(async (disputeId: string, options: AskingOptions & { note?: string }) => {
    const { submitDispute } = await import('./commands/disputes.ts')
    process.exitCode = await submitDispute(disputeId, options)
  })

asking(
  disputes.command('accept').description('Let the customer have the money').argument('<dispute>'),
)
  .requiredOption('--reason <text>', 'why; kept with it')
  .action(async (disputeId: string, options: AskingOptions & { reason: string }) => {
    const { acceptDispute } = await import('./commands/disputes.ts')
    process.exitCode = await acceptDispute(disputeId, options)
  })

asking(
  disputes.command('look-up').description('Ask the payment provider now').argument('<dispute>'),
).action(async (disputeId: string, options: AskingOptions) => {
  const { lookUpDispute } = await import('./commands/disputes.ts')
  process.exitCode = await lookUpDispute(disputeId, options)
})

const payouts = crossdock
  .command('payouts')
  .description('What the payment provider paid out, against its lines and our books')

asking(payouts.command('ls').description('Payouts, newest first'))
  .option('--state <state>', 'only in this state, such as paid or failed')
  .option('--differing', 'only those that are not what they should be')
  .option('--currency <currency>', 'only of this currency')
  .option('--from <instant>', 'issued then or later')
  .option('--to <instant>', 'issued before then')
  .option('--limit <count>', 'how many at most')
  .option('--cursor <cursor>', 'where the next page begins')
  .action(async (options: ListPayoutsOptions) => {
    const { listPayouts } = await import('./commands/payouts.ts')
    process.exitCode = await listPayouts(options)
  })

asking(payouts.command('show').description('One payout with its lines').argument('<payout>'))
  .option('--match <match>', 'only lines that match so, such as notKnown')
  .option('--limit <count>', 'how many lines at most')
  .option('--cursor <cursor>', 'where the next page of lines begins')
  .action(async (payoutId: string, options: ShowPayoutOptions) => {
    const { showPayout } = await import('./commands/payouts.ts')
    process.exitCode = await showPayout(payoutId, options)
  })

asking(payouts.command('import').description('Take in what changed at the payment provider'))
  .option('--since <instant>', 'what changed then or later (default: thirty days back)')
  .action(async (options: AskingOptions & { since?: string }) => {
    const { importPayouts } = await import('./commands/payouts.ts')
    process.exitCode = await importPayouts(options)
  })

asking(crossdock.command('dead-letters').description('Work that was given up, newest first'))
  .option('--queue <queue>', 'only of this queue')
  .option('--kind <kind>', 'only of this kind of work')
  .option('--code <code>', 'only with this problem code')
  .option('--limit <count>', 'how many at most')
  .action(async (options: AskingOptions) => {
    const { listDeadLetters } = await import('./commands/runs.ts')
    process.exitCode = await listDeadLetters(options)
  })

const runs = crossdock
  .command('runs')
  .description('The same for many: planned with an estimate, confirmed, followed')

asking(runs.command('ls').description('Runs, newest first; or one').argument('[run]')).action(
  async (runId: string | undefined, options: AskingOptions) => {
    const { showRuns } = await import('./commands/runs.ts')
    process.exitCode = await showRuns(runId, options)
  },
)

for (const [kind, description] of [
  ['retry', 'Try the work of many cases again'],
  ['skip', 'Let go of the work of many cases'],
  ['compensate', 'Undo what the work of many cases has done'],
  ['resolve', 'Close many cases'],
] as const) {
  selecting(asking(runs.command(kind).description(description))).action(
    async (options: PlanOptions) => {
      const { planRun } = await import('./commands/runs.ts')
      process.exitCode = await planRun(kind, options)
    },
  )
}

asking(runs.command('confirm').description('Begin a run and follow it').argument('<run>')).action(
  async (runId: string, options: AskingOptions) => {
    const { confirmRun } = await import('./commands/runs.ts')
    process.exitCode = await confirmRun(runId, options)
  },
)

asking(runs.command('cancel').description('Stop a run').argument('<run>')).action(
  async (runId: string, options: AskingOptions) => {
    const { cancelRun } = await import('./commands/runs.ts')
    process.exitCode = await cancelRun(runId, options)
  },
)

const events = crossdock.command('events').description('What became true')

asking(
  events
    .command('replay')
    .description('Send events to the event stream again; who knows them by their id drops them'),
)
  .requiredOption('--reason <text>', 'why; kept with it')
  .option('--from <instant>', 'not before this')
  .option('--to <instant>', 'before this')
  .option('--type <type...>', 'only of these types')
  .option('--subject <id>', 'only of this aggregate')
  .option('-y, --yes', 'confirm it at once and follow it')
  .action(async (options: PlanOptions) => {
    const { planRun } = await import('./commands/runs.ts')
    process.exitCode = await planRun('replayEvents', options)
  })

const queues = crossdock.command('queues').description('The work before each system')

asking(
  queues.command('ls', { isDefault: true }).description('Depth, pace, limits and time to drain'),
).action(async (options: AskingOptions) => {
  const { listQueues } = await import('./commands/queues.ts')
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
        { pause: 'Stop taking from a queue', resume: 'Go on', limit: 'Set the budget of a system' }[
          name
        ],
      )
      .argument('<queue>'),
  ).requiredOption('--reason <text>', 'why; shown with the queue')
  if (name === 'limit')
    command.requiredOption('--rate <count>', 'a second, over all servers; or none')
  command.action(async (queue: string, options: SetQueueOptions) => {
    const { setQueue } = await import('./commands/queues.ts')
    process.exitCode = await setQueue(queue, paused, options)
  })
}

function asking(command: Command): Command {
  return command
    .option('--url <url>', 'the running Crossdock (default: the one of the data folder)')
    .option('--key <key>', 'a key that may do it (default: CROSSDOCK_KEY, or the operator’s)')
    .option('--json', 'print it as JSON')
}

function selecting(command: Command): Command {
  return command
    .requiredOption('--reason <text>', 'why; kept with it')
    .option('--group <group>', 'cases alike, as "exceptions groups" lists them')
    .option('--case <id...>', 'these cases')
    .option('--category <category>', 'this kind of trouble')
    .option('--cause <cause>', 'with this cause')
    .option('--queue <queue>', 'work of this queue')
    .option('--kind <kind>', 'this kind of work')
    .option('--code <code>', 'with this problem code')
    .option('--from <instant>', 'raised not before this')
    .option('--to <instant>', 'raised before this')
    .option('-y, --yes', 'confirm it at once and follow it')
}

const policies = crossdock.command('policies').description('Rules in policies/')
const folderArgument = ['[folder]', 'where the files are (default: CROSSDOCK_POLICIES)'] as const
const waitOption = ['--timeout <seconds>', 'how long to wait for the servers', '60'] as const

policies
  .command('check')
  .description('Check every policy file as a start would')
  .argument(...folderArgument)
  .option('--json', 'print the faults as JSON')
  .action(async (folder: string | undefined, options: { json?: boolean }) => {
    const { checkPolicies } = await import('./commands/policies-check.ts')
    process.exitCode = await checkPolicies({ folder, ...options })
  })

policies
  .command('diff')
  .description('Show what applying the files would change. Exit code 1: something')
  .argument(...folderArgument)
  .option('--json', 'print it as JSON')
  .action(async (folder: string | undefined, options: { json?: boolean }) => {
    const { diffPolicies } = await import('./commands/policies-apply.ts')
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
    const { applyPolicies } = await import('./commands/policies-apply.ts')
    process.exitCode = await applyPolicies(folder, options)
  })

policies
  .command('history')
  .description('What was applied when, by whom and why, and what runs')
  .option('--json', 'print it as JSON')
  .action(async (options: { json?: boolean }) => {
    const { listRevisions } = await import('./commands/policies-apply.ts')
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
    const { rollbackPolicies } = await import('./commands/policies-apply.ts')
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
    const { printWouldBlock } = await import('./commands/policies-would-block.ts')
    process.exitCode = await printWouldBlock(options)
  })

policies
  .command('kinds')
  .description('Every kind of policy with its options')
  .argument('[kind]', 'only this one')
  .option('--json', 'print their schemas as JSON')
  .action(async (kind: string | undefined, options: { json?: boolean }) => {
    const { showKinds } = await import('./commands/policies-kinds.ts')
    process.exitCode = showKinds(kind, options)
  })

const contracts = crossdock
  .command('contracts')
  .description('Contracts that ran here or are to run')

contracts
  .command('list')
  .description('Every contract that ran here; * marks the running one')
  .argument('[api]', 'only of this API, such as storefront.v1')
  .option('--json', 'print them as JSON')
  .action(async (api: string | undefined, options: { json?: boolean }) => {
    const { listContracts } = await import('./commands/policies-apply.ts')
    process.exitCode = await listContracts(api, options)
  })

contracts
  .command('rollback')
  .description('Let an API go by an earlier contract, on every server, without a restart')
  .argument('<api>', 'such as storefront.v1')
  .option('--to <contract>', 'its digest or version, or "newest" (default: the one before)')
  .option('--note <text>', 'why, for the history')
  .option(...waitOption)
  .option('--json', 'print the result as JSON')
  .action(async (api: string, options: ApplyOptions & { to?: string }) => {
    const { rollbackContract } = await import('./commands/policies-apply.ts')
    process.exitCode = await rollbackContract(api, options)
  })

contracts
  .command('lint')
  .description('Whether contracts keep the rules of the organisation')
  .argument('<file...>', 'contracts, files of YAML or JSON')
  .option('--ruleset <file>', 'rules in the format of Spectral (default: those of the profile)')
  .option(
    '--profile <profile>',
    'strict, partner, internal or legacy-import (default: by x-audience)',
  )
  .option('--naming <style>', 'camel or snake (default: camel)')
  .option('--baseline <file>', 'what was found before and does not count as new')
  .option(
    '--write-baseline <file>',
    'write what is found as the baseline; one that is there only shrinks',
  )
  .option('--format <format>', 'pretty, json, markdown, github, sarif or junit', 'pretty')
  .option('--fail-on <level>', 'error, warn or info: from which on it is not clean', 'error')
  .option('--now <date>', 'judge sunset dates as on this day (default: today)')
  .option(
    '--base <path>',
    'what runs now, a file or a folder with the same files: version and id are held against it',
  )
  .option(
    '--policies <folder>',
    'the policies it is served with, and governance.yaml (default: that of the product)',
  )
  .option('--timeout <seconds>', 'for each contract', '60')
  .addHelpText(
    'after',
    '\nExit code 0: clean; 1: findings; 2: a contract or ruleset cannot be read, or its rules came to no end.\n' +
      '\nExample:\n  crossdock contracts lint pets.v1.yaml --ruleset .spectral.yaml --format sarif',
  )
  .action(async (files: string[], options: LintCommandOptions) => {
    const { lintContractFiles } = await import('./commands/contracts-lint.ts')
    process.exitCode = await lintContractFiles(files, options)
  })

contracts
  .command('diff')
  .description('What changed from one contract to another, and whether it breaks consumers')
  .argument('<base>', 'the contract consumers have, a file of YAML or JSON')
  .argument('<revision>', 'the contract that would replace it')
  .option('--format <format>', 'pretty, json, markdown, github, sarif or junit', 'pretty')
  .option('--now <date>', 'judge sunset dates as on this day (default: today)')
  .addHelpText(
    'after',
    '\nExit code 0: nothing breaks; 1: something does; 2: a contract cannot be read.\n' +
      '\nExample:\n  crossdock contracts diff main/pets.v1.yaml pets.v1.yaml --format json',
  )
  .action(async (base: string, revision: string, options: DiffCommandOptions) => {
    const { diffContractFiles } = await import('./commands/contracts-diff.ts')
    process.exitCode = diffContractFiles(base, revision, options)
  })

contracts
  .command('impact')
  .description('Whom a revision would hit, by what callers really sent and received')
  .argument('<base>', 'the contract that runs, a file of YAML or JSON')
  .argument('<revision>', 'the contract that would run')
  .requiredOption('--api <name>', 'the API, such as partner.v1')
  .option('--days <count>', 'days of traffic that count (default: 7)')
  .option('--shapes <file>', 'an export of "contracts shapes export": no server is asked')
  .option('--format <format>', 'pretty, json, markdown, github, sarif or junit', 'pretty')
  .option('--now <date>', 'the day sunset dates are judged on, such as 2027-01-31')
  .option('--url <url>', 'the running Crossdock (default: the one of the data folder)')
  .option('--key <key>', 'a key that may read it (default: CROSSDOCK_KEY, or that of the board)')
  .addHelpText(
    'after',
    '\nExit code 0: what breaks hits nobody; 1: it hits somebody, or there is no traffic that could tell, which is never safe.\n' +
      '\nExample:\n  crossdock contracts impact main/pets.v1.yaml pets.v1.yaml --api pets.v1 --shapes shapes.json',
  )
  .action(async (base: string, revision: string, options: ImpactCommandOptions) => {
    const { contractsImpact } = await import('./commands/contracts-traffic.ts')
    process.exitCode = await contractsImpact(base, revision, options)
  })

contracts
  .command('shapes')
  .description('What callers of an API send and receive')
  .command('export')
  .description('Write it down for "contracts impact --shapes"; nothing personal or secret is in it')
  .argument('<api>', 'such as partner.v1')
  .option('--days <count>', 'days of traffic (default: 7)')
  .option('--out <file>', 'write it there instead of printing it')
  .option('--url <url>', 'the running Crossdock (default: the one of the data folder)')
  .option('--key <key>', 'a key that may read it (default: CROSSDOCK_KEY, or that of the board)')
  .addHelpText(
    'after',
    '\nExample:\n  crossdock contracts shapes export partner.v1 --out shapes.json',
  )
  .action(async (api: string, options: ShapesExportOptions) => {
    const { exportShapes } = await import('./commands/contracts-traffic.ts')
    process.exitCode = await exportShapes(api, options)
  })

contracts
  .command('drift')
  .description('How far live traffic is from the contract that runs')
  .argument('<api>', 'such as partner.v1')
  .option('--days <count>', 'days of traffic (default: as policies/governance.yaml says)')
  .option('--suggest <file>', 'write the contract that traffic suggests there')
  .option('--accept', 'submit that contract as a draft')
  .option('--note <text>', 'what the draft is for')
  .option('--format <format>', 'pretty, json, markdown, github, sarif or junit', 'pretty')
  .option('--url <url>', 'the running Crossdock (default: the one of the data folder)')
  .option('--key <key>', 'a key that may read it (default: CROSSDOCK_KEY, or that of the board)')
  .addHelpText(
    'after',
    '\nExit code 0: within the budget of the owner; 1: over it, or no call was looked at; 2: input or usage.\n' +
      '\nExample:\n  crossdock contracts drift pets.v1 --suggest pets.v1.yaml',
  )
  .action(async (api: string, options: DriftCommandOptions) => {
    const { contractsDrift } = await import('./commands/contracts-traffic.ts')
    process.exitCode = await contractsDrift(api, options)
  })

board(
  contracts
    .command('submit')
    .description('Hand a contract in for review, and follow its checks')
    .argument('<file>', 'an OpenAPI document in one file, such as pets.v1.yaml'),
  'contracts submit pets.v1.yaml --note "Pets have owners now"',
  'What breaks nothing is published by itself. Exit code 0: it passes or waits for people; 1: it is blocked.',
)
  .option('--api <name>', 'such as pets.v1 (default: by the name of the file)')
  .option('--note <text>', 'what it is for')
  .option('--draft', 'keep it without checking it')
  .option('--timeout <seconds>', 'how long to wait for the checks', '120')
  .action(async (file: string, options: SubmitOptions) => {
    const { submitContract } = await import('./commands/contracts-board.ts')
    process.exitCode = await submitContract(file, options)
  })

board(
  contracts
    .command('check')
    .description('Ask the engines again; where something else runs by now, compare with that')
    .argument('<revision>', 'its id, or the name of its API'),
  'contracts check pets.v1',
)
  .option('--timeout <seconds>', 'how long to wait for the checks', '120')
  .action(async (revision: string, options: SubmitOptions) => {
    const { checkRevision } = await import('./commands/contracts-board.ts')
    process.exitCode = await checkRevision(revision, options)
  })

board(
  contracts
    .command('status')
    .description(
      'Where every API is in its life; or one API or revision, and what stands in its way',
    )
    .argument('[subject]', 'an API such as pets.v1, or a revision'),
  'contracts status pets.v1',
).action(async (subject: string | undefined, options: AskingOptions) => {
  const { contractStatus } = await import('./commands/contracts-board.ts')
  process.exitCode = await contractStatus(subject, options)
})

board(
  contracts
    .command('show')
    .description('A revision with what the gate says of it')
    .argument('<revision>', 'its id, or the name of its API'),
  'contracts show pets.v1 --findings',
)
  .option('--contract', 'its text instead')
  .option('--findings', 'everything the engines found instead')
  .option('--comments', 'what was said about it instead')
  .action(async (revision: string, options: ShowOptions) => {
    const { showRevision } = await import('./commands/contracts-board.ts')
    process.exitCode = await showRevision(revision, options)
  })

for (const [name, decision, says] of [
  ['approve', 'approve', 'Sign a revision off'],
  ['request-changes', 'requestChanges', 'Ask for changes of a revision'],
  ['reject', 'reject', 'Reject a revision'],
] as const) {
  const command = board(
    contracts
      .command(name)
      .description(says)
      .argument('<revision>', 'its id, or the name of its API'),
    `contracts ${name} pets.v1 --reason "Agreed with both partners"`,
    'Nobody signs off what it submitted itself; a sign-off is bound to the hash of the content.',
  ).option(
    '--role <role>',
    'reviewer, boardMember, owner, securitySteward or consumerRepresentative (default: what is missing)',
  )
  if (decision === 'approve') command.option('--reason <text>', 'why; kept with it')
  else command.requiredOption('--reason <text>', 'why; kept with it')
  command.action(async (revision: string, options: SignOffOptions) => {
    const { signOffRevision } = await import('./commands/contracts-board.ts')
    process.exitCode = await signOffRevision(revision, decision, options)
  })
}

board(
  contracts
    .command('comment')
    .description('Say something about a revision, or settle what was said')
    .argument('<subject>', 'a revision, an API; or a comment, to settle it')
    .argument('[text]', 'what to say'),
  'contracts comment pets.v1 "Who tells the partners?" --finding 2f0c1b7a9d3e4f50',
  'While a comment is open the revision is not approved.',
)
  .option('--pointer <pointer>', 'a JSON pointer into the contract')
  .option('--finding <fingerprint>', 'a finding it is about; it goes on to the next revision')
  .option('--resolve', 'settle the comment of this id')
  .option('--reopen', 'open it again')
  .action(async (subject: string, text: string | undefined, options: CommentOptions) => {
    const { commentRevision } = await import('./commands/contracts-board.ts')
    process.exitCode = await commentRevision(subject, text, options)
  })

for (const decision of ['accept', 'reject'] as const) {
  board(
    contracts
      .command(`${decision}-finding`)
      .description(
        decision === 'accept'
          ? 'Accept one finding of a revision, and of those after it'
          : 'Reject one finding: it blocks until it is gone or accepted',
      )
      .argument('<revision>', 'its id, or the name of its API')
      .argument('<fingerprint>', 'as "contracts show --findings" lists it')
      .requiredOption('--reason <text>', 'why; kept with it'),
    `contracts ${decision}-finding pets.v1 2f0c1b7a9d3e4f50 --reason "…"`,
  ).action(
    async (revision: string, fingerprint: string, options: AskingOptions & { reason: string }) => {
      const { decideFinding } = await import('./commands/contracts-board.ts')
      process.exitCode = await decideFinding(revision, fingerprint, decision, options)
    },
  )
}

board(
  contracts
    .command('waive')
    .description('Ask for an exception for one finding; approve or end one; list them')
    .argument('[subject]', 'an API; or a waiver, to approve or end it'),
  'contracts waive pets.v1 --finding 2f0c1b7a9d3e4f50 --reason "The partner moves its feed until January" --ticket GOV-12\n  crossdock contracts waive wvr_01K9… --approve',
  'It counts when somebody else has approved it, and ends by itself. A change that breaks consumers of others takes two members of the board and holds 30 days at most; "notice" and "retirement" waive what an API owes at its end.',
)
  .option('--finding <fingerprint>', 'the finding it is for')
  .option('--reason <text>', 'why, in at least 20 characters')
  .option('--ticket <id>', 'where it is being worked on')
  .option('--expires <date>', 'when it ends (default: after 90 days)')
  .option('--approve', 'approve the waiver of this id')
  .option('--revoke', 'end it before its time')
  .option('--state <state>', 'only those that are waiting, active, expired or revoked')
  .action(async (subject: string | undefined, options: WaiveOptions) => {
    const { waive } = await import('./commands/contracts-board.ts')
    process.exitCode = await waive(subject, options)
  })

board(
  contracts
    .command('publish')
    .description('Let every server run an approved revision, without a dropped request')
    .argument('<revision>', 'its id, or the name of its API'),
  'contracts publish pets.v1\n  crossdock contracts publish pets.v1 --emergency --reason "Orders are refused since this morning" --ticket INC-4711',
  'Exit code 1: the gate is closed; it says why.',
)
  .option(
    '--emergency',
    'publish now what was not signed off; the review is due within working days',
  )
  .option('--reason <text>', 'of an emergency, in at least 20 characters')
  .option('--ticket <id>', 'of an emergency')
  .action(async (revision: string, options: AskingOptions & { emergency?: boolean }) => {
    const { publishRevision } = await import('./commands/contracts-board.ts')
    process.exitCode = await publishRevision(revision, options)
  })

board(
  contracts
    .command('withdraw')
    .description('Take back what you submitted')
    .argument('<revision>', 'its id, or the name of its API')
    .requiredOption('--reason <text>', 'why; kept with it'),
  'contracts withdraw pets.v1 --reason "A better idea came up"',
).action(async (revision: string, options: AskingOptions & { reason: string }) => {
  const { withdrawRevision } = await import('./commands/contracts-board.ts')
  process.exitCode = await withdrawRevision(revision, options)
})

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
    const { deprecateApi } = await import('./commands/contracts-board.ts')
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
    const { brownoutApi } = await import('./commands/contracts-board.ts')
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
  const { retireApi } = await import('./commands/contracts-board.ts')
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
    const { acknowledgeEnd } = await import('./commands/contracts-board.ts')
    process.exitCode = await acknowledgeEnd(api, options)
  })

board(
  contracts
    .command('baseline')
    .description(
      'Accept the lint findings that a legacy contract brings along; they only get fewer',
    )
    .argument('<revision>', 'its id, or the name of its API')
    .requiredOption('--reason <text>', 'why, in at least 20 characters'),
  'contracts baseline pets.v1 --reason "It has run like this for six years"',
).action(async (revision: string, options: AskingOptions & { reason: string }) => {
  const { setBaseline } = await import('./commands/contracts-board.ts')
  process.exitCode = await setBaseline(revision, options)
})

board(
  contracts
    .command('decisions')
    .description('What was decided, newest first; or compute the chain of hashes again')
    .argument('[api]', 'only of this API'),
  'contracts decisions pets.v1\n  crossdock contracts decisions --verify',
)
  .option('--verify', 'exit code 1 names the first decision that is wrong')
  .option('--limit <count>', 'at most so many')
  .option('--cursor <cursor>', 'go on from here')
  .action(async (api: string | undefined, options: AskingOptions) => {
    const { listDecisions } = await import('./commands/contracts-board.ts')
    process.exitCode = await listDecisions(api, options)
  })

board(
  contracts
    .command('evidence')
    .description('Export everything a decision rests on, signed')
    .argument('<revision>', 'its id, or the name of its API'),
  'contracts evidence pets.v1 --out pets.evidence.json',
)
  .option('--out <file>', 'where to (default: print it)')
  .action(async (revision: string, options: AskingOptions & { out?: string }) => {
    const { exportEvidence } = await import('./commands/contracts-board.ts')
    process.exitCode = await exportEvidence(revision, options)
  })

/** What every command of the board takes; the key is that of the person who decides. */
function board(command: Command, example: string, says?: string): Command {
  return asking(command).addHelpText(
    'after',
    `${says === undefined ? '' : `\n${says}\n`}\nExample:\n  crossdock ${example}`,
  )
}

board(
  contracts
    .command('catalogue')
    .description(
      'Every API: whose it is and who it is for; or one, with who uses it and what it uses',
    )
    .argument('[api]', 'such as partner.v1'),
  'contracts catalogue partner.v1',
)
  .option('--owner <team>', 'only what this team answers for')
  .option('--domain <domain>', 'only of this part of the business')
  .option('--audience <audience>', 'only what is for them')
  .action(async (api: string | undefined, options: CatalogueOptions) => {
    const { showCatalogue } = await import('./commands/contracts-catalogue.ts')
    process.exitCode = await showCatalogue(api, options)
  })

board(
  contracts
    .command('scorecard')
    .description('What every API is worth, from 0 to 100; or one, and what each mend would bring')
    .argument('[api]', 'such as partner.v1'),
  'contracts scorecard partner.v1',
)
  .option('--least <points>', 'exit code 1 below this')
  .action(async (api: string | undefined, options: ScorecardOptions) => {
    const { showScorecard } = await import('./commands/contracts-catalogue.ts')
    process.exitCode = await showScorecard(api, options)
  })

const evidence = crossdock
  .command('evidence')
  .description('Evidence packs of the governance board, offline')

evidence
  .command('verify')
  .description('Check signature and hashes of a pack. Exit code 1: something was changed')
  .argument('<file>', 'as "contracts evidence --out" wrote it')
  .option('--public-key <key>', 'the key you trust, in base64')
  .option('--json', 'print it as JSON')
  .addHelpText('after', '\nExample:\n  crossdock evidence verify pets.evidence.json')
  .action(async (file: string, options: { publicKey?: string; json?: boolean }) => {
    const { verifyEvidence } = await import('./commands/evidence.ts')
    process.exitCode = verifyEvidence(file, options)
  })

evidence
  .command('replay')
  .description(
    'Ask lint and diff again with what a pack holds. Exit code 1: they say something else',
  )
  .argument('<file>', 'as "contracts evidence --out" wrote it')
  .option('--json', 'print it as JSON')
  .addHelpText('after', '\nExample:\n  crossdock evidence replay pets.evidence.json')
  .action(async (file: string, options: { json?: boolean }) => {
    const { replayEvidence } = await import('./commands/evidence.ts')
    process.exitCode = await replayEvidence(file, options)
  })

crossdock
  .command('config')
  .description('Every setting: what it is for and what it is now')
  .option('--json', 'print the values as JSON; secrets are left out')
  .action(async (options: { json?: boolean }) => {
    const { showConfig } = await import('./commands/config.ts')
    process.exitCode = showConfig(options)
  })

crossdock
  .command('doctor')
  .description('Check that everything needed on this machine is there')
  .option('--json', 'print the findings as JSON')
  .action(async (options: { json?: boolean }) => {
    const { doctor } = await import('./commands/doctor.ts')
    process.exitCode = await doctor(options)
  })

program(
  'demo',
  'Tell the story against the running server, with the real calls and answers',
  'gateway/demo/demo.ts',
)
program(
  'torture',
  'Kill, stop and break everything under load, and check that nothing is lost or doubled',
  'bench/torture.ts',
)
program('bench', 'Measure the product on this machine', 'bench/bench.ts')

/** A program with options of its own: it exports `main`, which takes them and gives the exit code. */
function program(name: string, description: string, file: string): void {
  crossdock
    .command(name)
    .description(description)
    .argument('[options...]', `see "crossdock ${name} --help"`)
    .allowUnknownOption()
    .helpOption(false)
    .action(async (_parameters: string[], _options: object, command: Command) => {
      const { runProgram } = await import('./commands/run-program.ts')
      process.exitCode = await runProgram(file, command.args)
    })
}

try {
  await crossdock.parseAsync()
} catch (error) {
  process.exitCode = complain(error)
}

function complain(error: unknown): number {
  // Commander has said it already; what was asked for (help, version) is no failure.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const { message, stack, cause } = error instanceof Error ? error : new Error(String(error))
  const mistake = error instanceof TypeError || error instanceof ReferenceError
  process.stderr.write(`${mistake ? stack : message}\n`)
  if (cause instanceof Error) process.stderr.write(`  because: ${cause.message}\n`)
  return 2
}
