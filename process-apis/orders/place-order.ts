import { compare, isZero } from '../../openapi/canonical/money.ts'
import type { NewOrder, NewTender, Order, Tender } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { once } from '../durable/once.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { pickupStore, readLocations } from '../inventory/location.ts'
import { takeOverHold } from '../inventory/holds.ts'
import { bundlesOf } from '../inventory/bundles-of.ts'
import { harden, release, reserve } from '../inventory/reservation.ts'
import { redeemPoints } from '../loyalty/redeem-points.ts'
import { loyaltyEvent } from '../loyalty/settle-points.ts'
import { violatedUnique } from '../store/sql-state.ts'
import type { Transaction } from '../store/store.ts'
import { Refused } from '../store/transaction.ts'
import { withAllocation } from './allocation.ts'
import { authorise, authoriseTenders, sharesOf, withCashRounding } from './authorise-tenders.ts'
import { causeOf, causeOfCall } from './cause.ts'
import type { Orders } from './contract.ts'
import { withCurrencies } from './currencies.ts'
import { externalRef, withReference } from './external-reference.ts'
import { type Asker, askerOf } from './gift-card-guesses.ts'
import { refuseUnfitCards, withoutCardTokens } from './gift-cards.ts'
import { watchWaiting } from './fill-waiting.ts'
import { originOf, releaseWork } from './follow-up.ts'
import { addWork, doneElsewhere, withDecision } from './fulfilment-order.ts'
import { toOperation } from './get-operation.ts'
import { awaitExpiry, screen } from './holds.ts'
import { later } from './later.ts'
import { freeCapacity, isCounted } from './location-capacity.ts'
import { changedPrices, channelDecides, receiveOrder } from './new-order.ts'
import { changeOrder, insertOrder, loadOrder, recallOrder } from './order-store.ts'
import { goods } from './order-state.ts'
import {
  agreedPrices,
  agreedTerms,
  atItsLocation,
  isNumberedOnce,
  noOrganizations,
  piecesOf,
} from './organizations.ts'
import { paymentPolicy } from './payment-policy.ts'
import { freeNumber, takeNumber, takenNumber } from './purchase-order-number.ts'
import {
  isTaxed,
  listPrices,
  taxRequest,
  withDiscounts,
  withPrices,
  withTax,
} from './price-order.ts'
import { authorisedTender, newTender, paidTender } from './tenders.ts'
import { promiseStock } from './promise-stock.ts'
import { allocated } from './quantities.ts'
import type { SourcingPolicy } from './sourcing.ts'
import { mayWait, promiseLines } from './waiting-lines.ts'
import { wakeWithin } from './wake-waiting.ts'

/**
 * Takes an order: one commit writes the caller's key, the order, its promised stock, the event and the operation.
 * Then, as long as the caller waits, the order is priced, taxed and paid; it is accepted (201), refused with everything
 * undone, or goes on without the caller (202).
 */
export function placeOrder(context: ProcessContext): Orders['placeOrder'] {
  const { durable } = context
  const { organizations = noOrganizations } = context.policies
  return async (call, asked) => {
    const { tenant } = call.principal
    const input = atItsLocation(organizations, asked)
    const skus = input.lines.map(({ sku }) => sku)
    const order = receiveOrder(input, {
      tenant,
      bundles: await bundlesOf(context.store.of(tenant).pool, tenant, skus),
      partner: call.principal.partner,
      correlationId: call.correlationId,
      legalEntities: context.policies.legalEntities,
      currencies: context.policies.currencies,
      terms: agreedTerms(organizations, input, Object.keys(paymentPolicy(context).terms)),
      organizations,
      loyalty: context.policies.loyalty,
      overPercent: paymentPolicy(context).weighed.overPercent,
    })
    const begun = {
      kind: 'place-order',
      subject: order.id,
      tenant: order.tenant,
      correlationId: call.correlationId,
      traceparent: call.traceparent,
    }
    const { operation, outcome, replayed } = await namingTheDuplicate(context, order, () =>
      once({
        durable,
        call,
        name: 'placeOrder',
        refused: { ...begun, input: {} },
        intake: async (tx, bind) => {
          const begin = call.prefer?.respondAsync === true ? durable.enqueue : durable.begin
          const remembered = whatToRemember(order, input, askerOf(call))
          const accepted = await begin(tx, { ...begun, input: remembered })
          bind(accepted)
          await writeOrder(tx, context, call, order, input)
          return accepted
        },
      }),
    )
    const headers: Record<string, string> = replayed ? { 'idempotent-replayed': 'true' } : {}
    if (outcome === undefined || outcome.state === 'waiting' || outcome.state === 'lost') {
      return {
        status: 202,
        body: toOperation(operation),
        headers: later(call, operation.id, headers),
      }
    }
    if (outcome.state === 'succeeded') {
      return { status: 201, body: outcome.result as Order, headers }
    }
    throw outcome.problem
  }
}

