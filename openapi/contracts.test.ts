import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import t, { type Test } from 'tap'
import { parse } from 'yaml'
import { loadContract, lookUp, type Contract, type Schema } from './contract.ts'
import { classifiedPaths } from './data-class.ts'
import { problems, type ProblemCode } from './problem.ts'
import { compiler } from './validate.ts'

const here = import.meta.dirname
const names = globSync('{system,process,experience,platform}/*.yaml', { cwd: here })
  .map(file => basename(file, '.yaml'))
  .toSorted()
const security = parse(readFileSync(`${here}/canonical/security.yaml`, 'utf8')) as {
  'x-scopes': Record<string, string>
}
const audiences = new Set(['internal', 'channel', 'partner', 'public'])
const classes = new Set(['public', 'internal', 'pii', 'pci', 'secret'])

for (const name of names)
  await t.test(`${name} is a contract that people and the gateway can rely on`, async t => {
    const contract = loadContract(name)
    await t.test('each operation says what it is for and who answers for it', t => {
      for (const operation of contract.operations) describes(t, operation)
      const ids = contract.operations.map(({ operationId }) => operationId)
      t.same(ids, [...new Set(ids)], 'operationIds are unique')
      const routes = contract.operations.map(({ method, path }) => `${method} ${path}`)
      t.same(routes, [...new Set(routes)], 'routes are unique')
      t.end()
    })

    await t.test('each operation is closed to callers without a known scope', t => {
      for (const { operationId, security: ways, scopes } of contract.operations) {
        t.ok(ways.length > 0, `${operationId} authenticates`)
        t.ok(scopes.length > 0, `${operationId} needs a scope`)
        for (const scope of scopes)
          t.ok(scope in security['x-scopes'], `${operationId}: ${scope} is a known scope`)
        const known = lookUp<object>(contract.document, { $ref: '#/components/securitySchemes' })
        for (const { scheme } of ways) t.ok(scheme in known, `${operationId}: ${scheme}`)
      }
      t.end()
    })

    await t.test('each error is a problem, and its codes are in the table', t => {
      for (const { at, status, response } of responsesOf(contract)) {
        if (status < 400) continue
        t.same(Object.keys(response.content ?? {}), ['application/problem+json'], at)
        const codes = response['x-problem-codes'] ?? []
        t.ok(codes.length > 0, `${at} names its problem codes`)
        for (const code of codes) t.equal(problems[code].status, status, `${at}: ${code}`)
        for (const { value } of examplesIn(
          contract,
          response.content?.['application/problem+json'],
        )) {
          const { code, title } = value as { code: ProblemCode; title: string }
          t.ok(codes.includes(code), `${at}: its example is one of them`)
          t.equal(title, problems[code].title, `${at}: the title of ${code}`)
        }
      }
      t.end()
    })

    await t.test('every example keeps its schema, and no body is without one', t => {
      const compile = compiler(contract.document)
      for (const { at, schema, media } of bodiesOf(contract)) {
        const examples = examplesIn(contract, media)
        t.ok(examples.length > 0, `${at} has an example`)
        const check = compile(schema)
        for (const { key, value } of examples) t.same(check(value), [], `${at} ${key}`)
      }
      for (const { at, parameter } of parametersOf(contract)) {
        t.ok(parameter.description, `${at} is described`)
        t.ok('example' in parameter, `${at} has an example`)
        t.same(compile(parameter.schema)(parameter.example), [], at)
      }
      for (const [key, schema] of Object.entries(schemasOf(contract)))
        for (const value of (schema['examples'] ?? []) as unknown[])
          t.same(
            compile({ $ref: `#/components/schemas/${key}` })(value),
            [],
            `an example of ${key}`,
          )
      t.end()
    })

    await t.test(
      'what is taken is closed and bounded, what is given says whether it is closed',
      t => {
        for (const { at, schema } of bodiesOf(contract)) {
          const taken = at.endsWith(' request')
          limits(t, contract, schema, { at, taken, seen: new Set() })
        }
        t.end()
      },
    )

    await t.test('an operation declares every class of data that passes through it', t => {
      for (const { operationId, dataClasses } of contract.operations) {
        for (const dataClass of dataClasses) t.ok(classes.has(dataClass), `${operationId}`)
        const passing = bodiesOf(contract)
          .filter(({ at }) => at.startsWith(`${operationId} `))
          .flatMap(({ schema }) => classifiedPaths(contract.document, schema))
        for (const { path, dataClass } of passing)
          if (!dataClasses.includes(dataClass))
            t.fail(`${operationId} passes ${dataClass}: ${path.join('.')}`)
      }
      t.end()
    })

    await t.test('path, query and body never use one name for two things', t => {
      for (const { operationId, parameters, requestBody } of contract.operations) {
        const given = parameters
          .filter(({ in: place }) => place === 'path' || place === 'query')
          .map(({ name: parameter }) => parameter)
        const body = lookUp<{ properties?: object }>(
          contract.document,
          requestBody?.content['application/json'] ?? {},
        )
        const all = [...given, ...Object.keys(body.properties ?? {})]
        t.same(all, [...new Set(all)], operationId)
      }
      t.end()
    })

    await t.test('every reference leads somewhere inside the document', t => {
      for (const $ref of referencesIn(contract.document))
        t.doesNotThrow(() => lookUp(contract.document, { $ref }), $ref)
      t.end()
    })
  })

