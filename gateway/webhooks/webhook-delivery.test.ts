import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import t from 'tap'
import { loadConfig } from '../config.ts'
import { openLog } from '../log.ts'
import { runningServer } from '../running-server.ts'
import { receiver, type Received } from './receiver.suite.ts'
import { hastyPolicies, until, webhookShop } from './webhooks.suite.ts'

t.setTimeout(400_000)

let baseUrl = ''
const policies = hastyPolicies({ disableAfterDays: 5 })
const shop = await webhookShop(() => baseUrl, policies)
const config = loadConfig({ env: shop.env, cwd: tmpdir() })
const start = () => runningServer({ config, log: openLog({ level: 'silent' }) })
let server = await start()
t.teardown(() => server.stop())
baseUrl = server.baseUrl
const { pool } = shop.store
const operator = await shop.caller({ audience: 'operator' })
const stock = ['retail.stock.changed.v1']

/** Each count is an event of its SKU. */
let counted = 1_000
async function count(sku: string): Promise<void> {
  counted += 1
  const body = { onHand: counted, reason: 'count' }
  // The same count twice is one: on a busy machine it may take more than one try.
  await until(
    async () =>
      (await operator.ask('PUT', `/inventory/v1/stock/ST-MUNICH/${sku}`, body)).status === 200,
  )
}
const skuOf = ({ event }: Received) => event.subject.split('/').at(-1) ?? ''
const sequencesOf = (received: readonly Received[], sku: string) =>
  received.filter(one => skuOf(one) === sku).map(({ event }) => Number(event.sequence))
const isRising = (numbers: readonly number[]) =>
  numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))
const fresh = (caller = operator) => caller.ask('GET', '/platform/v1/webhooks')
const clear = () => pool.query('delete from crossdock.webhook')

await t.test(
  'what is refused waits and is tried again; its subject waits, others go on',
  async t => {
    const at = await receiver(t)
    let refusals = 0
    at.answer = (one, response) => {
      const refuse = skuOf(one) === 'MUG-WHITE' && refusals < 3
      if (refuse) refusals += 1
      response.writeHead(refuse ? 422 : 200).end('{}')
    }
    const { id } = await operator.webhook(at.url, { eventTypes: stock })
    await count('MUG-WHITE')
    await count('MUG-WHITE')
    await count('CAP-NAVY')
    await until(() => at.received.length === 6)
    t.equal(refusals, 3)
    const mugs = sequencesOf(at.received, 'MUG-WHITE')
    t.strictSame(new Set(mugs.slice(0, 4)).size, 1, 'the same one until it is taken')
    t.ok(isRising(mugs))
    const [first, ...rest] = at.received.filter(one => skuOf(one) === 'MUG-WHITE').slice(0, 4)
    for (const again of rest) {
      t.equal(again.headers['webhook-id'], first?.headers['webhook-id'])
      t.equal(again.text, first?.text)
    }
    const list = await operator.ask('GET', `/platform/v1/webhooks/${id}/deliveries`)
    const slow = list.json.deliveries.find(({ attempts }: { attempts: number }) => attempts === 4)
    const shown = await operator.ask('GET', `/platform/v1/webhooks/${id}/deliveries/${slow.id}`)
    t.strictSame(
      shown.json.attempts.map(({ number, status }: { number: number; status: number }) => [
        number,
        status,
      ]),
      [
        [4, 200],
        [3, 422],
        [2, 422],
        [1, 422],
      ],
    )
    await clear()
  },
)

