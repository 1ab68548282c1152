import { readFileSync } from 'node:fs'
import type { Registry } from '@prometheus-io/client'
import type { ProcessContext } from '../../process-apis/context.ts'
import type { Log } from '../../process-apis/durable/attempt.ts'
import type { Store } from '../../process-apis/store/store.ts'
import { supplierNamed } from '../../process-apis/suppliers/purchase-order.ts'
import type { Api } from '../generation.ts'
import type { Pepper } from '../keys/key.ts'
import type { LooseHandler } from '../mount.ts'
import type { WebhookServices } from '../platform/webhooks.ts'
import { eventViews } from './event-views.ts'
import { sealing } from './sealed.ts'
import { webhookSender } from './sender.ts'
import { targets } from './targets.ts'
import { webhookMetrics } from './webhook-metrics.ts'
import type { WebhookPolicy } from './webhook-policy.ts'

/** Sends events to the webhooks of applications as long as the server runs, and is what they are managed with. */
export type WebhookSending = {
  readonly services: WebhookServices
  /** From now on things are shown to applications by these APIs. */
  readonly serve: (apis: readonly Api[]) => void
  /** Begins to send. */
  readonly begin: (registry: Registry) => void
  readonly close: () => Promise<void>
}

export type WebhookSendingOptions = {
  readonly store: Store
  readonly peppers: readonly Pepper[]
  readonly policy: () => WebhookPolicy
  /** Says who is a supplier. As it is now. */
  readonly policies: () => Pick<ProcessContext['policies'], 'sourcing'>
  /** Whether webhooks may be of this machine. */
  readonly loopback: boolean
  readonly log: Log
}

/** Puts together what webhooks take. */
export function openWebhookSending({
  store,
  peppers,
  policy,
  policies,
  loopback,
  log,
}: WebhookSendingOptions): WebhookSending {
  let handlers = new Map<string, Readonly<Record<string, LooseHandler>>>()
  let sender: ReturnType<typeof webhookSender> | undefined
  const services: WebhookServices = {
    views: eventViews({
      events: readEvents(),
      handlersOf: contract => handlers.get(contract),
      supplierOf: listener => supplierNamed(policies(), listener),
    }),
    seal: sealing(peppers),
    targets: targets({ policy, loopback }),
    policy,
  }
  return {
    services,
    serve(apis) {
      handlers = new Map(
        apis.flatMap(({ contract, served }) =>
          served === undefined ? [] : [[contract.name, served.handlers ?? {}] as const],
        ),
      )
    },
    begin(registry) {
      const { onSent } = webhookMetrics(registry, store)
      sender = webhookSender({ ...services, store, log, onSent })
    },
    async close() {
      await sender?.close()
    },
  }
}

function readEvents(): object {
  const file = new URL('../../openapi/generated/events.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as object
}
