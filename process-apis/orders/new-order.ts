import { newId } from '../../openapi/canonical/id.ts'
import { minorDigits } from '../../openapi/canonical/currency.ts'
import { sameUnitPrice, sum, timesQuantity, toMinor, zero } from '../../openapi/canonical/money.ts'
import type {
  LineAmounts,
  Money,
  NewOrder,
  NewOrderLine,
  Order,
  OrderLine,
} from '../../openapi/generated/orders.d.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'
import type { LoyaltyPolicy } from '../loyalty/policy.ts'
import { pointsDiscount, pointsFaults } from '../loyalty/redeem-points.ts'
import { type Bundles } from '../inventory/bundles-of.ts'
import { type CurrencyPolicy, statedBy, withCurrencies } from './currencies.ts'
import { buyerFaults, noOrganizations, type OrganizationPolicy } from './organizations.ts'
import { askedIndex, bundleFaults, pricedSku, withComponents } from './bundle-lines.ts'
import { withTotals } from './price-order.ts'
import { noQuantities } from './quantities.ts'

/** What policies/legal-entities.yaml says. */
export type LegalEntityPolicy = {
  readonly default: string
  readonly entities: Readonly<
    Record<
      string,
      {
        readonly name: string
        readonly timeZone: string
        readonly region: string
        /** In what it keeps its books. Default: each order in its own currency. */
        readonly currency?: string
      }
    >
  >
}

/** Whether the channel has settled price, tax and payment itself, as a marketplace does. */
export function channelDecides({ payment }: Pick<NewOrder, 'payment'>): boolean {
  return payment.method === 'collectedByChannel'
}

/**
 * The order as it is received: numbered, dated, nothing promised or priced yet.
 * Throws `order-invalid` with a pointer for everything in it that does not make sense together.
 */
export function receiveOrder(
  input: NewOrder,
  {
    tenant,
    partner,
    correlationId,
    legalEntities,
    currencies,
    terms = [],
    organizations = noOrganizations,
    loyalty: points,
    bundles = new Map(),
    overPercent = 0,
    now = new Date(),
  }: {
    readonly tenant: string
    /** Who brings it in, where that is a partner. */
    readonly partner?: string | undefined
    readonly correlationId: string
    readonly legalEntities: LegalEntityPolicy
    /** Rates and what is settled in which currency. Default: every order has one currency. */
    readonly currencies?: CurrencyPolicy | undefined
    /** Codes of the terms an invoice may be paid by. Default none. */
    readonly terms?: readonly string[]
    /** What was agreed with organisations. Default nothing. */
    readonly organizations?: OrganizationPolicy | undefined
    /** What points are worth. Default: they are not taken. */
    readonly loyalty?: LoyaltyPolicy | undefined
    /** The bundles among its SKUs. Default none. */
    readonly bundles?: Bundles
    /** How much more than an estimate is ordered. Default nothing. */
    readonly overPercent?: number
    readonly now?: Date
  },
): Order {
  const faults = [
    ...nonsense(input, legalEntities),
    ...wrongPayment(input, terms),
    ...buyerFaults(organizations, input),
    ...pointsFaults(input, points),
    ...bundleFaults(input, bundles),
    ...wrongWishes(input),
  ]
  if (faults.length > 0) throw new Problem('order-invalid', { errors: faults })

  const { channelOrderId, customer, currency, delivery, fulfilledBy, notes, buyer } = input
  const { cashRounding } = input
  const legalEntity = input.legalEntity ?? legalEntities.default
  const entity = legalEntities.entities[legalEntity]
  const at = now.toISOString()
  const placedAt = input.placedAt === undefined ? at : new Date(input.placedAt).toISOString()
  const lines = input.lines.map((line, i) => receiveLine(line, i, input, overPercent))
  const shipping = shippingOf(input)
  const order: Order = {
    id: newId('ord'),
    version: 1,
    tenant,
    legalEntity,
    region: input.region ?? entity?.region ?? 'eu',
    channel: input.channel,
    ...(channelOrderId !== undefined && { channelOrderId }),
    ...(partner !== undefined && { partner }),
    state: 'received',
    fulfilmentStatus: 'none',
    paymentStatus: 'none',
    returnStatus: 'none',
    holds: [],
    ...(customer !== undefined && { customer: withoutNulls(customer) }),
    ...(buyer !== undefined && { buyer }),
    ...(cashRounding !== undefined && { cashRounding }),
    ...discountsOf(input, points),
    ...(input.loyalty !== undefined && { loyalty: { ...input.loyalty, entries: [] } }),
    currency,
    lines,
    delivery,
    ...(fulfilledBy !== undefined && { fulfilledBy }),
    ...(shipping !== undefined && {
      shipping: { amounts: shipping, taxLines: settledTax(shipping, input) },
    }),
    totals: {
      items: zero(currency),
      shipping: zero(currency),
      tax: zero(currency),
      total: zero(currency),
    },
    rounding: { mode: 'halfUp', level: 'line' },
    fulfilmentOrders: [],
    tenders: [],
    externalRefs: [],
    ...(notes !== undefined && notes !== null && { notes }),
    ...sourceOf(input),
    placedAt,
    businessDate: calendarDay(placedAt, entity?.timeZone ?? 'UTC'),
    createdAt: at,
    updatedAt: at,
    correlationId,
  }
  const taken = withTotals(withComponents(order, bundles, amounts => settledTax(amounts, input)))
  // What a channel has settled is known now; everything else when it is priced.
  if (!channelDecides(input)) return taken
  return withCurrencies(taken, { legalEntities, currencies }, statedBy(input))
}

