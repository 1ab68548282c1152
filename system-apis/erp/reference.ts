import type { components } from '../../openapi/generated/erp.d.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { httpClient } from '../http.ts'
import { amountText, instantText, listOf, members, object, text } from '../shape.ts'
import type { Erp } from './contract.ts'

export type ReferenceErpOptions = HttpOptions & {
  /** The ERP's access token. */
  readonly token: string
}

/** The reference ERP. Its references are unique, so a repeat gets the document of the first time. */
export const reference: Connector<Erp, ReferenceErpOptions> = {
  options: httpOptions({ token: text }),

  open({ token, ...options }, name) {
    const headers = { authorization: `Bearer ${token}` }
    const http = httpClient({ system: name, headers, refusal, ...options })

    return {
      async createSalesOrder(call, order) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/salesOrders',
          body: toSalesOrder(order),
          answers: { 201: salesOrder },
        })
        return fromSalesOrder(body)
      },

      async findSalesOrder(call, { reference: externalRef }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/salesOrders',
          query: { externalRef },
          answers: { 200: salesOrders },
        })
        return found(body.value, fromSalesOrder)
      },

      async cancelSalesOrder(call, { documentId, reference: externalRef, reason }) {
        const answer = await http(call, {
          method: 'POST',
          path: `/salesOrders/${encodeURIComponent(documentId)}/cancel`,
          body: { externalRef, reasonText: reason },
          answers: { 200: salesOrder, 409: refusedCancellation },
        })
        if (answer.status === 200) {
          return { outcome: 'cancelled', document: fromSalesOrder(answer.body) }
        }
        const { error, salesOrder: document } = answer.body
        return { outcome: 'refused', reason: error.message, document: fromSalesOrder(document) }
      },

      async amendSalesOrder(call, amendment) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/salesOrderAmendments',
          body: toAmendment(amendment),
          answers: { 201: amended },
        })
        return fromAmendment(body)
      },

      async findSalesOrderAmendment(call, { reference: externalRef }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/salesOrderAmendments',
          query: { externalRef },
          answers: { 200: amendments },
        })
        return found(body.value, fromAmendment)
      },

      async createInvoice(call, order) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/invoices',
          body: toInvoice(order),
          answers: { 201: invoice },
        })
        return fromInvoice(body)
      },

      async findInvoice(call, { reference: externalRef }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/invoices',
          query: { externalRef },
          answers: { 200: invoices },
        })
        return found(body.value, fromInvoice)
      },

      async createCreditMemo(call, memo) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/creditMemos',
          body: toCreditMemo(memo),
          answers: { 201: creditMemo },
        })
        return fromCreditMemo(body)
      },

      async findCreditMemo(call, { reference: externalRef }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/creditMemos',
          query: { externalRef },
          answers: { 200: creditMemos },
        })
        return found(body.value, fromCreditMemo)
      },

      async createReturnReceipt(call, receipt) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/returnReceipts',
          body: toReturnReceipt(receipt),
          answers: { 201: returnReceipt },
        })
        return fromReturnReceipt(body)
      },

      async findReturnReceipt(call, { reference: externalRef }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/returnReceipts',
          query: { externalRef },
          answers: { 200: returnReceipts },
        })
        return found(body.value, fromReturnReceipt)
      },
    }
  },
}

type Schemas = components['schemas']

type ReferenceSalesOrder = {
  no: string
  externalRef: string
  status: string
  currencyCode: string
  grossTotal: string
  createdAt: string
}

type ReferenceInvoice = ReferenceSalesOrder & { salesOrderNo: string }

const salesOrderMembers = {
  no: text,
  externalRef: text,
  status: text,
  currencyCode: text,
  grossTotal: amountText,
  createdAt: instantText,
}
const invoiceMembers = { ...salesOrderMembers, salesOrderNo: text }

const salesOrder = members<ReferenceSalesOrder>(salesOrderMembers)
const salesOrders = members<{ value: ReferenceSalesOrder[] }>({
  value: listOf(object(salesOrderMembers)),
})
const refusedCancellation = members<{
  error: { message: string }
  salesOrder: ReferenceSalesOrder
}>({ error: object({ message: text }), salesOrder: object(salesOrderMembers) })
const invoice = members<ReferenceInvoice>(invoiceMembers)
const invoices = members<{ value: ReferenceInvoice[] }>({ value: listOf(object(invoiceMembers)) })

