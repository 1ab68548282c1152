// What is linted, and the rules it is linted by, were written by others. This process has no environment, may read nothing
// but its own program, write nothing, start nothing and connect to nothing; whoever started it ends it when its time is up.
import dgram from 'node:dgram'
import { readSync, writeSync } from 'node:fs'
import net from 'node:net'
import { lintJob } from './lint-job.ts'
import type { FromProcess, LintJob, ToProcess } from './protocol.ts'

/** What was read and is no whole line yet. */
const input: { parts: Buffer[]; last: Buffer } = { parts: [], last: Buffer.alloc(0) }

closeDoors()

for (;;) {
  const line = readLine()
  if (line === undefined) break
  const said = JSON.parse(line) as ToProcess
  if ('job' in said) say({ done: await lintJob(said.job as LintJob, ask) })
}

/** The permission model of Node 24 leaves sockets open. */
function closeDoors(): void {
  const closed = () => {
    throw new Error('This process connects to nothing.')
  }
  net.Socket.prototype.connect = closed
  net.Server.prototype.listen = closed
  dgram.createSocket = closed
  dgram.Socket.prototype.bind = closed
  dgram.Socket.prototype.send = closed
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'Worker'])
    Reflect.deleteProperty(globalThis, name)
  Object.assign(process, { getBuiltinModule: closed, binding: closed, dlopen: closed })
  // The two ends of its pipes belong to what is below; whatever a library prints would stand between.
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = () => {}
}

/** Asks whoever started it for the text of a file; undefined: there is none, or it may not be read. */
function ask(need: 'contract' | 'ruleset', name: string): string | undefined {
  say({ need, name })
  const line = readLine()
  const answer = line === undefined ? undefined : (JSON.parse(line) as ToProcess)
  return answer && 'text' in answer ? (answer.text ?? undefined) : undefined
}

function say(what: FromProcess): void {
  const bytes = Buffer.from(`${JSON.stringify(what)}\n`)
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at)
}

function readLine(): string | undefined {
  for (;;) {
    const end = input.last.indexOf(10)
    if (end !== -1) {
      const line = Buffer.concat([...input.parts, input.last.subarray(0, end)]).toString('utf8')
      input.parts = []
      input.last = input.last.subarray(end + 1)
      return line
    }
    input.parts.push(input.last)
    const chunk = Buffer.allocUnsafe(65_536)
    const count = readSync(0, chunk)
    if (count === 0) return undefined
    input.last = chunk.subarray(0, count)
  }
}
