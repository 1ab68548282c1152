import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'

const root = join(import.meta.dirname, '..')
const text = readFileSync(join(root, 'SECURITY.md'), 'utf8')

await t.test('every test that SECURITY.md names exists', t => {
  const named = [...text.matchAll(/[\w./-]+\.test\.ts/g)].map(([file]) => file)
  t.ok(named.length > 40)
  for (const file of named) t.ok(existsSync(join(root, file)), file)
  t.end()
})

await t.test('each of the ten risks has an answer, tests and its gaps', t => {
  const rows = text.split('\n').filter(line => /^\| API\d+ /.test(line))
  t.strictSame(
    rows.map(row => /^\| (API\d+) /.exec(row)?.[1]),
    Array.from({ length: 10 }, (_, index) => `API${index + 1}`),
  )
  for (const row of rows) {
    const [, risk = '', does = '', tests = '', gaps = ''] = row.split('|').map(cell => cell.trim())
    t.ok(does.length > 50, `${risk}: what is done`)
    t.match(tests, /\.test\.ts/, `${risk}: tests`)
    t.not(gaps, '', `${risk}: gaps`)
  }
  t.end()
})
