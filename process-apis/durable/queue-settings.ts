import { type ProcessStore, type Transaction, wholeServer } from '../store/store.ts'

/** What people have set of one queue. */
export type QueueSetting = {
  readonly paused: boolean
  /** The budget of the system behind it, over all processes; null: what queues.ts says. */
  readonly ratePerSecond: number | null
  readonly reason: string
}

export type QueueSettingsStore = {
  /** As this process knows it. */
  of(queue: string): QueueSetting | undefined
  /** Processes that share a budget: those that run. */
  processes(): number
  /** Writes a setting in the caller's transaction; every process heeds it when it reads next. */
  write(
    tx: Transaction,
    queue: string,
    setting: Omit<Partial<QueueSetting>, 'reason'> & {
      readonly reason: string
      readonly by: string
    },
  ): Promise<QueueSetting>
  /** Reads what others have set. */
  read(): Promise<void>
}

/** Settings of queues, kept in the database and known by heart in between. */
export function queueSettings(store: Pick<ProcessStore, 'of'>): QueueSettingsStore {
  const { pool } = store.of(wholeServer('know who runs'))
  let known = new Map<string, QueueSetting>()
  let processes = 1
  return {
    of: queue => known.get(queue),
    processes: () => processes,
    async read() {
      const { rows } = await pool.query<
        QueueSetting & { readonly queue: string | null; readonly processes: number }
      >(
        `select s.queue, s.paused, s.rate_per_second as "ratePerSecond", s.reason, p.processes
         from (select greatest(1, count(*))::int as processes from crossdock.process) p
         left join crossdock.queue_setting s on true`,
      )
      processes = rows[0]?.processes ?? 1
      known = new Map(
        rows.flatMap(({ queue, paused, ratePerSecond, reason }) =>
          queue === null ? [] : [[queue, { paused, ratePerSecond, reason }] as const],
        ),
      )
    },
    async write(tx, queue, { paused, ratePerSecond, reason, by }) {
      const { rows } = await tx.query<QueueSetting>(
        `insert into crossdock.queue_setting as s (queue, paused, rate_per_second, reason, set_by)
         values ($1, coalesce($2, false), $3, $5, $6)
         on conflict (queue) do update set paused = coalesce($2, s.paused),
           rate_per_second = case when $4 then $3 else s.rate_per_second end,
           reason = $5, set_by = $6, set_at = now()
         returning paused, rate_per_second as "ratePerSecond", reason`,
        [queue, paused ?? null, ratePerSecond ?? null, ratePerSecond !== undefined, reason, by],
      )
      return rows[0] as QueueSetting
    },
  }
}

/**
 * What may be saved up, in parts of a second: no system gets more than its budget and half of the 5 % that are allowed above it
 * in any second, wherever it begins. The other half is for calls that take differently long to arrive.
 */
const savedPart = 1 / 40

/**
 * A budget of so many a second, spent evenly: what is not used at once is lost, so that a system which comes back is not run
 * over. `take` gives how many of those wanted may go now.
 */
export function budget(now: () => number = () => performance.now()): {
  take(wanted: number, perSecond: number): { readonly take: number; readonly waitMs: number }
  giveBack(unused: number): void
} {
  let allowance = 0
  let at = now()
  return {
    take(wanted, perSecond) {
      const most = Math.max(1, perSecond * savedPart)
      allowance = Math.min(most, allowance + ((now() - at) / 1_000) * perSecond)
      at = now()
      const take = Math.min(wanted, Math.floor(allowance))
      allowance -= take
      return { take, waitMs: take > 0 ? 0 : Math.ceil(((1 - allowance) / perSecond) * 1_000) }
    },
    giveBack: unused => void (allowance += unused),
  }
}