/** A new order has nothing to clear: null is absent. */
function withoutNulls({
  email,
  name,
  phone,
  ...customer
}: NonNullable<NewOrder['customer']>): NonNullable<Order['customer']> {
  return {
    ...customer,
    ...(email && { email }),
    ...(name && { name }),
    ...(phone && { phone }),
  }
}

/** Which system told of it, with its own number and time of that, where one did. */
export function sourceOf(
  told: Pick<NewOrder, 'sourceSystem' | 'sourceVersion' | 'sourceUpdatedAt'>,
): Pick<Order, 'sourceSystem' | 'sourceVersion' | 'sourceUpdatedAt'> {
  const { sourceSystem, sourceVersion, sourceUpdatedAt } = told
  return {
    ...(sourceSystem !== undefined && { sourceSystem }),
    ...(sourceVersion !== undefined && { sourceVersion }),
    ...(sourceUpdatedAt !== undefined && {
      sourceUpdatedAt: new Date(sourceUpdatedAt).toISOString(),
    }),
  }
}

/** What is to be taken off, before it is known of what: the amounts follow when the order is priced. */
function discountsOf(
  input: NewOrder,
  points: LoyaltyPolicy | undefined,
): Pick<Order, 'adjustments'> {
  const { currency, discounts = [] } = input
  const adjustments = [
    ...discounts.map(({ reason, code, amount = zero(currency), percent }) => ({
      reason,
      ...(code !== undefined && { code }),
      ...(percent !== undefined && { percent }),
      amount,
      allocation: [],
    })),
    ...pointsDiscount(input, points),
  ]
  return adjustments.length === 0 ? {} : { adjustments }
}

