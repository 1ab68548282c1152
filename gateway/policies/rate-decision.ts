import { type Line, type Phase, type Quota, type Rate, underRate } from './limit-line.ts'
import { type QuotaCell, type RateCell, roomOf, type SlotCell, type Tally } from './rate-cells.ts'

export type Decision = {
  /** Names of the limits that were reached; empty when the request passes. */
  readonly exceeded: readonly string[]
  /** Until the same request would pass; a second less would not be enough. */
  readonly waitSeconds: number
  /** Value of the RateLimit-Policy field. */
  readonly policy: string
  /** Value of the RateLimit field. */
  readonly state: string
  /** To be called when the request is over, where it holds something as long; twice is once. */
  readonly release: (() => void) | undefined
}

/** Decides alone: everything is checked before anything is counted. */
export function takeHere(
  line: Line,
  phase: Phase,
  tally: Tally,
  at: number,
  wall: number,
  share: number,
): Decision {
  const { cost } = line
  const { rates, quotas, slots } = phase
  let passes = true
  for (let index = 0; index < rates.length && passes; index++) {
    const { burst, intervalMs } = rates[index] as Rate
    const debtMs = (tally.rates[index] as RateCell).arrival - at - slackMs
    passes = debtMs <= (sharedBurst(burst, share, cost) - cost) * intervalMs * share
  }
  for (let index = 0; index < quotas.length && passes; index++) {
    passes = roomOf(tally.quotas[index] as QuotaCell, (quotas[index] as Quota).quota) >= cost
  }
  for (let index = 0; index < slots.length && passes; index++) {
    const { concurrent } = slots[index] as Phase['slots'][number]
    passes = (tally.slots[index] as SlotCell).inFlight < sharedSlots(concurrent, share)
  }
  if (!passes) return decision(line, phase, tally, at, wall, share, refusal)

  for (let index = 0; index < rates.length; index++) {
    const cell = tally.rates[index] as RateCell
    const { intervalMs } = rates[index] as Rate
    cell.arrival = (cell.arrival > at ? cell.arrival : at) + cost * intervalMs * share
  }
  for (const cell of tally.quotas) cell.left -= cost
  if (slots.length === 0) return decision(line, phase, tally, at, wall, share, passage)
  for (const cell of tally.slots) cell.inFlight += 1
  let held = true
  const release = () => {
    if (!held) return
    held = false
    for (const cell of tally.slots) cell.inFlight -= 1
  }
  return decision(line, phase, tally, at, wall, share, { passed: true, release })
}

type Outcome = {
  readonly passed?: boolean
  readonly release?: () => void
  /** Requests in flight by slot, where others count them too. */
  readonly inFlight?: readonly number[]
}

/** It passes, and nothing has to be given back. */
export const passage: Outcome = { passed: true }

const refusal: Outcome = {}

/** What the caller is told, from the counters as they are now. */
export function decision(
  line: Line,
  phase: Phase,
  tally: Tally,
  at: number,
  wall: number,
  share: number,
  { passed = false, release, inFlight }: Outcome,
): Decision {
  const { cost } = line
  const { rates, quotas, slots } = phase
  let exceeded: string[] | undefined
  let state = ''
  let policy = phase.policy

  for (let index = 0; index < rates.length; index++) {
    const { name, item, partition, burst, intervalMs } = rates[index] as Rate
    const { arrival } = tally.rates[index] as RateCell
    const most = sharedBurst(burst, share, cost)
    const debtMs = arrival - at - slackMs
    const free = debtMs <= 0 ? most : most - debtMs / (intervalMs * share)
    const remaining = Math.max(0, Math.floor(free))
    if (!passed && debtMs > (most - cost) * intervalMs * share) (exceeded ??= []).push(name)
    state += `${state === '' ? '' : ', '}${item}${remaining}`
    if (remaining < most) {
      const more =
        line.phases.length === 1
          ? seconds(arrival - at - (most - remaining - 1) * intervalMs * share)
          : firstSecond(at, from =>
              rateMoment(line, index, arrival, remaining + 1, from, at, wall, share),
            )
      if (more < Infinity) state += `;t=${more}`
    }
    state += partition
  }
  for (let index = 0; index < quotas.length; index++) {
    const { name, item, partition, quota } = quotas[index] as Quota
    const cell = tally.quotas[index] as QuotaCell
    const room = Math.max(0, roomOf(cell, quota))
    if (!passed && room < cost) (exceeded ??= []).push(name)
    state += `${state === '' ? '' : ', '}${item}${room}`
    if (room < quota) {
      const more = firstSecond(at, from => quotaMoment(line, index, cell, room + 1, from, at, wall))
      if (more < Infinity) state += `;t=${more}`
    }
    state += partition
    policy += `${policy === '' ? '' : ', '}"${name}";q=${quota}${cell.window}${partition}`
  }
  for (let index = 0; index < slots.length; index++) {
    const { name, item, partition, concurrent } = slots[index] as Phase['slots'][number]
    const busy = inFlight?.[index] ?? (tally.slots[index] as SlotCell).inFlight
    const free = Math.max(0, sharedSlots(concurrent, share) - busy)
    if (!passed && free === 0) (exceeded ??= []).push(name)
    state += `${state === '' ? '' : ', '}${item}${free}${partition}`
  }
  // Those who refused count finer than what they told.
  if (!passed) exceeded ??= [(rates[0] ?? slots[0])?.name ?? '']
  return {
    exceeded: exceeded ?? nobody,
    waitSeconds: passed ? 0 : waitOf(line, phase, tally, at, wall, share, exceeded ?? nobody),
    policy,
    state,
    release,
  }
}

