import type { Change, Subject } from '../diff/report.ts'
import { isToldFormat } from '../shapes/live-shape.ts'
import {
  valuesOf,
  type Answers,
  type Counts,
  type JsonType,
  type Message,
  type Shape,
  type Sketch,
  type Tally,
} from '../shapes/sketch.ts'
import type { Candidate, CandidateOperation } from './candidate.ts'
import { asksOfValues, type Asks, type AsksOfValues } from './questions.ts'

/**
 * How many calls are an answer to a question. `exact`: these and no others, as far as calls were looked at. `atLeast`:
 * there are some, and more cannot be told. `cannotTell`: what was kept does not say.
 */
export type Told = {
  readonly calls: number
  readonly sure: 'exact' | 'atLeast' | 'cannotTell'
}

export type Asking = {
  readonly change: Change
  readonly sketch: Sketch
  readonly candidate: Candidate
  /** Absent: it is no longer there, or cannot be played against. */
  readonly operation: CandidateOperation | undefined
}

const none: Told = { calls: 0, sure: 'exact' }
const cannotTell: Told = { calls: 0, sure: 'cannotTell' }
const exactly = (calls: number): Told => ({ calls, sure: 'exact' })
const atLeast = (calls: number): Told => ({ calls, sure: 'atLeast' })

