import { oncePerReference, referenceInUse } from '../../reference-systems/repeat.ts'
import {
  refused,
  route,
  type Answer,
  type ReferenceSystem,
} from '../../reference-systems/reference-system.ts'
import {
  addsUp,
  exact,
  beyondOther,
  otherCurrencies,
  type Posting,
  postedLines,
} from './other-currencies.ts'
import { amountText, instantText, listOf, members, object, text, wholeNumber } from '../../shape.ts'

export type ReferenceErpOptions = {
  /** Whether the ERP refuses to number the same external reference twice, as a good one does. Default true. */
  readonly uniqueReferences?: boolean
}

/**
 * A small ERP: sales orders, their amendment and cancellation, invoices, credit memos, return receipts. Amounts are decimals and must add up.
 * Without unique references it books every call, as many an ERP does: then only the caller's
 * own care keeps twice from being two.
 */
export function referenceErp({
  uniqueReferences = true,
}: ReferenceErpOptions = {}): ReferenceSystem {
  const uniqueRef = (reference: string) => (uniqueReferences ? reference : null)

  return {
    name: 'erp',
    tables,
    documents,
    error: (code, message) => ({ error: { code, message } }),
    routes: [
      route({
        method: 'POST',
        path: '/salesOrders',
        writes: true,
        body: newSalesOrder,
        async handle({ db, body, fingerprint }) {
          if (!addsUp(body)) return totalsDiffer
          const [row] = await db.rows<SalesOrderRow>(
            insertSalesOrder,
            body.externalRef,
            uniqueRef(body.externalRef),
            fingerprint,
            body.currencyCode,
            body.grossTotal,
            JSON.stringify(body),
          )
          return oncePerReference(row, fingerprint, salesOrder)
        },
      }),
      route({
        method: 'GET',
        path: '/salesOrders',
        writes: false,
        absent: { status: 200, body: { value: [] } },
        async handle({ db, query }) {
          const found = await db.rows<SalesOrderRow>(
            'select * from reference_erp.sales_order where external_ref = $1 order by no limit 20',
            query.get('externalRef'),
          )
          return list(found, salesOrder)
        },
      }),
      route({
        method: 'POST',
        path: '/salesOrders/{no}/cancel',
        writes: true,
        body: members<{ externalRef: string; reasonText: string }>({
          externalRef: text,
          reasonText: text,
        }),
        async handle({ db, parameters, body }) {
          const no = number(parameters['no'], 'SO-')
          const [cancelled] = await db.rows<SalesOrderRow>(
            cancelSalesOrder,
            no,
            body.externalRef,
            body.reasonText,
          )
          if (cancelled !== undefined) return { status: 200, body: salesOrder(cancelled) }
          const [row] = await db.rows<SalesOrderRow>(
            'select * from reference_erp.sales_order where no = $1',
            no,
          )
          if (row === undefined) return noSuchSalesOrder
          if (row.status === 'Cancelled') return { status: 200, body: salesOrder(row) }
          const error = { code: 'ALREADY_INVOICED', message: 'Post a credit memo instead.' }
          return { status: 409, body: { error, salesOrder: salesOrder(row) } }
        },
      }),
      route({
        method: 'POST',
        path: '/salesOrderAmendments',
        writes: true,
        body: newAmendment,
        async handle({ db, body, fingerprint }) {
          if (!addsUp(body)) return totalsDiffer
          return db.transaction<Answer>(async ({ rows }) => {
            const [order] = await rows<SalesOrderRow>(
              'select * from reference_erp.sales_order where no = $1 for update',
              number(body.salesOrderNo, 'SO-'),
            )
            if (order === undefined) return noSuchSalesOrder
            const [known] = await rows<InvoiceRow>(
              'select * from reference_erp.amendment where unique_ref = $1',
              uniqueRef(body.externalRef),
            )
            if (known !== undefined) {
              return known.fingerprint === fingerprint
                ? { status: 201, body: amendment(known) }
                : referenceInUse
            }
            if (order.status === 'Cancelled') {
              return refused(422, 'ORDER_CANCELLED', 'A cancelled sales order is not changed.')
            }
            if (exact(order.invoiced_total) > exact(body.grossTotal)) {
              return refused(422, 'ALREADY_INVOICED', 'More was invoiced than would be left.')
            }
            const [row] = await rows<InvoiceRow>(
              insertAmendment,
              body.externalRef,
              uniqueRef(body.externalRef),
              fingerprint,
              order.no,
              order.currency,
              body.grossTotal,
              JSON.stringify(body),
            )
            return { status: 201, body: amendment(row as InvoiceRow) }
          })
        },
      }),
      route({
        method: 'GET',
        path: '/salesOrderAmendments',
        writes: false,
        absent: { status: 200, body: { value: [] } },
        async handle({ db, query }) {
          const found = await db.rows<InvoiceRow>(
            'select * from reference_erp.amendment where external_ref = $1 order by no limit 20',
            query.get('externalRef'),
          )
          return list(found, amendment)
        },
      }),
      route({
        method: 'POST',
        path: '/invoices',
        writes: true,
        body: newInvoice,
        async handle({ db, body, fingerprint }) {
          if (!addsUp(body)) return totalsDiffer
          return db.transaction<Answer>(async ({ rows }) => {
            // The lock on the sales order also makes repeats of one invoice wait for each other.
            const [order] = await rows<SalesOrderRow>(
              'select * from reference_erp.sales_order where no = $1 for update',
              number(body.salesOrderNo, 'SO-'),
            )
            if (order === undefined) return noSuchSalesOrder
            const [posted] = await rows<InvoiceRow>(
              'select * from reference_erp.invoice where unique_ref = $1',
              uniqueRef(body.externalRef),
            )
            if (posted !== undefined) {
              return posted.fingerprint === fingerprint
                ? { status: 201, body: invoice(posted) }
                : referenceInUse
            }
            if (order.status === 'Cancelled') {
              return refused(422, 'ORDER_CANCELLED', 'A cancelled sales order takes no invoice.')
            }
            const beyond = await beyondOther(rows, body, order.no, 'invoice')
            if (
              beyond ||
              exact(order.invoiced_total) + exact(body.grossTotal) > exact(order.gross_total)
            ) {
              return refused(422, 'OVER_INVOICED', 'The invoices would exceed the sales order.')
            }
            const [row] = await rows<InvoiceRow>(
              insertInvoice,
              body.externalRef,
              uniqueRef(body.externalRef),
              fingerprint,
              order.no,
              body.grossTotal,
              JSON.stringify(body),
            )
            return {
              status: 201,
              body: invoice({ ...row, currency: order.currency } as InvoiceRow),
            }
          })
        },
      }),
      route({
        method: 'GET',
        path: '/invoices',
        writes: false,
        absent: { status: 200, body: { value: [] } },
        async handle({ db, query }) {
          const found = await db.rows<InvoiceRow>(
            'select * from reference_erp.invoice where external_ref = $1 order by no limit 20',
            query.get('externalRef'),
          )
          return list(found, invoice)
        },
      }),
      route({
        method: 'POST',
        path: '/creditMemos',
        writes: true,
        body: newCreditMemo,
        async handle({ db, body, fingerprint }) {
          if (!addsUp(body)) return totalsDiffer
          const no = number(body.salesOrderNo, 'SO-')
          return db.transaction<Answer>(async ({ rows }) => {
            // As with invoices, the sales order's lock makes repeats wait for each other.
            const [order] = await rows<SalesOrderRow>(
              'select * from reference_erp.sales_order where no = $1 for update',
              no,
            )
            if (order === undefined && body.salesOrderNo !== undefined) return noSuchSalesOrder
            const [posted] = await rows<CreditMemoRow>(
              'select * from reference_erp.credit_memo where unique_ref = $1',
              uniqueRef(body.externalRef),
            )
            if (posted !== undefined) return oncePerReference(posted, fingerprint, creditMemo)
            if (
              order !== undefined &&
              ((await beyondOther(rows, body, order.no, 'credit_memo')) ||
                exact(order.credited_total) + exact(body.grossTotal) > exact(order.invoiced_total))
            ) {
              return refused(422, 'OVER_CREDITED', 'The credits would exceed the invoices.')
            }
            const [row] = await rows<CreditMemoRow>(
              insertCreditMemo,
              body.externalRef,
              uniqueRef(body.externalRef),
              fingerprint,
              order?.no ?? null,
              body.currencyCode,
              body.grossTotal,
              JSON.stringify(body),
            )
            return oncePerReference(row, fingerprint, creditMemo)
          })
        },
      }),
      route({
        method: 'GET',
        path: '/creditMemos',
        writes: false,
        absent: { status: 200, body: { value: [] } },
        async handle({ db, query }) {
          const found = await db.rows<CreditMemoRow>(
            'select * from reference_erp.credit_memo where external_ref = $1 order by no limit 20',
            query.get('externalRef'),
          )
          return list(found, creditMemo)
        },
      }),
      route({
        method: 'POST',
        path: '/returnReceipts',
        writes: true,
        body: newReturnReceipt,
        async handle({ db, body, fingerprint }) {
          const [row] = await db.rows<ReturnReceiptRow>(
            insertReturnReceipt,
            body.externalRef,
            uniqueRef(body.externalRef),
            fingerprint,
            JSON.stringify(body),
          )
          return oncePerReference(row, fingerprint, returnReceipt)
        },
      }),
      route({
        method: 'GET',
        path: '/returnReceipts',
        writes: false,
        absent: { status: 200, body: { value: [] } },
        async handle({ db, query }) {
          const found = await db.rows<ReturnReceiptRow>(
            'select * from reference_erp.return_receipt where external_ref = $1 order by no limit 20',
            query.get('externalRef'),
          )
          return list(found, returnReceipt)
        },
      }),
    ],
  }
}

