import { stepsOf } from '../diff/contract-file.ts'
import type { LintFinding } from '../engines.ts'

/** What was found in several contracts. */
export type LintedFiles = {
  /** Nothing new that counts. */
  readonly clean: boolean
  readonly files: readonly LintedFile[]
}

export type LintedFile = {
  readonly file: string
  readonly ruleset: { readonly name: string; readonly digest: string }
  readonly score: number
  readonly findings: readonly ToldFinding[]
  readonly notChecked: readonly string[]
}

/** `baseline`: it was there before and does not count as new. */
export type ToldFinding = LintFinding & { readonly baseline?: true }

/** What a finding is about: an operation such as `GET /orders`, or a part of the contract. */
export function subjectOf({ pointer }: Pick<LintFinding, 'pointer'>): string {
  const [first, second, third] = stepsOf(pointer)
  if (first === 'paths' && second !== undefined)
    return third !== undefined && /^[a-z]+$/.test(third) && third !== 'parameters'
      ? `${third.toUpperCase()} ${second}`
      : second
  if (first === 'components' && third !== undefined) return third
  return 'The whole contract'
}

/** The findings of one contract by what they are about, in the order they stand in. */
export function bySubject(
  findings: readonly ToldFinding[],
): readonly { readonly heading: string; readonly findings: readonly ToldFinding[] }[] {
  const groups = new Map<string, ToldFinding[]>()
  for (const finding of findings) {
    const heading = subjectOf(finding)
    const group = groups.get(heading)
    if (group) group.push(finding)
    else groups.set(heading, [finding])
  }
  return [...groups].map(([heading, group]) => ({ heading, findings: group }))
}

/** How many of each level, and how many of them are in the baseline. */
export function summaryOf(findings: readonly ToldFinding[]): string {
  const fresh = findings.filter(({ baseline }) => baseline !== true)
  const count = (level: LintFinding['level']) => fresh.filter(one => one.level === level).length
  const said = [`${count('error')} errors`, `${count('warn')} warnings`, `${count('info')} hints`]
  const old = findings.length - fresh.length
  return `${said.join(', ')}${old > 0 ? `, ${old} in the baseline` : ''}`
}
