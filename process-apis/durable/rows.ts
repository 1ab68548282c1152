import type { RowKind } from '../store/row-kind.ts'
import type { NewOperationRow, StepEntry } from './record.ts'

type Fence = { readonly id: string; readonly token: number }

/**
 * That an attempt has not been taken over. Holds the operation until the commit: a take-over either sees what is written
 * under this check, or refuses it.
 */
export const fence: RowKind<Fence> = {
  name: 'fence',
  rank: 1,
  final: true,
  columns: 'id text, token bigint',
  stands: { which: 'first', key: ({ id }) => id },
  refuses: rows => `
    with held as materialized (
      select id, token, state from crossdock.operation
      where id in (select id from ${rows}) order by id for no key update
    )
    select r.unit from ${rows} r
    where not exists (
      select 1 from held h where h.id = r.id and h.token = r.token and h.state = 'running')`,
}

type End = Fence & {
  readonly state: 'succeeded' | 'failed' | 'dead'
  /** JSON as it is to be kept, to the byte. */
  readonly result: string | null
  readonly problem: unknown
}

/** The end of an operation; written under its fence. */
export const end: RowKind<End> = {
  name: 'ending',
  columns: 'id text, token bigint, state text, result text, problem jsonb',
  writes: rows => [
    `update crossdock.operation o set state = r.state, result = r.result::json, problem = r.problem, owner = null,
       input = case when r.state = 'dead' then o.input else o.input - 'secret' end, lease_until = null,
       due_at = null, waiting_for = null, updated_at = now(), finished_at = now()
     from ${rows} r where o.id = r.id and o.token = r.token`,
  ],
}

/** Lines of the journal; written under their operation's fence. Of an intent and its outcome the later stands. */
export const step: RowKind<StepEntry> = {
  name: 'step',
  columns: `"operationId" text, token bigint, name text, position int, state text, reference text,
    "sendsForMs" int, outcome jsonb, problem jsonb`,
  stands: { which: 'last', key: ({ operationId, name }) => `${operationId}\n${name}` },
  writes: rows => [
    `insert into crossdock.step as s
       (operation_id, name, position, state, reference, token, deadline, outcome, problem, finished_at)
     select r."operationId", r.name, r.position, r.state, r.reference, r.token,
            now() + r."sendsForMs" * interval '1 ms', r.outcome, r.problem,
            case when r.state = 'intent' then null else now() end
     from ${rows} r
     on conflict (operation_id, name) do update set
       state = excluded.state, reference = coalesce(excluded.reference, s.reference),
       token = excluded.token, deadline = excluded.deadline, outcome = excluded.outcome,
       problem = excluded.problem, finished_at = excluded.finished_at`,
  ],
}

/** That nothing earlier of a subject is unfinished on a queue, so that an operation may run as soon as it is written. */
export const turn: RowKind<{ readonly queue: string; readonly subject: string }> = {
  name: 'turn',
  rank: 9,
  columns: 'queue text, subject text',
  refuses: rows => `
    -- The limit makes it a look at the index for each row, whatever the planner makes of how many are unfinished.
    select r.unit from ${rows} r
    cross join lateral (
      select 1 from crossdock.operation earlier
      where earlier.queue = r.queue and earlier.subject = r.subject and ${unfinished('earlier')} limit 1
    ) one
    union all
    select min(unit) from ${rows} group by queue, subject having count(*) > 1`,
}

/** Operations that the process which adds them runs at once: no delivery is needed, their lease is the net below them. */
export const newOperation: RowKind<NewOperationRow> = {
  name: 'operation',
  columns: `id text, tenant text, kind text, version int, queue text, subject text, input jsonb, owner text,
    "leaseSeconds" int, "correlationId" text, "causationId" text, traceparent text, "createdAt" timestamptz`,
  writes: rows => [
    `insert into crossdock.operation
       (id, tenant, kind, version, queue, subject, state, input, token, owner, lease_until, attempts,
        correlation_id, causation_id, traceparent, created_at, updated_at)
     select r.id, r.tenant, r.kind, r.version, r.queue, r.subject, 'running', r.input, 1, r.owner,
            now() + r."leaseSeconds" * interval '1 s', 1, r."correlationId", r."causationId", r.traceparent,
            r."createdAt", r."createdAt"
     from ${rows} r order by r.id`,
  ],
}

/** An operation that holds back the later ones of its subject on its queue; one whose time has not come yet does not. */
export function unfinished(table: string): string {
  return `${table}.state in ('pending', 'running', 'waiting', 'dead')
    and not (${table}.state = 'pending' and coalesce(${table}.due_at > now(), false))`
}
