import type { Database } from '../../reference-systems/database.ts'
import { amountText, instantText, listOf, object, text, wholeNumber } from '../../shape.ts'

type Line = { netAmount: string; vatAmount: string; grossAmount: string }

/** A document in one currency. */
type Amounts = { lines: Line[]; grossTotal: string }

/** What every document has: lines that add up, in its currency and in each other one it is booked in. */
export type Posting = Amounts & {
  externalRef: string
  otherCurrencies?: (Amounts & { currencyCode: string })[]
}

const amounts = { netAmount: amountText, vatAmount: amountText, grossAmount: amountText }

/** The lines of a document. */
export const postedLines = listOf(
  object(
    { lineNo: text, kind: text, itemNo: text, description: text, qty: wholeNumber, ...amounts },
    ['itemNo', 'description'],
  ),
)

/** The same document in other currencies, each with its rate. */
export const otherCurrencies = listOf(
  object({
    currencyCode: text,
    exchangeRate: amountText,
    exchangeRateSource: text,
    exchangeRateDate: instantText,
    lines: listOf(object({ lineNo: text, ...amounts })),
    grossTotal: amountText,
  }),
)

/** Whether lines and total add up, in every currency. */
export function addsUp({ otherCurrencies: others = [], ...document }: Posting): boolean {
  return [document, ...others].every(({ lines, grossTotal }) => {
    let sum = 0n
    for (const { netAmount, vatAmount, grossAmount } of lines) {
      if (exact(netAmount) + exact(vatAmount) !== exact(grossAmount)) return false
      sum += exact(grossAmount)
    }
    return sum === exact(grossTotal)
  })
}

/**
 * Whether a document would make more of a sales order than there is, in one of its other currencies: invoices beyond the
 * order, credits beyond the invoices.
 */
export async function beyondOther(
  rows: Database['rows'],
  { otherCurrencies: others = [] }: Posting,
  salesOrder: string,
  kind: 'invoice' | 'credit_memo',
): Promise<boolean> {
  for (const { currencyCode, grossTotal } of others) {
    const [found] = await rows<{ most: string | null; posted: string }>(
      kind === 'invoice' ? invoiced : credited,
      salesOrder,
      currencyCode,
    )
    if (found?.most === null || found === undefined) continue
    if (exact(found.posted) + exact(grossTotal) > exact(found.most)) return true
  }
  return false
}

const totalIn = (document: string) =>
  `(select (one ->> 'grossTotal')::numeric from jsonb_array_elements(${document} -> 'otherCurrencies') one
     where one ->> 'currencyCode' = $2)`

const invoiced = `
select ${totalIn('o.document')} as most,
       coalesce((select sum(${totalIn('i.document')}) from reference_erp.invoice i where i.sales_order = o.no), 0) as posted
  from reference_erp.sales_order o where o.no = $1`

const credited = `
select (select sum(${totalIn('i.document')}) from reference_erp.invoice i where i.sales_order = o.no) as most,
       coalesce((select sum(${totalIn('c.document')}) from reference_erp.credit_memo c where c.sales_order = o.no), 0) as posted
  from reference_erp.sales_order o where o.no = $1`

/** A decimal as a whole number of ten-thousandths: no currency has finer coins. */
export function exact(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(4, '0').slice(0, 4))
}