const tables = `
create table if not exists reference_erp.sales_order (
  no bigint generated always as identity (start with 10001) primary key,
  external_ref text not null,
  unique_ref text unique,
  fingerprint text not null,
  status text not null default 'Open',
  currency text not null,
  gross_total numeric not null,
  invoiced_total numeric not null default 0,
  cancel_ref text,
  cancel_reason text,
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  check (invoiced_total <= gross_total)
);
create index if not exists sales_order_ref on reference_erp.sales_order (external_ref);
create table if not exists reference_erp.amendment (
  no bigint generated always as identity (start with 70001) primary key,
  external_ref text not null,
  unique_ref text unique,
  fingerprint text not null,
  sales_order bigint not null references reference_erp.sales_order,
  currency text not null,
  gross_total numeric not null,
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create index if not exists amendment_ref on reference_erp.amendment (external_ref);
create table if not exists reference_erp.invoice (
  no bigint generated always as identity (start with 90001) primary key,
  external_ref text not null,
  unique_ref text unique,
  fingerprint text not null,
  sales_order bigint not null references reference_erp.sales_order,
  currency text not null,
  gross_total numeric not null,
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create index if not exists invoice_ref on reference_erp.invoice (external_ref);
alter table reference_erp.sales_order add column if not exists credited_total numeric not null default 0;
create table if not exists reference_erp.credit_memo (
  no bigint generated always as identity (start with 95001) primary key,
  external_ref text not null,
  unique_ref text unique,
  fingerprint text not null,
  sales_order bigint references reference_erp.sales_order,
  currency text not null,
  gross_total numeric not null,
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create index if not exists credit_memo_ref on reference_erp.credit_memo (external_ref);
create table if not exists reference_erp.return_receipt (
  no bigint generated always as identity (start with 97001) primary key,
  external_ref text not null,
  unique_ref text unique,
  fingerprint text not null,
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create index if not exists return_receipt_ref on reference_erp.return_receipt (external_ref);
`

