import { createHash } from 'node:crypto'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import type {
  ActionPreview,
  ActionRequest,
  DocumentEffect,
  StockEffect,
} from '../../openapi/generated/operations.v1.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { OperationRecord, StepRecord } from '../durable/record.ts'
import { goods, remainingOf } from '../orders/order-state.ts'
import type { RefusedGroup } from '../ownership/apply-refused.ts'
import { asRead } from '../store/as-read.ts'
import type { Queryable } from '../store/store.ts'
import { possibleActions } from './case-actions.ts'
import type { Operations } from './contract.ts'
import { correctMessage, correctOrder } from './correct-fields.ts'
import { effectOf } from './effects.ts'
import { byCurrency, refusedWrites } from './find-cases.ts'
import { type AboutMoney, moneyOfCancellation, moneyOfWork } from './money-effects.ts'
import { takesSecondPerson } from './policy.ts'

/** What an action would do, as things stand now. */
export function previewAction(context: ProcessContext): Operations['previewAction'] {
  return async ({ principal: { tenant } }, { caseId, ...request }) => {
    const facts = await readFacts(context.store.of(tenant).pool as Queryable, tenant, caseId)
    return preview(context, facts, request)
  }
}

/** Everything an action is decided by. */
export type Facts = {
  readonly caseId: string
  readonly category: string
  readonly state: string
  readonly reason: string
  readonly operation:
    | (Pick<OperationRecord, 'id' | 'kind' | 'queue' | 'state' | 'attempts' | 'subject'> &
        AboutMoney)
    | null
  readonly steps: readonly Pick<StepRecord, 'name' | 'state' | 'reference'>[]
  readonly order: Order | null
  readonly message: InboundMessage | null
  /** Of a case about what a system does not own: which field group, and how many writes of it are open. */
  readonly refusedWrites: number
  readonly group: Pick<RefusedGroup, 'entity' | 'field' | 'system'> | null
}

/** Reads what an action on a case is decided by; throws `not-found` when the tenant has no such case. */
export async function readFacts(db: Queryable, tenant: string, caseId: string): Promise<Facts> {
  const { rows } = await db.query<Facts>({
    name: 'crossdock-case-facts',
    text: `select e.id as "caseId", e.category, e.state, e.reason,
                  case when o.id is null then null else jsonb_build_object('id', o.id, 'kind', o.kind, 'queue', o.queue,
                    'state', o.state, 'attempts', o.attempts, 'subject', o.subject,
                    'handoverId', o.input ->> 'handoverId', 'refundId', o.input ->> 'refundId') end as operation,
                  (select coalesce(json_agg(json_build_object('name', s.name, 'state', s.state, 'reference', s.reference)
                     order by s.position), '[]') from crossdock.step s where s.operation_id = o.id) as steps,
                  w.document as "order", d.message, ${refusedWrites('e')} as "refusedWrites",
                  case when e.category = 'notOwner' then e.detail end as "group"
           from crossdock.exception_case e
           left join crossdock.operation o on o.id = e.operation_id and o.tenant = $1
           left join crossdock."order" w on w.id = e.order_id and w.tenant = $1
           left join crossdock.inbound_document d on d.tenant = $1 and d.system = e.detail ->> 'system'
             and d.event_id = e.detail ->> 'eventId'
           where e.tenant = $1 and e.id = $2`,
    values: [tenant, caseId],
  })
  if (rows[0] === undefined) throw new Problem('not-found')
  return rows[0]
}

/** What an action would do; throws when it is not possible now, or its changes are wrong. */
export function preview(
  { policies }: Pick<ProcessContext, 'policies'>,
  facts: Facts,
  { action, fromStep, changes }: ActionRequest,
): ActionPreview {
  refuseImpossible(facts, { action, ...(fromStep && { fromStep }), ...(changes && { changes }) })
  const corrected = changes === undefined ? undefined : differencesOf(facts, changes)
  const { documents, money, stock } = effectsOf(facts, action)
  const warnings = warningsOf(facts, action, corrected?.map(({ pointer }) => pointer) ?? [])
  const moved = money.filter(({ effect }) => effect !== 'keep').map(({ amount }) => amount)
  // Who may write what is a rule of the house: one person alone makes no exception from it.
  const makesException = action === 'retry' && facts.refusedWrites > 0
  const needsSecondPerson =
    makesException || takesSecondPerson(policies.operations, byCurrency(moved))
  const said = { action, documents, money, stock, changes: corrected ?? [], warnings }
  return { ...said, needsSecondPerson, digest: digestOf(facts, { fromStep, ...said }) }
}

