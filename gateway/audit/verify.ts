import type pg from 'pg'
import { auditColumns, beginning, hashOf, type SealedEntry } from './chain.ts'
import type { Head } from './sealing.ts'

/** What became of the chain: whole, or where it is broken first. */
export type Verified = {
  /** Entries of the chain that are right, from the first one on. */
  readonly right: number
  /** The last of them; undefined when there is none. */
  readonly head: Head | undefined
  /** Written, and not sealed yet. */
  readonly unsealed: number
  readonly broken?: { readonly sequence: number; readonly why: string }
}

export type VerifyOptions = {
  /** An end of the chain that was kept elsewhere: it must still be part of it. */
  readonly head?: Head
}

/** An entry may be written so long after its transaction began, or the chain be behind. */
const backdatedByMs = 3_600_000

const batch = 2_000

/**
 * Goes through the whole chain and computes every hash again: names the first sequence at which an entry was
 * changed, taken out or put in. Only the end can be cut off without a trace in the chain itself; that takes a head
 * that was kept elsewhere.
 */
export async function verify(
  pool: Pick<pg.Pool, 'query'>,
  { head: kept }: VerifyOptions = {},
): Promise<Verified> {
  let last: Head = beginning
  let newest = ''
  for (;;) {
    const { rows } = await pool.query<SealedEntry>(
      `select ${auditColumns} from crossdock.audit_entry where sequence > $1 order by sequence limit $2`,
      [last.sequence, batch],
    )
    for (const entry of rows) {
      const why = faultOf(entry, last, newest) ?? keptFault(entry, kept)
      if (why !== undefined) return broken(why.sequence, why.why)
      last = { sequence: entry.sequence, hash: entry.hash }
      if (entry.at > newest) newest = entry.at
    }
    if (rows.length < batch) break
  }
  if (kept !== undefined && kept.sequence > last.sequence) {
    return broken(
      last.sequence + 1,
      `the chain ends before entry ${kept.sequence}, which was its end once`,
    )
  }
  return result()

  async function result(): Promise<Verified> {
    const { rows } = await pool.query<{ unsealed: string }>(
      'select count(*)::text as unsealed from crossdock.audit_entry where sequence is null',
    )
    return {
      right: last.sequence,
      head: last.sequence === 0 ? undefined : last,
      unsealed: Number(rows[0]?.unsealed ?? 0),
    }
  }

  async function broken(sequence: number, why: string): Promise<Verified> {
    return { ...(await result()), broken: { sequence, why } }
  }
}

type Fault = { readonly sequence: number; readonly why: string }

function faultOf(entry: SealedEntry, last: Head, newest: string): Fault | undefined {
  const { sequence, previousHash, hash, at } = entry
  const expected = last.sequence + 1
  if (sequence !== expected) {
    const until = sequence - 1
    return {
      sequence: expected,
      why: until === expected ? 'the entry is missing' : `the entries up to ${until} are missing`,
    }
  }
  if (hashOf(entry, sequence, previousHash) !== hash) {
    return { sequence, why: 'what stands in the entry is not what was sealed' }
  }
  if (previousHash !== last.hash) {
    return { sequence, why: 'the entry does not follow the one before it' }
  }
  if (newest !== '' && Date.parse(newest) - Date.parse(at) > backdatedByMs) {
    return { sequence, why: 'the entry is dated long before entries that were sealed earlier' }
  }
  return undefined
}

function keptFault({ sequence, hash }: SealedEntry, kept: Head | undefined): Fault | undefined {
  if (kept === undefined || sequence !== kept.sequence || hash === kept.hash) return undefined
  return { sequence, why: 'the chain was written anew: this entry had another hash once' }
}
