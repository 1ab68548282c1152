import fc from 'fast-check'
import t from 'tap'
import { sum, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Order, OrderLine } from '../../openapi/generated/orders.d.ts'
import { handoverAmounts } from './handover-amounts.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
t.comment(`seed ${seed}`)

const money = (minor: bigint) => toMoney('EUR', minor)
const order = (lines: { pieces: number; net: bigint; tax: bigint }[], shipping = 0n): Order =>
  ({
    currency: 'EUR',
    lines: lines.map(({ pieces, net, tax }, i) => ({
      lineId: String(i + 1),
      type: 'item',
      sku: `sku-${i}`,
      quantities: { ordered: pieces } as OrderLine['quantities'],
      amounts: { net: money(net), tax: money(tax), total: money(net + tax) },
    })),
    ...(shipping > 0n && {
      shipping: {
        amounts: { net: money(shipping), tax: money(0n), total: money(shipping) },
        taxLines: [],
      },
    }),
  }) as unknown as Order

t.test('three pieces for ten euros are handed over for 3.34, 3.33 and 3.33', async t => {
  const one = order([{ pieces: 3, net: 1_000n, tax: 0n }])
  const piece = { lines: [{ lineId: '1', quantity: 1 }] }
  const totals = [[], [piece], [piece, piece]].map(
    earlier => handoverAmounts(one, piece, earlier).total.amount,
  )
  t.same(totals, ['3.34', '3.33', '3.33'])
})

t.test('delivery is charged with the first handover only', async t => {
  const one = order([{ pieces: 2, net: 2_000n, tax: 380n }], 490n)
  const piece = { lines: [{ lineId: '1', quantity: 1 }] }
  t.equal(handoverAmounts(one, piece, []).total.amount, '16.80')
  t.equal(handoverAmounts(one, piece, [piece]).total.amount, '11.90')
})

t.test('all handovers together are the order, to the minor unit, however it is split', async () => {
  const line = fc.record({
    pieces: fc.integer({ min: 1, max: 40 }),
    net: fc.bigInt({ min: 0n, max: 10n ** 9n }),
    tax: fc.bigInt({ min: 0n, max: 10n ** 8n }),
  })
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 5 }),
      fc.bigInt({ min: 0n, max: 10_000n }),
      fc.infiniteStream(fc.integer({ min: 1, max: 7 })),
      (lines, shipping, cuts) => {
        const whole = order(lines, shipping)
        const handovers: { lines: { lineId: string; quantity: number }[] }[] = []
        const left = lines.map(({ pieces }) => pieces)
        while (left.some(pieces => pieces > 0)) {
          const parts = left.flatMap((pieces, i) => {
            const quantity = Math.min(pieces, cuts.next().value)
            left[i] = pieces - quantity
            return quantity > 0 ? [{ lineId: String(i + 1), quantity }] : []
          })
          handovers.push({ lines: parts })
        }
        const totals = handovers.map(
          (one, i) => handoverAmounts(whole, one, handovers.slice(0, i)).total,
        )
        const owed = lines.reduce((all, { net, tax }) => all + net + tax, shipping)
        return toMinor(sum('EUR', totals)) === owed
      },
    ),
    { seed, numRuns: 300 },
  )
})
