import { spawn, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import t from 'tap'
import { loadConfig } from './config.ts'
import { ask, eventually } from './gateway.suite.ts'
import { temporaryFolder } from './host/fixtures/temporary-folder.ts'
import { freePort } from './host/free-port.ts'
import { openLog } from './log.ts'
import { surroundings } from './product.suite.ts'
import { runningServer } from './running-server.ts'

// What became true, however it is read: by cursor, as a stream, and through a real NATS where the machine has one.
const hasNats = spawnSync('nats-server', ['--version']).status === 0
const natsPort = await freePort()
const natsData = temporaryFolder(t)
let nats = hasNats ? startNats(natsData) : undefined
t.teardown(() => nats?.kill())
// A test that breaks off before it begins has no teardown.
process.once('exit', () => nats?.kill())

const { keys, env } = await surroundings()
const config = loadConfig({
  env: { ...env, ...(hasNats && { NATS_URL: `nats://127.0.0.1:${natsPort}` }) },
  cwd: tmpdir(),
})
const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
t.teardown(() => server.stop())
const as = (key: string, method: string, path: string, options = {}) =>
  ask(server.baseUrl, method, path, { ...options, key })
const get = (path: string) => as(keys.operator, 'GET', `/events/v1${path}`)

type Told = {
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly sequence: string
}

let orders = 0
async function place(): Promise<string> {
  const placed = await as(keys.storefront, 'POST', '/storefront/v1/orders', {
    body: {
      email: 'ada@example.com',
      currency: 'EUR',
      items: [{ sku: 'MUG-WHITE', quantity: 1 }],
      delivery: {
        method: 'ship',
        address: {
          lines: ['Lindenstraße 4'],
          locality: 'Berlin',
          postalCode: '10969',
          country: 'DE',
        },
      },
      paymentToken: 'tok_visa',
    },
    headers: { 'idempotency-key': `"event-${(orders += 1)}"` },
  })
  t.equal(placed.status, 201, placed.text)
  return placed.json.orderId
}

/** Everything the log has, in its order. */
async function everything(query = ''): Promise<Told[]> {
  const all: Told[] = []
  let after = ''
  for (;;) {
    const { json } = await get(`/events?limit=50${query}${after}`)
    if (json.items.length === 0) return all
    all.push(...json.items)
    after = `&after=${json.nextCursor}`
  }
}

await t.test('the log is read by time, type and aggregate, and again', async t => {
  const began = new Date().toISOString()
  const orderId = await place()
  await eventually(async () => (await everything(`&subject=${orderId}`)).length >= 5)
  const all = await everything(`&subject=${orderId}`)
  t.same(
    all.map(({ sequence }) => Number(sequence)),
    all.map((_, i) => i + 1),
    'numbered without a gap',
  )
  const accepted = await everything(
    `&type=retail.order.received.v1,retail.order.accepted.v1&from=${began}`,
  )
  t.same(
    accepted.filter(({ subject }) => subject === orderId).map(({ type }) => type),
    ['retail.order.received.v1', 'retail.order.accepted.v1'],
  )
  t.same(await everything(`&to=${began}&subject=${orderId}`), [])
  t.equal((await as(keys.storefront, 'GET', '/events/v1/events')).status, 403)
})

await t.test('a stream goes on from where it was cut off, and misses nothing', async t => {
  const follow = async (lastEventId?: string) => {
    const stopped = new AbortController()
    const answer = await globalThis.fetch(`${server.baseUrl}/events/v1/stream`, {
      headers: {
        authorization: `Bearer ${keys.operator}`,
        accept: 'text/event-stream',
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
      signal: stopped.signal,
    })
    t.equal(answer.status, 200)
    t.match(answer.headers.get('content-type'), 'text/event-stream')
    return { text: answer.body?.pipeThrough(new TextDecoderStream()).getReader(), stopped }
  }
  /** Reads until an event fits; gives every event read, and the last id. */
  const readUntil = async (
    reader: Awaited<ReturnType<typeof follow>>,
    fits: (event: Told) => boolean,
  ) => {
    let rest = ''
    let last = ''
    const read: Told[] = []
    for (;;) {
      const { value = '', done } = (await reader.text?.read()) ?? { done: true, value: '' }
      if (done) throw new Error('the stream ended')
      const blocks = (rest + value).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
        last = field('id') ?? last
        const data = field('data')
        if (data === undefined) continue
        read.push(JSON.parse(data) as Told)
        if (fits(read.at(-1) as Told)) {
          reader.stopped.abort()
          return { read, last }
        }
      }
    }
  }
  const first = await follow()
  const one = await place()
  const { last } = await readUntil(
    first,
    ({ subject, type }) => subject === one && type === 'retail.order.received.v1',
  )
  const two = await place()
  const again = await readUntil(
    await follow(last),
    ({ subject, type }) => subject === two && type === 'retail.order.accepted.v1',
  )
  const missed = again.read.filter(({ subject }) => subject === one)
  t.equal(missed[0]?.sequence, '2', 'the second event of the order it was cut off in')
  t.match((await get('/stream?after=nonsense')).json, { status: 400 })
})

if (hasNats) {
  /** What is in the JetStream stream, message by message. */
  const kept = async (): Promise<{ id: string; subject: string; replay: string }[]> => {
    const connection = await connect({ servers: `nats://127.0.0.1:${natsPort}` })
    try {
      const messages = []
      const manager = await jetstreamManager(connection)
      const info = await manager.streams.info('CROSSDOCK_EVENTS').catch(() => undefined)
      if (info === undefined) return []
      const consumer = await jetstream(connection).consumers.get('CROSSDOCK_EVENTS')
      for (let left = info.state.messages; left > 0; left--) {
        const message = await consumer.next({ expires: 2_000 })
        if (message === null) break
        const { id } = message.json<Told>()
        const replay = message.headers?.get('Crossdock-Replay') ?? ''
        messages.push({ id, subject: message.subject, replay })
      }
      return messages
    } finally {
      await connection.close()
    }
  }
  const caughtUp = () =>
    eventually(async () => {
      const { publications } = (await get('/publications')).json
      return publications[0]?.pending === 0
    })
  const complete = async () => {
    const log = (await everything()).map(({ id }) => id)
    const ids = (await kept()).filter(({ replay }) => replay === '').map(({ id }) => id)
    return log.length > 0 && log.every((id, i) => ids[i] === id)
  }

  await t.test('NATS gets every event of the log, in its order, once', async t => {
    await caughtUp()
    await eventually(complete)
    const messages = await kept()
    t.equal(new Set(messages.map(({ id }) => id)).size, messages.length)
    t.match(messages[0]?.subject, /^crossdock\.events\.demo\.retail\.order\.received\.v1$/)
  })

  await t.test(
    'the stream is filled again after it was deleted, and after its store was',
    async t => {
      const connection = await connect({ servers: `nats://127.0.0.1:${natsPort}` })
      const manager = await jetstreamManager(connection)
      await manager.streams.delete('CROSSDOCK_EVENTS')
      await connection.close()
      await place()
      await eventually(complete)

      nats?.kill('SIGKILL')
      await new Promise(resolve => nats?.once('exit', resolve))
      const orderId = await place()
      t.ok(orderId, 'no order is refused while NATS is away')
      nats = startNats(temporaryFolder(t))
      await eventually(complete)
      t.match((await get('/publications')).json, {
        publications: [{ stream: 'CROSSDOCK_EVENTS', refills: 2 }],
      })
    },
  )

  await t.test('a replay is planned, confirmed and sent again; it is known by its ids', async t => {
    const before = (await kept()).length
    const planned = await as(keys.operator, 'POST', '/operations/v1/runs', {
      body: {
        kind: 'replayEvents',
        reason: 'The consumer lost its index.',
        eventTypes: ['retail.order.accepted.v1'],
      },
    })
    const { id, total } = planned.json
    t.equal(total, (await everything('&type=retail.order.accepted.v1')).length)
    await as(keys.operator, 'POST', `/operations/v1/runs/${id}/confirmation`)
    await eventually(async () => (await kept()).length === before + total)
    const again = (await kept()).filter(({ replay }) => replay === id)
    t.equal(again.length, total)
    const log = new Set((await everything()).map(event => event.id))
    t.ok(
      again.every(one => log.has(one.id)),
      'the same events, by their ids',
    )
  })
} else t.comment('no nats-server here: JetStream is not tested')

function startNats(folder: string) {
  const options = ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', String(natsPort)]
  return spawn('nats-server', options, { stdio: 'ignore' })
}
