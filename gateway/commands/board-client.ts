import type { RevisionPage } from '../../openapi/generated/governance.v1.d.ts'
import {
  type AskingOptions,
  governanceClient,
  print,
  queryOf,
  Refusal,
  type RunningClient,
  segment,
} from './running-client.ts'

/** What a decision takes: where to ask, and why it was made. */
export type WithReason = AskingOptions & { readonly reason: string }

/** Runs a command; what the gate does not allow is no failure of the command: exit code 1, with the reasons. */
export async function asking(
  options: AskingOptions,
  work: (client: RunningClient) => Promise<number>,
): Promise<number> {
  const client = governanceClient(options)
  try {
    return await work(client)
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.status !== 409) throw error
    const { blocks = [] } = error.problem as { blocks?: { code: string; text: string }[] }
    print(options.json ?? false, error.problem, [
      error.message,
      ...blocks.map(({ code, text }) => `  ✗ ${code}: ${text}`),
    ])
    return 1
  }
}

/** States of a revision that is on its way. */
export const openStates = new Set(['draft', 'checking', 'inReview', 'changesRequested', 'approved'])

/** A revision by its id; by the name of its API the newest one that is open, or else what runs. */
export async function revisionId(client: RunningClient, ref: string): Promise<string> {
  if (ref.startsWith('rev_')) return segment(ref)
  const page = await client.ask<RevisionPage>('GET', `/revisions${queryOf({ api: ref })}`)
  const revisions = page?.revisions ?? []
  const found =
    revisions.find(({ state }) => openStates.has(state)) ??
    revisions.find(({ publishedAt }) => publishedAt !== undefined)
  if (found === undefined) throw new Error(`There is no revision of ${ref}.`)
  return found.id
}

/** Says that there is no such thing: exit code 1. */
export function missing(what: string): number {
  process.stderr.write(`There is no ${what}.\n`)
  return 1
}

/** A date as people write it, as the API takes it. */
export function instantOf(text: string): string {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) {
    throw new Error(`${text} is no date such as 2027-01-31 or 2027-01-31T18:00:00Z.`)
  }
  return at.toISOString()
}
