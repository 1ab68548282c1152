import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import t, { type Test } from 'tap'
import { faultOfGiven } from './given.ts'
import { lintContract, type LintOptions } from './lint-contract.ts'
import { exampleContract } from './rules/example.ts'

// Rulesets of others are programs of others: none of these runs one, and none holds whoever asked.

t.setTimeout(300_000)

const contract = { name: 'orders.json', text: JSON.stringify(exampleContract({})) }
const knowledge = { day: '2026-11-21' }

const taken = [
  '$',
  '$.info',
  '$.info.contact',
  '$.paths[*][get,post,put]',
  '$.paths[*]~',
  "$.paths['/orders/{id}'].get",
  '$..parameters[?(@.in === "query")]',
  "$.paths[*][?( @property === 'get' || @property === 'put' )]",
  '$.paths[?(!@property.match(/well-known/ig))]~',
  '$..[?(@ && @.enum && @.type)]',
  '$.paths..responses[?(@property >= 400 && @property < 600)]',
  '$.components.schemas[*]..properties[?(@.format !== "date")]',
  "$..[?(@.type === 'string' && @.maxLength > 10)].maxLength",
  '$.servers[0:2]',
  '#Operation.parameters[?(@ && @.name)]',
  "$..[?(@parentProperty === 'schema')]",
  "$.paths[*].parameters[?(@.schema['x-internal'] !== true)]",
  '$.tags[-1]',
  "$.paths[?(@property.startsWith('/v1'))]",
  '$..[?(@.required.includes("id"))]',
  '$.paths[*].*.responses^',
]

const refused = [
  'info',
  "$..[?(@.constructor.constructor('return process')())]",
  "$..[?(@['constructor']['constructor']('return 1')())]",
  '$..[?(globalThis.process)]',
  "$..[?(require('fs'))]",
  '$..[?(this.x)]',
  '$..[?(function(){}())]',
  '$..[?(() => 1)]',
  '$..[?(@.a = 1)]',
  '$..[?(@.a++)]',
  '$..[?(@.toString())]',
  '$..[?(@.map(x => x))]',
  "$..[?(@.match('a' + process.env.HOME))]",
  '$..[?(`${1}`)]',
  '$..[?(new Date())]',
  '$..[(@.length-1)]',
  "$['(process.exit())']",
  "$['?(process.exit())']",
  '$.__proto__',
  "$['__proto__']",
  '$..constructor',
  '$..[?(@.a ? @.b : @.c)]',
  '$..[?(@.a, @.b)]',
  '$..[?(@.a;@.b)]',
  '$..[?(@property.match(/(a+)+$/))]',
  '$..[?(@.x.match(/a/)(1))]',
  `$${'.a'.repeat(2000)}`,
  `$[?(${'('.repeat(100)}@${')'.repeat(100)})]`,
]

await t.test('paths that people write are taken', t => {
  for (const path of taken) t.equal(faultOfGiven(path), undefined, path)
  t.end()
})

await t.test('paths that run something are not', t => {
  for (const path of refused) t.ok(faultOfGiven(path), path)
  t.end()
})

