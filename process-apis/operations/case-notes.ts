import type { Call } from '../../openapi/operation.ts'
import type { CaseDetail, CaseNote } from '../../openapi/generated/operations.v1.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import type { ProcessContext } from '../context.ts'
import { resolveExceptions } from '../exceptions/resolve-exception.ts'
import { dropRefused } from '../ownership/apply-refused.ts'
import type { Transaction } from '../store/store.ts'
import { actorOf } from './actor.ts'
import type { Operations } from './contract.ts'
import { readCase } from './find-cases.ts'

/** Says who looks after a case; null gives it back to its team. */
export function assignCase(context: ProcessContext): Operations['assignCase'] {
  return (call, { caseId, owner }) =>
    change(context, call, caseId, 'assignCase', async tx => {
      const { state } = await lockCase(tx, call, caseId)
      if (state !== 'open') throw new Problem('state-conflict', { detail: 'The case is resolved.' })
      const { rowCount } = await tx.query(
        `update crossdock.exception_case set owner = $3
         where tenant = $1 and id = $2 and owner is distinct from $3`,
        [call.principal.tenant, caseId, owner],
      )
      if (rowCount === 0) return undefined
      const text = owner === null ? 'Back to its team.' : `To ${owner}.`
      await note(tx, call.principal.tenant, caseId, 'assigned', actorOf(call), text)
      return { owner }
    })
}

/** Writes down what somebody says about a case. */
export function commentCase(context: ProcessContext): Operations['commentCase'] {
  return (call, { caseId, text }) =>
    change(context, call, caseId, 'commentCase', async tx => {
      await lockCase(tx, call, caseId)
      const said = await note(tx, call.principal.tenant, caseId, 'comment', actorOf(call), text)
      return said ? {} : undefined
    })
}

/** Closes a case with a reason. A case that something is done about is closed by that. */
export function resolveCase(context: ProcessContext): Operations['resolveCase'] {
  return (call, { caseId, reason }) =>
    change(context, call, caseId, 'resolveCase', async tx => {
      const { state, busy } = await lockCase(tx, call, caseId)
      if (state !== 'open') return undefined
      if (busy) {
        throw new Problem('state-conflict', {
          detail: 'Something is being done about it, or waits for a second person.',
        })
      }
      const { tenant } = call.principal
      await forgetMessage(tx, tenant, caseId)
      await dropRefused(tx, tenant, caseId)
      await resolveExceptions(tx, {
        tenant,
        id: caseId,
        resolution: reason,
        by: actorOf(call),
        correlationId: call.correlationId,
      })
      return { reason }
    })
}

/** Does it once, with its audit entry in the same commit, and gives the case as it is then. */
async function change(
  context: ProcessContext,
  call: Call,
  caseId: string,
  action: string,
  work: (tx: Transaction) => Promise<object | undefined>,
): Promise<CaseDetail> {
  const { tenant } = call.principal
  return context.durable.transaction(tenant, async tx => {
    const data = await work(tx)
    if (data !== undefined) await auditCase(tx, call, action, caseId, data)
    return readCase(context, tx, tenant, caseId)
  })
}

/** Locks a case; throws `not-found` when the tenant has none of that id. */
export async function lockCase(
  tx: Transaction,
  { principal: { tenant } }: Pick<Call, 'principal'>,
  caseId: string,
): Promise<{ readonly state: string; readonly busy: boolean }> {
  const { rows } = await tx.query<{ state: string }>(
    `select state from crossdock.exception_case where tenant = $1 and id = $2 for update`,
    [tenant, caseId],
  )
  const [row] = rows
  if (row === undefined) throw new Problem('not-found')
  const { rowCount } = await tx.query(
    `select 1 from crossdock.case_action where tenant = $1 and case_id = $2 and state in ('awaitingApproval', 'running')`,
    [tenant, caseId],
  )
  return { state: row.state, busy: rowCount !== 0 }
}

/** Adds to a case's history; false when the very same comment is there already. */
export async function note(
  tx: Transaction,
  tenant: string,
  caseId: string,
  kind: CaseNote['kind'],
  by: string,
  text: string,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into crossdock.case_note (tenant, case_id, kind, author, text) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [tenant, caseId, kind, by, text.slice(0, 1_000)],
  )
  return rowCount === 1
}

/** Writes down who did what about a case; nothing that is personal. */
export function auditCase(
  tx: Transaction,
  call: Pick<Call, 'principal' | 'correlationId'> & Call,
  action: string,
  subject: string,
  data: object,
): Promise<void> {
  const { principal, correlationId } = call
  return appendAuditEntry(tx, {
    tenant: principal.tenant,
    actor: actorOf(call),
    action,
    subject,
    correlationId,
    data,
  })
}

/** A refused report is kept only until somebody has decided about it. */
export async function forgetMessage(
  tx: Transaction,
  tenant: string,
  caseId: string,
): Promise<void> {
  await tx.query(
    `update crossdock.inbound_document d set message = null from crossdock.exception_case c
     where c.tenant = $1 and c.id = $2 and d.tenant = $1 and d.message is not null
       and d.system = c.detail ->> 'system' and d.event_id = c.detail ->> 'eventId'`,
    [tenant, caseId],
  )
}
