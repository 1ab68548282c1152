import { minorDigits } from './canonical/currency.ts'
import type { Schema } from './contract.ts'
import {
  difference,
  negative,
  numberToAmount,
  plus,
  rounded,
  times,
  toAmount,
  type Amount,
} from './exact-amount.ts'
import { membersOf, memberSchemas, typeOf, type Type } from './invariant-types.ts'
import { hint } from './nearest.ts'
import type { SchemaIndex } from './schema-index.ts'
import { below } from './schema-keywords.ts'

/** Says where a value breaks a rule of its schema, and the rule in words; undefined when it keeps it. */
export type Invariant = (value: unknown) => Breach | undefined
export type Breach = { readonly at: string; readonly message: string }

/**
 * `x-invariants` of a schema: what is true of a value as a whole, which no keyword of JSON Schema can say.
 *
 * ```yaml
 * x-invariants:
 *   - net + tax == total
 *   - rule: sum(lines[].amounts.total) == total
 *     message: is not what the lines add up to
 *   - all(lines, unitPrice.currency == $.currency)
 *   - earliest <= latest
 * ```
 *
 * Names are members of the value, `lines[].sku` is a list; `$` is the value the rule stands on, where `all`, `any`, `sum`,
 * `count`, `min`, `max`, `same` and `unique` go through the entries of a list. There are `implies`, `or`, `and`, `not`;
 * `==` `!=` `<` `<=` `>` `>=`; `+` `-` `*`; `??` for what may be absent; `round()` to the smallest coin and `exists()`;
 * numbers, 'texts', `true` and `false`. Every expression has a type by the schema and comes to an end: it goes round over
 * nothing but what was sent. Sums are exact to the sixth decimal. Money of two currencies is never equal, more or less.
 * What is said about something absent is not judged: that it has to be there is for `required` to say.
 */
export function invariantsOf(
  schema: Schema,
  index: SchemaIndex,
): { readonly invariants: readonly Invariant[]; readonly faults: readonly string[] } {
  const listed = schema['x-invariants']
  if (listed === undefined) return { invariants: [], faults: [] }
  const pointer = below(index.pointerOf(schema), 'x-invariants')
  if (!Array.isArray(listed)) {
    return { invariants: [], faults: [`${pointer} must be a list of rules`] }
  }
  const faults: string[] = []
  const invariants: Invariant[] = []
  for (const [position, entry] of (listed as unknown[]).entries()) {
    const place = below(pointer, position)
    const { rule, message, ...rest } = toEntry(entry)
    const wellFormed = message === undefined || typeof message === 'string'
    if (typeof rule !== 'string' || !wellFormed || Object.keys(rest).length > 0) {
      faults.push(`${place} must be a rule, as text or as { rule, message }`)
      continue
    }
    try {
      invariants.push(toInvariant(rule, message, schema, index))
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      faults.push(`${place} ${rule}: at character ${error.at + 1}, ${error.message}`)
    }
  }
  return { invariants, faults }
}

type Entry = { readonly rule?: unknown; readonly message?: unknown }

function toEntry(entry: unknown): Entry {
  if (typeof entry === 'string') return { rule: entry }
  return typeof entry === 'object' && entry !== null ? entry : {}
}

