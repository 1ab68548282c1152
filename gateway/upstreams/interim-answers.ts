import type { Exchange } from '../policies/policy.ts'
import type { AnswerHeaders } from './answer-parser.ts'

/**
 * What an upstream says before its answer goes on to the caller where it is of use there: that it is at work (102,
 * RFC 2518 section 10.1) and what the answer will need (103, RFC 8297), of which only the links. `100` was not asked
 * for, and nobody knows what others mean: they go no further, as RFC 9110 section 15.2 allows who is not asked for
 * them. HTTP/1.0 has no such answers.
 */
export function sayBefore(
  { outgoing, incoming }: Exchange,
  status: number,
  { link }: AnswerHeaders,
): void {
  if (outgoing.destroyed || outgoing.writableEnded || incoming.httpVersion !== '1.1') return
  if (status === 102) outgoing.writeProcessing?.()
  if (status !== 103 || link === undefined) return
  try {
    outgoing.writeEarlyHints?.({ link })
  } catch {
    // Node takes no link that is not in its usual form; a hint is no reason to fail.
  }
}
