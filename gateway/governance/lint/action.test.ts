import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { temporaryFolder } from '../../host/fixtures/temporary-folder.ts'
import { recorded } from '../impact/impact.suite.ts'
import { exampleContract } from './rules/example.ts'

// The composite action, as GitHub would run it: in a repository with a base, by environment.

t.setTimeout(300_000)

const root = join(import.meta.dirname, '..', '..', '..')
const action = join(root, '.github', 'actions', 'contracts')
const cwd = temporaryFolder(t)

const git = (...parameters: string[]) =>
  spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...parameters], {
    cwd,
    encoding: 'utf8',
  })

function write(changes: Readonly<Record<string, unknown>> = {}) {
  mkdirSync(join(cwd, 'openapi'), { recursive: true })
  const contract = exampleContract({ '/servers': [{ url: '/orders/v1' }], ...changes })
  writeFileSync(join(cwd, 'openapi', 'orders.json'), JSON.stringify(contract, undefined, 2))
}

function run(env: Readonly<Record<string, string>>) {
  const output = join(cwd, 'output')
  writeFileSync(output, '')
  const { status, stdout, stderr } = spawnSync('bash', [join(action, 'run.sh')], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      CONTRACTS: 'openapi/**/*.json',
      CROSSDOCK: `${process.execPath} ${join(root, 'gateway', 'crossdock.ts')}`,
      GITHUB_OUTPUT: output,
      ...env,
    },
  })
  return { status, stdout, stderr, output: readFileSync(output, 'utf8') }
}

const skip = git('--version').status === 0 ? false : 'git is not there'

await t.test('the action lints and compares with the base', { skip }, t => {
  write()
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'base')
  const BASE = git('rev-parse', 'HEAD').stdout.trim()
  t.match(run({ BASE }), { status: 0, output: 'clean=true\nbreaking=false' })

  write({ '/components/schemas/OrderRequest/properties/quantity/maximum': 5 })
  const broken = run({ BASE, CHECKS: 'diff' })
  t.match(broken, { status: 1, output: /breaking=true/ }, broken.stderr)
  t.match(broken.stdout, '::error file=openapi/orders.json')

  write({ '/paths/~1giftCards': { get: { operationId: 'readIt', responses: {} } } })
  t.match(run({ BASE, CHECKS: 'lint' }), { status: 1, output: /clean=false/, stdout: /path-kebab/ })
  t.match(run({ BASE: 'f'.repeat(40), CHECKS: 'diff' }), { status: 2, stdout: /is not there/ })
  t.match(run({ CONTRACTS: 'none/*.json' }), { status: 2 })
  t.notOk(git('worktree', 'list').stdout.trim().includes('\n'), 'nothing is left behind')
  t.end()
})

await t.test('the action says whom a change would have hit', { skip }, t => {
  // Only one operation takes orders, and without a key.
  const one = {
    '/paths/~1orders/post/parameters': [],
    '/paths/~1orders~1{orderId}/patch': undefined,
  }
  const limited = (maximum: number) => ({
    ...one,
    '/components/schemas/OrderRequest/properties/quantity/maximum': maximum,
  })
  write(one)
  git('add', '.')
  git('commit', '--quiet', '--allow-empty', '--message', 'as consumers have it')
  const BASE = git('rev-parse', 'HEAD').stdout.trim()
  const order = (quantity: number) => ({ sku: 'MUG-WHITE', quantity })
  const traffic = recorded(JSON.stringify(exampleContract(one)), [
    { application: 'Acme', operation: 'placeOrder', body: order(8), status: 201, times: 3 },
    { application: 'Bolt', operation: 'placeOrder', body: order(2), status: 201 },
  ])
  writeFileSync(join(cwd, 'shapes.json'), JSON.stringify(traffic))
  const impact = (env: Readonly<Record<string, string>> = {}) =>
    run({ BASE, CHECKS: 'impact', SHAPES: 'shapes.json', ...env })

  write(limited(9))
  const kept = impact()
  t.match(kept, { status: 0 }, `nobody sent more than eight: ${kept.stdout}${kept.stderr}`)
  write(limited(5))
  const broken = impact()
  t.match(broken, { status: 1, stdout: /^::error .*Acme/m }, broken.stdout + broken.stderr)
  t.notMatch(broken.stdout, /Bolt/, 'who keeps to it is not named')
  writeFileSync(join(cwd, 'shapes.json'), JSON.stringify({ ...traffic, consumers: [] }))
  t.match(impact(), { status: 1, stdout: /never take that for safe/ }, 'nobody knows is not safe')
  t.match(impact({ SHAPES: 'none.json' }), { status: 2, stderr: /none\.json/ })
  t.match(
    impact({ SHAPES: '', URL: 'http://127.0.0.1:1', CROSSDOCK_KEY: `xd_test_${'k'.repeat(43)}` }),
    { status: 2, stderr: /127\.0\.0\.1:1 does not answer/ },
    'without recorded traffic the running Crossdock is asked',
  )
  t.end()
})

