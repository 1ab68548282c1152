import { compare, subtract, sum } from '../../openapi/canonical/money.ts'
import { newId } from '../../openapi/canonical/id.ts'
import type { Money, Order, Tender } from '../../openapi/generated/orders.d.ts'
import type { Transaction as PaymentTransaction } from '../../openapi/generated/payment.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { causeOf } from './cause.ts'
import { externalRef, withReference } from './external-reference.ts'
import { followUp, originOf } from './follow-up.ts'
import { handoverAmounts } from './handover-amounts.ts'
import { handoversBefore } from './handovers.ts'
import { changeOrder, loadOrder, type OrderChange } from './order-store.ts'

type Input = {
  readonly orderId: string
  readonly fulfilmentOrderId: string
  readonly handoverId: string
}

/** Takes the money for goods that have left. */
export const capturePayment: Transition<ProcessContext, Input> = {
  kind: 'capture-payment',
  version: 1,
  queue: 'payment',
  async run(run, context, input) {
    const { store, systems } = context
    const { orderId, handoverId } = input
    const order = await loadOrder(store.pool, run.operation.tenant, orderId)
    const { handover, earlier } = handoversBefore(order, handoverId)
    const { total } = handoverAmounts(order, handover, earlier)
    const tender = order.tenders.find(({ method }) => method === 'token')
    const authorisationId = authorisationOf(tender)
    if (tender === undefined || authorisationId === undefined) {
      throw new Problem('state-conflict', { detail: 'There is no authorisation to capture from.' })
    }
    const reference = `${handoverId}:capture`
    const captured = await run.step('capture payment', {
      reference,
      do: call => systems.payment.capture(call, { authorisationId, reference, amount: total }),
      find: async call => (await systems.payment.findTransaction(call, { reference })).document,
    })
    if (captured.status !== 'success') {
      throw new Problem('system-refused', {
        detail: `The payment provider did not capture ${total.amount} ${total.currency}: ${captured.reason ?? captured.status}`,
      })
    }
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current => {
        const changed = withTransaction(current, tender.id, 'capture', captured, total)
        return {
          order: withReference(changed, externalRef('payment', 'capture', captured.id)),
          events: [
            {
              type: 'retail.payment.captured.v1',
              data: { orderId, tenderId: tender.id, amount: total, handoverId },
            },
          ],
        }
      })
      await followUp(tx, context, originOf(run), 'post-invoice', { ...input })
      return { transactionId: captured.id }
    })
  },
}

/** Gives back what was authorised and will not be captured. */
export const voidPayment: Transition<ProcessContext, { orderId: string }> = {
  kind: 'void-payment',
  version: 1,
  queue: 'payment',
  async run(run, { store, systems }, { orderId }) {
    const order = await loadOrder(store.pool, run.operation.tenant, orderId)
    const tender = tenderToVoid(run, order)
    const authorisationId = authorisationOf(tender)
    if (tender === undefined || authorisationId === undefined) {
      return run.commit(async () => ({ skipped: 'nothing authorised' }))
    }
    const reference = `${orderId}:void`
    const voided = await run.step('void authorisation', {
      reference,
      do: call => systems.payment.voidAuthorisation(call, { authorisationId, reference }),
      find: async call => (await systems.payment.findTransaction(call, { reference })).document,
    })
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current =>
        withVoid({ order: current, events: [] }, tender, voided),
      )
      return { transactionId: voided.id }
    })
  },
}

/** The tender whose money is to be given back; what an earlier attempt may have begun is seen through, whoever was quicker. */
export function tenderToVoid(run: Pick<Run, 'began'>, { tenders }: Order): Tender | undefined {
  const begun = run.began('void authorisation')
  return tenders.find(({ state }) => state === 'authorised' || (begun && state === 'voided'))
}

/** The change with the money of a tender given back; nothing is told twice where another was quicker. */
export function withVoid(
  { order, events }: OrderChange,
  { id, authorised }: Tender,
  voided: PaymentTransaction,
): OrderChange {
  const known = order.tenders.some(({ transactions }) =>
    transactions.some(({ type, pspReference }) => type === 'void' && pspReference === voided.id),
  )
  if (known) return { order, events }
  const data = { orderId: order.id, tenderId: id, amount: authorised }
  return {
    order: withTransaction(order, id, 'void', voided, authorised),
    events: [...events, { type: 'retail.payment.voided.v1', data }],
  }
}

/** The payment provider's id of a tender's authorisation. */
export function authorisationOf(tender: Tender | undefined): string | undefined {
  return tender?.transactions.find(({ type }) => type === 'authorise')?.pspReference
}

/** The order with one more movement of one of its tenders, whose sums and state follow from it. */
function withTransaction(
  order: Order,
  tenderId: string,
  type: 'capture' | 'void',
  { id, at }: PaymentTransaction,
  amount: Money,
): Order {
  return {
    ...order,
    tenders: order.tenders.map(tender => {
      if (tender.id !== tenderId) return tender
      if (tender.transactions.some(one => one.type === type && one.pspReference === id)) {
        return tender
      }
      const transactions: Tender['transactions'] = [
        ...tender.transactions,
        { id: newId('ptx'), type, status: 'success', amount, psp: 'payment', pspReference: id, at },
      ]
      const { currency } = tender.amount
      if (type === 'void') {
        const voided = subtract(tender.authorised, tender.captured)
        return { ...tender, transactions, voided, state: 'voided' }
      }
      const captured = sum(currency, [tender.captured, amount])
      const state = compare(captured, tender.authorised) < 0 ? 'partiallyCaptured' : 'captured'
      return { ...tender, transactions, captured, state }
    }),
  }
}
