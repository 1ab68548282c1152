import type { components } from '../../openapi/generated/payment.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { WebhookCall } from '../webhook.ts'
import type { Payment } from './contract.ts'
import { toStripeAmount } from './stripe-amounts.ts'
import type { StripeClient, StripeForm } from './stripe-client.ts'
import { markName, markOf, written } from './stripe-marks.ts'
import {
  fromCapture,
  fromIntent,
  fromRefund,
  fromVoid,
  heldOf,
  isMulticapture,
  orderName,
  ourName,
} from './stripe-transactions.ts'
import {
  intent as intentShape,
  intents,
  named,
  refund as refundShape,
  refunds,
  type StripeIntent,
  type StripeList,
  type StripeRefund,
} from './stripe-vendor.ts'

type Money = components['schemas']['Money']

export type StripePaymentsOptions = {
  readonly system: string
  readonly stripe: StripeClient
}

type Movements = Pick<
  Payment,
  'authorise' | 'reauthorise' | 'capture' | 'voidAuthorisation' | 'refund' | 'findTransaction'
>

/**
 * Authorisations are payment intents that are captured by hand. What becomes of one is written on it in the same request that does
 * it (`stripe-marks.ts`), so that each write looks first, and a look-up tells the truth at any time. A capture in parts needs
 * multicapture, which Stripe grants by card; a void of a part is written down and let go of with the last capture or void, since
 * Stripe has no other way. A card that wants its owner to be there is a decline, `actionRequired`.
 */
