import { templateOf } from '../diff/compare-paths.ts'
import type { OperationTraffic, Traffic } from '../impact/traffic.ts'
import type { DriftKind, DriftSeen, Sketch } from '../shapes/sketch.ts'
import { contractPlaces, contractValue, type ContractPlaces } from './contract-places.ts'
import { fingerprintOf } from './fingerprint.ts'
import { paceDrift, type Pace, type PaceLimits } from './pace.ts'

/** How far live traffic is from the contract that runs. */
export type DriftReport = {
  readonly api: string
  readonly from: string
  readonly to: string
  /** Calls that were held against the contract. */
  readonly calls: number
  readonly drifting: number
  /** Share of calls that may drift. */
  readonly budget: number
  readonly withinBudget: boolean
  /** What uses up the budget first, then the rest; each the most frequent first. */
  readonly findings: readonly DriftFinding[]
}

export type DriftFinding = {
  readonly kind: DriftKind
  readonly method?: string
  readonly path?: string
  /** `request`, or the status of the answer. */
  readonly side: string
  /** Pointer into the message with `*` for every entry, or the name of a parameter. */
  readonly place: string
  /** What says more: the keyword that is not kept, the media type, the status. */
  readonly about?: string
  /** Into the contract: what it is about, or what should hold it. */
  readonly pointer: string
  readonly text: string
  /** Milliseconds or bytes at the 95th percentile, where it is about these. */
  readonly measured?: number
  /** Calls it was seen in. 0 for what was never seen. */
  readonly calls: number
  readonly lastSeen?: string
  /** One call it was seen in; `crossdock explain` may know it. */
  readonly correlationId?: string
  /** The same for the same drift tomorrow. */
  readonly fingerprint: string
}

export type DriftOptions = {
  readonly traffic: Traffic
  /** Text of the contract that runs, or what was read of it. */
  readonly contract: string | ContractPlaces
  /** Share of calls that may drift. Default 0.01. */
  readonly budget?: number
  /** How fast and how large answers were. Default: nobody knows. */
  readonly pace?: readonly Pace[]
  /** Default: twice as slow, four times as large as before. */
  readonly limits?: PaceLimits
}

/** Fewer calls than these say nothing about what is never seen. */
const enoughCalls = 50

/** Holds recorded traffic against the contract that runs. Pure. */
export function driftOf({
  traffic,
  contract,
  budget = 0.01,
  pace = [],
  limits = { slowerTimes: 2, largerTimes: 4 },
}: DriftOptions): DriftReport {
  const places = typeof contract === 'string' ? contractPlaces(contractValue(contract)) : contract
  const found = new Map<string, DriftFinding>()
  let calls = 0
  let drifting = 0
  for (const { operations } of traffic.consumers)
    for (const operation of operations) {
      const { drift } = operation.sketch
      calls += drift.looked
      drifting += drift.drifting
      for (const seen of Object.values(drift.findings))
        add(found, seenFinding(places, operation, seen))
    }
  for (const { method, path, status, calls, lastAt } of traffic.unrouted)
    add(found, {
      kind: 'undocumented-operation',
      method,
      path,
      side: 'request',
      place: '',
      pointer: '/paths',
      text:
        status === 405
          ? `${method} ${path} was asked for; the contract has the path, not the method`
          : `${method} ${path} was asked for; the contract has no such path`,
      calls,
      lastSeen: lastAt,
      fingerprint: fingerprintOf(['undocumented-operation', method, templateOf(path)]),
    })
  for (const one of neverSeen(places, traffic)) add(found, one)
  const paced = paceDrift(pace, places, limits)
  for (const one of paced.findings) add(found, one)
  // What is late, or too large, was counted of all calls; the rest of those that were looked at.
  const held = calls > 0 ? calls : paced.calls
  drifting = Math.min(held, drifting + paced.share * held)

  const findings = [...found.values()].toSorted(
    (a, b) =>
      weight(a) - weight(b) || b.calls - a.calls || (a.fingerprint < b.fingerprint ? -1 : 1),
  )
  return {
    api: traffic.api,
    from: traffic.from,
    to: traffic.to,
    calls: Math.round(held),
    drifting: Math.round(drifting),
    budget,
    withinBudget: held === 0 || drifting / held <= budget,
    findings,
  }
}

