import type { IncomingHttpHeaders } from 'node:http'
import type { Fault } from '../openapi/problem.ts'
import { readJson } from './json-body.ts'

/** A parameter of a contract, as far as reading it goes. https://spec.openapis.org/oas/v3.1.1.html#parameter-object */
export type ParameterSpec = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required: boolean
  readonly style?: string | undefined
  readonly explode?: boolean | undefined
  /** Reserved characters come as they are; a plus sign is a plus sign then, and no space. */
  readonly allowReserved?: boolean | undefined
  /** Its value is a document of this media type. */
  readonly mediaType?: string | undefined
  /** What the text may stand for, derived from its schema. */
  readonly shape: ParameterShape
  /** Checks the typed value against the parameter's schema; pointers are relative to it. */
  readonly check: (value: unknown) => readonly Fault[]
}

export type ParameterShape = {
  readonly kind: 'single' | 'array' | 'object'
  /** Types of the value, or of the elements. */
  readonly types: readonly string[]
  /** Of an object: what each member is. */
  readonly members?: Readonly<Record<string, ParameterShape>>
  /** Of an object: what members are that have no name in the contract; absent where there are none. */
  readonly rest?: ParameterShape
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
    add(query, name, value)
  }
  return { query, faults }
}

/** Query parameters the contract does not have. */
export function unknownIn(query: RawQuery, specs: readonly ParameterSpec[]): string[] {
  const unknown: string[] = []
  for (const name of query.keys()) {
    const known = specs.some(spec => spec.in === 'query' && takes(spec, name))
    if (!known) unknown.push(name)
  }
  return unknown
}

/** Reads path parameters. `segments` are those of the path as it was sent, `positions` where each parameter stands. */
export function readPath(
  specs: readonly ParameterSpec[],
  given: Readonly<Record<string, string | undefined>>,
  rawSegment: (name: string) => string,
): ParameterReading {
  return readAll(specs, 'path', spec => {
    const text = given[spec.name]
    if (text === undefined) return undefined
    const { style = 'simple', shape, mediaType } = spec
    // The router has decoded it; what is made of several parts must be split before that.
    if (mediaType !== undefined) return document(text, spec)
    if (style === 'simple' && shape.kind === 'single') return { value: typed(text, shape.types) }
    return spelled(rawSegment(spec.name), spec)
  })
}

/** Reads query parameters by their style and explode. */
export function readQueryParameters(
  specs: readonly ParameterSpec[],
  query: RawQuery,
): ParameterReading {
  return readAll(specs, 'query', spec => readFormPart(spec, query))
}

/** Reads header parameters; a field that was sent several times arrives joined by commas. */
export function readHeaders(
  specs: readonly ParameterSpec[],
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): ParameterReading {
  return readAll(specs, 'header', spec => {
    const given = headers[spec.name.toLowerCase()]
    if (given === undefined) return undefined
    const text = String(given)
    if (spec.mediaType !== undefined) return document(text, spec)
    const parts = spec.shape.kind === 'single' ? [text] : elements(text, ',')
    return built(
      parts.map(part => part.trim()),
      spec.shape,
      spec.explode === true,
      plain,
    )
  })
}

/** Reads cookie parameters. https://www.rfc-editor.org/rfc/rfc6265#section-5.4 */
export function readCookies(
  specs: readonly ParameterSpec[],
  { cookie = '' }: IncomingHttpHeaders,
): ParameterReading {
  const cookies = new Map<string, string[]>()
  for (const pair of cookie.split(';')) {
    const equals = pair.indexOf('=')
    if (equals === -1) continue
    const value = pair.slice(equals + 1).trim()
    add(cookies, pair.slice(0, equals).trim(), /^".*"$/.test(value) ? value.slice(1, -1) : value)
  }
  return readAll(specs, 'cookie', spec => readFormPart(spec, cookies))
}

/** Reads one name of a form, a query or cookies: `style` says how lists and objects are spelled. */
export function readFormPart(
  spec: Omit<ParameterSpec, 'in' | 'required' | 'check'>,
  given: RawQuery,
): Read {
  const { name, style = 'form', shape, mediaType, allowReserved = false } = spec
  const decoder = allowReserved ? decodedAsIs : decoded
  const explodes = spec.explode ?? style === 'form'
  if (shape.kind === 'object' && mediaType === undefined) {
    if (style === 'deepObject') return members(spec, given, decoder, member => `${name}[${member}]`)
    if (explodes) return members(spec, given, decoder, member => member)
  }
  const texts = given.get(name)
  if (texts === undefined) return undefined
  if (mediaType === undefined && shape.kind === 'array' && explodes) {
    return { value: texts.map(text => typed(decoder(text), shape.types)) }
  }
  if (texts.length > 1) return repeated(name)
  const [text = ''] = texts
  if (mediaType !== undefined) return document(decoder(text), spec)
  if (shape.kind === 'single') return { value: typed(decoder(text), shape.types) }
  return built(elements(text, separators[style] ?? ','), shape, false, decoder)
}

