import { isZero } from '../../openapi/canonical/money.ts'
import type { Dispute } from '../../openapi/generated/operations.v1.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { resolveExceptions } from '../exceptions/resolve-exception.ts'
import { isOver } from '../orders/disputed-money.ts'
import type { Origin } from '../orders/follow-up.ts'
import type { Transaction } from '../store/store.ts'
import { awaitsAnswer } from './dispute-state.ts'

/**
 * Opens the case that asks for an answer, with the bank's deadline as its clock, or settles it; and tells of whatever else a person
 * has to know of a dispute. Gives the id of the case that asks.
 */
export async function tellPeople(
  tx: Transaction,
  { correlationId }: Origin,
  order: Order,
  before: Dispute | undefined,
  dispute: Dispute,
): Promise<string | undefined> {
  const about = { tenant: order.tenant, orderId: order.id, correlationId }
  const detail = { disputeId: dispute.id }
  const { reference, amount, exceeding, state, rawState, reason, rawReason, network } = dispute
  const money = `${amount.amount} ${amount.currency}`

  if (rawState !== undefined && rawState !== before?.rawState) {
    await raiseException(tx, {
      ...about,
      category: 'unknownValue',
      severity: 'high',
      reason: `The payment provider says "${rawState}" of dispute ${reference}, which nobody has mapped yet; its ${money} stay held.`,
      detail: { ...detail, field: 'dispute', value: rawState },
    })
  }
  if (reason === 'unknown' && before === undefined && rawReason !== undefined) {
    await raiseException(tx, {
      ...about,
      category: 'unknownValue',
      severity: 'low',
      reason: `Dispute ${reference} has the reason "${rawReason}" of ${network ?? 'its network'}, which nobody has mapped yet.`,
      detail: { ...detail, field: 'disputeReason', value: rawReason },
    })
  }
  if (!isZero(exceeding) && (before === undefined || isZero(before.exceeding))) {
    await raiseException(tx, {
      ...about,
      category: 'disputedTwice',
      severity: 'high',
      reason: `${exceeding.amount} of the ${money} of dispute ${reference} were refunded or are disputed already: lost, they are paid twice.`,
      detail,
    })
  }
  const gone = state === 'lost' || state === 'accepted'
  if (gone && before?.state !== state && order.holds.some(({ type }) => type === 'dispute')) {
    await raiseException(tx, {
      ...about,
      category: 'disputeLost',
      severity: 'medium',
      reason: `Dispute ${reference} of ${money} is ${state}, and something of the order has not left: it stays held.`,
      detail,
    })
  }
  return askingCase(tx, order, before, dispute, { ...about, detail, money })
}

async function askingCase(
  tx: Transaction,
  { tenant }: Order,
  before: Dispute | undefined,
  dispute: Dispute,
  {
    money,
    ...about
  }: {
    readonly tenant: string
    readonly orderId: string
    readonly correlationId: string
    readonly detail: object
    readonly money: string
  },
): Promise<string | undefined> {
  const { caseId, reference, kind, reason, fee, evidenceDueBy, state } = dispute
  const asks = awaitsAnswer(dispute)
  if (asks && (before === undefined || !awaitsAnswer(before))) {
    const cost = fee === undefined || isZero(fee) ? '' : `, fee ${fee.amount} ${fee.currency}`
    const until = evidenceDueBy === undefined ? '' : ` Evidence is taken until ${evidenceDueBy}.`
    const what = kind === 'inquiry' ? 'asks about' : 'has taken back'
    return raiseException(tx, {
      ...about,
      category: 'disputeOpened',
      severity: kind === 'inquiry' ? 'medium' : 'high',
      reason: `The customer's bank ${what} ${money}${cost} for ${reason}: dispute ${reference}.${until}`,
      ...(evidenceDueBy !== undefined && { dueAt: evidenceDueBy }),
    })
  }
  if (caseId === undefined) return undefined
  if (!asks) {
    await resolveExceptions(tx, {
      tenant,
      id: caseId,
      resolution: isOver(dispute) ? `The dispute is ${state}.` : 'The bank has our evidence.',
    })
    return undefined
  }
  if (evidenceDueBy !== undefined && evidenceDueBy !== before?.evidenceDueBy) {
    await tx.query(
      `update crossdock.exception_case set due_at = $3 where tenant = $1 and id = $2 and state = 'open'`,
      [tenant, caseId, evidenceDueBy],
    )
  }
  return caseId
}
