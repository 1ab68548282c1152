import { randomBytes } from 'node:crypto'
import t from 'tap'
import { preparing } from './prepare.ts'
import { testDatabase } from './test-database.ts'

const peppers = [{ id: 'p1', secret: randomBytes(32).toString('base64url') }]

await t.test('what a start does once in the database is done by a process of its own', async t => {
  const database = await testDatabase()
  t.teardown(() => database.drop())
  const first = preparing()
  t.teardown(first.stop)
  const { ran, keys } = await first.prepare({
    databaseUrl: database.url,
    isApplied: true,
    demonstration: { tenant: 'demo', peppers, kept: {} },
  })
  t.same(ran, [], 'a database of a test has the schema')
  t.match(keys?.storefront, /^xd_test_/)
  t.equal((await first.ended)[0], 0, 'and ends with it')

  const again = preparing()
  t.teardown(again.stop)
  const second = await again.prepare({
    databaseUrl: database.url,
    isApplied: false,
    demonstration: { tenant: 'demo', peppers, kept: keys ?? {} },
  })
  t.same(second.keys, keys, 'keys that still work stay')
})

await t.test('what went wrong there is said here', async t => {
  const { prepare, stop } = preparing()
  t.teardown(stop)
  await t.rejects(
    prepare({ databaseUrl: 'postgres://nobody@127.0.0.1:1/x', isApplied: false }),
    /ECONNREFUSED|Migration/,
  )
})

await t.test('a process that is ended before it is done is no success', async t => {
  const { prepare, stop } = preparing()
  const work = prepare({ databaseUrl: 'postgres://nobody@127.0.0.1:1/x', isApplied: false })
  stop()
  await t.rejects(work, /could not be prepared \(SIGKILL\)/)
})
