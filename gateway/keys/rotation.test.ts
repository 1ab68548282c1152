import { randomBytes } from 'node:crypto'
import pg from 'pg'
import t, { type Test } from 'tap'
import { eventually, toyGateway } from '../gateway.suite.ts'
import { testDatabase } from '../host/test-database.ts'
import { openLog } from '../log.ts'
import { rateStore } from '../policies/rate-store.ts'
import { keyring } from './keyring.ts'
import { keyStore } from './key-store.ts'

const quota = 20

await t.test('rotation neither resets nor doubles the quota', async t => {
  const { ask, store, applicationId } = await open(t)
  const old = await store.createKey({ applicationId })
  const list = (key: string) => ask('GET', '/toys/v1/toys', { key })

  for (let used = 0; used < quota / 2; used++) t.equal((await list(old.text)).status, 200)
  const fresh = await store.rollKey(old.id)
  const statuses: number[] = []
  for (let asked = 0; asked < quota; asked++) {
    statuses.push((await list(asked % 2 === 0 ? old.text : fresh.text)).status)
  }
  t.equal(statuses.filter(status => status === 200).length, quota / 2, 'exactly what was left')
  t.equal(statuses.filter(status => status === 429).length, quota / 2)

  const { text: third } = await store.createKey({ applicationId })
  await store.revokeKey(old.id)
  t.match((await list(third)).json, { status: 429, code: 'quota-exceeded' }, 'nor does a third')
  await eventually(async () => (await list(old.text)).status === 401)
})

await t.test('another application has its own', async t => {
  const { ask, store, applicationId, another } = await open(t)
  const { text } = await store.createKey({ applicationId })
  for (let used = 0; used < quota; used++) await ask('GET', '/toys/v1/toys', { key: text })
  t.equal((await ask('GET', '/toys/v1/toys', { key: text })).status, 429)
  const { text: other } = await store.createKey({ applicationId: await another() })
  t.equal((await ask('GET', '/toys/v1/toys', { key: other })).status, 200)
})

/** A gateway that knows its callers from the key store, with a plan whose quota does not come back during a test. */
async function open(t: Test) {
  const database = await testDatabase()
  const pool = new pg.Pool({ connectionString: database.url, max: 4 })
  pool.on('error', () => {})
  const peppers = [{ id: 'a', secret: randomBytes(32) }]
  const keys = await keyring({ pool, peppers })
  const log = openLog({ level: 'silent' })
  const limits = [{ name: 'application', quota: quota + 1, burst: quota, windowSeconds: 864_000 }]
  const { ask } = await toyGateway(t, {
    options: {
      log,
      services: {
        keys,
        log,
        rates: rateStore(),
        plans: new Map([['default', { name: 'default', limits }]]),
        scopes: new Set(['toys:read', 'toys:write', 'webhooks:receive']),
        webhooks: () => Promise.reject(new Error('none')),
      },
    },
  })
  t.teardown(async () => {
    await keys.close()
    await pool.end()
    await database.drop()
  })
  const store = keyStore({ pool, peppers })
  const another = async (name = 'Another') => {
    const { id } = await store.saveApplication({
      tenant: 'acme',
      name,
      audience: 'storefront',
      channel: 'web',
      environment: 'test',
      plan: 'default',
      scopes: ['toys:read'],
    })
    return id
  }
  return { ask, store, another, applicationId: await another('First') }
}