await t.test('what is never taken is given up, and what waits behind it goes on', async t => {
  const at = await receiver(t)
  let poison = ''
  at.answer = (one, response) => {
    poison ||= one.event.id
    response.writeHead(one.event.id === poison ? 400 : 204).end()
  }
  const { id } = await operator.webhook(at.url, { eventTypes: stock })
  await count('MUG-WHITE')
  await count('MUG-WHITE')
  await until(() => at.received.some(({ event }) => event.id !== poison))
  t.equal(
    at.received.filter(({ event }) => event.id === poison).length,
    7,
    'once, and as often as the policy says',
  )
  const failed = await operator.ask('GET', `/platform/v1/webhooks/${id}/deliveries?state=failed`)
  t.match(failed.json.deliveries, [{ eventId: poison, attempts: 7, lastStatus: 400 }])

  poison = 'none'
  const [one] = failed.json.deliveries
  const again = await operator.ask(
    'POST',
    `/platform/v1/webhooks/${id}/deliveries/${one.id}/redelivery`,
  )
  t.match(again.json, { id: one.id, state: 'pending' })
  await until(async () => {
    const { json } = await operator.ask('GET', `/platform/v1/webhooks/${id}/deliveries/${one.id}`)
    return json.delivery.state === 'delivered'
  })
  t.equal(at.received.at(-1)?.event.id, one.eventId, 'under the same id')
  await clear()
})

await t.test('who asks for a pause is given it, and nothing is sent meanwhile', async t => {
  const at = await receiver(t)
  at.answer = (_one, response) =>
    at.received.length === 1
      ? response.writeHead(429, { 'retry-after': '2' }).end()
      : response.writeHead(204).end()
  await operator.webhook(at.url, { eventTypes: stock })
  await count('MUG-WHITE')
  await until(() => at.received.length === 1)
  await count('CAP-NAVY')
  t.match((await fresh()).json.webhooks, [{ nextTryAt: String, failingSince: String }])
  await until(() => at.received.length === 3)
  const [first, second] = at.received
  t.ok((second?.atMs ?? 0) - (first?.atMs ?? 0) > 1_900, 'not a moment sooner')
  await clear()
})

await t.test(
  'a receiver that is down is left alone, and told of everything as soon as it is back',
  async t => {
    const at = await receiver(t)
    let isDown = true
    at.answer = (_one, response) => response.writeHead(isDown ? 503 : 204).end()
    // Tries a day apart: whoever comes back need not wait for them.
    const slow = await slowly()
    await operator.webhook(at.url, { eventTypes: stock })
    for (const sku of ['MUG-WHITE', 'CAP-NAVY', 'NOTEBOOK-A5', 'BACKPACK-20L']) await count(sku)
    await count('MUG-WHITE')
    await until(() => at.received.length >= 4)
    isDown = false
    // One that is taken is enough for all that wait.
    await count('LAST-ONE')
    await until(async () => (await fresh()).json.webhooks[0].backlog.waiting === 0)
    t.ok(isRising(sequencesOf(at.received, 'MUG-WHITE')))
    t.match((await fresh()).json.webhooks[0], { failingSince: undefined, lastDeliveredAt: String })
    await slow()
    await clear()
  },
)

await t.test('redirects, slow and endless answers', async t => {
  const at = await receiver(t)
  const aside = await receiver(t)
  let how = 'redirect'
  at.answer = (_one, response) => {
    if (how === 'redirect') return response.writeHead(302, { location: aside.url }).end()
    if (how === 'slow') return undefined
    response.writeHead(200)
    const more = () => !response.destroyed && response.write(Buffer.alloc(65_536, 'a'), more)
    return more()
  }
  const { id } = await operator.webhook(at.url, { eventTypes: stock })
  const test = async () => (await operator.ask('POST', `/platform/v1/webhooks/${id}/test`, {})).json
  t.match(await test(), {
    isDelivered: false,
    status: 302,
    error: /redirects, which is not followed/,
  })
  t.equal(aside.received.length, 0)
  how = 'slow'
  t.match(await test(), { isDelivered: false, error: /did not answer in time/ })
  how = 'endless'
  const taken = await test()
  t.match(taken, { isDelivered: true, status: 200 })
  t.ok(taken.answer.length <= 500, 'only its beginning is kept')
  await clear()
})

