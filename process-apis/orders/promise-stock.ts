import type { FulfilmentOrder, Order, SourcingDecision } from '../../openapi/generated/orders.d.ts'
import type { Fault } from '../../openapi/problem.ts'
import { keptBack } from '../inventory/availability-rule.ts'
import { availableOf, readPositions } from '../inventory/position.ts'
import { reserve } from '../inventory/reservation.ts'
import type { Transaction } from '../store/store.ts'
import { askedIndex } from './bundle-lines.ts'
import { planWork } from './fulfilment-order.ts'
import { freeCapacity, takeCapacity } from './location-capacity.ts'
import { goods, remainingOf } from './order-state.ts'
import { keptAt, type SourcingRule } from './sourcing-rules.ts'
import { preorderedUntil } from './waiting-lines.ts'
import {
  type Choice,
  decisionOf,
  type Demand,
  source,
  type SourcingPlan,
  type SourcingPolicy,
  type Supply,
} from './sourcing.ts'

/** The work that fulfils an order with its stock promised, or what is short, by line; and why there. */
export type Promised = {
  readonly work: readonly FulfilmentOrder[]
  readonly short: readonly Fault[]
  /** Lines that wait for stock. */
  readonly waiting: ReadonlySet<string>
  readonly decision?: SourcingDecision
}

/** Plans may be overtaken by other orders between reading and promising; then the next plan is tried. */
const maxPlans = 4

/**
 * Plans where an order is fulfilled from and promises the stock there, softly, in the caller's transaction. What is not
 * released yet waits, and so do `patient` lines that are short: first those that nobody has, then all of them.
 */
export async function promiseStock(
  tx: Transaction,
  policy: SourcingPolicy,
  order: Order,
  patient: ReadonlySet<string> = new Set(),
): Promise<Promised> {
  const all = demandOf(order)
  if (all.length === 0 || order.fulfilledBy === 'channel') {
    return { work: [], short: [], waiting: new Set() }
  }
  const begun = new Date()
  let demand = all.filter(({ sku }) => preorderedUntil(policy, sku, begun) === undefined)
  for (let tries = 0; ; tries++) {
    const served = new Set(demand.map(({ lineId }) => lineId))
    const waiting = new Set(all.map(({ lineId }) => lineId).filter(id => !served.has(id)))
    if (demand.length === 0) return { work: [], short: [], waiting }
    const { work, choice, supply, now } = await promiseWork(tx, policy, order, {
      demand,
      expiresInSeconds: policy.softReservationMinutes * 60,
    })
    const decision = decisionOf(policy, choice, now)
    if (work !== undefined) return { work, short: [], waiting, decision }
    if (!demand.some(({ lineId }) => patient.has(lineId))) {
      return { work: [], short: shortfalls(order, demand, supply, choice), waiting, decision }
    }
    demand = demand.filter(
      ({ lineId, sku, quantity }) =>
        !patient.has(lineId) || (tries === 0 && mostOf(supply, sku) >= quantity),
    )
  }
}

/** How much of a SKU one location has at most. */
export function mostOf(supply: Supply, sku: string): number {
  return Math.max(0, ...[...supply.values()].map(stock => stock.get(sku) ?? 0))
}

export type WorkWanted = {
  readonly demand: readonly Demand[]
  /** Who may be asked. Default the locations of the policy, or the store the shopper chose. */
  readonly locations?: readonly string[]
  /** Who said no before. Default nobody. */
  readonly rejected?: readonly string[]
  /** The how-many-th location is tried. Default 1. */
  readonly attempt?: number
  /** Absent: promised for good at once. */
  readonly expiresInSeconds?: number
}

