import type pg from 'pg'
import type { QuotaLease, QuotaLedger, QuotaRow } from '../policies/rate-sharing.ts'

export type QuotaLedgerOptions = {
  readonly pool: pg.Pool
  /** Days after its end for which a period is kept, for reports. Default 400. */
  readonly keepDays?: number
  /** Told when something that was given back could not be written: it is lost to whom it belongs. */
  readonly onError?: (error: unknown) => void
}

/**
 * Calendar quotas in the table `crossdock.quota_usage`, shared by all servers and there after a crash. A server takes
 * a share and lets requests use it without a query; what it had left when it was killed counts as used. What is asked
 * for while a statement runs goes together into the next one.
 */
export function quotaLedger({ pool, keepDays = 400, onError }: QuotaLedgerOptions): QuotaLedger {
  let asked: Asked[] = []
  let returned: Returned[] = []
  let running: Promise<void> | undefined
  let forgottenAtMs = -Infinity

  function start(): Promise<void> {
    running ??= work().finally(() => {
      running = undefined
    })
    return running
  }

  async function work(): Promise<void> {
    while (asked.length > 0 || returned.length > 0) {
      const [leases, backs] = [asked, returned]
      asked = []
      returned = []
      await putBack(pool, backs).catch(onError)
      await grant(pool, leases)
      if (performance.now() - forgottenAtMs > 86_400_000) {
        forgottenAtMs = performance.now()
        await forget(pool, keepDays).catch(onError)
      }
    }
  }

  return {
    lease: (row, units, quota) =>
      new Promise((resolve, reject) => {
        asked.push({ row, units, quota, resolve, reject })
        void start()
      }),
    giveBack(row, units) {
      if (units <= 0) return
      returned.push({ row, units })
      void start()
    },
    settled: async () => running,
  }
}

type Asked = {
  readonly row: QuotaRow
  readonly units: number
  readonly quota: number
  readonly resolve: (lease: QuotaLease) => void
  readonly reject: (error: unknown) => void
}
type Returned = { readonly row: QuotaRow; readonly units: number }

/** Rows in one order everywhere, so that two servers do not wait for each other. */
const ordered = <Entry extends { readonly row: QuotaRow }>(entries: readonly Entry[]) =>
  entries.toSorted((a, b) => (keyOf(a.row) < keyOf(b.row) ? -1 : 1))

const keyOf = ({ application, name, start, end }: QuotaRow) =>
  `${application} ${name} ${start} ${end}`

async function grant(pool: pg.Pool, all: readonly Asked[]): Promise<void> {
  if (all.length === 0) return
  try {
    const entries = ordered(all)
    const rows = entries.map(({ row }) => row)
    const { rows: granted } = await pool.query<GrantRow>({
      name: 'limits.lease-quota',
      text: `insert into crossdock.quota_usage as usage
               (tenant, application, name, period_start, period_end, quota, used, granted)
             select tenant, application, name, start_at, end_at, quota, least(units, quota), least(units, quota)
             from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::bigint[], $7::bigint[])
               asked (tenant, application, name, start_at, end_at, quota, units)
             on conflict (application, name, period_start, period_end) do update set
               quota = excluded.quota,
               used = usage.used + greatest(0, least(excluded.granted, excluded.quota - usage.used)),
               granted = greatest(0, least(excluded.granted, excluded.quota - usage.used)),
               updated_at = now()
             returning application, name, period_start, period_end, granted, used`,
      values: [
        rows.map(({ tenant }) => tenant),
        rows.map(({ application }) => application),
        rows.map(({ name }) => name),
        rows.map(({ start }) => new Date(start)),
        rows.map(({ end }) => new Date(end)),
        entries.map(({ quota }) => quota),
        entries.map(({ units }) => units),
      ],
    })
    const byKey = new Map(
      granted.map(row => {
        const { application, name, period_start: start, period_end: end, used } = row
        const key = keyOf({
          tenant: '',
          application,
          name,
          start: start.getTime(),
          end: end.getTime(),
        })
        return [key, { granted: Number(row.granted), taken: Number(used) }]
      }),
    )
    for (const { row, resolve, reject } of entries) {
      const lease = byKey.get(keyOf(row))
      if (lease === undefined) reject(new Error('a quota was not counted'))
      else resolve(lease)
    }
  } catch (error) {
    for (const { reject } of all) reject(error)
  }
}

type GrantRow = {
  application: string
  name: string
  period_start: Date
  period_end: Date
  granted: string
  used: string
}

async function putBack(pool: pg.Pool, all: readonly Returned[]): Promise<void> {
  if (all.length === 0) return
  const entries = ordered(all)
  const rows = entries.map(({ row }) => row)
  await pool.query({
    name: 'limits.return-quota',
    text: `update crossdock.quota_usage usage
           set used = greatest(0, usage.used - back.units), updated_at = now()
           from (
             select application, name, start_at, end_at, sum(units) as units
             from unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::bigint[])
               returned (application, name, start_at, end_at, units)
             group by 1, 2, 3, 4
           ) back
           where usage.application = back.application and usage.name = back.name
             and usage.period_start = back.start_at and usage.period_end = back.end_at`,
    values: [
      rows.map(({ application }) => application),
      rows.map(({ name }) => name),
      rows.map(({ start }) => new Date(start)),
      rows.map(({ end }) => new Date(end)),
      entries.map(({ units }) => units),
    ],
  })
}

async function forget(pool: pg.Pool, days: number): Promise<void> {
  await pool.query(
    `delete from crossdock.quota_usage where period_end < now() - make_interval(days => $1)`,
    [days],
  )
}
