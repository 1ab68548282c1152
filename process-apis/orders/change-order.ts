import { isDeepStrictEqual } from 'node:util'
import { subtract, zero } from '../../openapi/canonical/money.ts'
import { newId } from '../../openapi/canonical/id.ts'
import type {
  ChangeAction,
  ChangePreview,
  Order,
  OrderChange as Change,
  OrderLine,
} from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { bundlesOf } from '../inventory/bundles-of.ts'
import { readLocations } from '../inventory/location.ts'
import { allocationOf } from './allocation.ts'
import { planCallBack, type Pieces } from './call-back.ts'
import { withoutPieces } from './cancel-order.ts'
import { causeOfCall } from './cause.ts'
import type { Orders } from './contract.ts'
import { withoutShippingEquivalent } from './equivalents.ts'
import { agreedPrices, noOrganizations, piecesOf } from './organizations.ts'
import { changeOrder, loadOrder } from './order-store.ts'
import { keptOf, owedTotals } from './owed.ts'
import { listPrices, taxRequest, withPrices, withTax, withTotals } from './price-order.ts'
import { noQuantities } from './quantities.ts'

/**
 * Takes an edit of an order with what it would cost: what is added is priced and taxed as of now, what is taken off is read
 * from the allocation that was fixed when the order was priced. Nothing of it is true before it is confirmed.
 */
export function requestChange(context: ProcessContext): Orders['requestChange'] {
  const { store, durable } = context
  return async (call, { orderId, actions, reason, orderVersion }) => {
    const { tenant, application: by } = call.principal
    const order = await loadOrder(store.of(tenant).pool, tenant, orderId)
    refuseVersion(order, orderVersion)
    refuseState(order)
    const before = askedBefore(order, by, actions)
    if (before !== undefined) return before
    const id = newId('chg')
    const preview = await previewOf(context, call, order, actions, id)
    const change: Change = {
      id,
      state: 'requested',
      reason,
      by,
      requestedAt: new Date().toISOString(),
      orderVersion: order.version,
      actions,
      preview,
    }
    const changed = await durable.transaction(tenant, tx =>
      changeOrder(tx, orderId, causeOfCall(call), current => {
        refuseState(current)
        // Who asks again may do so while the first is still under way.
        if (askedBefore(current, by, actions) !== undefined) return undefined
        return {
          order: { ...current, changes: [...(current.changes ?? []), change] },
          events: [
            {
              type: 'retail.order.changeRequested.v1',
              data: { orderId, changeId: change.id, delta: preview.delta, reason },
            },
          ],
        }
      }),
    )
    return askedBefore(changed, by, actions) ?? change
  }
}

/** Asked twice, it is one change: as long as nobody decided it, and it would cost the same. */
function askedBefore(
  order: Order,
  by: string,
  actions: readonly ChangeAction[],
): Change | undefined {
  return order.changes?.find(
    ({ state, by: whose, actions: asked, preview: { owedNow } }) =>
      state === 'requested' &&
      whose === by &&
      isDeepStrictEqual(asked, actions) &&
      isDeepStrictEqual(owedNow, owedTotals(order).total),
  )
}

/** Refuses whoever decided by another version of the order than it has now. */
export function refuseVersion(order: Order, expected: number | undefined): void {
  if (expected === undefined || expected === order.version) return
  throw new Problem('state-conflict', {
    detail: `The order is at version ${order.version} by now, not ${expected}.`,
    extensions: { version: order.version },
  })
}

function refuseState({ state }: Order): void {
  if (state === 'accepted' || state === 'processing' || state === 'partiallyFulfilled') return
  throw new Problem('state-conflict', {
    detail: `The order is ${state}: it cannot be changed.`,
    extensions: { state },
  })
}

async function previewOf(
  context: ProcessContext,
  call: Call,
  order: Order,
  actions: readonly ChangeAction[],
  changeId: string,
): Promise<ChangePreview> {
  const faults: Fault[] = []
  const cancelled: { lineId: string; quantity: number }[] = []
  const wanted: { sku: string; quantity: number; pointer: string }[] = []
  let shipping: Order['shipping'] | undefined
  const handedOver = order.lines.some(
    ({ quantities }) => quantities.shipped + quantities.pickedUp > 0,
  )
  for (const [i, action] of actions.entries()) {
    const pointer = `/actions/${i}`
    switch (action.type) {
      case 'addItem':
        wanted.push({ sku: action.sku, quantity: action.quantity, pointer })
        break
      case 'removeLine':
      case 'changeQuantity': {
        const line = order.lines.find(({ lineId }) => lineId === action.lineId)
        if (line === undefined) {
          const detail = 'is not in the order'
          faults.push({ pointer: `${pointer}/lineId`, keyword: 'known', detail })
          break
        }
        if (cancelled.some(({ lineId }) => lineId === line.lineId)) {
          const detail = 'is changed by an action before'
          faults.push({ pointer: `${pointer}/lineId`, keyword: 'unique', detail })
          break
        }
        const target = action.type === 'removeLine' ? 0 : action.quantity
        const more = target - keptOf(line)
        if (more < 0) cancelled.push({ lineId: line.lineId, quantity: -more })
        if (more > 0) wanted.push({ sku: line.sku, quantity: more, pointer })
        break
      }
      case 'changeAddress':
        faults.push(...wrongAddress(order, action.address, pointer))
        break
      case 'changeShipping':
        if (handedOver) {
          const detail = 'was charged with what has left'
          faults.push({ pointer: `${pointer}/shipping`, keyword: 'state', detail })
        } else if (action.shipping.currency !== order.currency) {
          const detail = `must be ${order.currency}, as the order`
          faults.push({ pointer: `${pointer}/shipping/currency`, keyword: 'currency', detail })
        } else {
          const { shipping: amount } = action
          shipping = {
            amounts: { net: amount, tax: zero(order.currency), total: amount },
            taxLines: [],
          }
        }
        break
    }
  }
  const skus = wanted.map(({ sku }) => sku)
  const bundles =
    skus.length === 0
      ? new Map()
      : await bundlesOf(context.store.of(order.tenant).pool, order.tenant, skus)
  for (const { sku, pointer } of wanted) {
    if (!bundles.has(sku)) continue
    const detail = 'is a bundle: it is ordered by itself'
    faults.push({ pointer: `${pointer}/sku`, keyword: 'bundle', detail })
  }
  for (const { lineId, refusedBecause } of planCallBack(order, cancelled).lines) {
    if (refusedBecause === undefined) continue
    const i = actions.findIndex(action => 'lineId' in action && action.lineId === lineId)
    faults.push({ pointer: `/actions/${i}`, keyword: 'state', detail: refusedBecause })
  }
  if (faults.length > 0) throw new Problem('order-invalid', { errors: faults })

  const quoted = await quote(context, call, order, wanted, shipping)
  const added = quoted.lines.map(line => ({ ...line, addedBy: changeId }))
  const then = applied(order, { cancelled, added, shipping: quoted.shipping })
  const owedNow = owedTotals(order).total
  const owedThen = owedTotals(then).total
  return {
    owedNow,
    owedThen,
    delta: subtract(owedThen, owedNow),
    cancelled,
    added,
    ...(quoted.shipping !== undefined && { shipping: quoted.shipping }),
  }
}

