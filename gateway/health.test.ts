import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { adminServer } from './admin.ts'
import { toyGateway } from './gateway.suite.ts'
import { health, type SystemHealth } from './health.ts'

await t.test('ready while the database answers, whatever the systems do', async t => {
  const systems: SystemHealth[] = [{ system: 'erp', state: 'down', detail: 'since 09:30' }]
  const { ask } = await toyGateway(t, {
    health: { database: async () => {}, systems: () => systems },
  })
  t.match(await ask('GET', '/livez', { key: null }), { status: 200 })
  t.match(await ask('GET', '/readyz', { key: null }), { status: 200 })
  t.match((await ask('GET', '/status', { key: null })).json, {
    status: 'degraded',
    phase: 'ready',
    database: 'up',
    systems: [{ system: 'erp', state: 'down', detail: undefined }],
  })
})

await t.test('alive but not ready without the database, also when it only hangs', async t => {
  for (const database of [() => Promise.reject(new Error('gone')), () => new Promise(() => {})]) {
    const { ask } = await toyGateway(t, { health: { database } })
    t.match(await ask('GET', '/livez', { key: null }), { status: 200 })
    t.match(await ask('GET', '/readyz', { key: null }), { status: 503 })
    t.match((await ask('GET', '/status', { key: null })).json, {
      status: 'unavailable',
      database: 'down',
    })
  }
})

await t.test('not ready while starting and stopping', async t => {
  const state = health({ database: async () => {} })
  t.strictSame(await state.ready(), { ready: false, reason: 'starting' })
  state.enter('ready')
  t.strictSame(await state.ready(), { ready: true })
  state.enter('stopping')
  t.strictSame(await state.ready(), { ready: false, reason: 'stopping' })
})

await t.test('the admin listener shows metrics with labels from the contracts only', async t => {
  const { ask, gateway } = await toyGateway(t)
  const admin = adminServer(gateway)
  admin.listen(0, '127.0.0.1')
  await once(admin, 'listening')
  t.teardown(() => admin.close())
  const url = `http://127.0.0.1:${(admin.address() as AddressInfo).port}`

  await ask('GET', '/toys/v1/toys/toy-1')
  await ask('GET', '/toys/v1/toys/toy-2')
  await ask('GET', '/toys/v1/toys?limit=x')
  await ask('GET', '/toys/v1/cars')
  await ask('GET', '//')
  const text = await (await fetch(`${url}/metrics`)).text()
  const count = (labels: string) => `crossdock_http_request_duration_seconds_count{${labels}}`
  t.match(text, `${count('api="toys.v1",operation="getToy",status="2xx"')} 2\n`)
  t.match(text, `${count('api="toys.v1",operation="listToys",status="4xx"')} 1\n`)
  t.match(text, `${count('api="none",operation="none",status="4xx"')} 2\n`)
  t.match(text, 'crossdock_http_problems_total{code="request-invalid"} 2\n')
  t.match(text, /le="\+Inf",?}? /)
  t.notMatch(text, /toy-1|cars/)
  const buckets = [
    ...text.matchAll(
      /_bucket\{le="([^"]+)",api="toys.v1",operation="getToy",status="2xx"\} (\d+)/g,
    ),
  ]
  t.equal(buckets.at(-1)?.[2] ?? '2', '2', 'the last bucket holds them all')

  t.match(await fetch(`${url}/readyz`), { status: 200 })
  t.match(await fetch(`${url}/toys/v1/toys`), { status: 404 })
  t.match(await fetch(`${url}/metrics`, { method: 'POST' }), { status: 405 })
  gateway.health.enter('stopping')
  t.match(await fetch(`${url}/readyz`), { status: 503 })
  t.match(await fetch(`${url}/livez`), { status: 200 })
})

await t.test('however many applications call, so many series there are', async t => {
  const { ask, gateway, addCaller } = await toyGateway(t)
  const series = async () =>
    [
      ...(await gateway.metrics.expose()).text.matchAll(
        /^crossdock_application_requests_total\{application="([^"]+)",status="2xx"\} (\d+)$/gm,
      ),
    ].map(([, application, count]) => [application, Number(count)] as const)
  for (let caller = 0; caller < 230; caller++) {
    await ask('GET', '/toys/v1/toys', { key: addCaller({ application: `app_${caller}` }) })
  }
  const found = new Map(await series())
  t.equal(found.size, 201)
  t.equal(found.get('app_199'), 1)
  t.equal(found.get('other'), 30)
})

await t.test('a gauge that another part registers is shown, and asked when it is', async t => {
  const { gateway } = await toyGateway(t)
  const { Gauge } = await import('@prometheus-io/client')
  let backlog = 3
  new Gauge({
    name: 'crossdock_queue_due',
    help: 'Transitions that are due.',
    registers: [gateway.metrics.registry],
    collect() {
      this.set(backlog)
    },
  })
  t.match((await gateway.metrics.expose()).text, 'crossdock_queue_due 3')
  backlog = 4
  t.match((await gateway.metrics.expose()).text, 'crossdock_queue_due 4')
})
