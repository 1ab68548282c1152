import { createHash } from 'node:crypto'
import { appendAuditEntry } from '../../../process-apis/audit/append-audit-entry.ts'
import type { Queryable, Transaction } from '../../../process-apis/store/store.ts'
import { canonicalJson } from '../../policies/canonical-json.ts'

/** One decision as it stands in the chain. */
export type DecisionRecord = {
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number
  readonly at: string
  readonly person: string
  /** The operation's name in governance.v1, or what a start did by itself. */
  readonly act: string
  readonly api?: string
  readonly revisionId?: string
  readonly digest?: string
  readonly data: object
  readonly previousHash: string
  readonly hash: string
}

/** Who does something, and in the course of which request. */
export type Actor = {
  readonly person: string
  readonly tenant: string
  readonly correlationId: string
  /** The application whose key it was. */
  readonly application?: string
}

export type NewDecision = {
  readonly act: string
  readonly api?: string
  readonly revisionId?: string
  readonly digest?: string
  readonly data?: object
}

/** The acts that let a content run. */
export const publishingActs = [
  'importContract',
  'releaseContract',
  'releaseUnreviewed',
  'publishRevision',
  'publishInEmergency',
] as const

/** What the first decision follows. */
const beginning = { sequence: 0, hash: '0'.repeat(64) }

/** An arbitrary number that nobody else locks with: who decides, who imports. */
const recordLock = 7_301_948_230

/**
 * Writes decisions into the chain and the audit log, in the transaction of what they are about. One at a time: the next one
 * waits for its end. The database refuses what does not follow the one before it.
 */
export async function decide(
  tx: Transaction,
  { person, tenant, correlationId, application }: Actor,
  decisions: readonly NewDecision[],
): Promise<void> {
  await lockRecords(tx)
  const { rows } = await tx.query<{ sequence: number; hash: string }>(
    `select sequence, hash from crossdock.governance_record order by sequence desc limit 1`,
  )
  let head = rows[0] ?? beginning
  const at = new Date().toISOString()
  const entries = decisions.map(({ data = {}, ...decision }) => {
    const plain = JSON.parse(
      JSON.stringify({ ...data, ...(application !== undefined && { application }) }),
    ) as object
    const unsealed = {
      ...decision,
      at,
      person,
      data: plain,
      sequence: head.sequence + 1,
      previousHash: head.hash,
    }
    head = { sequence: unsealed.sequence, hash: decisionHash(unsealed) }
    return { ...unsealed, hash: head.hash }
  })
  await tx.query(
    `insert into crossdock.governance_record
       (sequence, at, person, act, api, revision_id, digest, data, previous_hash, hash)
     select e.sequence, e.at, e.person, e.act, e.api, e."revisionId", e.digest, e.data, e."previousHash", e.hash
     from jsonb_to_recordset($1::jsonb) as e(sequence bigint, at text, person text, act text, api text,
       "revisionId" text, digest text, data jsonb, "previousHash" text, hash text)
     order by e.sequence`,
    [JSON.stringify(entries)],
  )
  for (const { act, api, revisionId, digest, data } of entries) {
    await appendAuditEntry(tx, {
      tenant,
      actor: person,
      action: act,
      subject: revisionId ?? api ?? 'governance',
      correlationId,
      data: { ...data, ...(api !== undefined && { api }), ...(digest !== undefined && { digest }) },
    })
  }
}

/** Until the end of the transaction nobody else decides anything. */
export async function lockRecords(tx: Queryable): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [recordLock])
}

/** SHA-256 over the JCS text of everything that stands in an entry but its own hash. */
export function decisionHash(entry: Omit<DecisionRecord, 'hash'>): string {
  const { sequence, at, person, act, api, revisionId, digest, data, previousHash } = entry
  const text = canonicalJson({
    sequence,
    at,
    person,
    act,
    api: api ?? null,
    revisionId: revisionId ?? null,
    digest: digest ?? null,
    data,
    previousHash,
  })
  return createHash('sha256').update(text).digest('hex')
}

/** How the columns are read for the above. */
export const recordColumns = `sequence, at, person, act, api, revision_id as "revisionId", digest, data,
  previous_hash as "previousHash", hash`

/** An entry without the members that are not there. */
export function toRecord(row: object): DecisionRecord {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  ) as DecisionRecord
}

/** How far the chain is right. */
export type VerifiedChain = {
  readonly right: number
  readonly head: { readonly sequence: number; readonly hash: string }
  readonly broken?: { readonly sequence: number; readonly why: string }
}

/** Computes the hashes after `from` again and hands on every entry that is right. */
export async function verifyChain(
  db: Queryable,
  from: VerifiedChain['head'] = beginning,
  each: (entry: DecisionRecord) => void = () => {},
): Promise<VerifiedChain> {
  let head = from
  for (;;) {
    const { rows } = await db.query<object & { sequence: number }>(
      `select ${recordColumns} from crossdock.governance_record where sequence >= $1 order by sequence limit 1000`,
      [head.sequence],
    )
    const entries = rows.map(toRecord)
    // What was right the last time must still be what it was.
    const kept = head.sequence === 0 ? undefined : entries.shift()
    if (head.sequence > 0 && kept?.hash !== head.hash) {
      const why = 'the chain was cut or written anew'
      return { right: head.sequence - 1, head, broken: { sequence: head.sequence, why } }
    }
    for (const entry of entries) {
      const why = faultOf(entry, head)
      if (why !== undefined) {
        return {
          right: head.sequence,
          head,
          broken: { sequence: head.sequence + 1, why },
        }
      }
      each(entry)
      head = { sequence: entry.sequence, hash: entry.hash }
    }
    if (rows.length < 1000) return { right: head.sequence, head }
  }
}

function faultOf(entry: DecisionRecord, head: VerifiedChain['head']): string | undefined {
  if (entry.sequence !== head.sequence + 1) return 'the entry is missing'
  if (decisionHash(entry) !== entry.hash) return 'what stands in the entry is not what was decided'
  if (entry.previousHash !== head.hash) return 'the entry does not follow the one before it'
  return undefined
}
