import t from 'tap'
import { isId, newId } from './id.ts'

await t.test('an id says what it names, and sorts after every earlier one of the process', t => {
  const ids = Array.from({ length: 1_000 }, () => newId('ord'))
  t.same(ids.toSorted(), ids)
  t.equal(new Set(ids).size, ids.length)
  t.ok(ids.every(id => isId('ord', id)))
  t.end()
})

await t.test('another type, another length or another alphabet is no id', t => {
  const id = newId('ord')
  t.notOk(isId('ful', id))
  for (const wrong of [
    `${id}0`,
    id.slice(0, -1),
    id.toLowerCase(),
    'ord_',
    'ord_8'.padEnd(30, 'Z'),
  ])
    t.notOk(isId('ord', wrong), wrong)
  t.notOk(isId('ord', id.replace(/.$/, 'U')))
  t.end()
})
