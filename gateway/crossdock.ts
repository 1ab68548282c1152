#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { declareDeadLetters } from './command-line/dead-letters.ts'
import { declareExplain } from './command-line/explain.ts'
import { declarePrograms } from './command-line/programs.ts'
import { declareServer } from './command-line/server.ts'
import { declareSetup } from './command-line/setup.ts'

// Exit codes: 0 it went well, 1 it found something wrong, 2 it could not be done (usage, configuration, input and output).
// What a command takes stands in command-line/, what it does in commands/. A group is loaded when it is named, a
// command when it is called: help is instant.

const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
) as { version: string }

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

const named = process.argv.slice(2).find(word => !word.startsWith('-'))

// In the order of the help.
declareServer(crossdock)
await group('keys', 'API keys of applications', () => import('./command-line/keys.ts'))
await group(
  'audit',
  'Who did and saw what: the log that can only be added to',
  () => import('./command-line/audit.ts'),
)
declareExplain(crossdock)
await group(
  'tokens',
  'Access tokens of identity providers',
  () => import('./command-line/tokens.ts'),
)
await group('orders', 'Orders in flight', () => import('./command-line/orders.ts'))
await group(
  'exceptions',
  'What a person must look at, and what can be done about it',
  () => import('./command-line/exceptions.ts'),
)
await group(
  'disputes',
  'Money that banks take back: evidence, acceptance, what came of it',
  () => import('./command-line/disputes.ts'),
)
await group(
  'payouts',
  'What the payment provider paid out, against its lines and our books',
  () => import('./command-line/payouts.ts'),
)
declareDeadLetters(crossdock)
await group(
  'runs',
  'The same for many: planned with an estimate, confirmed, followed',
  () => import('./command-line/runs.ts'),
)
await group('events', 'What became true', () => import('./command-line/events.ts'))
await group('webhooks', 'Where events are sent', () => import('./command-line/webhooks.ts'))
await group('queues', 'The work before each system', () => import('./command-line/queues.ts'))
await group(
  'polls',
  'What other systems are asked for again and again',
  () => import('./command-line/polls.ts'),
)
await group(
  'ownership',
  'Which system writes what, cut-overs, and what others told',
  () => import('./command-line/ownership.ts'),
)
await group('policies', 'Rules in policies/', () => import('./command-line/policies.ts'))
await group(
  'contracts',
  'Contracts that ran here or are to run',
  () => import('./command-line/contracts.ts'),
)
await group(
  'evidence',
  'Evidence packs of the governance board, offline',
  () => import('./command-line/evidence.ts'),
)
declareSetup(crossdock)
declarePrograms(crossdock)

try {
  await crossdock.parseAsync()
} catch (error) {
  process.exitCode = complain(error)
}

/** Commands of one subject, `crossdock <name> …`: its file says what they take, and is loaded when it is named. */
async function group(
  name: string,
  description: string,
  load: () => Promise<{ declare: (group: Command) => void }>,
): Promise<void> {
  const command = crossdock.command(name).description(description)
  if (name === named) (await load()).declare(command)
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
