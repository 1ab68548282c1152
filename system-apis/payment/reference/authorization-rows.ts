import { convert } from '../../../openapi/canonical/fx.ts'
import { toMinor, toMoney } from '../../../openapi/canonical/money.ts'
import type { Answer } from '../../reference-systems/reference-system.ts'

export const authorizationTables = `
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
alter table reference_payment.authorization
  add column if not exists source text not null default '',
  add column if not exists multiple_captures boolean not null default true,
  add column if not exists risk text not null default 'low';
create index if not exists authorization_source on reference_payment.authorization (source) where source like '_c\\_%';
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
alter table reference_payment.movement add column if not exists result text not null default 'approved';
alter table reference_payment.movement add column if not exists settlement jsonb;
create index if not exists movement_authorization on reference_payment.movement ("authorization");
`

export const authorizationDocuments = `
select 'authorization' as type, 'auth_' || id as id, merchant_reference as reference,
       case when decline_code is null then 'approved' else 'declined' end as state, created_at,
       jsonb_build_object('order', order_reference, 'currency', currency, 'amount', amount::text,
                          'captured', captured::text, 'voided', voided::text, 'refunded', refunded::text,
                          'expired', expires_at <= clock_timestamp()) as facts
  from reference_payment.authorization
union all
select type, 'mov_' || id, merchant_reference, case result when 'approved' then 'done' else result end, created_at,
       jsonb_build_object('authorization', 'auth_' || "authorization", 'currency', currency,
                          'amount', amount::text)
  from reference_payment.movement`

// What was authorised is either taken, let go of or still held; and the sums agree with the movements.
export const ledger = `
select currency,
       sum(amount)::text as authorised, sum(captured)::text as captured, sum(voided)::text as voided,
       sum(refunded)::text as refunded, sum(amount - captured - voided)::text as held,
       (sum(captured) = coalesce(sum(moved.capture), 0) and sum(voided) = coalesce(sum(moved.void), 0)
        and sum(refunded) = coalesce(sum(moved.refund), 0)) as "addsUp"
  from reference_payment.authorization a
  left join lateral (
    select sum(amount) filter (where type = 'capture') as capture,
           sum(amount) filter (where type = 'void') as void,
           sum(amount) filter (where type = 'refund' and result not in ('declined', 'returned')) as refund
      from reference_payment.movement m where m."authorization" = a.id) moved on true
 where decline_code is null
 group by currency order by currency`

export const insertAuthorization = `
insert into reference_payment.authorization
  (merchant_reference, fingerprint, order_reference, currency, amount, decline_code, expires_at, source,
   multiple_captures, risk)
values ($1, $2, $3, $4, $5, $6, clock_timestamp() + $7 * interval '1 ms', $8, $9, $10)
on conflict (merchant_reference) do update set merchant_reference = excluded.merchant_reference
returning *, false as expired`

export const findAuthorization = `
select *, expires_at <= clock_timestamp() as expired
  from reference_payment.authorization where merchant_reference = $1`

export const declinedOf = `
select 1 from reference_payment.authorization
 where order_reference = $1 and source = $2 and decline_code is not null`

export const lockAuthorization = `
select *, expires_at <= clock_timestamp() as expired
  from reference_payment.authorization where id = $1 for update`

export const authorizationById = `
select *, expires_at <= clock_timestamp() as expired from reference_payment.authorization where id = $1`

export const expireNow = `
update reference_payment.authorization set expires_at = clock_timestamp() where id = $1`

export const findMovement = 'select * from reference_payment.movement where merchant_reference = $1'

export const insertMovement = `
with held as (
  update reference_payment.authorization
     set captured = captured + case $4::text when 'capture' then $5::bigint else 0 end,
         voided = voided + case $4 when 'void' then $5 else 0 end,
         refunded = refunded + case when $4 = 'refund' and $6::text <> 'declined' then $5 else 0 end
   where id = $3 returning id, currency)
insert into reference_payment.movement (merchant_reference, fingerprint, "authorization", type, currency, amount, result)
select $1, $2, id, $4, currency, $5, $6 from held returning *`

