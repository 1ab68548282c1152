import { type ExpressionBuilder, sql } from 'kysely'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import { cursors, idPart, instantPart, page } from '../store/cursor.ts'
import type { Tables } from '../store/tables.ts'
import type { Orders } from './contract.ts'

const position = cursors({ parts: [instantPart, idPart] })

/** Orders by any of their names, by state and channel; newest first. */
export function findOrders({ store }: ProcessContext): Orders['findOrders'] {
  return async (
    { principal: { tenant, customer, partner } },
    { reference, system, state, channel, limit = 50, cursor },
  ) => {
    const after = position.read(cursor)
    let query = store
      .of(tenant)
      .db.selectFrom('crossdock.order as o')
      .select([
        'o.id',
        'o.document',
        // A Date would cut the microseconds off.
        sql<number>`(extract(epoch from o.created_at) * 1000000)::bigint`.as('created'),
      ])
      .where('o.tenant', '=', tenant)
      .orderBy('o.created_at', 'desc')
      .orderBy('o.id', 'desc')
      .limit(limit + 1)
    if (reference !== undefined || system !== undefined) {
      query = query.where(named({ tenant, reference, system }))
    }
    if (customer !== undefined) query = query.where('o.customer_id', '=', customer)
    if (partner !== undefined) query = query.where('o.partner', '=', partner)
    if (state !== undefined) query = query.where('o.state', '=', state)
    if (channel !== undefined) query = query.where('o.channel', '=', channel)
    if (after !== undefined) {
      const [created, id] = after
      query = query.where(
        sql<boolean>`(o.created_at, o.id) < (timestamptz 'epoch' + ${created}::bigint * interval '1 microsecond', ${id})`,
      )
    }
    return page(
      await query.execute(),
      limit,
      last => position.write(last.created, last.id),
      row => row.document as Order,
    )
  }
}

type Name = {
  readonly tenant: string
  readonly reference: string | undefined
  readonly system: string | undefined
}

/** Orders that go by this name: with a system only that system's names count, without one ours and the channel's too. */
function named({ tenant, reference, system }: Name) {
  return (where: ExpressionBuilder<Tables & { o: Tables['crossdock.order'] }, 'o'>) => {
    let external = where
      .selectFrom('crossdock.external_reference')
      .select('order_id')
      .where('tenant', '=', tenant)
    if (system !== undefined) external = external.where('system', '=', system)
    if (reference === undefined) return where('o.id', 'in', external)

    const referred = external.where('id', '=', reference)
    if (system !== undefined) return where('o.id', 'in', referred)
    const fulfilled = where
      .selectFrom('crossdock.fulfilment_order')
      .select('order_id')
      .where('tenant', '=', tenant)
      .where('id', '=', reference)
    const numbered = where
      .selectFrom('crossdock.order')
      .select('id as order_id')
      .where('tenant', '=', tenant)
      .where(either =>
        either.or([either('id', '=', reference), either('channel_order_id', '=', reference)]),
      )
    return where('o.id', 'in', referred.union(fulfilled).union(numbered))
  }
}
