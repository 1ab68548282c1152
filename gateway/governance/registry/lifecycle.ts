import type { Queryable } from '../../../process-apis/store/store.ts'
import type { ApiLifecycle, LifecyclePolicy } from '../../lifecycle/lifecycle-file.ts'
import { PolicyError } from '../../policy-file.ts'
import { toRow } from './rows.ts'

/** The announced end of an API, as it stands in the registry. */
export type Life = {
  readonly api: string
  readonly basePath: string
  readonly deprecatedAt: Date
  readonly sunsetAt: Date
  readonly retiredAt: Date | undefined
  readonly successor: string | undefined
  readonly documentation: string | undefined
  readonly brownouts: readonly RecordedBrownout[]
  readonly changedBy: string
}

export type RecordedBrownout = {
  readonly from: string
  readonly to: string
  readonly share: number
  readonly exempt: readonly string[]
}

/** The lives that were decided, by API. */
export async function readLives(db: Queryable, api?: string): Promise<ReadonlyMap<string, Life>> {
  const { rows } = await db.query<object>(
    `select api, base_path as "basePath", deprecated_at as "deprecatedAt", sunset_at as "sunsetAt",
       retired_at as "retiredAt", successor, documentation, brownouts, changed_by as "changedBy"
     from crossdock.governance_lifecycle where $1::text is null or api = $1`,
    [api ?? null],
  )
  return new Map(rows.map(row => toRow<Life>(row)).map(life => [life.api, life]))
}

/**
 * What lifecycle.yaml and the registry say together. Pins stand in the file alone; everything else of one API stands in one
 * of them: two truths about an end would be none. Throws a PolicyError that names both.
 */
export function mergedLifecycle(
  file: LifecyclePolicy,
  lives: ReadonlyMap<string, Life>,
): LifecyclePolicy {
  const faults: string[] = []
  const merged = new Map(file)
  for (const [api, life] of lives) {
    const written = file.get(api)
    if (written !== undefined && saysMoreThanPins(written)) {
      faults.push(
        `${written.place} ${api} is ${life.retiredAt === undefined ? 'deprecated' : 'retired'} by decision of ${life.changedBy} (crossdock contracts status ${api}): take it out of lifecycle.yaml, all but its pins`,
      )
      continue
    }
    const { successor } = life
    const next = successor === undefined ? undefined : lives.get(successor)
    // What came after it may have gone as well: its address still says what comes after that.
    const target = next?.retiredAt === undefined ? successor : next.basePath
    merged.set(api, toLifecycle({ ...life, successor: target }, written))
  }
  if (faults.length > 0) throw new PolicyError(faults)
  return merged
}

/** Whether the file itself says when an API ends. */
export function saysMoreThanPins(life: ApiLifecycle): boolean {
  const { state, deprecatedAtMs, sunsetAtMs, brownouts, successor, documentation } = life
  return (
    state !== 'published' ||
    deprecatedAtMs !== undefined ||
    sunsetAtMs !== undefined ||
    brownouts.length > 0 ||
    successor !== undefined ||
    documentation !== undefined
  )
}

function toLifecycle(life: Life, written: ApiLifecycle | undefined): ApiLifecycle {
  return {
    place: written?.place ?? `the registry: ${life.api}`,
    state: life.retiredAt === undefined ? 'deprecated' : 'retired',
    deprecatedAtMs: life.deprecatedAt.getTime(),
    sunsetAtMs: Math.min(life.sunsetAt.getTime(), life.retiredAt?.getTime() ?? Infinity),
    successor: life.successor,
    documentation: life.documentation,
    basePath: life.basePath,
    brownouts: life.brownouts.map(({ from, to, share, exempt }) => ({
      fromMs: Date.parse(from),
      toMs: Date.parse(to),
      share,
      exempt: new Set(exempt),
      daily: undefined,
    })),
    pins: written?.pins ?? new Map(),
  }
}
