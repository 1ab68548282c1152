import type { QueueSettings } from './durable/worker.ts'

/**
 * The queues, each with its limit in one process. Every backing system has its own, so that one being down
 * holds up only itself; `orders` is for transitions that are not about one system.
 */
export const queues = {
  orders: { concurrency: 16 },
  operations: { concurrency: 4 },
  payment: { concurrency: 8, system: true },
  erp: { concurrency: 8, system: true },
  wms: { concurrency: 8, system: true },
  store: { concurrency: 8, system: true },
  carrier: { concurrency: 8, system: true },
  crm: { concurrency: 8, system: true },
  commerce: { concurrency: 8, system: true },
  marketplace: { concurrency: 8, system: true },
  loyalty: { concurrency: 8, system: true },
} as const satisfies Record<string, QueueSettings>
