import { sum, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Money, Order, Tender } from '../../openapi/generated/orders.d.ts'
import type { Transaction as Movement } from '../../openapi/generated/payment.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { causeOf } from './cause.ts'
import { externalRef, withReference } from './external-reference.ts'
import { followUp, originOf, paidAlready, settlePoints } from './follow-up.ts'
import { changeOrder, loadOrder } from './order-store.ts'
import { beforePlanned, plannedFor, withoutPlanned } from './plan-capture.ts'
import {
  authorisationOf,
  authorisedTender,
  changeTender,
  hasMovement,
  heldOn,
  refusedRenewals,
  withMovement,
  withRefusedRenewal,
} from './tenders.ts'

type Input = {
  readonly orderId: string
  readonly fulfilmentOrderId: string
  readonly handoverId: string
}

/** Takes the money for goods that have left, from whatever holds it; what is no longer held is authorised anew. */
export const capturePayment: Transition<ProcessContext, Input> = {
  kind: 'capture-payment',
  version: 1,
  queue: 'payment',
  async run(run, context, input) {
    const { store } = context
    const { orderId, handoverId } = input
    const loaded = await loadOrder(
      store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const plan = plannedFor(loaded, handoverId)
    const order = beforePlanned(loaded, handoverId)
    const taken: Taken[] = []
    for (const [i, { tenderId, amount }] of plan.entries()) {
      const reference = i === 0 ? `${handoverId}:capture` : `${handoverId}:capture:${i + 1}`
      const tender = order.tenders.find(({ id }) => id === tenderId)
      taken.push(...(await take(run, context, tender, amount, reference, i)))
    }
    const total = sum(
      order.currency,
      taken.map(({ amount }) => amount),
    )
    return run.commit(async tx => {
      const paid = await changeOrder(tx, orderId, causeOf(run), current => {
        const events = taken.map(({ tender, amount }) => ({
          type: 'retail.payment.captured.v1',
          data: { orderId, tenderId: tender.id, amount, handoverId },
        }))
        const free = withoutPlanned(current, handoverId)
        const order = taken.reduce((one, some) => withTaken(one, some, handoverId), free)
        return { order, events }
      })
      await followUp(tx, context, originOf(run), 'post-invoice', { ...input })
      await settlePoints(tx, context, originOf(run), paid)
      await paidAlready(tx, context, originOf(run), paid)
      const [first] = taken
      return first === undefined
        ? { skipped: 'paid before' }
        : { transactionId: first.captured.id, amount: total }
    })
  },
  async buried(tx, run, _context, { orderId }, { code, extensions, detail, message }) {
    const tenderId = extensions?.['tenderId']
    if (code !== 'system-refused' || typeof tenderId !== 'string') return
    await changeOrder(tx, orderId, causeOf(run), order => ({
      order: changeTender(order, tenderId, tender => withRefusedRenewal(tender, detail ?? message)),
      events: [],
    }))
  },
}

/** Money that was taken: with the tender that held it, which may be a new one. */
type Taken = {
  readonly tender: Tender
  readonly renewed?: Movement
  /** The authorisation that turned out not to hold any more, and the refused capture that showed it. */
  readonly lapsed?: { readonly tender: Tender; readonly refused: Movement }
  readonly amount: Money
  readonly captured: Movement
}

/**
 * Captures from a tender. What it does not hold (a single capture let go of it, its time ran out) is authorised anew on the
 * same means of payment and taken from there.
 */
async function take(
  run: Run,
  context: Pick<ProcessContext, 'systems'>,
  tender: Tender | undefined,
  amount: Money,
  reference: string,
  index: number,
): Promise<readonly Taken[]> {
  const authorisationId = authorisationOf(tender)
  if (tender === undefined || authorisationId === undefined) {
    throw new Problem('state-conflict', { detail: 'There is no authorisation to capture from.' })
  }
  const nth = index === 0 ? '' : ` ${index + 1}`
  const tries = refusedRenewals(tender)
  const anewOf = (what: string) => (tries === 0 ? what : `${what}:${tries + 1}`)
  const { payment } = context.systems
  const capture = (name: string, from: string, key: string, minor: bigint) =>
    run.step<Movement>(name, {
      reference: key,
      do: async call => {
        const request = {
          authorisationId: from,
          reference: key,
          amount: toMoney(amount.currency, minor),
        }
        try {
          return decided(await payment.capture(call, request))
        } catch (error) {
          const problem = Problem.from(error)
          if (problem.code !== 'system-refused') throw error
          return refusedCapture(request, problem)
        }
      },
      find: async call => {
        const { document } = await payment.findTransaction(call, {
          reference: key,
          authorisationId: from,
        })
        return document === undefined || isOpen(document) ? undefined : document
      },
    })

  const wanted = toMinor(amount)
  const held = heldOn(tender)
  const first = held < wanted ? held : wanted
  const taken: Taken[] = []
  let left = wanted
  let refused: Movement | undefined
  const name = `capture payment${nth}`
  // What was begun is seen through, whatever became of the order since: the money may have been taken.
  if (first > 0n || run.began(name)) {
    const minor = first > 0n ? first : wanted
    const captured = await capture(name, authorisationId, reference, minor)
    if (captured.status === 'success') {
      // What was taken is what the provider says, whatever the order says by now.
      left -= toMinor(captured.amount)
      taken.push({ tender, amount: captured.amount, captured })
    } else if (captured.status === 'failure') {
      refused = captured
      await letGo(run, context, tender, `let go${nth}`, `${reference}:lapsed`)
    } else {
      throw notCaptured(tender, amount, captured.status)
    }
  }
  if (left === 0n) return taken

  // What has lapsed is held anew as a whole: there may be more to come of it.
  const anew = refused !== undefined && held > left ? held : left
  const again = await renew(run, context, {
    tender,
    name: anewOf(`authorise anew${nth}`),
    reference: anewOf(`${reference}:renewal`),
    amount: toMoney(amount.currency, anew),
  })
  if (again.status !== 'success') {
    throw notCaptured(tender, amount, again.reason ?? again.status)
  }
  const captured = await capture(
    anewOf(`capture anew${nth}`),
    again.authorisationId,
    anewOf(`${reference}:renewed`),
    left,
  )
  if (captured.status !== 'success') {
    throw notCaptured(tender, amount, captured.reason ?? captured.status)
  }
  const renewal = { ...authorisedTender(tender.method, again), renews: tender.id }
  return [
    ...taken,
    {
      tender: renewal,
      renewed: again,
      ...(refused !== undefined && { lapsed: { tender, refused } }),
      amount: toMoney(amount.currency, left),
      captured,
    },
  ]
}

/** Lets go of an authorisation that is of no use any more. That it has ended already is as good. */
export async function letGo(
  run: Run,
  { systems: { payment } }: Pick<ProcessContext, 'systems'>,
  tender: Tender,
  name: string,
  reference: string,
): Promise<void> {
  const authorisationId = authorisationOf(tender) ?? ''
  await run.step(name, {
    reference,
    do: async call => {
      try {
        const { status } = await payment.voidAuthorisation(call, { authorisationId, reference })
        return { status }
      } catch (error) {
        if (Problem.from(error).code !== 'system-refused') throw error
        return { status: 'failure' as const }
      }
    },
    find: async call => {
      const { document } = await payment.findTransaction(call, { reference, authorisationId })
      return document && { status: document.status }
    },
  })
}

/** The payment provider does not take it: no money moved. */
function refusedCapture(
  {
    authorisationId,
    reference,
    amount,
  }: { authorisationId: string; reference: string; amount: Money },
  problem: Problem,
): Movement {
  return {
    id: reference,
    reference,
    type: 'capture',
    status: 'failure',
    reason: (problem.detail ?? problem.message).slice(0, 200),
    authorisationId,
    amount,
    at: new Date().toISOString(),
  }
}

/** Whether the provider has not said yet what becomes of it. */
function isOpen({ status }: Pick<Movement, 'status'>): boolean {
  return status === 'pending' || status === 'unknown'
}

/** What is not decided is no answer: it is looked up under its reference until it is. */
function decided(movement: Movement): Movement {
  if (!isOpen(movement)) return movement
  throw new Problem('system-outcome-unknown', {
    detail: `The payment provider has not decided yet: ${movement.raw ?? movement.status}`,
  })
}

function notCaptured({ id }: Tender, { amount, currency }: Money, why: string): Problem {
  return new Problem('system-refused', {
    detail: `The payment provider did not capture ${amount} ${currency}: ${why}`,
    extensions: { tenderId: id },
  })
}

/** Authorises on the means of payment of a tender again. A decline is an answer. */
export function renew(
  run: Run,
  { systems: { payment } }: Pick<ProcessContext, 'systems'>,
  {
    tender,
    name,
    reference,
    amount,
  }: {
    readonly tender: Tender
    readonly name: string
    readonly reference: string
    readonly amount: Money
  },
): Promise<Movement> {
  const authorisationId = authorisationOf(tender) ?? ''
  return run.step(name, {
    reference,
    do: call => payment.reauthorise(call, { authorisationId, reference, amount }),
    find: async call => (await payment.findTransaction(call, { reference })).document,
    undo: async (call, answer) => {
      if (answer.status === 'failure') return
      await payment.voidAuthorisation(call, {
        authorisationId: answer.authorisationId,
        reference: `${reference}:void`,
      })
    },
    undoFailed: 'fundsHeld',
  })
}

function withTaken(
  order: Order,
  { tender, renewed, lapsed, amount, captured }: Taken,
  handoverId: string,
): Order {
  const known = order.tenders.some(one => hasMovement(one, 'capture', captured.id))
  if (known) return order
  const without = lapsed === undefined ? order : withLapsed(order, lapsed.tender.id, lapsed.refused)
  const paying = renewed === undefined ? without : withRenewal(without, tender)
  const moved = withMovement(paying, tender.id, 'capture', { ...captured, amount, handoverId })
  return withReference(moved, externalRef('payment', 'capture', captured.id))
}

/** The order with a tender whose authorisation holds nothing any more. */
export function withLapsed(
  order: Order,
  tenderId: string,
  { id, at, reason = 'It has run out.' }: Pick<Movement, 'id' | 'at' | 'reason'>,
): Order {
  const tender = order.tenders.find(one => one.id === tenderId)
  const rest = tender === undefined ? 0n : heldOn(tender)
  if (tender === undefined || rest <= 0n) return order
  const amount = toMoney(tender.amount.currency, rest)
  return changeTender(
    withMovement(order, tenderId, 'void', { id, at, reason, amount }),
    tenderId,
    one => (one.state === 'voided' ? { ...one, state: 'expired' } : one),
  )
}

/** The order with a new authorisation on the means of payment of an earlier one. */
export function withRenewal(order: Order, renewal: Tender): Order {
  const authorisationId = authorisationOf(renewal) ?? ''
  return withReference(
    { ...order, tenders: [...order.tenders, renewal] },
    externalRef('payment', 'authorisation', authorisationId),
  )
}
