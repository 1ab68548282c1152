import type pg from 'pg'
import type { KeySetStore } from './key-set.ts'

/** Keeps the last good key set of each issuer in `crossdock.issuer_key_set`: public keys only, for every server. */
export function keySetStore(pool: pg.Pool): KeySetStore {
  return {
    async read(issuer) {
      const { rows } = await pool.query<{ jwks: unknown; fetched_at: Date }>(
        `select jwks, fetched_at from crossdock.issuer_key_set where issuer = $1`,
        [issuer],
      )
      const [row] = rows
      return row && { jwks: row.jwks, fetchedAt: row.fetched_at }
    },
    async write(issuer, jwks, fetchedAt) {
      await pool.query(
        `insert into crossdock.issuer_key_set (issuer, jwks, fetched_at) values ($1, $2, $3)
         on conflict (issuer) do update set jwks = excluded.jwks, fetched_at = excluded.fetched_at
           where issuer_key_set.fetched_at <= excluded.fetched_at`,
        [issuer, JSON.stringify(jwks), fetchedAt],
      )
    },
  }
}