await t.test('a hostile ruleset is refused, and holds nobody', async t => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const mark = join(t.testdir(), 'mark')
  const rule = (given: string, then: object = { function: 'truthy' }) =>
    // oxlint-disable-next-line unicorn/no-thenable -- That is what rulesets call it.
    JSON.stringify({ rules: { r: { given, then } } })

  await refuses(t, /given/, rule("$..[?(@.constructor.constructor('globalThis.PWN=1')())]"))
  await refuses(
    t,
    /given/,
    rule(`$..[?(process.getBuiltinModule('fs').writeFileSync('${mark}', ''))]`),
  )
  await refuses(t, /given/, rule("$['(globalThis.process.exit())']"))
  await refuses(t, /field/, rule('$', { field: 'constructor.constructor', function: 'truthy' }))
  await refuses(t, /given/, rule('$', { field: '$[?(@.constructor())]', function: 'truthy' }))
  await refuses(t, /pattern/, rule('$.info.title', pattern('^(a+)+$')))
  await refuses(t, /pattern/, rule('$..[?(@property.match(/^(a|a)*$/))]'))
  await refuses(
    t,
    /pattern/,
    rule('$', { function: 'schema', functionOptions: { schema: { pattern: '(.*)*x' } } }),
  )
  await refuses(t, /programs/, 'functions: [shell]\nrules: {}')
  await refuses(t, /programs/, 'functionsDir: ./functions\nrules: {}')
  await refuses(t, /no function/, rule('$', { function: 'constructor' }))
  await refuses(t, /no function/, rule('$', { function: 'hasOwnProperty' }))
  await refuses(
    t,
    /expression/,
    '{"rules":{"r":{"given":"$","message":"#{{print(1)}}","then":{"function":"falsy"}}}}',
  )
  await refuses(t, /fetched/, 'extends: https://example.com/rules.yaml')
  await refuses(t, /outside/, 'extends: ../../../etc/passwd.yaml')
  await refuses(t, /outside/, 'extends: /etc/rules.yaml')
  await refuses(t, /only files of YAML/, 'extends: "@acme/rules"')
  await refuses(t, /only files of YAML/, 'extends: ./rules.js')
  await refuses(t, /extends itself: a\.yaml → b\.yaml → a\.yaml/, 'extends: b.yaml', {
    read: (_, name) => (name === 'b.yaml' ? 'extends: a.yaml' : 'extends: b.yaml'),
  })
  await refuses(t, /more than 16 rulesets/, 'extends: [b1.yaml]', {
    read: (_, name) => `extends: [b${Number(name.slice(1, -5)) + 1}.yaml]`,
  })
  await refuses(t, /cannot be read/, bomb())
  await refuses(
    t,
    /nested too deeply|cannot be read/,
    `rules: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}`,
  )
  await refuses(t, /larger than/, `rules: {} #${'x'.repeat(50 * 1024 * 1024)}`)
  await refuses(t, /larger than/, 'rules: {}', {
    contract: { name: 'large.json', text: ' '.repeat(50 * 1024 * 1024) },
  })

  delay.disable()
  t.notOk(existsSync(mark), 'nothing was written')
  t.notOk('PWN' in globalThis, 'nothing ran here')
  // A lint of its own thread would hold for as long as it takes, which is seconds.
  t.ok(delay.max / 1e6 < 1000, `the event loop was held at most ${Math.round(delay.max / 1e6)} ms`)
})

await t.test('what gets past the door ends with its process', async t => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const slow = await lintContract({
    contract,
    knowledge,
    timeoutMs: 1,
    ruleset: { name: 'slow.yaml', text: 'extends: spectral:oas' },
  })
  t.match(slow, { evaluated: false, reason: /longer than 0.001 s/ })
  const large = await lintContract({
    contract: {
      name: 'large.json',
      text: JSON.stringify({ ...exampleContract({}), 'x-large': crowd() }),
    },
    knowledge,
    memoryMb: 24,
    ruleset: { name: 'r.yaml', text: 'extends: spectral:oas' },
  })
  t.match(large, { evaluated: false, reason: /ended too early/ })
  delay.disable()
  t.ok(delay.max / 1e6 < 1500, `${Math.round(delay.max / 1e6)} ms`)
})

await t.test('a contract that cannot be read is not evaluated', async t => {
  for (const text of ['', '[]', 'swagger: "2.0"', '{"openapi":"3.1.0"', `${'['.repeat(100_000)}`])
    t.match(await lintContract({ contract: { name: 'c', text }, knowledge }), { evaluated: false })
  const outside = { openapi: '3.1.0', info: {}, paths: { '/a': { $ref: '/etc/passwd' } } }
  const report = await lintContract({
    contract: { name: 'c', text: JSON.stringify(outside) },
    knowledge,
  })
  t.match(report, { evaluated: false, reason: /cannot be read/ })
})

async function refuses(t: Test, why: RegExp, text: string, more: Partial<LintOptions> = {}) {
  const report = await lintContract({
    contract,
    knowledge,
    ruleset: { name: 'a.yaml', text },
    ...more,
  })
  t.match(report, { evaluated: false, reason: why }, String(why))
}

function pattern(match: string): object {
  return { function: 'pattern', functionOptions: { match } }
}

/** Nine levels of nine names for the level below: some 400 million entries. */
function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) =>
    level === 0
      ? 'l0: &l0 [x]'
      : `l${level}: &l${level} [${Array(9)
          .fill(`*l${level - 1}`)
          .join(', ')}]`,
  )
  return `${levels.join('\n')}\nrules: {}`
}

function crowd(): object {
  return Object.fromEntries(
    Array.from({ length: 60_000 }, (_, at) => [`k${at}`, { type: 'string', at }]),
  )
}
