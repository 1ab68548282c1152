/** One place where two answers are not the same; never what stands there. */
export type Difference = {
  /** JSON pointer with `*` for the positions of lists. */
  readonly pointer: string
  readonly kind: 'missing' | 'added' | 'changed' | 'type' | 'length'
}

/** How deep and how far is looked: what is beyond counts as the same. */
const maxDepth = 32
const maxParts = 10_000
const maxDifferences = 50

/** Where `theirs` is not `ours`, each place once, but for what `ignore` names (`*` stands for any segment). */
export function differences(
  ours: unknown,
  theirs: unknown,
  ignore: readonly string[],
): readonly Difference[] {
  const ignored = ignore.map(pointer => pointer.split('/').slice(1))
  const found = new Map<string, Difference>()
  let parts = 0

  function add(path: readonly string[], kind: Difference['kind']): void {
    const pointer = path.map(part => `/${part}`).join('')
    if (found.size < maxDifferences) found.set(`${kind} ${pointer}`, { pointer, kind })
  }

  function compare(a: unknown, b: unknown, path: readonly string[]): void {
    if (++parts > maxParts || path.length > maxDepth || isIgnored(path, ignored)) return
    if (typeOf(a) !== typeOf(b)) return add(path, 'type')
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) add(path, 'length')
      const inner = [...path, '*']
      for (let at = 0; at < Math.min(a.length, b.length); at++) compare(a[at], b[at], inner)
    } else if (isObject(a) && isObject(b)) {
      for (const name of Object.keys(a)) {
        const inner = [...path, escape(name)]
        if (Object.hasOwn(b, name)) compare(a[name], b[name], inner)
        else if (!isIgnored(inner, ignored)) add(inner, 'missing')
      }
      for (const name of Object.keys(b)) {
        if (Object.hasOwn(a, name)) continue
        const inner = [...path, escape(name)]
        if (!isIgnored(inner, ignored)) add(inner, 'added')
      }
    } else if (a !== b) add(path, 'changed')
  }

  compare(ours, theirs, [])
  return [...found.values()]
}

const isIgnored = (path: readonly string[], ignored: readonly (readonly string[])[]) =>
  ignored.some(
    pattern =>
      pattern.length === path.length &&
      pattern.every((part, at) => part === '*' || part === path[at]),
  )

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const typeOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

const escape = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
