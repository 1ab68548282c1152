import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { openStore } from '../../process-apis/store/store.ts'
import { loadConfig } from '../config.ts'
import { ask, eventually, toyGateway, type Asked, type AskOptions } from '../gateway.suite.ts'
import type { Audience } from '../host/audiences.ts'
import { freePort } from '../host/free-port.ts'
import { openLog } from '../log.ts'
import { surroundings } from '../product.suite.ts'
import { runningServer } from '../running-server.ts'
import { explanations } from './explanations.ts'
import { sight } from './sight.ts'
import { bucketBoundsMs, quantileMs, usage } from './usage.ts'

t.setTimeout(120_000)

// Two server processes on one database would be two of these: they share nothing else.
const { env, keys } = await surroundings()
const start = async (more: Readonly<Record<string, string>> = {}) => {
  const config = loadConfig({
    env: { ...env, PORT: String(await freePort()), ...more },
    cwd: tmpdir(),
  })
  const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
  t.teardown(() => server.stop())
  return server
}
const [here, there] = [await start(), await start()]
const store = openStore({ url: String(env['DATABASE_URL']), connections: 2 })
t.teardown(() => store.close())

const quiet = { warn: () => {} }

function as(
  audience: Audience,
  path: string,
  options: AskOptions & {
    readonly method?: string
    readonly at?: { readonly baseUrl: string }
  } = {},
): Promise<Asked> {
  const { method = 'GET', at = here, ...rest } = options
  return ask(at.baseUrl, method, path, { key: keys[audience], ...rest })
}

const orders = '/storefront/v1/orders'
const absent = '/storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T'
const applicationOf = async (audience: Audience): Promise<string> => {
  const { rows } = await store.pool.query<{ id: string }>(
    `select application_id as id from crossdock.api_key where key_id = $1`,
    [keys[audience].split('_')[2]],
  )
  return String(rows[0]?.id)
}
const shop = await applicationOf('storefront')

await t.test(
  'what an application asks for is counted, on every process, by minute, hour and day',
  async t => {
    for (let count = 0; count < 6; count++) {
      await as('storefront', absent, { at: count % 2 === 0 ? here : there })
    }
    const posted = await as('storefront', orders, { method: 'POST', body: { email: 'nobody' } })
    t.equal(posted.status, 400)
    await as('pos', absent)

    const lines = async (query: string, audience: Audience = 'storefront') => {
      const { status, json, text } = await as(audience, `/insight/v1/usage?${query}`)
      t.equal(status, 200, text)
      return json.usage as Record<string, unknown>[]
    }
    for (const grain of ['minute', 'hour', 'day']) {
      // The other process writes every few seconds. A minute may have passed in the middle.
      await eventually(async () => {
        const found = await lines(`grain=${grain}&operation=getOrder`)
        return found.reduce((sum, line) => sum + Number(line['requests']), 0) === 6
      })
    }
    const [line] = await lines('grain=day&operation=getOrder')
    t.match(line, {
      application: shop,
      api: 'storefront.v1',
      operation: 'getOrder',
      requests: 6,
      refusals: 6,
      errors: 0,
      limitRefusals: 0,
      bytesIn: 0,
    })
    t.ok(Number(line?.['bytesOut']) > 6 * 100)
    t.ok(Number(line?.['p50Ms']) <= Number(line?.['p95Ms']))
    const [post] = await lines('grain=day&operation=placeOrder')
    t.match(post, { requests: 1, refusals: 1, bytesIn: '{"email":"nobody"}'.length })

    const applications = (found: Record<string, unknown>[]) =>
      new Set(found.map(({ application }) => application))
    t.strictSame(applications(await lines('grain=day')), new Set([shop]), 'only its own')
    t.strictSame(await lines(`grain=day&application=${await applicationOf('pos')}`), [])
    await eventually(
      async () => applications(await lines('grain=day&limit=200', 'operator')).size >= 3,
    )
    t.strictSame(
      applications(await lines(`grain=day&application=${shop}`, 'operator')),
      new Set([shop]),
    )
    t.strictSame(await lines('grain=day&to=2020-01-01T00:00:00Z&from=2019-01-01T00:00:00Z'), [])
    t.match(await as('storefront', '/insight/v1/usage?grain=week'), { status: 400 })

    const all = await lines('grain=day&limit=200&api=storefront.v1')
    const paged: unknown[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { json } = await as(
        'storefront',
        `/insight/v1/usage?grain=day&api=storefront.v1&limit=1${cursor && `&cursor=${cursor}`}`,
      )
      t.ok(json.usage.length <= 1)
      paged.push(...json.usage)
      cursor = json.nextCursor
    }
    t.strictSame(
      paged.map(one => (one as { operation: string }).operation),
      all.map(({ operation }) => operation),
    )
  },
)

