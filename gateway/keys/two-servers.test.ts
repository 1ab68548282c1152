import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import t from 'tap'
import { ask, eventually } from '../gateway.suite.ts'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'
import type { ServerReady } from '../host/server-processes.ts'
import { surroundings } from '../product.suite.ts'

const { env, keys } = await surroundings()
const cwd = temporaryFolder(t)
const first = await start()
const second = await start()

await t.test('what is revoked on one server is dead on the other within a second', async t => {
  const id = await makeApplication('Rolled everywhere')
  for (let round = 0; round < 5; round++) {
    const { apiKey, key } = await makeKey(id)
    await eventually(async () => (await statusAt(second, apiKey)) === 200)
    t.equal(await statusAt(second, apiKey), 200, 'from memory')
    t.equal(
      (await operator('POST', `/${id}/keys/${key.id}/revocation`)).status,
      200,
      'asked of the first',
    )
    t.ok((await secondsUntil(401, apiKey)) < 1)
  }
})

await t.test('so is every key of an application that is switched off', async t => {
  const id = await makeApplication('Switched off everywhere')
  const made = [await makeKey(id), await makeKey(id)]
  for (const { apiKey } of made) t.equal(await statusAt(second, apiKey), 200)
  t.equal((await operator('POST', `/${id}/disable`)).status, 200)
  for (const { apiKey } of made) t.ok((await secondsUntil(401, apiKey)) < 1)
  t.equal((await operator('POST', `/${id}/enable`)).status, 200)
  for (const { apiKey } of made) t.ok((await secondsUntil(200, apiKey)) < 1)
})

await t.test('each server measures it by itself, and one that is told not to does not', async t => {
  const measured = /^crossdock_revocation_seconds_count [1-9]/m
  const metricsOf = async ({ adminUrl }: ServerReady['ready']) =>
    (await ask(adminUrl, 'GET', '/metrics', {})).text
  for (const server of [first, second]) {
    await eventually(async () => measured.test(await metricsOf(server)))
    const text = await metricsOf(server)
    const [count, within] = ['count', 'bucket\\{le="1"\\}'].map(name =>
      Number(new RegExp(`^crossdock_revocation_seconds_${name} (\\d+)$`, 'm').exec(text)?.[1]),
    )
    t.equal(within, count, 'each took less than a second')
  }
  const without = await start({ CROSSDOCK_CANARY_SECONDS: '0' })
  t.notMatch(await metricsOf(without), /crossdock_revocation_seconds/)
})

/** A server process of its own beside the others, on the same database. */
async function start(more: Readonly<Record<string, string>> = {}): Promise<ServerReady['ready']> {
  const child = fork(join(import.meta.dirname, '..', 'server.ts'), {
    env: { ...env, PORT: '0', LOG_LEVEL: 'error', CROSSDOCK_CANARY_SECONDS: '1', ...more },
    cwd,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  t.teardown(async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  const [message] = await once(child, 'message')
  return (message as ServerReady).ready
}

function operator(method: string, path: string, body?: object) {
  return ask(first.baseUrl, method, `/platform/v1/applications${path}`, {
    key: keys.operator,
    headers: { 'idempotency-key': `"${Math.random()}"` },
    body,
  })
}

async function makeApplication(name: string): Promise<string> {
  const { json } = await operator('POST', '', { name, audience: 'partner', scopes: ['keys:read'] })
  return (json as { id: string }).id
}

async function makeKey(id: string) {
  const { json } = await operator('POST', `/${id}/keys`, {})
  return json as { apiKey: string; key: { id: string } }
}

async function statusAt({ baseUrl }: ServerReady['ready'], key: string): Promise<number> {
  return (await ask(baseUrl, 'GET', '/platform/v1/application', { key })).status
}

/** How long the second server takes to answer with this status, from the answer of the first on. */
async function secondsUntil(status: number, key: string): Promise<number> {
  const before = performance.now()
  await eventually(async () => (await statusAt(second, key)) === status)
  return (performance.now() - before) / 1000
}
