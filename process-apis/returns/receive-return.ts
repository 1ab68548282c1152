import { Problem } from '../../openapi/problem.ts'
import type {
  InspectedLine,
  ReceivedLine,
  Return,
  ReturnLine,
} from '../../openapi/generated/returns.d.ts'
import type { Call } from '../../openapi/operation.ts'
import type { ProcessContext } from '../context.ts'
import { causeOfCall } from '../orders/cause.ts'
import { originOfCall } from '../orders/follow-up.ts'
import type { Transaction } from '../store/store.ts'
import { returnDocuments } from './aggregate.ts'
import type { Returns } from './contract.ts'
import type { ReturnPolicy } from './policy.ts'
import {
  changePart,
  isAwaited,
  isUndecided,
  refuseMove,
  withReceivedState,
} from './return-state.ts'
import { stockPlace } from './return-stock.ts'
import { settleReturn } from './settle-return.ts'

/** Notes what came, line by line; what was looked at with it is inspected in the same commit. */
export function receiveReturn(context: ProcessContext): Returns['receiveReturn'] {
  return (call, { returnId, locationId, lines }) =>
    context.durable.transaction(call.principal.tenant, tx =>
      receiveHere(tx, context, call, returnId, { locationId, lines }),
    )
}

/** Decides about what was received: taken back or not, and where it goes. */
export function inspectReturn(context: ProcessContext): Returns['inspectReturn'] {
  return (call, { returnId, lines }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      let before: Return | undefined
      const document = await returnDocuments.change(tx, returnId, causeOfCall(call), current => {
        before = current
        if (isRepeated(current, lines)) return undefined
        const { locationId } = current
        if (locationId === undefined || current.state !== 'received')
          refuseMove(current, 'inspected')
        const inspected = inspect(context.policies.returns, current, lines, {
          by: call.principal.application,
          locationId: locationId ?? '',
        })
        const next = withReceivedState({ ...current, lines: inspected })
        return { document: next, events: [told('inspected', next)] }
      })
      if (before === undefined || before.version === document.version) return document
      return settleReturn(tx, context, originOfCall(call), causeOfCall(call), before, document)
    })
}

export type Receipt = { readonly locationId: string; readonly lines: readonly ReceivedLine[] }

/** Receives in the caller's transaction. */
export async function receiveHere(
  tx: Transaction,
  context: ProcessContext,
  call: Call,
  returnId: string,
  { locationId, lines: received }: Receipt,
): Promise<Return> {
  let before: Return | undefined
  const cause = causeOfCall(call)
  const document = await returnDocuments.change(tx, returnId, cause, current => {
    before = current
    if (received.every(one => isThere(current, one))) return undefined
    refuseMove(current, 'received')
    let { lines } = current
    received.forEach((one, i) => {
      const { lineId, quantity, reception } = one
      lines = changePart(lines, { lineId, quantity }, `/lines/${i}`, line => {
        if (!isAwaited(line)) {
          throw new Problem('state-conflict', {
            detail: `Line ${line.lineId} is ${line.reception} already.`,
          })
        }
        return {
          ...line,
          reception,
          ...(reception !== 'received' && { acceptance: 'rejected' as const }),
        }
      })
    })
    const here: Return = {
      ...current,
      locationId,
      lines,
      receivedAt: current.receivedAt ?? new Date().toISOString(),
    }
    const looked = received.flatMap(({ lineId, inspection }) =>
      inspection === undefined ? [] : [{ lineId, ...inspection }],
    )
    const inspected = inspect(context.policies.returns, here, looked, {
      by: call.principal.application,
      locationId,
    })
    const next = withReceivedState({ ...here, lines: inspected })
    return {
      document: next,
      events: [told('received', next), ...(looked.length > 0 ? [told('inspected', next)] : [])],
    }
  })
  if (before === undefined || before.version === document.version) return document
  return settleReturn(tx, context, originOfCall(call), cause, before, document)
}

/** Whether a report about a line has been taken: the same again changes nothing. */
function isThere({ lines, state }: Return, { lineId, reception, quantity }: ReceivedLine): boolean {
  if (state !== 'received' && state !== 'inspected' && state !== 'closed') return false
  return lines.some(
    line => line.lineId === lineId && line.reception === reception && line.quantity === quantity,
  )
}

function isRepeated({ lines }: Return, asked: readonly InspectedLine[]): boolean {
  return asked.every(({ lineId, condition, quantity }) =>
    lines.some(
      line =>
        line.lineId === lineId &&
        line.condition === condition &&
        (quantity === undefined || line.quantity === quantity) &&
        (line.acceptance === 'accepted' || line.acceptance === 'rejected'),
    ),
  )
}

/** The lines with what the inspection found: the condition decides by the policy, unless both decisions are said. */
function inspect(
  policy: ReturnPolicy,
  document: Return,
  findings: readonly InspectedLine[],
  { by, locationId }: { readonly by: string; readonly locationId: string },
): readonly ReturnLine[] {
  const at = new Date().toISOString()
  let { lines } = document
  findings.forEach(({ lineId, quantity, condition, note, ...decision }, i) => {
    const usual = policy.conditions[condition]
    const acceptance = decision.acceptance ?? usual.acceptance
    const disposition = decision.disposition ?? usual.disposition
    lines = changePart(lines, { lineId, quantity }, `/lines/${i}`, line => {
      if (!isUndecided(line)) {
        throw new Problem('state-conflict', {
          detail: `Line ${line.lineId} is ${line.reception} and ${line.acceptance}: there is nothing to inspect.`,
        })
      }
      const place = stockPlace(policy, disposition, locationId)
      const { disposition: _before, ...rest } = line
      return {
        ...rest,
        condition,
        acceptance,
        ...(acceptance === 'accepted' && { disposition }),
        inspection: {
          by,
          at,
          locationId,
          ...(acceptance === 'accepted' && { account: policy.dispositions[disposition].account }),
          ...(acceptance === 'accepted' && place !== undefined && { stockLocationId: place }),
          ...(note !== undefined && { note }),
        },
      }
    })
  })
  return lines
}

function told(what: string, document: Return) {
  return { type: `retail.return.${what}.v1`, data: { return: document } }
}
