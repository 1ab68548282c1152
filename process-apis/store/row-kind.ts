/**
 * Rows that transactions write the same way, so that those of many transactions can be written by one statement
 * (commit-together.ts). Rows travel as JSON; each carries the number of the unit, the transaction, it belongs to.
 */
export type RowKind<Row extends object = object> = {
  /** Names the rows inside the statement; a word of SQL. */
  readonly name: string
  /** What a row is made of, as in `jsonb_to_recordset(…) as r(unit int, <columns>)`. */
  readonly columns: string
  /**
   * What a row relies on: a SELECT over `rows` giving the `unit` of each that must not be written. It sees the present
   * state only of what it locks itself, in a fixed order; everything else it sees as it was when the statement began.
   */
  readonly refuses?: (rows: string) => string
  /** Where among the checks it stands: locks are taken in this order everywhere. */
  readonly rank?: number
  /** Whether a refusal stands for good. Without it the transaction is run again, statement by statement under locks. */
  readonly final?: boolean
  /** The statements that write `rows`, which are those of units that nothing refused. */
  readonly writes?: (rows: string) => readonly string[]
  /**
   * Rows of one key follow from each other, in one transaction or in several that are committed together: only the `first`
   * is checked, only the `last` is written.
   */
  readonly stands?: { readonly which: 'first' | 'last'; readonly key: (row: Row) => string }
}

/** Rows to be written together or not at all, in the order they were added. */
export type Rows = Map<RowKind, object[]>

export type RowsStatement = {
  readonly name: string
  readonly text: string
  readonly values: readonly string[]
}

/**
 * One statement that checks and writes the rows of several units, each whole or not at all. It gives a row for each unit
 * that was refused, with the name of the kind that refused it.
 */
export function statementOf(units: readonly Rows[]): RowsStatement {
  const kinds = [...new Set(units.flatMap(unit => [...unit.keys()]))].toSorted(byRank)
  const { name, text } = prepared(kinds)
  return { name, text, values: kinds.map(kind => recordset(kind, units)) }
}

function byRank(a: RowKind, b: RowKind): number {
  return (a.rank ?? 99) - (b.rank ?? 99) || (a.name < b.name ? -1 : 1)
}

function recordset(kind: RowKind, units: readonly Rows[]): string {
  const texts: string[] = []
  units.forEach((unit, number) => {
    for (const row of standing(kind, unit.get(kind) ?? [])) {
      texts.push(`{"unit":${number},${JSON.stringify(row).slice(1)}`)
    }
  })
  return `[${texts.join(',')}]`
}

function standing({ stands }: RowKind, rows: readonly object[]): readonly object[] {
  if (stands === undefined || rows.length < 2) return rows
  const kept = new Map<string, object>()
  for (const row of rows) {
    const key = stands.key(row)
    if (stands.which === 'last' || !kept.has(key)) kept.set(key, row)
  }
  return [...kept.values()]
}

const statements = new Map<string, { readonly name: string; readonly text: string }>()

/** Composed once for each set of kinds, of which there are few, and prepared under its name. */
function prepared(kinds: readonly RowKind[]): { readonly name: string; readonly text: string } {
  const key = kinds.map(({ name }) => name).join('+')
  const known = statements.get(key)
  if (known !== undefined) return known
  const made = { name: `crossdock-together-${statements.size}`, text: compose(kinds) }
  statements.set(key, made)
  return made
}

function compose(kinds: readonly RowKind[]): string {
  const parts = kinds.map(({ name, columns }, i) => {
    const rows = `select * from jsonb_to_recordset($${i + 1}::jsonb) as r(unit int, ${columns})`
    return `${name}_rows as materialized (${rows})`
  })
  const checks = kinds.filter(({ refuses }) => refuses !== undefined)
  for (const { name, refuses } of checks) {
    parts.push(`${name}_refused as materialized (${refuses?.(`${name}_rows`)})`)
  }
  // An Append reads its parts in turn: this is what takes the locks of all units in the order of the ranks.
  const refusals = checks.map(({ name }) => `select unit, '${name}' as why from ${name}_refused`)
  const none = `select null::int as unit, null as why where false`
  parts.push(
    `refused as materialized (${refusals.length > 0 ? refusals.join(' union all ') : none})`,
  )
  for (const { name, writes } of kinds) {
    if (writes === undefined) continue
    parts.push(
      `${name}_admitted as materialized (select * from ${name}_rows where unit not in (select unit from refused))`,
      ...writes(`${name}_admitted`).map((write, i) => `${name}_written_${i} as (${write})`),
    )
  }
  return `with ${parts.join(',\n')}\nselect unit, why from refused`
}
