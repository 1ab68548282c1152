import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import t, { type Test } from 'tap'
import { embeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts'
import { postgresAccount } from './postgres-account.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { temporaryFolder } from './fixtures/temporary-folder.ts'
import { processIdentity } from './process-identity.ts'

/** An ordinary user that every Unix has. */
const DAEMON = 1
const NAMELESS = 54_321
const asRoot = process.getuid?.() === 0

// Every test starts a PostgreSQL of its own.
t.setTimeout(120_000)

/** A folder as the first start leaves it: making one takes half of the time of a test. */
const original = temporaryFolder(t)
await (await embeddedPostgres({ dataDirectory: original, log() {} })).stop()

await t.test('the first start makes a cluster that keeps what was committed', async t => {
  const dataDirectory = temporaryFolder(t)
  const first = await start(t, { dataDirectory })
  await query(first.url, 'create table kept (id int)')
  await query(first.url, 'insert into kept values (1)')
  await first.stop()

  const second = await start(t, { dataDirectory })
  t.equal(second.adopted, false)
  t.strictSame(await query(second.url, 'select id from kept'), [{ id: 1 }])
})

await t.test('it is safe, private and speaks UTF-8', async t => {
  const dataDirectory = temporaryFolder(t)
  const { url } = await start(t, { dataDirectory })

  const superuser = new URL(url)
  superuser.username = 'postgres'
  const rows = await query(
    superuser.href,
    `select name, setting from pg_settings where name in
       ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses',
        'unix_socket_directories', 'server_encoding', 'max_connections')`,
  )
  t.strictSame(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])), {
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    server_encoding: 'UTF8',
    max_connections: '300',
  })
  t.strictSame(
    await query(
      url,
      `select lower('ÄÖÜ') as low, rolsuper from pg_roles where rolname = current_user`,
    ),
    [{ low: 'äöü', rolsuper: false }],
  )

  const wrong = new URL(url)
  wrong.password = 'guess'
  await t.rejects(query(wrong.href, 'select 1'), { code: '28P01' })
  t.equal(statSync(join(dataDirectory, 'password')).mode & 0o777, 0o600)
  t.equal(statSync(join(dataDirectory, 'cluster')).mode & 0o777, 0o700)
})

await t.test('a postmaster that is killed is started again on the same port', async t => {
  const lines: string[] = []
  const postgres = await start(t, {
    dataDirectory: usedFolder(t),
    log: line => lines.push(line),
  })
  await query(postgres.url, 'create table kept (id int)')
  const killed = postgres.pid()

  process.kill(killed, 'SIGKILL')

  await until(() => postgres.pid() !== killed)
  t.strictSame(await query(postgres.url, 'select count(*)::int as n from kept'), [{ n: 0 }])
  t.ok(lines.some(line => line.includes('was ended from outside')))
})

await t.test('a postmaster whose keeper was killed is adopted', async t => {
  const dataDirectory = usedFolder(t)
  const keeper = await startKeeper(t, dataDirectory)
  await query(keeper.url, 'create table kept (id int)')
  keeper.kill('SIGKILL')
  await until(() => processIdentity(keeper.pid) === undefined)

  const postgres = await start(t, { dataDirectory })

  t.equal(postgres.adopted, true)
  t.equal(postgres.pid(), keeper.postgresPid)
  t.strictSame(await query(postgres.url, 'select count(*)::int as n from kept'), [{ n: 0 }])
  await postgres.stop()
  t.equal(processIdentity(keeper.postgresPid), undefined, 'the adopted one is ended too')
})

await t.test('when keeper and postmaster are killed, the next start recovers', async t => {
  const dataDirectory = usedFolder(t)
  const keeper = await startKeeper(t, dataDirectory)
  await query(keeper.url, 'create table kept (id int)')
  keeper.kill('SIGKILL')
  process.kill(keeper.postgresPid, 'SIGKILL')
  await until(() => processIdentity(keeper.pid) === undefined)

  const postgres = await start(t, { dataDirectory })

  t.equal(postgres.adopted, false)
  t.strictSame(await query(postgres.url, 'select count(*)::int as n from kept'), [{ n: 0 }])
})

