import type {
  CaseDetail,
  CaseGroup,
  CaseNote,
  CaseSummary,
  Money,
} from '../../openapi/generated/operations.v1.d.ts'
import { toMinor, toMoney } from '../../openapi/canonical/money.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { type CaseCause, entryOf } from '../exceptions/categories.ts'
import { cursors, page } from '../store/cursor.ts'
import type { Queryable } from '../store/store.ts'
import { possibleActions } from './case-actions.ts'
import type { Operations } from './contract.ts'

/** A cursor of another list is refused, not misread. */
const position = cursors({ parts: [/^exc_[0-9A-Z]{26}$/] })

/** Cases that fit every filter, newest first: their ids rise with time. */
export function listCases({ store, policies }: ProcessContext): Operations['listCases'] {
  return async ({ principal: { tenant } }, query) => {
    const { limit = 50, cursor, state, category, cause, severity, owner, overdue } = query
    const before = position.read(cursor)
    const { rows } = await store.of(tenant).pool.query<CaseRow>({
      name: 'crossdock-list-cases',
      text: `select * from (${selectCase}) c
             where ($4::text is null or state = $4) and ($5::text is null or category = $5)
               and ($6::text is null or cause = $6) and ($7::text is null or severity = $7)
               and ($8::text is null or owner = $8) and ($9::boolean is null or overdue = $9)
               and ($10::text is null or "group" = $10) and ($11::text is null or "orderId" = $11)
               and ($12::text is null or channel = $12)
               and ($13::timestamptz is null or "raisedAt" >= $13) and ($14::timestamptz is null or "raisedAt" < $14)
               and ($15::text is null or id < $15)
             order by id desc limit $16`,
      values: [
        tenant,
        ...caseRules(policies.operations),
        state ?? null,
        category ?? null,
        cause ?? null,
        severity ?? null,
        owner ?? null,
        overdue ?? null,
        query.group ?? null,
        query.orderId ?? null,
        query.channel ?? null,
        query.from ?? null,
        query.to ?? null,
        before?.[0] ?? null,
        limit + 1,
      ],
    })
    const { items, nextCursor } = page(rows, limit, last => position.write(last.id), toSummary)
    return { cases: items, ...(nextCursor !== undefined && { nextCursor }) }
  }
}

/** Open cases by what is behind them, the largest group first. */
export function listCaseGroups({ store, policies }: ProcessContext): Operations['listCaseGroups'] {
  return async ({ principal: { tenant } }, { category, cause, severity, owner }) => {
    const { rows } = await store.of(tenant).pool.query<GroupRow>({
      name: 'crossdock-list-case-groups',
      text: `select "group", min(category) as category, min(cause) as cause,
                    min(case severity when 'high' then 1 when 'medium' then 2 else 3 end) as rank,
                    count(*)::int as cases, count(distinct "orderId")::int as orders,
                    (array_agg(reason order by id desc))[1] as reason,
                    coalesce(jsonb_agg(distinct jsonb_build_object('id', "orderId", 'amount', amount))
                      filter (where amount is not null), '[]') as amounts,
                    min("raisedAt") as "oldestAt", max("raisedAt") as "newestAt"
             from (${selectCase}) c
             where state = 'open' and ($4::text is null or category = $4) and ($5::text is null or cause = $5)
               and ($6::text is null or severity = $6) and ($7::text is null or owner = $7)
             group by "group" order by count(*) desc, "group" limit 200`,
      values: [
        tenant,
        ...caseRules(policies.operations),
        category ?? null,
        cause ?? null,
        severity ?? null,
        owner ?? null,
      ],
    })
    return { groups: rows.map(toGroup) }
  }
}

/** One case with its history and what can be done about it now. */
export function getCase(context: ProcessContext): Operations['getCase'] {
  return ({ principal: { tenant } }, { caseId }) =>
    readCase(context, context.store.of(tenant).pool as Queryable, tenant, caseId)
}

/** The case as it is now; throws `not-found` when the tenant has none of that id. */
export async function readCase(
  { policies }: Pick<ProcessContext, 'policies'>,
  db: Queryable,
  tenant: string,
  caseId: string,
): Promise<CaseDetail> {
  const { rows } = await db.query<CaseRow & FactRow>({
    name: 'crossdock-read-case',
    text: `select c.*, o.state as "operationState", r.state as "orderState",
                  exists (select 1 from crossdock.inbound_document d where d.tenant = $1 and d.message is not null
                    and d.system = c.detail ->> 'system' and d.event_id = c.detail ->> 'eventId') as "hasMessage",
                  ${refusedWrites('c')} as "refusedWrites",
                  (select coalesce(json_agg(json_build_object('at', n.at, 'kind', n.kind, 'by', n.author, 'text', n.text)
                     order by n.position), '[]') from crossdock.case_note n where n.tenant = $1 and n.case_id = c.id) as notes
           from (${selectCase}) c
           left join crossdock.operation o on o.id = c."operationId" and o.tenant = $1
           left join crossdock."order" r on r.id = c."orderId" and r.tenant = $1
           where c.id = $4`,
    values: [tenant, ...caseRules(policies.operations), caseId],
  })
  const [row] = rows
  if (row === undefined) throw new Problem('not-found')
  return {
    ...toSummary(row),
    advice: entryOf(row.category)?.advice ?? 'Read the reason.',
    ...(row.resolution !== null && { resolution: row.resolution }),
    ...(row.detail !== null && { detail: row.detail }),
    actions: possibleActions(row),
    notes: row.notes.map(note => ({ ...note, at: new Date(note.at).toISOString() })),
  }
}

