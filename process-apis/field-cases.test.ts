import { existsSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { checkNamedTests, numberedRows } from '../gateway/named-tests.suite.ts'

/** field-cases.md names a test for each case: each is there, by that name. */
const folder = import.meta.dirname
const rows = numberedRows(join(folder, 'field-cases.md'), /^T?\d+$/)
const numbers = (of: RegExp) => rows.flatMap(([name = '']) => (of.test(name) ? [name] : []))
const span = (from: number, to: number, before = '') =>
  Array.from({ length: to - from + 1 }, (_, i) => before + String(from + i).padStart(2, '0'))

t.test('every case and every row is there', async t => {
  const cases = [...span(1, 38, 'T'), ...span(40, 66, 'T'), ...span(70, 80, 'T')]
  t.same(numbers(/^T/), cases)
  t.same(
    numbers(/^\d/).map(number => number.padStart(2, '0')),
    [...span(1, 72), ...span(87, 91)],
  )
})

t.test('every test that is named is there', async t => {
  const named = checkNamedTests(t, { folder, rows })
  t.ok(named > 150, `${named} tests`)
})

t.test('what is named as built is there', async t => {
  for (const [name = '', ...cells] of rows) {
    if (cells.length < 3) continue
    for (const [, where = ''] of (cells[1] ?? '').matchAll(/`([^`]+)`/g)) {
      if (!/[/.]/.test(where) || where === 'NewOrderLine.type') continue
      const places = ['.', '..'].map(from => join(folder, from, where))
      t.ok(places.some(existsSync), `${name}: ${where}`)
    }
  }
})