await t.test('every problem that can be answered stands in a contract or comes before one', t => {
  const answered = new Set(
    names.flatMap(name =>
      responsesOf(loadContract(name)).flatMap(({ response }) => response['x-problem-codes'] ?? []),
    ),
  )
  // The server answers these before it knows an operation, or instead of one.
  const before = new Set([
    'method-not-allowed',
    'request-timeout',
    'headers-too-large',
    'gone',
    'not-implemented',
    'cleartext-refused',
    'expectation-failed',
    // What an entry of a policy list may say, of whatever operation it stands before.
    'brownout',
    'reduced-capacity',
    'not-kept',
    'loop-detected',
  ])
  for (const code of Object.keys(problems) as ProblemCode[])
    t.ok(answered.has(code) || before.has(code), code)
  t.end()
})

await t.test('an operation that starts durable work says how to follow it', t => {
  for (const name of names) {
    const { document, operations } = loadContract(name)
    for (const { operationId, responses } of operations) {
      const accepted = responses['202']
      if (accepted === undefined) continue
      const at = `${name} ${operationId}`
      t.same(accepted.content['application/json'], { $ref: '#/components/schemas/Operation' }, at)
      t.ok(accepted.headers.includes('Location'), `${at} sends Location`)
      const ids = operations.map(operation => operation.operationId)
      t.ok(ids.includes('getOperation'), `${at}: getOperation`)
    }
    t.ok(document)
  }
  t.end()
})

type Response = {
  readonly content?: Readonly<Record<string, Media>>
  readonly 'x-problem-codes'?: readonly ProblemCode[]
}
type Media = {
  readonly schema: Schema
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, unknown>>
}
type Parameter = {
  readonly name: string
  readonly description?: string
  readonly example?: unknown
  readonly schema: Schema
}
type RawOperation = {
  readonly operationId: string
  readonly parameters?: readonly unknown[]
  readonly requestBody?: unknown
  readonly responses: Readonly<Record<string, unknown>>
}

function describes(t: Test, operation: Contract['operations'][number]): void {
  const { operationId, summary, description, owner, audience, dataClasses } = operation
  t.match(operationId, /^[a-z]+([A-Z][a-z]+)*$/)
  t.ok(
    summary.length > 0 && summary.length <= 80 && !summary.endsWith('.'),
    `${operationId} summary`,
  )
  t.ok(description.length > summary.length || description.length > 30, `${operationId} description`)
  t.ok(owner, `${operationId} owner`)
  t.ok(audiences.has(audience), `${operationId} audience`)
  t.ok(dataClasses.length > 0, `${operationId} data classes`)
  t.ok(
    ['required', 'optional', 'natural', 'safe'].includes(operation.idempotency),
    `${operationId} idempotency`,
  )
  t.equal(
    operation.method === 'get',
    operation.idempotency === 'safe' && operation.method !== 'post',
  )
  t.ok(operation.slo.latencyP95Ms > 0 && operation.slo.availability <= 100, `${operationId} SLO`)
  t.equal(operation.tags.length, 1, `${operationId} has one tag`)
}

