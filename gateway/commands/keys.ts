import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../process-apis/store/store.ts'
import { loadConfig } from '../config.ts'
import type { Config } from '../settings.ts'
import {
  audiences,
  governanceRoles,
  type Audience,
  type AudiencePreset,
} from '../host/audiences.ts'
import {
  defaultOverlapSeconds,
  keyStore,
  type Application,
  type ApplicationFilter,
  type KeyRecord,
  type KeyState,
  type KeyStore,
} from '../keys/key-store.ts'
import { parseKey, type KeyEnvironment } from '../keys/key.ts'
import { keyPeppers } from '../keys/pepper.ts'
import { readPlans } from '../plans.ts'
import { audit } from '../platform/audit.ts'
import { knownScopes } from '../contracts/known-scopes.ts'
import { publishedScopes } from '../governance/registry/published-scopes.ts'
import { withDatabase } from './with-database.ts'

type Output = { readonly json?: boolean }

export type CreateKeyOptions = Output & {
  readonly audience?: string
  readonly name?: string
  readonly application?: string
  readonly tenant?: string
  readonly live?: boolean
  readonly channel?: string
  readonly plan?: string
  readonly scopes?: string
  /** With the audience governance: a role instead of scopes. */
  readonly role?: string
  readonly expires?: string
}

/** Makes a key: for the application that is named by its id, or by its name, which is made when it is new. */
export async function createKey(options: CreateKeyOptions): Promise<number> {
  const { application: id, expires } = options
  if (id === undefined && (options.audience === undefined || options.name === undefined)) {
    throw new Error('Say whose key it is: --application <id>, or --audience and --name.')
  }
  const ends = expires === undefined ? {} : { expiresAt: readFuture('--expires', expires) }
  const key = await withKeys(async ({ change, config, published }) => {
    const scopes = await scopesOf(options, published)
    return change('createKey', async (keys, record) => {
      const application =
        id === undefined
          ? await namedApplication(keys, { ...options, scopes }, config)
          : await keys.findApplication(id)
      if (application === undefined) throw new Error(`There is no application ${id}.`)
      const { id: keyId, text } = await keys.createKey({ applicationId: application.id, ...ends })
      await record(application.tenant, keyId, { applicationId: application.id, ...ends })
      return { id: keyId, key: text, application: application.id }
    })
  })
  return say(options, key, `${key.key}\n${onlyTime(key.id)}`)
}

/** Lists applications with their keys, newest first; a key itself is never shown again. */
export async function listKeys(
  options: Output & { readonly application?: string; readonly state?: string },
): Promise<number> {
  const state = readState(options.state)
  const listed = await withKeys(async ({ reading }) => {
    const all = await reading.listApplications()
    const applications = all.filter(({ id }) => id === (options.application ?? id))
    return Promise.all(
      applications.map(async application => ({
        ...application,
        keys: await reading.listKeys(application.id, state === undefined ? {} : { state }),
      })),
    )
  })
  if (options.application !== undefined && listed.length === 0) {
    return say(options, [], `There is no application ${options.application}.`, 1)
  }
  const lines = listed.flatMap(({ keys, ...application }) => [
    ...applicationLines(application),
    ...keys.map(key => `  ${keyLine(key)}`),
  ])
  return say(options, listed, lines.length === 0 ? 'There are no applications.' : lines.join('\n'))
}

/** Shows one key with what it was last used for. There is none: exit code 1. */
export async function showKey(name: string, options: Output): Promise<number> {
  const id = idOf(name)
  const shown = await withKeys(async ({ reading }) => {
    const key = await reading.findKey(id)
    if (key === undefined) return undefined
    const application = await reading.findApplication(key.applicationId)
    return { ...key, application, uses: await reading.listUses(id) }
  })
  if (shown === undefined) return say(options, { id }, `There is no key ${id}.`, 1)
  const uses = shown.uses.map(({ operation, lastUsedAt }) => `  ${time(lastUsedAt)}  ${operation}`)
  const lines = [
    keyLine(shown),
    `of ${shown.application?.name} (${shown.applicationId})`,
    ...(uses.length === 0
      ? ['It was not used for any operation yet.']
      : ['last used for', ...uses]),
  ]
  return say(options, shown, lines.join('\n'))
}

