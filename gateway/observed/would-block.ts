import { Counter, type Registry } from '@prometheus-io/client'
import type { Observed, WouldBlock } from '../policies/policy.ts'

/** What entries under observation would have refused, by whom it was sent: what has to be talked about before they count. */
export type WouldBlockReport = {
  /** When counting began: that of the first process, where they are several. */
  readonly since: string
  readonly consumers: readonly ConsumerReport[]
}

export type ConsumerReport = {
  /** `none`: who is not known. `other`: everyone beyond the number that is told apart. */
  readonly application: string
  readonly count: number
  readonly places: readonly PlaceReport[]
}

export type PlaceReport = Omit<WouldBlock, 'application' | 'correlationId'> & {
  readonly count: number
  readonly firstAt: string
  readonly lastAt: string
  /** The last request it was seen in. */
  readonly correlationId: string
}

export type ObservedPolicies = Observed & {
  readonly report: () => WouldBlockReport
  /** Counts from now on in this registry too: labels are entries and codes, both from files. */
  readonly countIn: (registry: Registry) => void
}

/** Applications that are told apart, and places of each. What comes later is counted together. */
const maxConsumers = 500
const maxPlaces = 200

/** Keeps the report of this process in bounded memory; it outlives every set of policies. */
export function observedPolicies({
  clock = Date.now,
}: { readonly clock?: () => number } = {}): ObservedPolicies {
  const since = new Date(clock()).toISOString()
  const consumers = new Map<string, Map<string, Counted>>()
  let counter: Counter<'policy' | 'code'> | undefined

  return {
    record(seen) {
      const { application = 'none', correlationId, ...place } = seen
      counter?.inc({ policy: place.policy, code: place.code })
      const places = slot(consumers, application, maxConsumers, () => new Map<string, Counted>())
      const { api, operation, policy, code, pointer, keyword } = place
      // Positions in a list are many, and all the same place.
      const general = pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')
      const key = [api, operation, policy, code, general, keyword].join('\n')
      const now = clock()
      const counted = slot(places, key, maxPlaces, name => ({
        place: name === other ? beyond : { ...place, pointer: general },
        count: 0,
        firstAt: now,
        lastAt: now,
        correlationId,
      }))
      counted.count++
      counted.lastAt = now
      counted.correlationId = correlationId
    },
    report: () => ({
      since,
      consumers: [...consumers]
        .map(([application, places]) => toReport(application, [...places.values()]))
        .toSorted((a, b) => b.count - a.count),
    }),
    countIn(registry) {
      counter = new Counter({
        name: 'crossdock_policy_would_block_total',
        help: 'Faults for which an entry under observation would have refused a request, by entry and code.',
        labelNames: ['policy', 'code'],
        registers: [registry],
      })
    },
  }
}

/** One report of several processes: counts add up, the first and the last time are those of all. */
export function mergedReports(reports: readonly WouldBlockReport[]): WouldBlockReport {
  const consumers = new Map<string, Map<string, PlaceReport>>()
  for (const { application, places } of reports.flatMap(report => report.consumers)) {
    const all = consumers.get(application) ?? new Map<string, PlaceReport>()
    consumers.set(application, all)
    for (const place of places) {
      const { api, operation, policy, code, pointer, keyword } = place
      const key = [api, operation, policy, code, pointer, keyword].join('\n')
      const known = all.get(key)
      all.set(key, known === undefined ? place : sumOf(known, place))
    }
  }
  const most = (one: { readonly count: number }, other: { readonly count: number }) =>
    other.count - one.count
  return {
    since: reports.map(({ since }) => since).toSorted()[0] ?? new Date().toISOString(),
    consumers: [...consumers]
      .map(([application, places]) => {
        const sorted = [...places.values()].toSorted(most)
        const count = sorted.reduce((total, place) => total + place.count, 0)
        return { application, count, places: sorted }
      })
      .toSorted(most),
  }
}

function sumOf(one: PlaceReport, two: PlaceReport): PlaceReport {
  const later = one.lastAt < two.lastAt ? two : one
  return {
    ...later,
    count: one.count + two.count,
    firstAt: one.firstAt < two.firstAt ? one.firstAt : two.firstAt,
  }
}

type Counted = {
  readonly place: Omit<WouldBlock, 'application' | 'correlationId'>
  count: number
  readonly firstAt: number
  lastAt: number
  correlationId: string
}

const other = 'other'

const beyond: Counted['place'] = {
  api: other,
  operation: other,
  policy: other,
  code: 'request-invalid',
  pointer: '',
  keyword: '',
}

/** The one of that name, or the one for all that came too late to have their own. */
function slot<Value>(
  all: Map<string, Value>,
  name: string,
  most: number,
  make: (name: string) => Value,
): Value {
  const known = all.get(name)
  if (known !== undefined) return known
  const own = all.size < most ? name : other
  const shared = all.get(own)
  if (shared !== undefined) return shared
  const made = make(own)
  all.set(own, made)
  return made
}

function toReport(application: string, places: readonly Counted[]): ConsumerReport {
  return {
    application,
    count: places.reduce((total, { count }) => total + count, 0),
    places: places
      .toSorted((a, b) => b.count - a.count)
      .map(({ place, count, firstAt, lastAt, correlationId }) => ({
        ...place,
        count,
        firstAt: new Date(firstAt).toISOString(),
        lastAt: new Date(lastAt).toISOString(),
        correlationId,
      })),
  }
}
