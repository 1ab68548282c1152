import { readFile } from 'node:fs/promises'
import pg from 'pg'
import t from 'tap'
import { toProblem } from './answer-problem.ts'
import { testDatabase } from './host/test-database.ts'

const database = await testDatabase()
t.teardown(() => database.drop())
const errorOf = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('went well')
}

await t.test('who finds no database is told to come again: nothing came of it', async t => {
  const nobody = new pg.Pool({ host: '127.0.0.1', port: 1 })
  t.match(toProblem(await errorOf(nobody.query('select 1'))), {
    code: 'unavailable',
    status: 503,
    retryAfterSeconds: 1,
  })
  await nobody.end()
  const everywhere = new pg.Pool({ host: 'localhost', port: 1 })
  t.match(toProblem(await errorOf(everywhere.query('select 1'))), { code: 'unavailable' })
  await everywhere.end()

  const only = new pg.Pool({ connectionString: database.url, max: 1, connectionTimeoutMillis: 50 })
  const held = await only.connect()
  t.match(toProblem(await errorOf(only.query('select 1'))), { code: 'unavailable' })
  held.release()
  await only.end()
})

await t.test('of what the database was lost over nobody knows what became', async t => {
  const pool = new pg.Pool({ connectionString: database.url })
  pool.on('error', () => {})
  const client = await pool.connect()
  client.on('error', () => {})
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const lost = errorOf(client.query('select pg_sleep(60)'))
  await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  t.match(toProblem(await lost), { code: 'system-outcome-unknown', status: 504 })
  client.release(true)
  await pool.end()
})

await t.test('a file that is not there is a mistake of ours, and no outage', async t => {
  t.match(toProblem(await errorOf(readFile('no/such/file'))), { code: 'internal', status: 500 })
})

await t.test('what PostgreSQL refuses is a mistake of ours', async t => {
  const pool = new pg.Pool({ connectionString: database.url })
  t.match(toProblem(await errorOf(pool.query('select nonsense'))), { code: 'internal' })
  await pool.end()
})
