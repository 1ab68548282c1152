import { Problem } from '../../openapi/problem.ts'
import { periodOf } from './calendar.ts'
import { phaseAt, underRate, type Line, type Phase, type Quota, type Rate } from './limit-line.ts'

/** Counts requests against every limit that concerns them: rates, calendar quotas and requests in flight. */
export type RateStore = {
  /**
   * Counts one request against every limit of a line, or, when one of them is reached, against none. Gives a promise
   * only where somebody else has to be asked: Redis, or PostgreSQL for the next share of a quota.
   */
  take(taker: Taker, line: Line): Decision | Promise<Decision>
  /** Gives back what it holds of quotas. */
  close(): Promise<void>
}

/** Whose counters are meant. */
export type Taker = {
  readonly tenant: string
  readonly application: string
  /** IANA name. Absent: the plan's. */
  readonly timeZone?: string | undefined
}

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

/** Where calendar quotas are counted for good: gateway/limits/quota-ledger.ts. */
export type QuotaLedger = {
  /** Takes up to `units` of a quota for this process. */
  lease(row: QuotaRow, units: number, quota: number): Promise<QuotaLease>
  /** Puts back what was leased and not used. Never rejects. */
  giveBack(row: QuotaRow, units: number): void
  /** When everything that was given back is written. */
  settled(): Promise<void>
}

export type QuotaRow = {
  readonly tenant: string
  readonly application: string
  /** Name of the counter. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly start: number
  readonly end: number
}

export type QuotaLease = {
  readonly granted: number
  /** What all processes together have taken, this lease included. */
  readonly taken: number
}

/** Counters that several processes share: gateway/limits/shared-counters.ts. */
export type SharedCounters = {
  /** Whether to ask now; while not, each process grants its share. */
  readonly reachable: () => boolean
  /** Into how many shares limits fall while the others cannot be asked. */
  readonly replicas: () => number
  /** Rejects when no answer came in time. */
  take(request: SharedRequest): Promise<SharedAnswer>
  /** Ends a request that was counted as in flight. Never rejects. */
  release(request: SharedRequest): void
}

export type SharedRequest = {
  readonly application: string
  /** Unique among the requests in flight. */
  readonly id: string
  readonly cost: number
  readonly rates: readonly {
    readonly name: string
    readonly intervalMs: number
    readonly burst: number
    readonly quota: number
    /** How long the rate has been what it is; 0 where nobody knows. */
    readonly sinceMs: number
    /** What this process knows to be used up: for counters that were lost. */
    readonly debtMs: number
  }[]
  readonly slots: readonly { readonly name: string; readonly concurrent: number }[]
}

export type SharedAnswer = {
  readonly passes: boolean
  /** By rate, after the request was counted or refused. */
  readonly debtsMs: readonly number[]
  /** Requests in flight, by slot. */
  readonly inFlight: readonly number[]
}

export type RateStoreOptions = {
  /** Milliseconds, never going back. Default `performance.now`. */
  readonly now?: () => number
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly wallNow?: () => number
  /** Default: quotas are counted in memory, and forgotten with the process. */
  readonly ledger?: QuotaLedger
  /** Default: nothing is shared. */
  readonly shared?: SharedCounters
  /** Into how many shares limits fall where nothing is shared. Default 1. */
  readonly replicas?: number
  /** Accounts after which the ones that are at full quota again are dropped. Default 100,000. */
  readonly sweepAbove?: number
  /** How long unused shares of quotas are kept. Default 5,000. */
  readonly idleMs?: number
}

/**
 * The counters of one process. A rate is GCRA, one number (the theoretical arrival time):
 * https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm
 * A quota is used from a share that was leased from the ledger. A counter is dropped only when it is full again, so
 * that nobody escapes a limit by filling the memory.
 */
