import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'

/** field-cases.md names a test for each case: each is there, by that name. */
const text = readFileSync(join(import.meta.dirname, 'field-cases.md'), 'utf8')
const rows = text
  .split('\n')
  .filter(line => /^\| (?:T?\d+) +\|/.test(line))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  )
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
  const files = new Map<string, ReadonlySet<string>>()
  /** The titles of a file's tests. */
  const titlesOf = (file: string) => {
    const path = join(import.meta.dirname, file)
    const known = files.get(file)
    if (known !== undefined) return known
    const code = existsSync(path) ? readFileSync(path, 'utf8') : ''
    const titles = code.matchAll(/\btest\(\s*(['`"])(.+?)\1,/gs)
    const found = new Set([...titles].map(([, , title = '']) => title.replaceAll('\\', '')))
    files.set(file, found)
    return found
  }
  let named = 0
  for (const [name = '', ...cells] of rows) {
    const tests = [...(cells.at(-1) ?? '').matchAll(/`([^`]+\.test\.ts)`: (.+?)(?=<br>|$)/g)]
    if (tests.length === 0) t.equal(cells.at(-1), '–', `${name} says that nothing shows it`)
    for (const [, file = '', title = ''] of tests) {
      t.ok(titlesOf(file).has(title), `${name}: ${file}: ${title}`)
      named += 1
    }
  }
  t.ok(named > 150, `${named} tests`)
})

t.test('what is named as built is there', async t => {
  for (const [name = '', ...cells] of rows) {
    if (cells.length < 3) continue
    for (const [, where = ''] of (cells[1] ?? '').matchAll(/`([^`]+)`/g)) {
      if (!/[/.]/.test(where) || where === 'NewOrderLine.type') continue
      const places = ['.', '..'].map(from => join(import.meta.dirname, from, where))
      t.ok(places.some(existsSync), `${name}: ${where}`)
    }
  }
})
