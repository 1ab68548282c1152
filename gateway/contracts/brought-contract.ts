import { parseDocument } from 'yaml'
import { toContract, type Contract } from '../../openapi/contract.ts'
import { formats } from '../../openapi/formats.ts'
import { repeated } from '../json-body.ts'
import { toSchema2020 } from './schema-2020.ts'

/**
 * A contract from the text of a file that others wrote, OpenAPI 3.0 to 3.2 as YAML or JSON. What ours say in `x-` members
 * is taken from what the document says anyway; what cannot be served or checked is refused, with everything that is
 * wrong in one line each.
 */
export function broughtContract(name: string, text: string): Contract {
  const source = parsed(text)
  const faults: string[] = []
  const document = complete(name, source, faults)
  if (document === undefined || faults.length > 0) throw new Error([...new Set(faults)].join('\n'))
  return toContract(name, `${JSON.stringify(document, null, 2)}\n`)
}

/** JSON is YAML too, but a hundred times as fast to read: contracts of 10 MB are written in it. */
function parsed(text: string): unknown {
  if (/^\s*\{/.test(text)) {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      // A YAML mapping may start with a brace as well, and `yaml` says better where JSON goes wrong.
      return parsedYaml(text)
    }
    const pointer = repeated(text)
    // Whoever reviewed it may have read the other one.
    if (pointer !== '') throw new Error(`#${pointer} stands there twice`)
    return value
  }
  return parsedYaml(text)
}

function parsedYaml(text: string): unknown {
  const document = parseDocument(text)
  if (document.errors.length > 0) {
    throw new Error(document.errors.map(({ message }) => message.split('\n')[0]).join('\n'))
  }
  return document.toJS({ maxAliasCount: 100 })
}

type Part = Record<string, unknown>

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'query'] as const

function complete(name: string, source: unknown, faults: string[]): Part | undefined {
  const version = isPart(source) ? String(source['openapi']) : ''
  if (!isPart(source) || !/^3\.[012](\.|$)/.test(version)) {
    faults.push('must be a document of OpenAPI 3.0, 3.1 or 3.2: `openapi: 3.1.0`')
    return undefined
  }
  const document = structuredClone(source)
  refuseForeignReferences(document, '#', faults)
  if (!isPart(document['paths'])) {
    faults.push('#/paths must be there: a contract without operations serves nothing')
    return undefined
  }
  const info = (document['info'] ??= {}) as Part
  info['title'] ??= name
  info['version'] ??= '1.0.0'
  document['openapi'] = '3.1.0'
  document['servers'] = [{ url: basePathOf(name, document['servers'], faults) }]
  document['paths'] = Object.fromEntries(
    Object.entries(document['paths']).map(([path, item]) =>
      completePath(document, path, item, faults),
    ),
  )
  return toSchema2020(document, {
    is30: version.startsWith('3.0'),
    knownFormats: new Set(Object.keys(formats)),
  })
}

/** A reference out of the document would let a contract read files, or change without being approved again. */
function refuseForeignReferences(value: unknown, pointer: string, faults: string[]): void {
  if (typeof value !== 'object' || value === null) return
  const reference = (value as Part)['$ref']
  if (typeof reference === 'string' && !reference.startsWith('#/')) {
    faults.push(`${pointer} refers to ${reference}: a contract is one file, bundle it first`)
  }
  for (const [key, inner] of Object.entries(value)) {
    const escaped = key.replaceAll('~', '~0').replaceAll('/', '~1')
    refuseForeignReferences(inner, `${pointer}/${escaped}`, faults)
  }
}

/** The path of the first server says where the API is served; without one, its name and major version do. */
function basePathOf(name: string, servers: unknown, faults: string[]): string {
  const [first] = Array.isArray(servers) ? (servers as { url?: unknown }[]) : []
  const given = typeof first?.url === 'string' ? first.url : ''
  const path = given.replace(/^https?:\/\/[^/]*/, '').replace(/\/+$/, '')
  if (path === '') return `/${name.replace('.', '/')}`
  if (/^(\/[A-Za-z0-9._~-]+)+$/.test(path)) return path
  faults.push(`#/servers/0/url must be a plain path such as /pets/v1, not ${given}`)
  return path
}

