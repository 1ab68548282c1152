import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ownedEntities, ownedEntity, scopeNames } from '../process-apis/ownership/field-groups.ts'
import {
  beginning,
  end,
  type OwnershipEntry,
  type OwnershipPolicy,
  ownersOf,
  scopeOf,
} from '../process-apis/ownership/owner.ts'
import type { LegalEntityPolicy } from '../process-apis/orders/new-order.ts'
import { documentFaults, policySchemas, readPolicyDocument } from './policy-file.ts'

const name = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 60 }
const owner = { type: 'string', pattern: '^(role:)?[a-z0-9][a-z0-9-]*$', maxLength: 65 }
const instant = { type: 'string', maxLength: 40 }
const entries = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['owner'],
    properties: {
      owner: {
        anyOf: [owner, { type: 'array', minItems: 1, uniqueItems: true, items: owner }],
      },
      location: { type: 'string', minLength: 1, maxLength: 100 },
      legalEntity: { type: 'string', minLength: 1, maxLength: 100 },
      region: { type: 'string', minLength: 1, maxLength: 100 },
      from: instant,
      until: instant,
    },
  },
}

/** The form of policies/ownership.yaml: every field group of the table, and nothing else. */
const isOwnership = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['entities'],
  properties: {
    reporters: { type: 'array', items: name, uniqueItems: true },
    entities: {
      type: 'object',
      additionalProperties: false,
      required: Object.keys(ownedEntities),
      properties: Object.fromEntries(
        Object.entries(ownedEntities).map(([entity, { fields }]) => [
          entity,
          {
            type: 'object',
            additionalProperties: false,
            required: Object.keys(fields),
            properties: Object.fromEntries(Object.keys(fields).map(field => [field, entries])),
          },
        ]),
      ),
    },
  },
})

type File = {
  readonly reporters?: readonly string[]
  readonly entities: OwnershipPolicy['entities']
}

/**
 * Reads policies/ownership.yaml; without the file every system is believed. What is wrong in it goes to `faults`, each with file,
 * line and key: an owner nobody knows, two owners at once, an instant without an owner.
 */
export function readOwnership(
  folder: string,
  legalEntities: LegalEntityPolicy | undefined,
  faults: string[],
): OwnershipPolicy | undefined {
  const path = join(folder, 'ownership.yaml')
  if (!existsSync(path)) return undefined
  const document = readPolicyDocument(path)
  const found = documentFaults(document, isOwnership, document.value)
  if (found.length > 0) {
    faults.push(...found)
    return undefined
  }
  const file = document.value as File
  const roles = rolesOf(folder)
  for (const [place, fault] of ownershipFindings(file, { roles, legalEntities })) {
    faults.push(`${document.placeOf(place)} ${place.join('.')} ${fault}`)
  }
  return { entities: file.entities, roles }
}

/** The role of each entry of systems.yaml; what is wrong there is said by whoever opens them. */
function rolesOf(folder: string): Record<string, string> {
  const path = join(folder, 'systems.yaml')
  const systems = existsSync(path) ? readPolicyDocument(path).value : {}
  return Object.fromEntries(
    Object.entries((systems ?? {}) as Record<string, { role?: unknown } | null>).map(
      ([system, entry]) => [system, typeof entry?.role === 'string' ? entry.role : system],
    ),
  )
}

type Path = readonly (string | number)[]
type Finding = readonly [path: Path, fault: string]

type Known = {
  readonly roles: OwnershipPolicy['roles']
  readonly legalEntities: LegalEntityPolicy | undefined
}

function ownershipFindings({ reporters = [], entities }: File, known: Known): readonly Finding[] {
  const systems = new Set([...Object.keys(known.roles), ...reporters])
  const kinds = new Set(Object.values(known.roles).map(role => `role:${role}`))
  const findings: Finding[] = []
  for (const [entity, fields] of Object.entries(entities)) {
    for (const [field, list] of Object.entries(fields)) {
      const path = ['entities', entity, field]
      for (const [index, entry] of list.entries()) {
        findings.push(
          ...entryFindings([...path, index], entity, entry, { systems, kinds, ...known }),
        )
      }
      findings.push(...timeFindings(path, list))
    }
  }
  return findings
}

const words: ReadonlySet<string> = new Set(['channel', 'anybody', 'nobody'])

