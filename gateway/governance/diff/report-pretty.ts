import type { Position } from './contract-file.ts'
import type { Change, Report } from './report.ts'
import type { Level } from './rules/rule.ts'
import { rules } from './rules.ts'

const marks: Readonly<Record<Level, string>> = { error: '✗', warn: '!', info: '·' }

/** The report for people: one heading for each operation, below it what changed, the worst first. */
export function reportPretty({ breaking, changes, leftOut = 0 }: Report): string {
  if (changes.length === 0) return 'Nothing changed.'
  const blocks = byOperation(changes).map(({ heading, changes: group }) =>
    [heading, ...group.flatMap(lines)].join('\n'),
  )
  const more = leftOut > 0 ? [`The same changes show in ${leftOut} more places.`] : []
  const end = `${summary(changes)} ${breaking ? 'This breaks consumers.' : 'Nothing breaks.'}`
  return [...blocks, ...more, end].join('\n\n')
}

/** The changes of each operation together, those of the whole contract first. */
export function byOperation(
  changes: readonly Change[],
): readonly { readonly heading: string; readonly changes: readonly Change[] }[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const heading =
      change.path === undefined ? 'The whole contract' : `${change.method ?? ''} ${change.path}`
    groups.set(heading, [...(groups.get(heading) ?? []), change])
  }
  return [...groups].map(([heading, group]) => ({ heading, changes: group }))
}

/** How many of each level. */
export function summary(changes: readonly Change[]): string {
  const count = (level: Level) => changes.filter(change => change.level === level).length
  return `${count('error')} breaking, ${count('warn')} to look at, ${count('info')} harmless.`
}

/** Where it stands: in the revision, or in the base when it is only there. */
export function placeOf({ base, revision }: Change): Position | undefined {
  return revision ?? base
}

function lines(change: Change): readonly string[] {
  const { level, text, rule, base, revision } = change
  const head = `  ${marks[level]} ${text}  [${rule}]`
  const where = [base && `was ${show(base)}`, revision && `now ${show(revision)}`].filter(Boolean)
  const fix = rules.get(rule)?.fix
  return [
    head,
    ...(where.length > 0 ? [`      ${where.join(', ')}`] : []),
    ...(level === 'error' && fix !== undefined ? [`      ${fix}`] : []),
  ]
}

function show({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`
}
