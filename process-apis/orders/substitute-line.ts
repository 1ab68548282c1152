import { toMinor, zero } from '../../openapi/canonical/money.ts'
import { newId } from '../../openapi/canonical/id.ts'
import type { Money, Order, OrderLine, Substitution } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { readLocations } from '../inventory/location.ts'
import type { Transaction } from '../store/store.ts'
import { allocationOf } from './allocation.ts'
import { blocksRelease } from './blocks-release.ts'
import { causeOf, causeOfCall } from './cause.ts'
import type { Orders } from './contract.ts'
import { cancelWaiting } from './fill-waiting.ts'
import { followUp, originOf, originOfCall, settlePoints, submitWork } from './follow-up.ts'
import { addWork, withDecision } from './fulfilment-order.ts'
import { moneyBack } from './money-back.ts'
import { notifyCustomer } from './notify-customer.ts'
import { changeOrder, loadOrder, type OrderChange } from './order-store.ts'
import { agreedPrices, noOrganizations } from './organizations.ts'
import { type ListPrice, taxRequest, withPrices, withTax, withTotals } from './price-order.ts'
import { mostOf, promiseWork, readSupply, termsFor } from './promise-stock.ts'
import { allocated, moveQuantities, noQuantities } from './quantities.ts'
import { whenNobody } from './reroute-fulfilment.ts'
import { wantsSubstitute } from './seek-substitutes.ts'
import { decisionOf } from './sourcing.ts'
import { waitingOf, withWaitingHold } from './waiting-lines.ts'

type Input = {
  readonly orderId: string
  readonly lineId: string
  /** What the customer has agreed to; absent while something is looked for. */
  readonly approved?: string
  /** How often somebody else was quicker. Default never. */
  readonly tries?: number
}

/** So often it is looked again when stock that was seen is gone. */
const maxTries = 3

/**
 * Looks for what may come in place of a line nobody can fulfil: the first option in stock whose price keeps the shopper's cap.
 * It takes the line's place at once, or is proposed to the customer. Where there is none, policy decides as without it.
 */
export const substituteLine: Transition<ProcessContext, Input> = {
  kind: 'substitute-line',
  version: 1,
  queue: 'orders',
  async run(run, context, { orderId, lineId, approved, tries = 0 }) {
    const { store } = context
    const order = await loadOrder(
      store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const line = order.lines.find(one => one.lineId === lineId)
    if (line === undefined || !isOpen(order, line)) {
      return run.commit(async () => ({ skipped: 'not waited for any more' }))
    }
    const agreed = order.substitutions?.find(({ id }) => id === approved)
    const found = await choose(run, context, order, line, agreed)
    return run.commit(tx =>
      changeOrder(tx, orderId, causeOf(run), async current => {
        const now = current.lines.find(one => one.lineId === lineId)
        if (now === undefined || !isOpen(current, now)) return undefined
        if (found === undefined) return nobody(tx, context, run, current, now, agreed)
        if (agreed === undefined && now.substitution?.approval !== 'notNeeded') {
          return propose(tx, context, run, current, now, found)
        }
        const change = await apply(tx, context, run, current, now, found, agreed)
        if (change !== undefined) return change
        // Somebody else was quicker: what else there is, is looked for again.
        if (tries >= maxTries) return nobody(tx, context, run, current, now, agreed)
        const again = {
          orderId,
          lineId,
          tries: tries + 1,
          ...(approved !== undefined && { approved }),
        }
        await followUp(tx, context, originOf(run), 'substitute-line', again)
        return undefined
      }),
    )
  },
}

/** Whether the line still waits, as a whole. */
function isOpen(order: Order, line: OrderLine): boolean {
  return (
    order.state !== 'cancelRequested' &&
    wantsSubstitute(order, line.lineId) &&
    waitingOf(order, line) === line.quantities.ordered
  )
}

/** The line that would come in place of `line`, priced and taxed as of now; undefined when there is none. */
async function choose(
  run: Run,
  { systems, store, policies }: ProcessContext,
  order: Order,
  line: OrderLine,
  agreed: Substitution | undefined,
): Promise<OrderLine | undefined> {
  const { substitution, quantities } = line
  const options = agreed === undefined ? wished(policies.sourcing, order, line) : [agreed.sku]
  if (options.length === 0) return undefined
  const list = await run.read('check prices', call =>
    systems.commerce.checkPrices(call, {
      channel: order.channel,
      currency: order.currency,
      skus: options,
    }),
  )
  const { organizations = noOrganizations } = policies
  const pieces = new Map(options.map(sku => [sku, quantities.ordered]))
  const { prices } = agreedPrices(organizations, order, list, pieces, new Date())
  const cap = substitution?.maxUnitPrice ?? line.unitPrice
  const affordable = options.flatMap(sku => {
    const {
      unitPrice,
      title,
      taxClass = 'standard',
      priceList,
    } = prices.find(one => one.sku === sku && one.known) ?? {}
    if (unitPrice === undefined || costsMore(unitPrice, cap)) return []
    // The shopper never pays more than for what was ordered.
    const charged = costsMore(unitPrice, line.unitPrice) ? line.unitPrice : unitPrice
    const price: ListPrice = {
      unitPrice: charged,
      taxClass,
      ...(title !== undefined && { title }),
      ...(priceList !== undefined && charged === unitPrice && { priceList }),
    }
    return [{ sku, price }]
  })
  const { supply } = await readSupply(
    {
      read: (statement, values) =>
        store.of(order.tenant).pool.query(statement as string, values as unknown[]),
    },
    order,
    affordable.map(({ sku }) => ({ lineId: line.lineId, sku, quantity: quantities.ordered })),
    termsFor(policies.sourcing, order).locations,
  )
  const there = affordable.find(({ sku }) => mostOf(supply, sku) >= quantities.ordered)
  if (there === undefined) return undefined

  const none = zero(order.currency)
  const bare: OrderLine = {
    lineId: substituteId(order, line),
    type: 'item',
    sku: there.sku,
    unitPrice: none,
    quantities: { ...noQuantities, ordered: quantities.ordered },
    amounts: { net: none, tax: none, total: none },
    taxLines: [],
    substitutes: line.lineId,
  }
  const { shipping: _shipping, ...rest } = order
  const listed = new Map([[there.sku, there.price]])
  const priced = withPrices({ ...rest, lines: [bare] }, listed)
  const { address, locationId } = order.delivery
  const [place] =
    locationId === undefined
      ? []
      : await readLocations(store.of(order.tenant).pool, order.tenant, [locationId])
  const country = place?.country ?? address?.country ?? ''
  const quote = await run.read('quote tax', call =>
    systems.tax.quoteTax(call, taxRequest(priced, listed, { country })),
  )
  const [taxed] = withTax(priced, quote).lines
  return taxed === undefined
    ? undefined
    : { ...taxed, allocation: allocationOf(taxed.amounts, quantities.ordered) }
}

/** What the shopper, or the shop, would have instead, but for what was proposed before. */
function wished(
  { substitution: policy }: ProcessContext['policies']['sourcing'],
  { substitutions = [] }: Order,
  { lineId, sku, substitution }: OrderLine,
): string[] {
  const asked = new Set(substitutions.filter(one => one.lineId === lineId).map(one => one.sku))
  const options =
    substitution?.preference === 'recommended'
      ? (policy?.recommended?.[sku] ?? [])
      : (substitution?.options ?? [])
  return options.filter(option => option !== sku && !asked.has(option))
}

function substituteId({ lines }: Order, { lineId }: OrderLine): string {
  const taken = lines.filter(({ substitutes }) => substitutes === lineId).length
  return `${lineId}.s${taken + 1}`
}

/** Whether one unit price is above another; both may have six digits after the point. */
function costsMore(one: Money, other: Money): boolean {
  return one.currency !== other.currency || millionths(one) > millionths(other)
}

function millionths({ amount }: Money): bigint {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(6, '0'))
}

