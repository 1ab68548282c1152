import { Problem } from '../../openapi/problem.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { listOf } from '../shape.ts'
import type { Payment } from './contract.ts'
import { stripeClient } from './stripe-client.ts'
import { stripeDisputes } from './stripe-disputes.ts'
import { stripePayments } from './stripe-payments.ts'
import { stripePayouts } from './stripe-payouts.ts'
import { stripeWebhook } from './stripe-webhook.ts'

/** `url` is `https://api.stripe.com`. */
export type StripeOptions = HttpOptions & {
  /** A secret or restricted key of the account: `sk_live_…`, `rk_live_…`. */
  readonly token: string
  /** The signing secrets of the webhook endpoint, `whsec_…`; several while one replaces another. Default: no event is taken. */
  readonly webhookSecrets?: readonly string[]
  /** The version of the API, as `Stripe-Version` names it. Default 2023-08-16; later ones have the same members. */
  readonly version?: string
}

/**
 * Stripe. A token is a payment method (`pm_…`), or one of a customer (`cus_…/pm_…`): a card that was given alone gets a customer, so
 * that it can be charged again when an order is edited or an authorisation ends. Stripe keeps no gift cards and no store credit: there
 * is no balance to be found, and none is made (`not-implemented`).
 * - Reads: Payment intents, Refunds, Disputes, Payouts, Balance transactions, Events. Writes: Customers, Payment intents, Refunds,
 *   Disputes. A restricted key needs no more than these.
 */
export const stripe: Connector<Payment, StripeOptions> = {
  options: httpOptions(
    {
      token: { type: 'string', minLength: 1 },
      webhookSecrets: { ...listOf({ type: 'string', pattern: '^whsec_' }), minItems: 1 },
      version: { type: 'string', pattern: '^20[0-9]{2}-[0-9]{2}-[0-9]{2}(\\.[a-z]+)?$' },
    },
    ['webhookSecrets', 'version'],
  ),

  open({ url, timeoutMs, connections, token, version = '2023-08-16' }, name) {
    const client = stripeClient({ system: name, url, timeoutMs, connections, token, version })
    const options = { system: name, stripe: client }
    const notHere = () =>
      Promise.reject(
        new Problem('not-implemented', { detail: `${name}: Stripe keeps no cards and no credit.` }),
      )
    const notFound = () => Promise.resolve({ found: false })
    return {
      ...stripePayments(options),
      ...stripeDisputes(options),
      ...stripePayouts(options),
      checkBalance: notFound,
      issueStoreCredit: notHere,
      findStoreCredit: notFound,
      issueGiftCard: notHere,
      findGiftCard: notFound,
      deactivateGiftCard: notHere,
      findDeactivation: notFound,
    }
  },

  webhook: ({ webhookSecrets = [] }, name) => stripeWebhook({ system: name, webhookSecrets }),
}