const documents = `
select 'salesOrder' as type, 'SO-' || no as id, external_ref as reference, status as state, created_at,
       jsonb_build_object('currency', currency, 'total', gross_total::text, 'invoiced', invoiced_total::text,
                          'cancelledBy', cancel_ref) as facts
  from reference_erp.sales_order
union all
select 'amendment', 'SA-' || no, external_ref, 'Posted', created_at,
       jsonb_build_object('currency', currency, 'total', gross_total::text, 'salesOrder', 'SO-' || sales_order)
  from reference_erp.amendment
union all
select 'invoice', 'INV-' || no, external_ref, 'Posted', created_at,
       jsonb_build_object('currency', currency, 'total', gross_total::text, 'salesOrder', 'SO-' || sales_order)
  from reference_erp.invoice
union all
select 'creditMemo', 'CM-' || no, external_ref, 'Posted', created_at,
       jsonb_build_object('currency', currency, 'total', gross_total::text, 'salesOrder', 'SO-' || sales_order)
  from reference_erp.credit_memo
union all
select 'returnReceipt', 'RR-' || no, external_ref, 'Posted', created_at,
       jsonb_build_object('lines', document->'lines')
  from reference_erp.return_receipt`

// The conflict is answered with the row that is there: one round trip, also for repeats in parallel.
const insertSalesOrder = `
insert into reference_erp.sales_order (external_ref, unique_ref, fingerprint, currency, gross_total, document)
values ($1, $2, $3, $4, $5, $6)
on conflict (unique_ref) do update set unique_ref = excluded.unique_ref
returning *`

