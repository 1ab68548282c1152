import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { adminGuard, adminServerOptions } from './edge/admin-guard.ts'
import { tlsListener, type TlsOptions } from './edge/tls-listener.ts'
import type { Health } from './health.ts'
import type { Logger } from './log.ts'
import type { Metrics } from './metrics.ts'

export type AdminOptions = {
  readonly health: Health
  readonly metrics: Metrics
  /** The metrics of every process that shares the port. Default: of this one. */
  readonly exposeAll?: Metrics['expose']
  /** What is known of upstreams. Default: there are none. */
  readonly upstreams?: () => readonly object[]
  /** What entries under observation would have refused. Default: nothing is observed. */
  readonly wouldBlock?: () => Promise<object>
  /** What has to be sent as Bearer, except to /livez and /readyz. Default: nothing, for who is on this machine. */
  readonly token?: string | undefined
  /** Certificate and key: then it speaks TLS only. Default: it does not. */
  readonly tls?: (TlsOptions & { readonly log: Logger }) | undefined
}

/**
 * The admin listener: /metrics for Prometheus, /livez, /readyz, /status, /upstreams and /policies/would-block for whoever
 * runs the server. It listens on an address of its own that is not for callers, and asks for no API key.
 */
export function adminServer({
  health,
  metrics,
  exposeAll,
  upstreams = () => [],
  wouldBlock = async () => ({ consumers: [] }),
  token,
  tls,
}: AdminOptions): Server {
  const pages: Record<string, () => Promise<Page>> = {
    '/metrics': async () => {
      const { text, mediaType } = await (exposeAll ?? metrics.expose)()
      return { status: 200, mediaType, body: text }
    },
    '/livez': async () => json(200, { status: 'alive' }),
    '/readyz': async () => {
      const { ready, reason } = await health.ready()
      return json(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', reason })
    },
    '/status': async () => json(200, await health.status()),
    '/upstreams': async () => json(200, { upstreams: upstreams() }),
    '/policies/would-block': async () => json(200, await wouldBlock()),
  }

  const mayAsk = adminGuard(token)
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const page = pages[(request.url ?? '').split('?')[0] ?? '']
    request.resume()
    const refusal = mayAsk(request)
    if (refusal !== undefined) {
      if (refusal.status === 401) response.setHeader('www-authenticate', 'Bearer realm="admin"')
      return send(response, json(refusal.status, { status: refusal.reason }))
    }
    if (page === undefined) return send(response, json(404, { pages: Object.keys(pages) }))
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      return send(response, json(405, { allow: ['GET', 'HEAD'] }))
    }
    page().then(
      found => send(response, found),
      () => send(response, json(500, { status: 'failed' })),
    )
  }
  const server = tls === undefined ? createServer(adminServerOptions) : secured(tls)
  server.on('request', answer)
  server.timeout = 60_000
  server.maxConnections = 100
  return server
}

function secured(tls: NonNullable<AdminOptions['tls']>): Server {
  const { headersTimeout: handshakeMs } = adminServerOptions
  const { server, close } = tlsListener({ ...tls, http: adminServerOptions, handshakeMs })
  server.once('close', close)
  return server
}

type Page = { readonly status: number; readonly mediaType: string; readonly body: string }

const json = (status: number, value: object): Page => ({
  status,
  mediaType: 'application/json',
  body: `${JSON.stringify(value)}\n`,
})

function send(response: ServerResponse, { status, mediaType, body }: Page): void {
  response.writeHead(status, {
    'content-type': mediaType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  })
  response.end(body)
}