/** Of several shares this one's; never so little that a request could not pass at all. */
const sharedBurst = (burst: number, share: number, cost: number) =>
  share === 1 ? burst : Math.max(cost, Math.floor(burst / share))

const sharedSlots = (concurrent: number, share: number) =>
  share === 1 ? concurrent : Math.max(1, Math.floor(concurrent / share))

/** Sums of floating-point intervals miss by less than this. */
const slackMs = 1e-6

const nobody: readonly string[] = []

/** Whole seconds that are enough, and not one more. */
const seconds = (ms: number) => Math.max(0, Math.ceil(ms / 1000 - 1e-9))

/**
 * Whole seconds after which what `next` looks for is there: `next` gives the first moment from another one on.
 * Rounding up can go past the moment at which a peak ends, so it is asked again from there.
 */
function firstSecond(at: number, next: (from: number) => number): number {
  let wait = 0
  for (let tries = 0; tries < 100; tries++) {
    const found = seconds(next(at + wait * 1_000) - at)
    if (found === wait) break
    wait = found
  }
  return wait
}

/** Seconds until every limit lets the request through at the same moment. */
function waitOf(
  line: Line,
  phase: Phase,
  tally: Tally,
  at: number,
  wall: number,
  share: number,
  exceeded: readonly string[],
): number {
  // When somebody else's request will be over nobody knows.
  const slots = phase.slots.some(({ name }) => exceeded.includes(name))
  const wait = firstSecond(at, from => {
    let moment = from
    for (const [index, { arrival }] of tally.rates.entries()) {
      moment = rateMoment(line, index, arrival, line.cost, moment, at, wall, share)
    }
    for (const [index, cell] of tally.quotas.entries()) {
      moment = quotaMoment(line, index, cell, line.cost, moment, at, wall)
    }
    return moment
  })
  return slots ? Math.max(1, wait) : wait
}

/** The first moment from `from` on at which a rate has so many units; Infinity when it never has. */
function rateMoment(
  { phases, cost }: Line,
  index: number,
  arrival: number,
  units: number,
  from: number,
  at: number,
  wall: number,
  share: number,
): number {
  let reached = arrival
  let before: Rate | undefined
  for (const phase of phases) {
    if (phase.until <= wall) continue
    const rate = phase.rates[index] as Rate
    const { burst, intervalMs } = rate
    const begins = at + (phase.from - wall)
    if (before !== undefined) reached = underRate(reached, before, rate, begins)
    before = rate
    const until = at + (phase.until - wall)
    const most = sharedBurst(burst, share, cost)
    if (until <= from || units > most) continue
    const moment = Math.max(from, begins, reached - (most - units) * intervalMs * share)
    if (moment < until) return moment
  }
  return Infinity
}

/** The same for a quota: a peak that raises it, or the end of the day or month. */
function quotaMoment(
  { phases }: Line,
  index: number,
  cell: QuotaCell,
  units: number,
  from: number,
  at: number,
  wall: number,
): number {
  const ends = at + (cell.end - wall)
  const taken = cell.taken - cell.left
  for (const phase of phases) {
    const until = at + (phase.until - wall)
    if (until <= from) continue
    const begins = Math.max(from, at + (phase.from - wall))
    const { quota } = phase.quotas[index] as Quota
    if (begins < ends && quota - taken >= units) return begins
    // What undecided requests hold may be free again as soon as they are decided.
    if (begins < ends && quota - taken + cell.held >= units) return Math.max(from, at + 1_000)
    if (until > ends && quota >= units) return Math.max(begins, ends)
  }
  return Infinity
}
