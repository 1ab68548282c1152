import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { loadConfig } from '../config.ts'
import type { Config } from '../settings.ts'
import { temporaryFolder } from './fixtures/temporary-folder.ts'
import { processIdentity } from './process-identity.ts'
import { readRunningFile, runningFilePath, type RunningFile } from './running-file.ts'
import { supervise, type Supervisor } from './supervisor.ts'
import { testDatabase } from './test-database.ts'

// Every test starts all there is.
t.setTimeout(120_000)

const serverScript = join(import.meta.dirname, 'fixtures', 'server.ts')

await t.test('everything runs after a start, and nothing after a stop', async t => {
  const config = configuration(t)
  const lines: string[] = []
  const running = await start(t, config, lines)
  t.match(lines.join('\n'), /^ {2}API by TLS +https:\/\/127\.0\.0\.1:8443$/m)

  t.match(await ask(running.baseUrl), /^\d+$/)
  const file = runningFile(config)
  t.equal(file.baseUrl, running.baseUrl)
  t.equal(statSync(runningFilePath(config.data)).mode & 0o777, 0o600)
  t.strictSame(Object.keys(file.keys), [
    'storefront',
    'pos',
    'marketplace',
    'partner',
    'service',
    'supplier',
    'operator',
    'governance',
  ])
  for (const key of Object.values(file.keys)) t.match(key, /^xd_test_/)
  t.equal(file.pids.supervisor, process.pid)

  await running.stop()

  const { servers, postgres = 0 } = file.pids
  for (const pid of [...servers, postgres]) t.equal(processIdentity(pid), undefined)
  await t.rejects(ask(running.baseUrl))
})

await t.test('keys stay the same over restarts', async t => {
  const config = await configurationOnDatabase(t)
  await (await start(t, config)).stop()
  const { keys } = runningFile(config)

  await start(t, config)

  t.strictSame(runningFile(config).keys, keys)
})

await t.test('a key that was revoked is replaced at the next start', async t => {
  const config = await configurationOnDatabase(t)
  await (await start(t, config)).stop()
  const { keys } = runningFile(config)
  const { default: pg } = await import('pg')
  const client = new pg.Client(config.databaseUrl)
  await client.connect()
  await client.query('update crossdock.api_key set revoked_at = now() where key_id = $1', [
    keys.storefront.split('_')[2],
  ])
  await client.end()

  await start(t, config)

  const fresh = runningFile(config).keys
  t.not(fresh.storefront, keys.storefront)
  t.strictSame({ ...fresh, storefront: '' }, { ...keys, storefront: '' })
})

await t.test('a server that is killed is replaced, and the file says so', async t => {
  const config = await configurationOnDatabase(t)
  const lines: string[] = []
  const running = await start(t, config, lines)
  const [killed = 0] = runningFile(config).pids.servers

  process.kill(killed, 'SIGKILL')

  await until(() => runningFile(config).pids.servers[0] !== killed)
  t.equal(await ask(running.baseUrl), String(runningFile(config).pids.servers[0]))
  t.ok(lines.some(line => line.includes(`process ${killed}) ended with SIGKILL; starting another`)))
})

await t.test('several servers share the port; one dying leaves the others', async t => {
  const config = await configurationOnDatabase(t, { CROSSDOCK_SERVERS: '2' })
  const running = await start(t, config)
  const { servers } = runningFile(config).pids
  t.equal(servers.length, 2)
  const answered = new Set<string>()
  await until(async () => answered.add(await ask(running.baseUrl)).size === 2)

  process.kill(servers[0] ?? 0, 'SIGKILL')

  await until(() => !runningFile(config).pids.servers.includes(servers[0] ?? 0))
  t.equal(runningFile(config).pids.servers.length, 2)
})

await t.test('a reload replaces the servers and answers all the while', async t => {
  const config = await configurationOnDatabase(t)
  const running = await start(t, config)
  const before = runningFile(config).pids.servers
  let asking = true
  const asked = (async () => {
    while (asking) t.match(await ask(running.baseUrl), /^\d+$/)
  })()

  await running.reload()

  asking = false
  await asked
  t.notMatch(runningFile(config).pids.servers, before)
})

await t.test('a server that cannot start ends the start, and everything before it', async t => {
  const config = configuration(t)
  const broken = join(config.data, 'broken.ts')
  mkdirSync(config.data, { recursive: true })
  writeFileSync(broken, 'process.exit(4)')

  await t.rejects(
    supervise({ config, terminal: silent(), serverScript: broken }),
    /server could not start \(exit code 4\)/,
  )

  await start(t, config)
})

