import type { Change, Report } from './diff/report.ts'
import type { Knowledge } from './lint/knowledge.ts'

/** The engines of the board. One answer everywhere: command line, CI, API and page ask these same functions. */
export type Engines = {
  readonly lint: (contract: string, question: LintQuestion) => Promise<LintReport>
  readonly diff: (base: string, revision: string, options: { readonly now: Date }) => Report
  readonly impact: (question: ImpactQuestion) => Promise<ImpactReport>
  /** How far live traffic is from the running contract; `undefined`: no traffic was looked at. */
  readonly drift: (api: string) => Promise<DriftSummary | undefined>
}

export type LintQuestion = {
  readonly api: string
  /** What it takes the place of, as text; null: nothing runs yet. Absent: that is not known. */
  readonly base?: string | null
  /** What was known when it was judged before: the same is known again, whatever became of it since. */
  readonly known?: Knowledge
}

/** What an engine that did not come to an end says; the gate blocks on it, for "nothing found" would be a lie. */
export type NotEvaluated = { readonly evaluated: false; readonly reason: string }

export type LintReport =
  | NotEvaluated
  | {
      readonly evaluated: true
      /** Name of the ruleset and SHA-256 of everything in it, so that a report can be replayed. */
      readonly ruleset: { readonly name: string; readonly digest: string }
      /** 0 to 100. */
      readonly score: number
      /** By place, the worst first at each. */
      readonly findings: readonly LintFinding[]
      /** Rules that need to know what was not known here: neither kept nor broken. */
      readonly notChecked?: readonly string[]
      /** What was known of the world around the contract, but for what it replaces: with it a report can be replayed. */
      readonly known?: Omit<Knowledge, 'base'>
    }

export type LintFinding = {
  readonly rule: string
  readonly level: 'error' | 'warn' | 'info'
  readonly pointer: string
  /** Where the contract has several files. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly text: string
  /** What to do about it. */
  readonly fix?: string
  /** Path of the rule's page inside the product. */
  readonly documentation?: string
  /** The same for the same finding in another revision. */
  readonly fingerprint: string
}

export type ImpactQuestion = {
  readonly api: string
  /** Text of the contract that would run. */
  readonly revision: string
  readonly changes: readonly Change[]
  /** How far back traffic counts. Default 7. */
  readonly days?: number
}

export type ImpactReport =
  | NotEvaluated
  | {
      readonly evaluated: true
      readonly from: string
      readonly to: string
      /** Share of calls that were looked at, above 0, at most 1. */
      readonly samplingRate: number
      readonly changes: readonly ChangeImpact[]
      /** All of it in one sentence: `Breaks 3 partners, 214 calls in the last 7 days.` */
      readonly sentence?: string
    }

/** `broken`: calls would have been refused. `potentiallyAffected`: they received what changes. `unknown`: no traffic, never "safe". */
export type ImpactVerdict = 'broken' | 'potentiallyAffected' | 'unaffected' | 'unknown'

export type ChangeImpact = {
  readonly fingerprint: string
  readonly rule: string
  readonly verdict: ImpactVerdict
  readonly consumers: readonly ConsumerImpact[]
}

export type ConsumerImpact = {
  readonly tenant: string
  readonly application: string
  readonly applicationName: string
  /** Kind of caller: `partner`, `storefront`… */
  readonly audience: string
  readonly verdict: ImpactVerdict
  /** Calls concerned in the window. */
  readonly calls: number
  /** `scaled`: not all calls were looked at, each stands for several. `atLeast`: some, and how many more is not known. */
  readonly counted?: 'exact' | 'scaled' | 'atLeast'
  /** All calls of this consumer to the operation in the window. */
  readonly ofCalls: number
  readonly lastSeen: string
  /** A redacted request that passes today and would not. */
  readonly sample?: unknown
}

export type DriftSummary = {
  readonly calls: number
  readonly drifting: number
  /** Share of calls that drift which the owner may use up. */
  readonly budget: number
  readonly findings: number
}
