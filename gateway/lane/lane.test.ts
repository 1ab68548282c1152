import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import t from 'tap'
import type { Test } from 'tap'
import { eventually, toyGateway } from '../gateway.suite.ts'

const get = (key: string, toy: string, ...fields: string[]) =>
  `${[`GET /toys/v1/toys/${toy} HTTP/1.1`, 'Host: localhost', `Authorization: Bearer ${key}`, ...fields].join('\r\n')}\r\n\r\n`

type Client = {
  readonly socket: Socket
  readonly text: () => string
  readonly closed: () => boolean
}

async function client(t: Test, port: number): Promise<Client> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  t.teardown(() => socket.destroy())
  let text = ''
  let closed = false
  socket.on('data', chunk => (text += chunk.toString('latin1')))
  socket.on('error', () => {})
  socket.on('close', () => (closed = true))
  await once(socket, 'connect')
  return { socket, text: () => text, closed: () => closed }
}

const statuses = (text: string) =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)

/** A gateway whose toys are only given when `release` is called. */
async function held(t: Test, options: Parameters<typeof toyGateway>[1] = {}) {
  let release = () => {}
  const open = new Promise<void>(resolve => (release = resolve))
  const started = await toyGateway(t, {
    handlers: {
      getToy: async (_call: unknown, { toyId }: { toyId: string }) => {
        await open
        return { toyId, name: 'a' }
      },
    },
    ...options,
  })
  const lane = async () => {
    const { text } = await started.gateway.metrics.expose()
    const value = (name: string) => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1])
    return {
      requests: value('crossdock_lane_requests_total'),
      handedOver: value('crossdock_lane_connections_handed_over_total'),
    }
  }
  return { ...started, release, lane }
}

await t.test('what comes while a request is under way waits for its answer', async t => {
  const { port, key, calls, release, lane } = await held(t)
  const { socket, text } = await client(t, port)
  socket.write(get(key, 'toy-1'))
  await eventually(() => calls.length === 1)
  socket.write(get(key, 'toy-2'))
  release()
  await eventually(() => statuses(text()).length === 2)
  t.match(text(), /toy-1[^]*toy-2/)
  t.same(await lane(), { requests: 2, handedOver: 0 })
})

await t.test(
  'what cannot be plain behind a request ends the connection with its answer',
  async t => {
    const { port, key, calls, release } = await held(t)
    const { socket, text, closed } = await client(t, port)
    socket.write(get(key, 'toy-1'))
    await eventually(() => calls.length === 1)
    socket.write('\x00\x01rubbish\r\n\r\n')
    await new Promise(resolve => setTimeout(resolve, 20))
    release()
    await eventually(closed)
    t.same(statuses(text()), ['200'], 'and nothing else is said')
    t.match(text(), /^Connection: close\r$/m)
  },
)

await t.test(
  'a connection that says nothing, or not all of it, is soon waited for by Node',
  async t => {
    const { port, key, release, lane } = await held(t, {
      options: { timeouts: { headersMs: 400, requestMs: 800 } },
    })
    release()
    const [silent, half, slow] = [
      await client(t, port),
      await client(t, port),
      await client(t, port),
    ]
    half.socket.write(get(key, 'toy-1').slice(0, 40))
    slow.socket.write(
      `POST /toys/v1/toys HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${key}\r\nContent-Length: 20\r\n\r\n{`,
    )
    await eventually(async () => (await lane()).handedOver === 3)
    await eventually(() => silent.closed() && half.closed() && slow.closed())
    t.same(statuses(half.text()), ['408'])
    t.same(statuses(slow.text()), ['408'])
    t.equal((await lane()).requests, 0)
  },
)

await t.test('pieces that are too many are put together by Node', async t => {
  const { port, key, release, lane } = await held(t)
  release()
  const { socket, text } = await client(t, port)
  for (const character of get(key, 'toy-1', 'Connection: close')) {
    socket.write(character)
    await new Promise(resolve => setTimeout(resolve, 2))
  }
  await once(socket, 'close')
  t.same(statuses(text()), ['200'])
  t.same(await lane(), { requests: 0, handedOver: 1 })
})

await t.test('a connection is closed between requests when nobody uses it', async t => {
  const { port, key, release } = await held(t, {
    options: { timeouts: { headersMs: 200, keepAliveMs: 300 } },
  })
  release()
  const { socket, text, closed } = await client(t, port)
  socket.write(get(key, 'toy-1'))
  await eventually(closed)
  t.same(statuses(text()), ['200'])
})

await t.test('requests are counted through a change of who reads them', async t => {
  const { port, key, release } = await held(t, {
    options: { clients: { requestsPerConnection: 3 } },
  })
  release()
  const { socket, text, closed } = await client(t, port)
  socket.write(get(key, 'toy-1'))
  await eventually(() => statuses(text()).length === 1)
  socket.write(get(key, 'toy-2', 'TE: trailers'))
  await eventually(() => statuses(text()).length === 2)
  t.notMatch(text(), 'Connection: close')
  socket.write(get(key, 'toy-3'))
  await eventually(closed)
  t.same(statuses(text()), ['200', '200', '200'])
  t.match(text(), 'Connection: close')
})

await t.test('stopping lets what is under way finish, and closes what is not', async t => {
  const { port, key, calls, release, gateway, lane } = await held(t)
  const [busy, idle] = [await client(t, port), await client(t, port)]
  idle.socket.write(get(key, 'car-1'))
  await eventually(() => statuses(idle.text()).length === 1)
  busy.socket.write(get(key, 'toy-1'))
  await eventually(() => calls.length === 1)
  t.same(await lane(), { requests: 2, handedOver: 0 })
  const stopped = gateway.stop({ drainMs: 20_000 })
  await eventually(idle.closed)
  release()
  t.equal(await stopped, 0, 'nothing was cut')
  await eventually(busy.closed)
  t.same(statuses(busy.text()), ['200'])
  t.match(busy.text(), 'Connection: close')
})

await t.test('one address cannot flood, whoever reads its requests', async t => {
  const { port, key, release, ask } = await held(t, { options: { floodLimitPerMinute: 2 } })
  release()
  const { socket, text } = await client(t, port)
  socket.write(get(key, 'toy-1'))
  await eventually(() => statuses(text()).length === 1)
  t.equal((await ask('GET', '/problems/not-found')).status, 200, 'read by Node')
  socket.write(get(key, 'toy-1'))
  await eventually(() => statuses(text()).length === 2)
  t.same(statuses(text()), ['200', '429'])
  t.match(text(), /retry-after: \d+/)
})
