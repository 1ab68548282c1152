import fc from 'fast-check'
import t from 'tap'
import { toMinor } from '../../openapi/canonical/money.ts'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { observeMoves } from './observed-moves.suite.ts'
import { call, mugs, once, orderProcess } from './orders.suite.ts'
import { keptOf, owedTotals } from './owed.ts'
import { brokenRule } from './quantities.ts'

/**
 * Random histories of orders, through the API and over real systems some of whose answers get lost: whatever happens, what the
 * payment provider, the stock and the ERP have agrees with the order, to the coin and the piece.
 */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
const numRuns = Number(process.env['RUNS'] ?? 14)
t.comment(`seed ${seed}`)

const shop = await orderProcess()
const { orders, store } = shop
const onlyListedMoves = await observeMoves(store)
const euros = (amount: string) => ({ currency: 'EUR', amount })
let cards = 0
const working = new Set<string>(['submitted', 'acknowledged', 'cancelRefused', 'planned'])

const line = fc.record({
  sku: fc.constantFrom(
    'MUG-WHITE',
    'SOCKS-3PACK',
    'BAG-TOTE',
    'HOODIE-GREY-L',
    'CAP-NAVY',
    'SET-HISTORY',
  ),
  quantity: fc.integer({ min: 1, max: 3 }),
})
const action = fc.record({
  what: fc.constantFrom(
    'cancel',
    'cancel',
    'ship',
    'reject',
    'add',
    'fewer',
    'hold',
    'lost answer',
    'both',
  ),
  nth: fc.nat(5),
  quantity: fc.integer({ min: 1, max: 2 }),
})
const history = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  payment: fc.constantFrom('card', 'single', 'split', 'discount'),
  actions: fc.array(action, { maxLength: 6 }),
})
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never

await store.pool.query(
  `update crossdock.stock_position set on_hand = case
     when sku = 'CAP-NAVY' and location_id = 'WH-BERLIN' then 0 else on_hand + 500 end`,
)

// Two mugs and a bag for less: stock, parcels and the ERP know them as what they are.
await shop.admin('POST', '/commerce/products', {
  code: 'SET-HISTORY',
  name: 'Two mugs and a bag',
  taxCategory: 'standard',
  prices: { EUR: '33.33' },
})
await shop.inventory.putBundle(call(), {
  bundleSku: 'SET-HISTORY',
  components: [
    { sku: 'MUG-WHITE', quantity: 2 },
    { sku: 'BAG-TOTE', quantity: 1 },
  ],
})

await t.test('whatever happens to orders, all systems agree in the end', async t => {
  await fc.assert(
    fc.asyncProperty(history, async given => {
      const order = await live(given)
      const told = await disagreements(order)
      if (told.length > 0) throw new Error(told.join('\n'))
    }),
    { seed, numRuns, endOnFailure: true },
  )
  t.pass(`${numRuns} histories`)
})

/** Places an order, lets everything happen to it, and has all of it leave that is left. */
async function live({ lines, payment, actions }: History): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), await newOrder(lines, payment))
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  const { id } = answer.body
  for (const one of actions) {
    const order = await now(id)
    // What is refused is refused; it must leave nothing behind.
    await happen(order, one).catch((error: unknown) => {
      if (Problem.from(error).status >= 500) throw error
    })
  }
  let order = await now(id)
  for (const { type } of order.holds) {
    if (type === 'manual') {
      await orders.decideHold(call(), { orderId: id, holdType: type, decision: 'release' })
    }
  }
  for (let i = 0; i < 10; i++) {
    order = await now(id)
    const open = order.fulfilmentOrders.find(({ state }) => working.has(state))
    if (open === undefined) break
    await report(open.id, 'shipped')
  }
  return now(id)
}

async function newOrder(lines: History['lines'], payment: History['payment']): Promise<NewOrder> {
  const input = mugs({ lines })
  switch (payment) {
    case 'card':
      return input
    case 'single':
      return { ...input, payment: { method: 'token', token: 'tok_single' } }
    case 'discount':
      return { ...input, discounts: [{ reason: 'Ten less a bit', percent: '9.7' }] }
    case 'split': {
      const token = `gc_history_${(cards += 1)}`
      const amount = { value: '500', currency: 'EUR' }
      await shop.admin('POST', '/payment/stored-value', { source: token, amount })
      const tenders = [
        { method: 'giftCard' as const, token, amount: euros('5.00') },
        { method: 'token' as const, token: 'tok_visa' },
      ]
      return { ...input, payment: { method: 'split', tenders } }
    }
  }
}

async function now(orderId: string): Promise<Order> {
  await shop.settled(orderId)
  return orders.getOrder(call(), { orderId })
}

function report(fulfilmentOrderId: string, state: 'shipped' | 'rejected') {
  const at = new Date().toISOString()
  return orders.updateFulfilment(call(), { fulfilmentOrderId, state, at, reason: 'test' })
}

