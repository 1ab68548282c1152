import { Problem, type Fault } from '../../openapi/problem.ts'
import type { Answer, Exchange, PolicyKind } from './policy.ts'

export type ValidateResponseOptions = {
  readonly mode: 'enforce' | 'redact' | 'report'
  readonly body: boolean
}

/** Withholds answers that do not keep the contract. */
export const validateResponse: PolicyKind<ValidateResponseOptions> = {
  kind: 'validate-response',
  description:
    'Checks status, headers and body of every successful answer against the contract. `enforce` withholds a wrong one (502 answer-invalid); `redact` first takes out members the contract does not know and those that are `writeOnly` or secret, and withholds what is wrong even then; `report` lets everything pass. Each logs an incident with the places, never the values.',
  provides: ['response validation'],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      mode: {
        description: 'Withhold a wrong answer, send what is right of it, or only report it.',
        enum: ['enforce', 'redact', 'report'],
        default: 'enforce',
      },
      body: {
        description:
          'Whether bodies are checked, or status and media type only. Where an upstream answers and they are not, they are sent on as they arrive.',
        type: 'boolean',
        default: true,
      },
    },
  },
  create:
    ({ mode, body }, { place, services: { log } }) =>
    operation => {
      if (!body && operation.forwarded !== true) {
        throw new Error(`${place} only where an upstream answers may bodies stay unchecked`)
      }
      if (!body && mode === 'redact') {
        throw new Error(`${place} nothing can be taken out of bodies that are not looked into`)
      }
      const redact = mode === 'redact' ? operation.redactor?.() : undefined
      return {
        readsAnswerBody: body && operation.checksAnswerBody !== false,
        answer(exchange, answer) {
          const redacted = redact?.(answer)
          if (redacted !== undefined && redacted.removed.length > 0) {
            replaceBody(answer, redacted.body)
            incident('answer-redacted', exchange, answer, redacted.removed)
          }
          const faults = redacted?.faults ?? operation.checkAnswer(answer)
          if (faults.length === 0) return
          answer.onFaults?.(faults)
          incident('answer-invalid', exchange, answer, faults)
          if (mode !== 'report') throw new Problem('answer-invalid')
        },
      }

      function incident(
        name: 'answer-invalid' | 'answer-redacted',
        { correlationId }: Exchange,
        { status }: Answer,
        faults: readonly Fault[] | readonly string[],
      ): void {
        const { contract, operationId } = operation
        const fields = { incident: name, contract, operation: operationId, status, correlationId }
        if (name === 'answer-redacted') {
          log.warn(
            { ...fields, removed: faults.slice(0, 20) },
            'members were taken out of an answer',
          )
        } else {
          log.error(
            { ...fields, faults: faults.slice(0, 20) },
            'an answer did not keep the contract',
          )
        }
      }
    },
}

/** The bytes an upstream sent are no longer what is sent, nor as long, nor what their digest is of. */
function replaceBody(answer: Answer, body: unknown): void {
  const { headers = {} } = answer
  const kept = Object.entries(headers).filter(([name]) => !ofTheBytes.has(name.toLowerCase()))
  Object.defineProperties(answer, {
    body: { value: body, configurable: true, enumerable: true },
    bytes: { value: undefined, configurable: true },
    headers: { value: Object.fromEntries(kept), configurable: true, enumerable: true },
  })
}

const ofTheBytes = new Set([
  'content-length',
  'etag',
  'content-digest',
  'repr-digest',
  'digest',
  'content-md5',
])
