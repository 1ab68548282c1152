import { randomUUID } from 'node:crypto'
import { styleText } from 'node:util'
import type { ProblemDocument } from '../../openapi/problem.ts'
import { loadConfig } from '../config.ts'
import { readRunningFile } from '../host/running-file.ts'

/** What every command takes that asks a running Crossdock. */
export type AskingOptions = {
  readonly url?: string
  readonly key?: string
  readonly json?: boolean
}

/** One API of a running Crossdock. */
export type RunningClient = {
  /** A refusal throws with its own words, `undefined` is what is not there. */
  ask<Body>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<Body | undefined>
}

/** What was asked for was refused, with everything the problem says. */
export class Refusal extends Error {
  readonly problem: ProblemDocument

  constructor(problem: ProblemDocument) {
    super(said(problem))
    this.problem = problem
  }
}

/** The operations API of the running Crossdock. */
export function operationsClient(options: AskingOptions): RunningClient {
  return runningClient(options, '/operations/v1', 'operator')
}

/** The governance API of the running Crossdock. */
export function governanceClient(options: AskingOptions): RunningClient {
  return runningClient(options, '/governance/v1', 'governance')
}

/** The platform API of the running Crossdock. */
export function platformClient(options: AskingOptions): RunningClient {
  return runningClient(options, '/platform/v1', 'operator')
}

/** `sandbox`: with whose key of the demonstration it is asked, where none is given. */
function runningClient(
  { url, key }: AskingOptions,
  api: string,
  sandbox: 'operator' | 'governance',
): RunningClient {
  const config = loadConfig()
  const known = readRunningFile(config.data)
  const baseUrl = url ?? known.baseUrl
  const credential = key ?? config.key ?? known.keys?.[sandbox]
  if (baseUrl === undefined || credential === undefined) {
    throw new Error(
      'No running Crossdock is known here. Start one (npm start), or give --url and --key.',
    )
  }
  return {
    async ask<Body>(method: string, path: string, body?: object) {
      const answer = await fetch(`${baseUrl}${api}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${credential}`,
          ...(method === 'POST' && { 'idempotency-key': `"${randomUUID()}"` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }).catch((cause: unknown) => {
        throw new Error(`${new URL(baseUrl).origin} does not answer. Is it running?`, { cause })
      })
      if (answer.status === 404) return undefined
      const given: unknown = await answer.json()
      if (!answer.ok) throw new Refusal(given as ProblemDocument)
      return given as Body
    },
  }
}

/** The parts of a path that a user gave, made safe. */
export function segment(text: string): string {
  return encodeURIComponent(text)
}

/** A query out of the options that were given. */
export function queryOf(options: Readonly<Record<string, string | boolean | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined) query.set(name, String(value))
  }
  return query.size === 0 ? '' : `?${query.toString()}`
}

/** Prints a line, or everything as JSON. */
export function print(json: boolean, value: unknown, lines: readonly string[]): void {
  process.stdout.write(
    json ? `${JSON.stringify(value)}\n` : lines.map(line => `${line}\n`).join(''),
  )
}

/** For what is there but not meant to be read first. */
export function faint(text: string): string {
  return styleText('dim', text, { stream: process.stdout, validateStream: true })
}

function said({ detail, title, errors = [] }: ProblemDocument): string {
  const places = errors.map(({ pointer, detail: what }) => `${pointer} ${what}`)
  return [detail ?? title, ...places].join('; ')
}