/** What breaks a promise comes first; what somebody tried in vain, or nobody uses, comes last. */
function weight({ kind, side, about }: DriftFinding): number {
  if (kind === 'never-seen') return 3
  if (kind === 'undocumented-operation' || kind === 'undocumented-header') return 2
  return side === 'request' || about === 'usual' ? 1 : 0
}

function add(found: Map<string, DriftFinding>, one: DriftFinding): void {
  const known = found.get(one.fingerprint)
  if (known === undefined) {
    found.set(one.fingerprint, one)
    return
  }
  const later = (known.lastSeen ?? '') < (one.lastSeen ?? '') ? one : known
  found.set(one.fingerprint, { ...later, calls: known.calls + one.calls })
}

function seenFinding(
  places: ContractPlaces,
  { method, path }: OperationTraffic,
  { kind, side, place, about, calls, lastAt, correlationId }: DriftSeen,
): DriftFinding {
  return {
    kind,
    method,
    path,
    side,
    place,
    ...(about !== undefined && { about }),
    pointer: places.pointerOf({ method, path, side, place, kind }),
    text: textOf(kind, side, place, about),
    calls: Math.max(1, Math.round(calls)),
    lastSeen: lastAt,
    correlationId,
    fingerprint: fingerprintOf([kind, method, templateOf(path), side, place, about ?? '']),
  }
}

function textOf(kind: DriftKind, side: string, place: string, about = ''): string {
  const whole = side === 'request' ? 'request' : `answer ${side}`
  const where = place === '' ? whole : `${whole}, ${place}`
  switch (kind) {
    case 'undocumented-parameter':
      return `callers send ${place}, which the contract does not have`
    case 'undocumented-header':
      return `${whole}: ${place} is sent, which the contract does not have`
    case 'undocumented-property':
      return `${where}: the contract does not know this member`
    case 'undocumented-status':
      return `the status ${about} is answered, which the contract does not have`
    case 'undocumented-media-type':
      return `${whole} comes as ${about}, which the contract does not have`
    case 'missing-required':
      return `${where}: is required and missing`
    case 'outside-contract':
      return `${where}: does not keep ${about}`
    case 'wrong-direction':
      return side === 'request'
        ? `${where}: is sent, and the contract has it in answers only (${about})`
        : `${where}: is answered, and the contract takes it in requests only (${about})`
    case 'authentication-weaker':
      return `called with ${about === 'none' ? 'no proof of who calls' : `a ${about}`}, where the contract asks for more`
    case 'undocumented-operation':
    case 'never-seen':
    case 'answer-slower':
    case 'answer-larger':
      return where
  }
}

/** What the contract has and nobody used: operations; of those that are called often enough, parameters and answers. */
function neverSeen(places: ContractPlaces, { consumers }: Traffic): readonly DriftFinding[] {
  const byOperation = new Map<string, Sketch[]>()
  for (const { operations } of consumers)
    for (const { method, path, sketch } of operations) {
      const key = `${method} ${templateOf(path)}`
      byOperation.set(key, [...(byOperation.get(key) ?? []), sketch])
    }
  return places.operations().flatMap(({ method, path, pointer, parameters, successes }) => {
    const sketches = byOperation.get(`${method} ${templateOf(path)}`) ?? []
    const calls = sketches.reduce((sum, one) => sum + one.calls, 0)
    const never = (place: string, text: string, at: string): DriftFinding => ({
      kind: 'never-seen',
      method,
      path,
      side: 'request',
      place,
      pointer: at,
      text,
      calls: 0,
      fingerprint: fingerprintOf(['never-seen', method, templateOf(path), place]),
    })
    if (calls === 0) return [never('', 'nobody called it', pointer)]
    if (calls < enoughCalls) return []
    return [
      ...parameters
        .filter(({ key }) => sketches.every(one => one.parameters[key] === undefined))
        .map(({ key, pointer: at }) => never(key, `${key} was never sent`, at)),
      ...successes
        .filter(({ status }) => sketches.every(one => one.statuses[status] === undefined))
        .map(({ status, pointer: at }) =>
          never(`status ${status}`, `the status ${status} was never answered`, at),
        ),
    ]
  })
}
