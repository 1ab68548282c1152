import { Problem } from '../../../openapi/problem.ts'
import type { Queryable, Transaction } from '../../../process-apis/store/store.ts'
import { addRevision } from '../../reload/revision-store.ts'
import { decide, type Actor } from '../registry/record.ts'
import { revisionColumns, revisionTables, toRow, type Revision } from '../registry/rows.ts'
import { readHead } from './read.ts'

/** Makes a revision the one that runs, in the transaction of who decided it; gives the number that servers report. */
export async function publish(
  tx: Transaction,
  actor: Actor,
  revision: Revision,
  {
    act,
    state,
    data = {},
  }: {
    readonly act: 'publishRevision' | 'publishInEmergency'
    readonly state: 'published' | 'emergencyPublished'
    readonly data?: object
  },
): Promise<number> {
  const { id, api, version, digest, reports } = revision
  const before = await readHead(tx, api)
  if (before !== undefined) await become(tx, before.id, 'superseded')
  await tx.query(
    `update crossdock.governance_revision
     set state = $2, published_at = now(), changed_at = now(), progress = null where id = $1`,
    [id, state],
  )
  // A new revision of what is on its way out is on its way out.
  if (state === 'published' && (before?.state === 'deprecated' || before?.state === 'brownout')) {
    await become(tx, id, before.state)
  }
  const lint = reports?.lint
  if (lint?.evaluated === true) {
    // What was mended once counts as new when it comes back.
    await tx.query(
      `update crossdock.governance_baseline set fingerprints =
         array(select f from unnest(fingerprints) as f where f = any($2)) where api = $1`,
      [api, lint.findings.map(({ fingerprint }) => fingerprint)],
    )
  }
  await decide(tx, actor, [
    { act, api, revisionId: id, digest, data: { version, replaces: before?.id, ...data } },
  ])
  return runFromNow(tx, actor, {
    api,
    choose: { digest },
    note: `${api} ${version} (${id})`,
    action: act,
  })
}

export type RollbackTarget = {
  readonly api: string
  /** Id, version or the beginning of a digest. Default: what was published before. */
  readonly to?: string | undefined
  /** What the program itself has of this API: to go back to that is to choose nothing. */
  readonly ownDigest?: string | undefined
  readonly reason: string
}

/** Lets an API go by what was published once. */
export async function rollback(
  tx: Transaction,
  actor: Actor,
  { api, to, ownDigest, reason }: RollbackTarget,
): Promise<{ readonly number: number; readonly revision: Revision }> {
  const head = await readHead(tx, api)
  if (head === undefined) throw new Problem('not-found', { detail: `No contract of ${api} runs.` })
  const earlier = await publishedBefore(tx, api)
  const target =
    to === undefined
      ? earlier.find(({ publishedAt }) => before(publishedAt, head.publishedAt))
      : earlier.find(
          ({ id, version, digest }) => id === to || version === to || digest.startsWith(to),
        )
  if (target === undefined) {
    throw new Problem('state-conflict', {
      detail: `${api} has no ${to === undefined ? 'earlier contract' : `contract ${to}`} that was published here.`,
      extensions: { blocks: [] },
    })
  }
  await become(tx, head.id, 'superseded')
  await become(tx, target.id, head.state === 'emergencyPublished' ? 'published' : head.state)
  const { id, digest, version } = target
  const data = { version, replaces: head.id, reason }
  await decide(tx, actor, [{ act: 'rollbackApi', api, revisionId: id, digest, data }])
  const number = await runFromNow(tx, actor, {
    api,
    choose: { digest: digest === ownDigest ? undefined : digest },
    note: `${api} to ${version} (${digest.slice(0, 12)})`,
    action: 'rollbackContract',
  })
  return { number, revision: target }
}

/** Has every server build its next generation: with another contract, or with what else was decided. */
export async function runFromNow(
  tx: Transaction,
  { person }: Actor,
  { api, choose, note, action }: NextGeneration,
): Promise<number> {
  const { number } = await addRevision(tx, newest => {
    const { [api]: chosen, ...others } = newest?.contracts ?? {}
    const next = choose === 'as it is' ? chosen : choose.digest
    return {
      files: newest?.files,
      contracts: next === undefined ? others : { ...others, [api]: next },
      note,
      by: person,
      action,
    }
  })
  return number
}

type NextGeneration = {
  readonly api: string
  /** Without a digest it goes by the contract that came with the program. */
  readonly choose: 'as it is' | { readonly digest: string | undefined }
  readonly note: string
  readonly action: string
}

/** Moves a revision to another state; the database refuses what is no step of its life. */
export async function become(
  tx: Pick<Transaction, 'query'>,
  id: string,
  state: Revision['state'],
): Promise<void> {
  await tx.query(
    `update crossdock.governance_revision set state = $2, changed_at = now() where id = $1 and state <> $2`,
    [id, state],
  )
}

/** What was published once and does not run now, the latest first. */
async function publishedBefore(db: Queryable, api: string): Promise<readonly Revision[]> {
  const { rows } = await db.query<object>(
    `select ${revisionColumns} from ${revisionTables}
     where r.api = $1 and r.state = 'superseded' and r.published_at is not null
     order by r.published_at desc, r.id desc`,
    [api],
  )
  return rows.map(row => toRow<Revision>(row))
}

const before = (one: Date | undefined, other: Date | undefined) =>
  one !== undefined && other !== undefined && one.getTime() <= other.getTime()
