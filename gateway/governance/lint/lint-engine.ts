import { createHash } from 'node:crypto'
import type { Engines, LintReport } from '../engines.ts'
import { lintContract } from './lint-contract.ts'
import type { Knowledge } from './knowledge.ts'
import { productKnowledge } from './product-knowledge.ts'

export type LintEngineOptions = {
  /** What is known of an API while the product runs: its policies, its drift, who is who. Default: nothing. */
  readonly knownOf?: (api: string, contract: string) => Promise<Partial<Knowledge>>
  /** Milliseconds since 1970. Default: the clock of the machine. */
  readonly clock?: () => number
  /** Milliseconds until it is given up. Default: 60,000. */
  readonly timeoutMs?: number
}

/** Answers that are kept: the same question is asked again by the workflow, the API and the page. */
const maxKept = 64

/** The lint of the board. The same contract and the same knowledge give the same answer, which is computed once. */
export function lintEngine({
  knownOf = async () => ({}),
  clock = Date.now,
  timeoutMs = 60_000,
}: LintEngineOptions = {}): Engines['lint'] {
  const kept = new Map<string, Promise<LintReport>>()
  return async (text, { api, base, known: then }) => {
    const day = new Date(clock()).toISOString().slice(0, 10)
    const around = then ?? { ...productKnowledge(day), ...(await knownOf(api, text)) }
    const knowledge = base === undefined ? around : { ...around, base }
    const key = createHash('sha256').update(text).update(JSON.stringify(knowledge)).digest('hex')
    const known = kept.get(key)
    if (known) return known
    const answer = lint(text, { api, knowledge, around })
    kept.set(key, answer)
    if (kept.size > maxKept) kept.delete(kept.keys().next().value as string)
    const report = await answer
    // Another try may come to an end.
    if (!report.evaluated) kept.delete(key)
    return report
  }

  async function lint(
    text: string,
    {
      api,
      knowledge,
      around,
    }: Readonly<Record<'knowledge' | 'around', Knowledge>> & { api: string },
  ): Promise<LintReport> {
    const report = await lintContract({ contract: { name: api, text }, knowledge, timeoutMs })
    return report.evaluated ? { ...report, known: around } : report
  }
}
