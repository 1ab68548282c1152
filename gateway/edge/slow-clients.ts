import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import { Problem } from '../../openapi/problem.ts'
import { wireProblem, type Connections } from '../client-error.ts'
import { isWaiting } from './expect-continue.ts'

/** What a client may cost before it has cost anything to be one: connections, and time. */
export type ClientLimits = {
  /** Connections at the same time; default 10,000. */
  readonly connections: number
  /** Requests on one connection, so that callers come round to other servers; default 10,000. */
  readonly requestsPerConnection: number
  /** A body has to arrive at least as fast, after `bodyGraceMs`; default 256. */
  readonly bodyBytesPerSecond: number
  /** Default 10,000: what was lost on the way is sent again within it. */
  readonly bodyGraceMs: number
  /** How long a client may take nothing of an answer that waits for it, in milliseconds; default 30,000. */
  readonly writeMs: number
  /** How often connections are looked at, in milliseconds; default 1,000. */
  readonly everyMs: number
}

/** The limits where nobody says otherwise. */
export const clientLimits: ClientLimits = {
  connections: 10_000,
  requestsPerConnection: 10_000,
  bodyBytesPerSecond: 256,
  bodyGraceMs: 10_000,
  writeMs: 30_000,
  everyMs: 1_000,
}

export type SlowClients = {
  /** Connections that are open. */
  readonly count: () => number
  readonly close: () => void
}

export type SlowClientsOptions = ClientLimits & {
  readonly servers: readonly Server[]
  readonly open: Pick<Connections, 'arriving' | 'isIdle' | 'refuse'>
  readonly idleMs: number
  readonly keepAliveMs: number
  readonly onRefused: (problem: Problem, correlationId: string) => void
}

/** A body that has begun to arrive. */
type Arriving = {
  readonly request: IncomingMessage
  readonly sinceMs: number
  readonly bytes: number
}

/**
 * Turns away connections that are too many, bodies that trickle (RUDY) and clients that do not read their answers.
 * Headers that trickle (Slowloris) are Node's: `headersTimeout`. All connections are looked at once a second; a
 * request pays nothing for it.
 */
export function slowClients(options: SlowClientsOptions): SlowClients {
  const { servers, open, idleMs, keepAliveMs, onRefused } = options
  const { connections, bodyBytesPerSecond, bodyGraceMs, writeMs, everyMs } = options
  const sockets = new Set<Socket>()
  const bodies = new WeakMap<Socket, Arriving>()
  const unread = new WeakSet<Socket>()
  let count = 0
  let evictedMs = -Infinity

  for (const server of servers) {
    const isTls = 'setSecureContext' in server
    server.on('connection', (socket: Socket) => {
      count += 1
      socket.once('close', () => (count -= 1))
      if (count > connections) turnAway(socket, isTls)
    })
    server.on(isTls ? 'secureConnection' : 'connection', (socket: Socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
  }
  const timer = setInterval(() => {
    const nowMs = performance.now()
    for (const socket of sockets) {
      lookAtBody(socket, nowMs)
      lookAtAnswer(socket)
    }
  }, everyMs).unref()

  return { count: () => count, close: () => clearInterval(timer) }

  /** Before TLS has begun there is nothing to say; over cleartext there is. */
  function turnAway(socket: Socket, isTls: boolean): void {
    const nowMs = performance.now()
    if (nowMs - evictedMs > 1_000) {
      evictedMs = nowMs
      // Who comes next finds the room of those who wait for nothing.
      for (const server of servers) server.closeIdleConnections()
    }
    const problem = new Problem('unavailable', {
      detail: 'Too many connections.',
      retryAfterSeconds: 1,
    })
    const correlationId = randomUUID()
    onRefused(problem, correlationId)
    socket.on('error', () => {})
    if (isTls) socket.destroy()
    else {
      socket.write(wireProblem(problem, correlationId, false))
      socket.destroySoon()
    }
  }

  function lookAtBody(socket: Socket, nowMs: number): void {
    const request = open.arriving(socket)
    if (request === undefined) {
      bodies.delete(socket)
      return
    }
    const body = bodies.get(socket)
    const isOurTurn = isWaiting(request) || request.readableLength >= request.readableHighWaterMark
    if (body?.request !== request || isOurTurn) {
      bodies.set(socket, { request, sinceMs: nowMs, bytes: socket.bytesRead })
      return
    }
    const ms = nowMs - body.sinceMs
    if (ms < bodyGraceMs) return
    if (((socket.bytesRead - body.bytes) * 1_000) / ms < bodyBytesPerSecond) {
      bodies.delete(socket)
      open.refuse(socket, new Problem('request-timeout'))
    } else bodies.set(socket, { request, sinceMs: nowMs, bytes: socket.bytesRead })
  }

  /** The time-out of a socket begins anew with every byte that gets away: https://nodejs.org/api/net.html#socketsettimeouttimeout-callback */
  function lookAtAnswer(socket: Socket): void {
    if (socket.writableLength > 0) {
      if (unread.has(socket)) return
      unread.add(socket)
      socket.setTimeout(writeMs)
    } else if (unread.delete(socket)) {
      socket.setTimeout(open.isIdle(socket) ? keepAliveMs : idleMs)
    }
  }
}
