/** Which methods a path has, for the answers that need all of them: 405 and OPTIONS. */
export type PathTable = {
  /** Adds a route; a segment that starts with `:` stands for any one, `*` for all that follow. */
  readonly add: (method: string, url: string) => void
  /** The value of `Allow` for a path that is known, else undefined. */
  readonly allow: (path: string) => string | undefined
}

/** An empty table. Looking up is off the hot path: only requests that match no route come here. */
export function pathTable(): PathTable {
  const rows: Row[] = []

  return {
    add(method, url) {
      const segments = url.split('/').slice(1)
      const row = rows.find(({ segments: other }) => other.join('/') === segments.join('/'))
      if (row === undefined) rows.push({ segments, methods: new Set([method, 'OPTIONS']) })
      else row.methods.add(method)
    },
    allow(path) {
      const given = path.split('/').slice(1)
      const methods = new Set<string>()
      for (const row of rows) {
        if (matches(row.segments, given)) for (const method of row.methods) methods.add(method)
      }
      return methods.size === 0 ? undefined : [...methods].toSorted().join(', ')
    },
  }
}

type Row = { readonly segments: readonly string[]; readonly methods: Set<string> }

function matches(segments: readonly string[], given: readonly string[]): boolean {
  const rest = segments.indexOf('*')
  if (rest === -1 ? segments.length !== given.length : given.length < rest) return false
  return segments.every(
    (segment, index) =>
      (rest !== -1 && index >= rest) ||
      (segment.startsWith(':') ? given[index] !== '' : segment === given[index]),
  )
}
