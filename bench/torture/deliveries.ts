import { setTimeout as sleep } from 'node:timers/promises'
import { randomFrom } from '../random.ts'
import { type Asking, askUntilKnown } from './exchange.ts'
import type { DeliveryRow } from './facts.ts'
import type { Goods } from './goods.ts'

export type DeliveriesOptions = Asking & {
  readonly seed: number
  readonly goods: Goods
  /** A key that may book goods. */
  readonly key: string
  readonly duringMs: number
  readonly orders: number
}

/** Goods that come while a run goes on, for those who wait for them. */
export type Deliveries = { readonly booked: readonly DeliveryRow[]; readonly done: Promise<void> }

/** Has five deliveries come; what they bring is less than what is waited for. */
export function sendDeliveries(options: DeliveriesOptions): Deliveries {
  const { seed, goods, key, duringMs, orders } = options
  const random = randomFrom(seed, 'deliveries')
  const booked: { -readonly [Name in keyof DeliveryRow]: DeliveryRow[Name] }[] = []
  const quantity = Math.max(1, Math.ceil(orders / 60))
  const done = (async () => {
    for (let i = 1; i <= 5; i++) {
      await sleep(duringMs / 6)
      const reference = `GR-${seed}-${i}`
      const row = { reference, sku: goods.backordered, quantity, outcome: 'unknown' as const }
      booked.push(row)
      const answered = await askUntilKnown(
        options,
        random,
        {
          path: '/inventory/v1/receipts',
          key,
          body: {
            reference,
            locationId: 'WH-BERLIN',
            lines: [{ sku: goods.backordered, quantity }],
          },
        },
        ({ attempt: { status } }) => status === 200,
      )
      if (answered?.attempt.status === 200) booked[i - 1] = { ...row, outcome: 'booked' }
    }
  })()
  return { booked, done }
}
