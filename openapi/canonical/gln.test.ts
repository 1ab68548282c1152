import fc from 'fast-check'
import t from 'tap'
import { isGln } from './gln.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
t.comment(`seed ${seed}`)

await t.test('thirteen digits, the last of which checks the others', t => {
  t.ok(isGln('4012345000009'))
  t.ok(isGln('0614141000012'))
  for (const text of ['4012345000008', '401234500000', '04012345000009', '401234500000９', ''])
    t.notOk(isGln(text), text)
  t.end()
})

await t.test('one wrong digit is always found', t => {
  const wrong = fc.record({ place: fc.nat(12), add: fc.integer({ min: 1, max: 9 }) })
  fc.assert(
    fc.property(wrong, ({ place, add }) => {
      const digits = '4012345000009'.split('')
      digits[place] = String((Number(digits[place]) + add) % 10)
      return !isGln(digits.join(''))
    }),
    { seed },
  )
  t.end()
})
