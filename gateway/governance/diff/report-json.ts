import type { Report } from './report.ts'

/** The report as one document of JSON: `breaking` and every change. */
export function reportJson({ breaking, changes }: Report): string {
  return JSON.stringify({ breaking, changes }, undefined, 2)
}
