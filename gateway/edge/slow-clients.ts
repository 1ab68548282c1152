import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import { Problem } from '../../openapi/problem.ts'
import { wireProblem, type Connections } from '../client-error.ts'
import { addresses } from './cleartext.ts'
import { isWaiting } from './expect-continue.ts'

/** What a client may cost before it has cost anything to be one: connections, and time. */
export type ClientLimits = {
  /** Connections to one listener at the same time; default 10,000. */
  readonly connections: number
  /** Those of one address, or of one IPv6 network of 64 bits; default 2,000. Trusted proxies speak for many. */
  readonly connectionsPerAddress: number
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
  connectionsPerAddress: 2_000,
  requestsPerConnection: 10_000,
  bodyBytesPerSecond: 256,
  bodyGraceMs: 10_000,
  writeMs: 30_000,
  everyMs: 1_000,
}

export type SlowClients = {
  /** Connections that are open, by listener. */
  readonly counts: () => readonly ListenerCount[]
  readonly close: () => void
}

/** What is told of the connections to one listener. */
export type ListenerCount = {
  readonly listener: 'http' | 'https'
  readonly open: number
  /** Turned away since the start, by the limit that was reached. */
  readonly refused: Readonly<Record<'listener' | 'address', number>>
}

export type SlowClientsOptions = ClientLimits & {
  readonly servers: readonly Server[]
  readonly trustedProxies: readonly string[]
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
  const { connections, connectionsPerAddress, bodyBytesPerSecond, bodyGraceMs, writeMs, everyMs } =
    options
  const sockets = new Set<Socket>()
  const bodies = new WeakMap<Socket, Arriving>()
  const unread = new WeakSet<Socket>()
  const isTrusted = addresses(options.trustedProxies)
  const counts: Writable<ListenerCount>[] = []
  let evictedMs = -Infinity

  for (const server of servers) {
    const isTls = 'setSecureContext' in server
    const count: Writable<ListenerCount> = {
      listener: isTls ? 'https' : 'http',
      open: 0,
      refused: { listener: 0, address: 0 },
    }
    counts.push(count)
    const byAddress = new Map<string, number>()
    server.on('connection', (socket: Socket) => {
      const address = networkOf(socket.remoteAddress ?? '')
      const ofAddress = (byAddress.get(address) ?? 0) + 1
      count.open += 1
      byAddress.set(address, ofAddress)
      socket.once('close', () => {
        count.open -= 1
        const left = (byAddress.get(address) ?? 1) - 1
        if (left === 0) byAddress.delete(address)
        else byAddress.set(address, left)
      })
      if (count.open > connections) {
        makeRoom()
        count.refused.listener += 1
        turnAway(socket, isTls, tooManyHere())
      } else if (ofAddress > connectionsPerAddress && !isTrusted(socket.remoteAddress ?? '')) {
        count.refused.address += 1
        turnAway(socket, isTls, tooManyOfYours())
      }
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

  return { counts: () => counts, close: () => clearInterval(timer) }

  /** Who comes next finds the room of those who wait for nothing. */
  function makeRoom(): void {
    const nowMs = performance.now()
    if (nowMs - evictedMs <= 1_000) return
    evictedMs = nowMs
    for (const server of servers) server.closeIdleConnections()
  }

  /** Before TLS has begun there is nothing to say; over cleartext there is. */
  function turnAway(socket: Socket, isTls: boolean, problem: Problem): void {
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

type Writable<Value> = { -readonly [Name in keyof Value]: Writable<Value[Name]> }

const tooManyHere = () =>
  new Problem('unavailable', { detail: 'Too many connections.', retryAfterSeconds: 1 })

const tooManyOfYours = () =>
  new Problem('quota-exceeded', {
    detail: 'Too many connections from this address: use those that are open for several requests.',
    retryAfterSeconds: 1,
    extensions: { 'violated-policies': ['connections-per-address'] },
  })

/** Whoever has one IPv6 address has 2^64 of them: https://www.rfc-editor.org/rfc/rfc6177 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  if (tail !== undefined) {
    const behind = tail === '' ? [] : tail.split(':')
    groups.push(...Array.from({ length: 8 - groups.length - behind.length }, () => '0'), ...behind)
  }
  return groups.slice(0, 4).join(':')
}
