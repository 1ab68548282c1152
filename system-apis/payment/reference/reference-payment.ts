import { oncePerReference, referenceInUse } from '../../reference-systems/repeat.ts'
import {
  refused,
  route,
  type Answer,
  type Exchange,
  type ReferenceSystem,
} from '../../reference-systems/reference-system.ts'
import { members, object, text } from '../../shape.ts'

/**
 * A small payment provider. Amounts are whole numbers of the currency's smallest coin, as strings of
 * digits. What a token does is in its name:
 * - `tok_declined`, `tok_insufficient`: the issuer says no
 * - `tok_slow`: approved, answered after 3 s
 * - `tok_timeout`: approved, and the answer comes after a minute, when nobody waits any more
 * - `tok_expired`: approved, but no longer held when it is captured
 * - any other that starts with `tok_`: approved, held for seven days
 */
export function referencePayment(): ReferenceSystem {
  return {
    name: 'payment',
    tables,
    documents,
    error: (code, message) => ({ error: { type: 'invalid_request', code, message } }),
    routes: [
      route({
        method: 'POST',
        path: '/v1/authorizations',
        writes: true,
        body: newAuthorization,
        async handle({ db, body, fingerprint }) {
          const { merchantReference, amount, source, order } = body
          if (!source.startsWith('tok_'))
            return refused(422, 'no_such_token', 'Not a token of ours.')
          const [row] = await db.rows<AuthorizationRow>(
            insertAuthorization,
            merchantReference,
            fingerprint,
            order,
            amount.currency,
            amount.value,
            declines[source] ?? null,
            source === 'tok_expired' ? 0 : sevenDaysMs,
          )
          await pause(answersAfterMs[source])
          return oncePerReference(row, fingerprint, authorization)
        },
      }),
      route({
        method: 'POST',
        path: '/v1/authorizations/{id}/captures',
        writes: true,
        body: newMovement,
        handle: exchange => move('capture', exchange, exchange.body.amount),
      }),
      route({
        method: 'POST',
        path: '/v1/authorizations/{id}/refunds',
        writes: true,
        body: newMovement,
        handle: exchange => move('refund', exchange, exchange.body.amount),
      }),
      route({
        method: 'POST',
        path: '/v1/authorizations/{id}/voids',
        writes: true,
        body: members<{ merchantReference: string }>({ merchantReference: text }),
        handle: exchange => move('void', exchange),
      }),
      route({
        method: 'GET',
        path: '/v1/transactions',
        writes: false,
        absent: { status: 200, body: { transactions: [] } },
        async handle({ db, query }) {
          const reference = query.get('merchantReference')
          const [held] = await db.rows<AuthorizationRow>(findAuthorization, reference)
          if (held !== undefined) return found(authorization(held), held.created_at)
          const [moved] = await db.rows<MovementRow>(findMovement, reference)
          return moved && found(movement(moved), moved.created_at)
        },
      }),
    ],
    admin: [
      route({
        method: 'GET',
        path: '/ledger',
        writes: false,
        async handle({ db }) {
          return { status: 200, body: { currencies: await db.rows<object>(ledger) } }
        },
      }),
    ],
  }
}

/** Moves money on an authorization, once per reference, never more than there is. */
async function move(
  type: 'capture' | 'refund' | 'void',
  { db, parameters, body, fingerprint }: Exchange<{ merchantReference: string }>,
  amount?: { value: string; currency: string },
): Promise<Answer> {
  const id = number(parameters['id'] ?? '')
  return db.transaction<Answer>(async ({ rows }) => {
    // The lock makes moves of one authorization wait for each other, repeats too.
    const [held] = await rows<AuthorizationRow>(lockAuthorization, id)
    if (held === undefined) return refused(404, 'no_such_authorization', 'No such authorization.')
    const [done] = await rows<MovementRow>(findMovement, body.merchantReference)
    if (done !== undefined) {
      return done.fingerprint === fingerprint && done.authorization === id && done.type === type
        ? { status: 201, body: movement(done) }
        : referenceInUse
    }

    const open = BigInt(held.amount) - BigInt(held.captured) - BigInt(held.voided)
    const value = amount === undefined ? open : BigInt(amount.value)
    const objection = objectionTo(type, held, value, open, amount?.currency ?? held.currency)
    if (objection !== undefined) return objection
    const [row] = await rows<MovementRow>(
      insertMovement,
      body.merchantReference,
      fingerprint,
      id,
      type,
      value.toString(),
    )
    if (row === undefined) throw new Error('an insert gives its row')
    return { status: 201, body: movement(row) }
  })
}

