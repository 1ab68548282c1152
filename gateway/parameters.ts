import type { IncomingHttpHeaders } from 'node:http'
import type { Fault } from '../openapi/problem.ts'

/** A parameter of a contract, as far as reading it goes. https://spec.openapis.org/oas/v3.1.1.html#parameter-object */
export type ParameterSpec = {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly style?: string | undefined
  readonly explode?: boolean | undefined
  /** What the text may stand for, derived from its schema. */
  readonly shape: ParameterShape
  /** Checks the typed value against the parameter's schema; pointers are relative to it. */
  readonly check: (value: unknown) => readonly Fault[]
}

export type ParameterShape = {
  readonly kind: 'single' | 'array' | 'object'
  /** Types of the value, or of the elements or members. */
  readonly types: readonly string[]
  /** For an object: types by member. */
  readonly members?: Readonly<Record<string, readonly string[]>>
}

/** The query as it was sent: values by decoded name, each still encoded. */
export type RawQuery = ReadonlyMap<string, readonly string[]>

/** What reading parameters came to; a value that is not what its schema says stays text and is a fault then. */
export type ParameterReading = {
  readonly values: Record<string, unknown>
  readonly faults: readonly Fault[]
}

/** Splits a query without decoding its values. A broken percent-encoding is a fault. */
export function readQuery(target: string): { readonly query: RawQuery; readonly faults: Fault[] } {
  const faults: Fault[] = []
  const start = target.indexOf('?')
  const query = new Map<string, string[]>()
  if (start === -1) return { query, faults }
  for (const pair of target.slice(start + 1).split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = decode(equals === -1 ? pair : pair.slice(0, equals))
    const value = equals === -1 ? '' : pair.slice(equals + 1)
    if (name === undefined || decode(value) === undefined) {
      faults.push(fault(`?${name ?? ''}`, 'encoding', 'must be percent-encoded UTF-8'))
      continue
    }
    const values = query.get(name)
    if (values === undefined) query.set(name, [value])
    else values.push(value)
  }
  return { query, faults }
}

/** Query parameters the contract does not have. */
export function unknownIn(query: RawQuery, specs: readonly ParameterSpec[]): string[] {
  const unknown: string[] = []
  for (const name of query.keys()) {
    const known = specs.some(
      spec => spec.in === 'query' && (spec.name === name || isMemberOf(spec, name)),
    )
    if (!known) unknown.push(name)
  }
  return unknown
}

/** Reads path parameters, decoded by the router already. */
export function readPath(
  specs: readonly ParameterSpec[],
  given: Readonly<Record<string, string | undefined>>,
): ParameterReading {
  return readAll(specs, 'path', spec => {
    const text = given[spec.name]
    return text === undefined ? undefined : { value: single(spec, text) }
  })
}

/** Reads query parameters by their style and explode. */
export function readQueryParameters(
  specs: readonly ParameterSpec[],
  query: RawQuery,
): ParameterReading {
  return readAll(specs, 'query', spec => {
    if (spec.shape.kind === 'object') return objectOf(spec, query)
    const texts = query.get(spec.name)
    if (texts === undefined) return undefined
    const { types, kind } = spec.shape
    if (kind === 'array' && explodes(spec)) {
      return { value: texts.map(text => typed(decoded(text), types)) }
    }
    if (texts.length > 1) return repeated(spec.name)
    const [text = ''] = texts
    if (kind === 'single') return { value: typed(decoded(text), types) }
    const parts = elements(text, separators[spec.style ?? 'form'] ?? /,/)
    return { value: parts.map(part => typed(decoded(part), types)) }
  })
}

/** Reads header parameters; a field that was sent several times arrives joined by commas. */
export function readHeaders(
  specs: readonly ParameterSpec[],
  headers: IncomingHttpHeaders,
): ParameterReading {
  return readAll(specs, 'header', spec => {
    const given = headers[spec.name.toLowerCase()]
    return given === undefined ? undefined : { value: single(spec, String(given)) }
  })
}

