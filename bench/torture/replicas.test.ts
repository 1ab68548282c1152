import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import t from 'tap'
import { until } from '../../process-apis/durable/durable.suite.ts'
import { failPoints } from './fail-points.ts'
import { startReplicas } from './replicas.ts'

/** Says that it answers; while it may not, it ends, as a server does without its database. */
const program = `
import { existsSync } from 'node:fs'
if (existsSync('no')) process.exit(1)
process.send({ ready: {} })
setInterval(() => {}, 1_000)
`

async function oneReplica(t: { teardown(fn: () => unknown): void }) {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-replicas-'))
  writeFileSync(join(folder, 'server.mjs'), program)
  const replicas = await startReplicas({
    count: 1,
    folder,
    program: join(folder, 'server.mjs'),
    environment: {},
    failPoints: failPoints({ seed: 1, count: 0, duringMs: 1, atOnce: 1 }),
    onFailPoint: () => {},
    waits: async () => [],
  })
  t.teardown(async () => {
    await replicas.end()
    rmSync(folder, { recursive: true, force: true })
  })
  return { replicas, replica: replicas.all[0], no: join(folder, 'no') }
}

t.test('one that is killed the moment it answers comes up again', async t => {
  const { replicas, replica } = await oneReplica(t)
  const pids = new Set([replica.pid()])
  const first = replica.kill()
  // Before anybody else has seen that it answers.
  while (replica.state() !== 'up') await turn()
  pids.add(replica.pid())
  await Promise.all([first, replica.kill()])
  pids.add(replica.pid())
  t.equal(replica.state(), 'up')
  t.equal(pids.size, 3, 'three lives')
  t.same(replicas.ownDeaths, [])
})

t.test('one that is killed while it cannot start comes up when it can', async t => {
  const { replicas, replica, no } = await oneReplica(t)
  writeFileSync(no, '')
  const kills = [replica.kill()]
  const stillborn = replica.pid()
  await until(() => replica.pid() !== stillborn)
  kills.push(replica.kill())
  rmSync(no)
  await Promise.all(kills)
  t.equal(replica.state(), 'up')
  t.notOk(existsSync(no))
  t.same(replicas.ownDeaths, [])
})
