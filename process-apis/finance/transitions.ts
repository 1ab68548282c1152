import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { acceptDisputeTransition, submitEvidence } from './answer-dispute.ts'
import { followPaymentProvider, takeDisputeTransition } from './follow-provider.ts'
import { importPayoutTransition } from './import-payout.ts'
import { postChargeback } from './post-chargeback.ts'

/** Every transition of disputes and payouts. */
export const financeTransitions = [
  takeDisputeTransition,
  submitEvidence,
  acceptDisputeTransition,
  postChargeback,
  importPayoutTransition,
  followPaymentProvider,
] as readonly Transition<ProcessContext>[]
