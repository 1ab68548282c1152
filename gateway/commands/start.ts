import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadConfig } from '../config.ts'
import type { Config } from '../settings.ts'
import { readRunningFile } from '../host/running-file.ts'
import { supervise, type Supervisor } from '../host/supervisor.ts'
import { terminal, type Terminal } from '../host/terminal.ts'
import { watchSources } from '../host/watch-sources.ts'

export type StartOptions = {
  readonly quiet?: boolean
  readonly json?: boolean
  /** Replace the servers when a source changes. */
  readonly watch?: boolean
}

/** Runs the product until it is told to stop, or cannot go on. */
export async function start({
  quiet = false,
  json = false,
  watch = false,
}: StartOptions): Promise<number> {
  const loaded = loadConfig()
  // Who edits files wants to see them run, whatever was applied once.
  const config: Config = watch
    ? { ...loaded, policySource: 'files', contractGate: 'record' }
    : loaded
  const screen = terminal({ quiet: quiet || json })
  const told = whenTold()

  const running = await supervise({ config, terminal: screen })
  if (json) process.stdout.write(`${JSON.stringify(readRunningFile(config.data))}\n`)
  const watching = watch ? reloadOnChange(running, screen) : undefined

  const end = await Promise.race([told, running.lost.catch((error: Error) => error)])
  watching?.close()
  if (end instanceof Error) screen.complain(end.message)
  screen.progress('stopping')
  await running.stop()
  screen.progress('stopped')
  return end instanceof Error ? 1 : 0
}

/** Ctrl-C reaches us more than once: from the terminal and from the programs between it and us. */
const REPEATED_MS = 1_000

/** Resolves when a signal or the end of who started us tells us to stop; a later one ends us at once. */
function whenTold(): Promise<'told'> {
  return new Promise(resolve => {
    let first: number | undefined
    const tell = () => {
      const now = performance.now()
      first ??= now
      if (now - first > REPEATED_MS) process.exit(130)
      resolve('told')
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, tell)
    if (process.channel !== undefined) process.once('disconnect', tell)
  })
}

const root = join(import.meta.dirname, '..', '..')
const folders = ['gateway', 'experience-apis', 'process-apis', 'system-apis', 'openapi', 'policies']

function reloadOnChange(running: Supervisor, { progress, complain }: Terminal): { close(): void } {
  let last: Promise<void> = Promise.resolve()
  progress('watching the sources')
  return watchSources({
    root,
    folders: folders.filter(folder => existsSync(join(root, folder))),
    onChange(file) {
      last = last.then(() => apply(file)).catch((error: Error) => complain(error.message))
    },
  })

  async function apply(file: string): Promise<void> {
    if (isOurs(file)) return progress(`${file} changed: start again to see it`)
    if (isContract(file)) {
      progress(`${file} changed: generating`)
      // What it writes is a change of its own, which reloads.
      return generate()
    }
    progress(`${file} changed: replacing the servers`)
    await running.reload()
    progress('replaced')
  }
}

/** What runs in this process and not in the servers. */
function isOurs(file: string): boolean {
  return /^gateway\/(host|commands|crossdock\.ts)|^system-apis\/(reference-systems|[^/]+\/reference\/)/.test(
    file,
  )
}

function isContract(file: string): boolean {
  return file.startsWith('openapi/') && file.endsWith('.yaml')
}

async function generate(): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'openapi', 'generate.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise(resolve => child.once('close', resolve))
  if (code !== 0)
    throw new Error('The contracts could not be generated; the servers go on as they are.')
}
