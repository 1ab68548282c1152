import { randomBytes } from 'node:crypto'
import { newId } from '../../openapi/canonical/id.ts'
import type * as Answers from '../../openapi/generated/platform.v1.d.ts'
import type { Call, Principal } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { present } from '../../experience-apis/present.ts'
import { endOfEvents, eventPosition } from '../../process-apis/events/read-events.ts'
import { cursors, idPart, page } from '../../process-apis/store/cursor.ts'
import type { Store, Transaction } from '../../process-apis/store/store.ts'
import { defaultOverlapSeconds, type Application } from '../keys/key-store.ts'
import type { EventViews, Listener } from '../webhooks/event-views.ts'
import { countReplay } from '../webhooks/fill.ts'
import type { Seal } from '../webhooks/sealed.ts'
import { isTaken, sendEvent } from '../webhooks/send-event.ts'
import type { Targets } from '../webhooks/targets.ts'
import type { WebhookPolicy } from '../webhooks/webhook-policy.ts'
import {
  findAttempts,
  findDeliveries,
  findReplays,
  findWebhooks,
} from '../webhooks/webhook-rows.ts'
import type { WebhookRow } from '../webhooks/webhook-rows.ts'
import { audit } from './audit.ts'
import type { Platform } from './v1.ts'
import { readHeaders, targetOf, toDelivery, toReplay, toWebhook } from './webhook-words.ts'
import { secretOnce } from './webhook-request.ts'

/** What webhooks are kept, sealed, looked at and tried with. */
export type WebhookServices = {
  readonly views: EventViews
  readonly seal: Seal
  readonly targets: Targets
  readonly policy: () => WebhookPolicy
}

export type WebhookHandlersOptions = WebhookServices & {
  readonly store: Pick<Store, 'pool' | 'transaction' | 'of'>
  /** The application, if the caller may know of it; with `beyond` it may be another than its own. */
  readonly applicationOf: (principal: Principal, id: string, beyond: string) => Promise<Application>
}

type WebhookOperations =
  | 'listEventTypes'
  | 'listWebhooks'
  | 'createWebhook'
  | 'getWebhook'
  | 'updateWebhook'
  | 'deleteWebhook'
  | 'pauseWebhook'
  | 'resumeWebhook'
  | 'rollWebhookSecret'
  | 'testWebhook'
  | 'listDeliveries'
  | 'getDelivery'
  | 'redeliverEvent'
  | 'listReplays'
  | 'planReplay'
  | 'getReplay'
  | 'confirmReplay'
  | 'cancelReplay'

/**
 * The webhooks of platform.v1. Whose they are goes by the application, as with keys: its own, and with `applications:*` those of
 * every one. Every change commits with its audit entry, which never holds a secret, a header's value or a query.
 */
