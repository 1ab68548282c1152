import { isZero, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { isInstant, isText } from '../contact.ts'
import { moneyOf } from '../decimal.ts'
import { listOf, members, object, text, wholeNumber } from '../shape.ts'
import { collectUnknowns, known, type Note } from '../unknown-values.ts'
import { withoutNulls } from '../without-nulls.ts'

/** What every message of a notification says of itself. */
export type AmazonEnvelope = {
  readonly system: string
  readonly eventId: string
  readonly channel: string
  readonly occurredAt: string
}

/** Amazon writes amounts of its ledger as JSON numbers. */
type Currency = { readonly CurrencyCode?: string; readonly CurrencyAmount?: number }
type Charge = { readonly ChargeType?: string; readonly ChargeAmount?: Currency }

type Item = {
  readonly SellerSKU?: string
  readonly OrderItemId?: string
  readonly OrderAdjustmentItemId?: string
  readonly QuantityShipped?: number
  readonly ItemChargeAdjustmentList?: readonly Charge[]
  readonly PromotionAdjustmentList?: readonly {
    readonly PromotionType?: string
    readonly PromotionAmount?: Currency
  }[]
}

type MoneyBack = {
  readonly AmazonOrderId?: string
  readonly PostedDate?: string
  readonly ShipmentItemAdjustmentList?: readonly Item[]
  readonly OrderChargeAdjustmentList?: readonly Charge[]
}

/** What the ledger says of one order or of a time; each list that gives money back to customers. */
export type AmazonFinancialEvents = {
  readonly RefundEventList?: readonly MoneyBack[]
  readonly GuaranteeClaimEventList?: readonly MoneyBack[]
  readonly ChargebackEventList?: readonly MoneyBack[]
}

/** The lists, with what people should read of them. */
const lists = {
  RefundEventList: undefined,
  GuaranteeClaimEventList: 'A-to-z Guarantee claim',
  ChargebackEventList: 'Chargeback',
} as const

/** The ledger's events, if they are what Amazon documents. Throws `request-invalid` naming what is wrong. */
export function readFinancialEvents(document: unknown): AmazonFinancialEvents {
  const events = withoutNulls(document)
  if (financialEvents.is(events)) return events
  throw invalid(financialEvents.faults(events))
}

/** When the newest of the events that give money back was posted; none where there is none. */
export function newestPosted(events: AmazonFinancialEvents): number | undefined {
  const times = moneyBack(events).flatMap(({ event: { PostedDate: at } }) =>
    isInstant(at) ? [Date.parse(at)] : [],
  )
  return times.length === 0 ? undefined : Math.max(...times)
}

/**
 * Money that Amazon gave back to customers: refunds, A-to-z claims and chargebacks. The ledger is kept from the seller's side, so
 * what the customer gets is what the charges take away, less the promotions that are taken back; fees and taxes withheld are
 * between Amazon and the seller. https://developer-docs.amazon.com/sp-api/reference/listfinancialeventsbyorderid
 */
export function fromFinancialEvents(
  events: AmazonFinancialEvents,
  envelope: AmazonEnvelope,
): readonly InboundMessage[] {
  return moneyBack(events).map(({ event, list, words }) => {
    const { note, unknownValues } = collectUnknowns()
    const {
      AmazonOrderId: orderId,
      PostedDate: posted,
      ShipmentItemAdjustmentList: items = [],
    } = event
    if (!isText(orderId)) throw invalid(`${list}: an event names no order`)
    const at = new Date(isInstant(posted) ? posted : envelope.occurredAt).toISOString()
    const parts = [
      ...charges(event.OrderChargeAdjustmentList, `${list}.OrderChargeAdjustmentList`, note),
      ...items.flatMap((item, i) =>
        partsOf(item, `${list}.ShipmentItemAdjustmentList[${i}]`, note),
      ),
    ]
    const [first] = parts
    if (first === undefined) note(list, 'no amount for the customer')
    const currency = first?.currency ?? 'USD'
    if (parts.some(part => part.currency !== currency)) {
      throw invalid(`order ${orderId} was paid back in several currencies`)
    }
    const given = parts.reduce((all, { minor }) => all - minor, 0n)
    // Money that came back to the seller is nobody's refund: it is shown to a person, with nothing booked.
    if (given < 0n) note(`${list}.total`, toMoney(currency, given).amount)
    const amount = toMoney(currency, given > 0n ? given : 0n)
    const adjustment = items.map(item => item.OrderAdjustmentItemId).find(isText)
    const channelRefundId = (adjustment ?? `${orderId}/${at}`).slice(0, 190)
    return {
      type: 'refundIssued',
      system: envelope.system,
      // The same event is listed again and again: it is one message.
      eventId: `ledger:${channelRefundId}`,
      channel: envelope.channel,
      occurredAt: at,
      at,
      channelOrderId: orderId,
      channelRefundId,
      lines: isZero(amount) ? [] : items.flatMap(linesOf),
      ...(parts.some(({ on }) => on === 'shipping') && { shipping: true }),
      amount,
      ...(unknownValues.length > 0 && { unknownValues: [...unknownValues] }),
      ...(words !== undefined && { note: words }),
    }
  })
}

function moneyBack(events: AmazonFinancialEvents) {
  return (Object.keys(lists) as (keyof typeof lists)[]).flatMap(list =>
    (events[list] ?? []).map(event => ({ event, list, words: lists[list] })),
  )
}

type RefundLine = Extract<InboundMessage, { type: 'refundIssued' }>['lines'][number]

/** The pieces whose price was given back; what is paid without it is money alone. */
function linesOf({
  OrderItemId: id,
  SellerSKU: sku,
  QuantityShipped,
  ...item
}: Item): RefundLine[] {
  const isForGoods = item.ItemChargeAdjustmentList?.some(
    ({ ChargeType: type, ChargeAmount: amount }) =>
      type === 'Principal' && (amount?.CurrencyAmount ?? 0) !== 0,
  )
  const quantity = QuantityShipped ?? 0
  if (isForGoods !== true || quantity < 1) return []
  if (isText(id)) return [{ channelLineId: id, quantity }]
  return isText(sku) ? [{ sku, quantity }] : []
}

type Part = {
  readonly on: 'goods' | 'shipping' | 'other'
  readonly currency: string
  readonly minor: bigint
}

function partsOf(item: Item, at: string, note: Note): Part[] {
  const taken = (item.PromotionAdjustmentList ?? []).map(({ PromotionAmount: amount }) =>
    part('other', amount, `${at}.PromotionAdjustmentList`),
  )
  return [
    ...charges(item.ItemChargeAdjustmentList, `${at}.ItemChargeAdjustmentList`, note),
    ...taken,
  ]
}

function charges(list: readonly Charge[] = [], at: string, note: Note): Part[] {
  return list.flatMap(({ ChargeType: type, ChargeAmount: amount }, i) => {
    const on = known(note, chargeTypes, `${at}[${i}].ChargeType`, type ?? '') ?? 'other'
    return on === 'seller' ? [] : [part(on, amount, `${at}[${i}].ChargeAmount`)]
  })
}

function part(on: Part['on'], amount: Currency | undefined, at: string): Part {
  const { CurrencyCode: currency = '', CurrencyAmount: number } = amount ?? {}
  try {
    return { on, currency, minor: toMinor(moneyOf(currency, exactly(number))) }
  } catch (cause) {
    throw invalid(`${at}: ${(cause as RangeError).message}`)
  }
}

/**
 * The decimal that a JSON number was written as. A double holds every decimal of up to 15 digits, and gives it back as it was;
 * longer ones may have lost their end, and are refused.
 */
function exactly(number: number | undefined): string {
  const decimal = String(number)
  const digits = decimal.replaceAll(/[-.]/g, '').replace(/^0+/, '')
  if (!/^-?\d+(\.\d+)?$/.test(decimal) || digits.length > 15) {
    throw new RangeError(`${decimal} is no exact decimal`)
  }
  return decimal
}

/** What a charge is for, seen from the customer; `seller`: they have nothing of it. */
const chargeTypes = {
  Principal: 'goods',
  Tax: 'goods',
  Discount: 'goods',
  TaxDiscount: 'goods',
  GiftWrap: 'goods',
  GiftWrapTax: 'goods',
  Giftwrap: 'goods',
  GiftwrapTax: 'goods',
  ShippingCharge: 'shipping',
  ShippingTax: 'shipping',
  ShippingDiscount: 'shipping',
  CODItemCharge: 'other',
  CODItemTaxCharge: 'other',
  CODOrderCharge: 'other',
  CODOrderTaxCharge: 'other',
  CODShippingCharge: 'other',
  CODShippingTaxCharge: 'other',
  ExportCharge: 'other',
  Goodwill: 'other',
  PaymentMethodFee: 'other',
  RestockingFee: 'other',
  ReturnShipping: 'other',
  FreeReplacementReturnShipping: 'seller',
  GenericDeduction: 'seller',
  PointsFee: 'seller',
  'SAFE-TReimbursement': 'seller',
  'TCS-CGST': 'seller',
  'TCS-SGST': 'seller',
  'TCS-IGST': 'seller',
  'TCS-UTGST': 'seller',
} as const

const optional = (properties: Record<string, object>) => object(properties, Object.keys(properties))
const currency = optional({ CurrencyCode: text, CurrencyAmount: { type: 'number' } })
const chargeList = listOf(optional({ ChargeType: text, ChargeAmount: currency }))
const eventList = listOf(
  optional({
    AmazonOrderId: { type: 'string', maxLength: 190 },
    PostedDate: text,
    OrderChargeAdjustmentList: chargeList,
    ShipmentItemAdjustmentList: listOf(
      optional({
        SellerSKU: text,
        OrderItemId: text,
        OrderAdjustmentItemId: text,
        QuantityShipped: { ...wholeNumber, minimum: 0, maximum: 99_999 },
        ItemChargeAdjustmentList: chargeList,
        PromotionAdjustmentList: listOf(
          optional({ PromotionType: text, PromotionAmount: currency }),
        ),
      }),
    ),
  }),
)
const financialEvents = members<AmazonFinancialEvents>(
  {
    RefundEventList: eventList,
    GuaranteeClaimEventList: eventList,
    ChargebackEventList: eventList,
  },
  ['RefundEventList', 'GuaranteeClaimEventList', 'ChargebackEventList'],
)

function invalid(detail: string): Problem {
  return new Problem('request-invalid', { detail: `Amazon's ledger: ${detail}`.slice(0, 300) })
}
