import type { operations } from '../../openapi/generated/platform.v1.d.ts'
import type * as Answers from '../../openapi/generated/platform.v1.d.ts'
import type { Call, Handlers, Principal } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { present } from '../../experience-apis/present.ts'
import { cursors, idPart, page } from '../../process-apis/store/cursor.ts'
import type { Store, Transaction } from '../../process-apis/store/store.ts'
import { audiences } from '../host/audiences.ts'
import {
  keyStore,
  type Application,
  type ApplicationChange,
  type KeyRecord,
  type KeyStore,
  type NewApplication,
} from '../keys/key-store.ts'
import type { Pepper } from '../keys/key.ts'
import type { UsedRevision } from '../lifecycle/revisions-of.ts'
import { isTimeZone } from '../policies/calendar.ts'
import { audit } from './audit.ts'
import { makeKeyOnce } from './key-request.ts'
import { webhookHandlers, type WebhookServices } from './webhooks.ts'

/** The handlers of platform.v1. */
export type Platform = Handlers<operations>

export type PlatformOptions = {
  readonly store: Pick<Store, 'pool' | 'transaction' | 'of'>
  readonly peppers: readonly Pepper[]
  readonly webhooks: WebhookServices
  /** The plans there are now; asked each time, since they may change while it runs. */
  readonly plans: () => { has(name: string): boolean }
  /** Every scope there is. */
  readonly scopes: ReadonlySet<string>
  /** Whether every version of the API for an audience is deprecated: nobody begins to use it any more. Default: none is. */
  readonly isDeprecated?: ((audience: string) => boolean) | undefined
  /** Which revision of each API an application's requests go by. Default: nothing is told of it. */
  readonly revisionsOf?: ((application: Application) => readonly UsedRevision[]) | undefined
}

/**
 * Platform API v1: applications, their keys and their webhooks. What a caller may not see is not there (404): another tenant's, a
 * live application seen with a test key, and without `applications:*` every application but its own. Every change
 * commits with its audit entry.
 */