await t.test('a process number that went to another program does not stop the start', async t => {
  const dataDirectory = usedFolder(t)
  const stale = [process.pid, join(dataDirectory, 'cluster'), 1, 5432, '', '127.0.0.1', '', 'ready']
  writeFileSync(join(dataDirectory, 'cluster', 'postmaster.pid'), `${stale.join('\n')}\n`)

  const postgres = await start(t, { dataDirectory })

  t.strictSame(await query(postgres.url, 'select 1 as one'), [{ one: 1 }])
})

await t.test('a kill in the middle of the first start leaves nothing half made', async t => {
  const dataDirectory = temporaryFolder(t)
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'fixtures', 'keep-postgres.ts'), dataDirectory],
    {
      stdio: 'ignore',
    },
  )
  await until(() => readdirSync(dataDirectory).some(name => name.startsWith('cluster.new')))
  child.kill('SIGKILL')
  await until(() => child.signalCode !== null)

  const postgres = await start(t, { dataDirectory })

  t.strictSame(await query(postgres.url, 'select 1 as one'), [{ one: 1 }])
})

await t.test('a second start on the folder is refused and names the first', async t => {
  const dataDirectory = usedFolder(t)
  const keeper = await startKeeper(t, dataDirectory)

  await t.rejects(embeddedPostgres({ dataDirectory, log() {} }), {
    message: new RegExp(`Crossdock already runs on .* \\(process ${keeper.pid}\\).*CROSSDOCK_DATA`),
  })

  t.strictSame(await query(keeper.url, 'select 1 as one'), [{ one: 1 }], 'the first goes on')
})

await t.test('a cluster of another major version is refused with what to do', async t => {
  const dataDirectory = usedFolder(t)
  writeFileSync(join(dataDirectory, 'cluster', 'PG_VERSION'), '17\n')

  await t.rejects(embeddedPostgres({ dataDirectory, log() {} }), {
    message: /was made by PostgreSQL 17, and this release brings PostgreSQL \d+.*pg_dump.*mv /,
  })
})

await t.test('a changed password is told from a slow start', async t => {
  const dataDirectory = usedFolder(t)
  writeFileSync(join(dataDirectory, 'password'), 'another')

  await t.rejects(embeddedPostgres({ dataDirectory, log() {} }), {
    message: /password may have been changed/,
  })
})

