import { newId } from '../../openapi/canonical/id.ts'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import type {
  ActionPreview,
  CaseAction,
  FieldChange,
  Money,
} from '../../openapi/generated/operations.v1.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { resolveExceptions } from '../exceptions/resolve-exception.ts'
import { changeOrder } from '../orders/order-store.ts'
import { dropRefused } from '../ownership/apply-refused.ts'
import { cursors, page } from '../store/cursor.ts'
import type { Queryable, Transaction } from '../store/store.ts'
import { actorOf } from './actor.ts'
import { auditCase, forgetMessage, lockCase, note } from './case-notes.ts'
import type { Operations } from './contract.ts'
import { correctMessage, correctOrder } from './correct-fields.ts'
import { byCurrency } from './find-cases.ts'
import { type Facts, preview, readFacts } from './preview-action.ts'

/**
 * Does what was previewed. Above the configured amount it is only proposed, and done when another person agrees. The same
 * again is done once: an action is known by its preview's digest.
 */
export function actOnCase(context: ProcessContext): Operations['actOnCase'] {
  return (call, { caseId, reason, digest, ...request }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      const { tenant } = call.principal
      const { busy } = await lockCase(tx, call, caseId)
      const known = await latestOf(tx, tenant, caseId, digest)
      if (known !== undefined) return toAction(known)
      if (busy) {
        throw new Problem('state-conflict', {
          detail:
            'Something is being done about it, or waits for a second person: see its actions.',
        })
      }
      const facts = await readFacts(tx, tenant, caseId)
      const seen = preview(context, facts, request)
      if (seen.digest !== digest) throw changedSince()
      const row = await propose(tx, call, { caseId, reason, seen, request })
      if (row.state === 'running') await begin(tx, context, call, facts, row)
      return toAction((await find(tx, tenant, row.id)) ?? row)
    })
}

/** Agrees to an action or refuses it; the database too holds that it is another person. */
export function decideAction(context: ProcessContext): Operations['decideAction'] {
  return (call, { actionId, decision, reason }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      const { tenant } = call.principal
      const row = await find(tx, tenant, actionId, true)
      if (row === undefined) throw new Problem('not-found')
      const by = actorOf(call)
      if (row.state !== 'awaitingApproval') {
        if (row.decidedBy === by && (row.state === 'refused') === (decision === 'refuse')) {
          return toAction(row)
        }
        throw new Problem('state-conflict', { detail: 'It was decided already.' })
      }
      if (row.proposedBy === by) {
        throw new Problem('state-conflict', {
          detail: 'Who proposed it cannot agree to it: it takes a second person.',
        })
      }
      const state = decision === 'approve' ? 'running' : 'refused'
      await tx.query(
        `update crossdock.case_action set state = $3, decided_by = $4, decided_at = now(), decision_reason = $5,
           input = case when $3 = 'refused' then input - 'changes' else input end,
           finished_at = case when $3 = 'refused' then now() end
         where tenant = $1 and id = $2`,
        [tenant, actionId, state, by, reason],
      )
      await auditCase(tx, call, 'decideAction', actionId, { decision, reason, caseId: row.caseId })
      if (state === 'refused') {
        await note(tx, tenant, row.caseId, 'refused', by, `${row.action}: ${reason}`)
      } else {
        await lockCase(tx, call, row.caseId)
        const facts = await readFacts(tx, tenant, row.caseId)
        const { digest } = preview(context, facts, { action: row.action, ...row.input })
        if (digest !== row.digest) throw changedSince()
        await begin(tx, context, call, facts, { ...row, state })
      }
      return toAction((await find(tx, tenant, actionId)) ?? row)
    })
}

/** A cursor of another list is refused, not misread. */
const position = cursors({ parts: [/^act_[0-9A-Z]{26}$/] })

/** Actions, newest first. */
export function listActions({ store }: ProcessContext): Operations['listActions'] {
  return async ({ principal: { tenant } }, { state, caseId, limit = 50, cursor }) => {
    const before = position.read(cursor)
    const { rows } = await store.of(tenant).pool.query<ActionRow>({
      name: 'crossdock-list-actions',
      text: `select ${actionColumns} from crossdock.case_action
             where tenant = $1 and ($2::text is null or state = $2) and ($3::text is null or case_id = $3)
               and ($4::text is null or id < $4)
             order by id desc limit $5`,
      values: [tenant, state ?? null, caseId ?? null, before?.[0] ?? null, limit + 1],
    })
    const { items, nextCursor } = page(rows, limit, last => position.write(last.id), toAction)
    return { actions: items, ...(nextCursor !== undefined && { nextCursor }) }
  }
}

