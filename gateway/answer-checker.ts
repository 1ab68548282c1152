import type { Contract, ContractOperation, ContractResponse } from '../openapi/contract.ts'
import type { Fault } from '../openapi/problem.ts'
import type { Check, Compile } from '../openapi/validate.ts'
import { shapeOf } from './parameter-shape.ts'
import { readHeaders } from './parameters.ts'
import type { Answer } from './policies/policy.ts'

/** What the contract says about the successful answers of an operation; made once, at start. */
export type AnswerChecker = {
  /** Status codes of success. One: the handler gives the body; several: it gives status and body. */
  readonly successes: readonly number[]
  readonly check: (answer: Answer) => ReturnType<Check>
}

/** Compiles the checker of an operation. Throws where the contract has no success, or a success that is neither JSON nor a stream of events. */
export function answerChecker(
  { name, document }: Contract,
  { operationId, responses }: ContractOperation,
  compile: Compile,
): AnswerChecker {
  const checks = new Map<
    number,
    { readonly body: Check | undefined; readonly headers: CheckHeaders }
  >()
  const streams = new Set<number>()
  for (const [status, response] of Object.entries(responses)) {
    if (!/^2\d\d$/.test(status)) continue
    const { content } = response
    const mediaTypes = Object.keys(content)
    // A stream of server-sent events is sent as it comes.
    if (mediaTypes.join(',') === 'text/event-stream') {
      streams.add(Number(status))
      checks.set(Number(status), { body: undefined, headers: () => none })
      continue
    }
    if (mediaTypes.some(mediaType => mediaType !== 'application/json')) {
      throw new Error(
        `${name} ${operationId} answers ${status} with ${mediaTypes.join(', ')}; only application/json is sent`,
      )
    }
    const schema = content['application/json']
    checks.set(Number(status), {
      body: schema && compile(schema, 'answer'),
      headers: headerCheck({ document }, response, compile),
    })
  }
  const successes = [...checks.keys()]
  if (successes.length === 0) throw new Error(`${name} ${operationId} has no success`)

  return {
    successes,
    check({ status, body, headers, stream }) {
      if (streams.has(status))
        return stream === undefined ? fault('body', 'must be a stream') : none
      const known = checks.get(status)
      if (known === undefined) return fault('status', `${status} is not in the contract`)
      const wrong = known.headers(headers)
      if (wrong.length > 0) return wrong
      const check = known.body
      if (check === undefined) return body === undefined ? none : fault('body', 'must be empty')
      if (body === undefined) return fault('body', 'must be present')
      const faults = check(body)
      if (faults.length === 0) return faults
      // What counts is what is sent: a Date or an undefined member is neither, once it is text.
      return check(JSON.parse(JSON.stringify(body)) as unknown)
    },
  }
}

const none: readonly Fault[] = []
const fault = (keyword: string, detail: string): readonly Fault[] => [
  { pointer: '', keyword, detail },
]

export type CheckHeaders = (headers: Answer['headers']) => readonly Fault[]

/** Checks the header fields the contract declares for an answer, apart from those that the gateway adds to it later. */
export function headerCheck(
  { document }: Pick<Contract, 'document'>,
  { headerParameters }: Pick<ContractResponse, 'headerParameters'>,
  compile: Compile,
): CheckHeaders {
  const specs = headerParameters
    .filter(({ name }) => !ours.has(name.toLowerCase()))
    .map(({ schema, ...parameter }) => ({
      ...parameter,
      check: compile(schema, 'answer'),
      shape: shapeOf(schema, document),
    }))
  if (specs.length === 0) return () => none
  const isOwed = specs.some(({ required }) => required)
  return (headers = noHeaders) => {
    if (headers === noHeaders && !isOwed) return none
    const given: Record<string, string | readonly string[]> = {}
    for (const [name, value] of Object.entries(headers)) given[name.toLowerCase()] = value
    return readHeaders(specs, given).faults
  }
}

const noHeaders: NonNullable<Answer['headers']> = {}

/** Content-Type is checked as the media type; the others are on every answer, or their policy answers for them. */
const ours = new Set([
  'content-type',
  'x-correlation-id',
  'ratelimit',
  'ratelimit-policy',
  'idempotent-replayed',
  'deprecation',
  'sunset',
  'link',
  'cache-status',
  'age',
])
