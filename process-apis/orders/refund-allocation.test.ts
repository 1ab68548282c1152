import fc from 'fast-check'
import t from 'tap'
import { allocate, sum, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Money, Order, OrderLine, Refund } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { withAllocation } from './allocation.ts'
import { noQuantities } from './quantities.ts'
import { type Giving, refundable, refundContents, spread } from './refund-allocation.ts'

const money = (amount: string, currency = 'EUR'): Money => ({ currency, amount })

/** A line of which everything was handed over; its amounts as the tax engine gave them. */
function line(
  lineId: string,
  ordered: number,
  [net, tax, total]: readonly [string, string, string],
  { currency = 'EUR', refunded = 0, type = 'item' as OrderLine['type'] } = {},
): OrderLine {
  return {
    lineId,
    type,
    sku: `SKU-${lineId}`,
    unitPrice: money('0.00'),
    quantities: { ...noQuantities, ordered, shipped: type === 'item' ? ordered : 0, refunded },
    amounts: {
      net: money(net, currency),
      tax: money(tax, currency),
      total: money(total, currency),
    },
    taxLines: [],
  } as OrderLine
}

const order = (lines: readonly OrderLine[], more: Partial<Order> = {}): Order =>
  withAllocation({
    currency: lines[0]?.amounts.total.currency ?? 'EUR',
    lines,
    ...more,
  } as Order)

const everything = ({ lines }: Order) =>
  lines
    .filter(({ type }) => type === 'item')
    .map(({ lineId, quantities }) => ({ lineId, quantity: quantities.ordered }))

await t.test('T40: 23.90 incl. 20 % × 10 with 25 % off paid 179.25, and 179.25 come back', t => {
  const paid = order([line('1', 10, ['149.38', '29.87', '179.25'])])
  const { amount, lines } = refundContents(paid, { pieces: everything(paid) })
  t.same(amount, money('179.25'))
  t.same(lines[0]?.amounts, paid.lines[0]?.amounts, 'not 149.38 + 29.88 = 179.26')
  t.end()
})

await t.test('T41: 1.00 incl. 13 % is 1.00 when it is paid back', t => {
  const paid = order([line('1', 1, ['0.88', '0.12', '1.00'])])
  t.same(refundContents(paid, { pieces: everything(paid) }).amount, money('1.00'))
  t.end()
})

await t.test('T42: 7.50 and 1.575 of tax: 9.08 paid, 9.08 refunded, no tax left', t => {
  const paid = order([line('1', 1, ['7.50', '1.58', '9.08'])])
  const { amount, lines } = refundContents(paid, { pieces: everything(paid) })
  t.same(amount, money('9.08'))
  t.same(lines[0]?.amounts.tax, money('1.58'))
  t.end()
})

await t.test(
  'T43: 26.46 by line is refunded line by line, and nothing is left of a free order',
  t => {
    const paid = order([
      line('1', 1, ['11.50', '1.73', '13.23']),
      line('2', 1, ['11.50', '1.73', '13.23']),
    ])
    t.same(refundContents(paid, { pieces: [{ lineId: '1', quantity: 1 }] }).amount, money('13.23'))
    t.same(refundContents(paid, { pieces: everything(paid) }).amount, money('26.46'))
    const free = order([line('1', 2, ['0.00', '0.00', '0.00'])])
    t.same(refundContents(free, { pieces: everything(free) }).amount, money('0.00'))
    t.same(spread(money('0.00'), [], 'originalProportional'), [])
    t.end()
  },
)

await t.test('T44: 1.08 × 3 at 19 % comes back as 3.86, as it was rounded on the line', t => {
  const paid = order([line('1', 3, ['3.24', '0.62', '3.86'])])
  const one = refundContents(paid, { pieces: [{ lineId: '1', quantity: 1 }] })
  t.same(one.amount, money('1.29'))
  t.same(refundContents(paid, { pieces: everything(paid) }).amount, money('3.86'))
  t.end()
})

await t.test('T45: 10.00 off three lines is 3.34, 3.33 and 3.33, and so it comes back', t => {
  const off = allocate(money('10.00'), [1000n, 1000n, 1000n])
  t.same(
    off.map(({ amount }) => amount),
    ['3.34', '3.33', '3.33'],
  )
  const totals = off.map(({ amount }) => toMoney('EUR', 1000n - toMinor(money(amount))).amount)
  const paid = order(totals.map((total, i) => line(`${i + 1}`, 1, [total, '0.00', total])))
  const given = paid.lines.map(
    ({ lineId }) => refundContents(paid, { pieces: [{ lineId, quantity: 1 }] }).amount.amount,
  )
  t.same(given, ['6.66', '6.67', '6.67'])
  t.same(refundContents(paid, { pieces: everything(paid) }).amount, money('20.00'))
  t.end()
})

