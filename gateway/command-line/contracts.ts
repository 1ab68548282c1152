import type { Command } from 'commander'
import type { ApplyOptions } from '../commands/policies-apply.ts'
import { waitOption } from './asking.ts'
import { declareEngines } from './contracts-engines.ts'
import { declareReview } from './contracts-review.ts'
import { declareLife } from './contracts-life.ts'
import { declareRecord } from './contracts-record.ts'

/** `crossdock contracts …` */
export function declare(contracts: Command): void {
  contracts
    .command('list')
    .description('Every contract that ran here; * marks the running one')
    .argument('[api]', 'only of this API, such as storefront.v1')
    .option('--json', 'print them as JSON')
    .action(async (api: string | undefined, options: { json?: boolean }) => {
      const { listContracts } = await import('../commands/policies-apply.ts')
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
      const { rollbackContract } = await import('../commands/policies-apply.ts')
      process.exitCode = await rollbackContract(api, options)
    })

  declareEngines(contracts)
  declareReview(contracts)
  declareLife(contracts)
  declareRecord(contracts)
}
