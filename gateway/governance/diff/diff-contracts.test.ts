import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { stringify } from 'yaml'
import { temporaryFolder } from '../../host/fixtures/temporary-folder.ts'
import { contractOf, readContract } from './contract-file.ts'
import { diffContracts } from './diff-contracts.ts'
import { rules } from './rules.ts'

const now = new Date('2027-03-01')
const openapi = join(import.meta.dirname, '..', '..', '..', 'openapi')

type Schema = Readonly<Record<string, unknown>>

const item: Schema = {
  type: 'object',
  required: ['sku'],
  properties: { sku: { type: 'string', maxLength: 20 }, note: { type: 'string' } },
}

/** A contract of one operation that takes and gives a schema. */
function contract({ sent = item, received = item, version = '3.1.0', operation = {}, root = {} }) {
  const content = (schema: unknown) => ({ 'application/json': { schema } })
  return contractOf(
    stringify(
      {
        openapi: version,
        info: { title: 'Items', version: '1' },
        paths: {
          '/items/{id}': {
            post: {
              operationId: 'putItem',
              parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string' } }],
              requestBody: { required: true, content: content(sent) },
              responses: { 200: { description: 'done', content: content(received) } },
              ...operation,
            },
          },
        },
        ...root,
      },
      { aliasDuplicateObjects: false },
    ),
  )
}

type Shape = NonNullable<Parameters<typeof contract>[0]>

function rulesOf(base: Shape, revision: Shape, level?: string): readonly string[] {
  const { changes } = diffContracts(contract(base), contract(revision), { now })
  return changes
    .filter(change => level === undefined || change.level === level)
    .map(({ rule }) => rule)
}

function with_(changes: Schema): Schema {
  return { ...item, ...changes }
}

await t.test('our own contracts do not differ from themselves', async t => {
  const names = readdirSync(join(openapi, 'generated')).filter(
    name => name.endsWith('.json') && !['canonical.json', 'events.json'].includes(name),
  )
  const read = (name: string) => readContract(join(openapi, 'generated', name))
  t.ok(names.length > 10)
  for (const name of names)
    t.strictSame(
      diffContracts(read(name), read(name), { now }),
      { breaking: false, changes: [] },
      name,
    )
})

await t.test('a change of ours has its verdict, its rule and its line', async t => {
  const path = join(openapi, 'experience', 'storefront.v1.yaml')
  const text = readFileSync(path, 'utf8')
  const changed = (from: string, to: string) => {
    t.ok(text.includes(from), from)
    const revision = contractOf(text.replace(from, to), path)
    // References to the canonical files are read from where they are.
    return diffContracts(
      readContract(path),
      { ...revision, beside: readContract(path).beside },
      { now },
    )
  }
  const renamed = changed('\n  /orders:', '\n  /baskets:')
  t.ok(renamed.breaking)
  const removed = renamed.changes.find(
    ({ rule }) => rule === 'api-path-removed-without-deprecation',
  )
  t.match(removed, { method: 'POST', path: '/orders', base: { file: path } })
  t.match(text.split('\n')[(removed?.base?.line ?? 0) - 1], /post:/)

  const documented = changed('operationId: placeOrder', 'operationId: buy')
  t.notOk(documented.breaking)
  t.strictSame(
    documented.changes.map(({ rule }) => rule),
    ['api-operation-id-removed'],
  )
})

await t.test('narrower breaks requests, wider breaks answers', async t => {
  const shorter = with_({
    properties: { ...(item['properties'] as object), sku: { type: 'string', maxLength: 10 } },
  })
  t.strictSame(rulesOf({}, { sent: shorter }), ['request-property-max-length-decreased'])
  t.strictSame(rulesOf({}, { received: shorter }), [])
  t.strictSame(rulesOf({ sent: shorter }, {}), ['request-property-max-length-increased'])
  t.strictSame(rulesOf({ received: shorter }, {}), ['response-property-max-length-increased'])

  const needy = with_({ required: ['sku', 'note'] })
  t.strictSame(rulesOf({}, { sent: needy }, 'error'), ['request-property-became-required'])
  t.strictSame(rulesOf({}, { received: needy }, 'error'), [])
  t.strictSame(rulesOf({ received: needy }, {}, 'error'), ['response-property-became-optional'])
})

