import type { Fault } from '../../../openapi/problem.ts'
import type { Answer, Exchange } from '../../policies/policy.ts'
import { readMediaType } from '../../media-type.ts'
import type { CompiledOperation } from './compiled-operation.ts'
import type { Place } from './place.ts'
import type { DriftSeen } from './sketch.ts'

/** One thing in one call that is not as the contract has it. */
export type Drifted = Pick<DriftSeen, 'kind' | 'side' | 'place' | 'about'>

/** What the checks of its contract say of a call. */
export type CallFaults = {
  readonly answer: readonly Fault[]
  /** Of a request that was taken all the same: nobody refuses here what does not keep the contract. */
  readonly request: readonly Fault[]
  readonly unknown: readonly Fault[]
}

/** What differs between a call and its contract; empty for one that is as it was promised. */
export function driftOf(
  operation: CompiledOperation,
  exchange: Exchange,
  answer: Answer,
  faults: CallFaults,
): readonly Drifted[] {
  const side = String(answer.status)
  const found: Drifted[] = [...requestDrift(operation, exchange, faults.request)]
  for (const { pointer } of faults.unknown) found.push(unknownIn(operation, exchange, pointer))
  const body = answer.stream !== undefined || answer.isOpaque === true ? undefined : answer.body
  const type = typeOf(answer.headers?.['content-type'])
  const place = operation.answerPlace(answer.status, type)
  for (const { pointer, keyword } of faults.answer) {
    if (pointer === '' && keyword === 'status')
      found.push({ kind: 'undocumented-status', side, place: '', about: side })
    else if (pointer === '' && keyword === 'media-type')
      found.push({ kind: 'undocumented-media-type', side, place: '', about: type })
    else found.push({ ...judged(keyword, place, pointer, 'writeOnly'), side })
  }
  if (body !== undefined && place !== undefined)
    for (const pointer of unknownBelow(body, place))
      found.push({ kind: 'undocumented-property', side, place: pointer })
  for (const name of Object.keys(answer.headers ?? {})) {
    const field = name.toLowerCase()
    if (field.startsWith('x-') && !operation.answerHeaders(answer.status).has(field))
      found.push({ kind: 'undocumented-header', side, place: `header ${field.slice(0, 60)}` })
  }
  if (proofOf(exchange).strength < operation.owedProof)
    found.push({
      kind: 'authentication-weaker',
      side: 'request',
      place: '',
      about: proofOf(exchange).name,
    })
  return found
}

/** What a request has that does not keep the contract; of one that was refused the contract may be wrong about what callers need. */
export function requestDrift(
  operation: CompiledOperation,
  exchange: Exchange,
  errors: readonly Fault[],
): readonly Drifted[] {
  const type = typeOf(exchange.headers['content-type'])
  return errors.map(({ pointer, keyword }) => {
    if (keyword === 'unknown' || keyword === 'additionalProperties')
      return unknownIn(operation, exchange, pointer)
    if (isInBody(pointer))
      return {
        ...judged(keyword, operation.requestPlace(type), pointer, 'readOnly'),
        side: 'request',
      }
    const kind = keyword === 'required' ? 'missing-required' : 'outside-contract'
    return { kind, side: 'request', place: named(pointer), about: keyword }
  })
}

/** How a caller proved who it is. */
export function proofOf({ caller, clientCertificate }: Exchange): {
  readonly name: 'none' | 'key' | 'token' | 'certificate'
  readonly strength: number
} {
  if (caller === undefined) return { name: 'none', strength: 0 }
  if (clientCertificate !== undefined) return { name: 'certificate', strength: 3 }
  return caller.tokenId === undefined
    ? { name: 'key', strength: 1 }
    : { name: 'token', strength: 2 }
}

/** Pointers into a body begin with a slash or are empty; parameters say where they stand. */
const isInBody = (pointer: string) => pointer === '' || pointer.startsWith('/')

function unknownIn(operation: CompiledOperation, exchange: Exchange, pointer: string): Drifted {
  if (!isInBody(pointer))
    return { kind: 'undocumented-parameter', side: 'request', place: named(pointer) }
  const place = operation.requestPlace(typeOf(exchange.headers['content-type']))
  return { kind: 'undocumented-property', side: 'request', place: template(place, pointer) }
}

function judged(
  keyword: string,
  place: Place | undefined,
  pointer: string,
  hiddenAs: 'readOnly' | 'writeOnly',
): Omit<Drifted, 'side'> {
  const at = template(place, pointer)
  // The checks have one word for what only goes the other way.
  if (keyword === 'readOnly') return { kind: 'wrong-direction', place: at, about: hiddenAs }
  if (keyword === 'required' || keyword === 'dependentRequired')
    return { kind: 'missing-required', place: at }
  if (['additionalProperties', 'unevaluatedProperties', 'unknown'].includes(keyword))
    return { kind: 'undocumented-property', place: at }
  return { kind: 'outside-contract', place: at, about: keyword }
}

/** The name of a parameter as a caller wrote it can be anything: of a name no programmer gives only that is told. */
function named(pointer: string): string {
  return /^[?\w.:[\]-]{1,60}$/.test(pointer) ? pointer : `${pointer.slice(0, 1)}*`
}

/** A pointer with `*` in place of positions in lists and of names that are data. */
function template(root: Place | undefined, pointer: string): string {
  let place = root
  return pointer
    .split('/')
    .map((step, index) => {
      if (index === 0) return ''
      if (place === undefined) return '*'
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const isEntry =
        /^\d+$/.test(name) && place.schemas.some(one => 'items' in one || 'prefixItems' in one)
      const member = isEntry ? { name: '*', place: place.entry } : place.member(name)
      place = member.place
      return member.name.replaceAll('~', '~0').replaceAll('/', '~1')
    })
    .join('/')
}

const mostUnknown = 20
const mostEntries = 50

/** Members that the contract does not speak of, in objects whose members it does. */
function unknownBelow(body: unknown, root: Place): ReadonlySet<string> {
  const found = new Set<string>()
  visit(body, root, '')
  return found

  function visit(part: unknown, place: Place, pointer: string): void {
    if (typeof part !== 'object' || part === null || found.size >= mostUnknown) return
    if (Array.isArray(part)) {
      for (const entry of part.slice(0, mostEntries)) visit(entry, place.entry, `${pointer}/*`)
      return
    }
    const describes = place.schemas.some(one => 'properties' in one)
    for (const [key, inner] of Object.entries(part)) {
      const member = place.member(key)
      const at = `${pointer}/${member.name.replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (member.place.known) visit(inner, member.place, at)
      else if (describes && member.name !== '*') found.add(at)
    }
  }
}

const typeOf = (field: string | readonly string[] | undefined) =>
  field === undefined || field === 'application/json'
    ? 'application/json'
    : (readMediaType(String(field))?.type ?? 'none')
