import { readFieldDictionary } from '../../openapi/structured-fields.ts'

/** The directives of a Cache-Control field, names in small letters; `true` for one without an argument. */
export type Directives = ReadonlyMap<string, string | true>

const none: Directives = new Map()

// A directive is a token, perhaps with a token or a quoted string behind `=`: RFC 9111 section 5.2.
const directive =
  /[\t ]*([!#$%&'*+.^`|~\w-]+)(?:=(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^`|~\w-]*)))?[\t ]*(?:,|$)/y

/**
 * Reads Cache-Control as it came, all its fields joined. Of a directive that stands twice the first counts; a part
 * that is no directive is skipped up to the next comma.
 * https://www.rfc-editor.org/rfc/rfc9111#section-4.2.1
 */
export function readDirectives(field: string | undefined): Directives {
  if (field === undefined || field === '') return none
  const directives = new Map<string, string | true>()
  let at = 0
  while (at < field.length) {
    directive.lastIndex = at
    const match = directive.exec(field)
    if (match === null) {
      const comma = field.indexOf(',', at)
      at = comma === -1 ? field.length : comma + 1
      continue
    }
    const [, name = '', quoted, token] = match
    const key = name.toLowerCase()
    if (!directives.has(key)) {
      directives.set(key, quoted?.replaceAll(/\\(.)/g, '$1') ?? token ?? true)
    }
    at = directive.lastIndex
  }
  return directives
}

/**
 * What a directive says in seconds: undefined where it does not stand, 0 where it says no number, for then nothing
 * may be made of it. More than 2^31 is as good as for ever.
 */
export function seconds(directives: Directives, name: string): number | undefined {
  const value = directives.get(name)
  if (value === undefined) return undefined
  if (value === true || !/^\d+$/.test(value)) return 0
  return Math.min(Number(value), 2 ** 31)
}

/** A targeted field takes the place of Cache-Control for caches like this one: RFC 9213. */
export const targetedField = 'cdn-cache-control'

const inSeconds = new Set(['max-age', 's-maxage', 'stale-while-revalidate', 'stale-if-error'])

/** Reads CDN-Cache-Control; undefined for one that is empty or broken, which then counts as absent. */
export function readTargeted(field: string | undefined): Directives | undefined {
  if (field === undefined || field.trim() === '') return undefined
  const members = readFieldDictionary(field.trim())
  if (members === undefined) return undefined
  const directives = new Map<string, string | true>()
  for (const [name, member] of members) {
    const value = 'value' in member ? member.value : undefined
    // A number of seconds that is none makes the field worth nothing: RFC 9213 section 2.1.
    if (inSeconds.has(name) && !(typeof value === 'number' && value >= 0)) return undefined
    if (value === false) continue
    const text = typeof value === 'object' && 'type' in value ? value.value : value
    directives.set(name, text === true || text === undefined ? true : String(text))
  }
  return directives
}
