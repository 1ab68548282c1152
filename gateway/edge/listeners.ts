import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { Problem } from '../../openapi/problem.ts'
import { answerProblem } from '../answer-problem.ts'
import { correlationIdOf } from '../call.ts'
import { connections, type Connections } from '../client-error.ts'
import { refuseCredentialInUrl } from '../keys/credential-in-url.ts'
import { keysIn, type ExposedKey } from '../keys/exposed-keys.ts'
import { lane, type Lane, type LaneOptions } from '../lane/lane.ts'
import { proxiedSpeaker } from '../lane/speaker.ts'
import type { Logger } from '../log.ts'
import { normalTarget } from '../normal-path.ts'
import { addresses, cleartextGuard, type Cleartext } from './cleartext.ts'
import { continueWhenRead } from './expect-continue.ts'
import { refuseAmbiguous } from './request-guard.ts'
import { clientLimits, slowClients, type ClientLimits, type SlowClients } from './slow-clients.ts'
import { strictTransport } from './strict-transport.ts'
import { tlsListener, type TlsListener, type TlsOptions } from './tls-listener.ts'

/** How long a client may take, in milliseconds. Node's own defaults wait for ever, or for minutes. */
export type Timeouts = {
  /** Until the headers are complete, and until TLS has begun; default 10,000. */
  readonly headersMs: number
  /** Until the whole request has arrived; default 30,000. */
  readonly requestMs: number
  /** Without a byte in either direction; default 120,000. */
  readonly idleMs: number
  /** Between two requests of a connection; default 65,000. */
  readonly keepAliveMs: number
}

export type ListenersOptions = {
  readonly timeouts: Partial<Timeouts>
  readonly clients: Partial<ClientLimits>
  /** Absent: there is no TLS listener. */
  readonly tls: TlsOptions | undefined
  readonly cleartext: Cleartext
  readonly trustedProxies: readonly string[]
  readonly log: Logger
  /** Tells the paths in which a contract has semicolons. Absent: none. */
  readonly takesSemicolon?: (path: string) => boolean
  /** Told of what is refused before anything else sees it. */
  readonly onRefused: (problem: Problem, correlationId: string) => void
  /** Told of each API key that came where others could read it. Absent: nobody is. */
  readonly onExposed?: ((exposed: ExposedKey) => void) | undefined
  /** Takes what may come in; its `url` is in normal form. */
  readonly onRequest: (request: IncomingMessage, response: ServerResponse) => void
  /** What takes plain requests before they come to that. Absent: they all do. */
  readonly lane?: LaneOptions['running'] | undefined
}

export type Listeners = {
  /** The one without TLS. */
  readonly server: Server
  readonly servers: readonly Server[]
  readonly open: Connections
  readonly clients: SlowClients
  readonly tls: TlsListener | undefined
  readonly lane: Lane | undefined
  readonly close: () => void
}

