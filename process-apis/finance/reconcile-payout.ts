import {
  isZero,
  type Money,
  subtract,
  sum,
  toMinor,
  toMoney,
  zero,
} from '../../openapi/canonical/money.ts'
import type { PayoutReport } from '../../openapi/generated/canonical.d.ts'
import type { Payout, PayoutLine } from '../../openapi/generated/operations.v1.d.ts'

/** A capture or refund of ours that no payout has. */
export type Missing = {
  readonly orderId: string
  readonly type: 'capture' | 'refund'
  readonly reference: string
  readonly amount: Money
}

/** What a payout comes to. */
export type Reconciled = Pick<
  Payout,
  | 'opening'
  | 'closing'
  | 'lines'
  | 'gross'
  | 'fee'
  | 'net'
  | 'byType'
  | 'difference'
  | 'fxDifference'
  | 'reconciliation'
  | 'unmatched'
  | 'missing'
> & { readonly reasons: readonly string[] }

/**
 * Holds a payout against its lines and our books, in its currency and to the cent: opening + net − closing must be what was
 * paid out, every line must be ours or the provider's own, everything of ours must be in it. What is not so is a reason, in the
 * words finance needs to ask the provider.
 */
export function reconcile(
  { amount, opening = zero(amount.currency), closing = zero(amount.currency), state }: PayoutReport,
  lines: readonly PayoutLine[],
  missing: readonly Missing[],
): Reconciled {
  const { currency } = amount
  // What is in another currency is no part of any sum; its line says so.
  const counted = lines.filter(({ net }) => net.currency === currency)
  const gross = sumOf(currency, counted, 'gross')
  const fee = sumOf(currency, counted, 'fee')
  const net = subtract(gross, fee)
  const explained = subtract(sum(currency, [opening, net]), closing)
  const difference = subtract(amount, explained)
  const wrong = lines.filter(({ match }) => match !== 'matched' && match !== 'own')
  const reasons = [
    ...stateReason(state),
    ...differenceReason({ gross, fee, opening, closing, explained, amount, difference }),
    ...wrong.slice(0, 20).map(({ reference, reason }) => `Line ${reference}: ${reason ?? ''}`),
    ...(wrong.length > 20 ? [`${wrong.length - 20} more lines are not matched.`] : []),
    ...missingReason(currency, missing),
  ]
  return {
    opening,
    closing,
    lines: lines.length,
    gross,
    fee,
    net,
    byType: byType(currency, counted),
    difference,
    ...fxDifferenceOf(currency, lines),
    reconciliation: reasons.length === 0 ? 'reconciled' : 'differs',
    unmatched: wrong.length,
    missing: missing.length,
    reasons: reasons.map(reason => reason.slice(0, 500)),
  }
}

/** What rates made of it beyond what its orders were booked by. */
function fxDifferenceOf(
  currency: string,
  lines: readonly PayoutLine[],
): Pick<Payout, 'fxDifference'> {
  const differences = lines.flatMap(({ fx }) => (fx === undefined ? [] : [fx.difference]))
  return differences.length === 0 ? {} : { fxDifference: sum(currency, differences) }
}

function stateReason(state: PayoutReport['state']): string[] {
  if (state === 'failed') return ['It failed: the money did not arrive.']
  return state === 'unknown' ? ['Its state is a word that nobody has mapped yet.'] : []
}

function differenceReason({
  gross,
  fee,
  opening,
  closing,
  explained,
  amount,
  difference,
}: Readonly<
  Record<'gross' | 'fee' | 'opening' | 'closing' | 'explained' | 'amount' | 'difference', Money>
>): string[] {
  if (isZero(difference)) return []
  const minor = toMinor(difference)
  const { currency } = difference
  const by = toMoney(currency, minor < 0n ? -minor : minor)
  const before = isZero(opening) ? '' : `${opening.amount} left over and `
  const after = isZero(closing) ? '' : `, less ${closing.amount} kept for the next`
  return [
    `${before}${gross.amount} less ${fee.amount} of fees${after} are ${words(explained)}, paid out were ${words(amount)}: ${words(by)} ${minor < 0n ? 'less' : 'more'} than the lines explain.`,
  ]
}

function missingReason(currency: string, missing: readonly Missing[]): string[] {
  if (missing.length === 0) return []
  const total = missing.reduce(
    (all, { type, amount }) => all + (type === 'capture' ? 1n : -1n) * toMinor(amount),
    0n,
  )
  const named = missing.slice(0, 10).map(({ reference, orderId }) => `${reference} of ${orderId}`)
  const rest = missing.length > 10 ? ' and others' : ''
  return [
    `${missing.length} captures or refunds of ours in its time are in no payout, ${words(toMoney(currency, total))} in all: ${named.join(', ')}${rest}.`,
  ]
}

function byType(currency: string, lines: readonly PayoutLine[]): Payout['byType'] {
  const types = [...new Set(lines.map(({ type }) => type))]
  return types.map(type => {
    const own = lines.filter(one => one.type === type)
    return {
      type,
      lines: own.length,
      gross: sumOf(currency, own, 'gross'),
      fee: sumOf(currency, own, 'fee'),
      net: sumOf(currency, own, 'net'),
    }
  })
}

function sumOf(
  currency: string,
  lines: readonly PayoutLine[],
  part: 'gross' | 'fee' | 'net',
): Money {
  return sum(
    currency,
    lines.map(line => line[part]).filter(one => one.currency === currency),
  )
}

function words({ amount, currency }: Money): string {
  return `${amount} ${currency}`
}