export function rateStore({
  now = () => performance.now(),
  wallNow = Date.now,
  ledger,
  shared,
  replicas = 1,
  sweepAbove = 100_000,
  idleMs = 5_000,
}: RateStoreOptions = {}): RateStore {
  const accounts = new Map<string, Account>()
  let sweepAt = sweepAbove
  let requests = 0

  function take(taker: Taker, line: Line): Decision | Promise<Decision> {
    let account = accounts.get(taker.application)
    if (account === undefined) account = newAccount(taker)
    let { tally } = account
    if (account.line !== line) {
      tally = account.tallies.get(line) ?? newTally(account, line)
      account.line = line
      account.tally = tally
    }

    const dated = tally.quotas.length > 0 || line.phases.length > 1
    const wall = dated ? wallNow() : 0
    const phase = dated ? phaseAt(line, wall) : line.current
    if (tally.quotas.length > 0) {
      const pending = supply(tally, line, phase, wall, taker)
      if (pending !== undefined) return pending.then(() => take(taker, line))
    }
    const at = now()
    adopt(line, phase, tally, at, wall)
    if (shared === undefined) return takeHere(line, phase, tally, at, wall, replicas)
    if (!shared.reachable()) return takeHere(line, phase, tally, at, wall, shared.replicas())
    return takeShared(shared, taker, line, phase, tally, at, wall)
  }

  async function takeShared(
    counters: SharedCounters,
    { application }: Taker,
    line: Line,
    phase: Phase,
    tally: Tally,
    at: number,
    wall: number,
  ): Promise<Decision> {
    const { cost } = line
    if (tally.rates.length + tally.slots.length === 0 || lacksQuota(phase, tally, cost)) {
      return takeHere(line, phase, tally, at, wall, 1)
    }
    const request: SharedRequest = {
      application,
      id: String((requests += 1)),
      cost,
      rates: phase.rates.map(({ intervalMs, burst, quota }, index) => ({
        name: line.rates[index] as string,
        intervalMs,
        burst,
        quota,
        sinceMs: phase.from === -Infinity ? 0 : wall - phase.from,
        debtMs: Math.max(0, (tally.rates[index] as RateCell).arrival - at),
      })),
      slots: phase.slots.map(({ concurrent }, index) => ({
        name: line.slots[index] as string,
        concurrent,
      })),
    }
    // Held while the others are asked, so that nobody uses it twice, and put back when they refuse.
    for (const quota of tally.quotas) hold(quota, cost)
    let answer: SharedAnswer
    try {
      answer = await counters.take(request)
    } catch {
      for (const quota of tally.quotas) hold(quota, -cost)
      return takeHere(line, phase, tally, now(), wall, counters.replicas())
    }
    const { passes, debtsMs, inFlight } = answer
    for (const quota of tally.quotas) {
      hold(quota, -cost)
      if (passes) quota.left -= cost
    }
    for (const [index, cell] of tally.rates.entries()) {
      // Counted from when it was asked: so it is never more than the others know, and may be told to them.
      cell.arrival = Math.max(cell.arrival, at + (debtsMs[index] as number))
    }
    if (!passes) return decision(line, phase, tally, at, wall, 1, { inFlight })
    if (request.slots.length === 0) return decision(line, phase, tally, at, wall, 1, passage)
    for (const cell of tally.slots) cell.inFlight += 1
    let held = true
    const release = () => {
      if (!held) return
      held = false
      for (const cell of tally.slots) cell.inFlight -= 1
      counters.release(request)
    }
    return decision(line, phase, tally, at, wall, 1, { passed: true, release, inFlight })
  }

  /** Sees that there is a share of each quota to use; gives a promise when one has to be asked for. */
  function supply(
    { quotas }: Tally,
    { cost, timeZone: planZone }: Line,
    phase: Phase,
    wall: number,
    { timeZone = planZone }: Taker,
  ): Promise<unknown> | undefined {
    let pending: Promise<unknown> | undefined
    for (let index = 0; index < quotas.length; index++) {
      const cell = quotas[index] as QuotaCell
      const { quota, per } = phase.quotas[index] as Quota
      if (wall >= cell.end || wall < cell.start || cell.timeZone !== timeZone) {
        enter(cell, per, timeZone, wall)
      }
      cell.usedAt = wall
      if (ledger === undefined) {
        cell.left += quota - cell.taken
        cell.taken = quota
        continue
      }
      const room = quota - cell.taken + cell.left
      if (cell.known && room < cost) {
        // Another process may have given something back since.
        if (wall - cell.askedAt > idleMs) void lease(ledger, cell, quota, cost, wall)
      } else if (cell.left < cost) {
        const asked = lease(ledger, cell, quota, cost, wall)
        pending = pending === undefined ? asked : Promise.all([pending, asked])
      } else if (cell.left * 2 < cell.share && cell.taken < quota) {
        lease(ledger, cell, quota, cost, wall).catch(() => {})
      }
    }
    return pending
  }

  function enter(cell: QuotaCell, per: 'day' | 'month', timeZone: string, wall: number): void {
    giveBack(cell)
    const { start, end } = periodOf(per, timeZone, wall)
    Object.assign(cell, { start, end, timeZone, taken: 0, left: 0, held: 0, known: false })
    cell.window = `;w=${Math.round((end - start) / 1000)}`
  }

  function lease(
    from: QuotaLedger,
    cell: QuotaCell,
    quota: number,
    cost: number,
    wall: number,
  ): Promise<void> {
    cell.asking ??= ask(from, cell, quota, cost, wall).finally(() => {
      cell.asking = undefined
    })
    return cell.asking
  }

  async function ask(
    from: QuotaLedger,
    cell: QuotaCell,
    quota: number,
    cost: number,
    wall: number,
  ): Promise<void> {
    cell.askedAt = wall
    cell.share = Math.max(cost, shareOf(quota, cell.taken))
    const row = rowOf(cell)
    const { granted, taken } = await from.lease(row, cell.share, quota).catch((cause: unknown) => {
      throw new Problem('unavailable', { retryAfterSeconds: 1, cause })
    })
    if (cell.start !== row.start) {
      from.giveBack(row, granted)
      return
    }
    cell.left += granted
    cell.taken = taken
    cell.known = true
  }

  function giveBack(cell: QuotaCell): void {
    if (ledger === undefined || cell.left === 0) return
    ledger.giveBack(rowOf(cell), cell.left)
    cell.taken -= cell.left
    cell.left = 0
  }

  function newAccount({ tenant, application }: Taker): Account {
    if (accounts.size >= sweepAt) sweep()
    const account: Account = {
      tenant,
      application,
      cells: new Map(),
      tallies: new Map(),
      line: undefined,
      tally: noTally,
    }
    accounts.set(application, account)
    return account
  }

  function newTally(account: Account, line: Line): Tally {
    // Lines of generations that are gone would pile up; the counters themselves are in `cells`.
    if (account.tallies.size >= 1_000) account.tallies.clear()
    const { tenant, application } = account
    const tally = {
      rates: line.rates.map(name => cellOf(account, `rate ${name}`, newRateCell)),
      quotas: line.quotas.map((name, index) => {
        const { per } = line.current.quotas[index] as Quota
        return cellOf(account, `${per} ${name}`, () => newQuotaCell(tenant, application, name))
      }),
      slots: line.slots.map(name => cellOf(account, `slot ${name}`, () => ({ inFlight: 0 }))),
    }
    account.tallies.set(line, tally)
    return tally
  }

  function sweep(): void {
    const at = now()
    const wall = wallNow()
    for (const [application, { cells }] of accounts) {
      const idle = [...cells.values()].every(cell =>
        'arrival' in cell
          ? cell.arrival <= at
          : 'inFlight' in cell
            ? cell.inFlight === 0
            : cell.end <= wall && cell.left === 0 && cell.held === 0,
      )
      if (idle) accounts.delete(application)
    }
    sweepAt = Math.max(sweepAbove, accounts.size * 2)
  }

  function giveBackIdle(before: number): void {
    for (const { cells } of accounts.values()) {
      for (const cell of cells.values()) {
        if ('timeZone' in cell && cell.usedAt < before && cell.asking === undefined) giveBack(cell)
      }
    }
  }

  const timer =
    ledger === undefined ? undefined : setInterval(() => giveBackIdle(wallNow() - idleMs), idleMs)
  timer?.unref()

  return {
    take,
    async close() {
      clearInterval(timer)
      const cells = [...accounts.values()].flatMap(account => [...account.cells.values()])
      await Promise.allSettled(cells.map(async cell => 'timeZone' in cell && cell.asking))
      giveBackIdle(Infinity)
      await ledger?.settled()
    },
  }
}