await t.test('a refusal by a limit is counted as one, and explained with the limit', async t => {
  const counted = usage({ pool: store.pool, log: quiet, flushMs: 60_000 })
  const explained = explanations({ pool: store.pool, log: quiet, flushMs: 60_000 })
  const toys = await toyGateway(t, {
    plans: [
      {
        name: 'default',
        limits: [{ name: 'few', quota: 3, windowSeconds: 60, burst: 2 }],
      },
    ],
    options: { sight: sight({ usage: counted, explanations: explained }) },
  })
  const headers = { 'x-correlation-id': 'explain-4711-limit' }
  for (let count = 0; count < 3; count++) await toys.ask('GET', '/toys/v1/toys', { headers })
  await counted.close()
  const { rows } = await store.pool.query<{ class: number; requests: string; refused: string }>(
    `select status_class as class, requests::text, limit_refusals::text as refused from crossdock.usage
     where grain = 'hour' and api = 'toys.v1' order by 1`,
  )
  t.match(rows, [
    { class: 2, requests: '2', refused: '0' },
    { class: 4, requests: '1', refused: '1' },
  ])
  const [request] = await explained.find('explain-4711-limit', { tenant: 'acme' })
  t.match(
    request?.decisions.find(({ stage }) => stage === 'rate-limit'),
    {
      outcome: 'refused',
      facts: { problem: 'quota-exceeded', violated: 'few', plan: 'default', state: /"few";r=0/ },
    },
  )
  await explained.close()
  t.match(
    (await toys.gateway.metrics.expose()).text,
    /crossdock_policy_refusals_total\{kind="rate-limit",code="quota-exceeded"\} 1/,
  )
})

await t.test('a stopped process has written everything', async t => {
  const leaving = await start()
  const before = await storeCount('getTimeline', 'requests')
  for (let count = 0; count < 5; count++) {
    await as('service', `/service/v1/orders/unknown-${count}/timeline`, { at: leaving })
  }
  await leaving.stop()
  t.equal((await storeCount('getTimeline', 'requests')) - before, 5)
})

await t.test('quantiles are read off the buckets', async t => {
  const buckets = bucketBoundsMs.map(() => 0)
  buckets[bucketBoundsMs.indexOf(10)] = 90
  buckets[bucketBoundsMs.indexOf(100)] = 10
  const p50 = quantileMs(buckets, 0.5)
  const p95 = quantileMs(buckets, 0.95)
  t.ok(p50 > 7 && p50 <= 10, `${p50}`)
  t.ok(p95 > 70 && p95 <= 100, `${p95}`)
  t.equal(quantileMs([], 0.5), 0)
})

