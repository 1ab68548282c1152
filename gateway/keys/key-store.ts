import { newId } from '../../openapi/canonical/id.ts'
import { Problem } from '../../openapi/problem.ts'
import type { Queryable } from '../../process-apis/store/store.ts'
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
  /** IANA name, for calendar quotas. Absent: the plan's. */
  readonly timeZone: string | undefined
  readonly scopes: readonly string[]
  readonly createdAt: Date
  /** Since when all its keys are switched off. */
  readonly disabledAt: Date | undefined
}

export type NewApplication = Omit<Application, 'id' | 'timeZone' | 'createdAt' | 'disabledAt'>

/** One row per key as it is listed: never the key, never its hash. */
export type KeyRecord = {
  readonly id: string
  readonly applicationId: string
  readonly state: KeyState
  readonly createdAt: Date
  readonly expiresAt: Date | undefined
  readonly revokedAt: Date | undefined
  readonly lastUsedAt: Date | undefined
  /** The key that took its place when it was rolled. */
  readonly replacedBy: string | undefined
  readonly replacedAt: Date | undefined
  /** Of a rolled key: the new one is in use and this one was not used since. */
  readonly safeToCut: boolean | undefined
}

export type KeyState = 'active' | 'expired' | 'revoked'

/** When a key was last used for one operation, as `contract:operationId`. */
export type KeyUse = { readonly operation: string; readonly lastUsedAt: Date }

/** A key in the one moment its text is known. */
export type GivenKey = { readonly id: string; readonly text: string }

/** Applications and their keys, in the tables `crossdock.application` and `crossdock.api_key`. */
export type KeyStore = {
  /** Makes the application, or brings the one of that tenant, name and environment to what is asked. */
  saveApplication(application: NewApplication): Promise<Application>
  /** Makes the application, or gives undefined when that tenant has one of that name and environment. */
  createApplication(application: NewApplication): Promise<Application | undefined>
  findApplication(id: string): Promise<Application | undefined>
  /** Changes count for every key of the application, on every server within a second. */
  updateApplication(id: string, change: ApplicationChange): Promise<Application | undefined>
  /** Switches every key of an application off, or on again. */
  disableApplication(id: string, disabled?: boolean): Promise<Application | undefined>
  /** Newest first; `limit` at most. Default: all of them. */
  listApplications(filter?: ApplicationFilter): Promise<readonly Application[]>
  /** Makes a key. Its text is given here, once, and kept nowhere. */
  createKey(options: NewKeyOptions): Promise<GivenKey>
  /**
   * Makes a key in place of another one, which works for `overlapSeconds` more, and never longer than it would have.
   * Rejects with `state-conflict` when the old one is dead or was replaced before.
   */
  rollKey(id: string, options?: RollOptions): Promise<GivenKey>
  /** Brings the end of a key forward. Rejects with `state-conflict` when it would end sooner without. */
  expireKey(id: string, at: Date): Promise<boolean>
  /** Ends a key for good, on every server within a second. Gives false when there is no such key. */
  revokeKey(id: string): Promise<boolean>
  findKey(id: string): Promise<KeyRecord | undefined>
  /** What a key was last used for, the latest first. */
  listUses(id: string): Promise<readonly KeyUse[]>
  /** Newest first. */
  listKeys(applicationId: string, filter?: KeyFilter): Promise<readonly KeyRecord[]>
}

export type ApplicationChange = {
  readonly plan?: string
  /** IANA name. */
  readonly timeZone?: string
  readonly scopes?: readonly string[]
}

export type ApplicationFilter = {
  readonly tenant?: string
  readonly environment?: KeyEnvironment
  readonly audience?: string
  readonly name?: string
  readonly disabled?: boolean
  /** Only those made before this one. */
  readonly before?: string
  readonly limit?: number
}

export type KeyFilter = {
  readonly state?: KeyState
  /** Only those that stand after this one. */
  readonly after?: KeyRecord['id']
  readonly limit?: number
}

export type NewKeyOptions = {
  readonly applicationId: string
  /** Default: never. */
  readonly expiresAt?: Date
}

export type RollOptions = {
  /** How long the old key still works; 0 ends it at once. Default: a day. */
  readonly overlapSeconds?: number
  /** When the new key ends. Default: never. */
  readonly expiresAt?: Date
}

export type KeyStoreOptions = {
  /** The pool, or a connection inside a transaction. */
  readonly pool: Queryable
  /** The first one hashes new keys. */
  readonly peppers: readonly Pepper[]
}