/** Says why a parameter cannot be read here, if it cannot: asked at start, so that a contract is served whole or not at all. */
export function unreadable(spec: ParameterSpec): string | undefined {
  const { name, in: place, style, shape, mediaType } = spec
  if (mediaType !== undefined) {
    const isRead = mediaType === 'text/plain' || isJson(mediaType)
    return isRead ? undefined : `${name}: parameters of type ${mediaType} are not read`
  }
  const allowed = {
    path: ['simple', 'label', 'matrix'],
    header: ['simple'],
    cookie: ['form'],
    query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  }[place]
  if (style !== undefined && !allowed.includes(style))
    return `${name}: style ${style} is not read in ${place}`
  if (style === 'deepObject' && shape.kind !== 'object') return `${name}: deepObject is for objects`
  if (shape.kind === 'array' && shape.types.some(type => type === 'array' || type === 'object'))
    return `${name}: a list of lists or objects has no spelling; describe it with content`
  const parts = Object.values(shape.members ?? {})
  const nested = parts.find(
    ({ kind }) => kind === 'object' || (kind === 'array' && style !== 'deepObject'),
  )
  return nested === undefined
    ? undefined
    : `${name}: an object within it has no spelling; describe it with content`
}

const separators: Readonly<Record<string, string | RegExp>> = {
  form: ',',
  spaceDelimited: /%20|\+/,
  pipeDelimited: /\||%7C/i,
}

/** Whether `given` is how a query parameter, or a member of it, is sent: `filter`, `filter[member]`, or `member` by itself. */
function takes(
  { name, style = 'form', explode, shape, mediaType }: ParameterSpec,
  given: string,
): boolean {
  if (shape.kind !== 'object' || mediaType !== undefined) return given === name
  const { members: known = {}, rest } = shape
  if (style === 'deepObject') {
    if (!given.startsWith(`${name}[`) || !given.endsWith(']')) return false
    return rest !== undefined || Object.hasOwn(known, given.slice(name.length + 1, -1))
  }
  if (!(explode ?? style === 'form')) return given === name
  return rest !== undefined || Object.hasOwn(known, given)
}

export type Read = { readonly value: unknown } | { readonly fault: Fault } | undefined

type Decode = (text: string) => string

function readAll(
  specs: readonly ParameterSpec[],
  place: ParameterSpec['in'],
  read: (spec: ParameterSpec) => Read,
): ParameterReading {
  const values: Record<string, unknown> = {}
  const faults: Fault[] = []
  for (const spec of specs) {
    if (spec.in !== place) continue
    const found = read(spec)
    if (found === undefined) {
      if (spec.required) faults.push(fault(pointerTo(spec), 'required', 'must be present'))
    } else if ('fault' in found) {
      const { pointer } = found.fault
      const isOwn = pointer.startsWith('?') && place !== 'query'
      faults.push({ ...found.fault, pointer: isOwn ? pointerTo(spec) : pointer })
    } else {
      values[place === 'header' ? spec.name.toLowerCase() : spec.name] = found.value
      for (const wrong of spec.check(found.value)) {
        // Everything in a URL is text; that it is not what it should spell is all there is to say.
        const detail = wrong.detail.replace(/, not a string$/, '')
        faults.push({ ...wrong, detail, pointer: `${pointerTo(spec)}${wrong.pointer}` })
      }
    }
  }
  return { values, faults }
}

const pointerTo = ({ in: place, name }: ParameterSpec) =>
  place === 'header' || place === 'cookie' ? `${place} ${name}` : `?${name}`

/** A path segment in its style: `a,b`, `.a.b` or `;name=a;name=b`. https://spec.openapis.org/oas/v3.1.1.html#style-values */
function spelled(
  text: string,
  { name, style = 'simple', explode = false, shape }: ParameterSpec,
): Read {
  const unspelled = { fault: fault(`?${name}`, 'style', `must be written in the style ${style}`) }
  if (style === 'simple') return built(elements(text, ','), shape, explode, decodedPath)
  if (style === 'label') {
    if (!text.startsWith('.')) return unspelled
    if (shape.kind === 'single') return built([text.slice(1)], shape, explode, decodedPath)
    return built(elements(text.slice(1), explode ? '.' : ','), shape, explode, decodedPath)
  }
  if (!text.startsWith(';')) return unspelled
  const pairs = text.slice(1).split(';')
  if (shape.kind === 'object' && explode) return built(pairs, shape, true, decodedPath)
  const values = pairs.map(pair =>
    pair === name ? '' : pair.startsWith(`${name}=`) ? pair.slice(name.length + 1) : undefined,
  )
  if (values.includes(undefined) || (values.length > 1 && !(shape.kind === 'array' && explode)))
    return unspelled
  const [first = ''] = values
  const parts =
    shape.kind === 'single' ? [first] : explode ? (values as string[]) : elements(first, ',')
  return built(parts, shape, explode, decodedPath)
}

