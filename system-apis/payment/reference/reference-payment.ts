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
 * - `tok_brief…`: approved, held for an hour only; `tok_brief_once` cannot be authorised again after that,
 *   `tok_brief_later` only when it is tried a second time
 * - `tok_single…`: approved; it can be captured once, and the rest is let go of with it
 * - `tok_risk_medium`, `tok_risk_high`: approved, and the provider is worried
 * - `tok_refund_pending`: approved; a refund is `pending` until `POST /admin/payment/refund-result` says how it ended
 * - `tok_refund_declined`: approved; a refund is declined; of `tok_refund_declined_once` only the first
 * - any other that starts with `tok_`: approved, held for seven days
 *
 * Tokens that were loaded with money (`POST /admin/payment/stored-value`) are gift cards (`gc_…`) and store credit (`sc_…`):
 * they hold no more than is on them, and what is let go of or given back is on them again. `gc_demo` has 50.00 EUR.
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
          const wanted = { merchantReference, fingerprint, source, order, ...amount }
          if (isStoredValue(source)) return hold(db, wanted)
          if (!source.startsWith('tok_'))
            return refused(422, 'no_such_token', 'Not a token of ours.')
          const row = await authorize(db.rows, wanted, declines[source])
          await pause(answersAfterMs[source])
          return oncePerReference(row, fingerprint, authorization)
        },
      }),
      route({
        method: 'POST',
        path: '/v1/authorizations/{id}/renewals',
        writes: true,
        body: newMovement,
        async handle({ db, parameters, body, fingerprint }) {
          const { merchantReference, amount } = body
          const [held] = await db.rows<AuthorizationRow>(
            authorizationById,
            number(parameters['id'] ?? ''),
          )
          if (held === undefined)
            return refused(404, 'no_such_authorization', 'No such authorization.')
          if (amount.currency !== held.currency)
            return refused(422, 'wrong_currency', 'Not its currency.')
          const { source, order_reference: order } = held
          const wanted = { merchantReference, fingerprint, source, order, ...amount }
          if (isStoredValue(source)) return hold(db, wanted)
          const decline = await declinesAgain(db.rows, held)
          const row = await authorize(db.rows, wanted, decline)
          return oncePerReference(row, fingerprint, authorization)
        },
      }),
      route({
        method: 'POST',
        path: '/v1/balances',
        writes: false,
        body: members<{ source: string }>({ source: text }),
        async handle({ db, body }) {
          const [card] = await db.rows<StoredValueRow>(availableOn, body.source)
          const available = card && { value: card.available, currency: card.currency }
          return { status: 200, body: available === undefined ? {} : { available } }
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
        body: newVoid,
        handle: exchange => move('void', exchange, exchange.body.amount),
      }),
      route({
        method: 'POST',
        path: '/v1/store-credits',
        writes: true,
        body: newMovement,
        async handle({ db, body, fingerprint }) {
          const { merchantReference, amount: credit } = body
          return db.transaction<Answer>(async ({ rows }) => {
            const [row] = await rows<StoreCreditRow>(
              insertStoreCredit,
              merchantReference,
              fingerprint,
              credit.currency,
              credit.value,
            )
            if (row?.fingerprint === fingerprint) {
              await rows(loadOnce, row.source, row.currency, row.amount)
            }
            return oncePerReference(row, fingerprint, storeCredit)
          })
        },
      }),
      route({
        method: 'GET',
        path: '/v1/store-credits',
        writes: false,
        absent: { status: 200, body: { storeCredits: [] } },
        async handle({ db, query }) {
          const [row] = await db.rows<StoreCreditRow>(
            findStoreCredit,
            query.get('merchantReference'),
          )
          return (
            row && {
              status: 200,
              body: { storeCredits: [storeCredit(row)] },
              createdAt: row.created_at,
            }
          )
        },
      }),
      route({
        method: 'POST',
        path: '/v1/gift-cards',
        writes: true,
        body: newMovement,
        async handle({ db, body, fingerprint }) {
          const { merchantReference, amount: value } = body
          if (BigInt(value.value) <= 0n) {
            return refused(422, 'amount_too_small', 'Nothing to load.')
          }
          return db.transaction<Answer>(async ({ rows }) => {
            const [row] = await rows<StoreCreditRow>(
              insertGiftCard,
              merchantReference,
              fingerprint,
              value.currency,
              value.value,
            )
            if (row?.fingerprint === fingerprint) {
              await rows(loadOnce, row.source, row.currency, row.amount)
            }
            return oncePerReference(row, fingerprint, giftCard)
          })
        },
      }),
      route({
        method: 'GET',
        path: '/v1/gift-cards',
        writes: false,
        absent: { status: 200, body: { giftCards: [] } },
        async handle({ db, query }) {
          const [row] = await db.rows<StoreCreditRow>(findGiftCard, query.get('merchantReference'))
          return (
            row && { status: 200, body: { giftCards: [giftCard(row)] }, createdAt: row.created_at }
          )
        },
      }),
      route({
        method: 'POST',
        path: '/v1/gift-cards/deactivations',
        writes: true,
        body: members<{ merchantReference: string; source: string }>({
          merchantReference: text,
          source: text,
        }),
        handle: ({ db, body: { merchantReference, source }, fingerprint }) =>
          db.transaction<Answer>(async ({ rows }) => {
            const [locked] = await rows<StoredValueRow>(lockCard, source)
            if (locked === undefined) return refused(422, 'no_such_token', 'Not a token of ours.')
            const [before] = await rows<DeactivationRow>(findDeactivation, merchantReference)
            if (before !== undefined) return oncePerReference(before, fingerprint, deactivation)
            const [card] = await rows<StoredValueRow>(availableOn, source)
            const isUnused = card?.available === locked.available
            const [row] = await rows<DeactivationRow>(
              insertDeactivation,
              merchantReference,
              fingerprint,
              isUnused ? 'deactivated' : 'used',
            )
            if (isUnused) await rows(unload, source)
            return oncePerReference(row, fingerprint, deactivation)
          }),
      }),
      route({
        method: 'GET',
        path: '/v1/gift-cards/deactivations',
        writes: false,
        absent: { status: 200, body: { deactivations: [] } },
        async handle({ db, query }) {
          const [row] = await db.rows<DeactivationRow>(
            findDeactivation,
            query.get('merchantReference'),
          )
          return (
            row && {
              status: 200,
              body: { deactivations: [deactivation(row)] },
              createdAt: row.created_at,
            }
          )
        },
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
      route({
        method: 'POST',
        path: '/stored-value',
        writes: true,
        body: members<{ source: string; amount: { value: string; currency: string } }>({
          source: text,
          amount,
        }),
        async handle({ db, body: { source, amount: loaded } }) {
          if (!isStoredValue(source))
            return refused(422, 'no_such_token', 'It is called gc_… or sc_….')
          await db.rows(load, source, loaded.currency, loaded.value)
          const [card] = await db.rows<StoredValueRow>(availableOn, source)
          return { status: 200, body: { source, available: card?.available } }
        },
      }),
      route({
        method: 'POST',
        path: '/refund-result',
        writes: true,
        body: members<{ merchantReference: string; result: string }>({
          merchantReference: text,
          result: text,
        }),
        async handle({ db, body }) {
          const { merchantReference, result } = body
          await db.rows(settleRefund, merchantReference, result)
          return { status: 200, body: {} }
        },
      }),
      route({
        method: 'POST',
        path: '/expiry',
        writes: true,
        body: members<{ authorization: string }>({ authorization: text }),
        async handle({ db, body }) {
          await db.rows(expireNow, number(body.authorization))
          return { status: 200, body: {} }
        },
      }),
    ],
    seed: async ({ rows }) => {
      await rows(seedCard)
    },
  }
}

