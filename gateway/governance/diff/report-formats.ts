import { reportGithub } from './report-github.ts'
import { reportJson } from './report-json.ts'
import { reportJunit } from './report-junit.ts'
import { reportMarkdown } from './report-markdown.ts'
import { reportPretty } from './report-pretty.ts'
import { reportSarif } from './report-sarif.ts'
import type { Report } from './report.ts'

/** The ways a report can be written, by name. */
export const reportFormats: Readonly<Record<string, (report: Report) => string>> = {
  pretty: reportPretty,
  json: reportJson,
  markdown: reportMarkdown,
  github: reportGithub,
  sarif: reportSarif,
  junit: reportJunit,
}
