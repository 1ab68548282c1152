import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { testDatabase } from '../../gateway/host/test-database.ts'
import { smallestHistory } from './history.ts'
import { torture } from './rig.ts'

const seed = 20_261_121

t.setTimeout(280_000)

await t.test('servers are killed under load, and nothing is lost, doubled or stuck', async t => {
  t.setTimeout(280_000)
  const database = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-torture-'))
  t.teardown(async () => {
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })
  const { facts, findings, counters, sagas } = await torture({
    seed,
    orders: 60,
    seconds: 15,
    replicas: 2,
    kills: 3,
    pauses: 1,
    failPoints: 2,
    postgresRestarts: 0,
    recoverSeconds: 60,
    databaseUrl: database.url,
    folder,
    keep: false,
    progress: () => {},
  })

  t.comment(`seed ${seed}: ${JSON.stringify(counters)}`)
  t.same(findings, [])
  const smallest = findings.length === 0 ? undefined : smallestHistory(facts, findings)
  for (const { at, what } of smallest?.lines ?? []) {
    t.comment(`${new Date(at).toISOString().slice(11, 23)} ${what}`)
  }
  t.ok(counters.kills + counters.failPoints >= 3, 'servers have died')
  t.ok(counters.orders >= 40, `${counters.orders} of 60 orders found stock`)
  t.same(
    sagas.filter(({ ran }) => ran === 0).map(({ name }) => name),
    [],
    'every saga has run',
  )
})