type Wanted = {
  readonly merchantReference: string
  readonly fingerprint: string
  readonly source: string
  readonly order: string
  readonly currency: string
  readonly value: string
}

async function authorize(
  rows: Exchange<unknown>['db']['rows'],
  { merchantReference, fingerprint, source, order, currency, value }: Wanted,
  decline: string | undefined,
): Promise<AuthorizationRow | undefined> {
  const [row] = await rows<AuthorizationRow>(
    insertAuthorization,
    merchantReference,
    fingerprint,
    order,
    currency,
    value,
    decline ?? null,
    holdsForMs(source),
    source,
    !source.startsWith('tok_single'),
    source === 'tok_risk_high' ? 'high' : source === 'tok_risk_medium' ? 'medium' : 'low',
  )
  return row
}

/** Why money is not held again on the means of an authorization, as its token says. */
async function declinesAgain(
  rows: Exchange<unknown>['db']['rows'],
  { source, order_reference: order }: AuthorizationRow,
): Promise<string | undefined> {
  if (source === 'tok_brief_once') return 'do_not_honor'
  if (source !== 'tok_brief_later') return declines[source]
  const tried = await rows(declinedOf, order, source)
  return tried.length === 0 ? 'do_not_honor' : undefined
}

/** Holds an amount on a card, which has to have it. Holds on one card wait for each other. */
async function hold(db: Exchange<unknown>['db'], wanted: Wanted): Promise<Answer> {
  return db.transaction<Answer>(async ({ rows }) => {
    const [locked] = await rows<StoredValueRow>(lockCard, wanted.source)
    if (locked === undefined) return refused(422, 'no_such_token', 'Not a token of ours.')
    if (locked.currency !== wanted.currency)
      return refused(422, 'wrong_currency', 'Not its currency.')
    const [before] = await rows<AuthorizationRow>(findAuthorization, wanted.merchantReference)
    if (before !== undefined) return oncePerReference(before, wanted.fingerprint, authorization)
    const [card] = await rows<StoredValueRow>(availableOn, wanted.source)
    const enough = BigInt(card?.available ?? '0') >= BigInt(wanted.value)
    const row = await authorize(rows, wanted, enough ? undefined : 'insufficient_funds')
    return oncePerReference(row, wanted.fingerprint, authorization)
  })
}

