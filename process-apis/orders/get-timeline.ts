import type { Order, TimelineEntry } from '../../openapi/generated/orders.d.ts'
import type { ProblemDocument } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { OperationState, StepState } from '../durable/record.ts'
import type { Orders } from './contract.ts'
import { loadOrder } from './order-store.ts'
import { asWords, documentWords, eventWords, stepWords, transitionWords } from './timeline-words.ts'

/** What happened to an order, from everything that was recorded about it, oldest first, in words of the business. */
export function getTimeline({ store }: ProcessContext): Orders['getTimeline'] {
  return async ({ principal: { tenant } }, { orderId }) => {
    const { pool } = store.of(tenant)
    const order = await loadOrder(pool, tenant, orderId)
    const { rows } = await pool.query<Recorded>({
      name: 'crossdock-timeline',
      text: recorded,
      values: [tenant, orderId, [orderId, ...order.fulfilmentOrders.map(({ id }) => id)]],
    })
    return {
      orderId,
      items: [placed(order, rows), ...inCurrencies(order), ...rows.flatMap(toEntries)]
        .toSorted(byTime)
        .map(withinLimits),
    }
  }
}

/** One statement, so that all of it is of the same moment. Ids and states only: no personal data leaves the events. */
const recorded = `
  select 'operation' as source, n, to_jsonb(r) as row from (
    select seq as n, id, kind, state, attempts, waiting_for as "waitingFor", problem,
           result ->> 'skipped' is not null as skipped, coalesce(finished_at, updated_at) as at
    from crossdock.operation where tenant = $1 and subject = any($3)
  ) r
  union all select 'step', n, to_jsonb(r) from (
    select row_number() over (order by o.seq, s.position) as n, s.operation_id as "operationId", o.queue, s.name, s.state, s.reference, s.problem,
           coalesce(s.finished_at, s.started_at) as at,
           coalesce(s.outcome ->> 'status', s.outcome ->> 'outcome') as outcome,
           coalesce(s.outcome ->> 'reason', s.outcome ->> 'because') as reason,
           exists (
             select 1 from crossdock.step d
             where d.operation_id = s.operation_id and s.name = 'undo ' || d.name
               and (d.outcome ->> 'status' = 'failure' or d.outcome ->> 'outcome' = 'refused')
           ) as "nothingToUndo"
    from crossdock.step s join crossdock.operation o on o.id = s.operation_id
    where o.tenant = $1 and o.subject = any($3)
  ) r
  union all select 'event', n, to_jsonb(r) from (
    select position as n, type, data ->> 'reason' as reason, data ->> 'from' as "from", data ->> 'to' as "to",
           data ->> 'locationId' as "locationId", at
    from crossdock.event where tenant = $1 and subject = any($3)
  ) r
  union all select 'reference', n, to_jsonb(r) from (
    select row_number() over (order by seen_at, system, type, id) as n, system, type, id, seen_at as at
    from crossdock.external_reference where tenant = $1 and order_id = $2
  ) r
  union all select 'exception', n, to_jsonb(r) from (
    select row_number() over (order by id) as n, category, reason, operation_id as "operationId", raised_at as at, resolved_at as "resolvedAt"
    from crossdock.exception_case where tenant = $1 and order_id = $2
  ) r
  union all select 'audit', n, to_jsonb(r) from (
    select e.position as n, e.action, coalesce(a.name, e.actor) as by, e.at
    from crossdock.audit_entry e left join crossdock.application a on a.id = e.actor and a.tenant = e.tenant
    where e.tenant = $1 and e.subject = any($3)
  ) r
  order by source, n`

type Recorded =
  | { readonly source: 'operation'; readonly row: OperationRow }
  | { readonly source: 'step'; readonly row: StepRow }
  | { readonly source: 'event'; readonly row: EventRow }
  | { readonly source: 'reference'; readonly row: ReferenceRow }
  | { readonly source: 'exception'; readonly row: ExceptionRow }
  | { readonly source: 'audit'; readonly row: AuditRow }

