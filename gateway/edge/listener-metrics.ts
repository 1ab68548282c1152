import { Gauge, type Registry } from '@prometheus-io/client'
import type { Listeners } from './listeners.ts'

/** What /metrics shows of the listeners for callers. */
export function listenerMetrics(
  registry: Registry,
  { clients, tls }: Pick<Listeners, 'clients' | 'tls'>,
): void {
  new Gauge({
    name: 'crossdock_http_connections',
    help: 'Client connections that are open.',
    registers: [registry],
    collect() {
      this.set(clients.count())
    },
  })
  if (tls === undefined) return
  new Gauge({
    name: 'crossdock_tls_certificate_ends_seconds',
    help: 'When the certificate of the TLS listener ends, in seconds since 1970.',
    registers: [registry],
    collect() {
      this.set(tls.endsAt() / 1_000)
    },
  })
}