type ReferenceAmendment = Omit<ReferenceInvoice, 'status'>

const { status: _status, ...amendmentMembers } = invoiceMembers
const amended = members<ReferenceAmendment>(amendmentMembers)
const amendments = members<{ value: ReferenceAmendment[] }>({
  value: listOf(object(amendmentMembers)),
})

type ReferenceCreditMemo = ReferenceSalesOrder & { salesOrderNo?: string }
type ReferenceReturnReceipt = Pick<
  ReferenceSalesOrder,
  'no' | 'externalRef' | 'status' | 'createdAt'
>

const creditMemo = members<ReferenceCreditMemo>(invoiceMembers, ['salesOrderNo'])
const creditMemos = members<{ value: ReferenceCreditMemo[] }>({
  value: listOf(object(invoiceMembers, ['salesOrderNo'])),
})
const returnReceiptMembers = { no: text, externalRef: text, status: text, createdAt: instantText }
const returnReceipt = members<ReferenceReturnReceipt>(returnReceiptMembers)
const returnReceipts = members<{ value: ReferenceReturnReceipt[] }>({
  value: listOf(object(returnReceiptMembers)),
})

const anyRefusal = members<{ error: { message: string } }>({ error: object({ message: text }) })

function refusal(body: unknown): string | undefined {
  return anyRefusal.is(body) ? body.error.message : undefined
}

function toSalesOrder(order: Schemas['NewSalesOrder']): object {
  return {
    externalRef: order.reference,
    channelCode: order.channel,
    ...(order.channelOrderId !== undefined && { yourReference: order.channelOrderId }),
    ...soldTo(order),
    ...(order.buyer?.purchaseOrderNumber !== undefined && {
      customerOrderNo: order.buyer.purchaseOrderNumber,
    }),
    ...(order.paymentTerms !== undefined && { paymentTermsCode: order.paymentTerms.code }),
    currencyCode: order.currency,
    orderDate: toInstant(order.placedAt),
    lines: order.lines.map(toLine),
    grossTotal: order.total.amount,
    ...inOtherCurrencies(order),
  }
}

/** An organisation is the customer where one buys; a person otherwise. */
function soldTo({ buyer, customer }: Schemas['NewSalesOrder']): object {
  const number = buyer?.organizationId ?? customer?.id
  const name = buyer?.name ?? customer?.name
  return {
    ...(number !== undefined && { customerNo: number }),
    ...(name !== undefined && { customerName: name }),
  }
}

function toAmendment(amendment: Schemas['NewSalesOrderAmendment']): object {
  return {
    externalRef: amendment.reference,
    salesOrderNo: amendment.salesOrderId,
    reasonText: amendment.reason,
    lines: amendment.lines.map(toLine),
    grossTotal: amendment.total.amount,
    ...inOtherCurrencies(amendment),
  }
}

function toInvoice(order: Schemas['NewInvoice']): object {
  return {
    externalRef: order.reference,
    salesOrderNo: order.salesOrderId,
    postingDate: toInstant(order.invoicedAt),
    lines: order.lines.map(toLine),
    grossTotal: order.total.amount,
    ...inOtherCurrencies(order),
  }
}

function toCreditMemo(memo: Schemas['NewCreditMemo']): object {
  return {
    externalRef: memo.reference,
    ...(memo.salesOrderId !== undefined && { salesOrderNo: memo.salesOrderId }),
    reasonCode: memo.reason,
    currencyCode: memo.total.currency,
    postingDate: toInstant(memo.creditedAt),
    lines: memo.lines.map(toLine),
    grossTotal: memo.total.amount,
    ...inOtherCurrencies(memo),
  }
}

function toReturnReceipt(receipt: Schemas['NewReturnReceipt']): object {
  return {
    externalRef: receipt.reference,
    ...(receipt.salesOrderId !== undefined && { salesOrderNo: receipt.salesOrderId }),
    postingDate: toInstant(receipt.receivedAt),
    lines: receipt.lines.map(({ lineId, sku, quantity, disposition, account }) => ({
      lineNo: lineId,
      itemNo: sku,
      qty: quantity,
      disposition,
      account,
    })),
  }
}

