import type { Schema } from './contract.ts'
import { type Amount, negative, toAmount } from './exact-amount.ts'
import {
  added,
  boolean,
  both,
  common,
  compared,
  describe,
  either,
  type Expression,
  implies,
  mentioning,
  multiplied,
  reckonable,
  RuleError,
  type Scope,
  toCoins,
  toReader,
} from './invariant-expressions.ts'
import { type Quantifier, quantifiers } from './invariant-quantifiers.ts'
import { memberSchemas, membersOf, type Type, typeOf } from './invariant-types.ts'
import { hint } from './nearest.ts'
import type { SchemaIndex } from './schema-index.ts'
import { below } from './schema-keywords.ts'

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
export function parse(rule: string, schema: Schema, index: SchemaIndex): Expression {
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
