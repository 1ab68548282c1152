/**
 * What a contract cannot say about itself and rules of ours go by. What is absent is not known: the rules that need it are
 * then named as not checked, never as kept.
 */
export type Knowledge = {
  /** The day it is judged on, as YYYY-MM-DD. */
  readonly day: string
  /** Teams by name. */
  readonly teams?: Readonly<Record<string, { readonly onCall?: string }>>
  readonly domains?: readonly string[]
  /** Scopes that the gateway knows. */
  readonly scopes?: readonly string[]
  /** Codes of problems that have a page. */
  readonly problems?: readonly string[]
  /** What the URLs of servers begin with. */
  readonly environments?: readonly string[]
  /** The contract that runs now, as text; null: none does. */
  readonly base?: string | null
  /** What the applied policies do with the API. */
  readonly policies?: PolicyFacts
  /** `budget`: the share of calls that may drift; default 0.01. */
  readonly drift?: { readonly calls: number; readonly drifting: number; readonly budget?: number }
}

/** What the policies of an API say, as far as its contract has to agree. */
export type PolicyFacts = {
  /** Those entries of its list that count, in their order. */
  readonly entries: readonly PolicyEntry[]
  /** Operations that plans limit and that, of all APIs, this one has to have. */
  readonly limited?: readonly { readonly limit: string; readonly operation: string }[]
}

export type PolicyEntry = {
  readonly id: string
  /** Of what contracts promise: who calls is known, may do it, and is limited in how often. */
  readonly does: readonly ('authentication' | 'authorisation' | 'rate limit')[]
  /** By operationId; absent: all of the API. */
  readonly operations?: readonly string[]
}
