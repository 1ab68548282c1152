import { Problem } from '../../openapi/problem.ts'
import { decide } from '../policies/decision.ts'
import type {
  Answer,
  Exchange,
  GovernedOperation,
  Policy,
  PolicyServices,
} from '../policies/policy.ts'

export type ObserveOptions = {
  readonly id: string
  readonly kind: string
  readonly operation: GovernedOperation
  readonly services: PolicyServices
}

/**
 * A policy that refuses nothing and changes nothing: it runs on what really comes in, and what it would have refused is
 * recorded. Throws for one that answers by itself, since there is nothing in that to watch.
 */
export function observed(
  policy: Policy,
  { id, kind, operation, services }: ObserveOptions,
): Policy {
  if ((policy.handle ?? policy.around ?? policy.preflight) !== undefined) {
    throw new Error(`${id} answers by itself, so it cannot be observed`)
  }
  const { head, request, answer, bodyLimitBytes, ...rest } = policy
  const limits = bodyLimitBytes === undefined ? undefined : overLimit(bodyLimitBytes)

  function note(exchange: Exchange, error: unknown): void {
    if (!(error instanceof Problem)) {
      const { correlationId } = exchange
      services.log.error(
        { err: error, policy: id, correlationId },
        'a policy under observation failed',
      )
      return
    }
    const { contract: api, operationId } = operation
    const at = { api, operation: operationId, policy: id, kind, code: error.code }
    decide(exchange, { stage: id, outcome: 'observed', facts: { problem: error.code } })
    const application = exchange.caller?.principal.application
    const { correlationId } = exchange
    for (const { pointer, keyword } of error.errors ?? [{ pointer: '', keyword: '' }])
      services.observed?.record({ ...at, application, pointer, keyword, correlationId })
  }

  function tried(work: () => void | Promise<void>, exchange: Exchange): void | Promise<void> {
    try {
      const pending = work()
      return pending?.catch((error: unknown) => note(exchange, error))
    } catch (error) {
      return note(exchange, error)
    }
  }

  const early = head ?? limits
  return {
    ...rest,
    ...(early !== undefined && {
      head: exchange => tried(() => early(shadowOf(exchange)), exchange),
    }),
    ...(request !== undefined && {
      request: exchange => tried(() => request(shadowOf(exchange)), exchange),
    }),
    ...(answer !== undefined && {
      answer: (exchange, given) =>
        tried(() => answer(shadowOf(exchange), answerShadow(given)), exchange),
    }),
  }
}

/** What a policy writes on it nobody else reads, and no header it sets is sent. */
function shadowOf(exchange: Exchange): Exchange {
  return Object.create(exchange, { reply: { value: silent } }) as Exchange
}

const silent: Exchange['reply'] = { header: () => undefined }

function answerShadow(answer: Answer): Answer {
  return Object.create(answer, { onFaults: { value: undefined } }) as Answer
}

/** A limit is kept by who reads the body; observed, it is held against the length that was announced. */
function overLimit(bytes: number): (exchange: Exchange) => void {
  return ({ headers }) => {
    if (Number(headers['content-length'] ?? 0) > bytes) throw new Problem('payload-too-large')
  }
}
