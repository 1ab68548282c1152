import { setTimeout as sleep } from 'node:timers/promises'
import type { SenderOptions } from './sender.ts'
import { disableWebhook, writeDropped, writePutOff, writeSent } from './outcomes.ts'
import {
  fillFromLog,
  fillFromReplay,
  type HeldWebhook,
  type Place,
  type RunningReplay,
} from './fill.ts'
import type { LoggedEvent, Payload } from './event-views.ts'
import { isRefused, isTaken, sendEvent, type Sent } from './send-event.ts'
import { pauseAfter, retryAfter } from './retry.ts'
import { mostWaiting } from './webhook-rows.ts'

/** What a server needs to look after one webhook. */
export type Serving = Omit<SenderOptions, 'onSent' | 'lookMs'> & {
  readonly owner: string
  readonly onSent: NonNullable<SenderOptions['onSent']>
  /** Sendings of this server, to all webhooks. */
  readonly inFlight: { count: number }
  readonly stopping: AbortSignal
  /** Whether this server may still send for it. */
  readonly isOurs: () => boolean
  readonly place: () => Place | undefined
  readonly setPlace: (place: Place) => void
}

const lookAgainMs = 250

/** Sends what there is for a webhook now, several subjects at once, until nothing is left or it has to be left alone. */
export async function serveWebhook(serving: Serving, id: string): Promise<void> {
  const { policy, stopping, isOurs, inFlight } = serving
  const sending = new Map<string, Promise<void>>()
  const allowance = allowed(policy().ratePerSecond)
  let failures: number | undefined
  while (!stopping.aborted && isOurs()) {
    const webhook = await loadHeld(serving, id)
    if (webhook === undefined) break
    failures ??= webhook.failures
    const isAsking = webhook.nextTryAt !== undefined && webhook.nextTryAt > new Date()
    if (isAsking) break
    const hasMore = await fill(serving, webhook)
    const { concurrency, leaveAloneAfter, serverConcurrency } = policy()
    const atOnce = failures >= leaveAloneAfter ? 1 : concurrency
    const room = Math.max(0, Math.min(atOnce - sending.size, serverConcurrency - inFlight.count))
    const next = room === 0 ? [] : await firstOfEach(serving, id, [...sending.keys()], room)
    for (const delivery of next) {
      const waitMs = allowance()
      const work = sleep(waitMs, undefined, { signal: stopping })
        .then(() => (isOurs() ? send(delivery, webhook) : undefined))
        .catch(async (error: unknown) => {
          if (stopping.aborted) return
          serving.log.warn({ err: error, webhook: id }, 'an event could not be sent')
          // Our own fault, which is no reason to try again at once.
          await writePutOff(serving, webhook, delivery).catch(() => undefined)
        })
        .finally(() => sending.delete(delivery.subject))
      sending.set(delivery.subject, work)
    }
    // What is new meanwhile of other subjects need not wait for a slow answer.
    if (sending.size > 0) await Promise.race([...sending.values(), sleep(lookAgainMs)])
    else if (next.length === 0 && room === 0) await sleep(20)
    else if (!hasMore) break
  }
  await Promise.all(sending.values())

  async function send(delivery: DueDelivery, webhook: LoadedWebhook): Promise<void> {
    inFlight.count += 1
    try {
      const sent = await attempt(serving, webhook, delivery)
      if (sent === undefined) {
        await writeDropped(serving, webhook, delivery)
        return serving.onSent('dropped', 0)
      }
      failures = isTaken(sent) ? 0 : (failures ?? 0) + 1
      await settle(serving, webhook, delivery, sent, failures)
    } finally {
      inFlight.count -= 1
    }
  }
}

/** Writes down what came of a sending, and what follows from it for the delivery and the webhook. */
async function settle(
  serving: Serving,
  webhook: LoadedWebhook,
  delivery: DueDelivery,
  sent: Sent,
  failures: number,
): Promise<void> {
  const policy = serving.policy()
  if (isTaken(sent)) {
    await writeSent(serving, webhook, delivery, sent, { state: 'delivered', failures: 0 })
    return serving.onSent('delivered', sent.durationMs)
  }
  const asked = Math.min(sent.retryAfterSeconds ?? 0, policy.longestRetryAfterSeconds)
  const again = retryAfter(policy, delivery.tries + 1)
  const isGone = sent.status === 410
  const state = again === undefined ? 'failed' : 'pending'
  const failingSince = await writeSent(serving, webhook, delivery, sent, {
    state,
    failures,
    afterSeconds: Math.max(again ?? 0, asked),
    // A receiver that is not itself is not asked about everything else meanwhile.
    pauseSeconds: Math.max(asked, isRefused(sent) ? 0 : pauseAfter(policy, failures)),
    isUnavailable: !isRefused(sent),
  })
  serving.onSent(state === 'failed' ? 'failed' : 'retried', sent.durationMs)
  if (isGone) {
    await disableWebhook(serving, webhook, 'It answered 410: it is gone.')
  } else if (
    failingSince !== undefined &&
    Date.now() - failingSince.getTime() > policy.disableAfterDays * 86_400_000
  ) {
    const days = policy.disableAfterDays
    await disableWebhook(serving, webhook, `It has taken nothing for ${days} days.`)
  }
}

