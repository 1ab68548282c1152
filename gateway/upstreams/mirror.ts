import { readMediaType } from '../media-type.ts'
import type { Answer } from '../policies/policy.ts'
import type { ForwardOptions } from '../policies/upstreams.ts'
import { attempt } from './attempt.ts'
import { differences } from './difference.ts'
import type { Target } from './target.ts'
import { jsonOf } from './upstream-answers.ts'

export const mirrorOutcomes = ['same', 'different', 'failed', 'left-out'] as const
export type MirrorOutcome = (typeof mirrorOutcomes)[number]

/** A server that is asked the same, to see whether it would answer the same. */
export type Mirror = {
  /** Sends a request there as well and compares, when the caller has its answer. Never throws, never waits. */
  readonly compare: (request: MirroredRequest, answer: Answer) => void
  readonly outcomes: Readonly<Record<MirrorOutcome, number>>
  /** Where answers differed, and how often. */
  readonly report: () => readonly MirrorFinding[]
}

export type MirroredRequest = {
  readonly target: Target
  readonly operation: string
  readonly method: string
  readonly path: string
  /** Made only when the request is really sent. */
  readonly headers: () => readonly string[]
}

export type MirrorFinding = {
  readonly operation: string
  /** Into the body; or `status`, `content-type`. */
  readonly pointer: string
  readonly kind: string
  readonly count: number
}

export type MirrorOptions = NonNullable<ForwardOptions['mirror']> & {
  readonly maxBytes: number
}

/** At most so many places are remembered. */
const maxFindings = 500

/** Nothing compared yet. */
export function mirror(options: MirrorOptions): Mirror {
  const { percent, ignore, concurrency, timeoutMs, maxBytes } = options
  const outcomes = { same: 0, different: 0, failed: 0, 'left-out': 0 }
  const findings = new Map<string, { -readonly [K in keyof MirrorFinding]: MirrorFinding[K] }>()
  let inFlight = 0

  function found(operation: string, pointer: string, kind: string): void {
    const key = `${operation} ${kind} ${pointer}`
    const finding = findings.get(key)
    if (finding !== undefined) finding.count += 1
    else if (findings.size < maxFindings) {
      findings.set(key, { operation, pointer, kind, count: 1 })
    }
  }

  async function send(request: MirroredRequest, answer: Answer): Promise<void> {
    const { target, operation, method, path } = request
    const sending = attempt({
      pool: target.pool(),
      method,
      path,
      headers: request.headers(),
      body: undefined,
      deadlineMs: performance.now() + timeoutMs,
      idleMs: timeoutMs,
      maxBytes,
      wantsBody: () => true,
    })
    const theirs = await sending.outcome
    if (theirs.kind !== 'answered') {
      outcomes.failed += 1
      return
    }
    const before = outcomesOf(answer, theirs, ignore)
    for (const { pointer, kind } of before) found(operation, pointer, kind)
    outcomes[before.length === 0 ? 'same' : 'different'] += 1
  }

  return {
    outcomes,
    compare(request, answer) {
      if (percent < 100 && Math.random() * 100 >= percent) return
      if (inFlight >= concurrency) {
        outcomes['left-out'] += 1
        return
      }
      inFlight += 1
      // After the answer is on its way: nobody waits for a comparison.
      setImmediate(() => {
        send(request, answer)
          .catch(() => (outcomes.failed += 1))
          .finally(() => (inFlight -= 1))
      })
    },
    report: () => [...findings.values()].toSorted((a, b) => b.count - a.count),
  }
}

type Finding = { readonly pointer: string; readonly kind: string }

function outcomesOf(
  ours: Answer,
  theirs: { readonly status: number; readonly headers: object; readonly bytes: Buffer | undefined },
  ignore: readonly string[],
): readonly Finding[] {
  if (ours.status !== theirs.status) return [{ pointer: 'status', kind: 'changed' }]
  const type = (headers: object | undefined) =>
    readMediaType(String((headers as Record<string, unknown> | undefined)?.['content-type']))?.type
  if (type(ours.headers) !== type(theirs.headers)) {
    return [{ pointer: 'content-type', kind: 'changed' }]
  }
  // What was sent on as it arrived is not kept, so there is nothing to compare with.
  const { bytes } = ours
  if (bytes === undefined || theirs.bytes === undefined || bytes.equals(theirs.bytes)) return []
  const mine = jsonOf(bytes)
  const other = jsonOf(theirs.bytes)
  if (mine === undefined || other === undefined) return [{ pointer: '', kind: 'changed' }]
  return differences(mine, other, ignore)
}
