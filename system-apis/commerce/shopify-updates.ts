import { createHash } from 'node:crypto'
import type { NewOrderUpdate } from '../../openapi/generated/commerce.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { listOf, members, object, shape, text, wholeNumber } from '../shape.ts'
import { documents, fulfilDocument } from './shopify-documents.ts'

type Status = NewOrderUpdate['status']

/** The letter in a receipt that says what it is for. */
export const marks = {
  acknowledgement: 'a',
  processing: 'p',
  partiallyShipped: 'h',
  shipped: 's',
  readyForPickup: 'r',
  pickedUp: 'c',
  delayed: 'd',
  cancelled: 'x',
} as const satisfies Record<Status | 'acknowledgement', string>

/** The tag that stands for a reference; Shopify takes tags of at most 40 characters. */
export function receipt(mark: string, reference: string): string {
  return `xd-${mark}-${digest(reference, 20)}`
}

/** The tag that says which parcel a reference was about. */
function parcelReceipt(reference: string, trackingNumber: string): string {
  return `xd-t-${digest(reference, 20)}-${digest(trackingNumber, 10)}`
}

/** The tags of an update. */
export function receipts({ status, reference, parcel }: NewOrderUpdate): string[] {
  const own = receipt(marks[status], reference)
  return parcel === undefined ? [own] : [own, parcelReceipt(reference, parcel.trackingNumber)]
}

/** So many hexadecimal digits that stand for a reference. */
export function digest(words: string, length: number): string {
  return createHash('sha256').update(words).digest('hex').slice(0, length)
}

/** Whether the order is as the update would make it. */
export function isDone(order: OrderState, update: NewOrderUpdate): boolean {
  const { status, parcel, lines, reference } = update
  switch (status) {
    case 'partiallyShipped':
    case 'shipped':
      if (parcel !== undefined) return trackingNumbers(order).includes(parcel.trackingNumber)
      return lines === undefined
        ? isFulfilled(order)
        : order.tags.includes(receipt(marks[status], reference))
    case 'pickedUp':
      return isFulfilled(order)
    case 'cancelled':
      return order.cancelledAt !== null
    case 'processing':
    case 'delayed':
    case 'readyForPickup':
      return order.tags.includes(receipt(marks[status], reference))
  }
}

/** The same, when only the reference is known: the receipts on the order say what it was about. */
export function wasDone(order: OrderState, reference: string): boolean {
  const has = (mark: string) => order.tags.includes(receipt(mark, reference))
  if (has(marks.cancelled)) return order.cancelledAt !== null
  if (has(marks.pickedUp)) return isFulfilled(order)
  if (has(marks.shipped) || has(marks.partiallyShipped)) {
    const parcels = order.tags.filter(each => each.startsWith(`xd-t-${digest(reference, 20)}-`))
    const known = trackingNumbers(order).map(number => parcelReceipt(reference, number))
    return parcels.length === 0 ? isFulfilled(order) : parcels.some(each => known.includes(each))
  }
  return true
}

function trackingNumbers({ fulfillments }: OrderState): string[] {
  return fulfillments
    .filter(({ status }) => !['CANCELLED', 'ERROR', 'FAILURE'].includes(status))
    .flatMap(({ trackingInfo }) => trackingInfo.flatMap(({ number }) => number ?? []))
}

function isFulfilled(order: OrderState): boolean {
  return order.fulfillments.length > 0 && openWork(order).length === 0
}

/** What Shopify lets us fulfil now; held and scheduled work is not. */
function openWork({ fulfillmentOrders }: OrderState): FulfilmentWork[] {
  return fulfillmentOrders.nodes.filter(({ status }) => ['OPEN', 'IN_PROGRESS'].includes(status))
}

export type Effect = {
  readonly call: Call
  readonly write: (call: Call, document: string, variables: object) => Promise<string[]>
  readonly order: OrderState
  readonly update: NewOrderUpdate
  readonly tags: readonly string[]
  readonly notifyShopper: boolean
}

/** What an update does in Shopify; gives Shopify's objections, if it has any. */
export const effects: Readonly<Record<Status, (effect: Effect) => Promise<string[]>>> = {
  processing: note,
  delayed: note,
  shipped: fulfil,
  partiallyShipped: fulfil,
  pickedUp: fulfil,
  readyForPickup: prepare,
  cancelled: ({ call, write, order: { id }, update, tags, notifyShopper: notify }) =>
    write(call, documents.cancel, { id, tags, notify, note: (update.reason ?? '').slice(0, 255) }),
}

function note({ call, write, order: { id }, tags }: Effect): Promise<string[]> {
  return write(call, documents.tag, { id, tags })
}

/** One fulfilment per location, of the lines of the update or of all that is open. */
function fulfil({ call, write, order, update, tags, notifyShopper }: Effect): Promise<string[]> {
  const { parcel, lines } = update
  const work = openWork(order)
  const asked = lines === undefined ? work.map(whole) : shares(work, lines)
  if (typeof asked === 'string') return Promise.resolve([asked])
  if (asked.length === 0) return Promise.resolve(['nothing of the order is open to be fulfilled'])

  const places = Object.values(Object.groupBy(asked, ({ place }) => place))
  const fulfilments = places.map((parts = [], i) => [
    `from${i}`,
    {
      lineItemsByFulfillmentOrder: parts.map(({ input }) => input),
      notifyCustomer: notifyShopper,
      ...(parcel !== undefined && {
        trackingInfo: { company: parcel.carrier, number: parcel.trackingNumber },
      }),
    },
  ])
  const variables = { id: order.id, tags, ...Object.fromEntries(fulfilments) }
  return write(call, fulfilDocument(places.length), variables)
}