class RuleError extends Error {
  readonly at: number

  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

/** What an expression comes to: an amount for numbers and money; undefined where something it speaks of is absent. */
type Value = Amount | string | boolean | object | undefined

/** Where the names of an expression are looked up, and what is found out on the way. */
type Scope = {
  /** The value the rule stands on. */
  root: unknown
  /** The entry of a list that `all` and its like are at; else the same. */
  here: unknown
  /** The currency of the money met since the last comparison began. */
  currency: string | undefined
  /** Pointer to the entry that broke the rule. */
  breach: string | undefined
}

type Expression = {
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

function toInvariant(
  rule: string,
  message: string | undefined,
  schema: Schema,
  index: SchemaIndex,
): Invariant {
  const { evaluate, pointer = '' } = parse(rule, schema, index)
  const words = message ?? `does not keep the rule ${rule}`
  // One for all values: nothing is judged within judging.
  const scope: Scope = { root: undefined, here: undefined, currency: undefined, breach: undefined }
  return value => {
    enter(scope, value)
    const holds = evaluate(scope)
    const at = scope.breach ?? pointer
    enter(scope, undefined)
    return holds === false ? { at, message: words } : undefined
  }
}

function enter(scope: Scope, value: unknown): void {
  scope.root = value
  scope.here = value
  scope.currency = undefined
  scope.breach = undefined
}

type Token = {
  readonly kind: 'name' | 'text' | 'number' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

function tokensOf(rule: string): readonly Token[] {
  const found: Token[] = []
  const pattern =
    /\s+|([A-Za-z_]\w*|\$|"[^"]+")|('[^']*')|(\d+(?:\.\d{1,6})?)|(==|!=|<=|>=|\?\?|\[\]|[<>+\-*().,])/y
  while (pattern.lastIndex < rule.length) {
    const at = pattern.lastIndex
    const match = pattern.exec(rule)
    if (match === null) throw new RuleError(at, `${JSON.stringify(rule[at])} means nothing`)
    const [, name, text, number, sign] = match
    if (name !== undefined) found.push({ kind: 'name', text: name, at })
    else if (text !== undefined) found.push({ kind: 'text', text: text.slice(1, -1), at })
    else if (number !== undefined) found.push({ kind: 'number', text: number, at })
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign, at })
  }
  return [...found, { kind: 'end', text: 'nothing', at: rule.length }]
}

const comparisons = ['==', '!=', '<', '<=', '>', '>=']
const reserved = ['implies', 'or', 'and', 'not']
const maxNesting = 40

/** Reads a rule by recursive descent: each function below reads one level of what binds more closely. */
function parse(rule: string, schema: Schema, index: SchemaIndex): Expression {
  const tokens = tokensOf(rule)
  const root: Type = { kind: 'object', schemas: [schema] }
  let here: Type = root
  let position = 0
  let depth = 0
  const whole = boolean(implication())
  if (peek().kind !== 'end') throw new RuleError(peek().at, `${peek().text} is not expected`)
  return whole

  function peek(): Token {
    return tokens[position] as Token
  }

  function isNext(text: string): boolean {
    return (peek().kind === 'sign' || peek().kind === 'name') && peek().text === text
  }

  function accept(text: string): boolean {
    if (!isNext(text)) return false
    position++
    return true
  }

  function expect(text: string): void {
    if (!accept(text)) throw new RuleError(peek().at, `${text} is expected, not ${peek().text}`)
  }

  function implication(): Expression {
    if (++depth > maxNesting) throw new RuleError(peek().at, 'it is nested too deep')
    const left = alternative()
    const made = accept('implies') ? implies(boolean(left), boolean(implication())) : left
    depth--
    return made
  }

  function alternative(): Expression {
    let left = conjunction()
    while (accept('or')) left = either(boolean(left), boolean(conjunction()))
    return left
  }

  function conjunction(): Expression {
    let left = negation()
    while (accept('and')) left = both(boolean(left), boolean(negation()))
    return left
  }

  function negation(): Expression {
    if (!accept('not')) return comparison()
    if (++depth > maxNesting) throw new RuleError(peek().at, 'it is nested too deep')
    const { evaluate, ...rest } = boolean(negation())
    depth--
    return {
      ...rest,
      evaluate(scope) {
        const given = evaluate(scope)
        scope.breach = undefined
        return given === undefined ? undefined : given === false
      },
    }
  }

  function comparison(): Expression {
    const left = addition()
    const { kind, text, at } = peek()
    if (kind !== 'sign' || !comparisons.includes(text)) return left
    position++
    return compared(left, addition(), text, at)
  }

  function addition(): Expression {
    let left = multiplication()
    while (isNext('+') || isNext('-')) {
      const { text, at } = peek()
      position++
      left = added(left, multiplication(), text, at)
    }
    return left
  }

  function multiplication(): Expression {
    let left = fallback()
    while (isNext('*')) {
      const { at } = peek()
      position++
      left = multiplied(left, fallback(), at)
    }
    return left
  }

  function fallback(): Expression {
    const left = primary()
    if (!accept('??')) return left
    const right = fallback()
    const type = common(left, right)
    if (type === undefined) {
      throw new RuleError(
        right.at,
        `${describe(left.type)} is expected, not ${describe(right.type)}`,
      )
    }
    return { ...left, type, evaluate: scope => left.evaluate(scope) ?? right.evaluate(scope) }
  }

  function primary(): Expression {
    const { kind, text, at } = peek()
    position++
    if (kind === 'number') {
      const amount = toAmount(text)
      const isZero = amount === 0 && { isZero: true as const }
      return { type: { kind: 'number' }, at, evaluate: () => amount, ...isZero }
    }
    if (kind === 'text') return { type: { kind: 'text' }, at, evaluate: () => text }
    if (kind === 'sign' && text === '(') {
      const inner = implication()
      expect(')')
      return inner
    }
    if (kind === 'sign' && text === '-') {
      const inner = reckonable(fallback())
      const { type, evaluate } = inner
      return {
        type,
        at,
        ...mentioning(inner),
        evaluate(scope) {
          const given = evaluate(scope)
          return given === undefined ? undefined : negative(given as Amount)
        },
      }
    }
    if (kind === 'name' && (text === 'true' || text === 'false')) {
      return { type: { kind: 'boolean' }, at, evaluate: () => text === 'true' }
    }
    position--
    if (kind !== 'name' || reserved.includes(text)) {
      throw new RuleError(at, `a name, a number or a text is expected, not ${text}`)
    }
    const next = tokens[position + 1]
    return next?.kind === 'sign' && next.text === '(' && !text.startsWith('"') ? call() : path()
  }

  function call(): Expression {
    const { text: name, at } = peek()
    position++
    expect('(')
    if (name === 'exists') {
      const { evaluate, pointer } = path()
      expect(')')
      return {
        type: { kind: 'boolean' },
        at,
        evaluate: scope => evaluate(scope) !== undefined,
        ...(pointer !== undefined && { pointer }),
      }
    }
    if (name === 'round') {
      const inner = implication()
      if (inner.type.kind !== 'money') {
        throw new RuleError(inner.at, `round takes money, not ${describe(inner.type)}`)
      }
      expect(')')
      return {
        type: inner.type,
        at,
        ...mentioning(inner),
        evaluate: scope => toCoins(inner.evaluate(scope) as Amount, scope),
      }
    }
    const over = Object.hasOwn(quantifiers, name) ? quantifiers[name] : undefined
    if (over === undefined) {
      const known = [...Object.keys(quantifiers), 'exists', 'round']
      throw new RuleError(at, `there is no ${name}()${hint(name, known)}`)
    }
    return goThrough(name, over, at)
  }

  function goThrough(name: string, { takes, gives, over }: Quantifier, at: number): Expression {
    const list = path()
    if (list.type.kind !== 'list') {
      throw new RuleError(list.at, `${name} goes through a list, not ${describe(list.type)}`)
    }
    const entry = list.type.of
    let each: Expression = {
      type: entry,
      at: list.at,
      evaluate: toReader(entry, scope => scope.here),
    }
    if (accept(',')) {
      const outer = here
      here = entry
      each = implication()
      here = outer
    }
    expect(')')
    if (takes !== undefined && !takes.includes(each.type.kind)) {
      throw new RuleError(
        each.at,
        `${name} takes ${takes.join(' or ')}, not ${describe(each.type)}`,
      )
    }
    const { evaluate: read, pointer } = list
    return {
      type: gives === 'each' ? each.type : { kind: gives },
      at,
      ...(pointer !== undefined && { pointer }),
      evaluate(scope) {
        const entries = read(scope) as readonly unknown[] | undefined
        if (entries === undefined) return undefined
        const outer = scope.here
        const result = over(entries.length, at => {
          scope.here = entries[at]
          const found = each.evaluate(scope)
          if (found === false && pointer !== undefined) scope.breach ??= `${pointer}/${at}`
          return found
        })
        scope.here = outer
        if (result !== false) scope.breach = undefined
        return result
      },
    }
  }

  function path(): Expression {
    const { at } = peek()
    const fromRoot = accept('$')
    const names: { readonly name: string; readonly each: boolean }[] = []
    while (names.length > 0 || fromRoot ? accept('.') : names.length === 0) {
      const { kind, text, at: place } = peek()
      if (kind !== 'name') throw new RuleError(place, `a name is expected, not ${text}`)
      position++
      names.push({ name: text.replaceAll('"', ''), each: accept('[]') })
    }
    let type: Type = fromRoot ? root : here
    let isList = false
    for (const { name, each } of names) {
      const found = memberSchemas(type, name, index)
      if (found.length === 0) {
        const near = hint(name, membersOf(type, index))
        throw new RuleError(at, `there is no member ${name}${near}`)
      }
      type = typeOf(found, index)
      if (!each) continue
      if (type.kind !== 'list') throw new RuleError(at, `${name} is no list`)
      isList = true
      type = type.of
    }
    const start = fromRoot ? ({ root: value }: Scope) => value : ({ here: value }: Scope) => value
    if (isList) {
      return {
        type: { kind: 'list', of: type },
        at,
        evaluate(scope) {
          const found: unknown[] = []
          return collect(start(scope), names, 0, found) ? found : undefined
        },
      }
    }
    const steps = names.map(({ name }) => name)
    const raw = (scope: Scope) => {
      let value = start(scope)
      for (const step of steps) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
          return undefined
        value = (value as Record<string, unknown>)[step]
      }
      return value
    }
    const isLocal = !fromRoot && here !== root
    return {
      type,
      at,
      evaluate: toReader(type, raw),
      ...(!isLocal && { pointer: below('', ...steps) }),
    }
  }
}

