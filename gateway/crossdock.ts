#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import type { CreateKeyOptions } from './commands/keys.ts'
import type { ImportOptions } from './commands/orders-import.ts'
import type { TraceOptions } from './commands/orders-trace.ts'

// Exit codes: 0 it went well, 1 it found something wrong, 2 it could not be done (usage, configuration, input and output).
// Every command is a file in commands/, loaded when it is called: help is instant.

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
  .requiredOption(
    '--audience <kind>',
    'storefront, pos, marketplace, partner, service, supplier or operator',
  )
  .requiredOption('--name <name>', 'the application it belongs to; made when it is new')
  .option('--tenant <tenant>', 'whose data it sees (default: CROSSDOCK_TENANT)')
  .option('--live', 'a live key instead of a test key')
  .option('--channel <channel>', 'the channel its orders come from (default: by audience)')
  .option('--plan <plan>', 'a plan of policies/plans.yaml (default: by audience)')
  .option('--scopes <scopes>', 'separated by commas (default: by audience)')
  .option('--expires <date>', 'when it ends, such as 2027-01-31')
  .option('--json', 'print it as JSON')
  .addHelpText(
    'after',
    '\nExample:\n  crossdock keys create --audience partner --name "Acme" --expires 2027-01-31',
  )
  .action(async (options: CreateKeyOptions) => {
    const { createKey } = await import('./commands/keys.ts')
    process.exitCode = await createKey(options)
  })

keys
  .command('list')
  .description('Applications and their keys, never the keys themselves')
  .option('--json', 'print them as JSON')
  .action(async (options: { json?: boolean }) => {
    const { listKeys } = await import('./commands/keys.ts')
    process.exitCode = await listKeys(options)
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

crossdock
  .command('policies')
  .description('Rules in policies/')
  .command('check')
  .description('Check every policy file as a start would')
  .option('--json', 'print the faults as JSON')
  .action(async (options: { json?: boolean }) => {
    const { checkPolicies } = await import('./commands/policies-check.ts')
    process.exitCode = await checkPolicies(options)
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