/** Chooses locations by policy, takes their share of the day and promises the stock there. No `work` when nobody can. */
export async function promiseWork(
  tx: Transaction,
  policy: SourcingPolicy,
  order: Order,
  { demand, rejected = [], attempt = 1, expiresInSeconds, ...wanted }: WorkWanted,
): Promise<{
  readonly work?: readonly FulfilmentOrder[]
  readonly choice: Choice
  readonly supply: Supply
  readonly now: Date
}> {
  const now = new Date()
  const terms = { ...termsFor(policy, order), ...wanted }
  const turnedDown = new Set(rejected)
  const asked = terms.locations.filter(id => !turnedDown.has(id))
  let full: ReadonlySet<string> = new Set()
  for (let i = 0; ; i++) {
    const stock = await readSupply(tx, order, demand, asked)
    const { supply } = stock
    const choice = source({ ...terms, demand, supply, now, full, rejected: turnedDown })
    const { plan } = choice
    if (plan === undefined || i === maxPlans) return { choice, supply, now }
    const work = planWork(plan, typeAt(policy, order), { attempt, excludedLocations: rejected })
    const over = await takeCapacity(tx, policy.places, {
      tenant: order.tenant,
      work,
      now,
      // A soft rule was given its due by the choice, and so is no rule at all.
      beyond: isHard(terms.rules, 'capacity') ? new Set() : new Set(asked),
    })
    if (over.length > 0) {
      full = new Set([...full, ...over])
      continue
    }
    const short = await reserve(tx, {
      tenant: order.tenant,
      orderId: order.id,
      wanted: wantedBy(plan, {
        keepBack: keptBeside(stock, terms.rules, plan),
      }),
      ...(expiresInSeconds !== undefined && { expiresInSeconds }),
    })
    if (short.length === 0) return { work, choice, supply, now }
    await freeCapacity(tx, policy.places, order.tenant, work)
  }
}

/** Who may be asked for an order, and under which rules. */
export function termsFor(policy: SourcingPolicy, order: Pick<Order, 'delivery' | 'lines'>) {
  const { delivery } = order
  const { shipToHome, clickAndCollect, places } = policy
  if (delivery.method === 'clickAndCollect') {
    const { rules = [] } = clickAndCollect
    return { locations: [delivery.locationId ?? ''], maxLocations: 1, rules, places }
  }
  const { locations, maxLocations, splitLines = false, rules = [], prefer = [] } = shipToHome
  return {
    locations,
    maxLocations,
    splitLines,
    rules,
    prefer,
    places,
    destination: positionOf(policy, delivery.address),
    // What nobody asks for need not be reckoned.
    ...(rules.some(({ rule }) => rule === 'split') && { value: valueOf(order) }),
  }
}

/** Where an address is: the centre of the area with the longest beginning of its postal code. */
function positionOf({ areas }: SourcingPolicy, address: Order['delivery']['address']) {
  const known = areas?.[address?.country ?? '']
  const code = address?.postalCode ?? ''
  for (let length = code.length; known !== undefined && length >= 0; length--) {
    const position = known[code.slice(0, length)]
    if (position !== undefined) return position
  }
  return undefined
}

/** At the prices the shopper saw; only compared with a limit. */
function valueOf({ lines }: Pick<Order, 'lines'>) {
  const amounts = lines.map(({ unitPrice, quantities }) => ({
    currency: unitPrice.currency,
    amount: Number(unitPrice.amount) * quantities.ordered,
  }))
  const amount = amounts.reduce((sum, one) => sum + one.amount, 0)
  return { currency: amounts[0]?.currency ?? '', amount }
}

/** What kind of work it is there. */
export function typeAt(policy: SourcingPolicy, { delivery }: Pick<Order, 'delivery'>) {
  return (locationId: string): FulfilmentOrder['type'] =>
    delivery.method === 'clickAndCollect'
      ? 'pickup'
      : policy.suppliers?.[locationId] === undefined
        ? (policy.places?.[locationId]?.kind ?? 'warehouse')
        : 'supplier'
}

function isHard(rules: readonly SourcingRule[], wanted: SourcingRule['rule']): boolean {
  return rules.some(({ rule, strength }) => rule === wanted && strength === 'hard')
}

/** What must stay of a plan's stock, by the rules of availability and by the hard ones of the choice. */
function keptBeside(
  { keepBack }: PromisableStock,
  rules: readonly SourcingRule[],
  plan: SourcingPlan,
): ReadonlyMap<string, number> {
  if (!isHard(rules, 'safetyStock')) return keepBack
  const all = new Map(keepBack)
  for (const { locationId, lines } of plan) {
    const kept = keptAt(rules, locationId)
    for (const { sku } of kept === 0 ? [] : lines) {
      const name = `${locationId}/${sku}`
      all.set(name, (keepBack.get(name) ?? 0) + kept)
    }
  }
  return all
}

/** What is still to be handed over, by line. */
function demandOf(order: Order): Demand[] {
  return goods(order)
    .filter(line => remainingOf(line) > 0)
    .map(line => ({ lineId: line.lineId, sku: line.sku, quantity: remainingOf(line) }))
}