await t.test('null is one fact in all its spellings', async t => {
  const spellings = [
    [{ type: 'string', nullable: true }, '3.0.3'],
    [{ type: ['string', 'null'] }, '3.1.0'],
  ] as const
  for (const [schema, version] of spellings)
    for (const [other, otherVersion] of spellings)
      t.strictSame(
        rulesOf({ sent: schema, version }, { sent: other, version: otherVersion }),
        [],
        `${version} and ${otherVersion}`,
      )
  for (const list of ['oneOf', 'anyOf']) {
    const wrapped = { [list]: [{ type: 'string' }, { type: 'null' }] }
    t.strictSame(rulesOf({ sent: wrapped }, { sent: { type: 'string' } }), [
      'request-body-became-not-nullable',
    ])
    t.strictSame(rulesOf({ received: { type: 'string' } }, { received: wrapped }), [
      'response-body-became-nullable',
    ])
  }
})

await t.test('a boolean exclusive bound of 3.0 is a bound of 3.1', async t => {
  t.strictSame(
    rulesOf(
      { sent: { type: 'number', minimum: 1, exclusiveMinimum: true }, version: '3.0.3' },
      { sent: { type: 'number', exclusiveMinimum: 1 } },
    ),
    [],
  )
})

await t.test('schemas that contain themselves come to an end, and are told of once', async t => {
  const tree = (maxLength: number) => ({
    sent: { $ref: '#/components/schemas/Tree' },
    received: { type: 'string' },
    root: {
      components: {
        schemas: {
          Tree: {
            type: 'object',
            properties: {
              name: { type: 'string', maxLength },
              children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
            },
          },
        },
      },
    },
  })
  t.strictSame(rulesOf(tree(10), tree(10)), [])
  t.strictSame(rulesOf(tree(10), tree(9)), ['request-property-max-length-decreased'])
})

await t.test('what a path calls its parameters does not matter', async t => {
  const base = contract({})
  const text = stringify(base.value)
    .replaceAll('{id}', '{itemId}')
    .replaceAll('name: id', 'name: itemId')
  t.strictSame(diffContracts(base, contractOf(text), { now }), { breaking: false, changes: [] })
})

await t.test('methods that the specification does not know are methods', async t => {
  const withMethods = (methods: Schema) =>
    contractOf(
      JSON.stringify({
        openapi: '3.2.0',
        info: { title: 'Items', version: '1' },
        paths: { '/items': { additionalOperations: methods } },
      }),
    )
  const copy = { COPY: { responses: { 200: { description: 'done' } } } }
  const told = (base: Schema, revision: Schema) =>
    diffContracts(withMethods(base), withMethods(revision), { now }).changes.map(
      ({ rule, method }) => `${method} ${rule}`,
    )
  t.strictSame(told(copy, copy), [])
  t.strictSame(told({}, copy), ['COPY endpoint-added'])
  t.strictSame(told(copy, {}), ['COPY api-removed-without-deprecation'])
})

await t.test(
  'what is put together by allOf is what it says, in one piece or in several',
  async t => {
    const referred = { $ref: '#/components/schemas/Item' }
    const shape = (schema: Schema): Shape => ({
      sent: schema,
      received: schema,
      root: { components: { schemas: { Item: item } } },
    })
    const more = { type: 'object', properties: { gift: { type: 'boolean' } } }
    for (const same of [
      { allOf: [referred] },
      { description: 'The item.', allOf: [referred] },
      { allOf: [{ description: 'The item.' }, { allOf: [referred] }] },
      { allOf: [{ type: 'object', required: ['sku'] }, { properties: item['properties'] }] },
      { properties: { note: { type: 'string' } }, allOf: [referred] },
    ]) {
      t.strictSame(rulesOf(shape(referred), shape(same)), [], JSON.stringify(same))
      t.strictSame(rulesOf(shape(same), shape(referred)), [], JSON.stringify(same))
    }
    const grown = shape({ allOf: [referred, more] })
    t.strictSame(rulesOf(shape(referred), grown), [
      'new-optional-request-property',
      'response-optional-property-added',
    ])
    t.strictSame(rulesOf(grown, shape(referred)), [
      'request-property-removed',
      'response-optional-property-removed',
    ])
    const { changes } = diffContracts(contract(shape(referred)), contract(grown), { now })
    t.ok(
      changes.every(({ revision }) => (revision?.line ?? 0) > 1),
      'each has its line',
    )

    const narrower = { type: 'object', properties: { sku: { type: 'string', maxLength: 3 } } }
    t.ok(
      rulesOf(shape(referred), shape({ allOf: [referred, narrower] }), 'error').length > 0,
      'what cannot be said in one piece is told as it was',
    )
    const closed = { ...more, additionalProperties: false }
    t.ok(rulesOf(shape(referred), shape({ allOf: [referred, closed] }), 'error').length > 0)
    const itself = { $ref: '#/components/schemas/Loop' }
    const loop = (schema: Schema): Shape => ({
      sent: itself,
      root: { components: { schemas: { Loop: schema } } },
    })
    t.doesNotThrow(() => rulesOf(loop(item), loop({ allOf: [itself, more] })))
  },
)

