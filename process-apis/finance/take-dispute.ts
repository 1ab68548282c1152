import type { DisputeReport } from '../../openapi/generated/canonical.d.ts'
import { newId } from '../../openapi/canonical/id.ts'
import { isZero, toMinor, zero } from '../../openapi/canonical/money.ts'
import type { Dispute } from '../../openapi/generated/operations.v1.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { exceedingOf, isOver, withDispute } from '../orders/disputed-money.ts'
import { followUp, type Origin } from '../orders/follow-up.ts'
import { holdFor, released } from '../orders/holds.ts'
import { goods, remainingOf } from '../orders/order-state.ts'
import { type Cause, changeOrder, type OrderChange } from '../orders/order-store.ts'
import { withRefundState } from '../orders/request-refund.ts'
import { authorisationOf } from '../orders/tenders.ts'
import { lockOrder } from '../returns/aggregate.ts'
import type { Queryable, Transaction } from '../store/store.ts'
import { tellPeople } from './dispute-cases.ts'
import { disputeByReference, disputeDocuments, disputeEvent } from './dispute-documents.ts'
import { mayBecome } from './dispute-state.ts'

/** A dispute as a payment provider tells of it. */
export type ToldDispute = {
  /** Which system tells. */
  readonly system: string
  readonly report: DisputeReport
}

/** What came of a report: `refused` is a case. */
export type TakenDispute = {
  readonly outcome: 'accepted' | 'unchanged' | 'stale' | 'refused'
  readonly orderId: string
  readonly dispute?: Dispute
}

/**
 * Takes in what a payment provider tells of a dispute: each report has all of it, so the one of the highest revision is what is so,
 * whatever comes late or twice. In one commit the disputed money is held, refunds of it wait, what has not left is held,
 * and a person has a case with the bank's deadline; or all of that is let go of. Throws `not-found` for a payment nobody knows.
 */
export async function takeDispute(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  cause: Cause,
  { system, report }: ToldDispute,
): Promise<TakenDispute> {
  const { tenant } = cause
  const orderId = await orderOfAuthorisation(tx, tenant, system, report.authorisationId)
  if (orderId === undefined) {
    throw new Problem('not-found', {
      detail: `Nothing was taken with the authorisation ${report.authorisationId} of dispute ${report.reference}.`,
    })
  }
  await lockOrder(tx, tenant, orderId)
  const before = await disputeByReference(tx, tenant, system, report.reference)
  if (before !== undefined && report.revision <= before.revision) {
    const outcome = report.revision < before.revision ? 'stale' : 'unchanged'
    return { outcome, orderId, dispute: before }
  }
  const refused = before === undefined ? undefined : objectionTo(before, report)
  if (refused !== undefined) {
    await raiseException(tx, {
      tenant,
      category: 'unexpectedState',
      severity: 'high',
      orderId,
      reason: refused,
      detail: { disputeId: before?.id, report },
      correlationId: origin.correlationId,
    })
    return { outcome: 'refused', orderId, ...(before !== undefined && { dispute: before }) }
  }

  let told = undefined as Dispute | undefined
  const order = await changeOrder(tx, orderId, cause, async current => {
    const dispute = merged(before, { system, report }, current, cause)
    const change = await onOrder(tx, context, origin, current, before, dispute)
    told = { ...dispute, exceeding: exceedingOf(change.order, dispute) }
    return change
  })
  if (told === undefined) throw new Error('a dispute was taken in without itself')
  const caseId = await tellPeople(tx, origin, order, before, told)
  const dispute: Dispute = { ...told, ...(caseId !== undefined && { caseId }) }
  const events = eventsOf(before, dispute)
  const kept =
    before === undefined
      ? await disputeDocuments.insert(tx, { document: dispute, events }, cause)
      : await disputeDocuments.change(tx, before.id, cause, () => ({ document: dispute, events }))
  await goOn(tx, context, origin, order, before, kept)
  return { outcome: 'accepted', orderId, dispute: kept }
}

