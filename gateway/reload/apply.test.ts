import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { spawn } from 'node:child_process'
import { Writable } from 'node:stream'
import pg from 'pg'
import t from 'tap'
import { loadContract, toContract } from '../../openapi/contract.ts'
import { openStore } from '../../process-apis/store/store.ts'
import { loadConfig } from '../config.ts'
import { ask, eventually } from '../gateway.suite.ts'
import { publishedBefore } from '../governance/governance.suite.ts'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'
import { freePort } from '../host/free-port.ts'
import { openLog } from '../log.ts'
import { surroundings } from '../product.suite.ts'
import { runningServer, type RunningServer } from '../running-server.ts'
import { claims, identityOf, sign, testIssuer } from '../tokens/tokens.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const { env, keys } = await surroundings()
const folder = temporaryFolder(t)
cpSync(join(root, 'policies'), folder, { recursive: true })
const lines: string[] = []
const pool = new pg.Pool({ connectionString: env['DATABASE_URL'], max: 2 })
t.teardown(() => pool.end())
const store = openStore({ url: env['DATABASE_URL'] ?? '', connections: 2 })
t.teardown(() => store.close())
const query = (text: string) => pool.query(text)
const servers = [await start(), await start()]

t.setTimeout(300_000)

await t.test('before anything is applied each server runs the files beside it', async t => {
  t.match(await crossdock('policies', 'history'), { stdout: /Nothing was ever applied/ })
  t.match(await crossdock('policies', 'diff', folder), { status: 0, stdout: /Nothing is applied/ })
  t.match(await crossdock('policies', 'rollback'), {
    status: 2,
    stderr: /Nothing was ever applied/,
  })
  t.same(await statuses(), [400, 400])
})

await t.test('what is applied runs on every server without a restart', async t => {
  change(
    'storefront.yaml',
    text => `- kind: body-limit\n  id: tiny\n  options: { bytes: 40 }\n${text}`,
  )
  const applied = await crossdock('policies', 'apply', folder, '--note', 'smaller')
  t.equal(applied.status, 0, applied.stderr)
  t.match(applied.stdout, /Applied as revision 1\.\n(.*\n)*2 of 2 processes run it\.\n$/)
  t.same(await statuses(), [413, 413])

  t.match(await crossdock('policies', 'apply', folder), {
    status: 0,
    stdout: /Revision 1 has these files already/,
  })
  t.match(await crossdock('policies', 'diff', folder), {
    status: 0,
    stdout: /are those of revision 1/,
  })
  t.match(await crossdock('policies', 'history'), {
    stdout: /^1 {2}\S+ {2}\S+@\S+ {2}[0-9a-f]{12} {2}smaller {2}\(2 of 2 processes\)\n$/,
  })
  const { rows } = await query(
    `select actor, action, subject from crossdock.audit_entry where action = 'applyPolicies'`,
  )
  t.match(rows, [{ actor: /@/, subject: 'policies/1' }])
})

await t.test('the difference is told in values, for people and for programs', async t => {
  change('storefront.yaml', text => text.replace('bytes: 40', 'bytes: 400000'))
  change('channels.yaml', text => `${text}\n# a remark\n`)
  const shown = await crossdock('policies', 'diff', folder)
  t.equal(shown.status, 1)
  t.match(shown.stdout, /~ channels\.yaml\n {4}only comments or layout/)
  t.match(shown.stdout, /~ storefront\.yaml\n {4}~ tiny\.options\.bytes: 40 → 400000\n/)
  t.match(JSON.parse((await crossdock('policies', 'diff', folder, '--json')).stdout), {
    revision: 1,
    differences: [
      { file: 'channels.yaml', change: 'changed', values: [] },
      {
        file: 'storefront.yaml',
        values: [{ path: 'tiny.options.bytes', before: 40, after: 400000 }],
      },
    ],
  })
})

await t.test('files that are not right are not applied', async t => {
  const right = readFileSync(join(folder, 'storefront.yaml'), 'utf8')
  change('storefront.yaml', text => text.replace('kind: authorise', 'kind: authorize'))
  const refused = await crossdock('policies', 'apply', folder)
  t.match(refused, {
    status: 1,
    stdout: /Nothing was applied:\n.*storefront\.yaml:\d+ .*authorize/,
  })
  writeFileSync(join(folder, 'storefront.yaml'), right)
  t.same(await statuses(), [413, 413], 'what ran runs')
})

