import { randomBytes } from 'node:crypto'
import t from 'tap'
import { sealing } from './sealed.ts'

const first = { id: 'a', secret: randomBytes(32) }
const second = { id: 'b.2', secret: randomBytes(32) }

await t.test('what is sealed is opened with its pepper, under its name, as it was', t => {
  const sealed = sealing([first]).seal('whsec_ü', 'whe_1')
  t.notMatch(sealed, /whsec/)
  t.equal(sealing([second, first]).open(sealed, 'whe_1'), 'whsec_ü', 'also behind a newer one')
  t.not(sealing([first]).seal('whsec_ü', 'whe_1'), sealed, 'never twice alike')
  t.throws(() => sealing([first]).open(sealed, 'whe_2'))
  t.throws(() => sealing([second]).open(sealed, 'whe_1'), /pepper that is not there/)
  t.throws(() => sealing([{ ...first, secret: second.secret }]).open(sealed, 'whe_1'))
  const other = sealing([second]).seal('x', 'whe_1')
  t.equal(sealing([second]).open(other, 'whe_1'), 'x')
  t.end()
})