function objectionTo(
  type: MovementRow['type'],
  held: AuthorizationRow,
  value: bigint,
  open: bigint,
  currency: string,
): Answer | undefined {
  if (held.decline_code !== null) return refused(422, 'declined', 'The authorization was declined.')
  if (currency !== held.currency) return refused(422, 'wrong_currency', 'Not its currency.')
  if (value <= 0n && type !== 'void') return refused(422, 'amount_too_small', 'Nothing to move.')
  switch (type) {
    case 'void':
      return open > 0n ? undefined : refused(422, 'nothing_held', 'Nothing is held any more.')
    case 'capture':
      if (held.expired) return refused(422, 'authorization_expired', 'It is no longer held.')
      return value <= open ? undefined : refused(422, 'exceeds_held', 'More than is held.')
    case 'refund': {
      const taken = BigInt(held.captured) - BigInt(held.refunded)
      return value <= taken ? undefined : refused(422, 'exceeds_captured', 'More than was taken.')
    }
  }
}

const declines: Record<string, string> = {
  tok_declined: 'do_not_honor',
  tok_insufficient: 'insufficient_funds',
}

const answersAfterMs: Record<string, number> = { tok_slow: 3_000, tok_timeout: 60_000 }

const sevenDaysMs = 7 * 24 * 3_600_000

async function pause(delayMs: number | undefined): Promise<void> {
  // `unref`: nobody stays up for an answer that nobody waits for.
  if (delayMs !== undefined) await new Promise(resolve => setTimeout(resolve, delayMs).unref())
}

const tables = `
create table if not exists reference_payment.authorization (
  id bigint generated always as identity (start with 80001) primary key,
  merchant_reference text not null unique,
  fingerprint text not null,
  order_reference text not null,
  currency text not null,
  amount bigint not null check (amount >= 0),
  captured bigint not null default 0,
  voided bigint not null default 0,
  refunded bigint not null default 0,
  decline_code text,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  check (captured + voided <= amount),
  check (refunded <= captured)
);
create table if not exists reference_payment.movement (
  id bigint generated always as identity (start with 85001) primary key,
  merchant_reference text not null unique,
  fingerprint text not null,
  "authorization" bigint not null references reference_payment.authorization,
  type text not null,
  currency text not null,
  amount bigint not null,
  created_at timestamptz not null default clock_timestamp()
);
create index if not exists movement_authorization on reference_payment.movement ("authorization");
`

const documents = `
select 'authorization' as type, 'auth_' || id as id, merchant_reference as reference,
       case when decline_code is null then 'approved' else 'declined' end as state, created_at,
       jsonb_build_object('order', order_reference, 'currency', currency, 'amount', amount::text,
                          'captured', captured::text, 'voided', voided::text, 'refunded', refunded::text,
                          'expired', expires_at <= clock_timestamp()) as facts
  from reference_payment.authorization
union all
select type, 'mov_' || id, merchant_reference, 'done', created_at,
       jsonb_build_object('authorization', 'auth_' || "authorization", 'currency', currency,
                          'amount', amount::text)
  from reference_payment.movement`

