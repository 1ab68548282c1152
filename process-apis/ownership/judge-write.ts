import {
  entryAt,
  isOwner,
  type OwnershipPolicy,
  ownersOf,
  type Question,
  beginning,
} from './owner.ts'

/** A system that tells of a field group of something. */
export type Write = Question & {
  readonly system: string
  /** The system that told of the thing first, where one did. */
  readonly origin?: string | undefined
}

/** Why a write is not applied. */
export type Refusal = {
  readonly owners: readonly string[]
  /** Whether the system is to own it later: what it tells is compared, and nobody is bothered. */
  readonly shadow: boolean
  /** For people. */
  readonly detail: string
}

/** Undefined for a write that its owner makes, or where nobody said whose it is. */
export function judgeWrite(policy: OwnershipPolicy | undefined, write: Write): Refusal | undefined {
  const entry = entryAt(policy, write)
  if (policy === undefined || entry === undefined) return undefined
  const { entity, field, system, origin } = write
  if (isOwner(policy, entry, system, origin)) return undefined
  const owners = ownersOf(entry)
  const shadow = isToCome(policy, write)
  const whose = `${owners.join(', ')} own${owners.length === 1 ? 's' : ''} ${entity}.${field}`
  const detail = shadow
    ? `${whose} until ${system} does: compared, and not applied.`
    : `${whose}, not ${system}: not applied.`
  return { owners, shadow, detail }
}

/** Whether an entry that begins later will let the system write there. */
function isToCome(policy: OwnershipPolicy, { entity, field, system, place, origin, at }: Write) {
  return (policy.entities[entity]?.[field] ?? []).some(entry => {
    const from = beginning(entry)
    if (from <= at || !isOwner(policy, entry, system, origin)) return false
    return entryAt(policy, { entity, field, at: from, ...(place && { place }) }) === entry
  })
}