await t.test('a choice that begins asks for more, one that ends promises less', async t => {
  const open = { type: 'object' }
  const choice = { ...open, anyOf: [{ required: ['sku'] }, { required: ['note'] }] }
  t.strictSame(rulesOf({ sent: open }, { sent: choice }), ['request-body-any-of-began'])
  t.strictSame(rulesOf({ sent: choice }, { sent: open }), ['request-body-any-of-ended'])
  t.strictSame(rulesOf({ received: open }, { received: choice }), ['response-body-any-of-began'])
  t.strictSame(rulesOf({ received: choice }, { received: open }), ['response-body-any-of-ended'])
  const levels = ['request-body-any-of-began', 'response-body-any-of-ended'].map(
    id => rules.get(id)?.level,
  )
  t.strictSame(levels, ['warn', 'warn'])
  const more = { ...choice, anyOf: [...choice.anyOf, { required: ['gift'] }] }
  t.strictSame(rulesOf({ sent: choice }, { sent: more }), ['request-body-any-of-added'])
})

await t.test('what became one of several is told of once, and so is the reverse', async t => {
  const several = { description: 'Either.', anyOf: [item, { type: 'integer', title: 'Number' }] }
  t.strictSame(rulesOf({ sent: item }, { sent: several }), ['request-body-wrapped-in-any-of'])
  t.strictSame(rulesOf({ sent: several }, { sent: item }), ['request-body-unwrapped-from-any-of'])
  t.strictSame(rulesOf({ received: item }, { received: several }), [
    'response-body-wrapped-in-any-of',
  ])
  t.strictSame(rulesOf({ received: several }, { received: item }), [
    'response-body-unwrapped-from-any-of',
  ])
  t.strictSame(rulesOf({ sent: item }, { sent: { anyOf: [item] } }), [], 'one of one')
  const { changes } = diffContracts(contract({ received: item }), contract({ received: several }), {
    now,
  })
  t.match(changes, [{ level: 'error', text: 'answer 200: can be Number too' }])
})

await t.test('a member that nothing but `required` names is one', async t => {
  const open = { type: 'object' }
  const owed = { type: 'object', required: ['sku'] }
  t.strictSame(rulesOf({ sent: open }, { sent: owed }), ['request-property-became-required'])
  t.strictSame(rulesOf({ received: owed }, { received: open }), [
    'response-property-became-optional',
  ])
})

await t.test('a text that became a value is quoted', async t => {
  const defaulting = (value: unknown) => ({ sent: { type: 'string', default: value } })
  const { changes } = diffContracts(contract(defaulting(true)), contract(defaulting('true')), {
    now,
  })
  t.match(changes[0]?.text, /went from true to "true"/)
})

await t.test('parameters', async t => {
  const query = (parameter: Schema) => ({
    operation: {
      parameters: [
        {
          in: 'query',
          name: 'tags',
          schema: { type: 'array', items: { type: 'string' } },
          ...parameter,
        },
      ],
    },
  })
  t.strictSame(rulesOf(query({}), query({ explode: true })), [], 'the default, said')
  t.strictSame(rulesOf(query({}), query({ explode: false })), ['request-parameter-style-changed'])
  t.strictSame(rulesOf(query({}), query({ required: true })), ['request-parameter-became-required'])
  const header = (name: string) => ({
    operation: { parameters: [{ in: 'header', name, schema: { type: 'string' } }] },
  })
  t.strictSame(rulesOf(header('X-Shop'), header('x-shop')), [], 'names of headers know no case')
})

await t.test('webhooks and callbacks turn around: we send, consumers receive', async t => {
  const hook = (schema: Schema) => ({
    root: {
      webhooks: {
        changed: { post: { requestBody: { content: { 'application/json': { schema } } } } },
      },
    },
  })
  const more = with_({ required: ['sku', 'note'] })
  t.strictSame(rulesOf(hook(item), hook(more), 'error'), [])
  t.strictSame(rulesOf(hook(more), hook(item), 'error'), ['response-property-became-optional'])
  t.strictSame(rulesOf(hook(item), {}, 'error'), ['webhook-removed'])
  const callback = (schema: Schema) => ({
    operation: {
      callbacks: {
        done: {
          '{$request.body#/url}': {
            post: { requestBody: { content: { 'application/json': { schema } } }, responses: {} },
          },
        },
      },
    },
  })
  t.strictSame(rulesOf(callback(more), callback(item), 'error'), [
    'response-property-became-optional',
  ])
})

