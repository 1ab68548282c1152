import { isUtf8 } from 'node:buffer'
import type { IncomingHttpHeaders } from 'node:http'
import {
  lookUp,
  type Contract,
  type ContractDocument,
  type ContractOperation,
  type Encodings,
  type Schema,
} from '../openapi/contract.ts'
import { unknownMembers } from '../openapi/known-members.ts'
import { Problem, type Fault } from '../openapi/problem.ts'
import { below } from '../openapi/schema-keywords.ts'
import type { Check, Compile } from '../openapi/validate.ts'
import { readJson, type JsonReading } from './json-body.ts'
import { isJsonType, isReadableText, rangeOf, readMediaType, type MediaType } from './media-type.ts'
import { readMultipart, type FormPart } from './multipart.ts'
import { shapeOf } from './parameter-shape.ts'
import { readFormPart, readQuery, typed, type ParameterShape } from './parameters.ts'
import type { Exchange } from './policies/policy.ts'

/** Reads and checks the bodies of one operation; made once, at start. */
export type BodyReader = {
  /** Gives the value the bytes stand for. Throws 415 where the contract has no such media type. */
  readonly read: (
    bytes: Buffer | undefined,
    exchange: Exchange,
  ) => { readonly value: unknown } | { readonly fault: Fault }
  readonly check: (value: unknown, headers: IncomingHttpHeaders) => readonly Fault[]
  /** What stands in a body though its schema, which is open, says nothing of it. */
  readonly unknown: (value: unknown, headers: IncomingHttpHeaders) => readonly Fault[]
}

type Taken = {
  /** A media type or a range, in small letters. */
  readonly range: string
  readonly read: (bytes: Buffer, type: MediaType) => JsonReading
  readonly check: Check | undefined
  readonly unknown: ((value: unknown) => readonly Fault[]) | undefined
}

/** Compiles the body reader of an operation: JSON, forms with and without files, text, bytes. */
export function bodyReader(
  { document }: Contract,
  { requestBody, rawBody }: ContractOperation,
  compile: Compile,
): BodyReader {
  const { content = {}, encodings = {}, required = false } = requestBody ?? {}
  const taken = Object.entries(content).map(([type, schema]) =>
    toTaken(type.toLowerCase(), schema, encodings[type] ?? {}, document, compile),
  )
  const accepted = Object.keys(content).join(', ')
  // By far the most requests send this field in this spelling.
  const json = taken.find(({ range }) => range === 'application/json')

  function of({
    'content-type': field,
  }: IncomingHttpHeaders): readonly [Taken, MediaType] | undefined {
    if (field === undefined) return undefined
    if (field === 'application/json' && json !== undefined) return [json, plainJson]
    const type = readMediaType(field)
    if (type === undefined) return undefined
    const found = rangeOf(type.type, taken)
    return found === undefined ? undefined : [found, type]
  }

  return {
    read(bytes, { headers, reply }) {
      // Whatever the sender calls its bytes, its connector knows them; what is checked is the translation.
      if (rawBody) return { value: undefined }
      if (bytes === undefined || bytes.length === 0) {
        return required ? { fault: missing } : { value: undefined }
      }
      if (requestBody === undefined) {
        const detail = 'must be empty: this operation takes no body'
        return { fault: { pointer: '', keyword: 'body', detail } }
      }
      const found = of(headers)
      const isText = found !== undefined && (isReadableText(found[1]) || isBytes(found[1].type))
      if (found === undefined || !isText) {
        // RFC 9110 section 15.5.16: what would have been taken.
        reply.header('accept', accepted)
        throw new Problem('unsupported-media-type', { detail: `Send ${accepted}, as UTF-8.` })
      }
      return found[0].read(bytes, found[1])
    },
    check(value, headers) {
      if (value === undefined) return rawBody && required ? [missing] : none
      const found = rawBody ? json : of(headers)?.[0]
      return found?.check?.(value) ?? none
    },
    unknown(value, headers) {
      if (value === undefined || rawBody) return none
      return of(headers)?.[0].unknown?.(value) ?? none
    },
  }
}

const none: readonly Fault[] = []
const missing: Fault = { pointer: '', keyword: 'required', detail: 'must be present' }
const plainJson: MediaType = { type: 'application/json', parameters: new Map() }

/** What is no text has no charset. */
const isBytes = (type: string) => !/^text\/|[/+](json|xml|x-www-form-urlencoded)$/.test(type)

