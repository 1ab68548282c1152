import { oncePerReference } from '../../reference-systems/repeat.ts'
import { refused, route, type Answer } from '../../reference-systems/reference-system.ts'
import { members, text } from '../../shape.ts'
import { amount, newMovement } from './bodies.ts'

const newGiftCard = members<{
  merchantReference: string
  amount: { value: string; currency: string }
  source?: string
  reload?: boolean
}>({ merchantReference: text, amount, source: text, reload: { type: 'boolean' } }, [
  'source',
  'reload',
])

const newDeactivation = members<{
  merchantReference: string
  source: string
  amount?: { value: string; currency: string }
}>({ merchantReference: text, source: text, amount }, ['amount'])

/** Gift cards and store credit: made, asked after, taken back. */
export const storedValueRoutes = [
  route({
    method: 'POST',
    path: '/v1/balances',
    writes: false,
    body: members<{ source: string }>({ source: text }),
    async handle({ db, body }) {
      const [card] = await db.rows<StoredValueRow>(availableOn, body.source)
      if (card === undefined) return { status: 200, body: {} }
      const { state, available: value, currency } = card
      if (state === 'blank') return { status: 200, body: { state } }
      return { status: 200, body: { state, available: { value, currency } } }
    },
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
      const [row] = await db.rows<StoreCreditRow>(findStoreCredit, query.get('merchantReference'))
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
    body: newGiftCard,
    async handle({ db, body, fingerprint }) {
      const { merchantReference, amount: value, source = null, reload = false } = body
      if (BigInt(value.value) <= 0n) {
        return refused(422, 'amount_too_small', 'Nothing to load.')
      }
      return db.transaction<Answer>(async ({ rows }) => {
        if (source !== null) {
          const [card] = await rows<StoredValueRow>(lockCard, source)
          if (card === undefined) return refused(422, 'no_such_token', 'Not a token of ours.')
          const [before] = await rows<StoreCreditRow>(findGiftCard, merchantReference)
          if (before !== undefined) return oncePerReference(before, fingerprint, giftCard)
          if (card.state !== (reload ? 'active' : 'blank'))
            return refused(422, 'wrong_state', `The card is ${card.state}.`)
          if (reload && card.currency !== value.currency)
            return refused(422, 'wrong_currency', 'Not its currency.')
        }
        const [row] = await rows<StoreCreditRow>(
          insertGiftCard,
          merchantReference,
          fingerprint,
          value.currency,
          value.value,
          source,
        )
        if (row?.fingerprint === fingerprint) {
          const { currency, amount: loaded } = row
          await rows(source === null ? loadOnce : putOn, row.source, currency, loaded)
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
      return row && { status: 200, body: { giftCards: [giftCard(row)] }, createdAt: row.created_at }
    },
  }),
  route({
    method: 'POST',
    path: '/v1/gift-cards/deactivations',
    writes: true,
    body: newDeactivation,
    handle: ({ db, body: { merchantReference, source, amount: part }, fingerprint }) =>
      db.transaction<Answer>(async ({ rows }) => {
        const [locked] = await rows<StoredValueRow>(lockCard, source)
        if (locked === undefined) return refused(422, 'no_such_token', 'Not a token of ours.')
        const [before] = await rows<DeactivationRow>(findDeactivation, merchantReference)
        if (before !== undefined) return oncePerReference(before, fingerprint, deactivation)
        const [card] = await rows<StoredValueRow>(availableOn, source)
        const isUnused =
          part === undefined
            ? card?.available === locked.available
            : BigInt(card?.available ?? '0') >= BigInt(part.value) &&
              part.currency === locked.currency
        const [row] = await rows<DeactivationRow>(
          insertDeactivation,
          merchantReference,
          fingerprint,
          isUnused ? 'deactivated' : 'used',
        )
        if (isUnused) await rows(unload, source, part?.value ?? locked.available)
        return oncePerReference(row, fingerprint, deactivation)
      }),
  }),
  route({
    method: 'GET',
    path: '/v1/gift-cards/deactivations',
    writes: false,
    absent: { status: 200, body: { deactivations: [] } },
    async handle({ db, query }) {
      const [row] = await db.rows<DeactivationRow>(findDeactivation, query.get('merchantReference'))
      return (
        row && {
          status: 200,
          body: { deactivations: [deactivation(row)] },
          createdAt: row.created_at,
        }
      )
    },
  }),
]

/** Loads a card at the counter. */
export const storedValueAdmin = [
  route({
    method: 'POST',
    path: '/stored-value',
    writes: true,
    body: members<{ source: string; amount: { value: string; currency: string } }>({
      source: text,
      amount,
    }),
    async handle({ db, body: { source, amount: loaded } }) {
      if (!isStoredValue(source)) return refused(422, 'no_such_token', 'It is called gc_… or sc_….')
      await db.rows(load, source, loaded.currency, loaded.value)
      const [card] = await db.rows<StoredValueRow>(availableOn, source)
      return { status: 200, body: { source, available: card?.available } }
    },
  }),
  route({
    method: 'POST',
    path: '/blank-cards',
    writes: true,
    body: members<{ source: string }>({ source: text }),
    async handle({ db, body: { source } }) {
      if (!isStoredValue(source)) return refused(422, 'no_such_token', 'It is called gc_… or sc_….')
      await db.rows(printCard, source)
      return { status: 200, body: { source } }
    },
  }),
]

/** Whether a token is a card of ours with money on it. */
export function isStoredValue(source: string): boolean {
  return source.startsWith('gc_') || source.startsWith('sc_')
}

export const storedValueTables = `
create table if not exists reference_payment.stored_value (
  source text primary key,
  currency text not null,
  loaded bigint not null check (loaded >= 0)
);
alter table reference_payment.stored_value add column if not exists state text not null default 'active';
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
alter table reference_payment.gift_card add column if not exists card text;
create table if not exists reference_payment.deactivation (
  id bigint generated always as identity (start with 30001) primary key,
  merchant_reference text not null unique,
  fingerprint text not null,
  result text not null,
  created_at timestamptz not null default clock_timestamp()
);
`

export const storedValueDocuments = `
select 'giftCard', 'gft_' || g.id, merchant_reference, case s.loaded when 0 then 'deactivated' else 'active' end, created_at,
       jsonb_build_object('currency', g.currency, 'amount', g.amount::text)
  from reference_payment.gift_card g
  join reference_payment.stored_value s on s.source = coalesce(g.card, 'gc_' || g.id)
union all
select 'storeCredit', 'sc_' || id, merchant_reference, 'issued', created_at,
       jsonb_build_object('currency', currency, 'amount', amount::text)
  from reference_payment.store_credit`

// What was loaded, less what is held or was taken for good.
export const availableOn = `
select s.currency, s.state, (s.loaded - coalesce((
         select sum(a.amount - a.voided - a.refunded) from reference_payment.authorization a
          where a.source = s.source and a.decline_code is null), 0))::text as available
  from reference_payment.stored_value s where s.source = $1`

export const lockCard = `
select currency, state, loaded::text as available from reference_payment.stored_value where source = $1 for update`

const load = `
insert into reference_payment.stored_value as s (source, currency, loaded) values ($1, $2, $3)
on conflict (source) do update set loaded = s.loaded + excluded.loaded where s.currency = excluded.currency`

/** Cards that are there from the start: one with money on it, and one on the rack. */
export const seedCard = `
insert into reference_payment.stored_value (source, currency, loaded, state)
values ('gc_demo', 'EUR', 5000, 'active'), ('gc_blank_demo', '', 0, 'blank')
on conflict do nothing`

const printCard = `
insert into reference_payment.stored_value (source, currency, loaded, state) values ($1, '', 0, 'blank')
on conflict do nothing`

const putOn = `
update reference_payment.stored_value
   set currency = $2, loaded = loaded + $3::bigint, state = 'active' where source = $1`

const insertStoreCredit = `
insert into reference_payment.store_credit (merchant_reference, fingerprint, currency, amount)
values ($1, $2, $3, $4)
on conflict (merchant_reference) do update set merchant_reference = excluded.merchant_reference
returning *, 'sc_' || id as source`

const loadOnce = `
insert into reference_payment.stored_value (source, currency, loaded) values ($1, $2, $3)
on conflict (source) do nothing`

const insertGiftCard = `
insert into reference_payment.gift_card (merchant_reference, fingerprint, currency, amount, card)
values ($1, $2, $3, $4, $5)
on conflict (merchant_reference) do update set merchant_reference = excluded.merchant_reference
returning *, coalesce(card, 'gc_' || id) as source`

const findGiftCard = `
select *, coalesce(card, 'gc_' || id) as source from reference_payment.gift_card where merchant_reference = $1`

const insertDeactivation = `
insert into reference_payment.deactivation (merchant_reference, fingerprint, result)
values ($1, $2, $3) returning *`

const findDeactivation = `
select * from reference_payment.deactivation where merchant_reference = $1`

const unload = `
update reference_payment.stored_value
   set loaded = loaded - $2::bigint, state = case when loaded = $2::bigint then 'deactivated' else state end
 where source = $1`

const findStoreCredit = `
select *, 'sc_' || id as source from reference_payment.store_credit where merchant_reference = $1`

export type StoredValueRow = {
  currency: string
  available: string
  state: 'blank' | 'active' | 'deactivated'
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
