import type { Finished } from '../finished.ts'
import type { OperationRoute } from '../operation-route.ts'
import type { Refusal, Refused } from '../refusal.ts'

/** What one generation serves on the lane. */
export type LaneTable = {
  /** Adds a route of the router; one without an operation only stands in the way of others. */
  readonly add: (method: string, url: string, operation: OperationRoute | undefined) => void
  /** The operation that the router would find; undefined where that is something else, or nothing. */
  readonly find: (method: string, path: string) => Found | undefined
  readonly refuse: (error: unknown, request: Refused) => Refusal
  readonly finished: (finished: Finished) => void
  /** Refuses who sends too much, before anyone asks who it is. */
  readonly guard: ((address: string) => void) | undefined
}

export type Found = {
  readonly operation: OperationRoute
  readonly params: Readonly<Record<string, string>>
}

/** An empty table. */
export function laneTable(context: Pick<LaneTable, 'refuse' | 'finished' | 'guard'>): LaneTable {
  /** By method, then by path: those without a parameter, which come before all others. */
  const written = new Map<string, Map<string, Target>>()
  const trees = new Map<string, Node>()

  return {
    ...context,
    add(method, url, operation) {
      const taken = operation?.streamedBody === undefined ? operation : undefined
      if (/[:*]/.test(url)) addBelow(within(trees, method, newNode), url, taken)
      else
        within(written, method, () => new Map<string, Target>()).set(url, {
          operation: taken,
          names: [],
        })
    },
    find(method, path) {
      const exact = written.get(method)?.get(path)
      if (exact !== undefined) {
        return exact.operation && { operation: exact.operation, params: noParams }
      }
      const root = trees.get(method)
      if (root === undefined) return undefined
      const segments = path.split('/')
      const values: string[] = []
      const target = walk(root, segments, 1, values)
      if (target?.operation === undefined) return undefined
      const params: Record<string, string> = {}
      for (const [index, name] of target.names.entries()) params[name] = values[index] as string
      return { operation: target.operation, params }
    },
  }
}

const noParams = {}

/** Without an operation: somebody else's. */
type Target = {
  readonly operation: OperationRoute | undefined
  readonly names: readonly string[]
}

type Node = { readonly named: Map<string, Node>; any: Node | undefined; target: Target | undefined }

const newNode = (): Node => ({ named: new Map(), any: undefined, target: undefined })

function addBelow(root: Node, url: string, operation: OperationRoute | undefined): void {
  let node = root
  const names: string[] = []
  for (const segment of url.split('/').slice(1)) {
    // What the router only looks at when nothing else is there need not be known here: it is not an operation.
    if (segment.includes('*')) return
    if (segment.includes(':')) {
      names.push(segment.slice(1))
      node = node.any ??= newNode()
    } else node = within(node.named, segment, newNode)
  }
  node.target = { operation, names }
}

/** What is written out comes before a parameter, segment by segment, and another way is tried where one ends nowhere. */
function walk(
  node: Node,
  segments: readonly string[],
  at: number,
  values: string[],
): Target | undefined {
  const segment = segments[at]
  if (segment === undefined) return node.target
  const named = node.named.get(segment)
  if (named !== undefined) {
    const target = walk(named, segments, at + 1, values)
    if (target !== undefined) return target
  }
  if (node.any === undefined || segment.length > maxParameterLength) return undefined
  values.push(segment)
  const target = walk(node.any, segments, at + 1, values)
  if (target === undefined) values.pop()
  return target
}

/** Well below what the router takes: it has an answer of its own for more. */
const maxParameterLength = 256

function within<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}
