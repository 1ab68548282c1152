import { present } from '../../../experience-apis/present.ts'
import { toContract } from '../../../openapi/contract.ts'
import type * as Answers from '../../../openapi/generated/governance.v1.d.ts'
import { ownerOf } from '../workflow/check.ts'
import type { BoardContext } from '../workflow/context.ts'
import { type Life, readLives } from './lifecycle.ts'
import { type Revision, runningStates, toRow } from './rows.ts'

/** Every API or one: what runs of it, and where it is in its life. */
export async function apiEntries(
  { store: { pool }, clock }: BoardContext,
  api?: string,
): Promise<Answers.ApiEntry[]> {
  const { rows } = await pool.query<object>(
    `select distinct on (r.api) r.api, r.id, r.digest, r.state, c.document, r.published_at as "publishedAt",
       coalesce((select cardinality(b.fingerprints) from crossdock.governance_baseline b where b.api = r.api), 0) as baseline,
       (select count(*)::int from crossdock.governance_waiver w
         where w.api = r.api and w.revoked_at is null and w.expires_at > $3) as waivers,
       (select min(p.review_due_at) from crossdock.governance_revision p
         where p.api = r.api and p.review_due_at is not null and p.reviewed_at is null) as "reviewDueAt"
     from crossdock.governance_revision r
     join crossdock.contract_revision c on c.api = r.api and c.digest = r.digest
     where ($1::text is null or r.api = $1) order by r.api, (r.state = any($2)) desc, (r.state = 'retired') desc, r.id desc`,
    [api ?? null, runningStates, clock()],
  )
  const lives = await readLives(pool, api)
  return rows.map(row => {
    const { document, publishedAt, reviewDueAt, ...entry } = toRow<ApiRow>(row)
    const contract = toContract(entry.api, document)
    const life = lives.get(entry.api)
    const runs = ([...runningStates, 'retired'] as string[]).includes(entry.state)
    return present({
      api: entry.api,
      title: contract.title,
      version: contract.version,
      owner: ownerOf(contract),
      state: stateOf(entry.state),
      revisionId: runs ? entry.id : undefined,
      digest: runs ? entry.digest : undefined,
      publishedAt: publishedAt?.toISOString(),
      baseline: entry.baseline,
      openWaivers: entry.waivers,
      reviewDueAt: reviewDueAt?.toISOString(),
      reviewOverdue: reviewDueAt === undefined ? undefined : reviewDueAt < clock(),
      lifecycle: life && toLifecycle(life),
    })
  })
}

type ApiRow = {
  readonly api: string
  readonly id: string
  readonly digest: string
  readonly state: Revision['state']
  readonly document: string
  readonly publishedAt: Date | undefined
  readonly baseline: number
  readonly waivers: number
  readonly reviewDueAt: Date | undefined
}

const stateOf = (state: Revision['state']): Answers.ApiEntry['state'] => {
  if (state === 'emergencyPublished') return 'published'
  return state === 'published' ||
    state === 'deprecated' ||
    state === 'brownout' ||
    state === 'retired'
    ? state
    : 'unpublished'
}

function toLifecycle(life: Life): Answers.Lifecycle {
  const { deprecatedAt, sunsetAt, retiredAt, successor, documentation, brownouts } = life
  return present({
    deprecatedAt: deprecatedAt.toISOString(),
    sunsetAt: sunsetAt.toISOString(),
    retiredAt: retiredAt?.toISOString(),
    successor,
    documentation,
    brownouts,
  })
}
