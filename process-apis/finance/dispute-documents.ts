import type { Dispute } from '../../openapi/generated/operations.v1.d.ts'
import { aggregate } from '../returns/aggregate.ts'
import type { Queryable } from '../store/store.ts'

/** Disputes: each a document with a version. Whoever changes one and its order locks the order first. */
export const disputeDocuments = aggregate<Dispute>(
  'crossdock.dispute',
  ({ orderId, system, reference, reason, evidenceDueBy }) => ({
    order_id: orderId,
    system,
    reference,
    reason,
    due_at: evidenceDueBy ?? null,
  }),
)

/** The dispute that a payment provider calls so; undefined when nobody has told of it. */
export async function disputeByReference(
  db: Queryable,
  tenant: string,
  system: string,
  reference: string,
): Promise<Dispute | undefined> {
  const { rows } = await db.query<{ document: Dispute }>({
    name: 'crossdock-dispute-by-reference',
    text: `select document from crossdock.dispute where tenant = $1 and system = $2 and reference = $3`,
    values: [tenant, system, reference],
  })
  return rows[0]?.document
}

/** What is told of a dispute: everything but what is personal. */
export function disputeEvent(what: string, dispute: Dispute) {
  const { id, orderId, tenderId, reference, kind, state, amount, fee, reason } = dispute
  const { evidenceDueBy, closedAt } = dispute
  return {
    type: `retail.dispute.${what}.v1`,
    data: {
      dispute: {
        id,
        orderId,
        tenderId,
        reference,
        kind,
        state,
        amount,
        ...(fee !== undefined && { fee }),
        reason,
        ...(evidenceDueBy !== undefined && { evidenceDueBy }),
        ...(closedAt !== undefined && { closedAt }),
      },
    },
  }
}
