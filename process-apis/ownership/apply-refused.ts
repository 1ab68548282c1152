import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import type { Call } from '../../openapi/operation.ts'
import type { ProcessContext } from '../context.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { takeReports } from '../inventory/report-stock.ts'
import type { Report } from '../inventory/stock-report.ts'
import { orders } from '../orders/index.ts'
import type { Transaction } from '../store/store.ts'

/** The writes a case is about: of one system and field group, until it was decided about them. */
export type RefusedGroup = {
  readonly entity: string
  readonly field: string
  readonly system: string
  readonly until: Date
}

/** What came of some of them; none were left when `taken` is 0. */
export type Applied = {
  readonly taken: number
  readonly outcomes: Readonly<Record<string, number>>
}

const atOnce = 100

/**
 * Applies refused writes once, oldest first, as if their system owned that field group: only that one, and what is older than what is
 * here by now is stale all the same. Each under an event id of its own, so that doing it again does nothing.
 */
export async function applyRefused(
  context: ProcessContext,
  call: Call,
  group: RefusedGroup,
): Promise<Applied> {
  const { tenant } = call.principal
  const { rows } = await context.store.of(tenant).pool.query<Kept>(
    `select w.id, w.event_id as "eventId", w.report, d.message from crossdock.refused_write w
     left join crossdock.inbound_document d on d.tenant = $1 and d.system = w.system and d.event_id = w.event_id
     where w.tenant = $1 and w.entity = $2 and w.field = $3 and w.system = $4 and w.state = 'open' and not w.shadow
       and w.received_at <= $5
     order by w.at, w.id limit ${atOnce}`,
    [tenant, group.entity, group.field, group.system, group.until],
  )
  const waived = withoutOwner(context, group)
  const outcomes: Record<string, number> = {}
  for (const row of rows) {
    const outcome = await apply(waived, call, group.system, row)
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    await context.store.of(tenant).transaction(tx => settle(tx, tenant, row.id, 'applied', outcome))
  }
  return { taken: rows.length, outcomes }
}

type Kept = {
  readonly id: string
  readonly eventId: string
  readonly report: Report | null
  readonly message: InboundMessage | null
}

async function apply(
  context: ProcessContext,
  call: Call,
  system: string,
  { id, eventId, report, message }: Kept,
): Promise<string> {
  const again = `${eventId.slice(0, 160)}:${id}`
  if (report !== null) {
    const { tenant } = call.principal
    const source = { tenant, system, correlationId: call.correlationId }
    const [taken] = await context.store
      .of(tenant)
      .transaction(tx =>
        takeReports(tx, context.policies, source, [{ ...report, eventId: again }], call),
      )
    return taken?.outcome ?? 'ignored'
  }
  if (message === null) return 'ignored'
  const { outcome } = await receiveMessage(context, orders(context), call, {
    ...message,
    eventId: again,
  })
  return outcome
}

/** The rules as they are, but for this field group, which anybody may write. */
function withoutOwner(context: ProcessContext, { entity, field }: RefusedGroup): ProcessContext {
  const { policies } = context
  const { ownership } = policies
  if (ownership === undefined) return context
  const entities = {
    ...ownership.entities,
    [entity]: { ...ownership.entities[entity], [field]: [{ owner: 'anybody' }] },
  }
  return { ...context, policies: { ...policies, ownership: { ...ownership, entities } } }
}

/** Lets go of the refused writes that a case is about; what comes later is another case. */
export async function dropRefused(tx: Transaction, tenant: string, caseId: string): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `select w.id from crossdock.refused_write w
     join crossdock.exception_case c on c.tenant = $1 and c.id = $2 and c.category = 'notOwner'
     where w.tenant = $1 and w.entity = c.detail ->> 'entity' and w.field = c.detail ->> 'field'
       and w.system = c.detail ->> 'system' and w.state = 'open' and not w.shadow`,
    [tenant, caseId],
  )
  for (const { id } of rows) await settle(tx, tenant, id, 'dropped')
}

/** Says what became of a refused write; what was personal in it is not kept any longer. */
async function settle(
  tx: Transaction,
  tenant: string,
  id: string,
  state: 'applied' | 'dropped',
  outcome?: string,
): Promise<void> {
  await tx.query(
    `with settled as (
       update crossdock.refused_write set state = $3, detail = coalesce($4, detail), settled_at = now()
       where tenant = $1 and id = $2 returning system, event_id)
     update crossdock.inbound_document d set message = null from settled s
     where d.tenant = $1 and d.system = s.system and d.event_id = s.event_id
       and not exists (
         select from crossdock.refused_write o
         where o.tenant = $1 and o.system = s.system and o.event_id = s.event_id and o.id <> $2 and o.state = 'open')`,
    [tenant, id, state, outcome ?? null],
  )
}