/** The order as it would be with these pieces off, these lines added and this delivery charge. */
export function applied(
  order: Order,
  {
    cancelled,
    added,
    shipping,
  }: {
    readonly cancelled: readonly Pieces[]
    readonly added: readonly OrderLine[]
    readonly shipping: Order['shipping'] | undefined
  },
): Order {
  const without = withoutPieces(
    order,
    cancelled.map(({ lineId, quantity }) => ({ lineId, requested: quantity, cancelled: quantity })),
  )
  return withTotals({
    ...(shipping === undefined ? without : withoutShippingEquivalent(without)),
    lines: [...without.lines, ...added],
    ...(shipping !== undefined && { shipping }),
  })
}

/** Prices and taxes of what is added, as of now, where the order goes. */
async function quote(
  { systems, store, policies: { organizations = noOrganizations } }: ProcessContext,
  call: Call,
  order: Order,
  wanted: readonly { sku: string; quantity: number; pointer: string }[],
  shipping: Order['shipping'] | undefined,
): Promise<{
  readonly lines: readonly OrderLine[]
  readonly shipping?: NonNullable<Order['shipping']>
}> {
  if (wanted.length === 0 && shipping === undefined) return { lines: [] }
  const lines = wanted.map(({ sku, quantity }, i) => newLine(order, sku, quantity, i))
  const { shipping: _charged, ...rest } = order
  const bare: Order = { ...rest, lines, ...(shipping !== undefined && { shipping }) }
  const prices =
    wanted.length === 0
      ? new Map()
      : listPrices(
          bare,
          agreedPrices(
            organizations,
            order,
            await systems.commerce.checkPrices(call, {
              channel: order.channel,
              currency: order.currency,
              skus: [...new Set(wanted.map(({ sku }) => sku))],
            }),
            piecesOf({ lines }),
            new Date(),
          ),
        )
  const priced = withPrices(bare, prices)
  const { address, locationId } = order.delivery
  const [place] =
    locationId === undefined
      ? []
      : await readLocations(store.of(order.tenant).pool, order.tenant, [locationId])
  const country = place?.country ?? address?.country ?? ''
  // The tax engine reckons lines; a new delivery charge alone is asked for as freight beside a line of nothing.
  const request = taxRequest(priced, prices, { country })
  const asked =
    request.lines.length > 0 ? request : { ...request, lines: [freeLine(order.currency)] }
  const taxed = withTax(priced, await systems.tax.quoteTax(call, asked))
  return {
    lines: taxed.lines.map(line => ({
      ...line,
      allocation: allocationOf(line.amounts, line.quantities.ordered),
    })),
    ...(shipping !== undefined && {
      shipping: taxed.shipping ?? shipping,
    }),
  }
}

function freeLine(currency: string) {
  const unitPrice = zero(currency)
  return { lineId: 'none', sku: 'NONE', taxClass: 'standard', quantity: 1, unitPrice }
}

function newLine(order: Order, sku: string, quantity: number, i: number): OrderLine {
  const none = zero(order.currency)
  const taken =
    order.lines.length + (order.changes ?? []).flatMap(({ preview }) => preview.added).length
  return {
    lineId: `added-${taken + i + 1}`,
    type: 'item',
    sku,
    unitPrice: none,
    quantities: { ...noQuantities, ordered: quantity },
    amounts: { net: none, tax: none, total: none },
    taxLines: [],
  }
}

/** An address may change within the place its taxes are of; elsewhere it is another order. */
function wrongAddress(
  { delivery }: Order,
  address: NonNullable<Order['delivery']['address']>,
  pointer: string,
): Fault[] {
  const { method, address: before } = delivery
  if (method !== 'shipToHome') {
    return [{ pointer, keyword: 'state', detail: 'is for what is shipped; this is collected' }]
  }
  if (before === undefined || before.country !== address.country) {
    const detail = `must stay in ${before?.country ?? 'its country'}, whose taxes it bears`
    return [{ pointer: `${pointer}/address/country`, keyword: 'const', detail }]
  }
  if (before.region !== address.region) {
    const detail = 'must stay in the region whose taxes it bears'
    return [{ pointer: `${pointer}/address/region`, keyword: 'const', detail }]
  }
  return []
}
