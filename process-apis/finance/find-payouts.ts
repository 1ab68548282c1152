import type { Payout, PayoutLine } from '../../openapi/generated/operations.v1.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Operations } from '../operations/contract.ts'
import { originOfCall } from '../orders/follow-up.ts'
import { cursors, idPart, instantPart, numberPart, page } from '../store/cursor.ts'
import type { Queryable } from '../store/store.ts'
import { importPayout, payoutDocuments } from './import-payout.ts'

const position = cursors({ parts: [instantPart, idPart] })
const linePosition = cursors({ parts: [numberPart] })

/** Payouts that fit every filter, newest first. */
export function listPayouts({ store }: ProcessContext): Operations['listPayouts'] {
  return async (
    { principal: { tenant } },
    { limit = 50, cursor, state, reconciliation, currency, from, to },
  ) => {
    const after = position.read(cursor)
    const { rows } = await store.of(tenant).pool.query<{ document: Payout; issued: string }>({
      name: 'crossdock-list-payouts',
      text: `select document, (extract(epoch from issued_at) * 1000000)::bigint::text as issued from crossdock.payout
             where tenant = $1 and ($2::text is null or state = $2) and ($3::text is null or reconciliation = $3)
               and ($4::text is null or currency = $4)
               and ($5::timestamptz is null or issued_at >= $5) and ($6::timestamptz is null or issued_at < $6)
               and ($7::bigint is null
                 or (issued_at, id) < (timestamptz 'epoch' + $7::bigint * interval '1 microsecond', $8::text))
             order by issued_at desc, id desc limit $9`,
      values: [
        tenant,
        state ?? null,
        reconciliation ?? null,
        currency ?? null,
        from ?? null,
        to ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    })
    const { items, nextCursor } = page(
      rows,
      limit,
      last => position.write(last.issued, last.document.id),
      row => row.document,
    )
    return { payouts: items, ...(nextCursor !== undefined && { nextCursor }) }
  }
}

/** One payout with what it comes to. */
export function getPayout({ store }: ProcessContext): Operations['getPayout'] {
  return ({ principal: { tenant } }, { payoutId }) =>
    payoutDocuments.load(store.of(tenant).pool as Queryable, tenant, payoutId)
}

/** The lines of a payout, in the provider's order. */
export function listPayoutLines({ store }: ProcessContext): Operations['listPayoutLines'] {
  return async ({ principal: { tenant } }, { payoutId, match, limit = 50, cursor }) => {
    const db = store.of(tenant).pool as Queryable
    const { system, reference } = await payoutDocuments.load(db, tenant, payoutId)
    const after = linePosition.read(cursor)
    const { rows } = await db.query<{ document: PayoutLine; position: number }>({
      name: 'crossdock-list-payout-lines',
      text: `select document, position from crossdock.payout_line
             where tenant = $1 and system = $2 and payout_reference = $3 and match is not null
               and ($4::text is null or match = $4) and ($5::bigint is null or position > $5)
             order by position limit $6`,
      values: [tenant, system, reference, match ?? null, after?.[0] ?? null, limit + 1],
    })
    const { items, nextCursor } = page(
      rows,
      limit,
      last => linePosition.write(last.position),
      row => row.document,
    )
    return { lines: items, ...(nextCursor !== undefined && { nextCursor }) }
  }
}

const monthMs = 30 * 24 * 3_600_000

/** Asks the payment provider which payouts changed, and has each taken in. */
export function importPayouts(context: ProcessContext): Operations['importPayouts'] {
  return async (call, { updatedSince = new Date(Date.now() - monthMs).toISOString() }) => {
    const references: string[] = []
    let cursor: string | undefined
    do {
      const found = await context.systems.payment.listPayouts(call, {
        updatedSince,
        ...(cursor !== undefined && { cursor }),
      })
      references.push(...found.payouts.map(({ reference }) => reference))
      cursor = found.nextCursor
    } while (cursor !== undefined && references.length < 1_000)
    await context.durable.transaction(call.principal.tenant, async tx => {
      for (const reference of references) {
        await importPayout(tx, context, originOfCall(call), { system: 'payment', reference })
      }
    })
    return { found: references.length, references }
  }
}
