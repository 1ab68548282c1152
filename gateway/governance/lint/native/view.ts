import type { ContractFile } from '../../diff/contract-file.ts'
import { at, entries, members, membersOf, rootOf, textAt, type Node } from '../../diff/node.ts'
import type { Knowledge } from '../knowledge.ts'

/** A contract as native rules look at it: references followed, path-level parameters at their operations. */
export type View = {
  readonly root: Node
  readonly operations: readonly OperationView[]
  /** Every schema that is reached by an operation, once for each direction. */
  readonly schemas: readonly SchemaView[]
  readonly audience: string | undefined
}

export type OperationView = {
  readonly method: string
  readonly path: string
  readonly node: Node
  readonly parameters: readonly Node[]
  readonly requestBody: Node | undefined
  readonly responses: readonly (readonly [string, Node])[]
}

export type SchemaView = {
  readonly node: Node
  readonly direction: 'request' | 'response'
  /** Name of the property or parameter it is; absent for bodies and entries. */
  readonly name?: string
  /** The object that has it as a property. */
  readonly owner?: Node
}

/** What a native rule found; `at` is where it stands. */
export type Complaint = { readonly at: Node; readonly text: string }

export type NativeRule = {
  readonly id: string
  /** What must be known to check it. */
  readonly needs?: keyof Knowledge
  readonly check: (view: View, knowledge: Knowledge) => Iterable<Complaint>
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

export function viewOf(file: ContractFile): View {
  const root = rootOf(file)
  const operations = members(at(root, 'paths')).flatMap(([path, item]) =>
    members(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, node]) => operationView(method, path, item, node)),
  )
  return {
    root,
    operations,
    schemas: reached(operations),
    audience: textAt(root, 'x-audience') ?? textAt(at(root, 'info'), 'x-audience'),
  }
}

function operationView(method: string, path: string, item: Node, node: Node): OperationView {
  const own = entries(at(node, 'parameters'))
  const keys = new Set(own.map(keyOf))
  const inherited = entries(at(item, 'parameters')).filter(one => !keys.has(keyOf(one)))
  return {
    method,
    path,
    node,
    parameters: [...own, ...inherited],
    requestBody: at(node, 'requestBody'),
    responses: members(at(node, 'responses')),
  }
}

function keyOf(parameter: Node): string {
  return `${textAt(parameter, 'in') ?? ''} ${textAt(parameter, 'name') ?? ''}`
}

function reached(operations: readonly OperationView[]): readonly SchemaView[] {
  const found: SchemaView[] = []
  const seen = { request: new Set<unknown>(), response: new Set<unknown>() }
  for (const { parameters, requestBody, responses } of operations) {
    for (const parameter of parameters) {
      const name = textAt(parameter, 'name')
      look({
        node: at(parameter, 'schema'),
        direction: 'request',
        ...(name === undefined ? {} : { name }),
      })
    }
    for (const [, media] of members(at(requestBody, 'content')))
      look({ node: at(media, 'schema'), direction: 'request' })
    for (const [, response] of responses)
      for (const [, media] of members(at(response, 'content')))
        look({ node: at(media, 'schema'), direction: 'response' })
  }
  return found

  /** A list instead of the stack: schemas may be nested as deep as their writer likes. */
  function look(first: Omit<SchemaView, 'node'> & { readonly node: Node | undefined }): void {
    const waiting = [first]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, direction } = next
      if (node === undefined || typeof node.value !== 'object' || node.value === null) continue
      if (seen[direction].has(node.value)) continue
      seen[direction].add(node.value)
      found.push({ ...next, node })
      for (const [name, property] of members(at(node, 'properties')))
        waiting.push({ node: property, direction, name, owner: node })
      // An array is what its property is called.
      const named = next.name === undefined ? {} : { name: next.name }
      for (const key of ['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains'])
        waiting.push({ node: at(node, key), direction, ...(key === 'items' ? named : {}) })
      for (const key of ['allOf', 'anyOf', 'oneOf', 'prefixItems'])
        for (const part of entries(at(node, key)))
          waiting.push({
            node: part,
            direction,
            ...named,
            ...(next.owner ? { owner: next.owner } : {}),
          })
    }
  }
}

/** The types a schema allows, without null. */
export function typesOf(schema: Node): readonly string[] {
  const { type } = membersOf(schema)
  const all: readonly unknown[] = Array.isArray(type) ? type : [type]
  return all.filter((one): one is string => typeof one === 'string' && one !== 'null')
}
