import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Api } from '../generation.ts'
import { petsContract } from '../upstreams/upstream.suite.ts'
import { readContractFolder, type ContractFolderOptions } from './contract-folder.ts'

function folderOf(t: Test, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-contracts-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const read = (folder: string | undefined, options: Partial<ContractFolderOptions> = {}) =>
  readContractFolder({ folder, policies: 'policies', taken: [], ...options })

const operation = `
paths:
  /things/{thing-id}:
    get:
      parameters: [{ name: thing-id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: Thing, content: { application/json: { schema: { type: object } } } } }
`
const minimal = `openapi: 3.1.0\nsecurity: [{ key: [things:read] }]${operation}`

await t.test('a contract that says little is served with what can be known from it', async t => {
  const [api] = read(folderOf(t, { 'things.v2.yaml': minimal }))
  t.match(api?.contract, {
    name: 'things.v2',
    title: 'things.v2',
    basePath: '/things/v2',
    operations: [
      {
        operationId: 'getThingsByThingId',
        method: 'get',
        path: '/things/{thing_id}',
        scopes: ['things:read'],
        idempotency: 'safe',
        slo: { latencyP95Ms: 1_000 },
        parameters: [{ name: 'thing_id', in: 'path', required: true }],
      },
    ],
  })
  t.equal(api?.served?.policies, join('policies', 'things.yaml'))
  t.equal(api?.served?.handlers, undefined)
})

await t.test('what stands twice in JSON is refused: who reviewed it may have read the other', t => {
  const text = JSON.stringify({ openapi: '3.1.0', security: [], paths: {}, info: { title: 'A' } })
  const twice = text.replace('"title":"A"', '"title":"A","title":"B"')
  t.throws(
    () => read(folderOf(t, { 'things.v1.json': twice })),
    /things\.v1\.json #\/info\/title stands there twice/,
  )
  t.throws(
    () => read(folderOf(t, { 'things.v1.json': text.slice(0, -1) })),
    /things\.v1\.json Flow map .* end with a }/,
  )
  t.end()
})

await t.test('JSON is read as well, and a list of one major comes before that of all', async t => {
  const policies = folderOf(t, { 'things.v1.yaml': '', 'things.yaml': '' })
  const document = { openapi: '3.0.1', security: [], servers: [{ url: '/api/things' }], paths: {} }
  const folder = folderOf(t, {
    'things.v1.json': JSON.stringify(document),
    'things.v2.yaml': minimal,
    'README.md': 'not a contract',
  })
  const apis = read(folder, { policies })
  t.same(
    apis.map(({ contract, served }) => [contract.basePath, served?.policies]),
    [
      ['/api/things', join(policies, 'things.v1.yaml')],
      ['/things/v2', join(policies, 'things.yaml')],
    ],
  )
})

await t.test('what OpenAPI 3.0 says differently means the same afterwards', async t => {
  const [api] = read(folderOf(t, { 'pets.v1.yaml': petsContract })) as [Api]
  const { components } = api.contract.document as { components: { schemas: { Pet: object } } }
  t.match(components.schemas.Pet, {
    properties: {
      age: { type: ['integer', 'null'], minimum: 0, maximum: 2_147_483_647, format: undefined },
      price: { type: 'number', exclusiveMinimum: 0, minimum: undefined },
    },
  })
  const listPets = api.contract.operations.find(({ operationId }) => operationId === 'listPets')
  t.equal(listPets?.owner, 'Pet team')
})

await t.test('what cannot be served is refused, each with its file and place', async t => {
  const wrong: [string, string, RegExp][] = [
    ['Things.yaml', minimal, /Things\.yaml must be called <name>\.v<major>\.yaml or \.json/],
    ['things.v1.yaml', 'swagger: "2.0"', /must be a document of OpenAPI 3\.0, 3\.1 or 3\.2/],
    ['things.v1.yaml', 'openapi: [', /things\.v1\.yaml .*line 1/],
    ['things.v1.yaml', 'openapi: 3.1.0', /#\/paths must be there/],
    [
      'things.v1.yaml',
      minimal.replace('security: [{ key: [things:read] }]', ''),
      /#\/paths\/~1things~1\{thing-id\}\/get must say who may call it/,
    ],
    [
      'things.v1.yaml',
      minimal.replace('[{ key: [things:read] }]', '[{ key: [] }, {}]'),
      /must not let callers choose to stay unknown/,
    ],
    [
      'things.v1.yaml',
      minimal.replace('{ type: object }', '{ $ref: "file:///etc/passwd" }'),
      /refers to file:\/\/\/etc\/passwd: a contract is one file/,
    ],
    [
      'things.v1.yaml',
      minimal.replace('{ type: object }', '{ $ref: "http://169.254.169.254/latest" }'),
      /refers to http:\/\/169\.254\.169\.254\/latest/,
    ],
    [
      'things.v1.yaml',
      `servers: [{ url: "https://{env}.example.com/{version}" }]\n${minimal}`,
      /#\/servers\/0\/url must be a plain path/,
    ],
    ['orders.v1.yaml', minimal, /there is a contract orders\.v1 already/],
  ]
  for (const [file, text, said] of wrong) {
    const folder = folderOf(t, { [file]: text })
    t.throws(() => read(folder, { taken: ['orders.v1'] }), { message: said }, String(said))
  }
})

await t.test('only what is approved is let in, by the digest of the file', async t => {
  const seen: string[] = []
  const folder = folderOf(t, { 'things.v1.yaml': minimal })
  const refuse = (_contract: unknown, digest: string) => {
    seen.push(digest)
    return 'nobody has approved it'
  }
  t.throws(() => read(folder, { refuse }), { message: /things\.v1\.yaml nobody has approved it/ })
  t.same(seen, [createHash('sha256').update(minimal).digest('hex')])
})

await t.test('without a folder nothing is brought', async t => {
  t.same(read(undefined), [])
  t.same(read('/nowhere/contracts'), [])
})
