import t from 'tap'
import { minorDigits } from './currency.ts'

await t.test('the minor digits are those of ISO 4217, also where usage differs', t => {
  const digits = { JPY: 0, ISK: 0, UGX: 0, EUR: 2, HUF: 2, TWD: 2, XCG: 2, KWD: 3, IQD: 3, CLF: 4 }
  for (const [code, expected] of Object.entries(digits)) t.equal(minorDigits(code), expected, code)
  t.end()
})

await t.test('what is not an active code has no digits', t => {
  for (const code of ['HRK', 'ANG', 'ZWL', 'XAU', 'XXX', 'eur', 'EU', '', 'toString', '__proto__'])
    t.equal(minorDigits(code), undefined, code)
  t.end()
})
