import type { Command } from 'commander'

/** Takes where the running Crossdock is and the key to ask it with. */
export function asking(command: Command): Command {
  return command
    .option('--url <url>', 'the running Crossdock (default: the one of the data folder)')
    .option('--key <key>', 'a key that may do it (default: CROSSDOCK_KEY, or the operator’s)')
    .option('--json', 'print it as JSON')
}

/** What every command of the board takes; the key is that of the person who decides. */
export function board(command: Command, example: string, says?: string): Command {
  return asking(command).addHelpText(
    'after',
    `${says === undefined ? '' : `\n${says}\n`}\nExample:\n  crossdock ${example}`,
  )
}

/** How long a command waits until every server has taken over what was changed. */
export const waitOption = ['--timeout <seconds>', 'how long to wait for the servers', '60'] as const
