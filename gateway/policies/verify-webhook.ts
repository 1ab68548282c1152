import { Problem } from '../../openapi/problem.ts'
import type { Exchange, PolicyKind, WebhookReading } from './policy.ts'

export type VerifyWebhookOptions = {
  readonly parameter: string
}

/** Knows a connected system by its signature over the very bytes it sent. */
export const verifyWebhook: PolicyKind<VerifyWebhookOptions> = {
  kind: 'verify-webhook',
  description:
    'Hands the raw body of a webhook to the connector of the system that the path names. A wrong signature is refused (401); a right one makes that system the caller.',
  provides: ['authentication', 'translation'],
  takes: ['webhookSignature'],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      parameter: {
        description: 'The path parameter that names the system.',
        type: 'string',
        minLength: 1,
        default: 'system',
      },
    },
  },
  create: ({ parameter }, { place, services: { webhooks } }) => {
    if (webhooks === undefined) {
      throw new Error(`${place} verify-webhook: no connected system calls in here`)
    }
    return () => ({
      keepsRawBody: true,
      request(exchange) {
        const { headers, rawBody } = exchange
        const system = exchange.parameters[parameter]
        if (typeof system !== 'string') throw new Problem('not-found')
        const { correlationId, traceparent, tracestate } = exchange
        const trace = {
          correlationId,
          traceparent,
          ...(tracestate !== undefined && { tracestate }),
        }
        return webhooks(system, headers, rawBody ?? Buffer.alloc(0), trace).then(
          reading => accept(exchange, reading),
          (error: unknown) => refuse(exchange, error),
        )
      },
    })
  },
}

function accept(exchange: Exchange, { caller, body }: WebhookReading): void {
  exchange.caller = caller
  exchange.body = body
}

/** RFC 9110 section 11.6.1: a 401 says how it would have been accepted. */
function refuse({ reply }: Exchange, error: unknown): never {
  if (Problem.from(error).code === 'unauthenticated') {
    reply.header('www-authenticate', 'Webhook-Signature realm="crossdock"')
  }
  throw error
}
