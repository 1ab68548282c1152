import { sql } from 'kysely'
import type { Return, SupplierClaim } from '../../openapi/generated/returns.d.ts'
import type { ProcessContext } from '../context.ts'
import { cursors, idPart, instantPart, page } from '../store/cursor.ts'
import { claimDocuments, returnDocuments } from './aggregate.ts'
import type { Returns } from './contract.ts'

const position = cursors({ parts: [instantPart, idPart] })

/** One return. */
export function getReturn({ store }: ProcessContext): Returns['getReturn'] {
  return ({ principal: { tenant } }, { returnId }) =>
    returnDocuments.load(store.of(tenant).pool, tenant, returnId)
}

/** One claim. */
export function getClaim({ store }: ProcessContext): Returns['getClaim'] {
  return ({ principal: { tenant } }, { claimId }) =>
    claimDocuments.load(store.of(tenant).pool, tenant, claimId)
}

/** Returns by order, state, channel, place or any of their names; newest first. */
export function listReturns({ store }: ProcessContext): Returns['listReturns'] {
  return async (
    { principal: { tenant, customer, partner } },
    { orderId, state, channel, locationId, reference, limit = 50, cursor },
  ) => {
    const after = position.read(cursor)
    let query = store
      .of(tenant)
      .db.selectFrom('crossdock.return as r')
      .select(['r.id', 'r.document', microseconds('r')])
      .where('r.tenant', '=', tenant)
      .orderBy('r.created_at', 'desc')
      .orderBy('r.id', 'desc')
      .limit(limit + 1)
    if (orderId !== undefined) query = query.where('r.order_id', '=', orderId)
    if (state !== undefined) query = query.where('r.state', '=', state)
    if (channel !== undefined) query = query.where('r.channel', '=', channel)
    if (locationId !== undefined) query = query.where('r.location_id', '=', locationId)
    if (reference !== undefined) {
      query = query.where(where =>
        where.or([
          where('r.id', '=', reference),
          where('r.channel_return_id', '=', reference),
          where('r.tracking_number', '=', reference),
        ]),
      )
    }
    if (customer !== undefined || partner !== undefined) {
      query = query.where(where => {
        let own = where
          .selectFrom('crossdock.order as o')
          .select('o.id')
          .where('o.tenant', '=', tenant)
        if (customer !== undefined) own = own.where('o.customer_id', '=', customer)
        if (partner !== undefined) own = own.where('o.partner', '=', partner)
        return where('r.order_id', 'in', own)
      })
    }
    if (after !== undefined) query = query.where(before('r', after))
    return page(
      await query.execute(),
      limit,
      last => position.write(last.created, last.id),
      row => row.document as Return,
    )
  }
}

/** Claims on suppliers, newest first. */
export function listSupplierClaims({ store }: ProcessContext): Returns['listSupplierClaims'] {
  return async ({ principal: { tenant } }, { state, returnId, limit = 50, cursor }) => {
    const after = position.read(cursor)
    let query = store
      .of(tenant)
      .db.selectFrom('crossdock.supplier_claim as s')
      .select(['s.id', 's.document', microseconds('s')])
      .where('s.tenant', '=', tenant)
      .orderBy('s.created_at', 'desc')
      .orderBy('s.id', 'desc')
      .limit(limit + 1)
    if (state !== undefined) query = query.where('s.state', '=', state)
    if (returnId !== undefined) query = query.where('s.return_id', '=', returnId)
    if (after !== undefined) query = query.where(before('s', after))
    return page(
      await query.execute(),
      limit,
      last => position.write(last.created, last.id),
      row => row.document as SupplierClaim,
    )
  }
}

/** A Date would cut the microseconds off. */
function microseconds(table: 'r' | 's') {
  return sql<number>`(extract(epoch from ${sql.ref(`${table}.created_at`)}) * 1000000)::bigint`.as(
    'created',
  )
}

function before(table: 'r' | 's', [created, id]: readonly [string, string]) {
  return sql<boolean>`(${sql.ref(`${table}.created_at`)}, ${sql.ref(`${table}.id`)})
    < (timestamptz 'epoch' + ${created}::bigint * interval '1 microsecond', ${id})`
}
