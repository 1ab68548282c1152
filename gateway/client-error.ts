import { randomUUID } from 'node:crypto'
import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Server as TlsServer } from 'node:tls'
import type { Duplex } from 'node:stream'
import { Problem } from '../openapi/problem.ts'
import { answerProblem, problemBody, problemMediaType } from './answer-problem.ts'
import { strictTransport } from './edge/strict-transport.ts'
import type { Lane } from './lane/lane.ts'
import type { Incoming } from './policies/policy.ts'
import { breakOff } from './upstreams/body-stream.ts'

/** What happens on a connection, as far as it decides what may still be said on it. */
export type Connections = {
  /** Counts a request as in flight until its answer was sent or its connection is gone. */
  begin(request: IncomingMessage, response: ServerResponse): void
  /** Says that a handler may have run for this request: a refusal would be a lie from now on. */
  dispatched(request: Incoming): void
  /** Requests in flight on all connections. */
  readonly inFlight: () => number
  /** The request that is arriving on a connection, if one is. */
  readonly arriving: (socket: Duplex) => IncomingMessage | undefined
  /** Whether nothing is in flight on it. */
  readonly isIdle: (socket: Duplex) => boolean
  /** Answers with a problem as far as that may still be said, and ends the connection. */
  refuse(socket: Duplex, problem: Problem): void
  /** Ends a connection: at once when nothing is in flight on it, else with the answers to what is. */
  end(socket: Socket): void
  /** From now on, every answer closes its connection. */
  closeAfterAnswers(): void
  /** So many requests were answered on a connection before Node's server began to read it. */
  resume(socket: Duplex, requests: number): void
}

export type ConnectionsOptions = {
  readonly onRefused: (problem: Problem, correlationId: string) => void
  /** The answer to the last one of so many closes its connection. */
  readonly requestsPerConnection: number
  /** What reads plain requests before Node's server does. Absent: nothing. */
  readonly lane?: Lane | undefined
}

type InFlight = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  dispatched: boolean
}

type Connection = {
  readonly open: InFlight[]
  requests: number
  /** Bytes that had come when its last answer was out; -1 when something has come since. */
  readUntil: number
}

/**
 * Handles what Node's parser cannot read (RFC 9112). The default answer is 400 for whatever came before it on the
 * connection, which an executed POST would take for its own: a false "rejected". So a request that has arrived
 * whole, or whose handler may have run, keeps its own answer, and only then is the connection closed.
 */
