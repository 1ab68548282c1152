import { isUtf8 } from 'node:buffer'
import type { Contract, ContractOperation, ContractResponse } from '../../openapi/contract.ts'
import type { Fault } from '../../openapi/problem.ts'
import type { Compile } from '../../openapi/validate.ts'
import { headerCheck } from '../answer-checker.ts'
import { isJsonType, rangeOf, readMediaType } from '../media-type.ts'
import type { Answer } from '../policies/policy.ts'
import { verdicts } from './verdicts.ts'

/** What a contract says about everything an upstream may answer to one operation. */
export type UpstreamAnswers = {
  /** None: an upstream always says its status. */
  readonly successes: readonly number[]
  readonly check: (answer: Answer) => readonly Fault[]
}

/** Compiles every answer of an operation, failures included: a status or media type that is not there is drift. */
export function upstreamAnswers(
  contract: Pick<Contract, 'document'>,
  { responses }: ContractOperation,
  compile: Compile,
): UpstreamAnswers {
  const compiled = new Map(
    Object.entries(responses).map(([status, response]) => [
      status.toUpperCase(),
      {
        headers: headerCheck(contract, response, compile),
        contents: Object.entries(response.content).map(([type, schema]) => ({
          range: type.toLowerCase(),
          check:
            schema === undefined || !isJsonType(type.toLowerCase())
              ? undefined
              : verdicts(compile(schema, 'answer')),
        })),
      },
    ]),
  )

  return { successes: [], check }

  function check(answer: Answer): readonly Fault[] {
    const { status, withoutContent, bytes, stream } = answer
    if (status === 304 && withoutContent) return none
    const known =
      compiled.get(String(status)) ?? compiled.get(classOf(status)) ?? compiled.get('DEFAULT')
    if (known === undefined) return fault('status', `${status} is not in the contract`)
    const wrong = known.headers(answer.headers)
    if (wrong.length > 0) return wrong
    if (withoutContent) return none
    const { contents } = known
    const isEmpty = stream === undefined && (bytes === undefined || bytes.length === 0)
    if (contents.length === 0) return isEmpty ? none : fault('body', 'must be empty')
    if (isEmpty) return fault('body', 'must be present')

    const type = typeOf(answer.headers?.['content-type'])
    const content = rangeOf(type ?? '', contents)
    if (content === undefined) {
      const known = contents.map(({ range }) => range).join(', ')
      return fault('media-type', `${type ?? 'without a media type'} must be ${known}`)
    }
    if (content.check === undefined || bytes === undefined || answer.isOpaque) return none
    return content.check(answer, bytes)
  }
}

/** What the contract has among its answers: the status itself, its class (`4XX`) or `default`. */
export function documents(
  responses: Readonly<Record<string, ContractResponse>>,
): (status: number) => boolean {
  const known = new Set(Object.keys(responses).map(status => status.toUpperCase()))
  if (known.has('DEFAULT')) return () => true
  return status => known.has(String(status)) || known.has(classOf(status))
}

/** The JSON of an answer; undefined where it is none, which keeps no schema. */
export function jsonOf(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) return undefined
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

const typeOf = (field: string | readonly string[] | undefined) =>
  field === 'application/json' ? field : readMediaType(String(field))?.type

const classOf = (status: number) => `${Math.floor(status / 100)}XX`

const none: readonly Fault[] = []
const fault = (keyword: string, detail: string): readonly Fault[] => [
  { pointer: '', keyword, detail },
]
