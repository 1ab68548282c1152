import { existsSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { checkNamedTests, checkNumbers, numberedRows } from '../named-tests.suite.ts'

/** promises.md names the tests that show each promise: each is there, by that name. */
const folder = import.meta.dirname
const rows = numberedRows(join(folder, 'promises.md'), /^[A-Z]\d\d$/)

await t.test('every promise has a number, one after the other', t => {
  checkNumbers(t, rows, 'GWTRLDICPE')
  t.end()
})

await t.test('every test that is named is there', t => {
  const named = checkNamedTests(t, { folder, rows })
  t.ok(named > 150, `${named} tests`)
  t.end()
})

await t.test('what no test shows says where it is shown', t => {
  for (const [name = '', , how = '', shown = ''] of rows) {
    if (shown !== '–') continue
    const [, where = ''] = /`([^`]+)`/.exec(how) ?? []
    t.ok(where !== '' && existsSync(join(folder, '..', where)), `${name}: ${how}`)
  }
  t.end()
})
