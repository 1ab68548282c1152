import type { Attributes, HrTime, SpanContext } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base'
import { recordSpans, type FinishedSpan, type SpanKind } from '../../openapi/span.ts'
import { isSampled, spanIdOf, traceIdOf } from '../../openapi/trace-context.ts'

export type TracingOptions = {
  /** Where the collector takes OTLP over HTTP: `/v1/traces` is added. https://opentelemetry.io/docs/specs/otlp/ */
  readonly endpoint: string
  /** Sent with every export. Their values are secrets. */
  readonly headers: Readonly<Record<string, string>>
  /** What the spans are said to come from. */
  readonly serviceName: string
  /** The share of traces that begin here and are recorded, 0 to 1. A caller that sends traceparent has decided for its own. */
  readonly ratio: number
  /** Told when spans could not be handed over. */
  readonly onError: (error: unknown) => void
}

/** Tracing of this process. */
export type Tracing = {
  /** Hands over what is left, for at most five seconds. */
  readonly close: () => Promise<void>
}

/**
 * Begins to record spans. The SDK of OpenTelemetry batches and sends them and is only loaded here; the spans are
 * made by hand (openapi/span.ts). What a collector that is away or slow does not take in time is dropped: at most
 * 8,192 spans wait.
 */
export async function startTracing({
  endpoint,
  headers,
  serviceName,
  ratio,
  onError,
}: TracingOptions): Promise<Tracing> {
  const [{ SpanKind: kinds, SpanStatusCode: codes, TraceFlags: flags }, sdk, otlp, resources] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ])
  const exporter = new otlp.OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    headers: { ...headers },
    timeoutMillis: 5_000,
  })
  const processor = new sdk.BatchSpanProcessor(exporter, {
    maxQueueSize: 8_192,
    maxExportBatchSize: 512,
    scheduledDelayMillis: 1_000,
    exportTimeoutMillis: 5_000,
  })
  const resource = resources.resourceFromAttributes({
    'service.name': serviceName,
    'service.instance.id': crypto.randomUUID(),
    'process.pid': process.pid,
  })
  const scope = { name: 'crossdock' }
  const kindOf: Readonly<Record<SpanKind, number>> = {
    internal: kinds.INTERNAL,
    server: kinds.SERVER,
    client: kinds.CLIENT,
  }
  const samples = sampler(ratio)
  const stop = recordSpans({
    samples,
    record: span => processor.onEnd(toReadable(span)),
  })

  return {
    async close() {
      stop()
      const patience = new Promise(resolve => setTimeout(resolve, 5_000).unref())
      await Promise.race([processor.shutdown().catch(onError), patience])
    },
  }

  function toReadable(span: FinishedSpan): ReadableSpan {
    const context = contextOf(span.traceparent, spanIdOf(span.traceparent))
    return {
      name: span.name,
      kind: kindOf[span.kind],
      spanContext: () => context,
      ...(span.parentId !== undefined && {
        parentSpanContext: contextOf(span.traceparent, span.parentId),
      }),
      startTime: toHrTime(span.startMs),
      endTime: toHrTime(span.endMs),
      duration: toHrTime(Math.max(0, span.endMs - span.startMs)),
      status:
        span.failure === undefined
          ? { code: codes.UNSET }
          : { code: codes.ERROR, message: span.failure },
      attributes: withoutAbsent(span.attributes),
      links: [],
      events: [],
      ended: true,
      resource,
      instrumentationScope: scope,
      droppedAttributesCount: 0,
      droppedEventsCount: 0,
      droppedLinksCount: 0,
    }
  }

  function contextOf(traceparent: string, spanId: string): SpanContext {
    return {
      traceId: traceIdOf(traceparent),
      spanId,
      traceFlags: isSampled(traceparent) ? flags.SAMPLED : flags.NONE,
    }
  }
}

/** Decides by the trace id itself, so that everybody who decides by it decides alike. */
function sampler(ratio: number): (traceId: string) => boolean {
  if (ratio >= 1) return () => true
  if (ratio <= 0) return () => false
  const bound = Math.floor(ratio * 0x1_0000_0000)
  return traceId => Number.parseInt(traceId.slice(24), 16) < bound
}

function toHrTime(ms: number): HrTime {
  const seconds = Math.floor(ms / 1_000)
  return [seconds, Math.round((ms - seconds * 1_000) * 1_000_000)]
}

function withoutAbsent(attributes: FinishedSpan['attributes']): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))
}
