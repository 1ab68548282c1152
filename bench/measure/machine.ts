import { execFile } from 'node:child_process'
import { availableParallelism, cpus, loadavg, totalmem, type, release } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** On what and of what something was measured. */
export type Machine = {
  readonly processor: string
  readonly cores: number
  readonly memoryGb: number
  readonly system: string
  readonly node: string
  readonly date: string
  /** With `+` when the checkout has changes beyond it. */
  readonly commit: string
  /** Processes that wanted to run in the minute before: more than a few, and the figures are noise. */
  readonly loadBefore: number
}

export async function describeMachine(): Promise<Machine> {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    date: new Date().toISOString(),
    commit: await commit(),
    loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  }
}

async function commit(): Promise<string> {
  const git = async (...parameters: string[]) => {
    const root = join(import.meta.dirname, '..', '..')
    const { stdout } = await promisify(execFile)('git', parameters, { cwd: root })
    return stdout.trim()
  }
  try {
    const changes = await git('status', '--porcelain', '--untracked-files=no')
    return `${await git('rev-parse', '--short', 'HEAD')}${changes === '' ? '' : '+'}`
  } catch {
    return 'unknown'
  }
}
