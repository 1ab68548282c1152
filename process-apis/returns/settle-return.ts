import { newId } from '../../openapi/canonical/id.ts'
import { sum, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Order, OrderLine, Refund } from '../../openapi/generated/orders.d.ts'
import type {
  Return,
  ReturnFee,
  ReturnLine,
  SupplierClaim,
} from '../../openapi/generated/returns.d.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { pieceAmounts } from '../orders/allocation.ts'
import { followUp, type Origin } from '../orders/follow-up.ts'
import { type Cause, changeOrder } from '../orders/order-store.ts'
import { goods } from '../orders/order-state.ts'
import { moveQuantities } from '../orders/quantities.ts'
import { handedOverAndKept, type Pieces } from '../orders/refund-allocation.ts'
import { carryOut, newRefundEvents, withRefund } from '../orders/request-refund.ts'
import { wakeWithin } from '../orders/wake-waiting.ts'
import type { Transaction } from '../store/store.ts'
import { returnDocuments, supplierClaimDocuments } from './aggregate.ts'
import type { ReturnPolicy } from './policy.ts'
import { remember } from './history.ts'
import { samePlace } from './place-of.ts'
import { restockingFees } from './restocking-fees.ts'
import { isAwaited } from './return-state.ts'
import { moveStock } from './return-stock.ts'

/**
 * What follows from goods that were received or inspected, in the same commit: the order's quantities, the stock, the money.
 * What other systems have to do is added as operations of their own, each undone or tried again by itself.
 */
export async function settleReturn(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  cause: Cause,
  before: Return,
  document: Return,
): Promise<Return> {
  const was = new Map(before.lines.map(line => [line.lineId, line]))
  const arrived = document.lines.filter(
    line => !isAwaited(line) && isAwaited(was.get(line.lineId) ?? asBefore(line, was)),
  )
  const decided = document.lines.filter(line => {
    const { acceptance } = was.get(line.lineId) ?? asBefore(line, was)
    return acceptance !== line.acceptance && line.inspection !== undefined
  })
  const accepted = decided.filter(({ acceptance }) => acceptance === 'accepted')
  let settled = document
  if (document.orderId !== undefined) {
    settled = await settleOrder(tx, context, origin, cause, document, {
      arrived,
      decided,
      accepted,
    })
  }
  await count(tx, cause, document, accepted)
  const sellable = accepted.filter(({ disposition }) => disposition === 'restock')
  await wakeWithin(tx, context, origin, [...new Set(sellable.map(({ sku }) => sku))])
  settled = await claimOnSupplier(tx, context.policies.returns, cause, settled, accepted)
  await tellPeople(tx, document, { arrived, decided })
  await tellSystems(tx, context, origin, settled, { arrived, accepted })
  return settled
}

/** A line that was split off fared like the one it came from until now. */
function asBefore(line: ReturnLine, was: ReadonlyMap<string, ReturnLine>): ReturnLine {
  return was.get(line.lineId.split('.')[0] ?? '') ?? line
}

type Parts = {
  readonly arrived: readonly ReturnLine[]
  readonly decided: readonly ReturnLine[]
  readonly accepted: readonly ReturnLine[]
}