/** Says why a parameter cannot be read here, if it cannot: asked at start, so that a contract is served whole or not at all. */
export function unreadable({ name, in: place, style, shape }: ParameterSpec): string | undefined {
  const allowed = {
    path: ['simple'],
    header: ['simple'],
    query: shape.kind === 'object' ? ['form', 'deepObject'] : Object.keys(separators),
  }[place]
  if (allowed === undefined) return `${name}: parameters in ${place} are not read`
  if (place !== 'query' && shape.kind === 'object')
    return `${name}: objects in ${place} are not read`
  if (style !== undefined && !allowed.includes(style)) return `${name}: style ${style} is not read`
  return undefined
}

const separators: Record<string, RegExp> = {
  form: /,/,
  spaceDelimited: /%20|\+/,
  pipeDelimited: /\||%7C/i,
}

/** `form` explodes unless it is told not to; the other styles do not. */
const explodes = ({ style, explode }: ParameterSpec) =>
  explode ?? (style === undefined || style === 'form')

/** Whether `given` is how a member of the object is sent: `filter[member]`, or `member` by itself. */
function isMemberOf({ name, style, shape }: ParameterSpec, given: string): boolean {
  if (shape.kind !== 'object') return false
  return Object.keys(shape.members ?? {}).some(
    member => given === (style === 'deepObject' ? `${name}[${member}]` : member),
  )
}

type Read = { readonly value: unknown } | { readonly fault: Fault } | undefined

function readAll(
  specs: readonly ParameterSpec[],
  place: string,
  read: (spec: ParameterSpec) => Read,
): ParameterReading {
  const values: Record<string, unknown> = {}
  const faults: Fault[] = []
  for (const spec of specs) {
    if (spec.in !== place) continue
    const pointer = place === 'header' ? `header ${spec.name}` : `?${spec.name}`
    const found = read(spec)
    if (found === undefined) {
      if (spec.required) faults.push(fault(pointer, 'required', 'must be present'))
    } else if ('fault' in found) {
      faults.push(found.fault)
    } else {
      values[place === 'header' ? spec.name.toLowerCase() : spec.name] = found.value
      for (const wrong of spec.check(found.value)) {
        // Everything in a URL is text; that it is not what it should spell is all there is to say.
        const detail = wrong.detail.replace(/, not a string$/, '')
        faults.push({ ...wrong, detail, pointer: `${pointer}${wrong.pointer}` })
      }
    }
  }
  return { values, faults }
}

function single({ shape }: ParameterSpec, text: string): unknown {
  if (shape.kind !== 'array') return typed(text, shape.types)
  return elements(text, /,/).map(part => typed(part.trim(), shape.types))
}

function objectOf({ name, style, shape }: ParameterSpec, query: RawQuery): Read {
  const value: Record<string, unknown> = {}
  for (const [member, types] of Object.entries(shape.members ?? {})) {
    const key = style === 'deepObject' ? `${name}[${member}]` : member
    const texts = query.get(key)
    if (texts === undefined) continue
    if (texts.length > 1) return repeated(key)
    value[member] = typed(decoded(texts[0] ?? ''), types)
  }
  return Object.keys(value).length === 0 ? undefined : { value }
}

const elements = (text: string, separator: RegExp) => (text === '' ? [] : text.split(separator))

/** The value a text stands for; text that does not spell one of the types stays text, and its schema refuses it. */
function typed(text: string, types: readonly string[]): unknown {
  for (const type of types) {
    if (type === 'integer' && /^-?(0|[1-9]\d{0,15})$/.test(text)) {
      if (Number.isSafeInteger(Number(text))) return Number(text)
    } else if (type === 'number' && /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) {
      if (Number.isFinite(Number(text))) return Number(text)
    } else if (type === 'boolean' && (text === 'true' || text === 'false')) {
      return text === 'true'
    }
  }
  return text
}

/** In a query + stands for a space, as every form has sent it since 1993. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.includes('+') ? text.replaceAll('+', '%20') : text)
  } catch {
    return undefined
  }
}

const decoded = (text: string) => decode(text) ?? text

const fault = (pointer: string, keyword: string, detail: string): Fault => ({
  pointer,
  keyword,
  detail,
})

const repeated = (name: string) => ({
  fault: fault(`?${name}`, 'repeated', 'must stand once only'),
})