/** The action under which the placing of an order is audited. */
const received = 'retail.order.received.v1'

function placed(order: Order, records: readonly Recorded[]): TimelineEntry {
  const { channel, channelOrderId, createdAt } = order
  const audited = records.find(one => one.source === 'audit' && one.row.action === received)
  const detail = [
    ...(channelOrderId === undefined ? [] : [`Its number there is ${channelOrderId}.`]),
    ...(audited?.source === 'audit' ? [`By ${audited.row.by}.`] : []),
  ]
  return {
    at: createdAt,
    kind: 'request',
    title: `Order placed through ${channel}`,
    ...(detail.length > 0 && { detail: detail.join(' ') }),
  }
}

/** What the order comes to in its other currencies, by which rate, and in which of them its documents are. */
function inCurrencies({ currencies, totals, acceptedAt, createdAt }: Order): TimelineEntry[] {
  if (currencies === undefined) return []
  const at = acceptedAt ?? createdAt
  const { equivalents, posting } = currencies
  const fixed = equivalents.map(({ totals: same, fx }): TimelineEntry => {
    const roles = (['settlement', 'functional'] as const).filter(role => currencies[role] === fx.to)
    return {
      at,
      kind: 'event',
      title: `${totals.total.amount} ${totals.total.currency} are ${same.total.amount} ${fx.to} (${roles.join(', ')})`,
      detail: `1 ${fx.from} = ${fx.rate} ${fx.to} by ${fx.source}, of ${fx.at}`,
    }
  })
  if (posting === undefined) return fixed
  const title = `Its documents are booked in ${posting.currency} (${posting.basis})`
  return [...fixed, { at: posting.frozenAt, kind: 'event', title }]
}

function toEntries(record: Recorded): TimelineEntry[] {
  switch (record.source) {
    case 'operation':
      return [transition(record.row)]
    case 'step':
      return record.row.nothingToUndo ? [] : [step(record.row)]
    case 'event':
      return [event(record.row)]
    case 'reference':
      return [systemDocument(record.row)]
    case 'exception':
      return exceptionCase(record.row)
    case 'audit':
      return record.row.action === received ? [] : [request(record.row)]
  }
}

type OperationRow = {
  readonly id: string
  readonly kind: string
  readonly state: OperationState
  readonly attempts: number
  readonly waitingFor: string | null
  readonly problem: ProblemDocument | null
  /** It came too late to be of use: nothing was done. */
  readonly skipped: boolean
  readonly at: string
}

function transition(row: OperationRow): TimelineEntry {
  const { id, kind, state, attempts, waitingFor, problem, skipped, at } = row
  const why = problem === null ? waitingFor : (problem.detail ?? problem.title)
  const detail = [why, attempts > 1 ? `${attempts} attempts.` : null].filter(part => part !== null)
  return {
    at,
    kind: 'transition',
    title: `${transitionWords[kind] ?? asWords(kind)}: ${skipped ? 'not needed any more' : progress[state]}`,
    ...(detail.length > 0 && { detail: detail.join(' – ') }),
    operationId: id,
  }
}

const progress: Record<OperationState, string> = {
  pending: 'waits for its turn',
  running: 'under way',
  waiting: 'will be tried again',
  succeeded: 'done',
  failed: 'refused',
  dead: 'waits for a person to decide',
}

type StepRow = {
  readonly operationId: string
  readonly queue: string
  readonly name: string
  readonly state: StepState
  readonly reference: string | null
  readonly problem: ProblemDocument | null
  readonly at: string
  readonly outcome: string | null
  readonly reason: string | null
  /** The undo of something that was refused anyway. */
  readonly nothingToUndo: boolean
}

