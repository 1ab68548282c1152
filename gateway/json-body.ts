import { isAscii } from 'node:buffer'
import type { Fault } from '../openapi/problem.ts'
import { below } from '../openapi/schema-keywords.ts'

/** Deeper JSON is refused before it is parsed: recursion in a validator or serialiser would overflow the stack. */
const maxDepth = 64

/** What has more members and entries than this is refused before it is parsed, however few bytes it takes. */
const maxParts = 100_000

export type JsonReading = { readonly value: unknown } | { readonly fault: Fault }

/**
 * Reads the bytes of a JSON body: UTF-8 without exceptions and without a byte order mark, at most 64 levels deep and of
 * 100,000 parts, no name twice in an object, without members that reach for a prototype. RFC 8259 leaves open what a
 * repeated name means; two programs that read it differently are a way around whichever of them checks.
 * https://www.rfc-editor.org/rfc/rfc8259#section-4
 */
export function readJson(bytes: Buffer): JsonReading {
  const named = countNames(bytes)
  if (named === tooDeep)
    return refused('depth', `must not be nested deeper than ${maxDepth} levels`)
  if (named === tooMany) return refused('size', `must not have more than ${maxParts} parts`)
  let text: string
  try {
    text = isAscii(bytes) ? bytes.toString('latin1') : utf8.decode(bytes)
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
  const members = countMembers(value)
  if (members === reaching) {
    return refused('prototype', 'must not have a member called __proto__ or constructor.prototype')
  }
  if (members !== named) {
    return {
      fault: { pointer: repeated(text), keyword: 'repeated', detail: 'must stand once only' },
    }
  }
  return { value }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const refused = (keyword: string, detail: string): JsonReading => ({
  fault: { pointer: '', keyword, detail },
})

const tooDeep = -1
const tooMany = -2
const reaching = -3

const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c]

/**
 * Counts colons outside strings: as many as names were written. What is not JSON may be counted wrong and is refused by the
 * parser.
 */
function countNames(bytes: Buffer): number {
  const { length } = bytes
  let depth = 0
  let names = 0
  let parts = 0
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number
    if (byte === quote) {
      for (at++; at < length; at++) {
        const inside = bytes[at] as number
        if (inside === quote) break
        if (inside === backslash) at++
      }
    } else if (byte === colon) names++
    else if (byte === comma) parts++
    else if (byte === 0x7b || byte === 0x5b) {
      parts++
      if (++depth > maxDepth) return tooDeep
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return parts > maxParts ? tooMany : names
}

/** Counts the members of all objects: fewer than names were written if one was written twice. */
function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const inner = value[at] as unknown
      if (typeof inner !== 'object' || inner === null) continue
      const counted = countMembers(inner)
      if (counted < 0) return counted
      count += counted
    }
    return count
  }
  // Everything JSON.parse makes is an own member, a __proto__ too, and nothing inherited is enumerable.
  // oxlint-disable-next-line guard-for-in
  for (const name in value) {
    const inner = (value as Record<string, unknown>)[name]
    count++
    if (name === '__proto__') return reaching
    if (typeof inner !== 'object' || inner === null) continue
    if (name === 'constructor' && Object.hasOwn(inner, 'prototype')) return reaching
    const counted = countMembers(inner)
    if (counted < 0) return counted
    count += counted
  }
  return count
}

/** Pointer to the first name that stands twice in an object of this JSON text. */
function repeated(text: string): string {
  type Open = { readonly names: Set<string> | undefined; step: string | number }
  const open: Open[] = []
  const colonAhead = /\s*:/y
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token] = match
    const inner = open.at(-1)
    if (token === '{') open.push({ names: new Set(), step: '' })
    else if (token === '[') open.push({ names: undefined, step: 0 })
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',' && typeof inner?.step === 'number') inner.step++
    else if (token.startsWith('"') && inner?.names !== undefined) {
      colonAhead.lastIndex = tokens.lastIndex
      if (!colonAhead.test(text)) continue
      const name = JSON.parse(token) as string
      inner.step = name
      if (inner.names.has(name)) return below('', ...open.map(({ step }) => step))
      inner.names.add(name)
    }
  }
  return ''
}
