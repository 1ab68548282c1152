import { Agent, request } from 'node:http'
import t from 'tap'
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
