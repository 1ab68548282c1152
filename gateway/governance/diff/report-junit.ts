import type { Change, Report } from './report.ts'
import { byOperation, placeOf } from './report-pretty.ts'

/** The report as JUnit XML: each operation is a suite, each change a case, and what breaks has failed. */
export function reportJunit({ changes }: Report): string {
  const suites = byOperation(changes).map(({ heading, changes: group }) =>
    [
      `  <testsuite name="${xml(heading)}" tests="${group.length}" failures="${failures(group)}">`,
      ...group.map(caseOf),
      '  </testsuite>',
    ].join('\n'),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="contracts diff" tests="${changes.length}" failures="${failures(changes)}">`,
    ...suites,
    '</testsuites>',
  ].join('\n')
}

function caseOf(change: Change): string {
  const place = placeOf(change)
  const where = place ? ` file="${xml(place.file)}" line="${place.line}"` : ''
  const open = `    <testcase classname="${xml(change.rule)}" name="${xml(change.text)}"${where}`
  return change.level === 'error'
    ? `${open}><failure message="${xml(change.text)}" type="${xml(change.rule)}"/></testcase>`
    : `${open}/>`
}

function failures(changes: readonly Change[]): number {
  return changes.filter(({ level }) => level === 'error').length
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it stands in XML. Control characters may not stand in XML 1.0, not even escaped. */
export function xml(text: string): string {
  return text
    .replaceAll(/(?![\t\r\n])\p{Cc}/gu, ' ')
    .replaceAll(/[&<>"]/g, character => entities[character] ?? '')
}