/** Sends one; undefined where the application may not be told of it any more. */
async function attempt(
  { views, seal, targets }: Serving,
  { url, secrets, headers, listener, payload, types, id }: LoadedWebhook,
  { event }: DueDelivery,
): Promise<Sent | undefined> {
  if (!types.includes(event.type)) return undefined
  const body = await views.bodyOf(listener, event, payload)
  if (body === undefined) return undefined
  return sendEvent(targets, {
    url,
    id: event.id,
    body,
    secrets: secrets.map(sealed => seal.open(sealed, id)),
    headers: headers === null ? {} : (JSON.parse(seal.open(headers, id)) as Record<string, string>),
  })
}

/** Takes more from the log and from replays, while there is room. Says whether there may be more of it. */
async function fill(serving: Serving, webhook: LoadedWebhook): Promise<boolean> {
  const { store, views, setPlace } = serving
  if (webhook.waiting >= mostWaiting) return false
  const place = await fillFromLog(store.pool, views, webhook)
  setPlace({ transaction: place.transaction, position: place.position })
  if (place.isFull) return true
  if (webhook.waiting >= mostWaiting / 2) return false
  const { rows } = await store.pool.query<RunningReplay>(
    `select id, which, from_at as "from", to_at as "to", transaction::text, position
     from crossdock.webhook_replay where webhook_id = $1 and state = 'running' order by id limit 1`,
    [webhook.id],
  )
  if (rows[0] === undefined) return false
  await fillFromReplay(store.pool, views, webhook, rows[0])
  return true
}

export type LoadedWebhook = HeldWebhook & {
  readonly url: string
  readonly payload: Payload
  readonly headers: string | null
  /** Sealed, the newest first. */
  readonly secrets: readonly string[]
  readonly failures: number
  readonly nextTryAt: Date | undefined
  readonly waiting: number
}

/** The webhook as it is now; undefined when it is not to be served by this server any more. */
async function loadHeld(
  { store, owner, views, place }: Serving,
  id: string,
): Promise<LoadedWebhook | undefined> {
  const { rows } = await store.pool.query<HeldRow>(
    `select w.id, w.tenant, w.url, w.payload, w.headers, w.event_types as "eventTypes", w.failures,
       w.next_try_at as "nextTryAt", w.transaction::text, w.position,
       a.id as application, a.audience, a.environment, a.channel, a.scopes,
       (select coalesce(json_agg(s.sealed order by s.id desc), '[]') from crossdock.webhook_secret s
        where s.webhook_id = w.id and (s.expires_at is null or s.expires_at > now())) as secrets,
       (select count(*)::int from crossdock.webhook_delivery d where d.webhook_id = w.id and d.state = 'pending') as waiting
     from crossdock.webhook w join crossdock.application a on a.id = w.application_id
     where w.id = $1 and w.owner = $2 and w.state = 'enabled' and a.disabled_at is null`,
    [id, owner],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { tenant, application, audience, environment, channel, scopes, eventTypes } = row
  const listener = { tenant, application, audience, environment, channel, scopes }
  return {
    ...row,
    ...place(),
    owner,
    listener,
    types: views.known(listener, eventTypes),
    nextTryAt: row.nextTryAt ?? undefined,
  }
}

type HeldRow = Omit<LoadedWebhook, 'listener' | 'types' | 'owner' | 'nextTryAt'> & {
  readonly application: string
  readonly audience: string
  readonly environment: 'live' | 'test'
  readonly channel: string
  readonly scopes: readonly string[]
  readonly eventTypes: readonly string[]
  readonly nextTryAt: Date | null
}

export type DueDelivery = {
  readonly id: string
  readonly subject: string
  readonly attempts: number
  readonly tries: number
  readonly event: LoggedEvent
}

/** What comes next of each subject, if its time has come: what is behind it waits for it, other subjects do not. */
async function firstOfEach(
  { store }: Serving,
  webhookId: string,
  busy: readonly string[],
  limit: number,
): Promise<readonly DueDelivery[]> {
  const { rows } = await store.pool.query<
    Omit<DueDelivery, 'event'> & LoggedEvent & { eventId: string }
  >(
    `select d.id, d.subject, d.attempts, d.tries, e.id as "eventId", e.type, e.sequence, e.at,
       e.correlation_id as "correlationId", e.causation_id as "causationId", e.data
     from (select distinct on (subject) id, subject, attempts, tries, event_id, due_at, transaction, position
           from crossdock.webhook_delivery where webhook_id = $1 and state = 'pending'
           order by subject, transaction, position) d
     join crossdock.event e on e.id = d.event_id
     where d.due_at <= now() and not d.subject = any($2)
     order by d.transaction, d.position limit $3`,
    [webhookId, busy, limit],
  )
  return rows.map(({ id, subject, attempts, tries, eventId, ...event }) => ({
    id,
    subject,
    attempts,
    tries,
    event: { ...event, id: eventId, subject },
  }))
}

/** Spreads sendings evenly over the second: gives how many milliseconds the next one has to wait. */
function allowed(perSecond: number): () => number {
  const eachMs = 1_000 / perSecond
  // A few may go at once, so that nothing that comes alone waits.
  let freeAt = performance.now() - 1_000
  return () => {
    const now = performance.now()
    freeAt = Math.max(freeAt, now - Math.min(250, eachMs * 10)) + eachMs
    return Math.max(0, freeAt - now)
  }
}
