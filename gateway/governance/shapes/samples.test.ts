import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t from 'tap'
import { assert, constantFrom, property, record, stringMatching } from 'fast-check'
import { openStore } from '../../../process-apis/store/store.ts'
import { testDatabase } from '../../host/test-database.ts'
import { recorded, recording, type RecordedCall } from '../impact/impact.suite.ts'
import { readTraffic } from '../impact/traffic.ts'
import { shapeStore } from './shape-store.ts'
import { shapes, type KeyedSketch } from './shapes.ts'
import type { Sketch } from './sketch.ts'

// What is kept of calls, by the class of the data: nothing that is somebody's, and not for long.

t.setTimeout(120_000)

const seed = Number(process.env['SEED'] ?? Date.now() % 2_147_483_647)
t.comment(`SEED=${seed}`)
const log = { warn() {} }

type Described = {
  /** Of the member `place`. */
  readonly schema: object
  readonly classes?: readonly string[]
}

const contract = ({ schema, classes = ['internal'] }: Described): string => {
  const holder = {
    type: 'object',
    properties: {
      place: schema,
      list: { type: 'array', items: { type: 'object', properties: { place: schema } } },
    },
  }
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Kept', version: '1' },
    security: [],
    paths: {
      '/things/{place}': {
        post: {
          operationId: 'one',
          'x-data-classes': classes,
          parameters: [
            { name: 'place', in: 'path', required: true, schema },
            { name: 'also', in: 'query', schema },
          ],
          requestBody: { content: { 'application/json': { schema: holder } } },
          responses: {
            200: { description: 'done', content: { 'application/json': { schema: holder } } },
          },
        },
      },
    },
  })
}

/** The value in every place where it can be. */
const call = (value: unknown): RecordedCall => ({
  application: 'Acme',
  operation: 'one',
  parameters: { place: value, also: value },
  body: { place: value, list: [{ place: value }] },
  answer: { place: value, list: [{ place: value }] },
})
const keptOf = (described: Described, value: unknown) =>
  JSON.stringify(recorded(contract(described), [call(value)]))

const text = { type: 'string' }
const personal: Readonly<Record<string, Described>> = {
  pii: { schema: { ...text, 'x-data-class': 'pii' } },
  pci: { schema: { ...text, 'x-data-class': 'pci' } },
  secret: { schema: { ...text, 'x-data-class': 'secret' } },
  'write only': { schema: { ...text, writeOnly: true } },
  'an e-mail address by its format': { schema: { ...text, format: 'email' } },
  'free text of an operation with such data': { schema: text, classes: ['pii'] },
  'a name of a member that is data': {
    schema: { type: 'object', additionalProperties: { type: 'integer' } },
  },
  'what the contract does not know': { schema: { type: 'object', properties: {} } },
  'below what is personal': {
    schema: { type: 'object', 'x-data-class': 'pii', properties: { deep: text } },
  },
  'in one of several branches': {
    schema: { oneOf: [{ ...text, 'x-data-class': 'secret' }, { type: 'integer' }] },
  },
}

await t.test('whatever the value is, nothing of it is kept where it is somebody’s', t => {
  const value = stringMatching(/^Canary[A-Za-z0-9 .]{6,40}$/)
  assert(
    property(
      record({ value, kind: constantFrom(...Object.keys(personal)) }),
      ({ value: secret, kind }) => {
        const described = personal[kind] as Described
        const { type, properties } = described.schema as { type?: string; properties?: object }
        const given =
          type !== 'object'
            ? secret
            : properties === undefined
              ? { [secret]: 1 }
              : { deep: secret, [`strange ${secret}`]: secret }
        return !keptOf(described, given).includes('Canary')
      },
    ),
    { seed, numRuns: 300 },
  )
  t.end()
})

