import { existsSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { readContract } from '../governance/diff/contract-file.ts'
import type { LintReport } from '../governance/engines.ts'
import { readBaseline, writeBaseline, type Baseline } from '../governance/lint/baseline.ts'
import { bundle } from '../governance/lint/bundle.ts'
import type { Knowledge } from '../governance/lint/knowledge.ts'
import { lintFile } from '../governance/lint/lint-file.ts'
import { productKnowledge } from '../governance/lint/product-knowledge.ts'
import { profiles } from '../governance/lint/profiles.ts'
import { lintFormats } from '../governance/lint/report-formats.ts'
import type { LintedFile } from '../governance/lint/report.ts'

export type LintCommandOptions = {
  /** A file of rules in the format of Spectral. Default: the rules of the profile. */
  readonly ruleset?: string
  /** strict, partner, internal or legacy-import. Default: by the audience that the contract names. */
  readonly profile?: string
  /** camel or snake. Default: as the rules say. */
  readonly naming?: string
  readonly baseline?: string
  readonly writeBaseline?: string
  /** One of pretty, json, markdown, github, sarif, junit. */
  readonly format: string
  /** The level from which a finding makes it not clean: error, warn or info. */
  readonly failOn: string
  /** The day it is judged on, as YYYY-MM-DD. Default: today. */
  readonly now?: string
  /** What runs now: a file, or a folder with the same files in it. Default: that is not known. */
  readonly base?: string
  /** The folder of the policies. Default: only the governance.yaml of the product. */
  readonly policies?: string
  /** Seconds for each contract. */
  readonly timeout: string
}

const levels = ['error', 'warn', 'info']

/** Lints contracts. Exit code 0: clean, 1: it has findings, 2: input or usage, or the rules came to no end. */
export async function lintContractFiles(
  files: readonly string[],
  options: LintCommandOptions,
): Promise<number> {
  const { ruleset, profile, naming, format, failOn, baseline: baselinePath } = options
  const write = Object.hasOwn(lintFormats, format) ? lintFormats[format] : undefined
  if (!write) return fault(`--format is one of ${Object.keys(lintFormats).join(', ')}.`)
  if (!levels.includes(failOn)) return fault(`--fail-on is one of ${levels.join(', ')}.`)
  if (profile !== undefined && !profiles.some(known => known === profile))
    return fault(`--profile is one of ${profiles.join(', ')}.`)
  if (naming !== undefined && naming !== 'camel' && naming !== 'snake')
    return fault('--naming is camel or snake.')
  const day = options.now ?? new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
    return fault('--now is a date such as 2027-01-31.')
  const timeoutMs = Number(options.timeout) * 1000
  if (!(timeoutMs > 0)) return fault('--timeout is a number of seconds.')

  let baseline: Baseline
  const known = new Map<string, Knowledge>()
  try {
    baseline = baselinePath === undefined ? {} : readBaseline(baselinePath)
    const knowledge = productKnowledge(day, options.policies)
    for (const file of files) known.set(file, { ...knowledge, ...(await knownOf(file, options)) })
  } catch (error) {
    return fault((error as Error).message)
  }
  const reports = await eachOf(files, async file =>
    lintFile(file, {
      knowledge: known.get(file) as Knowledge,
      timeoutMs,
      ...(ruleset === undefined ? {} : { ruleset }),
      ...(profile === undefined ? {} : { profile }),
      ...(naming === undefined ? {} : { naming }),
    }),
  )

  const linted: LintedFile[] = []
  for (const [index, report] of reports.entries()) {
    const file = files[index] as string
    if (!report.evaluated) return fault(`${report.reason} Not evaluated.`)
    const old = new Set(baseline[keyOf(file)]?.map(({ fingerprint }) => fingerprint))
    linted.push({
      file,
      ruleset: report.ruleset,
      score: report.score,
      findings: report.findings.map(finding =>
        old.has(finding.fingerprint) ? { ...finding, baseline: true } : finding,
      ),
      notChecked: report.notChecked ?? [],
    })
  }
  if (options.writeBaseline !== undefined) {
    const found = new Map(linted.map(({ file, findings }) => [keyOf(file), findings]))
    try {
      writeBaseline(options.writeBaseline, found)
    } catch (error) {
      return fault((error as Error).message)
    }
  }
  const counting = levels.slice(0, levels.indexOf(failOn) + 1)
  const clean = !linted.some(({ findings }) =>
    findings.some(one => one.baseline !== true && counting.includes(one.level)),
  )
  process.stdout.write(`${write({ clean, files: linted })}\n`)
  return clean || options.writeBaseline !== undefined ? 0 : 1
}

/** What runs in place of a contract, and what its policies do with it, where that was said. */
async function knownOf(
  file: string,
  { base, policies }: Pick<LintCommandOptions, 'base' | 'policies'>,
): Promise<Pick<Knowledge, 'base' | 'policies'>> {
  const facts = policies === undefined ? undefined : await factsOf(file, policies)
  return {
    ...(base !== undefined && { base: baseOf(file, base) }),
    ...(facts !== undefined && { policies: facts }),
  }
}

/** A contract that the folder does not have is new. */
function baseOf(file: string, base: string): string | null {
  const path = statSync(base).isDirectory() ? join(base, keyOf(file)) : base
  return existsSync(path) ? wholeText(path) : null
}

async function factsOf(file: string, policies: string): Promise<Knowledge['policies']> {
  // Every kind of policy is loaded for it: only where it is asked for.
  const { factsInFolder } = await import('../governance/registry/policy-facts.ts')
  return factsInFolder(policies, basename(file).replace(/\.(ya?ml|json)$/, ''), wholeText(file))
}

/** A contract of several files as one text. */
const wholeText = (path: string) => JSON.stringify(bundle(readContract(path)).document)

/** Baselines name files as they stand in the repository, on every system. */
function keyOf(file: string): string {
  return relative('.', file).replaceAll('\\', '/')
}

/** At most so many processes at once. */
const atOnce = 2
/** What takes no longer needs no word. */
const quietMs = 3000

async function eachOf(
  files: readonly string[],
  lint: (file: string) => Promise<LintReport>,
): Promise<readonly LintReport[]> {
  const reports: LintReport[] = []
  let next = 0
  let done = 0
  const startMs = performance.now()
  const worker = async () => {
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index] as string
      const timer = setInterval(() => tell(`${file}: still at it`), quietMs)
      reports[index] = await lint(file)
      clearInterval(timer)
      done++
      if (files.length > 1 && performance.now() - startMs > quietMs) tell(file)
    }
  }
  const tell = (what: string) => {
    const seconds = Math.round((performance.now() - startMs) / 1000)
    process.stderr.write(`${done} of ${files.length} contracts, ${seconds} s: ${what}\n`)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return reports
}

function fault(message: string): number {
  process.stderr.write(`${message}\n`)
  return 2
}
