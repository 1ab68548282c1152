import { pathToFileURL } from 'node:url'
import type { Change, Report } from './report.ts'
import { placeOf } from './report-pretty.ts'
import { rules } from './rules.ts'

const levels = { error: 'error', warn: 'warning', info: 'note' } as const

/** The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning. */
export function reportSarif({ changes }: Report): string {
  const used = [...new Set(changes.map(({ rule }) => rule))].toSorted()
  return sarifDocument({
    name: 'crossdock contracts diff',
    rules: used.flatMap(ruleOf),
    results: changes.map(resultOf),
  })
}

type Run = {
  readonly name: string
  readonly rules: readonly object[]
  readonly results: readonly object[]
}

/** A log of one run of one tool. */
export function sarifDocument({ name, rules: described, results }: Run): string {
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver: { name, rules: described } }, results }],
    },
    undefined,
    2,
  )
}

function ruleOf(id: string): readonly object[] {
  const rule = rules.get(id)
  if (!rule) return []
  return [
    {
      id,
      shortDescription: { text: rule.says },
      fullDescription: { text: rule.why },
      help: { text: rule.fix },
      defaultConfiguration: { level: levels[rule.level] },
    },
  ]
}

function resultOf(change: Change): object {
  const place = placeOf(change)
  const operation = change.path === undefined ? '' : `${change.method ?? ''} ${change.path}: `
  return {
    ruleId: change.rule,
    level: levels[change.level],
    message: { text: operation + change.text },
    partialFingerprints: { 'crossdock/v1': change.fingerprint },
    ...(place
      ? {
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(place.file) },
                region: { startLine: place.line, startColumn: place.column },
              },
            },
          ],
        }
      : {}),
  }
}

/** Relative paths stay relative, so that they mean the same in the repository. */
export function uriOf(file: string): string {
  return file.startsWith('/') ? pathToFileURL(file).href : encodeURI(file)
}
