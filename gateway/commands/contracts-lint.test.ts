import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { exampleContract } from '../governance/lint/rules/example.ts'
import { runNode } from '../host/fixtures/run-node.ts'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'

t.setTimeout(300_000)

const crossdock = join(import.meta.dirname, '..', 'crossdock.ts')
const cwd = temporaryFolder(t)
const path = (name: string) => join(cwd, name)
const write = (name: string, changes: Readonly<Record<string, unknown>> = {}) => {
  const text = JSON.stringify(
    exampleContract({ '/servers': [{ url: '/orders/v1' }], ...changes }),
    undefined,
    2,
  )
  writeFileSync(path(name), text)
  return path(name)
}
const lint = (...parameters: string[]) =>
  runNode([crossdock, 'contracts', 'lint', '--now', '2026-11-21', ...parameters], { cwd })

const clean = write('clean.json')
const bad = write('bad.json', {
  '/paths/~1giftCards': { get: { operationId: 'readIt', responses: {} } },
  '/components/schemas/Order/properties/total': { type: 'number', description: 'All of it.' },
})

await t.test('exit code 0 is clean, 1 has findings, 2 is input or usage', t => {
  t.match(lint(clean), { status: 0, stdout: /Clean\./ })
  const found = lint(clean, bad)
  t.match(found, { status: 1, stdout: /\[money-object\]/ })
  t.match(found.stdout, /bad\.json:\d+:\d+/)
  t.match(lint(path('none.json')), { status: 2, stderr: /none\.json/ })
  t.match(lint(clean, '--format', 'poem'), { status: 2, stderr: /--format is one of/ })
  t.match(lint(clean, '--profile', 'lax'), { status: 2, stderr: /--profile is one of/ })
  t.match(lint(clean, '--now', 'soon'), { status: 2 })
  writeFileSync(path('code.yaml'), 'functions: [f]\n')
  t.match(lint(clean, '--ruleset', path('code.yaml')), {
    status: 2,
    stderr: /programs.*Not evaluated/,
  })
  t.end()
})

await t.test('every format says the same', t => {
  const { stdout } = lint(bad, '--format', 'json')
  const { clean: isClean, files } = JSON.parse(stdout)
  t.equal(isClean, false)
  const money = files[0].findings.find(({ rule }: { rule: string }) => rule === 'money-object')
  t.match(money, {
    level: 'error',
    pointer: '/components/schemas/Order/properties/total',
    fingerprint: /^[0-9a-f]{16}$/,
    documentation: '/docs/rules/money-object',
    fix: /amount/,
  })
  t.equal(lint(bad, '--format', 'json').stdout, stdout, 'and the same again')
  const sarif = JSON.parse(lint(bad, '--format', 'sarif').stdout)
  t.match(sarif, { version: '2.1.0' })
  const result = sarif.runs[0].results.find(
    ({ ruleId }: { ruleId: string }) => ruleId === 'money-object',
  )
  t.match(result, { partialFingerprints: { 'crossdock/v1': money.fingerprint } })
  t.equal(result.locations[0].physicalLocation.region.startLine, money.line)
  t.match(lint(bad, '--format', 'junit').stdout, /<failure message="[^"]+" type="money-object"\/>/)
  t.match(
    lint(bad, '--format', 'github').stdout,
    `line=${money.line},col=${money.column},title=money-object::`,
  )
  t.match(lint(bad, '--format', 'markdown').stdout, /\| error \| .* \| `money-object` \| \d+ \|/)
  t.end()
})

await t.test('a baseline holds what was there, and only shrinks', t => {
  const baseline = path('baseline.json')
  t.equal(lint(bad, '--write-baseline', baseline).status, 0)
  t.match(lint(bad, '--baseline', baseline), { status: 0, stdout: /in the baseline/ })
  write('bad.json', {
    '/components/schemas/Order/properties/total': { type: 'number', description: 'All of it.' },
  })
  t.equal(lint(bad, '--baseline', baseline, '--write-baseline', baseline).status, 0)
  const kept = readFileSync(baseline, 'utf8')
  t.match(kept, 'money-object')
  t.notMatch(kept, 'path-kebab', 'what was mended is gone')
  write('bad.json', { '/openapi': '3.0.3' })
  lint(bad, '--write-baseline', baseline)
  t.notMatch(readFileSync(baseline, 'utf8'), 'oas-version', 'what is new does not come in')
  t.equal(lint(bad, '--baseline', baseline).status, 1)
  t.end()
})