type RateCell = {
  /** Theoretical arrival time. */
  arrival: number
  /** Begin of the phase, and the rate, under which it was calculated. */
  from: number
  intervalMs: number
  burst: number
  quota: number
}
type SlotCell = { inFlight: number }
type QuotaCell = {
  readonly tenant: string
  readonly application: string
  readonly name: string
  timeZone: string
  start: number
  end: number
  /** What all processes have taken, as far as it is known. */
  taken: number
  /** What is left of this process's share. */
  left: number
  /** What is asked for by requests that are not decided; not in `left`. */
  held: number
  /** Whether the ledger was asked in this period. */
  known: boolean
  /** How much was asked for last. */
  share: number
  asking: Promise<void> | undefined
  askedAt: number
  usedAt: number
  /** `;w=…`: a day may have 23 hours. */
  window: string
}
type Cell = RateCell | SlotCell | QuotaCell

/** What a line counts for an account. */
type Tally = {
  readonly rates: readonly RateCell[]
  readonly quotas: readonly QuotaCell[]
  readonly slots: readonly SlotCell[]
}

type Account = {
  readonly tenant: string
  readonly application: string
  readonly cells: Map<string, Cell>
  /** So that a request finds all its counters at once. */
  readonly tallies: Map<Line, Tally>
  /** Those of the last request: the next one is often to the same operation. */
  line: Line | undefined
  tally: Tally
}