await t.test('as root', { skip: !asRoot && 'needs root' }, async t => {
  await t.test('PostgreSQL runs as somebody else, who owns the cluster', async t => {
    const dataDirectory = temporaryFolder(t)
    const postgres = await start(t, { dataDirectory })

    const { uid } = statSync(join(dataDirectory, 'cluster'))
    t.not(uid, 0)
    t.equal(statSync(`/proc/${postgres.pid()}`).uid, uid)
  })

  await t.test('the owner of the folder is taken rather than nobody', async t => {
    const dataDirectory = temporaryFolder(t)
    chownSync(dataDirectory, DAEMON, DAEMON)

    await start(t, { dataDirectory })

    t.equal(statSync(join(dataDirectory, 'cluster')).uid, DAEMON)
  })

  await t.test('a folder below one that others may not enter works', async t => {
    const closed = temporaryFolder(t)
    chmodSync(closed, 0o700)
    const lines: string[] = []

    const postgres = await start(t, {
      dataDirectory: join(closed, 'data'),
      log: line => lines.push(line),
    })

    t.strictSame(await query(postgres.url, 'select 1 as one'), [{ one: 1 }])
    t.match(lines[0], /CAP_DAC_/)
  })

  await t.test('programs below a folder that others may not enter work', async t => {
    const closed = temporaryFolder(t)
    chmodSync(closed, 0o700)
    const original = postgresBinaries()
    const native = join(original.postgres, '..', '..')
    cpSync(native, join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
    const moved = (path: string) => path.replace(native, join(closed, 'native'))

    const account = await postgresAccount({
      binaries: {
        postgres: moved(original.postgres),
        initdb: moved(original.initdb),
        catalogue: moved(original.catalogue),
      },
      folder: closed,
      cluster: join(closed, 'cluster'),
    })

    t.match(account.note, /CAP_DAC_/)
    t.ok(account.major >= 18)
  })

  await t.test('without that capability the message says what to do', async t => {
    const closed = temporaryFolder(t)
    chmodSync(closed, 0o700)

    const { status, stderr } = spawnSync(
      'setpriv',
      [
        '--bounding-set=-dac_override,-dac_read_search',
        '--inh-caps=-all',
        process.execPath,
        join(import.meta.dirname, 'fixtures', 'keep-postgres.ts'),
        join(closed, 'data'),
      ],
      { encoding: 'utf8' },
    )

    t.not(status, 0)
    t.match(stderr, /PostgreSQL does not run as root.*CROSSDOCK_DATA.*DATABASE_URL/s)
  })
})

await t.test(
  'as an ordinary user it needs nobody else',
  { skip: !asRoot && 'runs as one anyway' },
  async t => {
    const dataDirectory = temporaryFolder(t)
    chownSync(dataDirectory, DAEMON, DAEMON)
    const keeper = await startKeeper(t, dataDirectory, { uid: DAEMON, gid: DAEMON })

    t.strictSame(await query(keeper.url, 'select 1 as one'), [{ one: 1 }])
    t.equal(statSync(`/proc/${keeper.postgresPid}`).uid, DAEMON)
  },
)

await t.test('a user without a name is told why', { skip: !asRoot && 'needs root' }, async t => {
  const dataDirectory = temporaryFolder(t)
  chownSync(dataDirectory, NAMELESS, NAMELESS)

  const { status, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'fixtures', 'keep-postgres.ts'), dataDirectory],
    { encoding: 'utf8', uid: NAMELESS, gid: NAMELESS },
  )

  t.not(status, 0)
  t.match(stderr, /PostgreSQL cannot be run here by user 54321: .*cannot find name.*DATABASE_URL/s)
})

function usedFolder(t: Test): string {
  const folder = temporaryFolder(t)
  const { status, stderr } = spawnSync('cp', ['-a', `${original}/.`, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return folder
}

async function start(
  t: Test,
  { dataDirectory, log = () => {} }: { dataDirectory: string; log?: (line: string) => void },
): Promise<EmbeddedPostgres> {
  const postgres = await embeddedPostgres({ dataDirectory, log })
  t.teardown(() => postgres.stop())
  return postgres
}

/** Another process that keeps a PostgreSQL, as `crossdock start` does; both are gone after the test. */
async function startKeeper(
  t: Test,
  dataDirectory: string,
  account: { uid?: number; gid?: number } = {},
) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'fixtures', 'keep-postgres.ts'), dataDirectory],
    {
      ...account,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const pid = child.pid ?? 0
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', data => resolve(String(data)))
    child.once('exit', code => reject(new Error(`the keeper ended with ${code}`)))
  })
  const told = JSON.parse(line) as { url: string; pid: number }
  t.teardown(async () => {
    child.kill('SIGKILL')
    try {
      process.kill(told.pid, 'SIGQUIT')
      await until(() => processIdentity(told.pid) === undefined)
    } catch {
      // It is gone already.
    }
  })
  return {
    url: told.url,
    pid,
    postgresPid: told.pid,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
  }
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<Record<string, unknown>>(text)
    return rows
  } finally {
    await client.end()
  }
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 30_000
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain for: ${condition.toString()}`)
    await sleep(5)
  }
}
