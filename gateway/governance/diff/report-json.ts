import type { Report } from './report.ts'

/** The report as one document of JSON: `breaking` and every change. */
export function reportJson(report: Report): string {
  return JSON.stringify(report, undefined, 2)
}