async function propose(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  order: Order,
  line: OrderLine,
  found: OrderLine,
): Promise<OrderChange> {
  const { decideWithinMinutes = 24 * 60 } = context.policies.sourcing.substitution ?? {}
  const now = new Date()
  const substitution: Substitution = {
    ...substitutionOf(line, found, 'proposed', now),
    decideBy: new Date(now.getTime() + decideWithinMinutes * 60_000).toISOString(),
  }
  const about = { orderId: order.id, substitutionId: substitution.id }
  const delayMs = decideWithinMinutes * 60_000
  await followUp(tx, context, originOf(run), 'expire-substitution', about, delayMs)
  await notifyCustomer(tx, context, originOf(run), order, 'substitutionProposed', substitution.id)
  return {
    order: { ...order, substitutions: [...(order.substitutions ?? []), substitution] },
    events: [
      {
        type: 'retail.order.substitutionProposed.v1',
        data: { orderId: order.id, substitution },
      },
    ],
  }
}

function substitutionOf(
  { lineId }: OrderLine,
  { sku, title, unitPrice, quantities }: OrderLine,
  state: Substitution['state'],
  now: Date,
): Substitution {
  return {
    id: newId('sub'),
    lineId,
    sku,
    ...(title !== undefined && { title }),
    quantity: quantities.ordered,
    unitPrice,
    state,
    proposedAt: now.toISOString(),
  }
}

