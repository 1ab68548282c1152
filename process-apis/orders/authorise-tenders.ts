import { subtract, sum, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Money, NewTender, Order, Tender } from '../../openapi/generated/orders.d.ts'
import type { Transaction as Movement } from '../../openapi/generated/payment.d.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run } from '../durable/transition.ts'
import { authorisedTender, paidTender } from './tenders.ts'

/** A means of payment with what it is to pay. */
type Share = Omit<NewTender, 'amount'> & { readonly amount: Money }

/**
 * How an order's total falls on its tenders: those that name an amount pay it, the one that does not pays the rest. Throws
 * `order-invalid` when that does not make the total.
 */
export function sharesOf(order: Order, tenders: readonly NewTender[]): readonly Share[] {
  const { currency, totals } = order
  const given = sum(
    currency,
    tenders.flatMap(({ amount }) => (amount === undefined ? [] : [amount])),
  )
  const rest = subtract(totals.total, given)
  const open = tenders.filter(({ amount }) => amount === undefined)
  const fault = (detail: string): Problem => {
    const faults: Fault[] = [{ pointer: '/payment/tenders', keyword: 'sum', detail }]
    return new Problem('order-invalid', { errors: faults })
  }
  if (toMinor(rest) < 0n) {
    throw fault(`must not be more than the total, ${totals.total.amount} ${currency}`)
  }
  if (open.length === 0 && toMinor(rest) > 0n) {
    throw fault(`must add up to the total, ${totals.total.amount} ${currency}`)
  }
  return tenders
    .map(({ amount = rest, ...tender }) => ({ ...tender, amount }))
    .filter(({ amount }) => toMinor(amount) > 0n)
}

/** Cards and wallets come first, for they may say no; balances, which are certain once they are held, after them. */
function inOrder(shares: readonly Share[]): readonly Share[] {
  const openLoop = shares.filter(({ method }) => method === 'token')
  return [...openLoop, ...shares.filter(({ method }) => method !== 'token')]
}

/** Has every tender hold its share, one after the other. When one says no those before it are let go of, last first. */
export async function authoriseTenders(
  run: Run,
  context: Pick<ProcessContext, 'systems'>,
  order: Order,
  shares: readonly Share[],
): Promise<readonly Tender[]> {
  const tenders: Tender[] = []
  for (const [i, { method, amount, token, reference }] of inOrder(shares).entries()) {
    if (method === 'cash') {
      const at = order.placedAt
      const paid = { psp: order.channel, reference: reference ?? `${order.id}:cash:${i + 1}`, at }
      tenders.push(paidTender('cash', amount, paid))
      continue
    }
    const answer = await authorise(run, context, order, {
      name: `authorise payment ${i + 1}`,
      key: `authorise:${i + 1}`,
      amount,
      token: token ?? '',
    })
    tenders.push(authorisedTender(method, answer))
  }
  return tenders
}

/** Has the payment provider hold an amount. A decline refuses the order; a later refusal lets go of what is held. */
export async function authorise(
  run: Run,
  { systems: { payment } }: Pick<ProcessContext, 'systems'>,
  order: Order,
  {
    name = 'authorise payment',
    key = 'authorise',
    amount,
    token,
  }: {
    readonly name?: string
    /** Our key at the payment provider, within the order. */
    readonly key?: string
    readonly amount: Money
    readonly token: string
  },
): Promise<Movement> {
  const reference = `${order.id}:${key}`
  const answer = await run.step<Movement>(name, {
    reference,
    do: call => payment.authorise(call, { reference, orderId: order.id, amount, token }),
    find: async call => (await payment.findTransaction(call, { reference })).document,
    undo: async (call, { status, authorisationId }) => {
      if (status === 'failure') return
      const letGo = key.replace('authorise', 'void')
      await payment.voidAuthorisation(call, {
        authorisationId,
        reference: `${order.id}:${letGo}`,
      })
    },
    undoFailed: 'fundsHeld',
  })
  if (answer.status === 'success') return answer
  throw new Problem('payment-declined', {
    ...(answer.reason !== undefined && { detail: answer.reason }),
  })
}

/**
 * What is left to be paid in cash, rounded to what can be paid in cash: the order gets a line for the difference, so that
 * it adds up to what is paid.
 */
export function withCashRounding(order: Order, tenders: readonly NewTender[]): Order {
  const { cashRounding, currency, totals } = order
  if (cashRounding === undefined || !tenders.some(({ method }) => method === 'cash')) return order
  const others = tenders.flatMap(({ method, amount }) =>
    method === 'cash' || amount === undefined ? [] : [amount],
  )
  const inCash = toMinor(totals.total) - toMinor(sum(currency, others))
  const step = toMinor(cashRounding.increment)
  if (step <= 0n || inCash <= 0n) return order
  const rounded = roundTo(inCash, step, cashRounding.mode)
  const difference = toMoney(currency, rounded - inCash)
  if (rounded === inCash) return order
  const amounts = { net: difference, tax: toMoney(currency, 0n), total: difference }
  return {
    ...order,
    lines: [...order.lines, roundingLine(order, amounts)],
    totals: {
      ...totals,
      items: sum(currency, [totals.items, difference]),
      total: sum(currency, [totals.total, difference]),
    },
  }
}

function roundTo(minor: bigint, step: bigint, mode: 'nearest' | 'down' | 'up' = 'nearest'): bigint {
  const down = (minor / step) * step
  const rest = minor - down
  if (rest === 0n || mode === 'down') return down
  return mode === 'up' || rest * 2n >= step ? down + step : down
}

function roundingLine(
  order: Order,
  amounts: Order['lines'][number]['amounts'],
): Order['lines'][number] {
  const [model] = order.lines
  if (model === undefined) throw new Error(`order ${order.id} has no lines`)
  const none = Object.fromEntries(Object.keys(model.quantities).map(name => [name, 0]))
  return {
    lineId: 'cash-rounding',
    type: 'rounding',
    sku: 'CASH-ROUNDING',
    title: 'Cash rounding',
    unitPrice: { currency: order.currency, amount: toMoney(order.currency, 0n).amount },
    quantities: { ...none, ordered: 1 } as Order['lines'][number]['quantities'],
    amounts,
    taxLines: [],
  }
}
