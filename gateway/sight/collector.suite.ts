import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

/** A span as a collector gets it. */
export type CollectedSpan = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId: string | undefined
  readonly name: string
  /** 1 internal, 2 server, 3 client. */
  readonly kind: number
  readonly attributes: Readonly<Record<string, unknown>>
  readonly failed: boolean
  readonly startNs: bigint
  readonly endNs: bigint
}

/** A collector of spans. */
export type Collector = {
  readonly url: string
  /** What has come so far. */
  readonly spans: readonly CollectedSpan[]
  /** The bodies as they came. */
  readonly texts: readonly string[]
  readonly headers: readonly NodeJS.Dict<string | string[]>[]
  readonly services: ReadonlySet<string>
}

/** Takes OTLP/HTTP in JSON, as https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding has it. */
export async function collector(t: Pick<Test, 'teardown'>): Promise<Collector> {
  const spans: CollectedSpan[] = []
  const texts: string[] = []
  const headers: NodeJS.Dict<string | string[]>[] = []
  const services = new Set<string>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.method !== 'POST' || request.url !== '/v1/traces') {
        response.writeHead(404).end()
        return
      }
      const text = Buffer.concat(chunks).toString()
      texts.push(text)
      headers.push(request.headers)
      for (const { resource, scopeSpans } of (JSON.parse(text) as Export).resourceSpans) {
        services.add(String(attributesOf(resource.attributes)['service.name']))
        for (const { spans: some } of scopeSpans) spans.push(...some.map(toCollected))
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, spans, texts, headers, services }
}

type Export = {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] }
    readonly scopeSpans: readonly { readonly spans: readonly WireSpan[] }[]
  }[]
}
type Attribute = { readonly key: string; readonly value: Readonly<Record<string, unknown>> }
type WireSpan = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly kind: number
  readonly attributes: readonly Attribute[]
  readonly status: { readonly code: number }
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
}

function toCollected(span: WireSpan): CollectedSpan {
  const { traceId, spanId, parentSpanId, name, kind, attributes, status } = span
  return {
    traceId,
    spanId,
    parentSpanId: parentSpanId || undefined,
    name,
    kind,
    attributes: attributesOf(attributes),
    failed: status.code === 2,
    startNs: BigInt(span.startTimeUnixNano),
    endNs: BigInt(span.endTimeUnixNano),
  }
}

function attributesOf(list: readonly Attribute[]): Record<string, unknown> {
  return Object.fromEntries(list.map(({ key, value }) => [key, Object.values(value)[0]]))
}
