import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { loadConfig } from '../config.ts'
import { boardChapters } from './board/chapters.ts'
import { findServer } from './find-server.ts'
import { chapters, story } from './story.ts'
import { mute, terminalTeller } from './teller.ts'

type Options = {
  readonly chapter?: readonly number[]
  readonly fast?: boolean
  readonly json?: boolean
  readonly governance?: boolean
  readonly url?: string
  readonly keys?: string
}

/** Long enough to read the last lines of a chapter. */
const READING_MS = 1_500

/**
 * `crossdock demo`: tells the story against the running server. Exit code 0 when every claim held, 1 when one failed, 2
 * when nothing could be told, or the options make no sense. Throws, saying what to do, when no server runs.
 */
export async function main(parameters: readonly string[]): Promise<number> {
  const command = program()
  try {
    command.parse(parameters, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
  const { chapter, fast = false, json = false, governance, url, keys } = command.opts<Options>()

  const server = await findServer({
    data: loadConfig().data,
    ...(url !== undefined && { url }),
    ...(keys !== undefined && { keys }),
  })

  const told = story({
    server,
    teller: json ? mute : terminalTeller({ stream: process.stdout }),
    ...(governance === true && { told: boardChapters }),
    // Of the board's afternoon each chapter goes on where the one before it ended.
    ...(chapter !== undefined && governance !== true && { only: chapter }),
    pauseMs: fast || json || !process.stdout.isTTY ? 0 : READING_MS,
  })
  const interrupted = () => void told.heal().finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted)
  const record = await told.tell()
  if (json) process.stdout.write(`${JSON.stringify(record, undefined, 2)}\n`)
  if (record.ok) return 0
  return record.failed > 0 ? 1 : 2
}

function program(): Command {
  const list = chapters.map(({ title }, i) => `  ${i + 1}  ${title}`).join('\n')
  return new Command('crossdock demo')
    .description(
      'Tell the story against the running server, with the real calls and answers, and check every claim.',
    )
    .option('--chapter <number>', 'only this chapter; may be given again', readChapter)
    .option(
      '--governance',
      'an afternoon of the governance board instead, from its begin to its end',
    )
    .option('--fast', 'no time to read between the chapters')
    .option('--json', 'print chapters, calls and claims as JSON')
    .option('--url <url>', 'where it runs (default: the server of the data folder)')
    .option('--keys <file>', 'its keys and switchboard, in the form of demo.json')
    .addHelpText('after', `\nChapters:\n${list}\n\nExample:\n  npm run demo -- --chapter 6`)
    .exitOverride()
}

function readChapter(text: string, others: readonly number[] = []): readonly number[] {
  const number = Number(text)
  if (Number.isInteger(number) && chapters[number - 1] !== undefined) return [...others, number]
  throw new InvalidArgumentError(`There are chapters 1 to ${chapters.length}.`)
}
