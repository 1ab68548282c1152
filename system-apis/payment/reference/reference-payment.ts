import type { ReferenceSystem } from '../../reference-systems/reference-system.ts'
import { authorizationDocuments, authorizationTables } from './authorization-rows.ts'
import { authorizationAdmin, authorizationRoutes } from './authorizations.ts'
import { disputeAdmin, disputeDocuments, disputeRoutes, disputeTables } from './disputes.ts'
import { payoutAdmin, payoutDocuments, payoutRoutes, payoutTables } from './payouts.ts'
import {
  seedCard,
  storedValueAdmin,
  storedValueDocuments,
  storedValueRoutes,
  storedValueTables,
} from './stored-value.ts'

/**
 * A small payment provider. Amounts are whole numbers of the currency's smallest coin, as strings of
 * digits. What a token does is in its name:
 * - `tok_declined`, `tok_insufficient`: the issuer says no
 * - `tok_slow`: approved, answered after 3 s
 * - `tok_timeout`: approved, and the answer comes after a minute, when nobody waits any more
 * - `tok_expired`: approved, but no longer held when it is captured
 * - `tok_brief…`: approved, held for an hour only; `tok_brief_once` cannot be authorised again after that,
 *   `tok_brief_later` only when it is tried a second time
 * - `tok_single…`: approved; it can be captured once, and the rest is let go of with it
 * - `tok_risk_medium`, `tok_risk_high`: approved, and the provider is worried
 * - `tok_refund_pending`: approved; a refund is `pending` until `POST /admin/payment/refund-result` says how it ended
 * - `tok_refund_declined`: approved; a refund is declined; of `tok_refund_declined_once` only the first
 * - any other that starts with `tok_`: approved, held for seven days
 *
 * Tokens that were loaded with money (`POST /admin/payment/stored-value`) are gift cards (`gc_…`) and store credit (`sc_…`):
 * they hold no more than is on them, and what is let go of or given back is on them again. `gc_demo` has 50.00 EUR.
 */
export function referencePayment(): ReferenceSystem {
  return {
    name: 'payment',
    tables: [authorizationTables, storedValueTables, disputeTables, payoutTables].join(''),
    documents: [
      authorizationDocuments,
      storedValueDocuments,
      disputeDocuments,
      payoutDocuments,
    ].join('\nunion all'),
    error: (code, message) => ({ error: { type: 'invalid_request', code, message } }),
    routes: [...authorizationRoutes, ...storedValueRoutes, ...disputeRoutes, ...payoutRoutes],
    admin: [...authorizationAdmin, ...storedValueAdmin, ...disputeAdmin, ...payoutAdmin],
    seed: async ({ rows }) => {
      await rows(seedCard)
    },
  }
}