export function stripePayments({ system, stripe }: StripePaymentsOptions): Movements {
  const refuse = (detail: string) =>
    new Problem('system-refused', { detail: `${system}: ${detail}` })
  const read = (call: WebhookCall, id: string) =>
    stripe.get(call, `/v1/payment_intents/${encodeURIComponent(id)}`, { expand }, intentShape)
  const held = async (call: WebhookCall, id: string): Promise<StripeIntent> => {
    const found = await read(call, id)
    if (found === undefined) throw refuse(`there is no authorisation ${id}`)
    return found
  }

  /** The intent of an authorisation: among the newest, which Stripe lists at once, then by its search, which lags a minute. */
  const findIntent = async (
    call: WebhookCall,
    reference: string,
  ): Promise<StripeIntent | undefined> => {
    const done = markName(reference)
    const isIt = ({ metadata }: StripeIntent) =>
      metadata[ourName] === reference || metadata[done] !== undefined
    const recent = await newest<StripeIntent>(isIt, page =>
      stripe.get(call, '/v1/payment_intents', { ...page, expand: listed }, intents),
    )
    if (recent !== undefined) return recent
    const query = `metadata["${ourName}"]:"${reference}" OR -metadata["${done}"]:null`
    const path = '/v1/payment_intents/search'
    return (await stripe.get(call, path, { query, limit: 1, expand: listed }, intents))?.data[0]
  }
  const findRefund = async (
    call: WebhookCall,
    reference: string,
    within: StripeForm,
  ): Promise<StripeRefund | undefined> =>
    newest<StripeRefund>(
      ({ metadata }) => metadata?.[ourName] === reference,
      page => stripe.get(call, '/v1/refunds', { ...page, ...within }, refunds),
      'payment_intent' in within,
    )

  const authorise = async (
    call: WebhookCall,
    {
      reference,
      orderId,
      amount,
      ...who
    }: {
      reference: string
      orderId: string | undefined
      amount: Money
      payment_method: string
      customer: string
      more: StripeForm
    },
  ) => {
    const { payment_method, customer, more } = who
    const form = {
      amount: toStripeAmount(amount),
      currency: amount.currency.toLowerCase(),
      capture_method: 'manual',
      confirm: true,
      payment_method_types: ['card'],
      payment_method,
      customer,
      error_on_requires_action: true,
      payment_method_options: { card: { request_multicapture: 'if_available' } },
      metadata: { [ourName]: reference, ...(orderId !== undefined && { [orderName]: orderId }) },
      expand,
      ...more,
    }
    const answer = await stripe.post(call, '/v1/payment_intents', form, {
      body: intentShape,
      key: reference,
      find: () => findIntent(call, reference),
    })
    if ('body' in answer) return fromIntent(answer.body, reference)
    const { intent: declined, code } = answer.declined
    if (declined === undefined) throw refuse(`declined without an intent: ${code}`)
    return fromIntent(declined, reference, code)
  }

  return {
    async authorise(call, { reference, orderId, amount, token }) {
      const [, known, method = token] = /^(cus_[^/]+)\/(.+)$/.exec(token) ?? []
      const customer = known ?? (await newCustomer(stripe, call, reference))
      return authorise(call, {
        reference,
        orderId,
        amount,
        payment_method: method,
        customer,
        // Its owner is there now, and will not be when an edit or an expiry needs it again.
        more: { setup_future_usage: 'off_session' },
      })
    },

    async reauthorise(call, { authorisationId, reference, amount }) {
      const { customer, payment_method, metadata } = await held(call, authorisationId)
      if (typeof customer !== 'string' || typeof payment_method !== 'string') {
        throw refuse(`the card of ${authorisationId} cannot be used again`)
      }
      const more = { off_session: true }
      const orderId = metadata[orderName]
      return authorise(call, { reference, orderId, amount, payment_method, customer, more })
    },

    async capture(call, { authorisationId, reference, amount }) {
      const before = await held(call, authorisationId)
      const known = markOf(before, reference)
      if (known !== undefined) return fromCapture(before, known)
      const [units, left] = [toStripeAmount(amount), heldOf(before)]
      if (units > left) throw refuse(`${units} are not held, ${left} are`)
      const mark = { kind: 'capture', reference, units } as const
      const form = {
        amount_to_capture: units,
        // The last capture lets go of the rest, which was voided in parts before.
        ...(isMulticapture(before) && { final_capture: units === left }),
        metadata: written(mark),
        expand,
      }
      const path = `/v1/payment_intents/${encodeURIComponent(authorisationId)}/capture`
      const answer = await stripe.post(call, path, form, {
        body: intentShape,
        key: reference,
        find: async () => {
          const now = await held(call, authorisationId)
          return markOf(now, reference) === undefined ? undefined : now
        },
      })
      if ('declined' in answer) throw refuse(`not captured: ${answer.declined.code}`)
      return fromCapture(answer.body, mark)
    },

    async voidAuthorisation(call, { authorisationId, reference, amount }) {
      const before = await held(call, authorisationId)
      const known = markOf(before, reference)
      if (known !== undefined && isVoided(before, reference)) return fromVoid(before, known)
      const left = heldOf(before) + (known?.units ?? 0)
      const units = known?.units ?? (amount === undefined ? left : toStripeAmount(amount))
      if (before.status !== 'requires_capture' || left <= 0 || units > left) {
        throw refuse(`${units} are not held: it is ${before.status}, with ${left}`)
      }
      const path = `/v1/payment_intents/${encodeURIComponent(authorisationId)}`
      const mark = known ?? {
        kind: 'void' as const,
        reference,
        units,
        at: new Date().toISOString(),
      }
      // Written first, since a cancellation carries no words: it was done when there is nothing left to be captured.
      if (known === undefined) {
        const form = { metadata: written(mark), expand }
        const noted = await stripe.post(call, path, form, { body: intentShape }).catch(nothingDone)
        if ('declined' in noted) throw refuse(`not voided: ${noted.declined.code}`)
        if (units < left) return fromVoid(noted.body, mark)
      }
      const answer = await stripe.post(
        call,
        before.amount_received === 0 ? `${path}/cancel` : `${path}/capture`,
        before.amount_received === 0
          ? { expand }
          : { amount_to_capture: 0, final_capture: true, expand },
        {
          body: intentShape,
          key: reference,
          find: async () => {
            const now = await held(call, authorisationId)
            return isVoided(now, reference) ? now : undefined
          },
        },
      )
      if ('declined' in answer) throw refuse(`not voided: ${answer.declined.code}`)
      return fromVoid(answer.body, mark)
    },

    async refund(call, { authorisationId, reference, amount }) {
      const within = { payment_intent: authorisationId }
      const known = await findRefund(call, reference, within)
      if (known !== undefined) return fromRefund(known, reference)
      const { metadata } = await held(call, authorisationId)
      const orderId = metadata[orderName]
      const form = {
        ...within,
        amount: toStripeAmount(amount),
        // Its event names the order by this.
        metadata: { [ourName]: reference, ...(orderId !== undefined && { [orderName]: orderId }) },
      }
      const answer = await stripe.post(call, '/v1/refunds', form, {
        body: refundShape,
        key: reference,
        find: () => findRefund(call, reference, within),
      })
      if ('declined' in answer) throw refuse(`not refunded: ${answer.declined.code}`)
      return fromRefund(answer.body, reference)
    },

    async findTransaction(call, { reference, authorisationId }) {
      const about =
        authorisationId === undefined
          ? await findIntent(call, reference)
          : await read(call, authorisationId)
      const mark = about && markOf(about, reference)
      if (about !== undefined && mark !== undefined) {
        const isDone = mark.kind === 'capture' || isVoided(about, reference)
        if (!isDone) return { found: false }
        const from = mark.kind === 'capture' ? fromCapture : fromVoid
        return { found: true, document: from(about, mark) }
      }
      if (about?.metadata[ourName] === reference) {
        return { found: true, document: fromIntent(about, reference) }
      }
      const within = authorisationId === undefined ? {} : { payment_intent: authorisationId }
      const refunded = await findRefund(call, reference, within)
      return refunded === undefined
        ? { found: false }
        : { found: true, document: fromRefund(refunded, reference) }
    },
  }
}

