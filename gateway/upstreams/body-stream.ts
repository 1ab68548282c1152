import type { IncomingMessage } from 'node:http'
import { Transform, type Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ContractBody } from '../../openapi/contract.ts'
import { Problem } from '../../openapi/problem.ts'
import { rangeOf, readMediaType } from '../media-type.ts'

/** In this context bodies are not read: a handler gets them as they arrive. */
export function streamBodies(scope: FastifyInstance): FastifyInstance {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  return scope
}

/**
 * The body of a request on its way to an upstream: of a media type the contract has, and never more bytes of it than
 * the limit. Undefined where there is none.
 */
export function bodyStream(
  { headers, body, raw }: FastifyRequest,
  reply: FastifyReply,
  { required, content }: ContractBody,
  limitBytes: number,
): Readable | undefined {
  if (body == null || headers['content-length'] === '0') {
    if (!required) return undefined
    throw new Problem('request-invalid', {
      errors: [{ pointer: '', keyword: 'required', detail: 'must be present' }],
    })
  }
  const taken = Object.keys(content)
  const { type = '' } = readMediaType(headers['content-type'] ?? '') ?? {}
  const ranges = taken.map(range => ({ range: range.toLowerCase() }))
  if (rangeOf(type, ranges) === undefined) {
    throw new Problem('unsupported-media-type', { detail: `Send ${taken.join(', ')}.` })
  }
  if (Number(headers['content-length'] ?? 0) > limitBytes) throw tooLarge(limitBytes)
  const source = body as Readable
  const stream = counted(limitBytes)
  if (!raw.complete) arriving.set(raw, stream)
  stream.once('error', () => void reply.header('connection', 'close'))
  // What nobody took is read away when there is an answer: the next request of the connection waits behind it.
  reply.raw.once('close', () => {
    source.unpipe(stream)
    stream.destroy()
    source.resume()
  })
  return source.pipe(stream)
}

const arriving = new WeakMap<IncomingMessage, Transform>()

/**
 * No more of a body that is sent on as it arrives will come: what was sent of it is broken off, and its caller is told
 * of the problem. Without this the upstream would wait for the rest, and be blamed for it.
 */
export function breakOff(request: IncomingMessage, problem: Problem): void {
  const stream = arriving.get(request)
  if (stream === undefined || stream.writableEnded) return
  request.unpipe(stream)
  stream.destroy(problem)
}

/**
 * A stream of its own between the two connections: when the upstream fails, what was being sent is destroyed, and
 * the caller's connection has to live on for the answer.
 */
function counted(limitBytes: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > limitBytes) done(tooLarge(limitBytes))
      else done(null, chunk)
    },
  })
}

const tooLarge = (bytes: number) =>
  new Problem('payload-too-large', { detail: `At most ${bytes} bytes are taken.` })
