import fc from 'fast-check'
import t from 'tap'
import {
  allocate,
  compare,
  divideRounded,
  isZero,
  sameUnitPrice,
  subtract,
  sum,
  timesQuantity,
  toMinor,
  toMoney,
  zero,
} from './money.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
t.comment(`seed ${seed}`)

const currencies = ['JPY', 'EUR', 'HUF', 'KWD', 'CLF']
const currency = fc.constantFrom(...currencies)
const minor = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })

await t.test('an amount has exactly the decimals of its currency', t => {
  t.equal(toMinor({ currency: 'EUR', amount: '19.99' }), 1999n)
  t.equal(toMinor({ currency: 'EUR', amount: '-0.50' }), -50n)
  t.equal(toMinor({ currency: 'JPY', amount: '19940' }), 19940n)
  t.equal(toMinor({ currency: 'KWD', amount: '1.234' }), 1234n)
  t.equal(toMinor({ currency: 'HUF', amount: '100.00' }), 10000n)
  t.equal(toMinor({ currency: 'CLF', amount: '0.0001' }), 1n)
  for (const [code, amount] of [
    ['EUR', '19.9'],
    ['EUR', '19.990'],
    ['EUR', '19'],
    ['EUR', '019.99'],
    ['EUR', '+1.00'],
    ['EUR', '1,00'],
    ['EUR', ' 1.00'],
    ['EUR', '1e2'],
    ['EUR', '.50'],
    ['EUR', '-0.00'],
    ['EUR', ''],
    ['JPY', '1.0'],
    ['JPY', '-0'],
    ['XXX', '1.00'],
    ['toString', '1'],
  ] as const)
    t.throws(() => toMinor({ currency: code, amount }), RangeError, `${code} ${amount}`)
  t.end()
})

await t.test('wire and minor units are two writings of one amount', t => {
  fc.assert(
    fc.property(currency, minor, (code, units) => toMinor(toMoney(code, units)) === units),
    { seed },
  )
  t.same(toMoney('EUR', -5n), { currency: 'EUR', amount: '-0.05' })
  t.same(toMoney('JPY', 0n), { currency: 'JPY', amount: '0' })
  t.same(zero('KWD'), { currency: 'KWD', amount: '0.000' })
  t.ok(isZero(zero('EUR')))
  t.end()
})

await t.test('amounts of one currency add, subtract and compare; of two they do not', t => {
  const [a, b] = [toMoney('EUR', 150n), toMoney('EUR', -50n)]
  t.same(sum('EUR', [a, b]), toMoney('EUR', 100n))
  t.same(sum('EUR', []), zero('EUR'))
  t.same(subtract(a, b), toMoney('EUR', 200n))
  t.same([compare(a, b), compare(b, a), compare(a, a)], [1, -1, 0])
  const yen = toMoney('JPY', 1n)
  t.throws(() => sum('EUR', [a, yen]), RangeError)
  t.throws(() => subtract(a, yen), RangeError)
  t.throws(() => compare(a, yen), RangeError)
  t.end()
})

await t.test('a unit price finer than a coin is rounded once, after multiplying', t => {
  const eur = (amount: string) => ({ currency: 'EUR', amount })
  t.same(timesQuantity(eur('12.50'), 2), eur('25.00'))
  t.same(timesQuantity(eur('0.0125'), 100), eur('1.25'))
  t.same(timesQuantity(eur('0.125'), 1, 'halfUp'), eur('0.13'))
  t.same(timesQuantity(eur('0.125'), 1, 'halfEven'), eur('0.12'))
  t.same(timesQuantity(eur('0.135'), 1, 'halfEven'), eur('0.14'))
  t.same(timesQuantity({ currency: 'JPY', amount: '1.5' }, 79), { currency: 'JPY', amount: '119' })
  t.throws(() => timesQuantity(eur('0.1234567'), 1), RangeError)
  t.ok(sameUnitPrice(eur('9.9'), eur('9.900')))
  t.notOk(sameUnitPrice(eur('10'), eur('1')))
  t.end()
})

await t.test('rounding is within half a unit, and symmetric around zero', t => {
  fc.assert(
    fc.property(
      minor,
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      fc.constantFrom('halfUp' as const, 'halfEven' as const),
      (a, b, mode) => {
        const rounded = divideRounded(a, b, mode)
        const off = rounded * b - a
        return 2n * (off < 0n ? -off : off) <= b && divideRounded(-a, b, mode) === -rounded
      },
    ),
    { seed },
  )
  t.same(
    [5n, 15n, 25n, -5n, -15n].map(half => divideRounded(half, 10n, 'halfEven')),
    [0n, 2n, 2n, 0n, -2n],
  )
  t.same(
    [5n, 15n, 25n, -5n].map(half => divideRounded(half, 10n, 'halfUp')),
    [1n, 2n, 3n, -1n],
  )
  t.end()
})

await t.test('an allocation gives every coin away, once, to whom it is nearest', t => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(currency, minor, weights, (code, total, shares) => {
      const parts = allocate(toMoney(code, total), shares).map(toMinor)
      const whole = shares.reduce((a, b) => a + b, 0n)
      const conserved = parts.reduce((a, b) => a + b, 0n) === total
      const fair = parts.every((part, index) => {
        if (whole === 0n) return true
        const off = part * whole - total * (shares[index] ?? 0n)
        return (off < 0n ? -off : off) < whole
      })
      return parts.length === shares.length && conserved && fair
    }),
    { seed },
  )
  t.end()
})

await t.test('what is left over goes to the largest remainders, the earlier part first', t => {
  const cents = (total: bigint, weights: bigint[]) =>
    allocate(toMoney('EUR', total), weights).map(toMinor)
  t.same(cents(100n, [1n, 1n, 1n]), [34n, 33n, 33n])
  t.same(cents(-100n, [1n, 1n, 1n]), [-34n, -33n, -33n])
  t.same(cents(101n, [1n, 1n, 1n]), [34n, 34n, 33n])
  t.same(cents(5n, [1n, 8n, 1n]), [1n, 4n, 0n])
  t.same(cents(7n, [0n, 0n]), [4n, 3n])
  t.same(cents(7n, [0n, 1n]), [0n, 7n])
  t.throws(() => cents(1n, []), RangeError)
  t.throws(() => cents(1n, [-1n, 2n]), RangeError)
  t.end()
})
