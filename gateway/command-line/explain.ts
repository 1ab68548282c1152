import type { Command } from 'commander'
import type { ExplainOptions } from '../commands/explain.ts'

/** `crossdock explain` */
export function declareExplain(crossdock: Command): void {
  crossdock
    .command('explain')
    .description('Why a request was answered as it was: every decision, in order')
    .argument('<correlation-id>', 'X-Correlation-Id of the answer, or correlationId of the problem')
    .option('--url <url>', 'the running Crossdock (default: the one of the data folder)')
    .option('--key <key>', 'a key that may read it (default: CROSSDOCK_KEY, or the operator’s)')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  crossdock explain 8e03978e-40d5-43e8-bc93-6894a57f9324')
    .action(async (correlationId: string, options: ExplainOptions) => {
      const { explainRequest } = await import('../commands/explain.ts')
      process.exitCode = await explainRequest(correlationId, options)
    })
}
