import { toMinor, toMoney } from '../../openapi/canonical/money.ts'
import { newId } from '../../openapi/canonical/id.ts'
import type { Money, MoneyBack, Order, Tender } from '../../openapi/generated/orders.d.ts'
import type { Transaction as Movement } from '../../openapi/generated/payment.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { Transaction } from '../store/store.ts'
import { causeOf } from './cause.ts'
import { followUp, originOf } from './follow-up.ts'
import { changeOrder, type OrderChange } from './order-store.ts'
import { owedTotals } from './owed.ts'
import { refundsOf } from './payment-status.ts'
import { refundable } from './refund-allocation.ts'
import {
  authorisationOf,
  changeTender,
  coverOf,
  disputedOn,
  heldOn,
  isAtProvider,
  ofTender,
  settled,
  withRestLetGo,
} from './tenders.ts'

/**
 * What goes back on which tender when no more than `owed` is owed: first what is held, then what is on invoice, then what was
 * taken, each the last tender first. What the channel has collected the channel gives back.
 */
export function moneyBack(
  order: Order,
  owed: Money = owedTotals(order).total,
): readonly MoneyBack[] {
  // What was given back for returns is owed no less for it: the pieces were sold and came back.
  // What banks have taken back the customer has already.
  const disputed = order.tenders.reduce((all, tender) => all + disputedOn(tender), 0n)
  let excess = coverOf(order) - disputed + refundsOf(order, paidOut) - toMinor(owed)
  const back: MoneyBack[] = []
  const give = (how: MoneyBack['how'], tender: Tender, available: bigint) => {
    const minor = available < excess ? available : excess
    if (minor <= 0n) return
    excess -= minor
    const { id: tenderId, method } = tender
    back.push({ tenderId, method, how, amount: ofTender(tender, minor) })
  }
  const lastFirst = order.tenders.toReversed()
  for (const tender of lastFirst) give('void', tender, heldOn(tender))
  for (const tender of lastFirst) {
    if (tender.method === 'invoice' && tender.state === 'planned') {
      give('notInvoiced', tender, toMinor(tender.amount))
    }
  }
  for (const tender of lastFirst) {
    give(
      tender.method === 'collectedByChannel' ? 'byChannel' : 'refund',
      tender,
      toMinor(refundable(tender, order)),
    )
  }
  return back
}

/** States of a refund's parts that were paid out: their tenders have it among what was refunded. */
const paidOut: ReadonlySet<string> = new Set(['succeeded'])

/** Money that is about to go back: written into the order before the payment provider is asked, so that nobody gives it back again. */
export type Planned = MoneyBack & {
  readonly transactionId: string
  readonly authorisationId?: string
}

/** The order with the money that is too much on its way back, and what is to be done for it. */
export function planMoneyBack(order: Order): {
  readonly order: Order
  readonly planned: readonly Planned[]
} {
  const at = new Date().toISOString()
  let planning = order
  const planned: Planned[] = []
  for (const one of moneyBack(order)) {
    const { tenderId, how, amount } = one
    if (how === 'byChannel') continue
    if (how === 'notInvoiced') {
      planning = changeTender(planning, tenderId, tender => withoutInvoice(tender, amount))
      continue
    }
    const transactionId = newId('ptx')
    planning = changeTender(planning, tenderId, tender => ({
      ...tender,
      transactions: [
        ...tender.transactions,
        {
          id: transactionId,
          type: how,
          status: 'initial',
          amount,
          psp: tender.transactions[0]?.psp ?? 'payment',
          at,
        },
      ],
    }))
    const tender = order.tenders.find(({ id }) => id === tenderId)
    const authorisationId = authorisationOf(tender)
    planned.push({
      ...one,
      transactionId,
      ...(authorisationId !== undefined && { authorisationId }),
    })
  }
  return { order: planning, planned }
}

function withoutInvoice(tender: Tender, less: Money): Tender {
  const left = toMinor(tender.amount) - toMinor(less)
  return {
    ...tender,
    amount: toMoney(less.currency, left),
    ...(left === 0n && { state: 'voided' as const }),
  }
}

/** A planned movement and what the payment provider said; `refused` where it did not do it. */
export type GivenBack = {
  readonly planned: Planned
  readonly movement?: Pick<Movement, 'id' | 'at'>
  readonly refused?: string
}