await t.test('the action holds versions and policies against the contract', { skip }, t => {
  write()
  git('add', '.')
  git('commit', '--quiet', '--allow-empty', '--message', 'as consumers have it')
  const BASE = git('rev-parse', 'HEAD').stdout.trim()
  const more = {
    '/components/schemas/Order/properties/gift': { type: 'string', description: 'So.' },
  }
  write(more)
  t.match(run({ BASE, CHECKS: 'lint' }), { status: 1, stdout: /needs a new minor version/ })
  write({ ...more, '/info/version': '1.3.0' })
  t.match(run({ BASE, CHECKS: 'lint' }), { status: 0 })
  t.match(run({ BASE: '', CHECKS: 'lint' }), { status: 0 }, 'without a base that is not asked')
  mkdirSync(join(cwd, 'policies'), { recursive: true })
  cpSync(join(root, 'policies', 'governance.yaml'), join(cwd, 'policies', 'governance.yaml'))
  writeFileSync(join(cwd, 'policies', 'orders.yaml'), '- kind: authenticate-token\n')
  t.match(run({ BASE, CHECKS: 'lint', POLICIES: 'policies' }), {
    status: 1,
    stdout: /Needs scopes, but its policies check none/,
  })
  t.end()
})

await t.test('inputs are read by the environment only, and each is used', t => {
  const { inputs, runs } = parse(readFileSync(join(action, 'action.yml'), 'utf8'))
  const [step] = runs.steps
  t.notMatch(step.run, '${{', 'no input is ever a part of a program')
  const used = Object.values(step.env as Record<string, string>).join(' ')
  for (const name of Object.keys(inputs)) t.match(used, `inputs.${name} `.trim(), name)
  const script = readFileSync(join(action, 'run.sh'), 'utf8')
  for (const name of Object.keys(step.env))
    if (name !== 'CROSSDOCK_KEY') t.match(script, name, `${name} is used`)
  t.end()
})

await t.test('the hook for pre-commit that the README shows runs', t => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  const [, text = ''] = /```yaml\n(# \.pre-commit-config[^]*?)```/.exec(readme) ?? []
  const { repos } = parse(text) as {
    repos: { hooks: { entry: string; files: string; language: string }[] }[]
  }
  const [hook] = repos[0]?.hooks ?? []
  const [npx = '', , program = '', ...parameters] = hook?.entry.split(' ') ?? []
  t.strictSame([npx, program, hook?.language], ['npx', 'crossdock', 'system'])
  write()
  const names = ['openapi/orders.yaml', 'openapi/orders.yml', 'openapi/README.md', 'src/a.yaml']
  t.strictSame(
    names.map(name => new RegExp(hook?.files ?? '').test(name)),
    [true, true, false, false],
  )
  // pre-commit gives the files that changed behind the entry.
  const hookOf = () =>
    spawnSync(
      process.execPath,
      [join(root, 'gateway', 'crossdock.ts'), ...parameters, 'openapi/orders.json'],
      { cwd, encoding: 'utf8' },
    )
  t.match(hookOf(), { status: 0 })
  write({ '/paths/~1giftCards': { get: { operationId: 'readIt', responses: {} } } })
  t.match(hookOf(), { status: 1, stdout: /path-kebab/ })
  t.end()
})
