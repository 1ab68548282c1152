import { newId } from '../../openapi/canonical/id.ts'
import { sum, zero } from '../../openapi/canonical/money.ts'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { Claim, ReturnFinding } from '../../openapi/generated/returns.d.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { pieceAmounts } from '../orders/allocation.ts'
import { causeOf, causeOfCall } from '../orders/cause.ts'
import { followUp, type Origin, originOf, originOfCall } from '../orders/follow-up.ts'
import { type Cause, changeOrder, loadOrder } from '../orders/order-store.ts'
import { handedOverAndKept } from '../orders/refund-allocation.ts'
import { carryOut, newRefundEvents, withRefund } from '../orders/request-refund.ts'
import type { Transaction } from '../store/store.ts'
import { claimDocuments, lockOrder } from './aggregate.ts'
import type { Returns } from './contract.ts'
import { madeOnce } from './made-once.ts'
import { orderOnce } from './order-once.ts'
import { samePlace } from './place-of.ts'
import { isAbove, refundPolicyOf } from './policy.ts'

/** Takes a claim about goods that are missing, wrong or damaged. Small ones the policy settles by itself. */
export function openClaim(context: ProcessContext): Returns['openClaim'] {
  return (call, input) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      const { tenant } = call.principal
      const id = newId('clm')
      const known = await madeOnce(tx, call, 'openClaim', id)
      if (known !== undefined) return claimDocuments.load(tx, tenant, known)
      await lockOrder(tx, tenant, input.orderId)
      const order = await loadOrder(tx, tenant, input.orderId)
      const reasons = findings(context, order, input.lines)
      const outcome = reasons.some(({ strength }) => strength === 'hard')
        ? ('declined' as const)
        : reasons.length > 0
          ? ('manual' as const)
          : ('authorised' as const)
      const at = new Date().toISOString()
      const document: Claim = {
        id,
        version: 1,
        tenant,
        ...samePlace(order),
        orderId: order.id,
        type: input.type,
        reason: input.reason,
        state: states[outcome],
        lines: input.lines,
        decision: { outcome, by: 'policy', at, reasons },
        ...(input.note !== undefined && { note: input.note }),
        createdAt: at,
        updatedAt: at,
        correlationId: call.correlationId,
      }
      const cause = causeOfCall(call)
      await claimDocuments.insert(
        tx,
        {
          document,
          events: [{ type: 'retail.claim.opened.v1', data: { claim: document } }],
        },
        cause,
      )
      const origin = originOfCall(call)
      await followUp(tx, context, origin, 'record-activity', {
        orderId: order.id,
        kind: 'claimOpened',
        text: `${input.reason}: ${id}`,
      })
      if (outcome === 'manual') {
        await raiseException(tx, {
          tenant,
          category: 'returnToDecide',
          severity: 'medium',
          orderId: order.id,
          reason: `Claim ${id} waits for a decision: ${reasons.map(({ detail }) => detail).join('; ')}`,
          detail: { claimId: id },
          correlationId: call.correlationId,
        })
      }
      return outcome === 'authorised' ? settleClaim(tx, context, origin, cause, document) : document
    })
}

const states = { authorised: 'approved', declined: 'declined', manual: 'opened' } as const

/** A person decides what the policy left open. */
export function decideClaim(context: ProcessContext): Returns['decideClaim'] {
  return (call, { claimId, outcome, note }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      const cause = causeOfCall(call)
      let moved = false as boolean
      const document = await claimDocuments.change(tx, claimId, cause, current => {
        if (current.state === outcome || (current.state === 'resolved' && outcome === 'approved')) {
          return undefined
        }
        if (current.state !== 'opened') {
          throw new Problem('state-conflict', { detail: `The claim is ${current.state}.` })
        }
        moved = true
        const decision = {
          outcome: outcome === 'approved' ? ('authorised' as const) : ('declined' as const),
          by: call.principal.application,
          at: new Date().toISOString(),
          reasons: current.decision?.reasons ?? [],
          ...(note !== undefined && { note }),
        }
        const next = { ...current, state: outcome, decision }
        return {
          document: next,
          events: [{ type: `retail.claim.${outcome}.v1`, data: { claim: next } }],
        }
      })
      if (!moved || outcome === 'declined') return document
      return settleClaim(tx, context, originOfCall(call), cause, document)
    })
}