await t.test(
  'T46: 138 rounded to 135 for cash: 55 by bank and 80 in cash come back, 135 in all',
  t => {
    const paid = order([
      line('1', 1, ['138.00', '0.00', '138.00']),
      line('rounding', 1, ['-3.00', '0.00', '-3.00'], { type: 'rounding' }),
    ])
    const { amount, lines } = refundContents(paid, { pieces: everything(paid) })
    t.same(amount, money('135.00'))
    t.same(
      lines.map(({ lineId }) => lineId),
      ['1', 'rounding'],
    )
    const tenders: Giving[] = [
      { tenderId: 'bank', method: 'token', refundable: money('55.00') },
      { tenderId: 'cash', method: 'cash', refundable: money('80.00') },
    ]
    t.same(spread(amount, tenders, 'originalProportional'), [
      { tenderId: 'bank', amount: money('55.00') },
      { tenderId: 'cash', amount: money('80.00') },
    ])
    t.end()
  },
)

await t.test('T47: 48.00 × 2 less 20 %: of 76.80 one piece is 38.40, never 28.80', t => {
  const paid = order([line('1', 2, ['76.80', '0.00', '76.80'])])
  t.same(refundContents(paid, { pieces: [{ lineId: '1', quantity: 1 }] }).amount, money('38.40'))
  t.end()
})

await t.test('T48: a refunded piece takes its tax with it', t => {
  const paid = order([line('1', 2, ['20.00', '3.80', '23.80'])])
  const { lines, amount } = refundContents(paid, { pieces: [{ lineId: '1', quantity: 1 }] })
  t.same(lines[0]?.amounts, { net: money('10.00'), tax: money('1.90'), total: money('11.90') })
  t.same(amount, money('11.90'))
  t.end()
})

await t.test('T51: an order in krónur gives krónur back; another currency is refused', t => {
  const paid = order([line('1', 1, ['4400', '0', '4400'], { currency: 'ISK' })])
  t.same(refundContents(paid, { pieces: everything(paid) }).amount, money('4400', 'ISK'))
  t.throws(
    () =>
      refundContents(paid, {
        pieces: [],
        adjustments: [{ kind: 'goodwill', amount: money('44.00', 'GBP') }],
      }),
    RangeError,
  )
  t.end()
})

await t.test('T52: only the delivery is paid back, with its tax, and only once', t => {
  const amounts = { net: money('4.12'), tax: money('0.78'), total: money('4.90') }
  const paid = order([line('1', 1, ['10.50', '2.00', '12.50'])], {
    shipping: { amounts, taxLines: [] },
  })
  const refund = refundContents(paid, { pieces: [], shipping: true })
  t.same(refund.shipping, amounts)
  t.same(refund.amount, money('4.90'))
  const again = refundContents(
    { ...paid, refunds: [{ ...refund, allocations: [] } as unknown as Refund] },
    { pieces: [], shipping: true },
  )
  t.same(again.amount, money('0.00'))
  t.end()
})

await t.test('T56: no coin is moved by the number of decimals a currency has', t => {
  for (const [currency, total] of [
    ['JPY', '10000'],
    ['KWD', '12.345'],
    ['TWD', '16.24'],
    ['HUF', '1000.00'],
  ] as const) {
    const nothing = toMoney(currency, 0n).amount
    const paid = order([line('1', 1, [total, nothing, total], { currency })])
    t.same(refundContents(paid, { pieces: everything(paid) }).amount, money(total, currency))
  }
  t.end()
})

await t.test('T57: piece by piece is exactly the line, and nothing more', t => {
  let paid = order([line('1', 3, ['8.40', '1.60', '10.00'])])
  const given: string[] = []
  for (let i = 0; i < 3; i++) {
    given.push(refundContents(paid, { pieces: [{ lineId: '1', quantity: 1 }] }).amount.amount)
    paid = {
      ...paid,
      lines: paid.lines.map(one => ({
        ...one,
        quantities: { ...one.quantities, refunded: i + 1 },
      })),
    }
  }
  t.same(given, ['3.34', '3.33', '3.33'])
  const more = () => refundContents(paid, { pieces: [{ lineId: '1', quantity: 1 }] })
  t.throws(more, { code: 'state-conflict' })
  t.end()
})

await t.test(
  'T60: each policy says which means of payment gives, and none gives more than it has',
  t => {
    const tenders: Giving[] = [
      { tenderId: 'gift', method: 'giftCard', refundable: money('20.00') },
      { tenderId: 'card', method: 'token', refundable: money('30.00') },
    ]
    const of = (policy: Refund['policy'], amount = '25.00') =>
      spread(money(amount), tenders, policy).map(one => [one.tenderId, one.amount.amount])
    t.same(of('originalProportional'), [
      ['gift', '10.00'],
      ['card', '15.00'],
    ])
    t.same(of('cardFirst'), [['card', '25.00']])
    t.same(of('cardFirst', '35.00'), [
      ['card', '30.00'],
      ['gift', '5.00'],
    ])
    t.same(of('lifo', '40.00'), [
      ['card', '30.00'],
      ['gift', '10.00'],
    ])
    t.same(of('toStoreCredit', '50.00'), [
      ['gift', '20.00'],
      ['card', '30.00'],
    ])
    t.throws(() => of('cardFirst', '50.01'), { code: 'state-conflict' })
    t.end()
  },
)

