import pg from 'pg'
import t from 'tap'
import { testDatabase } from './test-database.ts'

await t.test('each test gets a database of its own, migrated and empty', async t => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()])
  t.teardown(() => Promise.all([one.drop(), other.drop()]))
  t.not(one.url, other.url)

  for (const { url } of [one, other]) {
    const client = new pg.Client(url)
    await client.connect()
    const { rows } = await client.query(
      `select count(*)::int as tables from information_schema.tables where table_schema = current_schema()`,
    )
    t.ok(rows[0].tables > 0, 'the migrations ran')
    await client.query('create table mine (id int)')
    await client.end()
  }
})

await t.test('a database is dropped even when somebody is still connected', async t => {
  const database = await testDatabase()
  const client = new pg.Client(database.url)
  client.on('error', () => {})
  await client.connect()

  await database.drop()

  await t.rejects(new pg.Client(database.url).connect(), { code: '3D000' })
})