export type RollKeyOptions = Output & { readonly overlap?: string; readonly expires?: string }

/** Replaces a key; the old one works on for the overlap. */
export async function rollKey(name: string, options: RollKeyOptions): Promise<number> {
  const id = idOf(name)
  const { overlap, expires } = options
  const overlapSeconds = overlap === undefined ? defaultOverlapSeconds : readDuration(overlap)
  const ends = expires === undefined ? {} : { expiresAt: readFuture('--expires', expires) }
  const rolled = await withKey(id, 'rollKey', async (keys, record) => {
    const made = await keys.rollKey(id, { overlapSeconds, ...ends })
    await record({ replacedBy: made.id, overlapSeconds, ...ends })
    return { id: made.id, key: made.text, replaced: await keys.findKey(id) }
  })
  if (rolled === undefined) return say(options, { id }, `There is no key ${id}.`, 1)
  const { replaced } = rolled
  const until =
    replaced?.state === 'revoked'
      ? `The old one, ${id}, has ended.`
      : `The old one, ${id}, works until ${replaced?.expiresAt && time(replaced.expiresAt)}; "crossdock keys show ${id}" says when it is safe to cut.`
  return say(options, rolled, `${rolled.key}\n${onlyTime(rolled.id)}\n${until}`)
}

/** Says when a key ends; never later than it would. */
export async function expireKey(
  name: string,
  options: Output & { readonly at: string },
): Promise<number> {
  const id = idOf(name)
  const at = readDate('--at', options.at)
  const key = await withKey(id, 'expireKey', async (keys, record) => {
    await keys.expireKey(id, at)
    await record({ expiresAt: at })
    return keys.findKey(id)
  })
  if (key === undefined) return say(options, { id }, `There is no key ${id}.`, 1)
  return say(options, key, `${id} ends ${time(key.expiresAt as Date)}.`)
}

/** Revokes a key by its id or its text. Finds nothing: exit code 1. */
export async function revokeKey(name: string, options: Output): Promise<number> {
  const id = idOf(name)
  const revoked = await withKey(id, 'revokeKey', async (keys, record) => {
    await record()
    return keys.revokeKey(id)
  })
  return revoked === undefined
    ? say(options, { id, revoked: false }, `There is no key ${id}.`, 1)
    : say(options, { id, revoked }, `${id} is revoked.`)
}

export type ApplicationsOptions = Output & {
  readonly tenant?: string
  readonly environment?: string
  readonly audience?: string
  readonly disable?: string
  readonly enable?: string
}

/** Lists applications, newest first, or switches one with all its keys off or on again. */
export async function listApplications(options: ApplicationsOptions): Promise<number> {
  const { tenant, audience, disable, enable } = options
  if (disable !== undefined && enable !== undefined) {
    throw new Error('--disable and --enable do not go together.')
  }
  const id = disable ?? enable
  if (id !== undefined) return switchApplication(id, disable !== undefined, options)

  const filter: ApplicationFilter = {
    ...(tenant !== undefined && { tenant }),
    ...(audience !== undefined && { audience }),
    ...(options.environment !== undefined && { environment: readEnvironment(options.environment) }),
  }
  const listed = await withKeys(({ reading }) => reading.listApplications(filter))
  const lines = listed.flatMap(applicationLines)
  return say(options, listed, lines.length === 0 ? 'There are none.' : lines.join('\n'))
}

async function switchApplication(id: string, disabled: boolean, options: Output): Promise<number> {
  const act = disabled ? 'disableApplication' : 'enableApplication'
  const application = await withKeys(({ change }) =>
    change(act, async (keys, record) => {
      const switched = await keys.disableApplication(id, disabled)
      if (switched !== undefined) await record(switched.tenant, id)
      return switched
    }),
  )
  if (application === undefined) return say(options, { id }, `There is no application ${id}.`, 1)
  const words = disabled ? 'off, on every server within a second' : 'on again'
  return say(options, application, `Every key of ${application.name} is ${words}.`)
}

