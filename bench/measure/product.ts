import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { stringify } from 'yaml'
import type { RunningFile } from '../../gateway/host/running-file.ts'

/** The product, started as a user starts it. */
export type Product = RunningFile & {
  /** From the start of the process until it said that it is ready. */
  readonly readyMs: number
  /** Where it runs; its settings are in `crossdock.yaml` there. */
  readonly folder: string
  readonly stop: () => Promise<void>
}

const root = join(import.meta.dirname, '..', '..')

/** Starts it with its data in the folder, on free ports; warm when the folder has been used before. */
export async function startProduct(folder: string): Promise<Product> {
  mkdirSync(folder, { recursive: true })
  // A file rather than the environment: what the caller has set, such as DATABASE_URL, still counts.
  const settings = {
    port: 0,
    adminPort: 0,
    data: './data',
    floodLimitPerMinute: 0,
    logLevel: 'warn',
  }
  writeFileSync(join(folder, 'crossdock.yaml'), stringify(settings))
  const start = performance.now()
  const child = spawn(process.execPath, [join(root, 'gateway', 'start.mjs'), 'start', '--json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const running = await firstLine(child)
  return {
    ...running,
    readyMs: performance.now() - start,
    folder,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Makes a key of that audience whose application is under no plan's limits; of another tenant where one is named. */
export async function createKey(
  product: Product,
  audience: string,
  tenant?: string,
): Promise<string> {
  const whose = tenant === undefined ? '' : ` --tenant ${tenant}`
  const command = `keys create --audience ${audience} --name bench-${audience}${whose} --plan internal --json`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'gateway', 'start.mjs'), ...command.split(' ')],
    { cwd: product.folder },
  )
  return (JSON.parse(stdout) as { key: string }).key
}

async function firstLine(child: ChildProcess): Promise<RunningFile> {
  if (child.stdout === null) throw new Error('there is a pipe')
  const lines = createInterface(child.stdout)
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The product could not start (exit code ${String(code)})`)
  })
  ended.catch(() => {})
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string]
  return JSON.parse(line) as RunningFile
}
