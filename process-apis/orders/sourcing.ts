import { createHash } from 'node:crypto'
import type {
  ConsideredLocation,
  RuleFinding,
  SourcingDecision,
} from '../../openapi/generated/orders.d.ts'
import {
  breaches,
  type Circumstances,
  distanceTo,
  findingsAt,
  keptAt,
  type Place,
  parcelCost,
  type SourcingRule,
  splitFindings,
} from './sourcing-rules.ts'

/** What policies/sourcing.yaml says. */
export type SourcingPolicy = {
  readonly shipToHome: {
    readonly locations: readonly string[]
    readonly maxLocations: number
    readonly whenNobody: 'cancel' | 'backorder'
    /** Whether the pieces of one line may come from several locations. Default no. */
    readonly splitLines?: boolean
    /** What the choice has to keep. Default nothing but stock. */
    readonly rules?: readonly SourcingRule[]
    /** What decides among those that keep the rules, in this order; the order of `locations` at last. Default nothing. */
    readonly prefer?: readonly ('cost' | 'distance')[]
  }
  readonly clickAndCollect: {
    readonly fallback: Readonly<Record<string, readonly string[]>>
    readonly maxAttempts: number
    readonly whenNobody: 'cancel' | 'backorder'
    readonly collectWithinHours: number
    /** How long before its time to collect is over a shopper is reminded, each once. Default never. */
    readonly remindHoursBefore?: readonly number[]
    readonly rules?: readonly SourcingRule[]
  }
  readonly softReservationMinutes: number
  /** What the rules have to know of locations, by id. Default nothing is known. */
  readonly places?: Readonly<Record<string, Place>>
  /** How often the carrier is asked where a parcel is, and for how long. Default never. */
  readonly tracking?: { readonly everyMinutes: number; readonly forDays: number }
  /** How a customer is asked whether something else may come. Default a day, and nothing is recommended. */
  readonly substitution?: {
    readonly decideWithinMinutes: number
    readonly recommended?: Readonly<Record<string, readonly string[]>>
  }
  /** What may be sold without stock, and for how long it waits. Default nothing. */
  readonly backorders?: BackorderPolicy
  /** What is not released yet, by SKU. Default nothing. */
  readonly preorders?: Readonly<Record<string, { readonly availableAt: string }>>
  /** Companies that ship to shoppers themselves, by the id of their location. Default none. */
  readonly suppliers?: Readonly<Record<string, SupplierPolicy>>
  /** Where destinations are: by country and beginning of the postal code, latitude and longitude. Default unknown. */
  readonly areas?: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>
}

/** When a line may wait for stock. */
export type BackorderPolicy = {
  readonly skus: 'all' | readonly string[]
  /** What is promised where no delivery is expected. */
  readonly promiseDays: number
  readonly maxWaitDays: number
  /** What becomes of what waited so long. keep: a person decides. */
  readonly whenTooLate: 'cancel' | 'keep'
}

/** What is agreed with a supplier. */
export type SupplierPolicy = {
  readonly name: string
  /** Who may answer for it: callers of these channels, or tokens of these partners. */
  readonly channels?: readonly string[]
  readonly partners?: readonly string[]
  readonly acknowledgeWithinMinutes: number
  /** What becomes of a purchase order nobody acknowledged. escalate: a person decides. */
  readonly whenSilent: 'reroute' | 'escalate'
  /** How long it has to say whether it stops what is cancelled. Default: it is not asked, and told only. */
  readonly cancelWithinMinutes?: number
}

export type Demand = { readonly lineId: string; readonly sku: string; readonly quantity: number }

/** Stock that may be promised now, by location and SKU. */
export type Supply = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Which lines, or parts of them, each location is to fulfil. */
export type SourcingPlan = readonly {
  readonly locationId: string
  readonly lines: readonly Demand[]
}[]

/** What is to be fulfilled from where, under which rules. */
export type SourcingQuestion = Circumstances & {
  readonly demand: readonly Demand[]
  readonly supply: Supply
  /** Who may be asked, in the order that decides at last. */
  readonly locations: readonly string[]
  readonly maxLocations: number
  readonly splitLines?: boolean
  readonly rules?: readonly SourcingRule[]
  readonly prefer?: readonly ('cost' | 'distance')[]
  /** Locations that said no before. */
  readonly rejected?: ReadonlySet<string>
}

/** A plan, or undefined when there is none, and why. */
export type Choice = {
  readonly plan: SourcingPlan | undefined
  readonly considered: readonly ConsideredLocation[]
  readonly because: string
}