/** Stands for what was shown and what it was shown about: after another attempt it is another thing. */
function digestOf({ caseId, operation }: Facts, said: object): string {
  const about = [caseId, operation?.state, operation?.attempts]
  return createHash('sha256')
    .update(JSON.stringify(asRead([about, said])))
    .digest('hex')
    .slice(0, 32)
}

function refuseImpossible(facts: Facts, { action, fromStep, changes }: ActionRequest): void {
  const { state, operation, order, message, steps, refusedWrites: writes } = facts
  const possible = possibleActions({
    state,
    refusedWrites: writes,
    operationState: operation?.state ?? null,
    orderState: order?.state ?? null,
    hasMessage: message !== null,
  })
  if (!possible.includes(action)) {
    const detail =
      state === 'open'
        ? `Not possible now; what is: ${possible.join(', ') || 'nothing, but to resolve it'}.`
        : 'The case is resolved.'
    throw new Problem('state-conflict', { detail })
  }
  const fault = (pointer: string, keyword: string, detail: string) =>
    new Problem('order-invalid', { errors: [{ pointer, keyword, detail }] })
  if ((action === 'correct') !== (changes !== undefined)) {
    throw fault('/changes', 'required', 'is what `correct` takes, and nothing else does')
  }
  if (fromStep === undefined) return
  if (action === 'skip' || action === 'compensate' || operation?.state !== 'dead') {
    throw fault('/fromStep', 'applies', 'is for trying work again')
  }
  if (!steps.some(({ name }) => name === fromStep)) {
    const known = steps.map(({ name }) => name).join(', ')
    throw fault('/fromStep', 'known', `must be a step that was taken: ${known || 'there is none'}`)
  }
}

function differencesOf(
  { message, order, operation }: Facts,
  changes: NonNullable<ActionRequest['changes']>,
) {
  if (message !== null && operation === null) return correctMessage(message, changes).differences
  if (order === null)
    throw new Problem('state-conflict', { detail: 'There is nothing to correct.' })
  return correctOrder(order, changes).differences
}

type Effects = Pick<ActionPreview, 'documents' | 'money' | 'stock'>
const nothing: Effects = { documents: [], money: [], stock: [] }

function effectsOf(facts: Facts, action: ActionRequest['action']): Effects {
  const { operation, message, group } = facts
  if (group !== null && facts.refusedWrites > 0) return refusedEffects(group, action)
  if (operation?.state === 'dead') {
    if (action === 'skip') return skipped(facts)
    return action === 'compensate' ? compensated(facts) : retried(facts)
  }
  if (message !== null) return action === 'skip' ? nothing : received(message)
  return action === 'compensate' ? cancelled(facts) : nothing
}

/** What was refused is applied once, or let go of. */
function refusedEffects(
  { entity, field, system }: NonNullable<Facts['group']>,
  action: ActionRequest['action'],
): Effects {
  const type = `${entity}.${field}`
  const text =
    action === 'retry'
      ? `What ${system} told of it, and was refused until this is decided, is applied once; what is older than what is here is stale.`
      : `What ${system} told of it is let go of.`
  return {
    ...nothing,
    documents: [{ system, type, effect: action === 'retry' ? 'change' : 'none', text }],
  }
}

/** What was done is kept; what was not is done now. */
function retried({ operation, steps, order }: Facts): Effects {
  if (operation === null) return nothing
  const { document, money, stock } = effectOf(operation.kind, operation.queue)
  const doubtful = steps.some(({ state }) => state === 'intent')
  return {
    documents: [
      ...kept(operation.queue, steps),
      ...(document === undefined
        ? []
        : [doubtful ? { ...document, effect: 'lookUp' as const } : document]),
    ],
    money: order === null || money === undefined ? [] : moneyOfWork(order, money, operation),
    stock: order === null || stock === undefined ? [] : stockEffects(order, stock),
  }
}

