import { subtract, sum, toMinor, toMoney, zero } from '../../openapi/canonical/money.ts'
import type { Money, Order, OrderLine } from '../../openapi/generated/orders.d.ts'
import type {
  EligibleLine,
  ReturnCondition,
  ReturnFee,
  ReturnFinding,
  ReturnMethod,
  ReturnReason,
} from '../../openapi/generated/returns.d.ts'
import { pieceAmounts } from '../orders/allocation.ts'
import { wholeBundles } from '../orders/bundle-lines.ts'
import { amountIn, isAbove, type ReturnPolicy } from './policy.ts'

/** Some pieces of an order that are to come back. */
export type AskedLine = {
  readonly orderLineId: string
  readonly quantity: number
  readonly reason: ReturnReason
  readonly condition?: ReturnCondition | undefined
}

/** What the policy says of a return. */
export type Verdict = {
  readonly outcome: 'authorised' | 'declined' | 'manual'
  readonly reasons: readonly ReturnFinding[]
  readonly lines: readonly EligibleLine[]
  readonly fees: readonly ReturnFee[]
  readonly refund: Money
}

/**
 * Whether these pieces of an order may come back, and why not: handed over and not back yet, within their window, no final
 * sale, for a reason and in a condition that is taken. The same for a preview as for the request itself.
 */
export function judge(
  { returns: policy, now = new Date() }: { readonly returns: ReturnPolicy; readonly now?: Date },
  order: Order,
  asked: readonly AskedLine[],
  method: ReturnMethod,
): Verdict {
  const lines = order.lines.filter(({ type }) => type === 'item')
  const reasons = asked.flatMap(one => {
    const line = lines.find(({ lineId }) => lineId === one.orderLineId)
    return line === undefined ? [] : findings(policy, order, line, one, now)
  })
  const value = sum(
    order.currency,
    asked.flatMap(one => {
      const line = lines.find(({ lineId }) => lineId === one.orderLineId)
      return line === undefined ? [] : [valueOf(line, one.quantity)]
    }),
  )
  reasons.push(...brokenBundles(policy, order, asked))
  if (isAbove(policy.manualAbove, value)) {
    reasons.push({
      rule: 'amount',
      strength: 'manual',
      detail: `${value.amount} ${value.currency} is more than the policy decides by itself`,
    })
  }
  const fees = feesOf(policy, asked, order.currency, method, value)
  return {
    outcome: outcomeOf(reasons),
    reasons,
    lines: lines.map(line => eligible(policy, order, line, asked, now)),
    fees,
    refund: subtract(
      value,
      sum(
        order.currency,
        fees.map(({ amount }) => amount),
      ),
    ),
  }
}

/** Bundles that come back whole or not at all, and of which only a part is to come back that is as it should be. */
function brokenBundles(
  { window }: ReturnPolicy,
  { bundles = [] }: Order,
  asked: readonly AskedLine[],
): ReturnFinding[] {
  return bundles.flatMap(({ sku, returns, components }): ReturnFinding[] => {
    if (returns !== 'whole') return []
    const piecesOf = (lineId: string) =>
      asked
        .filter(one => one.orderLineId === lineId)
        .reduce((total, { quantity }) => total + quantity, 0)
    const touched = asked.filter(one => components.some(({ lineId }) => lineId === one.orderLineId))
    const isWarranted = touched.every(({ reason }) => window.warrantyReasons.includes(reason))
    const whole = wholeBundles({ components }, piecesOf)
    const isWhole = components.every(one => piecesOf(one.lineId) === whole * one.quantity)
    const [part] = touched
    if (part === undefined || isWarranted || isWhole) return []
    const detail = `${sku} comes back whole: ${components.map(one => `${one.quantity} × ${one.sku}`).join(', ')}`
    return [{ lineId: part.orderLineId, rule: 'bundle', strength: 'hard', detail }]
  })
}

/** Everything of an order that could come back. */
export function everythingReturnable(order: Order): AskedLine[] {
  return order.lines.flatMap(line => {
    const quantity = line.type === 'item' ? returnable(line) : 0
    return quantity === 0
      ? []
      : [{ orderLineId: line.lineId, quantity, reason: 'unwanted' as const }]
  })
}

/** How many pieces of a line are with the customer and neither on their way back nor paid back. */
export function returnable({ quantities }: OrderLine): number {
  const { shipped, pickedUp, returnReceived, returnRequested, refunded } = quantities
  const back = Math.max(returnReceived, refunded)
  return Math.max(0, shipped + pickedUp - back - returnRequested)
}

/** What the next so many pieces of a line to be refunded are worth. */
function valueOf(line: OrderLine, quantity: number): Money {
  const { ordered, refunded, returnRequested } = line.quantities
  const before = Math.min(ordered, refunded + returnRequested)
  return pieceAmounts(line, before, Math.min(quantity, ordered - before)).total
}

