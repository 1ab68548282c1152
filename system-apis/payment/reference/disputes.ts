import { oncePerReference } from '../../reference-systems/repeat.ts'
import {
  refused,
  route,
  type Answer,
  type Exchange,
} from '../../reference-systems/reference-system.ts'
import { listOf, members, object, text, wholeNumber } from '../../shape.ts'
import { amount } from './bodies.ts'
import { number as authorizationNumber } from './authorization-rows.ts'
import { changedAfter, pageOf } from './pages.ts'

/** What a cardholder's bank takes back, and what the merchant answers. */
export const disputeRoutes = [
  route({
    method: 'GET',
    path: '/v1/disputes',
    writes: false,
    async handle({ db, query }) {
      await endOverdue(db)
      const { since, after, size } = changedAfter(query)
      const rows = await db.rows<DisputeRow>(listDisputes, since, ...after, size + 1)
      const { items, next } = pageOf(rows, size)
      return { status: 200, body: { disputes: items.map(dispute), ...next } }
    },
  }),
  route({
    method: 'GET',
    path: '/v1/disputes/{id}',
    writes: false,
    absent: { status: 200, body: {} },
    async handle({ db, parameters }) {
      await endOverdue(db)
      const [row] = await db.rows<DisputeRow>(disputeById, number(parameters['id'] ?? ''))
      return row && { status: 200, body: { dispute: dispute(row) }, createdAt: row.created_at }
    },
  }),
  route({
    method: 'POST',
    path: '/v1/disputes/{id}/acceptance',
    writes: true,
    body: members<{ merchantReference: string }>({ merchantReference: text }),
    handle: ({ db, parameters }) =>
      change(db, parameters['id'] ?? '', row => {
        if (row.status === 'accepted') return row
        if (isOver(row)) return refused(422, 'dispute_closed', 'It is decided already.')
        return { ...row, status: 'accepted' }
      }),
  }),
  route({
    method: 'POST',
    path: '/v1/disputes/{id}/evidence',
    writes: true,
    body: members<{ merchantReference: string; items: object[] }>({
      merchantReference: text,
      items: listOf(object({ category: text, title: text, text })),
    }),
    async handle({ db, parameters, body, fingerprint }) {
      await endOverdue(db)
      const id = number(parameters['id'] ?? '')
      return db.transaction<Answer>(async ({ rows }) => {
        const [row] = await rows<DisputeRow>(lockDispute, id)
        if (row === undefined) return refused(404, 'no_such_dispute', 'No such dispute.')
        const { merchantReference, items } = body
        const [before] = await rows<EvidenceRow>(findEvidence, merchantReference)
        if (before !== undefined) return oncePerReference(before, fingerprint, evidence)
        if (row.status !== 'needs_response') {
          const because = isOver(row) ? 'It is decided already.' : 'It has our evidence.'
          return refused(422, 'evidence_not_taken', because)
        }
        const [added] = await rows<EvidenceRow>(
          insertEvidence,
          merchantReference,
          fingerprint,
          id,
          JSON.stringify(items),
        )
        await rows(changeDispute, id, 'under_review', row.kind, row.amount, row.due_at)
        return oncePerReference(added, fingerprint, evidence)
      })
    },
  }),
  route({
    method: 'GET',
    path: '/v1/dispute-evidence',
    writes: false,
    absent: { status: 200, body: { evidence: [] } },
    async handle({ db, query }) {
      const [row] = await db.rows<EvidenceRow>(findEvidence, query.get('merchantReference'))
      return row && { status: 200, body: { evidence: [evidence(row)] }, createdAt: row.created_at }
    },
  }),
]

