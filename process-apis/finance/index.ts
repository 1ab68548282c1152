import type { ProcessContext } from '../context.ts'
import type { Operations } from '../operations/contract.ts'
import { acceptDispute, submitDisputeEvidence } from './answer-dispute.ts'
import { getDispute, listDisputes, lookUpDispute } from './find-disputes.ts'
import { getPayout, importPayouts, listPayoutLines, listPayouts } from './find-payouts.ts'

/** The part of the operations process that is about money which banks take back and providers pay out. */
export type Finance = Pick<
  Operations,
  | 'listDisputes'
  | 'getDispute'
  | 'submitDisputeEvidence'
  | 'acceptDispute'
  | 'lookUpDispute'
  | 'listPayouts'
  | 'getPayout'
  | 'listPayoutLines'
  | 'importPayouts'
>

/** Disputes and payouts: what the people of finance do about them. */
export function finance(context: ProcessContext): Finance {
  return {
    listDisputes: listDisputes(context),
    getDispute: getDispute(context),
    submitDisputeEvidence: submitDisputeEvidence(context),
    acceptDispute: acceptDispute(context),
    lookUpDispute: lookUpDispute(context),
    listPayouts: listPayouts(context),
    getPayout: getPayout(context),
    listPayoutLines: listPayoutLines(context),
    importPayouts: importPayouts(context),
  }
}