/** The order whose money an authorisation held; undefined when it is none of ours. */
async function orderOfAuthorisation(
  db: Queryable,
  tenant: string,
  system: string,
  authorisationId: string,
): Promise<string | undefined> {
  const { rows } = await db.query<{ orderId: string }>({
    name: 'crossdock-order-of-authorisation',
    text: `select order_id as "orderId" from crossdock.external_reference
           where tenant = $1 and system = $2 and type = 'authorisation' and id = $3`,
    values: [tenant, system, authorisationId],
  })
  return rows[0]?.orderId
}

/** Why a report cannot be true after what was told before; undefined when it can. */
function objectionTo(
  before: Dispute,
  { reference, state, kind }: DisputeReport,
): string | undefined {
  if (state !== 'unknown' && !mayBecome(before.state, state)) {
    return `The payment provider says that dispute ${reference} is ${state}, which it cannot become from ${before.state}.`
  }
  if (before.kind === 'chargeback' && kind === 'inquiry') {
    return `The payment provider says that dispute ${reference} is an inquiry, after it was a chargeback.`
  }
  return undefined
}

/** The dispute as it is with a report; what it is about an order and a tender for never changes. */
function merged(
  before: Dispute | undefined,
  { system, report }: ToldDispute,
  order: Order,
  cause: Cause,
): Dispute {
  const now = new Date().toISOString()
  const tender = order.tenders.find(one => authorisationOf(one) === report.authorisationId)
  const tenderId = before?.tenderId ?? tender?.id
  if (tenderId === undefined) {
    throw new Problem('not-found', {
      detail: `Order ${order.id} has no tender of authorisation ${report.authorisationId}.`,
    })
  }
  // A word nobody has mapped does not undo what is known.
  const state = report.state === 'unknown' && before !== undefined ? before.state : report.state
  const { authorisationId: _known, rawState, ...facts } = report
  const {
    rawState: _former,
    closedAt,
    ...rest
  } = before ?? {
    id: newId('dsp'),
    version: 1,
    tenant: cause.tenant,
    orderId: order.id,
    tenderId,
    exceeding: zero(report.amount.currency),
    evidence: [],
    postings: [],
    history: [],
    createdAt: now,
    updatedAt: now,
    correlationId: cause.correlationId,
    ...(cause.causationId !== undefined && { causationId: cause.causationId }),
    rawState: undefined,
    closedAt: undefined,
  }
  const step = { state, at: now, revision: report.revision }
  const moved = before?.state !== state || rawState !== undefined
  const closed = isOver({ state }) ? (moved ? now : (closedAt ?? now)) : undefined
  return {
    ...rest,
    ...facts,
    system,
    state,
    ...(rawState !== undefined && { rawState }),
    ...(closed !== undefined && { closedAt: closed }),
    history: moved
      ? [...rest.history, { ...step, ...(rawState !== undefined && { raw: rawState }) }].slice(-200)
      : rest.history,
  }
}

/** The order with the dispute: its money, its refunds, its hold. */
async function onOrder(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  order: Order,
  before: Dispute | undefined,
  dispute: Dispute,
): Promise<OrderChange> {
  const { id, tenderId, kind, state, amount, reason, evidenceDueBy, openedAt, closedAt } = dispute
  const noted = withRefundStates(
    order,
    withDispute(order, {
      id,
      tenderId,
      kind,
      state,
      amount,
      reason,
      ...(evidenceDueBy !== undefined && { evidenceDueBy }),
      openedAt,
      ...(closedAt !== undefined && { closedAt }),
      system: dispute.system,
      reference: dispute.reference,
    }),
  )
  const events = moneyEvents(before, dispute)
  const held = noted.holds.some(({ type }) => type === 'dispute')
  if (!isOver(dispute)) {
    // Who has let go of the hold since has decided about it.
    if (held || before !== undefined || !hasSomethingToHold(noted)) return { order: noted, events }
    const why = `${kind === 'inquiry' ? 'Inquiry' : 'Chargeback'} ${dispute.reference}: ${reason}`
    const change = await holdFor(tx, context, origin, noted, 'dispute', why)
    return { order: change.order, events: [...events, ...change.events] }
  }
  const others = noted.disputes?.some(one => one.id !== id && !isOver(one)) === true
  const ours = state === 'won' || state === 'withdrawn'
  if (!held || others || !ours) return { order: noted, events }
  const change = await released(tx, context, origin, noted, 'dispute')
  return { order: change.order, events: [...events, ...change.events] }
}

