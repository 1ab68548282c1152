import type { Return } from '../../openapi/generated/returns.d.ts'
import type { Call } from '../../openapi/operation.ts'
import type { ProcessContext } from '../context.ts'
import { causeOfCall } from '../orders/cause.ts'
import { originOfCall } from '../orders/follow-up.ts'
import { type Cause, changeOrder } from '../orders/order-store.ts'
import { moveQuantities } from '../orders/quantities.ts'
import type { Transaction } from '../store/store.ts'
import { returnDocuments } from './aggregate.ts'
import type { Returns } from './contract.ts'
import { decided, remember } from './history.ts'
import { authorisedNow } from './request-return.ts'
import { isAwaited, refuseMove } from './return-state.ts'
import { forgetPaymentToken } from './return-secret.ts'

/** A person authorises, also against the policy; the reasons the policy gave stay beside who decided otherwise. */
export function authoriseReturn(context: ProcessContext): Returns['authoriseReturn'] {
  return (call, { returnId, note, waiveFees = false }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      const at = new Date().toISOString()
      const days = context.policies.returns.authorisedDays
      const { document, moved } = await move(tx, call, returnId, 'authorised', current => ({
        ...current,
        state: 'authorised',
        decision: {
          ...current.decision,
          outcome: 'authorised',
          by: call.principal.application,
          at,
          ...(note !== undefined && { note }),
        },
        fees: waiveFees ? current.fees.map(fee => ({ ...fee, waived: true })) : current.fees,
        ...(waiveFees && { feesWaived: true }),
        expiresAt: new Date(Date.parse(at) + days * 86_400_000).toISOString(),
      }))
      return moved ? authorisedNow(tx, context, call, document) : document
    })
}

/** A person says no; the pieces are free to be asked for again. */
export function declineReturn(context: ProcessContext): Returns['declineReturn'] {
  return (call, { returnId, note }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      const { document, moved } = await move(tx, call, returnId, 'declined', current => ({
        ...current,
        state: 'declined',
        decision: {
          ...current.decision,
          outcome: 'declined',
          by: call.principal.application,
          at: new Date().toISOString(),
          ...(note !== undefined && { note }),
        },
      }))
      if (!moved) return document
      await giveUp(tx, causeOfCall(call), document, awaited(document))
      await remember(tx, context, originOfCall(call), document, 'returnDeclined')
      return document
    })
}

/** Calls a return off before anything has come. */
export function cancelReturn(context: ProcessContext): Returns['cancelReturn'] {
  return (call, { returnId, note }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      let before: Return | undefined
      const { document, moved } = await move(tx, call, returnId, 'cancelled', current => {
        before = current
        return {
          ...ended(current, 'cancelled'),
          state: 'cancelled',
          ...(note !== undefined && { closedBecause: note }),
        }
      })
      if (!moved || before === undefined) return document
      await giveUp(tx, causeOfCall(call), document, awaited(before))
      await dropLabel(tx, context, call, document)
      return document
    })
}

/** The carrier has it. */
export function reportTransit(context: ProcessContext): Returns['reportTransit'] {
  return (call, { returnId, carrier, trackingNumber }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      const { document } = await move(tx, call, returnId, 'inTransit', current => ({
        ...current,
        state: 'inTransit',
        lines: current.lines.map(line =>
          line.reception === 'awaiting' ? { ...line, reception: 'inTransit' } : line,
        ),
        label: {
          state: 'ready',
          toLocationId: current.locationId ?? '',
          ...current.label,
          ...(carrier !== undefined && { carrier }),
          ...(trackingNumber !== undefined && { trackingNumber }),
        },
      }))
      return document
    })
}

/** The carrier has told by itself that it has it; a return that is further than that is left as it is. */
export async function noteTransit(tx: Transaction, cause: Cause, returnId: string): Promise<void> {
  await returnDocuments.change(tx, returnId, cause, current => {
    if (current.state !== 'authorised') return undefined
    const moving: Return = {
      ...current,
      state: 'inTransit',
      lines: current.lines.map(line =>
        line.reception === 'awaiting' ? { ...line, reception: 'inTransit' } : line,
      ),
    }
    return { document: moving, events: [decided(moving)] }
  })
}

/** Nothing more is expected: what has not come by now is short, and what was decided stands. */
export function closeReturn(context: ProcessContext): Returns['closeReturn'] {
  return (call, { returnId, note }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      let before: Return | undefined
      const { document, moved } = await move(tx, call, returnId, 'closed', current => {
        before = current
        return {
          ...ended(current, 'short'),
          state: 'closed',
          closedAt: new Date().toISOString(),
          ...(note !== undefined && { closedBecause: note }),
        }
      })
      if (moved && before !== undefined) {
        await giveUp(tx, causeOfCall(call), document, awaited(before))
      }
      return document
    })
}

/** Moves a return; asked twice, it is done once. */
async function move(
  tx: Transaction,
  call: Call,
  returnId: string,
  next: Return['state'],
  change: (current: Return) => Return,
): Promise<{ document: Return; moved: boolean }> {
  let moved = false as boolean
  const document = await returnDocuments.change(tx, returnId, causeOfCall(call), current => {
    moved = current.state !== next
    if (!moved) return undefined
    refuseMove(current, next)
    const changed = change(current)
    return { document: changed, events: [decided(changed)] }
  })
  return { document, moved }
}

/** The return with what was still awaited ended like that. */
export function ended(document: Return, reception: 'cancelled' | 'short' | 'expired'): Return {
  const { reception: _part, ...rest } = document
  return {
    ...rest,
    lines: document.lines.map(line => (isAwaited(line) ? { ...line, reception } : line)),
  }
}

/** The pieces that were still to come. */
export function awaited({ lines }: Return) {
  return lines.flatMap(line =>
    isAwaited(line) && line.orderLineId !== undefined
      ? [{ lineId: line.orderLineId, quantity: line.quantity }]
      : [],
  )
}

/** The order's pieces are with the customer for good, and may be asked for again. */
export async function giveUp(
  tx: Transaction,
  cause: Cause,
  { orderId, id, tenant }: Return,
  pieces: ReturnType<typeof awaited>,
): Promise<void> {
  await forgetPaymentToken(tx, { id, tenant })
  if (orderId === undefined || pieces.length === 0) return
  await changeOrder(tx, orderId, cause, order => ({
    order: moveQuantities(order, pieces, { returnRequested: -1 }),
    events: [],
  }))
}

async function dropLabel(
  tx: Transaction,
  { durable }: Pick<ProcessContext, 'durable'>,
  call: Call,
  { id: returnId, orderId, label }: Return,
): Promise<void> {
  if (label === undefined || orderId === undefined) return
  await durable.enqueue(tx, {
    ...originOfCall(call),
    kind: 'cancel-return-label',
    subject: orderId,
    input: { returnId },
  })
}
