import type { InboundMessage, InboundOutcome } from '../../openapi/generated/canonical.d.ts'
import type { Call } from '../../openapi/operation.ts'
import type { ProcessContext } from '../context.ts'
import { remember } from './remember-message.ts'

/**
 * A report that says what we wrote there ourselves, and nobody else: `echo`, written down and dropped. Where the system carries our
 * reference with it (`originReference`) that decides: the same value under another one is somebody's own change.
 */
export async function dropEcho(
  context: ProcessContext,
  call: Call,
  message: InboundMessage,
): Promise<InboundOutcome | undefined> {
  const written = writtenAs(message)
  if (written === undefined) return undefined
  const { system, occurredAt } = message
  const { tenant } = call.principal
  const role = context.policies.ownership?.roles[system] ?? system
  const { rows } = await context.store.of(tenant).pool.query<{ orderId: string }>({
    name: `crossdock-echo-${written.name}`,
    text: `${written.text} and s.state = 'done' and s.started_at <= $2::timestamptz + interval '1 minute'
             and ($3::text is null or s.reference = $3) limit 1`,
    values: [
      tenant,
      occurredAt,
      written.originReference ?? null,
      ...written.values,
      [system, role],
    ],
  })
  const [found] = rows
  if (found === undefined) return undefined
  const { orderId } = found
  return context.durable.transaction(tenant, async tx => {
    const isNew = await remember(tx, call, message, 'echo', orderId, detail)
    return isNew ? { outcome: 'echo', orderId, detail } : { outcome: 'duplicate' }
  })
}

const detail = 'It is what we wrote there ourselves.'

type Written = {
  /** The statement's, which is prepared once. */
  readonly name: string
  /** Finds the step that wrote it: $4 and what follows are `values`, then the system with its role. */
  readonly text: string
  readonly values: readonly unknown[]
  readonly originReference?: string | undefined
}

/** How our own write of what a message says would stand in the journal; undefined where we never write it. */
function writtenAs(message: InboundMessage): Written | undefined {
  switch (message.type) {
    case 'orderCancelled':
      return {
        name: 'cancelled-order',
        text: `select w.id as "orderId" from crossdock."order" w
               join crossdock.operation o on o.subject = w.id and o.tenant = $1
               join crossdock.step s on s.operation_id = o.id and s.name in ('update channel', 'update marketplace')
               where w.tenant = $1 and w.channel = $4 and w.channel_order_id = $5
                 and o.input ->> 'status' = 'cancelled' and o.queue = any($6)`,
        values: [message.channel, message.channelOrderId],
        originReference: message.originReference,
      }
    case 'fulfilmentUpdated': {
      const { reference, originReference } = message
      if (message.state === 'submitted') {
        return {
          name: 'submitted-work',
          text: `select f.order_id as "orderId" from crossdock.fulfilment_order f
                 join crossdock.operation o on o.subject = f.order_id and o.tenant = $1
                 join crossdock.step s on s.operation_id = o.id and s.name in ('submit to warehouse', 'create pickup task')
                 where f.tenant = $1 and f.id = $4 and s.reference = $4 and o.queue = any($5)`,
          values: [reference],
          originReference,
        }
      }
      if (message.state !== 'cancelled') return undefined
      return {
        name: 'cancelled-work',
        text: `select f.order_id as "orderId" from crossdock.fulfilment_order f
               join crossdock.operation o on o.subject = f.order_id and o.tenant = $1
               join crossdock.step s on s.operation_id = o.id
               where f.tenant = $1 and f.id = $4 and s.reference = $4 || ':cancel'
                 and s.outcome ->> 'outcome' = 'cancelled' and cardinality($5::text[]) > 0`,
        values: [reference],
        originReference,
      }
    }
    case 'orderPlaced':
    case 'cancellationRequested':
    case 'stockChanged':
    case 'refundUpdated':
    case 'parcelTracked':
    case 'returnReported':
    case 'refundIssued':
    case 'disputeUpdated':
    case 'payoutUpdated':
      return undefined
  }
}
