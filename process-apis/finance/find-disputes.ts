import type { Dispute } from '../../openapi/generated/operations.v1.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Operations } from '../operations/contract.ts'
import { causeOfCall } from '../orders/cause.ts'
import { originOfCall } from '../orders/follow-up.ts'
import { loadOrder } from '../orders/order-store.ts'
import { cursors, page } from '../store/cursor.ts'
import type { Queryable } from '../store/store.ts'
import { disputeDocuments } from './dispute-documents.ts'
import { contactsOf, evidenceOf } from './evidence.ts'
import { takeDispute } from './take-dispute.ts'

/** A cursor of another list is refused, not misread. */
const position = cursors({ parts: [/^dsp_[0-9A-Z]{26}$/] })

/** Disputes that fit every filter, newest first: their ids rise with time. */
export function listDisputes({ store }: ProcessContext): Operations['listDisputes'] {
  return async (
    { principal: { tenant } },
    { limit = 50, cursor, state, reason, orderId, dueBefore },
  ) => {
    const before = position.read(cursor)
    const { rows } = await store.of(tenant).pool.query<{ document: Dispute }>({
      name: 'crossdock-list-disputes',
      text: `select document from crossdock.dispute
             where tenant = $1 and ($2::text is null or state = $2) and ($3::text is null or reason = $3)
               and ($4::text is null or order_id = $4)
               and ($5::timestamptz is null or (state in ('opened', 'evidenceDue') and due_at < $5))
               and ($6::text is null or id < $6)
             order by id desc limit $7`,
      values: [
        tenant,
        state ?? null,
        reason ?? null,
        orderId ?? null,
        dueBefore ?? null,
        before?.[0] ?? null,
        limit + 1,
      ],
    })
    const { items, nextCursor } = page(
      rows,
      limit,
      last => position.write(last.document.id),
      row => row.document,
    )
    return { disputes: items, ...(nextCursor !== undefined && { nextCursor }) }
  }
}

/** One dispute, with the evidence as it was sent or as it would be now. */
export function getDispute({ store }: ProcessContext): Operations['getDispute'] {
  return async ({ principal: { tenant } }, { disputeId }) => {
    const db = store.of(tenant).pool as Queryable
    const dispute = await disputeDocuments.load(db, tenant, disputeId)
    const { response } = dispute
    const sent = response?.action === 'submitEvidence' && response.state !== 'refused'
    if (sent) return dispute
    const order = await loadOrder(db, tenant, dispute.orderId)
    const contacts = await contactsOf(db, tenant, dispute.orderId)
    return { ...dispute, evidence: evidenceOf(order, dispute, contacts) }
  }
}

/** Asks the payment provider now, and takes in what it says. */
export function lookUpDispute(context: ProcessContext): Operations['lookUpDispute'] {
  return async (call, { disputeId }) => {
    const { tenant } = call.principal
    const { system, reference: disputeReference } = await disputeDocuments.load(
      context.store.of(tenant).pool,
      tenant,
      disputeId,
    )
    const { document: report } = await context.systems.payment.findDispute(call, {
      disputeReference,
    })
    if (report === undefined) {
      throw new Problem('state-conflict', {
        detail: `The payment provider knows nothing of dispute ${disputeReference}.`,
      })
    }
    await context.durable.transaction(tenant, tx =>
      takeDispute(tx, context, originOfCall(call), causeOfCall(call), { system, report }),
    )
    return getDispute(context)(call, { disputeId })
  }
}
