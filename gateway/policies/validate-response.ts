import { Problem } from '../../openapi/problem.ts'
import type { PolicyKind } from './policy.ts'

export type ValidateResponseOptions = {
  readonly mode: 'enforce' | 'report'
}

/** Withholds answers that do not keep the contract. */
export const validateResponse: PolicyKind<ValidateResponseOptions> = {
  kind: 'validate-response',
  description:
    'Checks status and body of every successful answer against the contract. `enforce` withholds a wrong one (502 answer-invalid); both modes log an incident with the places, never the values.',
  provides: ['response validation'],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      mode: {
        description: 'Withhold a wrong answer, or only report it.',
        enum: ['enforce', 'report'],
        default: 'enforce',
      },
    },
  },
  create:
    ({ mode }, { services: { log } }) =>
    operation => ({
      answer(exchange, answer) {
        const faults = operation.checkAnswer(answer)
        if (faults.length === 0) return
        const { contract, operationId } = operation
        log.error(
          {
            incident: 'answer-invalid',
            contract,
            operation: operationId,
            status: answer.status,
            faults: faults.slice(0, 20),
            correlationId: exchange.correlationId,
          },
          'an answer did not keep the contract',
        )
        if (mode === 'enforce') throw new Problem('answer-invalid')
      },
    }),
}
