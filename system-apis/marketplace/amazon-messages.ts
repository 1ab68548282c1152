import { createHash } from 'node:crypto'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { isInstant, isText } from '../contact.ts'
import { members } from '../shape.ts'
import type { WebhookCall } from '../webhook.ts'
import { type AmazonClient, errorList } from './amazon-client.ts'
import type { AmazonEnvelope } from './amazon-finances.ts'
import { type AmazonOrderOptions, fromAmazonOrder, whyNotTaken } from './amazon-order.ts'
import { type AmazonOrder, readAmazonOrder } from './amazon-vendor-order.ts'

/** What every message from Amazon says of itself; its id is made of what it is about. */
export type AmazonSource = Omit<AmazonEnvelope, 'eventId'>

/** How the marketplaces of Amazon are called here. */
export const amazonChannel = 'marketplace-amazon'

/**
 * The order as it is now, that it is none any more, and that its buyer would rather not have it (`wished`: the items a
 * notification says so of). Whoever tells of it in this state, by notification or by being asked, tells the same messages.
 */
export function messagesOfOrder(
  document: unknown,
  source: AmazonSource,
  options: AmazonOrderOptions,
  wished: ReadonlySet<string | undefined> = new Set(),
): InboundMessage[] {
  const known = readAmazonOrder(document)
  const { orderId: channelOrderId, lastUpdatedTime: changed, fulfillment } = known
  const { channel, ...stamp } = source
  const at = new Date(isInstant(changed) ? changed : source.occurredAt).toISOString()
  if (fulfillment?.fulfillmentStatus === 'CANCELLED') {
    return [
      {
        type: 'orderCancelled',
        ...stamp,
        eventId: `cancelled:${channelOrderId}`,
        channel,
        channelOrderId,
        reason: whyCancelled(known),
        at,
      },
    ]
  }
  if (whyNotTaken(known) !== undefined) return []
  const { order, unknownValues } = fromAmazonOrder(document, options)
  // The wish to cancel is a message of its own.
  const others = unknownValues.filter(({ field }) => !field.endsWith('.cancellationRequest'))
  return [
    {
      type: 'orderPlaced',
      ...stamp,
      eventId: stateOf(document),
      sequence: Date.parse(at),
      order,
      ...(others.length > 0 && { unknownValues: others }),
    },
    ...wishes(known, wished, { ...source, occurredAt: at }),
  ]
}

/** Names an order in the state it is in: several changes may bear the same second. */
export function stateOf(document: unknown): string {
  const { orderId } = readAmazonOrder(document)
  const digest = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  return `order:${orderId}:${digest.slice(0, 24)}`
}

/** The buyer asks to cancel; Amazon leaves it to the seller. Told again with every change, it is the same wish. */
function wishes(
  { orderId: channelOrderId, orderItems }: AmazonOrder,
  wished: ReadonlySet<string | undefined>,
  { system, channel, occurredAt }: AmazonSource,
): InboundMessage[] {
  const asked = orderItems.filter(({ orderItemId, quantityOrdered, cancellation }) => {
    if (quantityOrdered === 0 || cancellation?.cancellationExecution !== undefined) return false
    return wished.has(orderItemId) || cancellation?.cancellationRequest !== undefined
  })
  if (asked.length === 0) return []
  const reasons = asked.map(({ cancellation }) => cancellation?.cancellationRequest?.cancelReason)
  const items = asked.map(({ orderItemId, quantityOrdered }) => `${orderItemId}×${quantityOrdered}`)
  const digest = createHash('sha256').update(items.toSorted().join(' ')).digest('hex')
  return [
    {
      type: 'cancellationRequested',
      system,
      eventId: `wish:${channelOrderId}:${digest.slice(0, 16)}`,
      occurredAt,
      channel,
      channelOrderId,
      lines: asked.map(({ orderItemId, quantityOrdered }) => ({
        channelLineId: orderItemId,
        quantity: quantityOrdered,
      })),
      reason: (reasons.find(isText) ?? 'no reason given').slice(0, 500),
      at: occurredAt,
    },
  ]
}

function whyCancelled({ orderItems }: AmazonOrder): string {
  const executions = orderItems.flatMap(
    ({ cancellation }) => cancellation?.cancellationExecution ?? [],
  )
  const [{ cancelledBy = 'somebody', cancelReason = 'no reason given' } = {}] = executions
  return `Cancelled at Amazon by ${cancelledBy}: ${cancelReason}`.slice(0, 500)
}

/** Reads an order that is said to be there. One that is not there yet may be tried again. */
export async function readOrder(
  call: WebhookCall,
  send: AmazonClient,
  orderId: string,
): Promise<unknown> {
  const order = await findOrder(call, send, orderId)
  if (order !== undefined) return order
  throw new Problem('system-unavailable', { detail: `Amazon has no order ${orderId} yet.` })
}

/** An order with everything that its translation needs. */
export async function findOrder(
  call: WebhookCall,
  send: AmazonClient,
  orderId: string,
  how: { readonly patient?: boolean } = {},
): Promise<unknown> {
  const answer = await send(
    call,
    'getOrder',
    {
      method: 'GET',
      path: `/orders/2026-01-01/orders/${encodeURIComponent(orderId)}`,
      query: { includedData: whatToTranslate },
      answers: { 200: orderAnswer, 404: errorList },
    },
    how,
  )
  return answer.status === 200 ? answer.body.order : undefined
}

/** What is asked of an order to be able to translate it. */
export const whatToTranslate =
  'BUYER,RECIPIENT,PROCEEDS,PROMOTION,CANCELLATION,FULFILLMENT,TAX,PAYMENT'

const orderAnswer = members<{ order: unknown }>({ order: { type: 'object' } })
