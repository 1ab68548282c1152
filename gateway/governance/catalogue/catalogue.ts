import type { Audience } from '../../../openapi/contract.ts'
import { Problem } from '../../../openapi/problem.ts'
import type { LintReport } from '../engines.ts'
import { ownerOf } from '../workflow/check.ts'
import type { BoardContext } from '../workflow/context.ts'
import { readApis, type KnownApi } from './read-apis.ts'
import {
  dependenciesOf,
  dependentsOf,
  readConsumers,
  readEdges,
  readService,
  type Consumer,
  type Dependency,
  type Service,
} from './read-traffic.ts'
import { scorecard, type Scorecard } from './scorecard.ts'

export type CatalogueEntry = KnownApi & {
  readonly owner: string
  readonly domain: string | undefined
  readonly audience: Audience
}

export type CatalogueDetail = CatalogueEntry & {
  readonly consumers: readonly Consumer[]
  readonly dependencies: readonly Dependency[]
  /** Who calls it, by itself or through others. */
  readonly dependents: readonly string[]
  readonly service: Service | undefined
}

export type Catalogue = {
  list(): Promise<readonly CatalogueEntry[]>
  /** Throws not-found for an API that nobody knows. */
  detail(api: string): Promise<CatalogueDetail>
  scorecard(api: string): Promise<Scorecard>
  /** Of every API. One whose rules were not applied yet says so; they are applied meanwhile, for the next who asks. */
  scorecards(): Promise<readonly Scorecard[]>
}

export type CatalogueOptions = Pick<
  BoardContext,
  'store' | 'engines' | 'policy' | 'clock' | 'flushUsage'
>

/** At most so many contracts are linted at once for scorecards. */
const lintsAtOnce = 2

/** Every API there is: whose it is, who uses it, what it uses, and what it is worth. */
export function catalogue({
  store,
  engines,
  policy,
  clock,
  flushUsage,
}: CatalogueOptions): Catalogue {
  const { pool } = store
  const lints = new Map<string, LintReport>()
  const running = new Map<string, Promise<LintReport>>()
  const waiting: (() => void)[] = []

  function entryOf(known: KnownApi): CatalogueEntry {
    const { contract } = known
    const owner = ownerOf(contract)
    const said = contract.document['x-domain']
    return {
      ...known,
      owner,
      domain: typeof said === 'string' ? said : policy().teams[owner]?.domain,
      audience: contract.operations[0]?.audience ?? 'internal',
    }
  }

  async function found(api: string): Promise<CatalogueEntry> {
    const [known] = await readApis(pool, clock(), api)
    if (known === undefined) throw new Problem('not-found')
    return entryOf(known)
  }

  function keyOf({ api, contract }: KnownApi): string {
    return `${api} ${contract.digest}`
  }

  /** What the gate found, or what was found for an earlier scorecard of the same content. */
  function knownLint(known: KnownApi): LintReport | undefined {
    if (known.reports?.lint.evaluated === true) return known.reports.lint
    return lints.get(keyOf(known))
  }

  function lintNow(known: KnownApi): Promise<LintReport> {
    const key = keyOf(known)
    const pending = running.get(key) ?? lintInTurn(known)
    running.set(key, pending)
    return pending
  }

  async function lintInTurn(known: KnownApi): Promise<LintReport> {
    if (running.size >= lintsAtOnce) await new Promise<void>(resolve => waiting.push(resolve))
    try {
      const report = await engines.lint(known.source, { api: known.api })
      // Another try may come to an end.
      if (report.evaluated) lints.set(keyOf(known), report)
      return report
    } finally {
      running.delete(keyOf(known))
      waiting.shift()?.()
    }
  }

  async function judged(entry: CatalogueEntry, lint: LintReport): Promise<Scorecard> {
    const { api, contract, baseline, brokenLately, waivers, owner, publishedAt } = entry
    const now = clock()
    const [drift, service] = await Promise.all([engines.drift(api), readService(pool, api, now)])
    const team = Object.hasOwn(policy().teams, owner) ? policy().teams[owner] : undefined
    return scorecard({
      api,
      contract,
      lint,
      baseline,
      brokenLately,
      waivers,
      drift,
      service,
      owner,
      team,
      publishedAt,
      now,
    })
  }

  return {
    async list() {
      return (await readApis(pool, clock())).map(entryOf)
    },

    async detail(api) {
      await flushUsage()
      const entry = await found(api)
      const now = clock()
      const [consumers, edges, service] = await Promise.all([
        readConsumers(pool, api, now),
        readEdges(pool, now),
        readService(pool, api, now),
      ])
      return {
        ...entry,
        consumers,
        dependencies: dependenciesOf(api, edges),
        dependents: dependentsOf(api, edges),
        service,
      }
    },

    async scorecard(api) {
      const entry = await found(api)
      return judged(entry, knownLint(entry) ?? (await lintNow(entry)))
    },

    async scorecards() {
      const entries = (await readApis(pool, clock())).map(entryOf)
      return Promise.all(
        entries.map(async entry => {
          const known = knownLint(entry)
          // Nobody waits for it; one that fails is tried again when somebody asks.
          if (known === undefined) void lintNow(entry).catch(() => undefined)
          return judged(
            entry,
            known ?? { evaluated: false, reason: 'They are being applied; ask again.' },
          )
        }),
      )
    },
  }
}