/** Asks the payment provider for every planned movement, each once. What it refuses is told, and holds up nothing else. */
export async function giveMoneyBack(
  run: Run,
  { systems: { payment } }: Pick<ProcessContext, 'systems'>,
  planned: readonly Planned[],
): Promise<readonly GivenBack[]> {
  const given: GivenBack[] = []
  for (const one of planned) {
    const { how, amount, method, authorisationId, transactionId: reference } = one
    if (!isAtProvider({ method }) || authorisationId === undefined) {
      given.push({ planned: one, refused: 'Its money is not at the payment provider.' })
      continue
    }
    const name = how === 'void' ? 'void authorisation' : 'refund payment'
    const answer = await run.step<Answer>(`${name} of ${one.tenderId}`, {
      reference,
      do: call =>
        refusable(() =>
          how === 'void'
            ? payment.voidAuthorisation(call, { authorisationId, reference, amount })
            : payment.refund(call, { authorisationId, reference, amount }),
        ),
      find: async call => {
        const { document } = await payment.findTransaction(call, { reference, authorisationId })
        return document && { id: document.id, at: document.at }
      },
    })
    given.push(
      'refused' in answer
        ? { planned: one, refused: answer.refused }
        : { planned: one, movement: answer },
    )
  }
  return given
}

type Answer = Pick<Movement, 'id' | 'at'> | { readonly refused: string }

/** A refusal of the payment provider is an answer here: nothing that was done before is undone for it. */
async function refusable(ask: () => Promise<Movement>): Promise<Answer> {
  try {
    const { id, at, status, reason } = await ask()
    return status === 'success' ? { id, at } : { refused: reason ?? status }
  } catch (error) {
    const problem = Problem.from(error)
    if (problem.code !== 'system-refused') throw error
    return { refused: problem.detail ?? problem.message }
  }
}

/**
 * The change with the money given back, or what stands against it: then a person is asked, and the customer is told that what was
 * taken is still to come. Part of the last commit.
 */
export async function withMoneyGivenBack(
  tx: Transaction,
  run: Pick<Run, 'operation'>,
  context: Pick<ProcessContext, 'durable'>,
  change: OrderChange,
  given: readonly GivenBack[],
): Promise<OrderChange> {
  let { order } = change
  const events = [...change.events]
  let owing = false
  for (const { planned, movement, refused } of given) {
    const { tenderId, transactionId, amount, how } = planned
    const type = how === 'void' ? 'void' : 'refund'
    const now = order.tenders.find(({ id }) => id === tenderId)
    const open = now?.transactions.some(
      ({ id, status }) => id === transactionId && status === 'initial',
    )
    if (now === undefined || open !== true) continue
    const letGo =
      movement === undefined && type === 'void'
        ? withRestLetGo(now, { id: transactionId, amount })
        : undefined
    if (letGo !== undefined) {
      order = changeTender(order, tenderId, () => letGo)
      continue
    }
    order = changeTender(order, tenderId, tender => {
      const transactions = tender.transactions.map(one =>
        one.id !== transactionId
          ? one
          : movement === undefined
            ? { ...one, status: 'failure' as const, reason: refused?.slice(0, 500) ?? 'refused' }
            : { ...one, status: 'success' as const, pspReference: movement.id, at: movement.at },
      )
      const told = { ...tender, transactions }
      return movement === undefined ? told : settled(told, type, amount)
    })
    if (movement === undefined) {
      owing ||= type === 'refund'
      await raiseException(tx, {
        tenant: order.tenant,
        category: type === 'void' ? 'fundsHeld' : 'moneyNotReturned',
        severity: 'high',
        orderId: order.id,
        operationId: run.operation.id,
        reason: `${amount.amount} ${amount.currency} of tender ${tenderId} could not be given back: ${refused ?? 'refused'}`,
        detail: planned,
      })
    } else {
      const data = { orderId: order.id, tenderId, amount }
      events.push({
        type: type === 'void' ? 'retail.payment.voided.v1' : 'retail.payment.refunded.v1',
        data,
      })
    }
  }
  if (owing) {
    const { id: orderId } = order
    await followUp(tx, context, originOf(run), 'record-activity', { orderId, kind: 'refundFailed' })
  }
  return { order, events }
}

/** Gives back whatever is held or was taken beyond what is owed. */
export const voidPayment: Transition<ProcessContext, { orderId: string }> = {
  kind: 'void-payment',
  version: 2,
  queue: 'payment',
  async run(run, context, { orderId }) {
    const planned = await run.transact('plan what goes back', async tx => {
      let plan: readonly Planned[] = []
      await changeOrder(tx, orderId, causeOf(run), order => {
        const back = planMoneyBack(order)
        plan = back.planned
        return back.order === order ? undefined : { order: back.order, events: [] }
      })
      return plan
    })
    if (planned.length === 0) return run.commit(async () => ({ skipped: 'nothing to give back' }))
    const given = await giveMoneyBack(run, context, planned)
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), order =>
        withMoneyGivenBack(tx, run, context, { order, events: [] }, given),
      )
      return { given: given.length }
    })
  },
}
