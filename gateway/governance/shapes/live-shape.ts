import { formats } from '../../../openapi/formats.ts'
import { withoutPersonalData } from '../../../openapi/personal-data.ts'
import type { Place } from './place.ts'
import {
  jsonTypes,
  mostListed,
  mostTallied,
  type Counts,
  type JsonType,
  type Shape,
  type Tally,
} from './sketch.ts'

/** A place in the bodies of one caller, while calls are still being added. */
export type LiveShape = {
  readonly place: Place
  readonly members: Map<string, LiveShape>
  calls: number
  always: number
  readonly types: Map<JsonType, Counter>
  values: Map<string, Counter> | undefined
  readonly lengths: LiveTally
  readonly numbers: LiveTally
  readonly items: LiveTally
  readonly sizes: LiveTally
  readonly repeats: Counter
  /** Of formats that some text had: the calls in which one had it not. */
  readonly formats: Map<string, Counter>
  /** The call it was last seen in; how often in it, and how many objects stood there. */
  call: number
  times: number
  objects: number
}

/** Counts each call once, however often a thing is in it. */
type Counter = { calls: number; call: number; times: number }

type LiveTally = { least: number; most: number; counts: Map<number, Counter> | undefined }

/** One call that is being looked at. */
export type Look = {
  /** Differs from that of every other call. */
  readonly call: number
  /** Calls it stands for. */
  readonly weight: number
  /** Places and values that may still be remembered, by all together. */
  readonly budget: Budget
  /** Something was seen that had not been. */
  isNew: boolean
  /** Not everything could be remembered. */
  isCut: boolean
}

export type Budget = { left: number }

/** Nothing is looked at below this depth, nor beyond so many entries of a list, nor of so many parts of a body. */
const deepest = 16
const mostEntries = 100
const mostParts = 5_000
const mostPlaces = 400
const mostFew = 12
const longestValue = 60

/** A place nothing was seen at yet. */
export function liveShape(place: Place): LiveShape {
  const empty = (): LiveTally => ({ least: Infinity, most: -Infinity, counts: new Map() })
  return {
    place,
    members: new Map(),
    calls: 0,
    always: 0,
    types: new Map(),
    values: new Map(),
    lengths: empty(),
    numbers: empty(),
    items: empty(),
    sizes: empty(),
    repeats: { calls: 0, call: 0, times: 0 },
    formats: new Map(),
    call: 0,
    times: 0,
    objects: 0,
  }
}

/** Adds the value of one call. */
export function observe(root: LiveShape, value: unknown, look: Look): void {
  let parts = 0
  const places = { count: 0 }
  const touched: LiveShape[] = []
  visit(root, value, 0)
  for (const shape of touched)
    // In every object that was there, in this call.
    for (const member of shape.members.values())
      if (member.call === look.call && member.times === shape.objects) member.always += look.weight

  function visit(shape: LiveShape, part: unknown, depth: number): void {
    if (++parts > mostParts || depth > deepest) {
      look.isCut = true
      return
    }
    if (shape.call !== look.call) {
      shape.call = look.call
      shape.times = 0
      shape.objects = 0
      shape.calls += look.weight
    }
    shape.times++
    const type = typeOf(part)
    if (type === undefined) return
    count(shape.types, type, look)
    if (type === 'object') object(shape, part as Record<string, unknown>, depth)
    else if (type === 'array') list(shape, part as readonly unknown[], depth)
    else scalar(shape, part as string | number | boolean | null, look)
  }

  function object(shape: LiveShape, part: Record<string, unknown>, depth: number): void {
    if (shape.objects === 0) touched.push(shape)
    shape.objects++
    let size = 0
    const named = new Set<string>()
    for (const key in part) {
      if (!Object.hasOwn(part, key) || part[key] === undefined) continue
      size++
      const { name, place } = shape.place.member(key)
      const member = below(shape, name, place)
      if (member === undefined) continue
      visit(member, part[key], depth + 1)
      // Several keys under one name: as one.
      if (name === '*' && named.has(name)) member.times--
      named.add(name)
    }
    tally(shape.sizes, size, look)
  }

  function list(shape: LiveShape, part: readonly unknown[], depth: number): void {
    tally(shape.items, part.length, look)
    if (part.length === 0) return
    const entry = below(shape, '*', shape.place.entry)
    if (entry === undefined) return
    if (part.length > mostEntries) look.isCut = true
    for (let index = 0; index < part.length && index < mostEntries; index++)
      visit(entry, part[index], depth + 1)
    if (part.length > 1 && hasRepeats(part)) add(shape.repeats, look)
  }

  function below(shape: LiveShape, name: string, place: Place): LiveShape | undefined {
    const known = shape.members.get(name)
    if (known !== undefined) return known
    if (look.budget.left <= 0 || ++places.count > mostPlaces) {
      look.isCut = true
      return undefined
    }
    look.budget.left--
    look.isNew = true
    const made = liveShape(place)
    shape.members.set(name, made)
    return made
  }
}

