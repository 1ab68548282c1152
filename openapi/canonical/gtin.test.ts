import fc from 'fast-check'
import t from 'tap'
import { isGtin, toGtin14 } from './gtin.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
t.comment(`seed ${seed}`)

await t.test('the four lengths are kept as 14 digits', t => {
  t.equal(toGtin14('96385074'), '00000096385074')
  t.equal(toGtin14('036000291452'), '00036000291452')
  t.equal(toGtin14('4006381333931'), '04006381333931')
  t.equal(toGtin14('04006381333931'), '04006381333931')
  t.end()
})

await t.test('a wrong check digit, another length or another character is no GTIN', t => {
  for (const text of [
    '4006381333932',
    '400638133393',
    '40063813339311x',
    '',
    '４００６３８１３３３９３１',
  ])
    t.notOk(isGtin(text), text)
  t.end()
})

await t.test('one wrong digit is always found', t => {
  const wrong = fc.record({ place: fc.nat(13), add: fc.integer({ min: 1, max: 9 }) })
  fc.assert(
    fc.property(wrong, ({ place, add }) => {
      const digits = '04006381333931'.split('')
      digits[place] = String((Number(digits[place]) + add) % 10)
      return !isGtin(digits.join(''))
    }),
    { seed },
  )
  t.end()
})