function step(row: StepRow): TimelineEntry {
  const { operationId, queue, reference, at } = row
  const name = row.name.replace(/( of)? [a-z]{3}_[0-9A-Z]{26}$/, '')
  const words = stepWords[name]
  const asked = asWords(name.replace(/^undo /, 'take back: '))
  const system = words?.system ?? (queue === 'orders' ? undefined : queue)
  const verdict = verdictOf(row)
  return {
    at,
    kind: 'step',
    title: verdict === 'done' ? (words?.done ?? `${asked}: done`) : `${asked}: ${verdict.said}`,
    ...(verdict !== 'done' && verdict.why !== undefined && { detail: verdict.why }),
    operationId,
    ...(system !== undefined && { system }),
    ...(reference !== null && { reference }),
  }
}

type Verdict = 'done' | { readonly said: string; readonly why: string | undefined }

/** What a step came to; a system that understood and said no has answered, but not done it. */
function verdictOf({ state, outcome, reason, problem }: StepRow): Verdict {
  const why = problem?.detail ?? problem?.title
  switch (state) {
    case 'done':
      if (outcome !== 'failure' && outcome !== 'refused') return 'done'
      return { said: 'refused', why: reason ?? undefined }
    case 'refused':
      return { said: 'refused', why }
    case 'notExecuted':
      return { said: 'not possible just now', why }
    case 'intent':
      return { said: 'no answer yet', why: 'It is looked up before it is asked for again.' }
  }
}

type EventRow = {
  readonly type: string
  readonly reason: string | null
  readonly from: string | null
  readonly to: string | null
  readonly locationId: string | null
  readonly at: string
}

function event({ type, reason, from, to, locationId, at }: EventRow): TimelineEntry {
  const place = from !== null && to !== null ? `${from} → ${to}` : locationId
  const detail = [place, reason].filter(part => part !== null)
  return {
    at,
    kind: 'event',
    title: eventWords[type] ?? asWords(type),
    ...(detail.length > 0 && { detail: detail.join(': ') }),
  }
}

type ReferenceRow = {
  readonly system: string
  readonly type: string
  readonly id: string
  readonly at: string
}

function systemDocument({ system, type, id, at }: ReferenceRow): TimelineEntry {
  const title = documentWords[`${system} ${type}`]?.(id) ?? `${asWords(type)} ${id} in ${system}`
  return { at, kind: 'system', title, system, reference: id }
}

type ExceptionRow = {
  readonly category: string
  readonly reason: string
  readonly operationId: string | null
  readonly at: string
  readonly resolvedAt: string | null
}

function exceptionCase(row: ExceptionRow): TimelineEntry[] {
  const { category, reason, operationId, at, resolvedAt } = row
  const about = {
    kind: 'exception' as const,
    detail: reason,
    ...(operationId !== null && { operationId }),
  }
  const raised = { at, title: `A person is needed: ${lower(asWords(category))}`, ...about }
  if (resolvedAt === null) return [raised]
  return [raised, { at: resolvedAt, title: `Settled: ${lower(asWords(category))}`, ...about }]
}

type AuditRow = { readonly action: string; readonly by: string; readonly at: string }

/** Who asked for it or reported it; what it was is said as its event says it. */
function request({ action, by, at }: AuditRow): TimelineEntry {
  return { at, kind: 'request', title: `${by}: ${lower(eventWords[action] ?? asWords(action))}` }
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** Everything of one commit has the same time; then what was asked stands before what was done and what came of it. */
function byTime(a: TimelineEntry, b: TimelineEntry): number {
  const [one, other] = [Date.parse(a.at), Date.parse(b.at)]
  return one === other ? kinds.indexOf(a.kind) - kinds.indexOf(b.kind) : one - other
}

const kinds: readonly TimelineEntry['kind'][] = [
  'request',
  'step',
  'system',
  'event',
  'exception',
  'transition',
]

/** As long as the contract lets it be. */
function withinLimits({ at, title, detail, reference, ...rest }: TimelineEntry): TimelineEntry {
  return {
    at: new Date(at).toISOString(),
    title: title.slice(0, 300),
    ...(detail !== undefined && { detail: detail.slice(0, 2_000) }),
    ...(reference !== undefined && { reference: reference.slice(0, 200) }),
    ...rest,
  }
}
