import { ContractUnreadable, readContract } from '../governance/diff/contract-file.ts'
import { diffContracts } from '../governance/diff/diff-contracts.ts'
import { reportFormats } from '../governance/diff/report-formats.ts'

export type DiffCommandOptions = {
  /** One of pretty, json, markdown, github, sarif, junit. */
  readonly format: string
  /** The day it is judged on, as YYYY-MM-DD. Default: today. */
  readonly now?: string
}

/** Tells what changed from one contract to another. Exit code 0: nothing breaks, 1: something does, 2: input or usage. */
export function diffContractFiles(
  base: string,
  revision: string,
  { format, now }: DiffCommandOptions,
): number {
  const write = Object.hasOwn(reportFormats, format) ? reportFormats[format] : undefined
  if (!write) return fault(`--format is one of ${Object.keys(reportFormats).join(', ')}.`)
  const day = now === undefined ? new Date() : new Date(now)
  if (Number.isNaN(day.getTime())) return fault('--now is a date such as 2027-01-31.')
  try {
    const report = diffContracts(readContract(base), readContract(revision), { now: day })
    process.stdout.write(`${write(report)}\n`)
    return report.breaking ? 1 : 0
  } catch (error) {
    if (error instanceof ContractUnreadable) return fault(error.message)
    throw error
  }
}

function fault(message: string): number {
  process.stderr.write(`${message}\n`)
  return 2
}
