import { cell } from '../diff/report-markdown.ts'
import { bySubject, summaryOf, type LintedFile, type LintedFiles } from './report.ts'

/** The findings as Markdown, for a comment on a merge request. */
export function lintMarkdown({ files, clean }: LintedFiles): string {
  return [
    clean ? '## Contracts are clean' : '## Contracts have findings',
    ...files.flatMap(partsOf),
  ].join('\n\n')
}

function partsOf({ file, findings, score }: LintedFile): readonly string[] {
  const fresh = findings.filter(({ baseline }) => baseline !== true)
  const tables = bySubject(fresh).map(({ heading, findings: group }) =>
    [
      `#### ${heading}`,
      '',
      '| level | finding | rule | line |',
      '| --- | --- | --- | --- |',
      ...group.map(
        ({ level, text, rule, line }) =>
          `| ${level} | ${cell(text)} | \`${rule}\` | ${line ?? ''} |`,
      ),
    ].join('\n'),
  )
  return [`### ${file}`, `Score ${score}. ${summaryOf(findings)}.`, ...tables]
}
