import { Gauge, type Registry } from '@prometheus-io/client'
import type { Durable, QueueStats } from '../process-apis/durable/durable.ts'
import type { SystemHealth } from './health.ts'

/** The depth of every queue, asked of the database at most once a second however many want to know. */
export function queueReader(durable: Pick<Durable, 'stats'>): () => ReturnType<Durable['stats']> {
  let asked: { atMs: number; answer: ReturnType<Durable['stats']> } | undefined
  return () => {
    if (asked === undefined || performance.now() - asked.atMs > 1_000) {
      asked = { atMs: performance.now(), answer: durable.stats() }
    }
    return asked.answer
  }
}

/** Shows the queues of the durable core on /metrics. */
export function queueMetrics(registry: Registry, read: ReturnType<typeof queueReader>): void {
  const gauge = (name: string, help: string, valueOf: (stats: QueueStats) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['queue'],
      registers: [registry],
      async collect() {
        for (const [queue, stats] of Object.entries(await read())) {
          this.set({ queue }, valueOf(stats))
        }
      },
    })
  gauge('crossdock_queue_due', 'Transitions that could run now.', ({ due }) => due)
  gauge(
    'crossdock_queue_delayed',
    'Transitions that wait for their time.',
    ({ delayed }) => delayed,
  )
  gauge('crossdock_queue_active', 'Transitions that run.', ({ active }) => active)
  gauge(
    'crossdock_queue_circuit_open',
    '1 while the system behind a queue is left alone.',
    ({ circuit }) => (circuit === 'closed' ? 0 : 1),
  )
}

/** The state of each system as its queue has it. */
export function systemHealth(
  stats: Readonly<Record<string, QueueStats>>,
  systems: readonly string[],
): readonly SystemHealth[] {
  return systems.flatMap(system => {
    const depth = stats[system]
    if (depth === undefined) return []
    const { circuit, due, delayed } = depth
    return [
      {
        system,
        state: circuit === 'closed' ? 'up' : circuit === 'open' ? 'down' : 'degraded',
        detail: `${due} due, ${delayed} waiting for their time`,
      },
    ]
  })
}
