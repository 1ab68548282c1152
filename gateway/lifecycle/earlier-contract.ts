import type { Contract, ContractOperation } from '../../openapi/contract.ts'
import { Problem, type Fault } from '../../openapi/problem.ts'
import type { Compile } from '../../openapi/validate.ts'
import { answerChecker, type AnswerChecker } from '../answer-checker.ts'
import { decide } from '../policies/decision.ts'
import type { Answer, Exchange, PolicyLog } from '../policies/policy.ts'
import { requestReader, type RequestReader } from '../request-reader.ts'
import { noteOnce } from './note-once.ts'

/**
 * An earlier revision of a contract in front of newer handlers. Revisions of a major are backward compatible: what an
 * earlier one lets in a newer handler takes. What it gives may have members the earlier contract does not know: they
 * are left out, so that a strict client of then reads what it read then. What else is different (a new value of an
 * enumeration) is sent as it is and reported: there is no older truth to send.
 */
export type EarlierOperation = {
  /** `info.version` of the contract. */
  readonly revision: string
  readonly reader: RequestReader
  /** Absent where an upstream answers: what it sends is its own. */
  readonly project: ((answer: Answer) => Answer) | undefined
}

export type EarlierOptions = {
  readonly contract: Contract
  readonly compile: Compile
  readonly log: PolicyLog
  /** An upstream answers. */
  readonly forwarded: boolean
}

/** The operation of that name in an earlier contract; undefined where it did not exist yet. */
function earlierOperation(
  operationId: string,
  { contract, compile, log, forwarded }: EarlierOptions,
): EarlierOperation | undefined {
  const operation = contract.operations.find(one => one.operationId === operationId)
  if (operation === undefined) return undefined
  return {
    revision: contract.version,
    reader: requestReader(contract, operation, compile),
    project: forwarded
      ? undefined
      : projection(contract, operation, answerChecker(contract, operation, compile), log),
  }
}

/** Leaves out of answers what the contract does not know. */
export function projection(
  { name, version }: Contract,
  { operationId }: ContractOperation,
  { check, successes }: Pick<AnswerChecker, 'check' | 'successes'>,
  log: PolicyLog,
): (answer: Answer) => Answer {
  const note = noteOnce((pointer, fault: Fault) =>
    log.warn(
      { incident: 'revision-differs', contract: name, version, operation: operationId, ...fault },
      `an answer has at ${pointer} what ${version} of ${name} does not have`,
    ),
  )
  return answer => {
    if (!successes.includes(answer.status) || answer.stream !== undefined) return answer
    let faults = check(answer)
    if (faults.length === 0) return answer
    const body = structuredClone(jsonOf(answer.body))
    const projected = { ...answer, body }
    for (let rounds = 0; rounds < maxRounds && faults.length > 0; rounds++) {
      const unknown = faults.filter(({ keyword }) => isUnknownMember.has(keyword))
      const removed = unknown.filter(({ pointer }) => removeAt(body, pointer))
      if (removed.length === 0) break
      faults = check(projected)
    }
    for (const fault of faults) note(`${fault.pointer} ${fault.keyword}`, fault)
    return projected
  }
}

/** Each round leaves out what one look found; a check tells of some twenty places at a time. */
const maxRounds = 200

const isUnknownMember = new Set(['additionalProperties', 'unevaluatedProperties'])

/** What will be sent: a Date is text there, and an undefined member is not there. */
const jsonOf = (body: unknown): unknown =>
  body === undefined ? undefined : (JSON.parse(JSON.stringify(body)) as unknown)

function removeAt(body: unknown, pointer: string): boolean {
  const path = pointer
    .split('/')
    .slice(1)
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = path.pop()
  if (last === undefined) return false
  let at: unknown = body
  for (const segment of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, segment)) return false
    at = (at as Record<string, unknown>)[segment]
  }
  if (typeof at !== 'object' || at === null || Array.isArray(at)) return false
  return Object.hasOwn(at, last) && delete (at as Record<string, unknown>)[last]
}

/** Earlier operations by the applications that are pinned to them; null where it did not exist yet. */
export type Pins = ReadonlyMap<string, EarlierOperation | null>

/** Earlier contracts, each for the applications that are pinned to it. */
export type PinnedContract = EarlierOptions & { readonly applications: ReadonlySet<string> }

/** Who is pinned to what of one operation; undefined where nobody is, so that it costs nothing. */
export function pinsOf(
  operationId: string,
  retained: readonly PinnedContract[] = [],
): Pins | undefined {
  const pins = new Map<string, EarlierOperation | null>()
  for (const pinned of retained) {
    const earlier = earlierOperation(operationId, pinned) ?? null
    for (const application of pinned.applications) pins.set(application, earlier)
  }
  return pins.size === 0 ? undefined : pins
}

/** Reads and checks requests by what their caller is pinned to. */
export function pinnedReader(running: RequestReader, pins: Pins | undefined): RequestReader {
  if (pins === undefined) return running
  const readerOf = (exchange: Exchange) => pinOf(pins, exchange)?.reader ?? running
  return {
    read(exchange, source) {
      const pin = pinOf(pins, exchange)
      if (pin === undefined) return running.read(exchange, source)
      decide(exchange, { stage: 'version', outcome: 'pinned', facts: { revision: pin.revision } })
      return pin.reader.read(exchange, source)
    },
    check: (exchange, unknownQuery) => readerOf(exchange).check(exchange, unknownQuery),
    unknown: exchange => readerOf(exchange).unknown(exchange),
  }
}

/** The last that happens to an answer: what its caller's revision does not know is left out. */
export function pinnedAnswer(pins: Pins): (exchange: Exchange, answer: Answer) => void {
  return (exchange, answer) => {
    const pin = pinOf(pins, exchange)
    if (pin?.project !== undefined) replaceBody(answer, pin.project(answer))
  }
}

/** Policies see one answer from end to end, so its body is exchanged inside it, and what told of the other body goes. */
export function replaceBody(answer: Answer, projected: Answer): void {
  if (projected === answer) return
  const headers = Object.entries(answer.headers ?? {}).filter(
    ([name]) => !['content-length', 'etag', 'content-digest'].includes(name.toLowerCase()),
  )
  Object.defineProperties(answer, {
    body: { value: projected.body, writable: true, enumerable: true, configurable: true },
    bytes: { value: undefined, writable: true, enumerable: true, configurable: true },
    headers: { value: Object.fromEntries(headers), enumerable: true, configurable: true },
  })
}

function pinOf(pins: Pins, { caller }: Exchange): EarlierOperation | undefined {
  const application = caller?.principal.application
  const pin = application === undefined ? undefined : pins.get(application)
  if (pin === null) {
    throw new Problem('not-found', {
      detail:
        'Your application is pinned to an earlier revision of this API, which does not have this operation. Move the pin to use it.',
    })
  }
  return pin
}
