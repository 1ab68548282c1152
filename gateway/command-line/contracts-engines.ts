import type { Command } from 'commander'
import type { DiffCommandOptions } from '../commands/contracts-diff.ts'
import type { LintCommandOptions } from '../commands/contracts-lint.ts'
import type {
  DriftCommandOptions,
  ImpactCommandOptions,
  ShapesExportOptions,
} from '../commands/contracts-traffic.ts'

/** What the engines say of contracts in files, and of what runs: lint, diff, impact, shapes, drift. */
export function declareEngines(contracts: Command): void {
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
      const { lintContractFiles } = await import('../commands/contracts-lint.ts')
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
      const { diffContractFiles } = await import('../commands/contracts-diff.ts')
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
      const { contractsImpact } = await import('../commands/contracts-traffic.ts')
      process.exitCode = await contractsImpact(base, revision, options)
    })

  contracts
    .command('shapes')
    .description('What callers of an API send and receive')
    .command('export')
    .description(
      'Write it down for "contracts impact --shapes"; nothing personal or secret is in it',
    )
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
      const { exportShapes } = await import('../commands/contracts-traffic.ts')
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
      const { contractsDrift } = await import('../commands/contracts-traffic.ts')
      process.exitCode = await contractsDrift(api, options)
    })
}
