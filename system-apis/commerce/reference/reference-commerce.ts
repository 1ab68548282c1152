import { oncePerReference } from '../../reference-systems/repeat.ts'
import { route, type ReferenceSystem } from '../../reference-systems/reference-system.ts'
import { instantText, listOf, members, text, wholeNumber } from '../../shape.ts'

export type ReferenceCommerceOptions = {
  /** The products at the start; a price per currency as a decimal. */
  readonly catalogue: readonly {
    readonly code: string
    readonly name: string
    readonly barcode: string
    readonly taxCategory: string
    readonly prices: Readonly<Record<string, string>>
  }[]
}

/** A small shop back office: products with a price per currency (and per shop, where one differs), and order messages. */
export function referenceCommerce({ catalogue }: ReferenceCommerceOptions): ReferenceSystem {
  return {
    name: 'commerce',
    tables,
    documents,
    error: (code, message) => ({ errors: { [code]: [message] } }),
    async seed({ rows }) {
      await rows(seedProducts, JSON.stringify(catalogue))
    },
    routes: [
      route({
        method: 'POST',
        path: '/catalogue/prices',
        writes: false,
        body: members<{ shop: string; currency: string; codes: string[] }>({
          shop: text,
          currency: text,
          codes: listOf(text),
        }),
        async handle({ db, body: { shop, currency, codes } }) {
          const products = await db.rows<object>(findPrices, shop, currency, codes)
          return { status: 200, body: { currency, products } }
        },
      }),
      route({
        method: 'POST',
        path: '/order-messages',
        writes: true,
        body: newMessage,
        async handle({ db, body, fingerprint }) {
          const [row] = await db.rows<MessageRow>(
            insertMessage,
            body.key,
            fingerprint,
            body.topic,
            body.order,
            JSON.stringify(body),
          )
          return oncePerReference(row, fingerprint, message)
        },
      }),
      route({
        method: 'GET',
        path: '/order-messages/{key}',
        writes: false,
        async handle({ db, parameters }) {
          const [row] = await db.rows<MessageRow>(
            'select * from reference_commerce.message where key = $1',
            parameters['key'],
          )
          if (row === undefined) return undefined
          return { status: 200, body: message(row), createdAt: row.created_at }
        },
      }),
      route({
        method: 'POST',
        path: '/stock-levels',
        writes: true,
        body: newStockLevel,
        async handle({ db, body, fingerprint }) {
          const { key, shop, code, place, sellable, ifSellable } = body
          const [row] = await db.rows<StockLevelRow>(
            setStockLevel,
            key,
            fingerprint,
            shop,
            code,
            place,
            sellable,
            ifSellable ?? null,
          )
          return oncePerReference(row, fingerprint, stockLevel)
        },
      }),
      route({
        method: 'GET',
        path: '/stock-levels/{key}',
        writes: false,
        async handle({ db, parameters }) {
          const [row] = await db.rows<StockLevelRow>(
            'select * from reference_commerce.stock_change where key = $1',
            parameters['key'],
          )
          if (row === undefined) return undefined
          return { status: 200, body: stockLevel(row), createdAt: row.created_at }
        },
      }),
    ],
    admin: [
      route({
        method: 'POST',
        path: '/products',
        writes: true,
        body: members<{ code: string; name: string; taxCategory: string; prices: object }>({
          code: text,
          name: text,
          taxCategory: text,
          prices: { type: 'object' },
        }),
        async handle({ db, body }) {
          await db.rows(seedProducts, JSON.stringify([{ ...body, barcode: '02000000000015' }]))
          return { status: 200, body }
        },
      }),
      route({
        method: 'POST',
        path: '/stock',
        writes: true,
        body: members<{ shop: string; code: string; sellable: number }>({
          shop: text,
          code: text,
          sellable: wholeNumber,
        }),
        async handle({ db, body: { shop, code, sellable } }) {
          const [row] = await db.rows<object>(overwriteStock, shop, code, sellable)
          return { status: 200, body: row }
        },
      }),
      route({
        method: 'POST',
        path: '/prices',
        writes: true,
        body: members<{ code: string; shop?: string; currency: string; price: string }>(
          { code: text, shop: text, currency: text, price: text },
          ['shop'],
        ),
        async handle({ db, body: { code, shop = '*', currency, price } }) {
          const [row] = await db.rows<object>(setPrice, code, shop, currency, price)
          return { status: 200, body: row }
        },
      }),
    ],
  }
}