async function happen(
  order: Order,
  { what, nth, quantity }: History['actions'][number],
): Promise<unknown> {
  const { id: orderId } = order
  const items = order.lines.filter(({ type }) => type === 'item')
  const lineId = items[nth % items.length]?.lineId ?? ''
  const open = order.fulfilmentOrders.filter(({ state }) => working.has(state))
  const work = open[nth % Math.max(1, open.length)]
  const cancel = () =>
    orders.cancelOrder(call(once()), { orderId, reason: 'test', lines: [{ lineId, quantity }] })
  switch (what) {
    case 'cancel':
      return cancel()
    case 'ship':
      return work === undefined ? undefined : report(work.id, 'shipped')
    case 'reject':
      return work === undefined ? undefined : report(work.id, 'rejected')
    case 'hold':
      return orders.placeHold(call(), { orderId, type: 'manual', reason: 'test' })
    case 'lost answer':
      await shop.admin('PUT', '/payment/faults', { mode: 'commit-then-500', count: 1 })
      await Promise.allSettled([cancel()])
      return shop.admin('DELETE', '/payment/faults')
    case 'both':
      return Promise.allSettled([
        cancel(),
        work === undefined ? Promise.resolve(undefined) : report(work.id, 'shipped'),
      ])
    case 'add':
    case 'fewer': {
      // An ERP takes no order back of which something was invoiced: who adds to it then has to book that by hand.
      const begun = order.lines.some(({ quantities }) => quantities.shipped > 0)
      if (what === 'add' && begun) return undefined
      const actions =
        what === 'add'
          ? [{ type: 'addItem' as const, sku: 'NOTEBOOK-A5', quantity }]
          : [{ type: 'removeLine' as const, lineId }]
      const { id: changeId } = await orders.requestChange(call(), {
        orderId,
        reason: 'test',
        actions,
      })
      return orders.decideChange(call(once()), { orderId, changeId, decision: 'confirm' })
    }
  }
}

/** Where the systems do not agree with the order. */
async function disagreements(order: Order): Promise<string[]> {
  const told: string[] = []
  type Figure = string | number | bigint | undefined
  const must = (one: Figure, other: Figure, what: string) => {
    const [said, meant] = [String(one), String(other)]
    if (said !== meant) told.push(`${what}: ${said}, not ${meant} (order ${order.id})`)
  }
  for (const { quantities, lineId } of order.lines) {
    must(brokenRule(quantities) ?? 'kept', 'kept', `ledger of line ${lineId}`)
  }
  const sum = (name: 'authorised' | 'captured' | 'voided' | 'refunded') =>
    order.tenders.reduce((total, tender) => total + toMinor(tender[name]), 0n)
  const owed = toMinor(owedTotals(order).total)
  must(sum('captured') - sum('refunded'), owed, 'taken is what is owed')
  must(sum('authorised'), sum('captured') + sum('voided'), 'nothing is held any more')

  const provider = await one(
    `select coalesce(sum(amount), 0) as authorised, coalesce(sum(captured), 0) as captured,
            coalesce(sum(voided), 0) as voided, coalesce(sum(refunded), 0) as refunded
     from reference_payment.authorization where order_reference = $1 and decline_code is null`,
    order.id,
  )
  must(provider['captured'], sum('captured'), 'captured at the provider')
  must(provider['refunded'], sum('refunded'), 'refunded at the provider')
  must(
    Number(provider['authorised']) - Number(provider['voided']),
    sum('captured'),
    'held at the provider',
  )
  const stock = await one(
    `select count(*) filter (where state in ('soft', 'hard')) as live,
            coalesce(sum(quantity) filter (where state = 'committed'), 0) as committed
     from crossdock.reservation where order_id = $1`,
    order.id,
  )
  const shipped = order.lines.reduce((total, { quantities }) => total + quantities.shipped, 0)
  must(stock['live'], 0, 'stock still promised')
  must(stock['committed'], shipped, 'stock that left')
  const kept = order.lines
    .filter(({ type }) => type === 'item')
    .reduce((all, one) => all + keptOf(one), 0)
  must(shipped, kept, 'what is wanted has left')
  const erp = await one(
    `select coalesce(sum(round(invoiced_total * 100)), 0)::bigint as invoiced,
            count(*) filter (where status <> 'Cancelled') as open
     from reference_erp.sales_order where external_ref like $1`,
    `${order.id}%`,
  )
  must(erp['invoiced'], owed, 'invoiced in the ERP')
  must(erp['open'], order.state === 'cancelled' ? 0 : 1, 'orders in the ERP')
  const { rows } = await store.pool.query<{ kind: string; problem: unknown }>(
    `select kind, problem from crossdock.operation where subject = $1 and state not in ('succeeded', 'failed')
       and not (state = 'pending' and coalesce(due_at > now(), false))`,
    [order.id],
  )
  for (const { kind, problem } of rows) told.push(`${kind} is not done: ${JSON.stringify(problem)}`)
  return told
}

async function one(text: string, value: string): Promise<Record<string, string>> {
  const { rows } = await store.pool.query<Record<string, string>>(text, [value])
  return rows[0] ?? {}
}

await t.test('no state went where the model does not let it go', onlyListedMoves)
