import t from 'tap'
import { contractGateway, ownContract } from './contract.suite.ts'

const thing = {
  type: 'object',
  required: ['id', 'owner', 'token'],
  properties: {
    id: { type: 'string' },
    owner: { $ref: '#/components/schemas/Owner' },
    token: { type: 'string', 'x-data-class': 'secret' },
    parts: { type: 'array', items: { $ref: '#/components/schemas/Part' } },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
  },
}
const schemas = {
  Thing: thing,
  Owner: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, password: { type: 'string', writeOnly: true } },
  },
  Part: {
    oneOf: [
      {
        type: 'object',
        required: ['kind'],
        properties: { kind: { const: 'a' }, x: { type: 'integer' } },
      },
      {
        type: 'object',
        required: ['kind'],
        properties: { kind: { const: 'b' }, y: { type: 'integer' } },
      },
    ],
  },
}
const paths = {
  '/thing': {
    get: {
      operationId: 'getThing',
      responses: {
        200: {
          description: 'It',
          headers: { 'X-Count': { required: true, schema: { type: 'integer' } } },
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
        },
        202: { description: 'Later' },
      },
    },
  },
}
const right = { id: '1', owner: { name: 'Ada' }, token: 's3cret', labels: { any: 'thing' } }
const policies = (mode: string) =>
  `- kind: validate-request\n- { kind: validate-response, options: { mode: ${mode} } }\n`
const answering = (body: unknown, headers: Record<string, string> = { 'x-count': '3' }) => ({
  getThing: () => ({ status: 200, body, headers }),
})

await t.test('redact sends what the contract knows, without what is secret', async t => {
  const { ask, logged } = await contractGateway(t, {
    paths,
    schemas,
    policies: policies('redact'),
    handlers: answering({
      ...right,
      internal: { host: 'db-7' },
      owner: { name: 'Ada', password: 'p4ss', ssn: '123' },
      parts: [
        { kind: 'a', x: 1, y: 2 },
        { kind: 'b', y: 2 },
      ],
    }),
  })
  const answer = await ask('GET', '/own/v1/thing')
  t.equal(answer.status, 200)
  t.strictSame(answer.json, {
    id: '1',
    owner: { name: 'Ada' },
    parts: [
      { kind: 'a', x: 1 },
      { kind: 'b', y: 2 },
    ],
    labels: { any: 'thing' },
  })
  t.notMatch(answer.text, /db-7|p4ss|123|s3cret/)
  t.equal(answer.headers['content-length'], String(Buffer.byteLength(answer.text)))
  const incident = logged().find(({ incident }) => incident === 'answer-redacted')
  const removed = ((incident?.['removed'] ?? []) as string[]).toSorted()
  t.same(removed, ['/internal', '/owner/password', '/owner/ssn', '/parts/0/y', '/token'])
  t.notMatch(JSON.stringify(logged()), /db-7|p4ss|s3cret/, 'the places, never the values')
})

await t.test('redact withholds what is wrong even then', async t => {
  for (const body of [
    { ...right, id: 7 },
    { ...right, owner: {} },
  ]) {
    const { ask } = await contractGateway(t, {
      paths,
      schemas,
      policies: policies('redact'),
      handlers: answering(body),
    })
    t.match((await ask('GET', '/own/v1/thing')).json, { status: 502, code: 'answer-invalid' })
  }
})

await t.test('writeOnly members are refused in answers, and not asked for', async t => {
  const { ask } = await contractGateway(t, {
    paths,
    schemas: { ...schemas, Owner: { ...schemas.Owner, required: ['name', 'password'] } },
    handlers: answering(right),
  })
  t.equal((await ask('GET', '/own/v1/thing')).status, 200)
  const wrong = await contractGateway(t, {
    paths,
    schemas,
    handlers: answering({ ...right, owner: { name: 'Ada', password: 'x' } }),
  })
  t.equal((await wrong.ask('GET', '/own/v1/thing')).status, 502)
  t.match(
    wrong.logged().find(({ incident }) => incident === 'answer-invalid'),
    { faults: [{ pointer: '/owner/password' }] },
  )
})

await t.test('the headers a contract declares are checked', async t => {
  const cases: readonly [Record<string, string>, number][] = [
    [{ 'x-count': '3' }, 200],
    [{ 'X-Count': '3', 'x-other': 'anything' }, 200],
    [{}, 502],
    [{ 'x-count': 'three' }, 502],
  ]
  for (const [headers, status] of cases) {
    const { ask } = await contractGateway(t, {
      paths,
      schemas,
      handlers: answering(right, headers),
    })
    t.equal((await ask('GET', '/own/v1/thing')).status, status, JSON.stringify(headers))
  }
})

await t.test('report lets drift pass and is an incident', async t => {
  const { ask, logged } = await contractGateway(t, {
    paths,
    schemas,
    policies: policies('report'),
    handlers: { getThing: () => ({ status: 203, body: right }) },
  })
  t.equal((await ask('GET', '/own/v1/thing')).status, 203)
  t.match(
    logged().find(({ incident }) => incident === 'answer-invalid'),
    { faults: [{ keyword: 'status', detail: '203 is not in the contract' }] },
  )
})

await t.test(
  'a contract that would take very long to check is refused, with the place',
  async t => {
    const refused = (schema: object, reason: RegExp) =>
      t.rejects(contractGateway(t, { paths, schemas: { ...schemas, Part: schema } }), {
        message: reason,
      })
    await refused(
      { type: 'string', pattern: '^(a+)+$' },
      /\/components\/schemas\/Part\/pattern the pattern can go round a loop in two ways/,
    )
    await refused(
      { type: 'object', patternProperties: { '(x|x)*y': {} } },
      /\/components\/schemas\/Part\/patternProperties\/\(x\|x\)\*y/,
    )
    await refused({ type: 'string', pattern: '(' }, /Part\/pattern Invalid regular expression/)
    await refused(
      { type: 'object', nullable: true },
      /Part\/nullable unknown keyword nullable: OpenAPI 3.1 writes/,
    )
    await refused(
      { type: 'string', maxLenght: 3 },
      /Part\/maxLenght unknown keyword maxLenght; did you mean maxLength\?/,
    )
    await refused(
      { type: 'object', 'x-mony': {} },
      /Part\/x-mony unknown keyword x-mony; did you mean x-money\?/,
    )
    await refused(
      { type: 'string', format: 'uid' },
      /Part\/format unknown format "uid"; did you mean u/,
    )
    await refused(
      { $ref: 'https://example.com/schema.json' },
      /does not refer to a schema of the document/,
    )
    await refused({ $ref: 'file:///etc/passwd' }, /does not refer to a schema of the document/)
    await refused(
      { allOf: [{ $ref: '#/components/schemas/Part' }] },
      /refers to itself without going deeper/,
    )
    await refused({ type: 'nothing' }, /Part\/type is no JSON Schema 2020-12/)
    t.doesNotThrow(() =>
      ownContract({ paths, schemas: { Part: { type: 'object', 'x-vendor-hint': 1 } } }),
    )
  },
)