const noTally: Tally = { rates: [], quotas: [], slots: [] }

/** Sums of floating-point intervals miss by less than this. */
const slackMs = 1e-6
const nobody: readonly string[] = []

function cellOf<Kind extends Cell>({ cells }: Account, key: string, make: () => Kind): Kind {
  let cell = cells.get(key) as Kind | undefined
  if (cell === undefined) cells.set(key, (cell = make()))
  return cell
}

const newRateCell = (): RateCell => ({ arrival: 0, from: 0, intervalMs: 0, burst: 0, quota: 0 })

/** Brings counters of rates to the rates of now, where a peak or a reload has changed them since. */
function adopt({ phases }: Line, phase: Phase, tally: Tally, at: number, wall: number): void {
  for (let index = 0; index < tally.rates.length; index++) {
    const cell = tally.rates[index] as RateCell
    const rate = phase.rates[index] as Rate
    if (cell.from === phase.from && isUnder(cell, rate)) continue
    if (cell.intervalMs > 0) {
      const last = phases.findIndex(
        ({ from, rates }) => cell.from === from && isUnder(cell, rates[index] as Rate),
      )
      const now = phases.indexOf(phase)
      let before: Pick<Rate, 'intervalMs' | 'burst' | 'quota'> = cell
      // Through every phase in between, as it was foretold in `t` and Retry-After.
      for (let next = last + 1; last !== -1 && next <= now; next++) {
        const { from, rates } = phases[next] as Phase
        cell.arrival = underRate(cell.arrival, before, rates[index] as Rate, at + (from - wall))
        before = rates[index] as Rate
      }
      if (last === -1 || last > now) cell.arrival = underRate(cell.arrival, cell, rate, at)
    }
    cell.from = phase.from
    cell.intervalMs = rate.intervalMs
    cell.burst = rate.burst
    cell.quota = rate.quota
  }
}

const isUnder = (cell: RateCell, { intervalMs, burst }: Rate) =>
  cell.intervalMs === intervalMs && cell.burst === burst

function newQuotaCell(tenant: string, application: string, name: string): QuotaCell {
  return {
    tenant,
    application,
    name,
    timeZone: '',
    start: 0,
    end: 0,
    taken: 0,
    left: 0,
    held: 0,
    known: false,
    share: 0,
    asking: undefined,
    askedAt: 0,
    usedAt: 0,
    window: '',
  }
}

const rowOf = ({ tenant, application, name, start, end }: QuotaCell): QuotaRow => ({
  tenant,
  application,
  name,
  start,
  end,
})

/** How much of a quota to ask for: seldom enough not to be felt, little enough not to starve the other processes. */
function shareOf(quota: number, taken: number): number {
  const usual = Math.min(1_000, Math.max(10, Math.ceil(quota / 50)))
  return Math.max(1, Math.min(usual, Math.ceil((quota - taken) / 4)))
}

function hold(cell: QuotaCell, units: number): void {
  cell.left -= units
  cell.held += units
}

function lacksQuota({ quotas }: Phase, tally: Tally, cost: number): boolean {
  return quotas.some(({ quota }, index) => roomOf(tally.quotas[index] as QuotaCell, quota) < cost)
}

/** What may still be used of a quota in this period. */
const roomOf = ({ taken, left }: QuotaCell, quota: number): number => quota - taken + left

/** Of several shares this one's; never so little that a request could not pass at all. */
const sharedBurst = (burst: number, share: number, cost: number) =>
  share === 1 ? burst : Math.max(cost, Math.floor(burst / share))
const sharedSlots = (concurrent: number, share: number) =>
  share === 1 ? concurrent : Math.max(1, Math.floor(concurrent / share))

/** Decides alone: everything is checked before anything is counted. */
function takeHere(
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
const passage: Outcome = { passed: true }
const refusal: Outcome = {}

/** What the caller is told, from the counters as they are now. */
function decision(
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
