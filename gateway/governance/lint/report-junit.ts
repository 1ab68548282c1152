import { xml } from '../diff/report-junit.ts'
import type { LintedFile, LintedFiles, ToldFinding } from './report.ts'

/** The findings as JUnit XML: each contract is a suite; what is new and an error has failed. */
export function lintJunit({ files }: LintedFiles): string {
  const all = files.flatMap(({ findings }) => findings)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="contracts lint" tests="${all.length}" failures="${failures(all)}">`,
    ...files.map(suiteOf),
    '</testsuites>',
  ].join('\n')
}

function suiteOf({ file, findings }: LintedFile): string {
  return [
    `  <testsuite name="${xml(file)}" tests="${findings.length}" failures="${failures(findings)}">`,
    ...findings.map(finding => caseOf(finding, file)),
    '  </testsuite>',
  ].join('\n')
}

function caseOf(finding: ToldFinding, contract: string): string {
  const { rule, text, pointer, file, line } = finding
  const where = line === undefined ? '' : ` file="${xml(file ?? contract)}" line="${line}"`
  const open = `    <testcase classname="${xml(rule)}" name="${xml(`${pointer} ${text}`)}"${where}`
  return isFailure(finding)
    ? `${open}><failure message="${xml(text)}" type="${xml(rule)}"/></testcase>`
    : `${open}/>`
}

const isFailure = ({ level, baseline }: ToldFinding) => level === 'error' && baseline !== true

function failures(findings: readonly ToldFinding[]): number {
  return findings.filter(isFailure).length
}
