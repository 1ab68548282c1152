import { childOf, isSampled, spanIdOf } from './trace-context.ts'

/** A piece of work that is over, as tracing tells it. Attributes are names, ids and numbers: no secret, no personal data. */
export type FinishedSpan = {
  readonly name: string
  readonly kind: SpanKind
  /** Trace, own span id and flags. */
  readonly traceparent: string
  /** Absent at the root of a trace. */
  readonly parentId: string | undefined
  /** Milliseconds since 1970, with their fraction. */
  readonly startMs: number
  readonly endMs: number
  readonly attributes: SpanAttributes
  /** What went wrong, as a code; undefined when nothing did. */
  readonly failure: string | undefined
}

export type SpanKind = 'internal' | 'server' | 'client'
export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Where finished spans go. */
export type SpanRecorder = {
  /** Whether a trace that starts here is recorded. */
  readonly samples: (traceId: string) => boolean
  readonly record: (span: FinishedSpan) => void
}

let recorder: SpanRecorder | undefined

/**
 * Switches tracing on for this process, or off. A trace reaches every layer by its traceparent alone, from the
 * request to a step that runs an hour later, so this is the only thing they share. Gives what undoes it.
 */
export function recordSpans(to: SpanRecorder): () => void {
  recorder = to
  return () => {
    if (recorder === to) recorder = undefined
  }
}

/** Whether a trace that starts here is recorded. */
export function samplesTrace(traceId: string): boolean {
  return recorder !== undefined && recorder.samples(traceId)
}

/** Whether spans of this trace are recorded. */
export function isRecorded(traceparent: string): boolean {
  return recorder !== undefined && isSampled(traceparent)
}

export type SpanOptions<Result> = {
  /** Its parent; gives `work` the traceparent to hand on. */
  readonly traceparent: string
  readonly name: string
  readonly kind?: SpanKind
  readonly attributes?: SpanAttributes
  /** What the result says of the work. */
  readonly describe?: (result: Result) => {
    readonly attributes?: SpanAttributes
    readonly failure?: string | undefined
  }
}

/** Does `work` in a span of its own, or, when the trace is not recorded, just does it. */
export function inSpan<Result>(
  options: SpanOptions<Result>,
  work: (traceparent: string) => Promise<Result>,
): Promise<Result> {
  const { traceparent, kind } = options
  // What is sent to somebody else has an id of its own also when nobody records it.
  if (!isRecorded(traceparent)) return work(kind === 'client' ? childOf(traceparent) : traceparent)
  return recorded(options, work)
}

async function recorded<Result>(
  { traceparent, name, kind = 'internal', attributes = {}, describe }: SpanOptions<Result>,
  work: (traceparent: string) => Promise<Result>,
): Promise<Result> {
  const own = childOf(traceparent)
  const startMs = now()
  const end = (failure: string | undefined, more: SpanAttributes | undefined) =>
    recorder?.record({
      name,
      kind,
      traceparent: own,
      parentId: spanIdOf(traceparent),
      startMs,
      endMs: now(),
      attributes: more === undefined ? attributes : { ...attributes, ...more },
      failure,
    })
  try {
    const result = await work(own)
    const description = describe?.(result)
    end(description?.failure, description?.attributes)
    return result
  } catch (error) {
    end(failureOf(error), undefined)
    throw error
  }
}

/** Tells of work whose span id others know already: the request itself. */
export function recordSpan(span: FinishedSpan): void {
  recorder?.record(span)
}

/** An error by its code or its name: what it says in words may hold anything. */
export function failureOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'error'
}

const now = (): number => performance.timeOrigin + performance.now()
