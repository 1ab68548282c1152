import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A contract as plain data: what a gateway needs to know of each operation, and the document it stands in. */
export type Contract = {
  /** The file name without ending: `storefront.v1`, `orders`, `erp`. */
  readonly name: string
  readonly title: string
  readonly version: string
  /** From `servers`: `/storefront/v1`. */
  readonly basePath: string
  /** SHA-256 of the generated text, in hexadecimal. */
  readonly digest: string
  /** The whole OpenAPI 3.1 document; `$ref`s point into its own components. */
  readonly document: ContractDocument
  readonly operations: readonly ContractOperation[]
}

export type ContractOperation = {
  readonly operationId: string
  /** In small letters, as OpenAPI writes it. */
  readonly method: Method
  /** Below the base path, parameters in braces: `/orders/{orderId}`. */
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly deprecated: boolean
  readonly owner: string
  readonly audience: Audience
  readonly dataClasses: readonly DataClass[]
  /**
   * `required`: takes an Idempotency-Key. `optional`: takes one, and says itself when there must be one. `natural`: the same
   * request twice is done once. `safe`: changes nothing.
   */
  readonly idempotency: Idempotence
  readonly slo: ServiceLevel
  /** How long answers hold where they do not say so themselves (`x-freshness`), and for whom. */
  readonly freshness: ContractFreshness | undefined
  /** What one request uses up of limits (`x-cost`). Default 1. */
  readonly cost: number
  /** Ways to authenticate; one of them is enough. */
  readonly security: readonly SecurityRequirement[]
  /** The scopes a caller needs, all of them. */
  readonly scopes: readonly string[]
  /**
   * The sender signs the very bytes and writes in its own words: a connector verifies and translates them, and the body's
   * schema describes the translation.
   */
  readonly rawBody: boolean
  readonly parameters: readonly ContractParameter[]
  readonly requestBody: ContractBody | undefined
  /** By status. */
  readonly responses: Readonly<Record<string, ContractResponse>>
}

export type Method = 'get' | 'put' | 'post' | 'delete' | 'patch' | 'head' | 'options' | 'query'
export type Audience = 'internal' | 'channel' | 'partner' | 'public'
export type DataClass = 'public' | 'internal' | 'pii' | 'pci' | 'secret'
export type Idempotence = 'required' | 'optional' | 'natural' | 'safe'
/** `latencyP95Ms` in milliseconds at the 95th percentile, `availability` in percent of a month. */
export type ServiceLevel = { readonly latencyP95Ms: number; readonly availability: number }
export type ContractFreshness = {
  /** `public`: all callers of a tenant are given the same answer. */
  readonly scope: 'principal' | 'public'
  /** What its answers are about: when we change one of these, what is kept of it is out of date. */
  readonly entity?: 'stock' | 'price' | 'product' | 'location'
  /** The parameter that says which of them: other answers stay as good as they were. Absent: all are meant. */
  readonly by?: string
  readonly maxAgeSeconds: number
  readonly staleWhileRevalidateSeconds?: number
  readonly staleIfErrorSeconds?: number
}
export type SecurityRequirement = { readonly scheme: string; readonly scopes: readonly string[] }

export type ContractParameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required: boolean
  readonly style?: string
  readonly explode?: boolean
  /** Reserved characters are sent as they are. */
  readonly allowReserved?: boolean
  /** Where the value is a document of that type: `content` instead of `schema` in the contract. */
  readonly mediaType?: string
  readonly schema: Schema
}

export type ContractBody = {
  readonly required: boolean
  readonly content: Content
  /** By media type: how the parts of a form are written, where the contract says so. */
  readonly encodings?: Readonly<Record<string, Encodings>>
}

/** By part. https://spec.openapis.org/oas/v3.1.1.html#encoding-object */
export type Encodings = Readonly<
  Record<
    string,
    {
      readonly contentType?: string
      readonly style?: string
      readonly explode?: boolean
      readonly allowReserved?: boolean
    }
  >
>

export type ContractResponse = {
  readonly content: Content
  /** Header names as the contract writes them. */
  readonly headers: readonly string[]
  /** What it says of each. */
  readonly headerParameters: readonly ContractParameter[]
}

/** The schema of each media type. */
export type Content = Readonly<Record<string, Schema | undefined>>