const cancelSalesOrder = `
update reference_erp.sales_order set status = 'Cancelled', cancel_ref = $2, cancel_reason = $3
 where no = $1 and status = 'Open' returning *`

const insertAmendment = `
with posted as (
  insert into reference_erp.amendment (external_ref, unique_ref, fingerprint, sales_order, currency, gross_total, document)
  values ($1, $2, $3, $4, $5, $6::numeric, $7) returning *),
booked as (
  update reference_erp.sales_order
     set gross_total = $6::numeric, document = document || jsonb_build_object('lines', $7::jsonb->'lines')
                     || jsonb_strip_nulls(jsonb_build_object('otherCurrencies', $7::jsonb->'otherCurrencies')),
         status = case when invoiced_total = 0 then 'Open'
                       when invoiced_total = $6::numeric then 'Invoiced' else 'Partly invoiced' end
   where no = $4)
select * from posted`

const insertInvoice = `
with posted as (
  insert into reference_erp.invoice (external_ref, unique_ref, fingerprint, sales_order, currency, gross_total, document)
  select $1, $2, $3, no, currency, $5::numeric, $6 from reference_erp.sales_order where no = $4
  returning *),
booked as (
  update reference_erp.sales_order
     set invoiced_total = invoiced_total + $5::numeric,
         status = case when invoiced_total + $5::numeric = gross_total then 'Invoiced' else 'Partly invoiced' end
   where no = $4)
select * from posted`

const insertCreditMemo = `
with posted as (
  insert into reference_erp.credit_memo (external_ref, unique_ref, fingerprint, sales_order, currency, gross_total, document)
  values ($1, $2, $3, $4, $5, $6, $7) returning *),
booked as (
  update reference_erp.sales_order set credited_total = credited_total + $6::numeric where no = $4)
select * from posted`

const insertReturnReceipt = `
insert into reference_erp.return_receipt (external_ref, unique_ref, fingerprint, document)
values ($1, $2, $3, $4)
on conflict (unique_ref) do update set unique_ref = excluded.unique_ref
returning *`

type SalesOrderRow = {
  no: string
  external_ref: string
  fingerprint: string
  status: string
  currency: string
  gross_total: string
  invoiced_total: string
  credited_total: string
  created_at: Date
}

type InvoiceRow = {
  no: string
  external_ref: string
  fingerprint: string
  sales_order: string
  currency: string
  gross_total: string
  created_at: Date
}

type CreditMemoRow = Omit<InvoiceRow, 'sales_order'> & { sales_order: string | null }

type ReturnReceiptRow = Pick<InvoiceRow, 'no' | 'external_ref' | 'fingerprint' | 'created_at'>

