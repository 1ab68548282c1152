import { oncePerReference } from '../../reference-systems/repeat.ts'
import { route, type ReferenceSystem } from '../../reference-systems/reference-system.ts'
import { instantText, members, object, text } from '../../shape.ts'

/** A small CRM: a history per contact that is only ever added to, and the messages it sends to contacts. */
export function referenceCrm(): ReferenceSystem {
  return {
    name: 'crm',
    tables,
    documents,
    error: (code, message) => ({ errors: [{ errorCode: code, message }] }),
    routes: [
      route({
        method: 'POST',
        path: '/activities',
        writes: true,
        body: newActivity,
        async handle({ db, body, fingerprint }) {
          const [row] = await db.rows<ActivityRow>(
            insertActivity,
            body.dedupeKey,
            fingerprint,
            body.contactKey,
            body.topic,
            JSON.stringify(body),
          )
          return oncePerReference(row, fingerprint, activity)
        },
      }),
      route({
        method: 'GET',
        path: '/activities/{dedupeKey}',
        writes: false,
        async handle({ db, parameters }) {
          const [row] = await db.rows<ActivityRow>(
            'select * from reference_crm.activity where dedupe_key = $1',
            parameters['dedupeKey'],
          )
          if (row === undefined) return undefined
          return { status: 200, body: activity(row), createdAt: row.created_at }
        },
      }),
      route({
        method: 'POST',
        path: '/messages',
        writes: true,
        body: newMessage,
        async handle({ db, body, fingerprint }) {
          const [row] = await db.rows<MessageRow>(
            insertMessage,
            body.dedupeKey,
            fingerprint,
            body.contactKey,
            body.template,
            JSON.stringify(body),
          )
          return oncePerReference(row, fingerprint, message)
        },
      }),
      route({
        method: 'GET',
        path: '/messages/{dedupeKey}',
        writes: false,
        async handle({ db, parameters }) {
          const [row] = await db.rows<MessageRow>(
            'select * from reference_crm.message where dedupe_key = $1',
            parameters['dedupeKey'],
          )
          if (row === undefined) return undefined
          return { status: 200, body: message(row), createdAt: row.created_at }
        },
      }),
    ],
  }
}

const tables = `
create table if not exists reference_crm.activity (
  id bigint generated always as identity (start with 50001) primary key,
  dedupe_key text not null unique,
  fingerprint text not null,
  contact_key text not null,
  topic text not null,
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create index if not exists activity_contact on reference_crm.activity (contact_key, id);
create table if not exists reference_crm.message (
  id bigint generated always as identity (start with 80001) primary key,
  dedupe_key text not null unique,
  fingerprint text not null,
  contact_key text not null,
  template text not null,
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
`

const documents = `
select 'activity' as type, 'ACT-' || id as id, dedupe_key as reference, topic as state, created_at,
       jsonb_build_object('contact', contact_key, 'headline', document->>'headline') as facts
  from reference_crm.activity
union all
select 'message', 'MSG-' || id, dedupe_key, template, created_at,
       jsonb_strip_nulls(jsonb_build_object('contact', contact_key, 'title', document->>'headline',
                          'worth', document->'voucher'->>'worth', 'code', document->'voucher'->>'code'))
  from reference_crm.message`

const insertActivity = `
insert into reference_crm.activity (dedupe_key, fingerprint, contact_key, topic, document)
values ($1, $2, $3, $4, $5)
on conflict (dedupe_key) do update set dedupe_key = excluded.dedupe_key
returning *`

const insertMessage = `
insert into reference_crm.message (dedupe_key, fingerprint, contact_key, template, document)
values ($1, $2, $3, $4, $5)
on conflict (dedupe_key) do update set dedupe_key = excluded.dedupe_key
returning *`

type MessageRow = {
  id: string
  dedupe_key: string
  fingerprint: string
  template: string
  created_at: Date
}

const newMessage = members<{ dedupeKey: string; contactKey: string; template: string }>(
  {
    dedupeKey: text,
    contactKey: text,
    template: text,
    headline: text,
    body: text,
    about: text,
    voucher: object({ code: text, worth: text, from: text }, ['from']),
    happenedAt: instantText,
  },
  ['body', 'about', 'voucher'],
)

function message({ id, dedupe_key, template, created_at }: MessageRow) {
  return { id: `MSG-${id}`, dedupeKey: dedupe_key, template, createdAt: created_at.toISOString() }
}

type ActivityRow = {
  id: string
  dedupe_key: string
  fingerprint: string
  topic: string
  created_at: Date
}

const newActivity = members<{ dedupeKey: string; contactKey: string; topic: string }>(
  {
    dedupeKey: text,
    contactKey: text,
    contactName: text,
    topic: text,
    headline: text,
    body: text,
    about: text,
    corrects: text,
    happenedAt: instantText,
  },
  ['contactName', 'body', 'about', 'corrects'],
)

function activity({ id, dedupe_key, topic, created_at }: ActivityRow) {
  return { id: `ACT-${id}`, dedupeKey: dedupe_key, topic, createdAt: created_at.toISOString() }
}