function completePath(
  document: Part,
  template: string,
  item: unknown,
  faults: string[],
): [string, unknown] {
  const place = `#/paths/${template.replaceAll('/', '~1')}`
  if (!isPart(item)) {
    faults.push(`${place} must be an object`)
    return [template, item]
  }
  if (item['$ref'] !== undefined) faults.push(`${place} must not be a reference`)
  if (item['servers'] !== undefined) faults.push(`${place} must not have servers of its own`)
  for (const method of methods) {
    const operation = item[method]
    if (isPart(operation)) {
      completeOperation(document, `${place}/${method}`, method, template, operation, faults)
    }
  }
  // The router's names are of letters, digits and underscores; on the wire nobody sees them.
  const path = template.replaceAll(/{([^{}/]+)}/g, (_whole, parameter) => `{${plain(parameter)}}`)
  for (const owner of [item, ...methods.map(method => item[method])]) {
    if (!isPart(owner) || !Array.isArray(owner['parameters'])) continue
    owner['parameters'] = owner['parameters'].map(entry => {
      const parameter = resolved(document, entry)
      const isRenamed =
        parameter?.['in'] === 'path' && parameter['name'] !== plain(parameter['name'])
      return isRenamed ? { ...parameter, name: plain(parameter['name']) } : entry
    })
  }
  return [path, item]
}

const plain = (parameter: unknown) => String(parameter).replaceAll(/\W/g, '_')

function completeOperation(
  document: Part,
  place: string,
  method: (typeof methods)[number],
  path: string,
  operation: Part,
  faults: string[],
): void {
  operation['operationId'] ??= nameOf(method, path)
  operation['summary'] ??= operation['operationId']
  operation['description'] ??= operation['summary']
  if (operation['servers'] !== undefined) faults.push(`${place} must not have servers of its own`)
  if (!isPart(operation['responses']) || Object.keys(operation['responses']).length === 0) {
    faults.push(`${place}/responses must say what is answered`)
    operation['responses'] = {}
  }

  const security = operation['security'] ?? document['security']
  if (!Array.isArray(security)) {
    faults.push(`${place} must say who may call it: \`security: []\` if everybody may`)
  } else if (security.some(way => !isPart(way) || Object.keys(way).length === 0)) {
    faults.push(
      `${place}/security must not let callers choose to stay unknown: leave {} out, or write \`security: []\``,
    )
  }
  operation['security'] = Array.isArray(security) ? security : []

  operation['x-owner'] ??= document['x-owner'] ?? ownerOf(document)
  operation['x-audience'] ??= document['x-audience'] ?? 'channel'
  operation['x-data-classes'] ??= document['x-data-classes'] ?? ['internal']
  operation['x-slo'] ??= document['x-slo'] ?? { latencyP95Ms: 1_000, availability: 99 }
  // Not that the same POST twice is done once: that no Idempotency-Key is asked for.
  operation['x-idempotency'] ??= safe.has(method) ? 'safe' : 'natural'
}

const safe = new Set(['get', 'head', 'options', 'query'])

/** `GET /pets/{petId}` is `getPetsByPetId`. */
function nameOf(method: string, path: string): string {
  const words = path.split('/').filter(Boolean)
  return (
    method +
    words
      .map(word => (word.startsWith('{') ? `By${capital(word.slice(1, -1))}` : capital(word)))
      .join('')
  )
}

const capital = (word: string) =>
  word
    .split(/\W+/)
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

const ownerOf = ({ info }: Part) => {
  const contact = isPart(info) && isPart(info['contact']) ? info['contact'] : {}
  return typeof contact['name'] === 'string' ? contact['name'] : 'unknown'
}

/** What an entry is, a reference followed. */
function resolved(document: Part, entry: unknown): Part | undefined {
  if (!isPart(entry)) return undefined
  const reference = entry['$ref']
  if (typeof reference !== 'string') return entry
  let at: unknown = document
  for (const part of reference.slice(2).split('/')) {
    at = isPart(at) ? at[part.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined
  }
  return resolved(document, at)
}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
