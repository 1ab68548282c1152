import type { ContractDocument, Schema } from './contract.ts'
import { below, subschemasOf } from './schema-keywords.ts'

/**
 * Where every schema of a document stands and what it is called, so that references can be followed: by pointer, by anchor,
 * by `$id`. https://json-schema.org/draft/2020-12/json-schema-core#section-8.2
 */
export type SchemaIndex = {
  /** Registers a schema and all within it, standing at that pointer of the document. Does nothing when it is known. */
  readonly add: (schema: Schema | boolean, pointer: string) => void
  /** Its pointer in the document. */
  readonly pointerOf: (schema: Schema) => string
  /** The URI of the resource it belongs to: its own `$id`, or that of the nearest schema around it that has one. */
  readonly resourceOf: (schema: Schema) => string
  /** What a `$ref` or `$dynamicRef` of that schema refers to. Throws when there is no such thing in the document. */
  readonly resolve: (schema: Schema, reference: string) => Resolved
  /** The schema a resource has under that `$dynamicAnchor`. */
  readonly dynamicAnchor: (resource: string, name: string) => Schema | boolean | undefined
}

type Resolved = {
  readonly schema: Schema | boolean
  /** The resource it was found in. */
  readonly resource: string
  /** The plain name it was found by, where that is a `$dynamicAnchor`. */
  readonly dynamicName: string | undefined
}

/** The document as a whole is a resource too; this is its URI. */
export const documentUri = 'contract:/'

/** Indexes the schemas of a document: its components at once, others as they are added. */
export function schemaIndex(document: ContractDocument): SchemaIndex {
  const places = new Map<Schema, { readonly pointer: string; readonly resource: string }>()
  const resources = new Map<string, Schema | ContractDocument>([[documentUri, document]])
  const anchors = new Map<string, Schema>()
  const dynamic = new Map<string, Schema>()

  function add(schema: Schema | boolean, pointer: string, around = documentUri): void {
    if (typeof schema !== 'object' || places.has(schema)) return
    const { $id, $anchor, $dynamicAnchor } = schema
    const resource = typeof $id === 'string' ? toUri($id, around) : around
    places.set(schema, { pointer, resource })
    if (typeof $id === 'string') once(resources, resource, schema, `${pointer} $id ${$id}`)
    for (const [name, into] of [
      [$anchor, anchors],
      [$dynamicAnchor, anchors],
      [$dynamicAnchor, dynamic],
    ] as const) {
      if (typeof name === 'string')
        once(into, `${resource}#${name}`, schema, `${pointer} anchor ${name}`)
    }
    for (const { schema: part, path } of subschemasOf(schema))
      add(part, below(pointer, ...path), resource)
  }

  function place(schema: Schema) {
    const found = places.get(schema)
    if (found === undefined) throw new Error('a schema is asked for that is not in the index')
    return found
  }

  function resolve(schema: Schema, reference: string): Resolved {
    const { pointer, resource: from } = place(schema)
    const refused = (what: string) => new Error(`${pointer} ${what}`)
    const whole = toUri(reference, from)
    const hash = whole.indexOf('#')
    const resource = hash === -1 ? whole : whole.slice(0, hash)
    const fragment = hash === -1 ? '' : decodeURIComponent(whole.slice(hash + 1))
    const root = resources.get(resource)
    if (root === undefined) {
      throw refused(
        `${reference} does not refer to a schema of the document; put what it names into components.schemas`,
      )
    }
    if (fragment !== '' && !fragment.startsWith('/')) {
      const found = anchors.get(`${resource}#${fragment}`)
      if (found === undefined) throw refused(`can't resolve reference ${reference}: no such anchor`)
      const dynamicName = dynamic.has(`${resource}#${fragment}`) ? fragment : undefined
      return { schema: found, resource, dynamicName }
    }
    let at: unknown = root
    for (const part of fragment.split('/').slice(1)) {
      const step = part.replaceAll('~1', '/').replaceAll('~0', '~')
      if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step))
        throw refused(`can't resolve reference ${reference}: nothing stands there`)
      at = (at as Record<string, unknown>)[step]
    }
    if (typeof at !== 'boolean' && (typeof at !== 'object' || at === null || Array.isArray(at)))
      throw refused(`can't resolve reference ${reference}: that is no schema`)
    if (typeof at === 'object') {
      add(at as Schema, resource === documentUri ? fragment : `${pointer} ${reference}`, resource)
      return {
        schema: at as Schema,
        resource: place(at as Schema).resource,
        dynamicName: undefined,
      }
    }
    return { schema: at, resource, dynamicName: undefined }
  }

  const { schemas = {} } = (document['components'] ?? {}) as { schemas?: Record<string, Schema> }
  for (const [name, schema] of Object.entries(schemas))
    add(schema, below('/components/schemas', name))

  return {
    add: (schema, pointer) => add(schema, pointer),
    pointerOf: schema => place(schema).pointer,
    resourceOf: schema => place(schema).resource,
    resolve,
    dynamicAnchor: (resource, name) => dynamic.get(`${resource}#${name}`),
  }
}

function once<T>(into: Map<string, T>, key: string, value: T, what: string): void {
  if (into.has(key)) throw new Error(`${what} stands twice`)
  into.set(key, value)
}

/** Resolves a reference against the URI it stands in. URNs take no relative references but fragments. */
function toUri(reference: string, base: string): string {
  if (reference.startsWith('#')) return base + reference
  try {
    const { href } = new URL(reference, base)
    return href.endsWith('#') ? href.slice(0, -1) : href
  } catch {
    throw new Error(`${reference} is not a reference that can be resolved against ${base}`)
  }
}
