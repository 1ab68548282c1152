import { createHash } from 'node:crypto'
import { stringify } from 'yaml'
import type { Contract } from '../../../openapi/contract.ts'
import type { ApiLifecycle, LifecyclePolicy } from '../../lifecycle/lifecycle-file.ts'
import { ownerOf } from '../workflow/check.ts'

/** What `/catalog-info.yaml` has of the lifecycle: https://backstage.io/docs/features/software-catalog/descriptor-format#kind-api */
const lifecycles: Readonly<Record<string, string>> = {
  draft: 'experimental',
  alpha: 'experimental',
  beta: 'experimental',
  stable: 'production',
}

export type BackstageOptions = {
  readonly contracts: readonly Contract[]
  readonly lifecycle: LifecyclePolicy
  /** Where callers reach the gateway. */
  readonly base: string
  readonly nowMs: number
}

/**
 * Every API as an entity of Backstage, with the domains and teams they belong to and the component that provides them: a
 * catalogue there can take this URL as a location, and reads contracts where they are served. An API has an entity for each
 * of its major versions, since entities have none.
 */
export function backstageCatalogue({
  contracts,
  lifecycle,
  base,
  nowMs,
}: BackstageOptions): string {
  const apis = contracts.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const domains = naming(apis.flatMap(domainOf))
  const teams = naming([
    platform,
    ...apis.map(ownerOf).filter(owner => referenceOf(owner) === undefined),
  ])
  const names = naming(apis.map(({ name }) => name))
  const systems = naming([
    crossdock,
    ...[...domains.keys()].map(domain => `${crossdock}-${domain}`),
  ])
  const systemOf = (domain: string | undefined) =>
    systems.get(domain === undefined ? crossdock : `${crossdock}-${domain}`) ?? crossdock
  const ownedBy = (owner: string) => referenceOf(owner) ?? `group:${teams.get(owner)}`

  const api = (contract: Contract) => {
    const { name, title, version, basePath, operations } = contract
    const [domain] = domainOf(contract)
    const description = descriptionOf(contract)
    const audience = operations[0]?.audience ?? 'internal'
    return entity(
      'API',
      {
        name: names.get(name),
        title,
        ...(description !== undefined && { description }),
        annotations: { 'crossdock/version': version, 'crossdock/audience': audience },
        tags: [audience],
        links: [
          { url: `${base}${basePath}/docs`, title: 'Documentation' },
          { url: `${base}/status`, title: 'Status' },
        ],
      },
      {
        type: 'openapi',
        lifecycle: stageOf(contract, lifecycle.get(name), nowMs),
        owner: ownedBy(ownerOf(contract)),
        system: systemOf(domain),
        definition: { $text: `${base}${basePath}/openapi.json` },
      },
    )
  }
  const documents = [
    ...[...domains].map(([title, name]) =>
      entity('Domain', { name, title }, { owner: ownedBy(platform) }),
    ),
    ...[...teams].map(([title, name]) =>
      entity('Group', { name, title }, { type: 'team', children: [] }),
    ),
    ...[undefined, ...domains.keys()].map(domain =>
      entity(
        'System',
        {
          name: systemOf(domain),
          title: domain === undefined ? 'Crossdock' : `Crossdock ${domain}`,
        },
        {
          owner: ownedBy(platform),
          ...(domain !== undefined && { domain: domains.get(domain) }),
        },
      ),
    ),
    entity(
      'Component',
      { name: crossdock, title: 'Crossdock' },
      {
        type: 'service',
        lifecycle: 'production',
        owner: ownedBy(platform),
        system: systemOf(undefined),
        providesApis: [...names.values()],
      },
    ),
    ...apis.map(api),
  ]
  return documents.map(document => `---\n${stringify(document)}`).join('')
}

const crossdock = 'crossdock'
const platform = 'platform'

const entity = (kind: string, metadata: object, spec: object) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata,
  spec,
})

function stageOf(
  { operations, document }: Contract,
  { state = 'published', deprecatedAtMs }: Partial<ApiLifecycle> = {},
  nowMs: number,
): string {
  // One that is published may say already when it will be deprecated.
  const isOut = deprecatedAtMs === undefined ? state !== 'published' : deprecatedAtMs <= nowMs
  if (isOut || operations.every(({ deprecated }) => deprecated)) return 'deprecated'
  const stage = document['x-stability-level']
  return lifecycles[typeof stage === 'string' ? stage : 'stable'] ?? 'production'
}

/** Its first paragraph, on one line. */
function descriptionOf({ document }: Contract): string | undefined {
  const { description } = (document['info'] ?? {}) as { readonly description?: string }
  return description
    ?.trim()
    .split(/\n\s*\n/)[0]
    ?.replaceAll(/\s+/g, ' ')
}

function domainOf({ document }: Contract): readonly string[] {
  const said = document['x-domain']
  return typeof said === 'string' ? [said] : []
}

/** An owner that is written as a reference names an entity of that catalogue: https://backstage.io/docs/features/software-catalog/references */
function referenceOf(owner: string): string | undefined {
  const isReference = /^(group|user):([A-Za-z0-9.-]+\/)?[A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?$/i
  return isReference.test(owner) ? owner : undefined
}

/**
 * Names of entities for texts: letters and digits with - _ . between them, at most 63, told apart also without capitals.
 * https://backstage.io/docs/features/software-catalog/descriptor-format#name-required
 */
function naming(texts: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  for (const text of [...new Set(texts)].toSorted()) {
    const plain = text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^\w.-]+/g, '-')
    const shown = trimmed(plain.slice(0, 63))
    const isFree = shown !== '' && !taken.has(shown.toLowerCase())
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 8)
    const name = isFree ? shown : trimmed(`${trimmed(plain.slice(0, 54))}-${digest}`)
    taken.add(name.toLowerCase())
    names.set(text, name)
  }
  return names
}

const trimmed = (name: string) => name.replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
