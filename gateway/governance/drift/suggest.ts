import { isSeq, parseDocument, type Document } from 'yaml'
import type { Traffic } from '../impact/traffic.ts'
import { templateOf } from '../diff/compare-paths.ts'
import { mergedSketches, type Message, type Shape, type Sketch } from '../shapes/sketch.ts'
import { contractPlaces, type ContractPlaces, type Keys } from './contract-places.ts'
import type { DriftFinding, DriftReport } from './drift.ts'

/** A contract that says what is really sent and answered. */
export type Suggestion = {
  /** The whole text; comments and order are kept. */
  readonly contract: string
  readonly applied: readonly AppliedEdit[]
  /** Fingerprints of findings that only a person can judge. */
  readonly left: readonly string[]
}

export type AppliedEdit = {
  /** Of the finding. */
  readonly fingerprint: string
  readonly pointer: string
  readonly text: string
}

/**
 * Edits a contract at the places where it is wrong about what its upstream answers and its callers send: it promises
 * less, or knows more, and has the next minor version. What callers do wrong, who may call, and what is asked for in vain
 * stays for people to decide.
 */
export function suggestedContract(
  contract: string,
  { findings }: Pick<DriftReport, 'findings'>,
  traffic: Traffic,
): Suggestion {
  const document = parseDocument(contract, { uniqueKeys: false, merge: true })
  const applied: AppliedEdit[] = []
  const left: string[] = []
  // What holds others comes first, so that members are added to what is there.
  const ordered = findings.toSorted((a, b) => a.place.length - b.place.length)
  const valueOf = () => document.toJS({ maxAliasCount: -1 }) as unknown
  // Where parts stand in several places at once, an edit of one shows in the others.
  const hasAnchors = contract.includes('&')
  let value = valueOf()
  const { openapi } = (value ?? {}) as { readonly openapi?: unknown }
  for (const finding of ordered) {
    const edits = editsOf({
      finding,
      places: contractPlaces(value),
      sketch: sketchOf(finding, traffic),
      is30: String(openapi).startsWith('3.0'),
    })
    const isDone = edits.length > 0 && edits.every(edit => apply(document, edit))
    // What is added next may belong to what was added now.
    if (edits.length > 0) value = isDone && !hasAnchors ? edited(value, edits) : valueOf()
    if (!isDone) {
      left.push(finding.fingerprint)
      continue
    }
    applied.push(
      ...edits.map(({ keys, text }) => ({
        fingerprint: finding.fingerprint,
        pointer: keys.map(key => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
        text,
      })),
    )
  }
  if (applied.length > 0) raiseVersion(document)
  return { contract: textOf(document, contract), applied, left }
}

/** Another contract has another version; one that is no semantic version is its author's business. */
function raiseVersion(document: Document): void {
  const version: unknown = document.getIn(['info', 'version'])
  const [, major, minor] = /^(\d+)\.(\d+)(?:\.\d+)?$/.exec(String(version)) ?? []
  if (major === undefined) return
  document.setIn(['info', 'version'], `${major}.${Number(minor) + 1}.0`)
}

type Edit = {
  readonly keys: Keys
  /** Undefined: it goes. */
  readonly value: unknown
  readonly text: string
}

type Asked = {
  readonly finding: DriftFinding
  readonly places: ContractPlaces
  readonly sketch: Sketch | undefined
  readonly is30: boolean
}

function editsOf(asked: Asked): readonly Edit[] {
  switch (asked.finding.kind) {
    case 'undocumented-property':
      return newMember(asked)
    case 'missing-required':
      return asked.finding.side === 'request' ? [] : noLongerRequired(asked)
    case 'outside-contract':
      return asked.finding.side === 'request' ? [] : wider(asked)
    case 'undocumented-status':
      return newStatus(asked)
    case 'undocumented-media-type':
      return newMediaType(asked)
    case 'undocumented-parameter':
      return newParameter(asked)
    case 'undocumented-header':
      return newHeader(asked)
    case 'answer-slower':
    case 'answer-larger':
      return newPromise(asked)
    // What must not be shown, or taken, is a mistake of whoever does it, more often than of the contract.
    case 'wrong-direction':
    case 'undocumented-operation':
    case 'never-seen':
    case 'authentication-weaker':
      return []
  }
}

function newMember({ finding, places, sketch, is30 }: Asked): readonly Edit[] {
  const { side, place } = finding
  const cut = place.lastIndexOf('/')
  const name = place
    .slice(cut + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
  if (name === '*' || name === '') return []
  const holder = places.schemaKeys({ ...spotOf(finding), place: place.slice(0, cut) })
  if (holder === undefined) return []
  const shapes = messageOf(sketch, side)?.body ?? {}
  const schema = schemaOf(shapes, place, is30)
  return [
    {
      keys: [...holder, 'properties', name],
      value: schema,
      text: `the member ${name} is known`,
    },
  ]
}

function noLongerRequired({ finding, places }: Asked): readonly Edit[] {
  const cut = finding.place.lastIndexOf('/')
  const name = finding.place
    .slice(cut + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
  const keys = places.schemaKeys({ ...spotOf(finding), place: finding.place.slice(0, cut) })
  const required = keys && places.at([...keys, 'required'])
  if (keys === undefined || !Array.isArray(required) || !required.includes(name)) return []
  const rest = required.filter(one => one !== name)
  return [
    {
      keys: [...keys, 'required'],
      value: rest.length > 0 ? rest : undefined,
      text: `${name} can be missing`,
    },
  ]
}

/** What the schema says less than before: the listed value more, the wider bound, the other type. */
function wider({ finding, places, sketch, is30 }: Asked): readonly Edit[] {
  const keys = places.schemaKeys(spotOf(finding))
  const shape = messageOf(sketch, finding.side)?.body?.[finding.place]
  const { about: keyword = '' } = finding
  if (keys === undefined || shape === undefined) return []
  const said = places.at([...keys, keyword])
  const edit = (value: unknown, text: string): readonly Edit[] => [
    { keys: [...keys, keyword], value, text },
  ]
  const tally = keyword.endsWith('Length')
    ? shape.lengths
    : keyword.endsWith('Items')
      ? shape.items
      : keyword.endsWith('Properties')
        ? shape.members
        : shape.numbers
  switch (keyword) {
    case 'enum': {
      if (!Array.isArray(said) || shape.values === undefined) return []
      const known = new Set(said.map(one => JSON.stringify(one)))
      const more = Object.keys(shape.values).filter(text => !known.has(text))
      if (more.length === 0) return []
      const values = more.map(text => JSON.parse(text) as unknown)
      return edit([...said, ...values], `can be ${more.join(', ')} too`)
    }
    case 'type': {
      const types = [said].flat().filter(one => typeof one === 'string')
      const seen = Object.keys(shape.types).filter(
        type => !types.includes(type) && !(type === 'integer' && types.includes('number')),
      )
      if (seen.length === 0) return []
      if (!is30) return edit([...types, ...seen], `can be ${seen.join(' or ')} too`)
      return seen.join(',') === 'null'
        ? [{ keys: [...keys, 'nullable'], value: true, text: 'can be null' }]
        : edit(undefined, 'can be of any type')
    }
    case 'minimum':
    case 'exclusiveMinimum':
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return tally === undefined ? [] : edit(tally.least, `${keyword} is ${tally.least}`)
    case 'maximum':
    case 'exclusiveMaximum':
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return tally === undefined ? [] : edit(tally.most, `${keyword} is ${tally.most}`)
    case 'pattern':
    case 'format':
    case 'multipleOf':
    case 'uniqueItems':
      return said === undefined ? [] : edit(undefined, `no ${keyword} is promised`)
    default:
      return []
  }
}

function newStatus({ finding, places, sketch, is30 }: Asked): readonly Edit[] {
  const operation = places.operationKeys(spotOf(finding))
  if (operation === undefined) return []
  return [
    {
      keys: [...operation, 'responses', finding.side],
      value: {
        description: 'As it was answered.',
        ...contentOf(messageOf(sketch, finding.side), is30),
      },
      text: `the status ${finding.side} is known`,
    },
  ]
}

function newMediaType({ finding, places, sketch, is30 }: Asked): readonly Edit[] {
  const operation = places.operationKeys(spotOf(finding))
  const { about: type } = finding
  const responses = operation && places.at([...operation, 'responses', finding.side])
  if (operation === undefined || type === undefined || type === 'none') return []
  // A reference is shared with other operations: what is added here would be promised there.
  if (responses === undefined || '$ref' in (responses as object)) return []
  const { content = {} } = contentOf(messageOf(sketch, finding.side), is30)
  return [
    {
      keys: [...operation, 'responses', finding.side, 'content', type],
      value: content[type] ?? {},
      text: `it can come as ${type}`,
    },
  ]
}

function newParameter({ finding, places }: Asked): readonly Edit[] {
  const operation = places.operationKeys(spotOf(finding))
  const name = /^\?([\w.-]+)$/.exec(finding.place)?.[1]
  if (operation === undefined || name === undefined) return []
  const list = places.at([...operation, 'parameters'])
  const known = Array.isArray(list) ? list.length : 0
  const parameter = { name, in: 'query', schema: { type: 'string' } }
  return [
    known === 0
      ? { keys: [...operation, 'parameters'], value: [parameter], text: `takes ?${name}` }
      : {
          keys: [...operation, 'parameters', String(known)],
          value: parameter,
          text: `takes ?${name}`,
        },
  ]
}

function newHeader({ finding, places }: Asked): readonly Edit[] {
  const operation = places.operationKeys(spotOf(finding))
  const name = finding.place.replace(/^header /, '')
  const response = operation && places.at([...operation, 'responses', finding.side])
  if (operation === undefined || response === undefined || '$ref' in (response as object)) return []
  return [
    {
      keys: [...operation, 'responses', finding.side, 'headers', name],
      value: { schema: { type: 'string' } },
      text: `the header ${name} is known`,
    },
  ]
}

/** What is promised of an operation becomes what it keeps. What is only unusual breaks no promise. */
function newPromise({ finding, places }: Asked): readonly Edit[] {
  const { kind, about, measured } = finding
  const operation = places.operationKeys(spotOf(finding))
  if (operation === undefined || about !== 'x-slo' || measured === undefined) return []
  const own = [...operation, 'x-slo']
  const name = kind === 'answer-slower' ? 'latencyP95Ms' : 'answerBytes'
  const value = roundedUp(measured)
  const text = `${name} is ${value}`
  if (places.at(own) !== undefined) return [{ keys: [...own, name], value, text }]
  return [{ keys: own, value: { ...(places.at(['x-slo']) as object), [name]: value }, text }]
}

/** To two digits. */
function roundedUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.ceil(value / step) * step
}

function contentOf(message: Message | undefined, is30: boolean) {
  const types = Object.keys(message?.types ?? {}).filter(type => /^[\w.+-]+\/[\w.+-]+$/.test(type))
  if (types.length === 0) return {}
  const schema = message?.body && schemaOf(message.body, '', is30)
  return {
    content: Object.fromEntries(
      types.map(type => [type, schema === undefined ? {} : { schema }]),
    ) as Record<string, object>,
  }
}

/** A schema that takes what was seen at a place, and promises no more than its kind. */
function schemaOf(
  shapes: Readonly<Record<string, Shape>>,
  place: string,
  is30: boolean,
): Record<string, unknown> {
  const shape = shapes[place]
  if (shape === undefined) return {}
  const seen = Object.keys(shape.types)
  const isNullable = seen.includes('null')
  const types = seen
    .filter(type => type !== 'null')
    .map(type => (type === 'integer' && seen.includes('number') ? 'number' : type))
  const names = [...new Set(types)]
  const schema: Record<string, unknown> = {}
  if (names.length === 1 && (is30 || !isNullable)) schema['type'] = names[0]
  else if (!is30 && names.length > 0) schema['type'] = [...names, ...(isNullable ? ['null'] : [])]
  if (is30 && isNullable && names.length === 1) schema['nullable'] = true
  const format = Object.entries(shape.formats ?? {}).find(([, misses]) => misses === 0)?.[0]
  if (format !== undefined && names.join() === 'string') schema['format'] = format
  if (names.includes('array')) schema['items'] = schemaOf(shapes, `${place}/*`, is30)
  if (names.includes('object')) {
    const members = Object.keys(shapes).filter(
      key => key.startsWith(`${place}/`) && !key.slice(place.length + 1).includes('/'),
    )
    const named = members.filter(key => key !== `${place}/*`)
    if (named.length > 0)
      schema['properties'] = Object.fromEntries(
        named.map(key => [
          key
            .slice(place.length + 1)
            .replaceAll('~1', '/')
            .replaceAll('~0', '~'),
          schemaOf(shapes, key, is30),
        ]),
      )
  }
  return schema
}

function messageOf(sketch: Sketch | undefined, side: string): Message | undefined {
  // What drifted may have been withheld: then no answer that was sent has it.
  return side === 'request'
    ? sketch?.request
    : (sketch?.drift.answers?.[side] ?? sketch?.answers[side])
}

/** Of all who called the operation of a finding. */
function sketchOf({ method, path }: DriftFinding, { consumers }: Traffic): Sketch | undefined {
  if (path === undefined) return undefined
  const all = consumers
    .flatMap(({ operations }) => operations)
    .filter(one => one.method === method && templateOf(one.path) === templateOf(path))
    .map(({ sketch }) => sketch)
  const [first, ...rest] = all
  return first && rest.reduce(mergedSketches, first)
}

function spotOf({ method = '', path = '', side, place }: DriftFinding) {
  return { method, path, side, place }
}

/** Whether it could be done: a place that is written as an alias of another belongs to that. */
function apply(document: Document, { keys, value }: Edit): boolean {
  try {
    const path = keys.map(key =>
      /^\d+$/.test(key) && isInList(document, keys, key) ? Number(key) : key,
    )
    if (value === undefined) document.deleteIn(path)
    else document.setIn(path, document.createNode(value))
    return true
  } catch {
    return false
  }
}

/** The same in the value: writing out a large contract again for each edit would take seconds. */
function edited(value: unknown, edits: readonly Edit[]): unknown {
  for (const { keys, value: put } of edits) {
    const path = keys.slice(0, -1)
    const last = keys.at(-1) ?? ''
    let holder = value as Record<string, unknown>
    for (const key of path) holder = (holder[key] ??= {}) as Record<string, unknown>
    if (put === undefined) delete holder[last]
    else holder[last] = put
  }
  return value
}

function isInList(document: Document, keys: Keys, key: string): boolean {
  return isSeq(document.getIn(keys.slice(0, keys.indexOf(key)), true))
}

/** JSON stays JSON. */
function textOf(document: Document, given: string): string {
  if (!given.trimStart().startsWith('{')) return document.toString({ lineWidth: 0 })
  return `${JSON.stringify(document.toJS({ maxAliasCount: -1 }), null, 2)}\n`
}