/** The order's side: its quantities, and the money of what was accepted. */
async function settleOrder(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  cause: Cause,
  document: Return,
  { arrived, decided, accepted }: Parts,
): Promise<Return> {
  const { returns: policy } = context.policies
  const orderId = document.orderId ?? ''
  const values = new Map<string, ReturnLine['value']>()
  let made: Refund | undefined
  let restocking: readonly ReturnFee[] = []
  const order = await changeOrder(tx, orderId, cause, current => {
    const came = arrived.filter(({ reception }) => reception === 'received')
    let next = moveQuantities(current, pieces(arrived), { returnRequested: -1 })
    next = moveQuantities(next, pieces(came), { returnReceived: 1 })
    next = moveQuantities(next, pieces(decided.filter(isRejected)), { returnDismissed: 1 })
    next = moveQuantities(next, pieces(accepted.filter(isDamaged)), { damaged: 1 })
    next = moveQuantities(next, pieces(accepted.filter(isScrapped)), { writtenOff: 1 })
    for (const [lineId, value] of valuesOf(current, accepted)) values.set(lineId, value)
    restocking = theirMoney(document, current)
      ? []
      : restockingFees(
          policy,
          document,
          unpaidLines(next, document, accepted).map(line => {
            const value = values.get(line.lineId)
            return value === undefined ? line : { ...line, value }
          }),
        )
    if (next === current) return undefined
    const fees = [...dueFees(document), ...restocking]
    const paid = pays(document) ? refundFor(policy, next, document, accepted, fees) : undefined
    made = paid?.refund
    return {
      order: paid?.order ?? next,
      events: paid === undefined ? [] : newRefundEvents(paid.order, paid.refund),
    }
  })
  if (made !== undefined) await carryOut(tx, context, origin, order, made)
  if (values.size === 0 && made === undefined) return document
  const fees = restocking
  const refundId = made?.id
  return returnDocuments.change(tx, document.id, cause, current => ({
    document: {
      ...current,
      lines: current.lines.map(line => {
        const value = values.get(line.lineId)
        return value === undefined ? line : { ...line, value }
      }),
      fees: [...current.fees, ...fees],
      ...(refundId !== undefined && { refundIds: [...(current.refundIds ?? []), refundId] }),
    },
    events: [],
  }))
}

/** An exchange is paid when what is taken instead was ordered. */
function pays({ resolution }: Return): boolean {
  return resolution === 'refund' || resolution === 'storeCredit'
}

/** Whoever has the money keeps back what it wants, and says so. */
function theirMoney({ channelReturnId }: Return, { tenders }: Order): boolean {
  return (
    channelReturnId !== undefined && tenders.every(({ method }) => method === 'collectedByChannel')
  )
}

/** The fees that were not kept back of an earlier refund: those of the way, once. Others are kept back with their pieces. */
function dueFees({ fees, refundIds = [] }: Return): readonly ReturnFee[] {
  return refundIds.length > 0 ? [] : fees.filter(({ kind }) => kind !== 'restockingFee')
}

/**
 * How many pieces of each line of an order may be paid for a return: those that are with the customer by their money, and no
 * more than were accepted of it and not paid for it before, as a channel does that pays before the goods are here.
 */
function payable(order: Order, { id, lines }: Return): Map<string, number> {
  const accepted = lines.filter(({ acceptance }) => acceptance === 'accepted')
  const paid = (order.refunds ?? [])
    .filter(({ returnId }) => returnId === id)
    .flatMap(refund => refund.lines)
  const count = (pieces: readonly { readonly quantity: number }[]) =>
    pieces.reduce((total, { quantity }) => total + quantity, 0)
  return new Map(
    order.lines.map(line => {
      const { lineId } = line
      const due =
        count(accepted.filter(({ orderLineId }) => orderLineId === lineId)) -
        count(paid.filter(one => one.lineId === lineId))
      return [lineId, Math.max(0, Math.min(handedOverAndKept(line), due))]
    }),
  )
}

/** Accepted lines of which something can still be paid back. */
function unpaidLines(
  order: Order,
  document: Return,
  accepted: readonly ReturnLine[],
): readonly ReturnLine[] {
  const left = payable(order, document)
  return accepted.filter(({ orderLineId = '', quantity }) => {
    const able = left.get(orderLineId) ?? 0
    left.set(orderLineId, able - quantity)
    return able >= quantity
  })
}

