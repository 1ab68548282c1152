import { Counter, Gauge, type Registry } from '@prometheus-io/client'
import type { GovernedOperation } from '../policies/policy.ts'
import type { CacheOutcome } from './answer-cache.ts'

export type CacheMetrics = {
  readonly count: (operation: GovernedOperation, outcome: CacheOutcome) => void
  /** Shows what was counted, and how much memory kept answers take. */
  readonly show: (registry: Registry, usedBytes: () => number) => void
}

/** What /metrics says of kept answers; labels are names of contracts, never an address or a caller. */
export function cacheMetrics(): CacheMetrics {
  const counts = new Map<string, { labels: Record<string, string>; count: number }>()
  return {
    count({ contract: api, operationId: operation }, outcome) {
      const key = `${api} ${operation} ${outcome}`
      const known = counts.get(key)
      if (known === undefined) counts.set(key, { labels: { api, operation, outcome }, count: 1 })
      else known.count += 1
    },
    show(registry, usedBytes) {
      const registers = [registry]
      new Counter({
        name: 'crossdock_cache_requests_total',
        help: 'Requests at operations whose answers may be kept, by what became of them.',
        labelNames: ['api', 'operation', 'outcome'],
        registers,
        collect() {
          this.reset()
          for (const { labels, count } of counts.values()) this.inc(labels, count)
        },
      })
      new Gauge({
        name: 'crossdock_cache_bytes',
        help: 'Memory that kept answers take.',
        registers,
        collect() {
          this.set(usedBytes())
        },
      })
    },
  }
}