/** Asks what was recorded of one caller and operation. */
export function ask(asks: Asks, asking: Asking): Told {
  const { sketch, change } = asking
  const { subject } = change
  if (isOfValues(asks))
    return everywhere(asking, ({ here }) =>
      here === undefined ? none : ofValues(asks, here, asking),
    )
  switch (asks) {
    case 'every call':
      return exactly(looked(sketch))
    case 'calls without the parameter':
      return withoutParameter(asking)
    case 'calls with the parameter':
      return exactly(parameter(asking)?.calls ?? 0)
    case 'calls without a body':
      return exactly(sketch.request.types[''] ?? 0)
    case 'calls with a body':
      return exactly(looked(sketch) - (sketch.request.types[''] ?? 0))
    case 'calls with the media type':
      return exactly(ofType(sketch.request.types, subject.name ?? ''))
    case 'calls that can no longer enter':
      return shutOut(asking)
    case 'answers of the status':
      return exactly(sum(answersOf(sketch, subject.name ?? '').map(({ calls }) => calls)))
    case 'answers of the media type': {
      const name = subject.name ?? (typeof subject.from === 'string' ? subject.from : '')
      return exactly(sum(placed(asking).map(({ types }) => ofType(types, name))))
    }
    case 'answers with the header': {
      const header = /header `([^`]+)`/.exec(subject.place)?.[1]?.toLowerCase() ?? ''
      return exactly(sum(placed(asking).map(({ headers }) => headers[header] ?? 0)))
    }
    case 'answers with the member':
      return everywhere(asking, shapes => exactly(memberOf(shapes, subject)?.calls ?? 0))
    case 'answers with the place':
    case 'the place':
      return everywhere(asking, shapes => exactly(shapes.here?.calls ?? 0))
    case 'what a replay says':
      return everywhere(asking, ({ here }) => (here === undefined ? none : cannotTell))
    case 'objects without the member':
      return everywhere(asking, shapes => withoutMember(shapes, subject))
    case 'objects with the member':
      return everywhere(asking, shapes => exactly(memberOf(shapes, subject)?.calls ?? 0))
    case 'objects with members that are not named':
      return everywhere(asking, shapes => unnamed(shapes, asking))
  }
}

const isOfValues = (asks: Asks): asks is AsksOfValues => asksOfValues.some(one => one === asks)

/** Calls that were looked at, each for as many as it stands for. */
export function looked({ request }: Sketch): number {
  return sum(Object.values(request.types))
}

type Shapes = {
  readonly all: Readonly<Record<string, Shape>>
  readonly pointer: string
  readonly here: Shape | undefined
}

/** Asks at every place the change is about. */
function everywhere(asking: Asking, tell: (shapes: Shapes) => Told): Told {
  const { subject } = asking.change
  const reaches = [
    { steps: subject.steps ?? [], sometimes: subject.sometimes },
    ...(subject.also ?? []),
  ]
  const told: Told[] = []
  for (const { all, unseen, cut } of wholes(asking)) {
    for (const { steps, sometimes } of reaches) {
      const pointer = steps.map(step => `/${escaped(step)}`).join('')
      const found = tell({ all, pointer, here: all[pointer] })
      // In a branch: the value may have kept another one.
      told.push(sometimes === true && found.calls > 0 ? cannotTell : found)
    }
    const isWhole = !cut && unseen === 0 && subject.further !== true
    if (!isWhole && told.every(({ calls }) => calls === 0)) told.push(cannotTell)
  }
  return together(told)
}

/** Several places of one call: it counts once where that can be told. */
function together(told: readonly Told[]): Told {
  const some = told.filter(({ calls }) => calls > 0)
  const [only] = some
  if (only === undefined) return told.some(({ sure }) => sure === 'cannotTell') ? cannotTell : none
  if (some.length === 1) return only
  return atLeast(Math.max(...some.map(({ calls }) => calls)))
}

type Whole = {
  readonly all: Readonly<Record<string, Shape>>
  readonly unseen: number
  readonly cut: boolean
}

/** The values a change is about: a body, the bodies of a status, a parameter. */
function wholes(asking: Asking): readonly Whole[] {
  const { sketch, change } = asking
  const { place } = change.subject
  const key = parameterKey(place)
  if (key !== undefined) {
    const all = Object.fromEntries(
      Object.entries(sketch.parameters).flatMap(([name, shape]) =>
        name === key || name.startsWith(`${key}/`) ? [[name.slice(key.length), shape]] : [],
      ),
    )
    return [{ all, unseen: 0, cut: false }]
  }
  const messages =
    change.direction === 'response' || place.startsWith('answer')
      ? placed(asking)
      : [sketch.request]
  return messages.map(({ body = {}, unseen = 0, cut }: Message) => ({
    all: body,
    unseen,
    cut: cut === true,
  }))
}

/** The key under which a parameter is recorded: `query limit`. */
export function parameterKey(place: string): string | undefined {
  const found = /^(path|query|header|cookie) parameter `([^`]+)`/.exec(place)
  if (found === null) return undefined
  const [, where = '', name = ''] = found
  return `${where} ${where === 'header' ? name.toLowerCase() : name}`
}

function parameter({ sketch, change }: Asking): Shape | undefined {
  return sketch.parameters[parameterKey(change.subject.place) ?? '']
}

/** What the contract did not have was recorded by nobody: in a header it may have been there. */
function withoutParameter(asking: Asking): Told {
  const { sketch, change } = asking
  const key = parameterKey(change.subject.place) ?? ''
  const isNew = change.rule.startsWith('new-')
  if (isNew && /^(header|cookie) /.test(key)) return cannotTell
  const calls = looked(sketch) - (parameter(asking)?.calls ?? 0)
  return exactly(Math.max(0, calls))
}

function withoutMember({ all, pointer, here }: Shapes, subject: Subject): Told {
  const objects = here?.types.object ?? 0
  if (objects === 0) return none
  const member = memberOf({ all, pointer, here }, subject)
  if (member !== undefined) {
    const without = Math.max(0, objects - (member.always ?? 0))
    // Sent before it meant anything: whether it is what is wanted now, its values tell.
    return without === 0 && member.unknown === true ? cannotTell : exactly(without)
  }
  // Names that are data are not kept: it may have been one of them.
  return all[`${pointer}/*`] === undefined ? exactly(objects) : cannotTell
}

function memberOf({ all, pointer }: Shapes, { name = '' }: Subject): Shape | undefined {
  return all[`${pointer}/${escaped(name)}`]
}

function unnamed({ all, pointer }: Shapes, { change, candidate }: Asking): Told {
  const schema = candidate.at(change.pointer.replace(/\/additionalProperties$/, ''))
  const named = new Set(
    Object.keys((schema as { properties?: object } | undefined)?.properties ?? {}),
  )
  const members = Object.keys(all).filter(
    key => key.startsWith(`${pointer}/`) && !key.slice(pointer.length + 1).includes('/'),
  )
  const strange = members.filter(key => !named.has(unescaped(key.slice(pointer.length + 1))))
  if (strange.length === 0) return none
  // A schema for them takes some; and what several branches name is not seen here.
  if (change.subject.to !== 'closed' || schema === undefined || 'allOf' in (schema as object))
    return cannotTell
  const most = Math.max(...strange.map(key => all[key]?.calls ?? 0))
  return strange.length === 1 ? exactly(most) : atLeast(most)
}

function ofValues(asks: AsksOfValues, shape: Shape, asking: Asking): Told {
  const { change, candidate } = asking
  const { name, to } = change.subject
  const values = valuesOf(shape)
  const known = (counted: (value: unknown) => boolean): Told => {
    if (values === undefined) return cannotTell
    return some(
      Object.entries(values).flatMap(([text, calls]) => (counted(JSON.parse(text)) ? [calls] : [])),
      shape,
    )
  }
  switch (asks) {
    case 'null':
      return exactly(shape.types.null ?? 0)
    case 'the value': {
      if (values === undefined) return holdsScalars(shape) ? cannotTell : none
      const text = name ?? ''
      return exactly((values[JSON.stringify(text)] ?? 0) || (values[text] ?? 0))
    }
    case 'values that are not listed': {
      const listed = candidate.at(change.pointer)
      if (!Array.isArray(listed)) return cannotTell
      const texts = new Set(listed.map(one => JSON.stringify(one)))
      return withCompound(
        shape,
        known(value => !texts.has(JSON.stringify(value))),
      )
    }
    case 'values but one':
      return withCompound(
        shape,
        known(value => JSON.stringify(value) !== JSON.stringify(to)),
      )
    case 'texts without the pattern': {
      const takes = candidate.takes({ type: 'string', pattern: String(to) })
      if (takes === undefined) return cannotTell
      return known(value => typeof value === 'string' && !takes(value))
    }
    case 'values of another type':
      return ofAnotherType(shape, String(to), asking)
    case 'values of the types':
      return ofTypes(shape, (name ?? '').split(', '))
    case 'below the bound':
      return beyond(shape, change.rule, (value, bound, isExclusive) =>
        isExclusive ? value <= bound : value < bound,
      )(Number(to))
    case 'above the bound':
      return beyond(shape, change.rule, (value, bound, isExclusive) =>
        isExclusive ? value >= bound : value > bound,
      )(Number(to))
    case 'no multiples':
      return counted(shape.numbers, value => !Number.isInteger(value / Number(to)), {
        shape,
        between: 'unknown',
      })
    case 'entries that repeat':
      return exactly(shape.repeats ?? 0)
  }
}

/** An object or a list among listed values is not kept as one. */
function withCompound({ types }: Shape, told: Told): Told {
  const compound = (types.array ?? 0) + (types.object ?? 0)
  return compound > 0 && told.calls === 0 ? cannotTell : told
}

const holdsScalars = ({ types }: Shape) =>
  Object.keys(types).some(type => type !== 'array' && type !== 'object')

/** Types that are written `string or integer (int64)`. */
function ofAnotherType(shape: Shape, to: string, asking: Asking): Told {
  const { types } = shape
  const found = /^(.*?)(?: \((.*)\))?$/.exec(to)
  const [, words = '', format = ''] = found ?? []
  const names = new Set(words.split(' or '))
  if (!names.has('any')) {
    const isText = asking.change.subject.place.includes(' parameter ')
    const others = (Object.entries(types) as [JsonType, number][]).filter(
      ([type]) =>
        type !== 'null' && !names.has(type) && !(type === 'integer' && names.has('number')),
    )
    // What is a text on the wire can be read as another type.
    if (others.length > 0) {
      return isText
        ? cannotTell
        : some(
            others.map(([, calls]) => calls),
            shape,
          )
    }
  }
  if (format === '') return none
  const texts = types.string ?? 0
  const numbers = (types.integer ?? 0) + (types.number ?? 0)
  if (format === 'int32' || format === 'int64' || format === 'float' || format === 'double') {
    const limit = format === 'int32' ? 2 ** 31 : 2 ** 53
    if (format === 'float' || format === 'double' || numbers === 0) return none
    return counted(shape.numbers, value => value < -limit || value >= limit, {
      shape,
      between: 'in',
    })
  }
  if (texts === 0) return none
  if (!isToldFormat(format)) return cannotTell
  return exactly(shape.formats?.[format] ?? texts)
}

function ofTypes(shape: Shape, names: readonly string[]): Told {
  const { types } = shape
  // A whole number is a number too: which of the two went does not say whether it may still be sent.
  if (names.includes('number') !== names.includes('integer') && (types.integer ?? 0) > 0)
    return cannotTell
  return some(
    names.flatMap(name => types[name as JsonType] ?? []),
    shape,
  )
}

function beyond(
  shape: Shape,
  rule: string,
  isOut: (value: number, bound: number, isExclusive: boolean) => boolean,
): (bound: number) => Told {
  const word =
    /(exclusive-)?(?:min|max)(-length|-items|-properties)?-(?:in|de)?(?:creased|set)$/.exec(rule)
  const kind = word?.[2]
  const isExclusive = word?.[1] !== undefined
  const [tally, relevant] =
    kind === '-length'
      ? [shape.lengths, shape.types.string]
      : kind === '-items'
        ? [shape.items, shape.types.array]
        : kind === '-properties'
          ? [shape.members, shape.types.object]
          : [shape.numbers, (shape.types.integer ?? 0) + (shape.types.number ?? 0)]
  return bound => {
    if ((relevant ?? 0) === 0) return none
    return counted(tally, value => isOut(value, bound, isExclusive), {
      shape,
      between: 'in',
    })
  }
}

/** How many of the values that were counted one by one, or else whether the ends of their range tell. */
function counted(
  tally: Tally | undefined,
  isOut: (value: number) => boolean,
  { shape, between }: { readonly shape: Shape; readonly between: 'in' | 'unknown' },
): Told {
  if (tally === undefined) return cannotTell
  const { least, most, counts } = tally
  if (counts !== undefined)
    return some(
      Object.entries(counts).flatMap(([value, calls]) => (isOut(Number(value)) ? [calls] : [])),
      shape,
    )
  if (isOut(least) || isOut(most)) return atLeast(1)
  return between === 'in' ? none : cannotTell
}

/** The same call can have several of them. */
function some(parts: readonly number[], shape: Shape): Told {
  const [only] = parts
  if (only === undefined) return none
  if (parts.length === 1) return exactly(only)
  const all = sum(parts)
  return all <= shape.calls ? exactly(all) : atLeast(Math.max(...parts))
}

/** Answers of a status, a class (`2XX`) or `default`, as a contract names them. */
function answersOf({ answers }: Sketch, status: string): readonly Answers[] {
  return Object.entries(answers).flatMap(([seen, one]) => {
    const isClass = /^\dXX$/i.test(status) && seen.startsWith(status.charAt(0))
    return status === 'default' || seen === status || isClass ? [one] : []
  })
}

/** The answers a change is about: `answer 200, header …`. */
function placed({ sketch, change }: Asking): readonly Answers[] {
  const status = /^answer (\w+)/.exec(change.subject.place)?.[1]
  return status === undefined ? Object.values(sketch.answers) : answersOf(sketch, status)
}

/** Callers that none of the ways of the candidate lets in: no scheme for their proof, or a scope they lack. */
function shutOut({ sketch, operation }: Asking): Told {
  if (operation === undefined) return cannotTell
  const { security, proofsOf } = operation
  if (security.length === 0) return none
  const able = security.filter(({ scopes }) => scopes.every(one => sketch.scopes.includes(one)))
  if (able.length === 0) return exactly(looked(sketch))
  const proofs = able.flatMap(({ scheme }) => proofsOf(scheme))
  // A scheme that says nothing of itself is between caller and upstream.
  if (able.some(({ scheme }) => proofsOf(scheme).length === 0)) return none
  return exactly(
    sum(
      Object.entries(sketch.proofs).flatMap(([proof, calls]) =>
        proofs.includes(proof) ? [] : [calls],
      ),
    ),
  )
}

function ofType(types: Counts, name: string): number {
  const wanted = (name.toLowerCase().split(';')[0] ?? '').trim()
  return sum(
    Object.entries(types).flatMap(([type, calls]) => {
      const isRange = wanted.endsWith('/*') && type.startsWith(wanted.slice(0, -1))
      return type !== '' && (type === wanted || isRange || wanted === '*/*') ? [calls] : []
    }),
  )
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
const escaped = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1')
const unescaped = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~')
