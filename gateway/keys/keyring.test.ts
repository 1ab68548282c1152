import { randomBytes } from 'node:crypto'
import pg from 'pg'
import t, { type Test } from 'tap'
import { eventually } from '../gateway.suite.ts'
import { testDatabase } from '../host/test-database.ts'
import { newKey } from './key.ts'
import { keyring, type KeyringOptions } from './keyring.ts'
import { keyStore, type NewApplication } from './key-store.ts'

const pepper = { id: 'a', secret: randomBytes(32) }
const shop: NewApplication = {
  tenant: 'acme',
  name: 'Web shop',
  audience: 'storefront',
  channel: 'web',
  environment: 'test',
  plan: 'channel',
  scopes: ['orders:read', 'orders:write'],
}

await t.test('a key made is a key known, with all its application says', async t => {
  const { store, ring } = await open(t)
  const { id: applicationId } = await store.saveApplication(shop)
  const { text, id: keyId } = await store.createKey({ applicationId })
  const { tenant, environment, channel, scopes, plan } = shop
  t.strictSame(await ring.caller(text), {
    keyId,
    plan,
    principal: { tenant, application: applicationId, environment, channel, scopes },
  })
  t.notOk(ring.caller(text) instanceof Promise, 'the second time from memory')
  t.equal(await ring.caller(newKey('test').text), undefined)
  t.equal(ring.caller('xd_test_garbage'), undefined, 'garbage is not looked up')
})

await t.test('the database holds nothing a key could be made from', async t => {
  const { store, pool } = await open(t)
  const { id: applicationId } = await store.saveApplication(shop)
  const { text } = await store.createKey({ applicationId })
  const { rows } = await pool.query('select * from crossdock.api_key')
  const secret = text.split('_')[3] as string
  t.notMatch(JSON.stringify(rows), secret)
  t.equal(rows[0].secret_hash.length, 32)
})

await t.test('a revoked key is dead on every server within a second', async t => {
  const { store, ring, another } = await open(t)
  const { id: applicationId } = await store.saveApplication(shop)
  const key = await store.createKey({ applicationId })
  const other = await store.createKey({ applicationId })
  const rings = [ring, await another()]
  for (const one of rings) t.ok(await one.caller(key.text))

  const before = performance.now()
  t.equal(await store.revokeKey(key.id), true)
  for (const one of rings) await eventually(async () => (await one.caller(key.text)) === undefined)
  t.ok(performance.now() - before < 1_000, `${Math.round(performance.now() - before)} ms`)
  t.ok(await ring.caller(other.text), 'the application’s other key lives on')
  t.equal(await store.revokeKey('aaaaaaaaaaaaaaaa'), false)
})

await t.test(
  'switching an application off ends all its keys, and on again brings them back',
  async t => {
    const { store, ring } = await open(t)
    const { id: applicationId } = await store.saveApplication(shop)
    const keys = [
      await store.createKey({ applicationId }),
      await store.createKey({ applicationId }),
    ]
    for (const { text } of keys) t.ok(await ring.caller(text))
    await store.disableApplication(applicationId)
    for (const { text } of keys)
      await eventually(async () => (await ring.caller(text)) === undefined)
    await store.disableApplication(applicationId, false)
    for (const { text } of keys)
      await eventually(async () => (await ring.caller(text)) !== undefined)
    t.pass()
  },
)

await t.test('new scopes and plan of an application count for its keys at once', async t => {
  const { store, ring } = await open(t)
  const { id: applicationId } = await store.saveApplication(shop)
  const { text } = await store.createKey({ applicationId })
  t.match(await ring.caller(text), { plan: 'channel' })
  const again = await store.saveApplication({ ...shop, plan: 'partner', scopes: ['orders:read'] })
  t.equal(again.id, applicationId, 'the same application')
  await eventually(async () => (await ring.caller(text))?.plan === 'partner')
  t.match(await ring.caller(text), { principal: { scopes: ['orders:read'] } })
})