function findings(
  { policies: { returns } }: Pick<ProcessContext, 'policies'>,
  order: Order,
  claimed: Claim['lines'],
): ReturnFinding[] {
  const errors: Fault[] = []
  const found: ReturnFinding[] = []
  const values = claimed.flatMap(({ lineId, quantity }, i) => {
    const line = order.lines.find(one => one.lineId === lineId && one.type === 'item')
    if (line === undefined) {
      const detail = 'is no line of goods of the order'
      errors.push({ pointer: `/lines/${i}/lineId`, keyword: 'known', detail })
      return []
    }
    const able = handedOverAndKept(line)
    if (quantity > able) {
      const detail = `Of line ${lineId} ${able} pieces were handed over and not paid back, not ${quantity}`
      found.push({ lineId, rule: 'notHandedOver', strength: 'hard', detail })
    }
    return [pieceAmounts(line, line.quantities.refunded, Math.min(quantity, able)).total]
  })
  if (errors.length > 0) throw new Problem('order-invalid', { errors })
  const until = Date.parse(order.placedAt) + returns.claims.days * 86_400_000
  if (Date.now() >= until) {
    const detail = `Could be claimed until ${new Date(until).toISOString().slice(0, 10)}`
    found.push({ rule: 'window', strength: 'manual', detail })
  }
  const value = sum(order.currency, values)
  if (isAbove(returns.claims.most, value)) {
    const detail = `${value.amount} ${value.currency} is more than the policy decides by itself`
    found.push({ rule: 'amount', strength: 'manual', detail })
  }
  return found
}

/** Pays it back, or sends it again. */
async function settleClaim(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  cause: Cause,
  claim: Claim,
): Promise<Claim> {
  const { id: claimId, orderId } = claim
  if (claim.type === 'replace') {
    await followUp(tx, context, origin, 'replace-claimed', { orderId, claimId })
    return claim
  }
  let refundId: string | undefined
  const order = await changeOrder(tx, orderId, cause, current => {
    const { order: next, refund } = withRefund(current, {
      reason: 'claim',
      by: current.channel,
      pieces: claim.lines,
      policy: refundPolicyOf(context.policies.returns, current.channel),
      claimId,
      atMost: true,
    })
    refundId = refund.id
    return { order: next, events: newRefundEvents(next, refund) }
  })
  const refund = order.refunds?.find(({ id }) => id === refundId)
  if (refund !== undefined) await carryOut(tx, context, origin, order, refund)
  return resolve(tx, context, origin, cause, claim, refundId === undefined ? {} : { refundId })
}

async function resolve(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  cause: Cause,
  { id, orderId }: Claim,
  outcome: Pick<Claim, 'refundId' | 'replacementOrderId'>,
): Promise<Claim> {
  await followUp(tx, context, origin, 'record-activity', {
    orderId,
    kind: 'claimResolved',
    text: id,
  })
  return claimDocuments.change(tx, id, cause, current => {
    const next = { ...current, ...outcome, state: 'resolved' as const }
    return {
      document: next,
      events: [{ type: 'retail.claim.resolved.v1', data: { claim: next } }],
    }
  })
}

/** Orders what was missing, wrong or damaged once more, for nothing. */
export const replaceClaimed: Transition<
  ProcessContext,
  { readonly orderId: string; readonly claimId: string }
> = {
  kind: 'replace-claimed',
  version: 1,
  queue: 'orders',
  async run(run, context, { orderId, claimId }) {
    const { tenant } = run.operation
    const order = await loadOrder(context.store.of(tenant).pool, tenant, orderId)
    const claim = await claimDocuments.load(context.store.of(tenant).pool, tenant, claimId)
    const replacement = await orderOnce(run, context, {
      name: 'order replacement',
      reference: claimId,
      order: replacementOf(order, claim),
    })
    return run.commit(tx =>
      resolve(tx, context, originOf(run), causeOf(run), claim, {
        replacementOrderId: replacement.id,
      }),
    )
  },
}

function replacementOf(order: Order, { id, lines }: Claim): NewOrder {
  const free = zero(order.currency)
  const amounts = { net: free, tax: free, total: free }
  const { customer, delivery, channel, currency, legalEntity, region } = order
  return {
    channel,
    currency,
    legalEntity,
    region,
    ...(customer !== undefined && { customer }),
    lines: lines.map(({ lineId, quantity }) => {
      const line = order.lines.find(one => one.lineId === lineId)
      return {
        sku: line?.sku ?? '',
        ...(line?.title !== undefined && { title: line.title }),
        quantity,
        amounts,
      }
    }),
    delivery,
    payment: { method: 'collectedByChannel', reference: id, amount: free },
    notes: `Replaces goods of ${order.channelOrderId ?? order.id}.`,
  }
}
