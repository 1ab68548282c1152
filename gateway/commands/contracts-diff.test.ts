import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { runNode } from '../host/fixtures/run-node.ts'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'

const crossdock = join(import.meta.dirname, '..', 'crossdock.ts')
const cwd = temporaryFolder(t)

const contract = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200': { description: All, content: { application/json: { schema: { type: array } } } }
        '202': { description: 'Soon' }
`
writeFileSync(join(cwd, 'base.yaml'), contract)
writeFileSync(join(cwd, 'renamed.yaml'), contract.replace('listPets', 'getPets'))
writeFileSync(join(cwd, 'without.yaml'), contract.replace(/.*202.*\n/, ''))

function diff(...parameters: string[]) {
  return runNode([crossdock, 'contracts', 'diff', ...parameters], { cwd })
}

await t.test('exit code 0 for what breaks nothing', async t => {
  const same = diff('base.yaml', 'base.yaml')
  t.match({ status: same.status, stdout: same.stdout }, { status: 0, stdout: 'Nothing changed.\n' })
  const renamed = diff('base.yaml', 'renamed.yaml', '--format', 'json')
  t.equal(renamed.status, 0)
  t.match(JSON.parse(renamed.stdout), {
    breaking: false,
    changes: [{ rule: 'api-operation-id-removed', level: 'info' }],
  })
})

await t.test('exit code 1 for what breaks consumers, with both lines', async t => {
  const { status, stdout } = diff('base.yaml', 'without.yaml', '--format', 'json')
  t.equal(status, 1)
  t.match(JSON.parse(stdout), {
    breaking: true,
    changes: [
      {
        rule: 'response-success-status-removed',
        level: 'error',
        method: 'GET',
        path: '/pets',
        pointer: '/paths/~1pets/get/responses/202',
        text: 'status 202 removed',
        fingerprint: /^[0-9a-f]{16}$/,
        base: { file: 'base.yaml', line: 9 },
      },
    ],
  })
  t.equal(diff('base.yaml', 'without.yaml', '--format', 'json').stdout, stdout, 'always the same')
  t.match(
    diff('base.yaml', 'without.yaml').stdout,
    /GET \/pets\n {2}✗ status 202 removed[^]*was base\.yaml:9:9/,
  )
})

await t.test('the formats of those who read it', async t => {
  const as = (format: string) => diff('base.yaml', 'without.yaml', '--format', format).stdout
  t.match(
    as('markdown'),
    /## Breaking changes[^]*### GET \/pets[^]*\| error \| status 202 removed \|/,
  )
  t.match(
    as('github'),
    '::error file=base.yaml,line=9,col=9,title=response-success-status-removed::',
  )
  t.match(as('junit'), /<testsuites name="contracts diff" tests="1" failures="1">/)
  t.match(JSON.parse(as('sarif')), {
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { rules: [{ id: 'response-success-status-removed' }] } },
        results: [
          {
            ruleId: 'response-success-status-removed',
            level: 'error',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'base.yaml' },
                  region: { startLine: 9 },
                },
              },
            ],
          },
        ],
      },
    ],
  })
})

await t.test('exit code 2 for what cannot be read', async t => {
  writeFileSync(join(cwd, 'old.yaml'), 'swagger: "2.0"\n')
  for (const [parameters, said] of [
    [['base.yaml', 'missing.yaml'], /missing\.yaml/],
    [['base.yaml', 'old.yaml'], /old\.yaml: is no OpenAPI contract/],
    [['base.yaml', 'base.yaml', '--format', 'xml'], /--format is one of pretty, json/],
    [['base.yaml', 'base.yaml', '--now', 'soon'], /--now is a date/],
    [['base.yaml'], /missing required argument/],
  ] as const) {
    const { status, stderr } = diff(...parameters)
    t.equal(status, 2, parameters.join(' '))
    t.match(stderr, said)
  }
})
