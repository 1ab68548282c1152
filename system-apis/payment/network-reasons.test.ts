import t from 'tap'
import { reasonOf } from './network-reasons.ts'

t.test('each network says the same in its own code', t => {
  t.equal(reasonOf('visa', '10.4'), 'fraud')
  t.equal(reasonOf('mastercard', '4837'), 'fraud')
  t.equal(reasonOf('amex', 'F29'), 'fraud')
  t.equal(reasonOf('discover', 'UA02'), 'fraud')
  t.equal(reasonOf('Visa', '13.1'), 'notReceived')
  t.equal(reasonOf('amex', 'c08'), 'notReceived')
  t.equal(reasonOf('visa', '12.6.1'), 'duplicate', 'a condition of a condition')
  t.end()
})

t.test('a code nobody has mapped is not guessed', t => {
  t.equal(reasonOf('visa', '99.9'), undefined)
  t.equal(reasonOf('mastercard', '10.4'), undefined, 'another network’s code')
  t.equal(reasonOf('seashells', '1'), undefined)
  t.end()
})
