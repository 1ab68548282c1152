import {
  bySubject,
  summaryOf,
  type LintedFile,
  type LintedFiles,
  type ToldFinding,
} from './report.ts'

const marks = { error: '✗', warn: '!', info: '·' } as const

/** The findings for people: by file and operation, with what to do. What is in the baseline is only counted. */
export function lintPretty({ files, clean }: LintedFiles): string {
  const blocks = files.flatMap(blocksOf)
  return [...blocks, clean ? 'Clean.' : 'Not clean.'].join('\n\n')
}

function blocksOf(linted: LintedFile): readonly string[] {
  const { file, findings, score, notChecked } = linted
  const fresh = findings.filter(({ baseline }) => baseline !== true)
  const groups = bySubject(fresh).map(group =>
    [group.heading, ...group.findings.flatMap(finding => lines(finding, file))].join('\n'),
  )
  const open =
    notChecked.length > 0 ? ` Not checked, for want of data: ${notChecked.join(', ')}.` : ''
  return [...groups, `${file}: score ${score}, ${summaryOf(findings)}.${open}`]
}

function lines(finding: ToldFinding, contract: string): readonly string[] {
  const { level, text, rule, file, line, column, fix, pointer } = finding
  const where = line === undefined ? pointer : `${file ?? contract}:${line}:${column ?? 1}`
  return [
    `  ${marks[level]} ${text}  [${rule}]`,
    `      ${where}`,
    ...(level === 'error' && fix !== undefined ? [`      ${fix}`] : []),
  ]
}