/** How many writes are open that a case of category `notOwner` is about; of tenant $1. */
export function refusedWrites(name: string): string {
  return `(select count(*)::int from crossdock.refused_write w
            where ${name}.category = 'notOwner' and w.tenant = $1 and w.entity = ${name}.detail ->> 'entity'
              and w.field = ${name}.detail ->> 'field' and w.system = ${name}.detail ->> 'system'
              and w.state = 'open' and not w.shadow)`
}

/** The values $2 and $3 of `selectCase`. */
export function caseRules({
  owners,
  settleWithinMinutes,
}: ProcessContext['policies']['operations']): readonly [string, string] {
  return [JSON.stringify(owners), JSON.stringify(settleWithinMinutes)]
}

/** A case with what follows from the policies: of tenant $1, owners $2 by category or cause, minutes $3 by severity. */
export const selectCase = `
  select *, state = 'open' and "dueAt" < now() as overdue from (
    select e.id, e.category, e.cause, e.severity, e.state, e.alike as "group", e.order_id as "orderId",
           e.operation_id as "operationId", e.reason, e.detail, e.raised_at as "raisedAt", e.resolved_at as "resolvedAt",
           e.resolution,
           coalesce(e.owner, $2::jsonb ->> e.category, $2::jsonb ->> e.cause, $2::jsonb ->> 'default') as owner,
           coalesce(e.due_at, e.raised_at + ($3::jsonb ->> e.severity)::int * interval '1 minute') as "dueAt",
           w.document -> 'totals' -> 'total' as amount, w.channel
    from crossdock.exception_case e
    left join crossdock."order" w on w.id = e.order_id and w.tenant = e.tenant
    where e.tenant = $1
  ) due`

type CaseRow = {
  readonly id: string
  readonly category: string
  readonly cause: CaseCause
  readonly severity: CaseSummary['severity']
  readonly state: CaseSummary['state']
  readonly group: string
  readonly orderId: string | null
  readonly operationId: string | null
  readonly reason: string
  readonly detail: unknown
  readonly raisedAt: Date
  readonly resolvedAt: Date | null
  readonly resolution: string | null
  readonly owner: string
  readonly dueAt: Date
  readonly overdue: boolean
  readonly amount: Money | null
  readonly channel: string | null
}

/** What decides which actions there are. */
export type FactRow = {
  readonly state: string
  readonly operationState: string | null
  readonly orderState: string | null
  readonly hasMessage: boolean
  readonly refusedWrites: number
  readonly notes: readonly CaseNote[]
}

function toSummary(row: CaseRow): CaseSummary {
  return {
    id: row.id,
    category: row.category,
    cause: row.cause,
    title: entryOf(row.category)?.title ?? row.category,
    severity: row.severity,
    state: row.state,
    group: row.group,
    ...(row.orderId !== null && { orderId: row.orderId }),
    ...(row.operationId !== null && { operationId: row.operationId }),
    reason: row.reason.slice(0, 1_000),
    owner: row.owner,
    raisedAt: row.raisedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    overdue: row.overdue,
    ...(row.resolvedAt !== null && { resolvedAt: row.resolvedAt.toISOString() }),
    ...(row.amount !== null && { amount: row.amount }),
    ...(row.channel !== null && { channel: row.channel }),
  }
}

type GroupRow = Pick<CaseRow, 'category' | 'cause' | 'reason' | 'group'> & {
  readonly rank: 1 | 2 | 3
  readonly cases: number
  readonly orders: number
  readonly amounts: readonly { readonly amount: Money }[]
  readonly oldestAt: Date
  readonly newestAt: Date
}

function toGroup(row: GroupRow): CaseGroup {
  return {
    group: row.group,
    category: row.category,
    cause: row.cause,
    title: entryOf(row.category)?.title ?? row.category,
    severity: (['high', 'medium', 'low'] as const)[row.rank - 1] ?? 'low',
    cases: row.cases,
    orders: row.orders,
    amount: byCurrency(row.amounts.map(({ amount }) => amount)),
    reason: row.reason.slice(0, 1_000),
    oldestAt: row.oldestAt.toISOString(),
    newestAt: row.newestAt.toISOString(),
  }
}

/** What amounts come to, one for each currency. */
export function byCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, bigint>()
  for (const amount of amounts) {
    sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + toMinor(amount))
  }
  return [...sums].map(([currency, minor]) => toMoney(currency, minor))
}