/** The refund of accepted pieces: those that were not paid back before, less the fees. */
function refundFor(
  policy: ReturnPolicy,
  order: Order,
  document: Return,
  accepted: readonly ReturnLine[],
  fees: readonly ReturnFee[],
): { order: Order; refund: Refund } | undefined {
  const wanted = unpaid(order, document, accepted)
  if (wanted.length === 0) return undefined
  const value = sum(
    order.currency,
    wanted.map(({ lineId, quantity }) => {
      const line = order.lines.find(one => one.lineId === lineId) as OrderLine
      return pieceAmounts(line, line.quantities.refunded, quantity).total
    }),
  )
  return withRefund(order, {
    reason: document.channelReturnId === undefined ? 'return' : 'marketplace',
    by: document.channel,
    pieces: wanted,
    shipping: returnsDelivery(policy, order, wanted),
    adjustments: keptBack(fees, value),
    policy: document.refundPolicy ?? policy.refunds.policy,
    returnId: document.id,
    atMost: true,
  })
}

/** Pieces of accepted lines of a return whose money is still with us. */
export function unpaid(order: Order, document: Return, accepted: readonly ReturnLine[]): Pieces {
  const left = payable(order, document)
  return accepted.flatMap(({ orderLineId, quantity }) => {
    if (orderLineId === undefined) return []
    const able = Math.min(quantity, left.get(orderLineId) ?? 0)
    left.set(orderLineId, (left.get(orderLineId) ?? 0) - able)
    return able === 0 ? [] : [{ lineId: orderLineId, quantity: able }]
  })
}

/** Whether with these pieces everything that was handed over is paid back, and the delivery with it. */
function returnsDelivery({ refunds }: ReturnPolicy, order: Order, wanted: Pieces): boolean {
  if (refunds.delivery === 'never') return false
  return goods(order).every(line => {
    const now = wanted
      .filter(({ lineId }) => lineId === line.lineId)
      .reduce((total, { quantity }) => total + quantity, 0)
    const { ordered, cancelled, refunded } = line.quantities
    return refunded + now >= ordered - cancelled
  })
}

/** Fees as what is kept back of a refund, never more than the pieces are worth. */
export function keptBack(
  fees: readonly ReturnFee[],
  value: Refund['amount'],
): Refund['adjustments'] {
  let most = toMinor(value)
  return fees.flatMap(({ kind, amount, waived = false }) => {
    const fee = toMinor(amount) < most ? toMinor(amount) : most
    if (waived || fee <= 0n) return []
    most -= fee
    return [{ kind, amount: toMoney(amount.currency, -fee) }]
  })
}

/** What accepted pieces carry, in the order they will be paid back. */
function valuesOf(order: Order, accepted: readonly ReturnLine[]) {
  const before = new Map(order.lines.map(({ lineId, quantities }) => [lineId, quantities.refunded]))
  return accepted.flatMap(({ lineId, orderLineId, quantity }) => {
    const line = order.lines.find(one => one.lineId === orderLineId)
    if (line === undefined) return []
    const from = before.get(line.lineId) ?? 0
    before.set(line.lineId, from + quantity)
    return [[lineId, pieceAmounts(line, from, quantity)] as const]
  })
}

function pieces(lines: readonly ReturnLine[]): Pieces {
  return lines.flatMap(({ orderLineId, quantity }) =>
    orderLineId === undefined ? [] : [{ lineId: orderLineId, quantity }],
  )
}

function isRejected({ acceptance }: ReturnLine): boolean {
  return acceptance === 'rejected'
}

function isDamaged({ condition }: ReturnLine): boolean {
  return condition === 'damaged'
}

function isScrapped({ disposition }: ReturnLine): boolean {
  return disposition === 'scrap'
}

/** Counts accepted pieces in where their disposition says; positions are locked in one order everywhere. */
async function count(
  tx: Transaction,
  cause: Cause,
  { id, version }: Return,
  accepted: readonly ReturnLine[],
): Promise<void> {
  const moves = accepted
    .flatMap(({ lineId, sku, quantity, disposition, inspection }) => {
      const locationId = inspection?.stockLocationId
      if (locationId === undefined) return []
      return [{ sku, quantity, locationId, reason: `return ${disposition}`, lineId }]
    })
    .toSorted((a, b) => (`${a.sku}\n${a.locationId}` < `${b.sku}\n${b.locationId}` ? -1 : 1))
  for (const { lineId, ...move } of moves) {
    await moveStock(tx, cause, { ...move, reference: `${id}:${lineId}:${version}` })
  }
}

