import type { Contract, ContractOperation, Schema } from '../openapi/contract.ts'
import { redaction } from '../openapi/known-members.ts'
import type { Fault } from '../openapi/problem.ts'
import type { Check, Compile } from '../openapi/validate.ts'
import { headerCheck, type CheckHeaders } from './answer-checker.ts'
import { isJsonType } from './media-type.ts'
import type { Answer } from './policies/policy.ts'

/** What is left of an answer without what the world must not see, and whether that keeps the contract. */
export type RedactedAnswer = {
  readonly body: unknown
  /** Pointers to what was taken out. */
  readonly removed: readonly string[]
  readonly faults: readonly Fault[]
}

/**
 * Compiles what takes out of the answers of an operation: members the contract does not know, `writeOnly` ones and those of
 * the data class `secret`. Undefined for an answer whose body no schema describes.
 */
export function answerRedactor(
  { document }: Contract,
  { responses }: ContractOperation,
  compile: Compile,
): (answer: Answer) => RedactedAnswer | undefined {
  const known = new Map<string, Redact>()
  for (const [status, response] of Object.entries(responses)) {
    const schema = Object.entries(response.content).find(([type]) =>
      isJsonType(type.toLowerCase()),
    )?.[1]
    if (schema === undefined) continue
    known.set(status.toUpperCase(), {
      redact: redaction(document, schema, isSecret),
      check: compile(schema, 'redacted'),
      headers: headerCheck({ document }, response, compile),
    })
  }
  return ({ status, body, headers }) => {
    const found =
      known.get(String(status)) ??
      known.get(`${Math.floor(status / 100)}XX`) ??
      known.get('DEFAULT')
    if (found === undefined || body === undefined) return undefined
    // What counts is what is sent: a Date or an undefined member is neither, once it is text.
    const { value, removed } = found.redact(JSON.parse(JSON.stringify(body)) as unknown)
    return { body: value, removed, faults: [...found.headers(headers), ...found.check(value)] }
  }
}

type Redact = {
  readonly redact: ReturnType<typeof redaction>
  readonly check: Check
  readonly headers: CheckHeaders
}

const isSecret = ({ writeOnly, 'x-data-class': dataClass }: Schema) =>
  writeOnly === true || dataClass === 'secret'
