import type {
  InboundMessage,
  InboundOutcome,
  NewOrder,
} from '../../openapi/generated/canonical.d.ts'
import type { FieldChange, WriteDifference } from '../../openapi/generated/operations.v1.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { isLiving } from '../operations/case-actions.ts'
import { correctOrder } from '../operations/correct-fields.ts'
import { causeOfCall } from '../orders/cause.ts'
import { sourceOf } from '../orders/new-order.ts'
import { changeOrder } from '../orders/order-store.ts'
import { judgeWrite, type Refusal } from '../ownership/judge-write.ts'
import { keepRefused } from '../ownership/keep-refused.ts'
import { businessTime, type OwnershipPolicy, type Place } from '../ownership/owner.ts'
import { asRead } from '../store/as-read.ts'
import type { Transaction } from '../store/store.ts'
import { placeOfOrder, told } from './owned-message.ts'
import { keepMessage } from './remember-message.ts'

type Placed = Extract<InboundMessage, { type: 'orderPlaced' }>

/** Remembers the message with an outcome; false when it was remembered before. */
type Remember = (tx: Transaction, outcome: string, detail?: string) => Promise<boolean>

/**
 * An order that is ours already is told again, in full, as many channels do with every change. The newest wins: an older one is
 * `stale`, recorded and in the audit log. Where it goes and whom it is for follows the channel as long as nothing has left;
 * other goods or another total are for a person, since stock and money hang on them, and what a person has corrected stays.
 */
export async function restateOrder(
  { durable, policies }: Pick<ProcessContext, 'durable' | 'policies'>,
  call: Call,
  message: Placed,
  orderId: string,
  remember: Remember,
): Promise<InboundOutcome> {
  const { tenant } = call.principal
  return durable.transaction(tenant, async tx => {
    const known = await lockNewest(tx, tenant, orderId, message.system)
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
    let notOwned: readonly NotOwned[] = []
    const decided = await correctedByPeople(tx, tenant, orderId)
    await changeOrder(tx, orderId, causeOfCall(call), order => {
      const owned = ownedParts(policies.ownership, message, order)
      const all = followed(order, message.order)
      const news = all.filter(({ pointer }) => owned.may(groupOf(pointer)))
      changes = news.filter(({ pointer }) => !decided.has(pointer))
      const kept = news.filter(({ pointer }) => decided.has(pointer))
      const goods = materialDifferences(order, message.order)
      notOwned = owned.refused([
        ...all.map(({ pointer }) => ({ pointer })),
        ...goods.map(({ pointer }) => ({ pointer })),
      ])
      material = [
        ...(owned.may('content') ? goods.map(({ what }) => what) : []),
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
        order: { ...correctOrder(order, changes).corrected, ...newestOf(order, message) },
        events: [
          {
            type: 'retail.order.corrected.v1',
            data: { orderId, pointers, reason, system: message.system },
          },
        ],
      }
    })
    const isNews = changes.length > 0 || material.length > 0
    const sameVersion = message.sequence !== undefined && message.sequence === known.sequence
    const nothing = sameVersion ? 'repeated' : 'duplicate'
    const outcome = isNews ? 'accepted' : notOwned.length > 0 ? 'notOwner' : nothing
    const detail = notOwned.map(({ refusal }) => refusal.detail).join(' ') || undefined
    if (!(await remember(tx, outcome, detail))) return { outcome: 'duplicate' }
    await keepNotOwned(tx, call, message, orderId, notOwned)
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
    return { outcome, orderId, ...(detail !== undefined && { detail }) }
  })
}

/** A part of an order that was told by a system that does not own it. */
type NotOwned = {
  readonly field: Part
  readonly refusal: Refusal
  readonly place: Place
  readonly differences: readonly WriteDifference[]
}

type Part = 'content' | 'recipient' | 'notes'

/** Which field group something of an order is in. */
function groupOf(pointer: string): Part {
  if (pointer === '/notes') return 'notes'
  return pointer.startsWith('/customer') || pointer.startsWith('/delivery')
    ? 'recipient'
    : 'content'
}