function rawOperations({ document }: Contract): { operation: RawOperation; shared: unknown[] }[] {
  const paths = document['paths'] as Record<string, Record<string, unknown>>
  return Object.values(paths).flatMap(item =>
    Object.values(item)
      .filter(
        (value): value is RawOperation =>
          typeof value === 'object' && 'operationId' in (value ?? {}),
      )
      .map(operation => ({ operation, shared: (item['parameters'] ?? []) as unknown[] })),
  )
}

function responsesOf(contract: Contract) {
  return rawOperations(contract).flatMap(({ operation }) =>
    Object.entries(operation.responses).map(([status, entry]) => ({
      at: `${operation.operationId} ${status}`,
      status: Number(status),
      response: lookUp<Response>(contract.document, entry),
    })),
  )
}

function bodiesOf(contract: Contract): { at: string; schema: Schema; media: Media }[] {
  const requests = rawOperations(contract).flatMap(({ operation }) => {
    if (operation.requestBody === undefined) return []
    const { content = {} } = lookUp<Response>(contract.document, operation.requestBody)
    return Object.values(content).map(media => ({ at: `${operation.operationId} request`, media }))
  })
  const answers = responsesOf(contract).flatMap(({ at, response }) =>
    Object.values(response.content ?? {}).map(media => ({ at, media })),
  )
  return [...requests, ...answers].map(({ at, media }) => ({ at, media, schema: media.schema }))
}

function parametersOf(contract: Contract): { at: string; parameter: Parameter }[] {
  return rawOperations(contract).flatMap(({ operation, shared }) =>
    [...shared, ...(operation.parameters ?? [])].map(entry => {
      const parameter = lookUp<Parameter>(contract.document, entry)
      return { at: `${operation.operationId} ${parameter.name}`, parameter }
    }),
  )
}

function examplesIn(
  { document }: Contract,
  media: Media | undefined,
): { key: string; value: unknown }[] {
  const named = Object.entries(media?.examples ?? {}).map(([key, entry]) => ({
    key,
    value: lookUp<{ value: unknown }>(document, entry).value,
  }))
  return media?.example === undefined ? named : [{ key: 'example', value: media.example }, ...named]
}

function schemasOf({ document }: Contract): Record<string, Schema> {
  return lookUp(document, { $ref: '#/components/schemas' })
}

/** A hostile caller cannot send without end: text, lists and figures have a limit, and objects are closed. */
function limits(
  t: Test,
  contract: Contract,
  schema: Schema,
  { at, taken, seen }: { at: string; taken: boolean; seen: Set<unknown> },
): void {
  const resolved = lookUp<Keywords>(contract.document, schema)
  if (seen.has(resolved)) return
  seen.add(resolved)
  const { type, properties = {}, items, oneOf = [], additionalProperties } = resolved
  if (type === 'object') {
    if (taken) t.equal(additionalProperties, false, `${at} is closed`)
    else t.type(additionalProperties, 'boolean', `${at} says whether it is closed`)
  }
  if (taken && type === 'array') t.ok(resolved.maxItems, `${at} has maxItems`)
  if (taken && type === 'string') {
    const { maxLength, pattern, format, enum: values, const: only } = resolved
    t.ok(maxLength ?? pattern ?? format ?? values ?? only, `${at} has a limit`)
  }
  if (taken && (type === 'integer' || type === 'number'))
    t.type(resolved.maximum, 'number', `${at} has maximum`)
  for (const [name, property] of Object.entries(properties))
    limits(t, contract, property, { at: `${at}/${name}`, taken, seen })
  if (items !== undefined) limits(t, contract, items, { at: `${at}/*`, taken, seen })
  for (const branch of oneOf) limits(t, contract, branch, { at, taken, seen })
}

type Keywords = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly enum?: unknown
  readonly const?: unknown
  readonly format?: string
  readonly additionalProperties?: unknown
  readonly maxItems?: number
  readonly maxLength?: number
  readonly maximum?: number
  readonly pattern?: string
}

function referencesIn(document: unknown): string[] {
  const found = new Set<string>()
  JSON.stringify(document, (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') found.add(value)
    return value
  })
  return [...found]
}
