import { newId } from '../../openapi/canonical/id.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { NewReturn, Return, ReturnLine } from '../../openapi/generated/returns.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { picked } from '../orders/bundle-lines.ts'
import { causeOfCall } from '../orders/cause.ts'
import { followUp, type Origin, originOfCall } from '../orders/follow-up.ts'
import { changeOrder, loadOrder } from '../orders/order-store.ts'
import { moveQuantities } from '../orders/quantities.ts'
import { violatedUnique } from '../store/sql-state.ts'
import type { Transaction } from '../store/store.ts'
import { lockOrder, returnDocuments } from './aggregate.ts'
import type { Returns } from './contract.ts'
import { type AskedLine, everythingReturnable, judge, type Verdict } from './eligibility.ts'
import { madeOnce } from './made-once.ts'
import { placeOf } from './place-of.ts'
import { refundPolicyOf } from './policy.ts'
import { decided, remember } from './history.ts'
import { receiveHere } from './receive-return.ts'
import { judgeUnlinked, type Priced, priceUnlinked } from './unlinked.ts'
import { keepPaymentToken } from './return-secret.ts'

/**
 * Takes the wish to return something. The policy decides at once, and the answer says why; by mail the label follows from
 * the carrier; what is handed in and was looked at is received and inspected in the same commit.
 */
export function requestReturn(context: ProcessContext): Returns['requestReturn'] {
  return async (call, input) => {
    refuseNonsense(input)
    const { tenant } = call.principal
    const prices =
      input.orderId === undefined ? await priceUnlinked(context, call, input) : undefined
    const id = newId('ret')
    const request = () =>
      context.durable.transaction(tenant, async tx => {
        const known = await madeOnce(tx, call, 'requestReturn', id)
        if (known !== undefined) return returnDocuments.load(tx, tenant, known)
        // Of two that tell of the same return at once the second sees the first.
        if (input.orderId !== undefined) await lockOrder(tx, tenant, input.orderId)
        return (await ofChannel(tx, tenant, input)) ?? write(tx, context, call, id, input, prices)
      })
    try {
      return await request()
    } catch (error) {
      // Without an order there is nothing to wait at: the second of two meets the first at its number, and finds it then.
      if (violatedUnique(error) !== 'return_natural_key') throw error
      return request()
    }
  }
}

/** What keeps the schema but does not make sense together. */
function refuseNonsense({
  orderId,
  lines,
  method,
  resolution,
  exchange,
  currency,
  locationId,
}: NewReturn) {
  const errors: Fault[] = []
  const fault = (pointer: string, detail: string) =>
    errors.push({ pointer, keyword: 'required', detail })
  lines.forEach((line, i) => {
    if (orderId !== undefined && line.orderLineId === undefined) {
      fault(`/lines/${i}/orderLineId`, 'is needed with an order')
    }
    if (orderId === undefined && line.sku === undefined) {
      fault(`/lines/${i}/sku`, 'is needed without an order')
    }
    if (line.inspection !== undefined && method !== 'inStore') {
      fault(`/lines/${i}/inspection`, 'is for what is handed in at a store')
    }
  })
  if (orderId === undefined && currency === undefined)
    fault('/currency', 'is needed without an order')
  if (method === 'inStore' && locationId === undefined) {
    fault('/locationId', 'is needed for what is handed in')
  }
  if ((resolution === 'exchange') !== (exchange !== undefined)) {
    fault('/exchange', 'says what is taken instead, with `resolution: exchange` only')
  }
  if (resolution === 'exchange' && orderId === undefined) {
    fault('/orderId', 'is needed for an exchange')
  }
  if (errors.length > 0) throw new Problem('order-invalid', { errors })
}

/** The return a channel has told of before. */
async function ofChannel(
  tx: Transaction,
  tenant: string,
  { channel, channelReturnId }: NewReturn,
): Promise<Return | undefined> {
  if (channelReturnId === undefined) return undefined
  const { rows } = await tx.query<{ document: Return }>(
    `select document from crossdock.return where tenant = $1 and channel = $2 and channel_return_id = $3`,
    [tenant, channel, channelReturnId],
  )
  return rows[0]?.document
}

