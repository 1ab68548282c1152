import { refused, route, type Answer } from '../../reference-systems/reference-system.ts'
import { listOf, members, object, text, wholeNumber } from '../../shape.ts'
import { changedAfter, pageOf } from './pages.ts'

/** A line that somebody adds. */
const ownLine = object(
  {
    type: text,
    amount: wholeNumber,
    fee: wholeNumber,
    description: text,
    source: text,
    presentment: object({ value: text, currency: text }),
  },
  ['fee', 'description', 'source', 'presentment'],
)

/** What was paid out to the merchant, and what it is made of. */
export const payoutRoutes = [
  route({
    method: 'GET',
    path: '/v1/payouts',
    writes: false,
    async handle({ db, query }) {
      const { since, after, size } = changedAfter(query)
      const rows = await db.rows<PayoutRow>(listPayouts, since, ...after, size + 1)
      const { items, next } = pageOf(rows, size)
      return { status: 200, body: { payouts: items.map(payout), ...next } }
    },
  }),
  route({
    method: 'GET',
    path: '/v1/payouts/{id}',
    writes: false,
    absent: { status: 200, body: {} },
    async handle({ db, parameters }) {
      const [row] = await db.rows<PayoutRow>(payoutById, number(parameters['id'] ?? ''))
      return row && { status: 200, body: { payout: payout(row) } }
    },
  }),
  route({
    method: 'GET',
    path: '/v1/payouts/{id}/lines',
    writes: false,
    async handle({ db, parameters, query }) {
      const after = /^\d{1,15}$/.exec(query.get('after') ?? '')?.[0] ?? '0'
      const rows = await db.rows<LineRow>(linesOf, number(parameters['id'] ?? ''), after, 101)
      const items = rows.slice(0, 100)
      const last = items.at(-1)
      const next = rows.length > 100 && last !== undefined ? { next: last.id } : {}
      return { status: 200, body: { lines: items.map(line), ...next } }
    },
  }),
]

/** Has what was moved since the last payout paid out, with whatever real ones have beside it. */
export const payoutAdmin = [
  route({
    method: 'POST',
    path: '/payouts',
    writes: true,
    body: members<NewPayout>(
      {
        currency: text,
        status: text,
        feeBasisPoints: wholeNumber,
        feeFixed: wholeNumber,
        lines: listOf(ownLine),
        hidden: wholeNumber,
        opening: wholeNumber,
        closing: wholeNumber,
        period: object({ from: text, to: text }),
      },
      ['status', 'feeBasisPoints', 'feeFixed', 'lines', 'hidden', 'opening', 'closing', 'period'],
    ),
    handle: ({ db, body }) =>
      db.transaction<Answer>(async ({ rows }) => {
        const { currency, status = 'paid', feeBasisPoints = 275, feeFixed = 25, lines = [] } = body
        const { hidden = 0, opening = 0, closing = 0, period } = body
        const [made] = await rows<PayoutRow>(
          insertPayout,
          currency,
          opening,
          closing,
          period?.from ?? null,
          period?.to ?? null,
        )
        if (made === undefined) throw new Error('an insert gives its row')
        await rows(settleMovements, made.id, currency, feeBasisPoints, feeFixed)
        await rows(settleDisputes, made.id, currency)
        await rows(insertOwnLines, made.id, currency, JSON.stringify(lines))
        const [paid = made] = await rows<PayoutRow>(payOut, made.id, hidden, status)
        return { status: 200, body: { payout: payout(paid) } }
      }),
  }),
  route({
    method: 'POST',
    path: '/payout-changes',
    writes: true,
    body: members<{ payout: string; status?: string; lines?: object[] }>(
      { payout: text, status: text, lines: listOf(ownLine) },
      ['status', 'lines'],
    ),
    handle: ({ db, body }) =>
      db.transaction<Answer>(async ({ rows }) => {
        const id = number(body.payout)
        const [row] = await rows<PayoutRow>(`${payoutById} for update`, id)
        if (row === undefined) return refused(404, 'no_such_payout', 'No such payout.')
        await rows(insertOwnLines, id, row.currency, JSON.stringify(body.lines ?? []))
        const [changed = row] = await rows<PayoutRow>(changePayout, id, body.status ?? row.status)
        return { status: 200, body: { payout: payout(changed) } }
      }),
  }),
]

type NewPayout = {
  currency: string
  /** Default `paid`. */
  status?: string
  /** What a charge costs: a share in hundredths of a percent (275), and so much each (25). */
  feeBasisPoints?: number
  feeFixed?: number
  /** Movements that are not the merchant's, in the smallest coin. */
  lines?: object[]
  /** What is paid out beyond the lines, or less, and no line tells. */
  hidden?: number
  opening?: number
  closing?: number
  period?: { from: string; to: string }
}

export const payoutTables = `
create table if not exists reference_payment.payout (
  id bigint generated always as identity (start with 90001) primary key,
  status text not null default 'pending',
  currency text not null,
  amount bigint not null default 0,
  opening bigint not null default 0,
  closing bigint not null default 0,
  period_from timestamptz,
  period_to timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create table if not exists reference_payment.payout_line (
  id bigint generated always as identity (start with 95001) primary key,
  payout bigint not null references reference_payment.payout,
  type text not null,
  source text,
  "authorization" bigint,
  currency text not null,
  gross bigint not null,
  fee bigint not null,
  description text,
  presentment jsonb,
  at timestamptz not null default clock_timestamp()
);
create index if not exists payout_line_source on reference_payment.payout_line (source, type);
create index if not exists payout_line_payout on reference_payment.payout_line (payout, id);
`

