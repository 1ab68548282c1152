import type { Log } from './durable/attempt.ts'
import type { Durable } from './durable/durable.ts'
import type { OperationsPolicy } from './operations/policy.ts'
import type { LoyaltyPolicy } from './loyalty/policy.ts'
import type { StockPolicy } from './inventory/stock-policy.ts'
import type { NotificationPolicy } from './orders/milestones.ts'
import type { LegalEntityPolicy } from './orders/new-order.ts'
import type { ChannelPolicy } from './orders/notify-channel.ts'
import type { PaymentPolicy } from './orders/payment-policy.ts'
import type { SourcingPolicy } from './orders/sourcing.ts'
import type { ReturnPolicy } from './returns/policy.ts'
import type { Store } from './store/store.ts'
import type { Systems } from './systems.ts'

/** What every process is made with: where its state is, what survives crashes, whom it may call, by which rules. */
export type ProcessContext = {
  readonly store: Store
  readonly durable: Durable
  readonly systems: Systems
  readonly policies: {
    readonly sourcing: SourcingPolicy
    readonly legalEntities: LegalEntityPolicy
    readonly channels: ChannelPolicy
    /** Default: customers are told nothing. */
    readonly notifications?: NotificationPolicy
    /** Default: `usualStockPolicy`. */
    readonly stock?: StockPolicy
    /** Default: no terms; authorisations are renewed a day before their end; high risk is reviewed. */
    readonly payment?: PaymentPolicy
    /** Default: nothing is earned and nothing is spent. */
    readonly loyalty?: LoyaltyPolicy
    readonly operations: OperationsPolicy
    readonly returns: ReturnPolicy
  }
  readonly log: Log
}
