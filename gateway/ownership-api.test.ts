import { execFile } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { signWebhook } from '../system-apis/standard-webhooks.ts'
import { loadConfig } from './config.ts'
import { ask } from './gateway.suite.ts'
import { temporaryFolder } from './host/fixtures/temporary-folder.ts'
import { openLog } from './log.ts'
import { surroundings } from './product.suite.ts'
import { runningServer } from './running-server.ts'

// Who owns what over HTTP and from the command line: webhooks come in as they are sent, signed by their system.
t.setTimeout(300_000)

const cutOver = '2026-11-01T00:00:00.000Z'
const { env, keys, systems } = await surroundings()
const folder = temporaryFolder(t)
const policies = join(folder, 'policies')
cpSync(new URL('../policies', import.meta.url), policies, { recursive: true })
const file = join(policies, 'ownership.yaml')
const shipped = readFileSync(file, 'utf8')
const owners = (...entries: readonly string[]) =>
  writeFileSync(
    file,
    shipped.replace(
      /( {4}onHand:\n)(?: {6}- .*\n)+/,
      `$1${entries.map(entry => `      - ${entry}\n`).join('')}`,
    ),
  )
owners(`{ owner: erp, until: '${cutOver}' }`, `{ owner: wms, from: '${cutOver}' }`)
const server = await runningServer({
  config: loadConfig({ env: { ...env, CROSSDOCK_POLICIES: policies }, cwd: tmpdir() }),
  log: openLog({ level: 'silent' }),
})
t.teardown(() => server.stop())

const operator = (method: string, path: string, body?: object) =>
  ask(server.baseUrl, method, path, { key: keys.operator, ...(body && { body }) })
const secret = String(systems.config['wms']?.options?.['webhookSecret'])
let events = 0
const at = (minutes: number) => new Date(Date.parse(cutOver) + minutes * 60_000).toISOString()

/** A count of the warehouse, as it sends it. */
function counted(item: string, onHand: number, minutes: number) {
  events += 1
  const id = `count-${events}`
  const timestamp = Math.floor(Date.now() / 1_000)
  const body = JSON.stringify({
    event: 'stock.counted',
    site: 'WH-BERLIN',
    item,
    onHand,
    version: events,
    at: at(minutes),
  })
  return ask(server.baseUrl, 'POST', '/webhooks/v1/wms', {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signWebhook(secret, { id, timestamp, body }),
    },
  })
}
const reported = (sku: string, onHand: number, minutes: number) =>
  operator('POST', '/inventory/v1/stock-reports', {
    system: 'erp',
    entries: [
      { eventId: `erp-${(events += 1)}`, sku, locationId: 'WH-BERLIN', onHand, at: at(minutes) },
    ],
  })

/** Runs a command against the server; gives its exit code and what it printed. */
function run(...parameters: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise(resolve => {
    const all = [join(import.meta.dirname, 'crossdock.ts'), ...parameters, '--url', server.baseUrl]
    const environment = { ...process.env, CROSSDOCK_KEY: keys.operator, NO_COLOR: '1' }
    execFile(process.execPath, all, { cwd: folder, env: environment }, (error, out, err) =>
      resolve({ status: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

await t.test(
  'a webhook of a system that does not own it is answered, kept, and not applied',
  async t => {
    t.match(await counted('MUG-WHITE', 77, 5), { status: 200, json: { outcome: 'accepted' } })
    t.match(await counted('MUG-BLACK', 66, -5), {
      status: 200,
      json: { outcome: 'notOwner', detail: /erp owns stockPosition.onHand until wms does/ },
    })
    t.match(await reported('MUG-WHITE', 70, 6), {
      status: 200,
      json: { items: [{ outcome: 'notOwner' }] },
    })
    const { json } = await operator(
      'GET',
      '/inventory/v1/availability?sku=MUG-WHITE&locationId=WH-BERLIN',
    )
    t.equal(json.items[0].available, 77)
    const page = await operator('GET', '/operations/v1/ownership/refused-writes?shadow=false')
    t.match(page, {
      status: 200,
      json: {
        refusedWrites: [
          { system: 'erp', differences: [{ pointer: '/onHand', before: 77, after: 70 }] },
        ],
      },
    })
    t.match(await operator('GET', '/operations/v1/exceptions?category=notOwner'), {
      json: { cases: [{ title: 'A system writes what it does not own' }] },
    })
  },
)

await t.test('a position says whose count it is, and of when', async t => {
  const answer = await operator('PUT', '/inventory/v1/stock/WH-BERLIN/MUG-WHITE', {
    onHand: 77,
    reason: 'count',
  })
  t.match(answer, { status: 200, json: { sourceSystem: 'wms', sourceUpdatedAt: at(5) } })
  t.type(answer.json.sourceVersion, 'number')
})

await t.test('who owns what is shown over HTTP, and by the command line', async t => {
  t.match(await operator('GET', `/operations/v1/ownership?entity=stockPosition&at=${at(-1)}`), {
    json: {
      ownership: [
        { owners: ['erp'], state: 'current' },
        { owners: ['wms'], state: 'future' },
      ],
    },
  })
  t.match(await operator('GET', '/operations/v1/ownership/owner?entity=weather&field=rain'), {
    status: 404,
  })
  t.match(await run('ownership', 'ls'), { status: 0, out: /past +stockPosition\.onHand +erp/ })
  t.match(await run('ownership', 'check', 'stockPosition', 'onHand', at(-1), '--system', 'wms'), {
    status: 1,
    out: /erp until .*\n.*wms may not write it/,
  })
  t.match(await run('ownership', 'ledger'), {
    status: 1,
    out: /stockPosition\.onHand 2026-11-01T00:00:00\.000Z done\n {2}erp: 0 before, 0 since, 1 refused since\n {2}wms: 0 before, 1 since; dry run 1, 1 of it different\n {2}differs: WH-BERLIN\/MUG-WHITE \/onHand 77 → 70/,
  })
  t.match(await run('ownership', 'refused', '--system', 'erp'), {
    status: 0,
    out: /open +erp → stockPosition\.onHand WH-BERLIN\/MUG-WHITE: \/onHand 77 → 70/,
  })
})