/** Combinations of locations that are looked at for one order, at most: the choice must not cost more than the order. */
const maxCombinations = 2_000

/**
 * Where to fulfil from. Hard rules exclude locations and plans. One location that has everything comes before any split;
 * among plans of as many locations the one that breaks the fewest soft rules (by weight) wins, then what the policy prefers,
 * then the order of `locations`. Deterministic: the same stock, policy and time give the same plan.
 */
export function source(question: SourcingQuestion): Choice {
  const { demand, locations, maxLocations, rules = [] } = question
  const at = new Map(locations.map(id => [id, findingsAt(question, rules, id)]))
  const open = locations.filter(
    id => !(at.get(id) ?? []).some(({ strength }) => strength === 'hard'),
  )
  const stock = new Map(open.map(id => [id, usable(question, rules, id)]))
  const ruledOut: RuleFinding[] = []
  for (let size = 1; size <= Math.min(maxLocations, open.length); size++) {
    const splitting = size === 1 ? [] : splitFindings(question, rules)
    if (splitting.some(({ strength }) => strength === 'hard')) {
      ruledOut.push(...splitting)
      break
    }
    const best = bestOf(question, stock, open, size, splitting, at)
    if (best !== undefined) {
      const { plan, possible } = best
      const chosen = plan.map(({ locationId }) => locationId)
      return {
        plan,
        considered: consider(question, at, stock, chosen),
        because: because(question, chosen, possible),
      }
    }
  }
  const detail = ruledOut.map(finding => finding.detail).join('; ')
  return {
    plan: undefined,
    considered: consider(question, at, stock, []),
    because:
      demand.length === 0
        ? 'There is nothing to hand over'
        : `No location, and no ${maxLocations} together, have everything${detail === '' ? '' : ` (${detail})`}`,
  }
}

type Ranked = { readonly plan: SourcingPlan; readonly rank: readonly number[] }

function bestOf(
  question: SourcingQuestion,
  stock: Supply,
  open: readonly string[],
  size: number,
  splitting: readonly RuleFinding[],
  at: ReadonlyMap<string, readonly RuleFinding[]>,
): { readonly plan: SourcingPlan; readonly possible: number } | undefined {
  const { rules = [], prefer = [] } = question
  let best: Ranked | undefined
  let possible = 0
  let tried = 0
  for (const places of combinations(open, size)) {
    if ((tried += 1) > maxCombinations) break
    const plan = assign(question, stock, places)
    if (plan === undefined) continue
    const broken = [
      ...splitting,
      ...plan.flatMap(part => [
        ...(at.get(part.locationId) ?? []),
        ...breaches(question, rules, part),
      ]),
    ]
    if (broken.some(({ strength }) => strength === 'hard')) continue
    possible += 1
    const rank = [weigh(rules, broken), ...prefer.map(by => costs[by](question, plan))]
    if (best === undefined || isBefore(rank, best.rank)) best = { plan, rank }
    // Nothing that comes later in the order of the policy can be better.
    if (rules.length === 0 && prefer.length === 0) break
  }
  return best === undefined ? undefined : { plan: best.plan, possible }
}

const costs = {
  cost: (question: SourcingQuestion, plan: SourcingPlan) =>
    plan.reduce((total, part) => total + parcelCost(question, part), 0),
  distance: (question: SourcingQuestion, plan: SourcingPlan) =>
    plan.reduce(
      (total, { locationId }) => total + (distanceTo(question, locationId) ?? farthestKm),
      0,
    ),
}

/** Half around the earth: what is nowhere known is the farthest. */
const farthestKm = 20_038

function weigh(rules: readonly SourcingRule[], broken: readonly RuleFinding[]): number {
  return broken.reduce(
    (total, { rule }) => total + (rules.find(one => one.rule === rule)?.weight ?? 1),
    0,
  )
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  for (const [i, value] of one.entries()) {
    const against = other[i] ?? 0
    if (value !== against) return value < against
  }
  return false
}

/** What may be used of a location's stock: without what a hard rule keeps back. */
function usable(
  { supply }: SourcingQuestion,
  rules: readonly SourcingRule[],
  locationId: string,
): ReadonlyMap<string, number> {
  const stock = supply.get(locationId) ?? new Map<string, number>()
  const kept = keptAt(rules, locationId)
  return kept === 0
    ? stock
    : new Map([...stock].map(([sku, there]) => [sku, Math.max(0, there - kept)]))
}

