import type pg from 'pg'
import type { Engines, ImpactReport } from '../engines.ts'
import { impactOf } from './impact.ts'
import { readTraffic } from './traffic.ts'

export type ImpactEngineOptions = {
  readonly pool: Pick<pg.Pool, 'query'>
  /** Writes what this process has recorded and not yet written. Default: nothing is waited for. */
  readonly flush?: () => Promise<void>
  /** Milliseconds since 1970. Default Date.now. */
  readonly clock?: () => number
}

/** The engine of the board: what was recorded here, asked about a candidate. */
export function impactEngine({
  pool,
  flush = async () => {},
  clock = Date.now,
}: ImpactEngineOptions): Engines['impact'] {
  return async ({ api, revision, changes, days = 7 }): Promise<ImpactReport> => {
    await flush()
    const traffic = await readTraffic({ pool, api, days, now: new Date(clock()) })
    return impactOf({ revision, changes }, traffic)
  }
}
