import { groupCommit } from './group-commit.ts'
import { type RowKind, type Rows, statementOf } from './row-kind.ts'

/** What became of a unit: written, or refused by the check of that kind, perhaps for good. */
export type Verdict = { readonly refusedBy: string; readonly final: boolean } | undefined

/** Rows that stand or fall together, and what they follow from. */
export type Unit = {
  readonly rows: Rows
  /** What of this process's knowledge it was made from and what it makes of it, by key. */
  readonly changes: ReadonlyMap<string, Change>
}

export type Change = { readonly from: Knowledge; readonly to: Knowledge }

/** Something as this process knows it: as the database has it, or as a transaction that is not committed yet leaves it. */
export type Knowledge = { committed: boolean }

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
 * Each unit is written whole or not at all, whatever becomes of its neighbours. Units that change the same thing are written
 * as one if each was made from what the one before it leaves; if not, the later would undo the earlier, and is turned away.
 */
export function commitTogether(db: Executes): (unit: Unit) => Promise<Verdict> {
  return groupCommit<Unit, Verdict>(async units => {
    const chains = chainsOf(units)
    const written = await writeUnits(db, chains.map(merge))
    const verdicts = new Map<Unit, Verdict>()
    chains.forEach((members, i) => {
      const verdict = written[i]
      for (const member of members) {
        // Which of several was refused is not known: each is asked to come again by itself.
        verdicts.set(member, verdict !== undefined && members.length > 1 ? outOfTurn : verdict)
        // At once: what was made from it may be in the next batch.
        if (verdict === undefined) for (const { to } of member.changes.values()) to.committed = true
      }
    })
    return units.map(unit => (verdicts.has(unit) ? verdicts.get(unit) : outOfTurn))
  })
}

const outOfTurn = { refusedBy: 'turn', final: false } as const

/** The units in the order they came, those together that change the same; without those that were made from what will not be. */
function chainsOf(units: readonly Unit[]): Unit[][] {
  const chains: Unit[][] = []
  const changed = new Map<string, { members: Unit[]; now: Knowledge }>()
  for (const unit of units) {
    const fits = [...unit.changes].every(([key, { from }]) => {
      const before = changed.get(key)
      return before === undefined ? from.committed : from === before.now
    })
    if (!fits) continue
    const members = [unit]
    for (const key of unit.changes.keys()) {
      const before = changed.get(key)?.members
      if (before === undefined || before === members || !chains.includes(before)) continue
      members.unshift(...before)
      chains.splice(chains.indexOf(before), 1)
      for (const entry of changed.values()) if (entry.members === before) entry.members = members
    }
    chains.push(members)
    for (const [key, { to }] of unit.changes) changed.set(key, { members, now: to })
  }
  return chains
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