/** What is wrong about who pays what. */
function wrongPayment(input: NewOrder, terms: readonly string[]): Fault[] {
  const { payment, buyer, lines, customer } = input
  const faults: Fault[] = []
  const isDigital = !lines.some(({ type = 'item' }) => type === 'item')
  if (isDigital && lines.every(({ type }) => type === 'rounding' || type === 'shipping')) {
    faults.push(fault('/lines', 'contains', 'must have something that is sold'))
  }
  if (isDigital && ((input.discounts ?? []).length > 0 || input.loyalty?.redeemPoints)) {
    faults.push(fault('/discounts', 'contains', 'are off goods, of which there are none'))
  }
  const isTaxed = lines.some(({ type }) => type === 'fee' || type === 'shipping')
  const { address, locationId } = input.delivery
  if (isDigital && isTaxed && address === undefined && locationId === undefined) {
    faults.push(fault('/delivery/address', 'required', 'is needed for the tax of fees'))
  }
  for (const [i, { type = 'item', unitPrice, amounts }] of lines.entries()) {
    if (type !== 'item' && unitPrice === undefined && amounts === undefined) {
      faults.push(fault(`/lines/${i}/unitPrice`, 'required', `is needed for a ${type}`))
    }
  }
  if (customer?.guest === true && buyer !== undefined) {
    faults.push(fault('/customer/guest', 'const', 'must not be a guest where an organisation buys'))
  }
  if (payment.method === 'invoice') {
    if (buyer === undefined) {
      faults.push(fault('/buyer', 'required', 'is needed to pay by invoice'))
    }
    if (!terms.includes(payment.terms)) {
      const known = terms.join(', ')
      faults.push(fault('/payment/terms', 'known', `must be one of ${known}`))
    }
  }
  if (payment.method === 'split') {
    const rests = payment.tenders.filter(({ amount }) => amount === undefined)
    if (rests.length > 1) {
      faults.push(fault('/payment/tenders', 'rest', 'must have one without `amount` at most'))
    }
    for (const [i, { method, token }] of payment.tenders.entries()) {
      if (method !== 'cash' && token === undefined) {
        faults.push(fault(`/payment/tenders/${i}/token`, 'required', `is needed for ${method}`))
      }
    }
  }
  return faults
}

/** The tax a channel has settled, as one line: it says how much, not how it was reckoned. */
function settledTax({ net, tax }: LineAmounts, input: NewOrder): OrderLine['taxLines'] {
  if (toMinor(tax) === 0n) return []
  const { delivery, taxCollectedBy = 'seller' } = input
  const millionths = toMinor(net) === 0n ? 0n : (toMinor(tax) * 1_000_000n) / toMinor(net)
  return [
    {
      jurisdiction: delivery.address?.country ?? 'unknown',
      type: 'settled',
      rate: `0.${(millionths % 1_000_000n).toString().padStart(6, '0')}`,
      taxable: net,
      amount: tax,
      inclusive: true,
      collectedBy: taxCollectedBy,
    },
  ]
}

/** What delivery costs, if anything: settled by the channel, or to be taxed here. */
function shippingOf({ currency, shipping, shippingAmounts }: NewOrder): LineAmounts | undefined {
  const amounts =
    shippingAmounts ??
    (shipping === undefined ? undefined : { net: shipping, tax: zero(currency), total: shipping })
  return amounts === undefined || toMinor(amounts.total) === 0n ? undefined : amounts
}

function receiveLine(
  line: NewOrderLine,
  index: number,
  input: NewOrder,
  overPercent: number,
): OrderLine {
  const { currency } = input
  const { type = 'item', sku, gtin, title, channelLineId, alreadyFulfilled = 0 } = line
  const estimated = line.estimated === true ? line.quantity : undefined
  const quantity = estimated === undefined ? line.quantity : mostOf(estimated, overPercent)
  const unitPrice = line.unitPrice ?? zero(currency)
  const provisional = timesQuantity(unitPrice, quantity)
  const amounts = line.amounts ?? {
    net: provisional,
    tax: zero(currency),
    total: provisional,
  }
  return {
    lineId: line.lineId ?? String(index + 1),
    type,
    sku,
    ...(gtin !== undefined && { gtin: gtin.padStart(14, '0') }),
    ...(title !== undefined && { title }),
    ...(line.measure !== undefined && { measure: line.measure }),
    ...(estimated !== undefined && { estimated }),
    ...(line.giftCard !== undefined && { giftCard: line.giftCard }),
    unitPrice,
    quantities: {
      ...noQuantities,
      ordered: quantity,
      shipped: type === 'item' ? alreadyFulfilled : 0,
    },
    amounts,
    taxLines: settledTax(amounts, input),
    ...(channelLineId !== undefined && { channelLineId }),
    ...(line.substitution !== undefined && { substitution: line.substitution }),
  }
}

/** The most that may be handed over of an estimate; more than a line can have is not ordered. */
function mostOf(estimated: number, overPercent: number): number {
  return Math.min(99_999, Math.ceil((estimated * (100 + overPercent)) / 100))
}