/** What may be promised, and what must stay of it where rules of availability say so. */
export type PromisableStock = {
  readonly supply: Supply
  readonly keepBack: ReadonlyMap<string, number>
}

/** What may be promised to an order's channel now at these locations. */
export async function readSupply(
  tx: Pick<Transaction, 'read'>,
  { tenant, channel }: Pick<Order, 'tenant' | 'channel'>,
  demand: readonly Demand[],
  locations: readonly string[],
): Promise<PromisableStock> {
  const skus = [...new Set(demand.map(({ sku }) => sku))]
  const supply = new Map<string, Map<string, number>>()
  const keepBack = new Map<string, number>()
  const overAll = new Set<string>()
  for (const position of await readPositions({ query: tx.read }, tenant, skus, locations)) {
    const { sku, locationId } = position
    const stock = supply.get(locationId) ?? new Map<string, number>()
    supply.set(locationId, stock.set(sku, availableOf(position, channel)))
    if (position.rules === null && position.demand === null) continue
    const kept = keptBack(position, channel)
    const here = kept.safetyStock + kept.buffer + kept.unbrokered
    if (here > 0) keepBack.set(`${locationId}/${sku}`, here)
    if (kept.bufferOverAll + kept.unbrokeredOverAll > 0) overAll.add(sku)
  }
  for (const [sku, left] of await leftOverAll(tx, tenant, channel, [...overAll])) {
    limit(supply, demand, sku, left)
  }
  return { supply, keepBack }
}

/** What a channel may have of these SKUs over all locations, after what is kept back from it there. */
async function leftOverAll(
  tx: Pick<Transaction, 'read'>,
  tenant: string,
  channel: string,
  skus: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const left = new Map<string, number>()
  if (skus.length === 0) return left
  for (const position of await readPositions({ query: tx.read }, tenant, skus)) {
    const { bufferOverAll, unbrokeredOverAll } = keptBack(position, channel)
    const before = left.get(position.sku) ?? -bufferOverAll - unbrokeredOverAll
    left.set(position.sku, before + availableOf(position, channel))
  }
  return left
}

/** Leaves nothing of a SKU to promise, but for telling how much there is, when more is wanted than the channel may have. */
function limit(
  supply: ReadonlyMap<string, Map<string, number>>,
  demand: readonly Demand[],
  sku: string,
  left: number,
): void {
  const wanted = demand.filter(one => one.sku === sku).reduce((sum, one) => sum + one.quantity, 0)
  if (wanted <= left) return
  let told = false
  for (const stock of supply.values()) {
    const here = stock.get(sku)
    if (here === undefined) continue
    stock.set(sku, told ? 0 : Math.max(0, Math.min(here, left)))
    told = true
  }
}

function wantedBy(plan: SourcingPlan, { keepBack }: Pick<PromisableStock, 'keepBack'>) {
  return plan.flatMap(({ locationId, lines }) =>
    lines.map(line => {
      const kept = keepBack.get(`${locationId}/${line.sku}`)
      return { ...line, locationId, ...(kept !== undefined && { keepBack: kept }) }
    }),
  )
}

/** What stands against it, line by line. */
export function shortfalls(
  order: Pick<Order, 'lines' | 'delivery'>,
  demand: readonly Demand[],
  supply: Supply,
  { considered }: Choice,
): Fault[] {
  const [place] = considered
  const full = place?.findings?.find(({ rule }) => rule === 'capacity')
  if (order.delivery.method === 'clickAndCollect' && full !== undefined) {
    return [
      {
        pointer: '/delivery/locationId',
        keyword: 'capacity',
        detail: `${place?.locationId ?? ''} can take no more orders today`,
      },
    ]
  }
  const perSku = new Map<string, number>()
  for (const { sku, quantity } of demand) perSku.set(sku, (perSku.get(sku) ?? 0) + quantity)

  const faults = order.lines.flatMap(({ sku }, i) => {
    const wanted = perSku.get(sku) ?? 0
    return wanted > mostOf(supply, sku)
      ? [
          {
            pointer: `/lines/${askedIndex(order, i)}/quantity`,
            keyword: 'available',
            detail: `${sku}: ${wanted} wanted, ${mostOf(supply, sku)} available`,
          },
        ]
      : []
  })
  if (faults.length > 0) return faults
  return order.lines.map(({ sku }, i) => ({
    pointer: `/lines/${askedIndex(order, i)}`,
    keyword: 'available',
    detail: `${sku}: not available together with the other lines at so few locations`,
  }))
}