/** How long an old key works beside the new one, where nothing else is said. */
export const defaultOverlapSeconds = 86_400

/** Opens the key store over a migrated database. */
export function keyStore({ pool, peppers }: KeyStoreOptions): KeyStore {
  const [pepper] = peppers
  if (pepper === undefined) throw new Error('a key store needs at least one pepper')

  const application = async (text: string, values: unknown[]) => {
    const { rows } = await pool.query<ApplicationRow>(text, values)
    return rows[0] && toApplication(rows[0])
  }

  return {
    async saveApplication(given) {
      const saved = await application(
        `insert into crossdock.application (id, tenant, name, audience, channel, environment, plan, scopes)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (tenant, name, environment) do update
           set audience = excluded.audience, channel = excluded.channel,
               plan = excluded.plan, scopes = excluded.scopes
         returning ${applicationColumns}, pg_notify('${keyChannel}', id)`,
        valuesOf(given),
      )
      return saved as Application
    },

    createApplication: given =>
      application(
        `insert into crossdock.application (id, tenant, name, audience, channel, environment, plan, scopes)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (tenant, name, environment) do nothing
         returning ${applicationColumns}`,
        valuesOf(given),
      ),

    findApplication: id =>
      application(`select ${applicationColumns} from crossdock.application where id = $1`, [id]),

    updateApplication: (id, { plan, timeZone, scopes }) =>
      application(
        `update crossdock.application
         set plan = coalesce($2, plan), scopes = coalesce($3, scopes),
             time_zone = coalesce($4, time_zone)
         where id = $1
         returning ${applicationColumns}, pg_notify('${keyChannel}', id)`,
        [id, plan, scopes, timeZone],
      ),

    disableApplication: (id, disabled = true) =>
      application(
        `update crossdock.application
         set disabled_at = case when $2 then coalesce(disabled_at, now()) end
         where id = $1
         returning ${applicationColumns}, pg_notify('${keyChannel}', id)`,
        [id, disabled],
      ),

    async listApplications({ tenant, environment, audience, name, disabled, before, limit } = {}) {
      const { rows } = await pool.query<ApplicationRow>(
        `select ${applicationColumns} from crossdock.application
         where ($1::text is null or tenant = $1)
           and ($2::text is null or environment = $2)
           and ($3::text is null or audience = $3)
           and ($4::text is null or name = $4)
           and ($5::boolean is null or (disabled_at is not null) = $5)
           and ($6::text is null or id < $6)
           and audience <> '${canaryAudience}'
         order by id desc limit $7`,
        [tenant, environment, audience, name, disabled, before, limit],
      )
      return rows.map(toApplication)
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

    async rollKey(id, { overlapSeconds = defaultOverlapSeconds, expiresAt } = {}) {
      const old = await readKey(pool, id)
      if (old === undefined) throw new Problem('not-found')
      refuseDead(old)
      if (old.replacedBy !== undefined) throw replacedAlready(old)
      const key = newKey(old.environment)
      // One statement: of two that come at once, the second finds the old key replaced and makes none.
      const { rowCount } = await pool.query(
        `with rolled as (
           update crossdock.api_key
           set replaced_by = $2, replaced_at = now(),
               revoked_at = case when $3::integer = 0 then now() end,
               expires_at = case when $3::integer = 0 then expires_at
                 else least(expires_at, now() + $3::integer * interval '1 second') end
           where key_id = $1 and replaced_by is null and revoked_at is null
             and (expires_at is null or expires_at > now())
           returning application_id, environment, pg_notify('${keyChannel}', key_id)
         )
         insert into crossdock.api_key
           (key_id, application_id, environment, secret_hash, pepper_id, expires_at)
         select $2, application_id, environment, $4, $5, $6 from rolled`,
        [id, key.id, overlapSeconds, hashKey(key, pepper), pepper.id, expiresAt],
      )
      if (rowCount === 1) return { id: key.id, text: key.text }
      const now = (await readKey(pool, id)) ?? old
      refuseDead(now)
      throw replacedAlready(now)
    },

    async expireKey(id, at) {
      const { rows } = await pool.query(
        `update crossdock.api_key set expires_at = greatest($2::timestamptz, now())
         where key_id = $1 and revoked_at is null
           and (expires_at is null or expires_at >= greatest($2::timestamptz, now()))
         returning pg_notify('${keyChannel}', key_id)`,
        [id, at],
      )
      if (rows.length === 1) return true
      const key = await readKey(pool, id)
      if (key === undefined) return false
      refuseDead(key)
      throw new Problem('state-conflict', {
        detail: `The key ends on ${key.expiresAt?.toISOString()}: an end can be brought forward, not put off. Roll the key.`,
      })
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

    findKey: id => readKey(pool, id),

    async listUses(id) {
      const { rows } = await pool.query<{ operation: string; last_used_at: Date }>(
        `select operation, last_used_at from crossdock.api_key_use
         where key_id = $1 order by last_used_at desc, operation limit 1000`,
        [id],
      )
      return rows.map(row => ({ operation: row.operation, lastUsedAt: row.last_used_at }))
    },

    async listKeys(applicationId, { state, after, limit } = {}) {
      const { rows } = await pool.query<KeyRow>(
        `select * from (${keyRows} where key.application_id = $1) listed
         where ($2::text is null or state = $2)
           and ($3::text is null or (created_at, key_id) <
             (select created_at, key_id from crossdock.api_key where key_id = $3))
         order by created_at desc, key_id desc limit $4`,
        [applicationId, state, after, limit],
      )
      return rows.map(toKey)
    },
  }
}

/** The audience of the application that measures revocation (canary.ts): it is nobody's, and not listed. */
export const canaryAudience = 'canary'

type ApplicationRow = Omit<Application, 'createdAt' | 'disabledAt' | 'timeZone'> & {
  readonly time_zone: string | null
  readonly created_at: Date
  readonly disabled_at: Date | null
}

const applicationColumns =
  'id, tenant, name, audience, channel, environment, plan, scopes, time_zone, created_at, disabled_at'

function toApplication(row: ApplicationRow): Application {
  const { id, tenant, name, audience, channel, environment, plan, scopes } = row
  return {
    id,
    tenant,
    name,
    audience,
    channel,
    environment,
    plan,
    timeZone: row.time_zone ?? undefined,
    scopes,
    createdAt: row.created_at,
    disabledAt: row.disabled_at ?? undefined,
  }
}

function valuesOf(application: NewApplication): unknown[] {
  const { tenant, name, audience, channel, environment, plan, scopes } = application
  return [newId('app'), tenant, name, audience, channel, environment, plan, scopes]
}

type KeyRow = {
  key_id: string
  application_id: string
  environment: KeyEnvironment
  state: KeyState
  created_at: Date
  expires_at: Date | null
  revoked_at: Date | null
  last_used_at: Date | null
  replaced_by: string | null
  replaced_at: Date | null
  safe_to_cut: boolean | null
}

/** Where a rolled key stands is seen from both: nobody has moved before the new one is used. */
const keyRows = `
  select key.key_id, key.application_id, key.environment, key.created_at, key.expires_at,
    key.revoked_at, key.last_used_at, key.replaced_by, key.replaced_at,
    case when key.revoked_at is not null then 'revoked'
      when key.expires_at <= now() then 'expired' else 'active' end as state,
    case when key.replaced_at is not null then
      replacement.last_used_at is not null
        and (key.last_used_at is null or key.last_used_at < key.replaced_at) end as safe_to_cut
  from crossdock.api_key key
  left join crossdock.api_key replacement on replacement.key_id = key.replaced_by`

async function readKey(pool: Queryable, id: string) {
  const { rows } = await pool.query<KeyRow>(`${keyRows} where key.key_id = $1`, [id])
  return rows[0] && toKey(rows[0])
}

function toKey(row: KeyRow): KeyRecord & { readonly environment: KeyEnvironment } {
  return {
    id: row.key_id,
    applicationId: row.application_id,
    environment: row.environment,
    state: row.state,
    createdAt: row.created_at,
    expiresAt: row.expires_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
    lastUsedAt: row.last_used_at ?? undefined,
    replacedBy: row.replaced_by ?? undefined,
    replacedAt: row.replaced_at ?? undefined,
    safeToCut: row.safe_to_cut ?? undefined,
  }
}

function refuseDead({ state }: KeyRecord): void {
  if (state === 'active') return
  throw new Problem('state-conflict', {
    detail: state === 'revoked' ? 'The key is revoked.' : 'The key has expired.',
  })
}

function replacedAlready({ replacedBy }: KeyRecord): Problem {
  return new Problem('state-conflict', {
    detail: `The key was replaced by ${replacedBy} before: roll that one.`,
  })
}