/** What is wrong about estimates and gift cards. */
function wrongWishes({ lines, payment }: NewOrder): Fault[] {
  return lines.flatMap((line, i) => {
    const { type = 'item', quantity, estimated = false, measure, giftCard } = line
    const faults: Fault[] = []
    const tell = (member: string, keyword: string, detail: string) =>
      faults.push(fault(`/lines/${i}/${member}`, keyword, detail))
    if (estimated && measure === undefined) tell('measure', 'required', 'is needed for an estimate')
    if (estimated && payment.method === 'collectedByChannel') {
      tell('estimated', 'payment', 'must not be given where the channel decides the price')
    }
    if (giftCard !== undefined && type !== 'giftCardSale') {
      tell('giftCard', 'type', 'is for a line of type giftCardSale')
    }
    if (giftCard?.token !== undefined && quantity !== 1) {
      tell('quantity', 'const', 'must be 1 where the card is named')
    }
    return faults
  })
}

/** What keeps the schema but does not make sense as a whole. */
function nonsense(input: NewOrder, legalEntities: LegalEntityPolicy): Fault[] {
  const { currency, lines, delivery, payment } = input
  if (minorDigits(currency) === undefined) {
    return [fault('/currency', 'currency', 'must be an active ISO 4217 code')]
  }
  const faults: Fault[] = [
    ...wrongCurrencies(input),
    ...repeatedLineIds(lines),
    ...wrongSettlement(input),
    ...lines.flatMap((line, i) =>
      (line.alreadyFulfilled ?? 0) > line.quantity
        ? [fault(`/lines/${i}/alreadyFulfilled`, 'quantity', 'must not be more than `quantity`')]
        : [],
    ),
  ]
  const hasGoods = lines.some(({ type = 'item' }) => type === 'item')
  const weShip = delivery.method === 'shipToHome' && input.fulfilledBy !== 'channel' && hasGoods
  if (weShip && delivery.address === undefined) {
    faults.push(fault('/delivery/address', 'required', 'is needed to ship to a home'))
  }
  if (delivery.method === 'clickAndCollect' && delivery.locationId === undefined) {
    faults.push(fault('/delivery/locationId', 'required', 'is needed to collect at a store'))
  }
  if (input.legalEntity !== undefined && !(input.legalEntity in legalEntities.entities)) {
    const known = Object.keys(legalEntities.entities).join(', ')
    faults.push(fault('/legalEntity', 'known', `must be one of ${known}`))
  }
  if (faults.length === 0 && payment.method === 'collectedByChannel') {
    faults.push(...untied(input, payment.amount))
  }
  return faults
}

function wrongCurrencies(input: NewOrder): Fault[] {
  const { currency, lines, shipping, shippingAmounts, expectedTotal, payment } = input
  const amounts: [string, Money | undefined][] = [
    ['/shipping', shipping],
    ['/shippingAmounts/net', shippingAmounts?.net],
    ['/shippingAmounts/tax', shippingAmounts?.tax],
    ['/shippingAmounts/total', shippingAmounts?.total],
    ['/expectedTotal', expectedTotal],
    ['/cashRounding/increment', input.cashRounding?.increment],
    ...(input.discounts ?? []).map(({ amount }, i): [string, Money | undefined] => [
      `/discounts/${i}/amount`,
      amount,
    ]),
    ...(payment.method === 'split' ? payment.tenders : []).map(
      ({ amount }, i): [string, Money | undefined] => [`/payment/tenders/${i}/amount`, amount],
    ),
    ['/payment/amount', payment.method === 'collectedByChannel' ? payment.amount : undefined],
    ...lines.flatMap((line, i): [string, Money | undefined][] => [
      [`/lines/${i}/unitPrice`, line.unitPrice],
      [`/lines/${i}/amounts/net`, line.amounts?.net],
      [`/lines/${i}/amounts/tax`, line.amounts?.tax],
      [`/lines/${i}/amounts/total`, line.amounts?.total],
    ]),
  ]
  return amounts
    .filter(([, amount]) => amount !== undefined && amount.currency !== currency)
    .map(([pointer]) =>
      fault(`${pointer}/currency`, 'currency', `must be ${currency}, as the order`),
    )
}

