import { createHmac, timingSafeEqual } from 'node:crypto'
import { Problem } from '../openapi/problem.ts'
import type { Shape } from './shape.ts'
import type { InboundMessage, Webhook, WebhookHeaders } from './webhook.ts'

/** What is signed: the id, the instant of sending (Unix seconds) and the very bytes of the body. */
export type SignedMessage = {
  readonly id: string
  readonly timestamp: number
  readonly body: string | Uint8Array
}

/**
 * The `webhook-signature` header of a message, signed with a `whsec_` secret.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signWebhook(secret: string, message: SignedMessage): string {
  return `v1,${signature(secret, message).toString('base64')}`
}

/** The option of a connector whose vendor signs so. */
export const webhookSecretText = { type: 'string', pattern: '^whsec_' } as const

/** The way in of a vendor that signs so and sends one event at a time; without a secret nobody's is taken. */
export function standardWebhook<Event>(
  { secret, event }: { readonly secret: string | undefined; readonly event: Shape<Event> },
  translate: (event: Event, eventId: string) => readonly InboundMessage[],
): Webhook {
  return {
    verify: (headers, rawBody) =>
      verifyStandardWebhook(headers, rawBody, { secrets: secret === undefined ? [] : [secret] }),
    translate(rawBody, headers) {
      let body: unknown
      try {
        body = JSON.parse(Buffer.from(rawBody).toString('utf8'))
      } catch (cause) {
        throw new Problem('request-invalid', { detail: 'The body is not JSON.', cause })
      }
      if (event.is(body)) return translate(body, headers['webhook-id'] ?? '')
      throw new Problem('request-invalid', { detail: event.faults(body).slice(0, 300) })
    },
  }
}

export type VerifyOptions = {
  /** `whsec_` and base64; several while one replaces another. */
  readonly secrets: readonly string[]
  /** How far the sender's clock may be from ours, so that an old message cannot be played again. Default 300. */
  readonly toleranceSeconds?: number
}

/** Throws `unauthenticated` unless one of the secrets signed these bytes a short while ago. */
export function verifyStandardWebhook(
  headers: WebhookHeaders,
  body: Uint8Array,
  { secrets, toleranceSeconds = 300 }: VerifyOptions,
): void {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  const signatures = headers['webhook-signature']
  if (id === undefined || timestamp === undefined || signatures === undefined) {
    throw new Problem('unauthenticated', {
      detail: 'webhook-id, webhook-timestamp and webhook-signature are needed.',
    })
  }
  if (!/^\d{1,12}$/.test(timestamp)) throw unsigned()
  const sentAt = Number(timestamp)
  if (Math.abs(Date.now() / 1_000 - sentAt) > toleranceSeconds) {
    throw new Problem('unauthenticated', { detail: 'webhook-timestamp is too far from now.' })
  }

  const given = signatures
    .split(' ')
    .filter(entry => entry.startsWith('v1,'))
    .map(entry => Buffer.from(entry.slice(3), 'base64'))
  const right = secrets.some(secret => {
    const expected = signature(secret, { id, timestamp: sentAt, body })
    return given.some(bytes => bytes.length === expected.length && timingSafeEqual(bytes, expected))
  })
  if (!right) throw unsigned()
}

function unsigned(): Problem {
  return new Problem('unauthenticated', { detail: 'The webhook is not signed by its sender.' })
}

function signature(secret: string, { id, timestamp, body }: SignedMessage): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
}
