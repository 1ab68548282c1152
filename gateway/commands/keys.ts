import { openStore } from '../../process-apis/store/store.ts'
import { loadConfig, type Config } from '../config.ts'
import { audiences, type Audience, type AudiencePreset } from '../host/audiences.ts'
import { keyStore, type KeyStore } from '../keys/key-store.ts'
import { parseKey } from '../keys/key.ts'
import { keyPeppers } from '../keys/pepper.ts'
import { readScopes } from '../scopes.ts'
import { withDatabase } from './with-database.ts'

export type CreateKeyOptions = {
  readonly audience: string
  readonly name: string
  readonly tenant?: string
  readonly live?: boolean
  readonly channel?: string
  readonly plan?: string
  readonly scopes?: string
  readonly expires?: string
  readonly json?: boolean
}

/** Makes a key for an application, which it makes too when there is none of that name. */
export async function createKey(options: CreateKeyOptions): Promise<number> {
  const { audience, name, live = false, expires, json = false } = options
  const preset = presetOf(audience)
  const expiresAt = expires === undefined ? undefined : readDate(expires)
  const key = await withKeys(async (store, config) => {
    const application = await store.saveApplication({
      tenant: options.tenant ?? config.tenant,
      name,
      audience,
      channel: options.channel ?? preset.channel,
      environment: live ? 'live' : 'test',
      plan: options.plan ?? preset.plan,
      scopes: options.scopes === undefined ? preset.scopes : readScopeList(options.scopes),
    })
    const { id, text } = await store.createKey({
      applicationId: application.id,
      ...(expiresAt && { expiresAt }),
    })
    return { id, key: text, application: application.id }
  })
  process.stdout.write(
    json
      ? `${JSON.stringify(key)}\n`
      : `${key.key}\nThis is the only time it is shown. Its id is ${key.id}.\n`,
  )
  return 0
}

/** Lists applications with their keys; a key itself is never shown again. */
export async function listKeys({ json = false }: { readonly json?: boolean }): Promise<number> {
  const listed = await withKeys(async store => {
    const applications = await store.listApplications()
    return Promise.all(
      applications.map(async application => ({
        ...application,
        keys: await store.listKeys(application.id),
      })),
    )
  })
  if (json) {
    process.stdout.write(`${JSON.stringify(listed)}\n`)
    return 0
  }
  for (const { id, tenant, name, environment, plan, scopes, keys } of listed) {
    process.stdout.write(
      `${name}  (${tenant}, ${environment}, plan ${plan})  ${id}\n  ${scopes.join(' ')}\n`,
    )
    for (const key of keys) {
      const state = key.revokedAt ? `revoked ${day(key.revokedAt)}` : 'in use'
      const used = key.lastUsedAt ? `last used ${day(key.lastUsedAt)}` : 'never used'
      const ends = key.expiresAt ? `, ends ${day(key.expiresAt)}` : ''
      process.stdout.write(`  ${key.id}  made ${day(key.createdAt)}, ${used}${ends}, ${state}\n`)
    }
  }
  return 0
}

/** Revokes a key by its id or its text. Finds nothing: exit code 1. */
export async function revokeKey(
  key: string,
  { json = false }: { readonly json?: boolean },
): Promise<number> {
  const id = parseKey(key)?.id ?? key
  const revoked = await withKeys(store => store.revokeKey(id))
  const words = revoked ? `${id} is revoked.` : `There is no key ${id}.`
  process.stdout.write(`${json ? JSON.stringify({ id, revoked }) : words}\n`)
  return revoked ? 0 : 1
}

function withKeys<Result>(
  work: (store: KeyStore, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = loadConfig()
  return withDatabase(config, async url => {
    const store = openStore({ url, connections: 2 })
    try {
      return await work(keyStore({ pool: store.pool, peppers: keyPeppers(config) }), config)
    } finally {
      await store.close()
    }
  })
}

function presetOf(audience: string): AudiencePreset {
  if (Object.hasOwn(audiences, audience)) return audiences[audience as Audience]
  throw new Error(
    `--audience must be one of ${Object.keys(audiences).join(', ')}, not ${audience}.`,
  )
}

function readScopeList(text: string): string[] {
  const known = readScopes()
  const scopes = text.split(',').map(scope => scope.trim())
  const unknown = scopes.filter(scope => !known.has(scope))
  if (unknown.length === 0) return scopes
  throw new Error(
    `--scopes: there is no ${unknown.join(', ')}; there are ${[...known].join(', ')}.`,
  )
}

function readDate(text: string): Date {
  const date = new Date(text)
  if (!Number.isNaN(date.getTime())) return date
  throw new Error(`--expires must be a date such as 2027-01-31, not ${text}.`)
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}
