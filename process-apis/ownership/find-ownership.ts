import type { CutOver, Owner, OwnershipEntry } from '../../openapi/generated/operations.v1.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Operations } from '../operations/contract.ts'
import { fieldGroup } from './field-groups.ts'
import {
  beginning,
  end,
  entryAt,
  isOwner,
  type OwnershipEntry as Entry,
  type OwnershipPolicy,
  ownersOf,
  type Place,
  scopeOf,
} from './owner.ts'

/** Who owns what: the entries of the policy with what each is at an instant. */
export function listOwnership({ policies }: ProcessContext): Operations['listOwnership'] {
  return async (_call, { entity, at = new Date().toISOString() }) => ({
    asOf: at,
    ownership: entriesOf(policies.ownership, entity).map(one =>
      toEntry(one.entity, one.field, one.entry, Date.parse(at)),
    ),
  })
}

/** Whose a field group is at an instant and a place. Throws `not-found` for what is not in the table. */
export function findOwner({ policies }: ProcessContext): Operations['findOwner'] {
  return async (_call, { entity, field, at = new Date().toISOString(), system, ...place }) => {
    const group = fieldGroup(entity, field)
    if (group === undefined) {
      throw new Problem('not-found', { detail: `There is no ${entity}.${field}.` })
    }
    const entry = entryAt(policies.ownership, { entity, field, at: Date.parse(at), place })
    const owner: Owner = {
      entity,
      field,
      title: group.title,
      at,
      owners: entry === undefined ? [] : [...ownersOf(entry)],
      scope: entry === undefined ? {} : limits(entry),
      ...(entry !== undefined && edges(entry)),
    }
    if (system === undefined) return owner
    const { ownership } = policies
    return {
      ...owner,
      allowed: entry === undefined || ownership === undefined || isOwner(ownership, entry, system),
    }
  }
}

/** An instant at which a field group gets another owner. */
export type Handover = Pick<CutOver, 'entity' | 'field' | 'title' | 'scope'> & {
  readonly at: number
  readonly place: Place
  readonly old: readonly string[]
  readonly next: readonly string[]
}

/** Every cut-over of the policy, earliest first: also one from everywhere's owner to that of a place, and back. */
export function handoversOf(
  policy: OwnershipPolicy | undefined,
  entity?: string,
): readonly Handover[] {
  const found = new Map<string, Handover>()
  for (const { entity: name, field, entry } of entriesOf(policy, entity)) {
    const place = limits(entry)
    for (const at of [beginning(entry), end(entry)].filter(Number.isFinite)) {
      const question = { entity: name, field, place }
      const [before, after] = [at - 1, at].map(instant =>
        entryAt(policy, { ...question, at: instant }),
      )
      if (before === undefined || after === undefined) continue
      const [old, next] = [ownersOf(before), ownersOf(after)]
      if (old.join() === next.join()) continue
      const title = fieldGroup(name, field)?.title ?? field
      found.set(JSON.stringify([name, field, place, at]), {
        entity: name,
        field,
        title,
        scope: place,
        place,
        at,
        old,
        next,
      })
    }
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at)
}

/** The systems that owners are; undefined: it may be any. */
export function systemsOf(
  policy: OwnershipPolicy | undefined,
  owners: readonly string[],
): readonly string[] | undefined {
  if (owners.includes('anybody') || owners.includes('channel')) return undefined
  const roles = Object.entries(policy?.roles ?? {})
  return owners.flatMap(owner =>
    owner.startsWith('role:')
      ? roles.flatMap(([system, role]) => (owner === `role:${role}` ? [system] : []))
      : [owner],
  )
}

function entriesOf(policy: OwnershipPolicy | undefined, only?: string) {
  return Object.entries(policy?.entities ?? {})
    .filter(([entity]) => only === undefined || entity === only)
    .flatMap(([entity, fields]) =>
      Object.entries(fields).flatMap(([field, entries]) =>
        entries.map(entry => ({ entity, field, entry })),
      ),
    )
}

function toEntry(entity: string, field: string, entry: Entry, at: number): OwnershipEntry {
  const state = end(entry) <= at ? 'past' : beginning(entry) > at ? 'future' : 'current'
  return {
    entity,
    field,
    title: fieldGroup(entity, field)?.title ?? field,
    owners: [...ownersOf(entry)],
    scope: limits(entry),
    ...edges(entry),
    state,
  }
}

function limits(entry: Entry): Place {
  const scope = scopeOf(entry)
  return scope === undefined ? {} : { [scope.name]: scope.value }
}

function edges({ from, until }: Entry) {
  return {
    ...(from !== undefined && { from: new Date(from).toISOString() }),
    ...(until !== undefined && { until: new Date(until).toISOString() }),
  }
}
