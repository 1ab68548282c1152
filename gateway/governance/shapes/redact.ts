import { formats } from '../../../openapi/formats.ts'
import { withoutPersonalData } from '../../../openapi/personal-data.ts'
import { below } from '../../../openapi/schema-keywords.ts'
import type { Place } from './place.ts'

/** A value without what is personal or secret, and pointers to what stands there instead. */
export type Redacted = { readonly value: unknown; readonly redacted: readonly string[] }

/**
 * Takes out of a value everything a contract calls personal or secret, and texts of which it says nothing. In their
 * place stands something of the same kind and length, so that what is left is as right or wrong as it was wherever
 * that can be; the pointers say where it cannot be told. Names of members that are data are taken out too.
 */
export function redactedValue(value: unknown, place: Place): Redacted {
  const redacted: string[] = []
  return { value: visit(value, place, ''), redacted }

  function visit(part: unknown, at: Place, pointer: string): unknown {
    if (Array.isArray(part))
      return part.map((entry, index) => visit(entry, at.entry, below(pointer, index)))
    if (typeof part === 'object' && part !== null) {
      if (part instanceof Uint8Array) return replaced('', pointer)
      const kept: Record<string, unknown> = {}
      let keys = 0
      for (const [key, member] of Object.entries(part)) {
        if (member === undefined) continue
        const { name, place: inner } = at.member(key)
        const isData = name === '*'
        const shown = isData ? `key${++keys}` : key
        if (isData) redacted.push(below(pointer, shown))
        Object.defineProperty(kept, shown, {
          value: visit(member, inner, below(pointer, shown)),
          enumerable: true,
          configurable: true,
          writable: true,
        })
      }
      return kept
    }
    if (part === null) return part
    if (at.classified || !at.known) return replaced(standIn(part, at), pointer)
    if (typeof part !== 'string' || at.listed) return part
    const clean = withoutPersonalData(part)
    return clean === part ? part : replaced(stand(part, at), pointer)
  }

  function replaced(stands: unknown, pointer: string): unknown {
    redacted.push(pointer)
    return stands
  }
}

function standIn(part: unknown, place: Place): unknown {
  if (typeof part === 'boolean') return false
  return typeof part === 'number' ? 0 : stand(String(part), place)
}

/** Something of the same form: of the format, or with every letter and digit another one. */
function stand(text: string, { schemas }: Place): string {
  const named = schemas.flatMap(({ format }) => (typeof format === 'string' ? [format] : []))
  for (const format of named) {
    const known = byFormat[format]
    if (known !== undefined) return known
  }
  const form = text
    .slice(0, 200)
    .replaceAll(/\p{L}/gu, letter => (/\p{Lu}/u.test(letter) ? 'X' : 'x'))
    .replaceAll(/\d/g, '0')
  return named.every(format => formats[format]?.(form) ?? true) ? form : 'x'
}

const byFormat: Readonly<Record<string, string>> = {
  email: 'redacted@example.invalid',
  'idn-email': 'redacted@example.invalid',
  uuid: '00000000-0000-4000-8000-000000000000',
  date: '2000-01-01',
  'date-time': '2000-01-01T00:00:00Z',
  time: '00:00:00Z',
  uri: 'https://example.invalid/',
  'uri-reference': '/',
  ipv4: '192.0.2.0',
  ipv6: '2001:db8::',
  hostname: 'example.invalid',
}
