import { tmpdir } from 'node:os'
import t from 'tap'
import { loadConfig } from '../config.ts'
import { ask, eventually } from '../gateway.suite.ts'
import { openLog } from '../log.ts'
import { surroundings } from '../product.suite.ts'
import { runningServer } from '../running-server.ts'
import { ownRedis } from './redis.suite.ts'

t.setTimeout(120_000)
const redis = await ownRedis(t)
const { keys, env } = await surroundings()
const start = async () => {
  const settings = { ...env, PORT: '0', ...(redis !== undefined && { REDIS_URL: redis.url }) }
  const config = loadConfig({ env: settings, cwd: tmpdir() })
  return runningServer({ config, log: openLog({ level: 'silent' }) })
}
let server = await start()
t.teardown(() => server.stop())

await t.test(
  'the whole product with a Redis that is killed: nobody is refused, /metrics tells, and it is used again',
  { skip: redis === undefined && 'there is no redis-server on this machine' },
  async t => {
    const shared = async () => {
      const { text } = await ask(server.adminUrl, 'GET', '/metrics', {})
      return /^crossdock_rate_limit_shared (\d)$/m.exec(text)?.[1]
    }
    const path = '/platform/v1/application'
    const asked = () => ask(server.baseUrl, 'GET', path, { key: keys.partner })
    await eventually(async () => (await shared()) === '1')
    t.match(await asked(), { status: 200, headers: { ratelimit: /^"application";r=\d+/ } })
    await redis?.kill()
    for (let request = 0; request < 30; request++) {
      t.match(await asked(), { status: 200, headers: { ratelimit: /^"application";r=\d+/ } })
    }
    t.equal(await shared(), '0')
    await redis?.start()
    await eventually(async () => (await shared()) === '1')
    t.match(await asked(), { status: 200 })
  },
)

await t.test(
  'a calendar quota is the application’s on every server, in its time zone, and outlives a restart',
  async t => {
    const change = (applicationId: string, body: object) =>
      ask(server.baseUrl, 'PATCH', `/platform/v1/applications/${applicationId}`, {
        key: keys.operator,
        body,
      })
    const own = await ask(server.baseUrl, 'GET', '/platform/v1/application', { key: keys.partner })
    const { id } = own.json as { id: string }
    t.match((await change(id, { timeZone: 'Europe/Nowhere' })).json, {
      status: 400,
      errors: [{ pointer: '/timeZone' }],
    })
    t.match((await change(id, { plan: 'partner', timeZone: 'Asia/Tokyo' })).json, {
      id,
      plan: 'partner',
      timeZone: 'Asia/Tokyo',
    })
    const left = async () => {
      const { headers } = await ask(server.baseUrl, 'GET', '/platform/v1/application', {
        key: keys.partner,
      })
      const [, remaining, more] = /"daily";r=(\d+);t=(\d+)/.exec(String(headers['ratelimit'])) ?? []
      return { remaining: Number(remaining), more: Number(more) }
    }
    const day = 86_400_000
    const toMidnight = () => Math.ceil((day - ((Date.now() + 9 * 3_600_000) % day)) / 1000)
    await eventually(async () => Math.abs((await left()).more - toMidnight()) <= 2)
    const before = await left()
    await server.stop()
    server = await start()
    const after = await left()
    // Midnight in Tokyo may fall between the two.
    t.equal(after.remaining, after.more > before.more ? after.remaining : before.remaining - 1)
  },
)