/** A refused duplicate says which order it is a duplicate of. */
async function namingTheDuplicate<Result>(
  { store }: ProcessContext,
  { tenant, channel, channelOrderId, buyer }: Order,
  place: () => Promise<Result>,
): Promise<Result> {
  try {
    return await place()
  } catch (error) {
    if (
      (error instanceof Refused && error.by === takenNumber.check) ||
      violatedUnique(error) === takenNumber.key
    ) {
      const { rows } = await store.of(tenant).pool.query<{ id: string }>(
        `select order_id as id from crossdock.purchase_order_number
           where tenant = $1 and organization_id = $2 and number = $3`,
        [tenant, buyer?.organizationId, buyer?.purchaseOrderNumber],
      )
      throw new Problem('duplicate-order', {
        detail: `${buyer?.organizationId} has ordered by ${buyer?.purchaseOrderNumber} before.`,
        cause: error,
        extensions: { orderId: rows[0]?.id },
      })
    }
    const again = error instanceof Refused && error.by === 'new_order'
    if (!again && violatedUnique(error) !== 'order_natural_key') throw error
    const { rows } = await store
      .of(tenant)
      .pool.query<{ id: string }>(
        `select id from crossdock."order" where tenant = $1 and channel = $2 and channel_order_id = $3`,
        [tenant, channel, channelOrderId],
      )
    throw new Problem('duplicate-order', {
      detail: `Channel ${channel} has placed order ${channelOrderId} before.`,
      cause: error,
      extensions: { orderId: rows[0]?.id },
    })
  }
}

/** What the operation needs beside the order. `secret` is forgotten as soon as the operation is finished. */
type Input = {
  readonly orderId: string
  /** What the shopper saw, line by line. */
  readonly seen: readonly (NewOrder['lines'][number]['unitPrice'] | null)[]
  readonly expectedTotal?: NewOrder['expectedTotal']
  readonly collected?: Extract<NewOrder['payment'], { method: 'collectedByChannel' }>
  /** The terms an organisation pays by. */
  readonly invoice?: string
  /** Who asked, where a gift card is named: wrong ones are counted. */
  readonly asker?: Asker
  readonly secret?: { readonly paymentToken: string } | { readonly tenders: readonly NewTender[] }
}

function whatToRemember(order: Order, input: NewOrder, asker: Asker): Input {
  const { payment, expectedTotal, lines } = input
  const namesCards = lines.some(({ giftCard }) => giftCard?.token !== undefined)
  return {
    orderId: order.id,
    seen: input.lines.map(({ unitPrice }) => unitPrice ?? null),
    ...(expectedTotal !== undefined && { expectedTotal }),
    ...(namesCards && { asker }),
    ...payerOf(payment),
  }
}