type Change = <Result>(
  act: string,
  work: (
    keys: KeyStore,
    record: (tenant: string, subject: string, detail?: object) => Promise<void>,
  ) => Promise<Result>,
) => Promise<Result>

type Keys = {
  readonly reading: KeyStore
  readonly change: Change
  readonly config: Config
  /** Scopes of contracts of others that are published. */
  readonly published: () => Promise<readonly string[]>
}

/** Opens the key store; every change commits with its audit entry, which names the person at the command line. */
function withKeys<Result>(work: (keys: Keys) => Promise<Result>): Promise<Result> {
  const config = loadConfig()
  const peppers = keyPeppers(config)
  return withDatabase(config, async url => {
    const store = openStore({ url, connections: 2 })
    const correlationId = randomUUID()
    const actor = `command line: ${userInfo().username}`
    try {
      return await work({
        config,
        reading: keyStore({ pool: store.pool, peppers }),
        published: () => publishedScopes(store.pool),
        change: (act, change) =>
          store.transaction(tx =>
            change(keyStore({ pool: tx, peppers }), (tenant, subject, detail) =>
              audit.record(tx, {
                tenant,
                actor,
                act,
                subject,
                correlationId,
                ...(detail && { detail }),
              }),
            ),
          ),
      })
    } finally {
      await store.close()
    }
  })
}

/** A change of one key; undefined when there is no such key. */
function withKey<Result>(
  id: string,
  act: string,
  work: (keys: KeyStore, record: (detail?: object) => Promise<void>) => Promise<Result>,
): Promise<Result | undefined> {
  return withKeys(({ change }) =>
    change(act, async (keys, record) => {
      const key = await keys.findKey(id)
      const application = key && (await keys.findApplication(key.applicationId))
      if (application === undefined) return undefined
      return work(keys, detail =>
        record(application.tenant, id, { applicationId: application.id, ...detail }),
      )
    }),
  )
}

/** Plan and scopes of one that is there change only where they are given. */
async function namedApplication(
  keys: KeyStore,
  options: Omit<CreateKeyOptions, 'scopes'> & { readonly scopes: readonly string[] | undefined },
  config: Config,
): Promise<Application | undefined> {
  const { audience = '', name = '', live = false, plan } = options
  const preset = presetOf(audience)
  if (plan !== undefined) refusePlan(plan, config)
  const { scopes } = options
  const wanted = {
    tenant: options.tenant ?? config.tenant,
    name,
    audience,
    channel: options.channel ?? preset.channel,
    environment: live ? ('live' as const) : ('test' as const),
    plan: plan ?? preset.plan,
    scopes: scopes ?? preset.scopes,
  }
  const made = await keys.createApplication(wanted)
  if (made !== undefined) return made
  const { tenant, environment } = wanted
  const [existing] = await keys.listApplications({ tenant, name, environment })
  if (existing === undefined) throw new Error(`The name ${name} cannot be used.`)
  if (existing.audience !== audience) {
    throw new Error(
      `The application ${name} is there already, with the audience ${existing.audience}.`,
    )
  }
  return keys.updateApplication(existing.id, {
    ...(plan !== undefined && { plan }),
    ...(scopes !== undefined && { scopes }),
  })
}

/** Prints a result in one of two ways; gives the exit code. */
function say({ json = false }: Output, result: unknown, words: string, code = 0): number {
  process.stdout.write(`${json ? JSON.stringify(result) : words}\n`)
  return code
}

const onlyTime = (id: string) => `This is the only time it is shown. Its id is ${id}.`

function applicationLines(application: Application): string[] {
  const { id, tenant, name, environment, plan, scopes, disabledAt } = application
  const off = disabledAt === undefined ? '' : `, switched off ${time(disabledAt)}`
  return [
    `${name}  (${tenant}, ${environment}, plan ${plan}${off})  ${id}`,
    `  ${scopes.join(' ')}`,
  ]
}