function isStoredValue(source: string): boolean {
  return source.startsWith('gc_') || source.startsWith('sc_')
}

function holdsForMs(source: string): number {
  if (source === 'tok_expired') return 0
  return source.startsWith('tok_brief') ? 3_600_000 : sevenDaysMs
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
      type === 'refund' ? await refundResult(held, rows) : 'approved',
    )
    if (row === undefined) throw new Error('an insert gives its row')
    // Whoever may capture but once has let go of the rest with it. https://docs.adyen.com/online-payments/capture
    const rest = open - value
    if (type === 'capture' && !held.multiple_captures && rest > 0n) {
      await rows(
        insertMovement,
        `${body.merchantReference}:rest`,
        fingerprint,
        id,
        'void',
        `${rest}`,
        'approved',
      )
    }
    return { status: 201, body: movement(row) }
  })
}

/** How a refund ends, as the token of its authorization says. */
async function refundResult(
  { id, source }: AuthorizationRow,
  rows: Exchange<unknown>['db']['rows'],
): Promise<MovementRow['result']> {
  if (source.startsWith('tok_refund_pending')) return 'pending'
  if (!source.startsWith('tok_refund_declined')) return 'approved'
  const before = await rows<MovementRow>(refundsOf, id)
  return source === 'tok_refund_declined_once' && before.length > 0 ? 'approved' : 'declined'
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
  if (value <= 0n && (type !== 'void' || open > 0n))
    return refused(422, 'amount_too_small', 'Nothing to move.')
  switch (type) {
    case 'void':
      if (open <= 0n) return refused(422, 'nothing_held', 'Nothing is held any more.')
      return value <= open ? undefined : refused(422, 'exceeds_held', 'More than is held.')
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
alter table reference_payment.authorization
  add column if not exists source text not null default '',
  add column if not exists multiple_captures boolean not null default true,
  add column if not exists risk text not null default 'low';
create index if not exists authorization_source on reference_payment.authorization (source) where source like '_c\\_%';
create table if not exists reference_payment.stored_value (
  source text primary key,
  currency text not null,
  loaded bigint not null check (loaded >= 0)
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
alter table reference_payment.movement add column if not exists result text not null default 'approved';
create table if not exists reference_payment.store_credit (
  id bigint generated always as identity (start with 10001) primary key,
  merchant_reference text not null unique,
  fingerprint text not null,
  currency text not null,
  amount bigint not null,
  created_at timestamptz not null default clock_timestamp()
);
create table if not exists reference_payment.gift_card (
  id bigint generated always as identity (start with 20001) primary key,
  merchant_reference text not null unique,
  fingerprint text not null,
  currency text not null,
  amount bigint not null,
  created_at timestamptz not null default clock_timestamp()
);
create table if not exists reference_payment.deactivation (
  id bigint generated always as identity (start with 30001) primary key,
  merchant_reference text not null unique,
  fingerprint text not null,
  result text not null,
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
select type, 'mov_' || id, merchant_reference, case result when 'approved' then 'done' else result end, created_at,
       jsonb_build_object('authorization', 'auth_' || "authorization", 'currency', currency,
                          'amount', amount::text)
  from reference_payment.movement
union all
select 'giftCard', 'gft_' || g.id, merchant_reference, case s.loaded when 0 then 'deactivated' else 'active' end, created_at,
       jsonb_build_object('currency', g.currency, 'amount', g.amount::text)
  from reference_payment.gift_card g join reference_payment.stored_value s on s.source = 'gc_' || g.id
union all
select 'storeCredit', 'sc_' || id, merchant_reference, 'issued', created_at,
       jsonb_build_object('currency', currency, 'amount', amount::text)
  from reference_payment.store_credit`

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
           sum(amount) filter (where type = 'refund' and result not in ('declined', 'returned')) as refund
      from reference_payment.movement m where m."authorization" = a.id) moved on true
 where decline_code is null
 group by currency order by currency`

const insertAuthorization = `
insert into reference_payment.authorization
  (merchant_reference, fingerprint, order_reference, currency, amount, decline_code, expires_at, source,
   multiple_captures, risk)
values ($1, $2, $3, $4, $5, $6, clock_timestamp() + $7 * interval '1 ms', $8, $9, $10)
on conflict (merchant_reference) do update set merchant_reference = excluded.merchant_reference
returning *, false as expired`

const findAuthorization = `
select *, expires_at <= clock_timestamp() as expired
  from reference_payment.authorization where merchant_reference = $1`

const declinedOf = `
select 1 from reference_payment.authorization
 where order_reference = $1 and source = $2 and decline_code is not null`

const lockAuthorization = `
select *, expires_at <= clock_timestamp() as expired
  from reference_payment.authorization where id = $1 for update`

const authorizationById = `
select *, expires_at <= clock_timestamp() as expired from reference_payment.authorization where id = $1`

const expireNow = `
update reference_payment.authorization set expires_at = clock_timestamp() where id = $1`

// What was loaded, less what is held or was taken for good.
const availableOn = `
select s.currency, (s.loaded - coalesce((
         select sum(a.amount - a.voided - a.refunded) from reference_payment.authorization a
          where a.source = s.source and a.decline_code is null), 0))::text as available
  from reference_payment.stored_value s where s.source = $1`

const lockCard = `
select currency, loaded::text as available from reference_payment.stored_value where source = $1 for update`

const load = `
insert into reference_payment.stored_value as s (source, currency, loaded) values ($1, $2, $3)
on conflict (source) do update set loaded = s.loaded + excluded.loaded where s.currency = excluded.currency`

const seedCard = `
insert into reference_payment.stored_value (source, currency, loaded) values ('gc_demo', 'EUR', 5000)
on conflict do nothing`

const findMovement = 'select * from reference_payment.movement where merchant_reference = $1'

const insertMovement = `
with held as (
  update reference_payment.authorization
     set captured = captured + case $4::text when 'capture' then $5::bigint else 0 end,
         voided = voided + case $4 when 'void' then $5 else 0 end,
         refunded = refunded + case when $4 = 'refund' and $6::text <> 'declined' then $5 else 0 end
   where id = $3 returning id, currency)
insert into reference_payment.movement (merchant_reference, fingerprint, "authorization", type, currency, amount, result)
select $1, $2, id, $4, currency, $5, $6 from held returning *`

const refundsOf = `
select * from reference_payment.movement where "authorization" = $1 and type = 'refund'`

const settleRefund = `
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

const insertStoreCredit = `
insert into reference_payment.store_credit (merchant_reference, fingerprint, currency, amount)
values ($1, $2, $3, $4)
on conflict (merchant_reference) do update set merchant_reference = excluded.merchant_reference
returning *, 'sc_' || id as source`

const loadOnce = `
insert into reference_payment.stored_value (source, currency, loaded) values ($1, $2, $3)
on conflict (source) do nothing`

const insertGiftCard = `
insert into reference_payment.gift_card (merchant_reference, fingerprint, currency, amount)
values ($1, $2, $3, $4)
on conflict (merchant_reference) do update set merchant_reference = excluded.merchant_reference
returning *, 'gc_' || id as source`

const findGiftCard = `
select *, 'gc_' || id as source from reference_payment.gift_card where merchant_reference = $1`

const insertDeactivation = `
insert into reference_payment.deactivation (merchant_reference, fingerprint, result)
values ($1, $2, $3) returning *`

const findDeactivation = `
select * from reference_payment.deactivation where merchant_reference = $1`

const unload = `update reference_payment.stored_value set loaded = 0 where source = $1`

const findStoreCredit = `
select *, 'sc_' || id as source from reference_payment.store_credit where merchant_reference = $1`

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
  order_reference: string
  source: string
  multiple_captures: boolean
  risk: string
  expired: boolean
  expires_at: Date
  created_at: Date
}

type StoredValueRow = { currency: string; available: string }

type MovementRow = {
  id: string
  merchant_reference: string
  fingerprint: string
  authorization: string
  type: 'capture' | 'refund' | 'void'
  currency: string
  amount: string
  result: 'approved' | 'pending' | 'declined' | 'returned'
  created_at: Date
}

type DeactivationRow = {
  id: string
  merchant_reference: string
  fingerprint: string
  result: string
  created_at: Date
}

type StoreCreditRow = {
  id: string
  merchant_reference: string
  fingerprint: string
  source: string
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

const newVoid = members<{
  merchantReference: string
  amount?: { value: string; currency: string }
}>({ merchantReference: text, amount }, ['amount'])

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
    multipleCaptures: row.multiple_captures,
    risk: row.risk,
    createdAt: row.created_at.toISOString(),
  }
}

function movement(row: MovementRow) {
  return {
    id: `mov_${row.id}`,
    type: row.type,
    merchantReference: row.merchant_reference,
    authorization: `auth_${row.authorization}`,
    result: row.result,
    ...(row.result === 'declined' && { declineCode: 'do_not_honor' }),
    amount: { value: row.amount, currency: row.currency },
    createdAt: row.created_at.toISOString(),
  }
}

function giftCard(row: StoreCreditRow) {
  return { id: `gft_${row.id}`, ...storeCredit(row) }
}

function deactivation({ id, merchant_reference, result, created_at }: DeactivationRow) {
  return {
    id: `dea_${id}`,
    merchantReference: merchant_reference,
    result,
    createdAt: created_at.toISOString(),
  }
}

function storeCredit({
  merchant_reference,
  source,
  currency,
  amount: value,
  created_at,
}: StoreCreditRow) {
  return {
    merchantReference: merchant_reference,
    source,
    amount: { value, currency },
    createdAt: created_at.toISOString(),
  }
}