const expand = ['latest_charge.balance_transaction']
const listed = ['data.latest_charge.balance_transaction']

/** A void of all that was held has happened when nothing can be captured; one of a part when it is written. */
function isVoided(intent: StripeIntent, reference: string): boolean {
  const mark = markOf(intent, reference)
  if (mark?.kind !== 'void') return false
  return intent.status !== 'requires_capture' || heldOf(intent) > 0
}

/** Whoever pays, as somebody whose card can be used again. What goes wrong here has taken no money. */
async function newCustomer(
  stripe: StripeClient,
  call: WebhookCall,
  reference: string,
): Promise<string> {
  const form = { metadata: { [ourName]: reference } }
  const effect = { body: named, key: `${reference}:customer` }
  const answer = await stripe.post(call, '/v1/customers', form, effect).catch(nothingDone)
  if ('body' in answer) return answer.body.id
  throw new Problem('system-refused', { detail: `no customer: ${answer.declined.code}` })
}

function nothingDone(error: unknown): never {
  const problem = Problem.from(error)
  if (!problem.effectUnknown) throw problem
  const { detail = '' } = problem
  throw new Problem('system-unavailable', { detail, cause: problem })
}

/** The first of the newest that is the one; Stripe lists what was just made. A list of one authorisation is looked through whole. */
async function newest<Item extends { readonly id: string; readonly created: number }>(
  isIt: (item: Item) => boolean,
  ask: (page: StripeForm) => Promise<StripeList<Item> | undefined>,
  all = false,
): Promise<Item | undefined> {
  const since = Math.floor(Date.now() / 1_000) - recentSeconds
  const window: StripeForm = all ? {} : { created: { gte: since } }
  let after: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const answer = await ask({ limit: 100, ...window, starting_after: after })
    const found = answer?.data.find(isIt)
    if (found !== undefined || answer?.has_more !== true) return found
    after = answer.data.at(-1)?.id
  }
  return undefined
}

/** What is older is in the search by then. https://docs.stripe.com/search#data-freshness */
const recentSeconds = 3_600
const mostPages = 10
