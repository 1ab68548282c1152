import { randomBytes } from 'node:crypto'
import { Registry } from '@prometheus-io/client'
import t, { type Test } from 'tap'
import { openStore } from '../../process-apis/store/store.ts'
import { eventually, toyGateway } from '../gateway.suite.ts'
import { testDatabase } from '../host/test-database.ts'
import { exposedKeys, type RevokeExposed } from './exposed-keys.ts'
import { newKey } from './key.ts'
import { keyring } from './keyring.ts'
import { keyStore } from './key-store.ts'

const peppers = [{ id: 'a', secret: randomBytes(32) }]

async function setUp(t: Test, revoke: RevokeExposed, trustedProxies: readonly string[] = []) {
  const database = await testDatabase()
  const store = openStore({ url: database.url, connections: 4 })
  const keys = await keyring({ pool: store.pool, peppers })
  const told: Record<string, unknown>[] = []
  const log = { warn: (fields: object) => void told.push({ ...fields }), error: () => {} }
  const registry = new Registry()
  const exposed = exposedKeys({ store, peppers, keys, revoke, log })
  exposed.countIn(registry)
  t.teardown(async () => {
    await exposed.close()
    await keys.close()
    await store.close()
    await database.drop()
  })
  const toy = await toyGateway(t, {
    services: { keys },
    plans: [{ name: 'default', limits: [] }],
    options: { onExposed: exposed.seen, trustedProxies },
  })
  const makeKey = async (environment: 'live' | 'test') => {
    const all = keyStore({ pool: store.pool, peppers })
    const { id: applicationId } = await all.saveApplication({
      tenant: 'acme',
      name: environment,
      audience: 'storefront',
      channel: 'web',
      environment,
      plan: 'default',
      scopes: ['toys:read'],
    })
    return { applicationId, ...(await all.createKey({ applicationId })) }
  }
  const statusOf = async (key: string) => (await toy.ask('GET', '/toys/v1/toys', { key })).status
  const entries = async () => {
    const { rows } = await store.pool.query<Record<string, unknown>>(
      `select tenant, actor, action, subject, data from crossdock.audit_entry`,
    )
    return rows
  }
  const shown = async () => registry.metrics()
  return { ...toy, makeKey, statusOf, told, entries, shown }
}

await t.test('a test key in a URL ends by itself; a live one is told', async t => {
  const { ask, makeKey, statusOf, told, entries, shown } = await setUp(t, 'test')
  const [test, live, other] = [await makeKey('test'), await makeKey('live'), await makeKey('test')]
  for (const { text } of [test, live, other]) t.equal(await statusOf(text), 200)

  const refused = await ask('GET', `/toys/v1/toys?api_key=${test.text}`, { key: null })
  const encoded = live.text.replaceAll('_', '%5F')
  const alike = await ask('GET', `/toys/v1/toys?a=b&token=${encoded}`, { key: null })
  t.equal(refused.status, 400)
  t.equal(alike.status, 400)
  await eventually(async () => (await statusOf(test.text)) === 401)
  await eventually(() => told.length === 2)
  t.equal(await statusOf(live.text), 200)
  t.equal(await statusOf(other.text), 200, 'the application’s other key lives on')
  const byId = (a: { readonly keyId?: unknown }, b: { readonly keyId?: unknown }) =>
    String(a.keyId) < String(b.keyId) ? -1 : 1
  t.match(
    told.toSorted(byId),
    [
      { incident: 'key-exposed', keyId: test.id, how: 'url', revoked: true },
      { incident: 'key-exposed', keyId: live.id, how: 'url', revoked: false },
    ].toSorted(byId),
  )
  t.match(
    (await entries()).toSorted((a, b) => (String(a['action']) < String(b['action']) ? -1 : 1)),
    [
      { tenant: 'acme', actor: 'gateway', action: 'noteExposedKey', subject: live.id },
      {
        tenant: 'acme',
        actor: 'gateway',
        action: 'revokeExposedKey',
        subject: test.id,
        data: { application: test.applicationId, how: 'url' },
      },
    ],
  )
  t.notMatch(JSON.stringify([told, await entries()]), test.text, 'the key itself stands nowhere')
  t.match(await shown(), /crossdock_keys_exposed_total\{how="url",outcome="revoked"\} 1/)
})

await t.test('nobody can end a key without having all of it', async t => {
  const { ask, makeKey, statusOf, told, entries } = await setUp(t, 'all')
  const { text, id } = await makeKey('live')
  const guess = newKey('live').text.replace(/(?<=^xd_live_)[a-z2-7]{16}/, id)
  for (const wrong of [guess, text.slice(0, -1), `${text.slice(0, 24)}`, newKey('live').text]) {
    t.equal((await ask('GET', `/toys/v1/toys?key=${wrong}`, { key: null })).status, 400)
  }
  // It was looked into when the one that is right has been.
  const other = await makeKey('live')
  await ask('GET', `/toys/v1/toys?key=${other.text}`, { key: null })
  await eventually(async () => (await statusOf(other.text)) === 401)
  t.equal(await statusOf(text), 200)
  t.equal(told.length, 1)
  t.equal((await entries()).length, 1)
})

await t.test('a key that came over cleartext is dealt with too, and answered like any', async t => {
  const proxy = { 'x-forwarded-proto': 'http' }
  const { ask, makeKey, statusOf, told } = await setUp(t, 'all', ['127.0.0.1'])
  const { text } = await makeKey('live')
  const send = (headers: Record<string, string>) =>
    ask('GET', '/toys/v1/toys', { key: null, headers: { ...proxy, ...headers } })
  const good = await send({ authorization: `Bearer ${text}` })
  const bad = await send({ 'x-api-key': newKey('live').text })
  const none = await send({})
  t.equal(good.status, 403)
  for (const other of [bad, none]) {
    t.strictSame(
      { ...other.json, correlationId: '' },
      { ...good.json, correlationId: '' },
      'nobody learns which one it was',
    )
  }
  await eventually(() => told.length === 1)
  t.match(told, [{ how: 'cleartext', revoked: true }])
  await eventually(async () => (await statusOf(text)) === 401)
})

await t.test('with `none` it is told, and once, however often it comes', async t => {
  const { ask, makeKey, statusOf, told } = await setUp(t, 'none')
  const { text } = await makeKey('test')
  for (let asked = 0; asked < 20; asked++) {
    await ask('GET', `/toys/v1/toys?key=${text}`, { key: null })
  }
  await eventually(() => told.length === 1)
  t.equal(await statusOf(text), 200)
  t.equal(told.length, 1)
})
