import type { Exchange } from './policy.ts'

/** Something that was decided about a request, to be explained to whoever owns it. No secret, no personal data. */
export type Decision = {
  /** Who decided: the id of an entry, or a part such as `cache`, `upstream`. */
  readonly stage: string
  /** In one word: `hit`, `retried`, `observed`. */
  readonly outcome: string
  readonly facts?: Readonly<Record<string, string | number | boolean>>
}

/**
 * Notes a decision that is more than letting a request pass or refusing it: those two are noted by themselves.
 * Cheap enough for every request; a request that decides without end keeps its first fifty.
 */
export function decide(exchange: Exchange, decision: Decision): void {
  const decisions = (exchange.decisions ??= [])
  if (decisions.length < 50) decisions.push(decision)
}
