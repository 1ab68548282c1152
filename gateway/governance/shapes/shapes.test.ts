import { assert, integer, property, record } from 'fast-check'
import t from 'tap'
import { openStore } from '../../../process-apis/store/store.ts'
import { toyGateway, type ToyGateway } from '../../gateway.suite.ts'
import { testDatabase } from '../../host/test-database.ts'
import { toContract, type Contract } from '../../../openapi/contract.ts'
import { toys } from '../../gateway.suite.ts'
import { sight } from '../../sight/sight.ts'
import { recorded } from '../impact/impact.suite.ts'
import { readTraffic } from '../impact/traffic.ts'
import { shapeStore } from './shape-store.ts'
import { shapes, type Shapes } from './shapes.ts'
import { mergedSketches, type Sketch } from './sketch.ts'

t.setTimeout(240_000)

const log = { warn() {} }

const kinds = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Kinds', version: '1' },
  security: [],
  paths: {
    '/one': {
      post: {
        operationId: 'one',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  kind: { type: 'string' },
                  a: { type: 'integer' },
                  b: { type: 'integer' },
                },
              },
            },
          },
        },
        responses: { 200: { description: 'done' } },
      },
    },
  },
})

await t.test('what is personal or secret is neither kept nor sampled', async t => {
  const recording = shapes({ process: 'test' })
  const gateway = await toyGateway(t, {
    contract: personal(),
    options: { sight: sight({ shapes: recording }) },
  })
  const made = await make(gateway, { name: 'Ada Lovelace', quantity: 7331 })
  t.equal(made.status, 201, made.text)
  const { sketches } = recording.take()
  const text = JSON.stringify(sketches)
  t.notMatch(text, /Lovelace|7331/)
  const sketch = sketches.find(({ operation }) => operation === 'makeToy')?.sketch
  t.match(sketch?.request.body?.['/name'], {
    calls: 1,
    types: { string: 1 },
    lengths: { least: 12, most: 12 },
  })
  t.match(sketch?.samples['201']?.[0]?.request, {
    body: { name: 'Xxx Xxxxxxxx', quantity: 0 },
    redacted: ['/name', '/quantity'],
  })
})

await t.test('few calls stand for many, and the numbers say so', t => {
  const body = (kind: string) => ({ application: 'one', operation: 'one', body: { kind } })
  const calls = Array.from({ length: 20_000 }, (_, index) =>
    body(index % 10 === 0 ? 'rare' : 'usual'),
  )
  const { consumers } = recorded(kinds, calls, { fullPerMinute: 20, oneIn: 5 })
  const sketch = consumers[0]?.operations[0]?.sketch as Sketch
  t.equal(sketch.calls, 20_000, 'all are counted')
  t.ok(sketch.looked < 2_000, `${sketch.looked} were looked at`)
  const seen = sketch.request.body?.['/kind']?.values?.['"rare"'] ?? 0
  t.ok(seen > 500 && seen < 6_000, `about 2000, and not ${seen}`)
  t.end()
})

await t.test('memory is bounded, however many callers and members there are', t => {
  const budget = { callers: 10, places: 200, sampleBytes: 2_000 }
  const traffic = recorded(
    kinds,
    Array.from({ length: 300 }, (_, index) => ({
      application: `app_${index}`,
      operation: 'one',
      body: {
        kind: 'a',
        ...Object.fromEntries(
          Array.from({ length: 50 }, (_, n) => [`m${index}${'x'.repeat(n)}`, n]),
        ),
      },
    })),
    budget,
  )
  t.equal(traffic.consumers.length, 10)
  const places = traffic.consumers
    .flatMap(({ operations }) => operations)
    .reduce((sum, { sketch }) => sum + Object.keys(sketch.request.body ?? {}).length, 0)
  t.ok(places <= 220, `${places} places`)
  t.ok(
    traffic.consumers.some(({ operations }) => operations.some(({ sketch }) => sketch.request.cut)),
    'and what was left out is said',
  )
  t.end()
})

