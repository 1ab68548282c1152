import type { InboundMessage, InboundOutcome } from '../../openapi/generated/canonical.d.ts'
import type { Call } from '../../openapi/operation.ts'
import type { ProcessContext } from '../context.ts'
import { importPayout } from '../finance/import-payout.ts'
import { takeDispute } from '../finance/take-dispute.ts'
import { causeOfCall } from '../orders/cause.ts'
import { originOfCall } from '../orders/follow-up.ts'
import { refused, remember, settle } from './remember-message.ts'

type Of<Type extends InboundMessage['type']> = Extract<InboundMessage, { type: Type }>

/** A dispute as it is now. Each message has all of it: whatever comes late is stale, whatever comes first is taken. */
export async function disputeUpdated(
  context: ProcessContext,
  call: Call,
  message: Of<'disputeUpdated'>,
): Promise<InboundOutcome> {
  const { system, dispute: report } = message
  try {
    return await context.durable.transaction<InboundOutcome>(call.principal.tenant, async tx => {
      if (!(await remember(tx, call, message, 'accepted', report.reference))) {
        return { outcome: 'duplicate' }
      }
      const taken = await takeDispute(tx, context, originOfCall(call), causeOfCall(call), {
        system,
        report,
      })
      const outcome = outcomes[taken.outcome]
      if (outcome !== 'accepted') await settle(tx, call, message, outcome)
      return { outcome, orderId: taken.orderId }
    })
  } catch (error) {
    return refused(context, call, message, error, `dispute ${report.reference}`)
  }
}

const outcomes = {
  accepted: 'accepted',
  unchanged: 'duplicate',
  stale: 'stale',
  refused: 'ignored',
} as const

/** A payout was made or has changed: what is in it is asked for. */
export function payoutUpdated(
  context: ProcessContext,
  call: Call,
  message: Of<'payoutUpdated'>,
): Promise<InboundOutcome> {
  const { system, reference } = message
  return context.durable.transaction<InboundOutcome>(call.principal.tenant, async tx => {
    if (!(await remember(tx, call, message, 'accepted', reference))) return { outcome: 'duplicate' }
    await importPayout(tx, context, originOfCall(call), { system, reference })
    return { outcome: 'accepted' }
  })
}