await t.test('an expired key is not taken, remembered or not', async t => {
  const { store, ring } = await open(t)
  const { id: applicationId } = await store.saveApplication(shop)
  const past = await store.createKey({ applicationId, expiresAt: new Date(Date.now() - 1) })
  t.equal(await ring.caller(past.text), undefined)
  const soon = await store.createKey({ applicationId, expiresAt: new Date(Date.now() + 300) })
  t.ok(await ring.caller(soon.text))
  await eventually(async () => (await ring.caller(soon.text)) === undefined)
})

await t.test('keys of an earlier pepper work until it is taken away', async t => {
  const { store, another } = await open(t)
  const { id: applicationId } = await store.saveApplication(shop)
  const { text } = await store.createKey({ applicationId })
  const next = { id: 'b', secret: randomBytes(32) }
  t.ok(await (await another({ peppers: [next, pepper] })).caller(text))
  t.equal(await (await another({ peppers: [next] })).caller(text), undefined)
})

await t.test(
  'when the listening connection is lost, keys are looked up, and revocation still counts',
  async t => {
    const errors: unknown[] = []
    const { store, ring, pool } = await open(t, { onError: error => errors.push(error) })
    const { id: applicationId } = await store.saveApplication(shop)
    const { text, id } = await store.createKey({ applicationId })
    t.ok(await ring.caller(text))
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'crossdock keys' and datname = current_database()`,
    )
    await eventually(() => errors.length > 0)
    await store.revokeKey(id)
    await eventually(async () => (await ring.caller(text)) === undefined)
    const { text: fresh } = await store.createKey({ applicationId })
    await eventually(async () => {
      await ring.caller(fresh)
      return !(ring.caller(fresh) instanceof Promise)
    })
    t.pass('and it listens again by itself')
  },
)

await t.test('without the database a key that is not remembered gets 503, not 401', async t => {
  const { store, ring, breakPool } = await open(t)
  const { id: applicationId } = await store.saveApplication(shop)
  const { text } = await store.createKey({ applicationId })
  await breakPool()
  await t.rejects(async () => ring.caller(text), { code: 'unavailable', retryAfterSeconds: 1 })
})

await t.test('when a key was last used is written down', async t => {
  const { store, ring } = await open(t, { noteUseSeconds: 0.05 })
  const { id: applicationId } = await store.saveApplication(shop)
  const used = await store.createKey({ applicationId })
  const unused = await store.createKey({ applicationId, expiresAt: new Date('2100-01-01') })
  await ring.caller(used.text)
  await eventually(async () =>
    (await store.listKeys(applicationId)).some(({ lastUsedAt }) => lastUsedAt !== undefined),
  )
  const keys = await store.listKeys(applicationId)
  t.match(keys.find(({ id }) => id === used.id)?.lastUsedAt, Date)
  t.match(
    keys.find(({ id }) => id === unused.id),
    {
      lastUsedAt: undefined,
      revokedAt: undefined,
      expiresAt: new Date('2100-01-01'),
    },
  )
})

/** A key store and a keyring over a database of their own. */
async function open(t: Test, options: Partial<KeyringOptions> = {}) {
  const database = await testDatabase()
  const pool = new pg.Pool({ connectionString: database.url, max: 4 })
  pool.on('error', () => {})
  const ownPool = new pg.Pool({ connectionString: database.url, max: 2 })
  ownPool.on('error', () => {})
  const rings = [await keyring({ pool: ownPool, peppers: [pepper], ...options })]
  let broken = false
  t.teardown(async () => {
    await Promise.all(rings.map(ring => ring.close()))
    await pool.end()
    if (!broken) await ownPool.end()
    await database.drop()
  })
  return {
    pool,
    store: keyStore({ pool, peppers: [pepper] }),
    ring: rings[0] as (typeof rings)[0],
    async another(more: Partial<KeyringOptions> = {}) {
      const ring = await keyring({ pool, peppers: [pepper], ...more })
      rings.push(ring)
      return ring
    },
    async breakPool() {
      broken = true
      await ownPool.end()
    },
  }
}
