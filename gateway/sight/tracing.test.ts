import { tmpdir } from 'node:os'
import t, { type Test } from 'tap'
import { loadConfig } from '../config.ts'
import { ask, eventually, toyGateway } from '../gateway.suite.ts'
import { openLog } from '../log.ts'
import { surroundings } from '../product.suite.ts'
import { runningServer } from '../running-server.ts'
import { collector, type CollectedSpan } from './collector.suite.ts'
import { sight } from './sight.ts'
import { startTracing } from './tracing.ts'

t.setTimeout(120_000)

const order = {
  email: 'ada@example.com',
  name: 'Ada Lovelace',
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
}

await t.test(
  'one order is one tree: request, policies, handler, steps, connector calls',
  async t => {
    const { url, spans, texts, headers, services } = await collector(t)
    const { env, keys } = await surroundings()
    const config = loadConfig({
      env: {
        ...env,
        OTEL_EXPORTER_OTLP_ENDPOINT: url,
        OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=hunter2',
        OTEL_SERVICE_NAME: 'the-shop',
      },
      cwd: tmpdir(),
    })
    const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
    const placed = await ask(server.baseUrl, 'POST', '/storefront/v1/orders', {
      key: keys.storefront,
      headers: {
        'idempotency-key': '"one-tree"',
        traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
        'x-correlation-id': 'tree-4711-abc',
      },
      body: order,
    })
    t.equal(placed.status, 201, placed.text)
    const unsampled = await ask(
      server.baseUrl,
      'GET',
      '/storefront/v1/availability?sku=MUG-WHITE',
      {
        key: keys.storefront,
        headers: { traceparent: '00-aaaabbbbccccddddeeeeffff00001111-00f067aa0ba902b7-00' },
      },
    )
    t.equal(unsampled.status, 200, unsampled.text)
    const named = (name: string) => spans.filter(span => span.name === name)
    // The follow-up work of the order runs after its answer, in the same trace.
    await eventually(() => named('transition post-sales-order').length > 0)
    await server.stop()

    const mine = spans.filter(span => span.traceId === traceId)
    const byId = new Map(mine.map(span => [span.spanId, span]))
    t.equal(byId.size, mine.length, 'no span id stands twice')
    const roots = mine.filter(({ parentSpanId }) => !byId.has(parentSpanId ?? ''))
    t.strictSame(
      roots.map(({ name, parentSpanId, kind }) => ({ name, parentSpanId, kind })),
      [{ name: 'POST /storefront/v1/orders', parentSpanId: '00f067aa0ba902b7', kind: 2 }],
      'everything hangs below the span of the request, and that below the caller’s',
    )
    const path = (span: CollectedSpan | undefined): string[] =>
      span === undefined ? [] : [...path(byId.get(span.parentSpanId ?? '')), span.name]
    const paths = mine.map(span => path(span).join(' > '))
    const request = 'POST /storefront/v1/orders'
    const transition = `${request} > handler placeOrder > transition place-order`
    for (const expected of [
      `${request} > policy authenticate-key`,
      `${request} > policy authorise`,
      `${request} > policy rate-limit`,
      `${request} > policy validate-request`,
      `${request} > policy idempotency`,
      `${request} > policy validate-response`,
      `${transition} > step check prices > POST commerce`,
      `${transition} > step quote tax > POST tax`,
      `${transition} > step authorise payment > POST payment`,
    ]) {
      t.ok(paths.includes(expected), expected)
    }
    t.match(
      paths.find(one => one.includes('transition post-sales-order > step') && one.endsWith(' erp')),
      new RegExp(`^${request} > handler placeOrder > transition post-sales-order`),
      'what runs after the answer is in the same tree',
    )
    t.match(roots[0]?.attributes, {
      'http.response.status_code': 201,
      'crossdock.operation': 'placeOrder',
      'crossdock.correlation_id': 'tree-4711-abc',
    })
    for (const span of mine) t.ok(span.endNs >= span.startNs, span.name)

    t.strictSame([...services], ['the-shop'])
    t.equal(headers[0]?.['x-collector-key'], 'hunter2')
    t.notOk(
      spans.some(span => span.traceId.startsWith('aaaabbbb')),
      'who is not sampled stays out',
    )
    t.notMatch(texts.join(''), /ada@example|Lovelace|Lindenstra|10969|tok_visa|one-tree|hunter2/)
    for (const key of Object.values(keys)) t.notOk(texts.join('').includes(key.slice(-40)))
  },
)

await t.test('a trace that begins here is recorded as often as the ratio says', async t => {
  for (const [ratio, least, most] of [
    [0, 0, 0],
    [0.5, 60, 140],
    [1, 200, 200],
  ] as const) {
    const { spans, close, ask: asking } = await tracedToys(t, ratio)
    for (let count = 0; count < 200; count++) await asking('GET', '/toys/v1/toys')
    await close()
    const roots = spans.filter(({ kind }) => kind === 2)
    t.ok(roots.length >= least && roots.length <= most, `${ratio}: ${roots.length} of 200`)
    t.ok(roots.every(({ parentSpanId }) => parentSpanId === undefined))
  }
})

await t.test('a refused request ends at the policy that refused it', async t => {
  const { spans, close, ask: asking } = await tracedToys(t, 1)
  await asking('GET', '/toys/v1/toys', { key: null })
  await close()
  t.match(
    spans.map(({ name, failed }) => ({ name, failed })),
    [
      { name: 'policy authenticate-key', failed: false },
      { name: 'policy authorise', failed: true },
      { name: 'GET /toys/v1/toys', failed: false },
    ],
  )
  t.match(spans.at(-1)?.attributes, {
    'http.response.status_code': 401,
    'crossdock.problem': 'unauthenticated',
  })
})

await t.test('a collector that is away costs no request and no stop', async t => {
  const tracing = await startTracing({
    endpoint: 'http://127.0.0.1:9',
    headers: {},
    serviceName: 'x',
    ratio: 1,
    onError: () => {},
  })
  const { ask: asking } = await toyGateway(t, { options: { sight: sight() } })
  for (let count = 0; count < 20; count++) {
    t.equal((await asking('GET', '/toys/v1/toys')).status, 200)
  }
  await tracing.close()
})

async function tracedToys(t: Test, ratio: number) {
  const { url, spans } = await collector(t)
  const tracing = await startTracing({
    endpoint: url,
    headers: {},
    serviceName: 'toys',
    ratio,
    onError: error => t.error(error),
  })
  const toys = await toyGateway(t, { options: { sight: sight() } })
  return { ...toys, spans, close: tracing.close }
}
