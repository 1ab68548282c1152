import { newId } from '../../openapi/canonical/id.ts'
import type { StockTransfer } from '../../openapi/generated/inventory.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { Transaction } from '../store/store.ts'
import type { Inventory } from './contract.ts'
import { freeStock, keepStock, takeHeld } from './holds.ts'
import { receiveSupply } from './inbound-supply.ts'
import { refuseUnknownLocations } from './location.ts'
import { moveStock } from './move-stock.ts'
import { setAside } from './set-aside.ts'
import {
  insertDocument,
  readDocument,
  type StockDocument,
  updateDocument,
} from './stock-document.ts'

type Content = Pick<StockTransfer, 'from' | 'to' | 'expectedAt' | 'lines'> & {
  readonly holdId: string
  /** The receipts that were booked. */
  readonly receipts: readonly string[]
}
type Document = StockDocument<Content>

/** Asks for stock of one location at another: it is kept there until it leaves. */
export function requestTransfer({ store }: ProcessContext): Inventory['requestTransfer'] {
  return async (call, { reference, from, to, expectedAt, lines }) => {
    const { tenant } = call.principal
    if (from === to) {
      throw new Problem('request-invalid', {
        errors: [
          { pointer: '/to', keyword: 'not', detail: 'must be another location than `from`' },
        ],
      })
    }
    return store.of(tenant).transaction(async tx => {
      await refuseUnknownLocations(tx, tenant, [from, to])
      const id = newId('trf')
      const wanted = [...perSku(lines)].map(([sku, quantity]) => ({ sku, quantity }))
      const content: Content = {
        from,
        to,
        expectedAt: new Date(expectedAt).toISOString(),
        lines: wanted.map(line => ({ ...line, sent: 0, received: 0, damaged: 0 })),
        holdId: '',
        receipts: [],
      }
      const document: Document = { id, reference, state: 'requested', content }
      if (!(await insertDocument(tx, tenant, 'transfer', document))) {
        return toTransfer(await readDocument<Content>(tx, tenant, 'transfer', { reference }))
      }
      const hold = await keepStock(
        tx,
        { tenant, correlationId: call.correlationId },
        {
          reference: id,
          reason: `transfer to ${to}`,
          lines: wanted.map(line => ({ ...line, locationId: from })),
        },
      )
      const kept: Document = { ...document, content: { ...content, holdId: hold.id } }
      await updateDocument(tx, tenant, kept)
      return toTransfer(kept)
    })
  }
}

export function getTransfer({ store }: ProcessContext): Inventory['getTransfer'] {
  return async ({ principal: { tenant } }, { transferId }) =>
    toTransfer(
      await readDocument<Content>(store.of(tenant).pool, tenant, 'transfer', { id: transferId }),
    )
}

/** It has left: gone from the one location, expected at the other. */
export function sendTransfer(context: ProcessContext): Inventory['sendTransfer'] {
  return (call, { transferId }) =>
    change(context, call.principal.tenant, transferId, async (tx, document) => {
      const { state, content } = document
      if (state !== 'requested') {
        if (state === 'cancelled') throw conflict(document)
        return undefined
      }
      const { tenant } = call.principal
      await takeHeld(tx, tenant, content.holdId, 'transferOut')
      await tx.query(
        `insert into crossdock.inbound_supply (tenant, reference, sku, location_id, quantity, expected_at)
         select $1, $2, sku, $3, quantity, $4 from jsonb_to_recordset($5::jsonb) as l(sku text, quantity int)`,
        [tenant, document.id, content.to, content.expectedAt, JSON.stringify(content.lines)],
      )
      const lines = content.lines.map(line => ({ ...line, sent: line.quantity }))
      return { ...document, state: 'inTransit', content: { ...content, lines } }
    })
}

