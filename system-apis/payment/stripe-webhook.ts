import { createHmac } from 'node:crypto'
import { Problem } from '../../openapi/problem.ts'
import { isText } from '../contact.ts'
import { members, object, text, wholeNumber } from '../shape.ts'
import type { InboundMessage, Webhook } from '../webhook.ts'
import { fromDispute } from './stripe-disputes.ts'
import { fromRefund, orderName, ourName } from './stripe-transactions.ts'
import { dispute, idOf, instantOf, refund, type StripeRefund } from './stripe-vendor.ts'
import { isSameText } from '../same-text.ts'

export type StripeWebhookOptions = {
  readonly system: string
  /** The signing secrets of the endpoint, `whsec_…`; several while one replaces another. */
  readonly webhookSecrets: readonly string[]
}

/**
 * Stripe's events: what became of a refund, of a dispute, of a payout; all others are let pass. What is signed is the time and the
 * very bytes, so that nothing old is played again: `Stripe-Signature: t=…,v1=…`, with a `v1` for each secret while one replaces
 * another. https://docs.stripe.com/webhooks#verify-manually
 */
export function stripeWebhook({ system, webhookSecrets }: StripeWebhookOptions): Webhook {
  return {
    verify(headers, rawBody) {
      const given = headers['stripe-signature']
      if (!isText(given)) throw unauthenticated('stripe-signature is missing.')
      const parts = given.split(',').map(part => part.trim().split('=', 2))
      const time = parts.find(([name]) => name === 't')?.[1]
      const signatures = parts.flatMap(([name, value]) => (name === 'v1' && value ? [value] : []))
      if (time === undefined || !/^\d{1,12}$/.test(time) || signatures.length === 0) {
        throw unauthenticated('stripe-signature is none.')
      }
      const right = webhookSecrets.some(secret => {
        const hmac = createHmac('sha256', secret).update(`${time}.`).update(rawBody)
        const expected = hmac.digest('hex')
        return signatures.some(signature => isSameText(expected, signature))
      })
      if (!right) throw unauthenticated('The webhook is not signed by its sender.')
      if (Math.abs(Date.now() / 1_000 - Number(time)) > toleranceSeconds) {
        throw unauthenticated('The webhook was signed too long ago.')
      }
    },

    translate(rawBody) {
      const event = parse(rawBody)
      const { id: eventId, type, created, data } = event
      const told = { system, eventId, occurredAt: instantOf(created) }
      if (refundEvents.has(type)) return fromRefundEvent(event, told)
      if (type.startsWith('charge.dispute.')) {
        if (!dispute.is(data.object)) throw invalid(dispute.faults(data.object))
        const report = fromDispute(data.object)
        return [{ ...told, type: 'disputeUpdated', sequence: report.revision, dispute: report }]
      }
      if (type.startsWith('payout.')) {
        const reference = idOf(data.object)
        if (reference === undefined) throw invalid('the payout has no id')
        return [{ ...told, type: 'payoutUpdated', reference }]
      }
      return []
    },
  }
}

const toleranceSeconds = 300
const refundEvents = new Set(['refund.updated', 'refund.failed', 'charge.refund.updated'])

/** What became of a refund that we asked for; one that somebody made at Stripe names no order of ours. */
function fromRefundEvent(
  { data: { object: from, previous_attributes: before } }: Event,
  told: Pick<InboundMessage, 'system' | 'eventId' | 'occurredAt'>,
): InboundMessage[] {
  if (!refund.is(from)) throw invalid(refund.faults(from))
  const { metadata } = from
  const orderId = metadata?.[orderName]
  if (orderId === undefined) return []
  const { id: reference, status, raw, reason } = fromRefund(from, metadata?.[ourName] ?? from.id)
  if (status === 'pending') return []
  const outcome = outcomeOf(status, before)
  return [
    {
      ...told,
      type: 'refundUpdated',
      orderId,
      reference,
      outcome,
      ...(outcome === 'unknown' && { raw: raw ?? status }),
      ...(reason !== undefined && { reason }),
      at: told.occurredAt,
    },
  ]
}

/** One that failed after it had gone through has come back. */
function outcomeOf(status: string, before: Partial<StripeRefund> | undefined) {
  if (status === 'success') return 'succeeded'
  if (status !== 'failure') return 'unknown'
  return before?.status === 'succeeded' ? 'reversed' : 'failed'
}

type Event = {
  readonly id: string
  readonly type: string
  readonly created: number
  readonly data: { readonly object: unknown; readonly previous_attributes?: Partial<StripeRefund> }
}
const event = members<Event>({
  id: { type: 'string', minLength: 1, maxLength: 200 },
  type: text,
  created: wholeNumber,
  data: object({ object: { type: 'object' }, previous_attributes: { type: 'object' } }, [
    'previous_attributes',
  ]),
})

function parse(rawBody: Uint8Array): Event {
  let body: unknown
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody))
  } catch (cause) {
    throw new Problem('request-invalid', { detail: 'Stripe: the body is no JSON', cause })
  }
  if (!event.is(body)) throw invalid(event.faults(body))
  return body
}

function unauthenticated(detail: string): Problem {
  return new Problem('unauthenticated', { detail })
}

function invalid(detail: string): Problem {
  return new Problem('request-invalid', { detail: `Stripe: ${detail}`.slice(0, 300) })
}