/** Everything at the end of a path through lists; false where one of the lists is absent. */
function collect(
  value: unknown,
  steps: readonly { readonly name: string; readonly each: boolean }[],
  from: number,
  found: unknown[],
): boolean {
  const step = steps[from]
  if (step === undefined) {
    found.push(value)
    return true
  }
  const member =
    typeof value === 'object' && value !== null && Object.hasOwn(value, step.name)
      ? (value as Record<string, unknown>)[step.name]
      : undefined
  if (!step.each) {
    // An entry without the member is kept as a gap: whoever reckons with it finds out.
    return collect(member, steps, from + 1, found)
  }
  if (!Array.isArray(member)) return false
  for (let at = 0; at < member.length; at++)
    if (!collect(member[at], steps, from + 1, found)) return false
  return true
}

/** Reads what stands at a place as what its type says it is; anything else counts as absent: the schema has refused it. */
function toReader(type: Type, raw: (scope: Scope) => unknown): (scope: Scope) => Value {
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

function toCoins(amount: Amount | undefined, { currency }: Scope): Amount | undefined {
  if (amount === undefined) return undefined
  const digits = currency === undefined ? 0 : minorDigits(currency)
  return digits === undefined ? Number.NaN : rounded(amount, digits)
}

// What is not known stays unknown unless the other side decides: Kleene's three values.

function implies(when: Expression, then: Expression): Expression {
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

function either(a: Expression, b: Expression): Expression {
  return connected(a, b, scope => {
    const one = a.evaluate(scope)
    if (one === true) return true
    const other = b.evaluate(scope)
    if (other === true) scope.breach = undefined
    return other === true ? true : one === undefined ? undefined : other
  })
}

function both(a: Expression, b: Expression): Expression {
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

function compared(left: Expression, right: Expression, sign: string, at: number): Expression {
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

function added(left: Expression, right: Expression, sign: string, at: number): Expression {
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

function multiplied(left: Expression, right: Expression, at: number): Expression {
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

function mentioning(...parts: readonly Expression[]): Pick<Expression, 'mentions'> {
  const found = parts.find(({ pointer, mentions }) => (pointer ?? mentions) !== undefined)
  const mentions = found?.pointer ?? found?.mentions
  return mentions === undefined ? {} : { mentions }
}

type Quantifier = {
  /** What the expression for each entry may be; absent: anything. */
  readonly takes?: readonly Type['kind'][]
  readonly gives: 'boolean' | 'number' | 'each'
  readonly over: (length: number, at: (position: number) => Value) => Value
}

const amounts = ['number', 'money'] as const
const comparable = ['number', 'money', 'text', 'date', 'instant', 'boolean'] as const

const quantifiers: Readonly<Record<string, Quantifier>> = {
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

function boolean(expression: Expression): Expression {
  if (expression.type.kind === 'boolean') return expression
  throw new RuleError(
    expression.at,
    `something true or false is expected, not ${describe(expression.type)}`,
  )
}

function reckonable(expression: Expression): Expression {
  const { kind } = expression.type
  if (kind === 'number' || kind === 'money') return expression
  throw new RuleError(
    expression.at,
    `a number or money is expected, not ${describe(expression.type)}`,
  )
}

/** The type of both, if they have one; nothing is nothing in every currency. */
function common(a: Expression, b: Expression): Type | undefined {
  if (a.type.kind === b.type.kind) return a.type
  if (a.type.kind === 'money' && b.isZero === true) return a.type
  if (b.type.kind === 'money' && a.isZero === true) return b.type
  // A day or an instant may be written down in a rule: as text.
  return undefined
}

const describe = ({ kind }: Type) => kind
