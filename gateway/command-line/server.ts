import type { Command } from 'commander'

/** What runs on this machine: `start`, `dev`, `migrate`. */
export function declareServer(crossdock: Command): void {
  crossdock
    .command('start')
    .description('Run everything on this machine until Ctrl-C')
    .option('-q, --quiet', 'say only what goes wrong')
    .option('--json', 'print what runs where as one line of JSON when it is ready')
    .addHelpText('after', '\nExamples:\n  crossdock start\n  PORT=8080 crossdock start --quiet')
    .action(async (options: { quiet?: boolean; json?: boolean }) => {
      const { start } = await import('../commands/start.ts')
      process.exitCode = await start(options)
    })

  crossdock
    .command('dev')
    .description('The same, and replace the servers whenever a source changes')
    .action(async () => {
      const { start } = await import('../commands/start.ts')
      process.exitCode = await start({ watch: true })
    })

  crossdock
    .command('migrate')
    .description('Bring the database to the present schema')
    .option('--json', 'print the migrations that ran as JSON')
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… crossdock migrate')
    .action(async (options: { json?: boolean }) => {
      const { migrateDatabase } = await import('../commands/migrate.ts')
      process.exitCode = await migrateDatabase(options)
    })
}
