import { oncePerReference } from '../../reference-systems/repeat.ts'
import {
  refused,
  route,
  type Answer,
  type ReferenceSystem,
} from '../../reference-systems/reference-system.ts'
import { amountText, instantText, listOf, members, object, text, wholeNumber } from '../../shape.ts'

/**
 * A small marketplace: orders that buyers placed (through the admin side) with price and tax decided there,
 * and what the merchant says about them: confirmed, shipped, cannot deliver.
 */
export function referenceMarketplace(): ReferenceSystem {
  return {
    name: 'marketplace',
    tables,
    documents,
    error: (code, message) => ({ messages: [{ code, message }] }),
    routes: [
      route({
        method: 'GET',
        path: '/orders',
        writes: false,
        async handle({ db, query }) {
          const size = Math.min(100, Number(query.get('size')) || 50)
          const [at = '1970-01-01T00:00:00Z', no = '0'] = (query.get('after') ?? '').split('|')
          const found = await db.rows<OrderRow>(
            searchOrders,
            query.get('changedSince') ?? '1970-01-01T00:00:00Z',
            at === '' ? '1970-01-01T00:00:00Z' : at,
            /^\d{1,15}$/.test(no) ? no : '0',
            size + 1,
          )
          const page = found.slice(0, size)
          const last = page.at(-1)
          const after = last && found.length > size && `${last.changed_exactly}|${last.no}`
          return {
            status: 200,
            body: { orders: page.map(order), ...(typeof after === 'string' && { after }) },
          }
        },
      }),
      route({
        method: 'GET',
        path: '/orders/{number}',
        writes: false,
        async handle({ db, parameters }) {
          const [row] = await db.rows<OrderRow>(findOrder, number(parameters['number']))
          return row && { status: 200, body: order(row) }
        },
      }),
      route({
        method: 'POST',
        path: '/orders/{number}/messages',
        writes: true,
        body: members<{ key: string; topic: keyof typeof becomes }>(
          {
            key: text,
            topic: { enum: ['confirmed', 'shipped', 'cannot-deliver'] },
            theirOrder: text,
            tracking: { type: 'object' },
            positions: listOf({ type: 'object' }),
            note: text,
            at: instantText,
          },
          ['theirOrder', 'tracking', 'positions', 'note', 'at'],
        ),
        async handle({ db, parameters, body, fingerprint }) {
          const no = number(parameters['number'])
          const [row] = await db.rows<MessageRow>(
            insertMessage,
            no,
            body.key,
            fingerprint,
            body.topic,
            JSON.stringify(body),
            becomes[body.topic],
          )
          if (row !== undefined) return oncePerReference(row, fingerprint, message)
          const [known] = await db.rows<OrderRow>(findOrder, no)
          return known === undefined
            ? refused(404, 'NO_SUCH_ORDER', 'There is no such order.')
            : refused(422, 'NOT_NOW', `The order is ${known.state}.`)
        },
      }),
      route({
        method: 'POST',
        path: '/orders/{number}/refunds',
        writes: true,
        body: newRefund,
        async handle({ db, parameters, body, fingerprint }) {
          const no = number(parameters['number'])
          return db.transaction<Answer>(async ({ rows }) => {
            const [placed] = await rows<OrderRow & { left: string; currency: string }>(leftOf, no)
            if (placed === undefined) {
              return refused(404, 'NO_SUCH_ORDER', 'There is no such order.')
            }
            const [known] = await rows<RefundRow>(findRefund, body.key)
            if (known !== undefined) return oncePerReference(known, fingerprint, refund)
            const isMore = Number(body.value) > Number(placed.left)
            if (isMore || Number(body.value) <= 0 || body.currency !== placed.currency) {
              return refused(422, 'NOT_THAT_MUCH', 'That was not paid for the order.')
            }
            const [row] = await rows<RefundRow>(
              insertRefund,
              no,
              body.key,
              fingerprint,
              body.value,
              body.currency,
              body.why === 'other' ? 'waiting' : 'paid',
            )
            return oncePerReference(row, fingerprint, refund)
          })
        },
      }),
      route({
        method: 'GET',
        path: '/refunds/{key}',
        writes: false,
        async handle({ db, parameters }) {
          const [row] = await db.rows<RefundRow>(findRefund, parameters['key'])
          return row && { status: 200, body: refund(row), createdAt: row.created_at }
        },
      }),
      route({
        method: 'GET',
        path: '/messages/{key}',
        writes: false,
        async handle({ db, parameters }) {
          const [row] = await db.rows<MessageRow>(
            'select * from reference_marketplace.message where key = $1',
            parameters['key'],
          )
          return row && { status: 200, body: message(row), createdAt: row.created_at }
        },
      }),
    ],
    admin: [
      route({
        method: 'POST',
        path: '/orders',
        writes: true,
        body: newOrder,
        async handle({ db, body }) {
          const [row] = await db.rows<OrderRow>(insertOrder, JSON.stringify(body))
          if (row === undefined) throw new Error('an insert gives its row')
          return { status: 201, body: order(row) }
        },
      }),
      route({
        method: 'POST',
        path: '/refunds/{key}/result',
        writes: true,
        body: members<{ state: string }>({ state: text }),
        async handle({ db, parameters, body }) {
          await db.rows(
            `update reference_marketplace.refund set state = $2 where key = $1 and state = 'waiting'`,
            parameters['key'],
            body.state,
          )
          return { status: 200, body: {} }
        },
      }),
    ],
  }
}

