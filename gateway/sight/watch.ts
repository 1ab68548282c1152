import { failureOf, inSpan, isRecorded, recordSpan } from '../../openapi/span.ts'
import { childOf, spanIdOf } from '../../openapi/trace-context.ts'
import type { Exchange, Watch } from '../policies/policy.ts'

/** A part of a request's way through its chain. */
export type WatchedEntry = {
  /** The id of the entry in the policy file. */
  readonly id: string
  readonly kind: string
}

type Work<Argument> = (exchange: Exchange, argument: Argument) => void | Promise<void>

/**
 * Notes which entry refused a request, and for a watched one how long each took. For every other request that is
 * one branch: it is done at start, once for each entry of each operation.
 */
export function watched<Argument>(step: Work<Argument>, entry: WatchedEntry): Work<Argument> {
  return (exchange, argument) => {
    const { watch } = exchange
    const startedMs = watch === undefined ? 0 : performance.now()
    let pending: void | Promise<void>
    try {
      pending = step(exchange, argument)
    } catch (error) {
      noteRefusal(exchange, entry, startedMs, error)
      throw error
    }
    if (pending !== undefined) return settled(pending, exchange, entry, startedMs)
    if (watch !== undefined) note(exchange, watch, entry, startedMs, undefined)
    return undefined
  }
}

async function settled(
  pending: Promise<void>,
  exchange: Exchange,
  entry: WatchedEntry,
  startedMs: number,
): Promise<void> {
  try {
    await pending
  } catch (error) {
    noteRefusal(exchange, entry, startedMs, error)
    throw error
  }
  if (exchange.watch !== undefined) note(exchange, exchange.watch, entry, startedMs, undefined)
}

function noteRefusal(
  exchange: Exchange,
  entry: WatchedEntry,
  startedMs: number,
  error: unknown,
): void {
  exchange.refusedBy = entry
  if (exchange.watch !== undefined) note(exchange, exchange.watch, entry, startedMs, error)
}

function note(
  { traceparent }: Exchange,
  { tookMs }: Watch,
  { id, kind }: WatchedEntry,
  startedMs: number,
  error: unknown,
): void {
  const endedMs = performance.now()
  tookMs.set(id, (tookMs.get(id) ?? 0) + endedMs - startedMs)
  if (!isRecorded(traceparent)) return
  recordSpan({
    name: `policy ${id}`,
    kind: 'internal',
    traceparent: childOf(traceparent),
    parentId: spanIdOf(traceparent),
    startMs: performance.timeOrigin + startedMs,
    endMs: performance.timeOrigin + endedMs,
    attributes: { 'crossdock.policy.kind': kind },
    failure: error === undefined ? undefined : failureOf(error),
  })
}

/** The stage of the handler, beside the ids of entries. */
export const handlerStage = 'handler'

/** Runs what answers a request; below its span come the steps and calls that it makes. */
export function handled<Result>(
  exchange: Exchange,
  run: (traceparent: string) => Promise<Result>,
): Promise<Result> {
  const { watch, traceparent, operation } = exchange
  exchange.handled = true
  if (watch === undefined) return run(traceparent)
  const startedMs = performance.now()
  return inSpan({ traceparent, name: `handler ${operation.operationId}` }, run).finally(() => {
    watch.tookMs.set(handlerStage, performance.now() - startedMs)
  })
}