export function connections(
  servers: readonly Server[],
  { onRefused, requestsPerConnection, lane }: ConnectionsOptions,
): Connections {
  const bySocket = new WeakMap<Duplex, Connection>()
  let count = 0
  let closing = false

  for (const server of servers) {
    closeWhatIsSpare(server)
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
      // What fails before, or beneath, HTTP cannot be answered in HTTP.
      if (!isHttpError(error) || !socket.writable) socket.destroy()
      else refuse(socket, problemOf(error))
    })
    // Node gives such a connection away for a tunnel; there is none to be had.
    server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
      socket.on('error', () => {})
      refuse(socket, new Problem('request-invalid', { detail: 'CONNECT is for proxies.' }))
    })
  }

  return {
    begin(request, response) {
      const { socket } = request
      let connection = bySocket.get(socket)
      if (connection === undefined) {
        connection = { open: [], requests: 0, readUntil: -1 }
        bySocket.set(socket, connection)
      }
      const known = connection
      const { open } = known
      const entry: InFlight = { request, response, dispatched: false }
      open.push(entry)
      connection.requests += 1
      count += 1
      if (closing || connection.requests >= requestsPerConnection) response.shouldKeepAlive = false
      response.once('close', () => {
        count -= 1
        open.splice(open.indexOf(entry), 1)
        known.readUntil = socket.bytesRead
      })
    },
    dispatched(request) {
      // The lane has no such requests: they have arrived whole, and nothing of them is refused.
      const { socket } = request as Partial<IncomingMessage>
      const entry = socket && bySocket.get(socket)?.open.find(open => open.request === request)
      if (entry !== undefined) entry.dispatched = true
    },
    inFlight: () => count + (lane?.inFlight() ?? 0),
    arriving(socket) {
      const last = bySocket.get(socket)?.open.at(-1)
      return last === undefined || last.request.complete ? undefined : last.request
    },
    isIdle: socket => lane?.isIdle(socket) ?? (bySocket.get(socket)?.open.length ?? 0) === 0,
    refuse,
    end(socket) {
      const inFlight = bySocket.get(socket)?.open ?? []
      for (const { response } of inFlight) response.shouldKeepAlive = false
      const last = inFlight.at(-1)
      if (last === undefined) socket.destroy()
      // The answer may have said already that the connection goes on.
      else last.response.once('close', () => socket.destroySoon())
    },
    closeAfterAnswers() {
      closing = true
      lane?.closeAfterAnswers()
    },
    resume: (socket, requests) => void bySocket.set(socket, { open: [], requests, readUntil: -1 }),
  }

  /**
   * Node's own takes a connection for idle whose answer has ended and is not written yet: what is left of it would be lost, and
   * by TLS the connection be counted for ever, since nobody is told that it is gone.
   * https://github.com/nodejs/node/blob/v24.x/lib/_http_server.js (closeIdleConnections)
   */
  function closeWhatIsSpare(server: Server): void {
    const sockets = new Set<Socket>()
    server.on(server instanceof TlsServer ? 'secureConnection' : 'connection', (socket: Socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    server.closeIdleConnections = () => {
      for (const socket of sockets) if (isSpare(socket)) socket.destroy()
    }
  }

  function isSpare(socket: Socket): boolean {
    const { open, readUntil } = bySocket.get(socket) ?? { open: [], readUntil: -1 }
    return lane?.isSpare(socket) ?? (open.length === 0 && readUntil === socket.bytesRead)
  }

  function refuse(socket: Duplex, problem: Problem): void {
    const last = bySocket.get(socket)?.open.at(-1)
    if (last === undefined) {
      const correlationId = randomUUID()
      onRefused(problem, correlationId)
      socket.end(wireProblem(problem, correlationId, 'encrypted' in socket))
    } else if (last.request.complete || last.dispatched || last.response.headersSent) {
      last.response.shouldKeepAlive = false
      last.response.once('close', () => socket.destroy())
      if (!last.request.complete) breakOff(last.request, problem)
    } else {
      const correlationId = randomUUID()
      onRefused(problem, correlationId)
      last.response.once('close', () => socket.destroy())
      answerProblem(last.response, problem, { correlationId, instance: '/', close: true })
    }
  }
}

function isHttpError({ code = '' }: NodeJS.ErrnoException): boolean {
  return code.startsWith('HPE_') || code === 'ERR_HTTP_REQUEST_TIMEOUT'
}

function problemOf({ code }: NodeJS.ErrnoException): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('headers-too-large')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem('request-timeout')
  return new Problem('request-invalid', { detail: 'The request is not valid HTTP/1.1.' })
}

/** No request was read, so there is no response object to answer with. */
export function wireProblem(problem: Problem, correlationId: string, isTls: boolean): Buffer {
  const body = problemBody(problem, { correlationId, instance: '/' })
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `content-type: ${problemMediaType}`,
    `content-length: ${body.length}`,
    `x-correlation-id: ${correlationId}`,
    'cache-control: no-store',
    ...(problem.retryAfterSeconds === undefined
      ? []
      : [`retry-after: ${problem.retryAfterSeconds}`]),
    ...(isTls ? [`strict-transport-security: ${strictTransport}`] : []),
    'connection: close',
    '',
    '',
  ]
  return Buffer.concat([Buffer.from(head.join('\r\n')), body])
}