await t.test('a server that cannot run it is named with the reason, and goes on', async t => {
  const right = readFileSync(join(folder, 'systems.yaml'), 'utf8')
  change('systems.yaml', text => text.replace('secret.reference-token', 'secret.nobody-knows'))
  const refused = await crossdock('policies', 'apply', folder)
  t.equal(refused.status, 1)
  t.match(refused.stdout, /0 of 2 processes run it/)
  t.match(
    refused.stdout,
    /Process \d+ on \S+ refused it and goes on as before: .*\n.*policies\/systems\.yaml:\d+ \$\{secret\.nobody-knows\} is not set/,
  )
  t.same(await statuses(), [413, 413])
  writeFileSync(join(folder, 'systems.yaml'), right)

  const applied = await crossdock('policies', 'apply', folder, '--json')
  t.match(JSON.parse(applied.stdout), {
    applied: true,
    revision: 3,
    processes: [{ state: 'running' }, { state: 'running' }],
  })
  t.same(await statuses(), [400, 400])
})

await t.test('an earlier revision comes back as a new one', async t => {
  const back = await crossdock('policies', 'rollback', '1')
  t.match(back, { status: 0, stdout: /Back to revision 1, as revision 4\.\n/ })
  t.same(await statuses(), [413, 413])
  t.match(await crossdock('policies', 'rollback', '77'), { status: 2, stderr: /no revision 77/ })
})

await t.test(
  'a server that starts runs what is applied, and says so; files can be asked for',
  async t => {
    const applied = await start()
    t.match(
      lines.find(line => line.includes('"revision":4') && line.includes('not the files')),
      /policies: not the files but revision 4, applied \S+ by \S+; `crossdock policies apply` makes the files count/,
    )
    t.equal(await statusOf(applied), 413)
    await applied.stop()

    const own = await start({ CROSSDOCK_POLICY_SOURCE: 'files' })
    t.equal(await statusOf(own), 400)
    const history = await crossdock('policies', 'apply', folder)
    t.match(history, { status: 0, stdout: /Process \d+ on \S+ goes by its own files/ })
    await own.stop()

    t.match(await crossdock('policies', 'rollback', 'files'), {
      status: 0,
      stdout: /Back to the files/,
    })
    t.same(await statuses(), [400, 400])
  },
)

await t.test('a major goes back to an earlier contract at once, and forward again', async t => {
  const now = loadContract('storefront.v1')
  const document = structuredClone(now.document) as {
    info: { version: string }
    paths: Record<string, { get: unknown }>
  }
  document.info.version = '0.9.0'
  const availability = document.paths['/availability']?.get as { parameters: { name: string }[] }
  availability.parameters = availability.parameters.filter(({ name }) => name !== 'storeId')
  const earlier = toContract('storefront.v1', `${JSON.stringify(document, null, 2)}\n`)
  await publishedBefore(store, earlier)
  await query(
    `update crossdock.contract_revision set first_run_at = '2026-01-01' where digest = '${earlier.digest}'`,
  )
  t.match(await crossdock('contracts', 'list', 'storefront.v1'), {
    stdout: new RegExp(
      `^\\* storefront\\.v1 {2}${now.version} .*\\n {2}storefront\\.v1 {2}0\\.9\\.0`,
    ),
  })
  const back = await crossdock('contracts', 'rollback', 'storefront.v1')
  t.match(back, { status: 0, stdout: /storefront\.v1 goes by 0\.9\.0 .*\n(.*\n)*2 of 2 processes/ })
  for (const { baseUrl } of servers) {
    const served = await ask(baseUrl, 'GET', '/storefront/v1/openapi.json', {})
    t.equal(served.headers['etag'], `"${earlier.digest}"`)
    t.equal(served.json.info.version, '0.9.0')
    t.equal((await available(baseUrl)).status, 200)
    t.match((await available(baseUrl, '&storeId=ST-BERLIN')).json, { status: 400 })
  }
  t.match(await crossdock('contracts', 'rollback', 'storefront.v1', '--to', 'newest'), {
    status: 0,
  })
  const served = await ask(servers[0]?.baseUrl ?? '', 'GET', '/storefront/v1/openapi.json', {})
  t.equal(served.headers['etag'], `"${now.digest}"`)
  t.match(await crossdock('contracts', 'rollback', 'storefront.v1', '--to', '7.7.7'), {
    status: 2,
    stderr: /no contract 7\.7\.7/,
  })
})

