import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../process-apis/durable/attempt.ts'
import type { Store } from '../../process-apis/store/store.ts'
import type { EventViews } from './event-views.ts'
import type { Place } from './fill.ts'
import { serveWebhook, type Serving } from './serve-webhook.ts'
import type { Seal } from './sealed.ts'
import type { Targets } from './targets.ts'
import type { WebhookPolicy } from './webhook-policy.ts'

export type SenderOptions = {
  readonly store: Store
  readonly views: EventViews
  readonly seal: Seal
  readonly targets: Targets
  /** As it is now: it may change while the server runs. */
  readonly policy: () => WebhookPolicy
  readonly log: Log
  /** Told of every sending that has ended. */
  readonly onSent?: (outcome: Outcome, durationMs: number) => void
  /** How often this server looks for work. Default 250. */
  readonly lookMs?: number
}

/** `retried`: it is tried again. `failed`: it was given up. `dropped`: it may not be told any more. */
export type Outcome = 'delivered' | 'retried' | 'failed' | 'dropped'

/** For so long a webhook is one server's, unless that says again that it is there. */
const leaseMs = 5_000

/**
 * Sends events to webhooks, at least once, those of one subject in their order. One server looks after a webhook at a time: it
 * holds a lease that it renews, and a peer takes over when that has ended. What was sent stands beside the event log, so whatever
 * is killed goes on where it was.
 */
export function webhookSender({ lookMs = 250, onSent = () => {}, ...options }: SenderOptions): {
  readonly close: () => Promise<void>
} {
  const { store, log } = options
  // The number of the process, for whoever looks which one it is.
  const owner = `${process.pid}:${randomUUID()}`
  const stopping = new AbortController()
  /** Until when, by the clock of this process, a webhook is ours. */
  const held = new Map<string, number>()
  const places = new Map<string, Place>()
  const serving = new Map<string, Promise<void>>()
  const inFlight = { count: 0 }
  let failures = 0
  let renewedAt = 0
  let prunedAt = 0
  const done = run()

  return {
    async close() {
      stopping.abort()
      await done
      await Promise.all(serving.values())
      await store.pool
        .query(
          `update crossdock.webhook w set owner = null, transaction = coalesce(l.t::xid8, w.transaction),
             position = coalesce(l.p, w.position)
           from crossdock.webhook o left join unnest($2::text[], $3::text[], $4::bigint[]) l(id, t, p) on l.id = o.id
           where w.id = o.id and o.owner = $1`,
          [owner, ...placed()],
        )
        .catch(() => undefined)
    },
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await look().then(
        () => (failures = 0),
        (error: unknown) => {
          failures += 1
          if (failures === 1) log.warn({ err: error }, 'webhooks could not be looked after')
        },
      )
      const ms = failures === 0 ? lookMs : Math.min(5_000, lookMs * 2 ** failures)
      await sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  async function look(): Promise<void> {
    const now = performance.now()
    if (held.size > 0 && now - renewedAt > leaseMs / 4) await renew()
    const { rows } = await store.pool.query<{ id: string; isOurs: boolean }>(
      `select w.id, coalesce(w.owner = $1, false) as "isOurs"
       from crossdock.webhook w join crossdock.application a on a.id = w.application_id and a.disabled_at is null
       left join unnest($2::text[], $3::text[], $4::bigint[]) l(id, t, p) on l.id = w.id and w.owner = $1
       where w.state = 'enabled' and (w.next_try_at is null or w.next_try_at <= now())
         and (w.owner is null or w.owner = $1 or w.lease_until < now())
         and (exists (select 1 from crossdock.webhook_delivery d
                      where d.webhook_id = w.id and d.state = 'pending' and d.due_at <= now())
           or exists (select 1 from crossdock.event e
                      where e.tenant = w.tenant and e.transaction < pg_snapshot_xmin(pg_current_snapshot())
                        and (e.transaction, e.position) > (coalesce(l.t::xid8, w.transaction), coalesce(l.p, w.position)))
           or exists (select 1 from crossdock.webhook_replay r where r.webhook_id = w.id and r.state = 'running'))`,
      [owner, ...placed()],
    )
    const theirs = rows.filter(({ isOurs }) => !isOurs).map(({ id }) => id)
    const taken = theirs.length === 0 ? [] : await take(theirs)
    const ours = rows.filter(({ id, isOurs }) => isOurs && held.has(id)).map(({ id }) => id)
    for (const id of [...ours, ...taken]) serve(id)
    if (now - prunedAt > pruneEveryMs) {
      prunedAt = now
      await prune()
    }
  }

  /** Where this server is in the log for those it looks after, for a statement. */
  function placed(): [readonly string[], readonly string[], readonly number[]] {
    const all = [...places]
    return [
      all.map(([id]) => id),
      all.map(([, { transaction }]) => transaction),
      all.map(([, { position }]) => position),
    ]
  }

  async function take(ids: readonly string[]): Promise<readonly string[]> {
    const now = performance.now()
    const { rows } = await store.pool.query<{ id: string }>(
      `update crossdock.webhook set owner = $1, lease_until = now() + $3 * interval '1 ms'
       where id in (select id from crossdock.webhook where id = any($2) and state = 'enabled'
                    and (owner is null or lease_until < now()) for update skip locked)
       returning id`,
      [owner, ids, leaseMs],
    )
    for (const { id } of rows) {
      // Whoever had it before may have got further.
      places.delete(id)
      held.set(id, now + leaseMs)
    }
    return rows.map(({ id }) => id)
  }

  async function renew(): Promise<void> {
    renewedAt = performance.now()
    const now = renewedAt
    const { rows } = await store.pool.query<{ id: string }>(
      `update crossdock.webhook w set lease_until = now() + $2 * interval '1 ms',
         transaction = coalesce(l.t::xid8, w.transaction), position = coalesce(l.p, w.position)
       from crossdock.webhook o left join unnest($3::text[], $4::text[], $5::bigint[]) l(id, t, p) on l.id = o.id
       where w.id = o.id and o.owner = $1 and o.state = 'enabled' returning w.id`,
      [owner, leaseMs, ...placed()],
    )
    const still = new Set(rows.map(({ id }) => id))
    for (const id of held.keys()) {
      if (still.has(id)) held.set(id, now + leaseMs)
      else forget(id)
    }
  }

  function forget(id: string): void {
    held.delete(id)
    places.delete(id)
  }

  function serve(id: string): void {
    if (serving.has(id)) return
    const context: Serving = {
      ...options,
      owner,
      onSent,
      inFlight,
      stopping: stopping.signal,
      // Nothing is sent in the last moments of a lease: a peer may begin by its own clock.
      isOurs: () => (held.get(id) ?? 0) - performance.now() > leaseMs / 10,
      place: () => places.get(id),
      setPlace: place => void places.set(id, place),
    }
    const work = serveWebhook(context, id)
      .catch((error: unknown) =>
        log.warn({ err: error, webhook: id }, 'a webhook could not be served'),
      )
      .finally(() => serving.delete(id))
    serving.set(id, work)
  }

  async function prune(): Promise<void> {
    const { keptDays } = options.policy()
    await store.pool.query(
      `delete from crossdock.webhook_delivery where id in (
         select id from crossdock.webhook_delivery where ended_at < now() - $1 * interval '1 day' limit 5000)`,
      [keptDays],
    )
    await store.pool.query(
      `delete from crossdock.webhook_secret where expires_at < now() - interval '1 day'`,
    )
  }
}

const pruneEveryMs = 60_000
