import { groupCommit } from './group-commit.ts'
import { type RowKind, type Rows, statementOf } from './row-kind.ts'

/** What became of a unit: written, or refused by the check of that kind, perhaps for good. */
export type Verdict = { readonly refusedBy: string; readonly final: boolean } | undefined

/** Rows that stand or fall together, and what they follow from. */
export type Unit = {
  readonly rows: Rows
  /** Units that share a key build upon each other in the order they came: one refused takes the others with it. */
  readonly chains?: ReadonlySet<string>
}

/**
 * Settings under which units are written. What they touch is found by its keys, whatever size the tables have: one plan serves
 * for good, also one that was made while they were empty and a look at everything seemed cheap.
 */
export const byKeys = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
] as const

type Executes = {
  query(statement: {
    name: string
    text: string
    values: string[]
  }): Promise<{ rows: { unit: number; why: string }[] }>
}

/** Writes units on a connection that is inside a transaction, or on one that is not. */
export async function writeUnits(db: Executes, units: readonly Rows[]): Promise<Verdict[]> {
  const { name, text, values } = statementOf(units)
  const { rows } = await db.query({ name, text, values: [...values] })
  const verdicts: Verdict[] = units.map(() => undefined)
  for (const { unit, why } of rows) {
    verdicts[unit] ??= { refusedBy: why, final: isFinal(why, units[unit]) }
  }
  return verdicts
}

function isFinal(why: string, rows: Rows | undefined): boolean {
  return [...(rows?.keys() ?? [])].some(({ name, final }) => name === why && final === true)
}

/**
 * Commits units of many transactions by few statements: what arrives while a statement is in flight goes with the next.
 * Each unit is written whole or not at all, whatever becomes of its neighbours.
 */
export function commitTogether(db: Executes, parallel: number): (unit: Unit) => Promise<Verdict> {
  return groupCommit<Unit, Verdict>(
    async units => {
      const links = link(units)
      const verdicts = await writeUnits(
        db,
        links.map(members => merge(members)),
      )
      const byUnit = new Map<Unit, Verdict>()
      links.forEach((members, i) => {
        const verdict = verdicts[i]
        // Which of several was refused is not known: each is asked to come again by itself.
        const shared = members.length > 1 && verdict !== undefined ? inChain : verdict
        for (const member of members) byUnit.set(member, shared)
      })
      return units.map(unit => byUnit.get(unit))
    },
    { parallel },
  )
}

const inChain = { refusedBy: 'chain', final: false } as const

/** The units that share a key, directly or through others, in the order they came. */
function link(units: readonly Unit[]): Unit[][] {
  const links: Unit[][] = []
  const byKey = new Map<string, Unit[]>()
  for (const unit of units) {
    let own: Unit[] | undefined
    for (const key of unit.chains ?? []) {
      const other = byKey.get(key)
      if (other === undefined || other === own) continue
      if (own === undefined) own = other
      else {
        // Two chains meet in this unit: they become one.
        own.push(...other)
        links.splice(links.indexOf(other), 1)
        for (const [name, members] of byKey) if (members === other) byKey.set(name, own)
      }
    }
    if (own === undefined) links.push((own = []))
    own.push(unit)
    for (const key of unit.chains ?? []) byKey.set(key, own)
  }
  return links
}

function merge(members: readonly Unit[]): Rows {
  const [first] = members
  if (members.length === 1 && first !== undefined) return first.rows
  const merged: Rows = new Map<RowKind, object[]>()
  for (const { rows } of members) {
    for (const [kind, added] of rows) merged.set(kind, [...(merged.get(kind) ?? []), ...added])
  }
  return merged
}