await t.test('an application that is pinned to a date is served what ran then', async t => {
  const { rows } = await pool.query<{ id: string }>(
    `select id from crossdock.application where audience = 'storefront'`,
  )
  const pins = rows.map(({ id }) => `${id}: 2026-01-02`).join(', ')
  change('lifecycle.yaml', text => `${text}\nstorefront.v1: { pins: { ${pins} } }\n`)
  const applied = await crossdock('policies', 'apply', folder)
  t.match(applied, { status: 0, stdout: /2 of 2 processes/ })
  for (const { baseUrl } of servers) {
    t.match((await available(baseUrl, '&storeId=ST-BERLIN')).json, {
      errors: [{ pointer: '?storeId' }],
    })
    const { json } = await ask(baseUrl, 'GET', '/storefront/v1/openapi.json', {})
    t.not(json.info.version, '0.9.0', 'the running contract is the newest')
  }
  const explained = { 'crossdock-explain': '1', 'x-correlation-id': 'pinned-4711-explained' }
  const [first] = servers
  await available(first?.baseUrl ?? '', '', explained)
  await eventually(async () => {
    const path = '/insight/v1/requests/pinned-4711-explained'
    const { json } = await ask(first?.baseUrl ?? '', 'GET', path, { key: keys.storefront })
    const decisions = (json as { requests?: { decisions: object[] }[] }).requests?.[0]?.decisions
    return (
      JSON.stringify(decisions?.find(one => 'stage' in one && one.stage === 'version')) ===
      '{"stage":"version","outcome":"pinned","facts":{"revision":"0.9.0"}}'
    )
  })
  change('lifecycle.yaml', text => text.replaceAll(': 2026-01-02', ': 2099-01-01'))
  t.match(await crossdock('policies', 'apply', folder), { status: 0 })
  t.equal((await available(servers[0]?.baseUrl ?? '', '&storeId=ST-BERLIN')).status, 200)
})

await t.test('a plan changes for those who are on it, and what they used stays used', async t => {
  const left = async () => {
    const { headers } = await available(servers[0]?.baseUrl ?? '')
    const [, quota] = /"application";q=(\d+)/.exec(String(headers['ratelimit-policy'])) ?? []
    const [, remaining] = /"application";r=(\d+)/.exec(String(headers['ratelimit'])) ?? []
    return { quota: Number(quota), remaining: Number(remaining) }
  }
  const before = readFileSync(join(folder, 'plans.yaml'), 'utf8')
  t.equal((await left()).quota, 120_000)
  // So slow that nothing comes back during the test.
  const limit = (quota: number, burst: number) =>
    before.replace(
      '{ name: application, quota: 120000, windowSeconds: 60, burst: 6000 }',
      `{ name: application, quota: ${quota}, windowSeconds: 86400, burst: ${burst} }`,
    )
  change('plans.yaml', () => limit(1_000, 100))
  t.match(await crossdock('policies', 'apply', folder), { status: 0 })
  await left()
  const used = await left()
  t.equal(used.quota, 1_000)
  change('plans.yaml', () => limit(1_001, 100))
  t.match(await crossdock('policies', 'apply', folder), { status: 0 })
  const after = await left()
  t.equal(after.quota, 1_001)
  t.ok(after.remaining < used.remaining, `${after.remaining} of ${used.remaining} are left`)
  change('plans.yaml', () => before)
  t.match(await crossdock('policies', 'apply', folder), { status: 0 })
})

await t.test('an application is told which revision of each API it uses', async t => {
  const { baseUrl } = servers[0] as RunningServer
  const own = async () => {
    const { json } = await ask(baseUrl, 'GET', '/platform/v1/application', { key: keys.partner })
    return json as { id: string; revisions: { api: string; revision: string }[] }
  }
  const now = loadContract('platform.v1')
  const { id, revisions } = await own()
  t.match(
    revisions.find(({ api }) => api === now.name),
    { api: now.name, revision: now.version, pinnedTo: undefined },
  )
  t.notOk(
    revisions.some(({ api }) => api === 'governance.v1'),
    'only what it may call',
  )
  const document = structuredClone(now.document) as { info: { version: string } }
  document.info.version = '0.8.0'
  const earlier = toContract(now.name, `${JSON.stringify(document, null, 2)}\n`)
  await publishedBefore(store, earlier)
  await query(
    `update crossdock.contract_revision set first_run_at = '2026-01-01' where digest = '${earlier.digest}'`,
  )
  change('lifecycle.yaml', text => `${text}\nplatform.v1: { pins: { ${id}: 2026-01-02 } }\n`)
  t.match(await crossdock('policies', 'apply', folder), { status: 0 })
  t.match(
    (await own()).revisions.find(({ api }) => api === now.name),
    { api: now.name, revision: '0.8.0', pinnedTo: '2026-01-02' },
  )
  change('lifecycle.yaml', text => text.replace(/^platform\.v1:.*$/m, ''))
  t.match(await crossdock('policies', 'apply', folder), { status: 0 })
})