/** The listeners for callers, without TLS and with it: the same guards before the same generation. */
export function listeners(options: ListenersOptions): Listeners {
  const { timeouts, tls: secured, cleartext, trustedProxies, log, onRefused, onRequest } = options
  const { onExposed } = options
  const limits = { ...clientLimits, ...options.clients }
  const http = serverOptions(timeouts)
  const server = createServer(http)
  const tls =
    secured &&
    tlsListener({
      ...secured,
      http,
      handshakeMs: Math.max(1, http.headersTimeout),
      log,
      endConnection: socket => open.end(socket),
    })
  const servers = tls === undefined ? [server] : [server, tls.server]
  const isReadAlong = cleartextGuard({ cleartext, trustedProxies })
  const isProxy = addresses(trustedProxies)
  const idleMs = timeouts.idleMs ?? 120_000
  const fast =
    options.lane &&
    lane({
      server,
      maxHeadBytes: http.maxHeaderSize,
      keepAliveMs: http.keepAliveTimeout,
      idleMs,
      patienceMs: http.connectionsCheckingInterval,
      requestsPerConnection: limits.requestsPerConnection,
      speakerOf,
      running: options.lane,
      onHandOver: (socket, requests) => open.resume(socket, requests),
    })
  const open = connections(servers, {
    onRefused,
    requestsPerConnection: limits.requestsPerConnection,
    lane: fast,
  })

  for (const one of servers) {
    one.timeout = idleMs
    // Fields beyond it would be left out without a word; the guard counts them.
    one.maxHeadersCount = 0
    const isTls = one !== server
    const take = (request: IncomingMessage, response: ServerResponse) => {
      // The connection was turned away, and the request had come with it.
      if (request.socket.writableEnded) {
        request.socket.destroy()
        return
      }
      open.begin(request, response)
      if (isTls) response.setHeader('strict-transport-security', strictTransport)
      let exposed: ExposedKey['how'] | undefined
      try {
        if (isReadAlong?.(request)) {
          exposed = 'cleartext'
          throw new Problem('cleartext-refused')
        }
        refuseAmbiguous(request)
        request.url = normalTarget(request.url ?? '', request.headers.host, options.takesSemicolon)
        exposed = 'url'
        refuseCredentialInUrl(request.url)
      } catch (error) {
        refuse(request, response, Problem.from(error), exposed)
        return
      }
      try {
        if (request.url === '*') answerServerWide(request, response)
        else onRequest(request, response)
      } catch (error) {
        // Thrown from here it would end the process, and every other request with it.
        log.error({ err: error }, 'a request could not be taken')
        if (response.headersSent) response.destroy()
        else refuse(request, response, Problem.from(error))
      }
    }
    one.on('request', take)
    const takeNone = (request: IncomingMessage, response: ServerResponse) => {
      open.begin(request, response)
      refuse(request, response, new Problem('expectation-failed'))
    }
    one.on('checkContinue', (request, response) => {
      // Node looks for the word anywhere in the field.
      if (request.headers.expect?.toLowerCase() !== '100-continue') {
        takeNone(request, response)
        return
      }
      continueWhenRead(request, response)
      take(request, response)
    })
    one.on('checkExpectation', takeNone)
  }
  const clients = slowClients({
    ...limits,
    servers,
    trustedProxies,
    open,
    idleMs,
    keepAliveMs: http.keepAliveTimeout,
    onRefused,
  })

  return {
    server,
    servers,
    open,
    clients,
    tls,
    lane: fast,
    close() {
      fast?.close()
      clients.close()
      tls?.close()
    },
  }

  /** Whom a proxy speaks for, and how its caller came, stands in each request; of all others it is known at once. */
  function speakerOf(socket: Socket): ReturnType<LaneOptions['speakerOf']> {
    const address = socket.remoteAddress ?? ''
    if (isProxy(address)) {
      return headers =>
        isReadAlong?.({ socket, headers, url: '/' }) === true
          ? undefined
          : proxiedSpeaker(headers, address, isProxy)
    }
    if (isReadAlong?.({ socket, headers: {}, url: '/' }) === true) return undefined
    return ({ host = '' }) => ({ address, protocol: 'http', host })
  }

  /** Ends the connection: where the next request of it begins is what such a request is unclear about. */
  function refuse(
    request: IncomingMessage,
    response: ServerResponse,
    problem: Problem,
    exposed?: ExposedKey['how'],
  ): void {
    const correlationId = correlationIdOf(request.headers)
    onRefused(problem, correlationId)
    answerProblem(response, problem, { correlationId, instance: '/', close: true })
    if (exposed === undefined || onExposed === undefined) return
    for (const text of keysIn(request, exposed)) onExposed({ how: exposed, text, correlationId })
  }
}

/** `OPTIONS *` asks whether the server is there, and for nothing of it: RFC 9110 section 9.3.7. */
function answerServerWide(request: IncomingMessage, response: ServerResponse): void {
  const correlationId = correlationIdOf(request.headers)
  if (request.method !== 'OPTIONS') {
    answerProblem(response, new Problem('not-found'), { correlationId, instance: '*' })
    return
  }
  response.writeHead(204, { 'x-correlation-id': correlationId })
  response.end()
}

function serverOptions({ headersMs, requestMs, keepAliveMs }: Partial<Timeouts>) {
  const requestTimeout = requestMs ?? 30_000
  const headersTimeout = Math.min(headersMs ?? 10_000, requestTimeout)
  return {
    headersTimeout,
    requestTimeout,
    keepAliveTimeout: keepAliveMs ?? 65_000,
    // Time-outs are only found when somebody looks: Node's default is every 30 s.
    connectionsCheckingInterval: Math.max(50, Math.min(1_000, headersTimeout / 4)),
    maxHeaderSize: 16_384,
    // Whatever NODE_OPTIONS says.
    insecureHTTPParser: false,
    // A missing Host is refused like everything else, as a problem.
    requireHostHeader: false,
  } satisfies ServerOptions
}

/** Starts to listen; gives the base URL. */
export async function listen(
  server: Server,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address() as AddressInfo
  const isAny = address.address === '::' || address.address === '0.0.0.0'
  const name = isAny ? 'localhost' : address.address
  const scheme = 'setSecureContext' in server ? 'https' : 'http'
  return `${scheme}://${name.includes(':') ? `[${name}]` : name}:${address.port}`
}