type Share = { readonly place: string; readonly input: object }

function whole(work: FulfilmentWork): Share {
  return { place: placeOf(work), input: { fulfillmentOrderId: work.id } }
}

/** The pieces of each line, taken from the open work in its order; or what is wrong with what is asked. */
function shares(
  work: readonly FulfilmentWork[],
  lines: NonNullable<NewOrderUpdate['lines']>,
): Share[] | string {
  const missing = new Map<string, number>()
  for (const { channelLineId, quantity } of lines) {
    missing.set(channelLineId, (missing.get(channelLineId) ?? 0) + quantity)
  }
  const taken = work.flatMap(one => {
    const items = (one.lineItems?.nodes ?? []).flatMap(({ id, remainingQuantity, lineItem }) => {
      const lineId = lineItem.id.slice(lineItem.id.lastIndexOf('/') + 1)
      const quantity = Math.min(remainingQuantity, missing.get(lineId) ?? 0)
      if (quantity === 0) return []
      missing.set(lineId, (missing.get(lineId) ?? 0) - quantity)
      return [{ id, quantity }]
    })
    if (items.length === 0) return []
    const input = { fulfillmentOrderId: one.id, fulfillmentOrderLineItems: items }
    return [{ place: placeOf(one), input }]
  })
  const left = [...missing].find(([, quantity]) => quantity > 0)
  return left === undefined ? taken : `${left[1]} of line ${left[0]} are not open to be fulfilled`
}

function placeOf({ assignedLocation }: FulfilmentWork): string {
  return assignedLocation.location?.id ?? ''
}

/**
 * Tells the shopper to come. Only then the receipt: Shopify does not say on the order that this was done, and the other way round a
 * refused one would count as done.
 */
async function prepare({ call, write, order, tags }: Effect): Promise<string[]> {
  const pickups = order.fulfillmentOrders.nodes.filter(
    ({ status, deliveryMethod }) => status === 'OPEN' && deliveryMethod?.methodType === 'PICK_UP',
  )
  const input = {
    lineItemsByFulfillmentOrder: pickups.map(({ id }) => ({ fulfillmentOrderId: id })),
  }
  const errors =
    pickups.length === 0 ? [] : await write(call, documents.prepareForPickup, { input })
  return errors.length > 0 ? errors : write(call, documents.tag, { id: order.id, tags })
}

type FulfilmentWork = {
  readonly id: string
  readonly status: string
  readonly assignedLocation: { readonly location: { readonly id: string } | null }
  readonly deliveryMethod: { readonly methodType: string } | null
  readonly lineItems?: {
    readonly nodes: readonly {
      readonly id: string
      readonly remainingQuantity: number
      readonly lineItem: { readonly id: string }
    }[]
  }
}

/** What is read of an order to see what was done to it and what is open. */
export type OrderState = {
  readonly id: string
  readonly updatedAt: string
  readonly cancelledAt: string | null
  readonly tags: readonly string[]
  readonly fulfillments: readonly {
    readonly status: string
    readonly trackingInfo: readonly { readonly number: string | null }[]
  }[]
  readonly fulfillmentOrders: { readonly nodes: readonly FulfilmentWork[] }
}

const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })

const state = object({
  id: text,
  updatedAt: text,
  cancelledAt: orNull(text),
  tags: listOf(text),
  fulfillments: listOf(
    object({ status: text, trackingInfo: listOf(object({ number: orNull(text) })) }),
  ),
  fulfillmentOrders: object({
    nodes: listOf(
      object(
        {
          id: text,
          status: text,
          assignedLocation: object({ location: orNull(object({ id: text })) }),
          deliveryMethod: orNull(object({ methodType: text })),
          lineItems: object({
            nodes: listOf(
              object({ id: text, remainingQuantity: wholeNumber, lineItem: object({ id: text }) }),
            ),
          }),
        },
        ['lineItems'],
      ),
    ),
  }),
})
/** The answer of `documents.order`. */
export const orderAnswer = members<{ order: OrderState | null }>({ order: orNull(state) })
/** The answer of `documents.taggedOrder`. */
export const ordersAnswer = members<{ orders: { nodes: OrderState[] } }>({
  orders: object({ nodes: listOf(state) }),
})

type UserError = { readonly message: string }
type Mutated = { userErrors?: readonly UserError[]; orderCancelUserErrors?: readonly UserError[] }
const userErrors = listOf(object({ message: text }))

/** The answer of any of our mutations: what was objected to, by field. */
export const mutationAnswer = shape<Record<string, Mutated>>({
  type: 'object',
  minProperties: 1,
  additionalProperties: {
    anyOf: [object({ userErrors }), object({ orderCancelUserErrors: userErrors })],
  },
})