export const keepSettlement = `
update reference_payment.movement set settlement = $2::jsonb where id = $1 returning *`

export const refundsOf = `
select * from reference_payment.movement where "authorization" = $1 and type = 'refund'`

export const settleRefund = `
with settled as (
  update reference_payment.movement set result = $2
   where merchant_reference = $1 and type = 'refund' and result = case $2 when 'returned' then 'approved' else 'pending' end
  returning id, "authorization", amount),
told as (
  insert into reference_webhooks.delivery (system, subject, body)
  select 'payment', 'refund:' || s.id, jsonb_strip_nulls(jsonb_build_object(
           'event', 'refund.result', 'refund', 'mov_' || s.id, 'order', a.order_reference, 'result', $2::text,
           'declineCode', case $2 when 'declined' then 'do_not_honor' when 'returned' then 'account_closed' end,
           'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text
    from settled s join reference_payment.authorization a on a.id = s."authorization")
update reference_payment.authorization a
   set refunded = refunded - case when $2 in ('declined', 'returned') then s.amount else 0 end
  from settled s where a.id = s."authorization"`

export type AuthorizationRow = {
  id: string
  merchant_reference: string
  fingerprint: string
  currency: string
  amount: string
  captured: string
  voided: string
  refunded: string
  decline_code: string | null
  order_reference: string
  source: string
  multiple_captures: boolean
  risk: string
  expired: boolean
  expires_at: Date
  created_at: Date
}

export type MovementRow = {
  id: string
  merchant_reference: string
  fingerprint: string
  authorization: string
  type: 'capture' | 'refund' | 'void'
  currency: string
  amount: string
  result: 'approved' | 'pending' | 'declined' | 'returned'
  settlement: object | null
  created_at: Date
}

export function found(transaction: object, createdAt: Date): Answer {
  return { status: 200, body: { transactions: [transaction] }, createdAt }
}

/** The running number in an authorization's name; 0, which is never given, for anything else. */
export function number(id: string): string {
  return /^auth_\d{1,15}$/.test(id) ? id.slice(5) : '0'
}

export function authorization(row: AuthorizationRow) {
  return {
    id: `auth_${row.id}`,
    type: 'authorization',
    merchantReference: row.merchant_reference,
    authorization: `auth_${row.id}`,
    result: row.decline_code === null ? 'approved' : 'declined',
    ...(row.decline_code !== null && { declineCode: row.decline_code }),
    amount: { value: row.amount, currency: row.currency },
    expiresAt: row.expires_at.toISOString(),
    multipleCaptures: row.multiple_captures,
    risk: row.risk,
    createdAt: row.created_at.toISOString(),
  }
}

export function movement(row: MovementRow) {
  return {
    id: `mov_${row.id}`,
    type: row.type,
    merchantReference: row.merchant_reference,
    authorization: `auth_${row.authorization}`,
    result: row.result,
    ...(row.result === 'declined' && { declineCode: 'do_not_honor' }),
    amount: { value: row.amount, currency: row.currency },
    ...(row.settlement !== null && { settlement: row.settlement }),
    createdAt: row.created_at.toISOString(),
  }
}

/** What the merchant is paid out in, and by which rate: a card `tok_settles_EUR_0.9161` says it. */
export function settlementOf(source: string, amount: { value: string; currency: string }) {
  const [, currency = '', exchangeRate = ''] =
    /^tok_settles_([A-Z]{3})_([\d.]+)$/.exec(source) ?? []
  if (currency === '' || currency === amount.currency) return undefined
  const money = toMoney(amount.currency, BigInt(amount.value))
  const paidOut = convert(money, { from: amount.currency, to: currency, rate: exchangeRate })
  return { value: toMinor(paidOut).toString(), currency, exchangeRate }
}
