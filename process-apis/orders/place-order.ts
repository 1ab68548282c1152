import { compare, isZero, sum, zero } from '../../openapi/canonical/money.ts'
import { newId } from '../../openapi/canonical/id.ts'
import type { NewOrder, Order, Tender } from '../../openapi/generated/orders.d.ts'
import type { Transaction as PaymentTransaction } from '../../openapi/generated/payment.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { once } from '../durable/once.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { pickupStore, readLocations } from '../inventory/location.ts'
import { harden, release, reserve } from '../inventory/reservation.ts'
import { violatedUnique } from '../store/sql-state.ts'
import type { Transaction } from '../store/store.ts'
import { Refused } from '../store/transaction.ts'
import { causeOf, causeOfCall } from './cause.ts'
import type { Orders } from './contract.ts'
import { externalRef, withReference } from './external-reference.ts'
import { releaseWork } from './follow-up.ts'
import { addWork, doneElsewhere } from './fulfilment-order.ts'
import { toOperation } from './get-operation.ts'
import { later } from './later.ts'
import { changedPrices, channelDecides, receiveOrder } from './new-order.ts'
import { changeOrder, insertOrder, recallOrder } from './order-store.ts'
import { listPrices, taxRequest, withPrices, withTax } from './price-order.ts'
import { promiseStock } from './promise-stock.ts'
import { allocated } from './quantities.ts'

/**
 * Takes an order: one commit writes the caller's key, the order, its promised stock, the event and the operation.
 * Then, as long as the caller waits, the order is priced, taxed and paid; it is accepted (201), refused with everything
 * undone, or goes on without the caller (202).
 */
