import type { Order, RiskLevel } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'

type HoldType = Order['holds'][number]['type']

/** What policies/payment.yaml says. */
export type PaymentPolicy = {
  /** Terms an organisation may pay its invoices by, by their code. */
  readonly terms: Readonly<Record<string, { readonly dueDays: number }>>
  readonly authorisation: {
    /** How long before its end an authorisation that is still needed is looked after. */
    readonly hoursBeforeEnd: number
    readonly whenEnding: 'reauth' | 'hold' | 'cancel'
    /** When the means of payment is not authorised again. */
    readonly whenDeclined: 'hold' | 'cancel'
  }
  readonly fraud: {
    /** Risk levels of the payment provider with which an order is not taken. */
    readonly reject: readonly RiskLevel[]
    /** Risk levels with which a person looks at it first. */
    readonly review: readonly RiskLevel[]
    /** Orders a person looks at, whatever the payment provider thinks. */
    readonly rules: readonly {
      readonly name: string
      /** More than this, by currency. */
      readonly totalAbove?: Readonly<Record<string, string>>
      readonly guestsOnly?: boolean
      readonly channels?: readonly string[]
    }[]
  }
  /** When holds of a type end by themselves, and how. A type that is not listed lasts until a person decides. */
  readonly holds: Partial<
    Record<
      HoldType,
      { readonly expiresAfterHours: number; readonly whenExpired: 'release' | 'cancel' }
    >
  >
  readonly giftCards: {
    /** So many cards may one caller ask for in vain, in so many minutes. */
    readonly misses: number
    readonly windowMinutes: number
    /** Whether a card that was sold and not used is paid back. */
    readonly refund: 'unused' | 'never'
  }
  readonly weighed: {
    /** How much more than it should weigh is reserved and authorised, where the weight is estimated. */
    readonly overPercent: number
  }
}

/** Where there is no policies/payment.yaml. */
const usual: PaymentPolicy = {
  terms: {},
  authorisation: { hoursBeforeEnd: 24, whenEnding: 'reauth', whenDeclined: 'hold' },
  fraud: { reject: [], review: ['high'], rules: [] },
  holds: {},
  giftCards: { misses: 100, windowMinutes: 10, refund: 'unused' },
  weighed: { overPercent: 0 },
}

/** The policy in force. */
export function paymentPolicy({ policies }: Pick<ProcessContext, 'policies'>): PaymentPolicy {
  return { ...usual, ...policies.payment }
}
