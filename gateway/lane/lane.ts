import type { IncomingHttpHeaders, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { refuseCredentialInUrl } from '../keys/credential-in-url.ts'
import { connectionFields } from './answer-head.ts'
import { LaneRequest, type LaneLine } from './lane-request.ts'
import type { Found, LaneTable } from './lane-table.ts'
import { headReader, type PlainHead } from './plain-head.ts'
import type { Speaker } from './speaker.ts'

export type LaneOptions = {
  /** Reads what is unusual. */
  readonly server: Server
  readonly maxHeadBytes: number
  readonly keepAliveMs: number
  readonly idleMs: number
  /** How long a request may take to arrive whole before Node's server waits for the rest of it, in milliseconds. */
  readonly patienceMs: number
  readonly requestsPerConnection: number
  /** Gives what tells who speaks by a connection: in each request, or at once. Undefined: none of its requests is taken. */
  readonly speakerOf: (
    socket: Socket,
  ) => ((headers: IncomingHttpHeaders) => Speaker | undefined) | undefined
  /** What the running generation serves. */
  readonly running: () => Running
  /** Told of a connection that Node's server reads on, and how many requests were answered on it. */
  readonly onHandOver: (socket: Socket, requests: number) => void
}

/** A generation, and how it is told of the requests that run on it. */
export type Running = {
  readonly table: LaneTable
  readonly enter: () => void
  readonly leave: () => void
}

/** The connections that are read here. */
export type Lane = {
  /** Requests under way. */
  readonly inFlight: () => number
  /** Since the start: requests that were read here, and connections that Node's server went on with. */
  readonly counts: () => { readonly requests: number; readonly handedOver: number }
  /** Whether nothing is under way on a connection; undefined where it is not one of the lane's. */
  readonly isIdle: (socket: Duplex) => boolean | undefined
  /** Whether it has been used, and nothing is under way on it; undefined likewise. */
  readonly isSpare: (socket: Duplex) => boolean | undefined
  /** From now on, every answer closes its connection. */
  readonly closeAfterAnswers: () => void
  readonly close: () => void
}

/** Larger bodies are read by Node's server, which does not have to have them as a whole before anything is decided. */
const maxBodyBytes = 262_144

/** A request that arrives in more pieces is read by Node's server: putting it together again and again costs too much. */
const maxPieces = 16

/** What is sent ahead of an answer is not read beyond so many bytes. */
const maxAheadBytes = 65_536

/**
 * Reads plain requests to operations right from their connections, below Node's HTTP server and Fastify, and takes them
 * through the same chains. Whatever is not plain goes to Node's server with all its bytes, and the connection with it:
 * nothing is refused here, so that there is one place that refuses.
 */
export function lane(options: LaneOptions): Lane {
  const { server, keepAliveMs, idleMs, patienceMs, requestsPerConnection } = options
  const said = connectionFields(Math.floor(keepAliveMs / 1_000))
  const connections = new Map<Duplex, LaneConnection>()
  let inFlight = 0
  let taken = 0
  let handedOver = 0
  let closing = false

  // Everybody else who waits for connections goes on doing so.
  const [readByNode] = server.listeners('connection') as ((socket: Socket) => void)[]
  if (readByNode === undefined) throw new Error('the server reads nothing')
  server.off('connection', readByNode)
  server.prependListener('connection', (socket: Socket) => {
    const speakerOf = closing ? undefined : options.speakerOf(socket)
    if (speakerOf === undefined) readByNode.call(server, socket)
    else connections.set(socket, open(socket, speakerOf))
  })
  const closeAll = server.closeAllConnections.bind(server)
  server.closeAllConnections = () => {
    closeAll()
    for (const socket of connections.keys()) socket.destroy()
  }
  const timer = setInterval(() => {
    const nowMs = performance.now()
    for (const connection of connections.values()) connection.look(nowMs)
  }, patienceMs).unref()

  return {
    inFlight: () => inFlight,
    counts: () => ({ requests: taken, handedOver }),
    isIdle: socket => connections.get(socket)?.isIdle(),
    isSpare: socket => connections.get(socket)?.isSpare(),
    closeAfterAnswers() {
      closing = true
    },
    close: () => clearInterval(timer),
  }

  function open(
    socket: Socket,
    speakerOf: (headers: IncomingHttpHeaders) => Speaker | undefined,
  ): LaneConnection {
    const read = headReader(options.maxHeadBytes)
    /** What was read and belongs to no request yet. */
    let rest: Buffer | undefined
    let pieces: Buffer[] = []
    let arrived = 0
    let size = 0
    /** The head of a request whose body has not arrived whole. */
    let head: PlainHead | undefined
    let current: LaneRequest | undefined
    let running: Running | undefined
    let requests = 0
    let sinceMs = performance.now()
    /** Bytes in both directions when it was last looked at, and since when they are no more. */
    let moved = 0
    let stillSinceMs = sinceMs
    let isEnded = false
    /** What follows the request under way cannot be taken after it. */
    let isSpoilt = false
    /** A part of a request is there. */
    let isPartial = false
    let ahead = 0

    const line: LaneLine = {
      socket,
      connectionFields: isLast => (isLast ? said.ends : said.stays),
      isClosing: () => closing || isSpoilt || requests >= requestsPerConnection,
      over(isLast) {
        current = undefined
        inFlight -= 1
        running?.leave()
        running = undefined
        sinceMs = performance.now()
        if (socket.destroyed) return
        if (isLast || isEnded || isSpoilt) socket.destroySoon()
        else if (rest !== undefined) goOn()
        else if (socket.isPaused()) socket.resume()
      },
    }

    const onData = (bytes: Buffer): void => {
      if (current === undefined) {
        take(bytes)
        return
      }
      if (isSpoilt) return
      rest = rest === undefined ? bytes : Buffer.concat([rest, bytes])
      // The answer says that the connection ends with it: whoever meant a request has to send it again. When it has
      // said already that the connection goes on, Node's server has to make something of it.
      if (!current.writableEnded && read(rest) === 'unusual') {
        isSpoilt = true
        rest = undefined
      } else if (rest.length > maxAheadBytes || ++ahead > maxPieces) socket.pause()
    }
    const onEnd = (): void => {
      isEnded = true
      if (current === undefined && size > 0) {
        handOver()
        socket.emit('end')
      } else socket.end()
    }
    const onTimeout = (): void => void socket.destroy()
    const onError = (): void => {}
    const onClose = (): void => {
      connections.delete(socket)
      current?.gone()
    }
    socket.on('data', onData)
    socket.once('end', onEnd)
    socket.on('error', onError)
    socket.once('close', onClose)
    socket.on('timeout', onTimeout)

    return {
      isIdle: () => current === undefined && size === 0,
      isSpare: () => current === undefined && size === 0 && requests > 0,
      look(nowMs) {
        if (current !== undefined) {
          const bytes = socket.bytesRead + socket.bytesWritten
          if (bytes !== moved) stillSinceMs = nowMs
          else if (nowMs - stillSinceMs > idleMs) socket.destroy()
          moved = bytes
          return
        }
        if (requests > 0 && size === 0) {
          if (nowMs - sinceMs > keepAliveMs) socket.destroy()
        } else if (nowMs - sinceMs > patienceMs) handOver()
      },
    }

    /** What came while the answer before was made. */
    function goOn(): void {
      const bytes = rest as Buffer
      rest = undefined
      ahead = 0
      take(bytes)
      if (socket.isPaused()) socket.resume()
    }

    /** Takes what was read: a request, a part of one, or more. */
    function take(bytes: Buffer): void {
      // The connection was turned away, and what came had come with it.
      if (socket.writableEnded) {
        socket.destroy()
        return
      }
      size += bytes.length
      pieces.push(bytes)
      if (++arrived > maxPieces) {
        handOver()
        return
      }
      if (head !== undefined && size < head.length + (head.contentLength ?? 0)) return
      const whole = pieces.length === 1 ? bytes : Buffer.concat(pieces, size)
      pieces = [whole]
      begin(whole)
    }

    function begin(whole: Buffer): void {
      const plain = head ?? read(whole)
      if (plain === 'more') {
        waitFor()
        return
      }
      if (plain === 'unusual') {
        handOver()
        return
      }
      const found = find(plain)
      const speaker = speakerOf(plain.headers)
      if (found === undefined || speaker === undefined) {
        handOver()
        return
      }
      const { length, contentLength = 0 } = plain
      const end = length + contentLength
      if (whole.length < end) {
        head = plain
        waitFor()
        return
      }
      // Several at once are worked on side by side, which Node's server does.
      if (whole.length > end) {
        handOver()
        return
      }
      head = undefined
      isPartial = false
      pieces = []
      arrived = 0
      size = 0
      requests += 1
      taken += 1
      inFlight += 1
      running = options.running()
      running.enter()
      const { table } = running
      const body = bodyOf(plain, whole)
      current = new LaneRequest({ line, speaker, head: plain, found, table, body })
      current.run()
    }

    /** The first piece of a request is there: the others may take so long. */
    function waitFor(): void {
      if (!isPartial) sinceMs = performance.now()
      isPartial = true
    }

    function find({ method, path, target, contentLength = 0 }: PlainHead): Found | undefined {
      const found = options.running().table.find(method, path)
      if (found === undefined) return undefined
      if (contentLength > Math.min(maxBodyBytes, found.operation.bodyLimitBytes)) return undefined
      return isCredentialFree(target) ? found : undefined
    }

    /** Node's server reads on, from the first byte of the request that is not for the lane. */
    function handOver(): void {
      const bytes = pieces
      pieces = []
      size = 0
      handedOver += 1
      connections.delete(socket)
      socket.off('data', onData)
      socket.off('end', onEnd)
      socket.off('error', onError)
      socket.off('close', onClose)
      socket.off('timeout', onTimeout)
      options.onHandOver(socket, requests)
      if (socket.isPaused()) socket.resume()
      readByNode?.call(server, socket)
      for (const piece of bytes) socket.emit('data', piece)
    }
  }
}

type LaneConnection = {
  /** Nothing is under way on it. */
  readonly isIdle: () => boolean
  /** It has been used, and nothing is under way on it. */
  readonly isSpare: () => boolean
  /** Told of the time now and then. */
  readonly look: (nowMs: number) => void
}

function bodyOf({ contentLength, length, headers }: PlainHead, whole: Buffer): Buffer | undefined {
  if (contentLength !== undefined && contentLength > 0) {
    return whole.subarray(length, length + contentLength)
  }
  // Who says what it is sends something, be it nothing.
  return headers['content-type'] === undefined ? undefined : nothing
}

const nothing = Buffer.alloc(0)

function isCredentialFree(target: string): boolean {
  try {
    refuseCredentialInUrl(target)
    return true
  } catch {
    return false
  }
}
