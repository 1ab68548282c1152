import { parseDocument } from 'yaml'
import type { ContractOperation, Schema } from '../../../openapi/contract.ts'
import type { Fault } from '../../../openapi/problem.ts'
import { compiler, type Check, type Compile } from '../../../openapi/validate.ts'
import { broughtContract } from '../../contracts/brought-contract.ts'
import { isJsonType, rangeOf } from '../../media-type.ts'
import { typed } from '../../parameters.ts'
import { shapeOf } from '../../parameter-shape.ts'
import { stepsOf } from '../diff/contract-file.ts'
import { templateOf } from '../diff/compare-paths.ts'
import type { Sample, SampleMessage } from '../shapes/sketch.ts'

/** The contract that would run: what was recorded is played against it. */
export type Candidate = {
  /** What stands at a pointer of the text. */
  readonly at: (pointer: string) => unknown
  /** Undefined where it does not have the operation, or cannot be played against. */
  readonly operation: (method: string, path: string) => CandidateOperation | undefined
  /** Says of values whether a schema of these keywords takes them; undefined where nobody can say in time. */
  readonly takes: (keywords: Schema) => ((value: unknown) => boolean) | undefined
  /** Why nothing can be played against it, where that is so. */
  readonly unplayable: string | undefined
}

export type CandidateOperation = {
  /** What it would say against a request that was taken. */
  readonly replayRequest: (sample: Sample) => Replayed
  /** What it does not promise of an answer that was given. */
  readonly replayAnswer: (status: string, sample: Sample) => Replayed
  readonly security: ContractOperation['security']
  /** The kind of proof each scheme takes: `key`, `token`, `certificate`; empty where it is not said. */
  readonly proofsOf: (scheme: string) => readonly string[]
}

/** `cannotTell`: the only faults are where something else stands in place of the real value. */
export type Replayed = {
  readonly verdict: 'passes' | 'fails' | 'cannotTell'
  /** Pointers into the body, or names of parameters with their place. */
  readonly places: readonly string[]
}

export function candidateOf(text: string): Candidate {
  const source = parseDocument(text, { uniqueKeys: false, merge: true }).toJS({
    maxAliasCount: -1,
  }) as unknown
  const opened = open(source)
  const operations = new Map<string, CandidateOperation>()
  let unplayable = 'reason' in opened ? opened.reason : undefined

  return {
    at: pointer => valueAt(source, pointer),
    get unplayable() {
      return unplayable
    },
    operation(method, path) {
      if ('reason' in opened) return undefined
      const key = `${method} ${templateOf(path)}`
      const known = operations.get(key)
      if (known !== undefined) return known
      const found = opened.contract.operations.find(
        one => `${one.method.toUpperCase()} ${templateOf(one.path)}` === key,
      )
      if (found === undefined) return undefined
      const made = guarded(playable(found, opened))
      operations.set(key, made)
      return made
    },
    takes(keywords) {
      try {
        const check = compiler({})(keywords)
        return value => check(value).length === 0
      } catch {
        return undefined
      }
    },
  }

  /** Schemas are compiled when they are first played against: one that cannot be says nothing about a call. */
  function guarded({ replayRequest, replayAnswer, ...operation }: CandidateOperation) {
    const attempt = (play: () => Replayed): Replayed => {
      try {
        return play()
      } catch (error) {
        unplayable ??= reasonOf(error)
        return { verdict: 'cannotTell', places: [] }
      }
    }
    return {
      ...operation,
      replayRequest: (sample: Sample) => attempt(() => replayRequest(sample)),
      replayAnswer: (status: string, sample: Sample) => attempt(() => replayAnswer(status, sample)),
    }
  }
}

const reasonOf = (error: unknown) => (error as Error).message.split('\n')[0] ?? ''

type Opened = { readonly contract: ReturnType<typeof broughtContract>; readonly compile: Compile }