/** A JSON Schema 2020-12 of the document; its `$ref`s are pointers into the document. */
export type Schema = Readonly<Record<string, unknown>>

export type ContractDocument = Readonly<Record<string, unknown>>

/** Reads the generated contract of that name. Throws when there is none. */
export function loadContract(name: string): Contract {
  return toContract(name, readFileSync(new URL(`generated/${name}.json`, import.meta.url), 'utf8'))
}

/** A contract from its text, complete and self-contained as generate.ts writes it. */
export function toContract(name: string, text: string): Contract {
  const document = JSON.parse(text) as RawDocument
  const { info, servers, paths } = document
  return {
    name,
    title: info.title,
    version: info.version,
    basePath: servers?.[0]?.url ?? '',
    digest: createHash('sha256').update(text).digest('hex'),
    document,
    operations: Object.entries(paths).flatMap(([path, item]) =>
      methods.flatMap(method => {
        const operation = item[method]
        return operation === undefined ? [] : [toOperation(document, path, method, item, operation)]
      }),
    ),
  }
}

/** What a value of the document is, references followed. */
export function lookUp<T>(document: ContractDocument, value: unknown): T {
  const reference = (value as { $ref?: unknown } | undefined)?.$ref
  if (typeof reference !== 'string') return value as T
  let at: unknown = document
  for (const part of reference.slice(2).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key))
      throw new Error(`nothing stands at ${reference}`)
    at = (at as Record<string, unknown>)[key]
  }
  return lookUp<T>(document, at)
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'query'] as const

function toOperation(
  document: RawDocument,
  path: string,
  method: Method,
  item: RawPathItem,
  operation: RawOperation,
): ContractOperation {
  const own = parametersOf(document, operation.parameters)
  const overridden = new Set(own.map(({ name, in: place }) => `${place} ${name}`))
  const shared = parametersOf(document, item.parameters).filter(
    ({ name, in: place }) => !overridden.has(`${place} ${name}`),
  )
  const security = (operation.security ?? []).flatMap(way =>
    Object.entries(way).map(([scheme, scopes]) => ({ scheme, scopes })),
  )
  return {
    operationId: operation.operationId,
    method,
    path,
    summary: operation.summary,
    description: operation.description,
    tags: operation.tags ?? [],
    deprecated: operation.deprecated ?? false,
    owner: operation['x-owner'],
    audience: operation['x-audience'],
    dataClasses: operation['x-data-classes'],
    idempotency: operation['x-idempotency'],
    slo: operation['x-slo'],
    freshness: freshnessOf(operation, [...shared, ...own]),
    cost: costOf(operation),
    security,
    scopes: [...new Set(security.flatMap(({ scopes }) => scopes))],
    rawBody: operation['x-raw-body'] ?? false,
    parameters: [...shared, ...own],
    requestBody: bodyOf(document, operation.requestBody),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [
        status,
        responseOf(document, response),
      ]),
    ),
  }
}

const entities: readonly unknown[] = ['stock', 'price', 'product', 'location']

function freshnessOf(
  { operationId, 'x-freshness': freshness, 'x-data-classes': classes }: RawOperation,
  parameters: readonly ContractParameter[],
): ContractFreshness | undefined {
  if (freshness === undefined) return undefined
  const wrong = (what: string) => new Error(`${operationId}: x-freshness ${what}`)
  if (typeof freshness !== 'object' || freshness === null) throw wrong('must be an object')
  const known = ['maxAgeSeconds', 'staleWhileRevalidateSeconds', 'staleIfErrorSeconds']
  const { scope = 'principal', entity, by, ...times } = freshness as Record<string, unknown>
  // A person's data is asked for each time: who may see it, and whether it is still there, can change any moment.
  const personal = classes.find(one => one !== 'public' && one !== 'internal')
  if (personal !== undefined) {
    throw wrong(`stands on an operation with data of the class ${personal}, which nobody may keep`)
  }
  if (entity !== undefined && !entities.includes(entity)) {
    throw wrong(`has the entity ${JSON.stringify(entity)}; it is one of ${entities.join(', ')}`)
  }
  if (by !== undefined && (entity === undefined || !parameters.some(({ name }) => name === by))) {
    throw wrong(`goes by ${JSON.stringify(by)}; it must be a parameter, and entity must be told`)
  }
  if (scope !== 'principal' && scope !== 'public') {
    throw wrong(`has the scope ${JSON.stringify(scope)}; it is principal or public`)
  }
  for (const [name, value] of Object.entries(times)) {
    if (!known.includes(name)) {
      throw wrong(`has no member ${name}; it has scope, entity, by, ${known.join(', ')}`)
    }
    if (!Number.isInteger(value) || (value as number) < 0) {
      throw wrong(`must have a whole number of seconds as ${name}, not ${JSON.stringify(value)}`)
    }
  }
  if (times['maxAgeSeconds'] === undefined) throw wrong('must have maxAgeSeconds')
  return {
    ...times,
    scope,
    ...(entity !== undefined && { entity }),
    ...(by !== undefined && { by }),
  } as ContractFreshness
}

