import type { Command } from 'commander'
import type { RevokeTokensOptions } from '../commands/tokens.ts'

/** `crossdock tokens …` */
export function declare(tokens: Command): void {
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
      const { revokeTokens } = await import('../commands/tokens.ts')
      process.exitCode = await revokeTokens(options)
    })

  tokens
    .command('list')
    .description('What was revoked and has not ended by itself since')
    .option('--json', 'print it as JSON')
    .action(async (options: { json?: boolean }) => {
      const { listRevocations } = await import('../commands/tokens.ts')
      process.exitCode = await listRevocations(options)
    })
}
