import type { Report } from './report.ts'
import { byOperation, placeOf, summary } from './report-pretty.ts'

/** The report as Markdown, for a comment on a merge request. */
export function reportMarkdown({ breaking, changes }: Report): string {
  const heading = breaking ? '## Breaking changes' : '## No breaking changes'
  if (changes.length === 0) return `${heading}\n\nNothing changed.`
  const tables = byOperation(changes).map(({ heading: operation, changes: group }) =>
    [
      `### ${operation}`,
      '',
      '| level | change | rule | line |',
      '| --- | --- | --- | --- |',
      ...group.map(
        change =>
          `| ${change.level} | ${cell(change.text)} | \`${change.rule}\` | ${placeOf(change)?.line ?? ''} |`,
      ),
    ].join('\n'),
  )
  return [heading, summary(changes), ...tables].join('\n\n')
}

/** Text as it stands in a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