function costOf({ operationId, 'x-cost': cost = 1 }: RawOperation): number {
  if (typeof cost === 'number' && Number.isInteger(cost) && cost >= 1) return cost
  throw new Error(
    `${operationId}: x-cost must be a whole number from 1, not ${JSON.stringify(cost)}`,
  )
}

function parametersOf(document: RawDocument, list: readonly unknown[] = []): ContractParameter[] {
  return list.map(entry => {
    const parameter = lookUp<RawParameter>(document, entry)
    return toParameter(parameter.name, parameter.in, parameter)
  })
}

function toParameter(
  name: string,
  place: ContractParameter['in'],
  { required = false, style, explode, allowReserved, schema, content = {} }: RawParameter,
): ContractParameter {
  const [[mediaType, media] = []] = Object.entries(content)
  return {
    name,
    in: place,
    required,
    ...(style !== undefined && { style }),
    ...(explode !== undefined && { explode }),
    ...(allowReserved !== undefined && { allowReserved }),
    ...(mediaType !== undefined && { mediaType }),
    schema: schema ?? media?.schema ?? {},
  }
}

function bodyOf(document: RawDocument, entry: unknown): ContractBody | undefined {
  if (entry === undefined) return undefined
  const { required = false, content } = lookUp<RawBody>(document, entry)
  const encodings = Object.entries(content ?? {}).flatMap(([type, { encoding }]) =>
    encoding === undefined ? [] : [[type, encoding] as const],
  )
  return {
    required,
    content: contentOf(content),
    ...(encodings.length > 0 && { encodings: Object.fromEntries(encodings) }),
  }
}

function responseOf(document: RawDocument, entry: unknown): ContractResponse {
  const { content, headers = {} } = lookUp<RawResponse>(document, entry)
  return {
    content: contentOf(content),
    headers: Object.keys(headers),
    headerParameters: Object.entries(headers).map(([name, header]) =>
      toParameter(name, 'header', lookUp<RawParameter>(document, header)),
    ),
  }
}

function contentOf(content: RawContent = {}): Content {
  return Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, schema]))
}

// The parts of the document that are read here, as generate.ts guarantees them.
type RawDocument = ContractDocument & {
  readonly info: { readonly title: string; readonly version: string }
  readonly servers?: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, RawPathItem>>
}
type RawPathItem = { readonly [M in Method]?: RawOperation } & {
  readonly parameters?: readonly unknown[]
}
type RawOperation = {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags?: readonly string[]
  readonly deprecated?: boolean
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters?: readonly unknown[]
  readonly requestBody?: unknown
  readonly responses: Readonly<Record<string, unknown>>
  readonly 'x-owner': string
  readonly 'x-audience': Audience
  readonly 'x-data-classes': readonly DataClass[]
  readonly 'x-idempotency': Idempotence
  readonly 'x-slo': ServiceLevel
  readonly 'x-cost'?: unknown
  readonly 'x-freshness'?: unknown
  readonly 'x-raw-body'?: boolean
}
type RawParameter = Omit<ContractParameter, 'required' | 'schema'> & {
  readonly required?: boolean
  readonly schema?: Schema
  readonly content?: RawContent
}
type RawContent = Readonly<
  Record<string, { readonly schema?: Schema; readonly encoding?: Encodings }>
>
type RawBody = { readonly required?: boolean; readonly content?: RawContent }
type RawResponse = {
  readonly content?: RawContent
  readonly headers?: Readonly<Record<string, unknown>>
}