function toTaken(
  range: string,
  schema: Schema | undefined,
  encodings: Encodings,
  document: ContractDocument,
  compile: Compile,
): Taken {
  const judged = (schema: Schema) => ({
    check: compile(schema, 'request'),
    unknown: unknownFaults(document, schema),
  })
  if (isJsonType(range)) {
    return { range, read: readJson, ...(schema === undefined ? unjudged : judged(schema)) }
  }
  if (range === 'application/x-www-form-urlencoded' || range === 'multipart/form-data') {
    const form = toForm(schema ?? {}, encodings, document)
    const read = range === 'multipart/form-data' ? multipart(form) : urlencoded(form)
    return { range, read, ...(schema === undefined ? unjudged : judged(form.schema)) }
  }
  const shape = schema === undefined ? undefined : shapeOf(schema, document)
  if (shape?.kind === 'single' && !isBinary(schema, document) && isText(range)) {
    const read = (bytes: Buffer) => textOf(bytes, text => typed(text, shape.types))
    return { range, read, check: compile(schema as Schema, 'request'), unknown: undefined }
  }
  // Of other types nothing is known but how many bytes they have.
  const check = isBinary(schema, document) ? compile(bytesSchema(schema, document)) : undefined
  return { range, read: bytes => ({ value: bytes }), check, unknown: undefined }
}

const unjudged = { check: undefined, unknown: undefined }

const isText = (range: string) => range.startsWith('text/')

function unknownFaults(
  document: ContractDocument,
  schema: Schema,
): (value: unknown) => readonly Fault[] {
  const find = unknownMembers(document, schema)
  return value =>
    find(value).map(({ pointer, hint }) => ({
      pointer,
      keyword: 'unknown',
      detail: `is not known here${hint}`,
    }))
}

function textOf(bytes: Buffer, read: (text: string) => unknown): JsonReading {
  if (isUtf8(bytes)) return { value: read(bytes.toString('utf8')) }
  return { fault: { pointer: '', keyword: 'encoding', detail: 'must be UTF-8' } }
}

/** Whether a schema stands for bytes: https://spec.openapis.org/oas/v3.1.1.html#working-with-binary-data */
function isBinary(schema: Schema | undefined, document: ContractDocument): boolean {
  if (schema === undefined) return true
  const { type, format, contentMediaType, contentEncoding } = lookUp<Schema>(document, schema)
  if (contentEncoding !== undefined) return false
  if (format === 'binary' || contentMediaType !== undefined) return true
  const says = Object.keys(lookUp<Schema>(document, schema)).filter(keyword => !silent.has(keyword))
  return type === undefined && says.length === 0
}

const silent = new Set([
  'title',
  'description',
  'maxLength',
  'minLength',
  'examples',
  'example',
  'deprecated',
  'x-data-class',
])

/** What is said of a file: how long it may be, in bytes. https://spec.openapis.org/oas/v3.1.1.html#data-type-format */
function bytesSchema(schema: Schema | undefined, document: ContractDocument): Schema {
  const { minLength, maxLength } = schema === undefined ? {} : lookUp<Schema>(document, schema)
  return {
    'x-bytes': {
      ...(minLength !== undefined && { minLength }),
      ...(maxLength !== undefined && { maxLength }),
    },
  }
}

/** What a form may hold, by name. */
type Form = {
  /** The body's schema, with files as bytes. */
  readonly schema: Schema
  readonly fields: ReadonlyMap<string, Field>
}

type Field = {
  readonly name: string
  readonly shape: ParameterShape
  readonly isFile: boolean
  /** Media types and ranges a part may have, in small letters. */
  readonly contentTypes: readonly string[] | undefined
  readonly style: string | undefined
  readonly explode: boolean | undefined
  readonly allowReserved: boolean | undefined
  /** Its text is JSON. */
  readonly isDocument: boolean
}

function toForm(schema: Schema, encodings: Encodings, document: ContractDocument): Form {
  const whole = lookUp<Schema>(document, schema)
  const { properties = {} } = whole as { readonly properties?: Readonly<Record<string, Schema>> }
  const changed: Record<string, Schema> = {}
  const fields = new Map<string, Field>()
  for (const [name, member] of Object.entries(properties)) {
    const plain = lookUp<{ readonly items?: Schema; readonly type?: unknown }>(document, member)
    const { contentType, style, explode, allowReserved } = encodings[name] ?? {}
    const isList = plain.type === 'array'
    const isFile = isBinary(isList ? plain.items : member, document)
    const shape = shapeOf(member, document)
    const isStyled = style !== undefined || explode !== undefined || allowReserved !== undefined
    const nested =
      isList && plain.items !== undefined && shapeOf(plain.items, document).kind === 'object'
    if (isFile) {
      changed[name] = isList
        ? { ...(plain as Schema), items: bytesSchema(plain.items, document) }
        : bytesSchema(member, document)
    }
    fields.set(name, {
      name,
      shape,
      isFile,
      contentTypes: contentType?.toLowerCase().split(/\s*,\s*/),
      style,
      explode,
      allowReserved,
      // Without a style, what is no plain value is JSON: https://spec.openapis.org/oas/v3.1.1.html#encoding-object
      isDocument:
        !isFile &&
        !isStyled &&
        (shape.kind === 'object' || nested || isJsonType(contentType ?? '')),
    })
  }
  const isChanged = Object.keys(changed).length > 0
  return {
    schema: isChanged ? { ...whole, properties: { ...properties, ...changed } } : schema,
    fields,
  }
}