await t.test('the start names what is wrong', async t => {
  await t.test('a second start on the data folder', async t => {
    const config = await configurationOnDatabase(t)
    await start(t, config)
    await t.rejects(start(t, config), new RegExp(`already runs on .*process ${process.pid}`))
  })

  await t.test('a port that another program has', async t => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => other.once('listening', resolve))
    t.teardown(() => other.close())
    const { port } = other.address() as AddressInfo
    await t.rejects(start(t, configuration(t, { PORT: String(port) })), {
      message: `PORT ${port} on 127.0.0.1 cannot be had: another program uses it. Set PORT to another port; 0 takes any free one.`,
    })
  })

  await t.test('a data folder of somebody else', { skip: process.getuid?.() !== 0 }, async t => {
    const folder = temporaryFolder(t)
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'fixtures', 'supervise.ts')],
      {
        encoding: 'utf8',
        uid: 1,
        gid: 1,
        env: { CROSSDOCK_DATA: join(folder, 'data'), PORT: '0', ADMIN_PORT: '0' },
      },
    )
    t.not(status, 0)
    t.match(stderr, /cannot be written.*CROSSDOCK_DATA/s)
  })

  await t.test('a database that does not answer', async t => {
    const config = configuration(t, { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
    await t.rejects(
      start(t, config),
      /database at 127\.0\.0\.1:1 cannot be used.*Check DATABASE_URL/,
    )
  })

  await t.test('a value of the wrong kind', async t => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '..', 'crossdock.ts'), 'start'],
      {
        encoding: 'utf8',
        cwd: temporaryFolder(t),
        env: { PATH: process.env['PATH'], PORT: 'abc' },
      },
    )
    t.equal(status, 2)
    t.match(stderr, /Environment variable PORT must be a whole number from 0 to 65535, not "abc"/)
  })

  await t.test('simulated systems in production', async t => {
    const database = await testDatabase()
    t.teardown(() => database.drop())
    const config = configuration(t, {
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      KEY_PEPPER: `a:${Buffer.alloc(32).toString('base64url')}`,
    })
    await t.rejects(start(t, config), /simulated systems \(erp, .*CROSSDOCK_DEMONSTRATION=on/)
  })
})

await t.test(
  'when the supervisor is killed its servers go, and the next start takes everything up',
  async t => {
    const config = configuration(t)
    const killed = await startProcess(t, config)
    const { keys, pids } = runningFile(config)

    killed.kill('SIGKILL')
    await until(() => pids.servers.every(pid => processIdentity(pid) === undefined))

    await startProcess(t, config)
    const after = runningFile(config)
    t.equal(after.pids.postgres, pids.postgres, 'the same PostgreSQL')
    t.strictSame(after.keys, keys)
    t.match(await ask(after.baseUrl), /^\d+$/)
  },
)

await t.test('SIGTERM ends everything with exit code 0', async t => {
  const config = configuration(t)
  const child = await startProcess(t, config)
  const { pids } = runningFile(config)

  child.kill('SIGTERM')
  const code = await new Promise(resolve => child.once('exit', resolve))

  t.equal(code, 0)
  for (const pid of [...pids.servers, pids.postgres ?? 0]) t.equal(processIdentity(pid), undefined)
})

function configuration(t: Test, env: Record<string, string> = {}): Config {
  const cwd = temporaryFolder(t)
  return loadConfig({
    cwd,
    env: { PORT: '0', ADMIN_PORT: '0', CROSSDOCK_DRAIN_SECONDS: '1', ...env },
  })
}

/** On the database that tests share, which is there at once. */
async function configurationOnDatabase(t: Test, env: Record<string, string> = {}): Promise<Config> {
  const database = await testDatabase()
  t.teardown(() => database.drop())
  return configuration(t, { DATABASE_URL: database.url, ...env })
}

async function start(t: Test, config: Config, lines: string[] = []): Promise<Supervisor> {
  const running = await supervise({ config, terminal: silent(lines), serverScript })
  t.teardown(() => running.stop())
  return running
}

async function startProcess(t: Test, config: Config) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fixtures', 'supervise.ts')], {
    env: {
      PATH: process.env['PATH'],
      CROSSDOCK_DATA: config.data,
      PORT: '0',
      ADMIN_PORT: '0',
      CROSSDOCK_DRAIN_SECONDS: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.teardown(async () => {
    child.kill('SIGTERM')
    await until(() => child.exitCode !== null || child.signalCode !== null)
  })
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve)
    child.once('exit', code => reject(new Error(`the supervisor ended with ${code}`)))
  })
  return child
}

function silent(lines: string[] = []) {
  return {
    progress: (line: string) => void lines.push(line),
    print: (text: string) => void lines.push(text),
    complain() {},
    strong: (text: string) => text,
    faint: (text: string) => text,
  }
}

function runningFile(config: Config): RunningFile {
  return readRunningFile(config.data) as RunningFile
}

async function ask(baseUrl: string): Promise<string> {
  const answer = await fetch(baseUrl, { headers: { connection: 'close' } })
  return answer.text()
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited in vain for: ${condition.toString()}`)
    await sleep(10)
  }
}
