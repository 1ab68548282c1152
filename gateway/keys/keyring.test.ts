import { randomBytes } from 'node:crypto'
import pg from 'pg'
import t, { type Test } from 'tap'
import { eventually } from '../gateway.suite.ts'
import { testDatabase } from '../host/test-database.ts'
import { hashKey, newKey } from './key.ts'
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

await t.test(
  'keys of an earlier pepper work until it is taken away, and those that were used go on working',
  async t => {
    const { store, another, pool, ring } = await open(t)
    const { id: applicationId } = await store.saveApplication(shop)
    const { text, id } = await store.createKey({ applicationId })
    const { text: unused } = await store.createKey({ applicationId })
    const next = { id: 'b', secret: randomBytes(32) }
    const both = await another({ peppers: [next, pepper], noteUseSeconds: 0.05 })
    t.ok(await ring.caller(text), 'a server that has only the old one')
    t.ok(await both.caller(text))
    await eventually(async () => {
      const { rows } = await pool.query(
        `select pepper_id from crossdock.api_key where key_id = $1`,
        [id],
      )
      return rows[0].pepper_id === 'b'
    })
    t.ok(await both.caller(text), 'with its new hash')
    const without = await another({ peppers: [next] })
    t.ok(await without.caller(text), 'the old pepper is not needed any more')
    t.equal(await without.caller(unused), undefined, 'for one that nobody used it is')
    t.equal(await without.caller(newKey('test').text), undefined)
  },
)

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

await t.test('what a key was last used for is written down, in batches', async t => {
  const { store, ring } = await open(t, { noteUseSeconds: 0.05 })
  const { id: applicationId } = await store.saveApplication(shop)
  const { id, text } = await store.createKey({ applicationId })
  for (const operation of ['toys.v1:listToys', 'toys.v1:makeToy', 'toys.v1:listToys']) {
    await ring.caller(text, operation)
  }
  await eventually(async () => (await store.listUses(id)).length === 2)
  const [, first] = await store.listUses(id)
  const { operation, lastUsedAt: at } = first as NonNullable<typeof first>
  await eventually(async () => {
    await ring.caller(text, operation)
    const uses = await store.listUses(id)
    return uses[0]?.operation === operation && uses[0].lastUsedAt > at
  })
  t.match((await store.findKey(id))?.lastUsedAt, Date)
})

await t.test('a row is looked at again after a while, and nobody waits for it', async t => {
  const { store, ring, pool } = await open(t, { lookUpAfterSeconds: 0.5 })
  const { id: applicationId } = await store.saveApplication(shop)
  const { text } = await store.createKey({ applicationId })
  t.ok(await ring.caller(text))
  // What nobody tells of: a change without the trigger, as behind a pooler that swallows notifications.
  await pool.query(`alter table crossdock.application disable trigger application_changed;
    update crossdock.application set plan = 'partner'`)
  let waited = 0
  await eventually(() => {
    const found = ring.caller(text)
    if (found instanceof Promise) waited += 1
    return !(found instanceof Promise) && found?.plan === 'partner'
  })
  t.equal(waited, 0)
})

await t.test('however many keys there are, so many are remembered, and each is found', async t => {
  const { store, ring, pool } = await open(t, { remembered: 500, noteUseSeconds: 3_600 })
  const { id: applicationId } = await store.saveApplication(shop)
  const keys = Array.from({ length: 2_000 }, () => newKey('test'))
  await pool.query(
    `insert into crossdock.api_key (key_id, application_id, environment, secret_hash, pepper_id)
     select id, $1, 'test', hash, $2 from unnest($3::text[], $4::bytea[]) made (id, hash)`,
    [applicationId, pepper.id, keys.map(({ id }) => id), keys.map(key => hashKey(key, pepper))],
  )
  for (let from = 0; from < keys.length; from += 100) {
    const found = await Promise.all(
      keys.slice(from, from + 100).map(async ({ text }) => ring.caller(text)),
    )
    t.ok(found.every(caller => caller !== undefined))
  }
  t.equal(ring.remembered(), 500)
  const { rows } = await pool.query(
    `explain (format json) select * from crossdock.api_key where key_id = 'aaaaaaaaaaaaaaaa'`,
  )
  t.match(JSON.stringify(rows), /Index Scan/, 'a look-up does not read more when there are more')
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
