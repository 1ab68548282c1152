import { oncePerReference, referenceInUse } from '../../reference-systems/repeat.ts'
import {
  refused,
  route,
  type Answer,
  type ReferenceSystem,
} from '../../reference-systems/reference-system.ts'
import { instantText, members, text, wholeNumber } from '../../shape.ts'

/**
 * A small loyalty programme: members with points, a ledger that is only added to, reversals of its lines. `M-1001` to
 * `M-1009` are members from the start, with a hundred thousand points each.
 */
export function referenceLoyalty(): ReferenceSystem {
  return {
    name: 'loyalty',
    tables,
    documents,
    error: (code, message) => ({ problem: { code, text: message } }),
    routes: [
      route({
        method: 'GET',
        path: '/members/{no}',
        writes: false,
        async handle({ db, parameters }) {
          const [row] = await db.rows<{ no: string; points: string }>(
            'select no, points::text from reference_loyalty.member where no = $1',
            parameters['no'],
          )
          return row && { status: 200, body: { no: row.no, points: Number(row.points) } }
        },
      }),
      route({
        method: 'POST',
        path: '/ledger',
        writes: true,
        body: newLine,
        handle: ({ db, body, fingerprint }) =>
          db.transaction(({ rows }) => book(rows, body, fingerprint)),
      }),
      route({
        method: 'POST',
        path: '/ledger/reversals',
        writes: true,
        body: newReversal,
        handle: ({ db, body, fingerprint }) =>
          db.transaction(({ rows }) => book(rows, body, fingerprint)),
      }),
      route({
        method: 'GET',
        path: '/ledger/{clientKey}',
        writes: false,
        async handle({ db, parameters }) {
          const [row] = await db.rows<LineRow>(
            'select * from reference_loyalty.line where client_key = $1',
            parameters['clientKey'],
          )
          return row && { status: 200, body: line(row), createdAt: row.created_at }
        },
      }),
    ],
    admin: [
      route({
        method: 'POST',
        path: '/members',
        writes: true,
        body: members<{ no: string; points: number }>({ no: text, points: wholeNumber }),
        async handle({ db, body }) {
          await db.rows(enrol, body.no, body.points)
          return { status: 200, body: {} }
        },
      }),
    ],
    seed: async ({ rows }) => {
      await rows(seedMembers)
    },
  }
}

type Rows = <Row>(statement: string, ...values: unknown[]) => Promise<Row[]>

/** Books a line under the member's lock: once per key, never below nothing, never more back than was booked. */
async function book(rows: Rows, body: NewLine, fingerprint: string): Promise<Answer> {
  const [member] = await rows<{ points: string }>(
    'select points::text from reference_loyalty.member where no = $1 for update',
    body.member,
  )
  if (member === undefined) return refused(422, 'NO_SUCH_MEMBER', 'There is no such member.')
  const [known] = await rows<LineRow>(
    'select * from reference_loyalty.line where client_key = $1',
    body.clientKey,
  )
  if (known !== undefined) {
    return known.fingerprint === fingerprint
      ? oncePerReference(known, fingerprint, line)
      : referenceInUse
  }
  if (body.points <= 0) return refused(422, 'NO_POINTS', 'There are no points to book.')
  if (body.reverses !== undefined) {
    const [original] = await rows<{ kind: string; left: string }>(
      leftOf,
      body.reverses,
      body.member,
    )
    if (original === undefined || original.kind === body.kind) {
      return refused(422, 'NOTHING_TO_REVERSE', 'There is no such line to take back.')
    }
    if (body.points > Number(original.left)) {
      return refused(422, 'OVER_REVERSED', 'That is more than the line has left.')
    }
  }
  const overdraws = body.kind === 'debit' && body.points > Number(member.points)
  if (overdraws && body.overdraw !== true) {
    return refused(422, 'NOT_ENOUGH_POINTS', 'The member has fewer points.')
  }
  const [row] = await rows<LineRow>(
    insertLine,
    body.clientKey,
    fingerprint,
    body.member,
    body.kind,
    body.points,
    body.reverses ?? null,
    body.about,
  )
  return oncePerReference(row, fingerprint, line)
}

const tables = `
create table if not exists reference_loyalty.member (
  no text primary key,
  points bigint not null
);
create table if not exists reference_loyalty.line (
  id bigint generated always as identity (start with 60001) primary key,
  client_key text not null unique,
  fingerprint text not null,
  member text not null references reference_loyalty.member,
  kind text not null,
  points bigint not null check (points > 0),
  reverses text,
  about text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index if not exists line_reverses on reference_loyalty.line (reverses);
`

const documents = `
select case when reverses is null then 'line' else 'reversal' end as type, 'LE-' || id as id, client_key as reference,
       kind as state, created_at,
       jsonb_build_object('member', member, 'points', points, 'about', about, 'reverses', reverses) as facts
  from reference_loyalty.line`

const leftOf = `
select kind, (points - coalesce((
    select sum(b.points) from reference_loyalty.line b where b.reverses = l.client_key), 0))::text as left
  from reference_loyalty.line l where client_key = $1 and member = $2`

const insertLine = `
with booked as (
  insert into reference_loyalty.line (client_key, fingerprint, member, kind, points, reverses, about)
  values ($1, $2, $3, $4, $5, $6, $7) returning *),
counted as (
  update reference_loyalty.member m
     set points = m.points + case b.kind when 'credit' then b.points else -b.points end
    from booked b where m.no = b.member)
select * from booked`

const enrol = `
insert into reference_loyalty.member (no, points) values ($1, $2)
on conflict (no) do update set points = excluded.points`

const seedMembers = `
insert into reference_loyalty.member (no, points)
select 'M-100' || n, 100000 from generate_series(1, 9) n on conflict do nothing`

type NewLine = {
  clientKey: string
  member: string
  kind: 'credit' | 'debit'
  points: number
  about: string
  reverses?: string
  overdraw?: boolean
}

type LineRow = {
  id: string
  client_key: string
  fingerprint: string
  member: string
  kind: 'credit' | 'debit'
  points: string
  created_at: Date
}

const lineMembers = {
  clientKey: text,
  member: text,
  kind: { enum: ['credit', 'debit'] },
  points: wholeNumber,
  about: text,
  happenedAt: instantText,
}
const newLine = members<NewLine>(lineMembers)
const newReversal = members<NewLine>({
  ...lineMembers,
  reverses: text,
  overdraw: { type: 'boolean' },
})

function line({ id, client_key, member, kind, points, created_at }: LineRow) {
  return {
    id: `LE-${id}`,
    clientKey: client_key,
    member,
    kind,
    points: Number(points),
    bookedAt: created_at.toISOString(),
  }
}
