import type { Queryable } from '../../process-apis/store/store.ts'
import type { Payload } from './event-views.ts'

/** A webhook as the database has it, with what waits for it. */
export type WebhookRow = {
  readonly id: string
  readonly tenant: string
  readonly application: string
  readonly url: string
  readonly description: string | null
  readonly eventTypes: readonly string[]
  readonly payload: Payload
  readonly headerNames: readonly string[]
  readonly state: 'enabled' | 'paused' | 'disabled'
  readonly reason: string | null
  readonly stateSince: Date
  readonly failingSince: Date | null
  readonly nextTryAt: Date | null
  readonly lastDeliveredAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly environment: 'live' | 'test'
  readonly secrets: readonly { readonly createdAt: string; readonly expiresAt: string | null }[]
  readonly waiting: number
  readonly oldestAt: Date | null
  readonly isBehind: boolean
}

export type DeliveryRow = {
  readonly id: string
  readonly webhookId: string
  readonly eventId: string
  readonly type: string
  readonly subject: string
  readonly state: 'pending' | 'delivered' | 'failed' | 'dropped'
  readonly attempts: number
  readonly createdAt: Date
  readonly dueAt: Date
  readonly endedAt: Date | null
  readonly lastStatus: number | null
}

export type AttemptRow = {
  readonly number: number
  readonly at: Date
  readonly durationMs: number
  readonly status: number | null
  readonly error: string | null
  readonly answer: string | null
}

export type ReplayRow = {
  readonly id: string
  readonly webhookId: string
  readonly which: 'failed' | 'missing' | 'all'
  readonly from: Date
  readonly to: Date
  readonly state: 'planned' | 'running' | 'finished' | 'cancelled'
  readonly events: number
  readonly isAtLeast: boolean
  readonly sent: number
  readonly createdAt: Date
  readonly endedAt: Date | null
}

/** So many events are kept for a webhook at most; the rest stays in the log until there is room. */
export const mostWaiting = 1_000

const webhookColumns = `w.id, w.tenant, w.application_id as application, w.url, w.description,
  w.event_types as "eventTypes", w.payload, w.header_names as "headerNames", w.state, w.reason,
  w.state_since as "stateSince", w.failing_since as "failingSince",
  case when w.next_try_at > now() then w.next_try_at end as "nextTryAt",
  w.last_delivered_at as "lastDeliveredAt", w.created_at as "createdAt", w.updated_at as "updatedAt", a.environment,
  (select coalesce(json_agg(json_build_object('createdAt', s.created_at, 'expiresAt', s.expires_at) order by s.id desc), '[]')
   from crossdock.webhook_secret s where s.webhook_id = w.id and (s.expires_at is null or s.expires_at > now())) as secrets,
  p.waiting, p.oldest as "oldestAt",
  (w.state <> 'enabled' or p.waiting >= ${mostWaiting}) as "isBehind"`

const webhooksWithBacklog = `from crossdock.webhook w
  join crossdock.application a on a.id = w.application_id
  cross join lateral (select count(*)::int as waiting, min(d.event_at) as oldest from crossdock.webhook_delivery d
                      where d.webhook_id = w.id and d.state = 'pending') p`

export type WebhookFilter = {
  readonly tenant: string
  readonly id?: string | undefined
  readonly application?: string | undefined
  readonly state?: string | undefined
  /** Sees only what is for trying things out. */
  readonly testOnly: boolean
  readonly before?: string | undefined
  readonly limit: number
}

/** Webhooks of a tenant, newest first. */
export async function findWebhooks(
  db: Queryable,
  { tenant, id, application, state, testOnly, before, limit }: WebhookFilter,
): Promise<readonly WebhookRow[]> {
  const { rows } = await db.query<WebhookRow>(
    `select ${webhookColumns} ${webhooksWithBacklog}
     where w.tenant = $1 and ($2::text is null or w.id = $2) and ($3::text is null or w.application_id = $3)
       and ($4::text is null or w.state = $4) and (not $5 or a.environment = 'test') and ($6::text is null or w.id < $6)
     order by w.id desc limit $7`,
    [tenant, id ?? null, application ?? null, state ?? null, testOnly, before ?? null, limit],
  )
  return rows
}

const deliveryColumns = `d.id, d.webhook_id as "webhookId", d.event_id as "eventId", d.type, d.subject, d.state, d.attempts,
  d.created_at as "createdAt", d.due_at as "dueAt", d.ended_at as "endedAt", d.last_status as "lastStatus"`

export type DeliveryFilter = {
  readonly tenant: string
  readonly webhookId: string
  readonly id?: string | undefined
  readonly state?: string | undefined
  readonly type?: string | undefined
  readonly subject?: string | undefined
  readonly eventId?: string | undefined
  readonly before?: string | undefined
  readonly limit: number
}

/** Deliveries of a webhook, newest first. */
export async function findDeliveries(
  db: Queryable,
  { tenant, webhookId, id, state, type, subject, eventId, before, limit }: DeliveryFilter,
): Promise<readonly DeliveryRow[]> {
  const { rows } = await db.query<DeliveryRow>(
    `select ${deliveryColumns} from crossdock.webhook_delivery d
     where d.tenant = $1 and d.webhook_id = $2 and ($3::text is null or d.id = $3) and ($4::text is null or d.state = $4)
       and ($5::text is null or d.type = $5) and ($6::text is null or d.subject = $6)
       and ($7::text is null or d.event_id = $7) and ($8::text is null or d.id < $8)
     order by d.id desc limit $9`,
    [
      tenant,
      webhookId,
      id ?? null,
      state ?? null,
      type ?? null,
      subject ?? null,
      eventId ?? null,
      before ?? null,
      limit,
    ],
  )
  return rows
}

/** What was tried of a delivery, the latest first. */
export async function findAttempts(
  db: Queryable,
  tenant: string,
  deliveryId: string,
): Promise<readonly AttemptRow[]> {
  const { rows } = await db.query<AttemptRow>(
    `select number, at, duration_ms as "durationMs", status, error, answer from crossdock.webhook_attempt
     where tenant = $1 and delivery_id = $2 order by number desc limit 200`,
    [tenant, deliveryId],
  )
  return rows
}

const replayColumns = `r.id, r.webhook_id as "webhookId", r.which, r.from_at as "from", r.to_at as "to", r.state,
  r.events, r.is_at_least as "isAtLeast", r.sent, r.created_at as "createdAt", r.ended_at as "endedAt"`

/** Replays of a webhook, newest first. */
export async function findReplays(
  db: Queryable,
  {
    tenant,
    webhookId,
    id,
    before,
    limit,
  }: Pick<DeliveryFilter, 'tenant' | 'webhookId' | 'id' | 'before' | 'limit'>,
): Promise<readonly ReplayRow[]> {
  const { rows } = await db.query<ReplayRow>(
    `select ${replayColumns} from crossdock.webhook_replay r
     where r.tenant = $1 and r.webhook_id = $2 and ($3::text is null or r.id = $3) and ($4::text is null or r.id < $4)
     order by r.id desc limit $5`,
    [tenant, webhookId, id ?? null, before ?? null, limit],
  )
  return rows
}
