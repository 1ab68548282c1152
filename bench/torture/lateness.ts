import { setTimeout as sleep } from 'node:timers/promises'
import type { Late } from './facts.ts'

/** What keeps operations from their end, looked at while a run goes on: their rows forget it when they are over. */
export type Lateness = {
  /** When an operation was to begin, where that was later than it was written; milliseconds since 1970. */
  readonly plannedAt: (operationId: string) => number | null
  /** Those that were not over a while after their time had come, and what they were found doing or waiting for. */
  readonly late: () => readonly Late[]
  readonly close: () => Promise<void>
}

type Ask = <Row>(text: string) => Promise<Row[]>

type Unfinished = {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly state: string
  readonly waitingFor: string | null
  readonly attempts: number
  readonly createdAt: number
  /** When it was to begin; null where that was at once. */
  readonly plannedAt: number | null
}

/** How often it is looked, and from when on an operation is late enough to be written down. */
const everyMs = 1_000
const lateMs = 10_000

/** Looks until it is closed. PostgreSQL may come and go underneath. */
export function watchLateness(ask: Ask): Lateness {
  const planned = new Map<string, number>()
  const late = new Map<string, { kind: string; subject: string; reasons: Map<string, number> }>()
  let closed = false
  const isClosed = () => closed
  const watching = (async () => {
    let before = Date.now()
    while (!isClosed()) {
      await sleep(everyMs)
      const rows = await ask<Unfinished>(unfinished).catch(() => [])
      const now = Date.now()
      for (const { id, kind, subject, plannedAt, createdAt, ...found } of rows) {
        if (plannedAt !== null) planned.set(id, plannedAt)
        if (now - Math.max(createdAt, planned.get(id) ?? 0) < lateMs) continue
        const one = late.get(id) ?? { kind, subject, reasons: new Map<string, number>() }
        const reason = reasonOf(found)
        one.reasons.set(reason, (one.reasons.get(reason) ?? 0) + (now - before) / 1_000)
        late.set(id, one)
      }
      before = now
    }
  })()
  return {
    plannedAt: id => planned.get(id) ?? null,
    late: () =>
      Array.from(late, ([operationId, { kind, subject, reasons }]) => ({
        operationId,
        kind,
        subject,
        reasons: Object.fromEntries(reasons),
      })),
    async close() {
      closed = true
      await watching
    },
  }
}

function reasonOf({
  state,
  waitingFor,
  attempts,
}: Pick<Unfinished, 'state' | 'waitingFor' | 'attempts'>) {
  if (state === 'waiting') return waitingFor ?? 'waits, nobody knows for what'
  if (state === 'running') return 'runs'
  return attempts === 0 ? 'waits for its turn' : 'given back, waits for its turn'
}

/**
 * What is due, or will be within the time that PostgreSQL may be away: it says when it was planned for as long only as it has
 * not been begun.
 */
const unfinished = `
  select id, kind, subject, state, attempts, waiting_for as "waitingFor",
         (extract(epoch from created_at) * 1000)::float8 as "createdAt",
         case when state = 'pending' and attempts = 0
           then (extract(epoch from due_at) * 1000)::float8 end as "plannedAt"
  from crossdock.operation
  where state in ('pending', 'running', 'waiting')
    and (state <> 'pending' or due_at is null or due_at < now() + interval '30 s')`
