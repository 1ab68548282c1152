import { type Line, type Phase, type Rate, underRate } from './limit-line.ts'
import type { QuotaRow } from './rate-sharing.ts'

/** A counter of a rate. */
export type RateCell = {
  /** Theoretical arrival time. */
  arrival: number
  /** Begin of the phase, and the rate, under which it was calculated. */
  from: number
  intervalMs: number
  burst: number
  quota: number
}

/** A counter of requests that are being answered. */
export type SlotCell = { inFlight: number }

/** A counter of a calendar quota: the share this process has of it. */
export type QuotaCell = {
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

/** Any counter. */
export type Cell = RateCell | SlotCell | QuotaCell

/** What a line counts for an account. */
export type Tally = {
  readonly rates: readonly RateCell[]
  readonly quotas: readonly QuotaCell[]
  readonly slots: readonly SlotCell[]
}

/** Of who has no limits. */
export const noTally: Tally = { rates: [], quotas: [], slots: [] }

/** A rate that was not used yet. */
export const newRateCell = (): RateCell => ({
  arrival: 0,
  from: 0,
  intervalMs: 0,
  burst: 0,
  quota: 0,
})

/** Brings counters of rates to the rates of now, where a peak or a reload has changed them since. */
export function adopt(
  { phases }: Line,
  phase: Phase,
  tally: Tally,
  at: number,
  wall: number,
): void {
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

/** A quota of which nothing is known yet. */
export function newQuotaCell(tenant: string, application: string, name: string): QuotaCell {
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

/** Which row of the ledger it is. */
export const rowOf = ({ tenant, application, name, start, end }: QuotaCell): QuotaRow => ({
  tenant,
  application,
  name,
  start,
  end,
})

/** How much of a quota to ask for: seldom enough not to be felt, little enough not to starve the other processes. */
export function shareOf(quota: number, taken: number): number {
  const usual = Math.min(1_000, Math.max(10, Math.ceil(quota / 50)))
  return Math.max(1, Math.min(usual, Math.ceil((quota - taken) / 4)))
}

/** Keeps units for a request that is not decided. */
export function hold(cell: QuotaCell, units: number): void {
  cell.left -= units
  cell.held += units
}

/** Whether a quota has less left than the request costs. */
export function lacksQuota({ quotas }: Phase, tally: Tally, cost: number): boolean {
  return quotas.some(({ quota }, index) => roomOf(tally.quotas[index] as QuotaCell, quota) < cost)
}

/** What may still be used of a quota in this period. */
export const roomOf = ({ taken, left }: QuotaCell, quota: number): number => quota - taken + left
