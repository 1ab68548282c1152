import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'
import t from 'tap'
import { certificateFiles } from './edge/edge.suite.ts'
import { eventually, toyGateway } from './gateway.suite.ts'

await t.test('stopping finishes what is in flight and refuses what comes after', async t => {
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  const { ask, gateway, calls } = await toyGateway(t, {
    handlers: {
      getToy: async () => {
        await held
        return { toyId: 'toy-1', name: 'Robot' }
      },
    },
  })
  t.match((await ask('GET', '/readyz')).json, { status: 'ready' })
  const inFlight = ask('GET', '/toys/v1/toys/toy-1')
  await eventually(() => calls.length === 1)

  const stopped = gateway.stop({ drainMs: 5_000 })
  t.strictSame(await gateway.health.ready(), { ready: false, reason: 'stopping' })
  await eventually(() => !gateway.server.listening)
  await t.rejects(ask('GET', '/livez'), { code: 'ECONNREFUSED' })

  release()
  const answer = await inFlight
  t.match(answer, { status: 200, headers: { connection: 'close' } })
  t.equal(await stopped, 0, 'nothing was cut')
})

await t.test(
  'while it is announced, requests are still taken and connections closed after them',
  async t => {
    const { ask, gateway } = await toyGateway(t)
    const stopped = gateway.stop({ noticeMs: 300, drainMs: 1_000 })
    const ready = await ask('GET', '/readyz')
    t.match(ready, { status: 503, headers: { connection: 'close' } })
    t.match(await ask('GET', '/toys/v1/toys'), { status: 200 })
    t.equal(await stopped, 0)
  },
)

await t.test('what does not finish in time is cut', async t => {
  const { ask, gateway, calls } = await toyGateway(t, {
    handlers: { getToy: () => new Promise(() => {}) },
  })
  const inFlight = t.rejects(ask('GET', '/toys/v1/toys/toy-1'))
  await eventually(() => calls.length === 1)
  t.equal(await gateway.stop({ drainMs: 50 }), 1)
  await inFlight
})

await t.test('idle connections do not hold the server up', async t => {
  const { gateway, port, key } = await toyGateway(t)
  const agent = new Agent({ keepAlive: true })
  await new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}` }
    request({ agent, port, host: '127.0.0.1', path: '/toys/v1/toys', headers }, response =>
      response.resume().on('end', resolve),
    )
      .on('error', reject)
      .end()
  })
  const before = performance.now()
  await gateway.stop({ drainMs: 30_000 })
  t.ok(performance.now() - before < 15_000)
  agent.destroy()
})

for (const listener of ['without TLS', 'by TLS'] as const) {
  await t.test(`a slow reader has all of its answer, ${listener}`, async t => {
    const { server, tls } = certificateFiles(t)
    const name = 'x'.repeat(40)
    const many = Array.from({ length: 150_000 }, (_, i) => ({ toyId: `toy-${i}`, name }))
    const { gateway, port, key, calls } = await toyGateway(t, {
      handlers: { listToys: async () => ({ toys: many }) },
      options: { tls },
    })
    const socket =
      listener === 'by TLS'
        ? connectTls({ port: Number(new URL(gateway.tlsUrl() ?? '').port), ca: [server.cert] })
        : connect({ port, host: '127.0.0.1' })
    socket.write(`GET /toys/v1/toys HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${key}\r\n\r\n`)
    await eventually(() => calls.length === 1)
    const [first] = (await once(socket, 'data')) as [Buffer]
    socket.pause()
    const stopped = gateway.stop({ drainMs: 30_000 })
    await eventually(() => !gateway.server.listening)
    const chunks = [first]
    socket.on('data', (bytes: Buffer) => chunks.push(bytes))
    socket.resume()
    await once(socket, 'close')
    const [head = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n', 2)
    t.match(head, /^HTTP\/1\.1 200 /)
    t.equal(body.length, Number(/^content-length: (\d+)/im.exec(head)?.[1]))
    t.equal(await stopped, 0, 'nothing was cut')
  })
}
