import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'

const generator = join(import.meta.dirname, 'generate.ts')

/** A folder of contracts like this one, with one sound contract. */
function folder(t: Test): string {
  const dir = t.testdir({ process: { 'sound.yaml': contract('setStock', 'onHand') }, system: {} })
  mkdirSync(join(dir, 'canonical'))
  for (const file of readdirSync(join(import.meta.dirname, 'canonical')))
    if (file.endsWith('.yaml'))
      cpSync(join(import.meta.dirname, 'canonical', file), join(dir, 'canonical', file))
  return dir
}

function contract(operationId: string, member: string, schema = "{ type: 'integer' }"): string {
  return `
openapi: 3.1.0
info: { title: Test, version: 1.0.0 }
servers: [{ url: /test/v1 }]
x-owner: test
x-audience: internal
x-slo: { latencyP95Ms: 100, availability: 99 }
paths:
  /stock/{sku}:
    put:
      operationId: ${operationId}
      security: [{ apiKey: ['inventory:write'] }]
      x-idempotency: required
      x-owner: another
      parameters: [{ name: sku, in: path, required: true, schema: { type: string } }]
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, properties: { ${member}: ${schema} } }
      responses:
        '200': { description: Done. }
        '409': { description: Something of its own. }
`
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, [generator, ...args], { encoding: 'utf8' })
const read = (dir: string, file: string) => readFileSync(join(dir, 'generated', file), 'utf8')

await t.test('types and the whole contract are written, twice the same', t => {
  const dir = folder(t)
  t.equal(run(dir).status, 0)
  const [types, json] = [read(dir, 'sound.d.ts'), read(dir, 'sound.json')]
  t.match(types, 'readonly setStock: {')
  t.equal(run(dir).status, 0)
  t.equal(read(dir, 'sound.d.ts'), types)
  t.equal(read(dir, 'sound.json'), json)
  t.notMatch(json, '.yaml#')
  t.match(read(dir, 'canonical.d.ts'), 'export type InboundMessage =')
  t.end()
})

await t.test('what is the same everywhere is added, what is written is kept', t => {
  const dir = folder(t)
  run(dir)
  const document = JSON.parse(read(dir, 'sound.json')) as {
    paths: Record<string, { put: Record<string, unknown> }>
  }
  const operation = document.paths['/stock/{sku}']?.put
  t.match(operation, {
    'x-owner': 'another',
    'x-audience': 'internal',
    parameters: [{ name: 'sku' }, { $ref: '#/components/parameters/IdempotencyKey' }],
    responses: {
      200: { headers: { 'Idempotent-Replayed': {}, 'X-Correlation-Id': {}, RateLimit: {} } },
      400: { $ref: '#/components/responses/RequestInvalid' },
      409: { description: 'Something of its own.' },
      413: { $ref: '#/components/responses/PayloadTooLarge' },
      422: { $ref: '#/components/responses/IdempotencyKeyReused' },
      503: { $ref: '#/components/responses/SystemUnavailable' },
    },
  })
  t.end()
})

await t.test('a broken contract is named, and the others are generated', t => {
  const dir = folder(t)
  writeFileSync(
    join(dir, 'process/broken.yaml'),
    contract('a', 'b', "{ $ref: '../canonical/common.yaml#/components/schemas/Nothing' }"),
  )
  writeFileSync(join(dir, 'process/clash.yaml'), contract('a', 'sku'))
  writeFileSync(
    join(dir, 'process/comma.yaml'),
    contract('a', 'b', '{ type: string, description: Nothing, if absent }'),
  )
  writeFileSync(join(dir, 'process/yaml.yaml'), 'openapi: [')
  const { status, stderr } = run(dir)
  t.equal(status, 1)
  t.match(stderr, /process\/broken\.yaml.*Can't resolve \$ref/)
  t.match(stderr, /process\/clash\.yaml.*sku stands twice/)
  t.match(stderr, /process\/comma\.yaml.*text with a comma needs quotes/)
  t.match(stderr, /process\/yaml\.yaml/)
  t.ok(read(dir, 'sound.d.ts'))
  t.end()
})

await t.test('--check writes nothing and fails for what is stale, missing or left over', t => {
  const dir = folder(t)
  run(dir)
  t.equal(run('--check', dir).status, 0)
  writeFileSync(join(dir, 'process/sound.yaml'), contract('countStock', 'onHand'))
  writeFileSync(join(dir, 'process/new.yaml'), contract('other', 'onHand'))
  writeFileSync(join(dir, 'generated/gone.json'), '{}')
  const { status, stderr } = run('--check', dir)
  t.equal(status, 1)
  for (const file of ['sound.d.ts', 'sound.json', 'new.json', 'gone.json'])
    t.match(stderr, `generated/${file}`)
  t.match(read(dir, 'sound.d.ts'), 'setStock')
  t.ok(execFileSync(process.execPath, [generator, dir]).length === 0)
  t.notOk(readdirSync(join(dir, 'generated')).includes('gone.json'))
  t.end()
})
