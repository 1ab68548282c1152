import { oncePerReference } from '../../reference-systems/repeat.ts'
import {
  refused,
  route,
  type Answer,
  type Exchange,
  type ReferenceSystem,
} from '../../reference-systems/reference-system.ts'
import { instantText, listOf, members, object, text, wholeNumber } from '../../shape.ts'

export type ReferenceStoreOptions = {
  /** The shops there are. */
  readonly shops: readonly string[]
}

/**
 * A small store system: a list of things to set aside per shop, worked through by its staff. Tasks are
 * put under the caller's own key. Every move is told by an event, but for the withdrawals it was asked for.
 * new → accepted → ready → collected; declined, lapsed, withdrawn.
 */
export function referenceStore({ shops }: ReferenceStoreOptions): ReferenceSystem {
  return {
    name: 'store',
    tables,
    documents,
    error: (code, message) => ({ problem: code, text: message }),
    routes: [
      route({
        method: 'PUT',
        path: '/tasks/{key}',
        writes: true,
        body: newTask,
        async handle({ db, parameters, body, fingerprint }) {
          if (!shops.includes(body.shop))
            return refused(422, 'unknown-shop', `No shop ${body.shop}.`)
          const [row] = await db.rows<TaskRow>(
            insertTask,
            parameters['key'],
            fingerprint,
            body.shop,
            JSON.stringify(body),
          )
          return oncePerReference(row, fingerprint, task)
        },
      }),
      route({
        method: 'GET',
        path: '/tasks/{key}',
        writes: false,
        async handle({ db, parameters }) {
          const row = await find(db, parameters['key'] ?? '')
          if (row === undefined) return undefined
          return { status: 200, body: task(row), createdAt: row.created_at }
        },
      }),
      route({
        method: 'POST',
        path: '/tasks/{key}/withdraw',
        writes: true,
        body: members<{ why: string }>({ why: text }),
        async handle({ db, parameters, body }) {
          const key = parameters['key'] ?? ''
          const [withdrawn] = await db.rows<TaskRow>(withdrawTask, key, number(key), body.why)
          if (withdrawn !== undefined) return { status: 200, body: task(withdrawn) }
          const row = await find(db, key)
          if (row === undefined) return noSuchTask
          if (row.status === 'withdrawn') return { status: 200, body: task(row) }
          return { status: 409, body: { problem: 'too-late', text: 'Too late.', task: task(row) } }
        },
      }),
    ],
    admin: [
      route({
        method: 'POST',
        path: '/tasks/{id}/{action}',
        writes: true,
        body: members<{ reason?: string }>({ reason: text }, ['reason']),
        handle: moveByHand,
      }),
    ],
    async step({ rows }, restedMs) {
      await rows(moveRested, restedMs)
    },
  }
}

/** Does what the action says, one move at a time, so that every state on the way is told. */
async function moveByHand({
  db,
  parameters,
  body,
}: Exchange<{ reason?: string }>): Promise<Answer> {
  const found = await find(db, parameters['id'] ?? '')
  if (found === undefined) return noSuchTask
  let row = found
  const states = statesOf(parameters['action'] ?? '', row.status)
  if (states === undefined) {
    return refused(
      409,
      'not-now',
      `The task is ${row.status}; do accept, reject, ready, collect or expire.`,
    )
  }
  for (const state of states) {
    const reason = state === 'declined' ? (body.reason ?? 'not-found-on-shelf') : null
    const [moved] = await db.rows<TaskRow>(moveOne, row.no, row.status, state, reason)
    if (moved === undefined) return refused(409, 'not-now', 'Somebody else moved it.')
    row = moved
  }
  return { status: 200, body: task(row) }
}

/** The states an action leads through from here; undefined when it cannot be done from here. */
function statesOf(action: string, status: string): string[] | undefined {
  if (action === 'reject') return ['new', 'accepted'].includes(status) ? ['declined'] : undefined
  if (action === 'expire') return status === 'ready' ? ['lapsed'] : undefined
  const from = way.indexOf(status)
  const to = way.indexOf(actions[action] ?? '')
  return from >= 0 && to > from ? way.slice(from + 1, to + 1) : undefined
}

