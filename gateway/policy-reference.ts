import { stringify } from 'yaml'
import { entryProperties } from './policy-chain.ts'
import { kinds } from './policies/index.ts'
import type { GovernedOperation, PolicyContext, PolicyKind } from './policies/policy.ts'

/** What there is to know of a kind of policy: all of it from its schema and from what it does. */
export type KindReference = {
  readonly kind: string
  readonly description: string
  /** When it acts on a request. */
  readonly moments: readonly Moment[]
  readonly provides: readonly string[]
  readonly needs: readonly string[]
  readonly options: readonly OptionReference[]
  /** An entry with every option at its default, or at an example where it has none. */
  readonly example: string
}

export type OptionReference = {
  readonly name: string
  readonly description: string
  readonly type: string
  readonly required: boolean
  /** As JSON; absent where leaving it out means something of its own. */
  readonly default: string | undefined
}

export type Moment = keyof typeof moments

/** When a policy can act, in the order of a request. */
const moments = {
  preflight: 'a browser asks whether a page may call: before everything else',
  head: 'before a byte of the body is read, unless an entry above needs the body',
  body: 'while the body is read',
  request: 'when parameters and body have been read',
  around: 'in front of what answers: it may answer itself',
  handle: 'in place of a handler',
  answer: 'when the answer is there; answers pass the list from bottom to top',
}

/** Every kind, in the order of the table. */
export function policyReference(): readonly KindReference[] {
  return kinds.map(kind => ({
    kind: kind.kind,
    description: kind.description,
    moments: momentsOf(kind as PolicyKind),
    provides: kind.provides ?? [],
    needs: kind.needs ?? [],
    options: Object.entries(kind.schema.properties).flatMap(([name, schema]) =>
      optionsOf(name, schema, kind.schema.required?.includes(name) ?? false),
    ),
    example: stringify([
      { kind: kind.kind, ...(hasOptions(kind) && { options: exampleOf(kind.schema) as object }) },
    ]),
  }))
}

/** gateway/policies/REFERENCE.md. */
export function referenceDocument(): string {
  return `# Kinds of policies

<!-- Generated from the kinds by \`npm run generate\`. Do not edit. -->

What an entry of \`policies/<api>.yaml\` can be, with all options. \`crossdock policies kinds\` shows the same.

| moment | when |
| ------ | ---- |
${Object.entries(moments)
  .map(([moment, when]) => `| \`${moment}\` | ${when} |`)
  .join('\n')}

An entry takes:

| member | default | what for |
| ------ | ------- | -------- |
${Object.entries<Schema>(entryProperties).map(entryRow).join('\n')}

${policyReference().map(section).join('\n')}`
}

/** One kind in words, for the document and the terminal. */
export function section(reference: KindReference): string {
  const { kind, description, provides, needs, options, example } = reference
  const facts = [
    reference.moments.length > 0 &&
      `Acts at: ${reference.moments.map(moment => `\`${moment}\``).join(', ')}.`,
    provides.length > 0 && `Provides: ${provides.join(', ')}.`,
    needs.length > 0 && `Needs above it: ${needs.join(', ')}.`,
  ].filter(Boolean)
  const table =
    options.length === 0
      ? 'No options.\n'
      : `| option | type | default | what for |
| ------ | ---- | ------- | -------- |
${options.map(row).join('\n')}
`
  return `## ${kind}

${description}

${facts.length > 0 ? `${facts.join(' ')}\n\n` : ''}${table}
\`\`\`yaml
${example}\`\`\`
`
}

function row({ name, type, required, default: value, description }: OptionReference): string {
  const shown = required ? 'required' : value === undefined ? '' : `\`${value}\``
  return `| \`${name}\` | ${cell(type)} | ${cell(shown)} | ${cell(description)} |`
}

