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
