import { createHash } from 'node:crypto'
import type { Order } from '../../openapi/generated/orders.d.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { EventStream, StreamMessage } from '../events/publish.ts'
import { type ProcessStore, wholeServer } from '../store/store.ts'

export type LookAlikesOptions = {
  readonly store: Pick<ProcessStore, 'of'>
  /** As policies/operations.yaml says at the moment. */
  readonly withinMinutes: () => number
}

/**
 * Notices orders that were placed twice under two names: the same customer, goods and total within some minutes, whichever
 * channels they came by. It reads the event log behind the orders, so that no order waits for it, and asks a person: both may be
 * meant, so none is ever dropped.
 */
export function lookAlikes({ store, withinMinutes }: LookAlikesOptions): EventStream {
  return {
    name: 'look-alikes',
    identity: async () => 'order_look',
    async publish(messages) {
      const minutes = withinMinutes()
      const seen = messages.flatMap(lookOf)
      if (minutes === 0 || seen.length === 0) return
      const tenants = Map.groupBy(seen, ({ tenant }) => tenant)
      for (const [tenant, looks] of tenants) await note(store, tenant, looks, minutes)
      await store
        .of(wholeServer('forget what is old'))
        .pool.query(
          `delete from crossdock.order_look where placed_at < now() - greatest($1, 60) * interval '2 minutes'`,
          [minutes],
        )
    },
    close: async () => {},
  }
}

type Look = {
  readonly orderId: string
  readonly tenant: string
  readonly look: string
  readonly placedAt: string
}

/** Notes what orders look like; each that looks like an earlier one becomes a case, once for all that look so. */
async function note(
  store: LookAlikesOptions['store'],
  tenant: string,
  looks: readonly Look[],
  minutes: number,
): Promise<void> {
  await store.of(tenant).transaction(async tx => {
    await tx.query(
      `insert into crossdock.order_look (order_id, tenant, look, placed_at)
       select "orderId", tenant, look, "placedAt"
       from jsonb_to_recordset($1::jsonb) as r("orderId" text, tenant text, look text, "placedAt" timestamptz)
       on conflict do nothing`,
      [JSON.stringify(looks)],
    )
    const { rows } = await tx.query<Pair>(
      `select distinct on (l.look) l.order_id as "orderId", o.order_id as "earlierId", l.look,
              l.placed_at as at, o.placed_at as "earlierAt"
       from crossdock.order_look l
       -- Only the last before it: where many look alike, all pairs would be too many.
       cross join lateral (
         select o.order_id, o.placed_at from crossdock.order_look o
         where o.tenant = l.tenant and o.look = l.look
           and o.placed_at between l.placed_at - $2 * interval '1 minute' and l.placed_at
           and (o.placed_at, o.order_id) < (l.placed_at, l.order_id)
         order by o.placed_at desc, o.order_id desc limit 1
       ) o
       where l.order_id = any($1)
         and not exists (
           select 1 from crossdock.exception_case c
           where c.tenant = l.tenant and c.category = 'possibleDuplicate' and c.state = 'open'
             and c.order_id in (l.order_id, o.order_id))
       order by l.look, l.placed_at, o.placed_at desc`,
      [looks.map(({ orderId }) => orderId), minutes],
    )
    for (const { orderId, earlierId, at, earlierAt } of rows) {
      const seconds = Math.round((at.getTime() - earlierAt.getTime()) / 1_000)
      await raiseException(tx, {
        tenant,
        category: 'possibleDuplicate',
        severity: 'medium',
        orderId,
        reason: `It looks like order ${earlierId}, placed ${seconds} s before: the same customer, goods and total.`,
        detail: { earlierOrderId: earlierId },
      })
    }
  })
}

type Pair = Pick<Look, 'orderId' | 'look'> & {
  readonly earlierId: string
  readonly at: Date
  readonly earlierAt: Date
}

/** What an accepted order looks like; orders of nobody in particular look like nothing. */
function lookOf({ tenant, event }: StreamMessage): Look[] {
  const { order } = event.data as { readonly order?: Order }
  if (event.type !== 'retail.order.accepted.v1' || order === undefined) return []
  const { id: orderId, customer, lines, totals, placedAt } = order
  const who = customer?.id ?? customer?.email?.trim().toLowerCase() ?? digitsOf(customer?.phone)
  if (who === undefined) return []
  const goods = new Map<string, number>()
  for (const { sku, quantities } of lines) {
    goods.set(sku, (goods.get(sku) ?? 0) + quantities.ordered)
  }
  const { currency, amount } = totals.total
  const what = [...goods].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const look = createHash('sha256')
    .update(JSON.stringify([who, what, currency, amount]))
    .digest('base64url')
  return [{ orderId, tenant, look, placedAt }]
}

function digitsOf(phone: string | undefined): string | undefined {
  const digits = phone?.replaceAll(/\D/g, '')
  return digits === undefined || digits === '' ? undefined : digits
}