const entryRow = ([name, { description = '', default: value }]: [string, Schema]) =>
  `| \`${name}\` | ${value === undefined ? '' : `\`${JSON.stringify(value)}\``} | ${cell(description)} |`

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')

type Schema = {
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly required?: readonly string[]
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}

/** An option and, where it is an object, what may stand in it. */
function optionsOf(name: string, schema: Schema, required: boolean): OptionReference[] {
  const own: OptionReference = {
    name,
    description: schema.description ?? '',
    type: typeName(schema),
    required,
    default: schema.default === undefined ? undefined : JSON.stringify(schema.default),
  }
  const inner = schema.properties ?? schema.items?.properties
  const { required: needed = [] } = schema.properties === undefined ? (schema.items ?? {}) : schema
  const path = schema.properties === undefined ? `${name}[]` : name
  return [
    own,
    ...Object.entries(inner ?? {}).flatMap(([member, part]) =>
      optionsOf(`${path}.${member}`, part, needed.includes(member)),
    ),
  ]
}

function typeName(schema: Schema): string {
  const { type, enum: values, items, minimum, maximum, oneOf, anyOf } = schema
  if (values !== undefined) return values.map(value => `\`${String(value)}\``).join(' or ')
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  const either = oneOf ?? anyOf
  if (either !== undefined) return either.map(typeName).join(' or ')
  if (type === 'array') return `list of ${items === undefined ? 'anything' : typeName(items)}`
  const range =
    minimum !== undefined && maximum !== undefined
      ? ` from ${minimum} to ${maximum}`
      : minimum !== undefined
        ? ` from ${minimum}`
        : maximum !== undefined
          ? ` up to ${maximum}`
          : ''
  return `${[type ?? 'anything'].flat().join(' or ')}${range}`
}

const hasOptions = ({ schema }: Pick<PolicyKind, 'schema'>) =>
  Object.keys(schema.properties).length > 0

function exampleOf(schema: Schema): unknown {
  if (schema.examples !== undefined) return schema.examples[0]
  if (schema.default !== undefined && schema.properties === undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const either = (schema.oneOf ?? schema.anyOf)?.[0]
  if (either !== undefined) return exampleOf(either)
  if (schema.properties !== undefined || schema.type === 'object') {
    const { properties = {}, required = [] } = schema
    return Object.fromEntries(
      Object.entries(properties).flatMap(([name, part]) =>
        required.includes(name) || part.default !== undefined || part.examples !== undefined
          ? [[name, exampleOf(part)]]
          : [],
      ),
    )
  }
  if (schema.type === 'array') return schema.items === undefined ? [] : [exampleOf(schema.items)]
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1
  if (schema.type === 'boolean') return true
  return 'text'
}

/** Asks the kind itself, with services that take everything, for every sort of operation there is. */
function momentsOf(kind: PolicyKind): readonly Moment[] {
  const found = new Set<Moment>()
  const options = exampleOf(kind.schema)
  const context: PolicyContext = {
    id: kind.kind,
    place: 'reference',
    operations: [sampleOperation.operationId],
    services: anything as PolicyContext['services'],
  }
  for (const operation of sampleOperations) {
    try {
      const policy = kind.create(options, context)(operation)
      for (const moment of allMoments) {
        if (policy[moment === 'body' ? 'bodyLimitBytes' : moment] !== undefined) found.add(moment)
      }
    } catch {
      // Not for this sort of operation.
    }
  }
  return allMoments.filter(moment => found.has(moment))
}

const allMoments = Object.keys(moments) as Moment[]

const sampleOperation = {
  contract: 'sample.v1',
  operationId: 'sample',
  method: 'POST',
  path: '/sample/v1/samples',
  scopes: ['samples:write'],
  schemes: ['apiKey'],
  idempotency: 'required',
  cost: 1,
  takesBody: true,
  rawBody: false,
  checkRequest: () => [],
  checkAnswer: () => [],
} as unknown as GovernedOperation

const sampleOperations: readonly GovernedOperation[] = [
  sampleOperation,
  { ...sampleOperation, method: 'GET', idempotency: 'safe', takesBody: false },
  { ...sampleOperation, rawBody: true, idempotency: 'natural' },
  { ...sampleOperation, path: '/sample/v1/samples/{sampleId}' },
  { ...sampleOperation, forwarded: true } as GovernedOperation,
]

/** Stands in for every service: each member of it is it again, and calling it gives it again. */
const anything: unknown = new Proxy(() => {}, {
  get: (_target, member) =>
    member === 'then' ? undefined : member === Symbol.toPrimitive ? () => '' : anything,
  apply: () => anything,
  has: () => true,
})
