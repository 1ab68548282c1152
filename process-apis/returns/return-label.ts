import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { causeOf } from '../orders/cause.ts'
import { loadOrder } from '../orders/order-store.ts'
import { returnDocuments } from './aggregate.ts'

type Input = { readonly orderId: string; readonly returnId: string }

/**
 * Gets the customer a label from the carrier. Refused, the return stays authorised and a person helps; called off meanwhile,
 * the label is cancelled again.
 */
export const bookReturnLabel: Transition<ProcessContext, Input> = {
  kind: 'book-return-label',
  version: 1,
  queue: 'carrier',
  async run(run, context, { orderId, returnId }) {
    const { store, systems, policies } = context
    const { tenant } = run.operation
    const { byMail } = policies.returns
    const document = await returnDocuments.load(store.of(tenant).pool, tenant, returnId)
    const from = (await loadOrder(store.of(tenant).pool, tenant, orderId)).delivery.address
    if (from === undefined) {
      throw new Problem('state-conflict', { detail: 'Nobody knows where the parcel would start.' })
    }
    if (document.state !== 'authorised' && !run.began('book return label')) {
      return run.commit(async () => ({ skipped: document.state }))
    }
    const reference = referenceOf(returnId)
    const toLocationId = document.locationId ?? byMail.locationId
    const booked = await run.step('book return label', {
      reference,
      do: call =>
        systems.carrier.bookReturnShipment(call, {
          reference,
          service: byMail.service,
          from,
          toLocationId,
          packages: [{ weightGrams: byMail.weightGrams }],
        }),
      find: async call => (await systems.carrier.findShipment(call, { reference })).document,
    })
    return run.commit(tx =>
      returnDocuments.change(tx, returnId, causeOf(run), async current => {
        const { carrier, trackingNumber, id: documentId } = booked
        const gone = current.state === 'cancelled' || current.state === 'expired'
        if (gone) await addCancellation(tx, context, run, { orderId, returnId })
        const label = {
          state: 'ready' as const,
          toLocationId,
          carrier,
          trackingNumber,
          documentId,
        }
        const next = { ...current, label }
        return {
          document: next,
          events: [{ type: 'retail.return.labelled.v1', data: { return: next } }],
        }
      }),
    )
  },
  rejected: (tx, run, _context, { orderId, returnId }, problem) =>
    returnDocuments.change(tx, returnId, causeOf(run), async current => {
      const failedBecause = problem.detail ?? problem.message
      await raiseException(tx, {
        tenant: current.tenant,
        category: 'labelFailed',
        severity: 'medium',
        orderId,
        reason: `No label for return ${returnId}: ${failedBecause}`,
        detail: { returnId },
      })
      return {
        document: {
          ...current,
          label: { state: 'failed', toLocationId: current.locationId ?? '', failedBecause },
        },
        events: [],
      }
    }),
}

/** Takes back a label nobody will use. What the carrier has collected by then comes in and is received. */
export const cancelReturnLabel: Transition<ProcessContext, Input> = {
  kind: 'cancel-return-label',
  version: 1,
  queue: 'carrier',
  async run(run, { store, systems }, { returnId }) {
    const { label } = await returnDocuments.load(
      store.of(run.operation.tenant).pool,
      run.operation.tenant,
      returnId,
    )
    const documentId = label?.documentId
    if (documentId === undefined) return run.commit(async () => ({ skipped: 'no label' }))
    const reference = `${referenceOf(returnId)}:cancel`
    const { outcome } = await run.step('cancel return label', {
      reference,
      do: async call => {
        const reason = 'The return was called off'
        const answer = await systems.carrier.cancelShipment(call, { documentId, reference, reason })
        return { outcome: answer.outcome }
      },
      find: async call => {
        const { document } = await systems.carrier.findShipment(call, {
          reference: referenceOf(returnId),
        })
        return document?.state === 'cancelled' ? { outcome: 'cancelled' as const } : undefined
      },
    })
    if (outcome === 'refused') return run.commit(async () => ({ skipped: 'collected' }))
    return run.commit(tx =>
      returnDocuments.change(tx, returnId, causeOf(run), current => ({
        document: {
          ...current,
          ...(current.label !== undefined && {
            label: { ...current.label, state: 'cancelled' as const },
          }),
        },
        events: [],
      })),
    )
  },
}

async function addCancellation(
  tx: Parameters<ProcessContext['durable']['enqueue']>[0],
  { durable }: Pick<ProcessContext, 'durable'>,
  { operation }: Pick<Run, 'operation'>,
  input: Input,
): Promise<void> {
  const { tenant, correlationId, traceparent, id: causationId } = operation
  await durable.enqueue(tx, {
    tenant,
    correlationId,
    traceparent,
    causationId,
    kind: 'cancel-return-label',
    subject: input.orderId,
    input,
  })
}

function referenceOf(returnId: string): string {
  return `${returnId}:label`
}
