import type { OutgoingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OperationRoute } from './operation-route.ts'
import type { Answer, Exchange } from './policies/policy.ts'
import { clientCertificateOf } from './tokens/client-certificate.ts'
import { bodyStream, streamBodies } from './upstreams/body-stream.ts'
import { writeTogether } from './write-together.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The state of a request to an operation; null on every other path. */
    exchange: Exchange | null
  }
  interface FastifyContextConfig {
    /** Absent on every path that is no operation's. */
    operation?: OperationRoute
  }
}

/** Lets Fastify's router bring the requests of an operation. */
export function addRoute(app: FastifyInstance, operation: OperationRoute): void {
  const { streamedBody, bodyLimitBytes } = operation
  const route: Parameters<FastifyInstance['route']>[0] = {
    method: [...operation.methods],
    exposeHeadRoute: !operation.asksHead,
    url: operation.url,
    bodyLimit: bodyLimitBytes,
    config: {
      operation,
      ...(operation.lifecycle !== undefined && { lifecycle: operation.lifecycle }),
    },

    onRequest(request, reply, done) {
      try {
        const exchange = operation.enter({
          headers: request.headers,
          incoming: request.raw,
          outgoing: reply.raw,
          address: request.ip,
          wire: request,
          clientCertificate: clientCertificateOf(request.raw.socket),
          correlationId: request.id,
          reply,
          params: paramsOf(request),
        })
        request.exchange = exchange
        const pending = operation.head(exchange)
        if (pending === undefined) done()
        // A hook that always gave a promise would cost one for every request that has nothing to wait for.
        // oxlint-disable-next-line promise/no-callback-in-promise
        else pending.then(() => done(), done)
      } catch (error) {
        done(error as Error)
      }
    },

    handler(request, reply) {
      const exchange = request.exchange as Exchange
      const stream =
        streamedBody && (() => bodyStream(request, reply, streamedBody, bodyLimitBytes))
      const body = request.body as Buffer | undefined
      operation.answer(exchange, paramsOf(request), body, stream).then(
        answer => {
          if (answer !== undefined) writeTogether(() => send(request, reply, answer))
        },
        (error: unknown) => reply.send(error),
      )
    },
  }
  if (streamedBody === undefined) app.route(route)
  else void app.register(async scope => streamBodies(scope).route(route))
}

const paramsOf = (request: FastifyRequest) => request.params as Readonly<Record<string, string>>

function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): void {
  const { status, headers, bytes, stream } = answer
  // Refused, or gone, since it was made.
  if (reply.sent) {
    stream?.destroy()
    return
  }
  try {
    reply.code(status)
    // Links add up: those of the answer, and those that say what becomes of the API.
    const announced = headers?.['link'] === undefined ? undefined : reply.getHeader('link')
    if (headers !== undefined) reply.headers(headers as Record<string, string | string[]>)
    if (announced !== undefined) {
      reply.header('link', [announced, headers?.['link']].flat() as string[])
    }
    // What is short is written in one piece with its headers: two pieces cost half as much again.
    const isShort = bytes !== undefined && bytes.length > 0 && bytes.length <= onePieceBytes
    if (isShort) sendText(request, reply, bytes.toString('latin1'), 'latin1')
    else if (bytes !== undefined && bytes.length > 0) reply.send(bytes)
    if (bytes !== undefined && bytes.length > 0) return
    if (stream !== undefined) {
      // Who waits for events must know that there will be some before the first one comes.
      reply.raw.once('pipe', () => reply.raw.flushHeaders())
      if (answer.trailers !== undefined && takesTrailers.test(String(request.headers['te']))) {
        // Before the pipe hears of the end: Node writes them with the last chunk, and drops them where there is none.
        stream.once('end', () => {
          const trailers = answer.trailers?.()
          if (trailers !== undefined) reply.raw.addTrailers(trailers as OutgoingHttpHeaders)
        })
      }
      reply.send(stream)
      return
    }
    // Not before it is needed: the body of an upstream's answer is read when it is asked for.
    const { body } = answer
    if (body === undefined) reply.send()
    else {
      reply.header('content-type', 'application/json; charset=utf-8')
      sendText(request, reply, JSON.stringify(body), 'utf8')
    }
  } catch (error) {
    reply.send(error)
  }
}

/** Nothing that Fastify could do with an answer is wanted: no other place looks at it, and it is complete. */
function sendText(
  { method }: FastifyRequest,
  reply: FastifyReply,
  text: string,
  encoding: 'latin1' | 'utf8',
): void {
  if (method === 'HEAD') {
    reply.send(encoding === 'utf8' ? text : Buffer.from(text, encoding))
    return
  }
  const length = encoding === 'utf8' ? Buffer.byteLength(text) : text.length
  const headers = reply.header('content-length', length).getHeaders()
  reply.hijack()
  reply.raw.writeHead(reply.statusCode, headers as OutgoingHttpHeaders)
  reply.raw.end(text, encoding)
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-10.1.4 */
const takesTrailers = /(?:^|,)[\t ]*trailers[\t ]*(?:,|$)/i

const onePieceBytes = 16_384
