import { sum } from '../../openapi/canonical/money.ts'
import type { components } from '../../openapi/generated/tax.d.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { httpClient } from '../http.ts'
import { amountText, listOf, members, object, text, wholeNumber } from '../shape.ts'
import type { Tax } from './contract.ts'

export type ReferenceTaxOptions = HttpOptions & {
  /** The tax engine's access token. */
  readonly token: string
}

/** The reference tax engine. It rounds half up on each line; the totals are sums of lines. */
export const reference: Connector<Tax, ReferenceTaxOptions> = {
  options: httpOptions({ token: text }),

  open({ token, ...options }, name) {
    const headers = { authorization: `Bearer ${token}` }
    const http = httpClient({ system: name, headers, refusal, ...options })

    return {
      async quoteTax(call, request) {
        const { body } = await http(call, {
          method: 'POST',
          effect: 'read',
          path: '/calculations',
          body: toCalculation(request),
          answers: { 200: calculation },
        })
        return fromCalculation(body, request.currency)
      },
    }
  },
}

type Schemas = components['schemas']

type ReferenceAmounts = {
  net: string
  tax: string
  gross: string
  taxes: { authority: string; kind: string; ratePpm: number; base: string; amount: string }[]
}
type ReferenceCalculation = {
  priceMode: 'net' | 'gross'
  items: (ReferenceAmounts & { key: string })[]
  freight?: ReferenceAmounts
}

const amounts = {
  net: amountText,
  tax: amountText,
  gross: amountText,
  taxes: listOf(
    object({
      authority: text,
      kind: text,
      ratePpm: wholeNumber,
      base: amountText,
      amount: amountText,
    }),
  ),
}
const calculation = members<ReferenceCalculation>(
  {
    priceMode: { enum: ['net', 'gross'] },
    items: listOf(object({ key: text, ...amounts })),
    freight: object(amounts),
  },
  ['freight'],
)
const anyRefusal = members<{ error: string; message: string }>({ error: text, message: text })

function refusal(body: unknown): string | undefined {
  return anyRefusal.is(body) ? body.message : undefined
}

function toCalculation(request: Schemas['TaxRequest']): object {
  const { shipTo, pricesIncludeTax, shipping } = request
  // The engine knows states by their own code: `NY`, where ISO 3166-2 says `US-NY`.
  const state = shipTo.region?.replace(new RegExp(`^${shipTo.country}-`), '')
  return {
    currency: request.currency,
    destination: {
      country: shipTo.country,
      ...(state !== undefined && { state }),
      ...(shipTo.postalCode !== undefined && { zip: shipTo.postalCode }),
    },
    ...(pricesIncludeTax !== undefined && { priceMode: pricesIncludeTax ? 'gross' : 'net' }),
    items: request.lines.map(({ lineId, sku, taxClass, quantity, unitPrice, discount }) => ({
      key: lineId,
      code: sku,
      category: taxClass,
      units: quantity,
      unitAmount: unitPrice.amount,
      ...(discount !== undefined && { rebate: discount.amount }),
    })),
    ...(shipping !== undefined && { freight: shipping.amount }),
  }
}

function fromCalculation(from: ReferenceCalculation, currency: string): Schemas['TaxQuote'] {
  const inclusive = from.priceMode === 'gross'
  const money = (amount: string) => ({ currency, amount })
  const taxed = ({ net, tax, gross, taxes }: ReferenceAmounts) => ({
    amounts: { net: money(net), tax: money(tax), total: money(gross) },
    taxLines: taxes.map(({ authority, kind, ratePpm, base, amount }) => ({
      jurisdiction: authority,
      type: kind,
      rate: toFraction(ratePpm),
      taxable: money(base),
      amount: money(amount),
      inclusive,
      collectedBy: 'seller' as const,
    })),
  })

  const lines = from.items.map(item => ({ lineId: item.key, ...taxed(item) }))
  const shipping = from.freight && taxed(from.freight)
  const all = [...lines, ...(shipping === undefined ? [] : [shipping])].map(part => part.amounts)
  return {
    currency,
    pricesIncludeTax: inclusive,
    rounding: { mode: 'halfUp', level: 'line' },
    lines,
    ...(shipping !== undefined && { shipping }),
    totals: {
      net: sum(
        currency,
        all.map(({ net }) => net),
      ),
      tax: sum(
        currency,
        all.map(({ tax }) => tax),
      ),
      total: sum(
        currency,
        all.map(({ total }) => total),
      ),
    },
  }
}

/** Millionths as a decimal fraction: 190,000 is `0.19`. */
function toFraction(millionths: number): string {
  const digits = String(millionths).padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '')
}
