import type pg from 'pg'
import { newId } from '../../openapi/canonical/id.ts'
import { listening } from './listening.ts'

/** What a revocation ends: one token by its `jti`, or all of a subject, a client, or a signing key. */
export type RevocationKind = 'token' | 'subject' | 'client' | 'key'

export type Revocation = {
  readonly issuer: string
  readonly kind: RevocationKind
  /** The jti, sub or client_id; of a key its kid or RFC 7638 thumbprint. */
  readonly value: string
  /** Only tokens issued until then; absent: all of them, for good. */
  readonly issuedBefore: Date | undefined
}

export type RevocationRecord = Revocation & {
  readonly id: string
  readonly reason: string | undefined
  readonly revokedAt: Date
}

/** What of a verified token may have been revoked. */
export type TokenIdentity = {
  readonly issuer: string
  readonly jti: string | undefined
  readonly subject: string | undefined
  readonly client: string | undefined
  readonly kid: string | undefined
  readonly thumbprint: string
  /** Infinity where the token does not tell. Milliseconds, the issuer's clock skew taken off. */
  readonly issuedAtMs: number
}

/** Tells which tokens were revoked: from memory, and still never later than a second after it was done. */
export type Revocations = {
  /** Whether memory is known to be complete. */
  isCurrent(): boolean
  /** Counts what was heard: what was found out before a change must not be remembered after it. */
  changes(): number
  /** By what is in memory. */
  isRevoked(token: TokenIdentity): boolean
  /** By asking the database. Rejects when it cannot be asked. */
  look(token: TokenIdentity): Promise<boolean>
  close(): Promise<void>
}

export type RevocationsOptions = {
  readonly pool: pg.Pool
  /** Told what is new in memory; undefined: anything may be. */
  readonly onRevoked: (revoked: readonly Revocation[] | undefined) => void
  readonly onError?: (error: unknown) => void
}

/** The channel on which revocations are told to every server. */
const channel = 'crossdock_token'

/** Reads what was revoked and goes on hearing of it. */
export async function revocations({
  pool,
  onRevoked,
  onError,
}: RevocationsOptions): Promise<Revocations> {
  const known = new Map<string, Revocation>()
  /** Ids that were heard of and not read yet; an empty one stands for all. */
  const heard = new Set<string>()
  let reading: Promise<void> | undefined
  let changes = 0
  let closed = false

  const ears = await listening({
    pool,
    channel,
    name: 'crossdock tokens',
    onHeard: id => {
      changes += 1
      heard.add(id)
      void catchUp()
    },
    onListening: async () => {
      heard.add('')
      await catchUp()
    },
    onError,
  })

  /** Reads what was heard of, one statement at a time: a slow one must not undo what a later one brought. */
  function catchUp(): Promise<void> {
    reading ??= readHeard().finally(() => (reading = undefined))
    return reading
  }

  async function readHeard(): Promise<void> {
    while (heard.size > 0 && !closed) {
      const ids = [...heard]
      heard.clear()
      try {
        const all = ids.includes('')
        const rows = all
          ? await read(pool, 'forget_at is null or forget_at > now()', [])
          : await read(pool, 'id = any($1)', [ids])
        if (all) known.clear()
        changes += 1
        for (const row of rows) known.set(nameOf(row.issuer, row.kind, row.value), row)
        onRevoked(all ? undefined : rows)
      } catch (error) {
        // Until it is read, memory is not current and each token is looked up.
        onError?.(error)
        for (const id of ids) heard.add(id)
        await new Promise(resolve => setTimeout(resolve, 250).unref())
      }
    }
  }

  return {
    isCurrent: () => heard.size === 0 && reading === undefined && ears.isAlive(),
    changes: () => changes,
    isRevoked: token => marksOf(token).some(mark => ends(known.get(mark), token)),
    async look(token) {
      const rows = await read(
        pool,
        '(issuer, kind, value) in (select * from unnest($1::text[], $2::text[], $3::text[]))',
        [...columns(marksOf(token))],
      )
      return rows.some(row => ends(row, token))
    },
    async close() {
      closed = true
      await ears.close()
    },
  }
}

