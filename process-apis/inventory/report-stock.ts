import type { SnapshotOutcome } from '../../openapi/generated/inventory.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { judgeWrite } from '../ownership/judge-write.ts'
import { businessTime } from '../ownership/owner.ts'
import type { ProcessStore, Transaction } from '../store/store.ts'
import type { Inventory } from './contract.ts'
import { refuseUnknownLocations } from './location.ts'
import { type StockPolicy, usualStockPolicy } from './stock-policy.ts'
import { applyReports, type Report, type Reported, type ReportSource } from './stock-report.ts'

/** Takes what a system says about stock: counts and changes, in whatever order they come. */
export function reportStock(context: Taking): Inventory['reportStock'] {
  return async (call, { system, entries }) => {
    const reported = await inChunks(context, call, system, entries)
    return { items: reported.map(({ sku: _sku, locationId: _locationId, ...outcome }) => outcome) }
  }
}

/** Takes kept reports in again, in the system's own order: those that could not be taken when they came. */
export function replayReports(context: Taking): Inventory['replayReports'] {
  const { store } = context
  return async (call, { system, locationId }) => {
    const { tenant } = call.principal
    const { rows } = await store
      .of(tenant)
      .pool.query<
        Omit<Report, 'at'> & { at: Date; onHand: number | null; quantity: number | null }
      >(
        `select event_id as "eventId", sku, location_id as "locationId", on_hand as "onHand", quantity, sequence, at,
              reason, origin_revision as "originRevision"
       from crossdock.stock_report
       where tenant = $1 and system = $2 and outcome = 'refused' and ($3::text is null or location_id = $3)
       order by sequence nulls first, at, position limit 1000`,
        [tenant, system, locationId ?? null],
      )
    const reports = rows.map(row => ({ ...row, at: row.at.toISOString() }))
    const reported = await inChunks(context, call, system, reports)
    return { items: reported.map(({ sku: _sku, locationId: _locationId, ...outcome }) => outcome) }
  }
}

/** Takes over what a system has at a location at one time; what a complete one does not name is not there. */
export function takeSnapshot(context: Taking): Inventory['takeSnapshot'] {
  const { store, policies } = context
  return async (call, { system, snapshotId, locationId, at, complete = false, entries }) => {
    const { tenant } = call.principal
    await refuseUnknownLocations(store.of(tenant).pool, tenant, [locationId])
    const report = (sku: string, onHand: number, sequence?: number): Report => ({
      eventId: `${snapshotId}/${sku}`,
      sku,
      locationId,
      onHand,
      at,
      reason: 'snapshot',
      ...(sequence !== undefined && { sequence }),
    })
    const named = entries.map(({ sku, onHand, sequence }) => report(sku, onHand, sequence))
    const taken = await inChunks(context, call, system, named)
    const missing = complete
      ? await unnamed(
          store,
          tenant,
          locationId,
          at,
          entries.map(({ sku }) => sku),
        )
      : { skus: [], of: 0 }
    const believed = isBelieved(policies.stock ?? usualStockPolicy, missing.skus.length, missing.of)
    if (!believed) {
      await store.of(tenant).transaction(tx =>
        raiseException(tx, {
          tenant,
          category: 'stockDrift',
          severity: 'high',
          reason: `The snapshot ${snapshotId} of ${system} leaves out too much of ${locationId} to be believed`,
          detail: { unnamed: missing.skus.length, of: missing.of },
          correlationId: call.correlationId,
        }),
      )
    }
    const gone = believed ? missing.skus.map(sku => report(sku, 0)) : []
    const emptied = await inChunks(context, call, system, gone)
    return {
      ...countOutcomes(taken),
      emptied: emptied.filter(({ outcome }) => outcome === 'accepted').length,
      kept: believed ? 0 : missing.skus.length,
    } satisfies SnapshotOutcome
  }
}

/** Asks the warehouse system what it has. Each count is known by when it was made: asked again, it is not booked again. */
export function pollStock(
  context: Taking & Pick<ProcessContext, 'systems'>,
): Inventory['pollStock'] {
  const { store, systems } = context
  return async (call, { locationId }) => {
    const { tenant } = call.principal
    if (locationId !== undefined) {
      await refuseUnknownLocations(store.of(tenant).pool, tenant, [locationId])
    }
    const taken: Reported[] = []
    let cursor: string | undefined
    do {
      const page = await systems.wms.listStock(call, {
        limit: 500,
        ...(locationId !== undefined && { locationId }),
        ...(cursor !== undefined && { cursor }),
      })
      const reports = page.entries.map(({ sku, locationId: place, onHand, asOf }) => ({
        eventId: `poll:${place}:${Date.parse(asOf)}:${sku}`,
        sku,
        locationId: place,
        onHand,
        at: asOf,
        reason: 'poll',
      }))
      taken.push(...(await inChunks(context, call, 'wms', reports)))
      cursor = page.next
    } while (cursor !== undefined)
    return { ...countOutcomes(taken), emptied: 0, kept: 0 }
  }
}

