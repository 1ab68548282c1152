import type { Command } from 'commander'
import type { CatalogueOptions, ScorecardOptions } from '../commands/contracts-catalogue.ts'
import type { AskingOptions } from '../commands/running-client.ts'
import { board } from './asking.ts'

/** What is on record: accepted findings, decisions, evidence, the catalogue with its scores. */
export function declareRecord(contracts: Command): void {
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
    const { setBaseline } = await import('../commands/contracts-findings.ts')
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
      const { listDecisions } = await import('../commands/contracts-record.ts')
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
      const { exportEvidence } = await import('../commands/contracts-record.ts')
      process.exitCode = await exportEvidence(revision, options)
    })

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
      const { showCatalogue } = await import('../commands/contracts-catalogue.ts')
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
      const { showScorecard } = await import('../commands/contracts-catalogue.ts')
      process.exitCode = await showScorecard(api, options)
    })
}
