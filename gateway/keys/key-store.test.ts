import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import t, { type Test } from 'tap'
import { testDatabase } from '../host/test-database.ts'
import { keyStore, type NewApplication } from './key-store.ts'
import { keyUses } from './key-uses.ts'

const pepper = { id: 'a', secret: randomBytes(32) }
const shop: NewApplication = {
  tenant: 'acme',
  name: 'Web shop',
  audience: 'storefront',
  channel: 'web',
  environment: 'test',
  plan: 'channel',
  scopes: ['orders:read'],
}

await t.test('rolling never lets an old key live longer than it would have', async t => {
  const { store } = await open(t)
  const { id: applicationId } = await store.saveApplication(shop)
  const seconds = fc.integer({ min: 600, max: 40 * 86_400 })
  await fc.assert(
    fc.asyncProperty(
      fc.option(seconds, { nil: undefined }),
      fc.option(seconds, { nil: undefined }),
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 * 86_400 })),
      async (livesSeconds, cutSeconds, overlapSeconds) => {
        const { id } = await store.createKey({ applicationId, ...inFuture(livesSeconds) })
        // Its end may have been brought forward before.
        const cut = inFuture(cutSeconds).expiresAt
        if (cut !== undefined) await store.expireKey(id, cut).catch(() => {})
        const before = await store.findKey(id)
        const made = await store.rollKey(id, { overlapSeconds })
        const after = await store.findKey(id)

        const had = before?.expiresAt?.getTime() ?? Infinity
        const has = after?.revokedAt?.getTime() ?? after?.expiresAt?.getTime() ?? Infinity
        const allowed = (after?.replacedAt?.getTime() ?? NaN) + overlapSeconds * 1000
        return has <= had && has <= allowed + 1 && after?.replacedBy === made.id
      },
    ),
    { numRuns: 200 },
  )
})

await t.test('an end can be brought forward, never put off', async t => {
  const { store } = await open(t)
  const { id: applicationId } = await store.saveApplication(shop)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 10, max: 1_000_000 }), { minLength: 1, maxLength: 5 }),
      async ends => {
        const { id } = await store.createKey({ applicationId })
        let least = Infinity
        for (const end of ends) {
          const { expiresAt } = inFuture(end) as { expiresAt: Date }
          await store.expireKey(id, expiresAt).catch(() => {})
          least = Math.min(least, expiresAt.getTime())
        }
        return (await store.findKey(id))?.expiresAt?.getTime() === least
      },
    ),
    { numRuns: 50 },
  )
  const { id } = await store.createKey({ applicationId, ...inFuture(60) })
  await t.rejects(store.expireKey(id, new Date('2100-01-01')), {
    code: 'state-conflict',
    detail: /can be brought forward, not put off/,
  })
  t.equal(await store.expireKey(id, new Date('2001-01-01')), true)
  t.match(await store.findKey(id), { state: 'expired' })
  t.equal(await store.expireKey('aaaaaaaaaaaaaaaa', new Date()), false)
})

await t.test('rolled twice at once, a key gets one successor', async t => {
  const { store, pool } = await open(t)
  const { id: applicationId } = await store.saveApplication(shop)
  const { id } = await store.createKey({ applicationId })
  // With every connection open they really come at once.
  await Promise.all(Array.from({ length: 8 }, () => pool.query('select pg_sleep(0.05)')))
  const rolled = await Promise.allSettled(Array.from({ length: 8 }, () => store.rollKey(id)))
  const made = rolled.filter(({ status }) => status === 'fulfilled')
  t.equal(made.length, 1)
  for (const { reason } of rolled.filter(one => one.status === 'rejected')) {
    t.match(reason, { code: 'state-conflict', detail: /was replaced by [a-z2-7]{16} before/ })
  }
  const { rows } = await pool.query('select count(*)::integer as keys from crossdock.api_key')
  t.equal(rows[0].keys, 2)
})

await t.test('a dead key is not rolled', async t => {
  const { store } = await open(t)
  const { id: applicationId } = await store.saveApplication(shop)
  const revoked = await store.createKey({ applicationId })
  await store.revokeKey(revoked.id)
  await t.rejects(store.rollKey(revoked.id), {
    code: 'state-conflict',
    detail: 'The key is revoked.',
  })
  const expired = await store.createKey({ applicationId, expiresAt: new Date(Date.now() - 1) })
  await t.rejects(store.rollKey(expired.id), {
    code: 'state-conflict',
    detail: 'The key has expired.',
  })
  await t.rejects(store.rollKey('aaaaaaaaaaaaaaaa'), { code: 'not-found' })
  const { id } = await store.createKey({ applicationId })
  await store.rollKey(id, { overlapSeconds: 0 })
  t.match(await store.findKey(id), { state: 'revoked' }, 'without overlap it ends at once')
})

await t.test('an old key is safe to cut when the new one is used and it is not', async t => {
  const { store, pool } = await open(t)
  const { id: applicationId } = await store.saveApplication(shop)
  const old = await store.createKey({ applicationId })
  const use = async (id: string) => {
    const uses = keyUses({ pool, everySeconds: 3_600 })
    uses.note(id, 'toys.v1:listToys', Date.now())
    await uses.close()
  }
  const safe = async () => (await store.findKey(old.id))?.safeToCut
  await use(old.id)
  t.equal(await safe(), undefined, 'it was not rolled')
  const fresh = await store.rollKey(old.id)
  t.equal(await safe(), false, 'nobody has moved')
  await use(fresh.id)
  t.equal(await safe(), true)
  await use(old.id)
  t.equal(await safe(), false, 'somebody has not')
})

/** A key store over a database of its own. */
async function open(t: Test) {
  const database = await testDatabase()
  const pool = new pg.Pool({ connectionString: database.url, max: 8 })
  pool.on('error', () => {})
  t.teardown(async () => {
    await pool.end()
    await database.drop()
  })
  return { pool, store: keyStore({ pool, peppers: [pepper] }) }
}

function inFuture(seconds: number | undefined) {
  return seconds === undefined ? {} : { expiresAt: new Date(Date.now() + seconds * 1000) }
}
