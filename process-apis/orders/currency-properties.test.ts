import fc from 'fast-check'
import t from 'tap'
import { convert } from '../../openapi/canonical/fx.ts'
import { toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Fx, Money, Order, Refund, Tender } from '../../openapi/generated/orders.d.ts'
import { withAllocation } from './allocation.ts'
import { leftOf } from './booked-movements.ts'
import { withoutPieces } from './cancel-order.ts'
import { planCallBack, selected } from './call-back.ts'
import { applied } from './change-order.ts'
import { withCurrencies } from './currencies.ts'
import { documentOf } from './documents.ts'
import { inCurrency } from './equivalents.ts'
import { handoverAmounts } from './handover-amounts.ts'
import { planMoneyBack } from './money-back.ts'
import { withDerivedState } from './order-state.ts'
import { keptOf, owedTotals } from './owed.ts'
import { postingLines } from './posting-lines.ts'
import { withTotals } from './price-order.ts'
import { noQuantities } from './quantities.ts'
import { refundableOf, withRefund } from './request-refund.ts'
import { authorisedTender, changeTender, heldOn, settled, withMovement } from './tenders.ts'

/*
 * Whatever happens to an order, its money adds up in each of its currencies: what is ordered, booked, taken, given back. Histories
 * are random: parcels, cancellations, edits, refunds of pieces and of money, chargebacks; their seed is printed.
 */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
const numRuns = Number(process.env['RUNS'] ?? 200)
t.comment(`seed ${seed}`)

const at = '2026-11-21T09:30:00.000Z'
let references = 0
const next = () => `mov_${String((references += 1)).padStart(9, '0')}`

const code = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'HUF')
const rate = fc
  .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 8 }))
  .map(([figures, decimals]) => {
    const text = figures.toString().padStart(decimals + 1, '0')
    return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
  })
const sold = fc.record({
  quantity: fc.integer({ min: 1, max: 7 }),
  net: fc.bigInt({ min: 0n, max: 2_000_000n }),
  tax: fc.bigInt({ min: 0n, max: 400_000n }),
  measured: fc.boolean(),
})
const happening = fc.record({
  what: fc.constantFrom(
    'ship',
    'cancel',
    'refund',
    'refund',
    'goodwill',
    'fee',
    'dispute',
    'edit',
    'restock',
  ),
  line: fc.nat(5),
  quantity: fc.integer({ min: 1, max: 4 }),
  percent: fc.integer({ min: 1, max: 100 }),
})
const history = fc.record({
  currency: code,
  settlement: code,
  functional: code,
  rates: fc.tuple(rate, rate),
  lines: fc.array(sold, { minLength: 1, maxLength: 4 }),
  shipping: fc.bigInt({ min: 0n, max: 100_000n }),
  cut: fc.integer({ min: 0, max: 99 }),
  stated: fc.option(fc.bigInt({ min: 0n, max: 9_000_000n }), { nil: undefined }),
  events: fc.array(happening, { maxLength: 20 }),
})

t.test('money adds up in each currency of an order, whatever happens to it', async t => {
  let several = 0
  fc.assert(
    fc.property(history, given => {
      let order = placed(given)
      if (order.currencies !== undefined) several += 1
      addsUp(order)
      for (const one of given.events) {
        order = withDerivedState(happen(order, one))
        addsUp(order)
      }
      // All that is wanted leaves, and all of it comes back.
      order = withDerivedState(
        happen(order, { what: 'ship rest', line: 0, quantity: 0, percent: 0 }),
      )
      addsUp(order)
      taken(order)
      order = withDerivedState(
        happen(order, { what: 'refund all', line: 0, quantity: 0, percent: 0 }),
      )
      addsUp(order)
      nothingLeft(order)
      return true
    }),
    { seed, numRuns },
  )
  t.ok(several > numRuns / 2, `${several} of them in several currencies`)
})

t.test('an order of one currency gets nothing more', async t => {
  fc.assert(
    fc.property(history, given => {
      const { currency } = given
      let order = placed({
        ...given,
        settlement: currency,
        functional: currency,
        stated: undefined,
      })
      for (const one of given.events) order = withDerivedState(happen(order, one))
      return !JSON.stringify(order).includes('quivalents') && order.currencies === undefined
    }),
    { seed, numRuns: 100 },
  )
  t.pass()
})

type Given = typeof history extends fc.Arbitrary<infer One> ? One : never

