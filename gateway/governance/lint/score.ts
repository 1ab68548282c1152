import type { LintFinding } from '../engines.ts'

/** What a finding costs: ten hints weigh as much as an error. */
const findingWeights = { error: 10, warn: 3, info: 1 } as const

/**
 * 0 to 100. Each operation may carry the weight of one error before half of the points are gone, so that large contracts
 * are not worse for being large; every fix brings something. What stands in the baseline counts half.
 */
export function lintScore(
  findings: readonly Pick<LintFinding, 'level' | 'fingerprint'>[],
  operations: number,
  baseline: ReadonlySet<string> = new Set(),
): number {
  const weight = findings.reduce(
    (sum, { level, fingerprint }) =>
      sum + findingWeights[level] / (baseline.has(fingerprint) ? 2 : 1),
    0,
  )
  const capacity = findingWeights.error * Math.max(operations, 1)
  return Math.round((100 * capacity) / (capacity + weight))
}
