import { newId } from '../../openapi/canonical/id.ts'
import type { ReportOutcome, StockReport } from '../../openapi/generated/inventory.d.ts'
import type { Refusal } from '../ownership/judge-write.ts'
import { keepRefused } from '../ownership/keep-refused.ts'
import type { Transaction } from '../store/store.ts'
import { noteOversold } from './oversold.ts'

/** What a system says about stock: a count or a change. */
export type Report = Pick<StockReport, 'eventId' | 'sku' | 'locationId' | 'at'> & {
  readonly onHand?: number | undefined
  readonly quantity?: number | undefined
  readonly sequence?: number | undefined
  readonly reason?: string | undefined
  readonly originRevision?: number | undefined
  /** Why the system may not tell of this position at this time, where it may not. */
  readonly refusal?: Refusal | undefined
}

/** Whose reports they are and what they came with. */
export type ReportSource = {
  readonly tenant: string
  readonly system: string
  readonly correlationId: string
}

/** What became of a report. */
export type Reported = ReportOutcome & Pick<Report, 'sku' | 'locationId'>

/**
 * Takes reports of one system over, each once. A count replaces what is on hand, and changes that were made after it
 * and that were taken already are added to it again; a change is added, unless a newer count has it in already. What is newer
 * is told by the system's own sequence, where both have one, else by the time; between systems by the time, where one whose
 * clock is ahead tells of now. Every report is kept with its outcome.
 *
 * Many positions are taken by a few statements, under their locks in a fixed order; reports of one position follow each other
 * as they came.
 */
export async function applyReports(
  tx: Transaction,
  source: ReportSource,
  given: readonly Report[],
): Promise<Reported[]> {
  // Each by itself, also where the same object stands twice.
  const reports = given.map(report => ({ ...report }))
  const outcomes = new Map<Report, Reported>()
  for (const round of rounds(reports)) {
    const byEvent = new Map(round.map(report => [report.eventId, report]))
    for (const outcome of await applyRound(tx, source, round)) {
      const report = byEvent.get(outcome.eventId)
      if (report !== undefined) outcomes.set(report, outcome)
    }
  }
  return reports.flatMap(report => outcomes.get(report) ?? [])
}

/** Each position at most once, and each event at most once; what comes again comes in a later round. */
function rounds(reports: readonly Report[]): readonly (readonly Report[])[] {
  const made: Report[][] = []
  const depth = new Map<string, number>()
  for (const report of reports) {
    const keys = [`p ${report.locationId}/${report.sku}`, `e ${report.eventId}`]
    const round = Math.max(...keys.map(key => depth.get(key) ?? 0))
    for (const key of keys) depth.set(key, round + 1)
    ;(made[round] ??= []).push(report)
  }
  return made
}

type Judged = {
  readonly eventId: string
  readonly sku: string
  readonly locationId: string
  readonly outcome: Reported['outcome']
  readonly detail: string | null
  readonly onHand: number | null
  readonly before: number | null
  readonly reserved: number
  readonly backorders: number
}

async function applyRound(
  tx: Transaction,
  { tenant, system, correlationId }: ReportSource,
  reports: readonly Report[],
): Promise<Reported[]> {
  tx.outdates({ tenant, entity: 'stock', keys: reports.map(({ sku }) => sku) })
  const rows = JSON.stringify(
    reports.map(({ refusal, ...report }) => ({
      ...report,
      id: newId('evt'),
      notOwner: refusal?.detail,
    })),
  )
  await tx.query({ name: 'crossdock-report-places', text: placesText, values: [tenant, rows] })
  await tx.query({ name: 'crossdock-report-locks', text: locksText, values: [tenant, rows] })
  const judged = await tx.query<Judged>({
    name: 'crossdock-report',
    text: reportText,
    values: [tenant, rows, system, correlationId],
  })
  await keepRefused(tx, { tenant, system, correlationId }, refusedOf(reports, judged.rows))
  const taken: Reported[] = []
  for (const { eventId, sku, locationId, outcome, detail, onHand, ...rest } of judged.rows) {
    if (outcome === 'accepted' && onHand !== null) {
      const reserved = rest.reserved - rest.backorders
      await noteOversold(tx, tenant, { sku, locationId, onHand, reserved }, correlationId)
    }
    taken.push({
      eventId,
      sku,
      locationId,
      outcome,
      ...(onHand !== null && outcome === 'accepted' && { onHand }),
      ...(detail !== null && { detail }),
    })
  }
  return taken
}

/** What was not applied since the system does not own it, with what it would have changed. */
function refusedOf(reports: readonly Report[], judged: readonly Judged[]) {
  return judged.flatMap(({ eventId, outcome, before }) => {
    const report = reports.find(one => one.eventId === eventId)
    if (outcome !== 'notOwner' || report?.refusal === undefined) return []
    const { refusal, ...kept } = report
    const after = report.onHand ?? (before ?? 0) + (report.quantity ?? 0)
    return [
      {
        entity: 'stockPosition',
        field: 'onHand',
        subject: `${report.locationId}/${report.sku}`,
        place: { location: report.locationId },
        eventId,
        at: report.at,
        refusal,
        differences: after === before ? [] : [{ pointer: '/onHand', before: before ?? 0, after }],
        report: kept,
      },
    ]
  })
}

const inputText = `
  select * from jsonb_to_recordset($2::jsonb) as r(
    id text, "eventId" text, sku text, "locationId" text, "onHand" int, quantity int, sequence bigint,
    at timestamptz, reason text, "originRevision" bigint, "notOwner" text)`

