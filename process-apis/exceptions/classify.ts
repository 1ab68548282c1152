import { createHash } from 'node:crypto'
import type { NewException } from './raise-exception.ts'
import { type CaseCause, causeOfCase } from './categories.ts'

/**
 * What is behind a case, and which others it is like: the same category, kind of work and system answer, in the same words
 * but for numbers and names of things. What mends one of them will mend all.
 */
export function classify({
  category,
  reason,
  detail,
}: Pick<NewException, 'category' | 'reason' | 'detail'>): {
  readonly cause: CaseCause
  readonly alike: string
} {
  const { kind, code } = knownOf(detail)
  const words = [category, kind ?? '', code ?? '', withoutNames(reason)]
  return {
    cause: causeOfCase(category, code),
    alike: createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16),
  }
}

/** Ids of ours, numbers of documents, amounts, instants: whatever has a digit in it, and what stands in quotation marks. */
function withoutNames(reason: string): string {
  return reason
    .toLowerCase()
    .replaceAll(/"[^"]*"/g, '#')
    .replaceAll(/[^\s;:,()]*\d[^\s;:,()]*/g, '#')
    .replaceAll(/#(?:[\s.,;:]+#)+/g, '#')
}

/** What dead letters and refused reports say about themselves (durable/attempt.ts, inbound/receive-message.ts). */
function knownOf(detail: unknown): {
  readonly kind: string | undefined
  readonly code: string | undefined
} {
  const { kind, problem } = (detail ?? {}) as { kind?: unknown; problem?: { code?: unknown } }
  return {
    kind: typeof kind === 'string' ? kind : undefined,
    code: typeof problem?.code === 'string' ? problem.code : undefined,
  }
}
