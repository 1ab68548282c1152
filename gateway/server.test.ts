import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { ask, eventually } from './gateway.suite.ts'
import type { ServerReady } from './host/server-processes.ts'
import { surroundings } from './product.suite.ts'

const { env, keys, systems } = await surroundings()
const folder = mkdtempSync(join(tmpdir(), 'crossdock-server-'))
t.teardown(() => rmSync(folder, { recursive: true }))

/** A server process with nothing in its environment but what it is given. */
function start(given: Readonly<Record<string, string>>) {
  const child = fork(join(import.meta.dirname, 'server.ts'), {
    env: given,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  })
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', chunk => (output.stdout += String(chunk)))
  child.stderr?.on('data', chunk => (output.stderr += String(chunk)))
  return { child, output, exit: once(child, 'close').then(([code]) => code as number | null) }
}

async function ready(child: ChildProcess): Promise<ServerReady['ready']> {
  const [message] = await once(child, 'message')
  return (message as ServerReady).ready
}

await t.test(
  'a server says where it answers, and on SIGTERM finishes what it was asked',
  async t => {
    const { child, output, exit } = start(env)
    const { baseUrl, adminUrl } = await ready(child)
    t.equal(baseUrl, `http://127.0.0.1:${env['PORT']}`)
    t.match(await ask(adminUrl, 'GET', '/readyz', {}), { status: 200 })

    await systems.admin('PUT', '/payment/faults', { mode: 'slow', delayMs: 700 })
    const placing = ask(baseUrl, 'POST', '/storefront/v1/orders', {
      key: keys.storefront,
      headers: { 'idempotency-key': '"while-stopping"' },
      body: {
        email: 'ada@example.com',
        name: 'Ada Lovelace',
        currency: 'EUR',
        items: [{ sku: 'MUG-WHITE', quantity: 1 }],
        delivery: { method: 'collect', storeId: 'ST-BERLIN' },
        paymentToken: 'tok_visa',
      },
    })
    await eventually(async () => {
      const { text } = await ask(adminUrl, 'GET', '/metrics', {})
      return /crossdock_http_requests_in_flight 1\n/.test(text)
    })
    child.kill('SIGTERM')
    const placed = await placing
    t.match(placed, { status: 201, headers: { connection: 'close' } }, placed.text)
    t.equal(await exit, 0, output.stderr)
    await t.rejects(ask(baseUrl, 'GET', '/livez', {}), { code: 'ECONNREFUSED' })
    await systems.admin('DELETE', '/payment/faults')

    const lines = output.stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>)
    t.match(
      lines.find(({ msg }) => msg === 'ready'),
      { baseUrl, adminUrl },
    )
    t.match(lines.at(-1), { msg: 'stopped', cut: 0 })
    t.notMatch(output.stdout, keys.storefront)
    t.notMatch(output.stdout, /ada@example|Lovelace/)
  },
)

await t.test(
  'a wrong setting, a missing database or a wrong policy stops the start and is named',
  async t => {
    const policies = join(folder, 'policies')
    cpSync(join(import.meta.dirname, '..', 'policies'), policies, { recursive: true })
    const storefront = join(policies, 'storefront.yaml')
    const text = readFileSync(storefront, 'utf8')
    writeFileSync(storefront, text.replace('kind: authorise', 'kind: authorize'))
    const { DATABASE_URL: _url, ...without } = env
    const refused: readonly [Record<string, string>, RegExp][] = [
      [{ ...env, PORT: 'abc' }, /Environment variable PORT must be a whole number/],
      [without, /DATABASE_URL is not set/],
      [
        { ...env, CROSSDOCK_POLICIES: policies },
        /storefront\.yaml:\d+ there is no policy kind authorize/,
      ],
      [{ ...env, CROSSDOCK_SECRET_REFERENCE_TOKEN: '' }, /systems\.yaml/],
    ]
    for (const [given, expected] of refused) {
      const { exit, output } = start(given)
      t.equal(await exit, 1)
      t.match(output.stderr, expected)
      t.notMatch(output.stderr, /^ +at /m, 'in words, not with a stack')
    }
  },
)