const placesText = `
  insert into crossdock.stock_position (tenant, sku, location_id, on_hand)
  select $1, i.sku, i."locationId", 0 from (${inputText}) i
  join crossdock.location l on l.tenant = $1 and l.id = i."locationId"
  order by i.sku, i."locationId"
  on conflict do nothing`

const locksText = `
  select 1 from crossdock.stock_position
  where tenant = $1 and (sku, location_id) in (select sku, "locationId" from (${inputText}) i)
  order by sku, location_id for update`

const reportText = `
  with input as (${inputText}), known as (
    select i.*, p.on_hand, p.reserved, p.backorder_limit, p.version,
           case
             when exists (
               select from crossdock.stock_report d
               where d.tenant = $1 and d.system = $3 and d.event_id = i."eventId" and d.outcome <> 'refused'
             ) then 'duplicate'
             when p.sku is null then 'refused'
             when exists (
               select from crossdock.stock_publication o
               where o.tenant = $1 and o.system = $3 and o.sku = i.sku and o.quantity = i."onHand"
                 and case when i."originRevision" is null
                            -- The same value again after another one was told is somebody's change, and no echo.
                            then o.location_id = i."locationId" and o.state = 'told' and o.told_at <= i.at
                                 and (s.at is null or s.at <= o.told_at)
                          else o.location_id in ('*', i."locationId") and o.revision = i."originRevision" end
             ) then 'echo'
             when i."notOwner" is not null then 'notOwner'
             when i.sequence = s.sequence then 'repeated'
             when i.sequence < s.sequence then 'stale'
             when (i.sequence is null or s.sequence is null) and i.at < s.at then 'stale'
             when (i.sequence is null or s.sequence is null) and i.at = s.at and i."onHand" = s.on_hand then 'repeated'
             -- Another system has counted it since. Whose clock is ahead tells of the moment it was heard in.
             when exists (
               select from crossdock.stock_source x
               where x.tenant = $1 and x.sku = i.sku and x.location_id = i."locationId" and x.system <> $3
                 and least(x.at, x.seen_at) > least(i.at, now())
             ) then 'stale'
             else 'accepted'
           end as outcome,
           -- What was changed after this count and told us before it, by this system or another.
           coalesce((
             select sum(d.quantity) from crossdock.stock_report d
             where d.tenant = $1 and d.location_id = i."locationId" and d.sku = i.sku
               and i."onHand" is not null and d.quantity is not null and d.outcome = 'accepted'
               and case when d.system <> $3 then least(d.at, d.received_at) > least(i.at, now())
                        when d.sequence is not null and i.sequence is not null then d.sequence > i.sequence
                        else d.at > i.at end
           ), 0)::int as later
    from input i
    left join crossdock.stock_position p on p.tenant = $1 and p.sku = i.sku and p.location_id = i."locationId"
    left join crossdock.stock_source s
      on s.tenant = $1 and s.system = $3 and s.sku = i.sku and s.location_id = i."locationId"
  ), judged as (
    select k.*, case when k.outcome = 'accepted' then coalesce(k."onHand" + k.later, k.on_hand + k.quantity) end as now,
           case k.outcome when 'refused' then 'There is no location ' || k."locationId" || '.'
                          when 'notOwner' then k."notOwner" end as detail
    from known k
  ), moved as (
    insert into crossdock.stock_movement (tenant, sku, location_id, quantity, balance, reason, reference)
    select $1, sku, "locationId", now - on_hand, now, coalesce(reason, 'sync'), $3 || ':' || "eventId"
    from judged where now <> on_hand
    returning 1
  ), placed as (
    update crossdock.stock_position p set on_hand = j.now, version = p.version + 1, updated_at = now()
    from judged j where p.tenant = $1 and p.sku = j.sku and p.location_id = j."locationId" and j.now <> j.on_hand
    returning 1
  ), heard as (
    insert into crossdock.stock_source as s (tenant, system, sku, location_id, sequence, at, on_hand)
    select $1, $3, sku, "locationId", sequence, at, "onHand" from judged
    where outcome = 'accepted' and "onHand" is not null
    on conflict (tenant, system, sku, location_id) do update set
      sequence = coalesce(excluded.sequence, s.sequence), at = greatest(excluded.at, s.at),
      on_hand = excluded.on_hand, seen_at = now()
    returning 1
  ), kept as (
    insert into crossdock.stock_report (tenant, system, event_id, sku, location_id, on_hand, quantity, sequence, at,
                                        reason, origin_revision, outcome, detail)
    select $1, $3, "eventId", sku, "locationId", "onHand", quantity, sequence, at,
           coalesce(reason, 'sync'), "originRevision", outcome, detail
    from judged where outcome <> 'duplicate'
    on conflict (tenant, system, event_id) do update set
      outcome = excluded.outcome, detail = excluded.detail, settled_at = now()
    returning 1
  ), told as (
    insert into crossdock.event (id, tenant, type, subject, sequence, correlation_id, data)
    select j.id, $1, 'retail.stock.changed.v1', $1 || '/' || j."locationId" || '/' || j.sku,
           coalesce(e.last, 0) + 1, $4,
           jsonb_build_object('sku', j.sku, 'locationId', j."locationId", 'onHand', j.now,
             'quantity', j.now - j.on_hand, 'reason', coalesce(j.reason, 'sync'),
             'reference', $3 || ':' || j."eventId", 'version', j.version + 1)
    from judged j
    left join lateral (
      select max(e.sequence) as last from crossdock.event e
      where e.subject = $1 || '/' || j."locationId" || '/' || j.sku
    ) e on true
    where j.now <> j.on_hand
    returning 1
  )
  select "eventId", sku, "locationId", outcome, detail, now as "onHand", on_hand as before, coalesce(reserved, 0) as reserved,
         coalesce(backorder_limit, 0) as backorders
  from judged`