/** The value that parts make: the only one, all of them, or names and values by turns (`k=v` each, where it explodes). */
function built(
  parts: readonly string[],
  shape: ParameterShape,
  explode: boolean,
  decoder: Decode,
): Read {
  if (shape.kind === 'single') return { value: typed(decoder(parts[0] ?? ''), shape.types) }
  if (shape.kind === 'array') return { value: parts.map(part => typed(decoder(part), shape.types)) }
  const value: Record<string, unknown> = {}
  const pairs = explode ? parts.map(part => halves(part)) : byTurns(parts)
  for (const [encodedName, text] of pairs) {
    const name = decoder(encodedName)
    if (text === undefined) return { fault: fault('?', 'style', 'must be names and values') }
    if (Object.hasOwn(value, name)) return repeated(name)
    const { types } =
      (Object.hasOwn(shape.members ?? {}, name) ? shape.members?.[name] : shape.rest) ?? shape
    define(value, name, typed(decoder(text), types))
  }
  return { value }
}

function halves(part: string): readonly [string, string | undefined] {
  const equals = part.indexOf('=')
  return equals === -1 ? [part, undefined] : [part.slice(0, equals), part.slice(equals + 1)]
}

const byTurns = (parts: readonly string[]) =>
  parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1]] as const] : []))

/** An object whose members come as parameters of their own. */
function members(
  { shape }: Pick<ParameterSpec, 'shape'>,
  given: RawQuery,
  decoder: Decode,
  keyOf: (member: string) => string,
): Read {
  const value: Record<string, unknown> = {}
  const known = shape.members ?? {}
  const [before = '', after = ''] = keyOf('\0').split('\0')
  const others =
    shape.rest === undefined
      ? []
      : [...given.keys()]
          .filter(
            key => key.startsWith(before) && key.endsWith(after) && key.length > before.length,
          )
          .map(key => key.slice(before.length, key.length - after.length))
          .filter(member => !Object.hasOwn(known, member))
  for (const member of [...Object.keys(known), ...others]) {
    const texts = given.get(keyOf(member))
    if (texts === undefined) continue
    const part = (Object.hasOwn(known, member) ? known[member] : shape.rest) as ParameterShape
    const isList = part.kind === 'array'
    if (texts.length > 1 && !isList) return repeated(keyOf(member))
    const read = texts.map(text => typed(decoder(text), part.types))
    define(value, member, isList ? read : read[0])
  }
  return Object.keys(value).length === 0 ? undefined : { value }
}

/** A value that is a document by itself: JSON, or text as it is. */
function document(
  text: string,
  { name, mediaType = '' }: { readonly name: string; readonly mediaType?: string | undefined },
): Read {
  if (!isJson(mediaType)) return { value: text }
  const reading = readJson(Buffer.from(text))
  if ('value' in reading) return reading
  return { fault: { ...reading.fault, pointer: `?${name}${reading.fault.pointer}` } }
}

const isJson = (mediaType: string) => /^application\/(.+\+)?json$/.test(mediaType)

const elements = (text: string, separator: string | RegExp) =>
  text === '' ? [] : text.split(separator)

/** A name such as __proto__ becomes a member like any other. */
function define(value: Record<string, unknown>, name: string, member: unknown): void {
  Object.defineProperty(value, name, {
    value: member,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}

function add(to: Map<string, string[]>, name: string, value: string): void {
  const values = to.get(name)
  if (values === undefined) to.set(name, [value])
  else values.push(value)
}

/** The value a text stands for; text that does not spell one of the types stays text, and its schema refuses it. */
export function typed(text: string, types: readonly string[]): unknown {
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

const decoded: Decode = text => decode(text) ?? text
const decodedAsIs: Decode = text => decode(text.replaceAll('+', '%2B')) ?? text
const decodedPath = decodedAsIs
const plain: Decode = text => text

const fault = (pointer: string, keyword: string, detail: string): Fault => ({
  pointer,
  keyword,
  detail,
})

const repeated = (name: string) => ({
  fault: fault(`?${name}`, 'repeated', 'must stand once only'),
})
