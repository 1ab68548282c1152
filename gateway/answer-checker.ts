import type { Contract, ContractOperation, Schema } from '../openapi/contract.ts'
import type { Check } from '../openapi/validate.ts'
import type { Answer } from './policies/policy.ts'

/** What the contract says about the successful answers of an operation; made once, at start. */
export type AnswerChecker = {
  /** Status codes of success. One: the handler gives the body; several: it gives status and body. */
  readonly successes: readonly number[]
  readonly check: (answer: Answer) => ReturnType<Check>
}

/** Compiles the checker of an operation. Throws where the contract has no success, or a success that is not JSON. */
export function answerChecker(
  { name }: Contract,
  { operationId, responses }: ContractOperation,
  compile: (schema: Schema) => Check,
): AnswerChecker {
  const checks = new Map<number, Check | undefined>()
  for (const [status, { content }] of Object.entries(responses)) {
    if (!/^2\d\d$/.test(status)) continue
    const mediaTypes = Object.keys(content)
    if (mediaTypes.some(mediaType => mediaType !== 'application/json')) {
      throw new Error(
        `${name} ${operationId} answers ${status} with ${mediaTypes.join(', ')}; only application/json is sent`,
      )
    }
    const schema = content['application/json']
    checks.set(Number(status), schema && compile(schema))
  }
  const successes = [...checks.keys()]
  if (successes.length === 0) throw new Error(`${name} ${operationId} has no success`)

  return {
    successes,
    check({ status, body }) {
      if (!checks.has(status)) {
        return [{ pointer: '', keyword: 'status', detail: `${status} is not in the contract` }]
      }
      const check = checks.get(status)
      if (check === undefined) {
        if (body === undefined) return []
        return [{ pointer: '', keyword: 'body', detail: 'must be empty' }]
      }
      if (body === undefined) return [{ pointer: '', keyword: 'body', detail: 'must be present' }]
      const faults = check(body)
      if (faults.length === 0) return faults
      // What counts is what is sent: a Date or an undefined member is neither, once it is text.
      return check(JSON.parse(JSON.stringify(body)) as unknown)
    },
  }
}
