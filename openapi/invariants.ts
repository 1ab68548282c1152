import type { Schema } from './contract.ts'
import { RuleError, type Scope } from './invariant-expressions.ts'
import { parse } from './invariant-rule.ts'
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
