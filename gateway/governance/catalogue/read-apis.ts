import { toContract, type Contract } from '../../../openapi/contract.ts'
import type { Queryable } from '../../../process-apis/store/store.ts'
import { runningStates, toRow, type Reports, type RevisionState } from '../registry/rows.ts'

/** An API of the registry: the revision that runs, or the last one where none does. */
export type KnownApi = {
  readonly api: string
  readonly contract: Contract
  readonly source: string
  readonly state: RevisionState
  readonly publishedAt: Date | undefined
  readonly reports: Reports | undefined
  readonly versions: readonly KnownVersion[]
  /** Breaking changes that were published in the last 90 days. */
  readonly brokenLately: number
  readonly waivers: number
  readonly baseline: readonly string[]
}

export type KnownVersion = {
  readonly revisionId: string
  readonly version: string
  readonly state: RevisionState
  readonly publishedAt?: Date
}

/** Every API, or one, by name. */
export async function readApis(
  db: Queryable,
  now: Date,
  api?: string,
): Promise<readonly KnownApi[]> {
  const { rows } = await db.query<object>(
    `select distinct on (r.api) r.api, r.state, c.document, coalesce(c.source, c.document) as source,
       r.published_at as "publishedAt", r.reports,
       coalesce((select b.fingerprints from crossdock.governance_baseline b where b.api = r.api), '{}') as baseline,
       (select count(*)::int from crossdock.governance_waiver w
         where w.api = r.api and w.revoked_at is null and w.expires_at > $2) as waivers,
       (select count(*)::int from crossdock.governance_revision p where p.api = r.api
         and p.published_at > $2::timestamptz - interval '90 days'
         and (p.reports -> 'change' ->> 'breaking')::boolean) as "brokenLately"
     from crossdock.governance_revision r
     join crossdock.contract_revision c on c.api = r.api and c.digest = r.digest
     where $1::text is null or r.api = $1
     order by r.api, (r.state = any($3)) desc, r.id desc`,
    [api ?? null, now, runningStates],
  )
  const versions = await readVersions(db, api)
  return rows.map(row => {
    const { document, ...known } = toRow<
      Omit<KnownApi, 'contract' | 'versions'> & { document: string }
    >(row)
    return {
      ...known,
      contract: toContract(known.api, document),
      versions: versions.get(known.api) ?? [],
    }
  })
}

/** What ran and what runs, the newest first. */
async function readVersions(db: Queryable, api: string | undefined) {
  const { rows } = await db.query<object>(
    `select r.api, r.id as "revisionId", c.version, r.state, r.published_at as "publishedAt"
     from crossdock.governance_revision r
     join crossdock.contract_revision c on c.api = r.api and c.digest = r.digest
     where ($1::text is null or r.api = $1) and (r.published_at is not null or r.state = any($2))
     order by r.id desc limit 2000`,
    [api ?? null, runningStates],
  )
  const found = new Map<string, KnownVersion[]>()
  for (const row of rows) {
    const { api: name, ...version } = toRow<KnownVersion & { readonly api: string }>(row)
    found.set(name, [...(found.get(name) ?? []), version])
  }
  return found
}
