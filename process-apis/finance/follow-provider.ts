import type { DisputeReport, PayoutReport } from '../../openapi/generated/canonical.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Durable } from '../durable/durable.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { causeOf } from '../orders/cause.ts'
import { type Origin, originOf } from '../orders/follow-up.ts'
import { type Transaction, wholeServer } from '../store/store.ts'
import { importPayout } from './import-payout.ts'
import { takeDispute } from './take-dispute.ts'

type Input = { readonly tenant: string; readonly everyMinutes: number; readonly since?: string }

const kind = 'follow-payment-provider'
const system = 'payment'

/** How far back each look begins before the last one: what was being written then is seen now. */
const overlapMs = 3_600_000

/** How far back the first look goes. */
const monthMs = 30 * 24 * 3_600_000

/**
 * Looks at the payment provider again and again for disputes and payouts that changed, since an event may get lost. What is known
 * already costs a look-up here and nothing more; a payout that differs is held against the books anew.
 */
export const followPaymentProvider: Transition<ProcessContext, Input> = {
  kind,
  version: 1,
  queue: 'payment',
  whose: wholeServer('follow the payment provider'),
  async run(run, context, input) {
    const { payment } = context.systems
    const updatedSince =
      input.since ?? new Date(run.operation.createdAt.getTime() - monthMs).toISOString()
    const disputes = await everyPage<DisputeReport>(run, 'disputes', async (call, cursor) => {
      const page = await payment.listDisputes(call, { updatedSince, ...cursor })
      return {
        items: page.disputes,
        ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
      }
    })
    const payouts = await everyPage<PayoutReport>(run, 'payouts', async (call, cursor) => {
      const page = await payment.listPayouts(call, { updatedSince, ...cursor })
      return {
        items: page.payouts,
        ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
      }
    })
    return run.commit(async tx => {
      const origin: Origin = { ...originOf(run), tenant: input.tenant }
      const newer = await unknownDisputes(tx, input.tenant, disputes)
      for (const report of newer) {
        await context.durable.enqueue(tx, {
          ...origin,
          kind: takeDisputeTransition.kind,
          subject: subjectOf(report),
          input: { system, report },
        })
      }
      const due = await duePayouts(tx, input.tenant, payouts)
      for (const reference of due) await importPayout(tx, context, origin, { system, reference })
      await again(tx, context, run, input)
      return { disputes: newer.length, payouts: due.length }
    })
  },
  // Whatever it is that the provider does not want to tell, it is asked again.
  rejected: (tx, run, context, input) => again(tx, context, run, input),
}

/** Takes in one dispute that a look at the provider has found. */
export const takeDisputeTransition: Transition<
  ProcessContext,
  { readonly system: string; readonly report: DisputeReport }
> = {
  kind: 'take-dispute',
  version: 1,
  queue: 'orders',
  run: (run, context, told) =>
    run.commit(async tx => {
      const { outcome } = await takeDispute(tx, context, originOf(run), causeOf(run), told)
      return { outcome }
    }),
}

type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor?: string }

async function everyPage<Item>(
  run: Run,
  what: string,
  ask: (
    call: Parameters<Parameters<Run['read']>[1]>[0],
    cursor: { readonly cursor?: string },
  ) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = []
  let cursor: string | undefined
  for (let nth = 1; nth === 1 || cursor !== undefined; nth++) {
    const at = cursor
    const page = await run.read(`ask for ${what} ${nth}`, call =>
      ask(call, at === undefined ? {} : { cursor: at }),
    )
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}

/** Those that are newer than what is known, and are not being taken in already. */
async function unknownDisputes(
  tx: Transaction,
  tenant: string,
  reports: readonly DisputeReport[],
): Promise<readonly DisputeReport[]> {
  if (reports.length === 0) return []
  const { rows } = await tx.query<{ reference: string; revision: number }>(
    `select reference, (document ->> 'revision')::int as revision from crossdock.dispute
     where tenant = $1 and system = $2 and reference = any($3)`,
    [tenant, system, reports.map(({ reference }) => reference)],
  )
  const known = new Map(rows.map(({ reference, revision }) => [reference, revision]))
  const newer = reports.filter(({ reference, revision }) => revision > (known.get(reference) ?? -1))
  const { rows: begun } = await tx.query<{ subject: string }>(
    `select subject from crossdock.operation where kind = $1 and subject = any($2)`,
    [takeDisputeTransition.kind, newer.map(subjectOf)],
  )
  const taken = new Set(begun.map(({ subject }) => subject))
  return newer.filter(report => !taken.has(subjectOf(report)))
}

function subjectOf({ reference, revision }: DisputeReport): string {
  return `dispute:${reference}:${revision}`
}

/** Payouts that are new or have changed, and those that did not agree when they were looked at last. */
async function duePayouts(
  tx: Transaction,
  tenant: string,
  reports: readonly PayoutReport[],
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ reference: string; revision: number; differs: boolean }>(
    `select reference, (document ->> 'revision')::int as revision, reconciliation = 'differs' as differs
     from crossdock.payout
     where tenant = $1 and system = $2
       and (reference = any($3) or (reconciliation = 'differs' and issued_at > now() - interval '30 days'))
     order by id desc limit 500`,
    [tenant, system, reports.map(({ reference }) => reference)],
  )
  const known = new Map(rows.map(row => [row.reference, row.revision]))
  const changed = reports.filter(
    ({ reference, revision }) => revision > (known.get(reference) ?? -1),
  )
  const differing = rows.filter(({ differs }) => differs)
  return [...new Set([...changed, ...differing].map(({ reference }) => reference))]
}

/** The next look. */
async function again(
  tx: Transaction,
  { durable }: ProcessContext,
  { operation }: Pick<Run, 'operation'>,
  { tenant, everyMinutes }: Input,
): Promise<void> {
  const { correlationId, traceparent, id: causationId, subject, createdAt } = operation
  const since = new Date(createdAt.getTime() - overlapMs).toISOString()
  await durable.enqueue(tx, {
    tenant: operation.tenant,
    correlationId,
    traceparent,
    causationId,
    kind,
    subject,
    input: { tenant, everyMinutes, since },
    delayMs: everyMinutes * 60_000,
  })
}

/** Begins the looking for a tenant, unless it goes on already. */
export async function keepFollowingProvider(
  durable: Durable,
  { tenant, everyMinutes = 60 }: { readonly tenant: string; readonly everyMinutes?: number },
): Promise<void> {
  await durable.transaction(wholeServer('begin what goes on by itself'), async tx => {
    // Servers that start at the same time do this one after the other.
    await tx.query(`select pg_advisory_xact_lock(hashtext('crossdock ' || $1))`, [kind])
    const { rows } = await tx.query(
      `select from crossdock.operation where kind = $1 and subject = $2 and state in ('pending', 'running', 'waiting')`,
      [kind, `provider:${tenant}`],
    )
    if (rows.length > 0) return
    const correlationId = crypto.randomUUID()
    await durable.enqueue(tx, {
      tenant: 'crossdock',
      correlationId,
      traceparent: `00-${correlationId.replaceAll('-', '')}-0000000000000001-00`,
      kind,
      subject: `provider:${tenant}`,
      input: { tenant, everyMinutes },
      delayMs: everyMinutes * 60_000,
    })
  })
}
