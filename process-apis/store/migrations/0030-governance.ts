import { type Kysely, sql } from 'kysely'

/**
 * The governance board: contracts as contents that never change, revisions of them on their way through the gate, who
 * signed off what, exceptions with an end, and every decision as a chain of hashes. It belongs to the installation, not to
 * a tenant. What nobody may do (approve what is its own, change what was decided) is refused here, whoever asks.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // The contents of contracts by their hash. One that was submitted has not run yet; `source` is its text as it was given.
  `alter table crossdock.contract_revision
     alter column first_run_at drop not null,
     add column source text`,
  `create function crossdock.keep_contract_revision() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' then
       if (new.api, new.digest, new.version, new.document)
         is not distinct from (old.api, old.digest, old.version, old.document)
         and (old.source is null or new.source is not distinct from old.source) then
         return new;
       end if;
     end if;
     raise exception 'contracts are never changed: submit a revision' using errcode = 'insufficient_privilege';
   end $$`,
  `create trigger contract_revision_kept before update or delete on crossdock.contract_revision
     for each row execute function crossdock.keep_contract_revision()`,
  `create trigger contract_revision_not_emptied before truncate on crossdock.contract_revision
     for each statement execute function crossdock.keep_contract_revision()`,

  // `quorum` is what its tier takes, by role; it is counted when it is approved.
  `create table crossdock.governance_revision (
    id text primary key,
    api text not null,
    digest text not null,
    base_id text references crossdock.governance_revision (id),
    origin text not null check (origin in ('imported','released','submitted','drift')),
    author text not null,
    note text,
    submitted_at timestamptz not null default now(),
    state text not null check (state in ('draft','checking','inReview','changesRequested','approved','published',
      'deprecated','brownout','retired','rejected','withdrawn','superseded','emergencyPublished')),
    progress text,
    reports jsonb,
    checked_at timestamptz,
    tier smallint check (tier between 0 and 3),
    quorum jsonb,
    published_at timestamptz,
    review_due_at timestamptz,
    reviewed_at timestamptz,
    changed_at timestamptz not null default now(),
    foreign key (api, digest) references crossdock.contract_revision (api, digest),
    check (tier is null or tier = 0 or quorum is null or quorum <> '{}')
  )`,
  `create index governance_revision_recent on crossdock.governance_revision (id desc)`,
  `create index governance_revision_api on crossdock.governance_revision (api, id desc)`,
  `create unique index governance_revision_runs on crossdock.governance_revision (api)
     where state in ('published','deprecated','brownout','emergencyPublished')`,
  `create unique index governance_revision_open on crossdock.governance_revision (api, digest)
     where state in ('draft','checking','inReview','changesRequested','approved')`,

  // What somebody said about exactly this content, in a role.
  `create table crossdock.governance_sign_off (
    position bigint generated always as identity primary key,
    revision_id text not null references crossdock.governance_revision (id),
    digest text not null,
    person text not null,
    role text not null check (role in ('reviewer','boardMember','owner','securitySteward','consumerRepresentative')),
    decision text not null check (decision in ('approve','requestChanges','reject')),
    reason text,
    at timestamptz not null default now(),
    check (decision = 'approve' or length(reason) >= 3)
  )`,
  `create unique index governance_sign_off_once on crossdock.governance_sign_off (revision_id, person)
     where decision = 'approve'`,
  `create function crossdock.guard_sign_off() returns trigger language plpgsql as $$
   declare
     revision crossdock.governance_revision;
   begin
     if tg_op <> 'INSERT' then
       raise exception 'a sign-off is never changed' using errcode = 'insufficient_privilege';
     end if;
     select * into revision from crossdock.governance_revision where id = new.revision_id for update;
     if revision.author = new.person then
       raise exception 'nobody signs off what it submitted itself' using errcode = 'insufficient_privilege';
     end if;
     if revision.digest <> new.digest then
       raise exception 'a sign-off is bound to the content it was given for' using errcode = 'insufficient_privilege';
     end if;
     if revision.state not in ('inReview','changesRequested','emergencyPublished')
        and (revision.review_due_at is null or revision.reviewed_at is not null) then
       raise exception 'a revision that is % is not signed off', revision.state using errcode = 'insufficient_privilege';
     end if;
     return new;
   end $$`,
  `create trigger governance_sign_off_guarded before insert or update or delete on crossdock.governance_sign_off
     for each row execute function crossdock.guard_sign_off()`,

  `create function crossdock.guard_governance_revision() returns trigger language plpgsql as $$
   declare
     needed text;
     asked integer;
     have integer;
   begin
     if tg_op = 'DELETE' then
       raise exception 'revisions stay' using errcode = 'insufficient_privilege';
     end if;
     if tg_op = 'INSERT' then
       if new.state in ('draft','checking') or (new.origin in ('imported','released') and new.author = 'crossdock') then
         return new;
       end if;
       raise exception 'a revision begins as a draft' using errcode = 'insufficient_privilege';
     end if;
     if (new.id, new.api, new.digest, new.base_id, new.origin, new.author, new.note, new.submitted_at)
       is distinct from (old.id, old.api, old.digest, old.base_id, old.origin, old.author, old.note, old.submitted_at)
     then
       raise exception 'a revision is never changed: submit another one' using errcode = 'insufficient_privilege';
     end if;
     if new.state <> old.state and not (old.state || '>' || new.state = any (array[
       'draft>checking', 'draft>withdrawn', 'draft>superseded',
       'checking>inReview', 'checking>approved', 'checking>withdrawn', 'checking>superseded',
       'inReview>checking', 'inReview>changesRequested', 'inReview>approved', 'inReview>rejected',
       'inReview>withdrawn', 'inReview>superseded', 'inReview>emergencyPublished',
       'changesRequested>checking', 'changesRequested>inReview', 'changesRequested>rejected',
       'changesRequested>withdrawn', 'changesRequested>superseded',
       'approved>published', 'approved>inReview', 'approved>checking', 'approved>withdrawn', 'approved>superseded', 'approved>emergencyPublished',
       'published>superseded', 'published>deprecated', 'published>brownout', 'published>retired',
       'deprecated>superseded', 'deprecated>brownout', 'deprecated>retired',
       'brownout>superseded', 'brownout>deprecated', 'brownout>retired',
       'emergencyPublished>published', 'emergencyPublished>superseded', 'emergencyPublished>deprecated',
       'emergencyPublished>brownout', 'emergencyPublished>retired',
       'superseded>published', 'superseded>deprecated', 'superseded>brownout', 'superseded>emergencyPublished'])) then
       raise exception 'a revision that is % does not become %', old.state, new.state
         using errcode = 'insufficient_privilege';
     end if;
     if old.state = 'superseded' and new.state <> 'superseded' and old.published_at is null then
       raise exception 'what was never published is not gone back to' using errcode = 'insufficient_privilege';
     end if;
     if (new.state = 'approved' and old.state <> 'approved')
       or (new.reviewed_at is not null and old.reviewed_at is null) then
       if new.tier is null or new.quorum is null then
         raise exception 'what was not checked is not approved' using errcode = 'insufficient_privilege';
       end if;
       for needed, asked in select key, value::integer from jsonb_each_text(new.quorum) loop
         select count(distinct person) into have from crossdock.governance_sign_off s
         where s.revision_id = new.id and s.digest = new.digest and s.decision = 'approve' and s.role = needed
           and s.person <> new.author;
         if have < asked then
           raise exception '% of % sign-offs as % are there', have, asked, needed using errcode = 'insufficient_privilege';
         end if;
       end loop;
     end if;
     return new;
   end $$`,
  `create trigger governance_revision_guarded before insert or update or delete on crossdock.governance_revision
     for each row execute function crossdock.guard_governance_revision()`,

  // An exception for one finding. Whether it holds is decided by its approvals and the time, whenever it is asked.
  `create table crossdock.governance_waiver (
    id text primary key,
    api text not null,
    fingerprint text not null,
    reason text not null check (length(reason) >= 20),
    ticket text not null check (length(ticket) >= 2),
    asked_by text not null,
    asked_at timestamptz not null default now(),
    needs smallint not null check (needs between 1 and 2),
    expires_at timestamptz not null,
    revoked_by text,
    revoked_at timestamptz,
    check (expires_at > asked_at and expires_at <= asked_at + interval '365 days 1 minute'),
    check (needs = 1 or expires_at <= asked_at + interval '30 days 1 minute')
  )`,
  `create index governance_waiver_of on crossdock.governance_waiver (api, fingerprint)`,
  `create table crossdock.governance_waiver_approval (
    waiver_id text not null references crossdock.governance_waiver (id),
    person text not null,
    at timestamptz not null default now(),
    primary key (waiver_id, person)
  )`,
  `create function crossdock.guard_waiver() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and old.revoked_at is null and new.revoked_at is not null
       and (new.id, new.api, new.fingerprint, new.reason, new.ticket, new.asked_by, new.asked_at, new.needs, new.expires_at)
         is not distinct from
         (old.id, old.api, old.fingerprint, old.reason, old.ticket, old.asked_by, old.asked_at, old.needs, old.expires_at)
     then
       return new;
     end if;
     raise exception 'a waiver is never changed: ask for another one' using errcode = 'insufficient_privilege';
   end $$`,
  `create trigger governance_waiver_guarded before update or delete on crossdock.governance_waiver
     for each row execute function crossdock.guard_waiver()`,
  `create function crossdock.guard_waiver_approval() returns trigger language plpgsql as $$
   declare
     waiver crossdock.governance_waiver;
   begin
     if tg_op <> 'INSERT' then
       raise exception 'an approval is never changed' using errcode = 'insufficient_privilege';
     end if;
     select * into waiver from crossdock.governance_waiver where id = new.waiver_id for update;
     if waiver.asked_by = new.person then
       raise exception 'nobody approves a waiver it asked for' using errcode = 'insufficient_privilege';
     end if;
     if exists (select from crossdock.governance_revision r where r.api = waiver.api and r.author = new.person
       and r.state in ('draft','checking','inReview','changesRequested','approved','emergencyPublished')) then
       raise exception 'nobody approves a waiver for what it submitted itself' using errcode = 'insufficient_privilege';
     end if;
     if waiver.revoked_at is not null or waiver.expires_at <= now() then
       raise exception 'the waiver has ended' using errcode = 'insufficient_privilege';
     end if;
     return new;
   end $$`,
  `create trigger governance_waiver_approval_guarded before insert or update or delete
     on crossdock.governance_waiver_approval for each row execute function crossdock.guard_waiver_approval()`,

  // What was decided about one finding, for this revision and those after it.
  `create table crossdock.governance_finding_decision (
    api text not null,
    fingerprint text not null,
    decision text not null check (decision in ('accept','reject')),
    reason text not null,
    person text not null,
    revision_id text not null references crossdock.governance_revision (id),
    at timestamptz not null default now(),
    primary key (api, fingerprint)
  )`,
  `create function crossdock.guard_finding_decision() returns trigger language plpgsql as $$
   begin
     if exists (select from crossdock.governance_revision r where r.id = new.revision_id and r.author = new.person) then
       raise exception 'nobody decides about what it submitted itself' using errcode = 'insufficient_privilege';
     end if;
     return new;
   end $$`,
  `create trigger governance_finding_decision_guarded before insert or update on crossdock.governance_finding_decision
     for each row execute function crossdock.guard_finding_decision()`,

  `create table crossdock.governance_comment (
    id text primary key,
    api text not null,
    revision_id text not null references crossdock.governance_revision (id),
    pointer text,
    fingerprint text,
    text text not null,
    author text not null,
    at timestamptz not null default now(),
    resolved_by text,
    resolved_at timestamptz
  )`,
  `create unique index governance_comment_once on crossdock.governance_comment
     (revision_id, author, coalesce(pointer, ''), coalesce(fingerprint, ''), md5(text))`,
  `create index governance_comment_finding on crossdock.governance_comment (api, fingerprint)`,

  // Lint findings that a contract brought along. It only shrinks.
  `create table crossdock.governance_baseline (
    api text primary key,
    revision_id text not null references crossdock.governance_revision (id),
    fingerprints text[] not null,
    reason text not null check (length(reason) >= 20),
    set_by text not null,
    set_at timestamptz not null default now()
  )`,
  `create function crossdock.guard_baseline() returns trigger language plpgsql as $$
   begin
     if tg_op = 'INSERT' then
       if exists (select from crossdock.governance_revision r where r.id = new.revision_id and r.author = new.set_by) then
         raise exception 'nobody sets a baseline for what it submitted itself' using errcode = 'insufficient_privilege';
       end if;
       return new;
     end if;
     if tg_op = 'UPDATE' and new.api = old.api and new.fingerprints <@ old.fingerprints then
       return new;
     end if;
     raise exception 'a baseline only shrinks' using errcode = 'insufficient_privilege';
   end $$`,
  `create trigger governance_baseline_guarded before insert or update or delete on crossdock.governance_baseline
     for each row execute function crossdock.guard_baseline()`,

  // The end of an API, as it was announced; the gateway goes by it beside policies/lifecycle.yaml.
  `create table crossdock.governance_lifecycle (
    api text primary key,
    base_path text not null,
    deprecated_at timestamptz not null,
    sunset_at timestamptz not null,
    retired_at timestamptz,
    successor text,
    documentation text,
    brownouts jsonb not null default '[]',
    changed_by text not null,
    changed_at timestamptz not null default now(),
    check (sunset_at >= deprecated_at)
  )`,
  `create table crossdock.governance_acknowledgement (
    api text not null,
    application text not null,
    person text not null,
    reason text not null,
    at timestamptz not null default now(),
    primary key (api, application)
  )`,

  // Every decision, each with the hash of the one before it.
  `create table crossdock.governance_record (
    sequence bigint primary key,
    at text not null,
    person text not null,
    act text not null,
    api text,
    revision_id text,
    digest text,
    data jsonb not null,
    previous_hash text not null,
    hash text not null
  )`,
  `create index governance_record_api on crossdock.governance_record (api, sequence desc)`,
  `create index governance_record_act on crossdock.governance_record (act, sequence)`,
  `create function crossdock.guard_governance_record() returns trigger language plpgsql as $$
   declare
     last crossdock.governance_record;
   begin
     if tg_op <> 'INSERT' then
       raise exception 'what was decided stays' using errcode = 'insufficient_privilege';
     end if;
     select * into last from crossdock.governance_record order by sequence desc limit 1;
     if new.sequence <> coalesce(last.sequence, 0) + 1
       or new.previous_hash <> coalesce(last.hash, repeat('0', 64)) then
       raise exception 'a decision follows the one before it' using errcode = 'insufficient_privilege';
     end if;
     return new;
   end $$`,
  `create trigger governance_record_guarded before insert or update or delete on crossdock.governance_record
     for each row execute function crossdock.guard_governance_record()`,
  `create trigger governance_record_not_emptied before truncate on crossdock.governance_record
     for each statement execute function crossdock.guard_governance_record()`,
]
