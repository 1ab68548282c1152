import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import t from 'tap'
import { openStore } from '../process-apis/store/store.ts'
import { ask, eventually, type Asked } from './gateway.suite.ts'
import { temporaryFolder } from './host/fixtures/temporary-folder.ts'
import type { ServerReady } from './host/server-processes.ts'
import { surroundings } from './product.suite.ts'

t.setTimeout(240_000)

// What Idempotency-Key promises, through the door of the whole product, with server processes that can be killed.
const { env, keys, systems } = await surroundings()
const cwd = temporaryFolder(t)
const store = openStore({ url: String(env['DATABASE_URL']), connections: 2 })
t.teardown(() => store.close())
const first = await start()

const checkout = {
  email: 'ada@example.com',
  name: 'Ada Lovelace',
  currency: 'EUR',
  items: [{ sku: 'MUG-WHITE', quantity: 1 }],
  delivery: { method: 'collect', storeId: 'ST-BERLIN' },
  paymentToken: 'tok_visa',
}

await t.test('while it is under way its repeat is 409, with when to ask again', async t => {
  await systems.admin('PUT', '/payment/faults', { mode: 'slow', delayMs: 3_000, count: 1 })
  const placing = place(first, 'in-flight')
  await eventually(async () => {
    const { rowCount } = await store.pool.query(
      `select 1 from crossdock.idempotency where key = 'in-flight'`,
    )
    return rowCount === 1
  })
  let seen: Asked | undefined
  await eventually(async () => {
    const again = await place(first, 'in-flight')
    seen ??= again.status === 409 ? again : undefined
    return seen !== undefined || again.status === 201
  })
  t.match(seen, {
    status: 409,
    headers: { 'content-type': 'application/problem+json', 'retry-after': '1' },
  })
  t.match(seen?.json, { code: 'in-flight', retryAfterSeconds: 1 })
  const placed = await placing
  t.equal(placed.status, 201, placed.text)
  const again = await place(first, 'in-flight')
  t.match(again, { status: 201, headers: { 'idempotent-replayed': 'true' } })
  t.strictSame(again.json, placed.json)
})

await t.test('a key is one principal’s, and stands for one operation', async t => {
  const one = await place(first, 'scope')
  t.equal(one.status, 201, one.text)
  const other = await place(first, 'scope', {}, keys.pos)
  t.match(other, { status: 201, headers: { 'idempotent-replayed': undefined } }, other.text)
  t.not(other.json.orderId, one.json.orderId, 'another application, another order')
  const path = `/storefront/v1/orders/${one.json.orderId as string}/cancellation`
  const cancelled = await ask(first.baseUrl, 'POST', path, {
    key: keys.storefront,
    headers: { 'idempotency-key': '"scope"' },
    body: { reason: 'The shopper changed their mind' },
  })
  t.ok(cancelled.status < 300, `the same key for something else is another: ${cancelled.text}`)
  t.notOk(cancelled.headers['idempotent-replayed'])
})

await t.test('a key is still known after more than a day', async t => {
  const placed = await place(first, 'yesterday')
  t.equal(placed.status, 201, placed.text)
  for (const statement of [
    `update crossdock.idempotency set created_at = created_at - interval '49 hours' where key = 'yesterday'`,
    `update crossdock.operation set created_at = created_at - interval '49 hours',
       updated_at = updated_at - interval '49 hours', finished_at = finished_at - interval '49 hours'
     where id in (select operation_id from crossdock.idempotency where key = 'yesterday')`,
  ]) {
    t.ok((await store.pool.query(statement)).rowCount)
  }
  // Whatever is thrown away at a start or by the clock is thrown away now.
  const later = await start()
  const again = await place(later, 'yesterday')
  t.match(again, { status: 201, headers: { 'idempotent-replayed': 'true' } })
  t.strictSame(again.json, placed.json)
})

await t.test('after a 5xx the repeat goes on with what was begun', async t => {
  await systems.admin('PUT', '/payment/faults', { mode: 'down' })
  const failed = await place(first, 'down', { prefer: 'wait=1' })
  t.match([202, 503, 504].includes(failed.status), true, failed.text)
  const orderOf = async () => {
    const { rows } = await store.pool.query<{ subject: string }>(
      `select o.subject from crossdock.operation o join crossdock.idempotency i on i.operation_id = o.id
       where i.key = 'down'`,
    )
    return rows.map(({ subject }) => subject)
  }
  const begun = await orderOf()
  t.equal(begun.length, 1)
  await systems.admin('DELETE', '/payment/faults')
  let answer: Asked | undefined
  await eventually(async () => {
    answer = await place(first, 'down')
    return answer.status === 201
  })
  t.match(answer, { headers: { 'idempotent-replayed': 'true' }, json: { orderId: begun[0] } })
  t.strictSame(await orderOf(), begun)
})

await t.test('a server killed in the middle: the repeat goes on with what was begun', async t => {
  const dying = await start()
  await systems.admin('PUT', '/payment/faults', {
    mode: 'slow',
    delayMs: 4_000,
    count: 1,
    operations: ['POST /v1/authorizations'],
  })
  const lost = place(dying, 'killed').catch((error: Error) => error)
  let orderId = ''
  await eventually(async () => {
    const { rows } = await store.pool.query<{ subject: string }>(
      `select o.subject from crossdock.step s join crossdock.operation o on o.id = s.operation_id
       join crossdock.idempotency i on i.operation_id = o.id
       where i.key = 'killed' and s.name like '%authori%'`,
    )
    orderId = rows[0]?.subject ?? ''
    return orderId !== ''
  })
  process.kill(dying.pid, 'SIGKILL')
  t.type(await lost, Error)

  let answer: Asked | undefined
  await eventually(async () => {
    answer = await place(first, 'killed')
    return answer.status !== 409
  })
  while (answer?.status === 202 || answer?.status === 503) answer = await place(first, 'killed')
  t.match(answer, { status: 201, headers: { 'idempotent-replayed': 'true' } }, String(answer?.text))
  t.equal(answer?.json.orderId, orderId, 'what was begun, not another one')
  const made = (await systems.documents('payment')).filter(({ reference }) =>
    reference.includes(orderId),
  )
  t.equal(made.length, 1, 'and the money was asked for once')
})

function place(
  { baseUrl }: ServerReady['ready'],
  key: string,
  more: Readonly<Record<string, string>> = {},
  as: string = keys.storefront,
): Promise<Asked> {
  const headers = { 'idempotency-key': `"${key}"`, ...more }
  return ask(baseUrl, 'POST', '/storefront/v1/orders', { key: as, headers, body: checkout })
}

/** A server process of its own beside the others, on the same database. */
async function start(): Promise<ServerReady['ready'] & { readonly pid: number }> {
  const child = fork(join(import.meta.dirname, 'server.ts'), {
    env: { ...env, PORT: '0', LOG_LEVEL: 'error' },
    cwd,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  t.teardown(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  const [message] = await once(child, 'message')
  return { ...(message as ServerReady).ready, pid: child.pid ?? 0 }
}