await t.test('teams bring rules of their own, which may extend others', t => {
  writeFileSync(
    path('team.yaml'),
    'rules:\n  team-title:\n    given: $.info\n    severity: error\n    then: { field: x-team, function: truthy }\n',
  )
  writeFileSync(
    path('.spectral.yaml'),
    'extends: [spectral:oas, crossdock:internal, ./team.yaml]\nrules:\n  money-object: warn\n  us-english: off\n',
  )
  write('bad.json', {
    '/components/schemas/Order/properties/total': {
      type: 'number',
      format: 'double',
      description: 'All of it.',
    },
  })
  const { stdout } = lint(bad, '--ruleset', path('.spectral.yaml'), '--format', 'json')
  const findings: { rule: string; level: string }[] = JSON.parse(stdout).files[0].findings
  t.match(
    findings.find(({ rule }) => rule === 'team-title'),
    { level: 'error' },
  )
  t.match(
    findings.find(({ rule }) => rule === 'money-object'),
    { level: 'warn' },
  )
  t.equal(lint(bad, '--naming', 'snake').status, 1)
  t.match(lint(bad, '--fail-on', 'info', '--profile', 'legacy-import'), { status: 0 })
  t.end()
})

await t.test('files that a contract refers to are judged where they stand', t => {
  const contract = exampleContract({ '/servers': [{ url: '/orders/v1' }] }) as {
    components: { schemas: Record<string, unknown> }
  }
  const { Money: _, ...schemas } = contract.components.schemas
  const text = JSON.stringify({ ...contract, components: { ...contract.components, schemas } })
  writeFileSync(
    path('split.json'),
    text.replaceAll('#/components/schemas/Money', './money.yaml#/components/schemas/Money'),
  )
  writeFileSync(
    path('money.yaml'),
    'components:\n  schemas:\n    Money:\n      type: object\n      description: An amount.\n      properties:\n        amount: { type: number, format: double, description: It. }\n',
  )
  const { stdout, status } = lint(path('split.json'), '--format', 'json')
  t.equal(status, 1)
  const found = JSON.parse(stdout).files[0].findings.find(
    ({ rule }: { rule: string }) => rule === 'money-object',
  )
  t.match(found, {
    file: path('money.yaml'),
    line: 7,
    pointer: '/components/schemas/Money/properties/amount',
  })
  t.end()
})

await t.test('what runs and what it is served with are known where they are given', t => {
  mkdirSync(path('before'))
  const less = {
    '/paths/~1orders~1{orderId}~1note': undefined,
    '/servers': [{ url: '/orders/v1' }],
  }
  writeFileSync(path('before/new.json'), JSON.stringify(exampleContract(less)))
  const file = write('new.json')
  t.match(lint(file), { status: 0, stdout: /version-bump/ }, 'else it says what was not checked')
  const found = lint(file, '--base', path('before'))
  t.match(found, { status: 1, stdout: /1\.2\.0 became 1\.2\.0; what changed needs a new minor/ })
  const raised = write('new.json', { '/info/version': '1.3.0' })
  t.match(lint(raised, '--base', path('before')), { status: 0 })
  t.match(lint(raised, '--base', path('before/new.json')), { status: 0 })
  t.match(lint(clean, '--base', path('before')), { status: 0 }, 'what is new breaks nothing')
  t.match(lint(clean, '--base', path('nowhere')), { status: 2, stderr: /nowhere/ })

  mkdirSync(path('policies'))
  cpSync(join(import.meta.dirname, '..', '..', 'policies'), path('policies'), { recursive: true })
  const list = (...entries: string[]) =>
    writeFileSync(path('policies/new.yaml'), entries.map(entry => `- ${entry}\n`).join(''))
  list('{ kind: authenticate-token }', '{ kind: authorise, observe: true }')
  t.match(lint(raised, '--policies', path('policies')), {
    status: 1,
    stdout: /Needs scopes, but its policies check none[^]*no rate-limit/,
  })
  list('{ kind: authenticate-token }', '{ kind: authorise }', '{ kind: rate-limit }')
  const served = lint(raised, '--policies', path('policies'), '--format', 'json')
  t.notMatch(served.stdout, '"policy-matches-contract"')
  t.end()
})
