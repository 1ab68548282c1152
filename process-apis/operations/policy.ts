import { compare } from '../../openapi/canonical/money.ts'
import type { Money } from '../../openapi/generated/operations.v1.d.ts'

/** What policies/operations.yaml says. */
export type OperationsPolicy = {
  /** By currency; of one that is not here any amount takes a second person. */
  readonly secondPersonAbove: Readonly<Record<string, string>>
  readonly settleWithinMinutes: Readonly<Record<'high' | 'medium' | 'low', number>>
  /** By category or cause. */
  readonly owners: Readonly<Record<string, string>> & { readonly default: string }
  readonly lookAlikes: { readonly withinMinutes: number }
  readonly runs: { readonly mostItems: number; readonly secondPersonAboveItems: number }
}

/** Whether moving these amounts takes a second person: each by itself, and what one currency comes to is for its caller to add. */
export function takesSecondPerson(
  { secondPersonAbove }: OperationsPolicy,
  amounts: readonly Money[],
): boolean {
  return amounts.some(amount => {
    const most = secondPersonAbove[amount.currency]
    return most === undefined || compare(amount, { ...amount, amount: most }) > 0
  })
}
