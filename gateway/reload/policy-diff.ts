import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import type { PolicySet } from './policy-set.ts'

/** What is different in one file. */
export type FileDifference = {
  readonly file: string
  readonly change: 'added' | 'removed' | 'changed'
  /** Empty where only comments or layout are different. */
  readonly values: readonly ValueDifference[]
}

export type ValueDifference = {
  /** Where, by names: `partner.limits.daily.quota`. */
  readonly path: string
  /** Absent: it is new. */
  readonly before?: unknown
  /** Absent: it is gone. */
  readonly after?: unknown
}

/** What `after` has different from `before`, in the words of the files: values, not lines. */
export function policyDifference(
  before: PolicySet['files'],
  after: PolicySet['files'],
): readonly FileDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted()
  return names.flatMap((file): FileDifference[] => {
    const [old, fresh] = [before[file], after[file]]
    if (old === fresh) return []
    if (old === undefined) return [{ file, change: 'added', values: [] }]
    if (fresh === undefined) return [{ file, change: 'removed', values: [] }]
    return [{ file, change: 'changed', values: compare([], valueOf(old), valueOf(fresh)) }]
  })
}

/** The difference for people: one line for each value. */
export function differenceText(differences: readonly FileDifference[]): string {
  return differences
    .map(({ file, change, values }) => {
      if (change !== 'changed') return `${change === 'added' ? '+' : '-'} ${file}\n`
      const lines = values.map(({ path, ...value }) => {
        if (!('before' in value)) return `    + ${path}: ${shown(value.after)}`
        if (!('after' in value)) return `    - ${path}: ${shown(value.before)}`
        return `    ~ ${path}: ${shown(value.before)} → ${shown(value.after)}`
      })
      if (lines.length === 0) lines.push('    only comments or layout')
      return `~ ${file}\n${lines.join('\n')}\n`
    })
    .join('')
}

const shown = (value: unknown) => JSON.stringify(value)

/** A text that is not YAML is different as a whole. */
function valueOf(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return text
  }
}

function compare(path: readonly string[], before: unknown, after: unknown): ValueDifference[] {
  if (isDeepStrictEqual(before, after)) return []
  const [old, fresh] = [membersOf(before), membersOf(after)]
  const name = path.join('.')
  if (old === undefined || fresh === undefined || isList(before) !== isList(after)) {
    return [{ path: name, before, after }]
  }
  const differences = [...new Set([...old.keys(), ...fresh.keys()])].flatMap(
    (key): ValueDifference[] => {
      const inner = [...path, key]
      if (!fresh.has(key)) return [{ path: inner.join('.'), before: old.get(key) }]
      if (!old.has(key)) return [{ path: inner.join('.'), after: fresh.get(key) }]
      return compare(inner, old.get(key), fresh.get(key))
    },
  )
  // The order of a list is the order of execution.
  const kept = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
    [...one.keys()].filter(key => other.has(key))
  const [order, newOrder] = [kept(old, fresh), kept(fresh, old)]
  if (isList(before) && !isDeepStrictEqual(order, newOrder)) {
    differences.push({ path: [...path, '(order)'].join('.'), before: order, after: newOrder })
  }
  return differences
}

const isList = (value: unknown) => Array.isArray(value)

/** Members by name; those of a list by what people call them, so that an entry more does not change all after it. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!Array.isArray(value)) return new Map(Object.entries(value))
  const members = new Map<string, unknown>()
  for (const [index, entry] of value.entries()) {
    const { id, name, kind } = (entry ?? {}) as Record<string, unknown>
    const label = [id, name, kind].find(text => typeof text === 'string') as string | undefined
    let key = label ?? (typeof entry === 'string' ? entry : String(index))
    for (let next = 2; members.has(key); next++) key = `${label ?? index} (${next})`
    members.set(key, entry)
  }
  return members
}