function placed(given: Given): Order {
  const { currency, lines, settlement, functional, rates, stated, cut } = given
  const money = (minor: bigint) => toMoney(currency, minor)
  const none = money(0n)
  const amounts = (net: bigint, tax: bigint) => ({
    net: money(net),
    tax: money(tax),
    total: money(net + tax),
  })
  const bare = {
    id: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    version: 1,
    tenant: 'demo',
    legalEntity: 'DE01',
    region: 'eu',
    channel: 'shopify',
    state: 'accepted',
    fulfilmentStatus: 'none',
    paymentStatus: 'none',
    returnStatus: 'none',
    holds: [],
    currency,
    lines: lines.map(({ quantity, net, tax, measured }, i) => ({
      lineId: String(i + 1),
      type: 'item',
      sku: 'SKU',
      unitPrice: none,
      quantities: { ...noQuantities, ordered: measured ? quantity * 97 : quantity },
      ...(measured && { measure: { scale: 2, unit: 'LBR' } }),
      amounts: amounts(net, tax),
      taxLines: [],
    })),
    delivery: { method: 'shipToHome' },
    shipping: { amounts: amounts(given.shipping, 0n), taxLines: [] },
    totals: { items: none, shipping: none, tax: none, total: none },
    rounding: { mode: 'halfUp', level: 'line' },
    fulfilmentOrders: [],
    tenders: [],
    externalRefs: [],
    placedAt: at,
    acceptedAt: at,
    businessDate: '2026-11-21',
    createdAt: at,
    updatedAt: at,
    correlationId: 'test',
  } as unknown as Order
  const priced = withAllocation(withTotals(bare))
  const total = toMinor(priced.totals.total)
  const fx = (from: string, to: string, one: string): Fx => ({
    from,
    to,
    rate: one,
    source: 'table',
    at,
  })
  const [first, second] = rates.map(one => (/[1-9]/.test(one) ? one : '1')) as [string, string]
  const rules = {
    legalEntities: {
      default: 'DE01',
      entities: { DE01: { name: 'x', timeZone: 'UTC', region: 'eu', currency: functional } },
    },
    currencies: {
      rates: [fx(currency, settlement, first), fx(settlement, functional, second)].filter(
        ({ from, to }) => from !== to,
      ),
      settlement: { default: settlement },
      posting: { default: 'presentment' as const },
      payouts: { rateDifferencePercent: 10 },
    },
  }
  const said =
    settlement === currency || stated === undefined
      ? undefined
      : { amount: toMoney(settlement, stated), lines: new Map() }
  const known = withCurrencies(priced, rules, said)
  comesTo(known, said?.amount)
  const part = (total * BigInt(cut)) / 100n
  const tenders = [part, total - part].filter(minor => minor > 0n).map(minor => held(money(minor)))
  return withDerivedState({ ...known, tenders })
}

/** The total in another currency is what it was stated to be, or converted once; its parts are spread from that. */
function comesTo(order: Order, stated: Money | undefined): void {
  for (const { currency, fx, totals } of order.currencies?.equivalents ?? []) {
    const wanted =
      stated?.currency === currency ? stated : convert(inCurrency(order, fx.from).totals.total, fx)
    must(totals.total.amount === wanted.amount, `${wanted.amount} ${currency} in all`, order)
  }
}

function held(amount: Money): Tender {
  const id = next()
  return authorisedTender('token', {
    id,
    reference: id,
    type: 'authorise',
    status: 'success',
    authorisationId: id,
    amount,
    at,
  })
}