function payerOf(payment: NewOrder['payment']): Pick<Input, 'collected' | 'invoice' | 'secret'> {
  switch (payment.method) {
    case 'token':
      return { secret: { paymentToken: payment.token } }
    case 'collectedByChannel':
      return { collected: payment }
    case 'split':
      return { secret: { tenders: payment.tenders } }
    case 'invoice':
      return { invoice: payment.terms }
  }
}

/** Promises the stock and writes the order; refuses what cannot be promised unless the channel has sold it already. */
async function writeOrder(
  tx: Transaction,
  { policies: { sourcing, organizations = noOrganizations } }: ProcessContext,
  call: Call,
  received: Order,
  input: NewOrder,
): Promise<void> {
  const { delivery, tenant } = received
  if (delivery.method === 'clickAndCollect') {
    await pickupStore({ query: tx.read }, tenant, delivery.locationId ?? '')
  }
  const sold = channelDecides(input)
  if (input.holdId !== undefined) {
    await takeOverHold(tx, { tenant, correlationId: call.correlationId }, input.holdId)
  }
  const promised = await promiseStock(
    tx,
    sourcing,
    received,
    patientLines(sourcing, received, input),
  )
  if (promised.short.length > 0) {
    throw new Problem('insufficient-stock', { errors: promised.short })
  }
  const { waiting } = promised
  const order = await promiseLines(
    tx,
    withDecision(
      allocated(addWork(received, [...promised.work, ...doneElsewhere(received)]), promised.work),
      promised.decision,
    ),
    {
      policy: sourcing,
      lineIds: waiting,
      reason: sold ? 'The channel sold what is not in stock.' : 'Ordered before it is in stock.',
      now: new Date(received.createdAt),
      ends: !sold,
    },
  )
  await insertOrder(
    tx,
    {
      order,
      events: [
        { type: 'retail.order.received.v1', data: { order: withoutCardTokens(order) } },
        ...(promised.work.length > 0
          ? [
              {
                type: 'retail.reservation.made.v1',
                data: {
                  orderId: order.id,
                  lines: promised.work.flatMap(({ locationId, lines }) =>
                    lines.map(line => ({ ...line, locationId })),
                  ),
                },
              },
            ]
          : []),
      ],
    },
    causeOfCall(call),
  )
  if (isNumberedOnce(organizations, input)) takeNumber(tx, order)
  for (const { field, value } of input.unknownValues ?? []) {
    await raiseException(tx, {
      tenant,
      category: 'unknownValue',
      severity: 'low',
      orderId: order.id,
      reason: `Channel ${order.channel} sent ${field} = ${value}, which nobody has mapped yet.`,
      detail: { field, value, channelOrderId: order.channelOrderId },
    })
  }
  if (sold && waiting.size > 0) {
    const skus = order.lines.flatMap(({ lineId, sku }) => (waiting.has(lineId) ? [sku] : []))
    await raiseException(tx, {
      tenant,
      category: 'oversold',
      severity: 'high',
      orderId: order.id,
      reason: `Channel ${order.channel} sold what is not in stock: ${skus.join(', ')}`,
    })
  }
}

/** Lines that may wait for stock: those of which channel and policy say so, and all of what was sold already. */
function patientLines(policy: SourcingPolicy, { lines }: Order, input: NewOrder): Set<string> {
  const asked = new Set(
    input.lines.flatMap(({ lineId, whenShort }, i) =>
      whenShort === 'backorder' ? [lineId ?? String(i + 1)] : [],
    ),
  )
  const sold = channelDecides(input)
  return new Set(
    lines
      .filter(
        ({ lineId, bundleId = lineId, sku }) =>
          sold || (asked.has(bundleId) && mayWait(policy, sku)),
      )
      .map(({ lineId }) => lineId),
  )
}

