import { isZero, sum } from '../../openapi/canonical/money.ts'
import type { InboundMessage, Money } from '../../openapi/generated/canonical.d.ts'
import { isInstant, isText } from '../contact.ts'
import { collectUnknowns, known, type Note } from '../unknown-values.ts'
import { currencyOf, isShipping, type MoneyAt, moneyReader } from './square-order.ts'
import { squareQuantity } from './square-quantity.ts'
import type { SquareMoney, SquareOrder, SquareRefund, SquareReturn } from './square-vendor-order.ts'

/** What every message about one event says of itself. */
export type SquareEnvelope = {
  readonly system: string
  readonly eventId: string
  readonly channel: string
  readonly occurredAt: string
}

export type SquareReturnOptions = {
  readonly locations?: Readonly<Record<string, string>>
  readonly shippingCharges?: readonly string[]
}

/** A refund as its own messages have it; the order's entry about it may be older. */
export type SquarePaymentRefund = {
  readonly id: string
  readonly status?: string
  readonly payment_id?: string
  readonly order_id?: string
  readonly reason?: string
  readonly amount_money: SquareMoney
  readonly created_at?: string
  readonly updated_at?: string
}

/**
 * What an order with `returns` says of the sales it refers to: the goods that were handed in, and, once all of it is decided, what
 * was paid back. In an exchange the returned goods pay for what is sold in the same order, which is told beside it.
 * https://developer.squareup.com/docs/orders-api/order-returns-exchanges
 */
export function fromSquareReturns(
  order: SquareOrder,
  envelope: SquareEnvelope,
  { locations = {}, shippingCharges = [] }: SquareReturnOptions,
  newest?: SquarePaymentRefund,
): readonly InboundMessage[] {
  const { returns = [], state } = order
  if (state === 'DRAFT' || returns.length === 0) return []
  const money = moneyReader(order.id, currencyOf(order))
  return returns.flatMap((one, i) => {
    const { note, unknownValues } = collectUnknowns()
    const context = { order, money, note, at: `returns[${i}]` }
    const place = Object.hasOwn(locations, order.location_id)
      ? locations[order.location_id]
      : undefined
    const lines = linesOf(one, context)
    const channelReturnId = `${order.id}/${one.uid ?? i + 1}`
    const common = {
      ...stamp(envelope, order),
      channel: envelope.channel,
      // What no sale is named for belongs to no order here: that is refused, and shown to a person.
      channelOrderId: one.source_order_id ?? `unlinked-${order.id}`,
      channelReturnId,
    }
    if (lines.length > 0 && place === undefined) note('location_id', order.location_id)
    const reported: InboundMessage[] =
      lines.length === 0
        ? []
        : [
            {
              ...common,
              type: 'returnReported',
              eventId: `${envelope.eventId}:return:${i}`,
              state: state === 'CANCELED' ? 'cancelled' : 'open',
              method: place === undefined ? 'byMail' : 'inStore',
              ...(place !== undefined && { locationId: place }),
              lines: lines.map(line => ({ ...line, reason: 'unknown' as const })),
            },
          ]
    const amount = paidBack(one, context, newest)
    if (amount === undefined || isZero(amount)) return withUnknown(reported, unknownValues)
    const shipping = (one.return_service_charges ?? []).some(charge =>
      isShipping(charge, shippingCharges),
    )
    const reason = [newest, ...(order.refunds ?? [])].map(each => each?.reason).find(isText)
    return withUnknown(
      [
        ...reported,
        {
          ...common,
          type: 'refundIssued',
          eventId: `${envelope.eventId}:refund:${i}`,
          channelRefundId: channelReturnId,
          lines: lines.map(({ channelLineId, quantity }) => ({ channelLineId, quantity })),
          ...(shipping && { shipping }),
          amount,
          ...(reason !== undefined && { note: reason.slice(0, 500) }),
        },
      ],
      unknownValues,
    )
  })
}

/** Money that was paid back and is of no return order: it is told of the order that it names itself. */
export function fromSquareRefund(
  refund: SquarePaymentRefund,
  envelope: SquareEnvelope,
): readonly InboundMessage[] {
  const { note, unknownValues } = collectUnknowns()
  const { id, status, order_id: orderId, amount_money: amount, reason } = refund
  const isPaid = known(note, refundStatuses, 'refund.status', status)
  if (isPaid !== true && unknownValues.length === 0) return []
  const money = moneyReader(orderId ?? id, amount.currency)
  const none: SquareMoney = { ...amount, amount: 0 }
  return withUnknown(
    [
      {
        type: 'refundIssued',
        ...stamp(envelope, refund),
        channel: envelope.channel,
        channelOrderId: orderId ?? `unlinked-${id}`,
        channelRefundId: id,
        lines: [],
        // Of a state nobody knows it is not known that money has moved.
        amount: money('refund.amount_money', isPaid === true ? amount : none),
        ...(isText(reason) && { note: reason.slice(0, 500) }),
      },
    ],
    unknownValues,
  )
}