export function platformV1({
  store,
  peppers,
  webhooks,
  plans,
  scopes: known,
  isDeprecated = () => false,
  revisionsOf,
}: PlatformOptions): Platform {
  const reading = keyStore({ pool: store.pool, peppers })

  /** Does a change and keeps who did it, together. */
  const changing = <Result>(
    call: Call,
    act: string,
    work: (
      keys: KeyStore,
      record: (subject: string, detail?: object) => Promise<void>,
      tx: Transaction,
    ) => Promise<Result>,
  ): Promise<Result> =>
    store.transaction(tx => {
      const { principal, correlationId } = call
      const { tenant, application: actor } = principal
      return work(
        keyStore({ pool: tx, peppers }),
        (subject, detail) =>
          audit.record(tx, {
            tenant,
            actor,
            act,
            subject,
            correlationId,
            ...(detail && { detail }),
          }),
        tx,
      )
    })

  function refuseUnknown({ plan, timeZone, scopes = [] }: ApplicationChange) {
    const errors = scopes.flatMap((scope, index) =>
      known.has(scope)
        ? []
        : [{ pointer: `/scopes/${index}`, keyword: 'scope', detail: 'must be a scope there is' }],
    )
    if (plan !== undefined && !plans().has(plan)) {
      errors.push({ pointer: '/plan', keyword: 'plan', detail: 'must be a plan there is' })
    }
    if (timeZone !== undefined && !isTimeZone(timeZone)) {
      const detail = 'must be a time zone there is, such as Europe/Berlin'
      errors.push({ pointer: '/timeZone', keyword: 'timeZone', detail })
    }
    if (errors.length > 0) throw new Problem('request-invalid', { errors })
  }

  async function switched(
    call: Call,
    applicationId: string,
    disabled: boolean,
  ): Promise<Answers.Application> {
    return changing(
      call,
      disabled ? 'disableApplication' : 'enableApplication',
      async (keys, record) => {
        const before = await visible(keys, call.principal, applicationId)
        if ((before.disabledAt !== undefined) === disabled) return toAnswer(before)
        await record(applicationId)
        return toAnswer(found(await keys.disableApplication(applicationId, disabled)))
      },
    )
  }

  return {
    ...webhookHandlers({
      store,
      ...webhooks,
      applicationOf: (principal, id, beyond) => visible(reading, principal, id, beyond),
    }),

    async getOwnApplication({ principal }) {
      const own = await visible(reading, principal, principal.application)
      const revisions = revisionsOf?.(own)
      return { ...toAnswer(own), ...(revisions !== undefined && { revisions: [...revisions] }) }
    },

    async listApplications({ principal }, { state, limit = 50, cursor, ...filter }) {
      if (principal.environment === 'test' && filter.environment === 'live') {
        return { applications: [] }
      }
      const [before] = position.read(cursor) ?? []
      const rows = await reading.listApplications({
        ...filter,
        tenant: principal.tenant,
        ...(principal.environment === 'test' && { environment: 'test' as const }),
        ...(state !== undefined && { disabled: state === 'disabled' }),
        ...(before !== undefined && { before }),
        limit: limit + 1,
      })
      const { items, nextCursor } = page(rows, limit, last => position.write(last.id), toAnswer)
      return present({ applications: items, nextCursor })
    },

    async createApplication(call, input) {
      const { principal } = call
      const preset = audiences[input.audience]
      const application: NewApplication = {
        tenant: principal.tenant,
        name: input.name,
        audience: input.audience,
        channel: input.channel ?? preset.channel,
        environment: input.environment ?? principal.environment,
        plan: input.plan ?? preset.plan,
        scopes: input.scopes ?? preset.scopes,
      }
      if (principal.environment === 'test' && application.environment === 'live') {
        throw new Problem('forbidden', { detail: 'A live application takes a live key.' })
      }
      refuseUnknown(application)
      refuseUngranted(principal, application.scopes)
      return changing(call, 'createApplication', async (keys, record) => {
        const { tenant, name, environment } = application
        const find = async () => (await keys.listApplications({ tenant, name, environment }))[0]
        if (isDeprecated(application.audience) && (await find()) === undefined) {
          throw new Problem('state-conflict', {
            detail: `The API for ${application.audience} is deprecated: it takes no new applications. Its contract names what takes its place.`,
          })
        }
        const made = await keys.createApplication(application)
        if (made !== undefined) {
          const { plan, scopes } = made
          await record(made.id, { name, environment, plan, scopes })
          return { status: 201 as const, body: toAnswer(made), headers: locationOf(made) }
        }
        return { status: 200 as const, body: toAnswer(refuseOther(application, await find())) }
      })
    },

    async getApplication({ principal }, { applicationId }) {
      return toAnswer(await visible(reading, principal, applicationId))
    },

    async updateApplication(call, { applicationId, plan, timeZone, scopes }) {
      const change = present({ plan, timeZone, scopes })
      refuseUnknown(change)
      return changing(call, 'updateApplication', async (keys, record) => {
        const before = await visible(keys, call.principal, applicationId)
        refuseUngranted(
          call.principal,
          (scopes ?? []).filter(scope => !before.scopes.includes(scope)),
        )
        await record(applicationId, {
          before: present({
            plan: before.plan,
            timeZone: before.timeZone,
            scopes: before.scopes,
          }),
          after: change,
        })
        return toAnswer(found(await keys.updateApplication(applicationId, change)))
      })
    },

    disableApplication: (call, { applicationId }) => switched(call, applicationId, true),
    enableApplication: (call, { applicationId }) => switched(call, applicationId, false),

    async listKeys({ principal }, { applicationId, state, limit = 50, cursor }) {
      await visible(reading, principal, applicationId, 'applications:read')
      const [after] = keyPosition.read(cursor) ?? []
      const filter = present({ state, after, limit: limit + 1 })
      const rows = await reading.listKeys(applicationId, filter)
      const { items, nextCursor } = page(rows, limit, last => keyPosition.write(last.id), toKey)
      return present({ keys: items, nextCursor })
    },

    async createKey(call, { applicationId, expiresAt }) {
      const ends = readEnd(expiresAt)
      return changing(call, 'createKey', async (keys, record, tx) => {
        const application = await writable(keys, call.principal, applicationId)
        refuseUngranted(call.principal, application.scopes)
        const { id, text } = await makeKeyOnce(tx, call, 'createKey', () =>
          keys.createKey({ applicationId, ...ends }),
        )
        await record(id, { applicationId, ...ends })
        return { apiKey: text, key: toKey(found(await keys.findKey(id))) }
      })
    },

    async getKey({ principal }, { applicationId, keyId }) {
      await visible(reading, principal, applicationId, 'applications:read')
      const key = await keyOf(reading, applicationId, keyId)
      const uses = await reading.listUses(keyId)
      return {
        key: toKey(key),
        uses: uses.map(({ operation, lastUsedAt }) => ({
          operation,
          lastUsedAt: lastUsedAt.toISOString(),
        })),
      }
    },

    async rollKey(call, { applicationId, keyId, overlapSeconds, expiresAt }) {
      const options = { ...present({ overlapSeconds }), ...readEnd(expiresAt) }
      return changing(call, 'rollKey', async (keys, record, tx) => {
        const application = await writable(keys, call.principal, applicationId)
        refuseUngranted(call.principal, application.scopes)
        await keyOf(keys, applicationId, keyId)
        const { id, text } = await makeKeyOnce(tx, call, 'rollKey', () =>
          keys.rollKey(keyId, options),
        )
        await record(keyId, { applicationId, replacedBy: id, ...options })
        return {
          apiKey: text,
          key: toKey(found(await keys.findKey(id))),
          replaced: toKey(found(await keys.findKey(keyId))),
        }
      })
    },

    async expireKey(call, { applicationId, keyId, expiresAt }) {
      return changing(call, 'expireKey', async (keys, record) => {
        await writable(keys, call.principal, applicationId)
        const before = await keyOf(keys, applicationId, keyId)
        const ends = new Date(expiresAt)
        const done = before.state === 'expired' && ends.getTime() <= Date.now()
        if (done || before.expiresAt?.getTime() === ends.getTime()) return toKey(before)
        await keys.expireKey(keyId, ends)
        await record(keyId, { applicationId, expiresAt })
        return toKey(found(await keys.findKey(keyId)))
      })
    },

    async revokeKey(call, { applicationId, keyId }) {
      return changing(call, 'revokeKey', async (keys, record) => {
        await writable(keys, call.principal, applicationId)
        const before = await keyOf(keys, applicationId, keyId)
        if (before.state === 'revoked') return toKey(before)
        await keys.revokeKey(keyId)
        await record(keyId, { applicationId })
        return toKey(found(await keys.findKey(keyId)))
      })
    },
  }
}