export function webhookHandlers({
  store,
  views,
  seal,
  targets,
  policy,
  applicationOf,
}: WebhookHandlersOptions): Pick<Platform, WebhookOperations> {
  const reading = (principal: Principal) => store.of(principal.tenant).pool

  async function webhookOf(
    { principal }: Call,
    webhookId: string,
    beyond: 'applications:read' | 'applications:write',
  ): Promise<WebhookRow> {
    const [row] = await findWebhooks(reading(principal), {
      tenant: principal.tenant,
      id: webhookId,
      testOnly: principal.environment === 'test',
      limit: 1,
    })
    if (row === undefined) throw new Problem('not-found')
    await applicationOf(principal, row.application, beyond)
    return row
  }

  const listenerOf = async (principal: Principal, id: string, beyond: string) =>
    toListener(await applicationOf(principal, id, beyond))

  /** Does a change and keeps who did it, together. */
  function changing(
    { principal, correlationId }: Call,
    act: string,
    { id, application }: Pick<WebhookRow, 'id' | 'application'>,
    detail: object,
    work: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    return store.transaction(async tx => {
      await work(tx)
      await audit.record(tx, {
        tenant: principal.tenant,
        actor: principal.application,
        act,
        subject: id,
        correlationId,
        detail: { applicationId: application, ...detail },
      })
    })
  }

  async function asItIs(call: Call, webhookId: string): Promise<Answers.Webhook> {
    return toWebhook(await webhookOf(call, webhookId, 'applications:read'))
  }

  async function addSecret(tx: Transaction, webhookId: string, tenant: string) {
    const secret = `whsec_${randomBytes(32).toString('base64')}`
    const id = newId('whe')
    await tx.query(
      `insert into crossdock.webhook_secret (id, webhook_id, tenant, sealed) values ($1, $2, $3, $4)`,
      [id, webhookId, tenant, seal.seal(secret, webhookId)],
    )
    return { id, secret }
  }

  async function replayOf(call: Call, webhookId: string, id: string) {
    await webhookOf(call, webhookId, 'applications:read')
    const { tenant } = call.principal
    const read = { tenant, webhookId, id, limit: 1 }
    const [replay] = await findReplays(reading(call.principal), read)
    if (replay === undefined) throw new Problem('not-found')
    return replay
  }

  return {
    async listEventTypes({ principal }, { applicationId = principal.application }) {
      const listener = await listenerOf(principal, applicationId, 'applications:read')
      return { eventTypes: views.typesFor(listener).map(type => ({ ...type })) }
    },

    async listWebhooks({ principal }, { applicationId, state, limit = 50, cursor }) {
      const { tenant, application, environment, scopes } = principal
      const seesAll = scopes.includes('applications:read')
      if (applicationId !== undefined)
        await applicationOf(principal, applicationId, 'applications:read')
      const [before] = position.read(cursor) ?? []
      const rows = await findWebhooks(reading(principal), {
        tenant,
        application: applicationId ?? (seesAll ? undefined : application),
        state,
        testOnly: environment === 'test',
        before,
        limit: limit + 1,
      })
      const { items, nextCursor } = page(rows, limit, last => position.write(last.id), toWebhook)
      return present({ webhooks: items, nextCursor })
    },

    async createWebhook(
      call,
      { applicationId, url, eventTypes, payload = 'thin', description, headers },
    ) {
      const { principal } = call
      const application = applicationId ?? principal.application
      const listener = await listenerOf(principal, application, 'applications:write')
      views.expand(listener, eventTypes)
      const fields = readHeaders(headers)
      await targets.check(url)
      const id = newId('whe')
      const { webhookId, secret } = await secretOnce(
        store,
        call,
        'createWebhook',
        seal,
        async tx => {
          const { perApplication } = policy()
          // Those who make one at the same moment are counted one after the other.
          await tx.query(`select from crossdock.application where id = $1 for update`, [
            application,
          ])
          const { rows } = await tx.query<{ count: number }>(
            `select count(*)::int as count from crossdock.webhook where application_id = $1`,
            [application],
          )
          if ((rows[0]?.count ?? 0) >= perApplication) {
            const detail = `An application has ${perApplication} webhooks at most.`
            throw new Problem('state-conflict', { detail })
          }
          const [transaction] = eventPosition.read(await endOfEvents(tx)) ?? ['0']
          await tx.query(
            `insert into crossdock.webhook
             (id, tenant, application_id, url, description, event_types, payload, header_names, headers, transaction)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::xid8)`,
            [
              id,
              principal.tenant,
              application,
              url,
              description ?? null,
              eventTypes,
              payload,
              Object.keys(fields ?? {}),
              fields === undefined ? null : seal.seal(JSON.stringify(fields), id),
              transaction,
            ],
          )
          const made = await addSecret(tx, id, principal.tenant)
          await audit.record(tx, {
            tenant: principal.tenant,
            actor: principal.application,
            act: 'createWebhook',
            subject: id,
            correlationId: call.correlationId,
            detail: { applicationId: application, target: targetOf(url), eventTypes, payload },
          })
          return { webhookId: id, ...made }
        },
      )
      const webhook = await asItIs(call, webhookId)
      return { secret, webhook }
    },

    getWebhook: (call, { webhookId }) => asItIs(call, webhookId),

    async updateWebhook(call, { webhookId, url, eventTypes, payload, description, headers }) {
      const before = await webhookOf(call, webhookId, 'applications:write')
      if (eventTypes !== undefined) {
        views.expand(
          await listenerOf(call.principal, before.application, 'applications:write'),
          eventTypes,
        )
      }
      const fields = readHeaders(headers)
      if (url !== undefined) await targets.check(url)
      const detail = present({
        target: url === undefined ? undefined : targetOf(url),
        eventTypes,
        payload,
        description,
        headerNames: fields === undefined ? undefined : Object.keys(fields),
      })
      await changing(call, 'updateWebhook', before, detail, async tx => {
        await tx.query(
          `update crossdock.webhook set url = coalesce($2, url), event_types = coalesce($3, event_types),
             payload = coalesce($4, payload), description = coalesce($5, description),
             header_names = coalesce($6, header_names), headers = case when $6 is null then headers else $7 end,
             failures = case when $2 is null then failures else 0 end,
             next_try_at = case when $2 is null then next_try_at end, updated_at = now()
           where id = $1`,
          [
            webhookId,
            url ?? null,
            eventTypes ?? null,
            payload ?? null,
            description ?? null,
            fields === undefined ? null : Object.keys(fields),
            fields === undefined || Object.keys(fields).length === 0
              ? null
              : seal.seal(JSON.stringify(fields), webhookId),
          ],
        )
      })
      return asItIs(call, webhookId)
    },

    async deleteWebhook(call, { webhookId }) {
      const before = await webhookOf(call, webhookId, 'applications:write')
      const detail = { target: targetOf(before.url) }
      await changing(call, 'deleteWebhook', before, detail, async tx => {
        await tx.query(`delete from crossdock.webhook where id = $1`, [webhookId])
      })
      return toWebhook(before)
    },

    async pauseWebhook(call, { webhookId, reason }) {
      const before = await webhookOf(call, webhookId, 'applications:write')
      if (before.state === 'paused') return toWebhook(before)
      if (before.state === 'disabled') {
        throw new Problem('state-conflict', { detail: 'The webhook is disabled.' })
      }
      await changing(call, 'pauseWebhook', before, { reason }, async tx => {
        await tx.query(
          `update crossdock.webhook set state = 'paused', reason = $2, state_since = now(), updated_at = now()
           where id = $1 and state = 'enabled'`,
          [webhookId, reason],
        )
      })
      return asItIs(call, webhookId)
    },

    async resumeWebhook(call, { webhookId, from }) {
      const before = await webhookOf(call, webhookId, 'applications:write')
      if (before.state === 'enabled') return toWebhook(before)
      await changing(call, 'resumeWebhook', before, { from }, async tx => {
        // Whoever looked after it begins anew: it may believe to be further, or less far, than it is now.
        await tx.query(
          `update crossdock.webhook set state = 'enabled', reason = null, state_since = now(), owner = null, failures = 0,
             failing_since = null, next_try_at = null, updated_at = now() where id = $1`,
          [webhookId],
        )
        await tx.query(
          from === 'backlog'
            ? `update crossdock.webhook_delivery set due_at = now() where webhook_id = $1 and state = 'pending'`
            : `update crossdock.webhook_delivery set state = 'dropped', ended_at = now()
               where webhook_id = $1 and state = 'pending'`,
          [webhookId],
        )
        if (from === 'now') {
          const [transaction] = eventPosition.read(await endOfEvents(tx)) ?? ['0']
          await tx.query(
            `update crossdock.webhook set transaction = $2::xid8, position = 0 where id = $1`,
            [webhookId, transaction],
          )
        }
      })
      return asItIs(call, webhookId)
    },

    async rollWebhookSecret(call, { webhookId, overlapSeconds = defaultOverlapSeconds }) {
      const before = await webhookOf(call, webhookId, 'applications:write')
      const given = await secretOnce(store, call, 'rollWebhookSecret', seal, async tx => {
        await tx.query(`select from crossdock.webhook where id = $1 for update`, [webhookId])
        await tx.query(
          `update crossdock.webhook_secret
           set expires_at = least(expires_at, now() + $2 * interval '1 s') where webhook_id = $1`,
          [webhookId, overlapSeconds],
        )
        const made = await addSecret(tx, webhookId, call.principal.tenant)
        await audit.record(tx, {
          tenant: call.principal.tenant,
          actor: call.principal.application,
          act: 'rollWebhookSecret',
          subject: webhookId,
          correlationId: call.correlationId,
          detail: { applicationId: before.application, overlapSeconds },
        })
        return { webhookId, ...made }
      })
      return { secret: given.secret, webhook: await asItIs(call, webhookId) }
    },

    async testWebhook(call, { webhookId, type: asked }) {
      const before = await webhookOf(call, webhookId, 'applications:write')
      const { principal } = call
      const listener = await listenerOf(principal, before.application, 'applications:write')
      const types = views.known(listener, before.eventTypes)
      const type = asked ?? types[0]
      if (type === undefined || !types.includes(type)) {
        const errors = [
          { pointer: '/type', keyword: 'eventType', detail: 'must be a type that it is told of' },
        ]
        throw new Problem('request-invalid', { errors })
      }
      const { rows } = await store.pool.query<{ headers: string | null; secrets: string[] }>(
        `select w.headers, (select coalesce(json_agg(s.sealed order by s.id desc), '[]') from crossdock.webhook_secret s
           where s.webhook_id = w.id and (s.expires_at is null or s.expires_at > now())) as secrets
         from crossdock.webhook w where w.id = $1 and w.tenant = $2`,
        [webhookId, principal.tenant],
      )
      const { headers = null, secrets = [] } = rows[0] ?? {}
      await store.transaction(tx =>
        audit.record(tx, {
          tenant: principal.tenant,
          actor: principal.application,
          act: 'testWebhook',
          subject: webhookId,
          correlationId: call.correlationId,
          detail: { applicationId: before.application, type },
        }),
      )
      const eventId = newId('evt')
      const sent = await sendEvent(targets, {
        url: before.url,
        id: eventId,
        body: views.exampleOf(listener, type, before.payload, eventId),
        secrets: secrets.map(sealed => seal.open(sealed, webhookId)),
        headers:
          headers === null
            ? {}
            : (JSON.parse(seal.open(headers, webhookId)) as Record<string, string>),
      })
      const { status, error, durationMs, answer } = sent
      return present({
        eventId,
        type,
        isDelivered: isTaken(sent),
        status,
        error,
        durationMs,
        answer,
      })
    },

    async listDeliveries(call, { webhookId, limit = 50, cursor, ...filter }) {
      await webhookOf(call, webhookId, 'applications:read')
      const { principal } = call
      const [before] = position.read(cursor) ?? []
      const read = { ...filter, webhookId, tenant: principal.tenant, before, limit: limit + 1 }
      const rows = await findDeliveries(reading(principal), read)
      const { items, nextCursor } = page(rows, limit, last => position.write(last.id), toDelivery)
      return present({ deliveries: items, nextCursor })
    },

    async getDelivery(call, { webhookId, deliveryId }) {
      await webhookOf(call, webhookId, 'applications:read')
      const { tenant } = call.principal
      const db = reading(call.principal)
      const [row] = await findDeliveries(db, { tenant, webhookId, id: deliveryId, limit: 1 })
      if (row === undefined) throw new Problem('not-found')
      const attempts = await findAttempts(db, tenant, deliveryId)
      return {
        delivery: toDelivery(row),
        attempts: attempts.map(({ number, at, durationMs, status, error, answer }) =>
          present({
            number,
            at: at.toISOString(),
            durationMs,
            status: status ?? undefined,
            error: error ?? undefined,
            answer: answer ?? undefined,
          }),
        ),
      }
    },

    async redeliverEvent(call, { webhookId, deliveryId }) {
      const webhook = await webhookOf(call, webhookId, 'applications:write')
      const { tenant } = call.principal
      const one = { tenant, webhookId, id: deliveryId, limit: 1 }
      const [row] = await findDeliveries(reading(call.principal), one)
      if (row === undefined) throw new Problem('not-found')
      await changing(
        call,
        'redeliverEvent',
        webhook,
        { deliveryId, eventId: row.eventId },
        async tx => {
          await tx.query(
            `update crossdock.webhook_delivery set state = 'pending', tries = 0, due_at = now(), ended_at = null
           where id = $1 and webhook_id = $2`,
            [deliveryId, webhookId],
          )
        },
      )
      const [again] = await findDeliveries(reading(call.principal), one)
      return toDelivery(again ?? row)
    },

    async listReplays(call, { webhookId, limit = 50, cursor }) {
      await webhookOf(call, webhookId, 'applications:read')
      const [before] = position.read(cursor) ?? []
      const read = { tenant: call.principal.tenant, webhookId, before, limit: limit + 1 }
      const rows = await findReplays(reading(call.principal), read)
      const { items, nextCursor } = page(rows, limit, last => position.write(last.id), toReplay)
      return present({ replays: items, nextCursor })
    },

    async planReplay(call, { webhookId, which, from, to }) {
      const webhook = await webhookOf(call, webhookId, 'applications:write')
      const { principal } = call
      const until = to === undefined ? new Date() : new Date(to)
      if (new Date(from) >= until) {
        const errors = [{ pointer: '/from', keyword: 'range', detail: 'must be before /to' }]
        throw new Problem('request-invalid', { errors })
      }
      const listener = await listenerOf(principal, webhook.application, 'applications:write')
      const types = views.known(listener, webhook.eventTypes)
      const replay = { which, from: new Date(from), to: until }
      const about = { id: webhookId, tenant: principal.tenant, listener, types }
      const { events, isAtLeast } = await countReplay(reading(principal), views, about, replay)
      const id = newId('whr')
      await changing(
        call,
        'planReplay',
        webhook,
        { replayId: id, which, from, events },
        async tx => {
          await tx.query(
            `insert into crossdock.webhook_replay (id, webhook_id, tenant, which, from_at, to_at, events, is_at_least)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
            [id, webhookId, principal.tenant, which, replay.from, until, events, isAtLeast],
          )
        },
      )
      return toReplay(await replayOf(call, webhookId, id))
    },

    getReplay: async (call, { webhookId, replayId }) =>
      toReplay(await replayOf(call, webhookId, replayId)),

    async confirmReplay(call, { webhookId, replayId }) {
      const webhook = await webhookOf(call, webhookId, 'applications:write')
      const replay = await replayOf(call, webhookId, replayId)
      if (replay.state === 'cancelled') {
        throw new Problem('state-conflict', { detail: 'The replay was cancelled.' })
      }
      if (replay.state === 'planned') await settleReplay(call, webhook, replayId, 'confirmReplay')
      return toReplay(await replayOf(call, webhookId, replayId))
    },

    async cancelReplay(call, { webhookId, replayId }) {
      const webhook = await webhookOf(call, webhookId, 'applications:write')
      const { state } = await replayOf(call, webhookId, replayId)
      if (state === 'planned' || state === 'running') {
        await settleReplay(call, webhook, replayId, 'cancelReplay')
      }
      return toReplay(await replayOf(call, webhookId, replayId))
    },
  }

  function settleReplay(
    call: Call,
    webhook: WebhookRow,
    replayId: string,
    act: 'confirmReplay' | 'cancelReplay',
  ): Promise<void> {
    return changing(call, act, webhook, { replayId }, async tx => {
      await tx.query(
        act === 'confirmReplay'
          ? `update crossdock.webhook_replay set state = 'running' where id = $1 and state = 'planned'`
          : `update crossdock.webhook_replay set state = 'cancelled', ended_at = now()
             where id = $1 and state in ('planned', 'running')`,
        [replayId],
      )
    })
  }
}

const position = cursors({ parts: [idPart] })

function toListener({ id, tenant, audience, environment, channel, scopes }: Application): Listener {
  return { application: id, tenant, audience, environment, channel, scopes }
}
