import { styleText } from 'node:util'
import { loadConfig } from '../config.ts'
import { readRunningFile } from '../host/running-file.ts'
import type { WouldBlockReport } from '../observed/would-block.ts'

export type WouldBlockOptions = {
  /** Where the admin listener answers. Default: that of the Crossdock running here. */
  readonly adminUrl?: string
  /** Only this application. */
  readonly application?: string
  readonly json?: boolean
}

/** Prints what entries with `observe: true` would have refused since the server began, by consumer. */
export async function printWouldBlock({
  adminUrl,
  application,
  json = false,
}: WouldBlockOptions): Promise<number> {
  const url = adminUrl ?? readRunningFile(loadConfig().data).adminUrl
  if (url === undefined) {
    throw new Error(
      'No running Crossdock is known here. Start one (npm start), or give --admin-url.',
    )
  }
  const report = await ask(`${url}/policies/would-block`)
  const consumers = report.consumers.filter(
    consumer => application === undefined || consumer.application === application,
  )
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...report, consumers }, undefined, 2)}\n`)
    return 0
  }
  if (consumers.length === 0) {
    process.stdout.write(`Nothing would have been refused since ${report.since}.\n`)
  }
  for (const consumer of consumers) {
    process.stdout.write(`${bold(consumer.application)}  ${consumer.count} since ${report.since}\n`)
    for (const {
      count,
      api,
      operation,
      policy,
      code,
      pointer,
      keyword,
      lastAt,
      correlationId,
    } of consumer.places) {
      const place = pointer === '' ? '' : ` ${pointer} (${keyword})`
      process.stdout.write(
        `  ${String(count).padStart(8)}  ${api} ${operation}  ${policy}: ${code}${place}  last ${lastAt} ${correlationId}\n`,
      )
    }
  }
  return 0
}

const bold = (text: string) =>
  styleText('bold', text, { stream: process.stdout, validateStream: true })

async function ask(url: string): Promise<WouldBlockReport> {
  let answer: Response
  try {
    const { adminToken } = loadConfig()
    answer = await fetch(url, {
      headers: adminToken === undefined ? {} : { authorization: `Bearer ${adminToken}` },
    })
  } catch (cause) {
    throw new Error(`${new URL(url).origin} does not answer. Is it running?`, { cause })
  }
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return (await answer.json()) as WouldBlockReport
}
