import { randomBytes } from 'node:crypto'
import { Registry } from '@prometheus-io/client'
import pg from 'pg'
import t from 'tap'
import { eventually } from '../gateway.suite.ts'
import { testDatabase } from '../host/test-database.ts'
import { revocationCanary } from './canary.ts'
import { keyring } from './keyring.ts'
import { keyStore } from './key-store.ts'

await t.test(
  'the canary measures how long a revoked key lives, and leaves nothing behind',
  async t => {
    const database = await testDatabase()
    const pool = new pg.Pool({ connectionString: database.url, max: 4 })
    pool.on('error', () => {})
    const peppers = [{ id: 'a', secret: randomBytes(32) }]
    const ring = await keyring({ pool, peppers })
    const registry = new Registry()
    const told: unknown[] = []
    const log = { warn: (fields: object) => told.push(fields), error: () => {} }
    const canary = revocationCanary({
      pool,
      peppers,
      registry,
      log,
      keyring: ring,
      everySeconds: 0.01,
    })
    t.teardown(async () => {
      await ring.close()
      await pool.end()
      await database.drop()
    })

    const value = async (name: string) => {
      const line = new RegExp(`^crossdock_revocation_seconds_${name} (\\S+)$`, 'm')
      return Number(line.exec(await registry.metrics())?.[1] ?? 0)
    }
    await eventually(async () => (await value('count')) >= 100)
    await canary.close()
    t.ok((await value('sum')) / (await value('count')) < 1, 'a second is never needed')
    const count = await value('count')
    const within = Number(/_bucket\{le="1"\} (\d+)/.exec(await registry.metrics())?.[1])
    t.ok(within >= 0.99 * count, `${within} of ${count} within a second`)
    t.strictSame(told, [])
    const { rows } = await pool.query('select count(*)::integer as keys from crossdock.api_key')
    t.equal(rows[0].keys, 0)
    t.strictSame(await keyStore({ pool, peppers }).listApplications(), [], 'it is nobody’s')
  },
)

await t.test('a canary that outlives its second says so', async t => {
  const database = await testDatabase()
  const pool = new pg.Pool({ connectionString: database.url, max: 4 })
  pool.on('error', () => {})
  const peppers = [{ id: 'a', secret: randomBytes(32) }]
  const ring = await keyring({ pool, peppers, lookUpAfterSeconds: 1.2 })
  t.teardown(async () => {
    await ring.close()
    await pool.end()
    await database.drop()
  })
  const told: object[] = []
  // Behind a pooler that swallows notifications a revoked key lives until it is looked at again.
  const untold = {
    query: (text: string, values: unknown[]) =>
      pool.query(text.replaceAll(/pg_notify\([^)]*\)/g, 'null'), values),
  }
  await pool.query('alter table crossdock.api_key disable trigger api_key_changed')
  const canary = revocationCanary({
    pool: untold as unknown as pg.Pool,
    peppers,
    registry: new Registry(),
    keyring: ring,
    everySeconds: 0.01,
    log: { warn: fields => told.push(fields), error: fields => told.push(fields) },
  })
  await eventually(() => told.length > 0)
  t.match(told[0], { incident: 'revocation-slow' })
  await canary.close()
})
