import { oncePerReference } from '../../reference-systems/repeat.ts'
import { refused, route, type ReferenceSystem } from '../../reference-systems/reference-system.ts'
import { listOf, members, object, text, wholeNumber } from '../../shape.ts'

/** A small parcel carrier: labels, their cancellation until the parcel is collected, and scans, each told by an event. */
export function referenceCarrier(): ReferenceSystem {
  return {
    name: 'carrier',
    tables,
    documents,
    error: (code, message) => ({ fault: { code, text: message } }),
    routes: [
      route({
        method: 'POST',
        path: '/labels',
        writes: true,
        body: newLabel,
        async handle({ db, body, fingerprint }) {
          if (!['standard', 'express'].includes(body.product)) {
            return refused(422, 'NO_SUCH_PRODUCT', 'We carry standard and express.')
          }
          const [row] = await db.rows<LabelRow>(
            insertLabel,
            body.shipperRef,
            fingerprint,
            JSON.stringify(body),
          )
          return oncePerReference(row, fingerprint, label)
        },
      }),
      route({
        method: 'GET',
        path: '/labels',
        writes: false,
        absent: { status: 200, body: { labels: [] } },
        async handle({ db, query }) {
          const [row] = await db.rows<LabelRow>(
            'select * from reference_carrier.label where shipper_ref = $1',
            query.get('shipperRef'),
          )
          if (row === undefined) return undefined
          return { status: 200, body: { labels: [label(row)] }, createdAt: row.created_at }
        },
      }),
      route({
        method: 'DELETE',
        path: '/labels/{id}',
        writes: true,
        async handle({ db, parameters }) {
          const id = number(parameters['id'] ?? '', 'LBL-')
          const [voided] = await db.rows<LabelRow>(voidLabel, id)
          if (voided !== undefined) return { status: 200, body: label(voided) }
          const [row] = await db.rows<LabelRow>(
            'select * from reference_carrier.label where id = $1',
            id,
          )
          if (row === undefined) return refused(404, 'NO_SUCH_LABEL', 'There is no such label.')
          if (row.stage === 'voided') return { status: 200, body: label(row) }
          const fault = { code: 'COLLECTED', text: 'We have the parcel already.' }
          return { status: 409, body: { fault, label: label(row) } }
        },
      }),
      route({
        method: 'GET',
        path: '/tracking/{number}',
        writes: false,
        async handle({ db, parameters }) {
          const [row] = await db.rows<LabelRow & { scans: Scan[] }>(
            findScans,
            number(parameters['number'] ?? '', 'SW'),
          )
          if (row === undefined) return undefined
          return { status: 200, body: { ...label(row), scans: row.scans } }
        },
      }),
    ],
    admin: [
      route({
        method: 'POST',
        path: '/labels/{id}/scans',
        writes: true,
        body: members<{ stage: string; place?: string }>({ stage: text, place: text }, ['place']),
        async handle({ db, parameters, body }) {
          const [row] = await db.rows<LabelRow>(
            scan,
            number(parameters['id'] ?? '', 'LBL-'),
            body.stage,
            body.place ?? null,
          )
          if (row === undefined) return refused(409, 'NOT_NOW', 'No such label, or it was voided.')
          return { status: 200, body: label(row) }
        },
      }),
    ],
  }
}

const tables = `
create table if not exists reference_carrier.label (
  id bigint generated always as identity (start with 95001) primary key,
  shipper_ref text not null unique,
  fingerprint text not null,
  stage text not null default 'announced',
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create table if not exists reference_carrier.scan (
  id bigint generated always as identity primary key,
  label bigint not null references reference_carrier.label,
  stage text not null,
  place text,
  at timestamptz not null default clock_timestamp()
);
create index if not exists scan_label on reference_carrier.scan (label, id);
`

const documents = `
select 'label' as type, 'LBL-' || id as id, shipper_ref as reference, stage as state, created_at,
       jsonb_build_object('trackingNumber', 'SW' || lpad(id::text, 10, '0')) as facts
  from reference_carrier.label`

const insertLabel = `
insert into reference_carrier.label (shipper_ref, fingerprint, document) values ($1, $2, $3)
on conflict (shipper_ref) do update set shipper_ref = excluded.shipper_ref
returning *`

const voidLabel = `
update reference_carrier.label set stage = 'voided' where id = $1 and stage = 'announced' returning *`

const findScans = `
select l.*, coalesce((
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('stage', stage, 'place', place,
             'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) order by s.id)
      from reference_carrier.scan s where s.label = l.id), '[]') as scans
  from reference_carrier.label l where l.id = $1`

const scan = `
with moved as (
  update reference_carrier.label set stage = $2 where id = $1 and stage <> 'voided' returning *),
scanned as (
  insert into reference_carrier.scan (label, stage, place) select id, $2, $3 from moved returning *),
told as (
  insert into reference_webhooks.delivery (system, subject, body)
  select 'carrier', 'label:' || label, jsonb_strip_nulls(jsonb_build_object(
           'event', 'parcel.scanned', 'scan', 'SCN-' || id, 'trackingNumber', 'SW' || lpad(label::text, 10, '0'),
           'stage', stage, 'place', place,
           'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text
    from scanned)
select * from moved`

type LabelRow = {
  id: string
  shipper_ref: string
  fingerprint: string
  stage: string
  created_at: Date
}

type Scan = { stage: string; place?: string; at: string }

const newLabel = members<{ shipperRef: string; product: string; returns?: boolean }>(
  {
    shipperRef: text,
    product: text,
    fromSite: text,
    to: { type: 'object' },
    parcels: listOf(object({ grams: wholeNumber })),
    returns: { type: 'boolean' },
  },
  ['returns'],
)

/** The running number in a name; 0, which is never given, for anything else. */
function number(name: string, prefix: string): string {
  const digits = name.startsWith(prefix) ? name.slice(prefix.length) : ''
  return /^\d{1,15}$/.test(digits) ? digits : '0'
}

function label({ id, shipper_ref, stage, created_at }: LabelRow) {
  return {
    id: `LBL-${id}`,
    shipperRef: shipper_ref,
    stage,
    trackingNumber: `SW${id.padStart(10, '0')}`,
    createdAt: created_at.toISOString(),
  }
}