type Context = {
  readonly order: SquareOrder
  readonly money: MoneyAt
  readonly note: Note
  readonly at: string
}

/** The pieces of a return that are goods of the sale; a custom amount is money alone. */
function linesOf({ return_line_items: back = [] }: SquareReturn, { note, at }: Context) {
  return back.flatMap((line, i) => {
    const where = `${at}.return_line_items[${i}]`
    const isGoods = known(note, itemTypes, `${where}.item_type`, line.item_type) ?? true
    const channelLineId = line.source_line_item_uid
    if (!isGoods || !isText(channelLineId)) return []
    const { quantity } = squareQuantity(line.quantity, line.quantity_unit, where, note)
    if (quantity === 0) return []
    return [
      { channelLineId, quantity, ...(isText(line.note) && { note: line.note.slice(0, 500) }) },
    ]
  })
}

/**
 * What the shopper got back for a return: undefined while any of it is not decided, since it is told once. What a refund that
 * failed leaves open is told of a single return as what was paid; of several nobody knows whose it was, so a person is asked.
 */
function paidBack(
  one: SquareReturn,
  context: Context,
  newest: SquarePaymentRefund | undefined,
): Money | undefined {
  const { order, money, note, at } = context
  const refunds = withNewest(order.refunds ?? [], newest)
  const moved = refunds.map((refund, i) =>
    known(note, refundStatuses, `refunds[${i}].status`, refund.status),
  )
  const isOpen = refunds.some(({ status }) => status === 'PENDING') || moved.includes(undefined)
  if (isOpen || order.state === 'CANCELED') return undefined
  const total = totalOf(one, context)
  const isExchange = (order.line_items ?? []).length > 0
  const paid = refunds.filter((_, i) => moved[i] === true)
  if (isExchange) return order.state === 'COMPLETED' ? total : undefined
  if (paid.length === 0) return undefined
  if (order.returns?.length === 1) {
    const amounts = paid.map(({ amount_money: amount }) =>
      amount === undefined ? total : money(`${at}.refunds.amount_money`, amount),
    )
    return sum(money.currency, amounts)
  }
  if (paid.length === refunds.length) return total
  note('refunds[].status', refunds.map(({ status }) => status).join(', '))
  return undefined
}

/** What the goods and charges of a return come to. */
function totalOf(one: SquareReturn, { money, at }: Context): Money {
  const stated = one.return_amounts?.total_money
  if (stated !== undefined) return money(`${at}.return_amounts.total_money`, stated)
  const parts = [...(one.return_line_items ?? []), ...(one.return_service_charges ?? [])]
  return sum(
    money.currency,
    parts.flatMap(({ total_money: total }) =>
      total === undefined ? [] : [money(`${at}.total_money`, total)],
    ),
  )
}

/** The order's refunds with what its own message says of one of them: the order follows a little later. */
function withNewest(
  refunds: readonly SquareRefund[],
  newest: SquarePaymentRefund | undefined,
): readonly SquareRefund[] {
  if (newest === undefined) return refunds
  const isIt = ({ id, tender_id: tender, amount_money: amount }: SquareRefund) =>
    newest.id === id ||
    newest.id.endsWith(`_${id}`) ||
    (tender !== undefined &&
      tender === newest.payment_id &&
      amount?.amount === newest.amount_money.amount)
  const { status, amount_money: amount, id } = newest
  const told = { ...(status !== undefined && { status }), amount_money: amount }
  return refunds.some(isIt)
    ? refunds.map(refund => (isIt(refund) ? { ...refund, ...told } : refund))
    : [...refunds, { id, ...told }]
}

/** Whether a refund has moved money: in the words of orders, and in those of the refund itself. */
const refundStatuses: Readonly<Record<string, boolean>> = {
  PENDING: false,
  APPROVED: true,
  COMPLETED: true,
  REJECTED: false,
  FAILED: false,
}

const itemTypes: Readonly<Record<string, boolean>> = {
  ITEM: true,
  CUSTOM_AMOUNT: false,
  GIFT_CARD: false,
}

function stamp(
  { system, eventId, occurredAt }: SquareEnvelope,
  { updated_at: changed, created_at: made }: Pick<SquareOrder, 'updated_at' | 'created_at'>,
) {
  const at = [changed, made].find(isInstant) ?? occurredAt
  return { system, eventId, occurredAt, at: new Date(at).toISOString() }
}

function withUnknown(
  messages: readonly InboundMessage[],
  unknownValues: ReturnType<typeof collectUnknowns>['unknownValues'],
): readonly InboundMessage[] {
  const [first, ...others] = messages
  if (first === undefined || unknownValues.length === 0) return messages
  return [{ ...first, unknownValues: [...unknownValues] } as InboundMessage, ...others]
}
