import type { ErrorObject } from 'ajv'
import { formatWords } from './formats.ts'
import { hint } from './nearest.ts'
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
    keyword: told[keyword] ?? keyword,
    detail,
  }
}

/** Keywords of ours that have another name for who is told. */
const told: Readonly<Record<string, string>> = {
  'x-money': 'money',
  'x-invariants': 'invariant',
  'x-hidden': 'readOnly',
  'x-bytes': 'bytes',
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
      | 'unevaluatedProperty'
      | 'propertyName'
  ]: string
} & { readonly [Figure in 'limit' | 'multipleOf' | 'i' | 'j']: number } & {
  readonly minContains?: number
  readonly maxContains?: number
} & {
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
  unevaluatedProperties: ({ unevaluatedProperty }) => ({
    at: unevaluatedProperty,
    detail: 'is not known here',
  }),
  unevaluatedItems: () => ({ detail: 'has entries that are not known here' }),
  contains: ({ minContains = 1, maxContains }) => ({
    detail:
      maxContains === undefined || maxContains === Infinity
        ? `must have at least ${entries(minContains)} of the expected form`
        : `must have ${minContains} to ${maxContains} entries of the expected form`,
  }),
  minProperties: ({ limit: least }) => ({ detail: `must have at least ${members(least)}` }),
  maxProperties: ({ limit: most }) => ({ detail: `must have at most ${members(most)}` }),
  propertyNames: ({ propertyName }) => ({
    at: propertyName,
    detail: 'is not a name that is allowed',
  }),
  not: () => ({ detail: 'has a form that is not allowed' }),
  if: () => ({ detail: 'does not keep what its other members ask for' }),
  depth: () => ({ detail: 'is nested too deep' }),
  'x-hidden': () => ({ detail: 'must not be sent: it is not part of what goes this way' }),
  'x-bytes': (_params, { schema }) => ({ detail: bytesWords(schema as BytesRule | undefined) }),
  'x-invariants': (_params, { message = '' }) => ({ detail: message }),
  'false schema': () => ({ detail: 'must be absent' }),
  'x-money': (_params, { message = '' }) => ({ at: 'amount', detail: message }),
}

const comparisons: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'more than',
  '<': 'less than',
}

const known = ({ parentSchema }: ErrorObject) =>
  Object.keys((parentSchema?.['properties'] ?? {}) as object)

/** The values a tag may have. `x-tags` is put there by validate.ts when it makes a tagged union. */
const tags = (schema: ErrorObject['parentSchema']) =>
  (schema?.['x-tags'] ?? []) as readonly unknown[]

const list = (values: readonly unknown[]) => values.map(text).join(', ')
const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`)
type BytesRule = { readonly minLength?: number; readonly maxLength?: number }

function bytesWords({ minLength, maxLength }: BytesRule = {}): string {
  const least = minLength === undefined ? '' : ` at least ${minLength}`
  const most = maxLength === undefined ? '' : ` at most ${maxLength}`
  return `must be a file${least === '' && most === '' ? '' : ' of'}${least}${most === '' ? '' : `${least === '' ? '' : ' and'}${most}`}${least + most === '' ? '' : ' bytes'}`
}

const members = (count: number) => (count === 1 ? '1 member' : `${count} members`)
const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
const withArticle = (type: string) =>
  type === 'null' ? 'null' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`

function typeName(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