async function write(
  tx: Transaction,
  context: ProcessContext,
  call: Call,
  id: string,
  given: NewReturn,
  prices: Priced | undefined,
): Promise<Return> {
  const { returns: policy } = context.policies
  const { tenant, application } = call.principal
  const order = given.orderId === undefined ? undefined : await loadOrder(tx, tenant, given.orderId)
  const input = order === undefined ? given : withoutBundles(order, given)
  const asked = order === undefined ? [] : askedLines(order, input)
  const verdict =
    order === undefined
      ? judgeUnlinked(policy, input, prices)
      : judge(context.policies, order, asked, input.method)
  // Whoever has the money decides for its customers; what the policy would say is kept beside it.
  const theirs =
    order !== undefined &&
    input.channelReturnId !== undefined &&
    order.tenders.every(({ method }) => method === 'collectedByChannel')
  const impossible = verdict.reasons.some(({ rule }) => rule === 'notHandedOver')
  const outcome = theirs && !impossible ? 'authorised' : verdict.outcome
  const at = new Date().toISOString()
  const expiresAt = new Date(Date.parse(at) + policy.authorisedDays * dayMs).toISOString()
  const locationId =
    input.locationId ?? (input.method === 'byMail' ? policy.byMail.locationId : undefined)
  const authorised = outcome === 'authorised'
  const document: Return = {
    id,
    version: 1,
    tenant,
    ...placeOf(order, context.policies.legalEntities),
    channel: input.channel,
    ...(input.channelReturnId !== undefined && { channelReturnId: input.channelReturnId }),
    ...(order !== undefined && { orderId: order.id }),
    unlinked: order === undefined,
    ...customerOf(order, input),
    method: input.method,
    state: outcome === 'manual' ? 'requested' : outcome,
    resolution: input.resolution ?? (order === undefined ? 'storeCredit' : 'refund'),
    ...(order !== undefined && {
      refundPolicy:
        input.resolution === 'storeCredit'
          ? ('toStoreCredit' as const)
          : refundPolicyOf(policy, order.channel),
    }),
    lines: input.lines.map((line, i) => toLine(line, i, order, prices)),
    decision: {
      outcome,
      by: theirs ? input.channel : 'policy',
      at,
      reasons: verdict.reasons,
    },
    ...(locationId !== undefined && { locationId }),
    ...(input.label !== undefined && {
      label: {
        ...input.label,
        state: 'ready' as const,
        toLocationId: locationId ?? '',
        bookedBy: input.channel,
      },
    }),
    fees: theirs ? [] : verdict.fees,
    ...(input.exchange !== undefined && {
      exchange: { lines: input.exchange.lines, state: 'planned' as const },
    }),
    ...(input.note !== undefined && { note: input.note }),
    ...(authorised && { expiresAt }),
    createdAt: at,
    updatedAt: at,
    correlationId: call.correlationId,
  }
  const cause = causeOfCall(call)
  const origin = originOfCall(call)
  const written = await returnDocuments.insert(
    tx,
    {
      document,
      events: [
        { type: 'retail.return.requested.v1', data: { return: document } },
        ...(outcome === 'manual' ? [] : [decided(document)]),
      ],
    },
    cause,
  )
  if (outcome === 'declined') {
    await remember(tx, context, origin, written, 'returnDeclined')
    return written
  }
  if (order !== undefined) {
    await changeOrder(tx, order.id, cause, current => {
      // Of two requests for the same pieces the second sees what the first has asked for.
      const again = judge(context.policies, current, asked, input.method)
      const taken = again.reasons.find(({ rule }) => rule === 'notHandedOver')
      if (taken !== undefined) throw new Problem('state-conflict', { detail: taken.detail })
      return {
        order: moveQuantities(current, asked.map(toPieces), { returnRequested: 1 }),
        events: [],
      }
    })
  }
  const paymentToken = input.exchange?.paymentToken
  if (paymentToken !== undefined) await keepPaymentToken(tx, { id, tenant }, paymentToken)
  if (outcome === 'manual') {
    await raiseException(tx, {
      tenant,
      category: 'returnToDecide',
      severity: 'medium',
      ...(order !== undefined && { orderId: order.id }),
      reason: `Return ${id} waits for a decision: ${verdict.reasons.map(({ detail }) => detail).join('; ')}`,
      detail: { returnId: id, by: application },
      correlationId: call.correlationId,
    })
    await remember(tx, context, origin, written, 'returnRequested')
    return written
  }
  return authorisedNow(tx, context, call, written, input)
}

/** What an authorisation sets going; goods that are here and were looked at are received at once. */
export async function authorisedNow(
  tx: Transaction,
  context: ProcessContext,
  call: Call,
  document: Return,
  input?: Pick<NewReturn, 'lines'>,
): Promise<Return> {
  const origin = originOfCall(call)
  await remember(tx, context, origin, document, 'returnAuthorised')
  const here = (input?.lines ?? []).flatMap(({ inspection, quantity }, i) =>
    inspection === undefined
      ? []
      : [{ lineId: `${i + 1}`, quantity, reception: 'received' as const, inspection }],
  )
  const { locationId } = document
  if (here.length > 0 && locationId !== undefined) {
    return receiveHere(tx, context, call, document.id, { locationId, lines: here })
  }
  await setGoing(tx, context, origin, document)
  if (!wantsLabel(document)) return document
  return returnDocuments.change(tx, document.id, causeOfCall(call), current => ({
    document: {
      ...current,
      label: { state: 'ordered', toLocationId: current.locationId ?? '' },
    },
    events: [],
  }))
}

