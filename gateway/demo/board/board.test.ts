import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import { openStore } from '../../../process-apis/store/store.ts'
import { temporaryFolder } from '../../host/fixtures/temporary-folder.ts'
import { testDatabase } from '../../host/test-database.ts'
import { revisionStore } from '../../reload/revision-store.ts'
import type { StoryRecord } from '../record.ts'
import { boardChapters } from './chapters.ts'

const crossdock = join(import.meta.dirname, '..', '..', 'crossdock.ts')

t.setTimeout(600_000)
const database = await testDatabase()
t.teardown(database.drop)
const environment = {
  ...process.env,
  CROSSDOCK_DATA: temporaryFolder(t),
  DATABASE_URL: database.url,
  PORT: '0',
  ADMIN_PORT: '0',
}

await t.test('every claim of the board’s afternoon holds', async t => {
  const server = spawn(process.execPath, [crossdock, 'start', '--json'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit')
  t.teardown(async () => {
    server.kill('SIGTERM')
    await ended
  })
  await once(createInterface({ input: server.stdout }), 'line')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [crossdock, 'demo', '--governance', '--fast', '--json'],
    { encoding: 'utf8', env: environment, timeout: 500_000 },
  )
  t.equal(stderr, '')
  const told = JSON.parse(stdout) as StoryRecord
  const failures = told.chapters.flatMap(({ title, claims, leftOut }) => [
    ...(leftOut === undefined ? [] : [{ title, leftOut }]),
    ...claims.filter(({ ok }) => !ok).map(claim => ({ title, ...claim })),
  ])
  t.same(failures, [])
  t.equal(status, 0)
  t.equal(told.chapters.length, boardChapters.length)

  const store = openStore({ url: database.url, connections: 1 })
  t.teardown(store.close)
  t.match(await revisionStore(store).newest(), { note: 'the afternoon is over', files: undefined })
})