function entryFindings(
  path: Path,
  entity: string,
  entry: OwnershipEntry,
  {
    systems,
    kinds,
    legalEntities,
  }: Known & {
    readonly systems: ReadonlySet<string>
    readonly kinds: ReadonlySet<string>
  },
): readonly Finding[] {
  const findings: Finding[] = []
  const owners = ownersOf(entry)
  for (const one of owners) {
    if (systems.has(one) || kinds.has(one) || words.has(one)) continue
    findings.push([
      [...path, 'owner'],
      `names ${one}, which is no entry of systems.yaml, none of \`reporters\`, and no role of a connected system`,
    ])
  }
  if (owners.length > 1 && owners.some(one => one === 'anybody' || one === 'nobody')) {
    findings.push([[...path, 'owner'], '`anybody` and `nobody` stand by themselves'])
  }
  const limits = scopeNames.filter(scope => entry[scope] !== undefined)
  if (limits.length > 1) {
    findings.push([path, `is limited by ${limits.join(' and ')}; one of them says enough`])
  }
  for (const scope of limits) {
    const { scopes = [] } = ownedEntity(entity) ?? {}
    if (!scopes.includes(scope)) {
      const can = scopes.length === 0 ? 'it has one owner everywhere' : `by ${scopes.join(', ')}`
      findings.push([[...path, scope], `cannot limit ${entity}: ${can}`])
    }
  }
  const { legalEntity, region } = entry
  const companies = legalEntities?.entities ?? {}
  if (
    legalEntities !== undefined &&
    legalEntity !== undefined &&
    !Object.hasOwn(companies, legalEntity)
  ) {
    findings.push([[...path, 'legalEntity'], `there is no ${legalEntity} in legal-entities.yaml`])
  }
  const regions = Object.values(companies).map(one => one.region)
  if (legalEntities !== undefined && region !== undefined && !regions.includes(region)) {
    findings.push([[...path, 'region'], `${region} is the region of no legal entity`])
  }
  for (const edge of ['from', 'until'] as const) {
    const value = entry[edge]
    if (value !== undefined && !isInstant(value)) {
      findings.push([
        [...path, edge],
        'must be an instant with its offset, such as 2027-01-01T00:00:00+01:00',
      ])
    }
  }
  if (beginning(entry) >= end(entry)) {
    findings.push([[...path, 'until'], 'must be later than `from`: until then, not including it'])
  }
  return findings
}

/** RFC 3339: an instant without an offset is another one at each place. https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  )
}

/** At each instant one entry of a scope, and of everywhere exactly one: who owns what is never a guess. */
function timeFindings(path: Path, list: readonly OwnershipEntry[]): readonly Finding[] {
  const findings: Finding[] = []
  const byScope = Map.groupBy(
    list.map((entry, index) => ({ entry, index })),
    ({ entry }) => {
      const scope = scopeOf(entry)
      return scope === undefined ? '' : `${scope.name} ${scope.value}`
    },
  )
  if (!byScope.has('')) {
    findings.push([
      path,
      'needs an entry that is limited to no place: everywhere else has no owner',
    ])
  }
  for (const [scope, found] of byScope) {
    const sorted = found.toSorted((a, b) => beginning(a.entry) - beginning(b.entry))
    const where = scope === '' ? 'everywhere' : scope
    let until = Number.NEGATIVE_INFINITY
    for (const [order, { entry, index }] of sorted.entries()) {
      const from = beginning(entry)
      const edge = [...path, index, ...(entry.from === undefined ? [] : ['from'])]
      if (order > 0 && from < until) {
        findings.push([edge, `has another owner beside it until ${said(until)} (${where})`])
      } else if (from > until && (order > 0 || scope === '')) {
        findings.push([
          edge,
          until === Number.NEGATIVE_INFINITY
            ? `leaves ${where} without an owner before it`
            : `leaves ${where} without an owner from ${said(until)} until then`,
        ])
      }
      until = Math.max(until, end(entry))
    }
    const last = sorted.at(-1)
    if (scope === '' && last !== undefined && until !== Number.POSITIVE_INFINITY) {
      findings.push([
        [...path, last.index, 'until'],
        `leaves everywhere without an owner from ${said(until)}`,
      ])
    }
  }
  return findings
}

function said(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : 'for ever'
}
