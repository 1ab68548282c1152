/**
 * The interesting part of a body in one line: `status confirmed · total 29.90 EUR`. A path goes into objects by name and
 * into arrays entry by entry (`items.sku`), or by number (`items.0.sku`). Without paths it is the body itself.
 */
export function digest(body: unknown, paths?: readonly string[]): string {
  if (body === undefined) return ''
  if (paths === undefined) return words(body)
  return paths
    .flatMap(path => {
      const found = pick(body, path.split('.'))
      if (found.length === 0) return []
      return [`${path.split('.').at(-1) ?? path} ${found.map(words).join(', ')}`]
    })
    .join(' · ')
}

/** What of a problem document (RFC 9457) a person wants to see. */
export function problemDigest(body: unknown): string {
  const { code, title, detail, errors } = body as ProblemBody
  const places = (errors ?? []).map(({ pointer = '', detail: what = '' }) =>
    `${pointer} ${what}`.trim(),
  )
  return [code, detail ?? title, ...places].filter(part => part !== undefined).join(' · ')
}

type ProblemBody = {
  readonly code?: string
  readonly title?: string
  readonly detail?: string
  readonly errors?: readonly { readonly pointer?: string; readonly detail?: string }[]
}

function pick(value: unknown, path: readonly string[]): unknown[] {
  const [name, ...rest] = path
  if (value === undefined || value === null) return []
  if (name === undefined)
    return Array.isArray(value) ? value.flatMap(one => pick(one, [])) : [value]
  if (Array.isArray(value) && !/^\d+$/.test(name)) return value.flatMap(one => pick(one, path))
  return typeof value === 'object' ? pick((value as Record<string, unknown>)[name], rest) : []
}

function words(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return value.map(words).join(', ')
  const { currency, amount, ...rest } = value as Record<string, unknown>
  const isMoney =
    typeof currency === 'string' && typeof amount === 'string' && Object.keys(rest).length === 0
  if (isMoney) return `${amount} ${currency}`
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== '')
  return `(${members.map(([name, member]) => `${name} ${words(member)}`).join(', ')})`
}