export const payoutDocuments = `
select 'payout' as type, 'po_' || id as id, 'po_' || id as reference, status as state, created_at,
       jsonb_build_object('currency', currency, 'amount', amount::text) as facts
  from reference_payment.payout`

const insertPayout = `
insert into reference_payment.payout (currency, opening, closing, period_from, period_to)
values ($1, $2, $3, $4, $5) returning *`

// What was taken or given back and is in no payout yet. The money of gift cards was paid out when they were loaded.
const settleMovements = `
insert into reference_payment.payout_line (payout, type, source, "authorization", currency, gross, fee, at)
select $1::bigint, kind, 'mov_' || m.id, m."authorization", m.currency, gross,
       case kind when 'charge' then round(gross * $3::numeric / 10000)::bigint + $4::bigint else 0 end, m.created_at
  from reference_payment.movement m
  join reference_payment.authorization a on a.id = m."authorization" and a.source not like '_c\\_%',
       lateral (values ('capture', 'approved', 'charge', 1), ('refund', 'approved', 'refund', -1),
                       ('refund', 'returned', 'refund', -1), ('refund', 'returned', 'refund_reversal', 1)
               ) as k (moved, result, kind, sign),
       lateral (select m.amount * k.sign as gross) g
 where m.type = k.moved and m.result = k.result and m.currency = $2
   and not exists (select from reference_payment.payout_line l where l.source = 'mov_' || m.id and l.type = k.kind)
 order by m.id, k.sign desc`

const settleDisputes = `
insert into reference_payment.payout_line (payout, type, source, "authorization", currency, gross, fee, at)
select $1::bigint, k.kind, 'dis_' || d.id, d."authorization", d.currency, d.amount * k.sign,
       case k.kind when 'chargeback' then d.fee else 0 end, d.updated_at
  from reference_payment.dispute d,
       lateral (values ('chargeback', -1, true), ('chargeback_reversal', 1, d.status in ('won', 'closed'))) as k (kind, sign, due)
 where d.kind = 'chargeback' and k.due and d.currency = $2
   and not exists (select from reference_payment.payout_line l where l.source = 'dis_' || d.id and l.type = k.kind)
 order by d.id, k.sign`

const insertOwnLines = `
insert into reference_payment.payout_line (payout, type, source, currency, gross, fee, description, presentment)
select $1::bigint, type, source, $2::text, amount, coalesce(fee, 0), description, presentment
  from jsonb_to_recordset($3::jsonb)
       as given (type text, source text, amount bigint, fee bigint, description text, presentment jsonb)`

const paidOutEvent = (rows: string) => `
  insert into reference_webhooks.delivery (system, subject, body)
  select 'payment', 'payout:' || id, jsonb_build_object('event', 'payout.updated', 'payout', 'po_' || id, 'at',
           to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text
    from ${rows}`

const payOut = `
with paid as (
  update reference_payment.payout p
     set status = $3, updated_at = clock_timestamp(),
         amount = p.opening - p.closing + $2::bigint
                  + coalesce((select sum(gross - fee) from reference_payment.payout_line where payout = p.id), 0)
   where id = $1 returning *),
told as (${paidOutEvent('paid')})
select * from paid`

const changePayout = `
with changed as (
  update reference_payment.payout
     set status = $2, revision = revision + 1, updated_at = clock_timestamp()
   where id = $1 returning *),
told as (${paidOutEvent('changed')})
select * from changed`

const listPayouts = `
select *, (extract(epoch from updated_at) * 1000000)::bigint::text as changed from reference_payment.payout
 where updated_at >= $1::timestamptz
   and ((extract(epoch from updated_at) * 1000000)::bigint, id) > ($2::bigint, $3::bigint)
 order by updated_at, id limit $4`

const payoutById = 'select * from reference_payment.payout where id = $1'

const linesOf = `
select * from reference_payment.payout_line where payout = $1 and id > $2 order by id limit $3`

type PayoutRow = {
  id: string
  status: string
  currency: string
  amount: string
  opening: string
  closing: string
  period_from: Date | null
  period_to: Date | null
  revision: number
  created_at: Date
  changed: string
}

type LineRow = {
  id: string
  type: string
  source: string | null
  authorization: string | null
  currency: string
  gross: string
  fee: string
  description: string | null
  presentment: { value: string; currency: string } | null
  at: Date
}

/** The running number in a payout's name; 0, which is never given, for anything else. */
function number(id: string): string {
  return /^po_\d{1,15}$/.test(id) ? id.slice(3) : '0'
}

function payout(row: PayoutRow) {
  return {
    id: `po_${row.id}`,
    status: row.status,
    currency: row.currency,
    amount: row.amount,
    opening: row.opening,
    closing: row.closing,
    ...(row.period_from !== null &&
      row.period_to !== null && {
        period: { from: row.period_from.toISOString(), to: row.period_to.toISOString() },
      }),
    revision: row.revision,
    createdAt: row.created_at.toISOString(),
  }
}

function line(row: LineRow) {
  return {
    id: `bal_${row.id}`,
    type: row.type,
    ...(row.source !== null && { source: row.source }),
    ...(row.authorization !== null && { authorization: `auth_${row.authorization}` }),
    currency: row.currency,
    gross: row.gross,
    fee: row.fee,
    net: (BigInt(row.gross) - BigInt(row.fee)).toString(),
    ...(row.description !== null && { description: row.description }),
    ...(row.presentment !== null && { presentment: row.presentment }),
    at: row.at.toISOString(),
  }
}
