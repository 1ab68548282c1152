import type { Claim, Return, SupplierClaim } from '../../openapi/generated/returns.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import { appendEvents, type NewEvent } from '../events/outbox.ts'
import type { Cause } from '../orders/order-store.ts'
import type { Queryable, Transaction } from '../store/store.ts'

/** What all documents of this process have. */
type Document = {
  readonly id: string
  readonly version: number
  readonly tenant: string
  readonly state: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly correlationId: string
  readonly causationId?: string
}

/** A document as it is to be, and what became true with it. */
export type Change<Kind> = { readonly document: Kind; readonly events: readonly NewEvent[] }

/** How documents of one kind are kept: each a row with a version, numbered events and an audit trail. */
export type Aggregate<Kind> = {
  /** Writes a new one with its first events. */
  insert(tx: Transaction, change: Change<Kind>, cause: Cause): Promise<Kind>
  /**
   * Changes one under its lock: `change` sees the latest version and gives the next, or undefined to leave it. Throws
   * `not-found` when the tenant has none of that id. Whoever changes an order too locks it after this.
   */
  change(
    tx: Transaction,
    id: string,
    cause: Cause,
    change: (document: Kind) => Change<Kind> | undefined | Promise<Change<Kind> | undefined>,
  ): Promise<Kind>
  /** As it is now; throws `not-found` when the tenant has none of that id. */
  load(db: Queryable, tenant: string, id: string): Promise<Kind>
}

/** Keeps documents in `table`, whose `columns` beside the usual ones follow from the document. */
export function aggregate<Kind extends Document>(
  table: string,
  columns: (document: Kind) => Readonly<Record<string, string | null>>,
): Aggregate<Kind> {
  return {
    async insert(tx, { document, events }, cause) {
      const { id, tenant, state, version } = document
      const further = columns(document)
      const names = Object.keys(further)
      const sequence = await appendEvents(tx, { ...cause, subject: id }, events, 0)
      await tx.query(
        `insert into ${table} (id, tenant, state, version, events, document${names.map(name => `, ${name}`).join('')})
         values ($1, $2, $3, $4, $5, $6${names.map((_, i) => `, $${i + 7}`).join('')})`,
        [id, tenant, state, version, sequence, document, ...Object.values(further)],
      )
      await audit(tx, cause, id, events)
      return document
    },

    async change(tx, id, cause, change) {
      const { rows } = await tx.query<{ document: Kind; events: number }>(
        `select document, events from ${table} where id = $1 and tenant = $2 for update`,
        [id, cause.tenant],
      )
      const [before] = rows
      if (before === undefined) throw new Problem('not-found')
      const changed = await change(before.document)
      if (changed === undefined) return before.document
      const document: Kind = {
        ...changed.document,
        version: before.document.version + 1,
        updatedAt: new Date().toISOString(),
        correlationId: cause.correlationId,
        ...(cause.causationId !== undefined && { causationId: cause.causationId }),
      }
      const sequence = await appendEvents(
        tx,
        { ...cause, subject: id },
        changed.events,
        before.events,
      )
      const further = columns(document)
      await tx.query(
        `update ${table} set state = $3, version = $4, events = $5, document = $6, updated_at = now()
           ${Object.keys(further)
             .map((name, i) => `, ${name} = $${i + 7}`)
             .join('')}
         where id = $1 and tenant = $2`,
        [
          id,
          cause.tenant,
          document.state,
          document.version,
          sequence,
          document,
          ...Object.values(further),
        ],
      )
      await audit(tx, cause, id, changed.events)
      return document
    },

    async load(db, tenant, id) {
      const { rows } = await db.query<{ document: Kind }>(
        `select document from ${table} where id = $1 and tenant = $2`,
        [id, tenant],
      )
      if (rows[0] === undefined) throw new Problem('not-found')
      return rows[0].document
    },
  }
}

/**
 * Locks an order before a document about it is written: the foreign key would hold it in a weaker way, and two that do so
 * and then change the order would wait for each other for ever.
 * https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-ROWS
 */
export async function lockOrder(tx: Transaction, tenant: string, orderId: string): Promise<void> {
  const { rowCount } = await tx.query(
    `select 1 from crossdock."order" where id = $1 and tenant = $2 for update`,
    [orderId, tenant],
  )
  if (rowCount === 0) throw new Problem('not-found')
}

/** Returns. */
export const returnDocuments = aggregate<Return>(
  'crossdock.return',
  ({ orderId, channel, channelReturnId, locationId, label }) => ({
    order_id: orderId ?? null,
    channel,
    channel_return_id: channelReturnId ?? null,
    location_id: locationId ?? null,
    tracking_number: label?.trackingNumber ?? null,
  }),
)

/** Claims of customers. */
export const claimDocuments = aggregate<Claim>('crossdock.claim', ({ orderId }) => ({
  order_id: orderId,
}))

/** Claims on suppliers. */
export const supplierClaimDocuments = aggregate<SupplierClaim>(
  'crossdock.supplier_claim',
  ({ returnId }) => ({ return_id: returnId ?? null }),
)

async function audit(
  tx: Transaction,
  { tenant, correlationId, actor }: Cause,
  subject: string,
  events: readonly NewEvent[],
): Promise<void> {
  const [first] = events
  if (actor === 'crossdock' || first === undefined) return
  await appendAuditEntry(tx, { tenant, actor, action: first.type, subject, correlationId })
}
