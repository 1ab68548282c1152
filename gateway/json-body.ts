import type { Fault } from '../openapi/problem.ts'

/** Deeper JSON is refused before it is parsed: recursion in a validator or serialiser would overflow the stack. */
const maxDepth = 64

export type JsonReading = { readonly value: unknown } | { readonly fault: Fault }

/**
 * Reads the bytes of a JSON body: UTF-8 without exceptions and without a byte order mark, at most 64 levels deep,
 * without members that reach for a prototype. https://www.rfc-editor.org/rfc/rfc8259
 */
export function readJson(bytes: Buffer): JsonReading {
  if (isTooDeep(bytes)) return refused('depth', `must not be nested deeper than ${maxDepth} levels`)
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return refused('encoding', 'must be UTF-8')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1]
    return refused(
      'json',
      position === undefined ? 'must be JSON' : `must be JSON; it is not at character ${position}`,
    )
  }
  // Spelt out or escaped, the name is in the text; only then is it worth looking for.
  if (/__proto__|constructor|\\u/.test(text) && reachesPrototype(value)) {
    return refused('prototype', 'must not have a member called __proto__ or constructor.prototype')
  }
  return { value }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const refused = (keyword: string, detail: string): JsonReading => ({
  fault: { pointer: '', keyword, detail },
})

/** Counts brackets outside strings; a body that is not JSON may be counted wrong and is refused by the parser. */
function isTooDeep(bytes: Buffer): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (inString) {
      if (byte === 0x5c) at++
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > maxDepth) return true
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return false
}

function reachesPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Object.hasOwn(value, '__proto__')) return true
  for (const [name, member] of Object.entries(value)) {
    if (
      name === 'constructor' &&
      typeof member === 'object' &&
      member !== null &&
      Object.hasOwn(member, 'prototype')
    ) {
      return true
    }
    if (reachesPrototype(member)) return true
  }
  return false
}