/** A document in the customer's other currencies: this ERP books them all, each with its rate. */
function inOtherCurrencies({ equivalents = [] }: Pick<Schemas['NewInvoice'], 'equivalents'>) {
  if (equivalents.length === 0) return {}
  return {
    otherCurrencies: equivalents.map(({ currency, fx, lines, total }) => ({
      currencyCode: currency,
      exchangeRate: fx.rate,
      exchangeRateSource: fx.source,
      exchangeRateDate: toInstant(fx.at),
      lines: lines.map(({ lineId, amounts: { net, tax, total: gross } }) => ({
        lineNo: lineId,
        netAmount: net.amount,
        vatAmount: tax.amount,
        grossAmount: gross.amount,
      })),
      grossTotal: total.amount,
    })),
  }
}

function toLine({ lineId, type, sku, title, quantity, amounts }: Schemas['PostingLine']): object {
  return {
    lineNo: lineId,
    kind: type,
    ...(sku !== undefined && { itemNo: sku }),
    ...(title !== undefined && { description: title }),
    qty: quantity,
    netAmount: amounts.net.amount,
    vatAmount: amounts.tax.amount,
    grossAmount: amounts.total.amount,
  }
}

/** Any RFC 3339 instant as the UTC form this ERP takes. */
function toInstant(instant: string): string {
  return new Date(instant).toISOString()
}

function fromSalesOrder(from: ReferenceSalesOrder): Schemas['SalesOrder'] {
  const state = salesOrderStates[from.status]
  return {
    id: from.no,
    reference: from.externalRef,
    state: state ?? 'unknown',
    ...(state === undefined && { raw: from.status }),
    total: { currency: from.currencyCode, amount: from.grossTotal },
    createdAt: from.createdAt,
  }
}

const salesOrderStates: Record<string, Schemas['SalesOrder']['state']> = {
  Open: 'open',
  'Partly invoiced': 'partiallyInvoiced',
  Invoiced: 'invoiced',
  Cancelled: 'cancelled',
}

function fromAmendment(from: ReferenceAmendment): Schemas['SalesOrderAmendment'] {
  return {
    id: from.no,
    reference: from.externalRef,
    salesOrderId: from.salesOrderNo,
    total: { currency: from.currencyCode, amount: from.grossTotal },
    createdAt: from.createdAt,
  }
}

function fromInvoice(from: ReferenceInvoice): Schemas['Invoice'] {
  return {
    id: from.no,
    reference: from.externalRef,
    salesOrderId: from.salesOrderNo,
    ...posting(from.status),
    total: { currency: from.currencyCode, amount: from.grossTotal },
    createdAt: from.createdAt,
  }
}

function fromCreditMemo(from: ReferenceCreditMemo): Schemas['CreditMemo'] {
  return {
    id: from.no,
    reference: from.externalRef,
    ...(from.salesOrderNo !== undefined && { salesOrderId: from.salesOrderNo }),
    ...posting(from.status),
    total: { currency: from.currencyCode, amount: from.grossTotal },
    createdAt: from.createdAt,
  }
}

function fromReturnReceipt(from: ReferenceReturnReceipt): Schemas['ReturnReceipt'] {
  return {
    id: from.no,
    reference: from.externalRef,
    ...posting(from.status),
    createdAt: from.createdAt,
  }
}

function posting(status: string): { readonly state: 'posted' | 'unknown'; readonly raw?: string } {
  return status === 'Posted' ? { state: 'posted' } : { state: 'unknown', raw: status }
}

/** The first of them is the document; more than one is an exception the caller should see. */
function found<Vendor extends { no: string }, Document>(
  [first, ...others]: Vendor[],
  from: (vendor: Vendor) => Document,
): { found: boolean; document?: Document; duplicates?: string[] } {
  if (first === undefined) return { found: false }
  return {
    found: true,
    document: from(first),
    ...(others.length > 0 && { duplicates: others.map(({ no }) => no) }),
  }
}
