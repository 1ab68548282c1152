import { sarifDocument, uriOf } from '../diff/report-sarif.ts'
import { rulePages } from './rules/index.ts'
import { subjectOf, type LintedFiles, type ToldFinding } from './report.ts'

const levels = { error: 'error', warn: 'warning', info: 'note' } as const

/** The findings as SARIF 2.1.0, for code scanning; what is in the baseline is suppressed there as well. */
export function lintSarif({ files }: LintedFiles): string {
  const used = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
  return sarifDocument({
    name: 'crossdock contracts lint',
    rules: [...used].toSorted().map(ruleOf),
    results: files.flatMap(({ file, findings }) => findings.map(one => resultOf(one, file))),
  })
}

function ruleOf(id: string): object {
  const page = rulePages.get(id)
  if (!page) return { id }
  return {
    id,
    shortDescription: { text: page.title },
    fullDescription: { text: page.why },
    help: { text: page.fix },
    defaultConfiguration: { level: levels[page.level] },
  }
}

function resultOf(finding: ToldFinding, contract: string): object {
  const { rule, level, text, fingerprint, file, line, column, baseline } = finding
  return {
    ruleId: rule,
    level: levels[level],
    message: { text: `${subjectOf(finding)}: ${text}` },
    partialFingerprints: { 'crossdock/v1': fingerprint },
    ...(baseline === true ? { suppressions: [{ kind: 'external' }] } : {}),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file ?? contract) },
          region: { startLine: line ?? 1, startColumn: column ?? 1 },
        },
      },
    ],
  }
}
