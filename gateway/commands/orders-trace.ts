import { styleText } from 'node:util'
import { loadConfig } from '../config.ts'
import { readRunningFile } from '../host/running-file.ts'

export type TraceOptions = {
  readonly system?: string
  readonly url?: string
  readonly key?: string
  readonly json?: boolean
}

type Entry = {
  readonly at: string
  readonly kind: string
  readonly title: string
  readonly detail?: string
  readonly system?: string
  readonly reference?: string
}

/** Asks the service API for an order's timeline and prints it. No such order: exit code 1. */
export async function traceOrder(
  reference: string,
  { system, url, key, json = false }: TraceOptions,
): Promise<number> {
  const config = loadConfig()
  const known = readRunningFile(config.data)
  const baseUrl = url ?? known.baseUrl
  const credential = key ?? config.key ?? known.keys?.service
  if (baseUrl === undefined || credential === undefined) {
    throw new Error(
      'No running Crossdock is known here. Start one (npm start), or give --url and --key.',
    )
  }

  const query = system === undefined ? '' : `?system=${encodeURIComponent(system)}`
  const answer = await ask(
    `${baseUrl}/service/v1/orders/${encodeURIComponent(reference)}/timeline${query}`,
    credential,
  )
  const body = await answer.text()
  if (answer.status === 404) {
    process.stderr.write(`There is no order with the reference ${reference}.\n`)
    return 1
  }
  if (!answer.ok) throw new Error(`${baseUrl} answered ${answer.status}: ${body}`)
  if (json) process.stdout.write(`${body}\n`)
  else print(JSON.parse(body) as { orderId: string; entries: readonly Entry[] })
  return 0
}

async function ask(url: string, key: string): Promise<Response> {
  try {
    return await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  } catch (cause) {
    throw new Error(`${new URL(url).origin} does not answer. Is it running?`, { cause })
  }
}

function print({ orderId, entries }: { orderId: string; entries: readonly Entry[] }): void {
  const faint = (text: string) =>
    styleText('dim', text, { stream: process.stdout, validateStream: true })
  process.stdout.write(`${orderId}\n`)
  for (const { at, kind, title, detail, system, reference } of entries) {
    const where = [system, reference].filter(part => part !== undefined).join(' ')
    process.stdout.write(
      `${faint(at)}  ${kind.padEnd(10)} ${title}${where === '' ? '' : faint(`  ${where}`)}\n` +
        (detail === undefined ? '' : `${' '.repeat(at.length + 13)}${faint(detail)}\n`),
    )
  }
}
