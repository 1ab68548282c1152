import {
  compare,
  subtract,
  sum,
  timesQuantity,
  toMinor,
  toMoney,
} from '../../openapi/canonical/money.ts'
import type { Money, NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { Exchange, Return } from '../../openapi/generated/returns.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { readLocations } from '../inventory/location.ts'
import { causeOf } from '../orders/cause.ts'
import { originOf } from '../orders/follow-up.ts'
import { changeOrder, loadOrder } from '../orders/order-store.ts'
import { carryOut, newRefundEvents, refundableOf, withRefund } from '../orders/request-refund.ts'
import type { Transaction } from '../store/store.ts'
import { returnDocuments } from './aggregate.ts'
import { orderOnce } from './order-once.ts'
import { refundPolicyOf } from './policy.ts'
import { remember } from './history.ts'
import { keptBack, unpaid } from './settle-return.ts'
import { forgetPaymentToken, paymentTokenOf } from './return-secret.ts'

type Input = { readonly returnId: string }

/**
 * What came back pays for what is taken instead, as store credit that the new order is paid with. What is left goes back to
 * where it came from; what is missing is paid with the token that came with the wish. When what is taken instead cannot be
 * ordered the credit is taken back, and all of the money returned.
 */
export const placeExchange: Transition<ProcessContext, Input> = {
  kind: 'place-exchange',
  version: 1,
  queue: 'orders',
  async run(run, context, { returnId }) {
    const { store, systems } = context
    const { tenant } = run.operation
    const document = await returnDocuments.load(store.of(tenant).pool, tenant, returnId)
    const { exchange, orderId = '' } = document
    if (exchange === undefined || exchange.state !== 'planned') {
      return run.commit(async () => ({ skipped: exchange?.state ?? 'no exchange' }))
    }
    const order = await loadOrder(store.of(tenant).pool, tenant, orderId)
    const value = valueOf(document, order.currency)
    const left = refundableOf(order)
    const returned = compare(value, left) > 0 ? left : value
    const replacement = await quote(run, context, order, exchange)
    const owed = compare(replacement, returned) > 0
    const credited = owed ? returned : replacement
    const token = owed
      ? await paymentTokenOf(context.store.of(tenant).pool, {
          id: returnId,
          tenant: run.operation.tenant,
        })
      : undefined
    if (owed && token === undefined) {
      throw new Problem('payment-declined', {
        detail: `What is taken instead costs ${subtract(replacement, returned).amount} ${order.currency} more, and nothing was given to pay it with.`,
      })
    }
    const reference = `${returnId}:exchange`
    const credit =
      toMinor(credited) === 0n
        ? undefined
        : await run.step('issue exchange credit', {
            reference,
            do: call => systems.payment.issueStoreCredit(call, { reference, amount: credited }),
            find: async call =>
              (await systems.payment.findStoreCredit(call, { reference })).document,
            // Nobody can pay with a credit that is used up.
            undo: async (call, { token: source }) => {
              const back = { reference: `${reference}:back` }
              // Of two things that may go wrong the first is not done again for the second.
              const { document } = await systems.payment.findTransaction(call, back)
              const held =
                document ??
                (await systems.payment.authorise(call, {
                  ...back,
                  orderId,
                  amount: credited,
                  token: source,
                }))
              await systems.payment.capture(call, {
                authorisationId: held.authorisationId,
                reference: `${reference}:taken`,
                amount: credited,
              })
            },
            undoFailed: 'fundsHeld',
          })
    const placed = await orderOnce(run, context, {
      name: 'order what is taken instead',
      reference,
      order: exchangeOrder(order, exchange, {
        total: replacement,
        credit: credit === undefined ? undefined : { token: credit.token, amount: credited },
        token,
      }),
    })
    return run.commit(tx =>
      settle(tx, context, run, returnId, {
        returned,
        replacement,
        placed: placed.id,
        credit: credit === undefined ? undefined : { token: credit.token, amount: credited },
      }),
    )
  },
  // What the customer wanted instead is not to be had: the money goes back, and a person may offer something else.
  async rejected(tx, run, context, { returnId }, problem) {
    const failedBecause = problem.detail ?? problem.message
    const document = await returnDocuments.change(tx, returnId, causeOf(run), current => ({
      document: {
        ...current,
        ...(current.exchange !== undefined && {
          exchange: { ...current.exchange, state: 'failed' as const, failedBecause },
        }),
      },
      events: [],
    }))
    await forgetPaymentToken(tx, document)
    await raiseException(tx, {
      tenant: document.tenant,
      category: 'exchangeFailed',
      severity: 'medium',
      ...(document.orderId !== undefined && { orderId: document.orderId }),
      reason: `Return ${returnId}: what was to be taken instead could not be ordered: ${failedBecause}`,
      detail: { returnId, code: problem.code },
    })
    return payBack(tx, context, run, returnId)
  },
}

/** What is taken instead costs, with its tax, where the order goes. */
async function quote(
  run: Run,
  { systems, store }: ProcessContext,
  { channel, currency, delivery, tenant }: Order,
  { lines }: Exchange,
): Promise<Money> {
  const skus = [...new Set(lines.map(({ sku }) => sku))]
  const { prices } = await run.read('check prices', call =>
    systems.commerce.checkPrices(call, { channel, currency, skus }),
  )
  const known = new Map(prices.map(price => [price.sku, price]))
  const unknown = skus.find(sku => known.get(sku)?.unitPrice === undefined)
  if (unknown !== undefined) {
    throw new Problem('order-invalid', { detail: `${unknown} has no price in ${currency}.` })
  }
  const { address, locationId } = delivery
  const [place] =
    locationId === undefined ? [] : await readLocations(store.of(tenant).pool, tenant, [locationId])
  const country = place?.country ?? address?.country
  if (country === undefined) throw new Error('the order is handed over nowhere')
  const asked = lines.map(({ sku, quantity }, i) => ({
    lineId: `${i + 1}`,
    sku,
    taxClass: known.get(sku)?.taxClass ?? 'standard',
    quantity,
    unitPrice: known.get(sku)?.unitPrice ?? toMoney(currency, 0n),
  }))
  const taxed = await run.read('quote tax', call =>
    systems.tax.quoteTax(call, {
      currency,
      shipTo: {
        country,
        ...(place === undefined && address?.region !== undefined && { region: address.region }),
        ...(place === undefined &&
          address?.postalCode !== undefined && { postalCode: address.postalCode }),
      },
      lines: asked,
    }),
  )
  const quoted = new Map(taxed.lines.map(line => [line.lineId, line.amounts.total]))
  return sum(
    currency,
    asked.map(
      ({ lineId, unitPrice, quantity }) => quoted.get(lineId) ?? timesQuantity(unitPrice, quantity),
    ),
  )
}

type Credit = { readonly token: string; readonly amount: Money }

function exchangeOrder(
  order: Order,
  { lines }: Exchange,
  {
    total,
    credit,
    token,
  }: {
    readonly total: Money
    readonly credit: Credit | undefined
    readonly token: string | undefined
  },
): NewOrder {
  const { channel, currency, customer, delivery, legalEntity, region, id, channelOrderId } = order
  const rest = credit === undefined ? total : subtract(total, credit.amount)
  return {
    channel,
    currency,
    legalEntity,
    region,
    ...(customer !== undefined && { customer }),
    ...(order.loyalty !== undefined && { loyalty: { memberId: order.loyalty.memberId } }),
    lines: lines.map(line => ({ ...line })),
    delivery,
    payment: {
      method: 'split',
      tenders: [
        ...(credit === undefined
          ? []
          : [{ method: 'storeCredit' as const, token: credit.token, amount: credit.amount }]),
        ...(token === undefined || toMinor(rest) <= 0n
          ? []
          : [{ method: 'token' as const, token, amount: rest }]),
      ],
    },
    expectedTotal: total,
    notes: `Taken instead of goods of ${channelOrderId ?? id}.`,
  }
}

/** The refund of what came back: the credit has been given already, the rest goes where it came from. */
async function settle(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  returnId: string,
  {
    returned,
    replacement,
    placed,
    credit,
  }: {
    readonly returned: Money
    readonly replacement: Money
    readonly placed: string
    readonly credit: Credit | undefined
  },
): Promise<Return> {
  const cause = causeOf(run)
  const document = await returnDocuments.change(tx, returnId, cause, () => undefined)
  const refundId = await refund(tx, context, run, document, credit)
  await forgetPaymentToken(tx, document)
  await remember(tx, context, originOf(run), document, 'exchangePlaced')
  return returnDocuments.change(tx, returnId, cause, current => {
    const next: Return = {
      ...current,
      ...(current.exchange !== undefined && {
        exchange: {
          ...current.exchange,
          state: 'ordered' as const,
          orderId: placed,
          returned,
          replacement,
          net: subtract(returned, replacement),
        },
      }),
      ...(refundId !== undefined && { refundIds: [...(current.refundIds ?? []), refundId] }),
    }
    return {
      document: next,
      events: [{ type: 'retail.return.exchanged.v1', data: { return: next } }],
    }
  })
}

async function payBack(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  returnId: string,
): Promise<Return> {
  const cause = causeOf(run)
  const document = await returnDocuments.change(tx, returnId, cause, () => undefined)
  const refundId = await refund(tx, context, run, document, undefined)
  return returnDocuments.change(tx, returnId, cause, current => ({
    document: {
      ...current,
      ...(refundId !== undefined && { refundIds: [...(current.refundIds ?? []), refundId] }),
    },
    events: [],
  }))
}

async function refund(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  document: Return,
  credit: Credit | undefined,
): Promise<string | undefined> {
  const { returns: policy } = context.policies
  let refundId: string | undefined
  const accepted = document.lines.filter(({ acceptance }) => acceptance === 'accepted')
  const order = await changeOrder(tx, document.orderId ?? '', causeOf(run), current => {
    const pieces = unpaid(current, document, accepted)
    if (pieces.length === 0) return undefined
    const made = withRefund(current, {
      reason: credit === undefined ? 'return' : 'exchange',
      by: document.channel,
      pieces,
      adjustments: keptBack(document.fees, valueBeforeFees(document, current.currency)),
      policy: document.refundPolicy ?? refundPolicyOf(policy, current.channel),
      returnId: document.id,
      atMost: true,
      ...(credit !== undefined && { credited: credit }),
    })
    refundId = made.refund.id
    return { order: made.order, events: newRefundEvents(made.order, made.refund) }
  })
  const made = order.refunds?.find(({ id }) => id === refundId)
  if (made !== undefined) await carryOut(tx, context, originOf(run), order, made)
  return refundId
}

function valueBeforeFees({ lines }: Return, currency: string): Money {
  return sum(
    currency,
    lines.flatMap(({ acceptance, value }) =>
      acceptance === 'accepted' && value !== undefined ? [value.total] : [],
    ),
  )
}

/** What came back is worth, less its fees. */
function valueOf(document: Return, currency: string): Money {
  const value = valueBeforeFees(document, currency)
  return sum(currency, [value, ...keptBack(document.fees, value).map(({ amount }) => amount)])
}
