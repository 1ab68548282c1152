import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { temporaryFolder } from '../../host/fixtures/temporary-folder.ts'
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