function countOutcomes(taken: readonly Reported[]) {
  const count = (outcome: Reported['outcome']) =>
    taken.filter(one => one.outcome === outcome).length
  return {
    accepted: count('accepted'),
    stale: count('stale'),
    duplicate: count('duplicate'),
    echo: count('echo'),
    refused: count('refused'),
    repeated: count('repeated'),
    notOwner: count('notOwner'),
  }
}

/** So few that nobody who wants one of their positions waits long. */
const chunkSize = 200

/** Takes many reports, some at a time: locks are short, and each chunk is all there or not at all. */
async function inChunks(
  { store, policies }: Taking,
  call: Call,
  system: string,
  reports: readonly Report[],
): Promise<Reported[]> {
  const { tenant } = call.principal
  const source = { tenant, system, correlationId: call.correlationId }
  const taken: Reported[] = []
  for (let i = 0; i < reports.length; i += chunkSize) {
    const chunk = reports.slice(i, i + chunkSize)
    taken.push(
      ...(await store.of(tenant).transaction(tx => takeReports(tx, policies, source, chunk, call))),
    )
  }
  return taken
}

/** What reports are taken in with. */
type Taking = Pick<ProcessContext, 'store' | 'policies'>

/** Takes reports with everything that belongs to them: what is refused is told to a person, what moved to the audit. */
export async function takeReports(
  tx: Transaction,
  { ownership }: ProcessContext['policies'],
  source: ReportSource,
  reports: readonly Report[],
  { principal: { application } }: Pick<Call, 'principal'>,
): Promise<Reported[]> {
  const { tenant, system, correlationId } = source
  const taken = await applyReports(
    tx,
    source,
    reports.map(report => ({
      ...report,
      refusal: judgeWrite(ownership, {
        entity: 'stockPosition',
        field: 'onHand',
        system,
        at: businessTime(report.at),
        place: { location: report.locationId },
      }),
    })),
  )
  const refused = new Set(
    taken.filter(({ outcome }) => outcome === 'refused').map(({ locationId }) => locationId),
  )
  for (const locationId of refused) {
    await raiseException(tx, {
      tenant,
      category: 'inboundRefused',
      severity: 'high',
      reason: `${system} reports stock of ${locationId}, which is no location here; the reports are kept for a replay`,
      detail: { system, locationId },
      correlationId,
    })
  }
  const accepted = taken.filter(({ outcome }) => outcome === 'accepted')
  if (accepted.length > 0) {
    await appendAuditEntry(tx, {
      tenant,
      actor: application,
      action: 'reportStock',
      subject: system,
      correlationId,
      data: {
        positions: accepted.map(({ sku, locationId, onHand }) => ({ sku, locationId, onHand })),
      },
    })
  }
  return taken
}

/** What is on hand by our books at a location and was not counted or moved since, but for these SKUs. */
async function unnamed(
  store: ProcessStore,
  tenant: string,
  locationId: string,
  at: string,
  skus: readonly string[],
): Promise<{ skus: string[]; of: number }> {
  const { rows } = await store
    .of(tenant)
    .pool.query<{ sku: string; named: boolean; later: boolean }>(
      `select sku, sku = any($3) as named,
            exists (
              select from crossdock.stock_movement m
              where m.tenant = $1 and m.sku = p.sku and m.location_id = $2 and m.at > $4 and m.reason <> 'snapshot'
            ) as later
     from crossdock.stock_position p where tenant = $1 and location_id = $2 and on_hand <> 0 order by sku`,
      [tenant, locationId, skus, at],
    )
  const missing = rows.filter(({ named, later }) => !named && !later)
  return { skus: missing.map(({ sku }) => sku), of: rows.length }
}

function isBelieved({ snapshots }: StockPolicy, emptied: number, of: number): boolean {
  return emptied <= Math.max(snapshots.maxEmptied, Math.floor(of * snapshots.maxEmptiedShare))
}