/** What is wrong about what a channel says that it settles. */
function wrongSettlement(input: NewOrder): Fault[] {
  const { currency, settlement, lines } = input
  const faults: Fault[] = []
  const amounts: [string, LineAmounts | undefined][] = [
    ['/settlement/shippingAmounts', settlement?.shippingAmounts],
    ...lines.map((line, i): [string, LineAmounts | undefined] => [
      `/lines/${i}/settlementAmounts`,
      line.settlementAmounts,
    ]),
  ]
  if (settlement !== undefined && settlement.amount.currency === currency) {
    const detail = `must not be ${currency}: it is the currency of the order`
    faults.push(fault('/settlement/amount/currency', 'currency', detail))
  }
  if (settlement !== undefined && !channelDecides(input)) {
    const detail = 'must not be given where the channel does not collect'
    faults.push(fault('/settlement', 'payment', detail))
  }
  for (const [pointer, one] of amounts) {
    if (one === undefined) continue
    if (settlement === undefined) {
      faults.push(fault(pointer, 'settlement', 'needs `settlement` of the order'))
    } else if ([one.net, one.tax, one.total].some(isNot(settlement.amount.currency))) {
      const detail = `must be in ${settlement.amount.currency}, as \`settlement\``
      faults.push(fault(pointer, 'currency', detail))
    } else {
      faults.push(...wrongSum(pointer, one))
    }
  }
  return faults
}

function isNot(currency: string) {
  return (amount: Money) => amount.currency !== currency
}

function repeatedLineIds(lines: readonly NewOrderLine[]): Fault[] {
  const seen = new Set<string>()
  return lines.flatMap((line, i) => {
    const lineId = line.lineId ?? String(i + 1)
    const repeated = seen.has(lineId)
    seen.add(lineId)
    return repeated
      ? [fault(`/lines/${i}/lineId`, 'unique', `must be unique in the order, ${lineId} is taken`)]
      : []
  })
}

/** Amounts a channel settled must add up to what it collected, to the minor unit. */
function untied(input: NewOrder, collected: Money): Fault[] {
  const { currency, lines, shippingAmounts } = input
  const faults = lines.flatMap(({ amounts }, i) =>
    amounts === undefined
      ? [fault(`/lines/${i}/amounts`, 'required', 'is needed where the channel collects')]
      : wrongSum(`/lines/${i}/amounts`, amounts),
  )
  if (shippingAmounts !== undefined) faults.push(...wrongSum('/shippingAmounts', shippingAmounts))
  if (faults.length > 0) return faults
  const parts = lines.map(({ amounts }) => amounts?.total ?? zero(currency))
  const total = sum(currency, [...parts, shippingOf(input)?.total ?? zero(currency)])
  return toMinor(total) === toMinor(collected)
    ? []
    : [
        fault(
          '/payment/amount/amount',
          'sum',
          `must be ${total.amount}, what lines and shipping add up to`,
        ),
      ]
}

function wrongSum(pointer: string, { net, tax, total }: LineAmounts): Fault[] {
  return toMinor(net) + toMinor(tax) === toMinor(total)
    ? []
    : [fault(`${pointer}/total`, 'sum', 'must be net + tax')]
}

function fault(pointer: string, keyword: string, detail: string): Fault {
  return { pointer, keyword, detail }
}

function calendarDay(instant: string, timeZone: string): string {
  let calendar = calendars.get(timeZone)
  if (calendar === undefined) {
    calendar = new Intl.DateTimeFormat('en-CA', { timeZone })
    calendars.set(timeZone, calendar)
  }
  return calendar.format(new Date(instant))
}

/** Making one costs more than everything else about a new order; there are as many as legal entities have time zones. */
const calendars = new Map<string, Intl.DateTimeFormat>()

/** Lines whose price is another one now than the shopper saw. */
export function changedPrices(
  order: Pick<Order, 'lines' | 'bundles'>,
  seen: readonly (Money | undefined)[],
  now: ReadonlyMap<string, Money>,
): Fault[] {
  return order.lines.flatMap((line, i) => {
    if (askedIndex(order, i) !== i) return []
    const [before, current] = [seen[i], now.get(pricedSku(order, line))]
    if (before === undefined || current === undefined || sameUnitPrice(before, current)) return []
    return [
      {
        pointer: `/lines/${i}/unitPrice`,
        keyword: 'current',
        detail: `is ${current.amount} ${current.currency} now`,
        current,
      },
    ]
  })
}