await t.test('two processes that saw half of it each know what one knows that saw all', t => {
  const half = record({ a: integer({ min: 0, max: 5 }), b: integer({ min: 0, max: 40 }) })
  assert(
    property(half, half, (one, other) => {
      const call = (body: object) => ({ application: 'one', operation: 'one', body })
      const sketchOf = (...bodies: object[]) =>
        recorded(kinds, bodies.map(call)).consumers[0]?.operations[0]?.sketch as Sketch
      const merged = mergedSketches(sketchOf(one), sketchOf(other))
      const whole = sketchOf(one, other)
      return (
        JSON.stringify(sorted(merged.request)) === JSON.stringify(sorted(whole.request)) &&
        merged.calls === whole.calls
      )
    }),
    { numRuns: 100 },
  )
  t.end()
})

await t.test(
  'parts of several processes and days add up, also when they are rolled up',
  async t => {
    const database = await testDatabase()
    const store = openStore({ url: database.url, connections: 6 })
    t.teardown(async () => {
      await store.close()
      await database.drop()
    })
    const now = Date.parse('2026-11-21T12:00:00Z')
    const yesterday = now - 86_400_000
    const write = async (name: string, at: number, calls: number): Promise<void> => {
      const recording = shapes({ process: name, clock: () => at })
      const gateway = await toyGateway(t, { options: { sight: sight({ shapes: recording }) } })
      for (let call = 0; call < calls; call++)
        t.equal((await gateway.ask('GET', '/toys/v1/toys')).status, 200)
      await rewrite(recording, at)
      await rewrite(recording, at)
    }
    // What is written twice counts once.
    const rewrite = async (recording: Shapes, at: number): Promise<void> => {
      const kept = shapeStore({
        pool: store.pool,
        shapes: recording,
        log,
        clock: () => at,
        keptDays: 100_000,
      })
      await kept.close()
    }
    await write('one', yesterday, 2)
    await write('two', yesterday, 3)
    await write('one', now, 1)
    const read = async () => {
      const traffic = await readTraffic({
        pool: store.pool,
        api: 'toys.v1',
        days: 7,
        now: new Date(now + 1000),
      })
      return traffic.consumers
        .flatMap(({ operations }) => operations)
        .reduce((sum, { sketch }) => sum + sketch.calls, 0)
    }
    t.equal(await read(), 6)
    const parts = async () =>
      (await store.pool.query<{ n: number }>(`select count(*) as n from crossdock.shape_sketch`))
        .rows[0]?.n
    const before = await parts()
    await store.pool.query(
      `update crossdock.shape_sketch set application = 'app_one', day = day - 1000, tenant = 'acme'
     where day < '2026-11-21'`,
    )
    // The first look after a minute tidies.
    let at = now
    const idle = shapes({ process: 'idle' })
    const tidying = shapeStore({
      pool: store.pool,
      shapes: idle,
      log,
      clock: () => at,
      keptDays: 100_000,
    })
    at += 120_000
    await tidying.close()
    t.ok(((await parts()) ?? 0) < (before ?? 0), 'the parts of a day that is over became one')
    const { rows } = await store.pool.query<{ calls: number }>(
      `select calls from crossdock.shape_sketch where application = 'app_one'`,
    )
    t.match(rows, [{ calls: 5 }])

    const others = await store.of('other').pool.query(`select from crossdock.shape_sketch`)
    t.equal(others.rowCount, 0, 'another tenant sees nothing of it')
    const own = await store.of('acme').pool.query(`select from crossdock.shape_sketch`)
    t.ok((own.rowCount ?? 0) > 0)
  },
)

function make(gateway: ToyGateway, body: object) {
  const headers = { 'idempotency-key': 'a-key-of-16-bytes' }
  return gateway.ask('POST', '/toys/v1/toys', { body, headers })
}

/** The toys, whose name and quantity are nobody's business. */
function personal(): Contract {
  const document = structuredClone(toys.document) as Record<string, never>
  const text = JSON.stringify(document, (key, value: unknown) =>
    (key === 'name' || key === 'quantity') && typeof value === 'object' && value !== null
      ? { ...value, 'x-data-class': key === 'name' ? 'pii' : 'secret' }
      : value,
  )
  return toContract('toys.v1', text)
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
