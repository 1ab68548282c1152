import type { Contract } from '../../../openapi/contract.ts'
import type { DriftSummary, LintFinding, LintReport } from '../engines.ts'
import type { Team } from '../governance-file.ts'
import { lintScore } from '../lint/score.ts'
import type { Service } from './read-traffic.ts'

/** What an API is worth, and what each mend would bring. */
export type Scorecard = {
  readonly api: string
  /** 0 to 100. */
  readonly score: number
  readonly level: Level
  readonly parts: readonly Part[]
  /** What brings the most first. */
  readonly fixes: readonly Fix[]
}

/** `Certified` asks for more than points: see levelOf. */
export type Level = 'Draft' | 'Governed' | 'Certified'

export type PartName =
  | 'quality'
  | 'documentation'
  | 'compatibility'
  | 'runtime'
  | 'security'
  | 'ownership'

export type Part = {
  readonly name: PartName
  readonly points: number
  readonly of: number
  /** False: there was nothing to judge it by, and it brings nothing until there is. */
  readonly evaluated: boolean
  readonly text: string
}

export type Fix = {
  readonly part: PartName
  /** By how much the score rises. */
  readonly points: number
  readonly text: string
  readonly rule?: string
}

export type ScoreQuestion = {
  readonly api: string
  readonly contract: Contract
  readonly lint: LintReport
  /** Fingerprints that were there when the API came under the rules. */
  readonly baseline: readonly string[]
  readonly brokenLately: number
  readonly waivers: number
  readonly drift: DriftSummary | undefined
  readonly service: Service | undefined
  readonly owner: string
  readonly team: Team | undefined
  readonly publishedAt: Date | undefined
  readonly now: Date
}

type Judged = { readonly part: Part; readonly fixes: readonly Fix[] }

/** What each part is worth. */
const partWeights: Readonly<Record<PartName, number>> = {
  quality: 25,
  documentation: 15,
  compatibility: 20,
  runtime: 20,
  security: 10,
  ownership: 10,
}

export function scorecard(question: ScoreQuestion): Scorecard {
  const judged = [quality, documentation, compatibility, runtime, security, ownership].map(judge =>
    judge(question),
  )
  const parts = judged.map(({ part }) => ({ ...part, points: rounded(part.points) }))
  const score = Math.round(parts.reduce((sum, { points }) => sum + points, 0))
  return {
    api: question.api,
    score,
    level: levelOf(score, parts, question),
    parts,
    fixes: judged
      .flatMap(({ fixes }) => fixes)
      .map(fix => ({ ...fix, points: rounded(fix.points) }))
      .filter(({ points }) => points > 0)
      .toSorted((a, b) => b.points - a.points || (a.text < b.text ? -1 : 1))
      .slice(0, 30),
  }
}

/** Governed: looked at, owned, and no error that nobody accepted. Certified: all of it judged, and nearly all points. */
function levelOf(score: number, parts: readonly Part[], question: ScoreQuestion): Level {
  const { lint, baseline, team } = question
  if (!lint.evaluated || team === undefined) return 'Draft'
  const accepted = new Set(baseline)
  const errors = lint.findings.filter(
    ({ level, fingerprint }) => level === 'error' && !accepted.has(fingerprint),
  )
  if (errors.length > 0 || score < 60) return 'Draft'
  return score >= 85 && parts.every(({ evaluated }) => evaluated) ? 'Certified' : 'Governed'
}

/** Rules that have a part of their own are not counted twice. */
const securityRules = new Set([
  'secured',
  'scopes',
  'scope-exists',
  'https-only',
  'no-credentials-in-url',
  'no-api-key-in-query',
  'no-http-basic',
  'no-numeric-ids',
  'no-stack-trace',
  'pii-tagged',
  'policy-matches-contract',
])
const documentationRules = new Set([
  'op-summary-desc',
  'param-property-description',
  'examples-present',
  'examples-valid',
])

