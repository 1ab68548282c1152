import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'

/** The cells of one row of a table: its number first, what shows it last. */
export type NumberedRow = readonly string[]

/** The rows of a document's tables whose first cell is a number of this form. */
export function numberedRows(file: string, number: RegExp): readonly NumberedRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| '))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    )
    .filter(([name = '']) => number.test(name))
}

/** Rows are numbered from 01 under each letter, and the letters come in this order. */
export function checkNumbers(t: Test, rows: readonly NumberedRow[], expectedLetters: string): void {
  const letters = [...new Set(rows.map(([name = '']) => name.charAt(0)))]
  t.strictSame(letters, expectedLetters.split(''))
  const expected = letters.flatMap(letter => {
    const { length } = rows.filter(([name = '']) => name.startsWith(letter))
    return Array.from({ length }, (_, at) => letter + String(at + 1).padStart(2, '0'))
  })
  t.strictSame(
    rows.map(([name]) => name),
    expected,
  )
}

/**
 * Looks for every test that the last cells name as `path.test.ts`: title, relative to `folder`, and gives how many there
 * are. A row that nothing shows says so with a dash.
 */
export function checkNamedTests(
  t: Test,
  { folder, rows }: { readonly folder: string; readonly rows: readonly NumberedRow[] },
): number {
  const files = new Map<string, ReadonlySet<string>>()
  /** The titles of a file's tests. */
  const titlesOf = (file: string) => {
    const path = join(folder, file)
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
  return named
}
