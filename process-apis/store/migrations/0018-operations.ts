import { type Kysely, sql } from 'kysely'

/**
 * What people do when things go wrong: cases with a cause, an owner and a history, actions that may need a second person,
 * the same for many as runs, and how queues are set. What a case is due by is reckoned from its severity when it is read.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table crossdock.exception_case
     add column cause text not null default 'defect',
     add column alike text not null default '0000000000000000',
     add column owner text,
     add column resolution text,
     add column resolved_by text`,
  `create index exception_case_recent on crossdock.exception_case (tenant, state, id desc)`,
  `create index exception_case_alike on crossdock.exception_case (tenant, alike) where state = 'open'`,
  `create index exception_case_operation on crossdock.exception_case (operation_id) where state = 'open'`,

  `create index operation_dead on crossdock.operation (tenant, seq desc) where state = 'dead'`,

  // Who said or did what about a case, in words. The same words of the same person are kept once.
  `create table crossdock.case_note (
    position bigint generated always as identity primary key,
    tenant text not null,
    case_id text not null references crossdock.exception_case (id) on delete cascade,
    kind text not null check (kind in ('comment','assigned','proposed','refused','acted','resolved')),
    author text not null,
    text text not null,
    at timestamptz not null default now()
  )`,
  `create index case_note_case on crossdock.case_note (case_id, position)`,
  `create unique index case_note_comment on crossdock.case_note (case_id, author, md5(text)) where kind = 'comment'`,

  // What somebody does about a case. \`input\` may hold personal data that is to be corrected: it is emptied when it is done.
  `create table crossdock.case_action (
    id text primary key,
    tenant text not null,
    case_id text not null references crossdock.exception_case (id) on delete cascade,
    run_id text,
    action text not null check (action in ('retry','correct','skip','compensate')),
    state text not null check (state in ('awaitingApproval','running','done','failed','refused')),
    input jsonb not null,
    digest text not null,
    reason text not null,
    amount jsonb,
    proposed_by text not null,
    proposed_at timestamptz not null default now(),
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    outcome text,
    finished_at timestamptz,
    check (decided_by is null or decided_by <> proposed_by)
  )`,
  `create index case_action_case on crossdock.case_action (case_id, id)`,
  `create index case_action_recent on crossdock.case_action (tenant, state, id desc)`,
  // One at a time: a case that something is done about is left alone until that is over.
  `create unique index case_action_open on crossdock.case_action (case_id) where state in ('awaitingApproval','running')`,

  `create table crossdock.bulk_run (
    id text primary key,
    tenant text not null,
    kind text not null check (kind in ('retry','skip','compensate','resolve','replayEvents')),
    state text not null check (state in ('planned','running','finished','cancelled')),
    selection jsonb not null,
    digest text not null,
    reason text not null,
    estimate jsonb not null,
    total integer not null,
    done integer not null default 0,
    failed integer not null default 0,
    created_by text not null,
    created_at timestamptz not null default now(),
    confirmed_by text,
    confirmed_at timestamptz,
    finished_at timestamptz
  )`,
  `create index bulk_run_recent on crossdock.bulk_run (tenant, id desc)`,
  `create unique index bulk_run_planned on crossdock.bulk_run (tenant, created_by, digest) where state = 'planned'`,

  // What a run was planned for: nothing that comes later is drawn in.
  `create table crossdock.bulk_run_item (
    tenant text not null,
    run_id text not null references crossdock.bulk_run (id) on delete cascade,
    position integer not null,
    subject text not null,
    state text not null default 'planned' check (state in ('planned','done','failed')),
    reason text,
    primary key (run_id, position)
  )`,

  // Events that are to be sent to the event stream once more, for whom that run was planned.
  `create table crossdock.event_replay (
    position bigint generated always as identity primary key,
    tenant text not null,
    run_id text not null references crossdock.bulk_run (id) on delete cascade,
    event_id text not null,
    unique (run_id, event_id)
  )`,

  // Of the whole installation, as queues are: set by hand, heeded by every server.
  `create table crossdock.queue_setting (
    queue text primary key,
    paused boolean not null default false,
    rate_per_second double precision,
    reason text not null,
    set_by text not null,
    set_at timestamptz not null default now()
  )`,

  // A report that was refused is kept as it was translated until somebody has decided about it.
  `alter table crossdock.inbound_document add column message jsonb`,

  `select crossdock.raise_tenant_wall()`,
]