await t.test('an address that came to lead inside is not asked any more', async t => {
  const at = await receiver(t)
  const { id } = await operator.webhook(at.url, { eventTypes: stock })
  // As if the name led elsewhere since it was looked at: what is kept is looked at again before each sending.
  await pool.query(`update crossdock.webhook set url = $1`, ['https://169.254.169.254/'])
  await count('MUG-WHITE')
  await until(async () => (await operator.read(id)).failingSince !== undefined)
  const { json } = await operator.ask('GET', `/platform/v1/webhooks/${id}/deliveries`)
  const path = `/platform/v1/webhooks/${id}/deliveries/${json.deliveries[0].id}`
  const shown = await operator.ask('GET', path)
  t.match(shown.json.attempts[0], { error: /169\.254\.169\.254/, status: undefined })
  t.equal(at.received.length, 0)
  await clear()
})

await t.test('a dead receiver holds up neither the others nor what they are told of', async t => {
  const dead = await receiver(t)
  dead.answer = () => undefined
  const alive = await receiver(t)
  await operator.webhook(dead.url, { eventTypes: stock })
  await operator.webhook(alive.url, { eventTypes: stock })
  const began = performance.now()
  for (let n = 0; n < 5; n++) await count('MUG-WHITE')
  const countedIn = performance.now() - began
  await until(() => alive.received.length === 5)
  t.ok(performance.now() - began < countedIn + 3_000)
  await clear()
})

await t.test(
  '410 ends it, and so do days without anything taken: with a case and an audit entry',
  async t => {
    const at = await receiver(t)
    at.answer = (_one, response) => response.writeHead(410).end()
    const { id } = await operator.webhook(at.url, { eventTypes: stock })
    await count('MUG-WHITE')
    await until(async () => (await operator.read(id)).state === 'disabled')
    t.match(await operator.read(id), { reason: /410/ })
    at.answer = (_one, response) => response.writeHead(500).end()
    t.match(await operator.ask('POST', `/platform/v1/webhooks/${id}/pause`, { reason: 'x' }), {
      status: 409,
    })
    await operator.ask('POST', `/platform/v1/webhooks/${id}/resume`, { from: 'backlog' })
    await until(async () => (await operator.read(id)).failingSince !== undefined)
    await pool.query(
      `update crossdock.webhook set failing_since = now() - interval '5 days 1 minute'`,
    )
    await count('CAP-NAVY')
    await until(async () => (await operator.read(id)).state === 'disabled')
    t.match(await operator.read(id), { reason: 'It has taken nothing for 5 days.' })
    const audited = await pool.query<{ action: string; actor: string }>(
      `select action, actor from crossdock.audit_entry where subject = $1 and action = 'disableWebhook'`,
      [id],
    )
    t.strictSame(audited.rows, Array(2).fill({ action: 'disableWebhook', actor: 'crossdock' }))
    const cases = await operator.ask('GET', '/operations/v1/exceptions?category=webhookDisabled')
    t.equal(cases.json.cases.length, 2, cases.text)
    const sent = at.received.length
    await count('MUG-WHITE')
    await count('CAP-NAVY')

    at.answer = (_one, response) => response.writeHead(204).end()
    await operator.ask('POST', `/platform/v1/webhooks/${id}/resume`, { from: 'now' })
    await count('NOTEBOOK-A5')
    await until(
      () => at.received.length > sent && skuOf(at.received.at(-1) as Received) === 'NOTEBOOK-A5',
    )
    t.equal(at.received.length, sent + 1, 'what was let go of is not sent')
    await clear()
  },
)

