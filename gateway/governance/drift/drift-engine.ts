import type pg from 'pg'
import type { DriftSummary } from '../engines.ts'
import { readTraffic, type Traffic } from '../impact/traffic.ts'
import { driftOf, type DriftReport } from './drift.ts'
import { suggestedContract, type Suggestion } from './suggest.ts'

/** Drift of what runs here. */
export type DriftEngine = {
  /** Undefined: no such API runs. */
  readonly report: (api: string, options?: DriftWindow) => Promise<DriftReport | undefined>
  /** What `accept as contract change` would submit. */
  readonly suggest: (api: string, options?: DriftWindow) => Promise<Suggestion | undefined>
  /** For the scorecard: undefined where no call was looked at. */
  readonly summary: (api: string) => Promise<DriftSummary | undefined>
}

export type DriftWindow = {
  /** Default: as the engine was opened. */
  readonly days?: number | undefined
}

export type RunningContract = {
  /** As people wrote it. */
  readonly source: string
  readonly digest: string
  /** `x-owner`. */
  readonly owner: string
}

export type DriftEngineOptions = {
  readonly pool: Pick<pg.Pool, 'query'>
  readonly running: (api: string) => Promise<RunningContract | undefined>
  /** Share of calls that an owner's APIs may drift in. */
  readonly budgetOf: (owner: string) => number
  /** So many days of traffic are looked at, where nothing else is asked for. Default 7. */
  readonly days?: () => number
  readonly flush?: () => Promise<void>
  /** Milliseconds since 1970. Default Date.now. */
  readonly clock?: () => number
}

export function driftEngine({
  pool,
  running,
  budgetOf,
  days: usualDays = () => 7,
  flush = async () => {},
  clock = Date.now,
}: DriftEngineOptions): DriftEngine {
  async function look(
    api: string,
    days: number,
  ): Promise<{ contract: RunningContract; traffic: Traffic; report: DriftReport } | undefined> {
    const contract = await running(api)
    if (contract === undefined) return undefined
    await flush()
    const now = new Date(clock())
    // What was recorded under an earlier contract drifts from that one.
    const traffic = await readTraffic({ pool, api, days, digest: contract.digest, now })
    const budget = budgetOf(contract.owner)
    return { contract, traffic, report: driftOf({ traffic, contract: contract.source, budget }) }
  }

  return {
    report: async (api, { days = usualDays() } = {}) => (await look(api, days))?.report,
    async suggest(api, { days = usualDays() } = {}) {
      const found = await look(api, days)
      return found && suggestedContract(found.contract.source, found.report, found.traffic)
    },
    async summary(api) {
      const found = await look(api, usualDays())
      if (found === undefined || found.report.calls === 0) return undefined
      const { calls, drifting, budget, findings } = found.report
      return { calls, drifting, budget, findings: findings.length }
    },
  }
}