/** Prices, taxes and pays a received order, and accepts it. */
export const placeOrderTransition: Transition<ProcessContext, Input> = {
  kind: 'place-order',
  version: 1,
  queue: 'orders',
  async run(run, context, input) {
    const { store } = context
    const order = await recallOrder(
      store.of(run.operation.tenant).pool,
      run.operation,
      input.orderId,
    )
    const { collected, secret, asker } = input
    if (asker !== undefined) await refuseUnfitCards(run, context, order, asker)
    if (collected !== undefined) {
      const { amount, reference } = collected
      const paid = { psp: order.channel, reference, at: order.placedAt }
      const tender = paidTender('collectedByChannel', amount, paid)
      const settled = withAllocation(order)
      return run.commit(tx => accept(tx, context, run, settled, [tender]))
    }

    const split = secret !== undefined && 'tenders' in secret ? secret.tenders : []
    const listed = withAllocation(withCashRounding(await price(run, context, order, input), split))
    const redeemed = await redeemPoints(run, context, listed)
    const priced = withCurrencies(redeemed, context.policies)
    const tenders = await pay(run, context, priced, input)
    return run.commit(tx => accept(tx, context, run, priced, tenders))
  },
  async rejected(tx, run, context, { orderId }, problem) {
    const { places } = context.policies.sourcing
    if (isCounted(places)) {
      const { fulfilmentOrders } = await loadOrder(tx, run.operation.tenant, orderId)
      await freeCapacity(tx, places, run.operation.tenant, fulfilmentOrders)
    }
    const free = await release(tx, { orderId, reason: problem.code })
    const skus = free.map(({ sku }) => sku)
    await wakeWithin(tx, context, originOf(run), skus)
    return changeOrder(tx, orderId, causeOf(run), order => {
      freeNumber(tx, order)
      return {
        order: {
          ...order,
          rejection: problem.document(),
          fulfilmentOrders: order.fulfilmentOrders.map(work => ({ ...work, state: 'cancelled' })),
        },
        events: [
          { type: 'retail.reservation.released.v1', data: { orderId, reason: problem.code } },
          { type: 'retail.order.rejected.v1', data: { orderId, code: problem.code } },
        ],
      }
    })
  },
}

async function price(
  run: Run,
  { systems, store, policies: { organizations = noOrganizations } }: ProcessContext,
  order: Order,
  { seen, expectedTotal }: Input,
): Promise<Order> {
  // Tips, gift cards and donations have the price they are sold for, and no tax.
  if (!order.lines.some(isTaxed) && order.shipping === undefined) {
    return asExpected(order, expectedTotal)
  }
  const sold = [...goods(order), ...(order.bundles ?? [])]
  const skus = [...new Set(sold.map(({ sku }) => sku))]
  const list =
    skus.length === 0
      ? { currency: order.currency, prices: [] }
      : await run.read('check prices', call =>
          systems.commerce.checkPrices(call, {
            channel: order.channel,
            currency: order.currency,
            skus,
          }),
        )
  const agreed = agreedPrices(
    organizations,
    order,
    list,
    piecesOf(order),
    new Date(order.createdAt),
  )
  const prices = listPrices(order, agreed)
  const changed = changedPrices(
    order,
    seen.map(price => price ?? undefined),
    new Map([...prices].map(([sku, { unitPrice }]) => [sku, unitPrice])),
  )
  if (changed.length > 0) throw new Problem('price-changed', { errors: changed })

  const priced = withDiscounts(withPrices(order, prices))
  const { address, locationId } = order.delivery
  const [place] =
    locationId === undefined
      ? []
      : await readLocations(store.of(order.tenant).pool, order.tenant, [locationId])
  const country = place?.country ?? address?.country
  if (country === undefined) throw new Error(`order ${order.id} is handed over nowhere`)
  const quote = await run.read('quote tax', call =>
    systems.tax.quoteTax(
      call,
      taxRequest(priced, prices, {
        country,
        ...(place === undefined && address?.region !== undefined && { region: address.region }),
        ...(place === undefined &&
          address?.postalCode !== undefined && { postalCode: address.postalCode }),
      }),
    ),
  )
  return asExpected(withTax(priced, quote), expectedTotal)
}

