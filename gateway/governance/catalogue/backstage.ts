import { stringify } from 'yaml'
import type { Contract } from '../../../openapi/contract.ts'
import { ownerOf } from '../workflow/check.ts'

/** What `/catalog-info.yaml` has of the lifecycle: https://backstage.io/docs/features/software-catalog/descriptor-format#kind-api */
const lifecycles: Readonly<Record<string, string>> = {
  draft: 'experimental',
  alpha: 'experimental',
  beta: 'experimental',
  stable: 'production',
}

/**
 * Every API as an entity of Backstage, with the domains and teams they belong to: a catalogue there can take this URL as a
 * location, and reads contracts where they are served.
 */
export function backstageCatalogue(contracts: readonly Contract[], base: string): string {
  const apis = contracts.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const owners = [...new Set(apis.map(ownerOf))].toSorted()
  const domains = [...new Set(apis.flatMap(domainOf))].toSorted()
  const documents = [
    ...domains.map(domain => ({
      apiVersion,
      kind: 'Domain',
      metadata: { name: nameOf(domain) },
      spec: { owner: 'group:platform' },
    })),
    ...owners.map(owner => ({
      apiVersion,
      kind: 'Group',
      metadata: { name: nameOf(owner) },
      spec: { type: 'team', children: [] },
    })),
    ...[...domains, undefined].map(domain => ({
      apiVersion,
      kind: 'System',
      metadata: {
        name: systemOf(domain),
        title: `Crossdock${domain === undefined ? '' : ` ${domain}`}`,
      },
      spec: {
        owner: 'group:platform',
        ...(domain === undefined ? {} : { domain: nameOf(domain) }),
      },
    })),
    ...apis.map(contract => entityOf(contract, base)),
  ]
  return documents.map(document => `---\n${stringify(document)}`).join('')
}

const apiVersion = 'backstage.io/v1alpha1'

function entityOf(contract: Contract, base: string): object {
  const { name, title, version, basePath, document, operations } = contract
  const { description } = (document['info'] ?? {}) as { readonly description?: string }
  const [domain] = domainOf(contract)
  const stage = document['x-stability-level']
  return {
    apiVersion,
    kind: 'API',
    metadata: {
      name: nameOf(name),
      title,
      ...(description === undefined ? {} : { description }),
      annotations: {
        'crossdock/version': version,
        'crossdock/audience': operations[0]?.audience ?? 'internal',
      },
      links: [
        { url: `${base}${basePath}/docs`, title: 'Documentation' },
        { url: `${base}/status`, title: 'Status' },
      ],
    },
    spec: {
      type: 'openapi',
      lifecycle: operations.every(({ deprecated }) => deprecated)
        ? 'deprecated'
        : (lifecycles[typeof stage === 'string' ? stage : 'stable'] ?? 'production'),
      owner: `group:${nameOf(ownerOf(contract))}`,
      system: systemOf(domain),
      definition: { $text: `${base}${basePath}/openapi.json` },
    },
  }
}

function domainOf({ document }: Contract): readonly string[] {
  const said = document['x-domain']
  return typeof said === 'string' ? [said] : []
}

function systemOf(domain: string | undefined): string {
  return domain === undefined ? 'crossdock' : `crossdock-${nameOf(domain)}`
}

/** Names of Backstage: letters, digits, and - _ . between them, at most 63. */
function nameOf(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9_.-]+/g, '-').slice(0, 63)
}
