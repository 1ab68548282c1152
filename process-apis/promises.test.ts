import { existsSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import {
  checkNamedTests,
  checkNumbers,
  numberedRows,
  type NumberedRow,
} from '../gateway/named-tests.suite.ts'

/** promises.md names the tests, the cases from the field or the command that show each promise: each is there. */
const folder = import.meta.dirname
const rows = numberedRows(join(folder, 'promises.md'), /^[A-Z]\d\d$/)
const cases = new Set(
  numberedRows(join(folder, 'field-cases.md'), /^T?\d+$/).map(([name = '']) => name),
)
/** The cases that a row names beside, or instead of, tests of its own. */
const casesOf = (row: NumberedRow) =>
  [...(row.at(-1) ?? '').matchAll(/field cases ([^<]+)/g)].flatMap(([, names = '']) =>
    names.trim().split(', '),
  )

await t.test('every promise has a number, one after the other', t => {
  checkNumbers(t, rows, 'CEQSUAVOIRXNPDF')
  t.end()
})

await t.test('every test that is named is there', t => {
  const named = checkNamedTests(t, {
    folder,
    rows: rows.filter(row => casesOf(row).length === 0 || row.at(-1)?.includes('`') === true),
  })
  t.ok(named > 300, `${named} tests`)
  t.end()
})

await t.test('every case that is named is there', t => {
  const named = rows.flatMap(row => casesOf(row).map(one => [row[0] ?? '', one] as const))
  for (const [row, one] of named) t.ok(cases.has(one), `${row}: ${one}`)
  t.ok(named.length > 50, `${named.length} cases`)
  t.end()
})

await t.test('what no test shows says what does, or that it is not kept', t => {
  for (const [name = '', , how = '', shown = ''] of rows) {
    if (shown !== '–' || /^not (kept|part)/.test(how)) continue
    const [, where = ''] = /`([^`]+)`/.exec(how) ?? []
    t.ok(where !== '' && existsSync(join(folder, where)), `${name}: ${how}`)
  }
  t.end()
})

await t.test('what is named as the way it is done is there', t => {
  for (const [name = '', , how = ''] of rows) {
    for (const [, where = ''] of how.matchAll(/`([\w./-]+\.(?:ts|yaml|md))`/g)) {
      const places = ['.', '..'].map(from => join(folder, from, where))
      t.ok(places.some(existsSync), `${name}: ${where}`)
    }
  }
  t.end()
})
