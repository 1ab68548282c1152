import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { temporaryFolder } from '../../host/fixtures/temporary-folder.ts'
import { lockedDown, processParameters } from './lint-contract.ts'

// What code could do that got past every check of a ruleset: it is put into the process before anything else, keeps what it
// can get hold of, and acts when the process has read all it was sent.

t.setTimeout(120_000)

const cwd = temporaryFolder(t)
const secret = join(cwd, 'secret.txt')
const mark = join(cwd, 'mark')
writeFileSync(secret, 'a secret')

const probe = `
  process.on('beforeExit', async () => {
    const said = { env: Object.keys(process.env) }
    const attempt = async (name, work) => {
      try { said[name] = String(await work() ?? 'done') } catch (error) { said[name] = 'refused ' + (error.code ?? error.message) }
    }
    const fs = await import('node:fs')
    await attempt('read', () => fs.readFileSync(${JSON.stringify(secret)}, 'utf8'))
    await attempt('write', () => fs.writeFileSync(${JSON.stringify(mark)}, ''))
    await attempt('start', async () => (await import('node:child_process')).spawnSync('id').error ?? 'ran')
    await attempt('thread', async () => new (await import('node:worker_threads')).Worker('1', { eval: true }))
    await attempt('connect', async () => (await import('node:net')).connect(9, '127.0.0.1'))
    await attempt('listen', async () => (await import('node:net')).createServer().listen(0))
    await attempt('fetch', () => fetch('http://127.0.0.1:9'))
    await attempt('builtin', () => process.getBuiltinModule('fs'))
    fs.writeSync(2, JSON.stringify(said))
    process.exit(0)
  })`

await t.test('the process that runs rulesets can do nothing but answer', t => {
  const { command, parameters } = lockedDown([
    '--import',
    `data:text/javascript,${encodeURIComponent(probe)}`,
    ...processParameters(256),
  ])
  const { stderr } = spawnSync(command, parameters, { env: {}, input: '', encoding: 'utf8', cwd })
  const said = JSON.parse(stderr) as Record<string, unknown>
  t.same(said['env'], [], 'it has no environment')
  for (const name of ['read', 'write', 'start', 'thread'])
    t.match(said[name], /ERR_ACCESS_DENIED/, name)
  for (const name of ['connect', 'listen', 'fetch', 'builtin'])
    t.match(said[name], /^refused/, name)
  t.notOk(existsSync(mark))
  t.end()
})
