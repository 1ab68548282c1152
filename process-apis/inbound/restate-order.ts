import type {
  InboundMessage,
  InboundOutcome,
  NewOrder,
} from '../../openapi/generated/canonical.d.ts'
import type { FieldChange } from '../../openapi/generated/operations.v1.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { isLiving } from '../operations/case-actions.ts'
import { correctOrder } from '../operations/correct-fields.ts'
import { causeOfCall } from '../orders/cause.ts'
import { changeOrder } from '../orders/order-store.ts'
import { asRead } from '../store/as-read.ts'
import type { Transaction } from '../store/store.ts'

type Placed = Extract<InboundMessage, { type: 'orderPlaced' }>

/** Remembers the message with an outcome; false when it was remembered before. */
type Remember = (tx: Transaction, outcome: string, detail?: string) => Promise<boolean>

/**
 * An order that is ours already is told again, in full, as many channels do with every change. The newest wins: an older one is
 * `stale`, recorded and in the audit log. Where it goes and whom it is for follows the channel as long as nothing has left;
 * other goods or another total are for a person, since stock and money hang on them, and what a person has corrected stays.
 */
export async function restateOrder(
  { durable }: Pick<ProcessContext, 'durable'>,
  call: Call,
  message: Placed,
  orderId: string,
  remember: Remember,
): Promise<InboundOutcome> {
  const { tenant } = call.principal
  return durable.transaction(async tx => {
    const known = await lockNewest(tx, tenant, orderId)
    if (isOlder(message, known)) {
      if (!(await remember(tx, 'stale', newerThan(known)))) return { outcome: 'duplicate' }
      await appendAuditEntry(tx, {
        tenant,
        actor: call.principal.application,
        action: 'restateOrder',
        subject: orderId,
        correlationId: call.correlationId,
        data: { outcome: 'stale', system: message.system, eventId: message.eventId },
      })
      return { outcome: 'stale', orderId, detail: newerThan(known) }
    }
    let changes: readonly FieldChange[] = []
    let material: readonly string[] = []
    const decided = await correctedByPeople(tx, tenant, orderId)
    await changeOrder(tx, orderId, causeOfCall(call), order => {
      const news = followed(order, message.order)
      changes = news.filter(({ pointer }) => !decided.has(pointer))
      const kept = news.filter(({ pointer }) => decided.has(pointer))
      material = [
        ...materialDifferences(order, message.order),
        ...kept.map(({ pointer }) => `${pointer}, which a person has corrected`),
      ]
      if (changes.length === 0) return undefined
      if (!isLiving(order.state)) {
        material = [...material, ...changes.map(({ pointer }) => pointer)]
        changes = []
        return undefined
      }
      const pointers = changes.map(({ pointer }) => pointer)
      const reason = `${message.system} told it anew.`
      return {
        order: correctOrder(order, changes).corrected,
        events: [
          {
            type: 'retail.order.corrected.v1',
            data: { orderId, pointers, reason, system: message.system },
          },
        ],
      }
    })
    const isNews = changes.length > 0 || material.length > 0
    if (!(await remember(tx, isNews ? 'accepted' : 'duplicate'))) return { outcome: 'duplicate' }
    if (material.length > 0) {
      await raiseException(tx, {
        tenant,
        category: 'orderRestated',
        severity: 'high',
        orderId,
        reason: `${message.system} changed what it had told of the order: ${material.join(', ')}.`,
        detail: { system: message.system, eventId: message.eventId, different: material },
        correlationId: call.correlationId,
      })
    }
    return { outcome: isNews ? 'accepted' : 'duplicate', orderId }
  })
}

/** The fields that people have corrected: no system takes their decision back. Below a corrected object all of it counts. */
async function correctedByPeople(
  tx: Transaction,
  tenant: string,
  orderId: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ pointer: string }>(
    `select jsonb_array_elements_text(data -> 'pointers') as pointer from crossdock.event
     where tenant = $1 and subject = $2 and type = 'retail.order.corrected.v1' and not data ? 'system'`,
    [tenant, orderId],
  )
  const address = '/delivery/address'
  return new Set(rows.map(({ pointer }) => (pointer.startsWith(`${address}/`) ? address : pointer)))
}

type Newest = { readonly at: Date | null; readonly sequence: number | null }

/** What was taken last of this order, by its source's own time; two that come at once are taken one after the other. */
async function lockNewest(tx: Transaction, tenant: string, orderId: string): Promise<Newest> {
  await tx.query(`select 1 from crossdock."order" where tenant = $1 and id = $2 for update`, [
    tenant,
    orderId,
  ])
  const { rows } = await tx.query<Newest>(
    `select max(source_at) as at, max(source_sequence) as sequence from crossdock.inbound_document
     where tenant = $1 and aggregate_id = $2 and type = 'orderPlaced' and outcome = 'accepted'`,
    [tenant, orderId],
  )
  return rows[0] ?? { at: null, sequence: null }
}

/** The source's own order counts where it has one. Of two of the same moment the later to come is believed to be the newer. */
function isOlder({ occurredAt, sequence }: Placed, newest: Newest): boolean {
  if (sequence !== undefined && newest.sequence !== null) return sequence < newest.sequence
  return newest.at !== null && new Date(occurredAt) < newest.at
}

function newerThan({ at, sequence }: Newest): string {
  if (sequence !== null) return `Number ${sequence} of it was taken already.`
  return `One of ${at?.toISOString() ?? 'a later time'} was taken already.`
}

/** What of an order follows its channel by itself. */
function followed(order: Order, told: NewOrder): FieldChange[] {
  const pairs: [string, unknown, unknown][] = [
    ['/delivery/address', order.delivery.address, told.delivery.address],
    ...(['name', 'email', 'phone'] as const).map((member): [string, unknown, unknown] => [
      `/customer/${member}`,
      order.customer?.[member],
      order.customer === undefined ? undefined : told.customer?.[member],
    ]),
    ['/notes', order.notes, told.notes],
  ]
  // Absent leaves unchanged: many channels leave out what they may not tell any more.
  return pairs.flatMap(([pointer, before, value]) =>
    value === undefined || same(before, value) ? [] : [{ pointer, value }],
  )
}

/** What stock or money hangs on. */
function materialDifferences(order: Order, told: NewOrder): string[] {
  const goodsOf = (lines: readonly { sku: string; quantity: number }[]) =>
    JSON.stringify(lines.map(({ sku, quantity }) => `${sku} × ${quantity}`).toSorted())
  // As the channel has it: a bundle as one, and what is weighed as it was ordered.
  const ours = [
    ...order.lines
      .filter(({ bundleId }) => bundleId === undefined)
      .map(({ sku, quantities, estimated = quantities.ordered }) => ({ sku, quantity: estimated })),
    ...(order.bundles ?? []),
  ]
  const { payment } = told
  const total = payment.method === 'collectedByChannel' ? payment.amount : told.expectedTotal
  return [
    ...(goodsOf(ours) === goodsOf(told.lines) ? [] : ['other goods']),
    ...(total === undefined || order.acceptedAt === undefined || same(total, order.totals.total)
      ? []
      : [`a total of ${total.amount} ${total.currency}`]),
  ]
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(asRead(a)) === JSON.stringify(asRead(b))
}
