import { versions } from 'node:process'
import type { Contract } from '../../../openapi/contract.ts'
import { classifiedPaths } from '../../../openapi/data-class.ts'
import type { Report } from '../diff/report.ts'
import type { Engines, ImpactReport, LintReport } from '../engines.ts'
import type { GovernancePolicy } from '../governance-file.ts'
import { versionMove } from '../lint/version-move.ts'
import { upstreamOf } from '../registry/contents.ts'
import type { Facts, Reports } from '../registry/rows.ts'
import { noImpact } from './gate.ts'

export type CheckedContract = {
  readonly contract: Contract
  /** The text that engines read. */
  readonly source: string
}

export type CheckOptions = {
  readonly engines: Engines
  readonly policy: GovernancePolicy
  readonly api: string
  readonly revision: CheckedContract
  readonly base: (CheckedContract & { readonly lint: LintReport | undefined }) | undefined
  /** Why it could not be served; empty: it can. */
  readonly servable: (contract: Contract) => Promise<readonly string[]>
  /** Of the product. */
  readonly version: string
  readonly now: Date
  /** Told before each part. */
  readonly progress: (doing: string) => Promise<void>
}

/** Asks every engine about a revision. An engine that fails did not evaluate: that blocks, it never passes. */
export async function checkContract(options: CheckOptions): Promise<Reports> {
  const { engines, policy, api, revision, base, servable, version, now, progress } = options
  const at = now.toISOString()
  await progress('comparing with what runs')
  const { change, notCompared } = comparedWith(base?.source, options)
  await progress('linting')
  const lint = await evaluated<LintReport>(() =>
    engines.lint(revision.source, { api, base: base?.source ?? null }),
  )
  await progress('looking at who is concerned')
  const impact = await impactOf(change, options, at)
  await progress('trying whether it can be served')
  const unserved = await servable(revision.contract)
  return {
    at,
    engines: { crossdock: version, node: versions.node },
    lint,
    ...(change !== undefined && { change }),
    impact,
    facts: factsOf({
      revision: revision.contract,
      base: base?.contract,
      change,
      policy,
      unserved,
      notCompared,
      before: base?.lint,
    }),
  }
}

function comparedWith(
  base: string | undefined,
  { engines, revision, now }: CheckOptions,
): { readonly change?: Report; readonly notCompared?: string } {
  if (base === undefined) return {}
  try {
    return { change: engines.diff(base, revision.source, { now }) }
  } catch (error) {
    return { notCompared: (error as Error).message }
  }
}

async function impactOf(
  change: Report | undefined,
  { engines, api, revision, policy }: CheckOptions,
  at: string,
): Promise<ImpactReport> {
  const changes = change?.changes ?? []
  if (changes.length === 0) return noImpact(at)
  return evaluated<ImpactReport>(() =>
    engines.impact({
      api,
      revision: revision.source,
      changes,
      days: policy.tiers.impactDays,
    }),
  )
}

async function evaluated<Given extends LintReport | ImpactReport>(
  work: () => Promise<Given>,
): Promise<Given> {
  try {
    return await work()
  } catch (error) {
    return { evaluated: false, reason: (error as Error).message } as Given
  }
}

function factsOf({
  revision,
  base,
  change,
  policy,
  unserved,
  notCompared,
  before,
}: {
  readonly revision: Contract
  readonly base: Contract | undefined
  readonly change: Report | undefined
  readonly policy: GovernancePolicy
  readonly unserved: readonly string[]
  readonly notCompared: string | undefined
  readonly before: LintReport | undefined
}): Facts {
  const known = new Set(base && scopesOf(base))
  const personal = new Set(base && personalPlaces(base))
  const security = (change?.changes ?? []).some(
    ({ rule, level }) =>
      rule.includes('security') && (level !== 'info' || !rule.includes('scope-changed')),
  )
  const upstream = (contract: Contract | undefined) =>
    JSON.stringify((contract && upstreamOf(contract)) ?? null)
  return {
    owner: ownerOf(revision),
    isNew: base === undefined,
    isPublic: revision.operations.some(({ audience }) =>
      policy.tiers.publicAudiences.includes(audience),
    ),
    newScopes: scopesOf(revision).filter(scope => !known.has(scope)),
    newPersonal: personalPlaces(revision).filter(place => !personal.has(place)),
    securityMoved: security,
    upstreamMoved: base !== undefined && upstream(base) !== upstream(revision),
    ...(base !== undefined && { versionMoved: versionMove(base.version, revision.version) }),
    ...(notCompared !== undefined && { notCompared }),
    ...(before?.evaluated === true && { scoreBefore: before.score }),
    unserved,
  }
}

/** The team that answers for most of it. */
export function ownerOf({ operations }: Contract): string {
  const counts = new Map<string, number>()
  for (const { owner } of operations) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'unknown'
}

const scopesOf = ({ operations }: Contract): readonly string[] => [
  ...new Set(operations.flatMap(({ scopes }) => scopes)),
]

/** Where data stands that is not for everybody, by operation. */
function personalPlaces({ document, operations }: Contract): readonly string[] {
  return operations.flatMap(({ operationId, requestBody, responses }) => {
    const bodies = [
      ...Object.values(requestBody?.content ?? {}),
      ...Object.values(responses).flatMap(({ content }) => Object.values(content)),
    ]
    const places = bodies.flatMap(schema =>
      schema === undefined ? [] : classifiedPaths(document, schema),
    )
    const sensitive = places.filter(({ dataClass }) => dataClass !== 'internal')
    return [...new Set(sensitive.map(({ path }) => `${operationId} ${path.join('.')}`))]
  })
}
