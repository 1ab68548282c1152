import { lintGithub } from './report-github.ts'
import { lintJunit } from './report-junit.ts'
import { lintMarkdown } from './report-markdown.ts'
import { lintPretty } from './report-pretty.ts'
import { lintSarif } from './report-sarif.ts'
import type { LintedFiles } from './report.ts'

/** The ways findings can be written, by name. */
export const lintFormats: Readonly<Record<string, (linted: LintedFiles) => string>> = {
  pretty: lintPretty,
  json: linted => JSON.stringify(linted, undefined, 2),
  markdown: lintMarkdown,
  github: lintGithub,
  sarif: lintSarif,
  junit: lintJunit,
}
