import type { Contract } from '../openapi/contract.ts'

/**
 * Path templates of one gateway that one path could match both of, where neither is plainly the more exact one.
 * `/toys/mine` beside `/toys/{toyId}` is clear: what is written out wins. `/toys/{toyId}` beside `/toys/{id}` and
 * `/a/{x}/c` beside `/a/b/{y}` are not. https://spec.openapis.org/oas/v3.1.1.html#path-templating-matching
 * Gives a sentence for each pair.
 */
export function ambiguousPaths(contracts: readonly Contract[]): string[] {
  const templates = new Map<string, Template>()
  for (const { name, basePath, operations } of contracts) {
    for (const { path } of operations) {
      const whole = basePath + path
      const known = templates.get(whole)
      if (known === undefined)
        templates.set(whole, { api: name, path: whole, segments: whole.split('/') })
      else if (known.api !== name) return [`${known.api} and ${name} both have the path ${whole}`]
    }
  }
  const all = [...templates.values()]
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(other => isAmbiguous(one.segments, other.segments))
      .map(
        other =>
          `${one.api} ${one.path} and ${other.api} ${other.path} could both be meant by one path; change one of them`,
      ),
  )
}

type Template = {
  readonly api: string
  readonly path: string
  readonly segments: readonly string[]
}

const isParameter = (segment: string | undefined) => segment?.startsWith('{') === true

function isAmbiguous(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  let oneIsExacter = false
  let otherIsExacter = false
  for (const [index, segment] of one.entries()) {
    const opposite = other[index]
    if (isParameter(segment) && isParameter(opposite)) continue
    if (isParameter(segment)) otherIsExacter = true
    else if (isParameter(opposite)) oneIsExacter = true
    else if (segment !== opposite) return false
  }
  return oneIsExacter === otherIsExacter
}