/** What cardholders and their banks do. */
export const disputeAdmin = [
  route({
    method: 'POST',
    path: '/disputes',
    writes: true,
    body: members<NewDispute>(
      {
        authorization: text,
        amount,
        kind: text,
        network: text,
        reasonCode: text,
        fee: text,
        answerWithinMs: wholeNumber,
        status: text,
      },
      ['amount', 'kind', 'network', 'reasonCode', 'fee', 'answerWithinMs', 'status'],
    ),
    async handle({ db, body }) {
      const {
        authorization,
        amount: asked,
        kind = 'chargeback',
        network = 'visa',
        reasonCode = '10.4',
        fee = kind === 'chargeback' ? '1500' : '0',
        answerWithinMs = 7 * 24 * 3_600_000,
        status = 'needs_response',
      } = body
      const [row] = await db.rows<DisputeRow>(
        insertDispute,
        authorizationNumber(authorization),
        kind,
        status,
        asked?.value ?? null,
        fee,
        network,
        reasonCode,
        answerWithinMs,
      )
      if (row === undefined) return refused(404, 'no_such_authorization', 'Nothing was taken.')
      return { status: 200, body: { dispute: dispute(row) } }
    },
  }),
  route({
    method: 'POST',
    path: '/dispute-changes',
    writes: true,
    body: members<DisputeChange>(
      { dispute: text, status: text, kind: text, amount, answerWithinMs: wholeNumber },
      ['status', 'kind', 'amount', 'answerWithinMs'],
    ),
    handle: ({ db, body }) =>
      change(db, body.dispute, row => ({
        ...row,
        status: body.status ?? row.status,
        kind: body.kind ?? row.kind,
        amount: body.amount?.value ?? row.amount,
        due_at:
          body.answerWithinMs === undefined
            ? row.due_at
            : new Date(Date.now() + body.answerWithinMs),
      })),
  }),
]

type NewDispute = {
  /** `auth_…`; at most what was captured of it is disputed. */
  authorization: string
  /** Default: all that was captured. */
  amount?: { value: string; currency: string }
  /** `inquiry` or `chargeback`, which is the default. */
  kind?: string
  network?: string
  reasonCode?: string
  fee?: string
  /** How long evidence is taken. Default seven days. */
  answerWithinMs?: number
  status?: string
}

type DisputeChange = {
  dispute: string
  status?: string
  kind?: string
  amount?: { value: string; currency: string }
  answerWithinMs?: number
}

/** Changes a dispute under its lock and tells of it. */
async function change(
  db: Exchange<unknown>['db'],
  id: string,
  to: (row: DisputeRow) => DisputeRow | Answer,
): Promise<Answer> {
  return db.transaction<Answer>(async ({ rows }) => {
    const [row] = await rows<DisputeRow>(lockDispute, number(id))
    if (row === undefined) return refused(404, 'no_such_dispute', 'No such dispute.')
    const changed = to(row)
    if (!('id' in changed)) return changed
    if (changed === row) return { status: 200, body: { dispute: dispute(row) } }
    const { status, kind, amount: value, due_at } = changed
    const [after = changed] = await rows<DisputeRow>(
      changeDispute,
      row.id,
      status,
      kind,
      value,
      due_at,
    )
    return { status: 200, body: { dispute: dispute(after) } }
  })
}

/** Whoever has not answered in time has lost. */
async function endOverdue({ rows }: Exchange<unknown>['db']): Promise<void> {
  const due = await rows<DisputeRow>(
    `select * from reference_payment.dispute where status = 'needs_response' and due_at <= clock_timestamp()`,
  )
  for (const { id, kind, amount: value, due_at } of due) {
    await rows(changeDispute, id, kind === 'inquiry' ? 'closed' : 'lost', kind, value, due_at)
  }
}

function isOver({ status }: DisputeRow): boolean {
  return ['won', 'lost', 'accepted', 'closed'].includes(status)
}

export const disputeTables = `
create table if not exists reference_payment.dispute (
  id bigint generated always as identity (start with 60001) primary key,
  "authorization" bigint not null references reference_payment.authorization,
  kind text not null,
  status text not null,
  currency text not null,
  amount bigint not null check (amount > 0),
  fee bigint not null,
  network text not null,
  reason_code text not null,
  due_at timestamptz not null,
  revision integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index if not exists dispute_authorization on reference_payment.dispute ("authorization");
create table if not exists reference_payment.evidence (
  id bigint generated always as identity (start with 70001) primary key,
  merchant_reference text not null unique,
  fingerprint text not null,
  dispute bigint not null references reference_payment.dispute,
  items jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
`