function urlencoded({ fields }: Form): Taken['read'] {
  return bytes => {
    if (!isUtf8(bytes))
      return { fault: { pointer: '', keyword: 'encoding', detail: 'must be UTF-8' } }
    const { query, faults } = readQuery(`?${bytes.toString('utf8')}`)
    const [wrong] = faults
    if (wrong !== undefined)
      return { fault: { ...wrong, pointer: below('', wrong.pointer.slice(1)) } }
    const value: Record<string, unknown> = {}
    const read = new Set<string>()
    for (const { name, shape, isDocument, ...rest } of fields.values()) {
      const field = { name, shape, ...rest, mediaType: isDocument ? 'application/json' : undefined }
      const texts = query.get(name)
      const isList = shape.kind === 'array' && isDocument && texts !== undefined
      const found = isList ? documents(name, texts) : readFormPart(field, query)
      if (found === undefined) continue
      if ('fault' in found) return { fault: { ...found.fault, pointer: below('', name) } }
      define(value, name, found.value)
      for (const key of query.keys()) if (key === name || key.startsWith(`${name}[`)) read.add(key)
      if (shape.kind === 'object')
        for (const member of Object.keys(shape.members ?? {})) read.add(member)
    }
    for (const [name, texts] of query) {
      if (read.has(name)) continue
      const all = texts.map(text => decodeURIComponent(text.replaceAll('+', '%20')))
      define(value, name, all.length === 1 ? all[0] : all)
    }
    return { value }
  }
}

/** A list of objects: each a document by itself. */
function documents(name: string, texts: readonly string[]): JsonReading {
  const value: unknown[] = []
  for (const text of texts) {
    const reading = readJson(Buffer.from(decodeURIComponent(text.replaceAll('+', '%20'))))
    if ('fault' in reading)
      return { fault: { ...reading.fault, pointer: below('', name, value.length) } }
    value.push(reading.value)
  }
  return { value }
}

function multipart({ fields }: Form): Taken['read'] {
  return (bytes, { parameters }) => {
    const parts = readMultipart(bytes, parameters.get('boundary'))
    if (!Array.isArray(parts)) return { fault: parts as Fault }
    const value: Record<string, unknown> = {}
    for (const part of parts as readonly FormPart[]) {
      const { name } = part
      const field = fields.get(name)
      const before = Object.hasOwn(value, name) ? value[name] : undefined
      const isList = field?.shape.kind === 'array' && (field.isFile || !isWholeList(field, part))
      const pointer = isList
        ? below('', name, (before as unknown[] | undefined)?.length ?? 0)
        : below('', name)
      const found = partOf(part, field)
      if ('fault' in found)
        return { fault: { ...found.fault, pointer: pointer + found.fault.pointer } }
      if (isList) define(value, name, [...((before as unknown[] | undefined) ?? []), found.value])
      else if (before !== undefined) {
        return { fault: { pointer, keyword: 'repeated', detail: 'must stand once only' } }
      } else define(value, name, found.value)
    }
    return { value }
  }
}

/** A list that comes as one JSON document instead of as parts of the same name. */
const isWholeList = ({ isDocument }: Field, { mediaType }: FormPart) =>
  !isDocument && mediaType === 'application/json'

function partOf({ fileName, mediaType, bytes }: FormPart, field: Field | undefined): JsonReading {
  const given = mediaType ?? (fileName === undefined ? 'text/plain' : 'application/octet-stream')
  const { contentTypes } = field ?? {}
  if (contentTypes !== undefined) {
    const ranges = contentTypes.map(range => ({ range }))
    if (rangeOf(given, ranges) === undefined) {
      const detail = `must be ${contentTypes.join(' or ')}, not ${given}`
      return { fault: { pointer: '', keyword: 'media-type', detail } }
    }
  }
  if (field === undefined ? fileName !== undefined : field.isFile) return { value: bytes }
  if (field?.isDocument === true || isJsonType(given)) return readJson(bytes)
  return textOf(bytes, text => typed(text, field?.shape.types ?? []))
}

function define(value: Record<string, unknown>, name: string, member: unknown): void {
  Object.defineProperty(value, name, {
    value: member,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}