await t.test('who deprecates gives a date, and keeps it', async t => {
  const deprecated = (sunset?: string) => ({ operation: { deprecated: true, 'x-sunset': sunset } })
  const none = { root: { paths: {} } }
  t.strictSame(rulesOf({}, deprecated('2027-09-01')), ['endpoint-deprecated-with-sunset'])
  t.strictSame(rulesOf({}, deprecated('2027-02-01')), ['api-sunset-date-too-small'])
  t.strictSame(rulesOf({}, deprecated('soon')), ['api-deprecated-sunset-parse'])
  t.strictSame(rulesOf(deprecated('2027-09-01'), none), ['api-path-removed-before-sunset'])
  t.strictSame(rulesOf(deprecated('2027-02-01'), none), ['api-path-removed-with-deprecation'])
  t.strictSame(rulesOf({}, none), ['api-path-removed-without-deprecation'])
  const strict = { now, sunsetDays: { beta: 30, stable: 180 } }
  const { changes } = diffContracts(contract({}), contract(deprecated()), strict)
  t.strictSame(
    changes.map(({ rule }) => rule),
    ['api-deprecated-sunset-missing'],
  )
})

await t.test('a fingerprint is the change, not its lines or neighbours', async t => {
  const shorter = with_({
    properties: { ...(item['properties'] as object), sku: { type: 'string', maxLength: 10 } },
  })
  const [alone] = diffContracts(contract({}), contract({ sent: shorter }), { now }).changes
  const moved = diffContracts(
    contract({ operation: { tags: ['A'] } }),
    contract({ sent: { description: 'What to put', ...shorter }, operation: { tags: ['B'] } }),
    { now },
  ).changes.find(({ rule }) => rule === alone?.rule)
  t.ok(alone && moved)
  t.equal(moved?.fingerprint, alone?.fingerprint)
  t.not(moved?.revision?.line, alone?.revision?.line)
})

await t.test('the same in JSON, with its own lines', async t => {
  const shorter = with_({
    properties: { ...(item['properties'] as object), sku: { type: 'string', maxLength: 10 } },
  })
  const asJson = (shape: Shape) =>
    contractOf(JSON.stringify(contract(shape).value, undefined, 2), 'items.json')
  const [change] = diffContracts(asJson({}), asJson({ sent: shorter }), { now }).changes
  const revision = JSON.stringify(contract({ sent: shorter }).value, undefined, 2).split('\n')
  t.match(revision[(change?.revision?.line ?? 0) - 1], /"maxLength": 10/)
})

await t.test('files beside a contract, which refer to each other', async t => {
  const folder = temporaryFolder(t)
  const write = (name: string, maxLength: number) => {
    mkdirSync(join(folder, name))
    writeFileSync(
      join(folder, name, 'items.yaml'),
      stringify(contract({ sent: { $ref: 'parts.yaml#/Item' } }).value),
    )
    const parent = { $ref: 'parts.yaml#/Item' }
    writeFileSync(
      join(folder, name, 'parts.yaml'),
      stringify({
        Item: { type: 'object', properties: { parent, sku: { type: 'string', maxLength } } },
      }),
    )
    return readContract(join(folder, name, 'items.yaml'))
  }
  const { changes } = diffContracts(write('base', 9), write('revision', 8), { now })
  t.match(changes, [
    {
      rule: 'request-property-max-length-decreased',
      pointer: '/Item/properties/sku/maxLength',
      revision: { file: join(folder, 'revision', 'parts.yaml'), line: 8 },
    },
  ])
})

await t.test('what cannot be read is said, not guessed', async t => {
  t.throws(
    () => contractOf('swagger: "2.0"', 'old.yaml'),
    /old\.yaml: is no OpenAPI contract of version 3\.0/,
  )
  t.throws(() => contractOf('openapi: [', 'broken.yaml'), /broken\.yaml/)
  const deep = (leaf: string) =>
    contractOf(
      JSON.stringify(contract({ sent: { const: 'deep' } }).value).replace(
        '{"const":"deep"}',
        '{"items":'.repeat(50_000) + leaf + '}'.repeat(50_000),
      ),
      'deep.json',
    )
  t.throws(
    () => diffContracts(deep('{}'), deep('{"minLength":1}'), { now }),
    /deep\.json: is nested too deeply/,
  )
  const dangling = contract({ sent: { $ref: '#/components/schemas/Gone' } })
  t.throws(() => diffContracts(contract({}), dangling, { now }), /Gone leads nowhere/)
})

await t.test('every rule says what, why and what to do', async t => {
  for (const rule of rules.values()) {
    const texts = [rule.says, rule.why, rule.fix, rule.witness]
    if (texts.some(text => text === '' || text.includes('undefined') || /\$\d/.test(text)))
      t.fail(rule.id)
  }
  t.ok(rules.size > 500)
})