function quality({ lint, baseline, contract }: ScoreQuestion): Judged {
  if (!lint.evaluated) return unknown('quality', `The rules were not applied: ${lint.reason}`)
  const findings = lint.findings.filter(
    ({ rule }) => !securityRules.has(rule) && !documentationRules.has(rule),
  )
  const accepted = new Set(baseline)
  const scoreOf = (some: readonly LintFinding[]) =>
    (partWeights.quality * lintScore(some, contract.operations.length, accepted)) / 100
  const points = scoreOf(findings)
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  return {
    part: {
      name: 'quality',
      points,
      of: partWeights.quality,
      evaluated: true,
      text:
        findings.length === 0
          ? 'Keeps every rule.'
          : `${findings.length} findings of ${rules.length} rules.`,
    },
    fixes: rules.map(rule => {
      const own = findings.filter(finding => finding.rule === rule)
      return {
        part: 'quality',
        rule,
        points: scoreOf(findings.filter(finding => finding.rule !== rule)) - points,
        text: `${rule}, ${own.length} times: ${own[0]?.fix ?? own[0]?.text ?? ''}`,
      }
    }),
  }
}

function documentation({ contract, lint }: ScoreQuestion): Judged {
  const { operations, properties, bodies } = documented(contract)
  const invalid = lint.evaluated
    ? lint.findings.filter(({ rule }) => rule === 'examples-valid').length
    : 0
  const examples = Math.max(0, share(bodies) - invalid / Math.max(1, bodies.all))
  const third = partWeights.documentation / 3
  return {
    part: {
      name: 'documentation',
      points: third * (share(operations) + share(properties) + examples),
      of: partWeights.documentation,
      evaluated: true,
      text: `Described: ${operations.done} of ${operations.all} operations, ${properties.done} of ${properties.all} members; with an example: ${bodies.done} of ${bodies.all} bodies.`,
    },
    fixes: [
      {
        part: 'documentation',
        points: third * (1 - share(operations)),
        text: `Describe ${operations.all - operations.done} operations.`,
      },
      {
        part: 'documentation',
        points: third * (1 - share(properties)),
        text: `Describe ${properties.all - properties.done} members.`,
      },
      {
        part: 'documentation',
        points: third * (1 - examples),
        text: `Give ${bodies.all - bodies.done} bodies an example, and mend ${invalid} that do not keep their schema.`,
      },
    ],
  }
}

type Share = { readonly done: number; readonly all: number }

const share = ({ done, all }: Share) => (all === 0 ? 1 : done / all)

function documented({ document, operations }: Contract) {
  const { schemas = {} } = (document['components'] ?? {}) as {
    schemas?: Readonly<
      Record<string, { readonly properties?: object; readonly description?: string }>
    >
  }
  const members = Object.values(schemas).flatMap(({ properties = {} }) =>
    Object.values(properties as Readonly<Record<string, Readonly<Record<string, unknown>>>>),
  )
  const isDescribed = (member: Readonly<Record<string, unknown>>) =>
    ['description', 'title', '$ref', 'const', 'enum', 'allOf', 'oneOf'].some(key => key in member)
  const bodies = operations.flatMap(({ requestBody, responses }) => [
    ...Object.values(requestBody?.content ?? {}),
    ...Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, response]) => Object.values((response as { content?: object }).content ?? {})),
  ]) as readonly Readonly<Record<string, unknown>>[]
  return {
    operations: {
      done: operations.filter(({ summary, description }) => summary !== '' && description !== '')
        .length,
      all: operations.length,
    },
    properties: { done: members.filter(isDescribed).length, all: members.length },
    bodies: {
      done: bodies.filter(media => 'example' in media || 'examples' in media).length,
      all: bodies.length,
    },
  }
}

function compatibility({ brokenLately, waivers }: ScoreQuestion): Judged {
  const all = partWeights.compatibility
  const points = Math.max(0, all - 10 * brokenLately - 2 * waivers)
  const said = [
    brokenLately > 0 && `${brokenLately} times it broke consumers in the last 90 days`,
    waivers > 0 && `${waivers} exceptions hold`,
  ].filter(text => text !== false)
  return {
    part: {
      name: 'compatibility',
      points,
      of: all,
      evaluated: true,
      text: said.length === 0 ? 'Broke nobody in the last 90 days.' : `${said.join('; ')}.`,
    },
    fixes: [
      {
        part: 'compatibility',
        points: Math.max(0, all - 10 * brokenLately) - points,
        text: `Mend what ${waivers} exceptions are for.`,
      },
      {
        part: 'compatibility',
        points: Math.max(0, all - 2 * waivers) - points,
        text: 'Publish what breaks consumers as a new major version.',
      },
    ],
  }
}

