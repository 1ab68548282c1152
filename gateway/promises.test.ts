import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { checkNamedTests, checkNumbers, numberedRows } from './named-tests.suite.ts'

/** promises.md names the tests that show each promise: each is there, by that name. */
const folder = import.meta.dirname
const file = join(folder, 'promises.md')
const rows = numberedRows(file, /^[A-Z]\d\d$/)

await t.test('every promise has a number, one after the other', t => {
  const text = readFileSync(file, 'utf8')
  t.equal(rows.length, text.split('\n').filter(line => /^\| [A-Z]\d/.test(line)).length)
  checkNumbers(t, rows, 'RCLVIUGSEW')
  t.end()
})

await t.test('every test that is named is there', t => {
  const named = checkNamedTests(t, { folder, rows })
  t.ok(named > 400, `${named} tests`)
  t.end()
})

await t.test('what nothing shows is said not to be kept', t => {
  for (const [name = '', , how = '', shown = ''] of rows) {
    if (shown === '–') t.match(how, /^not kept/, name)
  }
  t.end()
})

await t.test('what is named as the way it is done is there', t => {
  for (const [name = '', , how = ''] of rows) {
    for (const [, where = ''] of how.matchAll(/`([\w./-]+\.(?:ts|yaml))`/g)) {
      const places = ['.', '..'].map(from => join(folder, from, where))
      t.ok(places.some(existsSync), `${name}: ${where}`)
    }
  }
  t.end()
})