/** Whether the customer gets a label from us: not where there is no address to send it from, nor where the channel has sent one. */
function wantsLabel({ method, orderId, label }: Return): boolean {
  return method === 'byMail' && orderId !== undefined && label === undefined
}

async function setGoing(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  document: Return,
): Promise<void> {
  const { durable } = context
  const { id: returnId, orderId, expiresAt } = document
  const subject = orderId ?? returnId
  if (wantsLabel(document) && orderId !== undefined) {
    await followUp(tx, context, origin, 'book-return-label', { orderId, returnId })
  }
  if (expiresAt === undefined) return
  await durable.enqueue(tx, {
    ...origin,
    kind: 'expire-return',
    subject,
    input: { returnId },
    delayMs: Math.max(0, Date.parse(expiresAt) - Date.now()),
  })
}

const dayMs = 86_400_000

/** A request in which a bundle is its components. */
function withoutBundles<Asked extends Pick<NewReturn, 'lines'>>(order: Order, asked: Asked): Asked {
  if (order.bundles === undefined) return asked
  const lines = asked.lines.flatMap(line =>
    picked(order, [{ lineId: line.orderLineId ?? '', quantity: line.quantity }]).map(
      ({ lineId, quantity = line.quantity }) =>
        line.orderLineId === undefined ? line : { ...line, orderLineId: lineId, quantity },
    ),
  )
  return { ...asked, lines }
}

/** The order's pieces a request is about; throws `order-invalid` for lines the order does not have. */
function askedLines(
  { lines }: Pick<Order, 'lines'>,
  { lines: asked }: Pick<NewReturn, 'lines'>,
): AskedLine[] {
  const errors: Fault[] = []
  const found = asked.flatMap(({ orderLineId, quantity, reason, condition, inspection }, i) => {
    const line = lines.find(({ lineId, type }) => lineId === orderLineId && type === 'item')
    if (line === undefined) {
      errors.push({
        pointer: `/lines/${i}/orderLineId`,
        keyword: 'known',
        detail: 'is no line of goods of the order',
      })
      return []
    }
    const told = inspection?.condition ?? condition
    return [
      {
        orderLineId: line.lineId,
        quantity,
        reason,
        ...(told !== undefined && { condition: told }),
      },
    ]
  })
  if (errors.length > 0) throw new Problem('order-invalid', { errors })
  return merged(found)
}

/** Two lines of a request about one line of the order count together. */
function merged(lines: readonly AskedLine[]): AskedLine[] {
  const all = new Map<string, AskedLine>()
  for (const line of lines) {
    const key = line.orderLineId
    const before = all.get(key)
    all.set(key, { ...line, quantity: line.quantity + (before?.quantity ?? 0) })
  }
  return [...all.values()]
}

function toPieces({ orderLineId, quantity }: AskedLine) {
  return { lineId: orderLineId, quantity }
}

function toLine(
  { orderLineId, sku, quantity, reason, note, condition }: NewReturn['lines'][number],
  index: number,
  order: Order | undefined,
  prices: Priced | undefined,
): ReturnLine {
  const line = order?.lines.find(({ lineId }) => lineId === orderLineId)
  const value = prices?.amounts[index]
  return {
    lineId: `${index + 1}`,
    ...(orderLineId !== undefined && order !== undefined && { orderLineId }),
    sku: line?.sku ?? sku ?? '',
    ...(line?.title !== undefined && { title: line.title }),
    quantity,
    reason,
    ...(note !== undefined && { note }),
    reception: 'awaiting',
    acceptance: 'pending',
    ...(condition !== undefined && { condition }),
    ...(value !== undefined && { value }),
  }
}

function customerOf(order: Order | undefined, input: NewReturn): Pick<Return, 'customer'> {
  const customer = order?.customer ?? input.customer
  return customer === undefined ? {} : { customer }
}

/** Says what the policy would say, without asking for anything. */
export function checkEligibility(context: ProcessContext): Returns['checkEligibility'] {
  return async ({ principal: { tenant } }, { orderId, method = 'byMail', lines }) => {
    const order = await loadOrder(context.store.of(tenant).pool, tenant, orderId)
    const asked =
      lines === undefined
        ? everythingReturnable(order)
        : askedLines(order, withoutBundles(order, { lines }))
    const verdict: Verdict = judge(context.policies, order, asked, method)
    return {
      orderId,
      outcome: asked.length === 0 ? 'declined' : verdict.outcome,
      reasons: verdict.reasons,
      lines: verdict.lines,
      fees: verdict.fees,
      refund: verdict.refund,
    }
  }
}
