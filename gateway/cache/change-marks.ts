/** When something changed last, by number: a later change has a higher one. */
export type ChangeMarks = {
  readonly changed: (changed: {
    readonly tenant: string
    readonly entity: string
    readonly keys?: readonly string[]
  }) => void
  /** The mark of the last change of any of these, or of anything of the entity where it is not told which. */
  readonly of: (tenant: string, entity: string, keys: readonly string[] | undefined) => number
}

/**
 * Remembers changes in bounded memory. Of what is forgotten it is taken that it changed with the last one forgotten:
 * then more is asked for anew than need be, and never less.
 */
export function changeMarks({ max = 100_000 }: { readonly max?: number } = {}): ChangeMarks {
  let last = 0
  let forgotten = 0
  /** In the order of their marks. */
  const marks = new Map<string, number>()

  function set(key: string, mark: number): void {
    marks.delete(key)
    marks.set(key, mark)
    if (marks.size <= max) return
    let spare = marks.size >> 1
    for (const [one, its] of marks) {
      marks.delete(one)
      forgotten = its
      spare -= 1
      if (spare === 0) break
    }
  }

  const of = (key: string) => marks.get(key) ?? forgotten

  return {
    changed({ tenant, entity, keys }) {
      last += 1
      if (keys === undefined) set(JSON.stringify([tenant, entity, 'all']), last)
      else for (const key of keys) set(JSON.stringify([tenant, entity, 'one', key]), last)
      set(JSON.stringify([tenant, entity, 'any']), last)
    },
    of(tenant, entity, keys) {
      if (keys === undefined) return of(JSON.stringify([tenant, entity, 'any']))
      let mark = of(JSON.stringify([tenant, entity, 'all']))
      for (const key of keys)
        mark = Math.max(mark, of(JSON.stringify([tenant, entity, 'one', key])))
      return mark
    },
  }
}