/** The work is let go of: whatever it was to do does not happen. */
function skipped({ operation, steps }: Facts): Effects {
  if (operation === null) return nothing
  const { document } = effectOf(operation.kind, operation.queue)
  return {
    ...nothing,
    documents: [
      ...kept(operation.queue, steps),
      ...(document === undefined
        ? []
        : [{ ...document, effect: 'none' as const, text: `Does not happen: ${document.text}` }]),
    ],
  }
}

/** What was done is taken back where there is a way back, last first. */
function compensated({ operation, steps, order }: Facts): Effects {
  if (operation === null) return nothing
  const documents = kept(operation.queue, steps)
    .toReversed()
    .map(document => ({
      ...document,
      effect: 'undo' as const,
      text: `Taken back: ${document.type}.`,
    }))
  const authorised = steps.some(
    ({ name, state }) => state === 'done' && name.startsWith('authorise'),
  )
  return {
    documents,
    money: order !== null && authorised ? moneyOfWork(order, 'void', operation) : [],
    stock: order !== null && operation.kind === 'place-order' ? stockEffects(order, 'release') : [],
  }
}

/** The whole order is called back. */
function cancelled({ order }: Facts): Effects {
  if (order === null) return nothing
  const documents = [
    ...order.externalRefs,
    ...order.fulfilmentOrders.flatMap(({ externalRefs }) => externalRefs),
  ].map(({ system, type, id }): DocumentEffect => ({
    system,
    type,
    effect: 'cancel',
    reference: id,
    text: `${type} ${id} is cancelled or reversed.`,
  }))
  return {
    documents,
    money: moneyOfCancellation(order),
    stock: stockEffects(order, 'release'),
  }
}

/** A report is taken in as if it had come now. */
function received(message: InboundMessage): Effects {
  if (message.type !== 'orderPlaced') return nothing
  const { payment, lines } = message.order
  return {
    documents: [],
    money:
      payment.method === 'collectedByChannel'
        ? [
            {
              effect: 'keep',
              amount: payment.amount,
              exact: true,
              text: 'The channel has collected it.',
            },
          ]
        : [],
    stock: lines.map(({ sku, quantity }) => ({ effect: 'reserve', sku, quantity })),
  }
}

function kept(queue: string, steps: Facts['steps']): DocumentEffect[] {
  return steps.flatMap(({ name, state, reference }) =>
    state === 'done' && reference !== null
      ? [
          {
            system: queue,
            type: name,
            effect: 'keep' as const,
            reference,
            text: 'Is done already.',
          },
        ]
      : [],
  )
}

function stockEffects(order: Order, effect: Exclude<StockEffect['effect'], 'keep'>): StockEffect[] {
  return goods(order)
    .filter(line => remainingOf(line) > 0)
    .map(line => ({ effect, sku: line.sku, quantity: remainingOf(line) }))
}

function warningsOf(
  { operation, order, steps }: Facts,
  action: ActionRequest['action'],
  pointers: readonly string[],
): string[] {
  const warnings: string[] = []
  if (steps.some(({ state }) => state === 'intent')) {
    warnings.push(
      action === 'retry' || action === 'correct'
        ? 'A step may have been done: it is looked up before it is done again.'
        : 'A step may have been done: see whether it was before you let go of it.',
    )
  }
  const address = pointers.some(pointer => pointer.startsWith('/delivery'))
  const handedOn = order?.fulfilmentOrders.filter(({ state }) => state !== 'planned') ?? []
  if (address && handedOn.length > 0) {
    warnings.push(
      `${handedOn.length} location(s) have the old address already: ${handedOn.map(({ locationId }) => locationId).join(', ')}.`,
    )
  }
  if (action === 'skip' && operation !== null) {
    warnings.push('What waits behind it on this queue goes on as if it had been done.')
  }
  return warnings
}