const tables = `
create table if not exists reference_commerce.product (
  code text primary key,
  name text not null,
  barcode text not null,
  tax_category text not null
);
create table if not exists reference_commerce.price (
  code text not null references reference_commerce.product,
  shop text not null default '*',
  currency text not null,
  price text not null,
  primary key (code, currency, shop)
);
create table if not exists reference_commerce.message (
  id bigint generated always as identity (start with 60001) primary key,
  key text not null unique,
  fingerprint text not null,
  topic text not null,
  order_number text not null,
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create index if not exists message_order on reference_commerce.message (order_number, id);
create table if not exists reference_commerce.stock (
  shop text not null,
  code text not null,
  place text not null default '*',
  sellable integer not null,
  primary key (shop, code, place)
);
create table if not exists reference_commerce.stock_change (
  id bigint generated always as identity (start with 70001) primary key,
  key text not null unique,
  fingerprint text not null,
  shop text not null,
  code text not null,
  applied boolean not null,
  sellable integer not null,
  created_at timestamptz not null default clock_timestamp()
);
`

const documents = `
select topic as type, 'MSG-' || id as id, key as reference, coalesce(document->>'state', topic) as state,
       created_at, jsonb_build_object('order', order_number, 'tracking', document->'tracking') as facts
  from reference_commerce.message
union all
select 'stock', 'STK-' || id, key, case when applied then 'set' else 'differs' end, created_at,
       jsonb_build_object('shop', shop, 'code', code, 'sellable', sellable)
  from reference_commerce.stock_change
union all
select 'sellable', shop || '|' || code || '|' || place, code, sellable::text, now(),
       jsonb_build_object('shop', shop, 'code', code, 'sellable', sellable)
  from reference_commerce.stock`

const seedProducts = `
with given as (
  select * from jsonb_to_recordset($1::jsonb)
    as p (code text, name text, barcode text, "taxCategory" text, prices jsonb)),
products as (
  insert into reference_commerce.product (code, name, barcode, tax_category)
  select code, name, barcode, "taxCategory" from given on conflict do nothing)
insert into reference_commerce.price (code, currency, price)
select code, price.key, price.value from given, jsonb_each_text(prices) price
on conflict do nothing`

// A shop's own price wins over everybody's.
const findPrices = `
select distinct on (p.code) p.code, p.name, p.barcode, p.tax_category as "taxCategory", price
  from reference_commerce.product p
  join reference_commerce.price using (code)
 where p.code = any($3::text[]) and currency = $2 and shop in ($1, '*')
 order by p.code, shop = '*'`

const setPrice = `
insert into reference_commerce.price (code, shop, currency, price) values ($1, $2, $3, $4)
on conflict (code, currency, shop) do update set price = excluded.price
returning *`

const insertMessage = `
insert into reference_commerce.message (key, fingerprint, topic, order_number, document)
values ($1, $2, $3, $4, $5)
on conflict (key) do update set key = excluded.key
returning *`

// A shop sets what it can sell only if it still has the value it was told before; the key stands for one change.
const setStockLevel = `
with known as (
  select 1 from reference_commerce.stock_change where key = $1),
written as (
  insert into reference_commerce.stock as s (shop, code, place, sellable)
  select $3, $4, $5, $6 where not exists (select from known)
  on conflict (shop, code, place) do update set sellable = excluded.sellable
    where $7::int is null or s.sellable = $7
  returning sellable)
insert into reference_commerce.stock_change (key, fingerprint, shop, code, applied, sellable)
select $1, $2, $3, $4, exists (select from written),
       coalesce((select sellable from written),
                (select sellable from reference_commerce.stock where shop = $3 and code = $4 and place = $5), 0)
on conflict (key) do update set key = excluded.key
returning *`

const overwriteStock = `
insert into reference_commerce.stock (shop, code, sellable) values ($1, $2, $3)
on conflict (shop, code, place) do update set sellable = excluded.sellable
returning *`

type StockLevelRow = {
  id: string
  key: string
  fingerprint: string
  applied: boolean
  sellable: number
  created_at: Date
}

const newStockLevel = members<{
  key: string
  shop: string
  code: string
  place: string
  sellable: number
  ifSellable?: number
}>(
  {
    key: text,
    shop: text,
    code: text,
    place: text,
    sellable: wholeNumber,
    ifSellable: wholeNumber,
  },
  ['ifSellable'],
)

function stockLevel({ id, key, applied, sellable, created_at }: StockLevelRow) {
  return { id: `STK-${id}`, key, applied, sellable, createdAt: created_at.toISOString() }
}

type MessageRow = { id: string; key: string; fingerprint: string; topic: string; created_at: Date }

const newMessage = members<{ key: string; topic: string; order: string }>(
  {
    key: text,
    topic: { enum: ['receipt', 'progress'] },
    shop: text,
    order: text,
    theirOrder: text,
    state: text,
    tracking: { type: 'object' },
    note: text,
    at: instantText,
  },
  ['tracking', 'note'],
)

function message({ id, key, topic, created_at }: MessageRow) {
  return { id: `MSG-${id}`, key, topic, createdAt: created_at.toISOString() }
}
