import fc from 'fast-check'
import t from 'tap'
import { sum, timesQuantity, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Order, Tender } from '../../openapi/generated/orders.d.ts'
import { allocationOf, pieceAmounts, withAllocation } from './allocation.ts'
import { withBundlePrices, withComponents } from './bundle-lines.ts'
import { planCallBack, selected } from './call-back.ts'
import { withoutPieces } from './cancel-order.ts'
import { handoverAmounts } from './handover-amounts.ts'
import { moneyBack, planMoneyBack } from './money-back.ts'
import { withDerivedState } from './order-state.ts'
import { keptOf, owedTotals } from './owed.ts'
import { withTotals } from './price-order.ts'
import { brokenRule, noQuantities } from './quantities.ts'
import {
  authorisedTender,
  changeTender,
  coverOf,
  heldOn,
  settled,
  withMovement,
} from './tenders.ts'

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
t.comment(`seed ${seed}`)
const check = <Given>(property: fc.IProperty<Given>, numRuns = 300) =>
  fc.assert(property, { seed, numRuns })

let references = 0
const next = () => `mov_${(references += 1)}`
const at = '2026-11-21T09:30:00.000Z'

/** Two of one thing and one of another, sold as one. */
const set = {
  sku: 'SET',
  version: 1,
  components: [
    { sku: 'MUG', quantity: 2 },
    { sku: 'BAG', quantity: 1 },
  ],
  returns: 'components' as const,
  updatedAt: at,
}

const currency = fc.constantFrom('EUR', 'JPY', 'KWD')
const minor = fc.bigInt({ min: 0n, max: 10_000_000n })

await t.test('pieces of a line add up to it, however it is cut', t => {
  check(
    fc.property(
      currency,
      minor,
      minor,
      fc.integer({ min: 1, max: 500 }),
      fc.array(fc.nat(500)),
      (...given) => {
        const [code, net, tax, quantity, cuts] = given
        const amounts = {
          net: toMoney(code, net),
          tax: toMoney(code, tax),
          total: toMoney(code, net + tax),
        }
        const line = {
          ...item('1', quantity, code),
          amounts,
          allocation: allocationOf(amounts, quantity),
        }
        const at = [...new Set([0, ...cuts.map(cut => cut % quantity), quantity])].toSorted(
          (a, b) => a - b,
        )
        const parts = at
          .slice(1)
          .map((end, i) => pieceAmounts(line, at[i] ?? 0, end - (at[i] ?? 0)))
        for (const part of ['net', 'tax', 'total'] as const) {
          if (
            sum(
              code,
              parts.map(one => one[part]),
            ).amount !== amounts[part].amount
          )
            return false
        }
        const each = pieceAmounts(line, 0, 1)
        const last = pieceAmounts(line, quantity - 1, 1)
        const apart = toMinor(each.total) - toMinor(last.total)
        return line.allocation.length <= 3 && apart >= 0n && apart <= 1n
      },
    ),
  )
  t.end()
})

/** One thing that may happen to an order. */
const happening = fc.record({
  what: fc.constantFrom('cancel', 'ship', 'lapse', 'report twice'),
  line: fc.nat(3),
  quantity: fc.integer({ min: 1, max: 4 }),
})

await t.test('steps of what is weighed add up to it, and each costs its share', t => {
  check(
    fc.property(
      currency,
      minor,
      minor,
      fc.integer({ min: 1, max: 99_999 }),
      fc.nat(99_999),
      (code, net, tax, steps, cut) => {
        const amounts = {
          net: toMoney(code, net),
          tax: toMoney(code, tax),
          total: toMoney(code, net + tax),
        }
        const line = { ...item('1', steps, code), amounts, measure: { scale: 2, unit: 'LBR' } }
        const at = cut % (steps + 1)
        const [one, two] = [pieceAmounts(line, 0, at), pieceAmounts(line, at, steps - at)]
        // Twice as far from the exact share as a coin's half, in coins: never more than one.
        const off = 2n * toMinor(one.total) * BigInt(steps) - 2n * (net + tax) * BigInt(at)
        const parts = (['net', 'tax', 'total'] as const).every(
          part => sum(code, [one[part], two[part]]).amount === amounts[part].amount,
        )
        return parts && off <= BigInt(steps) && off >= -BigInt(steps)
      },
    ),
  )
  t.end()
})

await t.test('whatever happens to an order: money and pieces are conserved', t => {
  check(
    fc.property(
      currency,
      fc.array(
        fc.record({
          kind: fc.constantFrom('pieces', 'pieces', 'weighed', 'bundle'),
          quantity: fc.integer({ min: 1, max: 6 }),
          net: minor,
          tax: minor,
        }),
        { minLength: 1, maxLength: 4 },
      ),
      minor,
      fc.array(fc.nat(100), { maxLength: 3 }),
      fc.array(happening, { maxLength: 25 }),
      (code, lines, shipping, cuts, history) => {
        let order = newOrder(code, lines, shipping, cuts)
        conserved(order)
        for (const one of history) {
          order = withDerivedState(happen(order, one))
          conserved(order)
        }
        order = withDerivedState(happen(order, { what: 'ship rest', line: 0, quantity: 0 }))
        conserved(order)
        const paid = order.tenders.reduce((all, { captured }) => all + toMinor(captured), 0n)
        const back = order.tenders.reduce((all, { refunded }) => all + toMinor(refunded), 0n)
        if (paid - back !== toMinor(owedTotals(order).total)) {
          throw new Error(`${paid} − ${back} were taken for ${owedTotals(order).total.amount}`)
        }
        return true
      },
    ),
    500,
  )
  t.end()
})

