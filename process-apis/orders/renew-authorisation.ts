import { toMoney } from '../../openapi/canonical/money.ts'
import type { Order, Tender } from '../../openapi/generated/orders.d.ts'
import type { Transaction as Movement } from '../../openapi/generated/payment.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Durable } from '../durable/durable.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { type Transaction, wholeServer } from '../store/store.ts'
import { callOff } from './call-off.ts'
import { letGo, renew, withLapsed, withRenewal } from './capture-payment.ts'
import { causeOf } from './cause.ts'
import { followUp, originOf } from './follow-up.ts'
import { holdFor } from './holds.ts'
import { moneyBack } from './money-back.ts'
import { changeOrder, loadOrder, type OrderChange } from './order-store.ts'
import { paymentPolicy } from './payment-policy.ts'
import {
  authorisedTender,
  changeTender,
  heldOn,
  isAtProvider,
  isMoving,
  refusedRenewals,
  withRefusedRenewal,
} from './tenders.ts'

/**
 * Looks after the authorisations of an order that end soon and are still needed: by policy they are made anew, the order is
 * held, or what has not left is cancelled. On the queue of its captures, so that none comes between.
 */
export const renewAuthorisation: Transition<ProcessContext, { orderId: string }> = {
  kind: 'renew-authorisation',
  version: 1,
  queue: 'payment',
  async run(run, context, { orderId }) {
    const { authorisation } = paymentPolicy(context)
    const order = await loadOrder(
      context.store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const renewed: Renewed[] = []
    if (authorisation.whenEnding === 'reauth') {
      for (const tender of endingSoon(order, authorisation.hoursBeforeEnd, run)) {
        const answer = await renew(run, context, {
          tender,
          name: again(tender),
          reference: renewalOf(tender),
          amount: toMoney(order.currency, heldOn(tender)),
        })
        if (answer.status === 'success') {
          await letGo(run, context, tender, `let go of ${tender.id}`, `${tender.id}:lapsed`)
        }
        renewed.push({ tender, answer })
      }
    }
    return run.commit(async tx => {
      const changed = await changeOrder(tx, orderId, causeOf(run), current =>
        settle(tx, context, run, current, renewed),
      )
      return { renewed: renewed.length, state: changed.state }
    })
  },
}

type Renewed = { readonly tender: Tender; readonly answer: Movement }

function again({ id }: Tender): string {
  return `authorise anew ${id}`
}

function renewalOf(tender: Tender): string {
  const tries = refusedRenewals(tender)
  return tries === 0 ? `${tender.id}:renewal` : `${tender.id}:renewal:${tries + 1}`
}

/** Tenders whose authorisation ends soon, and those an earlier attempt has begun to renew. */
function endingSoon(
  { state, tenders }: Order,
  hoursBeforeEnd: number,
  run: Pick<Run, 'began'>,
): readonly Tender[] {
  const soon = Date.now() + hoursBeforeEnd * 3_600_000
  const over = state === 'cancelled' || state === 'rejected'
  return tenders.filter(tender => {
    if (run.began(again(tender))) return true
    if (over || !isAtProvider(tender) || tender.expiresAt === undefined) return false
    // What is on its way is waited for: the next sweep finds the tender again.
    return !isMoving(tender) && heldOn(tender) > 0n && Date.parse(tender.expiresAt) <= soon
  })
}

async function settle(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  current: Order,
  renewed: readonly Renewed[],
): Promise<OrderChange | undefined> {
  const { authorisation } = paymentPolicy(context)
  const origin = originOf(run)
  let order = current
  const events: OrderChange['events'][number][] = []
  for (const { tender, answer } of renewed) {
    if (answer.status === 'failure') {
      order = changeTender(order, tender.id, one =>
        withRefusedRenewal(one, answer.reason ?? 'declined'),
      )
    }
    if (answer.status !== 'success') continue
    if (order.tenders.some(({ renews }) => renews === tender.id)) continue
    const { at } = answer
    order = withLapsed(order, tender.id, { id: `${tender.id}:lapsed`, at, reason: 'Made anew.' })
    const anew = { ...authorisedTender(tender.method, answer), renews: tender.id }
    order = withRenewal(order, anew)
    events.push({
      type: 'retail.payment.authorised.v1',
      data: { orderId: order.id, tender: anew },
    })
  }
  if (moneyBack(order).some(({ how }) => how === 'void')) {
    await followUp(tx, context, origin, 'void-payment', { orderId: order.id })
  }

  const left = endingSoon(order, authorisation.hoursBeforeEnd, { began: () => false })
  if (left.length === 0) return order === current ? undefined : { order, events }
  const declined = renewed.find(({ answer }) => answer.status !== 'success')
  const reason =
    declined === undefined
      ? 'The authorisation ends'
      : `The payment was not authorised again: ${declined.answer.reason ?? declined.answer.status}`
  for (const tender of left) {
    if (Date.parse(tender.expiresAt ?? '') > Date.now()) continue
    const at = new Date().toISOString()
    order = withLapsed(order, tender.id, {
      id: `${tender.id}:expired`,
      at,
      reason: 'It has run out.',
    })
  }
  const { whenEnding, whenDeclined } = authorisation
  if ((whenEnding === 'reauth' ? whenDeclined : whenEnding) === 'cancel') {
    if (order.state === 'cancelRequested') return { order, events }
    const called = await callOff(tx, context, origin, order, { reason, by: 'crossdock' })
    return { order: called.order, events: [...events, ...called.events] }
  }
  if (order.holds.some(({ type }) => type === 'payment')) {
    return order === current ? undefined : { order, events }
  }
  await raiseException(tx, {
    tenant: order.tenant,
    category: 'authorisationEnded',
    severity: 'high',
    orderId: order.id,
    operationId: run.operation.id,
    reason,
    detail: left.map(({ id, expiresAt }) => ({ tenderId: id, expiresAt })),
    correlationId: origin.correlationId,
  })
  const held = await holdFor(tx, context, origin, order, 'payment', reason)
  return { order: held.order, events: [...events, ...held.events] }
}

const sweep = 'sweep-authorisations'

/** Has authorisations that end soon looked after, and then itself again after a while. */
export const sweepAuthorisations: Transition<ProcessContext, { everyMinutes: number }> = {
  kind: sweep,
  version: 1,
  queue: 'payment',
  whose: wholeServer('look after authorisations'),
  async run(run, context, { everyMinutes }) {
    return run.commit(async tx => {
      const { hoursBeforeEnd } = paymentPolicy(context).authorisation
      const { rows } = await tx.query<{ id: string; tenant: string }>({
        name: 'crossdock-ending-authorisations',
        text: endingText,
        values: [hoursBeforeEnd, atOnce],
      })
      const { correlationId, traceparent, id: causationId, tenant, subject } = run.operation
      const begin = { correlationId, traceparent, causationId }
      for (const { id: orderId, tenant: owner } of rows) {
        await followUp(tx, context, { ...begin, tenant: owner }, renewAuthorisation.kind, {
          orderId,
        })
      }
      await context.durable.enqueue(tx, {
        ...begin,
        tenant,
        subject,
        kind: sweep,
        input: { everyMinutes },
        delayMs: rows.length === atOnce ? 1_000 : everyMinutes * 60_000,
      })
      return { orders: rows.length }
    })
  },
}

/** Orders at once at most: the rest has its turn a second later. */
const atOnce = 500

/** Of whatever tenant: each renewal is an operation of its order's tenant. What was held for it waits for a person. */
const endingText = `
  select o.id, o.tenant from crossdock."order" o
  where o.authorised_until <= to_char((now() + $1 * interval '1 h') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    and not o.document -> 'holds' @> '[{"type": "payment"}]'
    and not exists (
      select from crossdock.operation p
      where p.subject = o.id and p.queue = 'payment' and p.kind = 'renew-authorisation'
        and p.state in ('pending', 'running', 'waiting')
    )
  order by o.authorised_until limit $2`

/** Begins the looking after, unless it goes on already. */
export async function keepAuthorisationsAlive(
  durable: Durable,
  { everyMinutes = 10 }: { readonly everyMinutes?: number } = {},
): Promise<void> {
  await durable.transaction(wholeServer('begin what goes on by itself'), async tx => {
    // Servers that start at the same time do this one after the other.
    await tx.query(`select pg_advisory_xact_lock(hashtext('crossdock ' || $1))`, [sweep])
    const { rows } = await tx.query(
      `select from crossdock.operation where kind = $1 and state in ('pending', 'running', 'waiting')`,
      [sweep],
    )
    if (rows.length > 0) return
    const correlationId = crypto.randomUUID()
    await durable.enqueue(tx, {
      tenant: 'crossdock',
      correlationId,
      traceparent: `00-${correlationId.replaceAll('-', '')}-0000000000000001-00`,
      kind: sweep,
      subject: 'authorisations',
      input: { everyMinutes },
    })
  })
}
