import { newId } from '../../openapi/canonical/id.ts'
import { isZero } from '../../openapi/canonical/money.ts'
import type { PayoutLineReport, PayoutReport } from '../../openapi/generated/canonical.d.ts'
import type { Dispute, Payout } from '../../openapi/generated/operations.v1.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { resolveExceptions } from '../exceptions/resolve-exception.ts'
import { causeOf } from '../orders/cause.ts'
import { oneCurrency } from '../orders/currencies.ts'
import { type Origin, originOf } from '../orders/follow-up.ts'
import type { Cause } from '../orders/order-store.ts'
import { aggregate } from '../returns/aggregate.ts'
import type { Queryable, Transaction } from '../store/store.ts'
import { type Known, matchLine } from './match-line.ts'
import { type Missing, reconcile } from './reconcile-payout.ts'

type Input = { readonly system: string; readonly reference: string }

/** Payouts: each a document with a version; its lines are rows beside it. */
export const payoutDocuments = aggregate<Payout>(
  'crossdock.payout',
  ({ system, reference, reconciliation, amount, issuedAt }) => ({
    system,
    reference,
    reconciliation,
    currency: amount.currency,
    issued_at: issuedAt,
  }),
)

/** Has a payout taken in; one at a time of each. */
export async function importPayout(
  tx: Transaction,
  { durable }: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  { system, reference }: Input,
): Promise<void> {
  await durable.enqueue(tx, {
    ...origin,
    kind: importPayoutTransition.kind,
    subject: `payout:${system}:${reference}`,
    input: { system, reference },
  })
}

/**
 * Takes a payout in, line by line, and holds it against its lines and our books. Each line is there once, however often the payout is
 * imported; every import reconciles anew, since what was not known then may be known now.
 */
export const importPayoutTransition: Transition<ProcessContext, Input> = {
  kind: 'import-payout',
  version: 1,
  queue: 'payment',
  async run(run, { systems: { payment }, policies }, { system, reference }) {
    const { document: report } = await run.read('ask for the payout', call =>
      payment.findPayout(call, { payoutReference: reference }),
    )
    if (report === undefined) return run.commit(async () => ({ skipped: 'not known there' }))
    const { tenant } = run.operation
    let cursor: string | undefined
    const seen: string[] = []
    for (let nth = 1; nth === 1 || cursor !== undefined; nth++) {
      const at = cursor
      const { lines, nextCursor } = await run.read(`ask for its lines ${nth}`, call =>
        payment.listPayoutLines(call, {
          payoutReference: reference,
          ...(at !== undefined && { cursor: at }),
        }),
      )
      const from = seen.length
      await run.transact(`take its lines ${nth}`, async tx => {
        await keepLines(tx, { tenant, system, reference }, lines, from)
        return lines.length
      })
      seen.push(...lines.map(one => one.reference))
      cursor = nextCursor
    }
    const { rateDifferencePercent } = (policies.currencies ?? oneCurrency).payouts
    return run.commit(tx => settle(tx, run, system, report, seen, rateDifferencePercent))
  },
}

type Which = { readonly tenant: string; readonly system: string; readonly reference: string }

async function keepLines(
  tx: Transaction,
  { tenant, system, reference }: Which,
  lines: readonly PayoutLineReport[],
  from: number,
): Promise<void> {
  await tx.query(
    `insert into crossdock.payout_line
       (tenant, system, payout_reference, reference, position, type, transaction_id, authorisation_id, document)
     select $1, $2, $3, line ->> 'reference', $5::int + nth, line ->> 'type', line ->> 'transactionId',
            line ->> 'authorisationId', line
     from jsonb_array_elements($4::jsonb) with ordinality as given (line, nth)
     on conflict (tenant, system, payout_reference, reference) do update
       set position = excluded.position, type = excluded.type, transaction_id = excluded.transaction_id,
           authorisation_id = excluded.authorisation_id, document = excluded.document`,
    [tenant, system, reference, JSON.stringify(lines), from],
  )
}