export function placeOrder(context: ProcessContext): Orders['placeOrder'] {
  const { durable } = context
  return async (call, input) => {
    const order = receiveOrder(input, {
      tenant: call.principal.tenant,
      partner: call.principal.partner,
      correlationId: call.correlationId,
      legalEntities: context.policies.legalEntities,
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
          const accepted = await begin(tx, { ...begun, input: whatToRemember(order, input) })
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
  { tenant, channel, channelOrderId }: Order,
  place: () => Promise<Result>,
): Promise<Result> {
  try {
    return await place()
  } catch (error) {
    const again = error instanceof Refused && error.by === 'new_order'
    if (!again && violatedUnique(error) !== 'order_natural_key') throw error
    const { rows } = await store.pool.query<{ id: string }>(
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
  readonly secret?: { readonly paymentToken: string }
}

function whatToRemember(order: Order, input: NewOrder): Input {
  const { payment, expectedTotal } = input
  return {
    orderId: order.id,
    seen: input.lines.map(({ unitPrice }) => unitPrice ?? null),
    ...(expectedTotal !== undefined && { expectedTotal }),
    ...(payment.method === 'collectedByChannel'
      ? { collected: payment }
      : { secret: { paymentToken: payment.token } }),
  }
}

/** Promises the stock and writes the order; refuses what cannot be promised unless the channel has sold it already. */
async function writeOrder(
  tx: Transaction,
  { policies: { sourcing } }: ProcessContext,
  call: Call,
  received: Order,
  input: NewOrder,
): Promise<void> {
  const { delivery, tenant } = received
  if (delivery.method === 'clickAndCollect') {
    await pickupStore({ query: tx.read }, tenant, delivery.locationId ?? '')
  }
  const promised = await promiseStock(tx, sourcing, received)
  if (promised.short.length > 0 && !channelDecides(input)) {
    throw new Problem('insufficient-stock', { errors: promised.short })
  }
  const backordered = promised.short.length > 0
  const order: Order = {
    ...allocated(addWork(received, [...promised.work, ...doneElsewhere(received)]), promised.work),
    ...(backordered && {
      holds: [
        {
          type: 'backorder' as const,
          reason: 'The channel sold what is not in stock.',
          since: received.createdAt,
        },
      ],
    }),
  }
  await insertOrder(
    tx,
    {
      order,
      events: [
        { type: 'retail.order.received.v1', data: { order } },
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
  if (backordered) {
    await raiseException(tx, {
      tenant,
      category: 'oversold',
      severity: 'high',
      orderId: order.id,
      reason: `Channel ${order.channel} sold what is not in stock: ${promised.short
        .map(({ detail }) => detail)
        .join('; ')}`,
    })
  }
}

/** Prices, taxes and pays a received order, and accepts it. */
export const placeOrderTransition: Transition<ProcessContext, Input> = {
  kind: 'place-order',
  version: 1,
  queue: 'orders',
  async run(run, context, input) {
    const { store } = context
    const order = await recallOrder(store.pool, run.operation, input.orderId)
    const { collected, secret } = input
    if (collected !== undefined) {
      const tender = collectedTender(order, collected)
      return run.commit(tx => accept(tx, context, run, order, tender))
    }

    const priced = await price(run, context, order, input)
    if (isZero(priced.totals.total)) return run.commit(tx => accept(tx, context, run, priced))
    const authorisation = await authorise(run, context, priced, secret?.paymentToken ?? '')
    return run.commit(tx =>
      accept(tx, context, run, priced, authorisedTender(priced, authorisation)),
    )
  },
  async rejected(tx, run, _context, { orderId }, problem) {
    await release(tx, { orderId, reason: problem.code })
    return changeOrder(tx, orderId, causeOf(run), order => ({
      order: {
        ...order,
        rejection: problem.document(),
        fulfilmentOrders: order.fulfilmentOrders.map(work => ({ ...work, state: 'cancelled' })),
      },
      events: [
        { type: 'retail.reservation.released.v1', data: { orderId, reason: problem.code } },
        { type: 'retail.order.rejected.v1', data: { orderId, code: problem.code } },
      ],
    }))
  },
}

async function price(
  run: Run,
  { systems, store }: ProcessContext,
  order: Order,
  { seen, expectedTotal }: Input,
): Promise<Order> {
  const prices = listPrices(
    order,
    await run.read('check prices', call =>
      systems.commerce.checkPrices(call, {
        channel: order.channel,
        currency: order.currency,
        skus: [...new Set(order.lines.map(({ sku }) => sku))],
      }),
    ),
  )
  const changed = changedPrices(
    order.lines,
    seen.map(price => price ?? undefined),
    new Map([...prices].map(([sku, { unitPrice }]) => [sku, unitPrice])),
  )
  if (changed.length > 0) throw new Problem('price-changed', { errors: changed })

  const priced = withPrices(order, prices)
  const { address, locationId } = order.delivery
  const [place] =
    locationId === undefined ? [] : await readLocations(store.pool, order.tenant, [locationId])
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
  const taxed = withTax(priced, quote)
  if (expectedTotal !== undefined && compare(expectedTotal, taxed.totals.total) !== 0) {
    const { total } = taxed.totals
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
  return taxed
}

async function authorise(
  run: Run,
  { systems }: ProcessContext,
  order: Order,
  token: string,
): Promise<PaymentTransaction> {
  const reference = `${order.id}:authorise`
  const answer = await run.step('authorise payment', {
    reference,
    do: call =>
      systems.payment.authorise(call, {
        reference,
        orderId: order.id,
        amount: order.totals.total,
        token,
      }),
    find: async call => (await systems.payment.findTransaction(call, { reference })).document,
    undo: async (call, { status, authorisationId }) => {
      if (status === 'failure') return
      await systems.payment.voidAuthorisation(call, {
        authorisationId,
        reference: `${order.id}:void`,
      })
    },
    undoFailed: 'fundsHeld',
  })
  if (answer.status === 'success') return answer
  throw new Problem('payment-declined', {
    ...(answer.reason !== undefined && { detail: answer.reason }),
  })
}

/** The order is ours now: its stock is promised for good, its money is there, its work goes out. Part of the last commit. */
async function accept(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  priced: Order,
  tender?: Tender,
): Promise<Order> {
  const orderId = priced.id
  const lost = await harden(tx, orderId)
  if (lost.length > 0) {
    const short = await reserve(tx, { tenant: priced.tenant, orderId, wanted: lost })
    if (short.length > 0) {
      throw new Problem('insufficient-stock', {
        detail: 'The stock held for this order was given to another one while it waited.',
      })
    }
  }
  const authorisation = tender?.transactions[0]
  const accepted = await changeOrder(tx, orderId, causeOf(run), current => {
    const order: Order = {
      ...current,
      ...money(priced),
      acceptedAt: new Date().toISOString(),
      tenders: tender === undefined ? [] : [tender],
    }
    const referenced =
      authorisation?.pspReference === undefined
        ? order
        : withReference(
            order,
            externalRef(authorisation.psp, 'authorisation', authorisation.pspReference),
          )
    return {
      order: referenced,
      events: [
        ...(tender === undefined
          ? []
          : [{ type: 'retail.payment.authorised.v1', data: { orderId, tender } }]),
        { type: 'retail.order.accepted.v1', data: { order: referenced } },
      ],
    }
  })
  await releaseWork(tx, context, run, accepted)
  return accepted
}

/** What pricing settled, to be laid over the order as it is at the commit. */
function money({ lines, shipping, totals, rounding, pricesIncludeTax }: Order) {
  return {
    lines,
    totals,
    rounding,
    ...(shipping !== undefined && { shipping }),
    ...(pricesIncludeTax !== undefined && { pricesIncludeTax }),
  }
}

function authorisedTender(order: Order, authorisation: PaymentTransaction): Tender {
  const { currency } = order
  return {
    id: newId('tnd'),
    method: 'token',
    state: 'authorised',
    amount: authorisation.amount,
    authorised: authorisation.amount,
    captured: zero(currency),
    voided: zero(currency),
    refunded: zero(currency),
    ...(authorisation.expiresAt !== undefined && { expiresAt: authorisation.expiresAt }),
    transactions: [
      {
        id: newId('ptx'),
        type: 'authorise',
        status: 'success',
        amount: authorisation.amount,
        psp: 'payment',
        pspReference: authorisation.authorisationId,
        at: authorisation.at,
      },
    ],
  }
}

function collectedTender(
  order: Order,
  { reference, amount }: NonNullable<Input['collected']>,
): Tender {
  const { currency, placedAt } = order
  return {
    id: newId('tnd'),
    method: 'collectedByChannel',
    state: 'captured',
    amount,
    authorised: amount,
    captured: amount,
    voided: zero(currency),
    refunded: zero(currency),
    transactions: [
      {
        id: newId('ptx'),
        type: 'capture',
        status: 'success',
        amount: sum(currency, [amount]),
        psp: order.channel,
        pspReference: reference,
        at: placedAt,
      },
    ],
  }
}
