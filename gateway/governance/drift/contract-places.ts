import { parseDocument } from 'yaml'
import { templateOf } from '../diff/compare-paths.ts'
import type { DriftKind } from '../shapes/sketch.ts'

/** Finds in a contract what a place of a message is. */
export type ContractPlaces = {
  readonly operations: () => readonly KnownOperation[]
  /** Of what a finding is about; of the nearest that is there where it is not. */
  readonly pointerOf: (spot: Spot) => string
  /** The keys that lead to the schema of a message, or of a place in one; undefined where it is not one alone. */
  readonly schemaKeys: (spot: Omit<Spot, 'kind'>) => Keys | undefined
  readonly operationKeys: (spot: Pick<Spot, 'method' | 'path'>) => Keys | undefined
  readonly at: (keys: Keys) => unknown
}

export type Keys = readonly string[]

export type Spot = {
  readonly method: string
  readonly path: string
  /** `request`, or a status. */
  readonly side: string
  /** Pointer with `*` for every entry. */
  readonly place: string
  readonly kind: DriftKind
}

type KnownOperation = {
  readonly method: string
  readonly path: string
  readonly pointer: string
  readonly parameters: readonly { readonly key: string; readonly pointer: string }[]
  readonly successes: readonly { readonly status: string; readonly pointer: string }[]
  readonly slo: Promised
  /** It answers with events as they come. */
  readonly streams: boolean
}

/** What a contract says of how fast, and how large, 95 of 100 answers are. */
type Promised = {
  readonly latencyP95Ms?: number
  readonly answerBytes?: number
  /** Absent: it does not say. */
  readonly pointer?: string
}

type Part = Readonly<Record<string, unknown>>

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'query']

/** The value of a contract's text. */
export function contractValue(text: string): unknown {
  if (text.trimStart().startsWith('{')) return JSON.parse(text)
  return parseDocument(text, { uniqueKeys: false, merge: true }).toJS({ maxAliasCount: -1 })
}

