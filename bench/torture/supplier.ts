import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, randomFrom } from '../random.ts'
import { type Answer, type Asking, askUntilKnown, exchange, type Exchanged } from './exchange.ts'
import type { PurchaseOrderRow } from './facts.ts'

export type SupplierOptions = Asking & {
  readonly seed: number
  /** A key of the supplier. */
  readonly key: string
}

/** A company that ships to shoppers itself, and what its own books say. */
export type Supplier = {
  readonly books: readonly PurchaseOrderRow[]
  /** Whether everything it means to do is done. */
  readonly isIdle: () => boolean
  readonly stop: () => Promise<void>
}

type Row = { -readonly [Name in keyof PurchaseOrderRow]: PurchaseOrderRow[Name] }

/**
 * Answers purchase orders: most are acknowledged and shipped, some in part, some late, some are declined, some are never
 * answered. How each of them goes is decided by the seed, when it is first seen.
 */
export function openSupplier(options: SupplierOptions): Supplier {
  const random = randomFrom(options.seed, 'supplier')
  const books: Row[] = []
  const open = new Set<Promise<void>>()
  let stopped = false
  // A function, since the flag changes while we wait.
  const isStopped = () => stopped
  const asking = { ...options, isOver: isStopped }
  const working = (async () => {
    while (!isStopped()) {
      for (const order of await newOnes()) {
        const row: Row = { id: order.id ?? '' }
        books.push(row)
        const work = handle(row, order).finally(() => open.delete(work))
        open.add(work)
      }
      await sleep(300)
    }
  })()
  return {
    books,
    isIdle: () => open.size === 0,
    async stop() {
      stopped = true
      await working
      await Promise.all(open)
    },
  }

  async function newOnes(): Promise<readonly Answer[]> {
    const { body } = await exchange({
      to: options.someone(random),
      method: 'GET',
      path: '/supplier/v1/purchase-orders?state=open&limit=100',
      key: options.key,
      timeoutMs: 5_000,
    })
    return (body.items ?? []).filter(({ id }) => !books.some(row => row.id === id))
  }

  async function handle(row: Row, { lines = [] }: Answer): Promise<void> {
    const own = randomFrom(options.seed, `purchase order ${books.length}`)
    const fate = own.next()
    await sleep(own.whole(0, 2_000))
    if (fate < 0.06) return
    if (fate < 0.18) {
      const answered = await say(own, row, 'decline', { reason: 'Out of stock until spring' })
      row.declined = known(answered)
      return
    }
    const pieces = lines.reduce((sum, { quantity = 0 }) => sum + quantity, 0)
    if (fate < 0.9) {
      const inPart = fate < 0.36 && pieces > 1
      const part = inPart ? [{ lineId: lines[0]?.lineId, quantity: 1 }] : undefined
      const soon = (ms: number) => new Date(Date.now() + ms).toISOString()
      const answered = await say(own, row, 'acknowledgement', {
        ...(part !== undefined && { lines: part }),
        ...(own.chance(0.5) && { expectedShipAt: soon(600_000) }),
      })
      row.acknowledged = known(answered)
      if (row.acknowledged === 'no') return
      row.pieces = part === undefined ? pieces : 1
      if (own.chance(0.2)) {
        await say(own, row, 'acknowledgement', { expectedShipAt: soon(86_400_000) })
      }
      await sleep(own.whole(0, 2_000))
    } else row.pieces = pieces
    const answered = await say(own, row, 'shipment', {
      carrier: 'Swift',
      trackingNumber: `SW-${row.id}`,
    })
    row.shipped = known(answered)
  }

  function say(own: Random, { id }: Row, what: string, body: object) {
    return askUntilKnown(
      asking,
      own,
      { path: `/supplier/v1/purchase-orders/${id}/${what}`, key: options.key, body },
      ({ attempt: { status } }) => status === 200,
    )
  }
}

function known(answered: Exchanged | undefined): 'yes' | 'no' | 'unknown' {
  if (answered === undefined) return 'unknown'
  return answered.attempt.status === 200 ? 'yes' : 'no'
}