type Proposal = {
  readonly caseId: string
  readonly reason: string
  readonly seen: ActionPreview
  readonly request: ActionInput
  readonly runId?: string
}

type ActionInput = {
  readonly fromStep?: string
  readonly changes?: readonly FieldChange[]
}

async function propose(
  tx: Transaction,
  call: Call,
  { caseId, reason, seen, request, runId }: Proposal,
): Promise<ActionRow> {
  const { tenant } = call.principal
  const { action, digest, needsSecondPerson, money } = seen
  const by = actorOf(call)
  const state = needsSecondPerson && runId === undefined ? 'awaitingApproval' : 'running'
  const { fromStep, changes } = request
  const input = {
    ...(fromStep !== undefined && { fromStep }),
    ...(changes !== undefined && { changes, pointers: changes.map(({ pointer }) => pointer) }),
  }
  const [amount] = byCurrency(
    money.filter(({ effect }) => effect !== 'keep').map(one => one.amount),
  )
  const { rows } = await tx.query<ActionRow>(
    `insert into crossdock.case_action
       (id, tenant, case_id, run_id, action, state, input, digest, reason, amount, proposed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning ${actionColumns}`,
    [
      newId('act'),
      tenant,
      caseId,
      runId ?? null,
      action,
      state,
      JSON.stringify(input),
      digest,
      reason,
      amount === undefined ? null : JSON.stringify(amount),
      by,
    ],
  )
  const row = rows[0] as ActionRow
  const what = input.pointers === undefined ? action : `${action} ${input.pointers.join(', ')}`
  const kind = state === 'running' ? 'acted' : 'proposed'
  await note(tx, tenant, caseId, kind, by, `${what}: ${reason}`)
  await auditCase(tx, call, 'actOnCase', caseId, {
    actionId: row.id,
    action,
    reason,
    state,
    ...(runId !== undefined && { runId }),
    ...(input.pointers !== undefined && { pointers: input.pointers }),
    ...(amount !== undefined && { amount }),
    documents: seen.documents.map(({ system, type, effect }) => `${effect} ${system} ${type}`),
  })
  return row
}

/** What a run does about one case, in the caller's transaction; throws when it is not possible any more. */
export async function actForRun(
  tx: Transaction,
  context: ProcessContext,
  call: Call,
  how: {
    readonly caseId: string
    readonly action: 'retry' | 'skip' | 'compensate'
    readonly reason: string
    readonly runId: string
  },
): Promise<void> {
  const { caseId, action, reason, runId } = how
  const { tenant } = call.principal
  const { busy } = await lockCase(tx, call, caseId)
  if (busy)
    throw new Problem('state-conflict', { detail: 'Something else is being done about it.' })
  const facts = await readFacts(tx, tenant, caseId)
  const seen = preview(context, facts, { action })
  const row = await propose(tx, call, { caseId, reason, seen, request: {}, runId })
  await begin(tx, context, call, facts, row)
}

/** The first part, in the commit that decides it; what takes longer or other systems is carried out by its own operation. */
async function begin(
  tx: Transaction,
  context: ProcessContext,
  call: Call,
  { operation, order, message }: Facts,
  row: ActionRow,
): Promise<void> {
  const { tenant } = call.principal
  const { id, caseId, action, reason } = row
  const { fromStep, changes } = row.input
  const by = actorOf(call)
  const dead = operation?.state === 'dead' ? operation : undefined

  const aboutMessage = dead === undefined && message !== null
  if (action === 'correct' && changes !== undefined) {
    if (aboutMessage) await rewriteMessage(tx, tenant, correctMessage(message, changes).corrected)
    else if (order !== null) await rewriteOrder(tx, call, order.id, row, changes)
  }
  if (dead !== undefined && action === 'skip') {
    await context.durable.skip(tx, dead.id, `Let go of by ${by}: ${reason}`)
  }
  // Nothing is left to wait for.
  if (action === 'skip' || (action === 'correct' && dead === undefined && !aboutMessage)) {
    if (action === 'skip') {
      await forgetMessage(tx, tenant, caseId)
      await dropRefused(tx, tenant, caseId)
    }
    await finishAction(tx, tenant, row, 'done', action === 'skip' ? 'Let go of.' : 'Corrected.')
    await resolveExceptions(tx, {
      tenant,
      id: caseId,
      resolution: `${action === 'skip' ? 'Skipped' : 'Corrected'}: ${reason}`,
      by,
      correlationId: call.correlationId,
    })
    return
  }
  if (dead !== undefined) {
    await context.durable.revive(tx, dead.id, {
      ...(fromStep !== undefined && { from: fromStep }),
      ...(action === 'compensate' && { undo: `Taken back by ${by}: ${reason}` }),
      ...(row.runId !== null && { priority: behindTheRest }),
    })
  }
  await context.durable.enqueue(tx, {
    kind: 'carry-out-action',
    subject: caseId,
    tenant,
    input: { actionId: id },
    correlationId: call.correlationId,
    traceparent: call.traceparent,
  })
}

