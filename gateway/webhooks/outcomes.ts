import { newId } from '../../openapi/canonical/id.ts'
import { appendAuditEntry } from '../../process-apis/audit/append-audit-entry.ts'
import { raiseException } from '../../process-apis/exceptions/raise-exception.ts'
import type { Sent } from './send-event.ts'
import type { DueDelivery, LoadedWebhook, Serving } from './serve-webhook.ts'

/** What follows from a sending. */
export type Verdict = {
  readonly state: 'delivered' | 'pending' | 'failed'
  /** In a row, of the whole webhook. */
  readonly failures: number
  /** When it is tried again. */
  readonly afterSeconds?: number
  /** How long the whole webhook is left alone. */
  readonly pauseSeconds?: number
  /** It was not about this event: it is tried again as soon as the receiver takes anything. */
  readonly isUnavailable?: boolean
}

/**
 * Writes down a sending with what follows from it, in one statement and only if the webhook is still this server's. Gives since
 * when nothing has been taken.
 */
export async function writeSent(
  { store, owner }: Serving,
  { id }: LoadedWebhook,
  delivery: DueDelivery,
  { at, durationMs, status, error, answer }: Sent,
  { state, failures, afterSeconds = 0, pauseSeconds = 0, isUnavailable = false }: Verdict,
): Promise<Date | undefined> {
  const { rows } = await store.pool.query<{ failing_since: Date | null }>(
    `with mine as (select id, tenant, failures from crossdock.webhook where id = $1 and owner = $2 for update),
     tried as (
       insert into crossdock.webhook_attempt (delivery_id, tenant, number, at, duration_ms, status, error, answer)
       select d.id, mine.tenant, d.attempts + 1, $4, $5, $6, $7, $8
       from mine join crossdock.webhook_delivery d on d.id = $3 on conflict do nothing),
     settled as (
       update crossdock.webhook_delivery set state = $9, attempts = attempts + 1, tries = tries + 1, last_status = $6,
         due_at = now() + $10::float8 * interval '1 s', unavailable = $11, ended_at = case when $9 <> 'pending' then now() end
       where id = $3 and exists (select from mine)),
     awake as (
       update crossdock.webhook_delivery set due_at = now()
       where webhook_id = $1 and state = 'pending' and unavailable and due_at > now() and id <> $3 and $9 = 'delivered'
         and exists (select from mine where failures > 0))
     update crossdock.webhook w set failures = $12,
       failing_since = case when $9 = 'delivered' then null else coalesce(w.failing_since, now()) end,
       next_try_at = case when $13::float8 > 0 then now() + $13::float8 * interval '1 s' end,
       last_delivered_at = case when $9 = 'delivered' then now() else w.last_delivered_at end
     from mine where w.id = mine.id returning w.failing_since`,
    [
      id,
      owner,
      delivery.id,
      at,
      durationMs,
      status ?? null,
      error ?? null,
      answer ?? null,
      state,
      afterSeconds,
      isUnavailable,
      failures,
      pauseSeconds,
    ],
  )
  return rows[0]?.failing_since ?? undefined
}

/** What the application may not be told any more is not sent. */
export async function writeDropped(
  { store, owner }: Serving,
  { id }: LoadedWebhook,
  delivery: DueDelivery,
): Promise<void> {
  await store.pool.query(
    `update crossdock.webhook_delivery set state = 'dropped', ended_at = now()
     where id = $1 and exists (select from crossdock.webhook where id = $2 and owner = $3)`,
    [delivery.id, id, owner],
  )
}

/** What could not be made ready waits half a minute. */
export async function writePutOff(
  { store, owner }: Serving,
  { id }: LoadedWebhook,
  delivery: DueDelivery,
): Promise<void> {
  await store.pool.query(
    `update crossdock.webhook_delivery set due_at = now() + interval '30 s'
     where id = $1 and exists (select from crossdock.webhook where id = $2 and owner = $3)`,
    [delivery.id, id, owner],
  )
}

/** Sends nothing there any more until somebody says so: kept in the audit log, and shown to a person. */
export async function disableWebhook(
  { store, owner, log }: Serving,
  { id, tenant, listener }: LoadedWebhook,
  reason: string,
): Promise<void> {
  await store.transaction(async tx => {
    const { rowCount } = await tx.query(
      `update crossdock.webhook set state = 'disabled', reason = $3, state_since = now(), owner = null, next_try_at = null
       where id = $1 and owner = $2 and state = 'enabled'`,
      [id, owner, reason],
    )
    if (rowCount !== 1) return
    const correlationId = newId('aud')
    await appendAuditEntry(tx, {
      tenant,
      actor: 'crossdock',
      action: 'disableWebhook',
      subject: id,
      correlationId,
      data: { applicationId: listener.application, reason },
    })
    await raiseException(tx, {
      tenant,
      category: 'webhookDisabled',
      severity: 'medium',
      reason: `The webhook ${id} of the application ${listener.application} was disabled. ${reason}`,
      detail: { webhookId: id, applicationId: listener.application },
      correlationId,
    })
  })
  log.warn({ webhook: id }, 'a webhook was disabled')
}