/** Matches the lines, reconciles the payout, and raises or settles its case. */
async function settle(
  tx: Transaction,
  run: Pick<Run, 'operation'>,
  system: string,
  report: PayoutReport,
  seen: readonly string[],
  rateDifferencePercent: number,
): Promise<unknown> {
  const { tenant } = run.operation
  const which = { tenant, system, reference: report.reference }
  await tx.query(`select pg_advisory_xact_lock(hashtext('crossdock payout ' || $1))`, [
    `${tenant} ${system} ${report.reference}`,
  ])
  const before = await payoutByReference(tx, which)
  // A slow answer does not overwrite what a quicker one has said since.
  if (before !== undefined && report.revision < before.revision) return { skipped: 'stale' }
  // What the provider has taken off it again settles nothing.
  await tx.query(
    `delete from crossdock.payout_line
     where tenant = $1 and system = $2 and payout_reference = $3 and reference <> all($4)`,
    [tenant, system, report.reference, seen],
  )
  const lines = await matchLines(tx, which, report, rateDifferencePercent)
  const reconciled = reconcile(report, lines, await missingOf(tx, which, report))
  const cause = causeOf(run)
  const now = new Date().toISOString()
  const { caseId: _case, ...kept } = before ?? {
    id: newId('pyt'),
    version: 1,
    tenant,
    createdAt: now,
    updatedAt: now,
    correlationId: cause.correlationId,
  }
  const { rawState: _raw, fxDifference: _rates, ...rest } = kept as Payout
  const draft: Payout = { ...rest, ...report, ...reconciled, system }
  const caseId = await caseOf(tx, originOf(run), before, draft)
  const payout: Payout = { ...draft, ...(caseId !== undefined && { caseId }) }
  return keep(tx, cause, before, payout)
}

function keep(
  tx: Transaction,
  cause: Cause,
  before: Payout | undefined,
  payout: Payout,
): Promise<Payout> | Payout {
  const what = payout.reconciliation === 'differs' ? 'differs' : 'imported'
  const events = [{ type: `retail.payout.${what}.v1`, data: { payout } }]
  if (before === undefined) return payoutDocuments.insert(tx, { document: payout, events }, cause)
  const { reasons = [] } = payout
  const same =
    before.revision === payout.revision &&
    before.lines === payout.lines &&
    JSON.stringify(before.reasons) === JSON.stringify(reasons)
  if (same) return before
  return payoutDocuments.change(tx, before.id, cause, () => ({ document: payout, events }))
}

/** The payout that a payment provider calls so; undefined when it was never taken in. */
async function payoutByReference(db: Queryable, which: Which): Promise<Payout | undefined> {
  const { rows } = await db.query<{ document: Payout }>({
    name: 'crossdock-payout-by-reference',
    text: `select document from crossdock.payout where tenant = $1 and system = $2 and reference = $3`,
    values: [which.tenant, which.system, which.reference],
  })
  return rows[0]?.document
}

/** Opens the case of a payout that differs, or settles it. */
async function caseOf(
  tx: Transaction,
  { correlationId }: Origin,
  before: Payout | undefined,
  payout: Payout,
): Promise<string | undefined> {
  const { tenant, id, reference, reasons = [], difference, reconciliation } = payout
  const said = `Payout ${reference}: ${reasons.join(' ')}`.slice(0, 1_000)
  const known = before?.caseId
  if (known !== undefined) {
    const { rows } = await tx.query<{ reason: string }>(
      `select reason from crossdock.exception_case where tenant = $1 and id = $2 and state = 'open'`,
      [tenant, known],
    )
    if (rows[0]?.reason === said) return known
    const resolution =
      reconciliation === 'reconciled' ? 'It agrees now.' : 'It differs in another way now.'
    await resolveExceptions(tx, { tenant, id: known, resolution })
  }
  if (reconciliation === 'reconciled') return undefined
  // What a person has settled is not asked again for the same reason.
  const again = JSON.stringify(before?.reasons) === JSON.stringify(reasons)
  if (again) return undefined
  return raiseException(tx, {
    tenant,
    category: 'payoutDiffers',
    severity: isZero(difference) ? 'medium' : 'high',
    reason: said,
    detail: { payoutId: id, reasons },
    correlationId,
  })
}

type LineRow = {
  readonly document: PayoutLineReport
  readonly order: Order | null
  readonly dispute: Dispute | null
  readonly before: string | null
}

