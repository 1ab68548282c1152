import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import type { LintReport } from '../engines.ts'
import type { FromProcess, LintJob, ToProcess } from './process/protocol.ts'
import { maxRulesetBytes } from './ruleset.ts'

export type LintOptions = LintJob & {
  /** Gives the text of another file of the contract or the ruleset. Default: there is none. */
  readonly read?: (need: 'contract' | 'ruleset', name: string) => string | undefined
  /** Milliseconds until it is given up. Default: 60,000. */
  readonly timeoutMs?: number
  /** What the process may use, in MB. Default: 1,024. */
  readonly memoryMb?: number
}

/** Larger contracts are not taken. */
export const maxContractBytes = 20 * 1024 * 1024

/**
 * Lints a contract in a process of its own, as rules of others are programs of others, and as it takes its time: the event
 * loop of whoever calls is never held. A process that crashes, grows or does not end is ended, and nothing was evaluated.
 */
export async function lintContract(options: LintOptions): Promise<LintReport> {
  const { read = () => undefined, timeoutMs = 60_000, memoryMb = 1024, ...job } = options
  const tooLarge = sizeFault(job)
  if (tooLarge !== undefined) return { evaluated: false, reason: tooLarge }
  return new Promise(resolve => {
    const { command, parameters } = lockedDown(processParameters(memoryMb))
    const child = spawn(command, parameters, {
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    })
    const timer = setTimeout(() => {
      end({ evaluated: false, reason: `The rules took longer than ${timeoutMs / 1000} s.` })
    }, timeoutMs)
    let text = ''
    let isDone = false

    function end(report: LintReport): void {
      if (isDone) return
      isDone = true
      clearTimeout(timer)
      child.kill('SIGKILL')
      resolve(report)
    }

    function answer(line: string): void {
      const said = JSON.parse(line) as FromProcess
      if ('done' in said) return end(said.done)
      send({ text: read(said.need, said.name) ?? null })
    }

    function send(what: ToProcess): void {
      child.stdin.write(`${JSON.stringify(what)}\n`)
    }

    child.stdin.on('error', () => {
      // It ended before it had read all; its exit says so.
    })
    child.on('error', error =>
      end({ evaluated: false, reason: `The rules could not be run: ${error.message}.` }),
    )
    child.on('close', (code, signal) =>
      end({
        evaluated: false,
        reason: `The process that runs the rules ended too early (${signal ?? code}): it may have needed more than ${memoryMb} MB.`,
      }),
    )
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (part: string) => {
      text += part
      if (text.length > maxAnswer)
        return end({ evaluated: false, reason: 'The rules found more than can be told.' })
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n')) {
        const line = text.slice(0, at)
        text = text.slice(at + 1)
        try {
          answer(line)
        } catch {
          end({ evaluated: false, reason: 'The process that runs the rules did not keep to them.' })
        }
      }
    })
    send({ job })
  })
}

const maxAnswer = 64 * 1024 * 1024

function sizeFault({ contract, ruleset }: LintJob): string | undefined {
  // Characters first: counting the bytes of what is far too large takes its time as well.
  if (
    contract.text.length > maxContractBytes ||
    Buffer.byteLength(contract.text) > maxContractBytes
  )
    return `${contract.name}: is larger than ${maxContractBytes / 1024 / 1024} MB.`
  if (ruleset && ruleset.text.length > maxRulesetBytes)
    return `${ruleset.name}: is larger than ${maxRulesetBytes / 1024} kB.`
  return undefined
}

const root = join(import.meta.dirname, '..', '..', '..')

/**
 * Starts Node with these parameters in an environment that is really empty: whatever instruments this process (a test
 * runner, a profiler) puts itself into the environment of everything it starts.
 */
export function lockedDown(parameters: readonly string[]): {
  readonly command: string
  readonly parameters: readonly string[]
} {
  return process.platform === 'win32'
    ? { command: process.execPath, parameters }
    : { command: '/usr/bin/env', parameters: ['-i', process.execPath, ...parameters] }
}

/** How it is started: no file but its own program and the rulesets that come with it; nothing written, no process, no thread, no add-on. */
export function processParameters(memoryMb: number): readonly string[] {
  const program = join(import.meta.dirname, 'process', `main${extname(import.meta.filename)}`)
  const library = createRequire(import.meta.url).resolve('@stoplight/spectral-core')
  const modules = library.slice(0, library.lastIndexOf('node_modules') + 'node_modules'.length)
  const readable = [
    join(root, 'gateway', 'governance'),
    join(root, 'openapi'),
    join(root, 'policies', 'ruleset'),
    join(root, 'package.json'),
    join(root, 'node_modules'),
    modules,
  ]
  return [
    '--permission',
    ...[...new Set(readable)]
      .filter(path => existsSync(path))
      .map(path => `--allow-fs-read=${path}`),
    `--max-old-space-size=${memoryMb}`,
    '--no-warnings',
    program,
  ]
}
