import type { ChangeImpact, ConsumerImpact, ImpactReport } from '../engines.ts'

type Evaluated = Extract<ImpactReport, { readonly evaluated: true }>

/** Names the operation that a change is about; empty for the whole contract. */
type OperationOf = (change: Pick<ChangeImpact, 'fingerprint'>) => string

/** The report in one sentence: `Breaks 3 partners, 214 calls in the last 7 days.` */
export function impactSentence(
  report: Pick<Evaluated, 'changes' | 'from' | 'to' | 'samplingRate'>,
  operationOf: OperationOf,
): string {
  const { changes, from, to, samplingRate } = report
  const days = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))
  const span = days === 1 ? 'in the last day' : `in the last ${days} days`
  const scaled = samplingRate < 0.995 ? ` (${percent(samplingRate)} of the calls looked at)` : ''
  const broken = hit(report, 'broken', operationOf)
  const affected = hit(report, 'potentiallyAffected', operationOf)
  const unknown = changes.filter(({ verdict }) => verdict === 'unknown').length
  const parts = [
    broken.count > 0 ? `breaks ${broken.who}, ${calls(broken.calls)} ${span}` : undefined,
    affected.count > 0
      ? `${broken.count > 0 ? 'may affect' : `breaks nobody ${span}, may affect`} ${affected.who}, ${calls(affected.calls)}`
      : undefined,
    broken.count + affected.count === 0 && changes.length > unknown
      ? `concerns nobody who called ${span}`
      : undefined,
    unknown > 0
      ? `of ${unknown} ${unknown === 1 ? 'change' : 'changes'} no traffic tells anything`
      : undefined,
  ].filter(part => part !== undefined)
  if (parts.length === 0) return 'Nothing changes that a caller could notice.'
  const text = parts.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${scaled}.`
}

/** Who is hit and how often: the same call can break by several changes, so of each operation the most of them count. */
function hit(
  { changes }: Pick<Evaluated, 'changes'>,
  verdict: ConsumerImpact['verdict'],
  operationOf: OperationOf,
) {
  const found = new Map<string, { audience: string; readonly calls: Map<string, number> }>()
  for (const change of changes)
    for (const one of change.consumers) {
      if (one.verdict !== verdict) continue
      const key = `${one.tenant}\n${one.application}`
      const { audience } = one
      const known = found.get(key) ?? { audience, calls: new Map<string, number>() }
      found.set(key, known)
      const operation = operationOf(change)
      known.calls.set(operation, Math.max(one.calls, known.calls.get(operation) ?? 0))
    }
  const all = [...found.values()].map(({ audience, calls }) => ({
    audience,
    calls: callsOf(calls),
  }))
  const byAudience = new Map<string, number>()
  for (const { audience } of all) byAudience.set(audience, (byAudience.get(audience) ?? 0) + 1)
  return {
    count: all.length,
    calls: all.reduce((sum, one) => sum + one.calls, 0),
    who: [...byAudience]
      .toSorted(([, a], [, b]) => b - a)
      .map(([audience, count]) => `${count} ${noun(audience, count)}`)
      .join(' and '),
  }
}

/** A change of the whole contract is about calls that are also those of operations. */
function callsOf(byOperation: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [operation, count] of byOperation) if (operation !== '') sum += count
  return Math.max(sum, byOperation.get('') ?? 0)
}

function noun(audience: string, count: number): string {
  if (audience === 'partner') return count === 1 ? 'partner' : 'partners'
  const kind = audience === '' ? '' : `${audience} `
  return `${kind}${count === 1 ? 'application' : 'applications'}`
}

const calls = (count: number) => (count === 1 ? '1 call' : `${count.toLocaleString('en')} calls`)
const percent = (share: number) => (share < 0.01 ? 'less than 1 %' : `${Math.round(share * 100)} %`)
