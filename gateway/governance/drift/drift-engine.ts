import type pg from 'pg'
import type { DriftSummary } from '../engines.ts'
import { readTraffic, type Traffic } from '../impact/traffic.ts'
import { contractPlaces, contractValue, type ContractPlaces } from './contract-places.ts'
import { driftOf, type DriftReport } from './drift.ts'
import type { PaceLimits } from './pace.ts'
import { readPace, type ReadPaceOptions } from './read-pace.ts'
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
  readonly operations: ReadPaceOptions['operations']
}

export type DriftEngineOptions = {
  readonly pool: Pick<pg.Pool, 'query'>
  readonly running: (api: string) => Promise<RunningContract | undefined>
  /** Share of calls that an owner's APIs may drift in. */
  readonly budgetOf: (owner: string) => number
  /** How much slower and larger than usual answers may become. Default: as driftOf has it. */
  readonly limits?: () => PaceLimits
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
  limits,
  days: usualDays = () => 7,
  flush = async () => {},
  clock = Date.now,
}: DriftEngineOptions): DriftEngine {
  /** Reading a large contract takes as long as thousands of requests: of each that runs it is done once. */
  const known = new Map<string, { readonly digest: string; readonly places: ContractPlaces }>()

  function placesOf(api: string, { digest, source }: RunningContract): ContractPlaces {
    const kept = known.get(api)
    if (kept?.digest === digest) return kept.places
    const places = contractPlaces(contractValue(source))
    known.set(api, { digest, places })
    return places
  }

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
    const { owner, operations } = contract
    const pace = await readPace({ pool, api, operations, days, now })
    const report = driftOf({
      traffic,
      contract: placesOf(api, contract),
      budget: budgetOf(owner),
      pace,
      ...(limits !== undefined && { limits: limits() }),
    })
    return { contract, traffic, report }
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
