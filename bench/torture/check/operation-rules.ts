import type { Rule } from './world.ts'

/** Everything that was begun came to an end, and its record is whole. */
export const operationRules: readonly Rule[] = [
  {
    name: 'nothing is stuck',
    *broken({ facts }) {
      for (const { operationId, kind, subject, state, waitingFor } of facts.stuck) {
        const why = waitingFor === null ? '' : `: ${waitingFor}`
        yield { orderId: subject, what: `${kind} ${operationId} is still ${state}${why}` }
      }
    },
  },
  {
    name: 'no server ends by itself',
    *broken({ facts }) {
      for (const what of facts.deaths) yield { what }
    },
  },
  {
    name: 'nothing was given up',
    *broken({ facts }) {
      for (const { id, kind, subject, state, problem } of facts.operations) {
        if (state !== 'dead') continue
        const why = problem?.detail ?? problem?.code ?? 'no reason recorded'
        yield { orderId: subject, what: `${kind} ${id} waits for a person: ${why}` }
      }
    },
  },
  {
    name: 'the journal of what is done has no open line',
    *broken({ facts, stepsOf }) {
      for (const { id, kind, subject, state } of facts.operations) {
        if (state !== 'succeeded' && state !== 'failed') continue
        for (const step of stepsOf(id)) {
          if (step.state !== 'intent') continue
          yield {
            orderId: subject,
            what: `${kind} ${id} is ${state}, "${step.name}" is still open`,
          }
        }
      }
    },
  },
  {
    name: 'no undo was refused',
    *broken({ facts }) {
      for (const { category, orderId, reason } of facts.exceptions) {
        if (category !== 'undoFailed' && category !== 'fundsHeld') continue
        yield { ...(orderId !== null && { orderId }), what: `${category}: ${reason}` }
      }
    },
  },
  {
    name: 'secrets are forgotten when they are not needed any more',
    *broken({ facts }) {
      for (const { id, subject, state, input } of facts.operations) {
        if ((state === 'succeeded' || state === 'failed') && 'secret' in input) {
          yield { orderId: subject, what: `${id} is ${state} and still knows its secret` }
        }
      }
    },
  },
]
