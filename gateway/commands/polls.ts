import type { Poll, PollList } from '../../openapi/generated/operations.v1.d.ts'
import { type AskingOptions, faint, operationsClient, print } from './running-client.ts'

/** Shows what other systems are asked for: until when it is taken in, and how far behind that is. */
export async function listPolls({ json = false, ...options }: AskingOptions): Promise<number> {
  const list = await operationsClient(options).ask<PollList>('GET', '/polls')
  print(json, list, linesOf(list))
  return 0
}

export type SyncPollOptions = AskingOptions & {
  readonly reason: string
  readonly feed?: string
  readonly from?: string
}

/** Has a system asked now. Exit code 1: it is not asked for anything. */
export async function syncPoll(
  system: string,
  { reason, feed, from, json = false, ...options }: SyncPollOptions,
): Promise<number> {
  if (from !== undefined && Number.isNaN(Date.parse(from))) {
    throw new Error(`${from} is no point in time; give one such as 2026-11-20T00:00:00Z.`)
  }
  const list = await operationsClient(options).ask<PollList>('POST', '/poll-syncs', {
    system,
    reason,
    ...(feed !== undefined && { feed }),
    ...(from !== undefined && { from: new Date(from).toISOString() }),
  })
  if (list === undefined) {
    process.stderr.write(`${feed ?? 'Nothing'} of ${system} is asked for.\n`)
    return 1
  }
  print(json, list, linesOf(list))
  return 0
}

function linesOf(list: PollList | undefined): string[] {
  const polls = list?.polls ?? []
  if (polls.length === 0) return ['No connected system is asked for anything.']
  return [
    faint('system         feed              state      behind  taken in until             next'),
    ...polls.map(lineOf),
  ]
}

function lineOf({ system, feed, state, behindSeconds, takenTo, dueAt, ...more }: Poll): string {
  const { failures, problem, syncedFrom } = more
  const notes = [
    ...(failures > 0 ? [`failed ${failures} times: ${problem ?? ''}`] : []),
    ...(failures === 0 && problem !== undefined ? [problem] : []),
    ...(syncedFrom === undefined ? [] : [`asked from ${syncedFrom}`]),
  ]
  const behind = `${behindSeconds} s`.padStart(10)
  return `${system.padEnd(14)} ${feed.padEnd(17)} ${state.padEnd(8)}${behind}  ${takenTo}   ${dueAt}  ${faint(notes.join(', '))}`.trimEnd()
}
