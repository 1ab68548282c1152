import { compareOperation, tellRemoved, type Operation } from './compare-operation.ts'
import { at, members, type Node } from './node.ts'
import { tell, type Scope } from './scope.ts'

type Paths = {
  readonly base: Node | undefined
  readonly revision: Node | undefined
  /** Before each path in what is told: `webhook:` for webhooks. */
  readonly prefix: string
}

/** Compares all operations of two sets of paths. What a path calls its parameters does not matter. */
export function comparePaths(outer: Scope, { base, revision, prefix }: Paths): void {
  const before = members(base).filter(isPath)
  const after = members(revision).filter(isPath)
  const taken = new Set<string>()

  for (const [path, pathItem] of before) {
    const found =
      after.find(([other]) => other === path) ?? after.find(([other]) => sameTemplate(other, path))
    if (found) taken.add(found[0])
    const known = operationsOf(pathItem)
    const methods = found ? operationsOf(found[1]) : new Map<string, Operation>()
    for (const [method, operation] of known) {
      const scope = { ...outer, method, path: prefix + path }
      const now = methods.get(method)
      if (now && found)
        compareOperation(scope, {
          base: operation,
          revision: now,
          renamed: renamedIn(path, found[0]),
          comparePaths,
        })
      else tellRemoved(scope, operation, !found)
    }
    if (found)
      for (const [method, { node }] of methods) if (!known.has(method)) added(method, path, node)
  }
  for (const [path, pathItem] of after)
    if (!taken.has(path))
      for (const [method, { node }] of operationsOf(pathItem)) added(method, path, node)

  function added(method: string, path: string, node: Node): void {
    tell({ ...outer, method, path: prefix + path }, 'endpoint-added', { revision: node })
  }
}

/** The path with its parameters unnamed: `/a/{x}` and `/a/{y}` are one. */
export function templateOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}')
}

const methodNames = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

function operationsOf(pathItem: Node): ReadonlyMap<string, Operation> {
  return new Map(
    [
      ...methodNames.map(method => [method, at(pathItem, method)] as const),
      // Since 3.2 a path can have methods that the specification does not know.
      ...members(at(pathItem, 'additionalOperations')),
    ].flatMap(([method, node]) =>
      node ? [[method.toUpperCase(), { node, pathItem }] as const] : [],
    ),
  )
}

function isPath([name]: readonly [string, Node]): boolean {
  return !name.startsWith('x-')
}

function sameTemplate(path: string, other: string): boolean {
  return templateOf(path) === templateOf(other)
}

function renamedIn(path: string, other: string): ReadonlyMap<string, string> {
  const [before, after] = [path, other].map(one =>
    [...one.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? ''),
  )
  return new Map(before?.map((name, index) => [name, after?.[index] ?? name]))
}
