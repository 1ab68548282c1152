import { type Amount, difference, numberToAmount, plus } from './exact-amount.ts'
import { amounts, comparable, type Value } from './invariant-expressions.ts'
import type { Type } from './invariant-types.ts'

/** What goes through the entries of a list. */
export type Quantifier = {
  /** What the expression for each entry may be; absent: anything. */
  readonly takes?: readonly Type['kind'][]
  readonly gives: 'boolean' | 'number' | 'each'
  readonly over: (length: number, at: (position: number) => Value) => Value
}

/** `sum`, `count`, `all` and their like, by name. */
export const quantifiers: Readonly<Record<string, Quantifier>> = {
  sum: {
    takes: amounts,
    gives: 'each',
    over(length, at) {
      let total: Amount = 0
      for (let position = 0; position < length; position++) {
        const amount = at(position)
        if (amount === undefined) return undefined
        total = plus(total, amount as Amount)
      }
      return total
    },
  },
  count: {
    gives: 'number',
    over(length, at) {
      let counted = 0
      for (let position = 0; position < length; position++)
        if (![false, undefined].includes(at(position) as undefined)) counted++
      return numberToAmount(counted)
    },
  },
  min: { takes: amounts, gives: 'each', over: (length, at) => extreme(length, at, -1) },
  max: { takes: amounts, gives: 'each', over: (length, at) => extreme(length, at, 1) },
  all: {
    takes: ['boolean'],
    gives: 'boolean',
    over(length, at) {
      let result: Value = true
      for (let position = 0; position < length; position++) {
        const holds = at(position)
        if (holds === false) return false
        if (holds === undefined) result = undefined
      }
      return result
    },
  },
  any: {
    takes: ['boolean'],
    gives: 'boolean',
    over(length, at) {
      let result: Value = false
      for (let position = 0; position < length; position++) {
        const holds = at(position)
        if (holds === true) return true
        if (holds === undefined) result = undefined
      }
      return result
    },
  },
  same: {
    takes: comparable,
    gives: 'boolean',
    over: (length, at) => distinct(length, at).size <= 1,
  },
  unique: {
    takes: comparable,
    gives: 'boolean',
    over(length, at) {
      const seen = new Set<Value>()
      for (let position = 0; position < length; position++) {
        const value = at(position)
        if (value === undefined) continue
        if (seen.has(value)) return false
        seen.add(value)
      }
      return true
    },
  },
}

function distinct(length: number, at: (position: number) => Value): Set<Value> {
  const seen = new Set<Value>()
  for (let position = 0; position < length; position++) {
    const value = at(position)
    if (value !== undefined) seen.add(value)
  }
  return seen
}

function extreme(length: number, at: (position: number) => Value, sign: number): Value {
  let found: Amount | undefined
  for (let position = 0; position < length; position++) {
    const amount = at(position) as Amount | undefined
    if (amount === undefined) continue
    const far = found === undefined ? sign : difference(amount, found) * sign
    if (Number.isNaN(far)) return Number.NaN
    if (far > 0 || found === undefined) found = amount
  }
  return found
}
