import type { ChangeImpact, ImpactReport } from '../engines.ts'
import type { Position } from '../diff/contract-file.ts'
import type { Change } from '../diff/report.ts'
import { impactSentence } from './sentence.ts'

/** An impact with the changes it is about: what people and programs are given. */
export type FullImpact = {
  readonly api: string
  readonly from: string
  readonly to: string
  readonly samplingRate: number
  readonly sentence: string
  /** Whether a call would have been refused. */
  readonly breaking: boolean
  /** Whether traffic shows of every change that breaks that it hits nobody. What nobody knows is never safe. */
  readonly cleared: boolean
  readonly changes: readonly FullChange[]
}

export type FullChange = Pick<
  Change,
  'rule' | 'level' | 'method' | 'path' | 'pointer' | 'text' | 'fingerprint'
> &
  Pick<ChangeImpact, 'verdict' | 'consumers'> & {
    /** In the revision, or in the base where it is only there. */
    readonly position?: Position
  }

type Evaluated = Extract<ImpactReport, { readonly evaluated: true }>

const worst = ['broken', 'potentiallyAffected', 'unknown', 'unaffected']

/** Joins what the engine says with the changes it was asked about, the worst first. */
export function impactReport(
  api: string,
  changes: readonly Change[],
  impact: Evaluated,
  { positions = false }: { readonly positions?: boolean } = {},
): FullImpact {
  const byFingerprint = new Map(changes.map(change => [change.fingerprint, change]))
  const full = impact.changes.flatMap(({ fingerprint, verdict, consumers }): FullChange[] => {
    const change = byFingerprint.get(fingerprint)
    if (change === undefined) return []
    const { rule, level, method, path, pointer, text } = change
    const position = change.revision ?? change.base
    return [
      {
        rule,
        level,
        ...(method !== undefined && { method }),
        ...(path !== undefined && { path }),
        pointer,
        text,
        fingerprint,
        verdict,
        consumers,
        ...(positions && position !== undefined && { position }),
      },
    ]
  })
  return {
    api,
    from: impact.from,
    to: impact.to,
    samplingRate: impact.samplingRate,
    sentence:
      impact.sentence ??
      impactSentence(impact, ({ fingerprint }) => {
        const { method = '', path } = byFingerprint.get(fingerprint) ?? {}
        return path === undefined ? '' : `${method} ${path}`
      }),
    breaking: full.some(({ verdict }) => verdict === 'broken'),
    cleared: full.every(
      ({ level, verdict }) =>
        verdict === 'unaffected' || (verdict !== 'broken' && level !== 'error'),
    ),
    changes: full.toSorted((a, b) => worst.indexOf(a.verdict) - worst.indexOf(b.verdict)),
  }
}
