import { readFileSync, writeFileSync } from 'node:fs'
import { readContract } from '../governance/diff/contract-file.ts'
import { diffContracts } from '../governance/diff/diff-contracts.ts'
import type { DriftReport } from '../governance/drift/drift.ts'
import type { Suggestion } from '../governance/drift/suggest.ts'
import { saidDrift, saidFormats, saidImpact } from '../governance/impact/formats.ts'
import { impactReport } from '../governance/impact/impact-report.ts'
import { impactOf } from '../governance/impact/impact.ts'
import type { Traffic } from '../governance/impact/traffic.ts'
import { type AskingOptions, governanceClient, queryOf, segment } from './running-client.ts'

type TrafficOptions = Pick<AskingOptions, 'url' | 'key'> & {
  /** Days of traffic, as text. */
  readonly days?: string
}

export type ImpactCommandOptions = TrafficOptions & {
  readonly api: string
  /** A file of `contracts shapes export`, where no server can be asked. */
  readonly shapes?: string
  readonly format: string
  /** The day it is judged on, as YYYY-MM-DD. Default: today. */
  readonly now?: string
}

/** Tells whom a revision would hit. Exit code 0: what breaks hits nobody, 1: it does, or nobody knows, 2: input or usage. */
export async function contractsImpact(
  base: string,
  revision: string,
  { api, shapes, format, now, ...asking }: ImpactCommandOptions,
): Promise<number> {
  const write = Object.hasOwn(saidFormats, format) ? saidFormats[format] : undefined
  if (!write) return fault(`--format is one of ${Object.keys(saidFormats).join(', ')}.`)
  const day = now === undefined ? new Date() : new Date(now)
  if (Number.isNaN(day.getTime())) return fault('--now is a date such as 2027-01-31.')
  return attempt(async () => {
    const { changes } = diffContracts(readContract(base), readContract(revision), { now: day })
    const traffic = shapes === undefined ? await askTraffic(api, asking) : readTrafficFile(shapes)
    const impact = impactOf({ revision: readFileSync(revision, 'utf8'), changes }, traffic)
    const report = impactReport(api, changes, impact, { positions: true })
    process.stdout.write(`${write(saidImpact(report))}\n`)
    return report.cleared ? 0 : 1
  })
}

export type ShapesExportOptions = TrafficOptions & {
  /** Default: it is printed. */
  readonly out?: string
}

/** Exports what callers of an API sent and received, for `contracts impact --shapes`. */
export async function exportShapes(
  api: string,
  { out, ...asking }: ShapesExportOptions,
): Promise<number> {
  return attempt(async () => {
    const text = `${JSON.stringify(await askTraffic(api, asking), undefined, 1)}\n`
    if (out === undefined) process.stdout.write(text)
    else writeFileSync(out, text)
    return 0
  })
}

export type DriftCommandOptions = TrafficOptions & {
  readonly format: string
  /** Where the contract that traffic suggests is written. */
  readonly suggest?: string
  /** Submit it as a draft. */
  readonly accept?: boolean
  readonly note?: string
}

/** Tells how far traffic is from the contract that runs. Exit code 0: within the budget, 1: over it or no calls, 2: input or usage. */
export async function contractsDrift(
  api: string,
  { format, suggest, accept = false, note, ...asking }: DriftCommandOptions,
): Promise<number> {
  const write = Object.hasOwn(saidFormats, format) ? saidFormats[format] : undefined
  if (!write) return fault(`--format is one of ${Object.keys(saidFormats).join(', ')}.`)
  return attempt(async () => {
    const report = await ask<DriftReport>('GET', api, asking, '/drift')
    process.stdout.write(`${write(saidDrift(report))}\n`)
    if (suggest !== undefined) {
      const { contract, applied, left } = await ask<Suggestion>(
        'GET',
        api,
        asking,
        '/drift/suggestion',
      )
      writeFileSync(suggest, contract)
      process.stderr.write(
        `${suggest}: ${applied.length} places edited, ${left.length} findings left for people.\n`,
      )
    }
    if (accept) {
      const body = note === undefined ? {} : { note }
      const { revisionId } = await ask<{ revisionId: string }>(
        'POST',
        api,
        asking,
        '/drift/accept',
        body,
      )
      process.stderr.write(`The draft is ${revisionId}.\n`)
    }
    return report.withinBudget && report.calls > 0 ? 0 : 1
  })
}

const askTraffic = (api: string, asking: TrafficOptions) =>
  ask<Traffic>('GET', api, asking, '/traffic')

function readTrafficFile(path: string): Traffic {
  const traffic = JSON.parse(readFileSync(path, 'utf8')) as Partial<Traffic> | null
  if (!Array.isArray(traffic?.consumers)) {
    throw new Error(
      `${path}: is no export of shapes; \`crossdock contracts shapes export\` makes one.`,
    )
  }
  return traffic as Traffic
}

async function ask<Body>(
  method: 'GET' | 'POST',
  api: string,
  { days, ...options }: TrafficOptions,
  what: string,
  body?: object,
): Promise<Body> {
  const path = `/apis/${segment(api)}${what}${queryOf({ days })}`
  const given = await governanceClient(options).ask<Body>(method, path, body)
  if (given === undefined) throw new Error(`There is no API ${api}.`)
  return given
}

async function attempt(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    return fault((error as Error).message)
  }
}

function fault(message: string): number {
  process.stderr.write(`${message}\n`)
  return 2
}
