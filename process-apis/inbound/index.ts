import type { InboundOutcome, operations } from '../../openapi/generated/inbound.d.ts'
import type { Handlers } from '../../openapi/operation.ts'
import type { ProcessContext } from '../context.ts'
import type { Orders } from '../orders/contract.ts'
import { receiveMessage } from './receive-message.ts'

/** The inbound process: the operations of openapi/process/inbound.yaml. */
export type Inbound = Handlers<operations>

/** Takes what other systems report. The gateway has verified it and had it translated by the system's connector. */
export function inbound({ context, orders }: InboundDependencies): Inbound {
  return {
    async receiveWebhook(call, { messages }) {
      let outcome: InboundOutcome = {
        outcome: 'ignored',
        detail: 'Nothing in it is of interest here.',
      }
      for (const message of messages) {
        outcome = await receiveMessage(context, orders, call, message)
      }
      return outcome
    },
  }
}

export type InboundDependencies = { readonly context: ProcessContext; readonly orders: Orders }