await t.test(
  'a problem is explained to its owner, on any process, in the order of what was decided',
  async t => {
    const correlationId = 'explain-4711-problem'
    await as('storefront', orders, {
      method: 'POST',
      headers: { 'x-correlation-id': correlationId, 'idempotency-key': '"explained"' },
      body: { email: 'ada@example.com', items: [{ sku: 'MUG-WHITE', quantity: -1 }] },
    })
    const explained = await eventualExplanation('storefront', correlationId, there)
    const [request, ...others] = explained.requests
    t.equal(others.length, 0)
    t.match(request, {
      method: 'POST',
      path: orders,
      api: 'storefront.v1',
      operation: 'placeOrder',
      application: shop,
      status: 400,
      problem: 'request-invalid',
      traceId: /^[0-9a-f]{32}$/,
    })
    const stages = request.decisions.map(
      ({ stage, outcome }: { stage: string; outcome: string }) => `${stage} ${outcome}`,
    )
    t.equal(stages[0], 'route matched')
    t.equal(stages.at(-1), '400'.replace(/^/, 'answer '))
    const places = ['authenticate-key passed', 'authorise passed', 'validate-request refused']
    t.strictSame(
      stages.filter((stage: string) => places.includes(stage)),
      places,
    )
    t.notOk(stages.some((stage: string) => stage.startsWith('handler')))
    const decision = (stage: string) =>
      request.decisions.find((one: { stage: string }) => one.stage === stage)
    t.match(decision('authenticate-key').facts, { application: shop, environment: 'test' })
    t.match(decision('rate-limit').facts, { policy: /;q=\d+;w=\d+/, state: /;r=\d+/ })
    t.ok(
      decision('validate-request').errors.some(
        ({ pointer, keyword }: { pointer: string; keyword: string }) =>
          pointer === '/items/0/quantity' && keyword === 'minimum',
      ),
    )
    t.notMatch(JSON.stringify(explained), /ada@example|explained"/)

    t.match(
      (await eventualExplanation('operator', correlationId)).requests[0],
      { status: 400 },
      'an operator of the tenant sees it too',
    )
  },
)

await t.test('to another application or tenant it is exactly as if it were not there', async t => {
  const correlationId = 'explain-4711-foreign'
  await as('storefront', absent, { headers: { 'x-correlation-id': correlationId } })
  await eventualExplanation('storefront', correlationId)
  const headers = { 'x-correlation-id': 'the-same-for-both' }
  const comparable = ({ status, headers: all, json }: Asked) => {
    const { date: _date, ratelimit: _left, 'content-length': _length, ...rest } = all
    const { instance: _path, ...problem } = json
    return { status, rest, problem }
  }
  const foreign = await as('pos', `/insight/v1/requests/${correlationId}`, { headers })
  const missing = await as('pos', '/insight/v1/requests/explain-4711-nowhere', { headers })
  t.equal(foreign.status, 404)
  t.strictSame(comparable(foreign), comparable(missing))

  await store.pool.query(
    `update crossdock.request_explanation set tenant = 'another' where correlation_id = $1`,
    [correlationId],
  )
  t.equal((await as('storefront', `/insight/v1/requests/${correlationId}`)).status, 404)
  t.equal((await as('operator', `/insight/v1/requests/${correlationId}`)).status, 404)
})

await t.test(
  'a success is explained when its caller asks for it, with the time of each part',
  async t => {
    const path = '/storefront/v1/availability?sku=MUG-WHITE'
    const plain = ['first', 'second', 'third'].map(name => `explain-4711-${name}`)
    const asked = { 'x-correlation-id': 'explain-4711-asked', 'crossdock-explain': '1' }
    for (const id of plain) {
      const headers = { 'x-correlation-id': id }
      t.equal((await as('storefront', path, { headers })).status, 200)
    }
    // Of another article: what is kept needs no handler.
    const fresh = '/storefront/v1/availability?sku=MUG-BLACK'
    t.equal((await as('storefront', fresh, { headers: asked })).status, 200)
    const { requests } = await eventualExplanation('storefront', 'explain-4711-asked', there)
    t.match(requests[0], { status: 200, decisions: [{ stage: 'route', outcome: 'matched' }] })
    const timed = requests[0].decisions.filter(
      ({ tookMs }: { tookMs?: number }) => tookMs !== undefined,
    )
    const stages = timed.map(({ stage }: { stage: string }) => stage)
    for (const stage of [
      'authenticate-key',
      'rate-limit',
      'handler',
      'validate-response',
      'answer',
    ]) {
      t.ok(stages.includes(stage), stage)
    }
    t.ok(stages.indexOf('rate-limit') < stages.indexOf('handler'))
    t.ok(stages.indexOf('handler') < stages.indexOf('validate-response'))
    const kept = await Promise.all(
      plain.map(async id => (await as('storefront', `/insight/v1/requests/${id}`)).status),
    )
    t.ok(kept.includes(404), 'one success of a hundred is kept, not each')
  },
)

await t.test('the command line explains a request, and says when there is nothing', async t => {
  const explain = (...words: readonly string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>(resolve => {
      const program = join(import.meta.dirname, '..', 'crossdock.ts')
      const options = { cwd: tmpdir(), env: { PATH: process.env['PATH'] } }
      const given = ['--url', here.baseUrl, '--key', keys.storefront]
      execFile(
        process.execPath,
        [program, 'explain', ...words, ...given],
        options,
        (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      )
    })
  const found = await explain('explain-4711-problem')
  t.equal(found.code, 0, found.stderr)
  t.match(found.stdout, /POST \/storefront\/v1\/orders {2}400 request-invalid/)
  t.match(found.stdout, /validate-request +refused .*\/items\/0\/quantity \(minimum\)/)
  t.match(JSON.parse((await explain('explain-4711-problem', '--json')).stdout), {
    correlationId: 'explain-4711-problem',
  })
  t.match(await explain('explain-4711-nowhere'), { code: 1, stderr: /Nothing is known/ })
})

await t.test(
  'explanations are bounded for each application, and none is kept of nobody',
  async t => {
    const kept = explanations({ pool: store.pool, log: quiet, perMinute: 3 })
    const exchange = (application: string | undefined) => ({
      operation: { method: 'GET', path: '/x', contract: 'x', operationId: 'getX', scopes: [] },
      caller: application && {
        principal: { tenant: 'bounded', application, environment: 'test', scopes: [] },
      },
      correlationId: 'explain-4711-bounds',
      traceparent: `00-${'1'.repeat(32)}-${'1'.repeat(16)}-00`,
      startedAtMs: performance.now(),
    })
    for (let count = 0; count < 10; count++) {
      for (const application of ['app_one', 'app_two', undefined]) {
        kept.record({
          exchange: exchange(application) as never,
          entries: [],
          status: 200,
          tookMs: 1,
          header: () => undefined,
        })
      }
    }
    await kept.close()
    const { rows } = await store.pool.query<{ application: string; count: string }>(
      `select application, count(*)::text as count from crossdock.request_explanation
     where tenant = 'bounded' group by 1 order by 1`,
    )
    // A new minute may have begun in the middle.
    t.strictSame(
      rows.map(({ application }) => application),
      ['app_one', 'app_two'],
    )
    t.ok(rows.every(({ count }) => Number(count) <= 6))
  },
)

async function eventualExplanation(audience: Audience, correlationId: string, at = here) {
  let found: Asked | undefined
  await eventually(async () => {
    found = await as(audience, `/insight/v1/requests/${correlationId}`, { at })
    return found.status === 200
  })
  return found?.json
}

async function storeCount(operation: string, column: string): Promise<number> {
  const { rows } = await store.pool.query<{ sum: string | null }>(
    `select sum(${column}) as sum from crossdock.usage where grain = 'day' and operation = $1`,
    [operation],
  )
  return Number(rows[0]?.sum ?? 0)
}
