import { minorDigits } from './canonical/currency.ts'
import {
  type Amount,
  difference,
  negative,
  numberToAmount,
  plus,
  rounded,
  times,
  toAmount,
} from './exact-amount.ts'
import type { Type } from './invariant-types.ts'

/** A rule that means nothing, with the character at which that shows. */
export class RuleError extends Error {
  readonly at: number

  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

/** What an expression comes to: an amount for numbers and money; undefined where something it speaks of is absent. */
export type Value = Amount | string | boolean | object | undefined

/** Where the names of an expression are looked up, and what is found out on the way. */
export type Scope = {
  /** The value the rule stands on. */
  root: unknown
  /** The entry of a list that `all` and its like are at; else the same. */
  here: unknown
  /** The currency of the money met since the last comparison began. */
  currency: string | undefined
  /** Pointer to the entry that broke the rule. */
  breach: string | undefined
}

/** A part of a rule, ready to be evaluated. */
export type Expression = {
  readonly type: Type
  readonly evaluate: (scope: Scope) => Value
  /** Where in the rule it begins. */
  readonly at: number
  /** Pointer to the one place it names or speaks about. */
  readonly pointer?: string
  /** Pointer to something it reckons with. */
  readonly mentions?: string
  readonly isZero?: true
}

/** Reads what stands at a place as what its type says it is; anything else counts as absent: the schema has refused it. */
/** Reads what a name stands for. */
export function toReader(type: Type, raw: (scope: Scope) => unknown): (scope: Scope) => Value {
  switch (type.kind) {
    case 'number':
      return scope => {
        const value = raw(scope)
        if (typeof value === 'number') return numberToAmount(value)
        return typeof value === 'string' ? toAmount(value) : undefined
      }
    case 'money':
      return scope => {
        const value = raw(scope)
        if (typeof value !== 'object' || value === null) return undefined
        const { currency, amount } = value as { currency?: unknown; amount?: unknown }
        if (typeof currency !== 'string' || typeof amount !== 'string') return undefined
        if (scope.currency !== undefined && scope.currency !== currency) return Number.NaN
        scope.currency = currency
        return toAmount(amount)
      }
    case 'instant':
      return scope => {
        const value = raw(scope)
        if (value instanceof Date) return value.toISOString()
        return typeof value === 'string' ? value : undefined
      }
    case 'text':
    case 'date':
      return scope => {
        const value = raw(scope)
        return typeof value === 'string' ? value : undefined
      }
    case 'boolean':
      return scope => {
        const value = raw(scope)
        return typeof value === 'boolean' ? value : undefined
      }
    case 'list':
      return scope => {
        const value = raw(scope)
        return Array.isArray(value) ? value : undefined
      }
    case 'object':
      return scope => raw(scope) as Value
  }
}

/** Rounds to the smallest coin of the currency that was met. */
export function toCoins(amount: Amount | undefined, { currency }: Scope): Amount | undefined {
  if (amount === undefined) return undefined
  const digits = currency === undefined ? 0 : minorDigits(currency)
  return digits === undefined ? Number.NaN : rounded(amount, digits)
}

// What is not known stays unknown unless the other side decides: Kleene's three values.

/** Judges the second only where the first holds. */
export function implies(when: Expression, then: Expression): Expression {
  return connected(then, when, scope => {
    const given = when.evaluate(scope)
    if (given === false) {
      scope.breach = undefined
      return true
    }
    const follows = then.evaluate(scope)
    return follows === true ? true : given === undefined ? undefined : follows
  })
}

/** Holds where one does. */
export function either(a: Expression, b: Expression): Expression {
  return connected(a, b, scope => {
    const one = a.evaluate(scope)
    if (one === true) return true
    const other = b.evaluate(scope)
    if (other === true) scope.breach = undefined
    return other === true ? true : one === undefined ? undefined : other
  })
}

/** Holds where both do. */
export function both(a: Expression, b: Expression): Expression {
  return connected(a, b, scope => {
    const one = a.evaluate(scope)
    if (one === false) return false
    const other = b.evaluate(scope)
    return other === false ? false : one === undefined ? undefined : other
  })
}

function connected(a: Expression, b: Expression, evaluate: Expression['evaluate']): Expression {
  const pointer = a.pointer ?? b.pointer
  return {
    type: { kind: 'boolean' },
    at: a.at,
    evaluate,
    ...(pointer !== undefined && { pointer }),
  }
}

/** Two values against each other, by their order or for being the same. */
export function compared(
  left: Expression,
  right: Expression,
  sign: string,
  at: number,
): Expression {
  const type = common(left, right)
  const isOrder = sign !== '==' && sign !== '!='
  const orders = ['number', 'money', 'instant', 'date']
  const takes = isOrder ? orders : [...orders, 'text', 'boolean']
  if (type === undefined || !takes.includes(type.kind)) {
    throw new RuleError(
      at,
      `${describe(left.type)} ${sign} ${describe(right.type)} cannot be compared`,
    )
  }
  const compare = comparing(type)
  const holds = signs[sign] as (difference: number) => boolean
  const pointer = left.pointer ?? right.pointer ?? left.mentions ?? right.mentions
  return {
    type: { kind: 'boolean' },
    at: left.at,
    ...(pointer !== undefined && { pointer }),
    evaluate(scope) {
      const { currency } = scope
      scope.currency = undefined
      const a = left.evaluate(scope)
      const b = right.evaluate(scope)
      scope.currency = currency
      return a === undefined || b === undefined
        ? undefined
        : holds(compare(a as Amount, b as Amount))
    },
  }
}

function comparing({ kind }: Type): (a: Amount, b: Amount) => number {
  if (kind === 'number' || kind === 'money') return difference
  return (kind === 'instant' ? instantOrder : order) as (a: unknown, b: unknown) => number
}

/** Instants of the same length in UTC are in the order of their text; all others have to be read. */
function instantOrder(a: string, b: string): number {
  if (a.length === b.length && a.endsWith('Z') && b.endsWith('Z')) return order(a, b)
  return Date.parse(a) - Date.parse(b)
}

const order = (a: unknown, b: unknown) =>
  a === b ? 0 : (a as string) < (b as string) ? -1 : (a as string) > (b as string) ? 1 : Number.NaN

const signs: Readonly<Record<string, (difference: number) => boolean>> = {
  '==': difference => difference === 0,
  '!=': difference => Math.abs(difference) > 0,
  '<': difference => difference < 0,
  '<=': difference => difference <= 0,
  '>': difference => difference > 0,
  '>=': difference => difference >= 0,
}

/** A sum or a difference. */
export function added(left: Expression, right: Expression, sign: string, at: number): Expression {
  const type = common(left, right)
  if (type === undefined || (type.kind !== 'number' && type.kind !== 'money')) {
    throw new RuleError(
      at,
      `${describe(left.type)} ${sign} ${describe(right.type)} cannot be reckoned`,
    )
  }
  return {
    type,
    at: left.at,
    ...mentioning(left, right),
    evaluate(scope) {
      const a = left.evaluate(scope)
      const b = right.evaluate(scope)
      if (a === undefined || b === undefined) return undefined
      return plus(a as Amount, sign === '+' ? (b as Amount) : negative(b as Amount))
    },
  }
}

/** A product, of which one part at most is money. */
export function multiplied(left: Expression, right: Expression, at: number): Expression {
  const kinds = [reckonable(left).type.kind, reckonable(right).type.kind]
  if (!kinds.includes('number')) throw new RuleError(at, 'money * money means nothing')
  return {
    type: { kind: kinds.includes('money') ? 'money' : 'number' },
    at: left.at,
    ...mentioning(left, right),
    evaluate(scope) {
      const a = left.evaluate(scope)
      const b = right.evaluate(scope)
      return a === undefined || b === undefined ? undefined : times(a as Amount, b as Amount)
    },
  }
}

/** The first pointer that one of the parts reckons with. */
export function mentioning(...parts: readonly Expression[]): Pick<Expression, 'mentions'> {
  const found = parts.find(({ pointer, mentions }) => (pointer ?? mentions) !== undefined)
  const mentions = found?.pointer ?? found?.mentions
  return mentions === undefined ? {} : { mentions }
}

/** What can be told apart and put in order. */
export const comparable = ['number', 'money', 'text', 'date', 'instant', 'boolean'] as const

/** An expression that is an amount; else the rule is wrong. */
export function reckonable(expression: Expression): Expression {
  const { kind } = expression.type
  if (kind === 'number' || kind === 'money') return expression
  throw new RuleError(
    expression.at,
    `a number or money is expected, not ${describe(expression.type)}`,
  )
}

/** An expression that is true or false; else the rule is wrong. */
export function boolean(expression: Expression): Expression {
  if (expression.type.kind === 'boolean') return expression
  throw new RuleError(
    expression.at,
    `something true or false is expected, not ${describe(expression.type)}`,
  )
}

/** The type of both, if they have one; nothing is nothing in every currency. */
export function common(a: Expression, b: Expression): Type | undefined {
  if (a.type.kind === b.type.kind) return a.type
  if (a.type.kind === 'money' && b.isZero === true) return a.type
  if (b.type.kind === 'money' && a.isZero === true) return b.type
  // A day or an instant may be written down in a rule: as text.
  return undefined
}

/** A type in words. */
export const describe = ({ kind }: Type) => kind

/** What can be reckoned with. */
export const amounts = ['number', 'money'] as const
