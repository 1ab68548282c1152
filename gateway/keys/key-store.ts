import type pg from 'pg'
import { newId } from '../../openapi/canonical/id.ts'
import { hashKey, newKey, type KeyEnvironment, type Pepper } from './key.ts'

/** The channel on which changes of keys and applications are told to every server. */
export const keyChannel = 'crossdock_key'

/** Who a key belongs to. Quota belongs to the application, so that rotation neither resets nor doubles it. */
export type Application = {
  readonly id: string
  readonly tenant: string
  readonly name: string
  readonly audience: string
  readonly channel: string
  readonly environment: KeyEnvironment
  /** Name of a plan in policies/plans.yaml. */
  readonly plan: string
  readonly scopes: readonly string[]
}

export type NewApplication = Omit<Application, 'id'>

/** One row per key as it is listed: never the key, never its hash. */
export type KeyRecord = {
  readonly id: string
  readonly applicationId: string
  readonly createdAt: Date
  readonly expiresAt: Date | undefined
  readonly revokedAt: Date | undefined
  readonly lastUsedAt: Date | undefined
}

/** Applications and their keys, in the tables `crossdock.application` and `crossdock.api_key`. */
export type KeyStore = {
  /** Makes the application, or brings the one of that tenant, name and environment to what is asked. */
  saveApplication(application: NewApplication): Promise<Application>
  /** Switches every key of an application off, or on again. */
  disableApplication(id: string, disabled?: boolean): Promise<void>
  /** Makes a key. Its text is given here, once, and kept nowhere. */
  createKey(options: NewKeyOptions): Promise<{ readonly id: string; readonly text: string }>
  /** Ends a key for good, on every server within a second. Gives false when there is no such key. */
  revokeKey(id: string): Promise<boolean>
  listKeys(applicationId: string): Promise<readonly KeyRecord[]>
  listApplications(): Promise<readonly Application[]>
}

export type NewKeyOptions = {
  readonly applicationId: string
  /** Default: never. */
  readonly expiresAt?: Date
}

export type KeyStoreOptions = {
  readonly pool: pg.Pool
  /** The first one hashes new keys. */
  readonly peppers: readonly Pepper[]
}

/** Opens the key store over a migrated database. */
export function keyStore({ pool, peppers }: KeyStoreOptions): KeyStore {
  const [pepper] = peppers
  if (pepper === undefined) throw new Error('a key store needs at least one pepper')

  return {
    async saveApplication(application) {
      const { tenant, name, audience, channel, environment, plan, scopes } = application
      const { rows } = await pool.query<{ id: string }>(
        `insert into crossdock.application (id, tenant, name, audience, channel, environment, plan, scopes)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (tenant, name, environment) do update
           set audience = excluded.audience, channel = excluded.channel,
               plan = excluded.plan, scopes = excluded.scopes
         returning id, pg_notify('${keyChannel}', id)`,
        [newId('app'), tenant, name, audience, channel, environment, plan, scopes],
      )
      return { ...application, id: onlyRow(rows).id }
    },

    async disableApplication(id, disabled = true) {
      await pool.query(
        `update crossdock.application
         set disabled_at = case when $2 then coalesce(disabled_at, now()) end
         where id = $1
         returning pg_notify('${keyChannel}', id)`,
        [id, disabled],
      )
    },

    async createKey({ applicationId, expiresAt }) {
      const { rows } = await pool.query<{ environment: KeyEnvironment }>(
        `select environment from crossdock.application where id = $1`,
        [applicationId],
      )
      if (rows[0] === undefined) throw new Error(`there is no application ${applicationId}`)
      const key = newKey(rows[0].environment)
      await pool.query(
        `insert into crossdock.api_key
           (key_id, application_id, environment, secret_hash, pepper_id, expires_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [key.id, applicationId, key.environment, hashKey(key, pepper), pepper.id, expiresAt],
      )
      return { id: key.id, text: key.text }
    },

    async revokeKey(id) {
      const { rowCount } = await pool.query(
        `update crossdock.api_key set revoked_at = coalesce(revoked_at, now())
         where key_id = $1
         returning pg_notify('${keyChannel}', key_id)`,
        [id],
      )
      return rowCount === 1
    },

    async listApplications() {
      const { rows } = await pool.query<Application>(
        `select id, tenant, name, audience, channel, environment, plan, scopes
         from crossdock.application order by tenant, name, environment`,
      )
      return rows
    },

    async listKeys(applicationId) {
      const { rows } = await pool.query<ListedRow>(
        `select key_id, application_id, created_at, expires_at, revoked_at, last_used_at
         from crossdock.api_key where application_id = $1 order by created_at, key_id`,
        [applicationId],
      )
      return rows.map(row => ({
        id: row.key_id,
        applicationId: row.application_id,
        createdAt: row.created_at,
        expiresAt: row.expires_at ?? undefined,
        revokedAt: row.revoked_at ?? undefined,
        lastUsedAt: row.last_used_at ?? undefined,
      }))
    },
  }
}

type ListedRow = {
  key_id: string
  application_id: string
  created_at: Date
  expires_at: Date | null
  revoked_at: Date | null
  last_used_at: Date | null
}

function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('the statement gave no row')
  return row
}
