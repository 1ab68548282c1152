import type { InboundMessage } from '../openapi/generated/canonical.d.ts'
import type { Call } from '../openapi/operation.ts'

export type { InboundMessage }

/** Header names in lower case, as Node gives them. */
export type WebhookHeaders = Readonly<Record<string, string | undefined>>

/** On whose behalf, and until when, something is read while a webhook waits for its answer. */
export type WebhookCall = Pick<Call, 'correlationId' | 'traceparent' | 'tracestate' | 'deadline'>

/**
 * A connector's inbound side: what the vendor sends, checked and turned into canonical messages. It
 * takes no decision: duplicates, late and out-of-order messages pass, and the process API sorts them out.
 */
export type Webhook = {
  /** Throws `unauthenticated` unless the vendor sent exactly these bytes, by the vendor's own way of signing. */
  readonly verify: (headers: WebhookHeaders, rawBody: Uint8Array) => void
  /**
   * For a vendor whose messages only name what has changed: reads it there. `translate` is given what it gives. It rejects
   * with a problem that may be tried again where the vendor cannot be asked now; the message is then sent again.
   */
  readonly read?: (
    call: WebhookCall,
    rawBody: Uint8Array,
    headers: WebhookHeaders,
  ) => Promise<unknown>
  /**
   * What happened, in canonical words; nothing where it is of no interest. A word of the vendor's that has
   * no canonical one becomes `unknown` with the word beside it. Throws `request-invalid` when the bytes are
   * not what the vendor documents.
   */
  readonly translate: (
    rawBody: Uint8Array,
    headers: WebhookHeaders,
    read?: unknown,
  ) => readonly InboundMessage[]
}