async function rewriteOrder(
  tx: Transaction,
  call: Call,
  orderId: string,
  { id, reason }: ActionRow,
  changes: readonly FieldChange[],
): Promise<void> {
  const { principal, correlationId } = call
  const cause = { tenant: principal.tenant, correlationId, causationId: id, actor: actorOf(call) }
  const pointers = changes.map(({ pointer }) => pointer)
  await changeOrder(tx, orderId, cause, current => ({
    order: correctOrder(current, changes).corrected,
    events: [{ type: 'retail.order.corrected.v1', data: { orderId, pointers, reason } }],
  }))
}

async function rewriteMessage(
  tx: Transaction,
  tenant: string,
  message: InboundMessage,
): Promise<void> {
  await tx.query(
    `update crossdock.inbound_document set message = $4 where tenant = $1 and system = $2 and event_id = $3`,
    [tenant, message.system, message.eventId, JSON.stringify(message)],
  )
}

/** What a run takes up again goes after what comes in meanwhile. */
const behindTheRest = -10

/** Ends an action; personal data it was given is not kept. */
export async function finishAction(
  tx: Transaction,
  tenant: string,
  { id }: Pick<ActionRow, 'id'>,
  state: 'done' | 'failed',
  outcome: string,
): Promise<void> {
  await tx.query(
    `update crossdock.case_action set state = $3, outcome = $4, finished_at = now(), input = input - 'changes'
     where tenant = $1 and id = $2 and state = 'running'`,
    [tenant, id, state, outcome.slice(0, 1_000)],
  )
}

/** An action as it is kept. */
export type ActionRow = {
  readonly id: string
  readonly caseId: string
  readonly runId: string | null
  readonly action: CaseAction['action']
  readonly state: CaseAction['state']
  readonly input: ActionInput & { readonly pointers?: readonly string[] }
  readonly digest: string
  readonly reason: string
  readonly amount: Money | null
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
  readonly outcome: string | null
  readonly finishedAt: Date | null
}

const actionColumns = `id, case_id as "caseId", run_id as "runId", action, state, input, digest, reason, amount,
  proposed_by as "proposedBy", proposed_at as "proposedAt", decided_by as "decidedBy", decided_at as "decidedAt",
  decision_reason as "decisionReason", outcome, finished_at as "finishedAt"`

/** The action of that id; undefined when the tenant has none. */
export async function find(
  db: Queryable,
  tenant: string,
  actionId: string,
  lock = false,
): Promise<ActionRow | undefined> {
  const { rows } = await db.query<ActionRow>(
    `select ${actionColumns} from crossdock.case_action where tenant = $1 and id = $2 ${lock ? 'for update' : ''}`,
    [tenant, actionId],
  )
  return rows[0]
}

/** What was done on this preview already, unless that came to nothing. */
async function latestOf(
  tx: Transaction,
  tenant: string,
  caseId: string,
  digest: string,
): Promise<ActionRow | undefined> {
  const { rows } = await tx.query<ActionRow>(
    `select ${actionColumns} from crossdock.case_action
     where tenant = $1 and case_id = $2 and digest = $3 and state in ('awaitingApproval', 'running', 'done')
     order by id desc limit 1`,
    [tenant, caseId, digest],
  )
  return rows[0]
}

function changedSince(): Problem {
  return new Problem('state-conflict', {
    detail: 'Things have changed since the preview, or it was another one: look at a new preview.',
  })
}

function toAction(row: ActionRow): CaseAction {
  const { input } = row
  return {
    id: row.id,
    caseId: row.caseId,
    ...(row.runId !== null && { runId: row.runId }),
    action: row.action,
    ...(input.fromStep !== undefined && { fromStep: input.fromStep }),
    ...(input.pointers !== undefined && { pointers: [...input.pointers] }),
    state: row.state,
    reason: row.reason,
    ...(row.amount !== null && { amount: row.amount }),
    proposedBy: row.proposedBy,
    proposedAt: row.proposedAt.toISOString(),
    ...(row.decidedBy !== null && { decidedBy: row.decidedBy }),
    ...(row.decidedAt !== null && { decidedAt: row.decidedAt.toISOString() }),
    ...(row.decisionReason !== null && { decisionReason: row.decisionReason }),
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(row.finishedAt !== null && { finishedAt: row.finishedAt.toISOString() }),
  }
}
