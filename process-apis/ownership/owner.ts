import { type ScopeName, scopeNames } from './field-groups.ts'

/** Who writes a field group, where and from when until when: an entry of policies/ownership.yaml. */
export type OwnershipEntry = Readonly<Partial<Record<ScopeName, string>>> & {
  /** One or several of: a system's name, `role:<role>`, `channel`, `anybody`, `nobody`. */
  readonly owner: string | readonly string[]
  /** The first instant it holds at. Default: it always has. */
  readonly from?: string
  /** The first instant it does not hold at any more. Default: it always will. */
  readonly until?: string
}

/** What policies/ownership.yaml says. */
export type OwnershipPolicy = {
  readonly entities: Readonly<Record<string, Readonly<Record<string, readonly OwnershipEntry[]>>>>
  /** The role of each connected system (policies/systems.yaml). */
  readonly roles: Readonly<Record<string, string>>
}

/** Where something is and whose it is, as far as it is known. */
export type Place = Readonly<Partial<Record<ScopeName, string>>>

/** A field group of something at an instant. */
export type Question = {
  readonly entity: string
  readonly field: string
  /** Business time in milliseconds. */
  readonly at: number
  readonly place?: Place
}

/**
 * The entry that says whose a field group is at an instant: the most specific one that holds then, location before legal entity
 * before region before everywhere. Undefined where nothing is said: then whoever tells is believed.
 */
export function entryAt(
  policy: OwnershipPolicy | undefined,
  { entity, field, at, place = {} }: Question,
): OwnershipEntry | undefined {
  let best: OwnershipEntry | undefined
  for (const entry of policy?.entities[entity]?.[field] ?? []) {
    if (!holdsAt(entry, at) || !covers(entry, place)) continue
    if (best === undefined || rank(entry) < rank(best)) best = entry
  }
  return best
}

/** Whether a system may write what this entry is about. `origin` is the system that told of the thing first, where one did. */
export function isOwner(
  { roles }: Pick<OwnershipPolicy, 'roles'>,
  { owner }: Pick<OwnershipEntry, 'owner'>,
  system: string,
  origin?: string,
): boolean {
  const role = Object.hasOwn(roles, system) ? roles[system] : undefined
  return [owner].flat().some(one => {
    if (one === 'anybody' || one === system) return true
    // What came in with a key of ours was told by no system: whoever speaks for its channel may go on telling of it.
    if (one === 'channel') return origin === undefined || origin === system
    return role !== undefined && one === `role:${role}`
  })
}

/** Whether it takes more than the instant to say whose a field group is. */
export function needsPlace(policy: OwnershipPolicy, entity: string, field: string): boolean {
  return (policy.entities[entity]?.[field] ?? []).some(
    entry => scopeOf(entry) !== undefined || [entry.owner].flat().includes('channel'),
  )
}

/** Business time: no system knows what will be, so one whose clock is ahead tells of now. */
export function businessTime(at: string, now: number = Date.now()): number {
  return Math.min(Date.parse(at), now)
}

/** Whether an entry holds at an instant: from, inclusive, until, exclusive. */
function holdsAt({ from, until }: OwnershipEntry, at: number): boolean {
  return beginning({ from }) <= at && at < end({ until })
}

/** When an entry begins to hold. */
export function beginning({ from }: { readonly from?: string | undefined }): number {
  return from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from)
}

/** When an entry ceases to hold. */
export function end({ until }: { readonly until?: string | undefined }): number {
  return until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until)
}

/** The owners of an entry, for people. */
export function ownersOf({ owner }: Pick<OwnershipEntry, 'owner'>): readonly string[] {
  return [owner].flat()
}

/** What an entry is limited to; undefined: it is everywhere. */
export function scopeOf(
  entry: OwnershipEntry,
): { readonly name: ScopeName; readonly value: string } | undefined {
  for (const name of scopeNames) {
    const value = entry[name]
    if (value !== undefined) return { name, value }
  }
  return undefined
}

function covers(entry: OwnershipEntry, place: Place): boolean {
  const scope = scopeOf(entry)
  return scope === undefined || place[scope.name] === scope.value
}

/** Lower is more specific. */
function rank(entry: OwnershipEntry): number {
  const scope = scopeOf(entry)
  return scope === undefined ? scopeNames.length : scopeNames.indexOf(scope.name)
}
