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
  /** The contract that runs now, as text. */
  readonly base?: string
  /** Kinds of the policies that the API is served with. */
  readonly policies?: readonly string[]
  readonly drift?: { readonly calls: number; readonly drifting: number }
}
