import { judgeDeprecation, judgeStability, type Policy } from './lifecycle.ts'
import type { Finding, Side, Words } from './finding.ts'
import { judgeType } from './judge-type.ts'
import { at, entries, membersOf, type Node } from './node.ts'
import { limitsNull, same, typesOf, type Bound } from './schema.ts'
import type { Fact, Part } from './schema-facts.ts'

type Asked = {
  readonly side: Side
  readonly base: Node
  readonly revision: Node
  readonly policy: Policy
  /** Of the operation: how long before its sunset something must be deprecated. */
  readonly stability: string
}

/** Which rules a difference between two schemas touches, seen from one side. Rules that do not exist say nothing. */
export function judgeSchema(fact: Fact, asked: Asked): readonly Finding[] {
  const { side } = asked
  const prefix = prefixOf(side)
  const request = side.direction === 'request'
  const find = (suffix: string, words: Words = {}): readonly Finding[] => [
    { rule: `${prefix}-${suffix}`, words },
  ]
  // What is only read is not sent, and what is only written is not received.
  const idle = isIdle(asked.revision, side)

  switch (fact.kind) {
    case 'type':
      return idle && request
        ? []
        : judgeType(fact, asked).flatMap(({ rule, words }) => find(rule, words))
    case 'nullable':
      return find(fact.now ? 'became-nullable' : 'became-not-nullable')
    case 'typeList': {
      const narrowed = request ? fact.removed.length > 0 : fact.added.length === 0
      const names = (narrowed ? fact.removed : fact.added).join(', ')
      return idle ? [] : find(`list-of-types-${narrowed ? 'narrowed' : 'widened'}`, { name: names })
    }
    case 'wrappedInOneOf':
      return find('wrapped-in-one-of')
    case 'enumBegan':
      return request && side.parameter?.in === 'header' && side.location === 'parameter-property'
        ? [{ rule: 'request-header-property-became-enum', words: {} }]
        : idle
          ? []
          : find('became-enum')
    case 'enumEnded':
      return idle ? [] : find('enum-removed')
    case 'enumValue':
      return enumValue(fact, { ...asked, idle })
    case 'openEnumValueRemoved':
      return request && !idle
        ? find('x-extensible-enum-value-removed', { name: textOf(fact.value) })
        : []
    case 'const':
      return find(`const-${fact.change}`, fact)
    case 'default':
      return side.parameter && !side.parameter.optional
        ? []
        : find(`default-value-${fact.change}`, fact)
    case 'bound':
      return bound(fact, { request, idle, find })
    case 'multipleOf':
      return idle ? [] : multipleOf(fact, request, find)
    case 'uniqueItems':
      return idle ? [] : find(fact.now ? 'unique-items-set' : 'unique-items-unset')
    case 'pattern':
      return pattern(fact, find, request)
    case 'contentMediaType':
      return find('content-media-type-changed', fact)
    case 'contentEncoding':
      return find('content-encoding-changed', fact)
    case 'property':
      return request ? requestProperty(fact, side) : responseProperty(fact)
    case 'required':
      return required(fact, side)
    case 'access':
      return [
        {
          rule: `${side.direction}-${fact.required ? 'required' : 'optional'}-property-became-${fact.now ? '' : 'not-'}${fact.keyword === 'readOnly' ? 'read' : 'write'}-only`,
          words: { name: fact.name },
        },
      ]
    case 'openness':
      return openness(fact, find)
    case 'branches': {
      const list = {
        allOf: 'all-of',
        anyOf: 'any-of',
        oneOf: 'one-of',
        prefixItems: 'prefix-items',
      }
      const isChoice = fact.list === 'anyOf' || fact.list === 'oneOf'
      const moved = isChoice && fact.whole ? ['began', 'ended'] : ['added', 'removed']
      const action = `${list[fact.list]}-${moved[fact.added ? 0 : 1]}`
      return find(fact.annotationOnly ? `${action}-annotation-only` : action, {
        name: fact.names.join(', '),
      })
    }
    case 'choice':
      return find(fact.now ? 'wrapped-in-any-of' : 'unwrapped-from-any-of', {
        name: fact.names.join(', '),
      })
    case 'part': {
      const word = partWord(fact.part)
      return find(
        `${word}-${fact.added ? 'added' : 'removed'}`,
        fact.name === undefined ? {} : fact,
      )
    }
    case 'dependentRequired':
      return find(`dependent-required-${dependentChange(fact, request)}`, { name: fact.name })
    case 'discriminator':
      return find(`discriminator-${fact.change}`, fact)
    case 'deprecated':
      return side.location === 'property' ? judgeDeprecation(prefix, fact, asked) : []
    case 'stability':
      return side.location === 'property' ? judgeStability(prefix, fact) : []
  }
}

