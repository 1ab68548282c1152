import { Gauge, type Registry } from '@prometheus-io/client'
import { measureOversold } from '../process-apis/inventory/oversold.ts'
import type { Store } from '../process-apis/store/store.ts'

/** It goes through all positions: this often at most, however many want to know. */
const everyMs = 30_000

/** Shows on /metrics how much is promised that is not there. Its target is 0. */
export function stockMetrics(registry: Registry, { pool }: Pick<Store, 'pool'>): void {
  let asked: { atMs: number; answer: ReturnType<typeof measureOversold> } | undefined
  const read = () => {
    if (asked === undefined || performance.now() - asked.atMs > everyMs) {
      asked = { atMs: performance.now(), answer: measureOversold(pool) }
    }
    return asked.answer
  }
  type Measured = Awaited<ReturnType<typeof measureOversold>>[number]
  const gauge = (name: string, help: string, valueOf: (measured: Measured) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['tenant'],
      registers: [registry],
      async collect() {
        for (const measured of await read())
          this.set({ tenant: measured.tenant }, valueOf(measured))
      },
    })
  gauge(
    'crossdock_stock_oversold_units',
    'Pieces that are promised and not there.',
    ({ oversoldUnits }) => oversoldUnits,
  )
  gauge(
    'crossdock_stock_oversold_positions',
    'SKUs at a location of which more is promised than is there.',
    ({ oversoldPositions }) => oversoldPositions,
  )
  gauge(
    'crossdock_stock_promised_units',
    'Pieces that are promised.',
    ({ promisedUnits }) => promisedUnits,
  )
}