const position = cursors({ parts: [idPart] })
const keyPosition = cursors({ parts: [/^[a-z2-7]{16}$/] })

/**
 * The application, if the caller may know of it. `beyond` is the scope that lets it look beyond itself; where there is
 * none, the contract has asked for it.
 */
async function visible(
  keys: KeyStore,
  { tenant, application: own, environment, scopes }: Principal,
  id: string,
  beyond?: string,
): Promise<Application> {
  if (beyond !== undefined && id !== own && !scopes.includes(beyond)) throw new Problem('not-found')
  const application = found(await keys.findApplication(id))
  const reached = environment === 'live' || application.environment === 'test'
  if (application.tenant !== tenant || !reached) throw new Problem('not-found')
  return application
}

const writable = (keys: KeyStore, principal: Principal, id: string) =>
  visible(keys, principal, id, 'applications:write')

async function keyOf(keys: KeyStore, applicationId: string, id: string): Promise<KeyRecord> {
  const key = found(await keys.findKey(id))
  if (key.applicationId !== applicationId) throw new Problem('not-found')
  return key
}

/** Nobody hands out what it does not hold: neither to an application, nor by a key of one. */
function refuseUngranted({ scopes: held }: Principal, granted: readonly string[]): void {
  const missing = granted.filter(scope => !held.includes(scope))
  if (missing.length === 0) return
  throw new Problem('forbidden', {
    detail: `You can only hand out scopes you hold yourself; you lack ${missing.join(', ')}.`,
  })
}

function refuseOther(asked: NewApplication, existing: Application | undefined): Application {
  const there = found(existing)
  const same = (member: 'audience' | 'channel' | 'plan') => there[member] === asked[member]
  const other = [
    ...(['audience', 'channel', 'plan'] as const).filter(member => !same(member)),
    ...(sorted(there.scopes) === sorted(asked.scopes) ? [] : ['scopes']),
  ]
  if (other.length === 0) return there
  throw new Problem('state-conflict', {
    detail: `An application of this name is there already, with another ${other.join(', ')}: ${there.id}. Change it, or choose another name.`,
  })
}

const sorted = (scopes: readonly string[]) => scopes.toSorted().join(' ')

function readEnd(expiresAt: string | undefined): { readonly expiresAt?: Date } {
  if (expiresAt === undefined) return {}
  const at = new Date(expiresAt)
  if (at.getTime() > Date.now()) return { expiresAt: at }
  throw new Problem('request-invalid', {
    errors: [{ pointer: '/expiresAt', keyword: 'future', detail: 'must lie in the future' }],
  })
}

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Problem('not-found')
  return thing
}

function toAnswer(application: Application): Answers.Application {
  const { id, name, audience, channel, environment, plan, timeZone, scopes, createdAt } =
    application
  return present({
    id,
    name,
    audience,
    channel,
    environment,
    plan,
    timeZone,
    scopes: [...scopes],
    state: application.disabledAt === undefined ? ('enabled' as const) : ('disabled' as const),
    createdAt: createdAt.toISOString(),
    disabledAt: application.disabledAt?.toISOString(),
  })
}

/** What may be told of a key: everything but the key. */
function toKey(key: KeyRecord): Answers.Key {
  const { id, applicationId, state, replacedBy, safeToCut } = key
  return present({
    id,
    applicationId,
    state,
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt?.toISOString(),
    revokedAt: key.revokedAt?.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString(),
    replacedBy,
    replacedAt: key.replacedAt?.toISOString(),
    safeToCut,
  })
}

const locationOf = ({ id }: Application) => ({ location: `/platform/v1/applications/${id}` })