/** The lines of a payout with what of ours they settle; what was found is kept with each. */
async function matchLines(
  tx: Transaction,
  which: Which,
  { amount }: PayoutReport,
  rateDifferencePercent: number,
) {
  const { tenant, system, reference } = which
  const { rows } = await tx.query<LineRow>(lineText, [tenant, system, reference])
  const lines = rows.map(({ document, order, dispute, before }) => {
    const known: Known = {
      ...(order !== null && { order }),
      ...(dispute !== null && { dispute }),
      ...(before !== null && { before }),
      rateDifferencePercent,
    }
    return matchLine(document, amount.currency, known)
  })
  await tx.query(
    `update crossdock.payout_line l
     set match = found.line ->> 'match', document = found.line
     from (select line from jsonb_array_elements($4::jsonb) as given (line)) found
     where l.tenant = $1 and l.system = $2 and l.payout_reference = $3 and l.reference = found.line ->> 'reference'`,
    [tenant, system, reference, JSON.stringify(lines)],
  )
  return lines
}

// What was found in an earlier import is no part of what the provider says. A payout that did not arrive has settled nothing.
const lineText = `
  select l.document - array['match', 'fx', 'reason', 'orderId', 'tenderId', 'disputeId'] as document,
         o.document as "order", d.document as dispute,
         (select b.payout_reference from crossdock.payout_line b
            left join crossdock.payout p on p.tenant = b.tenant and p.system = b.system and p.reference = b.payout_reference
          where b.tenant = l.tenant and b.system = l.system
            and (b.reference = l.reference or (b.transaction_id = l.transaction_id and b.type = l.type))
            and ((b.payout_reference = l.payout_reference and b.position < l.position)
              or (b.payout_reference <> l.payout_reference and b.match in ('matched', 'amountDiffers')))
            and coalesce(p.state, '') not in ('failed', 'cancelled')
          limit 1) as before
  from crossdock.payout_line l
  left join lateral (
    select r.order_id from crossdock.external_reference r
    where r.tenant = l.tenant and r.system = l.system
      and ((r.type = 'authorisation' and r.id = l.authorisation_id) or (r.type = 'capture' and r.id = l.transaction_id))
    limit 1) r on true
  left join crossdock."order" o on o.id = r.order_id and o.tenant = l.tenant
  left join crossdock.dispute d on d.tenant = l.tenant and d.system = l.system and d.reference = l.transaction_id
    and l.type in ('dispute', 'disputeReversal')
  where l.tenant = $1 and l.system = $2 and l.payout_reference = $3
  order by l.position`

/**
 * Captures and refunds of ours in the time of a payout that no payout has. Asked only where the provider says which time it is about.
 * Whatever moved since then is in an order that was changed since then.
 */
async function missingOf(
  tx: Transaction,
  { tenant, system }: Which,
  { from, to, amount, state }: PayoutReport,
): Promise<readonly Missing[]> {
  if (from === undefined || to === undefined || state === 'failed' || state === 'cancelled') {
    return []
  }
  const { rows } = await tx.query<Missing>(missingText, [tenant, system, from, to, amount.currency])
  return rows
}

// Balances are not paid out: their money was when they were loaded.
const missingText = `
  select o.id as "orderId", moved.one ->> 'type' as type, moved.one ->> 'pspReference' as reference,
         coalesce(same.amount, moved.one -> 'amount') as amount
  from crossdock."order" o,
       jsonb_array_elements(o.document -> 'tenders') as tenders (tender),
       jsonb_array_elements(tenders.tender -> 'transactions') as moved (one)
       left join lateral (
         select e as amount from jsonb_array_elements(moved.one -> 'equivalents') e where e ->> 'currency' = $5 limit 1) same on true
  where o.tenant = $1 and o.updated_at >= $3::timestamptz
    and tenders.tender ->> 'method' = 'token'
    and moved.one ->> 'type' in ('capture', 'refund') and moved.one ->> 'status' = 'success'
    and moved.one ->> 'psp' = $2
    and coalesce(o.document -> 'currencies' ->> 'settlement', o.document ->> 'currency') = $5
    and coalesce(same.amount, moved.one -> 'amount') ->> 'currency' = $5
    and (moved.one ->> 'at')::timestamptz >= $3::timestamptz and (moved.one ->> 'at')::timestamptz < $4::timestamptz
    and not exists (
      select from crossdock.payout_line l
      where l.tenant = $1 and l.system = $2 and l.transaction_id = moved.one ->> 'pspReference')
  order by o.id, reference limit 1000`
