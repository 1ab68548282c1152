import { randomUUID } from 'node:crypto'
import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { Problem } from '../openapi/problem.ts'
import { answerProblem, problemBody, problemMediaType } from './answer-problem.ts'

/** What happens on a connection, as far as it decides what may still be said on it. */
export type Connections = {
  /** Counts a request as in flight until its answer was sent or its connection is gone. */
  begin(request: IncomingMessage, response: ServerResponse): void
  /** Says that a handler may have run for this request: a refusal would be a lie from now on. */
  dispatched(request: IncomingMessage): void
  /** Requests in flight on all connections. */
  readonly inFlight: () => number
  /** From now on, every answer closes its connection. */
  closeAfterAnswers(): void
}

type InFlight = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  dispatched: boolean
}

/**
 * Handles what Node's parser cannot read (RFC 9112). The default answer is 400 for whatever came before it on the
 * connection, which an executed POST would take for its own: a false "rejected". So a request that has arrived
 * whole, or whose handler may have run, keeps its own answer, and only then is the connection closed.
 */
export function connections(
  server: Server,
  { onRefused }: { readonly onRefused: (problem: Problem, correlationId: string) => void },
): Connections {
  const bySocket = new WeakMap<Duplex, InFlight[]>()
  let count = 0
  let closing = false

  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const open = bySocket.get(socket) ?? []
    const last = open.at(-1)
    const problem = problemOf(error)

    if (last === undefined) {
      const correlationId = randomUUID()
      onRefused(problem, correlationId)
      socket.end(wireProblem(problem, correlationId))
    } else if (last.request.complete || last.dispatched || last.response.headersSent) {
      last.response.shouldKeepAlive = false
      last.response.once('close', () => socket.destroy())
    } else {
      const correlationId = randomUUID()
      onRefused(problem, correlationId)
      last.response.once('close', () => socket.destroy())
      answerProblem(last.response, problem, { correlationId, instance: '/', close: true })
    }
  })

  return {
    begin(request, response) {
      const { socket } = request
      const open = bySocket.get(socket) ?? []
      const entry: InFlight = { request, response, dispatched: false }
      open.push(entry)
      bySocket.set(socket, open)
      count += 1
      if (closing) response.shouldKeepAlive = false
      response.once('close', () => {
        count -= 1
        open.splice(open.indexOf(entry), 1)
      })
    },
    dispatched(request) {
      const entry = bySocket.get(request.socket)?.find(open => open.request === request)
      if (entry !== undefined) entry.dispatched = true
    },
    inFlight: () => count,
    closeAfterAnswers() {
      closing = true
    },
  }
}

function problemOf({ code }: NodeJS.ErrnoException): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('headers-too-large')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem('request-timeout')
  return new Problem('request-invalid', { detail: 'The request is not valid HTTP/1.1.' })
}

/** No request was read, so there is no response object to answer with. */
function wireProblem(problem: Problem, correlationId: string): Buffer {
  const body = problemBody(problem, { correlationId, instance: '/' })
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `content-type: ${problemMediaType}`,
    `content-length: ${body.length}`,
    `x-correlation-id: ${correlationId}`,
    'connection: close',
    '',
    '',
  ]
  return Buffer.concat([Buffer.from(head.join('\r\n')), body])
}
