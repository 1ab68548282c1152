import type { LintReport } from '../../engines.ts'
import type { Knowledge } from '../knowledge.ts'

/** One contract to be linted. It and the ruleset come as text: the process can read nothing. */
export type LintJob = {
  readonly contract: { readonly name: string; readonly text: string }
  /** Absent: the ruleset of the profile. */
  readonly ruleset?: { readonly name: string; readonly text: string }
  /** Absent: by the audience that the contract names. */
  readonly profile?: string
  /** camel or snake. Default: camel. */
  readonly naming?: string
  readonly knowledge: Knowledge
}

/** What the process says, one line of JSON each; what it asks for is answered with a line. */
export type FromProcess =
  | { readonly need: 'contract' | 'ruleset'; readonly name: string }
  | { readonly done: LintReport }

export type ToProcess = { readonly job: LintJob } | { readonly text: string | null }