await t.test(
  'a deprecated API takes no new applications, and goes on for those it has',
  async t => {
    const make = (name: string, audience: string) =>
      ask(servers[1]?.baseUrl ?? '', 'POST', '/platform/v1/applications', {
        key: keys.operator,
        headers: { 'idempotency-key': `"${name} ${Math.random()}"` },
        body: { name, audience },
      })
    t.equal((await make('Before', 'storefront')).status, 201)
    const before = readFileSync(join(folder, 'lifecycle.yaml'), 'utf8')
    change(
      'lifecycle.yaml',
      text =>
        `${text.replace(/^storefront\.v1:.*$/m, '')}\nstorefront.v1: { state: deprecated, deprecatedAt: 2026-01-01, documentation: https://docs.example.com/move }\n`,
    )
    t.match(await crossdock('policies', 'apply', folder), { status: 0 })
    t.match((await make('After', 'storefront')).json, {
      status: 409,
      code: 'state-conflict',
      detail: /is deprecated/,
    })
    t.equal((await make('Before', 'storefront')).status, 200, 'one that is there is no new one')
    t.equal((await make('After', 'pos')).status, 201, 'other APIs do')
    t.equal((await available(servers[1]?.baseUrl ?? '')).status, 200)
    change('lifecycle.yaml', () => before)
    t.match(await crossdock('policies', 'apply', folder), { status: 0 })
    t.equal((await make('Later', 'storefront')).status, 201)
  },
)

await t.test('an identity provider is trusted, and no longer, on every server', async t => {
  const issuer = await testIssuer(t)
  const token = await sign(
    claims(issuer.url, { tenant: 'demo', scope: 'availability:read' }),
    issuer.first,
  )
  const asked = () =>
    Promise.all(
      servers.map(async ({ baseUrl }) => {
        const headers = { authorization: `Bearer ${token}` }
        return (await ask(baseUrl, 'GET', '/storefront/v1/availability?sku=MUG-WHITE', { headers }))
          .status
      }),
    )
  t.same(await asked(), [401, 401])
  const before = readFileSync(join(folder, 'identity.yaml'), 'utf8')
  change('identity.yaml', () => identityOf(issuer.url, '    typo: 1\n'))
  t.match(await crossdock('policies', 'apply', folder), {
    status: 1,
    stdout: /Nothing was applied:\n.*identity\.yaml:\d+ .*typo/,
  })
  change('identity.yaml', () => identityOf(issuer.url))
  t.match(await crossdock('policies', 'apply', folder), {
    status: 0,
    stdout: /2 of 2 processes run it/,
  })
  t.same(await asked(), [200, 200])
  change('identity.yaml', () => before)
  t.match(await crossdock('policies', 'apply', folder), { status: 0 })
  t.same(await asked(), [401, 401], 'also for tokens that were verified before')
})

function available(baseUrl: string, more = '', headers: Readonly<Record<string, string>> = {}) {
  const path = `/storefront/v1/availability?sku=MUG-WHITE${more}`
  return ask(baseUrl, 'GET', path, { key: keys.storefront, headers })
}

/** A server process of its own in all but the process. */
async function start(more: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const config = loadConfig({
    env: { ...env, PORT: String(await freePort()), ...more },
    cwd: tmpdir(),
  })
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const server = await runningServer({ config, log: openLog({ level: 'info', destination }) })
  t.teardown(() => server.stop())
  return server
}

/** The body is too large (413), or it is read and found wrong (400). */
async function statusOf({ baseUrl }: RunningServer): Promise<number> {
  const body = { email: 'ada@example.com', name: 'Ada Lovelace', currency: 'EUR' }
  return (await ask(baseUrl, 'POST', '/storefront/v1/orders', { key: keys.storefront, body }))
    .status
}

function statuses(): Promise<number[]> {
  return Promise.all(servers.map(statusOf))
}

function change(file: string, by: (text: string) => string): void {
  const path = join(folder, file)
  writeFileSync(path, by(readFileSync(path, 'utf8')))
}

/** The command line beside the servers, which have to go on meanwhile. */
function crossdock(
  ...args: string[]
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(root, 'gateway', 'crossdock.ts'), ...args], {
    cwd: tmpdir(),
    env,
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', chunk => (stdout += String(chunk)))
  child.stderr.on('data', chunk => (stderr += String(chunk)))
  return new Promise(resolve => child.once('close', status => resolve({ status, stdout, stderr })))
}