/** It takes the line's place: its stock is promised and its work goes out; what it costs less is let go. */
async function apply(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  order: Order,
  line: OrderLine,
  found: OrderLine,
  agreed: Substitution | undefined,
): Promise<OrderChange | undefined> {
  const { sourcing } = context.policies
  const origin = originOf(run)
  const { lineId } = line
  const quantity = line.quantities.ordered
  const moved = moveQuantities(order, [{ lineId, quantity }], { substitutedOut: 1 })
  const lines = moved.lines.map(one => {
    const { promise: _promise, ...rest } = one
    return one.lineId === lineId ? rest : one
  })
  const at = new Date()
  const done: Substitution = {
    ...(agreed ?? substitutionOf(line, found, 'applied', at)),
    state: 'applied',
    decidedAt: agreed?.decidedAt ?? at.toISOString(),
  }
  const others = (order.substitutions ?? []).filter(({ id }) => id !== done.id)
  const changed = withWaitingHold(
    withTotals({ ...moved, lines: [...lines, found], substitutions: [...others, done] }),
    'Waits for stock',
    at.toISOString(),
  )
  const demand = [{ lineId: found.lineId, sku: found.sku, quantity }]
  const { work, choice, now } = await promiseWork(tx, sourcing, changed, { demand })
  if (work === undefined) return undefined
  const next = withDecision(
    allocated(addWork(changed, work), work),
    decisionOf(sourcing, choice, now),
  )
  if (!blocksRelease(order)) {
    for (const one of work) await submitWork(tx, context, origin, order.id, one)
  }
  await followUp(tx, context, origin, 'rebook-sales-order', { orderId: order.id, key: done.id })
  await settlePoints(tx, context, origin, order)
  await notifyCustomer(tx, context, origin, order, 'lineSubstituted', lineId)
  if (toMinor(found.amounts.total) < toMinor(line.amounts.total)) {
    if (moneyBack(next).some(({ how }) => how !== 'byChannel')) {
      await followUp(tx, context, origin, 'void-payment', { orderId: order.id })
    }
  }
  return {
    order: next,
    events: [
      {
        type: 'retail.order.lineSubstituted.v1',
        data: { orderId: order.id, substitution: done },
      },
    ],
  }
}

/** Nothing can come in its place: cancelled or kept waiting, as policy says of what nobody can fulfil. */
async function nobody(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  order: Order,
  { lineId, sku, quantities }: OrderLine,
  agreed: Substitution | undefined,
): Promise<OrderChange> {
  const reason = `Nobody can fulfil ${sku}, and nothing can come in its place`
  const current =
    agreed === undefined ? order : decided(order, agreed.id, 'failed', new Date().toISOString())
  const type = order.delivery.method === 'clickAndCollect' ? 'pickup' : 'warehouse'
  if (whenNobody(context.policies.sourcing, order, { type }) === 'cancel') {
    const pieces = [{ lineId, sku, quantity: quantities.ordered }]
    return cancelWaiting(tx, context, originOf(run), current, pieces, reason)
  }
  await raiseException(tx, {
    tenant: order.tenant,
    category: 'nobodyFulfils',
    severity: 'high',
    orderId: order.id,
    reason,
    correlationId: run.operation.correlationId,
  })
  return {
    order: current,
    events: [{ type: 'retail.order.backordered.v1', data: { orderId: order.id, reason } }],
  }
}

function decided(order: Order, id: string, state: Substitution['state'], decidedAt: string): Order {
  return {
    ...order,
    substitutions: (order.substitutions ?? []).map(one =>
      one.id === id ? { ...one, state, decidedAt } : one,
    ),
  }
}

/** What the customer says to a proposal. Said twice, it is done once; said too late, it is refused. */
export function decideSubstitution(context: ProcessContext): Orders['decideSubstitution'] {
  return async (call, { orderId, substitutionId, approve }) =>
    context.durable.transaction(call.principal.tenant, tx =>
      changeOrder(tx, orderId, causeOfCall(call), async order => {
        const one = order.substitutions?.find(({ id }) => id === substitutionId)
        if (one === undefined) throw new Problem('not-found')
        const same = approve
          ? one.state === 'approved' || one.state === 'applied'
          : one.state === 'declined'
        if (same) return undefined
        if (one.state !== 'proposed') {
          throw new Problem('state-conflict', {
            detail: `The proposal is ${one.state}: it cannot be ${approve ? 'agreed to' : 'declined'} any more.`,
            extensions: { state: one.state },
          })
        }
        const { lineId } = one
        const input = { orderId, lineId, ...(approve && { approved: substitutionId }) }
        await followUp(tx, context, originOfCall(call), 'substitute-line', input)
        const at = new Date().toISOString()
        const state = approve ? 'approved' : 'declined'
        return { order: decided(order, substitutionId, state, at), events: [] }
      }),
    )
}

/** The customer has not answered in time: nothing comes in place of the line, whatever else there would be. */
export const expireSubstitution: Transition<
  ProcessContext,
  { readonly orderId: string; readonly substitutionId: string }
> = {
  kind: 'expire-substitution',
  version: 1,
  queue: 'orders',
  run: (run, context, { orderId, substitutionId }) =>
    run.commit(tx =>
      changeOrder(tx, orderId, causeOf(run), async order => {
        const one = order.substitutions?.find(({ id }) => id === substitutionId)
        const line = order.lines.find(({ lineId }) => lineId === one?.lineId)
        if (one?.state !== 'proposed' || line === undefined) return undefined
        const expired = decided(order, substitutionId, 'expired', new Date().toISOString())
        if (!isOpen(order, line)) return { order: expired, events: [] }
        return nobody(tx, context, run, expired, line, undefined)
      }),
    ),
}
