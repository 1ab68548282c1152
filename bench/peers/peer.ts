import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'undici'

/** A gateway that is measured beside others: the same requests, the same upstream, the same processor core. */
export type Peer = {
  /** As it stands in results. */
  readonly name: string
  /** Why it cannot run here, or undefined when it can. */
  readonly missing: (packages: string) => string | undefined
  /** Starts it in front of the upstream. */
  readonly start: (place: Place) => Promise<RunningPeer>
}

/** Where a peer has to run. */
export type Place = {
  readonly port: number
  /** Base URL of what it forwards to. */
  readonly upstream: string
  /** A folder of its own that is empty. */
  readonly folder: string
  /** Where the peers that come from npm are installed. */
  readonly packages: string
}

export type RunningPeer = {
  readonly url: string
  /** Its first process; children are found from there. */
  readonly pid: number
  /** What its callers have to send. */
  readonly headers: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

/** Gateways run on the second core; load and upstream share the first. With one core, or elsewhere than on Linux, nothing is pinned. */
export function pinned(
  core: 'gateway' | 'load',
  command: string,
  parameters: readonly string[],
): readonly [command: string, parameters: readonly string[]] {
  if (availableParallelism() < 2 || !isInstalled('taskset')) return [command, parameters]
  return ['taskset', ['-c', core === 'gateway' ? '1' : '0', command, ...parameters]]
}

/** Whether a program is on the path. Debian keeps servers where not every user looks. */
export function isInstalled(program: string): boolean {
  return pathOf(program) !== undefined
}

const folders = ['/usr/local/bin', '/usr/bin', '/bin', '/usr/local/sbin', '/usr/sbin', '/sbin']

/** Where a program is. */
export function pathOf(program: string): string | undefined {
  return folders.map(folder => join(folder, program)).find(path => existsSync(path))
}

/** Starts a program and waits until it answers HTTP at `port`. */
export async function startProgram({
  core,
  command,
  parameters,
  port,
  folder,
  env = {},
  patienceSeconds = 30,
}: {
  readonly core: 'gateway' | 'load'
  readonly command: string
  readonly parameters: readonly string[]
  readonly port: number
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
  /** How long it may take to start. */
  readonly patienceSeconds?: number
}): Promise<{ readonly pid: number; readonly stop: () => Promise<void> }> {
  const [program, all] = pinned(core, command, parameters)
  const child = spawn(program, all, {
    cwd: folder,
    env: { PATH: folders.join(delimiter), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: string[] = []
  child.stderr.on('data', chunk => said.push(String(chunk)))
  try {
    await answers(child, port, patienceSeconds)
  } catch (error) {
    child.kill('SIGKILL')
    throw new Error(`${command} did not start: ${said.join('').slice(-2_000)}`, { cause: error })
  }
  return {
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      const hard = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await exit
      clearTimeout(hard)
    },
  }
}

async function answers(child: ChildProcess, port: number, patienceSeconds: number): Promise<void> {
  const client = new Client(`http://127.0.0.1:${port}`)
  try {
    for (let tries = 0; ; tries++) {
      if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}`)
      try {
        const { body } = await client.request({ method: 'GET', path: '/' })
        await body.dump()
        return
      } catch (error) {
        if (tries === patienceSeconds * 10) throw error
        await sleep(100)
      }
    }
  } finally {
    await client.destroy()
  }
}