const newSalesOrder = members<Posting & { currencyCode: string }>(
  {
    externalRef: text,
    channelCode: text,
    yourReference: text,
    customerNo: text,
    customerName: text,
    customerOrderNo: text,
    paymentTermsCode: text,
    currencyCode: text,
    orderDate: instantText,
    lines: postedLines,
    grossTotal: amountText,
    otherCurrencies,
  },
  [
    'yourReference',
    'customerNo',
    'customerName',
    'customerOrderNo',
    'paymentTermsCode',
    'otherCurrencies',
  ],
)

const newInvoice = members<Posting & { salesOrderNo: string }>(
  {
    externalRef: text,
    salesOrderNo: text,
    postingDate: instantText,
    lines: postedLines,
    grossTotal: amountText,
    otherCurrencies,
  },
  ['otherCurrencies'],
)

const newAmendment = members<Posting & { salesOrderNo: string }>(
  {
    externalRef: text,
    salesOrderNo: text,
    reasonText: text,
    lines: postedLines,
    grossTotal: amountText,
    otherCurrencies,
  },
  ['otherCurrencies'],
)

const newCreditMemo = members<Posting & { salesOrderNo?: string; currencyCode: string }>(
  {
    externalRef: text,
    salesOrderNo: text,
    reasonCode: text,
    currencyCode: text,
    postingDate: instantText,
    lines: postedLines,
    grossTotal: amountText,
    otherCurrencies,
  },
  ['salesOrderNo', 'otherCurrencies'],
)

const newReturnReceipt = members<{ externalRef: string }>(
  {
    externalRef: text,
    salesOrderNo: text,
    postingDate: instantText,
    lines: listOf(
      object({ lineNo: text, itemNo: text, qty: wholeNumber, disposition: text, account: text }),
    ),
  },
  ['salesOrderNo'],
)

const totalsDiffer = refused(422, 'TOTALS_DIFFER', 'Lines and total do not add up.')
const noSuchSalesOrder = refused(404, 'NO_SUCH_SALES_ORDER', 'There is no such sales order.')

function salesOrder({
  no,
  external_ref,
  status,
  currency,
  gross_total,
  created_at,
}: SalesOrderRow) {
  return {
    no: `SO-${no}`,
    externalRef: external_ref,
    status,
    currencyCode: currency,
    grossTotal: gross_total,
    createdAt: created_at.toISOString(),
  }
}

function invoice({ no, external_ref, sales_order, currency, gross_total, created_at }: InvoiceRow) {
  return {
    no: `INV-${no}`,
    externalRef: external_ref,
    salesOrderNo: `SO-${sales_order}`,
    status: 'Posted',
    currencyCode: currency,
    grossTotal: gross_total,
    createdAt: created_at.toISOString(),
  }
}

function amendment(row: InvoiceRow) {
  const { no, external_ref, sales_order, currency, gross_total, created_at } = row
  return {
    no: `SA-${no}`,
    externalRef: external_ref,
    salesOrderNo: `SO-${sales_order}`,
    currencyCode: currency,
    grossTotal: gross_total,
    createdAt: created_at.toISOString(),
  }
}

function creditMemo(row: CreditMemoRow) {
  const { no, external_ref, sales_order, currency, gross_total, created_at } = row
  return {
    no: `CM-${no}`,
    externalRef: external_ref,
    ...(sales_order !== null && { salesOrderNo: `SO-${sales_order}` }),
    status: 'Posted',
    currencyCode: currency,
    grossTotal: gross_total,
    createdAt: created_at.toISOString(),
  }
}

function returnReceipt({ no, external_ref, created_at }: ReturnReceiptRow) {
  return {
    no: `RR-${no}`,
    externalRef: external_ref,
    status: 'Posted',
    createdAt: created_at.toISOString(),
  }
}

function list<Row extends { created_at: Date }>(found: Row[], body: (row: Row) => object): Answer {
  const [first] = found
  return {
    status: 200,
    body: { value: found.map(body) },
    ...(first !== undefined && { createdAt: first.created_at }),
  }
}

/** The running number in a document's name; 0, which is never given, for anything else. */
function number(name: string | undefined, prefix: string): string {
  const digits = name?.startsWith(prefix) === true ? name.slice(prefix.length) : ''
  return /^\d{1,15}$/.test(digits) ? digits : '0'
}
