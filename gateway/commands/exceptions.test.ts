import { execFile } from 'node:child_process'
import { join } from 'node:path'
import t from 'tap'
import { eventually } from '../gateway.suite.ts'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'
import { product } from '../product.suite.ts'

const entry = join(import.meta.dirname, '..', 'crossdock.ts')
const cwd = temporaryFolder(t)
const { as, keys, server, systems } = await product()

/** Runs a command against the product; gives its exit code and what it printed. */
function run(...parameters: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise(resolve => {
    const env = { ...process.env, CROSSDOCK_KEY: keys.operator, NO_COLOR: '1' }
    const all = [entry, ...parameters, '--url', server.baseUrl]
    execFile(process.execPath, all, { cwd, env }, (error, out, err) =>
      resolve({ status: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

async function brokenOrder(key: string): Promise<string> {
  const placed = await as('storefront', 'POST', '/storefront/v1/orders', {
    body: {
      email: 'ada@example.com',
      currency: 'EUR',
      items: [{ sku: 'MUG-WHITE', quantity: 1 }],
      delivery: {
        method: 'ship',
        address: {
          name: 'Ada Lovelace',
          lines: ['Lindenstraße 4'],
          locality: 'Berlin',
          postalCode: '10969',
          country: 'DE',
        },
      },
      paymentToken: 'tok_visa',
    },
    headers: { 'idempotency-key': `"${key}"` },
  })
  const { orderId } = placed.json
  await eventually(async () => {
    const { json } = await as('operator', 'GET', `/operations/v1/exceptions?orderId=${orderId}`)
    return json.cases.length > 0
  })
  return orderId
}

await t.test('cases are listed, shown, previewed and mended from the command line', async t => {
  t.match(await run('exceptions', 'ls'), { status: 0, out: 'There is no trouble.\n' })
  await systems.admin('PUT', '/erp/faults', { mode: 'refuse', words: 'The account is blocked.' })
  const orderId = await brokenOrder('one')
  const listed = await run('exceptions', 'ls', '--json')
  const [found] = JSON.parse(listed.out).cases
  t.match(found, { orderId, cause: 'refusal' })
  t.match((await run('exceptions', 'ls')).out, /high\s+refusal\s+A system refused: .*blocked/)
  t.match((await run('exceptions', 'show', found.id)).out, /possible now: retry, correct, skip/)
  t.match(await run('exceptions', 'show', 'exc_01K9ZE0A1B2C3D4E5F6G7H8J9K'), { status: 1 })
  t.match(await run('exceptions', 'assign', found.id, 'ada'), { out: /ada looks after it/ })
  t.match(await run('exceptions', 'retry', found.id, '--dry-run'), {
    status: 0,
    out: /create\s+erp salesOrder/,
  })
  t.match(await run('exceptions', 'retry', found.id), { status: 2, err: /Say why/ })
  await systems.admin('DELETE', '/erp/faults')
  const set = '/delivery/address/postalCode=10961'
  const corrected = await run('exceptions', 'correct', found.id, '--set', set, '--reason', 'Asked.')
  t.match(corrected, { status: 0, out: /"10969" → "10961"[\s\S]*Under way/ })
  await eventually(async () => {
    const { json } = await as('operator', 'GET', `/operations/v1/exceptions/${found.id}`)
    return json.state === 'resolved'
  })
  t.match((await run('exceptions', 'show', found.id)).out, /settled: It was tried again and done/)
})

await t.test('many at once: dead letters, groups, a plan, and then all of them', async t => {
  await systems.admin('PUT', '/erp/faults', { mode: 'refuse', words: 'The period is closed.' })
  await brokenOrder('two')
  await brokenOrder('three')
  t.match((await run('dead-letters', '--queue', 'erp')).out, /post-sales-order of ord_/)
  t.match((await run('exceptions', 'groups')).out, /2\s+refusal/)
  await systems.admin('DELETE', '/erp/faults')
  const planned = await run('runs', 'retry', '--queue', 'erp', '--reason', 'Opened.')
  t.match(planned, { status: 0, out: /planned\s+2 found, about 1 s, EUR/ })
  const all = await run('runs', 'retry', '--queue', 'erp', '--reason', 'Opened.', '--yes', '--json')
  t.match(all.status, 0)
  t.match(JSON.parse(all.out), { state: 'finished', done: 2, failed: 0 })
  t.match((await run('runs', 'ls')).out, /retry\s+finished\s+2 done, 0 failed of 2/)
})

await t.test('queues are shown, paused and resumed', async t => {
  t.match((await run('queues')).out, /erp\s+closed/)
  t.match(await run('queues', 'pause', 'erp', '--reason', 'Moved.'), { out: /erp\s+paused.*Moved/ })
  t.match(await run('queues', 'resume', 'erp', '--reason', 'Back.'), { out: /erp\s+closed/ })
  t.match(await run('queues', 'limit', 'erp', '--rate', '20', '--reason', 'Slow.'), {
    out: /20\/s/,
  })
  t.match(await run('queues', 'pause', 'nowhere', '--reason', 'x'), { status: 1 })
})
