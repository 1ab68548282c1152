import type { Command } from 'commander'

/** What this machine is set to and lacks: `config`, `doctor`. */
export function declareSetup(crossdock: Command): void {
  crossdock
    .command('config')
    .description('Every setting: what it is for and what it is now')
    .option('--json', 'print the values as JSON; secrets are left out')
    .action(async (options: { json?: boolean }) => {
      const { showConfig } = await import('../commands/config.ts')
      process.exitCode = showConfig(options)
    })

  crossdock
    .command('doctor')
    .description('Check that everything needed on this machine is there')
    .option('--json', 'print the findings as JSON')
    .action(async (options: { json?: boolean }) => {
      const { doctor } = await import('../commands/doctor.ts')
      process.exitCode = await doctor(options)
    })
}