function keyLine(key: KeyRecord): string {
  const parts = [
    key.id,
    `made ${day(key.createdAt)}`,
    key.lastUsedAt ? `last used ${time(key.lastUsedAt)}` : 'never used',
    ...(key.state === 'revoked' ? [`revoked ${day(key.revokedAt as Date)}`] : []),
    ...(key.state === 'expired' ? [`expired ${day(key.expiresAt as Date)}`] : []),
    ...(key.state === 'active' && key.expiresAt ? [`ends ${time(key.expiresAt)}`] : []),
    ...(key.replacedBy === undefined ? [] : [`replaced by ${key.replacedBy}`]),
    ...(key.state === 'active' && key.safeToCut !== undefined
      ? [key.safeToCut ? 'safe to cut' : 'not safe to cut yet']
      : []),
  ]
  return parts.join(', ')
}

const idOf = (name: string) => parseKey(name)?.id ?? name

function presetOf(audience: string): AudiencePreset {
  if (Object.hasOwn(audiences, audience)) return audiences[audience as Audience]
  throw new Error(
    `--audience must be one of ${Object.keys(audiences).join(', ')}, not ${audience}.`,
  )
}

function refusePlan(plan: string, config: Config): void {
  const plans = readPlans(join(config.policies, 'plans.yaml'))
  if (plans.has(plan)) return
  throw new Error(`--plan: there is no ${plan}; there are ${[...plans.keys()].join(', ')}.`)
}

/** Those that are named, or those of a role of the governance board. */
async function scopesOf(
  { scopes: text, role }: CreateKeyOptions,
  published: Keys['published'],
): Promise<readonly string[] | undefined> {
  if (role !== undefined) {
    if (text !== undefined) throw new Error('--role and --scopes do not go together.')
    if (Object.hasOwn(governanceRoles, role)) {
      return governanceRoles[role as keyof typeof governanceRoles]
    }
    throw new Error(
      `--role must be one of ${Object.keys(governanceRoles).join(', ')}, not ${role}.`,
    )
  }
  if (text === undefined) return undefined
  const known = new Set([...knownScopes(loadConfig()), ...(await published())])
  const scopes = text.split(',').map(scope => scope.trim())
  const unknown = scopes.filter(scope => !known.has(scope))
  if (unknown.length === 0) return scopes
  throw new Error(
    `--scopes: there is no ${unknown.join(', ')}; there are ${[...known].join(', ')}.`,
  )
}

function readState(text: string | undefined): KeyState | undefined {
  if (text === undefined || text === 'active' || text === 'expired' || text === 'revoked')
    return text
  throw new Error(`--state must be active, expired or revoked, not ${text}.`)
}

function readEnvironment(text: string): KeyEnvironment {
  if (text === 'live' || text === 'test') return text
  throw new Error(`--environment must be live or test, not ${text}.`)
}

const unitSeconds = { s: 1, m: 60, h: 3_600, d: 86_400 } as const

function readDuration(text: string): number {
  const [, amount, unit] = /^(\d{1,7})([smhd]?)$/.exec(text) ?? []
  const seconds = Number(amount) * unitSeconds[(unit || 's') as keyof typeof unitSeconds]
  if (seconds <= 30 * unitSeconds.d) return seconds
  throw new Error(`--overlap must be such as 30m, 24h or 7d, 30d at most, or 0, not ${text}.`)
}

function readFuture(option: string, text: string): Date {
  const date = readDate(option, text)
  if (date.getTime() > Date.now()) return date
  throw new Error(`${option} must lie in the future, not ${text}.`)
}

function readDate(option: string, text: string): Date {
  const date = text === 'now' ? new Date() : new Date(text)
  if (!Number.isNaN(date.getTime())) return date
  throw new Error(`${option} must be a date such as 2027-01-31, not ${text}.`)
}

const day = (date: Date) => date.toISOString().slice(0, 10)
const time = (date: Date) => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