function scalar(shape: LiveShape, value: string | number | boolean | null, look: Look): void {
  if (typeof value === 'string') {
    tally(shape.lengths, lengthOf(value), look)
    for (const { name, canHave } of toldFormats)
      noteFormat(shape, name, canHave(value) && formats[name]?.(value) === true, look)
  }
  const { place } = shape
  const isKept = place.known && !place.classified
  if (typeof value === 'number' && isKept) tally(shape.numbers, value, look)
  if (shape.values === undefined) return
  const isPlain = typeof value === 'boolean' || value === null
  const isShort =
    typeof value !== 'string' ||
    (value.length <= longestValue && (place.listed || withoutPersonalData(value) === value))
  const text = JSON.stringify(value)
  const isRoom =
    shape.values.has(text) ||
    (shape.values.size < (place.listed ? mostListed : mostFew) && look.budget.left > 0)
  if ((isPlain || isKept) && isShort && isRoom) {
    if (!shape.values.has(text)) {
      look.budget.left--
      look.isNew = true
    }
    count(shape.values, text, look)
  } else {
    look.budget.left += shape.values.size
    shape.values = undefined
  }
}

/** Formats a text is tried for, and what rules nearly all others out. */
const toldFormats: readonly {
  readonly name: string
  readonly canHave: (text: string) => boolean
}[] = [
  { name: 'date', canHave: text => text.length === 10 },
  { name: 'date-time', canHave: text => text.length >= 20 && text.length <= 40 },
  { name: 'uuid', canHave: text => text.length === 36 },
  { name: 'email', canHave: text => text.length <= 254 && text.includes('@') },
  { name: 'uri', canHave: text => text.length <= 2_000 && text.includes(':') },
]

/** Whether a format is one whose misses are counted. */
export const isToldFormat = (format: string): boolean =>
  toldFormats.some(({ name }) => name === format)

/** Misses are counted from the first hit on: until then every text was one. */
function noteFormat(shape: LiveShape, name: string, isHit: boolean, look: Look): void {
  const known = shape.formats.get(name)
  if (known !== undefined) {
    if (!isHit) add(known, look)
    return
  }
  if (!isHit) return
  const texts = shape.types.get('string') as Counter
  const earlierInThisCall = texts.times > 1
  shape.formats.set(name, {
    calls: earlierInThisCall ? texts.calls : texts.calls - look.weight,
    call: earlierInThisCall ? look.call : 0,
    times: 1,
  })
}

function count<Key>(counts: Map<Key, Counter>, key: Key, look: Look): void {
  const known = counts.get(key)
  if (known === undefined) counts.set(key, { calls: look.weight, call: look.call, times: 1 })
  else add(known, look)
}

function add(counter: Counter, { call, weight }: Look): void {
  if (counter.call === call) {
    counter.times++
    return
  }
  counter.calls += weight
  counter.call = call
  counter.times = 1
}

function tally(into: LiveTally, value: number, look: Look): void {
  if (value < into.least) into.least = value
  if (value > into.most) into.most = value
  const { counts } = into
  if (counts === undefined) return
  if (counts.size >= mostTallied && !counts.has(value)) into.counts = undefined
  else count(counts, value, look)
}

/** What it is in JSON; undefined for what is none. */
function typeOf(value: unknown): JsonType | undefined {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  return typeof value === 'object' && !(value instanceof Uint8Array) ? 'object' : undefined
}

/** In characters, as JSON Schema counts. */
function lengthOf(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? Array.from(text).length : text.length
}

function hasRepeats(list: readonly unknown[]): boolean {
  const seen = new Set<unknown>()
  for (const entry of list.slice(0, mostEntries)) {
    const key = typeof entry === 'object' && entry !== null ? JSON.stringify(entry) : entry
    if (seen.has(key)) return true
    seen.add(key)
  }
  return false
}

/** Everything below a place by its pointer, the place itself first. */
export function shapesOf(root: LiveShape): Record<string, Shape> {
  const found: Record<string, Shape> = {}
  write(root, '', false)
  return found

  function write(shape: LiveShape, pointer: string, isMember: boolean): void {
    found[pointer] = toShape(shape, isMember)
    const isList = shape.types.has('array')
    for (const [name, member] of shape.members)
      write(
        member,
        `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        !(isList && name === '*'),
      )
  }
}

function toShape(shape: LiveShape, isMember: boolean): Shape {
  const { values, formats: hits, repeats, place } = shape
  return {
    calls: shape.calls,
    ...(isMember && { always: shape.always }),
    types: Object.fromEntries(
      jsonTypes.flatMap(type => {
        const seen = shape.types.get(type)
        return seen === undefined ? [] : [[type, seen.calls]]
      }),
    ),
    ...(values !== undefined && values.size > 0 && { values: countsOf(values) }),
    ...toTally('lengths', shape.lengths),
    ...toTally('numbers', shape.numbers),
    ...toTally('items', shape.items),
    ...toTally('members', shape.sizes),
    ...(repeats.calls > 0 && { repeats: repeats.calls }),
    ...(hits.size > 0 && { formats: countsOf(hits) }),
    ...(!place.known && { unknown: true as const }),
  }
}

function toTally<Name extends string>(
  name: Name,
  { least, most, counts }: LiveTally,
): { readonly [Key in Name]?: Tally } {
  if (least > most) return {}
  const tally: Tally = { least, most, ...(counts !== undefined && { counts: countsOf(counts) }) }
  return { [name]: tally } as { readonly [Key in Name]?: Tally }
}

function countsOf(counts: ReadonlyMap<string | number, Counter>): Counts {
  return Object.fromEntries([...counts].map(([key, { calls }]) => [String(key), calls]))
}