/** Who may call does not matter for a replay, so a contract need not say. */
function open(source: unknown): Opened | { readonly reason: string } {
  try {
    const document =
      typeof source === 'object' && source !== null
        ? { security: [], ...(source as object) }
        : source
    const contract = broughtContract('candidate.v1', JSON.stringify(document))
    return { contract, compile: compiler(contract.document, () => {}) }
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

function playable(
  { parameters, requestBody, responses, security }: ContractOperation,
  { contract, compile }: Opened,
): CandidateOperation {
  const { document } = contract
  const lazily = (schema: Schema, direction: 'request' | 'answer') => {
    let check: Check | undefined
    return (value: unknown) => (check ??= compile(schema, direction))(value)
  }
  const checked = parameters.map(parameter => ({
    ...parameter,
    key: `${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`,
    check: lazily(parameter.schema, 'request'),
    types: () => shapeOf(parameter.schema, document).types,
  }))
  const queryKeys = new Set(checked.map(({ key }) => key))
  const contentsOf = (
    content: Readonly<Record<string, Schema | undefined>>,
    direction: 'request' | 'answer',
  ) =>
    Object.entries(content).map(([type, schema]) => ({
      range: type.toLowerCase(),
      check: schema === undefined ? undefined : lazily(schema, direction),
    }))
  const bodies = contentsOf(requestBody?.content ?? {}, 'request')
  const schemes = (
    document as {
      components?: { securitySchemes?: Record<string, Record<string, unknown>> }
    }
  ).components?.securitySchemes

  return {
    security,
    proofsOf: scheme => proofs(schemes?.[scheme]),
    replayRequest({ request }) {
      const found: Found[] = []
      for (const { key, required, in: where, check, types } of checked) {
        if (!Object.hasOwn(request.parameters, key)) {
          if (required && where !== 'path') found.push({ place: key, keyword: 'required' })
          continue
        }
        const given = request.parameters[key]
        // On the wire it was a text: another type reads it in another way.
        const text = typeof given === 'object' ? undefined : JSON.stringify(given)
        const value =
          text === undefined ? given : typed(typeof given === 'string' ? given : text, types())
        const uncertain = request.redactedParameters.includes(key)
        if (check(value).length > 0) found.push({ place: key, keyword: 'value', uncertain })
      }
      for (const key of Object.keys(request.parameters))
        if (key.startsWith('query ') && !queryKeys.has(key))
          found.push({ place: key, keyword: 'unknown' })
      if (request.type === undefined) {
        if (requestBody?.required === true) found.push({ place: '', keyword: 'body' })
        return judged(found)
      }
      if (requestBody === undefined) return judged([...found, { place: '', keyword: 'body' }])
      return judged([...found, ...bodyFaults(request, bodies)])
    },
    replayAnswer(status, { answer }) {
      if (answer === undefined) return { verdict: 'cannotTell', places: [] }
      const known =
        responses[status] ??
        responses[`${status.charAt(0)}XX`] ??
        responses[`${status.charAt(0)}xx`] ??
        responses['default']
      if (known === undefined) return { verdict: 'fails', places: [] }
      return judged(bodyFaults(answer, contentsOf(known.content, 'answer')))
    },
  }
}

type Found = { readonly place: string; readonly keyword: string; readonly uncertain?: boolean }

function bodyFaults(
  { type = '', body, redacted }: SampleMessage,
  contents: readonly { readonly range: string; readonly check: Check | undefined }[],
): readonly Found[] {
  const content = rangeOf(type, contents)
  if (content === undefined) return [{ place: '', keyword: 'media-type' }]
  if (content.check === undefined || !isJsonType(type)) return []
  return content.check(body).map(({ pointer, keyword }: Fault) => ({
    place: pointer,
    keyword,
    uncertain: redacted.some(place => hides(place, pointer, keyword)),
  }))
}

/** Whether what stands in place of a value can be why something is wrong. */
function hides(redacted: string, pointer: string, keyword: string): boolean {
  // What stands there is of the same type.
  if (redacted === pointer) return keyword !== 'type'
  if (pointer.startsWith(`${redacted}/`)) return true
  const isBelow = pointer === '' ? true : redacted.startsWith(`${pointer}/`)
  return isBelow && !aboutItself.has(keyword)
}

/** What is wrong with an object or a list itself, whatever stands in it. */
const aboutItself = new Set([
  'required',
  'additionalProperties',
  'type',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
])

function judged(found: readonly Found[]): Replayed {
  const certain = found.filter(({ uncertain = false }) => !uncertain)
  const verdict =
    certain.length > 0 ? ('fails' as const) : found.length > 0 ? 'cannotTell' : 'passes'
  return { verdict, places: certain.map(({ place }) => place) }
}

/** What a scheme of a contract takes as proof, as the gateway calls it. */
function proofs(scheme: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const { type, scheme: way, bearerFormat } = scheme ?? {}
  if (type === 'mutualTLS') return ['certificate']
  if (type === 'oauth2' || type === 'openIdConnect') return ['token']
  if (type === 'apiKey' || way === 'basic') return ['key']
  if (type !== 'http') return []
  if (bearerFormat === 'JWT') return ['token']
  return typeof bearerFormat === 'string' ? ['key'] : ['key', 'token']
}

function valueAt(source: unknown, pointer: string): unknown {
  let at = source
  for (const step of stepsOf(pointer)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<string, unknown>)[step]
  }
  return at
}
