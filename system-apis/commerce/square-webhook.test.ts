import { appendFileSync, cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../../gateway/config.ts'
import { ask } from '../../gateway/gateway.suite.ts'
import { temporaryFolder } from '../../gateway/host/fixtures/temporary-folder.ts'
import { openLog } from '../../gateway/log.ts'
import { surroundings } from '../../gateway/product.suite.ts'
import { runningServer } from '../../gateway/running-server.ts'
import { openSquare, refundOf, returnOf, sale } from './square.suite.ts'

const { env, keys } = await surroundings()
const square = await openSquare(t)
const { vendor, about, event, sign, options } = square
const policies = join(temporaryFolder(t), 'policies')
cpSync(new URL('../../policies', import.meta.url), policies, { recursive: true })
appendFileSync(
  join(policies, 'systems.yaml'),
  [
    'square:',
    '  role: commerce',
    '  connector: square',
    '  options:',
    `    url: ${options.url}`,
    `    notificationUrl: ${options.notificationUrl}`,
    '    token: ${secret.square-token}',
    '    signatureKeys: ["${secret.square-key}"]',
    '    locations: { L-MITTE: ST-BERLIN }',
    '',
  ].join('\n'),
)
const config = loadConfig({
  env: {
    ...env,
    CROSSDOCK_POLICIES: policies,
    CROSSDOCK_SECRET_SQUARE_TOKEN: options.token,
    CROSSDOCK_SECRET_SQUARE_KEY: 'sq-key',
  },
  cwd: tmpdir(),
})
const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
t.teardown(() => server.stop())

const hand = (body: string, signature = sign(body)) =>
  ask(server.baseUrl, 'POST', '/webhooks/v1/square', {
    body,
    headers: {
      'content-type': 'application/json',
      'x-square-hmacsha256-signature': signature,
    },
  })
const orderOf = async (reference: string) => {
  const path = `/orders/v1/orders?reference=${reference}`
  const { json } = await ask(server.baseUrl, 'GET', path, { key: keys.operator })
  return json.items as { id: string; channel: string; refunds?: object[] }[]
}

await t.test('a webhook that names a sale brings all of it, and its return after it', async t => {
  vendor.orders.set('S-1', sale('S-1'))
  t.match(await hand(about({ id: 'S-1' }, 'order.created')), {
    status: 200,
    json: { outcome: 'accepted', orderId: /^ord_/ },
  })
  const back = returnOf('S-1', 'R-1')
  vendor.orders.set('R-1', back)
  const refund = event('refund.updated', { refund: refundOf(back) })
  t.match(await hand(refund), { status: 200, json: { outcome: 'accepted' } })
  t.match(await hand(refund), { status: 200, json: { outcome: 'duplicate' } })
  t.match(await orderOf('S-1'), [
    { channel: 'square', refunds: [{ amount: { amount: '12.50' }, state: 'succeeded' }] },
  ])
})

await t.test('while Square cannot be asked, its webhooks are to be sent again', async t => {
  vendor.orders.set('S-2', sale('S-2'))
  const body = about({ id: 'S-2' })
  vendor.isDown = true
  const refused = await hand(body)
  t.ok(refused.status >= 500, `answered ${refused.status}`)
  t.same(await orderOf('S-2'), [])
  vendor.isDown = false
  t.match(await hand(body), { status: 200, json: { outcome: 'accepted' } })
  t.match(await orderOf('S-2'), [{ channel: 'square' }])
})

await t.test('what Square did not sign is not read either', async t => {
  const before = vendor.requests.length
  const body = about({ id: 'S-1' })
  t.match(await hand(body, sign(body, 'forged')), { status: 401 })
  t.equal(vendor.requests.length, before)
})