await t.test('what is nobody’s is kept as it was, also next to what is', t => {
  for (const dataClass of ['public', 'internal'])
    t.match(keptOf({ schema: { ...text, 'x-data-class': dataClass } }, 'Canary'), /Canary/)
  const address = 'call ada@example.com now'
  t.notMatch(keptOf({ schema: text }, address), /ada@/, 'free text may hold anything')
  t.match(keptOf({ schema: { enum: ['box', 'bag'] } }, 'box'), /"box/)
  t.end()
})

await t.test('what stands there instead is told, and keeps the form', t => {
  const { consumers } = recorded(
    contract({ schema: { ...text, 'x-data-class': 'pii', minLength: 3, maxLength: 12 } }),
    [call('Ada 12')],
  )
  t.match(consumers[0]?.operations[0]?.sketch.samples['200']?.[0], {
    request: {
      redactedParameters: ['path place', 'query also'],
      body: { place: 'Xxx 00', list: [{ place: 'Xxx 00' }] },
      redacted: ['/place', '/list/0/place'],
    },
    answer: { body: { place: 'Xxx 00' }, redacted: ['/place', '/list/0/place'] },
  })
  t.end()
})

await t.test('samples are few and small, and those that show something new stay', t => {
  const calls = Array.from({ length: 400 }, (_, index) => ({
    ...call(index === 250 ? null : 'a'.repeat(index % 7)),
    application: 'Acme',
  }))
  const schema = { type: ['string', 'null'], 'x-data-class': 'internal' }
  const text = contract({ schema })
  const samples = Object.values(sketchOf(text, calls).samples).flat()
  t.ok(samples.length <= 6, `${samples.length} samples`)
  t.equal(
    samples.reduce((sum, one) => sum + one.calls, 0) <= 400,
    true,
    'and stand for no more than there were',
  )
  const large = sketchOf(text, [call('x'.repeat(20_000))])
  t.same(Object.values(large.samples).flat(), [], 'what is long is none')
  t.equal(large.calls, 1)
  t.end()
})

await t.test('what was kept is forgotten after its days', async t => {
  const database = await testDatabase()
  const store = openStore({ url: database.url, connections: 2 })
  t.teardown(async () => {
    await store.close()
    await database.drop()
  })
  const dayMs = 86_400_000
  const sketch = sketchOf(contract({ schema: text }), [call('a')])
  const age = (days: number): KeyedSketch => ({
    tenant: 'acme',
    application: 'Acme',
    api: 'things.v1',
    operation: 'one',
    method: 'POST',
    path: '/things/{place}',
    digest: 'd',
    day: new Date(Date.now() - days * dayMs).toISOString().slice(0, 10),
    part: `p${days}`,
    sketch: { ...sketch, lastAt: new Date(Date.now() - days * dayMs).toISOString() },
  })
  let at = Date.now()
  let taken = [age(0), age(3), age(29), age(31), age(90)]
  const kept = shapeStore({
    pool: store.pool,
    shapes: {
      take: () => ({ sketches: taken.splice(0), unrouted: [] }),
      giveBack: given => void (taken = [...given.sketches]),
    },
    log,
    keptDays: 30,
    clock: () => at,
  })
  await kept.flush()
  const parts = async () =>
    (
      await store.pool.query<{ part: string }>(
        `select part from crossdock.shape_sketch order by day desc`,
      )
    ).rows.map(({ part }) => part)
  t.same(await parts(), ['p0', 'p3', 'p29', 'p31', 'p90'])
  at += 120_000
  await kept.close()
  t.same(await parts(), ['p0', 'p3', 'p29'])
  const week = { pool: store.pool, api: 'things.v1', days: 7, now: new Date() }
  const [consumer] = (await readTraffic(week)).consumers
  t.equal(consumer?.operations[0]?.sketch.calls, 2, 'and only the days that are asked for count')
})

await t.test('more of the same is written now and then, and news at once', t => {
  const recorder = shapes({ process: 'test' })
  const { see } = recording(contract({ schema: { 'x-data-class': 'internal' } }), recorder)
  const written = () => recorder.take('rounds').sketches.length
  see(call('a'))
  t.equal(written(), 1)
  const rounds = Array.from({ length: 8 }, () => {
    see(call('a'))
    return written()
  })
  t.same(rounds, [0, 0, 0, 1, 0, 0, 0, 1])
  see({ ...call('a'), status: 404 })
  t.equal(written(), 1, 'another status')
  see(call('b'))
  t.equal(written(), 1, 'another value')
  see(call('b'))
  t.equal(recorder.take().sketches.length, 1, 'who asks is told all')
  t.equal(recorder.take().sketches.length, 0)
  t.end()
})

await t.test('who does not call any more is not held in memory', t => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const recorder = shapes({ process: 'test', callers: 100, places: 100_000 })
  const { see } = recording(contract({ schema: { 'x-data-class': 'internal' } }), recorder)
  const value = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [`member${'x'.repeat(n)}`, n]),
  )
  const round = (number: number) => {
    for (let caller = 0; caller < 100; caller++)
      see({ ...call(value), application: `app_${number}_${caller}` })
    t.equal(recorder.take().sketches.length, 100, 'there is room for them')
    // Nothing new for so long that they may go.
    for (let idle = 0; idle < 25; idle++) recorder.take()
    collect()
    return process.memoryUsage().heapUsed
  }
  const after = round(0)
  for (let number = 1; number < 8; number++) round(number)
  const grown = (round(9) - after) / 2 ** 20
  t.ok(grown < 10, `${grown.toFixed(1)} MB more than after the first hundred`)
  t.end()
})

function sketchOf(text: string, calls: readonly RecordedCall[]): Sketch {
  return recorded(text, calls).consumers[0]?.operations[0]?.sketch as Sketch
}
