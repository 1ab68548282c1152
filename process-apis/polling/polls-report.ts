import type { Poll } from '../../openapi/generated/operations.v1.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import type { ProcessContext } from '../context.ts'
import { actorOf } from '../operations/actor.ts'
import type { Operations } from '../operations/contract.ts'

/** Everything that other systems are asked for, and how far each has come. */
export function listPolls({ store }: ProcessContext): Operations['listPolls'] {
  return async ({ principal: { tenant } }) => {
    const { rows } = await store
      .of(tenant)
      .pool.query<Row>(`${selected} where tenant = $1 order by system, feed limit 500`, [tenant])
    return { polls: rows.map(toPoll) }
  }
}

/**
 * Has a system asked now, and for everything since a point in time. Whoever is asking at the moment finds that somebody else goes
 * on; what it took in stays.
 */
export function syncPoll({ store }: ProcessContext): Operations['syncPoll'] {
  return async (call, { system, feed, from, reason }) => {
    const { principal, correlationId } = call
    const by = actorOf(call)
    const polls = await store.of(call.principal.tenant).transaction(async tx => {
      const { rows } = await tx.query<Row>(
        `update crossdock.poll set
           taken_to = least(taken_to, coalesce($4, taken_to)),
           asked_at = case when $4::timestamptz is null then asked_at end,
           window_from = case when $4::timestamptz is null then window_from end,
           window_to = case when $4::timestamptz is null then window_to end,
           window_asked_at = case when $4::timestamptz is null then window_asked_at end,
           page = case when $4::timestamptz is null then page end,
           token = case when $4::timestamptz is null then token else token + 1 end,
           leased_until = case when $4::timestamptz is null then leased_until end,
           due_at = now(), sync_from = coalesce($4, sync_from), sync_by = $5
         where tenant = $1 and system = $2 and ($3::text is null or feed = $3)
         returning *, now() as now`,
        [principal.tenant, system, feed ?? null, from ?? null, by],
      )
      if (rows.length === 0) throw new Problem('not-found')
      await appendAuditEntry(tx, {
        tenant: principal.tenant,
        actor: by,
        action: 'syncPoll',
        subject: system,
        correlationId,
        data: { feed, from, reason },
      })
      return rows.map(toPoll)
    })
    return { polls: polls.toSorted((a, b) => (a.feed < b.feed ? -1 : 1)) }
  }
}

type Row = {
  system: string
  feed: string
  every_seconds: number
  settle_seconds: number
  taken_to: Date
  window_to: Date | null
  page: string | null
  due_at: Date
  leased_until: Date | null
  answered_at: Date | null
  failures: number
  problem: string | null
  changes: number
  messages: number
  sync_from: Date | null
  sync_by: string | null
  now: Date
}

const selected = `select *, now() as now from crossdock.poll`

function toPoll(row: Row): Poll {
  const behindSeconds = Math.max(
    0,
    Math.floor((row.now.getTime() - row.taken_to.getTime()) / 1_000),
  )
  return {
    system: row.system,
    feed: row.feed,
    state: stateOf(row, behindSeconds),
    takenTo: row.taken_to.toISOString(),
    behindSeconds,
    dueAt: row.due_at.toISOString(),
    everySeconds: row.every_seconds,
    failures: row.failures,
    changes: row.changes,
    messages: row.messages,
    ...(row.answered_at !== null && { answeredAt: row.answered_at.toISOString() }),
    ...(row.problem !== null && { problem: row.problem.slice(0, 500) }),
    ...(row.sync_from !== null && { syncedFrom: row.sync_from.toISOString() }),
    ...(row.sync_by !== null && { syncedBy: row.sync_by }),
  }
}

function stateOf(row: Row, behindSeconds: number): Poll['state'] {
  const { now, due_at: due, leased_until: leased, failures } = row
  if (leased !== null && leased > now) return 'asking'
  if (now.getTime() - due.getTime() > idleSeconds * 1_000) return 'idle'
  if (failures > 0) return 'failing'
  return behindSeconds > row.settle_seconds + 2 * row.every_seconds ? 'behind' : 'waiting'
}

/** What nobody has taken up for so long is not connected any more: servers look every few seconds. */
const idleSeconds = 300
