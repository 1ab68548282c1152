import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { ask, eventually } from '../gateway.suite.ts'
import { freePort } from './free-port.ts'
import { surroundings } from '../product.suite.ts'
import { startServers } from './server-processes.ts'

t.setTimeout(120_000)

await t.test(
  'a scrape shows every server process, whichever it reaches',
  { timeout: 110_000 },
  async t => {
    const { env, keys } = await surroundings()
    const folder = mkdtempSync(join(tmpdir(), 'crossdock-metrics-'))
    t.teardown(() => rmSync(folder, { recursive: true }))
    // What nobody knows is let pass here, and watched.
    cpSync(join(import.meta.dirname, '..', '..', 'policies'), folder, { recursive: true })
    const list = join(folder, 'storefront.yaml')
    writeFileSync(
      list,
      readFileSync(list, 'utf8').replace(
        '- kind: validate-request',
        '- { kind: validate-request, options: { unknownQuery: ignore } }\n- { kind: validate-request, id: no-unknown, observe: true }',
      ),
    )
    const servers = await startServers({
      script: join(import.meta.dirname, '..', 'server.ts'),
      count: 2,
      environment: {
        ...env,
        ADMIN_PORT: String(await freePort()),
        LOG_LEVEL: 'fatal',
        CROSSDOCK_DATA: folder,
        CROSSDOCK_POLICIES: folder,
      },
      output: 'inherit',
      log: line => t.comment(line),
      stopMs: 20_000,
      onLost: error => t.error(error),
    })
    t.teardown(() => servers.stop())

    // Connections are handed to the processes in turn.
    const total = 16
    const path = '/storefront/v1/availability?sku=MUG-WHITE'
    const answers = await Promise.all(
      Array.from({ length: total }, () =>
        ask(servers.baseUrl, 'GET', path, { key: keys.storefront }),
      ),
    )
    t.ok(answers.every(({ status }) => status === 200))
    const line =
      /^crossdock_http_request_duration_seconds_count\{(?=.*server="(\d)")(?=.*operation="getAvailability").*status="2xx".*\} (\d+)$/gm
    const scrape = async () => {
      const { text } = await ask(servers.adminUrl, 'GET', '/metrics', {})
      return {
        text,
        counts: [...text.matchAll(line)].map(
          ([, server, count]) => [server, Number(count)] as const,
        ),
      }
    }
    for (let count = 0; count < 4; count++) {
      const { counts, text } = await scrape()
      t.strictSame(
        counts.map(([server]) => server),
        ['1', '2'],
        'both processes, each time',
      )
      t.equal(
        counts.reduce((sum, [, some]) => sum + some, 0),
        total,
      )
      const types = text.match(/^# TYPE \S+/gm) ?? []
      t.equal(new Set(types).size, types.length, 'each metric is described once')
      t.match(text, /^process_cpu_user_seconds_total\{server="1"\} [\d.]+$/m)
    }

    for (let asked = 0; asked < 8; asked++) {
      const strange = `${path}&strange=1`
      t.equal((await ask(servers.baseUrl, 'GET', strange, { key: keys.storefront })).status, 200)
    }
    for (let asked = 0; asked < 2; asked++) {
      const { json } = await ask(servers.adminUrl, 'GET', '/policies/would-block', {})
      t.match(json.consumers, [{ count: 8, places: [{ pointer: '?strange', count: 8 }] }])
    }

    const [pid] = servers.pids()
    process.kill(pid as number, 'SIGKILL')
    await eventually(async () => {
      // A connection that was handed to the process in the moment it died is answered by nobody.
      const signal = AbortSignal.timeout(5_000)
      const text = await fetch(`${servers.adminUrl}/metrics`, { signal }).then(
        answer => answer.text(),
        () => '',
      )
      return /server="1"/.test(text) && /server="2"/.test(text) && !/server="3"/.test(text)
    })
    t.pass('a process that takes the place of another takes its number')
  },
)
