import { compare, sum, toMoney, zero } from '../../openapi/canonical/money.ts'
import type { LineAmounts, NewReturn, ReturnFinding } from '../../openapi/generated/returns.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { readLocations } from '../inventory/location.ts'
import type { Verdict } from './eligibility.ts'
import { isAbove, type ReturnPolicy } from './policy.ts'

/** What the goods of a blind return cost now, line by line. */
export type Priced = { readonly amounts: readonly LineAmounts[] }

/**
 * Nobody knows what was paid: the goods are worth today's price at the place they are handed in, with its tax. Throws
 * `order-invalid` for what is not sold here.
 */
export async function priceUnlinked(
  { systems, store }: ProcessContext,
  call: Call,
  { channel, currency = '', lines, locationId }: NewReturn,
): Promise<Priced> {
  const { tenant } = call.principal
  const skus = [...new Set(lines.flatMap(({ sku }) => sku ?? []))]
  const { prices } = await systems.commerce.checkPrices(call, { channel, currency, skus })
  const known = new Map(prices.map(price => [price.sku, price]))
  const errors = lines.flatMap(({ sku = '' }, i): Fault[] =>
    known.get(sku)?.unitPrice === undefined
      ? [{ pointer: `/lines/${i}/sku`, keyword: 'sold', detail: `${sku} has no price here` }]
      : [],
  )
  if (errors.length > 0) throw new Problem('order-invalid', { errors })
  const [place] =
    locationId === undefined ? [] : await readLocations(store.of(tenant).pool, tenant, [locationId])
  if (place === undefined) {
    throw new Problem('order-invalid', {
      errors: [{ pointer: '/locationId', keyword: 'known', detail: 'is no location of ours' }],
    })
  }
  const quote = await systems.tax.quoteTax(call, {
    currency,
    shipTo: { country: place.country },
    lines: lines.map(({ sku = '', quantity }, i) => ({
      lineId: `${i + 1}`,
      sku,
      taxClass: known.get(sku)?.taxClass ?? 'standard',
      quantity,
      unitPrice: known.get(sku)?.unitPrice ?? toMoney(currency, 0n),
    })),
  })
  const quoted = new Map(quote.lines.map(line => [line.lineId, line.amounts]))
  const nothing = zero(currency)
  return {
    amounts: lines.map(
      (_, i) => quoted.get(`${i + 1}`) ?? { net: nothing, tax: nothing, total: nothing },
    ),
  }
}

/** What the policy says of a blind return: whether at all, against what, and up to how much. */
export function judgeUnlinked(
  { unlinked, reasons: rules }: ReturnPolicy,
  { currency = '', resolution = 'storeCredit', lines, method }: NewReturn,
  priced: Priced | undefined,
): Verdict {
  const value = sum(
    currency,
    (priced?.amounts ?? []).map(({ total }) => total),
  )
  const reasons: ReturnFinding[] = []
  const tell = (
    rule: ReturnFinding['rule'],
    detail: string,
    strength: ReturnFinding['strength'] = 'hard',
  ) => reasons.push({ rule, strength, detail })
  if (!unlinked.allowed) tell('unlinked', 'Nothing is taken back without its order')
  if (method !== 'inStore') tell('method', 'Without its order it has to be handed in')
  if (!unlinked.resolutions.includes(resolution)) {
    tell('resolution', `Without its order it is taken against ${unlinked.resolutions.join(' or ')}`)
  }
  for (const { reason } of lines) {
    if (rules.declined.includes(reason)) tell('reason', `"${reason}" is not taken`)
  }
  if (isAbove(unlinked.most, value)) {
    tell('amount', `${value.amount} ${currency} is more than is taken without its order`, 'manual')
  }
  const hard = reasons.some(({ strength }) => strength === 'hard')
  return {
    outcome: hard ? 'declined' : reasons.length > 0 ? 'manual' : 'authorised',
    reasons,
    lines: [],
    fees: [],
    refund: compare(value, zero(currency)) > 0 ? value : zero(currency),
  }
}
