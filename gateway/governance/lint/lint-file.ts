import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { LintReport } from '../engines.ts'
import { lintContract, maxContractBytes } from './lint-contract.ts'
import type { Knowledge } from './knowledge.ts'
import { maxRulesetBytes } from './ruleset.ts'

export type LintFileOptions = {
  /** A file of a ruleset. Default: the one of the profile. */
  readonly ruleset?: string
  readonly profile?: string
  readonly naming?: string
  readonly knowledge: Knowledge
  readonly timeoutMs?: number
}

/** Lints a contract on disk, with the files it refers to. */
export async function lintFile(path: string, options: LintFileOptions): Promise<LintReport> {
  const { ruleset, ...others } = options
  try {
    const contract = { name: path, text: textOf(path, maxContractBytes) }
    const folder = ruleset === undefined ? '' : dirname(resolve(ruleset))
    return await lintContract({
      ...others,
      contract,
      ...(ruleset === undefined
        ? {}
        : { ruleset: { name: ruleset, text: textOf(ruleset, maxRulesetBytes) } }),
      read(need, name) {
        const file = need === 'contract' ? name : join(folder, name)
        if (need === 'ruleset' && !isBelow(folder, file)) return undefined
        try {
          return textOf(file, need === 'contract' ? maxContractBytes : maxRulesetBytes)
        } catch {
          return undefined
        }
      },
    })
  } catch (error) {
    return { evaluated: false, reason: (error as Error).message }
  }
}

function textOf(path: string, maxBytes: number): string {
  if (statSync(path).size > maxBytes)
    throw new Error(`${path}: is larger than ${Math.round(maxBytes / 1024)} kB.`)
  return readFileSync(path, 'utf8')
}

function isBelow(folder: string, file: string): boolean {
  const way = relative(folder, file)
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..' && resolve(way) !== way
}
