import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { stringify } from 'yaml'
import { freePort } from '../../gateway/host/free-port.ts'
import { newKey } from '../../gateway/keys/key.ts'
import { governedGateway } from '../measure/governed-gateway.ts'

/**
 * Runs the tests for HTTP caches of https://github.com/http-tests/cache-tests against the policy kind `cache`:
 *
 *     git clone https://github.com/http-tests/cache-tests.git
 *     node bench/corpora/cache-tests.ts cache-tests [test id]
 *
 * Prints how many pass, by suite, and which do not.
 */
const [given, only] = process.argv.slice(2)
if (given === undefined || !existsSync(join(given, 'test-engine'))) {
  process.stderr.write('usage: node bench/corpora/cache-tests.ts FOLDER [test id]\n')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'crossdock-cache-tests-'))
const children: ChildProcess[] = []
try {
  const tests = join(folder, 'tests')
  cpSync(resolve(given), tests, { recursive: true })
  // Their client needs undici, which is here.
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
  if (!existsSync(join(tests, 'node_modules'))) symlinkSync(modules, join(tests, 'node_modules'))

  const originPort = await freePort()
  const settings = {
    npm_config_protocol: 'http',
    npm_config_port: String(originPort),
    npm_config_pidfile: join(folder, 'pid'),
  }
  children.push(
    spawn(process.execPath, ['test-engine/server/server.mjs'], {
      cwd: tests,
      env: settings,
      stdio: 'ignore',
    }),
  )
  const port = await freePort()
  const { contracts, policies } = writeGovernance(folder, originPort)
  await waitFor(originPort)
  const gateway = await governedGateway({
    port,
    contracts,
    policies,
    key: newKey('test').text,
    logLevel: 'warn',
  })
  const base = `http://127.0.0.1:${port}`
  const text = await run(tests, {
    npm_config_base: base,
    npm_package_config_id: only ?? '',
  })
  await gateway.stop({ drainMs: 100 })
  if (only === undefined) await report(tests, JSON.parse(text) as Results)
  else process.stdout.write(text)
} finally {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}

type Results = Readonly<Record<string, true | readonly [string, string]>>

/** What the tests ask for, as an API that is brought: everything they may send and be answered. */
function writeGovernance(at: string, originPort: number) {
  const contracts = join(at, 'contracts')
  const policies = join(at, 'policies')
  mkdirSync(contracts)
  mkdirSync(policies)
  const operation = (operationId: string, more: object = {}) => ({
    operationId,
    summary: operationId,
    ...more,
    responses: { default: { description: 'Anything.', content: { '*/*': {} } } },
  })
  const anything = { requestBody: { content: { '*/*': {} } } }
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
  const path = (name: string) => ({
    parameters: [id],
    get: operation(`get${name}`),
    post: operation(`post${name}`, anything),
    put: operation(`put${name}`, anything),
    delete: operation(`delete${name}`, anything),
  })
  // Each where the tests look for it, so that addresses in answers stay as they are.
  for (const name of ['test', 'config', 'state']) {
    const contract = {
      openapi: '3.1.0',
      info: { title: `Tests for caches: ${name}`, version: '1.0.0' },
      servers: [{ url: `/${name}` }],
      security: [],
      paths: {
        '/{id}': path('One'),
        '/{id}/{more}': { ...path('Further'), parameters: [id, { ...id, name: 'more' }] },
      },
    }
    writeFileSync(join(contracts, `${name}.v1.yaml`), stringify(contract))
  }
  const list = [
    { kind: 'validate-request', options: { unknownQuery: 'ignore' } },
    { kind: 'cache', options: { heuristic: true } },
    {
      kind: 'forward',
      options: {
        url: `http://127.0.0.1:${originPort}`,
        requestHeaders: ['Req-Num', 'Test-ID', 'Test-Header', 'Foo', 'Bar', 'Baz', 'Abc'],
        retries: { attempts: 0 },
        breaker: { enabled: false },
        timeouts: { tryMs: 9_000 },
      },
    },
  ]
  for (const name of ['test', 'config', 'state']) {
    const entries = list.filter(({ kind }) => name === 'test' || kind !== 'cache')
    writeFileSync(join(policies, `${name}.yaml`), stringify(entries))
  }
  return { contracts, policies }
}

async function waitFor(port: number): Promise<void> {
  for (;;) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
    if (answered) return
    await sleep(50)
  }
}

function run(cwd: string, settings: Readonly<Record<string, string>>): Promise<string> {
  // Node's own fetch does not get on with answers before the answer when it is given an agent of a newer undici.
  writeFileSync(
    join(cwd, 'fetch.mjs'),
    `import { fetch } from 'undici'\nglobalThis.fetch = fetch\n`,
  )
  const program = ['--no-warnings', '--import', './fetch.mjs', 'test-engine/cli.mjs']
  const child = spawn(process.execPath, program, {
    cwd,
    env: settings,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise(done => child.on('close', () => done(Buffer.concat(chunks).toString())))
}

async function report(tests: string, results: Results): Promise<void> {
  type Suite = { id: string; tests: { id: string; kind?: string; browser_only?: boolean }[] }
  const url = pathToFileURL(join(tests, 'tests', 'index.mjs')).href
  const { default: suites } = (await import(url)) as { default: Suite[] }
  let passed = 0
  let all = 0
  for (const suite of suites) {
    const ran = suite.tests.filter(test => test.browser_only !== true)
    const failed = ran.filter(({ id }) => results[id] !== true)
    all += ran.length
    passed += ran.length - failed.length
    process.stdout.write(`${suite.id}: ${ran.length - failed.length} of ${ran.length}\n`)
    for (const { id, kind = 'required' } of failed) {
      process.stdout.write(`    ${kind} ${id}: ${String(results[id])}\n`)
    }
  }
  process.stdout.write(`${passed} of ${all} pass\n`)
}
