import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'
import { testDatabase } from '../host/test-database.ts'
import type { StoryRecord } from './record.ts'
import { chapters } from './story.ts'

const crossdock = join(import.meta.dirname, '..', 'crossdock.ts')

t.setTimeout(120_000)
const database = await testDatabase()
t.teardown(database.drop)
const environment = {
  ...process.env,
  CROSSDOCK_DATA: temporaryFolder(t),
  DATABASE_URL: database.url,
  PORT: '0',
  ADMIN_PORT: '0',
}

await t.test('without a server it says how to start one', t => {
  const { status, stderr } = demo()
  t.equal(status, 2)
  t.match(stderr, 'npm start')
  t.end()
})

await t.test('it refuses options that make no sense', t => {
  for (const parameters of [['--chapter', '99'], ['--chapter', 'one'], ['--loud'], ['extra']]) {
    const { status, stderr } = demo(...parameters)
    t.equal(status, 2, parameters.join(' '))
    t.match(stderr, /error: /)
  }
  t.end()
})

await t.test('every claim of the story holds, and holds again', { timeout: 280_000 }, async t => {
  await startServer(t)
  const { status, stdout, stderr } = demo('--json')
  t.equal(stderr, '')
  const first = JSON.parse(stdout) as StoryRecord
  t.same(failures(first), [])
  t.equal(status, 0)
  t.equal(first.chapters.length, chapters.length)
  t.ok(first.chapters.every(({ claims }) => claims.length > 0))

  const again = demo('--fast', '--chapter', '3', '--chapter', '7')
  t.equal(again.status, 0, again.stdout)
  t.match(again.stdout, '✔ one shopper gets it')
  t.notMatch(again.stdout, String.fromCodePoint(0x1b))
})

function demo(...parameters: string[]) {
  return spawnSync(process.execPath, [crossdock, 'demo', ...parameters], {
    encoding: 'utf8',
    env: environment,
    timeout: 100_000,
  })
}

function failures({ chapters: told }: StoryRecord) {
  return told.flatMap(({ title, claims, leftOut }) => [
    ...(leftOut === undefined ? [] : [{ title, leftOut }]),
    ...claims.filter(({ ok }) => !ok).map(claim => ({ title, ...claim })),
  ])
}

/** The product as a user starts it; ready when it says where it is. */
async function startServer(t: { teardown(end: () => unknown): void }): Promise<void> {
  const child = spawn(process.execPath, [crossdock, 'start', '--json'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  t.teardown(async () => {
    child.kill('SIGTERM')
    await ended
  })
  await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(() => {
      throw new Error('the server did not start')
    }),
  ])
}
