import type { ErrorObject } from 'ajv'
import { formatWords } from './formats.ts'
import type { Fault } from './problem.ts'

/** What a validator found, said so that the sender knows where and what is expected. Never repeats the value. */
export function toFault(error: ErrorObject): Fault {
  const { keyword, instancePath } = error
  const say = words[keyword]
  if (say === undefined)
    return { pointer: instancePath, keyword, detail: error.message ?? 'is not allowed' }
  const { at, detail } = say(error.params as unknown as Params, error)
  return {
    pointer: at === undefined ? instancePath : `${instancePath}/${escaped(at)}`,
    keyword: keyword === 'x-money' ? 'money' : keyword,
    detail,
  }
}

/** What ajv says about an error, by its keywords: https://ajv.js.org/api.html#error-objects */
type Params = {
  readonly [
    Text in
      | 'missingProperty'
      | 'property'
      | 'additionalProperty'
      | 'comparison'
      | 'format'
      | 'tag'
      | 'error'
  ]: string
} & { readonly [Figure in 'limit' | 'multipleOf' | 'i' | 'j']: number } & {
  readonly type: string | readonly string[]
  readonly allowedValues: readonly unknown[]
  readonly allowedValue: unknown
}
type Say = (params: Params, error: ErrorObject) => { readonly at?: string; readonly detail: string }

const required: Say = ({ missingProperty }) => ({ at: missingProperty, detail: 'is required' })
const limit: Say = ({ comparison, limit: bound }) => ({
  detail: `must be ${comparisons[comparison] ?? comparison} ${bound}`,
})

const words: Readonly<Record<string, Say>> = {
  required,
  dependentRequired: ({ missingProperty, property }) => ({
    at: missingProperty,
    detail: `is required together with ${property}`,
  }),
  additionalProperties: ({ additionalProperty }, error) => ({
    at: additionalProperty,
    detail: `is not known here${hint(additionalProperty, known(error))}`,
  }),
  type: ({ type }, { data }) => ({
    detail: `must be ${[type].flat().map(withArticle).join(' or ')}, not ${withArticle(typeName(data))}`,
  }),
  enum: ({ allowedValues }) => ({ detail: `must be one of ${list(allowedValues)}` }),
  const: ({ allowedValue }) => ({ detail: `must be ${text(allowedValue)}` }),
  discriminator: ({ error: kind, tag }, { parentSchema }) => ({
    at: tag,
    detail: kind === 'tag' ? 'is required, as text' : `must be one of ${list(tags(parentSchema))}`,
  }),
  format: ({ format }) => ({ detail: formatWords[format] ?? `must be a valid ${format}` }),
  pattern: (_params, { parentSchema }) => {
    const [example] = (parentSchema?.['examples'] ?? []) as unknown[]
    const such = example === undefined ? '' : `, such as ${text(example)}`
    return { detail: `does not have the expected form${such}` }
  },
  minimum: limit,
  maximum: limit,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  multipleOf: ({ multipleOf }) => ({ detail: `must be a multiple of ${multipleOf}` }),
  minLength: ({ limit: least }) => ({
    detail: least === 1 ? 'must not be empty' : `must have at least ${least} characters`,
  }),
  maxLength: ({ limit: most }) => ({ detail: `must have at most ${most} characters` }),
  minItems: ({ limit: least }) => ({ detail: `must have at least ${entries(least)}` }),
  maxItems: ({ limit: most }) => ({ detail: `must have at most ${entries(most)}` }),
  uniqueItems: ({ i, j }) => ({ detail: `entries ${j} and ${i} are equal` }),
  oneOf: () => ({ detail: 'must be exactly one of the allowed forms' }),
  anyOf: () => ({ detail: 'must be one of the allowed forms' }),
  'false schema': () => ({ detail: 'must be absent' }),
  'x-money': (_params, { message = '' }) => ({ detail: message }),
}

const comparisons: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'more than',
  '<': 'less than',
}

/** The nearest known name, if one is near; else all of them, if they are few. */
function hint(name: string, names: readonly string[]): string {
  const near = names
    .map(candidate => ({ candidate, distance: distance(name, candidate) }))
    .filter(({ candidate, distance: far }) => far <= Math.max(1, Math.floor(candidate.length / 3)))
    .toSorted((a, b) => a.distance - b.distance)[0]
  if (near !== undefined) return `; did you mean ${near.candidate}?`
  return names.length > 0 && names.length <= 12 ? `; known are ${names.join(', ')}` : ''
}

const known = ({ parentSchema }: ErrorObject) =>
  Object.keys((parentSchema?.['properties'] ?? {}) as object)

/** Levenshtein distance without regard to case; names beyond 40 characters are not worth comparing. */
function distance(a: string, b: string): number {
  if (a.length > 40 || b.length > 40) return Infinity
  const [from, to] = [a.toLowerCase(), b.toLowerCase()]
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of from.split('').entries()) {
    const next = [i + 1]
    for (const [j, other] of to.split('').entries())
      next.push(
        Math.min(
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
          (row[j] ?? 0) + (letter === other ? 0 : 1),
        ),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

/** The values a tag may have. `x-tags` is put there by validate.ts when it makes a tagged union. */
const tags = (schema: ErrorObject['parentSchema']) =>
  (schema?.['x-tags'] ?? []) as readonly unknown[]

const list = (values: readonly unknown[]) => values.map(text).join(', ')
const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`)
const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
const withArticle = (type: string) =>
  type === 'null' ? 'null' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`

function typeName(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
