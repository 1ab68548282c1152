import { divideRounded, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Money, Return, ReturnFee, ReturnLine } from '../../openapi/generated/returns.d.ts'
import type { ReturnPolicy } from './policy.ts'

/**
 * What is kept back of accepted pieces because somebody has to make them good again: a share of what they were paid with, by
 * the condition the inspection found them in, never more than they carry. Free where the customer is not to blame.
 */
export function restockingFees(
  { fees: { restockingPercent = {} }, window }: ReturnPolicy,
  { feesWaived = false }: Pick<Return, 'feesWaived'>,
  accepted: readonly ReturnLine[],
): readonly ReturnFee[] {
  return accepted.flatMap(({ lineId, condition, reason, value }): ReturnFee[] => {
    const percent = condition === undefined ? undefined : restockingPercent[condition]
    if (percent === undefined || value === undefined) return []
    if (window.warrantyReasons.includes(reason)) return []
    const amount = shareOf(value.total, percent)
    if (toMinor(amount) <= 0n) return []
    return [{ kind: 'restockingFee', amount, lineId, ...(feesWaived && { waived: true }) }]
  })
}

/** So many percent of an amount, with up to four digits after the point, rounded half up to the coin. */
function shareOf(amount: Money, percent: string): Money {
  const [whole = '0', fraction = ''] = percent.split('.')
  const fine = BigInt(whole + fraction.padEnd(4, '0'))
  const minor = divideRounded(toMinor(amount) * fine, 1_000_000n, 'halfUp')
  return toMoney(amount.currency, minor)
}
