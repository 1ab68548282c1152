import { styleText } from 'node:util'
import type { ExplainedRequests } from '../../openapi/generated/insight.v1.d.ts'
import { loadConfig } from '../config.ts'
import { readRunningFile } from '../host/running-file.ts'

export type ExplainOptions = {
  readonly url?: string
  readonly key?: string
  readonly json?: boolean
}

/** Asks the insight API why a request was answered as it was, and prints it. Nothing known of it: exit code 1. */
export async function explainRequest(
  correlationId: string,
  { url, key, json = false }: ExplainOptions,
): Promise<number> {
  const config = loadConfig()
  const known = readRunningFile(config.data)
  const baseUrl = url ?? known.baseUrl
  const credential = key ?? config.key ?? known.keys?.operator
  if (baseUrl === undefined || credential === undefined) {
    throw new Error(
      'No running Crossdock is known here. Start one (npm start), or give --url and --key.',
    )
  }
  const answer = await ask(
    `${baseUrl}/insight/v1/requests/${encodeURIComponent(correlationId)}`,
    credential,
  )
  const body = await answer.text()
  if (answer.status === 404) {
    process.stderr.write(
      `Nothing is known of a request ${correlationId}. Problems are kept for a day; a success when it is sent with "Crossdock-Explain: 1".\n`,
    )
    return 1
  }
  if (!answer.ok) throw new Error(`${baseUrl} answered ${answer.status}: ${body}`)
  if (json) process.stdout.write(`${body}\n`)
  else for (const request of (JSON.parse(body) as ExplainedRequests).requests) print(request)
  return 0
}

async function ask(url: string, key: string): Promise<Response> {
  try {
    return await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  } catch (cause) {
    throw new Error(`${new URL(url).origin} does not answer. Is it running?`, { cause })
  }
}

function print(request: ExplainedRequests['requests'][number]): void {
  const faint = (text: string) =>
    styleText('dim', text, { stream: process.stdout, validateStream: true })
  const { at, method, path, status, problem = '', application, decisions } = request
  process.stdout.write(`${faint(at)}  ${method} ${path}  ${status} ${problem}  ${application}\n`)
  for (const { stage, outcome, tookMs, facts = {}, errors = [] } of decisions) {
    const details = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`)
    const places = errors.map(({ pointer, keyword }) => `${pointer || '/'} (${keyword})`)
    const took = tookMs === undefined ? '' : `${tookMs} ms`
    process.stdout.write(
      `  ${stage.padEnd(20)} ${outcome.padEnd(10)} ${took.padStart(12)}  ${faint([...details, ...places].join('  '))}\n`,
    )
  }
}
