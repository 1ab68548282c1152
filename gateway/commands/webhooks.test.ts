import { tmpdir } from 'node:os'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../config.ts'
import { openLog } from '../log.ts'
import { runningServer } from '../running-server.ts'
import { isSigned, receiver } from '../webhooks/receiver.suite.ts'
import { hastyPolicies, until, webhookShop } from '../webhooks/webhooks.suite.ts'

// Some twenty programs are started, one after the other.
t.setTimeout(240_000)

let baseUrl = ''
const shop = await webhookShop(() => baseUrl, hastyPolicies())
const config = loadConfig({ env: shop.env, cwd: tmpdir() })
const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
t.teardown(() => server.stop())
baseUrl = server.baseUrl
const acme = await shop.caller()

/** The command line in a process of its own, while the server answers in this one. */
function webhooks(...parameters: readonly string[]) {
  const file = join(import.meta.dirname, '..', 'crossdock.ts')
  const asking = ['--url', baseUrl, '--key', acme.key]
  return new Promise<{ status: number; stdout: string; stderr: string }>(resolve => {
    const { env } = process
    execFile(
      process.execPath,
      [file, 'webhooks', ...parameters, ...asking],
      { env: { ...env, NO_COLOR: '1' }, cwd: tmpdir() },
      (error, stdout, stderr) =>
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
  })
}
const json = async (...parameters: readonly string[]) =>
  JSON.parse((await webhooks(...parameters, '--json')).stdout) as Record<string, unknown>

await t.test(
  'a webhook lives: made, tried, looked at, paused, rolled, replayed, ended',
  async t => {
    const at = await receiver(t)
    const made = await webhooks('create', '--to', at.url, '--type', 'retail.order.*')
    t.match(made, { status: 0, stdout: /^whe_\S+ +enabled .*\nwhsec_\S+\nThis is the only time/ })
    const [id = ''] = made.stdout.split(' ')
    const secret = /whsec_\S+/.exec(made.stdout)?.[0] ?? ''
    t.match(await webhooks('test', id), { status: 0, stdout: /was taken: 204/ })
    t.ok(at.received[0] !== undefined && isSigned(at.received[0], secret))
    const orderId = await acme.order()
    await until(() => at.received.some(({ event }) => event.type === 'retail.order.accepted.v1'))
    t.match(await webhooks(), { status: 0, stdout: new RegExp(`^${id}  enabled .* 0 waiting`) })
    t.match(await webhooks('show', id), { status: 0, stdout: /told of retail\.order\.\* \(thin\)/ })
    const { deliveries } = await json('deliveries', id, '--type', 'retail.order.accepted.v1')
    const [{ id: deliveryId, subject } = {}] = deliveries as { id?: string; subject?: string }[]
    t.equal(subject, orderId)
    t.match(await webhooks('deliveries', id, deliveryId ?? ''), { stdout: /\n {2}1\. .* 204/ })
    t.match(await webhooks('redeliver', id, deliveryId ?? ''), { status: 0, stdout: /pending/ })
    t.match(await webhooks('pause', id, '--reason', 'We are moving'), {
      stdout: /paused .*We are moving/,
    })
    t.match(await webhooks('resume', id, '--from', 'now'), { stdout: /enabled/ })
    t.match(await webhooks('roll', id, '--overlap', '60'), { stdout: /whsec_/ })
    t.match(await webhooks('update', id, '--payload', 'full'), { stdout: /enabled/ })
    const planned = await webhooks('replay', id, '--from', '2026-01-01T00:00:00Z', '--which', 'all')
    t.match(planned, {
      stdout: /planned .*\n {2}To do it: crossdock webhooks confirm whe_\S+ whr_/,
    })
    const [, webhook = '', replay = ''] = /confirm (\S+) (\S+)/.exec(planned.stdout) ?? []
    t.match(await webhooks('confirm', webhook, replay), { status: 0, stdout: /running|finished/ })
    at.answer = (_received, response) => response.writeHead(500).end()
    t.match(await webhooks('test', id), { status: 1, stdout: /was not taken: 500/ })
    t.match(await webhooks('create', '--to', 'https://10.0.0.1/', '--type', '*'), {
      status: 2,
      stderr: /10\.0\.0\.1/,
    })
    t.match(await webhooks('delete', id), { status: 0 })
    t.match(await webhooks('show', id), { status: 1, stderr: /There is no whe_/ })
    t.match(await webhooks('ls'), { stdout: 'There is no webhook.\n' })
  },
)
