import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { isInstant, isText } from '../contact.ts'
import { listOf, members, object, text, wholeNumber } from '../shape.ts'
import { collectUnknowns, known } from '../unknown-values.ts'
import { withoutNulls } from '../without-nulls.ts'
import type { AmazonEnvelope } from './amazon-finances.ts'

/** What is read of a return of the External Fulfillment API 2024-09-11. */
export type AmazonExternalReturn = {
  readonly id: string
  readonly merchantSku: string
  readonly numberOfUnits: number
  readonly status: string
  readonly returnType?: string
  readonly creationDateTime?: string
  readonly lastUpdatedDateTime?: string
  readonly returnMetadata?: { readonly returnReason?: string; readonly rmaId?: string }
  readonly marketplaceChannelDetails?: { readonly customerOrderId?: string }
}

/** The returns in an answer of `listReturns` or `getReturn`; none where it is neither. */
export function externalReturnsIn(document: unknown): readonly AmazonExternalReturn[] {
  const plain = withoutNulls(document)
  if (answer.is(plain)) return plain.returns
  return one.is(plain) ? [plain] : []
}

/**
 * Returns of what a merchant ships from a store or a warehouse of its own through Amazon's external fulfilment. Amazon sends no
 * notification of them: whoever calls `listReturns` hands the answer on. https://developer-docs.amazon.com/sp-api/reference/listreturns
 */
export function fromExternalReturn(
  from: AmazonExternalReturn,
  { system, channel, occurredAt }: AmazonEnvelope,
): InboundMessage {
  const { note, unknownValues } = collectUnknowns()
  const { id, status, merchantSku: sku, numberOfUnits: quantity, returnMetadata } = from
  const state = known(note, statuses, 'status', status) ?? 'open'
  const isRejected = known(note, types, 'returnType', from.returnType) === 'rejected'
  const orderId = from.marketplaceChannelDetails?.customerOrderId
  const changed = [from.lastUpdatedDateTime, from.creationDateTime].find(isInstant)
  const at = new Date(changed ?? occurredAt).toISOString()
  const words = returnMetadata?.returnReason
  return {
    type: 'returnReported',
    system,
    // It is told of at every step of its way: only what follows from it here is another message.
    eventId: `external-return:${id}:${state}`.slice(0, 200),
    channel,
    occurredAt: at,
    at,
    channelOrderId: (isText(orderId) ? orderId : `unlinked-${id}`).slice(0, 200),
    channelReturnId: id,
    state,
    lines:
      state === 'cancelled'
        ? []
        : [
            {
              sku: sku.slice(0, 100),
              quantity,
              // Amazon's reason is a sentence in the words of the channel.
              reason: isRejected ? 'undeliverable' : 'other',
              ...(isText(words) && { note: words.slice(0, 500) }),
            },
          ],
    ...(unknownValues.length > 0 && { unknownValues: [...unknownValues] }),
  }
}

const statuses: Readonly<Record<string, 'open' | 'cancelled'>> = {
  CREATED: 'open',
  CARRIER_NOTIFIED_TO_PICK_UP_FROM_CUSTOMER: 'open',
  CARRIER_OUT_FOR_PICK_UP_FROM_CUSTOMER: 'open',
  CUSTOMER_RESCHEDULED_PICK_UP: 'open',
  CUSTOMER_DROPPED_OFF: 'open',
  PICKED_FROM_CUSTOMER: 'open',
  IN_TRANSIT: 'open',
  OUT_FOR_DELIVERY: 'open',
  DELIVERED: 'open',
  REPLANNED: 'open',
  PARTIALLY_PROCESSED: 'open',
  PROCESSED: 'open',
  CUSTOMER_CANCELLED_PICK_UP: 'cancelled',
  REJECTED: 'cancelled',
  CANCELLED: 'cancelled',
}

const types = { CUSTOMER: 'wished', REJECT: 'rejected' } as const

const id = { type: 'string', minLength: 1, maxLength: 190 }
const optional = (properties: Record<string, object>) => object(properties, Object.keys(properties))
const required = {
  id,
  merchantSku: { ...id, maxLength: 100 },
  numberOfUnits: { ...wholeNumber, minimum: 1, maximum: 99_999 },
  status: text,
}
const others = {
  returnType: text,
  creationDateTime: text,
  lastUpdatedDateTime: text,
  returnMetadata: optional({ returnReason: text, rmaId: text }),
  marketplaceChannelDetails: optional({ customerOrderId: text }),
}
const one = members<AmazonExternalReturn>({ ...required, ...others }, Object.keys(others))
const answer = members<{ returns: readonly AmazonExternalReturn[] }>({
  returns: { ...listOf(object({ ...required, ...others }, Object.keys(others))), maxItems: 100 },
})
