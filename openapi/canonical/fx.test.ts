import fc from 'fast-check'
import t from 'tap'
import { apportion, convert, impliedRate, inverse, ratio } from './fx.ts'
import { toMinor, toMoney } from './money.ts'

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
t.comment(`seed ${seed}`)

t.test('one of a currency is so many of another, to the coins of both', async t => {
  const usd = (amount: string) => ({ currency: 'USD', amount })
  t.same(convert(usd('29.90'), { from: 'USD', to: 'EUR', rate: '0.9174' }).amount, '27.43')
  t.same(
    convert(usd('1.00'), { from: 'USD', to: 'JPY', rate: '156.4' }).amount,
    '156',
    'no decimals',
  )
  t.same(convert(usd('1.00'), { from: 'USD', to: 'KWD', rate: '0.3071' }).amount, '0.307', 'three')
  t.same(convert(usd('1.00'), { from: 'USD', to: 'HUF', rate: '331.255' }).amount, '331.26', 'two')
  const yen = { currency: 'JPY', amount: '10000' }
  t.same(
    convert(yen, { from: 'JPY', to: 'EUR', rate: '0.00556' }).amount,
    '55.60',
    'no factor of 100',
  )
  t.same(convert(yen, { from: 'JPY', to: 'KWD', rate: '0.001963' }).amount, '19.630')
  t.same(convert(usd('0.05'), { from: 'USD', to: 'EUR', rate: '0.9' }, 'halfEven').amount, '0.04')
  t.same(convert(usd('0.05'), { from: 'USD', to: 'EUR', rate: '0.9' }).amount, '0.05')
  t.same(convert(usd('-0.05'), { from: 'USD', to: 'EUR', rate: '0.9' }).amount, '-0.05')
})

t.test('what is no rate, or one from another currency, is refused', async t => {
  const amount = { currency: 'USD', amount: '1.00' }
  t.throws(() => convert(amount, { from: 'GBP', to: 'EUR', rate: '1.1' }), RangeError)
  for (const rate of ['0', '0.00', '-1', '1e3', '01', '.5', 'NaN']) {
    t.throws(() => convert(amount, { from: 'USD', to: 'EUR', rate }), RangeError, rate)
  }
  t.throws(() => convert(amount, { from: 'USD', to: 'EURO', rate: '1' }), RangeError)
})

t.test('a rate is told from two totals, and turned round', async t => {
  const [kronur, pounds] = [
    { currency: 'ISK', amount: '4400' },
    { currency: 'GBP', amount: '25.00' },
  ]
  t.same(impliedRate(kronur, pounds), '0.005681818182')
  t.same(impliedRate(pounds, kronur), '176')
  t.same(impliedRate(kronur, { currency: 'GBP', amount: '0.00' }), undefined)
  t.same(inverse({ from: 'USD', to: 'EUR', rate: '0.8' }), { from: 'EUR', to: 'USD', rate: '1.25' })
})

const currency = fc.constantFrom('EUR', 'JPY', 'KWD', 'HUF')
const digits = fc.integer({ min: 1, max: 999_999_999 })

t.test(
  'parts by a rate add up to what the whole comes to, and each is its own share to a coin',
  async () => {
    fc.assert(
      fc.property(
        currency,
        currency,
        digits,
        fc.integer({ min: 0, max: 9 }),
        fc.array(fc.bigInt({ min: -10_000n, max: 10_000_000n }), { minLength: 1, maxLength: 40 }),
        (from, to, figures, decimals, parts) => {
          const text = figures.toString().padStart(decimals + 1, '0')
          const rate =
            decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
          const fx = { from, to, rate }
          const whole = parts.reduce((all, part) => all + part, 0n)
          const total = toMinor(convert(toMoney(from, whole), fx))
          const shares = apportion(total, parts, ratio(fx))
          const { numerator, denominator } = ratio(fx)
          return (
            shares.reduce((all, share) => all + share, 0n) === total &&
            shares.every((share, i) => {
              const off = share * denominator - (parts[i] ?? 0n) * numerator
              return off <= denominator && off > -denominator
            })
          )
        },
      ),
      { seed, numRuns: 1_000 },
    )
  },
)
