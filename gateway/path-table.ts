/** Which methods a path has, for the answers that need all of them: 405 and OPTIONS. */
export type PathTable = {
  /** Adds a route; a segment that starts with `:` stands for any one, `*` for all that follow. */
  readonly add: (method: string, url: string) => void
  /** The value of `Allow` for a path that is known, else undefined. */
  readonly allow: (path: string) => string | undefined
}

/** An empty table: a tree of segments, so that asking for what is nowhere costs the same however much is served. */
export function pathTable(): PathTable {
  const root = newNode()

  return {
    add(method, url) {
      let node = root
      for (const segment of url.split('/').slice(1)) {
        if (segment === '*') {
          node.rest.add(method).add('OPTIONS')
          return
        }
        if (segment.startsWith(':')) node = node.any ??= newNode()
        else {
          let next = node.named.get(segment)
          if (next === undefined) node.named.set(segment, (next = newNode()))
          node = next
        }
      }
      node.methods.add(method).add('OPTIONS')
    },
    allow(path) {
      const methods = new Set<string>()
      collect(root, path.split('/'), 1, methods)
      return methods.size === 0 ? undefined : [...methods].toSorted().join(', ')
    },
  }
}

type Node = {
  readonly named: Map<string, Node>
  /** Below a parameter. */
  any: Node | undefined
  /** Of the path that ends here. */
  readonly methods: Set<string>
  /** Of every path that goes on here. */
  readonly rest: Set<string>
}

const newNode = (): Node => ({
  named: new Map(),
  any: undefined,
  methods: new Set(),
  rest: new Set(),
})

function collect(node: Node, given: readonly string[], at: number, methods: Set<string>): void {
  for (const method of node.rest) methods.add(method)
  const segment = given[at]
  if (segment === undefined) {
    for (const method of node.methods) methods.add(method)
    return
  }
  const named = node.named.get(segment)
  if (named !== undefined) collect(named, given, at + 1, methods)
  if (node.any !== undefined && segment !== '') collect(node.any, given, at + 1, methods)
}
