import t from 'tap'
import { e164 } from './phone.ts'

const cases: readonly (readonly [
  given: string,
  country: string | undefined,
  E164: string | undefined,
])[] = [
  ['030 123456', 'DE', '+4930123456'],
  ['(030) 12 34-56', 'DE', '+4930123456'],
  ['+49 30 123456', undefined, '+4930123456'],
  ['+49 (0)30 123456', 'FR', '+4930123456'],
  ['0049 30 123456', 'DE', '+4930123456'],
  ['011 49 30 123456', 'US', '+4930123456'],
  ['(212) 555-0123', 'US', '+12125550123'],
  ['06 12 34 56 78', 'FR', '+33612345678'],
  // Italian numbers keep their zero.
  ['06 1234 5678', 'IT', '+390612345678'],
  ['030 123456', undefined, undefined],
  ['030 123456', 'ZZ', undefined],
  ['12', 'DE', undefined],
  ['+999 123', 'DE', undefined],
]

for (const [given, country, expected] of cases) {
  await t.test(`${given} in ${country ?? 'no country'}`, async t => {
    t.equal(e164(given, country), expected)
    t.equal(e164(given, country), expected, 'asked again it is the same')
  })
}
