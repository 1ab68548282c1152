import type { Command } from 'commander'

/** `crossdock evidence …` */
export function declare(evidence: Command): void {
  evidence
    .command('verify')
    .description('Check signature and hashes of a pack. Exit code 1: something was changed')
    .argument('<file>', 'as "contracts evidence --out" wrote it')
    .option('--public-key <key>', 'the key you trust, in base64')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  crossdock evidence verify pets.evidence.json')
    .action(async (file: string, options: { publicKey?: string; json?: boolean }) => {
      const { verifyEvidence } = await import('../commands/evidence.ts')
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
      const { replayEvidence } = await import('../commands/evidence.ts')
      process.exitCode = await replayEvidence(file, options)
    })
}
