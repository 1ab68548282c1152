import { createHash, randomBytes } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { loadConfig } from '../config.ts'
import { migrate } from '../../process-apis/store/migrate.ts'
import { joinTestPostgres } from './test-postgres.ts'

/** A database of a test's own, at the present schema and empty. */
export type TestDatabase = {
  readonly url: string
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>
}

/**
 * Gives a fresh database to a test: on DATABASE_URL when it is set, else on an embedded PostgreSQL that all tests
 * of this checkout share while any of them runs. It is copied from a migrated template, which takes some 50 ms.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { pool, url, template } = await (server ??= openServer())
  // The process number tells whose it is when a test was killed and left it behind.
  const name = `crossdock_test_${process.pid}_${randomBytes(6).toString('hex')}`
  await undisturbed(() => pool.query(`create database ${name} template ${template}`))

  return {
    url: withDatabase(url, name),
    async drop() {
      await undisturbed(() => pool.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/**
 * PostgreSQL looks after its databases by itself, as a user whom we may not send away: for that moment a database can
 * be neither copied nor dropped. https://www.postgresql.org/docs/current/routine-vacuuming.html#AUTOVACUUM
 */
async function undisturbed(statement: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await statement()
      return
    } catch (error) {
      const { code } = error as { code?: string }
      if (tries === 100 || (code !== '42501' && code !== '55006')) throw error
      await sleep(100)
    }
  }
}

type Server = { readonly pool: pg.Pool; readonly url: string; readonly template: string }

let server: Promise<Server> | undefined

async function openServer(): Promise<Server> {
  const url = testServerUrl() ?? (await joinTestPostgres()).url
  const pool = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true })
  // The last test to leave ends the server while our idle connections still stand.
  pool.on('error', () => {})
  return { pool, url, template: await prepareTemplate({ pool, url }) }
}

/**
 * The PostgreSQL the caller of the tests wants them to run on, if any. Only the environment counts:
 * a crossdock.yaml that lies about names a database people work with.
 */
function testServerUrl(): string | undefined {
  return loadConfig({ cwd: tmpdir() }).databaseUrl
}

/**
 * Makes the migrated database that the others are copied from, once for each state of the migrations.
 * Several test processes may come at the same time: one makes it, the others wait.
 */
async function prepareTemplate({ pool, url }: Omit<Server, 'template'>): Promise<string> {
  const template = `crossdock_template_${schemaDigest()}`
  const client = await pool.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('crossdock test template'))`)
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'crossdock\\_template\\_%'`,
    )
    if (rows.some(({ datname }) => datname === template)) return template

    for (const { datname } of rows) await client.query(`drop database if exists ${datname}`)
    const draft = `${template}_draft`
    await client.query(`create database ${draft}`)
    await migrate(withDatabase(url, draft))
    await client.query(`alter database ${draft} rename to ${template}`)
    return template
  } finally {
    // Ending the session also lets the lock go.
    client.release(true)
  }
}

/** Changes whenever what `migrate` makes may change. */
function schemaDigest(): string {
  const root = join(import.meta.dirname, '..', '..')
  const sources = globSync('process-apis/{store,durable}/**/*.ts', { cwd: root })
    .filter(file => !/\.(test|suite)\.ts$/.test(file))
    .toSorted()
  const digest = createHash('sha256')
  for (const file of [...sources, 'package-lock.json']) {
    digest.update(file).update(readFileSync(join(root, file)))
  }
  return digest.digest('hex').slice(0, 16)
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