const becomes = {
  confirmed: 'confirmed',
  shipped: 'shipped',
  'cannot-deliver': 'cancelled',
} as const

const tables = `
create table if not exists reference_marketplace.placed (
  no bigint generated always as identity (start with 70001) primary key,
  state text not null default 'new',
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp()
);
create index if not exists placed_changed on reference_marketplace.placed (changed_at, no);
create table if not exists reference_marketplace.message (
  id bigint generated always as identity (start with 71001) primary key,
  key text not null unique,
  fingerprint text not null,
  placed bigint not null references reference_marketplace.placed,
  topic text not null,
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create table if not exists reference_marketplace.refund (
  id bigint generated always as identity (start with 72001) primary key,
  key text not null unique,
  fingerprint text not null,
  placed bigint not null references reference_marketplace.placed,
  value numeric not null,
  currency text not null,
  state text not null,
  created_at timestamptz not null default clock_timestamp()
);
`

const documents = `
select 'order' as type, 'M-' || no as id, 'M-' || no as reference, state, created_at, document as facts
  from reference_marketplace.placed
union all
select topic, 'MA-' || id, key, topic, created_at, jsonb_build_object('order', 'M-' || placed)
  from reference_marketplace.message
union all
select 'refund', 'MR-' || id, key, state, created_at,
       jsonb_build_object('order', 'M-' || placed, 'value', value::text, 'currency', currency)
  from reference_marketplace.refund`

const insertOrder = `
insert into reference_marketplace.placed (document) values ($1) returning *, changed_at::text as changed_exactly`

const findOrder = `
select *, changed_at::text as changed_exactly from reference_marketplace.placed where no = $1`

// The page goes on after a (time, number), to the microsecond the database keeps.
const searchOrders = `
select *, changed_at::text as changed_exactly from reference_marketplace.placed
 where changed_at >= $1::timestamptz and (changed_at, no) > ($2::timestamptz, $3::bigint)
 order by changed_at, no limit $4`

// A repeat is let pass in any state; what is new must fit the state the order is in.
const insertMessage = `
with said as (
  insert into reference_marketplace.message (placed, key, fingerprint, topic, document)
  select no, $2, $3, $4, $5::jsonb from reference_marketplace.placed p
   where no = $1
     and (state in ('new', 'confirmed') or (state = 'shipped' and $4 = 'shipped')
          or exists (select from reference_marketplace.message where key = $2))
  on conflict (key) do update set key = excluded.key
  returning *),
moved as (
  update reference_marketplace.placed set state = $6, changed_at = clock_timestamp()
   where no = (select placed from said) and state not in ($6, 'cancelled')
     and not ($6 = 'confirmed' and state = 'shipped'))
select * from said`

// What was paid for an order and not given back. Its lock makes refunds of one order wait for each other.
const leftOf = `
select p.*, p.document->>'currency' as currency, ((p.document->>'total')::numeric - coalesce((
    select sum(value) from reference_marketplace.refund r where r.placed = p.no and r.state <> 'declined'), 0))::text as left
  from reference_marketplace.placed p where no = $1 for update`

const findRefund = 'select *, value::text as value from reference_marketplace.refund where key = $1'

const insertRefund = `
insert into reference_marketplace.refund (placed, key, fingerprint, value, currency, state)
values ($1, $2, $3, $4::numeric, $5, $6) returning *, value::text as value`

type RefundRow = {
  id: string
  key: string
  fingerprint: string
  value: string
  currency: string
  state: string
  created_at: Date
}

type OrderRow = {
  no: string
  state: string
  document: object
  changed_at: Date
  changed_exactly: string
}

type MessageRow = { id: string; key: string; fingerprint: string; topic: string; created_at: Date }

const amounts = { net: amountText, tax: amountText, gross: amountText }

const newOrder = members<object>(
  {
    boughtAt: instantText,
    currency: text,
    buyer: object({ name: text }),
    deliverTo: object(
      { name: text, street: listOf(text), city: text, state: text, zip: text, country: text },
      ['state', 'zip'],
    ),
    positions: listOf(
      object({ position: text, article: text, name: text, pieces: wholeNumber, ...amounts }, [
        'name',
      ]),
    ),
    shipping: object(amounts),
    total: amountText,
  },
  ['shipping'],
)

const newRefund = members<{ key: string; value: string; currency: string; why: string }>({
  key: text,
  value: amountText,
  currency: text,
  why: text,
  positions: listOf(object({ position: text, pieces: wholeNumber })),
})

function refund({ id, key, state, value, currency, created_at }: RefundRow) {
  return {
    id: `MR-${id}`,
    key,
    state,
    value,
    currency,
    createdAt: created_at.toISOString(),
    ...(state === 'declined' && { note: 'We have not paid it back.' }),
  }
}

/** The running number in an order's name; 0, which is never given, for anything else. */
function number(name = ''): string {
  return /^M-\d{1,15}$/.test(name) ? name.slice(2) : '0'
}

function order({ no, state, document, changed_at }: OrderRow) {
  return { number: `M-${no}`, state, changedAt: changed_at.toISOString(), ...document }
}

function message({ id, key, topic, created_at }: MessageRow) {
  return { id: `MA-${id}`, key, topic, createdAt: created_at.toISOString() }
}
