import { Counter, Gauge, type Registry } from '@prometheus-io/client'
import type { Listeners } from './listeners.ts'

/** What /metrics shows of the listeners for callers. */
export function listenerMetrics(
  registry: Registry,
  { clients, tls, lane }: Pick<Listeners, 'clients' | 'tls' | 'lane'>,
): void {
  new Gauge({
    name: 'crossdock_http_connections',
    help: 'Client connections that are open.',
    labelNames: ['listener'],
    registers: [registry],
    collect() {
      for (const { listener, open } of clients.counts()) this.labels({ listener }).set(open)
    },
  })
  new Counter({
    name: 'crossdock_http_connections_refused_total',
    help: 'Client connections that were turned away, by the limit that was reached.',
    labelNames: ['listener', 'limit'],
    registers: [registry],
    collect() {
      this.reset()
      for (const { listener, refused } of clients.counts()) {
        for (const [limit, count] of Object.entries(refused)) {
          this.labels({ listener, limit }).inc(count)
        }
      }
    },
  })
  if (lane !== undefined) laneMetrics(registry, lane)
  if (tls === undefined) return
  new Gauge({
    name: 'crossdock_tls_certificate_ends_seconds',
    help: 'When the certificate of the TLS listener ends, in seconds since 1970.',
    registers: [registry],
    collect() {
      this.set(tls.endsAt() / 1_000)
    },
  })
  if (tls.listsEndAt() === undefined) return
  new Gauge({
    name: 'crossdock_tls_revocation_list_ends_seconds',
    help: 'When the first of the revocation lists for client certificates has to be followed by a newer one, in seconds since 1970.',
    registers: [registry],
    collect() {
      this.set((tls.listsEndAt() ?? 0) / 1_000)
    },
  })
}

function laneMetrics(registry: Registry, { counts }: NonNullable<Listeners['lane']>): void {
  new Counter({
    name: 'crossdock_lane_requests_total',
    help: 'Plain requests that were read below the HTTP server.',
    registers: [registry],
    collect() {
      this.reset()
      this.inc(counts().requests)
    },
  })
  new Counter({
    name: 'crossdock_lane_connections_handed_over_total',
    help: 'Connections that the HTTP server went on with, since something that is not plain came by them.',
    registers: [registry],
    collect() {
      this.reset()
      this.inc(counts().handedOver)
    },
  })
}
