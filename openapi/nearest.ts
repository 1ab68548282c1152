/** The known name that a mistyped one most probably means, if one is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  return names
    .map(candidate => ({ candidate, far: distance(name, candidate) }))
    .filter(({ candidate, far }) => far <= Math.max(1, Math.floor(candidate.length / 3)))
    .toSorted((a, b) => a.far - b.far)[0]?.candidate
}

/** What to say of an unknown name: the nearest known one; else all of them, if they are few. */
export function hint(name: string, names: readonly string[]): string {
  const near = nearest(name, names)
  if (near !== undefined) return `; did you mean ${near}?`
  return names.length > 0 && names.length <= 12 ? `; known are ${names.join(', ')}` : ''
}

/** Levenshtein distance without regard to case; names beyond 40 characters are not worth comparing. */
function distance(a: string, b: string): number {
  if (a.length > 40 || b.length > 40) return Infinity
  const [from, to] = [a.toLowerCase(), b.toLowerCase()]
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of from.split('').entries()) {
    const next = [i + 1]
    for (const [j, other] of to.split('').entries())
      next.push(
        Math.min(
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
          (row[j] ?? 0) + (letter === other ? 0 : 1),
        ),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