await t.test(
  'over any history no tender gives more than was captured, and every sum is exact',
  t => {
    const policies = ['originalProportional', 'cardFirst', 'lifo', 'toStoreCredit'] as const
    const history = fc.record({
      lines: fc.array(
        fc.record({
          ordered: fc.integer({ min: 1, max: 7 }),
          net: fc.integer({ min: 0, max: 99_999 }),
          tax: fc.integer({ min: 0, max: 9_999 }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      shipping: fc.integer({ min: 0, max: 999 }),
      split: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }),
      steps: fc.array(
        fc.record({
          line: fc.nat(4),
          quantity: fc.integer({ min: 1, max: 4 }),
          shipping: fc.boolean(),
          goodwill: fc.integer({ min: -300, max: 2_000 }),
          policy: fc.constantFrom(...policies),
          ends: fc.constantFrom('succeeded', 'pending', 'failed'),
        }),
        { maxLength: 25 },
      ),
    })
    const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
    t.comment(`SEED=${seed}`)
    const cents = (minor: number) => toMoney('EUR', BigInt(minor))
    fc.assert(
      fc.property(history, ({ lines, shipping, split, steps }) => {
        const charge = { net: cents(shipping), tax: cents(0), total: cents(shipping) }
        let now = order(
          lines.map(({ ordered, net, tax }, i) =>
            line(`${i}`, ordered, [cents(net).amount, cents(tax).amount, cents(net + tax).amount]),
          ),
          { shipping: { amounts: charge, taxLines: [] }, refunds: [] },
        )
        const total = sum('EUR', [...now.lines.map(({ amounts }) => amounts.total), charge.total])
        const captured = allocate(total, split.map(BigInt))
        now = {
          ...now,
          tenders: captured.map((amount, i) => ({
            id: `tnd_${i}`,
            method: i % 2 === 0 ? 'token' : 'giftCard',
            captured: amount,
            refunded: cents(0),
            transactions: [],
          })) as unknown as Order['tenders'],
        }
        for (const { line: index, quantity, goodwill, policy, ends, ...step } of steps) {
          const target = now.lines[index % now.lines.length]
          const pieces = [{ lineId: target?.lineId ?? '', quantity }]
          const giving = now.tenders.map(tender => ({
            tenderId: tender.id,
            method: tender.method,
            refundable: refundable(tender, now),
          }))
          try {
            const contents = refundContents(now, {
              pieces,
              shipping: step.shipping,
              adjustments: goodwill === 0 ? [] : [{ kind: 'goodwill', amount: cents(goodwill) }],
            })
            if (toMinor(contents.amount) < 0n) continue
            const shares = spread(contents.amount, giving, policy)
            if (
              toMinor(
                sum(
                  'EUR',
                  shares.map(({ amount }) => amount),
                ),
              ) !== toMinor(contents.amount)
            ) {
              return false
            }
            now = {
              ...now,
              lines: now.lines.map(one =>
                one.lineId === target?.lineId
                  ? {
                      ...one,
                      quantities: {
                        ...one.quantities,
                        refunded: one.quantities.refunded + quantity,
                      },
                    }
                  : one,
              ),
              refunds: [
                ...(now.refunds ?? []),
                {
                  ...contents,
                  allocations: shares.map(share => ({ ...share, state: ends })),
                } as unknown as Refund,
              ],
              tenders: now.tenders.map(tender => {
                const part = shares.find(({ tenderId }) => tenderId === tender.id)
                if (part === undefined || ends !== 'succeeded') return tender
                return { ...tender, refunded: sum('EUR', [tender.refunded, part.amount]) }
              }),
            }
          } catch (error) {
            if (!(error instanceof Problem)) throw error
          }
          for (const tender of now.tenders) {
            if (toMinor(refundable(tender, now)) < 0n) return false
          }
        }
        for (const one of now.lines) {
          const refunded = (now.refunds ?? [])
            .flatMap(({ lines: pieces }) => pieces)
            .filter(({ lineId }) => lineId === one.lineId)
          const given = sum(
            'EUR',
            refunded.map(({ amounts }) => amounts.total),
          )
          if (toMinor(given) > toMinor(one.amounts.total)) return false
          const all = one.quantities.refunded === one.quantities.ordered
          if (all && toMinor(given) !== toMinor(one.amounts.total)) return false
        }
        return true
      }),
      { seed, numRuns: 500 },
    )
    t.end()
  },
)
