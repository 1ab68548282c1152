/** A media type as a Content-Type field has it: type and subtype in small letters, parameters by their name in small letters. */
export type MediaType = { readonly type: string; readonly parameters: ReadonlyMap<string, string> }

/**
 * Reads a Content-Type field; undefined for one that has not its form, or names a parameter twice.
 * https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1
 */
export function readMediaType(field: string): MediaType | undefined {
  const type = /^\s*([\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+)\s*(?:;|$)/.exec(field)
  if (type === null) return undefined
  const [head, name = ''] = type
  if (!head.endsWith(';')) return { type: name.toLowerCase(), parameters: none }
  const parameters = new Map<string, string>()
  const parameter =
    /\s*(?:([\w!#$%&'*+.^`|~-]+)=(?:([\w!#$%&'*+.^`|~-]+)|"((?:[^"\\]|\\.)*)"))?\s*(?:;|$)/y
  parameter.lastIndex = head.length
  while (parameter.lastIndex < field.length) {
    const match = parameter.exec(field)
    if (match === null) return undefined
    const [, key, token, quoted] = match
    if (key === undefined) continue
    const given = key.toLowerCase()
    if (parameters.has(given)) return undefined
    parameters.set(given, token ?? (quoted ?? '').replaceAll(/\\(.)/g, '$1'))
  }
  return { type: name.toLowerCase(), parameters }
}

const none: ReadonlyMap<string, string> = new Map()

/** Whether text of this type can be read here: everything is UTF-8, and ASCII is some of it. */
export function isReadableText({ parameters }: MediaType): boolean {
  const charset = parameters.get('charset')?.toLowerCase()
  return (
    charset === undefined || charset === 'utf-8' || charset === 'utf8' || charset === 'us-ascii'
  )
}

/** Whether it is JSON: https://www.rfc-editor.org/rfc/rfc6839#section-3.1 */
export const isJsonType = (type: string): boolean =>
  type === 'application/json' || type.endsWith('+json')

/** Of the media types and ranges of a contract, the most precise one that a type belongs to. */
export function rangeOf<Entry extends { readonly range: string }>(
  type: string,
  entries: readonly Entry[],
): Entry | undefined {
  const [main = ''] = type.split('/')
  return (
    entries.find(({ range }) => range === type) ??
    entries.find(({ range }) => range === `${main}/*`) ??
    entries.find(({ range }) => range === '*/*')
  )
}

/**
 * Decides whether a caller takes one of these types, by its Accept field: the most precise range that fits a type says
 * whether it is wanted. What is not a range at all is passed over. Without types there is no content to accept.
 * https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function acceptor(types: readonly string[]): (accept: string | undefined) => boolean {
  const offered = types.map(type => type.toLowerCase())
  const accepted = new Map<string, boolean>()
  if (offered.length === 0) return () => true
  return accept => {
    if (accept === undefined || accept === '*/*') return true
    let known = accepted.get(accept)
    if (known === undefined) {
      known = decide(accept, offered)
      // Clients of an API send one of a few fields; those who make up others are judged each time.
      if (accepted.size < 100) accepted.set(accept, known)
    }
    return known
  }
}

function decide(accept: string, offered: readonly string[]): boolean {
  const ranges = accept.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).flatMap(part => {
    const { type, parameters } = readMediaType(part) ?? {}
    if (type === undefined || parameters === undefined) return []
    const quality = parameters.get('q') ?? '1'
    const wanted = !/^(0(\.0{0,3})?)$/.test(quality)
    const particular = [...parameters].filter(([name]) => name !== 'q' && name !== 'charset')
    return [{ range: type, wanted, particular: particular.length }]
  })
  // An empty field says nothing about what is wanted.
  if (accept.trim() === '') return true
  return offered.some(type => {
    // What we send has no parameters but its charset, so a range with others names something else.
    const found = rangeOf(
      type,
      ranges.filter(({ particular }) => particular === 0),
    )
    return found?.wanted === true
  })
}