function must(holds: boolean, what: string, order: Order): void {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(order, undefined, 1)}`)
}
function add(amounts: readonly Money[]): bigint {
  return amounts.reduce((all, one) => all + toMinor(one), 0n)
}
function currenciesOf(order: Order): string[] {
  return order.currencies?.equivalents.map(one => one.currency) ?? []
}

/** What has to hold at every moment, in each of the order's currencies. */
function addsUp(order: Order): void {
  for (const currency of currenciesOf(order)) {
    const same = inCurrency(order, currency)
    const parts = [
      ...same.lines.map(({ amounts }) => amounts),
      ...(same.shipping === undefined ? [] : [same.shipping.amounts]),
    ]
    must(
      add(parts.map(({ total }) => total)) === toMinor(same.totals.total),
      'lines and delivery are the total',
      order,
    )
    must(
      parts.every(({ net, tax, total }) => toMinor(net) + toMinor(tax) === toMinor(total)),
      'net and tax are the total',
      order,
    )
    const document = documentOf(
      {
        ...order,
        currencies: {
          ...order.currencies!,
          posting: { basis: 'settlement', currency, frozenAt: at },
        },
      },
      postingLines,
    )
    must(
      document.total.amount === owedTotals(same).total.amount ||
        order.lines.every(line => keptOf(line) === 0),
      'what is booked is what is owed',
      order,
    )
    const movements = order.tenders.flatMap(({ transactions }) => transactions)
    for (const one of movements) {
      if (one.status !== 'success' || one.type === 'authorise' || one.type === 'void') continue
      const here = one.equivalents?.filter(each => each.currency === currency) ?? []
      must(here.length === 1, `one equivalent of a ${one.type}`, order)
      must(
        here.every(each => toMinor(each) >= 0n),
        'no movement is negative',
        order,
      )
    }
    for (const refund of order.refunds ?? []) {
      const found = refund.equivalents?.find(each => each.currency === currency)
      must(found !== undefined, 'a refund is in each currency', order)
      if (found === undefined) continue
      const shipping = found.shipping === undefined ? [] : [found.shipping.total]
      const all = add([
        ...found.lines.map(({ amounts }) => amounts.total),
        ...shipping,
        ...found.adjustments,
      ])
      must(all === toMinor(found.amount), 'a refund is its parts', order)
      const shares = refund.allocations
        .map(({ equivalents = [] }) => equivalents.filter(each => each.currency === currency))
        .flat()
      must(add(shares) === toMinor(found.amount), 'a refund is what its tenders give', order)
    }
    const left = leftOf(order, currency)
    must(left.own >= 0n && left.other >= 0n, 'no more goes back than was taken', order)
    if (left.own === 0n)
      must(left.other === 0n, 'nothing left is nothing left in each currency', order)
  }
}

/** When all that is wanted has left, what was taken is what is owed, in each currency, as are the invoices. */
function taken(order: Order): void {
  const handovers = order.fulfilmentOrders.flatMap(({ shipments }) => shipments)
  const movements = order.tenders.flatMap(({ transactions }) => transactions)
  for (const currency of currenciesOf(order)) {
    const same = inCurrency(order, currency)
    const invoiced = handovers.map(
      (one, i) => handoverAmounts(same, one, handovers.slice(0, i)).total,
    )
    const owed = toMinor(owedTotals(same).total)
    must(add(invoiced) === owed, 'invoices are what is owed', order)
    const captured = movements
      .filter(({ type, status }) => type === 'capture' && status === 'success')
      .flatMap(({ equivalents = [] }) => equivalents.filter(one => one.currency === currency))
    must(add(captured) === owed, 'what was taken is what is owed', order)
  }
}

function nothingLeft(order: Order): void {
  for (const currency of currenciesOf(order)) {
    const { own, other } = leftOf(order, currency)
    must(own === 0n && other === 0n, `all came back, ${own} and ${other} are left`, order)
  }
}

type Happening = { what: string; line: number; quantity: number; percent: number }

function happen(order: Order, { what, line: index, quantity, percent }: Happening): Order {
  const line = order.lines[index % order.lines.length]
  if (line === undefined) return order
  const { lineId, quantities, measure } = line
  const left = keptOf(line) - quantities.shipped
  const some = measure === undefined ? quantity : quantity * 31
  switch (what) {
    case 'ship':
      return left <= 0 ? order : shipped(order, [{ lineId, quantity: Math.min(some, left) }])
    case 'ship rest': {
      const rest = order.lines
        .map(one => ({ lineId: one.lineId, quantity: keptOf(one) - one.quantities.shipped }))
        .filter(one => one.quantity > 0)
      return rest.length === 0 ? order : shipped(order, rest)
    }
    case 'cancel': {
      if (left <= 0) return order
      const plan = planCallBack(
        order,
        selected(order, [{ lineId, quantity: Math.min(some, left) }]),
      )
      return giveBack(withoutPieces(order, plan.lines))
    }
    case 'edit': {
      const more = {
        ...line,
        lineId: `added-${order.lines.length}`,
        quantities: { ...noQuantities, ordered: Math.max(1, quantities.ordered) },
      }
      const bigger = applied(order, { cancelled: [], added: [more], shipping: undefined })
      const delta = toMinor(owedTotals(bigger).total) - toMinor(owedTotals(order).total)
      if (delta <= 0n || order.lines.length > 6) return order
      return { ...bigger, tenders: [...bigger.tenders, held(toMoney(order.currency, delta))] }
    }
    case 'refund':
    case 'restock': {
      const back = Math.min(some, quantities.shipped - quantities.refunded)
      if (back <= 0) return order
      const fee = toMoney(order.currency, -BigInt(percent))
      const adjustments =
        what === 'restock' ? [{ kind: 'restockingFee' as const, amount: fee }] : []
      return refunded(order, [{ lineId, quantity: back }], adjustments, true)
    }
    case 'goodwill': {
      const most = toMinor(refundableOf(order))
      const minor = (most * BigInt(percent)) / 100n
      if (minor <= 0n) return order
      return refunded(order, [], [{ kind: 'goodwill', amount: toMoney(order.currency, minor) }])
    }
    case 'dispute': {
      const tender = order.tenders.find(one => toMinor(one.captured) - toMinor(one.refunded) > 0n)
      if (tender === undefined || tender.chargedBack !== undefined) return order
      const minor = ((toMinor(tender.captured) - toMinor(tender.refunded)) * BigInt(percent)) / 100n
      if (minor <= 0n) return order
      const amount = toMoney(order.currency, minor)
      const id = next()
      return changeTender(order, tender.id, one => ({
        ...one,
        chargedBack: amount,
        transactions: [
          ...one.transactions,
          {
            id,
            type: 'chargeback',
            status: 'success',
            amount,
            psp: 'payment',
            pspReference: id,
            at,
          },
        ],
      }))
    }
    case 'refund all': {
      const most = refundableOf(order)
      if (toMinor(most) <= 0n) return order
      return refunded(order, [], [{ kind: 'goodwill', amount: most }])
    }
    default:
      return order
  }
}

function refunded(
  order: Order,
  pieces: { lineId: string; quantity: number }[],
  adjustments: Refund['adjustments'],
  shipping = false,
): Order {
  try {
    return withRefund(order, {
      reason: 'other',
      by: 'test',
      pieces,
      shipping,
      adjustments,
      policy: 'originalProportional',
      atMost: pieces.length > 0,
      paidBack: { reference: next() },
    }).order
  } catch (error) {
    // Fees that are more than the pieces are worth are no refund.
    if (error instanceof RangeError || (error as Error).name === 'Problem') return order
    throw error
  }
}

function shipped(order: Order, lines: { lineId: string; quantity: number }[]): Order {
  const earlier = order.fulfilmentOrders.flatMap(({ shipments }) => shipments)
  const handover = { id: next(), shippedAt: at, lines: lines.map(one => ({ ...one, sku: 'SKU' })) }
  const { total } = handoverAmounts(order, handover, earlier)
  const moved = {
    ...order,
    lines: order.lines.map(line => {
      const quantity = lines.find(({ lineId }) => lineId === line.lineId)?.quantity ?? 0
      const { quantities } = line
      return { ...line, quantities: { ...quantities, shipped: quantities.shipped + quantity } }
    }),
    fulfilmentOrders: [
      {
        id: `ful_${next()}`,
        type: 'warehouse',
        locationId: 'WH',
        state: 'shipped',
        lines: handover.lines,
        attempt: 1,
        excludedLocations: [],
        shipments: [...earlier, handover],
        externalRefs: [],
      },
    ],
  } as Order
  let wanted = toMinor(total)
  let paid: Order = moved
  for (const tender of moved.tenders) {
    const amount = heldOn(tender) < wanted ? heldOn(tender) : wanted
    if (amount <= 0n) continue
    wanted -= amount
    paid = withMovement(paid, tender.id, 'capture', {
      id: next(),
      at,
      amount: toMoney(order.currency, amount),
      handoverId: handover.id,
    })
  }
  if (wanted !== 0n) throw new Error(`${wanted} of ${total.amount} was not held`)
  return paid
}

function giveBack(order: Order): Order {
  const { order: planning, planned } = planMoneyBack(order)
  return planned.reduce(
    (one, { tenderId, transactionId, how, amount }) =>
      changeTender(one, tenderId, tender =>
        settled(
          {
            ...tender,
            transactions: tender.transactions.map(told =>
              told.id === transactionId
                ? { ...told, status: 'success' as const, pspReference: next() }
                : told,
            ),
          },
          how === 'void' ? 'void' : 'refund',
          amount,
        ),
      ),
    planning,
  )
}