/** The lines, in their order, on these locations, in their order; undefined where they do not suffice or one is not needed. */
function assign(
  { demand, splitLines = false }: SourcingQuestion,
  stock: Supply,
  places: readonly string[],
): SourcingPlan | undefined {
  const left = new Map(places.map(id => [id, new Map(stock.get(id))]))
  const plan = new Map<string, Demand[]>()
  const give = (locationId: string, line: Demand, quantity: number) => {
    const there = left.get(locationId)
    there?.set(line.sku, (there.get(line.sku) ?? 0) - quantity)
    plan.set(locationId, [...(plan.get(locationId) ?? []), { ...line, quantity }])
  }
  const thereOf = (id: string, sku: string) => left.get(id)?.get(sku) ?? 0
  for (const line of demand) {
    const whole = places.find(id => thereOf(id, line.sku) >= line.quantity)
    if (whole !== undefined) {
      give(whole, line, line.quantity)
      continue
    }
    if (!splitLines) return undefined
    let wanted = line.quantity
    for (const id of places) {
      const quantity = Math.min(wanted, thereOf(id, line.sku))
      if (quantity > 0) give(id, line, quantity)
      wanted -= Math.max(0, quantity)
    }
    if (wanted > 0) return undefined
  }
  if (plan.size < places.length) return undefined
  return [...plan].map(([locationId, lines]) => ({ locationId, lines }))
}

/** Every choice of `size` of them, in the order of the list. */
function* combinations(of: readonly string[], size: number, from = 0): Generator<string[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let i = from; i <= of.length - size; i++) {
    const first = of[i] ?? ''
    for (const rest of combinations(of, size - 1, i + 1)) yield [first, ...rest]
  }
}

function consider(
  question: SourcingQuestion,
  at: ReadonlyMap<string, readonly RuleFinding[]>,
  stock: Supply,
  chosen: readonly string[],
): ConsideredLocation[] {
  const perSku = new Map<string, number>()
  for (const { sku, quantity } of question.demand) {
    perSku.set(sku, (perSku.get(sku) ?? 0) + quantity)
  }
  return question.locations.map(locationId => {
    const findings = at.get(locationId) ?? []
    const distanceKm = distanceTo(question, locationId)
    const missing = [...perSku].filter(
      ([sku, wanted]) => (stock.get(locationId)?.get(sku) ?? 0) < wanted,
    )
    const excluded = findings.some(({ strength }) => strength === 'hard')
    const short: RuleFinding[] =
      excluded || chosen.includes(locationId) || missing.length === 0
        ? []
        : [
            {
              rule: 'stock',
              strength: 'hard',
              detail: missing
                .slice(0, 5)
                .map(
                  ([sku, wanted]) =>
                    `${sku}: ${wanted} wanted, ${stock.get(locationId)?.get(sku) ?? 0} there`,
                )
                .join('; ')
                .slice(0, 300),
            },
          ]
    const all = [...findings, ...short]
    const place = question.places?.[locationId]
    return {
      locationId,
      verdict: chosen.includes(locationId)
        ? 'chosen'
        : excluded
          ? 'excluded'
          : short.length > 0
            ? 'short'
            : 'notNeeded',
      ...(distanceKm !== undefined && { distanceKm }),
      ...(place?.cost !== undefined && {
        cost: parcelCost(question, { locationId, lines: question.demand }),
      }),
      ...(all.length > 0 && { findings: all }),
    }
  })
}

function because(
  { locations, prefer = [], rules = [] }: SourcingQuestion,
  chosen: readonly string[],
  possible: number,
): string {
  const names = chosen.join(' and ')
  if (locations.length === 1) return `${names}: the only one that may be asked`
  if (rules.length === 0 && prefer.length === 0) {
    return chosen.length === 1
      ? `${names}: the first that has everything`
      : `${names}: no one of them has everything`
  }
  const by = ['soft rules', ...prefer, 'order of the policy'].join(', then ')
  return `${names}: the best of ${possible} by ${by}`
}

/** What is kept of a choice with the order it was made for. */
export function decisionOf(
  policy: SourcingPolicy,
  { considered, because: reason }: Choice,
  now: Date,
): SourcingDecision {
  return {
    at: now.toISOString(),
    policy: digestOf(policy),
    because: reason.slice(0, 500),
    considered: [...considered],
  }
}

const digests = new WeakMap<SourcingPolicy, string>()

/** Names the version of a policy in decisions. */
function digestOf(policy: SourcingPolicy): string {
  let digest = digests.get(policy)
  if (digest === undefined) {
    digest = createHash('sha256').update(JSON.stringify(policy)).digest('hex').slice(0, 12)
    digests.set(policy, digest)
  }
  return digest
}