await t.test('a pause keeps everything; a restart forgets nothing', async t => {
  const at = await receiver(t)
  const { id } = await operator.webhook(at.url, { eventTypes: stock })
  await count('MUG-WHITE')
  await until(() => at.received.length === 1)
  const paused = await operator.ask('POST', `/platform/v1/webhooks/${id}/pause`, {
    reason: 'We are moving',
  })
  t.match(paused.json, { state: 'paused', reason: 'We are moving', backlog: { isBehind: true } })
  for (let n = 0; n < 3; n++) await count('MUG-WHITE')
  await server.stop()
  server = await start()
  baseUrl = server.baseUrl
  t.equal(at.received.length, 1)
  t.match(
    (await operator.ask('POST', `/platform/v1/webhooks/${id}/resume`, { from: 'backlog' })).json,
    { state: 'enabled' },
  )
  await until(() => at.received.length === 4)
  t.strictSame(new Set(at.received.map(({ event }) => event.id)).size, 4, 'each once')
  t.ok(isRising(sequencesOf(at.received, 'MUG-WHITE')))
  await clear()
})

await t.test('what was missed is planned, confirmed and sent once more', async t => {
  const at = await receiver(t)
  const from = new Date().toISOString()
  for (let n = 0; n < 4; n++) await count('MUG-WHITE')
  const { id } = await operator.webhook(at.url, { eventTypes: stock })
  await count('MUG-WHITE')
  await until(() => at.received.length === 1)
  const plan = (which: string, to?: string) =>
    operator.ask('POST', `/platform/v1/webhooks/${id}/replays`, { which, from, ...(to && { to }) })
  t.match((await plan('missing', '2026-01-01T00:00:00Z')).status, 400)
  const missing = (await plan('missing')).json
  t.match(missing, { state: 'planned', estimate: { events: 4, isAtLeast: false } })
  t.equal(at.received.length, 1, 'a plan sends nothing')
  const confirm = (replay: string) =>
    operator.ask('POST', `/platform/v1/webhooks/${id}/replays/${replay}/confirmation`)
  await confirm(missing.id)
  await confirm(missing.id)
  const stateOf = async (replay: string) =>
    (await operator.ask('GET', `/platform/v1/webhooks/${id}/replays/${replay}`)).json
  await until(async () => (await stateOf(missing.id)).state === 'finished')
  await until(() => at.received.length === 5)
  t.match(await stateOf(missing.id), { sent: 4 })
  t.ok(isRising(sequencesOf(at.received.slice(1), 'MUG-WHITE')))
  t.match((await plan('missing')).json, { estimate: { events: 0 } })
  const all = (await plan('all')).json
  t.match(all, { estimate: { events: 5 } })
  const cancelled = await operator.ask(
    'POST',
    `/platform/v1/webhooks/${id}/replays/${all.id}/cancellation`,
  )
  t.equal(cancelled.json.state, 'cancelled')
  t.equal((await confirm(all.id)).status, 409)
  t.equal(at.received.length, 5)
  await clear()
})

await t.test('scopes that are taken away take effect on what waits', async t => {
  const at = await receiver(t)
  const acme = await shop.caller()
  const { id } = await acme.webhook(at.url)
  await acme.ask('POST', `/platform/v1/webhooks/${id}/pause`, { reason: 'for a moment' })
  await acme.order()
  const path = `/platform/v1/applications/${acme.application}`
  const scopes = ['webhooks:read', 'webhooks:write']
  t.equal((await operator.ask('PATCH', path, { scopes })).status, 200)
  await acme.ask('POST', `/platform/v1/webhooks/${id}/resume`, { from: 'backlog' })
  const other = await receiver(t)
  await operator.webhook(other.url, { eventTypes: stock })
  await count('MUG-WHITE')
  await until(() => other.received.length === 1)
  t.equal(at.received.length, 0)
  await clear()
})

/** Tries a day apart, until what it gives is called. */
async function slowly(): Promise<() => Promise<void>> {
  const file = `${policies}/webhooks.yaml`
  const before = readFileSync(file, 'utf8')
  const restart = async (text: string) => {
    writeFileSync(file, text)
    await server.stop()
    server = await start()
    baseUrl = server.baseUrl
  }
  const all = JSON.parse(before) as object
  await restart(JSON.stringify({ ...all, retryAfterSeconds: [3_600, 3_600], leaveAloneAfter: 50 }))
  return () => restart(before)
}
