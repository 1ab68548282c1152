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
  // What is longer may have more parts than are taken, and is counted before it is parsed.
  const early = bytes.length > maxParts ? countNames(bytes) : undefined
  if (early !== undefined && early < 0) return refusedFor(early)
  let text: string
  try {
    text = isAscii(bytes) ? bytes.toString('latin1') : utf8.decode(bytes)
  } catch {
    return beyondBounds(bytes) ?? refused('encoding', 'must be UTF-8')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1]
    const detail = position === undefined ? '' : `; it is not at character ${position}`
    return beyondBounds(bytes) ?? refused('json', `must be JSON${detail}`)
  }
  const members = countMembers(value, 1)
  if (members === tooDeep) return refusedFor(tooDeep)
  // As long as it is at least: there is no room for a name that was written twice.
  if (members >= 0 && leastLength === text.length) return { value }
  const named = early ?? countNames(bytes)
  if (named < 0) return refusedFor(named)
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

function refusedFor(count: number): JsonReading {
  return count === tooDeep
    ? refused('depth', `must not be nested deeper than ${maxDepth} levels`)
    : refused('size', `must not have more than ${maxParts} parts`)
}

/** What is nothing else is still too deep or too much. */
function beyondBounds(bytes: Buffer): JsonReading | undefined {
  const named = countNames(bytes)
  return named < 0 ? refusedFor(named) : undefined
}

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

/**
 * How many characters a JSON text of the value last counted has at least, however it is written. Of a text that is
 * written as tightly as programs do it is the length, and then nothing else can stand in it.
 */
let leastLength = 0

/** Counts the members of all objects: fewer than names were written if one was written twice. */
function countMembers(value: unknown, depth: number): number {
  if (depth === 1) leastLength = 0
  if (typeof value !== 'object' || value === null) {
    leastLength += lengthOf(value)
    return 0
  }
  if (depth > maxDepth) return tooDeep
  let count = 0
  if (Array.isArray(value)) {
    leastLength += value.length === 0 ? 2 : value.length + 1
    for (let at = 0; at < value.length; at++) {
      const inner = value[at] as unknown
      if (typeof inner === 'string') leastLength += inner.length + 2
      else {
        const counted = countMembers(inner, depth + 1)
        if (counted < 0) return counted
        count += counted
      }
    }
    return count
  }
  // Everything JSON.parse makes is an own member, a __proto__ too, and nothing inherited is enumerable.
  // oxlint-disable-next-line guard-for-in
  for (const name in value) {
    const inner = (value as Record<string, unknown>)[name]
    count++
    leastLength += name.length + 4
    if (name === '__proto__') return reaching
    if (typeof inner === 'string') {
      leastLength += inner.length + 2
      continue
    }
    if (name === 'constructor' && typeof inner === 'object' && inner !== null) {
      if (Object.hasOwn(inner, 'prototype')) return reaching
    }
    const counted = countMembers(inner, depth + 1)
    if (counted < 0) return counted
    count += counted
  }
  // Two braces, a colon to each member, and a comma between two of them.
  leastLength += count === 0 ? 2 : 1
  return count
}

/** Of what has no parts, and no fewer characters than this in any writing. */
function lengthOf(value: unknown): number {
  if (value === false) return 5
  if (typeof value !== 'number') return 4
  const size = Math.abs(value)
  // 1000 may be written 1e3, and 0.001 be 1e-3; who knows about numbers of more digits than are kept.
  const isTight = Number.isInteger(value) ? size < 1_000 || value % 10 !== 0 : size >= 1
  return isTight && size < 1e15 ? String(value).length : 1
}

/** Pointer to the first name that stands twice in an object of this JSON text; empty: there is none. */
export function repeated(text: string): string {
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