/** Goods that go back to whoever supplied them wait with a claim on it. */
async function claimOnSupplier(
  tx: Transaction,
  { dispositions }: ReturnPolicy,
  cause: Cause,
  document: Return,
  accepted: readonly ReturnLine[],
): Promise<Return> {
  const theirs = accepted.filter(
    ({ disposition }) =>
      disposition !== undefined && dispositions[disposition].supplierClaim === true,
  )
  const [first] = theirs
  const locationId = first?.inspection?.stockLocationId ?? first?.inspection?.locationId
  if (locationId === undefined) return document
  const at = new Date().toISOString()
  const claim: SupplierClaim = {
    id: newId('scl'),
    version: 1,
    tenant: document.tenant,
    ...samePlace(document),
    returnId: document.id,
    ...(document.orderId !== undefined && { orderId: document.orderId }),
    state: 'requested',
    lines: theirs.map(({ sku, quantity, reason }) => ({ sku, quantity, reason })),
    locationId,
    createdAt: at,
    updatedAt: at,
    correlationId: cause.correlationId,
  }
  await supplierClaimDocuments.insert(
    tx,
    {
      document: claim,
      events: [{ type: 'retail.supplierClaim.requested.v1', data: { claim } }],
    },
    cause,
  )
  return returnDocuments.change(tx, document.id, cause, current => ({
    document: { ...current, supplierClaimIds: [...(current.supplierClaimIds ?? []), claim.id] },
    events: [],
  }))
}

/** What a person has to look at: something else came, or the inspection could not decide. */
async function tellPeople(
  tx: Transaction,
  { id, tenant, orderId, correlationId }: Return,
  { arrived, decided }: Pick<Parts, 'arrived' | 'decided'>,
): Promise<void> {
  const about = { tenant, ...(orderId !== undefined && { orderId }), correlationId }
  const differs = arrived.filter(({ reception }) => reception !== 'received')
  if (differs.length > 0) {
    await raiseException(tx, {
      ...about,
      category: 'returnDiffers',
      severity: 'medium',
      reason: `Return ${id}: ${differs.map(one => `${one.quantity} × ${one.sku} ${one.reception}`).join(', ')}`,
      detail: { returnId: id, lines: differs },
    })
  }
  const open = decided.filter(({ acceptance }) => acceptance === 'manual')
  if (open.length > 0) {
    await raiseException(tx, {
      ...about,
      category: 'returnToDecide',
      severity: 'medium',
      reason: `Return ${id}: the inspection left ${open.map(({ sku }) => sku).join(', ')} to a person.`,
      detail: { returnId: id, lines: open },
    })
  }
}

async function tellSystems(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  document: Return,
  { arrived, accepted }: Pick<Parts, 'arrived' | 'accepted'>,
): Promise<void> {
  const { id: returnId, orderId, resolution, state } = document
  const subject = orderId ?? returnId
  const add = (kind: string, input: object) =>
    context.durable.enqueue(tx, { ...origin, kind, subject, input: { returnId, ...input } })
  if (accepted.length > 0) {
    await add('post-return-receipt', {
      lineIds: accepted.map(({ lineId }) => lineId),
      receipt: document.version,
    })
  }
  if (arrived.length > 0) await remember(tx, context, origin, document, 'returnReceived')
  if (state !== 'inspected') return
  await remember(tx, context, origin, document, 'returnInspected')
  const worthIt = document.lines.some(({ acceptance }) => acceptance === 'accepted')
  if (resolution === 'exchange' && worthIt) return void (await add('place-exchange', {}))
  if (document.unlinked && resolution === 'storeCredit' && worthIt) {
    return void (await add('issue-unlinked-credit', {}))
  }
  const paid = (document.refundIds ?? []).length > 0
  if (!paid && orderId !== undefined) {
    await followUp(tx, context, origin, 'close-return', { orderId, returnId })
  }
}