// What was authorised is either taken, let go of or still held; and the sums agree with the movements.
const ledger = `
select currency,
       sum(amount)::text as authorised, sum(captured)::text as captured, sum(voided)::text as voided,
       sum(refunded)::text as refunded, sum(amount - captured - voided)::text as held,
       (sum(captured) = coalesce(sum(moved.capture), 0) and sum(voided) = coalesce(sum(moved.void), 0)
        and sum(refunded) = coalesce(sum(moved.refund), 0)) as "addsUp"
  from reference_payment.authorization a
  left join lateral (
    select sum(amount) filter (where type = 'capture') as capture,
           sum(amount) filter (where type = 'void') as void,
           sum(amount) filter (where type = 'refund') as refund
      from reference_payment.movement m where m."authorization" = a.id) moved on true
 where decline_code is null
 group by currency order by currency`

const insertAuthorization = `
insert into reference_payment.authorization
  (merchant_reference, fingerprint, order_reference, currency, amount, decline_code, expires_at)
values ($1, $2, $3, $4, $5, $6, clock_timestamp() + $7 * interval '1 ms')
on conflict (merchant_reference) do update set merchant_reference = excluded.merchant_reference
returning *, false as expired`

const findAuthorization = `
select *, expires_at <= clock_timestamp() as expired
  from reference_payment.authorization where merchant_reference = $1`

const lockAuthorization = `
select *, expires_at <= clock_timestamp() as expired
  from reference_payment.authorization where id = $1 for update`

const findMovement = 'select * from reference_payment.movement where merchant_reference = $1'

const insertMovement = `
with held as (
  update reference_payment.authorization
     set captured = captured + case $4::text when 'capture' then $5::bigint else 0 end,
         voided = voided + case $4 when 'void' then $5 else 0 end,
         refunded = refunded + case $4 when 'refund' then $5 else 0 end
   where id = $3 returning id, currency)
insert into reference_payment.movement (merchant_reference, fingerprint, "authorization", type, currency, amount)
select $1, $2, id, $4, currency, $5 from held returning *`

type AuthorizationRow = {
  id: string
  merchant_reference: string
  fingerprint: string
  currency: string
  amount: string
  captured: string
  voided: string
  refunded: string
  decline_code: string | null
  expired: boolean
  expires_at: Date
  created_at: Date
}

type MovementRow = {
  id: string
  merchant_reference: string
  fingerprint: string
  authorization: string
  type: 'capture' | 'refund' | 'void'
  currency: string
  amount: string
  created_at: Date
}

const amount = object({ value: { type: 'string', pattern: '^[0-9]{1,18}$' }, currency: text })

const newAuthorization = members<{
  merchantReference: string
  amount: { value: string; currency: string }
  source: string
  order: string
}>({ merchantReference: text, amount, source: text, order: text })

const newMovement = members<{
  merchantReference: string
  amount: { value: string; currency: string }
}>({ merchantReference: text, amount })

function found(transaction: object, createdAt: Date): Answer {
  return { status: 200, body: { transactions: [transaction] }, createdAt }
}

/** The running number in an authorization's name; 0, which is never given, for anything else. */
function number(id: string): string {
  return /^auth_\d{1,15}$/.test(id) ? id.slice(5) : '0'
}

function authorization(row: AuthorizationRow) {
  return {
    id: `auth_${row.id}`,
    type: 'authorization',
    merchantReference: row.merchant_reference,
    authorization: `auth_${row.id}`,
    result: row.decline_code === null ? 'approved' : 'declined',
    ...(row.decline_code !== null && { declineCode: row.decline_code }),
    amount: { value: row.amount, currency: row.currency },
    expiresAt: row.expires_at.toISOString(),
    createdAt: row.created_at.toISOString(),
  }
}

function movement(row: MovementRow) {
  return {
    id: `mov_${row.id}`,
    type: row.type,
    merchantReference: row.merchant_reference,
    authorization: `auth_${row.authorization}`,
    result: 'approved',
    amount: { value: row.amount, currency: row.currency },
    createdAt: row.created_at.toISOString(),
  }
}