/** Some or all of it has come. What is missing when nothing more comes is for a person to look for. */
export function receiveTransfer(context: ProcessContext): Inventory['receiveTransfer'] {
  return (call, { transferId, reference, complete = false, lines: came }) =>
    change(context, call.principal.tenant, transferId, async (tx, document) => {
      const { state, content } = document
      if (content.receipts.includes(reference)) return undefined
      if (state !== 'inTransit' && state !== 'partiallyReceived') throw conflict(document)
      const { tenant, application: actor } = call.principal
      const { correlationId } = call
      const at = {
        tenant,
        locationId: content.to,
        reason: 'transferIn',
        reference: `${document.id}/${reference}`,
      }
      await moveStock(tx, at, came, { actor, correlationId })
      for (const { sku, damaged = 0 } of came) {
        await setAside(tx, at, { sku, quantity: damaged, why: 'damaged' }, correlationId)
      }
      await receiveSupply(tx, tenant, document.id, content.to, came)
      const lines = withReceived(content.lines, came)
      const all = lines.every(({ sent, received }) => received >= sent)
      const over = all || complete
      if (over) await closeTransfer(tx, tenant, document, lines, correlationId)
      return {
        ...document,
        state: over ? 'received' : 'partiallyReceived',
        content: { ...content, lines, receipts: [...content.receipts, reference] },
      }
    })
}

/** It will not leave: what was kept for it is free again. */
export function cancelTransfer(context: ProcessContext): Inventory['cancelTransfer'] {
  return (call, { transferId }) =>
    change(context, call.principal.tenant, transferId, async (tx, document) => {
      if (document.state === 'cancelled') return undefined
      if (document.state !== 'requested') throw conflict(document)
      const { tenant } = call.principal
      const origin = { tenant, correlationId: call.correlationId }
      await freeStock(tx, origin, document.content.holdId, 'transfer cancelled')
      return { ...document, state: 'cancelled' }
    })
}

/** Changes a transfer under its lock; what makes nothing of it leaves it as it is. */
async function change(
  { store }: ProcessContext,
  tenant: string,
  id: string,
  make: (tx: Transaction, document: Document) => Promise<Document | undefined>,
): Promise<StockTransfer> {
  return store.of(tenant).transaction(async tx => {
    const before = await readDocument<Content>(tx, tenant, 'transfer', { id }, true)
    const after = await make(tx, before)
    if (after !== undefined) await updateDocument(tx, tenant, after)
    return toTransfer(after ?? before)
  })
}

/** Nothing more is expected. Both locations' books are right; where the rest is, somebody has to find out. */
async function closeTransfer(
  tx: Transaction,
  tenant: string,
  { id, reference }: Document,
  lines: Content['lines'],
  correlationId: string,
): Promise<void> {
  await tx.query(
    `update crossdock.inbound_supply set closed_at = coalesce(closed_at, now()), updated_at = now()
     where tenant = $1 and reference = $2`,
    [tenant, id],
  )
  const differing = lines.filter(({ sent, received }) => sent !== received)
  if (differing.length === 0) return
  await raiseException(tx, {
    tenant,
    category: 'stockDrift',
    severity: 'medium',
    reason: `What came of the transfer ${reference} is not what left`,
    detail: {
      transferId: id,
      lines: differing.map(({ sku, sent, received }) => ({ sku, sent, received })),
    },
    correlationId,
  })
}

function withReceived(
  lines: Content['lines'],
  came: readonly { readonly sku: string; readonly quantity: number; readonly damaged?: number }[],
): Content['lines'] {
  const quantities = perSku(came)
  const damaged = perSku(came.map(({ sku, damaged: broken = 0 }) => ({ sku, quantity: broken })))
  const known = new Set(lines.map(({ sku }) => sku))
  const unasked = [...quantities.keys()].filter(sku => !known.has(sku))
  return [
    ...lines,
    ...unasked.map(sku => ({ sku, quantity: 0, sent: 0, received: 0, damaged: 0 })),
  ].map(line => ({
    ...line,
    received: line.received + (quantities.get(line.sku) ?? 0),
    damaged: line.damaged + (damaged.get(line.sku) ?? 0),
  }))
}

function perSku(lines: readonly { readonly sku: string; readonly quantity: number }[]) {
  const quantities = new Map<string, number>()
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity)
  return quantities
}

function conflict({ id, state }: Document): Problem {
  return new Problem('state-conflict', { detail: `The transfer ${id} is ${state}.` })
}

function toTransfer({ id, reference, state, content }: Document): StockTransfer {
  const { from, to, expectedAt, lines } = content
  return { id, reference, state: state as StockTransfer['state'], from, to, expectedAt, lines }
}
