import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { LintFinding } from '../engines.ts'

/** Findings that were there when a contract came under the rules, by file. They do not count as new, and may only get fewer. */
export type Baseline = Readonly<Record<string, readonly BaselineEntry[]>>

type BaselineEntry = {
  readonly fingerprint: string
  readonly rule: string
  readonly pointer: string
}

/** Throws when the file is there and is none. */
export function readBaseline(path: string): Baseline {
  const data = JSON.parse(readFileSync(path, 'utf8')) as { readonly contracts?: Baseline } | null
  if (typeof data?.contracts !== 'object') throw new Error(`${path}: is no baseline.`)
  return data.contracts
}

/**
 * Writes what was found as the baseline. Where there is one already, its contracts keep only what is still found: what was
 * mended once counts as new when it comes back.
 */
export function writeBaseline(
  path: string,
  found: ReadonlyMap<string, readonly LintFinding[]>,
): void {
  const known = existsSync(path) ? readBaseline(path) : {}
  const contracts: Record<string, readonly BaselineEntry[]> = { ...known }
  for (const [file, findings] of found) {
    const before = known[file] && new Set(known[file].map(({ fingerprint }) => fingerprint))
    contracts[file] = findings
      .filter(({ fingerprint }) => before === undefined || before.has(fingerprint))
      .map(({ fingerprint, rule, pointer }) => ({ fingerprint, rule, pointer }))
  }
  const sorted = Object.fromEntries(
    Object.entries(contracts).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  writeFileSync(path, `${JSON.stringify({ contracts: sorted }, undefined, 2)}\n`)
}