/** Five points are for what was promised of speed and availability, the rest for answering as the contract says. */
function runtime({ drift, service, contract }: ScoreQuestion): Judged {
  const of = partWeights.runtime
  if (drift === undefined || drift.calls === 0)
    return unknown(
      'runtime',
      'No calls were looked at, so nobody knows whether it keeps its contract.',
    )
  const rate = drift.drifting / drift.calls
  // Five times the budget is nothing left.
  const kept = Math.max(0, 1 - rate / (5 * Math.max(drift.budget, 0.001)))
  const slo = contract.operations[0]?.slo
  const isFast = !service || !slo || service.latencyP95Ms <= slo.latencyP95Ms
  const isThere = !service || !slo || service.availability >= slo.availability
  const points = (of - 5) * kept + (isFast ? 2.5 : 0) + (isThere ? 2.5 : 0)
  return {
    part: {
      name: 'runtime',
      points,
      of,
      evaluated: true,
      text: `${(100 * rate).toFixed(2)} % of ${drift.calls} calls were not as the contract says; ${isFast && isThere ? 'it keeps' : 'it misses'} its service level.`,
    },
    fixes: [
      {
        part: 'runtime',
        points: (of - 5) * (1 - kept),
        text: `Mend ${drift.findings} ways in which it differs from its contract, or accept them as changes.`,
      },
      { part: 'runtime', points: isFast ? 0 : 2.5, text: 'Be as fast as x-slo promises.' },
      { part: 'runtime', points: isThere ? 0 : 2.5, text: 'Be as available as x-slo promises.' },
    ],
  }
}

function security({ lint }: ScoreQuestion): Judged {
  if (!lint.evaluated) return unknown('security', `The rules were not applied: ${lint.reason}`)
  const findings = lint.findings.filter(({ rule }) => securityRules.has(rule))
  const scoreOf = (some: readonly LintFinding[]) =>
    Math.max(
      0,
      partWeights.security -
        some.reduce((sum, { level }) => sum + { error: 3, warn: 1, info: 0.5 }[level], 0),
    )
  const points = scoreOf(findings)
  return {
    part: {
      name: 'security',
      points,
      of: partWeights.security,
      evaluated: true,
      text:
        findings.length === 0 ? 'Keeps every rule of security.' : `${findings.length} findings.`,
    },
    fixes: [...new Set(findings.map(({ rule }) => rule))].map(rule => ({
      part: 'security',
      rule,
      points: scoreOf(findings.filter(finding => finding.rule !== rule)) - points,
      text: `${rule}: ${findings.find(finding => finding.rule === rule)?.fix ?? ''}`,
    })),
  }
}

const yearMs = 365 * 86_400_000

function ownership({ owner, team, contract, publishedAt, now }: ScoreQuestion): Judged {
  const info = contract.document['info'] as
    | { readonly contact?: { readonly email?: string } }
    | undefined
  const asked: readonly (readonly [number, boolean, string])[] = [
    [4, team !== undefined, `Make ${owner} a team of policies/governance.yaml.`],
    [2, team?.onCall !== undefined, 'Say where the team is reached at any hour (onCall).'],
    [
      2,
      contract.operations.every(({ slo }) => slo.availability > 0),
      'Promise a service level (x-slo).',
    ],
    [1, info?.contact?.email !== undefined, 'Say whom to ask (info.contact).'],
    [
      1,
      publishedAt !== undefined && now.getTime() - publishedAt.getTime() < yearMs,
      'Have it reviewed: nobody looked at it for a year.',
    ],
  ]
  const points = asked.reduce((sum, [worth, isThere]) => sum + (isThere ? worth : 0), 0)
  return {
    part: {
      name: 'ownership',
      points,
      of: partWeights.ownership,
      evaluated: true,
      text: team === undefined ? 'No known team answers for it.' : `${team.name} answers for it.`,
    },
    fixes: asked
      .filter(([, isThere]) => !isThere)
      .map(([worth, , text]) => ({ part: 'ownership', points: worth, text })),
  }
}

function unknown(name: PartName, text: string): Judged {
  const of = partWeights[name]
  return {
    part: { name, points: 0, of, evaluated: false, text },
    fixes: [{ part: name, points: of, text: `Up to ${of} points: ${text}` }],
  }
}

function rounded(points: number): number {
  return Math.round(10 * points) / 10
}
