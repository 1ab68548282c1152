import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '../../gateway/host/free-port.ts'
import { hashKey, newKey, type Pepper } from '../../gateway/keys/key.ts'
import { residentMb } from '../measure/resident.ts'
import type { Scenario } from '../measure/scenario.ts'
import { startCrossdock } from '../peers/crossdock.ts'
import { load, refuseWithoutLoad, warm } from '../peers/load.ts'
import type { RunningPeer } from '../peers/peer.ts'

/** How many keys there are, and how many of them ask in turn. */
const sizes = [
  { name: '10 keys', keys: 10, asking: 10 },
  { name: '100,000 keys', keys: 100_000, asking: 2_000 },
] as const

/** The same read by callers with keys of their own, few and many. */
export const growthKeys: Scenario = {
  name: 'growth-keys',
  title: 'Reading with more and more keys in the database, ten and two thousand of them in turn',
  rows: sizes.map(({ name }) => name),
  figures: [
    { name: 'CPU', unit: 'µs' },
    { name: 'to 10', unit: '×' },
    { name: 'per second', unit: '/s' },
    { name: 'memory', unit: 'MB' },
  ],
  goals: { '100,000 keys: to 10': '≤ 1.2×' },
  async setup({ product: { databaseUrl }, folder: stageFolder }) {
    refuseWithoutLoad()
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
    const pepper: Pepper = { id: 'bench', secret: randomBytes(32) }
    const running: {
      name: string
      gateway: RunningPeer
      options: { folder: string; lua: string }
    }[] = []
    for (const { name, keys, asking } of sizes) {
      const folder = join(stageFolder, `keys-${keys}`)
      mkdirSync(folder)
      const texts = await makeKeys(pool, pepper, keys)
      writeFileSync(join(folder, 'keys'), texts.slice(0, asking).join('\n'))
      const gateway = await startCrossdock(
        { port: await freePort(), upstream: '', folder },
        { how: 'answer', keys: { databaseUrl, pepper: pepper.secret.toString('base64') } },
      )
      const options = { folder, lua: inTurn(join(folder, 'keys')) }
      running.push({ name, gateway, options })
      // Every key is looked up once on the way.
      await warm(gateway, 'GET', options)
    }
    return {
      async run() {
        const figures: Record<string, number> = {}
        let few = Number.NaN
        for (const { name, gateway, options } of running) {
          const { processorUs, perSecond } = await load(gateway, 'GET', { seconds: 2, ...options })
          if (name === sizes[0].name) few = processorUs
          Object.assign(figures, {
            [`${name}: CPU`]: processorUs,
            [`${name}: to 10`]: processorUs / few,
            [`${name}: per second`]: perSecond,
            [`${name}: memory`]: residentMb(gateway.pid),
          })
        }
        return figures
      },
      async close() {
        for (const { gateway } of running) await gateway.stop()
        await pool.query(`delete from crossdock.api_key where pepper_id = $1`, [pepper.id])
        await pool.end()
      },
    }
  },
}

/** Keys of ten applications, hashed with a pepper that the product does not have. */
async function makeKeys(pool: pg.Pool, pepper: Pepper, count: number): Promise<readonly string[]> {
  const made = Array.from({ length: count }, () => newKey('test'))
  const { rows } = await pool.query<{ id: string }>(
    `insert into crossdock.application (id, tenant, name, audience, channel, environment, plan, scopes)
     select 'app_bench_' || $1::int || '_' || i, 'bench', 'bench ' || $1::int || ' ' || i, 'storefront', 'bench',
            'test', 'bench', '{orders:read}'
     from generate_series(1, 10) i
     returning id`,
    [count],
  )
  await pool.query(
    `insert into crossdock.api_key (key_id, application_id, environment, secret_hash, pepper_id)
     select key_id, ($1::text[])[1 + ordinality % 10], 'test', hash, $2
     from unnest($3::text[], $4::bytea[]) with ordinality made (key_id, hash, ordinality)`,
    [
      rows.map(({ id }) => id),
      pepper.id,
      made.map(({ id }) => id),
      made.map(key => hashKey(key, pepper)),
    ],
  )
  return made.map(({ text }) => text)
}

/** A script that asks with each key of a file in turn. */
const inTurn = (file: string) => `
local keys = {}
for key in io.lines("${file}") do keys[#keys + 1] = key end
local at = 0
request = function()
  at = at % #keys + 1
  wrk.headers["X-API-Key"] = keys[at]
  return wrk.format()
end
`
