import t from 'tap'
import {
  readFieldDictionary,
  readFieldItem,
  readFieldList,
  writeFieldDictionary,
  writeFieldItem,
  writeFieldList,
} from './structured-fields.ts'

// The tests of the working group run over the same functions: bench/corpora/structured-fields.ts.

await t.test('items of every type are read and written the same', t => {
  for (const field of [
    '42',
    '-4.5',
    String.raw`"a \"b\" \\ c"`,
    'text/html;q=0.8;level=1',
    ':aGVsbG8=:',
    '?0',
    '@1659578233',
    '%"f%c3%bc%25"',
    'a;b;c=?0',
  ]) {
    const item = readFieldItem(field)
    t.ok(item, field)
    if (item !== undefined) t.equal(writeFieldItem(item), field)
  }
  t.end()
})

await t.test('what is none is read as nothing', t => {
  for (const field of [
    '',
    'a b',
    '"open',
    '1.',
    '1.2345',
    '1234567890123456',
    '?2',
    '%"%C3"',
    'é',
  ]) {
    t.equal(readFieldItem(field), undefined, field)
  }
  for (const field of ['a,', 'a,,b', 'a b', '(a', '(a b']) t.equal(readFieldList(field), undefined)
  for (const field of ['A=1', 'a=', 'a=1,', '1=a']) t.equal(readFieldDictionary(field), undefined)
  t.end()
})

await t.test('lists and dictionaries', t => {
  const list = readFieldList('"application";q=10, ("a" b);x')
  t.match(list, [
    { value: 'application', parameters: new Map([['q', 10]]) },
    { items: { length: 2 } },
  ])
  t.equal(writeFieldList(list ?? []), '"application";q=10, ("a" b);x')
  t.same(readFieldList(undefined), [])
  t.equal(writeFieldList([]), undefined)
  const dictionary = readFieldDictionary('max-age=5, a, b=?0, max-age=60')
  t.equal(writeFieldDictionary(dictionary ?? new Map()), 'max-age=60, a, b=?0')
  t.end()
})

await t.test('what cannot be written is refused', t => {
  const plain = { parameters: new Map() }
  for (const value of [
    1e15,
    0.5,
    'é',
    { type: 'token', value: 'a b' },
    { type: 'decimal', value: 1e12 },
  ]) {
    t.throws(() => writeFieldItem({ ...plain, value: value as number }), /cannot be written/)
  }
  t.end()
})