export function contractPlaces(document: unknown): ContractPlaces {
  const at = (keys: Keys): unknown => {
    let found = document
    for (const key of keys) {
      if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key))
        return undefined
      found = (found as Part)[key]
    }
    return found
  }

  /** Where a reference leads. */
  const follow = (keys: Keys, seen = 0): Keys | undefined => {
    const { $ref } = partOf(at(keys))
    if (typeof $ref !== 'string') return keys
    if (!$ref.startsWith('#/') || seen > 32) return undefined
    return follow(
      $ref
        .slice(2)
        .split('/')
        .map(step => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')),
      seen + 1,
    )
  }

  function operationKeys({ method, path }: Pick<Spot, 'method' | 'path'>): Keys | undefined {
    const wanted = templateOf(path)
    const found = Object.keys(partOf(at(['paths']))).find(one => templateOf(one) === wanted)
    return found === undefined ? undefined : ['paths', found, method.toLowerCase()]
  }

  function messageKeys({
    side,
    ...spot
  }: Pick<Spot, 'method' | 'path' | 'side'>): Keys | undefined {
    const operation = operationKeys(spot)
    if (operation === undefined) return undefined
    if (side === 'request') return follow([...operation, 'requestBody'])
    const responses = partOf(at([...operation, 'responses']))
    const status = [side, `${side.charAt(0)}XX`, `${side.charAt(0)}xx`, 'default'].find(one =>
      Object.hasOwn(responses, one),
    )
    return status === undefined ? undefined : follow([...operation, 'responses', status])
  }

  function schemaKeys({ place, ...spot }: Omit<Spot, 'kind'>): Keys | undefined {
    const message = messageKeys(spot)
    if (message === undefined) return undefined
    const type = Object.keys(partOf(at([...message, 'content']))).find(isJson)
    if (type === undefined) return undefined
    let keys = follow([...message, 'content', type, 'schema'])
    for (const step of place.split('/').slice(1)) {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
      keys = keys && below(keys, name)
      if (keys === undefined) return undefined
    }
    return keys
  }

  /** Into a member or every entry; through `allOf`, and through branches where only one of them has it. */
  function below(keys: Keys, name: string): Keys | undefined {
    const schema = partOf(at(keys))
    const own =
      name === '*'
        ? ['items', 'additionalProperties'].find(key => typeof schema[key] === 'object')
        : undefined
    if (own !== undefined) return follow([...keys, own])
    if (Object.hasOwn(partOf(schema['properties']), name))
      return follow([...keys, 'properties', name])
    const inner = ['allOf', 'oneOf', 'anyOf'].flatMap(list =>
      (Array.isArray(schema[list]) ? schema[list] : []).flatMap((_: unknown, index: number) => {
        const branch = follow([...keys, list, String(index)])
        const found = branch && below(branch, name)
        return found === undefined ? [] : [found]
      }),
    )
    const different = new Set(inner.map(one => one.join('\n')))
    return different.size === 1 ? inner[0] : undefined
  }

  return {
    at,
    operationKeys,
    schemaKeys,
    pointerOf({ kind, ...spot }) {
      const operation = operationKeys(spot)
      if (operation === undefined) return '/paths'
      if (kind === 'undocumented-parameter' || kind === 'authentication-weaker')
        return pointer([...operation, kind === 'authentication-weaker' ? 'security' : 'parameters'])
      if (!spot.place.startsWith('/') && spot.place !== '') return pointer(operation)
      // What is not there is told of at what holds it.
      for (let place = spot.place; ; place = place.slice(0, place.lastIndexOf('/'))) {
        const keys = schemaKeys({ ...spot, place })
        if (keys !== undefined) return pointer(keys)
        if (place === '') break
      }
      return pointer(messageKeys(spot) ?? operation)
    },
    operations: () =>
      Object.entries(partOf(at(['paths']))).flatMap(([path, item]) =>
        methods
          .filter(method => Object.hasOwn(partOf(item), method))
          .map(method => {
            const keys = ['paths', path, method]
            const responses = Object.keys(partOf(at([...keys, 'responses'])))
            return {
              method: method.toUpperCase(),
              path,
              pointer: pointer(keys),
              parameters: [...parametersAt(['paths', path]), ...parametersAt(keys)],
              successes: responses
                .filter(status => /^2\d\d$/.test(status))
                .map(status => ({ status, pointer: pointer([...keys, 'responses', status]) })),
              slo: promisedAt(keys),
              streams: responses.some(status =>
                Object.hasOwn(contentAt([...keys, 'responses', status]), 'text/event-stream'),
              ),
            }
          }),
      ),
  }

  /** Of the operation, or else of the whole contract. */
  function promisedAt(operation: Keys): Promised {
    for (const keys of [[...operation, 'x-slo'], ['x-slo']]) {
      const said = at(keys)
      if (said === undefined) continue
      const { latencyP95Ms, answerBytes } = partOf(said)
      return {
        pointer: pointer(keys),
        ...(typeof latencyP95Ms === 'number' && { latencyP95Ms }),
        ...(typeof answerBytes === 'number' && { answerBytes }),
      }
    }
    return {}
  }

  function contentAt(response: Keys): Part {
    const keys = follow(response)
    return partOf(partOf(keys && at(keys))['content'])
  }

  function parametersAt(owner: Keys): KnownOperation['parameters'] {
    const list = at([...owner, 'parameters'])
    return (Array.isArray(list) ? list : []).flatMap((_: unknown, index) => {
      const keys = follow([...owner, 'parameters', String(index)])
      const { name, in: where } = partOf(keys && at(keys))
      if (typeof name !== 'string' || typeof where !== 'string' || where === 'path') return []
      const field = where === 'header' ? name.toLowerCase() : name
      return [{ key: `${where} ${field}`, pointer: pointer(keys ?? owner) }]
    })
  }
}

const partOf = (value: unknown): Part =>
  typeof value === 'object' && value !== null ? (value as Part) : {}

const isJson = (type: string) => /^[^;]*[/+]json\b/i.test(type)

/** RFC 6901. */
const pointer = (keys: Keys) =>
  keys.map(key => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