/** The priced order; throws `price-changed` when it comes to something else than the shopper was shown. */
function asExpected(order: Order, expectedTotal: Input['expectedTotal']): Order {
  const { total } = order.totals
  if (expectedTotal === undefined || compare(expectedTotal, total) === 0) return order
  throw new Problem('price-changed', {
    errors: [
      {
        pointer: '/expectedTotal',
        keyword: 'current',
        detail: `is ${total.amount} ${total.currency} now, with tax and shipping`,
        current: total,
      },
    ],
  })
}

/** Has every tender hold what it is to pay; throws `payment-declined` when one says no. */
async function pay(
  run: Run,
  context: ProcessContext,
  order: Order,
  { secret, invoice }: Input,
): Promise<readonly Tender[]> {
  const { total } = order.totals
  if (isZero(total)) return []
  if (invoice !== undefined) {
    const terms = paymentPolicy(context).terms[invoice]
    if (terms === undefined) throw new Error(`there are no terms ${invoice}`)
    return [{ ...newTender('invoice', total), terms: { code: invoice, dueDays: terms.dueDays } }]
  }
  if (secret !== undefined && 'tenders' in secret) {
    return authoriseTenders(run, context, order, sharesOf(order, secret.tenders))
  }
  const token = secret?.paymentToken ?? ''
  return [authorisedTender('token', await authorise(run, context, order, { amount: total, token }))]
}

/** The order is ours now: its stock is promised for good, its money is there, its work goes out. Part of the last commit. */
async function accept(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  priced: Order,
  tenders: readonly Tender[],
): Promise<Order> {
  const orderId = priced.id
  const holds = screen(priced, tenders, paymentPolicy(context))
  const lost = await harden(tx, orderId)
  if (lost.length > 0) {
    const short = await reserve(tx, { tenant: priced.tenant, orderId, wanted: lost })
    if (short.length > 0) {
      throw new Problem('insufficient-stock', {
        detail: 'The stock held for this order was given to another one while it waited.',
      })
    }
  }
  const accepted = await changeOrder(tx, orderId, causeOf(run), current => {
    const order: Order = {
      ...current,
      ...money(priced),
      acceptedAt: new Date().toISOString(),
      holds: [...current.holds, ...holds],
      tenders,
    }
    const referenced = tenders.reduce((one, { transactions: [first] }) => {
      if (first?.pspReference === undefined) return one
      return withReference(one, externalRef(first.psp, 'authorisation', first.pspReference))
    }, order)
    return {
      order: referenced,
      events: [
        ...tenders
          .filter(({ transactions }) => transactions.length > 0)
          .map(tender => ({
            type: 'retail.payment.authorised.v1',
            data: { orderId, tender },
          })),
        ...holds.map(({ type, reason }) => ({
          type: 'retail.order.held.v1',
          data: { orderId, hold: type, reason },
        })),
        ...(priced.loyalty?.entries ?? []).map(entry => loyaltyEvent(orderId, entry)),
        { type: 'retail.order.accepted.v1', data: { order: withoutCardTokens(referenced) } },
      ],
    }
  })
  for (const hold of holds) await awaitExpiry(tx, context, originOf(run), orderId, hold)
  await releaseWork(tx, context, run, accepted)
  await watchWaiting(tx, context, originOf(run), accepted)
  return accepted
}

/** What pricing settled, to be laid over the order as it is at the commit. */
function money(order: Order) {
  const { lines, bundles, shipping, totals, rounding, adjustments, pricesIncludeTax, loyalty } =
    order
  const { currencies } = order
  return {
    lines,
    totals,
    rounding,
    ...(currencies !== undefined && { currencies }),
    ...(bundles !== undefined && { bundles }),
    ...(adjustments !== undefined && { adjustments }),
    ...(shipping !== undefined && { shipping }),
    ...(loyalty !== undefined && { loyalty }),
    ...(pricesIncludeTax !== undefined && { pricesIncludeTax }),
  }
}