const way = ['new', 'accepted', 'ready', 'collected']

const actions: Record<string, string> = { accept: 'accepted', ready: 'ready', collect: 'collected' }

const tables = `
create table if not exists reference_store.task (
  no bigint generated always as identity (start with 30001) primary key,
  key text not null unique,
  fingerprint text not null,
  shop text not null,
  status text not null default 'new',
  reason text,
  version bigint not null default 1,
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  moved_at timestamptz not null default clock_timestamp()
);
create index if not exists task_open on reference_store.task (moved_at)
  where status in ('new', 'accepted', 'ready');
`

const documents = `
select 'task' as type, 'PT-' || no as id, key as reference, status as state, created_at,
       jsonb_build_object('shop', shop, 'reason', reason, 'version', version,
                          'articles', document->'articles') as facts
  from reference_store.task`

const insertTask = `
insert into reference_store.task (key, fingerprint, shop, document) values ($1, $2, $3, $4)
on conflict (key) do update set key = excluded.key
returning *`

const withdrawTask = `
update reference_store.task
   set status = 'withdrawn', reason = $3, version = version + 1, moved_at = clock_timestamp()
 where (key = $1 or no = $2) and status in ('new', 'accepted', 'ready') returning *`

const told = `
told as (
  insert into reference_webhooks.delivery (system, subject, body)
  select 'store', key, jsonb_strip_nulls(jsonb_build_object(
           'what', 'task-moved', 'task', 'PT-' || no, 'key', key, 'shop', shop, 'status', status,
           'reason', reason, 'version', version,
           'at', to_char(moved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text
    from moved order by no)
select * from moved`

const moveOne = `
with moved as (
  update reference_store.task
     set status = $3, reason = $4, version = version + 1, moved_at = clock_timestamp()
   where no = $1 and status = $2 returning *),
${told}`

const moveRested = `
with rested as (
  select no from reference_store.task
   where status in ('new', 'accepted', 'ready') and moved_at <= clock_timestamp() - $1 * interval '1 ms'
   order by moved_at limit 200 for update skip locked),
moved as (
  update reference_store.task t
     set status = case status when 'new' then 'accepted' when 'accepted' then 'ready' else 'collected' end,
         version = version + 1, moved_at = clock_timestamp()
    from rested where t.no = rested.no returning t.*),
${told}`

type TaskRow = {
  no: string
  key: string
  fingerprint: string
  shop: string
  status: string
  reason: string | null
  version: string
  created_at: Date
  moved_at: Date
}

const newTask = members<{ shop: string }>(
  {
    shop: text,
    order: text,
    articles: listOf(
      object({ line: text, article: text, name: text, count: wholeNumber }, ['name']),
    ),
    shopper: { type: 'object' },
    code: text,
    keepUntil: instantText,
  },
  ['code', 'keepUntil'],
)

const noSuchTask = refused(404, 'no-such-task', 'There is no such task.')

/** A task by its key or by its own id. */
async function find({ rows }: Exchange<unknown>['db'], key: string): Promise<TaskRow | undefined> {
  const [row] = await rows<TaskRow>(
    'select * from reference_store.task where key = $1 or no = $2',
    key,
    number(key),
  )
  return row
}

/** The running number in a task's name; 0, which is never given, for anything else. */
function number(id: string): string {
  return /^PT-\d{1,15}$/.test(id) ? id.slice(3) : '0'
}

function task(row: TaskRow) {
  return {
    id: `PT-${row.no}`,
    key: row.key,
    shop: row.shop,
    status: row.status,
    version: Number(row.version),
    ...(row.reason !== null && { reason: row.reason }),
    movedAt: row.moved_at.toISOString(),
  }
}
