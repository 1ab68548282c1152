import type { ProblemCode } from '../openapi/problem.ts'
import type { Metrics } from './metrics.ts'
import type { OperationRoute } from './operation-route.ts'
import type { Exchange, Misses } from './policies/policy.ts'
import type { Sight } from './sight/sight.ts'

/** A request whose answer is out: what log, metrics and sight need of it, whoever has read and answered it. */
export type Finished = {
  readonly correlationId: string
  readonly method: string
  /** Path with query. */
  readonly target: string
  readonly address: string
  readonly status: number
  readonly tookMs: number
  /** When the answer was a problem. */
  readonly problemCode: ProblemCode | undefined
  readonly operation: OperationRoute | undefined
  /** Of what is no operation's: the route in the router's writing; undefined where there is none. */
  readonly route: string | undefined
  /** Null where it never came to an operation. */
  readonly exchange: Exchange | null
  /** A header of the answer. */
  header(name: string): unknown
}

export type FinishOptions = {
  readonly metrics: Metrics
  readonly writeAccess: (finished: Finished) => void
  readonly misses: Misses | undefined
  readonly sight: Sight | undefined
}

/** Gives what is done when an answer is out: counting it, one line in the log, its share of the usage, its explanation. */
export function finish({ metrics, writeAccess, misses, sight }: FinishOptions) {
  const unmatched = metrics.operation('none', 'none')

  return (finished: Finished): void => {
    const { operation, status, tookMs, problemCode, exchange } = finished
    const served = operation?.served
    ;(served?.metrics ?? unmatched).observe(status, tookMs)
    if (status < 400) served?.pace?.observe(tookMs)
    if (problemCode !== undefined) metrics.problem(problemCode)
    writeAccess(finished)
    if (exchange === null || served === undefined) return
    metrics.caller(exchange.caller?.principal.application, status)
    if (status === 404 || status === 403) misses?.note(exchange)
    if (exchange.refusedBy !== undefined && problemCode !== undefined) {
      metrics.refusal(exchange.refusedBy.kind, problemCode)
    }
    if (sight === undefined) return
    const header = (name: string) => finished.header(name)
    sight.answered({ exchange, entries: served.entries, status, tookMs, header })
  }
}
