import { Problem } from '../openapi/problem.ts'
import type { Webhook, WebhookHeaders } from '../system-apis/webhook.ts'
import type { WebhookReader } from './policies/policy.ts'

export type WebhookReaderOptions = {
  /** By the name of the system in policies/systems.yaml. */
  readonly webhooks: Readonly<Record<string, Webhook>>
  /** Whose systems they are. */
  readonly tenant: string
}

/**
 * Lets each system's connector verify and translate what that system sends, and read there what a message only names; a system
 * without a way in is not found.
 */
export function webhookReader({ webhooks, tenant }: WebhookReaderOptions): WebhookReader {
  return async (system, headers, rawBody, trace) => {
    const webhook = Object.hasOwn(webhooks, system) ? webhooks[system] : undefined
    if (webhook === undefined) throw new Problem('not-found')
    // Node joins repeated fields to text, apart from set-cookie, which no sender of webhooks uses.
    const fields = headers as WebhookHeaders
    webhook.verify(fields, rawBody)
    const call = { ...trace, deadline: performance.now() + readWithinMs }
    const read = await webhook.read?.(call, rawBody, fields)
    return {
      caller: {
        plan: 'system',
        principal: {
          tenant,
          application: `system:${system}`,
          environment: 'live',
          channel: system,
          scopes: ['webhooks:receive'],
        },
      },
      body: { messages: webhook.translate(rawBody, fields, read) },
    }
  }
}

/** Those who send webhooks wait for five seconds and more; what is read in time leaves some for storing it. */
const readWithinMs = 4_000
