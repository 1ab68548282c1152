import { Problem } from '../../openapi/problem.ts'
import { periodOf } from './calendar.ts'
import { type Line, type Phase, phaseAt, type Quota } from './limit-line.ts'
import {
  adopt,
  type Cell,
  hold,
  lacksQuota,
  newQuotaCell,
  newRateCell,
  noTally,
  type QuotaCell,
  type RateCell,
  rowOf,
  shareOf,
  type Tally,
} from './rate-cells.ts'
import { type Decision, decision, passage, takeHere } from './rate-decision.ts'
import type { QuotaLedger, SharedAnswer, SharedCounters, SharedRequest } from './rate-sharing.ts'

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

function cellOf<Kind extends Cell>({ cells }: Account, key: string, make: () => Kind): Kind {
  let cell = cells.get(key) as Kind | undefined
  if (cell === undefined) cells.set(key, (cell = make()))
  return cell
}