/** Whether a revocation ends a token. */
function ends(revocation: Revocation | undefined, { issuedAtMs }: TokenIdentity): boolean {
  if (revocation === undefined) return false
  const { issuedBefore } = revocation
  return (
    issuedBefore === undefined || issuedAtMs === Infinity || issuedAtMs <= issuedBefore.getTime()
  )
}

/** Whether a revocation is about a token, and ends it. */
export function isAbout(revocation: Revocation, token: TokenIdentity): boolean {
  const { issuer, kind, value } = revocation
  return marksOf(token).includes(nameOf(issuer, kind, value)) && ends(revocation, token)
}

/** Every name under which a token may have been revoked. */
function marksOf({ issuer, jti, subject, client, kid, thumbprint }: TokenIdentity): string[] {
  const marks = [nameOf(issuer, 'key', thumbprint)]
  if (kid !== undefined) marks.push(nameOf(issuer, 'key', kid))
  if (jti !== undefined) marks.push(nameOf(issuer, 'token', jti))
  if (subject !== undefined) marks.push(nameOf(issuer, 'subject', subject))
  if (client !== undefined) marks.push(nameOf(issuer, 'client', client))
  return marks
}

const nameOf = (issuer: string, kind: RevocationKind, value: string) =>
  `${kind}\n${issuer}\n${value}`

function columns(marks: readonly string[]): [string[], string[], string[]] {
  const parts = marks.map(mark => {
    const [kind = '', issuer = '', ...value] = mark.split('\n')
    return [issuer, kind, value.join('\n')] as const
  })
  return [parts.map(part => part[0]), parts.map(part => part[1]), parts.map(part => part[2])]
}

type RevocationRow = {
  id: string
  issuer: string
  kind: RevocationKind
  value: string
  issued_before: Date | null
  reason: string | null
  revoked_at: Date
}

async function read(
  pool: pg.Pool,
  where: string,
  values: readonly unknown[],
): Promise<readonly RevocationRecord[]> {
  const { rows } = await pool.query<RevocationRow>(
    `select id, issuer, kind, value, issued_before, reason, revoked_at
     from crossdock.token_revocation where ${where}`,
    [...values],
  )
  return rows.map(({ id, issuer, kind, value, issued_before, reason, revoked_at }) => ({
    id,
    issuer,
    kind,
    value,
    issuedBefore: issued_before ?? undefined,
    reason: reason ?? undefined,
    revokedAt: revoked_at,
  }))
}

/** Revokes tokens, on every server within a second. */
export type RevocationStore = {
  revoke(revocation: Revocation & { readonly reason?: string | undefined }): Promise<string>
  list(): Promise<readonly RevocationRecord[]>
}

/** Opens the table of revocations over a migrated database. */
export function revocationStore({ pool }: { readonly pool: pg.Pool }): RevocationStore {
  return {
    async revoke({ issuer, kind, value, issuedBefore, reason }) {
      // A token that was issued before is dead by itself when the longest-lived one is.
      const forgotten = kind === 'token' || issuedBefore !== undefined
      const { rows } = await pool.query<{ id: string }>(
        `with swept as (delete from crossdock.token_revocation where forget_at < now())
         insert into crossdock.token_revocation (id, issuer, kind, value, issued_before, reason, forget_at)
         values ($1, $2, $3, $4, $5, $6, case when $7 then greatest(now(), $5) + interval '31 days' end)
         on conflict (issuer, kind, value) do update
           set issued_before = case when token_revocation.issued_before is null or excluded.issued_before is null then null
                 else greatest(token_revocation.issued_before, excluded.issued_before) end,
               forget_at = case when token_revocation.forget_at is null or excluded.forget_at is null then null
                 else greatest(token_revocation.forget_at, excluded.forget_at) end,
               reason = coalesce(excluded.reason, token_revocation.reason)
         returning id`,
        [newId('rev'), issuer, kind, value, issuedBefore, reason, forgotten],
      )
      return rows[0]?.id ?? ''
    },
    list: () => read(pool, 'forget_at is null or forget_at > now() order by revoked_at desc', []),
  }
}