function outcomeOf(reasons: readonly ReturnFinding[]): Verdict['outcome'] {
  if (reasons.some(({ strength }) => strength === 'hard')) return 'declined'
  return reasons.length > 0 ? 'manual' : 'authorised'
}

function findings(
  policy: ReturnPolicy,
  order: Order,
  line: OrderLine,
  { quantity, reason, condition }: AskedLine,
  now: Date,
): ReturnFinding[] {
  const found: ReturnFinding[] = []
  const { lineId, sku } = line
  const tell = (
    rule: ReturnFinding['rule'],
    detail: string,
    strength: ReturnFinding['strength'] = 'hard',
  ) => found.push({ lineId, rule, strength, detail })

  const able = returnable(line)
  if (quantity > able) {
    tell('notHandedOver', `Of line ${lineId} ${able} pieces can come back, not ${quantity}`)
  }
  const until = windowEnd(policy, order, lineId, reason)
  if (until !== undefined && now >= until) {
    tell('window', `Could be returned until ${until.toISOString().slice(0, 10)}`)
  }
  const warranted = policy.window.warrantyReasons.includes(reason)
  if (!warranted && policy.finalSale.some(pattern => fits(pattern, sku))) {
    tell('finalSale', `${sku} is a final sale`)
  }
  if (policy.reasons.declined.includes(reason)) tell('reason', `"${reason}" is not taken`)
  if (policy.reasons.manual.includes(reason)) {
    tell('reason', `A person looks at the reason "${reason}"`, 'manual')
  }
  const acceptance = condition && policy.conditions[condition].acceptance
  if (acceptance === 'rejected') tell('condition', `Goods that are ${condition} are not taken back`)
  if (acceptance === 'manual' && !warranted) {
    tell('condition', `A person looks at goods that are ${condition}`, 'manual')
  }
  return found
}

/** A pattern is a SKU, or the beginning of one with `*` behind it. */
function fits(pattern: string, sku: string): boolean {
  return pattern.endsWith('*') ? sku.startsWith(pattern.slice(0, -1)) : sku === pattern
}

/** The end of the time in which a line may come back; undefined before anything of it was handed over. */
function windowEnd(
  { window }: ReturnPolicy,
  order: Order,
  lineId: string,
  reason: ReturnReason,
): Date | undefined {
  const handed = order.fulfilmentOrders
    .flatMap(({ shipments }) => shipments)
    .filter(({ lines }) => lines.some(line => line.lineId === lineId))
    .map(({ shippedAt }) => Date.parse(shippedAt))
  if (handed.length === 0) return undefined
  const last = Math.max(...handed)
  const warranted = window.warrantyReasons.includes(reason)
  const days = warranted ? Math.max(window.days, window.warrantyDays) : window.days
  const ends = window.seasons
    .filter(({ from, to }) => last >= Date.parse(from) && last < Date.parse(to) + dayMs)
    .map(({ until }) => Date.parse(until) + dayMs)
  return new Date(Math.max(last + days * dayMs, ...ends))
}

const dayMs = 86_400_000

function eligible(
  policy: ReturnPolicy,
  order: Order,
  line: OrderLine,
  asked: readonly AskedLine[],
  now: Date,
): EligibleLine {
  const { lineId, sku, title } = line
  const reason = asked.find(({ orderLineId }) => orderLineId === lineId)?.reason ?? 'unwanted'
  const until = windowEnd(policy, order, lineId, reason)
  const barred = findings(policy, order, line, { orderLineId: lineId, quantity: 0, reason }, now)
  const able = barred.some(({ strength }) => strength === 'hard') ? 0 : returnable(line)
  return {
    orderLineId: lineId,
    sku,
    ...(title !== undefined && { title }),
    returnable: able,
    ...(until !== undefined && { until: until.toISOString() }),
    value: able === 0 ? zero(order.currency) : valueOf(line, able),
  }
}

/** What is kept back for the way: nothing where the goods were not as they should be, and never more than they are worth. */
function feesOf(
  { fees, window }: ReturnPolicy,
  asked: readonly AskedLine[],
  currency: string,
  method: ReturnMethod,
  value: Money,
): readonly ReturnFee[] {
  const free = asked.some(({ reason }) => window.warrantyReasons.includes(reason))
  const fee = toMinor(amountIn(fees.returnShippingFee, currency))
  const most = toMinor(value)
  const kept = fee < most ? fee : most
  if (method !== 'byMail' || free || kept <= 0n) return []
  return [{ kind: 'returnShippingFee', amount: toMoney(currency, kept) }]
}
