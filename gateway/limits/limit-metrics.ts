import { Gauge, type Registry } from '@prometheus-io/client'
import type { MeasuredLoad } from './load.ts'
import type { RedisCounters } from './shared-counters.ts'

export type LimitMetricsOptions = {
  readonly registry: Registry
  readonly load: Pick<MeasuredLoad, 'reading'>
  /** Absent where no Redis is configured: then there is nothing to be alarmed about. */
  readonly shared?: Pick<RedisCounters, 'shared'> | undefined
}

/** Shows on /metrics whether limits are shared, and how busy the process finds itself. */
export function limitMetrics({ registry, load, shared }: LimitMetricsOptions): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  if (shared !== undefined) {
    gauge(
      'crossdock_rate_limit_shared',
      '1 while servers share limits through Redis, 0 while each grants its share.',
      shared.shared,
    )
  }
  gauge(
    'crossdock_load_delay_seconds',
    'How far the event loop is behind, smoothed: what decides who is turned away.',
    () => load.reading().delayMs / 1000,
  )
  gauge(
    'crossdock_load_shed_classes',
    'How many of the five classes of requests are turned away because of that.',
    () => load.reading().level,
  )
  gauge(
    'crossdock_load_in_flight_limit',
    'Requests in flight that the process can take, by how long answers take.',
    () => load.reading().limit,
  )
}
