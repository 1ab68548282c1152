import { tookMs } from '../count.ts'
import { systemNames } from '../systems.ts'
import type { Rule } from './world.ts'

/**
 * How long an operation may take from when its time has come, whatever dies meanwhile; beside what it waits for systems that
 * have just failed it.
 */
const longestMs = 60_000

/** What an operation says it waits for when a system has answered badly or not at all. */
const failedBy = new RegExp(`^(${systemNames.join('|')}|marketplace): `)

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
    name: 'nothing takes longer than a minute, beside what systems that fail make it wait',
    *broken({ facts }) {
      const reasons = new Map(facts.late.map(one => [one.operationId, one.reasons]))
      for (const operation of facts.operations) {
        const { id, kind, subject, attempts } = operation
        const took = tookMs(operation) ?? 0
        const kept = Object.entries(reasons.get(id) ?? {})
        const bySystems = kept
          .filter(([reason]) => failedBy.test(reason))
          .reduce((sum, [, seconds]) => sum + seconds * 1_000, 0)
        if (took - bySystems <= longestMs) continue
        const why = kept.map(([reason, seconds]) => `; ${seconds.toFixed(0)} s: ${reason}`).join('')
        const what = `${kind} ${id} took ${(took / 1_000).toFixed(0)} s, ${attempts} attempts${why}`
        yield { orderId: subject, what }
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
