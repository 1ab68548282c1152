import type { Entry } from '../../openapi/generated/loyalty.d.ts'
import type { LoyaltyEntry, Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { causeOf } from '../orders/cause.ts'
import { changeOrder, loadOrder } from '../orders/order-store.ts'
import { entriesDue, type NewLoyaltyEntry } from './points.ts'
import { noLoyalty } from './policy.ts'

/**
 * Books what the points of an order came to. What is booked is written into the order first, under its version: whoever comes
 * next reckons with it. On a queue of its own: a loyalty system that is down or says no holds up nothing but points.
 */
export const settlePoints: Transition<ProcessContext, { readonly orderId: string }> = {
  kind: 'settle-points',
  version: 1,
  queue: 'loyalty',
  async run(run, context, { orderId }) {
    const policy = context.policies.loyalty ?? noLoyalty
    const due = await run.transact('reckon points', async tx => {
      let entries: readonly NewLoyaltyEntry[] = []
      await changeOrder(tx, orderId, causeOf(run), order => {
        entries = entriesDue(policy, order)
        const at = new Date().toISOString()
        const planned = entries.map((entry): LoyaltyEntry => ({ ...entry, state: 'planned', at }))
        return entries.length === 0
          ? undefined
          : { order: withEntries(order, known => [...known, ...planned]), events: [] }
      })
      return entries
    })
    if (due.length === 0) return run.commit(async () => ({ skipped: 'nothing to book' }))
    const order = await loadOrder(
      context.store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const booked = new Map<string, Entry>()
    for (const entry of due) booked.set(entry.id, await book(run, context, order, entry))
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current => {
        const next = withEntries(current, known => known.map(entry => posted(entry, booked)))
        const told = (next.loyalty?.entries ?? []).filter(({ id }) => booked.has(id))
        return { order: next, events: told.map(entry => loyaltyEvent(orderId, entry)) }
      })
      return { entries: due.map(({ type, points }) => ({ type, points })) }
    })
  },
}

function withEntries(
  order: Order,
  change: (entries: readonly LoyaltyEntry[]) => readonly LoyaltyEntry[],
): Order {
  const { loyalty } = order
  if (loyalty === undefined) return order
  return { ...order, loyalty: { ...loyalty, entries: change(loyalty.entries) } }
}

function posted(entry: LoyaltyEntry, booked: ReadonlyMap<string, Entry>): LoyaltyEntry {
  const documentId = booked.get(entry.id)?.id
  return documentId === undefined ? entry : { ...entry, state: 'posted', documentId }
}

function book(
  run: Run,
  { systems: { loyalty }, policies }: Pick<ProcessContext, 'systems' | 'policies'>,
  order: Order,
  { id: reference, type, points, reverses = '' }: NewLoyaltyEntry,
): Promise<Entry> {
  const memberId = order.loyalty?.memberId ?? ''
  const at = run.operation.createdAt.toISOString()
  const entry = { reference, memberId, orderId: order.id, points, at }
  return run.step<Entry>(`${names[type]} ${reference}`, {
    reference,
    do: call => {
      if (type === 'earn') return loyalty.earnPoints(call, entry)
      if (type === 'redeem') return loyalty.redeemPoints(call, entry)
      const { mayOwe } = policies.loyalty ?? noLoyalty
      const was = type === 'reverseEarn' ? 'earn' : 'redeem'
      return loyalty.reverseEntry(call, { ...entry, reverses, was, mayOwe })
    },
    find: async call => (await loyalty.findEntry(call, { reference, memberId })).document,
  })
}

const names: Record<LoyaltyEntry['type'], string> = {
  earn: 'earn points',
  redeem: 'redeem points',
  reverseEarn: 'take points back',
  reverseRedeem: 'give points back',
}

/** What is told of an entry that the loyalty system has. */
export function loyaltyEvent(orderId: string, entry: LoyaltyEntry) {
  const what = entry.type === 'earn' ? 'earned' : entry.type === 'redeem' ? 'redeemed' : 'reversed'
  return { type: `retail.loyalty.${what}.v1`, data: { orderId, entry } }
}