await t.test('shares of a bundle add up to its price, and each is what its pieces come to', t => {
  const component = fc.record({
    quantity: fc.integer({ min: 1, max: 12 }),
    share: fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: undefined }),
    price: fc.option(fc.integer({ min: 0, max: 99_999_999 }), { nil: undefined }),
  })
  check(
    fc.property(
      currency,
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.integer({ min: 1, max: 5_000 }),
      fc.array(component, { minLength: 1, maxLength: 6 }),
      (code, millionths, quantity, parts) => {
        const unitPrice = fine(code, millionths)
        const components = parts.map(({ quantity: each, share }, i) => ({
          sku: `PART-${i}`,
          quantity: each,
          ...(share !== undefined && { share }),
        }))
        const sold = withComponents(
          { ...newOrder(code, [], 0n, []), lines: [{ ...item('1', quantity, code), sku: 'SET' }] },
          new Map([['SET', { ...set, components }]]),
          () => [],
        )
        const prices = new Map<string, ReturnType<typeof fine>>(
          parts.flatMap(({ price }, i) =>
            price === undefined ? [] : [[`PART-${i}`, fine(code, price)] as const],
          ),
        )
        const priced = withBundlePrices(sold, sku => (sku === 'SET' ? unitPrice : prices.get(sku)))
        const whole = sum(
          code,
          priced.lines.map(({ amounts }) => amounts.total),
        )
        if (whole.amount !== timesQuantity(unitPrice, quantity).amount) return false
        return priced.lines.every(({ unitPrice: each, quantities, discount, amounts }, i) => {
          const off = discount === undefined ? 0n : toMinor(discount)
          const worth = toMinor(timesQuantity(each, quantities.ordered))
          const pieces = quantity * (parts[i]?.quantity ?? 0)
          return (
            off >= 0n && worth - off === toMinor(amounts.total) && pieces === quantities.ordered
          )
        })
      },
    ),
  )
  t.end()
})

/** A unit price of so many millionths, written as the currency needs it. */
function fine(currency: string, millionths: number) {
  const digits = millionths.toString().padStart(7, '0')
  return { currency, amount: `${digits.slice(0, -6)}.${digits.slice(-6)}` }
}

/** What has to hold at every moment. */
function conserved(order: Order): void {
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(`${what}: ${JSON.stringify(order, undefined, 1)}`)
  }
  for (const line of order.lines) {
    must(brokenRule(line.quantities) === undefined, 'ledger')
  }
  for (const { lineId, components, quantity, unitPrice } of order.bundles ?? []) {
    const parts = order.lines.filter(({ bundleId }) => bundleId === lineId)
    must(parts.length === components.length, 'every component has its line')
    for (const { lineId: part, quantity: each } of components) {
      const line = parts.find(one => one.lineId === part)
      must(line?.quantities.ordered === quantity * each, 'pieces of a component')
    }
    const worth = sum(
      order.currency,
      parts.map(({ amounts }) => amounts.total),
    )
    must(worth.amount === unitPrice.amount, 'components are worth their bundle')
  }
  for (const tender of order.tenders) {
    const [authorised, captured, voided, refunded] = (
      ['authorised', 'captured', 'voided', 'refunded'] as const
    ).map(name => toMinor(tender[name])) as [bigint, bigint, bigint, bigint]
    must(authorised === captured + voided + open(tender), 'authorised = captured + voided + open')
    must(refunded <= captured, 'refunded ≤ captured')
    must(heldOn(tender) >= 0n, 'held ≥ 0')
    const keys = tender.transactions.map(
      ({ psp, pspReference, type }) => `${psp} ${pspReference} ${type}`,
    )
    must(new Set(keys).size === keys.length, 'one transaction per provider, reference and type')
    for (const type of ['capture', 'void', 'refund'] as const) {
      const moved = tender.transactions
        .filter(one => one.type === type && one.status === 'success')
        .reduce((all, { amount }) => all + toMinor(amount), 0n)
      const told = { capture: captured, void: voided, refund: refunded }[type]
      must(moved === told, `the sum of ${type}s`)
    }
  }
  // Held and taken are exactly what is owed, as nothing fails here.
  must(coverOf(order) === toMinor(owedTotals(order).total), 'covered = owed')
  must(moneyBack(order).length === 0, 'nothing is too much')
  must(order.paymentStatus !== 'overcharged', 'not overcharged')
}

function open(tender: Tender): bigint {
  const { authorised, captured, voided } = tender
  return toMinor(authorised) - toMinor(captured) - toMinor(voided)
}

