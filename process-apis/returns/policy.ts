import { compare, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import { minorDigits } from '../../openapi/canonical/currency.ts'
import type {
  Acceptance,
  Disposition,
  Money,
  RefundPolicy,
  ReturnCondition,
  ReturnReason,
  ReturnResolution,
} from '../../openapi/generated/returns.d.ts'

/** An amount by currency. */
export type ByCurrency = Readonly<Record<string, string>>

/** What policies/returns.yaml says. */
export type ReturnPolicy = {
  readonly window: {
    readonly days: number
    readonly seasons: readonly {
      readonly from: string
      readonly to: string
      readonly until: string
    }[]
    readonly warrantyDays: number
    readonly warrantyReasons: readonly ReturnReason[]
  }
  readonly finalSale: readonly string[]
  readonly reasons: {
    readonly manual: readonly ReturnReason[]
    readonly declined: readonly ReturnReason[]
  }
  readonly manualAbove: ByCurrency
  readonly authorisedDays: number
  readonly unlinked: {
    readonly allowed: boolean
    readonly resolutions: readonly ReturnResolution[]
    readonly most: ByCurrency
  }
  readonly byMail: {
    readonly locationId: string
    readonly service: string
    readonly weightGrams: number
  }
  readonly fees: {
    readonly returnShippingFee: ByCurrency
    /** Percent of what the pieces carry, by what the inspection finds. Default: nothing is kept back for that. */
    readonly restockingPercent?: Readonly<Partial<Record<ReturnCondition, string>>>
  }
  readonly conditions: Readonly<
    Record<ReturnCondition, { readonly acceptance: Acceptance; readonly disposition: Disposition }>
  >
  readonly dispositions: Readonly<
    Record<
      Disposition,
      { readonly stock?: string; readonly account: string; readonly supplierClaim?: boolean }
    >
  >
  readonly refunds: {
    readonly policy: RefundPolicy
    readonly channels: Readonly<Record<string, RefundPolicy>>
    readonly delivery: 'allReturned' | 'never'
    readonly approvalAbove: ByCurrency
    readonly retryAfterSeconds: readonly number[]
    readonly askAfterSeconds: readonly number[]
  }
  readonly claims: { readonly most: ByCurrency; readonly days: number }
}

/** Whether an amount is above the limit of its currency; without one it is. */
export function isAbove(limit: ByCurrency, amount: Money): boolean {
  const most = Object.hasOwn(limit, amount.currency) ? limit[amount.currency] : undefined
  if (most === undefined) return toMinor(amount) > 0n
  return compare(amount, { currency: amount.currency, amount: most }) > 0
}

/** The policy's amount in a currency; nothing where it names none. */
export function amountIn(amounts: ByCurrency, currency: string): Money {
  const amount = Object.hasOwn(amounts, currency) ? amounts[currency] : undefined
  return amount === undefined ? toMoney(currency, 0n) : { currency, amount }
}

/** What is wrong with the amounts of a policy: a currency that is none, or too many or few decimals. */
export function amountFaults(amounts: ByCurrency): readonly (readonly [string, string])[] {
  return Object.entries(amounts).flatMap(([currency, amount]): (readonly [string, string])[] => {
    if (minorDigits(currency) === undefined) return [[currency, 'is not an ISO 4217 currency']]
    try {
      toMinor({ currency, amount })
      return []
    } catch (error) {
      return [[currency, (error as Error).message]]
    }
  })
}

/** How refunds of a channel's orders are spread, unless somebody says otherwise. */
export function refundPolicyOf({ refunds }: ReturnPolicy, channel: string): RefundPolicy {
  const own = Object.hasOwn(refunds.channels, channel) ? refunds.channels[channel] : undefined
  return own ?? refunds.policy
}