export const disputeDocuments = `
select 'dispute' as type, 'dis_' || d.id as id, a.merchant_reference as reference, d.status as state, d.created_at,
       jsonb_build_object('authorization', 'auth_' || d."authorization", 'currency', d.currency, 'kind', d.kind,
                          'amount', d.amount::text, 'fee', d.fee::text) as facts
  from reference_payment.dispute d join reference_payment.authorization a on a.id = d."authorization"
union all
select 'evidence', 'evi_' || id, merchant_reference, 'taken', created_at,
       jsonb_build_object('dispute', 'dis_' || dispute, 'items', items)
  from reference_payment.evidence`

/** The event of a dispute, as it is after a change, written by the statement that changes it. */
const told = (rows: string) => `
  insert into reference_webhooks.delivery (system, subject, body)
  select 'payment', 'dispute:' || d.id, jsonb_build_object('event', 'dispute.updated', 'at', ${instant('clock_timestamp()')},
           'dispute', jsonb_build_object(
             'id', 'dis_' || d.id, 'authorization', 'auth_' || d."authorization", 'kind', d.kind, 'status', d.status,
             'amount', jsonb_build_object('value', d.amount::text, 'currency', d.currency), 'fee', d.fee::text,
             'network', d.network, 'reasonCode', d.reason_code, 'evidenceDueBy', ${instant('d.due_at')},
             'revision', d.revision, 'createdAt', ${instant('d.created_at')}))::text
    from ${rows} d`

function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

const insertDispute = `
with added as (
  insert into reference_payment.dispute ("authorization", kind, status, currency, amount, fee, network, reason_code, due_at)
  select id, $2, $3, currency, least(captured, coalesce($4::bigint, captured)), $5, $6, $7,
         clock_timestamp() + $8 * interval '1 ms'
    from reference_payment.authorization where id = $1 and captured > 0
  returning *),
told as (${told('added')})
select * from added`

const changeDispute = `
with changed as (
  update reference_payment.dispute
     set status = $2, kind = $3, amount = $4, due_at = $5, revision = revision + 1, updated_at = clock_timestamp()
   where id = $1 returning *),
told as (${told('changed')})
select * from changed`

const listDisputes = `
select *, (extract(epoch from updated_at) * 1000000)::bigint::text as changed from reference_payment.dispute
 where updated_at >= $1::timestamptz
   and ((extract(epoch from updated_at) * 1000000)::bigint, id) > ($2::bigint, $3::bigint)
 order by updated_at, id limit $4`

const disputeById = 'select * from reference_payment.dispute where id = $1'

const lockDispute = 'select * from reference_payment.dispute where id = $1 for update'

const insertEvidence = `
insert into reference_payment.evidence (merchant_reference, fingerprint, dispute, items)
values ($1, $2, $3, $4::jsonb) returning *`

const findEvidence = 'select * from reference_payment.evidence where merchant_reference = $1'

type DisputeRow = {
  id: string
  authorization: string
  kind: string
  status: string
  currency: string
  amount: string
  fee: string
  network: string
  reason_code: string
  due_at: Date
  revision: number
  created_at: Date
  changed: string
}

type EvidenceRow = {
  id: string
  merchant_reference: string
  fingerprint: string
  dispute: string
  created_at: Date
}

/** The running number in a dispute's name; 0, which is never given, for anything else. */
function number(id: string): string {
  return /^dis_\d{1,15}$/.test(id) ? id.slice(4) : '0'
}

function dispute(row: DisputeRow) {
  return {
    id: `dis_${row.id}`,
    authorization: `auth_${row.authorization}`,
    kind: row.kind,
    status: row.status,
    amount: { value: row.amount, currency: row.currency },
    fee: row.fee,
    network: row.network,
    reasonCode: row.reason_code,
    evidenceDueBy: row.due_at.toISOString(),
    revision: row.revision,
    createdAt: row.created_at.toISOString(),
  }
}

function evidence({ id, merchant_reference, dispute: of, created_at }: EvidenceRow) {
  return {
    id: `evi_${id}`,
    merchantReference: merchant_reference,
    dispute: `dis_${of}`,
    createdAt: created_at.toISOString(),
  }
}