/** To ask for fewer is to take more, and to promise fewer is to promise less: only the other way nothing breaks. */
function dependentChange(
  { change, more, fewer }: Fact & { readonly kind: 'dependentRequired' },
  request: boolean,
): 'added' | 'removed' | 'changed' {
  if (change !== 'changed') return change
  if (request && !more) return 'removed'
  return !request && !fewer ? 'added' : 'changed'
}

/** How the ids of the rules of a place begin. */
function prefixOf({ direction, location }: Side): string {
  return `${direction}-${location}`
}

type Find = (suffix: string, words?: Words) => readonly Finding[]

/** What the rules call a keyword. */
function partWord(part: Part): string {
  if (part === 'patternProperties') return 'pattern-property'
  if (part === 'dependentSchemas') return 'dependent-schema'
  return part.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

const boundWords: Readonly<Record<Bound, string>> = {
  minimum: 'min',
  maximum: 'max',
  exclusiveMinimum: 'exclusive-min',
  exclusiveMaximum: 'exclusive-max',
  minLength: 'min-length',
  maxLength: 'max-length',
  minItems: 'min-items',
  maxItems: 'max-items',
  minProperties: 'min-properties',
  maxProperties: 'max-properties',
  minContains: 'min-contains',
  maxContains: 'max-contains',
}

function isIdle(schema: Node, { direction, location }: Side): boolean {
  if (location !== 'property') return false
  return membersOf(schema)[direction === 'request' ? 'readOnly' : 'writeOnly'] === true
}

function enumValue(
  { added, value }: Fact & { readonly kind: 'enumValue' },
  { side, base, revision, idle }: Asked & { readonly idle: boolean },
): readonly Finding[] {
  const words = { name: textOf(value) }
  const began = membersOf(base)['enum'] === undefined
  const ended = membersOf(revision)['enum'] === undefined
  const action = `enum-value-${added ? 'added' : 'removed'}`
  if (side.direction === 'request') {
    // Without a list every value is taken, unless branches have lists of their own.
    if (ended && takesValue(revision, value)) return []
    return [
      {
        rule:
          idle && !added ? `request-read-only-property-${action}` : `${prefixOf(side)}-${action}`,
        words,
      },
    ]
  }
  if (side.location === 'body' && !added) return [{ rule: `response-mediatype-${action}`, words }]
  if (added && began) return []
  return [
    {
      rule:
        idle && added ? `response-write-only-property-${action}` : `${prefixOf(side)}-${action}`,
      words,
    },
  ]
}

/** Whether a value is in the lists of a schema and of one of its branches, as far as types and lists tell. */
function takesValue(schema: Node, value: unknown): boolean {
  const say = membersOf(schema)
  const { names, nullable } = typesOf(schema)
  const takesType = value === null ? nullable : names.some(name => isOfType(value, name))
  if (limitsNull(schema) && !takesType) return false
  if (Array.isArray(say['enum']) && !say['enum'].some(one => same(one, value))) return false
  return ['oneOf', 'anyOf'].every(list => {
    const branches = entries(at(schema, list))
    return branches.length === 0 || branches.some(branch => takesValue(branch, value))
  })
}

function isOfType(value: unknown, name: string): boolean {
  switch (name) {
    case 'array':
      return Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === name
  }
}

function bound(
  fact: Fact & { readonly kind: 'bound' },
  {
    request,
    idle,
    find,
  }: { readonly request: boolean; readonly idle: boolean; readonly find: Find },
): readonly Finding[] {
  const word = boundWords[fact.bound]
  if (fact.from === undefined) return idle ? [] : find(`${word}-set`, fact)
  if (fact.to === undefined) return idle ? [] : find(`${word}-unset`, fact)
  const action = `${word}-${fact.to > fact.from ? 'increased' : 'decreased'}`
  if (!idle) return find(action, fact)
  return request ? [{ rule: `request-read-only-property-${action}`, words: fact }] : []
}

function multipleOf(
  fact: Fact & { readonly kind: 'multipleOf' },
  request: boolean,
  find: Find,
): readonly Finding[] {
  const { from, to } = fact
  if (from === undefined || to === undefined)
    return find(`multiple-of-${from === undefined ? 'set' : 'unset'}`, fact)
  // Every multiple of 10 is one of 5.
  const wider = from % to === 0
  const narrower = to % from === 0
  return (request ? wider : narrower) ? [] : find('multiple-of-changed', fact)
}

function pattern(
  { from, to }: Fact & { readonly kind: 'pattern' },
  find: Find,
  request: boolean,
): readonly Finding[] {
  const words = { from: from ?? 'none', to: to ?? 'none' }
  if (!from) return find('pattern-added', words)
  if (!to) return find('pattern-removed', words)
  return find(to === '.*' && request ? 'pattern-generalized' : 'pattern-changed', words)
}

function requestProperty(
  fact: Fact & { readonly kind: 'property' },
  side: Side,
): readonly Finding[] {
  const { name, added, required, schema, closed } = fact
  const say = membersOf(schema)
  if (say['readOnly'] === true) return []
  const place = side.parameter ? (side.parameter.in === 'header' ? 'header-' : 'parameter-') : ''
  if (!added) {
    const rule = `request-${side.parameter ? 'parameter-' : ''}property-removed`
    return [{ rule: closed ? `${rule}-from-closed-object` : rule, words: { name } }]
  }
  const need = required ? 'required' : 'optional'
  const withDefault =
    required && say['default'] !== undefined && place === '' ? '-with-default' : ''
  return [{ rule: `new-${need}-request-${place}property${withDefault}`, words: { name } }]
}

function responseProperty(fact: Fact & { readonly kind: 'property' }): readonly Finding[] {
  const { name, added, required, schema } = fact
  const need = required ? 'required' : 'optional'
  const written = membersOf(schema)['writeOnly'] === true ? 'write-only-' : ''
  return [
    { rule: `response-${need}-${written}property-${added ? 'added' : 'removed'}`, words: { name } },
  ]
}

function required(fact: Fact & { readonly kind: 'required' }, side: Side): readonly Finding[] {
  const { name, now, base, revision } = fact
  const say = membersOf(revision)
  if (side.direction === 'request') {
    if (say['readOnly'] === true) return []
    const place = side.parameter ? (side.parameter.in === 'header' ? 'header-' : 'parameter-') : ''
    const withDefault = now && say['default'] !== undefined && place === '' ? '-with-default' : ''
    const rule = `request-${place}property-became-${now ? 'required' : 'optional'}${withDefault}`
    return [{ rule, words: { name } }]
  }
  const written =
    say['writeOnly'] === true || membersOf(base)['writeOnly'] === true ? 'write-only-' : ''
  return [
    {
      rule: `response-${written}property-became-${now ? 'required' : 'optional'}`,
      words: { name },
    },
  ]
}

const opennessOrder = ['closed', 'schema', 'open']

function openness(
  { from, to }: Fact & { readonly kind: 'openness' },
  find: Find,
): readonly Finding[] {
  const wider = opennessOrder.indexOf(to) > opennessOrder.indexOf(from)
  return find(wider ? 'additional-properties-widened' : 'additional-properties-narrowed', {
    from,
    to,
  })
}

/** A value as a text shows it. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
