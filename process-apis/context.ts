import type { Log } from './durable/attempt.ts'
import type { Durable } from './durable/durable.ts'
import type { OperationsPolicy } from './operations/policy.ts'
import type { LoyaltyPolicy } from './loyalty/policy.ts'
import type { StockPolicy } from './inventory/stock-policy.ts'
import type { NotificationPolicy } from './orders/milestones.ts'
import type { CurrencyPolicy } from './orders/currencies.ts'
import type { LegalEntityPolicy } from './orders/new-order.ts'
import type { ChannelPolicy } from './orders/notify-channel.ts'
import type { OrganizationPolicy } from './orders/organizations.ts'
import type { OwnershipPolicy } from './ownership/owner.ts'
import type { PaymentPolicy } from './orders/payment-policy.ts'
import type { SourcingPolicy } from './orders/sourcing.ts'
import type { ReturnPolicy } from './returns/policy.ts'
import type { ProcessStore } from './store/store.ts'
import type { Systems } from './systems.ts'

/** What every process is made with: where its state is, what survives crashes, whom it may call, by which rules. */
export type ProcessContext = {
  readonly store: ProcessStore
  readonly durable: Durable
  readonly systems: Systems
  readonly policies: {
    readonly sourcing: SourcingPolicy
    readonly legalEntities: LegalEntityPolicy
    readonly channels: ChannelPolicy
    /** Default: every order has one currency. */
    readonly currencies?: CurrencyPolicy
    /** Default: customers are told nothing. */
    readonly notifications?: NotificationPolicy
    /** Default: `usualStockPolicy`. */
    readonly stock?: StockPolicy
    /** Default: no terms; authorisations are renewed a day before their end; high risk is reviewed. */
    readonly payment?: PaymentPolicy
    /** Default: nothing is earned and nothing is spent. */
    readonly loyalty?: LoyaltyPolicy
    /** Default: organisations are known by the orders that name them. */
    readonly organizations?: OrganizationPolicy
    /** Default: whoever tells is believed. */
    readonly ownership?: OwnershipPolicy
    readonly operations: OperationsPolicy
    readonly returns: ReturnPolicy
  }
  readonly log: Log
}