function happen(
  order: Order,
  { what, line: index, quantity }: { what: string; line: number; quantity: number },
): Order {
  const line = order.lines[index % order.lines.length]
  if (line === undefined) return order
  const left = keptOf(line) - line.quantities.shipped
  // A step of what is weighed is next to nothing.
  const some = Math.min(line.measure === undefined ? quantity : quantity * 53, left)
  switch (what) {
    case 'cancel': {
      if (some <= 0) return order
      const plan = planCallBack(order, selected(order, [{ lineId: line.lineId, quantity: some }]))
      return giveBack(withoutPieces(order, plan.lines))
    }
    case 'ship':
      return some <= 0 ? order : shipped(order, [{ lineId: line.lineId, quantity: some }])
    case 'ship rest': {
      const rest = order.lines
        .map(one => ({ lineId: one.lineId, quantity: keptOf(one) - one.quantities.shipped }))
        .filter(one => one.quantity > 0)
      return rest.length === 0 ? order : shipped(order, rest)
    }
    case 'lapse':
      return lapsed(order)
    default: {
      // The provider tells of its last capture again.
      const [tender] = order.tenders
      const told = tender?.transactions.findLast(({ type }) => type === 'capture')
      if (tender === undefined || told?.pspReference === undefined) return order
      return withMovement(order, tender.id, 'capture', { ...told, id: told.pspReference })
    }
  }
}

function shipped(order: Order, lines: { lineId: string; quantity: number }[]): Order {
  const earlier = order.fulfilmentOrders.flatMap(({ shipments }) => shipments)
  const { total } = handoverAmounts(order, { lines }, earlier)
  const moved: Order = {
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
        lines: lines.map(one => ({ ...one, sku: 'SKU' })),
        attempt: 1,
        excludedLocations: [],
        shipments: [
          ...earlier,
          { id: next(), shippedAt: at, lines: lines.map(one => ({ ...one, sku: 'SKU' })) },
        ],
        externalRefs: [],
      },
    ],
  }
  let wanted = toMinor(total)
  let paid = moved
  for (const tender of moved.tenders) {
    const amount = heldOn(tender) < wanted ? heldOn(tender) : wanted
    if (amount <= 0n) continue
    wanted -= amount
    paid = withMovement(paid, tender.id, 'capture', {
      id: next(),
      at,
      amount: toMoney(order.currency, amount),
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

/** What is held on the first tender is authorised anew. */
function lapsed(order: Order): Order {
  const tender = order.tenders.find(one => heldOn(one) > 0n)
  if (tender === undefined) return order
  const amount = toMoney(order.currency, heldOn(tender))
  const without = withMovement(order, tender.id, 'void', { id: next(), at, amount })
  return { ...without, tenders: [...without.tenders, held(amount)] }
}

function held(amount: Order['totals']['total']): Tender {
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

function item(lineId: string, quantity: number, code: string): Order['lines'][number] {
  const none = toMoney(code, 0n)
  return {
    lineId,
    type: 'item',
    sku: 'SKU',
    unitPrice: none,
    quantities: { ...noQuantities, ordered: quantity },
    amounts: { net: none, tax: none, total: none },
    taxLines: [],
  }
}

function newOrder(
  code: string,
  lines: readonly { kind?: string; quantity: number; net: bigint; tax: bigint }[],
  shipping: bigint,
  cuts: readonly number[],
): Order {
  const none = toMoney(code, 0n)
  const cost = toMoney(code, shipping)
  const received: Order = {
    id: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    version: 1,
    tenant: 'demo',
    legalEntity: 'DE01',
    region: 'eu',
    channel: 'storefront',
    state: 'accepted',
    fulfilmentStatus: 'none',
    paymentStatus: 'none',
    returnStatus: 'none',
    holds: [],
    currency: code,
    lines: lines.map(({ kind, quantity, net, tax }, i) => ({
      // What is weighed has many steps. The price of a bundle is that of all of it here.
      ...item(String(i + 1), kind === 'weighed' ? quantity * 137 : quantity, code),
      ...(kind === 'weighed' && { measure: { scale: 2, unit: 'LBR' } }),
      ...(kind === 'bundle' && { sku: 'SET', unitPrice: toMoney(code, net + tax) }),
      amounts: {
        net: toMoney(code, net),
        tax: toMoney(code, tax),
        total: toMoney(code, net + tax),
      },
    })),
    delivery: { method: 'shipToHome' },
    shipping: { amounts: { net: cost, tax: none, total: cost }, taxLines: [] },
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
  }
  const bundles = new Map([['SET', set]])
  const priced = withAllocation(withTotals(withComponents(received, bundles, () => [])))
  const total = toMinor(priced.totals.total)
  let left = total
  const tenders = cuts.flatMap(cut => {
    const part = (total * BigInt(cut)) / 300n
    if (part <= 0n || part >= left) return []
    left -= part
    return [held(toMoney(code, part))]
  })
  return withDerivedState({ ...priced, tenders: [...tenders, held(toMoney(code, left))] })
}
