import type { Position } from '../diff/contract-file.ts'
import { workflowCommand } from '../diff/report-github.ts'
import { xml } from '../diff/report-junit.ts'
import { cell } from '../diff/report-markdown.ts'
import { sarifDocument, uriOf } from '../diff/report-sarif.ts'
import type { Level } from '../diff/rules/rule.ts'
import type { DriftReport } from '../drift/drift.ts'
import type { FullChange, FullImpact } from './impact-report.ts'

/** What traffic says, as a list of findings that every format can show. */
export type Said = {
  /** `contracts impact` or `contracts drift`. */
  readonly tool: string
  readonly sentence: string
  readonly findings: readonly SaidFinding[]
  /** For `json`. */
  readonly document: object
}

type SaidFinding = {
  readonly level: Level
  readonly rule: string
  /** `POST /orders`, or the whole contract. */
  readonly heading: string
  readonly text: string
  readonly details: readonly string[]
  readonly fingerprint: string
  readonly position?: Position
}

/** An impact as findings: what breaks is an error, what may or cannot be told a warning. */
export function saidImpact(report: FullImpact): Said {
  return {
    tool: 'contracts impact',
    sentence: report.sentence,
    document: report,
    findings: report.changes.map(change => ({
      level: impactLevels[change.verdict],
      rule: change.rule,
      heading: headingOf(change),
      text: `${words[change.verdict]}: ${change.text}`,
      details: consumersOf(change),
      fingerprint: change.fingerprint,
      ...(change.position !== undefined && { position: change.position }),
    })),
  }
}

/** Drift as findings: what uses up the budget is an error once it is used up. */
export function saidDrift(report: DriftReport): Said {
  const { calls, drifting, budget, withinBudget } = report
  const share = calls === 0 ? 0 : drifting / calls
  return {
    tool: 'contracts drift',
    sentence:
      calls === 0
        ? 'No call was looked at: nothing can be said.'
        : `${drifting} of ${calls} calls looked at drift (${percent(share)}, budget ${percent(budget)}): ${withinBudget ? 'within the budget' : 'over the budget'}.`,
    document: report,
    findings: report.findings.map(finding => ({
      level: driftLevel(finding, withinBudget),
      rule: finding.kind,
      heading: headingOf(finding),
      text: finding.text,
      details: [
        finding.pointer,
        ...(finding.calls > 0 ? [`${finding.calls} calls, last ${finding.lastSeen ?? ''}`] : []),
      ],
      fingerprint: finding.fingerprint,
    })),
  }
}

/** The ways it can be written, by name. */
export const saidFormats: Readonly<Record<string, (said: Said) => string>> = {
  pretty: ({ findings, sentence }) =>
    [
      ...byHeading(findings).map(([heading, group]) =>
        [
          heading,
          ...group.flatMap(({ level, text, rule, details }) => [
            `  ${marks[level]} ${text}  [${rule}]`,
            ...details.map(detail => `      ${detail}`),
          ]),
        ].join('\n'),
      ),
      sentence,
    ].join('\n\n'),
  json: ({ document }) => JSON.stringify(document, undefined, 2),
  markdown: ({ tool, findings, sentence }) =>
    [
      `## ${tool}`,
      sentence,
      ...byHeading(findings).map(([heading, group]) =>
        [
          `### ${heading}`,
          '',
          '| level | finding | who and how often | rule |',
          '| --- | --- | --- | --- |',
          ...group.map(
            ({ level, text, details, rule }) =>
              `| ${level} | ${cell(text)} | ${cell(details.join('; '))} | \`${rule}\` |`,
          ),
        ].join('\n'),
      ),
    ].join('\n\n'),
  github: ({ findings }) =>
    findings
      .map(({ level, rule, heading, text, details, position }) =>
        workflowCommand({
          level,
          title: rule,
          text: [`${heading}: ${text}`, ...details].join('; '),
          place: position,
        }),
      )
      .join('\n'),
  sarif: ({ tool, findings }) =>
    sarifDocument({
      name: `crossdock ${tool}`,
      rules: [...new Set(findings.map(({ rule }) => rule))].toSorted().map(id => ({ id })),
      results: findings.map(({ level, rule, heading, text, details, fingerprint, position }) => ({
        ruleId: rule,
        level: sarifLevels[level],
        message: { text: [`${heading}: ${text}`, ...details].join('; ') },
        partialFingerprints: { 'crossdock/v1': fingerprint },
        ...(position !== undefined && {
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(position.file) },
                region: { startLine: position.line, startColumn: position.column },
              },
            },
          ],
        }),
      })),
    }),
  junit: ({ tool, findings }) => {
    const failures = (group: readonly SaidFinding[]) =>
      group.filter(({ level }) => level === 'error').length
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="${xml(tool)}" tests="${findings.length}" failures="${failures(findings)}">`,
      ...byHeading(findings).map(([heading, group]) =>
        [
          `  <testsuite name="${xml(heading)}" tests="${group.length}" failures="${failures(group)}">`,
          ...group.map(({ level, rule, text, details }) => {
            const open = `    <testcase classname="${xml(rule)}" name="${xml(text)}"`
            const why = xml([text, ...details].join('; '))
            return level === 'error'
              ? `${open}><failure message="${why}" type="${xml(rule)}"/></testcase>`
              : `${open}/>`
          }),
          '  </testsuite>',
        ].join('\n'),
      ),
      '</testsuites>',
    ].join('\n')
  },
}

const marks: Readonly<Record<Level, string>> = { error: '✗', warn: '!', info: '·' }
const sarifLevels = { error: 'error', warn: 'warning', info: 'note' } as const
const impactLevels = {
  broken: 'error',
  potentiallyAffected: 'warn',
  unknown: 'warn',
  unaffected: 'info',
} as const
const words = {
  broken: 'breaks',
  potentiallyAffected: 'may affect',
  unknown: 'nobody knows',
  unaffected: 'hits nobody',
} as const

/** Consumers that are named one by one. */
const mostNamed = 20

function consumersOf({ consumers, verdict }: FullChange): readonly string[] {
  if (consumers.length === 0) return ['no traffic: never take that for safe']
  const concerned = consumers.filter(one => one.verdict === verdict)
  const shown = concerned.slice(0, mostNamed).map(one => {
    const counted =
      one.counted === 'scaled' ? 'some ' : one.counted === 'atLeast' ? 'at least ' : ''
    const calls =
      one.calls > 0 ? `${counted}${one.calls} of ${one.ofCalls} calls` : `${one.ofCalls} calls`
    return `${one.applicationName} (${one.audience || 'not known'}): ${calls}, last ${one.lastSeen}`
  })
  const more = concerned.length - shown.length
  return more > 0 ? [...shown, `and ${more} more`] : shown
}

function driftLevel(
  { kind, side, about }: DriftReport['findings'][number],
  withinBudget: boolean,
): Level {
  if (kind === 'never-seen' || kind === 'undocumented-operation') return 'info'
  if (about === 'usual' && kind.startsWith('answer-')) return 'warn'
  if (side === 'request' || withinBudget || kind === 'undocumented-header') return 'warn'
  return 'error'
}

const headingOf = ({ method, path }: { readonly method?: string; readonly path?: string }) =>
  path === undefined ? 'The whole contract' : `${method ?? ''} ${path}`.trim()

function byHeading(
  findings: readonly SaidFinding[],
): readonly (readonly [string, readonly SaidFinding[]])[] {
  const groups = new Map<string, SaidFinding[]>()
  for (const one of findings) groups.set(one.heading, [...(groups.get(one.heading) ?? []), one])
  return [...groups]
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100} %`
