import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'
import type { ServerReady } from '../host/server-processes.ts'
import { receiver, type Received } from './receiver.suite.ts'
import { hastyPolicies, until, webhookShop } from './webhooks.suite.ts'

/*
 * Two servers, each a process of its own, on one database: one of them looks after a webhook, and when that stands still or is
 * killed the other one does.
 */

t.setTimeout(500_000)

type Held = { readonly one: Received; readonly response: ServerResponse }
type Server = { readonly child: ChildProcess; readonly ready: ServerReady['ready'] }

const cwd = temporaryFolder(t)
let baseUrl = ''
const shop = await webhookShop(() => baseUrl, hastyPolicies({ timeoutSeconds: 60 }))
const servers = [await start(), await start()]
baseUrl = servers[0]?.ready.baseUrl ?? ''
const operator = await shop.caller({ audience: 'operator' })
const skus = ['MUG-WHITE', 'CAP-NAVY', 'NOTEBOOK-A5', 'BACKPACK-20L']
const events = 40
/** Halfway there is one more. */
const sent = events + 1
let counted = 1_000

await t.test('who stands still is overtaken, and sends nothing more when it goes on', async t => {
  const { id, received, held, open } = await halfway(t)
  const { victim, survivor } = await sides(id)
  victim.child.kill('SIGSTOP')
  t.teardown(() => victim.child.kill('SIGCONT'))
  baseUrl = survivor.ready.baseUrl
  open()
  await until(async () => (await operator.read(id)).backlog.waiting === 0)
  t.equal((await sides(id)).victim.child.pid, survivor.child.pid, 'it is the other one’s now')

  // Its answers come at last: that they are bad is no news about what the other one has sent.
  victim.child.kill('SIGCONT')
  for (const { response } of held) response.writeHead(500).end()
  await until(async () => (await fetch(`${victim.ready.adminUrl}/readyz`)).ok)
  await count()
  await until(() => received.length > sent + skus.length)
  await until(async () => (await operator.read(id)).backlog.waiting === 0)
  onceEach(t, received, held, sent + 1)
  t.match(await operator.read(id), { state: 'enabled', failingSince: undefined })
  await operator.ask('DELETE', `/platform/v1/webhooks/${id}`)
})

await t.test('who is killed is replaced within seconds, and nothing is lost', async t => {
  const { id, received, held, open } = await halfway(t)
  const { victim, survivor } = await sides(id)
  baseUrl = survivor.ready.baseUrl
  victim.child.kill('SIGKILL')
  await once(victim.child, 'exit')
  const killedAt = performance.now()
  const before = received.length
  open()
  await until(() => received.length > before)
  const takenOverMs = Math.round(performance.now() - killedAt)
  t.ok(takenOverMs < 15_000, `taken over after ${takenOverMs} ms`)
  await until(async () => (await operator.read(id)).backlog.waiting === 0)
  onceEach(t, received, held, sent)
})

/** A webhook of which some was taken; then of each SKU one event is on its way, and waits for its answer. */
async function halfway(t: Test) {
  const at = await receiver(t)
  const held: Held[] = []
  let isOpen = false
  at.answer = (one, response) => {
    const isHeld = !isOpen && at.received.length > 8 && isOf(one, ...skus)
    if (isHeld) held.push({ one, response })
    else response.writeHead(204).end()
  }
  const { id } = await operator.webhook(at.url, { eventTypes: ['retail.stock.changed.v1'] })
  await operator.ask('POST', `/platform/v1/webhooks/${id}/pause`, { reason: 'until all is there' })
  for (let n = 0; n < events; n++) await count(skus[n % skus.length])
  await operator.ask('POST', `/platform/v1/webhooks/${id}/resume`, { from: 'backlog' })
  await until(() => held.length === skus.length)
  const { received } = at
  await count('LAST-ONE')
  await until(() => received.some(one => isOf(one, 'LAST-ONE')))
  t.equal(held.length, skus.length, 'which holds up nobody else')
  t.equal(new Set(received.map(({ event }) => event.id)).size, received.length, 'by one of them')
  return { id, received, held, open: () => void (isOpen = true) }
}

function isOf({ event }: Received, ...of: readonly string[]): boolean {
  return of.includes(event.subject.split('/').at(-1) ?? '')
}

/** Each count is an event of its SKU. */
async function count(sku = 'MUG-WHITE'): Promise<void> {
  counted += 1
  const path = `/inventory/v1/stock/ST-MUNICH/${sku}`
  const { status, text } = await operator.ask('PUT', path, { onHand: counted, reason: 'count' })
  if (status !== 200) throw new Error(text)
}

/** Everything came once and in its order; twice only what was on its way when it was overtaken, under the same ids. */
function onceEach(t: Test, received: readonly Received[], held: readonly Held[], expected: number) {
  const idOf = ({ event }: Received) => event.id
  const ids = received.map(idOf)
  t.equal(new Set(ids).size, expected, 'nothing is lost')
  const twice = ids.filter((id, index) => ids.indexOf(id) < index)
  const onTheirWay = held.map(({ one }) => idOf(one))
  t.strictSame(twice.toSorted(), onTheirWay.toSorted(), 'twice only what was on its way')
  for (const sku of skus) {
    const numbers = received
      .filter(one => isOf(one, sku))
      .map(({ event }) => Number(event.sequence))
    const isRising = numbers.every((number, index) => number >= (numbers[index - 1] ?? 0))
    t.ok(isRising, `${sku} in its order: ${numbers.join(' ')}`)
  }
}

/** The server that looks after a webhook, and the other one. */
async function sides(id: string): Promise<{ victim: Server; survivor: Server }> {
  const { rows } = await shop.store.pool.query<{ owner: string }>(
    `select owner from crossdock.webhook where id = $1`,
    [id],
  )
  const isIts = ({ child }: Server) => rows[0]?.owner.startsWith(`${child.pid}:`) === true
  const victim = servers.find(isIts)
  const survivor = servers.find(one => !isIts(one))
  if (victim === undefined || survivor === undefined) throw new Error('nobody has it')
  return { victim, survivor }
}

/** A server process of its own, on the same database. */
async function start(): Promise<Server> {
  const child = fork(join(import.meta.dirname, '..', 'server.ts'), {
    env: { ...shop.env, PORT: '0', LOG_LEVEL: 'error', CROSSDOCK_CANARY_SECONDS: '0' },
    cwd,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  t.teardown(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  const [message] = await once(child, 'message')
  return { child, ready: (message as ServerReady).ready }
}