/** A refund's state follows from its parts, of which some may be held or over now. */
function withRefundStates(before: Order, { refunds, ...order }: Order): Order {
  if (refunds === undefined) return order
  const same = new Set(before.refunds)
  return {
    ...order,
    refunds: refunds.map(refund => (same.has(refund) ? refund : withRefundState(refund))),
  }
}

function hasSomethingToHold(order: Order): boolean {
  if (['rejected', 'cancelled', 'fulfilled', 'closed'].includes(order.state)) return false
  return goods(order).some(line => remainingOf(line) > 0)
}

function moneyEvents(before: Dispute | undefined, dispute: Dispute): OrderChange['events'] {
  const { orderId, tenderId, id: disputeId, amount } = dispute
  const is = whereIs(dispute)
  if (is === whereIs(before)) return []
  const what = { held: 'disputed', gone: 'chargedBack', ours: 'disputeEnded' }[is]
  // Money that never went is not back either.
  if (is === 'ours' && before === undefined) return []
  return [{ type: `retail.payment.${what}.v1`, data: { orderId, tenderId, disputeId, amount } }]
}

function whereIs(dispute: Dispute | undefined): 'held' | 'gone' | 'ours' {
  if (dispute === undefined || dispute.kind === 'inquiry') return 'ours'
  if (!isOver(dispute)) return 'held'
  return dispute.state === 'lost' || dispute.state === 'accepted' ? 'gone' : 'ours'
}

function eventsOf(before: Dispute | undefined, dispute: Dispute): OrderChange['events'] {
  const { state } = dispute
  const first = before === undefined ? [disputeEvent('opened', dispute)] : []
  if (before?.state === state) {
    const same =
      before.kind === dispute.kind &&
      toMinor(before.amount) === toMinor(dispute.amount) &&
      before.evidenceDueBy === dispute.evidenceDueBy
    return same ? [] : [disputeEvent('changed', dispute)]
  }
  return state === 'opened' || state === 'unknown'
    ? first
    : [...first, disputeEvent(state, dispute)]
}

/** What a dispute sets going: refunds that are free again, money that is too much, the ledger, the customer's history. */
async function goOn(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  order: Order,
  before: Dispute | undefined,
  dispute: Dispute,
): Promise<void> {
  const orderId = order.id
  const is = whereIs(dispute)
  if (is === 'ours' && whereIs(before) !== 'ours') {
    for (const { id: refundId, approvedAt, allocations } of order.refunds ?? []) {
      const free = allocations.some(one => one.state === 'planned' && one.heldBy === undefined)
      if (free && approvedAt !== undefined) {
        await followUp(tx, context, origin, 'submit-refund', { orderId, refundId })
      }
    }
    await followUp(tx, context, origin, 'void-payment', { orderId })
  }
  if (is === 'gone' || dispute.postings.length > 0) {
    await followUp(tx, context, origin, 'post-chargeback', { orderId, disputeId: dispute.id })
  }
  if (before?.state === dispute.state) return
  const { amount, currency } = dispute.amount
  const fee = dispute.fee === undefined || isZero(dispute.fee) ? '' : `, fee ${dispute.fee.amount}`
  await followUp(tx, context, origin, 'record-activity', {
    orderId,
    kind: 'note',
    text: `Dispute ${dispute.reference} of ${amount} ${currency}${fee} (${dispute.reason}): ${dispute.state}`,
  })
}