/** Which parts of an order the system may tell of, and what it told of the others. */
function ownedParts(
  ownership: OwnershipPolicy | undefined,
  { system, occurredAt }: Placed,
  order: Order,
) {
  const place = placeOfOrder(order)
  const origin = order.sourceSystem
  const at = businessTime(occurredAt)
  const refusalOf = (field: Part) =>
    judgeWrite(ownership, { entity: 'order', field, system, at, place, origin })
  return {
    may: (field: Part) => refusalOf(field) === undefined,
    refused: (told: readonly WriteDifference[]): NotOwned[] =>
      (['content', 'recipient', 'notes'] as const).flatMap(field => {
        const differences = told.filter(({ pointer }) => groupOf(pointer) === field)
        const refusal = differences.length === 0 ? undefined : refusalOf(field)
        return refusal === undefined ? [] : [{ field, refusal, place, differences }]
      }),
  }
}

/** What was told of it is personal: that it differs is kept here, and what it was with the message. */
async function keepNotOwned(
  tx: Transaction,
  call: Call,
  message: Placed,
  orderId: string,
  parts: readonly NotOwned[],
): Promise<void> {
  if (parts.length === 0) return
  const { system, eventId, occurredAt } = message
  await keepMessage(tx, call, message)
  await keepRefused(
    tx,
    { ...told(call), system },
    parts.map(part => ({
      ...part,
      entity: 'order',
      subject: orderId,
      orderId,
      eventId,
      at: occurredAt,
    })),
  )
}

/** The number and time of what its own system told of it last; that another one told a part of it makes it nobody else's. */
function newestOf({ sourceSystem }: Order, message: Placed) {
  return sourceSystem === message.system ? sourceOf(toldBy(message)) : {}
}

/** Who told of an order, with its own number and time of that. */
export function toldBy({
  system,
  occurredAt,
  sequence,
}: Pick<Placed, 'system' | 'occurredAt' | 'sequence'>) {
  return {
    sourceSystem: system,
    sourceUpdatedAt: occurredAt,
    ...(sequence !== undefined && { sourceVersion: sequence }),
  }
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

type Newest = {
  readonly at: Date | null
  readonly sequence: number | null
  /** What another system told of it last. */
  readonly others: Date | null
}

/** What was taken last of this order, by its source's own time; two that come at once are taken one after the other. */
async function lockNewest(
  tx: Transaction,
  tenant: string,
  orderId: string,
  system: string,
): Promise<Newest> {
  await tx.query(`select 1 from crossdock."order" where tenant = $1 and id = $2 for update`, [
    tenant,
    orderId,
  ])
  const { rows } = await tx.query<Newest>(
    `select max(source_at) filter (where system = $3) as at,
            max(source_sequence) filter (where system = $3) as sequence,
            max(least(source_at, received_at)) filter (where system <> $3) as others
     from crossdock.inbound_document
     where tenant = $1 and aggregate_id = $2 and type = 'orderPlaced' and outcome = 'accepted'`,
    [tenant, orderId, system],
  )
  return rows[0] ?? { at: null, sequence: null, others: null }
}

/**
 * The source's own order counts where it has one, and between systems the time, where one whose clock is ahead tells of now. Of two
 * of the same moment the later to come is believed to be the newer.
 */
function isOlder({ occurredAt, sequence }: Placed, { at, others, ...newest }: Newest): boolean {
  if (others !== null && businessTime(occurredAt) < others.getTime()) return true
  if (sequence !== undefined && newest.sequence !== null) return sequence < newest.sequence
  return at !== null && new Date(occurredAt) < at
}

function newerThan({ at, sequence, others }: Newest): string {
  if (others !== null && (at === null || others > at)) {
    return `Another system told of it at ${others.toISOString()}.`
  }
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
  // Absent leaves unchanged, null clears: many channels leave out what they may not tell any more.
  return pairs.flatMap(([pointer, before, value]) =>
    value === undefined || same(before ?? null, value) ? [] : [{ pointer, value }],
  )
}

/** What stock or money hangs on. */
function materialDifferences(
  order: Order,
  told: NewOrder,
): { readonly pointer: string; readonly what: string }[] {
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
    ...(goodsOf(ours) === goodsOf(told.lines) ? [] : [{ pointer: '/lines', what: 'other goods' }]),
    ...(total === undefined || order.acceptedAt === undefined || same(total, order.totals.total)
      ? []
      : [{ pointer: '/totals/total', what: `a total of ${total.amount} ${total.currency}` }]),
  ]
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(asRead(a)) === JSON.stringify(asRead(b))
}
