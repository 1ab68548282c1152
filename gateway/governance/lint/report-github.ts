import { workflowCommand } from '../diff/report-github.ts'
import { subjectOf, type LintedFiles } from './report.ts'

/** New findings as workflow commands, which GitHub shows beside the lines. */
export function lintGithub({ files }: LintedFiles): string {
  return files
    .flatMap(({ file: contract, findings }) =>
      findings
        .filter(({ baseline }) => baseline !== true)
        .map(finding => {
          const { level, rule, text, file, line, column } = finding
          return workflowCommand({
            level,
            title: rule,
            text: `${subjectOf(finding)}: ${text}`,
            place:
              line === undefined
                ? undefined
                : { file: file ?? contract, line, column: column ?? 1 },
          })
        }),
    )
    .join('\n')
}
