import type { InboundMessage, InboundOutcome } from '../../openapi/generated/canonical.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { resolveExceptions } from '../exceptions/resolve-exception.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { cancelOrder } from '../orders/cancel-order.ts'
import { orders } from '../orders/index.ts'
import { applyRefused } from '../ownership/apply-refused.ts'
import type { Transaction } from '../store/store.ts'
import { type ActionRow, find, finishAction } from './act-on-case.ts'
import { forgetMessage, note } from './case-notes.ts'
import { type Facts, readFacts } from './preview-action.ts'

type Input = { readonly actionId: string }

/** Sees an action through to its end: waits for the work it took up again, takes a report in, or calls an order back. */
export const carryOutAction: Transition<ProcessContext, Input> = {
  kind: 'carry-out-action',
  version: 1,
  queue: 'operations',
  async run(run, context, { actionId }) {
    const { tenant } = run.operation
    const { pool } = context.store.of(tenant)
    const action = await find(pool, tenant, actionId)
    if (action?.state !== 'running') return run.commit(async () => ({ skipped: 'over' }))
    const facts = await readFacts(pool, tenant, action.caseId)
    const { state, why } = await comesTo(run, context, action, facts)
    return run.commit(tx => settle(tx, run, action, state, why))
  },
  async rejected(tx, run, { store }, { actionId }, problem) {
    const action = await find(store.of(run.operation.tenant).pool, run.operation.tenant, actionId)
    if (action === undefined) return
    await settle(tx, run, action, 'failed', problem.detail ?? problem.message)
  },
}

type End = { readonly state: 'done' | 'failed'; readonly why: string }

async function comesTo(
  run: Run,
  context: ProcessContext,
  action: ActionRow,
  { operation, message, order, group }: Facts,
): Promise<End> {
  if (group !== null) return refusedApplied(run, context, action, group)
  if (operation !== null) return workEnds(run, context, action, operation)
  if (message !== null) return taken(await takeIn(run, context, action, message))
  if (order === null) throw new Problem('state-conflict', { detail: 'There is nothing to do.' })
  const by = `${action.reason} (${action.proposedBy})`.slice(0, 300)
  const called = await run.step('call the order back', {
    reference: `${action.id}:cancel`,
    do: call =>
      cancelOrder(context)(
        { ...call, idempotency: { key: `${action.id}:cancel`, fingerprint: action.id } },
        { orderId: order.id, reason: by },
      ),
    // Bound to its key: asked again it gives the first answer.
    find: async () => undefined,
    timeoutMs: 10_000,
  })
  return {
    state: 'done',
    why: called.status === 200 ? 'The order is cancelled.' : 'The order is being cancelled.',
  }
}

/** What a system was refused until the action was proposed, in parts that take no long time. */
async function refusedApplied(
  run: Run,
  context: ProcessContext,
  { id, proposedAt }: ActionRow,
  group: NonNullable<Facts['group']>,
): Promise<End> {
  const outcomes: Record<string, number> = {}
  for (let part = 1; ; part++) {
    const applied = await run.step(`apply what was refused (${part})`, {
      reference: `${id}:apply:${part}`,
      do: call => applyRefused(context, call, { ...group, until: proposedAt }),
      // Each write is applied once: begun again it goes on where it was.
      find: async () => undefined,
      timeoutMs: 30_000,
    })
    for (const [outcome, count] of Object.entries(applied.outcomes)) {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + count
    }
    if (applied.taken === 0) break
  }
  const came = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`)
  return { state: 'done', why: `Applied once: ${came.join(', ') || 'nothing was left'}.` }
}

/** As long as a system is down its work waits, and so do we; nobody has to look. */
async function workEnds(
  run: Run,
  { durable, store }: ProcessContext,
  action: ActionRow,
  { id }: NonNullable<Facts['operation']>,
): Promise<End> {
  const record = await durable.find(run.operation.tenant, id)
  switch (record?.state) {
    case undefined:
      return { state: 'failed', why: 'The work is gone.' }
    case 'succeeded':
      return { state: 'done', why: 'It was tried again and done.' }
    case 'failed':
      return action.action === 'compensate'
        ? { state: 'done', why: 'What it did was taken back.' }
        : { state: 'done', why: 'It was tried again, and refused with everything undone.' }
    case 'dead': {
      const { rows } = await store.of(run.operation.tenant).pool.query<{ id: string }>(
        `select id from crossdock.exception_case
         where tenant = $1 and operation_id = $2 and state = 'open' and id > $3 order by id limit 1`,
        [record.tenant, id, action.caseId],
      )
      const why = record.problem?.detail ?? record.problem?.title ?? 'It was given up again.'
      // Another reason is another case: this one is settled by it.
      return rows[0] === undefined
        ? { state: 'failed', why }
        : { state: 'done', why: `It came back for another reason as ${rows[0].id}: ${why}` }
    }
    case 'pending':
    case 'running':
    case 'waiting': {
      const pauseMs = Math.min(10_000, 100 * 2 ** Math.min(run.operation.attempts, 7))
      return run.putBack(pauseMs, `${record.kind} is under way`)
    }
  }
}

function takeIn(
  run: Run,
  context: ProcessContext,
  { id }: ActionRow,
  message: InboundMessage,
): Promise<InboundOutcome> {
  return run.step('take the report in', {
    reference: `${id}:receive`,
    // Under an event id of its own: the first one is known already.
    do: call =>
      receiveMessage(context, orders(context), call, {
        ...message,
        eventId: `${message.eventId}:${id}`.slice(-200),
      }),
    find: async () => undefined,
    timeoutMs: 10_000,
  })
}

function taken({ outcome, detail = '' }: InboundOutcome): End {
  if (outcome === 'ignored') return { state: 'failed', why: `Refused again. ${detail}`.trim() }
  return { state: 'done', why: `Taken in: ${outcome}. ${detail}`.trim() }
}

async function settle(
  tx: Transaction,
  run: Pick<Run, 'operation'>,
  action: ActionRow,
  state: End['state'],
  why: string,
): Promise<{ readonly state: string }> {
  const { tenant, correlationId } = run.operation
  await finishAction(tx, tenant, action, state, why)
  if (state === 'failed') {
    await note(tx, tenant, action.caseId, 'acted', 'crossdock', `${action.action} failed: ${why}`)
  } else {
    await forgetMessage(tx, tenant, action.caseId)
    await resolveExceptions(tx, {
      tenant,
      id: action.caseId,
      resolution: why,
      by: action.decidedBy ?? action.proposedBy,
      correlationId,
    })
  }
  return { state }
}
